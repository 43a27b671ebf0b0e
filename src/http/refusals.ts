/**
 * What is said to a caller whose request is refused, in the reader's language.
 */
import type { LanguageTexts } from "../corpus/vocabulary.ts";
import type { WrongField } from "./question.ts";

export type RefusedStatus = 400 | 403 | 404 | 405 | 413 | 415 | 422 | 429 | 500 | 503;

export type Refusal = { readonly title: LanguageTexts; readonly detail: LanguageTexts };

export const refusals: Readonly<Record<RefusedStatus, Refusal>> = {
  400: {
    title: { ja: "読み取れません", easy: "読（よ）めません", en: "Cannot be read" },
    detail: {
      ja: "送られた内容を読み取れませんでした。UTF-8 の正しい形で送ってください。",
      easy: "送（おく）った ものが 読（よ）めませんでした。もう一度（いちど） 送（おく）って ください。",
      en: "The request could not be read. Send it well-formed, in UTF-8.",
    },
  },
  403: {
    title: { ja: "受け付けられません", easy: "できません", en: "Not allowed" },
    detail: {
      ja: "このサイトのページから送られたことを確かめられませんでした。ページを開き直して、もう一度お試しください。",
      easy: "この サイトの ページから もう一度（いちど） 送（おく）って ください。",
      en: "This did not come from a page of this site. Open the page again and retry.",
    },
  },
  404: {
    title: { ja: "見つかりません", easy: "ありません", en: "Not found" },
    detail: {
      ja: "このアドレスには何もありません。アドレスを確かめるか、質問の画面から探してください。",
      easy: "この アドレスには 何（なに）も ありません。質問（しつもん）の ページで さがして ください。",
      en: "There is nothing at this address. Check it, or start from the question page.",
    },
  },
  405: {
    title: {
      ja: "使えない方法です",
      easy: "使（つか）えない 方法（ほうほう）です",
      en: "Method not allowed",
    },
    detail: {
      ja: "このアドレスは、この方法（HTTP メソッド）では使えません。",
      easy: "この アドレスは、この 方法（ほうほう）では 使（つか）えません。",
      en: "This address does not take this HTTP method; the Allow header names those it takes.",
    },
  },
  413: {
    title: { ja: "大きすぎます", easy: "大（おお）きすぎます", en: "Too large" },
    detail: {
      ja: "送られた内容が大きすぎます。8 KiB（8,192 バイト）までにしてください。",
      easy: "送（おく）った ものが 大（おお）きすぎます。もっと 短（みじか）く して ください。",
      en: "The request is too large. Keep it within 8 KiB (8,192 bytes).",
    },
  },
  415: {
    title: {
      ja: "扱えない形式です",
      easy: "使（つか）えない 形（かたち）です",
      en: "Unsupported media type",
    },
    detail: {
      ja: "JSON を UTF-8 で、Content-Type: application/json を付けて送ってください。",
      easy: "JSON を UTF-8 で 送（おく）って ください。（Content-Type: application/json）",
      en: "Send JSON in UTF-8 with Content-Type: application/json.",
    },
  },
  422: {
    title: {
      ja: "入力を確かめてください",
      easy: "もう一度（いちど） 見（み）て ください",
      en: "Check the input",
    },
    detail: {
      ja: "そのままでは答えられない項目があります。",
      easy: "直（なお）す ところが あります。",
      en: "Some fields cannot be used as they are.",
    },
  },
  429: {
    title: {
      ja: "少しお待ちください",
      easy: "少（すこ）し 待（ま）って ください",
      en: "Please wait a little",
    },
    detail: {
      ja: "短い間に送られた質問が多いため、今は答えられません。少し待ってから、もう一度お試しください。",
      easy: "質問（しつもん）が 多（おお）いです。少（すこ）し 待（ま）ってから、もう一度（いちど） して ください。",
      en: "Too many questions came in a short time. Please wait a little and try again.",
    },
  },
  500: {
    title: {
      ja: "エラーが起きました",
      easy: "エラーが 起（お）きました",
      en: "Something went wrong",
    },
    detail: {
      ja: "こちらの問題で答えられませんでした。少し待ってから、もう一度お試しください。",
      easy: "答（こた）えられませんでした。少（すこ）し 待（ま）ってから、もう一度（いちど） して ください。",
      en: "We could not answer because of a fault on our side. Please try again in a moment.",
    },
  },
  503: {
    title: {
      ja: "今は保存できません",
      easy: "今（いま） できません",
      en: "Cannot be kept now",
    },
    detail: {
      ja: "送られた感想を、今は保存できません。答えはそのまま使えます。少し待ってから、もう一度お試しください。",
      easy: "感想（かんそう）を 受（う）け取（と）れませんでした。少（すこ）し 待（ま）ってから、もう一度（いちど） 送（おく）って ください。",
      en: "Your feedback cannot be kept just now. Answers are not affected. Please try again in a moment.",
    },
  },
};

export type Why = "busy" | "late" | "off" | "starting";

/**
 * In seconds: a line empties fast, a thread is replaced fast; a start takes some seconds, and answers
 * stay switched off for longer.
 */
export const retryAfter: Readonly<Record<Why, number>> = {
  busy: 2,
  late: 2,
  off: 300,
  starting: 5,
};

/** Why there is no answer now, where nothing is wrong with the question. */
export const unavailable: Readonly<Record<Why, Refusal>> = {
  busy: {
    title: {
      ja: "ただいま混み合っています",
      easy: "今（いま） こんで います",
      en: "Very busy now",
    },
    detail: {
      ja: "多くの質問が届いているため、今は答えられません。数秒待ってから、もう一度お試しください。",
      easy: "たくさんの 質問（しつもん）が 来（き）て います。少（すこ）し 待（ま）ってから、もう一度（いちど） して ください。",
      en: "Many questions are coming in, so yours cannot be answered now. Please wait a few seconds and try again.",
    },
  },
  late: {
    title: {
      ja: "答えを用意できませんでした",
      easy: "答（こた）えられませんでした",
      en: "No answer in time",
    },
    detail: {
      ja: "この質問の答えを、決められた時間のうちに用意できませんでした。少し待ってから、もう一度お試しください。言い方を変えると、答えられることもあります。",
      easy: "答（こた）えを 作（つく）るのに 時間（じかん）が かかりすぎました。少（すこ）し 待（ま）ってから、もう一度（いちど） して ください。ほかの 言（い）い方（かた）でも できます。",
      en: "The answer to this question could not be prepared in time. Please wait a few seconds and try again, or put the question in other words.",
    },
  },
  off: {
    title: {
      ja: "質問の受け付けを休止しています",
      easy: "今（いま）は 質問（しつもん）できません",
      en: "Answers are switched off",
    },
    detail: {
      ja: "今は質問に答えていません。施策のページと資料は読めます。お急ぎの方は相談窓口へお問い合わせください。",
      easy: "今（いま）は 質問（しつもん）に 答（こた）えて いません。急（いそ）ぐ 人（ひと）は、窓口（まどぐち）に 聞（き）いて ください。",
      en: "Questions are not being answered at the moment. The pages on the measures and the handout can still be read; if it is urgent, ask the consultation desk.",
    },
  },
  starting: {
    title: {
      ja: "準備しています",
      easy: "準備（じゅんび）して います",
      en: "Starting up",
    },
    detail: {
      ja: "サーバーが起動したところで、質問に答える準備をしています。数秒待ってから、もう一度お試しください。",
      easy: "今（いま） 準備（じゅんび）して います。少（すこ）し 待（ま）ってから、もう一度（いちど） して ください。",
      en: "The server has just been started and is getting ready to answer. Please wait a few seconds and try again.",
    },
  },
};

const question: LanguageTexts = {
  ja: "質問を1文字以上、300文字以内で書いてください。",
  easy: "質問（しつもん）を 1文字（もじ）から 300文字（もじ）までで 書（か）いて ください。",
  en: "Write a question of 1 to 300 characters.",
};

/** What each field of a question must be. */
const expectations: Readonly<Record<string, LanguageTexts>> = {
  question,
  q: question,
  history: {
    ja: "これまでの質問は10件まで、それぞれ1文字以上、300文字以内にしてください。",
    easy: "前（まえ）の 質問（しつもん）は 10こまで です。1つは 300文字（もじ）までです。",
    en: "Give at most 10 earlier questions, each of 1 to 300 characters.",
  },
  ministry: {
    ja: "府省は mic、mhlw、mlit、meti、cas、cao のどれか一つにしてください。",
    easy: "mic、mhlw、mlit、meti、cas、cao から 1つ 選（えら）んで ください。",
    en: "Give one of mic, mhlw, mlit, meti, cas, cao.",
  },
  lang: {
    ja: "言語は ja、en、easy のどれか一つにしてください。",
    easy: "ja、en、easy から 1つ 選（えら）んで ください。",
    en: "Give one of ja, en, easy.",
  },
  limit: {
    ja: "件数は1から10までの整数にしてください。",
    easy: "1から 10までの 数（かず）に して ください。",
    en: "Give a whole number from 1 to 10.",
  },
  id: {
    ja: "答えの id をそのまま送ってください。",
    easy: "答（こた）えの id を 送（おく）って ください。",
    en: "Give the id of an answer as it is.",
  },
  helpful: {
    ja: "true か false にしてください。",
    easy: "true か false に して ください。",
    en: "Give true or false.",
  },
  reason: {
    ja: "理由は、API の説明にある値のどれか一つにしてください。",
    easy: "わけを 1つ 選（えら）んで ください。",
    en: "Give one of the reasons that the API's description lists.",
  },
  body: {
    ja: "question を持つ JSON オブジェクトを一つ送ってください。",
    easy: "question が ある JSON オブジェクトを 1つ 送（おく）って ください。",
    en: "Send one JSON object with a question.",
  },
};

const unknownField: LanguageTexts = {
  ja: "この名前の項目はありません。",
  easy: "この 名前（なまえ）の ものは ありません。",
  en: "There is no field of this name.",
};

export function toExpectation({ field, wrong }: WrongField): LanguageTexts {
  return wrong === "name" ? unknownField : (expectations[field] ?? unknownField);
}
