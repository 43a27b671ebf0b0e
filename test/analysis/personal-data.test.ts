import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createMask, placeholder } from "../../src/analysis/personal-data.ts";
import { createTokenizer } from "../../src/analysis/tokenizer.ts";
import { given, makeText, numbered, partsOf, pick, surnames } from "../fixtures/personal-data.ts";

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

describe("of 10,000 generated texts", () => {
  const perKind = 1_200;
  test.each(numbered)("(E1) %s is masked in nearly all", (kind) => {
    const missed = Array.from({ length: perKind }, () => {
      const { made, text } = makeText(kind);
      return { made, masked: mask(text).text };
    }).filter(({ made, masked }) => partsOf(made).some((part) => masked.includes(part)));
    const least = kind === "my-number" ? 1 : 0.995;
    expect(1 - missed.length / perKind, JSON.stringify(missed.slice(0, 3))).toBeGreaterThanOrEqual(
      least,
    );
  });

  test("(E2) a name is masked in nine of ten", () => {
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

test("(E2) alters at most one in a hundred clean questions", () => {
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
