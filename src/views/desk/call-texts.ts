/**
 * The sentences of the call screen.
 */
import type { GroundSign, MeasureSign } from "../../answer/explanation.ts";
import { fill } from "./texts.ts";

const callTexts = {
  question: "質問",
  ask: "調べる",
  reset: "新しい通話",
  wrongQuestion: "質問は1文字から300文字までで書いてください。",
  filters: "絞り込み",
  ministry: "府省",
  section: "資料の節",
  state: "現在の状態",
  passageKind: "引用か事実か",
  fiscalYear: "年度",
  any: "すべて",
  quotation: "資料の引用だけ",
  fact: "事実だけ",
  stateEnded: "終了",
  stateReplaced: "後継あり",
  stateContinued: "継続",
  stateUnknown: "要確認",
  year: "{year}年度",
  removeFilter: "外す",
  failed: "送れませんでした。接続を確かめて、もう一度お試しください。",
  candidates: "候補（{n}件）",
  near: "近いもの（{n}件）",
  nearLead: "質問に答える根拠には足りません。近い順です。",
  others: "ほかの候補（{n}件）",
  noCandidates: "候補はありません。",
  direct: "案内が返す答えと、その根拠",
  sources: "出典（{n}件）",
  contact: "窓口",
  noContact: "この資料集に、窓口の事実はありません。",
  score: "評価",
  words: "一致した語",
  inNames: "名前・見出しの語",
  inPassages: "本文",
  missing: "見つからない語",
  none: "なし",
  signs: "評価の内訳",
  addToMail: "メールに加える",
  misses: "外れた施策とその理由",
  missMeasure: "施策",
  missScore: "評価",
  missBehind: "1位との差",
  missWhy: "差が付いた理由",
  missingWords: "質問の「{words}」が見つからない",
  groundsEnough: "根拠の合計は {sum} で、施策を示せる値（{sure} を超える）に届いています。",
  groundsDoubtful:
    "根拠の合計は {sum} です。施策を示せる値（{sure} を超える）に届かないため、確かでないと伝えています。",
  groundsNone:
    "根拠の合計は {sum} です。施策を示せる値（{sure} を超える）にも、確かでないと伝える値（{possible} を超える）にも届きません。",
  groundsStopped:
    "根拠の合計は {sum} ですが、この資料集の外の制度を尋ねているため、答えていません。",
  unanswered: "答えられなかった",
  unansweredLead: "この質問を「未回答」の一覧に入れます。",
  unansweredNote: "メモ（任意、200文字まで）",
  unansweredHint: "電話番号や氏名などは、自動で取り除きます。",
  unansweredDone: "「未回答」の一覧に入れました。",
  unansweredNoteKept: "メモを記録しました。",
  unansweredAdd: "メモを加える",
  notKept: "今は記録できません。少し待ってから、もう一度お試しください。",
  keys: "キーの一覧",
  keysOff: "1文字のキーを使わない",
  keysOn: "1文字のキーを使う",
  keysAreOff: "1文字のキーは使わない設定です。",
  keyQuestion: "質問の欄へ（Escで欄を出る）",
  keyCandidate: "候補へ",
  keyCopy: "引用をコピー",
  keyAdd: "メールに加える",
  keyMail: "メールへ",
  keyWhole: "メール全体をコピー",
  keyUnanswered: "答えられなかった",
  keyKeys: "この一覧へ",
} as const;

export type CallTextName = keyof typeof callTexts;

export function tellCall(
  name: CallTextName,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(callTexts[name], values);
}

/** What each part of a measure's score says. */
export const measureSigns: Readonly<Record<MeasureSign, string>> = {
  passages: "本文の語",
  profile: "名前・見出しの語",
  phrasings: "よくある言い方",
  likeness: "最も近い言い方",
  likelihood: "語の出やすさ",
  probability: "言い方の分類",
  want: "求めるものが同じ",
  whom: "対象が同じ",
  about: "分野が同じ",
  otherWant: "求めるものが違う",
  otherWhom: "対象が違う",
  otherAbout: "分野が違う",
  subject: "名指しされた",
  otherSubject: "ほかの施策が名指しされた",
  ministry: "府省が同じ",
  otherMinistry: "府省が違う",
  aspect: "尋ねられた事項の事実がある",
  prior: "前の質問の施策",
};

/** What each ground speaks of. */
export const groundSigns: Readonly<Record<GroundSign, string>> = {
  anchor: "テレワークを指す語がある",
  subject: "1位の施策が名指しされた",
  ministry: "府省が名指しされた",
  want: "求めるものが同じ",
  about: "分野が同じ",
  whom: "対象が同じ",
  phrasing: "1位の施策の言い方に似ている",
  outsidePhrasing: "資料集の外の質問に似ている",
  likelihood: "語の出やすさ",
  probability: "言い方の分類",
  coverage: "質問の語がほぼ1位の施策の名前",
  alien: "資料集にない名詞がある",
  outside: "資料集の外の分野の語がある",
  elsewhere: "ほかの制度が名指しされた",
  followUp: "前の質問の続き",
  spokenOf: "前の質問の施策",
};
