/**
 * Every sentence of the desk's interface. Its readers are the staff of the centre: Japanese alone.
 */
const deskTexts = {
  siteName: "相談デスク",
  skipToMain: "本文へ移動",
  nav: "相談デスクのページ",
  call: "通話",
  gaps: "未回答",
  reports: "報告",
  loggedInAs: "{name} さん",
  logout: "ログアウト",
  login: "ログイン",
  loginLead: "相談の担当者のためのページです。",
  loginProvider: "組織のアカウントでログインする",
  loginName: "名前",
  loginPassword: "パスワード",
  loginWrong: "名前かパスワードが違います。",
  loginWait: "ログインの失敗が続いたため、あと{seconds}秒は受け付けません。",
  loginBusy: "いまログインが混み合っています。少し待ってから、もう一度お試しください。",
  loginEnded: "ログインの期限が切れました。もう一度ログインしてください。",
  loggedOut: "ログアウトしました。",
  refusedTitle: "受け付けられません",
  refused:
    "この画面から送られたことを確かめられませんでした。画面を開き直して、もう一度お試しください。",
  wrongTitle: "入力を確かめてください",
  wrong: "送られた内容に、そのままでは受け付けられないところがあります。",
  corpusRefused:
    "資料のファイルに誤りがあるため、直前の正しい版で答えています。誤りは次のとおりです。",
  awayTitle: "いまは使えません",
  away: "記録のデータベースにつながらないため、相談デスクを使えません。少し待ってから、もう一度お試しください。",
  busyTitle: "ただいま混み合っています",
  busy: "多くの質問が届いているため、いまは候補を出せません。数秒待ってから、もう一度お試しください。",
  offTitle: "質問への回答を休止しています",
  off: "いまは質問に答えない設定のため、候補を出せません。施策のページと資料は読めます。",
  insecureTitle: "この接続では使えません",
  insecure:
    "相談デスクは https の接続でだけ使えます。このサーバーの設定 PUBLIC_ORIGIN に https のアドレスを入れてください。",
  providerFailedTitle: "ログインできません",
  providerFailed: "ログインを確かめられませんでした。もう一度お試しください。",
  providerAway:
    "組織のログインのサーバーにつながりません。少し待ってから、もう一度お試しください。",
  notAllowed:
    "このアカウントは、相談デスクの利用者に登録されていません。管理者にお問い合わせください。",
  retryLogin: "ログインの画面へ",
  retry: "もう一度試す",
} as const;

export type DeskTextName = keyof typeof deskTexts;

type Values = Readonly<Record<string, string | number>>;

export function tell(name: DeskTextName, values: Values = {}): string {
  return fill(deskTexts[name], values);
}

/** `{name}` in a sentence becomes the value of that name. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
