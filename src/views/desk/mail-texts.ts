/**
 * The sentences of the mail, and those around it as long as nobody has written others.
 */
import type { DeskText } from "../../log/desk-texts.ts";
import { fill } from "./texts.ts";

const mailTexts = {
  mail: "メール（{n}件）",
  empty: "候補の「メールに加える」で、ここに順に並びます。",
  items: "入れるもの",
  up: "上へ",
  down: "下へ",
  remove: "外す",
  clear: "すべて外す",
  whole: "メールの全文",
  copyWhole: "メール全体をコピー",
  copied: "コピーしました。",
  notCopied: "コピーできませんでした。下の文を選んでコピーしてください。",
  draft: "メールの下書きを開く",
  draftHint:
    "メールソフトが開きます。長い文は入らないため、そのときは「メール全体をコピー」して貼り付けてください。",
  subject: "テレワークの施策について",
  paste: "（ここに貼り付けてください）",
  texts: "前文と結びを直す",
  textsLead:
    "全員のメールに使います。{窓口}、{電話}、{メール}、{担当} は、それぞれの言葉に置き換わります。",
  greeting: "前文",
  closing: "結び",
  save: "保存する",
  savedBy: "{editor} さんが保存（{date}）",
  textTooLong: "400文字までで書いてください。",
  added: "メールに加えました（{n}件）。",
  addedBefore: "すでに入っています（{n}件）。",
  full: "メールには10件まで入れられます。",
  removed: "外しました（{n}件）。",
  moved: "順を変えました。",
  saved: "保存しました。",
} as const;

export type MailTextName = keyof typeof mailTexts;

export function tellMail(
  name: MailTextName,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(mailTexts[name], values);
}

/** Until the staff write their own. */
const usualTexts = {
  greeting:
    "お問い合わせいただき、ありがとうございます。{窓口}の{担当}です。\nご質問について、次のとおりご案内します。",
  closing:
    "ご不明な点がありましたら、このメールへの返信か、お電話でお尋ねください。\n{窓口}\n電話：{電話}\nメール：{メール}",
} as const;

export function templateOf(name: DeskText["name"], texts: readonly DeskText[]): string {
  return texts.find((one) => one.name === name)?.text ?? usualTexts[name];
}
