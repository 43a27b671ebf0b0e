import { expect, test } from "vitest";
import { html } from "../../src/views/html.ts";
import { ruby } from "../../src/views/ruby.ts";

/** `[府省|ふしょう]` for 府省 under ふしょう. */
function read(text: string): string {
  const markup = ruby(text, "easy").join("");
  return markup.replace(/<ruby>(.*?)<rp>（<\/rp><rt>(.*?)<\/rt><rp>）<\/rp><\/ruby>/g, "[$1|$2]");
}

test.each([
  ["総務省（そうむしょう）", "[総務省|そうむしょう]"],
  [
    "テレワークの 支援（しえん）の 案内（あんない）",
    "テレワークの [支援|しえん]の [案内|あんない]",
  ],
  ["考（かんが）え方（かた）を 変（か）える", "[考|かんが]え[方|かた]を [変|か]える"],
  ["働き方（はたらきかた）", "[働き方|はたらきかた]"],
  ["国の省（しょう）", "国の[省|しょう]"],
  ["テレワーク相談センター（そうだんセンター）", "テレワーク[相談センター|そうだんセンター]"],
  ["省（しょう：国の 役所）を 選ぶ", "[省|しょう]（国の 役所）を 選ぶ"],
])("reads %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  "サテライトオフィス（会社から はなれた 小さな 仕事場）",
  "2020年度（令和2年度）",
  "セミナー（べんきょうかい）",
  "賞を 出します（ひょうしょう）",
  "国（くに、やくしょ）",
  "専門家（テレワークマネージャー）",
])("leaves the brackets of %s", (text) => {
  expect(read(text)).toBe(text);
});

test("leaves Japanese and English alone", () => {
  expect(ruby("総務省（そうむしょう）", "ja")).toEqual(["総務省（そうむしょう）"]);
});

test("escapes what stands around and within", () => {
  const markup = html`<p>${ruby("<script>省（しょう：<i>）</script>", "easy")}</p>`.toString();
  expect(markup).toContain("<ruby>省");
  expect(markup).not.toMatch(/<(?:script|i)>/);
});
