/**
 * What the accessibility notice says, in the order of WAIC's forms: policy, test, known problems.
 *
 * Nothing stands here that is not so: what was tested is what the browser tests ask, and what nobody
 * has tried yet is named as such. A change of the tests changes these sentences.
 * https://waic.jp/docs/jis2016/accessibility-plan-guidelines/
 */
import type { LanguageTexts } from "../corpus/vocabulary.ts";

/** The day on which the tests below were last run against these sentences. */
export const testedOn = "2026-11-25";

export type NoticePart = { readonly name: LanguageTexts; readonly text: LanguageTexts };

export const policy: readonly NoticePart[] = [
  {
    name: { ja: "対象範囲", easy: "どの ページの ことか", en: "Scope" },
    text: {
      ja: "このサイトのすべてのページ。府省などの公式サイトと、もとの資料（PDFなど）は含みません。",
      easy: "この サイトの ぜんぶの ページです。省の サイトと もとの 資料は 入りません。",
      en: "All pages of this site. The official sites that it links to and the original documents (PDF and others) are not included.",
    },
  },
  {
    name: { ja: "目標とする適合レベル", easy: "めざす こと", en: "Aim" },
    text: {
      ja: "JIS X 8341-3:2016 の適合レベルAAに準拠すること。あわせて、WCAG 2.2 のレベルAとAAの達成基準を満たすこと。",
      easy: "JIS X 8341-3:2016 の レベルAAと、WCAG 2.2 の レベルAAを めざします。だれでも 使える ページに する ための 決まりです。",
      en: "To conform to JIS X 8341-3:2016, level AA, and to meet the success criteria of WCAG 2.2, levels A and AA.",
    },
  },
  {
    name: { ja: "現在の対応度", easy: "今", en: "State now" },
    text: {
      ja: "適合レベルAAに配慮しています。すべての達成基準についての試験結果はまだ公開していないため、「準拠」とは表記しません。",
      easy: "レベルAAを 考えて 作りました。まだ ぜんぶは 確かめて いません。",
      en: "Made with level AA in view (「配慮」 in WAIC's terms). We do not claim conformance, because results for every single criterion are not published yet.",
    },
  },
  {
    name: { ja: "目標を達成する期限", easy: "いつまでに", en: "Due date" },
    text: {
      ja: "定めていません。",
      easy: "決まって いません。",
      en: "None is set.",
    },
  },
  {
    name: { ja: "使っている技術", easy: "使って いる もの", en: "Technologies relied upon" },
    text: {
      ja: "HTML、CSS、WAI-ARIA。JavaScriptは操作を滑らかにするだけで、なくても使えます。",
      easy: "HTML、CSS、WAI-ARIA です。JavaScript が なくても 使えます。",
      en: "HTML, CSS and WAI-ARIA. JavaScript only makes the site smoother; everything works without it.",
    },
  },
];

export const tests: readonly NoticePart[] = [
  {
    name: { ja: "自動検査", easy: "プログラムで 調べました", en: "Automatic checks" },
    text: {
      ja: "axe-core 4.14 で、WCAG 2.2 のAとAA、および推奨事項を検査しました。最初の画面、入力中の候補、各種の回答、待っている間、エラー（404・422・429・500）、施策、資料、この告知、個人情報の扱い、サイトへの埋め込み（説明のページ、ダイアログ、中の画面）を調べ、色と大きさの規則は暗い配色と幅320ピクセルでも調べました。主な画面は三つの言語で調べています。違反は0件でした。",
      easy: "axe-core 4.14 で 調べました。いろいろな 答え、エラー、しくみの ページ、資料の ページ、この ページを 調べました。直す ところは 0でした。",
      en: "axe-core 4.14 with its rules for WCAG 2.2 A and AA and its best practices: the first page, suggestions while typing, every kind of answer, waiting, the errors 404, 422, 429 and 500, measures, documents, this notice, the privacy page, and embedding (the page for hosts, the dialog, what is inside it); the rules on colour and size also in dark and at 320 pixels. The main pages were checked in all three languages. It found 0 violations.",
    },
  },
  {
    name: { ja: "キーボード", easy: "キーボード", en: "Keyboard" },
    text: {
      ja: "質問、回答、出典の確認、続けての質問、会話の消去までを、キーボードだけで行えることを確かめました。その間、フォーカスは常に見え、ほかのものに隠れません。",
      easy: "キーボードだけで 質問して、答えを 読んで、資料を 見る ことが できます。",
      en: "Asking, reading, checking the source, asking on and clearing the conversation were done by keyboard alone. The focus was visible and uncovered throughout.",
    },
  },
  {
    name: { ja: "拡大と文字の間隔", easy: "大きく する", en: "Zoom and spacing" },
    text: {
      ja: "幅320ピクセル（400％の拡大に当たります）、文字だけの200％の拡大、WCAG 1.4.12 の文字間隔で、横に動かさずに読めることを確かめました。",
      easy: "ページを 400％に しても、文字を 200％に しても、横に 動かさないで 読めます。",
      en: "At 320 pixels (as with 400 % zoom), with text alone at 200 %, and with the spacing of WCAG 1.4.12, nothing needs scrolling sideways.",
    },
  },
  {
    name: { ja: "その他の表示", easy: "そのほか", en: "Other settings" },
    text: {
      ja: "JavaScriptなし、強制カラー（ハイコントラスト）、動きを減らす設定、印刷で使えることを確かめました。",
      easy: "JavaScript が なくても 使えます。色を 変えても、動きを 減らしても、印刷しても 読めます。",
      en: "Tried without JavaScript, with forced colours (high contrast), with reduced motion and in print.",
    },
  },
  {
    name: { ja: "試験の環境", easy: "どこで 調べたか", en: "Tested with" },
    text: {
      ja: "Chromium。試験はプログラムで行い、サイトを変更するときに同じ試験を行います。",
      easy: "Chromium で 調べました。サイトを 変える ときも 調べます。",
      en: "Chromium. The tests are programs, and the same tests are run when the site is changed.",
    },
  },
];

export const knownProblems: readonly LanguageTexts[] = [
  {
    ja: "スクリーンリーダー（NVDA、VoiceOver、TalkBackなど）を使った人による試験は、まだ行っていません。",
    easy: "画面を 声で 読む ソフトを 使って、人が 調べる ことは まだ して いません。",
    en: "People using screen readers (NVDA, VoiceOver, TalkBack …) have not tested it yet.",
  },
  {
    ja: "WCAG 2.2 の達成基準には、人が判断しなければ確かめられないものがあります。それらの試験は、まだ行っていません。",
    easy: "人が 見て 調べる ことも まだ して いません。",
    en: "Some success criteria can only be judged by people. These have not been tested yet.",
  },
  {
    ja: "資料の引用は日本語だけです。英語ややさしい日本語の訳はありません。",
    easy: "資料の ことばは そのまま 見せます。むずかしい 日本語です。",
    en: "Quotations from the documents are in Japanese only.",
  },
  {
    ja: "資料のページは、PDFから取り出した文字だけです。もとの資料の図や配置は再現していません。",
    easy: "資料の ページには 文字だけが あります。絵や 図は ありません。",
    en: "The pages of documents show text taken from PDF files; figures and layout are not reproduced.",
  },
];

export const report: LanguageTexts = {
  ja: "読めない、操作できないなど、お困りのことがあれば、この案内を公開している組織にお知らせください。支援策の内容は、このページの「人に相談する」にある窓口へ、電話やメールでも相談できます。",
  easy: "読めない ところや 使えない ところが あったら、この サイトを 出して いる ところに 教えて ください。電話や メールで 相談する ことも できます。「人に 相談する」を 見て ください。",
  en: "If you cannot read or use something, please tell the organisation that publishes this guide. Questions about the measures themselves can also be asked by telephone or mail: see “Talk to a person” on this page.",
};
