import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createMask, placeholder } from "../../src/analysis/personal-data.ts";
import { createTokenizer } from "../../src/analysis/tokenizer.ts";

const mask = createMask({
  tokenize: await createTokenizer(),
  isPublic: (digits) => digits === "0120861009",
});

test.each([
  ["電話は090-1234-5678です", "電話は〔…〕です", "phone"],
  ["０３－１２３４－５６７８に折り返して", "〔…〕に折り返して", "phone"],
  ["〇三の一二三四の五六七八", "〔…〕", "phone"],
  ["(03)1234-5678", "〔…〕", "phone"],
  ["+81-90-1234-5678", "〔…〕", "phone"],
  ["taro.yamada@example.co.jp に送って", "〔…〕 に送って", "mail"],
  ["マイナンバーは123456789012", "マイナンバーは〔…〕", "my-number"],
  ["1234 5678 9012 です", "〔…〕 です", "my-number"],
  ["カード4111-1111-1111-1111で", "カード〔…〕で", "card"],
  ["在留カードAB12345678CD", "在留カード〔…〕", "residence"],
  ["保険証の番号 12345678", "保険証の番号 〔…〕", "insurance"],
  ["被保険者番号1234-567890-1", "被保険者番号〔…〕", "insurance"],
  ["〒100-8926に送って", "〔…〕に送って", "address"],
  ["東京都千代田区霞が関1-2-3に住む", "〔…〕に住む", "address"],
  ["大阪市北区梅田三丁目1番3号", "〔…〕", "address"],
  ["山田太郎と申します。補助金は", "〔…〕と申します。補助金は", "name"],
  ["佐藤さんに聞きました", "〔…〕さんに聞きました", "name"],
])("%s → %s", (typed, text, kind) => {
  const masked = mask(typed);
  expect(masked).toEqual({
    text,
    removed: [kind],
  });
});

test.each([
  "法人番号1234567890123の会社です",
  "2020年4月から1,000,000円",
  "150000000000円の予算",
  "令和2年法律第25号",
  "橋本市の様式第1号を見たい",
  "２年度248百万円の内数",
  "0120-861009は今も使えますか",
  "テレワーク・デイズ2020の7月20日から9月6日",
  "デイズ 2017 2018 2019 団体数 推移",
  "山田商店の者です",
  "福島の会社です",
  "市町村別で一番多い町はどこ",
  "001469499.pdfは何の文書ですか",
])("leaves %s as it is", (typed) => {
  expect(mask(typed)).toEqual({ text: typed.normalize("NFKC"), removed: [] });
});

/** Numbers from 0 to 1, the same ones at every run (the minimal standard generator). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const random = createRandom(20_261_125);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
const digits = (count: number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join("");

const surnames =
  "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 清水 池田 橋本 阿部 石川 前田 藤田 後藤 岡田 長谷川 村上 近藤".split(
    " ",
  );
const given =
  "太郎 花子 一郎 健一 美咲 翔太 陽子 直樹 恵子 大輔 由美 誠 裕子 和也 真由美 浩 智子 健太 久美子 正".split(
    " ",
  );
const places =
  "東京都新宿区西新宿 大阪市北区中之島 名古屋市中区三の丸 横浜市西区みなとみらい 札幌市中央区大通西 福岡市博多区博多駅前 京都市中京区 仙台市青葉区国分町 広島市中区基町 長野県松本市丸の内".split(
    " ",
  );

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
}

const makers = {
  phone: () =>
    pick([
      () => `0${pick(["9", "8", "7"])}0-${digits(4)}-${digits(4)}`,
      () => `0${pick(["9", "8", "7"])}0${digits(8)}`,
      () => `03-${digits(4)}-${digits(4)}`,
      () => `0${pick(["52", "45", "92", "11"])}-${digits(3)}-${digits(4)}`,
      () => `03(${digits(4)})${digits(4)}`,
      () => `0120-${digits(3)}-${digits(3)}`,
    ])(),
  mail: () =>
    `${pick(["taro", "h.sato", "info-1", "k_yamada"])}${digits(2)}@${pick(["example.com", "mail.example.co.jp", "sub.example.ne.jp"])}`,
  "my-number": () =>
    pick([
      () => digits(12),
      () => `${digits(4)}-${digits(4)}-${digits(4)}`,
      () => `${digits(4)} ${digits(4)} ${digits(4)}`,
    ])(),
  card: () =>
    pick([
      () => `4${digits(3)}-${digits(4)}-${digits(4)}-${digits(4)}`,
      () => `5${digits(15)}`,
      () => `37${digits(2)} ${digits(6)} ${digits(5)}`,
    ])(),
  residence: () => `${pick(["AB", "UH", "KR"])}${digits(8)}${pick(["CD", "EA", "XY"])}`,
  insurance: () =>
    pick([
      () => `被保険者番号は${digits(4)}-${digits(6)}-${digits(1)}`,
      () => `保険証の番号は${digits(8)}`,
    ])(),
  address: () =>
    `${pick(places)}${pick([() => `${1 + Math.floor(random() * 9)}-${1 + Math.floor(random() * 20)}-${1 + Math.floor(random() * 30)}`, () => `${1 + Math.floor(random() * 9)}丁目${1 + Math.floor(random() * 20)}番${1 + Math.floor(random() * 30)}号`])()}`,
};

type Numbered = keyof typeof makers;

/** The parts of a made number that must be gone: its longer runs of digits, or its name. */
function remains(made: string, masked: string): boolean {
  const parts = made.normalize("NFKC").match(/\d{4,}|[\w.]+(?=@)|\d+-\d+-\d+/gu) ?? [made];
  return parts.some((part) => masked.includes(part));
}

const frames: readonly ((made: string) => string)[] = [
  (made) => `補助金について、連絡先は${made}です。`,
  (made) => `${made} に返事をください`,
  (made) => `テレワークの相談がしたいです（${made}）`,
  (made) => `my contact is ${made} , is there a subsidy?`,
];

describe("of 10,000 generated texts", () => {
  const perKind = 1_200;
  test.each(Object.keys(makers) as Numbered[])("%s is masked in nearly all", (kind) => {
    const missed = Array.from({ length: perKind }, () => {
      const made = random() < 0.3 ? toFullWidth(makers[kind]()) : makers[kind]();
      return { made, masked: mask(pick(frames)(made)).text };
    }).filter(({ made, masked }) => remains(made, masked));
    const least = kind === "my-number" ? 1 : 0.995;
    expect(1 - missed.length / perKind, JSON.stringify(missed.slice(0, 3))).toBeGreaterThanOrEqual(
      least,
    );
  });

  test("a name is masked in nine of ten", () => {
    const nameFrames: readonly ((surname: string, name: string) => string)[] = [
      (surname, name) => `${surname}${name}と申します。補助金はありますか`,
      (surname) => `担当の${surname}さんに聞きました`,
      (surname) => `${surname}様から紹介されました`,
      (surname, name) => `社員の${surname} ${name}が在宅で働きます`,
      (surname, name) => `私は${surname}${name}です。相談できますか`,
    ];
    const count = 1_600;
    const missed = Array.from({ length: count }, () => {
      const [surname, name] = [pick(surnames), pick(given)];
      const text = pick(nameFrames)(surname, name);
      return { text, masked: mask(text).text };
    }).filter(({ masked }) => !masked.includes(placeholder));
    expect(1 - missed.length / count, JSON.stringify(missed.slice(0, 5))).toBeGreaterThanOrEqual(
      0.9,
    );
  });
});

test("alters at most one in a hundred clean questions", () => {
  const questions = globSync("test/relevance/*.jsonl").flatMap((file) =>
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { question: string }).question),
  );
  const altered = questions.filter((question) => mask(question).removed.length > 0);
  expect(questions.length).toBeGreaterThan(1_000);
  expect(altered.length / questions.length).toBeLessThanOrEqual(0.01);
});
