/**
 * Every column of the log's tables, said in words: what there is to be kept is told, all of it.
 *
 * The type asks for each column by name; a test holds the page against the tables as they are made.
 */
import type { LanguageTexts } from "../corpus/vocabulary.ts";
import type { Tables } from "../log/tables.ts";

type Told = {
  readonly [Table in keyof Tables]: {
    readonly title: LanguageTexts;
    readonly columns: Readonly<Record<keyof Tables[Table] & string, LanguageTexts>>;
  };
};

const hour: LanguageTexts = {
  ja: "時刻（1時間単位。分や秒は残しません）",
  easy: "時間（何時か だけ。何分かは 残しません）",
  en: "the time, by the hour: no minutes, no seconds",
};
const lang: LanguageTexts = { ja: "答えの言語", easy: "ことば", en: "language of the answer" };
const status: LanguageTexts = {
  ja: "答えがあったかどうか",
  easy: "答えが あったか",
  en: "whether there was an answer",
};
const reason: LanguageTexts = {
  ja: "答えられなかった理由",
  easy: "答えが なかった わけ",
  en: "why there was none",
};
const origin: LanguageTexts = {
  ja: "案内を埋め込んでいるサイト（https://www.example.go.jp のような部分だけ）",
  easy: "どの サイトの 中で 質問したか",
  en: "the site that embeds the assistant (its origin only)",
};
const measure: LanguageTexts = { ja: "示した施策", easy: "見せた しくみ", en: "measure shown" };
const entry: LanguageTexts = {
  ja: "どの質問のものか（質問の番号）",
  easy: "どの 質問か（質問の 番号）",
  en: "the question it belongs to, by its number",
};
const helpful: LanguageTexts = {
  ja: "役に立ったかどうか",
  easy: "役に 立ったか",
  en: "whether it helped",
};

export const toldTables: Told = {
  entries: {
    title: { ja: "質問ごと", easy: "質問 1つに", en: "For each question" },
    columns: {
      id: {
        ja: "質問の番号（推測できない乱数）",
        easy: "質問の 番号",
        en: "its number, random and not to be guessed",
      },
      hour,
      question: {
        ja: "質問の文章（個人情報と思われる部分を取り除いたもの）",
        easy: "質問の ことば（個人の 情報は とって あります）",
        en: "its text, without what looked like personal data",
      },
      lang,
      filters: {
        ja: "選んだ条件（府省、節、いま続くものだけ、続きの施策）",
        easy: "選んだ こと（省など）",
        en: "what it was limited to: ministry, section, what continues today, the measure asked on about",
      },
      status,
      reason,
      words: {
        ja: "資料集で使われていない、質問の中の言葉",
        easy: "この 資料に ない ことば",
        en: "words of it that the sources do not use",
      },
      origin,
      corpus_version: {
        ja: "答えに使った資料集の版",
        easy: "どの 資料を 使ったか",
        en: "version of the sources that answered",
      },
    },
  },
  shown: {
    title: { ja: "質問ごとに示した施策", easy: "見せた しくみ", en: "Measures shown for it" },
    columns: { entry, measure, rank: { ja: "示した順", easy: "何番目か", en: "its rank" } },
  },
  feedback: {
    title: { ja: "答えへの感想", easy: "答えへの 感想", en: "What people say of the answer" },
    columns: {
      entry,
      kind: {
        ja: "質問した人の感想か、相談の担当者の記録か",
        easy: "だれの 感想か",
        en: "whether the asker says it, or staff",
      },
      helpful,
      reason: { ja: "選んだ理由", easy: "選んだ わけ", en: "the reason chosen" },
      note: {
        ja: "相談の担当者が書いたメモ（個人情報と思われる部分を取り除いたもの）",
        easy: "相談の 人が 書いた こと（個人の 情報は とって あります）",
        en: "a note by staff, without what looked like personal data",
      },
      hour,
    },
  },
  counts: {
    title: {
      ja: "消した後に残る件数",
      easy: "消した あとに 残る 数",
      en: "Numbers that remain after deletion",
    },
    columns: {
      hour,
      measure,
      status,
      reason,
      lang,
      origin,
      asked: { ja: "質問の件数", easy: "質問の 数", en: "number of questions" },
      shown: { ja: "示した回数", easy: "見せた 数", en: "how often it was shown" },
      helpful: { ja: "役に立った件数", easy: "役に 立った 数", en: "how often it helped" },
      unhelpful: {
        ja: "役に立たなかった件数",
        easy: "役に 立たなかった 数",
        en: "how often it did not",
      },
    },
  },
  gap_states: {
    title: {
      ja: "答えられなかった言葉への対応",
      easy: "答えられなかった ことばを どうするか",
      en: "What is done about words that found no answer",
    },
    columns: {
      gap: { ja: "その言葉", easy: "その ことば", en: "the words" },
      state: { ja: "対応の状態", easy: "今 どうか", en: "state of the work" },
      owner: { ja: "対応する担当者", easy: "する 人", en: "member of staff in charge" },
      note: { ja: "担当者のメモ", easy: "その 人の メモ", en: "their note" },
      hour,
    },
  },
  sessions: {
    title: {
      ja: "相談の担当者のログイン（質問した人の記録ではありません）",
      easy: "相談の 人の ログイン（質問した 人の ことでは ありません）",
      en: "Logins of staff (nothing about those who ask)",
    },
    columns: {
      key: {
        ja: "ログインの番号の要約値（元の番号は分かりません）",
        easy: "ログインの 番号から 作った 数",
        en: "a hash of the login's number, which does not tell the number",
      },
      name: { ja: "担当者の名前", easy: "相談の 人の 名前", en: "the member of staff" },
      stamp: {
        ja: "ログインを認めた設定の要約値",
        easy: "設定から 作った 数",
        en: "a hash of the settings that granted it",
      },
      began: { ja: "ログインした時刻", easy: "ログインした 時間", en: "when it began" },
      seen: { ja: "最後に使った時刻", easy: "最後の 時間", en: "when it was last used" },
      collected: {
        ja: "メールに集めた引用の番号",
        easy: "メールに 入れる ことばの 番号",
        en: "the quotations collected for a mail, by their ids",
      },
    },
  },
  failed_logins: {
    title: {
      ja: "担当者の失敗したログイン",
      easy: "相談の 人が ログイン できなかった こと",
      en: "Logins of staff that failed",
    },
    columns: {
      account: {
        ja: "入力された名前の要約値",
        easy: "書いた 名前から 作った 数",
        en: "a hash of the name that was typed",
      },
      count: { ja: "回数", easy: "何回か", en: "how often" },
      last: { ja: "最後の時刻", easy: "最後の 時間", en: "when it last happened" },
    },
  },
  desk_texts: {
    title: {
      ja: "担当者がメールに使う文",
      easy: "相談の 人が メールに 書く ことば",
      en: "Sentences that staff put around a mail",
    },
    columns: {
      name: { ja: "前文か、結びか", easy: "どこに 書くか", en: "greeting or closing" },
      text: { ja: "文", easy: "ことば", en: "the sentences" },
      editor: { ja: "直した担当者", easy: "書いた 人", en: "who wrote them" },
      hour,
    },
  },
};
