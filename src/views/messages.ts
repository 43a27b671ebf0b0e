/**
 * Every sentence that the interface says, in Japanese, やさしい日本語 and English side by side.
 *
 * `{name}` is filled in by the view. What is said *about the measures* comes from the corpus alone.
 */
import type { Language, LanguageTexts } from "../corpus/vocabulary.ts";

/** `say("en", "hits", { n: 3 })` → `Measures found (3)` */
export function say(
  lang: Language,
  name: MessageName,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return messages[name][lang].replace(/\{(\w+)\}/g, (whole, key: string) =>
    String(values[key] ?? whole),
  );
}

/** For the `lang` attribute: やさしい日本語 is Japanese. */
export function languageTag(lang: Language): "ja" | "en" {
  return lang === "en" ? "en" : "ja";
}

export type MessageName = keyof typeof messages;

export const messages = {
  // The page
  siteName: {
    ja: "テレワーク支援策の案内",
    easy: "テレワークの 支援（しえん）の 案内（あんない）",
    en: "Guide to telework support",
  },
  siteLead: {
    ja: "テレワークを支援する国の施策（令和2年度の資料と、その後の公式情報）から、出典をつけてお答えします。文章を作り出すことはしません。",
    easy: "テレワークを 助ける 国の しくみに ついて 答えます。令和2年度（2020年度）の 国の 資料と、その後の 公式の 情報を 使います。どこに 書いてあるかも 見せます。",
    en: "Answers about the Japanese government's telework support, each with its source: the handout of fiscal 2020 and official information since then. Nothing is made up by a machine.",
  },
  announcement: { ja: "お知らせ", easy: "おしらせ", en: "Notice" },
  skipToMain: { ja: "本文へ", easy: "本文（ほんぶん）へ", en: "Skip to the main content" },
  skipToQuestion: {
    ja: "質問の入力へ",
    easy: "質問を 書く ところへ",
    en: "Skip to the question field",
  },
  languages: { ja: "表示する言語", easy: "ことば", en: "Language" },
  languageJa: { ja: "日本語", easy: "日本語", en: "日本語" },
  languageEasy: { ja: "やさしい日本語", easy: "やさしい日本語", en: "やさしい日本語" },
  languageEn: { ja: "English", easy: "English", en: "English" },
  toStart: { ja: "質問のページへ", easy: "質問の ページへ", en: "Go to the question page" },

  // Asking
  questionLabel: {
    ja: "質問を入力してください",
    easy: "質問を 書いて ください",
    en: "Your question",
  },
  questionHint: {
    ja: "300文字まで。氏名や電話番号などの個人情報は書かないでください。",
    easy: "300文字までです。名前や 電話番号は 書かないで ください。",
    en: "Up to 300 characters. Please leave out names, telephone numbers and other personal data.",
  },
  ask: { ja: "質問する", easy: "質問する", en: "Ask" },
  asking: { ja: "調べています。", easy: "調べています。", en: "Looking it up." },
  charactersLeft: { ja: "あと{n}文字", easy: "あと {n}文字", en: "{n} characters left" },
  charactersOver: {
    ja: "{n}文字多すぎます",
    easy: "{n}文字 多いです",
    en: "{n} characters too many",
  },
  ministryLabel: {
    ja: "府省でしぼる",
    easy: "省（しょう：国の 役所）を 選ぶ",
    en: "Limit to one ministry",
  },
  ministryAll: { ja: "すべての府省", easy: "ぜんぶ", en: "All ministries" },
  requestFailed: {
    ja: "通信できませんでした。電波や接続を確かめて、もう一度「質問する」を押してください。",
    easy: "通信が できませんでした。もう一度「質問する」を 押して ください。",
    en: "The connection failed. Please check it and press “Ask” again.",
  },
  wrongTitle: {
    ja: "質問を送れませんでした",
    easy: "質問を 送ることが できませんでした",
    en: "Your question could not be sent",
  },
  wrongQuestion: {
    ja: "質問は1文字から300文字までで入力してください。",
    easy: "質問は 1文字から 300文字までで 書いて ください。",
    en: "Please enter a question of 1 to 300 characters.",
  },
  wrongMinistry: {
    ja: "府省の指定が正しくありません。一覧から選び直してください。",
    easy: "省（しょう）を もう一度 選んで ください。",
    en: "The ministry is not one of the list. Please choose again.",
  },
  wrongLang: {
    ja: "言語の指定が正しくありません。日本語・やさしい日本語・Englishから選んでください。",
    easy: "ことばを もう一度 選んで ください。",
    en: "The language is not one of the three offered. Please choose again.",
  },
  wrongHistory: {
    ja: "前の質問を読み取れませんでした。新しい質問として入力してください。",
    easy: "前の 質問を 読めませんでした。新しい 質問を 書いて ください。",
    en: "The earlier questions could not be read. Please ask anew.",
  },
  suggestions: { ja: "質問の候補", easy: "質問の 候補（こうほ）", en: "Suggested questions" },
  noSuggestions: { ja: "候補なし", easy: "候補（こうほ）なし", en: "No suggestions" },
  starters: { ja: "質問の例", easy: "質問の 例（れい）", en: "Examples of questions" },

  // The conversation
  conversation: { ja: "質問と答え", easy: "質問と 答え", en: "Questions and answers" },
  question: { ja: "質問：", easy: "質問：", en: "Question: " },
  earlier: {
    ja: "これまでの質問",
    easy: "前の 質問",
    en: "Your earlier questions",
  },
  clear: { ja: "会話を消す", easy: "会話を 消す", en: "Clear the conversation" },
  filterMinistry: { ja: "府省：{name}", easy: "省：{name}", en: "Ministry: {name}" },
  filterAfter: {
    ja: "「{name}」について",
    easy: "「{name}」に ついて",
    en: "About “{name}”",
  },
  removeFilter: { ja: "外す", easy: "やめる", en: "Remove" },
  answered: {
    ja: "資料に答えがあります",
    easy: "資料に 答えが あります",
    en: "Found in the sources",
  },
  partial: {
    ja: "資料で確かめられるところまでのお答えです",
    easy: "わかる ところまで 答えます",
    en: "Answered only as far as the sources tell",
  },
  noMatch: {
    ja: "この資料集に合うものが見つかりませんでした",
    easy: "この 資料に 答えが ありません",
    en: "Nothing in the sources fits",
  },
  offTopic: {
    ja: "テレワーク支援策のことではないようです",
    easy: "テレワークの 支援の ことでは ないようです",
    en: "This does not seem to be about telework support",
  },
  smallTalk: {
    ja: "ご質問をどうぞ",
    easy: "質問を して ください",
    en: "Please go ahead and ask",
  },
  unreadable: {
    ja: "質問を読み取れませんでした",
    easy: "質問が わかりませんでした",
    en: "The question could not be read",
  },
  synonym: {
    ja: "「{word}」を「{as}」としても探しました。",
    easy: "「{word}」を「{as}」でも 探しました。",
    en: "Also searched for “{as}” in place of “{word}”.",
  },
  hits: { ja: "根拠となる施策（{n}件）", easy: "答えの もと（{n}）", en: "Measures found ({n})" },
  otherHits: {
    ja: "ほかに関係しそうな施策（{n}件）",
    easy: "ほかに 関係が あるかもしれない こと（{n}）",
    en: "Other measures that may be related ({n})",
  },
  otherCitations: {
    ja: "これらの施策の出典",
    easy: "これらの 出典（しゅってん）",
    en: "Their sources",
  },
  nearMisses: {
    ja: "近い内容（{n}件）",
    easy: "近い こと（{n}）",
    en: "Close to your question ({n})",
  },
  nearMissesLead: {
    ja: "お尋ねへの答えではありませんが、近い記載です。",
    easy: "質問の 答えでは ありません。近い ことが 書いてあります。",
    en: "These do not answer your question, but come near it.",
  },
  followUps: { ja: "続けて聞く", easy: "つづけて 聞く", en: "Ask on" },
  onlyMinistry: {
    ja: "{name}の施策だけにする",
    easy: "{name}の ことだけ 見る",
    en: "Only measures of {name}",
  },
  onlyCurrent: {
    ja: "いまも続く施策だけにする",
    easy: "今も 続いている ことだけ 見る",
    en: "Only measures that continue today",
  },
  filterCurrent: {
    ja: "いまも続く施策だけ",
    easy: "今も 続いている ことだけ",
    en: "Only what continues today",
  },
  narrow: { ja: "しぼりこむ", easy: "少なくする", en: "Narrow down" },

  // Personal data, and the log
  removed: {
    ja: "個人情報と思われる部分（{kinds}）を質問から取り除きました。取り除いたものは、このサイトに残しません。",
    easy: "質問から 個人の 情報（{kinds}）を とりました。とった ものは、この サイトに 残しません。",
    en: "What looked like personal data ({kinds}) was taken out of your question. This site does not keep it.",
  },
  "removed-mail": { ja: "メールアドレス", easy: "メールアドレス", en: "mail address" },
  "removed-my-number": { ja: "マイナンバー", easy: "マイナンバー", en: "My Number" },
  "removed-card": { ja: "カード番号", easy: "カードの 番号", en: "card number" },
  "removed-insurance": {
    ja: "保険証などの番号",
    easy: "保険証（ほけんしょう）などの 番号",
    en: "insurance or similar number",
  },
  "removed-residence": {
    ja: "在留カード・旅券の番号",
    easy: "在留カードや パスポートの 番号",
    en: "residence card or passport number",
  },
  "removed-phone": { ja: "電話番号", easy: "電話番号", en: "telephone number" },
  "removed-address": { ja: "住所", easy: "住所", en: "postal address" },
  "removed-name": { ja: "氏名", easy: "名前", en: "name of a person" },
  questionNumber: {
    ja: "この質問の番号：",
    easy: "この 質問の 番号：",
    en: "Number of this question:",
  },
  questionNumberHint: {
    ja: "この番号で記録を消せます",
    easy: "この 番号で 記録（きろく）を 消せます",
    en: "The record can be deleted by this number",
  },

  privacy: {
    ja: "質問の記録と個人情報について",
    easy: "質問の 記録（きろく）と 個人の 情報に ついて",
    en: "Questions and privacy",
  },

  feedback: {
    ja: "この答えは役に立ちましたか",
    easy: "この 答えは 役（やく）に 立ちましたか",
    en: "Did this answer help?",
  },
  helpful: { ja: "役に立った", easy: "役に 立った", en: "It helped" },
  unhelpful: { ja: "役に立たなかった", easy: "役に 立たなかった", en: "It did not help" },
  feedbackReader: {
    ja: "{reader}が読みます。返事はしません。",
    easy: "{reader}が 読みます。返事は しません。",
    en: "It is read by {reader}. There is no reply.",
  },
  feedbackThanks: {
    ja: "感想を受け取りました。ありがとうございます。",
    easy: "受け取りました。ありがとう ございます。",
    en: "Thank you. Your feedback is kept.",
  },
  feedbackWhy: {
    ja: "当てはまる理由を一つ選んでください",
    easy: "わけを 1つ 選んで ください",
    en: "Please choose one reason",
  },
  feedbackSend: { ja: "理由を送る", easy: "送る", en: "Send the reason" },
  "feedback-wrong-measure": {
    ja: "違う制度だった",
    easy: "ちがう しくみだった",
    en: "It was about another measure",
  },
  "feedback-outdated": { ja: "古い", easy: "古い", en: "It is out of date" },
  "feedback-too-little": { ja: "足りない", easy: "足りない", en: "It says too little" },
  "feedback-too-hard": { ja: "難しい", easy: "むずかしい", en: "It is hard to understand" },
  "feedback-broken-link": { ja: "リンク切れ", easy: "リンクが 開かない", en: "A link is broken" },
  "feedback-not-what-i-wanted": {
    ja: "望んだ内容ではない",
    easy: "ほしい 答えでは なかった",
    en: "It is right, but not what I hoped for",
  },
  "feedback-other": { ja: "その他", easy: "ほかの こと", en: "Something else" },

  feedbackNote: {
    ja: "くわしいこと（書かなくてもかまいません）",
    easy: "くわしい こと（書かなくても いいです）",
    en: "More about it (optional)",
  },
  feedbackNoteHint: {
    ja: "名前、電話番号、住所、会社の事情など、人が分かることは書かないでください。{n}文字まで。",
    easy: "名前（なまえ）、電話番号（でんわばんごう）、住所（じゅうしょ）は 書かないで ください。{n}文字まで。",
    en: "Please do not write names, telephone numbers, addresses or anything that tells who you are. Up to {n} characters.",
  },
  feedbackMasked: {
    ja: "個人情報と思われる部分は、記録する前に取り除きました。",
    easy: "個人の 情報は、とってから 残しました。",
    en: "What looked like personal data was taken out before it was kept.",
  },

  changes: {
    ja: "感想をもとに直したこと",
    easy: "感想を 聞いて 直した こと",
    en: "What we changed because of feedback",
  },
  changesLead: {
    ja: "答えへの感想をもとに、資料や案内のどこを直したかをお知らせします。感想の文はそのまま載せていません。",
    easy: "みなさんの 感想を 聞いて、直した ことです。感想の ことばは そのままでは ありません。",
    en: "What we changed in the sources and pages because of what people said of the answers. Nobody's words are quoted.",
  },
  changeSaid: { ja: "寄せられた声", easy: "聞いた こと", en: "What people said" },
  changeDone: { ja: "直したこと", easy: "直した こと", en: "What we changed" },

  // A comparison
  compare: {
    ja: "府省の異なる{n}件の施策を並べて比べる",
    easy: "ちがう 省の {n}つの しくみを くらべる",
    en: "Compare {n} measures of different ministries",
  },
  compareCaption: {
    ja: "資料集にある事実だけを、施策ごとに並べた表",
    easy: "この 資料に ある ことだけの 表（ひょう）",
    en: "What the sources tell of each measure, side by side",
  },
  compareMeasure: { ja: "施策", easy: "しくみ", en: "Measure" },
  "compare-eligibility": { ja: "対象", easy: "だれが 使えるか", en: "For whom" },
  "compare-costs": { ja: "使える経費", easy: "何の お金に 使えるか", en: "Costs covered" },
  "compare-amount": { ja: "上限・率", easy: "いくら 出るか", en: "Ceiling and rate" },
  "compare-intake": { ja: "受付", easy: "今 使えるか", en: "Intake" },
  "compare-office": { ja: "窓口", easy: "聞く ところ", en: "Desk" },
  notTold: {
    ja: "この資料集にありません",
    easy: "この 資料に ありません",
    en: "Not in these sources",
  },

  // A citation to take along
  copy: { ja: "引用してコピー", easy: "出典と いっしょに コピー", en: "Copy with citation" },
  copyText: {
    ja: "出典つきの文",
    easy: "出典の ついた 文",
    en: "Text with citation",
  },
  copied: {
    ja: "出典をつけてコピーしました。",
    easy: "出典と いっしょに コピーしました。",
    en: "Copied with its citation.",
  },
  copyFailed: {
    ja: "コピーできませんでした。「出典つきの文」を選んでコピーしてください。",
    easy: "コピーが できませんでした。「出典の ついた 文」を 選んで コピーして ください。",
    en: "Copying failed. Please select the text with citation and copy it.",
  },
  copySource: {
    ja: "出典：「{work}」（{body}）",
    easy: "出典：「{work}」（{body}）",
    en: "Source: 「{work}」 ({body})",
  },
  copyTerms: {
    ja: "利用規約：「{name}」",
    easy: "利用規約：「{name}」",
    en: "Terms of use: 「{name}」",
  },
  copyUsed: {
    ja: "（{date}に利用）",
    easy: "（{date}に利用）",
    en: "(used on {date})",
  },
  copyOurs: {
    ja: "（「テレワーク支援策の案内」の文章です。引用ではありません）",
    easy: "（「テレワーク支援策の案内」の文章です。引用ではありません）",
    en: "(Wording of the “Guide to telework support”, not a quotation)",
  },
  copyBasis: {
    ja: "もとにした情報：{publisher}「{title}」、{date}時点",
    easy: "もとにした情報：{publisher}「{title}」、{date}時点",
    en: "Based on: {publisher} 「{title}」, as of {date}",
  },
  officialPage: {
    ja: "公式のページ：",
    easy: "公式の ページ：",
    en: "Official page: ",
  },
  seePlace: {
    ja: "施策のページの該当箇所",
    easy: "この しくみの ページ",
    en: "This passage on the measure's page",
  },

  // A passage
  quotation: {
    ja: "資料からの引用",
    easy: "資料の ことば（そのまま）",
    en: "Quotation from the handout (Japanese)",
  },
  fact: {
    ja: "出典のある事実（当サイトの文章）",
    easy: "出典（しゅってん）の ある こと（この サイトの ことば）",
    en: "Fact with a source (our wording)",
  },
  asOf: { ja: "{date}時点", easy: "{date}の とき", en: "as of {date}" },
  citation: { ja: "出典{n}", easy: "出典{n}", en: "Source {n}" },
  seePage: {
    ja: "資料の{page}ページで確かめる",
    easy: "資料の {page}ページを 見る",
    en: "Check it on page {page} of the handout",
  },
  seeMeasure: {
    ja: "施策のページで見る",
    easy: "この しくみの ページを 見る",
    en: "See it on the measure's page",
  },
  seeSource: {
    ja: "出典のページ（外部サイト）",
    easy: "出典の ページ（ほかの サイト）",
    en: "Page of the source (another site)",
  },
  citations: { ja: "出典", easy: "出典（しゅってん：どこに 書いてあるか）", en: "Sources" },
  pageNumber: { ja: "{page}ページ", easy: "{page}ページ", en: "page {page}" },

  // A measure
  ministries: { ja: "府省", easy: "省（国の 役所）", en: "Ministries" },
  knownBudget: {
    ja: "予算の行による",
    easy: "予算の 行から わかります",
    en: "known from the budget line",
  },
  knownSharedBracket: {
    ja: "二つの行に一つの括弧",
    easy: "二つの 行に 一つの かっこ",
    en: "one bracket stands behind two lines",
  },
  programmes: { ja: "事業と予算", easy: "事業と 予算（お金）", en: "Programmes and budget" },
  shareNote: {
    ja: "「内数」は、事業全体の額です。この施策に使われる額はその一部で、資料には書かれていません。",
    easy: "「内数」は ぜんぶの お金です。この しくみに 使うのは その 一部です。いくらかは 書いて ありません。",
    en: "“内数” marks the total of a larger budget. This measure gets a share of it, which the handout does not state.",
  },
  section: { ja: "資料の節", easy: "資料の 場所", en: "Section of the handout" },
  fiscalYear: { ja: "年度", easy: "年度", en: "Fiscal year" },
  stateEnded: { ja: "終了", easy: "終わりました", en: "Ended" },
  stateReplaced: { ja: "後継あり", easy: "新しい ものに 変わりました", en: "Replaced" },
  stateContinued: { ja: "継続中", easy: "続いています", en: "Continuing" },
  stateUnknown: { ja: "要確認", easy: "確認が 必要です", en: "To be confirmed" },
  state: { ja: "現在の状態：", easy: "今：", en: "State: " },
  handoutLines: {
    ja: "資料の記載（引用）",
    easy: "資料の ことば（そのまま）",
    en: "What the handout says (quotations, in Japanese)",
  },
  handoutDates: { ja: "資料にある日付", easy: "資料に ある 日", en: "Dates in the handout" },
  budget: { ja: "予算", easy: "予算（お金）", en: "Budget" },
  budgetCaption: {
    ja: "資料に印刷された予算の行",
    easy: "資料に 書いてある 予算",
    en: "Budget lines as printed in the handout",
  },
  programme: { ja: "事業", easy: "事業", en: "Programme" },
  printed: { ja: "印刷のとおり", easy: "書いてある とおり", en: "As printed" },
  yen: { ja: "金額", easy: "お金", en: "Amount" },
  share: { ja: "内数", easy: "内数（一部）", en: "Share of a larger sum" },
  yes: { ja: "はい", easy: "はい", en: "yes" },
  no: { ja: "いいえ", easy: "いいえ", en: "no" },
  ministry: { ja: "府省", easy: "省", en: "Ministry" },
  facts: {
    ja: "公式情報からわかること",
    easy: "公式の 情報から わかる こと",
    en: "What official sources tell",
  },
  factsLead: {
    ja: "以下は引用ではなく、公式の出典をもとにした当サイトの文章です。",
    easy: "これは 資料の ことばでは ありません。公式の 情報を もとに、この サイトが 書きました。",
    en: "These are not quotations: they are our wording of what the official source says.",
  },
  medium: {
    ja: "確かさは中くらいです（出典に日付がない、間接的である、または予算の要求段階のもの）。",
    easy: "たぶん 正しいですが、確認して ください。",
    en: "Of medium certainty: the source is undated, indirect or a budget request.",
  },
  seenAt: {
    ja: "公式の文を、別のサイトにある写しで読みました：",
    easy: "ほかの サイトに ある 写し（コピー）で 読みました：",
    en: "The official text was read in a copy on another host: ",
  },
  aboutFiscalYear: { ja: "{year}のこと", easy: "{year}の こと", en: "about {year}" },
  gaps: {
    ja: "この資料集にないこと",
    easy: "この 資料に ない こと",
    en: "What these sources do not tell",
  },
  gapsCount: { ja: "{count}件を見る", easy: "{count}こを 見る", en: "Show all {count}" },
  askAbout: {
    ja: "この施策について質問する",
    easy: "これに ついて 質問する",
    en: "Ask about this measure",
  },
  askAboutQuestion: {
    ja: "{title}とは何ですか",
    easy: "{title}は 何ですか",
    en: "What is “{title}”?",
  },
  onThisPage: { ja: "このページの内容", easy: "この ページに ある こと", en: "On this page" },
  validity: { ja: "いまどうなっているか", easy: "今 どうなって いるか", en: "What became of it" },
  validityGrounds: { ja: "もとにした事実", easy: "もとに した こと", en: "Grounds" },

  // Topics of facts
  "topic-eligibility": { ja: "対象となる人・条件", easy: "だれが 使えるか", en: "Who may apply" },
  "topic-covered-costs": {
    ja: "対象となる費用",
    easy: "何の お金が 出るか",
    en: "What is paid for",
  },
  "topic-not-covered": {
    ja: "対象とならないもの",
    easy: "お金が 出ない もの",
    en: "What is not paid for",
  },
  "topic-amount": { ja: "金額・率", easy: "いくら 出るか", en: "Amounts and rates" },
  "topic-how-to-apply": { ja: "申し込み方", easy: "申し込みの しかた", en: "How to apply" },
  "topic-deadline": { ja: "期限", easy: "いつまで", en: "Deadlines" },
  "topic-contact": { ja: "問い合わせ先", easy: "聞く ところ", en: "Whom to contact" },
  "topic-website": { ja: "ウェブサイト", easy: "ウェブサイト", en: "Web site" },
  "topic-content": { ja: "内容", easy: "何を するか", en: "What it consists of" },
  "topic-successor": { ja: "その後・後継", easy: "その あと どうなったか", en: "What came after" },
  "topic-history": { ja: "経緯", easy: "これまでの こと", en: "History" },
  "topic-definition": { ja: "言葉の意味", easy: "ことばの 意味", en: "Definitions" },

  // A document
  sourceNote: { ja: "この本文について", easy: "この 文に ついて", en: "About this text" },
  publisher: { ja: "発行", easy: "作った ところ", en: "Publisher" },
  terms: { ja: "利用規約", easy: "使う ときの ルール", en: "Terms of use" },
  originalDocument: { ja: "公開されている資料", easy: "もとの 資料", en: "The published document" },
  pages: { ja: "ページ", easy: "ページ", en: "Pages" },
  measuresOnPage: {
    ja: "このページの施策",
    easy: "この ページに ある しくみ",
    en: "Measures on this page",
  },

  // Contact
  contact: { ja: "人に相談する", easy: "人に 相談する", en: "Talk to a person" },
  phone: { ja: "電話", easy: "電話", en: "Telephone" },
  mail: { ja: "メール", easy: "メール", en: "Mail" },
  hours: { ja: "受付時間", easy: "時間", en: "Hours" },
  web: { ja: "ウェブサイト", easy: "ウェブサイト", en: "Web site" },
  contactSource: {
    ja: "出典：{date}時点の公式情報",
    easy: "{date}の 公式の 情報です",
    en: "Source: official information as of {date}",
  },

  // Accessibility
  accessibility: {
    ja: "ウェブアクセシビリティについて",
    easy: "だれでも 使える ように する こと（アクセシビリティ）",
    en: "Accessibility",
  },
  accessibilityLead: {
    ja: "この案内を、だれもが、どの環境でも使えるようにするための方針と、確かめたこと、まだ足りないことをお知らせします。",
    easy: "だれでも この サイトを 使える ように、して いる ことと、まだ できて いない ことを 書きます。",
    en: "What we aim at so that everyone can use this guide, what was tested, and what is still missing.",
  },
  accessibilityPolicy: { ja: "方針", easy: "めざす こと", en: "Policy" },
  accessibilityTests: { ja: "試験の方法と結果", easy: "調べた こと", en: "Tests and results" },
  accessibilityProblems: {
    ja: "分かっている問題",
    easy: "まだ できて いない こと",
    en: "Known problems",
  },
  accessibilityReport: { ja: "お困りのとき", easy: "こまった とき", en: "If something is amiss" },
  testedOn: {
    ja: "試験を行った日：{date}",
    easy: "調べた 日：{date}",
    en: "Date of the tests: {date}",
  },
  embed: { ja: "サイトに埋め込む", easy: "サイトに 埋（う）め込（こ）む", en: "Embed" },
  aboutSite: { ja: "このサイトについて", easy: "この サイトに ついて", en: "About this site" },

  // Inside another page's frame
  newTab: {
    ja: "（新規タブで開きます）",
    easy: "（新しい タブで 開きます）",
    en: " (opens in a new tab)",
  },
  newTabLegend: {
    ja: "新規タブで開きます",
    easy: "新（あたら）しい タブで 開（ひら）きます",
    en: "opens in a new tab",
  },
  onlySection: {
    ja: "資料の「{name}」の施策だけから探す",
    easy: "「{name}」だけから 探（さが）す",
    en: "Only measures of the section “{name}”",
  },
  deskOpen: {
    ja: "受付中（{until}まで）",
    easy: "今 相談できます（{until}まで）",
    en: "Open now (until {until})",
  },
  deskEarly: { ja: "受付時間の前です", easy: "まだ 始まっていません", en: "Not open yet" },
  deskOver: { ja: "本日は終了しました", easy: "今日は 終わりました", en: "Closed for today" },
  deskWeekend: {
    ja: "土日でお休みです",
    easy: "土曜日と 日曜日は 休みです",
    en: "Closed at the weekend",
  },
  deskHoliday: {
    ja: "祝日でお休みです",
    easy: "祝日（しゅくじつ）で 休みです",
    en: "Closed for a public holiday",
  },
  deskYearEnd: {
    ja: "年末年始でお休みです",
    easy: "年末年始（ねんまつねんし）で 休みです",
    en: "Closed over the New Year",
  },
  deskNext: {
    ja: "次は{day}{from}からです。",
    easy: "次は {day} {from}からです。",
    en: "Opens next on {day} at {from}.",
  },
  deskToday: {
    ja: "本日{from}からです。",
    easy: "今日は {from}からです。",
    en: "Opens today at {from}.",
  },
  deskAt: { ja: "{time}現在", easy: "{time}の とき", en: "as of {time} in Japan" },
  consult: {
    ja: "この質問をメールで相談する",
    easy: "この 質問を メールで 相談する",
    en: "Send this question by mail",
  },
  consultHint: {
    ja: "質問と施策を書いた下書きが、お使いのメールソフトで開きます。直してから送れます。",
    easy: "あなたの メールの ソフトが 開きます。質問は もう 書いて あります。なおしてから 送ることが できます。",
    en: "A draft with your question and these measures opens in your own mail program. You can edit it before sending.",
  },
  mailSubject: {
    ja: "テレワーク支援策についての相談",
    easy: "テレワークの支援についての相談",
    en: "Question about telework support",
  },
  mailGreeting: {
    ja: "{name} 御中",
    easy: "{name} 御中",
    en: "To the {name},",
  },
  mailLead: {
    ja: "次のことを相談したいので、ご連絡します。",
    easy: "次のことを教えてください。",
    en: "I would like to ask about the following.",
  },
  mailMeasures: {
    ja: "案内で見た施策：",
    easy: "案内で見た施策：",
    en: "Measures I was shown:",
  },
  printedOn: {
    ja: "{date}に印刷しました。",
    easy: "{date}に 印刷しました。",
    en: "Printed on {date}.",
  },

  // Errors
  errorCode: {
    ja: "エラー番号：{status}",
    easy: "エラー番号：{status}",
    en: "Error code: {status}",
  },
  yourQuestion: { ja: "入力された質問：", easy: "書いた 質問：", en: "Your question:" },
  askAgain: { ja: "もう一度質問する", easy: "もう一度 質問する", en: "Ask again" },
} satisfies Record<string, LanguageTexts>;
