/**
 * The fixed phrases that the direct answer is joined from; all else in it comes from the corpus.
 */
import type { Language } from "../corpus/vocabulary.ts";
import type { Reason } from "./answer-shape.ts";

type Phrases = {
  readonly declined: Readonly<Record<Reason, string>>;
  /** Before a measure's title and bodies. */
  readonly measure: (title: string, bodies: string) => string;
  /** The same with the bodies of things that are named of it. */
  readonly measureWith: (
    title: string,
    owners: readonly { readonly name: string; readonly bodies: string }[],
  ) => string;
  readonly joined: (names: readonly string[]) => string;
  readonly knownFrom: Readonly<Record<"shared-bracket" | "budget", string>>;
  readonly budgetLine: (programme: string, amount: string, ministry: string) => string;
  /** A printed amount in the reader's units. */
  readonly inYen: (printed: string, money: string) => string;
  readonly share: string;
  readonly list: (subject: string, count: number) => string;
  /** Before the names of all bodies of the handout. */
  readonly allBodies: (count: number) => string;
  /** Behind a listed measure that is no longer what it was. */
  readonly became: Readonly<Record<"ended" | "replaced", string>>;
  /** Of the listed, those that have no room in the text. */
  readonly more: (count: number) => string;
  /** Of several things that were asked for, whose what is told is. */
  readonly ofPart: (title: string, text: string) => string;
  /** Of several things that were asked for, one that has no room in the text. */
  readonly shownBelow: (title: string) => string;
  /** What is computed from budget lines; `printed` is a programme with its amount as printed. */
  readonly budget: {
    readonly line: (printed: string, money: string) => string;
    readonly shareLine: (printed: string, money: string) => string;
    readonly largest: (printed: string, money: string) => string;
    readonly smallest: (printed: string, money: string) => string;
    readonly largestShare: (printed: string, money: string) => string;
    /** Of shares whose larger amounts are on the side that was asked for. */
    readonly sharesWithin: (printed: readonly string[]) => string;
    /** No whole amount is. */
    readonly noneWithin: string;
    readonly larger: (printed: string) => string;
    readonly smaller: (printed: string) => string;
    /** Of a share. */
    readonly atMost: (printed: string) => string;
    readonly notComparable: string;
    readonly sum: (count: number, money: string) => string;
    readonly notAdded: (count: number) => string;
    readonly year: (fiscalYear: number, count: number) => string;
    readonly ofBody: (body: string, count: number) => string;
    readonly users: (programme: string, count: number) => string;
  };
  /** Where in the handout a measure stands. */
  readonly place: (page: number, section: string) => string;
  /** Of several things that were asked for. */
  readonly partlyUnsure: string;
  readonly unsure: string;
  /** The same where one statement is clearly nearest: it may well be what was asked. */
  readonly nearest: string;
  /** A date of the corpus (`2025-12`), as the reader writes it. */
  readonly asOf: (date: string) => string;
  readonly quote: (text: string) => string;
  readonly followUps: Readonly<
    Record<
      "present" | "eligibility" | "apply" | "ministry" | "budget" | "contact" | "examples",
      string
    >
  >;
};

/** `"2025-12"` → `"2025年12月"` */
function toJapaneseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

/** `"2025-12"` → `"December 2025"` */
function toEnglishDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const name = month
    ? new Date(Date.UTC(2000, month - 1)).toLocaleString("en-GB", {
        month: "long",
        timeZone: "UTC",
      })
    : "";
  return [day, name, year].filter(Boolean).join(" ");
}

const ja: Phrases = {
  declined: {
    detail_not_in_corpus:
      "お尋ねの点は、この資料集には載っていません。テレワーク相談センターにお尋ねください。",
    no_match:
      "お尋ねの制度や内容は、この資料集（国のテレワーク関係施策）には見つかりませんでした。言い方を変えてお試しいただくか、テレワーク相談センターにお尋ねください。",
    off_topic:
      "この案内は、国のテレワーク支援施策についての質問にお答えするものです。テレワークの補助、相談、ガイドラインなどについてお尋ねください。",
    small_talk:
      "国の令和2年度の資料にあるテレワーク支援施策と、その後どうなったかを、出典と日付を付けてご案内します。例えば「機器の購入に使える補助はありますか」のようにお尋ねください。",
    unreadable: "質問を読み取れませんでした。日本語か英語の文やことばで、もう一度お書きください。",
  },
  measure: (title, bodies) => `施策は「${title}」、担当は${bodies}です。`,
  measureWith: (title, owners) =>
    `施策は「${title}」、${owners.map(({ name, bodies }) => `「${name}」の担当は${bodies}`).join("、")}です。`,
  joined: (names) => names.join("、"),
  knownFrom: { "shared-bracket": "（二つの行に一つの括弧による）", budget: "（予算の行による）" },
  budgetLine: (programme, amount, ministry) =>
    `資料の予算の行は「${programme} [${amount}]（${ministry}）」です。`,
  inYen: (printed, money) => `「${printed}」は${money}です。`,
  share: "「内数」はより大きな額の一部という意味で、テレワーク分の額は示されていません。",
  list: (subject, count) => `${subject}施策は、資料に${count}件あります。`,
  allBodies: (count) => `資料の施策を担当する府省は、${count}つです。`,
  became: { ended: "（終了）", replaced: "（後継あり）" },
  more: (count) => `ほかに${count}件あります。`,
  ofPart: (title, text) => `${title}：${text}`,
  shownBelow: (title) => `この点は、下の「${title}」に出典を付けてあります。`,
  budget: {
    line: (printed, money) => `「${printed}」は${money}です。`,
    shareLine: (printed, money) => `「${printed}」は${money}の一部です。`,
    largest: (printed, money) =>
      `全額が示されている予算の行で最も大きいのは「${printed}」（${money}）です。`,
    smallest: (printed, money) =>
      `全額が示されている予算の行で最も小さいのは「${printed}」（${money}）です。`,
    largestShare: (printed, money) =>
      `印刷された額だけを見れば「${printed}」（${money}）が最大ですが、「内数」で、テレワーク分の額は示されていません。`,
    sharesWithin: (printed) =>
      `印刷された額だけを見れば${printed.map((one) => `「${one}」`).join("、")}が当てはまりますが、「内数」で、テレワーク分の額は示されていません。`,
    noneWithin: "全額が示されている予算の行に、当てはまるものはありません。",
    larger: (printed) => `大きいのは「${printed}」です。`,
    smaller: (printed) => `小さいのは「${printed}」です。`,
    atMost: (printed) => `「${printed}」は「内数」で、多くてもその額です。`,
    notComparable:
      "「内数」はより大きな額の一部で、テレワーク分の額が示されていないため、大小は比べられません。",
    sum: (count, money) =>
      count === 1
        ? `資料に全額が示されているのは1件、${money}です。`
        : `資料に全額が示されている${count}件の合計は${money}です。`,
    notAdded: (count) =>
      `次の${count}件は「内数」（より大きな額の一部）なので、合計に入れられません。`,
    year: (fiscalYear, count) => `${fiscalYear}年度の予算の行は、資料に${count}件あります。`,
    ofBody: (body, count) => `${body}の予算の行は、資料に${count}件あります。`,
    users: (programme, count) => `「${programme}」は、資料では${count}件の施策の関連予算です。`,
  },
  place: (page, section) => `資料では、${page}ページの「${section}」の見出しに載っています。`,
  partlyUnsure: "お尋ねの点の一部は、この資料集では確かめられませんでした。",
  unsure:
    "お尋ねの点そのものは、この資料集では確かめられませんでした。近いと思われる内容をご案内します。",
  nearest:
    "お尋ねに最も近いと思われる記載です。お尋ねの点そのものかどうかは、出典でお確かめください。",
  asOf: (date) => `（${toJapaneseDate(date)}時点）`,
  quote: (text) => `資料には「${text}」とあります。`,
  followUps: {
    present: "今も使えますか",
    eligibility: "対象になるのは誰ですか",
    apply: "申し込みの方法は？",
    ministry: "担当はどこですか",
    budget: "予算はいくらですか",
    contact: "問い合わせ先は？",
    examples: "ほかの会社の事例は？",
  },
};

const easy: Phrases = {
  ...ja,
  partlyUnsure: "聞かれた ことの 一部は、書いて あるか、よく わかりませんでした。",
  shownBelow: (title) => `これは、下の「${title}」に 書いて あります。`,
  became: { ended: "（終わりました）", replaced: "（新しい ものに 変わりました）" },
  unsure: "その ことが 書いて あるか、よく わかりませんでした。近い ことを 案内します。",
  nearest:
    "いちばん 近い ことを 書きます。聞きたい ことと 同じか、もとの ページで たしかめて ください。",
  declined: {
    detail_not_in_corpus:
      "その ことは、ここには 書いて ありません。テレワーク相談センターに 聞いて ください。",
    no_match:
      "その ことは、ここには ありません。ここに あるのは、国の テレワークの 制度だけです。べつの ことばで 聞くか、テレワーク相談センターに 聞いて ください。",
    off_topic:
      "ここでは、国の テレワーク（家などで 働くこと）の 制度に ついて 答えます。テレワークの ことを 聞いて ください。",
    small_talk:
      "国の テレワークの 制度（2020年の 資料）と、その あと どう なったかを 案内します。「パソコンを 買う お金の 助けは ありますか」のように 聞いて ください。",
    unreadable: "質問を 読むことが できませんでした。日本語か 英語で、もう一度 書いて ください。",
  },
};

const en: Phrases = {
  declined: {
    detail_not_in_corpus:
      "What you ask is not told in this collection. Please ask the Telework Consultation Center.",
    no_match:
      "Nothing on this was found in the collection, which holds the national government's telework measures only. Please put it in other words, or ask the Telework Consultation Center.",
    off_topic:
      "This service answers questions about the Japanese government's telework support measures: subsidies, advice, guidelines and so on. Please ask about those.",
    small_talk:
      "I answer questions about the Japanese government's telework support measures in its FY2020 handout, and what became of them, with source and date. For example: “Is there a subsidy for equipment?”",
    unreadable: "The question could not be read. Please write it again, in Japanese or English.",
  },
  measure: (title, bodies) => `The measure is “${title}”; in charge: ${bodies}.`,
  measureWith: (title, owners) =>
    `The measure is “${title}”; ${owners.map(({ name, bodies }) => `in charge of “${name}”: ${bodies}`).join("; ")}.`,
  joined: (names) => names.join(", "),
  knownFrom: {
    "shared-bracket": " (from one bracket behind two lines)",
    budget: " (from the budget lines)",
  },
  budgetLine: (programme, amount, ministry) =>
    `The handout's budget line is 「${programme} [${amount}]（${ministry}）」.`,
  inYen: (printed, money) => ` 「${printed}」 is ${money}.`,
  share: "「内数」 means a part of a larger amount; the part for telework is not stated.",
  list: (subject, count) =>
    `The handout has ${count === 1 ? "one measure" : `${count} measures`} ${subject}.`,
  allBodies: (count) => `${count} bodies are in charge of the handout's measures.`,
  became: { ended: " – ended", replaced: " – replaced" },
  more: (count) => (count === 1 ? "And one more." : `And ${count} more.`),
  ofPart: (title, text) => `${title}: ${text}`,
  shownBelow: (title) => `On this, see the sources under “${title}” below.`,
  budget: {
    line: (printed, money) => `「${printed}」 is ${money}.`,
    shareLine: (printed, money) => `「${printed}」 is a part of ${money}.`,
    largest: (printed, money) =>
      `The largest line printed as a whole amount is 「${printed}」 (${money}).`,
    smallest: (printed, money) =>
      `The smallest line printed as a whole amount is 「${printed}」 (${money}).`,
    largestShare: (printed, money) =>
      `By the printed figure alone 「${printed}」 (${money}) is the largest, but it is 「内数」: the part for telework is not stated.`,
    sharesWithin: (printed) =>
      `By the printed figure alone ${printed.map((one) => `「${one}」`).join(", ")} would count, but as 「内数」: the part for telework is not stated.`,
    noneWithin: "None of the lines printed as whole amounts is.",
    larger: (printed) => `The larger one is 「${printed}」.`,
    smaller: (printed) => `The smaller one is 「${printed}」.`,
    atMost: (printed) => `「${printed}」 is 「内数」, a part: at most that amount.`,
    notComparable:
      "「内数」 is a part of a larger amount and the part for telework is not stated, so they can't be compared.",
    sum: (count, money) =>
      count === 1
        ? `The handout prints one line as a whole amount: ${money}.`
        : `The ${count} lines that the handout prints as whole amounts add up to ${money}.`,
    notAdded: (count) =>
      `${count === 1 ? "One line is" : `${count} lines are`} 「内数」 (part of a larger amount) and can't be added.`,
    year: (fiscalYear, count) => `The handout has ${count} budget lines of fiscal ${fiscalYear}.`,
    ofBody: (body, count) => `The handout has ${count} budget lines of ${body}.`,
    users: (programme, count) =>
      `The handout prints 「${programme}」 under ${count === 1 ? "one measure" : `${count} measures`}.`,
  },
  place: (page, section) => `In the handout it stands on page ${page}, under 「${section}」.`,
  partlyUnsure: "A part of what you ask could not be confirmed in this collection.",
  unsure:
    "This exact point could not be confirmed in this collection. What comes near is told below.",
  nearest: "This comes nearest. Please check its source.",
  asOf: (date) => ` (as of ${toEnglishDate(date)})`,
  quote: (text) => `The handout says 「${text}」.`,
  followUps: {
    present: "Can it still be used?",
    eligibility: "Who is eligible?",
    apply: "How do I apply?",
    ministry: "Which ministry is in charge?",
    budget: "What is its budget?",
    contact: "Whom can I contact?",
    examples: "Are there examples of other companies?",
  },
};

export const phrases: Readonly<Record<Language, Phrases>> = { ja, easy, en };
