/**
 * The sentences of the privacy page; which of them are said depends on how the log runs.
 */
import type { LanguageTexts } from "../corpus/vocabulary.ts";

export const privacyTexts = {
  lead: {
    ja: "このページは、いま動いている設定と、記録の形から作られています。",
    easy: "この ページは、今の 設定から 作られて います。",
    en: "This page is made from the settings that are in force and from the tables of the log.",
  },
  notKept: {
    ja: "Cookie、ブラウザー内の保存、IPアドレス、ブラウザーの種類、利用者を見分ける番号は、使いません。記録もしません。",
    easy: "Cookie（クッキー）は 使いません。あなたの 機械（きかい）には 何も 残しません。IPアドレスも 残しません。",
    en: "No cookies and no storage in your browser. Addresses, kinds of browser and anything that tells one user from another are not recorded.",
  },
  maskedTitle: {
    ja: "取り除くもの",
    easy: "とる もの",
    en: "What is taken out",
  },
  masked: {
    ja: "次のものと思われる部分は、質問が届いたところで「〔…〕」に置き換えます。答えは置き換えた文から作り、元の文は表示も記録もしません。自動の判定なので、見落とすことがあります。書かないのが確実です。",
    easy: "つぎの ものは、質問から とって、「〔…〕」に します。元の ことばは 残しません。でも、見つけられない ことも あります。書かないで ください。",
    en: "What looks like one of these is replaced by 〔…〕 as soon as a question arrives. The answer is made from what remains; the original is neither shown nor recorded. This is automatic and may miss something: it is safest not to write it.",
  },
  keptTitle: { ja: "記録するもの", easy: "残す もの", en: "What is recorded" },
  nothing: {
    ja: "質問も答えも、何も記録しません。",
    easy: "質問も 答えも 残しません。",
    en: "Nothing is recorded of any question or answer.",
  },
  noText: {
    ja: "質問の文章、質問の中の言葉、自由に書いた文は記録しません。そのほかの項目は1日だけ残し、その後は件数だけにします。",
    easy: "質問の ことばは 残しません。ほかの ことは 1日だけ 残します。その あとは 数だけです。",
    en: "The text of a question, its words and free text are not recorded. The rest is kept for one day, then numbers alone.",
  },
  kept: {
    ja: "質問の記録は{days}日で消し、その後は件数だけを残します。",
    easy: "質問は {days}日で 消します。その あとは 数だけ 残します。",
    en: "The record of a question is deleted after {days} days; then numbers alone remain.",
  },
  purpose: {
    ja: "記録は、答えられなかった質問を知り、資料集を直すためだけに使います。",
    easy: "この 案内を よく する ためだけに 使います。",
    en: "It serves one purpose: to learn which questions found no answer, and to mend the sources.",
  },
  sqlite: {
    ja: "記録は、このサイトのサーバーのファイル（SQLite）にあります。",
    easy: "この サイトの サーバーに 残します（SQLite）。",
    en: "The record is a file on this site's server (SQLite).",
  },
  postgresql: {
    ja: "記録は、このサイトの運営者のデータベース（PostgreSQL）にあります。",
    easy: "この サイトの データベースに 残します（PostgreSQL）。",
    en: "The record is in a database of this site's operator (PostgreSQL).",
  },
  deleteTitle: { ja: "記録を消す", easy: "消す", en: "Deleting a record" },
  delete: {
    ja: "答えの下にある「この質問の番号」を、このサイトの運営者にお知らせください。その番号の質問と感想をすぐに消せます（運営者の操作：npm run log -- delete 番号）。番号のほかに、あなたの質問を見つける手がかりはありません。",
    easy: "答えの 下に 質問の 番号が あります。その 番号を この サイトの 人に 言って ください。その 質問を 消せます（npm run log -- delete 番号）。",
    en: "Give the “number of this question”, shown under its answer, to the operator of this site. By that number the question and its feedback can be deleted at once (the operator's command: npm run log -- delete NUMBER). Nothing else leads to your question.",
  },
  feedbackTitle: { ja: "感想を読む人", easy: "感想を 読む 人", en: "Who reads feedback" },
  reader: {
    ja: "答えへの感想は、{reader}が読みます。",
    easy: "感想は {reader}が 読みます。",
    en: "What you say of an answer is read by {reader}.",
  },
  noReader: {
    ja: "答えへの感想は、お尋ねしていません。",
    easy: "感想は 聞いて いません。",
    en: "No feedback on answers is asked for.",
  },
} satisfies Record<string, LanguageTexts>;
