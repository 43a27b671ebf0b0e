/**
 * Every sentence of the gap list, for the staff of the centre.
 */
import type { Feedback } from "../../log/entry.ts";
import type { GapState } from "../../log/gaps.ts";

export const gapTexts = {
  title: "答えられなかった質問",
  lead: "答えが見つからなかった質問、一部だけ答えた質問、「役に立たなかった」という感想、相談員の記録を、共通する言葉ごとにまとめています。",
  filters: "絞り込み",
  state: "対応の状態",
  days: "期間",
  outcome: "種類",
  apply: "絞り込む",
  csv: "この一覧をCSVで保存する",
  csvNote: "CSVには質問の文が入ります。組織の外に渡さないでください。",
  none: "当てはまるものはありません。",
  pages: "一覧のページ",
  previous: "前のページ",
  next: "次のページ",
  seen: "届いた時",
  recent: "最近の質問",
  noText: "（質問の文は残していません）",
  firstShown: "先頭に示した施策",
  edit: "対応を記録する",
  owner: "担当",
  note: "メモ",
  noteHint: "個人情報は書かないでください。300文字まで。",
  keep: "記録する",
  tooLong: "担当は60文字、メモは300文字までです。記録していません。",
  kept: "対応を記録しました。",
  again: "対応の後にも届いています",
  noOwner: "担当なし",
  judge: "検証用の質問にする",
  judgeTitle: "検証用の質問を作る",
  judgeLead:
    "対応が済んだ質問を、検索の検証に使うファイルの形（JSON Lines）で保存します。保存したファイルの行を test/relevance/ のファイルに加えると、次の検証から使われます。",
  judgeQuestions: "使う質問",
  judgeExpected: "正しい答え",
  judgeAny: "次のどれかの施策が先頭なら正しい",
  judgeAll: "次のすべての施策が上位5件にあれば正しい",
  judgeUnanswerable: "資料では答えられない",
  judgeMeasures: "施策",
  judgeSave: "ファイルを保存する",
  judgeWrong: "質問を1つ以上選び、「答えられない」以外では施策を1つ以上選んでください。",
  judgeNothing: "文が残っている質問がありません。",
  back: "一覧に戻る",
} as const;

export const countText = (count: number) => `${count}件`;

export const moreText = (count: number) => `このほかに ${count}件（最近の5件だけを示しています）`;

export const foundText = (gaps: number, questions: number) => `${gaps}項目、質問 ${questions}件`;

export const stateNames: Readonly<Record<GapState, string>> = {
  new: "新規",
  assigned: "担当あり",
  "measure-added": "施策を追加した",
  "synonym-added": "同義語を追加した",
  "out-of-scope": "対象外",
  done: "完了",
};

export const outcomes = ["unanswerable", "partial", "unhelpful", "desk"] as const;

export const outcomeNames: Readonly<Record<(typeof outcomes)[number], string>> = {
  unanswerable: "答えなし",
  partial: "一部だけ",
  unhelpful: "役に立たなかった",
  desk: "相談員の記録",
};

export const periods = ["7", "30", "90", "all"] as const;

export const periodNames: Readonly<Record<(typeof periods)[number], string>> = {
  "7": "7日間",
  "30": "30日間",
  "90": "90日間",
  all: "残っているすべて",
};

export const chosenStateNames = { open: "未対応（新規と担当あり）", all: "すべて", ...stateNames };

export type ChosenState = keyof typeof chosenStateNames;

export const feedbackNames: Readonly<Record<NonNullable<Feedback["reason"]>, string>> = {
  "wrong-measure": "違う制度だった",
  outdated: "古い",
  "too-little": "足りない",
  "too-hard": "難しい",
  "broken-link": "リンク切れ",
  "not-what-i-wanted": "望んだ内容ではない",
  other: "その他",
};

export const noteNames: Readonly<Record<Feedback["kind"], string>> = {
  public: "質問した人",
  desk: "相談員",
};

const reasonNames: Readonly<Record<string, string>> = {
  off_topic: "対象の外と判断した質問",
  no_match: "手がかりが見つからなかった質問",
  detail_not_in_corpus: "資料にない詳しいこと",
  small_talk: "あいさつなど",
  unreadable: "読み取れなかった質問",
  none: "そのほか",
};

/** `word:椅子` → `「椅子」`; `titles` by the measures' ids. */
export function gapName(key: string, titles: ReadonlyMap<string, string>): string {
  const [kind = "", ...rest] = key.split(":");
  const name = rest.join(":");
  if (kind === "word") return `「${name}」`;
  if (kind === "measure") return `施策「${titles.get(name) ?? name}」`;
  return reasonNames[name] ?? name;
}
