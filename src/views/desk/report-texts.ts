/**
 * Every sentence of the reports, for the head of the centre and whom they hand them to.
 */
import { type Hiding, smallestGroup } from "../../log/small-groups.ts";

export const reportTexts = {
  title: "質問の報告",
  few: `${smallestGroup}件未満`,
  withFew: "非表示",
  lead: `人を推し量れないように、${smallestGroup}件未満の数は「${smallestGroup}件未満」とし、引き算で分かってしまう数は「非表示」にしています。印刷と配布には、この表示を使ってください。`,
  exactLead:
    "内部用の表示です。少ない件数もそのまま示しています。印刷するとこの表示の中身は出ません。",
  toExact: "少ない件数も示す（内部用）",
  toSafe: "印刷・配布用の表示に戻す",
  notPrinted: "これは内部用の表示です。「印刷・配布用の表示」を開いてから印刷してください。",
  period: "期間",
  show: "表示する",
  csv: "この報告をCSVで保存する",
  nothing: "この期間の質問は記録されていません。",
  total: "質問",
  helpful: "役に立った",
  unhelpful: "役に立たなかった",
  outcomes: "結果ごとの質問",
  reasons: "答えられなかった理由",
  weeks: "週ごとの質問",
  weeksNote: "週は月曜日に始まります。最後の週は途中のことがあります。",
  hours: "時刻ごとの質問",
  hoursNote: "日本時間。8時は8時0分から8時59分まで。",
  measures: "施策ごとの質問",
  measuresNote: "先頭に示した施策で数えています。",
  words: "答えられなかった言葉",
  wordsNote:
    "答えられなかった質問に共通する、資料にない言葉です。質問は、いちばん多く共通する言葉で1回だけ数えます。",
  stale: "終わった施策、後継のある施策への質問",
  staleNote: "多いものから、資料の見直しを考えてください。",
  item: "項目",
  count: "件数",
  share: "割合",
  week: "週の始まり",
  hour: "時刻",
  measure: "施策",
  word: "言葉",
  reason: "理由",
  state: "資料での状態",
  noMeasure: "（施策を示さなかった質問）",
  printed: "作成日",
} as const;

export const periods = ["4w", "13w", "fy", "all"] as const;

export const periodNames: Readonly<Record<(typeof periods)[number], string>> = {
  "4w": "今週まで4週間",
  "13w": "今週まで13週間",
  fy: "今年度",
  all: "記録の始めから",
};

export const statusNames: Readonly<Record<string, string>> = {
  answered: "答えた",
  partial: "一部だけ答えた",
  unanswerable: "答えられなかった",
};

export const reasonNames: Readonly<Record<string, string>> = {
  off_topic: "対象の外",
  no_match: "手がかりなし",
  detail_not_in_corpus: "資料にない詳しいこと",
  small_talk: "あいさつなど",
  unreadable: "読み取れない",
};

export const validityNames: Readonly<Record<string, string>> = {
  ended: "終了",
  replaced: "後継あり",
};

export const moreWordsText = (count: number) => `このほかに ${count}語（${reportTexts.few}）`;

/** `1234` → `1,234`; a hidden one is said in words. */
export function figureText(count: number, hiding: Hiding): string {
  if (hiding === "few") return reportTexts.few;
  return hiding === "with-few" ? reportTexts.withFew : count.toLocaleString("ja");
}
