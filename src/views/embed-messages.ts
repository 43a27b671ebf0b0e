/**
 * What the page for hosts says, in Japanese and English.
 *
 * It speaks to people who look after a web site, not to those who ask: やさしい日本語 reads the
 * Japanese. Every statement on privacy and accessibility is one that a test holds the widget to.
 */
import type { Language } from "../corpus/vocabulary.ts";

export type EmbedMessageName = keyof typeof embedMessages;

export function sayToHosts(
  lang: Language,
  name: EmbedMessageName,
  values: Readonly<Record<string, string>> = {},
): string {
  const text = embedMessages[name][lang === "en" ? "en" : "ja"];
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

export const embedMessages = {
  title: { ja: "サイトに埋め込む", en: "Put the assistant on your site" },
  lead: {
    ja: "リンク一つとスクリプト一つで、府省などのサイトに案内を置けます。スクリプトが動かないときは、リンクがこの案内のページを開きます。",
    en: "One link and one script put the assistant on a site. Where the script does not run, the link opens our page.",
  },
  askFirst: {
    ja: "表示できるのは、運用者が登録したオリジンのページだけです。載せる前に、サイトのオリジン（例：https://www.example.go.jp）を運用者に伝えてください。",
    en: "Only pages of listed origins can show it. Tell the operator the origin of your site (such as https://www.example.go.jp) first.",
  },
  nobody: {
    ja: "この運用では、埋め込みを許可したオリジンがまだありません。そのため、ここで試すこともできません。",
    en: "No origin has been listed here yet, so it cannot be tried on this page either.",
  },
  placeholder: {
    ja: "{origin} は例です。運用者が公開するアドレス（PUBLIC_ORIGIN）を設定すると、実際のアドレスになります。",
    en: "{origin} is an example. The real address appears once the operator has set PUBLIC_ORIGIN.",
  },

  choose: { ja: "1. 選ぶ", en: "1. Choose" },
  placement: { ja: "置き方", en: "Form" },
  "placement-dialog": { ja: "リンクからダイアログを開く", en: "A link that opens a dialog" },
  "placement-inline": { ja: "リンクの下に開く", en: "A link that unfolds below itself" },
  "placement-floating": { ja: "画面の隅のボタン", en: "A button in the corner of the window" },
  "placement-iframe": { ja: "スクリプトなし（iframe）", en: "Without a script (iframe)" },
  "widget-lang": { ja: "言語", en: "Language" },
  ofReader: { ja: "利用者のブラウザーに合わせる", en: "The reader's" },
  ministry: { ja: "はじめに選んでおく府省", en: "Ministry chosen at first" },
  theme: { ja: "明暗", en: "Theme" },
  "theme-auto": { ja: "利用者の設定に合わせる", en: "The reader's setting" },
  "theme-light": { ja: "明るい", en: "Light" },
  "theme-dark": { ja: "暗い", en: "Dark" },
  accent: { ja: "色", en: "Colour" },
  "accent-blue": { ja: "青", en: "Blue" },
  "accent-light-blue": { ja: "水色", en: "Light blue" },
  "accent-cyan": { ja: "青緑", en: "Cyan" },
  "accent-green": { ja: "緑", en: "Green" },
  "accent-purple": { ja: "紫", en: "Purple" },
  "accent-magenta": { ja: "赤紫", en: "Magenta" },
  label: { ja: "リンクの文字（40文字まで）", en: "Text of the link (up to 40 characters)" },
  usualLabel: { ja: "テレワーク支援策を質問する", en: "Ask about telework support" },
  show: { ja: "この内容で作る", en: "Make it" },

  try: { ja: "2. 試す", en: "2. Try it" },
  tryLead: {
    ja: "下は、選んだ内容の本物です。",
    en: "This is the real thing, as chosen.",
  },

  paste: { ja: "3. 貼り付ける", en: "3. Paste it" },
  snippet: { ja: "ページに書くHTML", en: "HTML for your page" },
  pinned: {
    ja: "内容を固定するスクリプト（ハッシュ付き）",
    en: "The script with its content pinned by a hash",
  },
  pinnedLead: {
    ja: "上のスクリプトは改良のたびに変わります。変わらないものを使うときは、スクリプトの行を次に替えてください。",
    en: "The script above changes as it is improved. For one that never changes, use this line instead.",
  },
  policy: { ja: "コンテンツセキュリティポリシー（CSP）", en: "Content security policy (CSP)" },
  policyLead: {
    ja: "CSPを使うサイトは、次を加えてください。style-src と unsafe-inline は要りません。",
    en: "A site with a CSP adds these. Neither style-src nor unsafe-inline is needed.",
  },
  policyFrame: {
    ja: "CSPを使うサイトは、次を加えてください。",
    en: "A site with a CSP adds this.",
  },
  sandbox: { ja: "sandbox属性を付けるとき", en: "With a sandbox attribute" },
  sandboxLead: {
    ja: "次の権限が要ります。最後の一つがないと、答えは出ますが、出典のページを開けません。",
    en: "These rights are needed. Without the last one answers come, but the pages of their sources do not open.",
  },
  copy: { ja: "コピー", en: "Copy" },
  copied: { ja: "コピーしました。", en: "Copied." },
  notCopied: {
    ja: "コピーできませんでした。文字を選んでコピーしてください。",
    en: "It could not be copied. Please select the text and copy it.",
  },

  settings: { ja: "リンクに書ける設定", en: "Settings of the link" },
  attribute: { ja: "属性", en: "Attribute" },
  meaning: { ja: "意味", en: "Meaning" },
  "attribute-data-placement": {
    ja: "dialog（はじめの値）、inline、floating",
    en: "dialog (without it), inline, floating",
  },
  "attribute-data-lang": {
    ja: "ja、easy（やさしい日本語）、en",
    en: "ja, easy (plain Japanese), en",
  },
  "attribute-data-ministry": {
    ja: "はじめに選んでおく府省：{ministries}。利用者は外せます。",
    en: "Ministry chosen at first: {ministries}. The reader can remove it.",
  },
  "attribute-data-section": {
    ja: "はじめに選んでおく資料の節：{sections}。利用者は外せます。",
    en: "Section of the handout chosen at first: {sections}. The reader can remove it.",
  },
  "attribute-data-page-context": {
    ja: 'on のとき、ページの <meta name="telework-assistant:ministry" content="…"> と telework-assistant:section を、上の二つの代わりに読みます。',
    en: 'on: where the two above are missing, <meta name="telework-assistant:ministry" content="…"> and telework-assistant:section of the page are read.',
  },
  "attribute-data-theme": { ja: "auto、light、dark", en: "auto, light, dark" },
  "attribute-data-accent": { ja: "{accents}", en: "{accents}" },
  "attribute-data-label": {
    ja: "ダイアログと画面の隅のボタンの名前。なければリンクの文字です。",
    en: "Name of the dialog and of the button in the corner; without it the text of the link.",
  },
  "attribute-data-place": {
    ja: "画面の隅のボタンの場所：bottom-right、bottom-left、top-right、top-left",
    en: "Corner of the button: bottom-right, bottom-left, top-right, top-left",
  },
  "attribute-data-offset": {
    ja: "隅からの距離。例：1rem、または縦と横で 5rem 1rem",
    en: "Distance from the corner, such as 1rem, or 5rem 1rem for height and side",
  },
  "attribute-data-z-index": {
    ja: "画面の隅のボタンの重なり順。はじめの値は 1 です。Cookieの同意画面より小さくしてください。",
    en: "Stacking order of the button, 1 without it. Keep it below a cookie banner.",
  },

  script: { ja: "スクリプトから使う", en: "Use it from a script" },
  scriptLead: {
    ja: "スクリプトの読み込みを待たずに書けます。ページを作り替えたら rescan を、取り除くときは destroy を呼んでください。出来事に質問の文章は含まれません。",
    en: "Calls may be written before the script has come. Call rescan when the page has changed and destroy to remove everything. Events never hold the question.",
  },

  privacy: { ja: "プライバシーの文例", en: "Text on privacy" },
  privacyText: {
    ja: "このサイトの「{label}」は、{origin} の案内を表示します。開くまでは、小さなスクリプトのほかに何も読み込みません。Cookieもブラウザー内の保存も使いません。入力された質問は、答えを探すために {origin} へ送られます。{kept}このサイトには、質問の文章は渡されません。",
    en: "“{label}” on this site shows the assistant of {origin}. Nothing but a small script is loaded before it is opened. It uses no cookies and stores nothing in the browser. A question is sent to {origin} to find the answer. {kept} This site is not told the question.",
  },
  privacyTextFrame: {
    ja: "このページには、{origin} の案内を表示しています。Cookieもブラウザー内の保存も使いません。入力された質問は、答えを探すために {origin} へ送られます。{kept}このサイトには、質問の文章は渡されません。",
    en: "This page shows the assistant of {origin}. It uses no cookies and stores nothing in the browser. A question is sent to {origin} to find the answer. {kept} This site is not told the question.",
  },
  keptNothing: { ja: "質問は保存されません。", en: "Questions are not stored." },
  keptNumbers: {
    ja: "質問の文章は保存されません。件数などの記録については {origin}/privacy で説明しています。",
    en: "The text of a question is not stored; what is counted is told at {origin}/privacy.",
  },
  keptText: {
    ja: "個人情報と思われる部分を取り除いた質問が、このサイトのアドレス（パスを除く）とともに{days}日間保存されます。詳しくは {origin}/privacy で説明しています。",
    en: "Without what looks like personal data it is stored for {days} days, with the origin of this site; details at {origin}/privacy.",
  },
  accessibility: { ja: "アクセシビリティの文例", en: "Text on accessibility" },
  accessibilityText: {
    ja: "「{label}」は、キーボードだけで開き、質問し、Escapeキーで閉じられます。閉じると、元の場所に戻ります。スクリプトが動かないときは、同じ内容のページを開きます。アクセシビリティの方針と試験の結果：{origin}/accessibility",
    en: "“{label}” can be opened, used and closed (Escape) by keyboard alone; closing leads back to where one was. Where scripts do not run, a page with the same content opens. Policy and test results: {origin}/accessibility",
  },
  accessibilityTextFrame: {
    ja: "このページの「{label}」は、キーボードだけで使えます。アクセシビリティの方針と試験の結果：{origin}/accessibility",
    en: "“{label}” on this page can be used by keyboard alone. Policy and test results: {origin}/accessibility",
  },

  changes: { ja: "ローダーの変更履歴", en: "Changes of the loader" },
  "changes-1.0.0": {
    ja: "最初の版。ダイアログ、ページ内、画面の隅のボタン。",
    en: "The first version: dialog, inline, button in the corner.",
  },
} satisfies Record<string, { readonly ja: string; readonly en: string }>;
