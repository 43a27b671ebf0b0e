import { expect, test } from "vitest";
import { toHiragana, toKey, toLatin, toSoundKey } from "../../public/romaji.js";

test("writes katakana as hiragana and leaves the rest", () => {
  expect(toHiragana("テレワークの助成、ヴ")).toBe("てれわーくの助成、ゔ");
});

test.each([
  ["じょせいきん", "zyoseikin"],
  ["せっち", "setti"],
  ["がっ", "ga"],
  ["そふとうぇあ", "sohutowea"],
  ["うぃーくりー", "wiーkuriー"],
  ["ふぁいる", "hairu"],
  ["せきゅりてぃ", "sekyuriti"],
  ["ちぇっく", "tyekku"],
  ["びでお", "bideo"],
  ["でゅある", "dyuaru"],
  ["第5版pc", "第5版pc"],
])("writes %s as %s", (kana, latin) => {
  expect(toLatin(kana)).toBe(latin);
});

test.each([
  ["shien", "sien", "しえん"],
  ["tsuushin", "tuusin", "つうしん"],
  ["chiiki", "tiiki", "ちいき"],
  ["jisshi", "zissi", "じっし"],
  ["fukyuu", "hukyuu", "ふきゅう"],
  ["josei", "zyosei", "jyosei", "じょせい"],
  ["chuushou", "tyuusyou", "chusho", "chūshō", "ちゅうしょう"],
  ["kaigo", "かいご"],
  ["terewa-ku", "terewaku", "terewaaku", "てれわーく", "てれわく"],
  ["matchingu", "macchingu", "mattingu", "まっちんぐ"],
  ["kin'yuu", "kinnyuu", "kinyuu", "きんゆう"],
  ["shimbun", "shinbun", "sinnbunn", "しんぶん"],
  ["tsudzuku", "tsuzuku", "つづく", "つずく"],
  ["sekyurithi", "sekyuriti", "せきゅりてぃ"],
  ["firudo", "hirudo"],
  ["oosaka", "osaka", "ōsaka", "おおさか"],
])("%s and its other spellings have one key", (...spellings) => {
  expect(new Set(spellings.map(toKey)).size).toBe(1);
});

test.each([
  ["さ", "しゃ"],
  ["ほじょ", "ほじょう２"],
  ["きき", "きぎ"],
])("%s and %s have two", (one, other) => {
  expect(toKey(one)).not.toBe(toKey(other));
});

test.each(["joseikin", "zyoseikin", "shichouson", "tsuushinhi", "jirei", "hojokin", "setchi"])(
  "every beginning of %s is the beginning of its key",
  (typed) => {
    const whole = toKey(typed);
    for (let end = 1; end <= typed.length; end += 1) {
      expect(whole, typed.slice(0, end)).toMatch(new RegExp(`^${toKey(typed.slice(0, end))}`));
    }
  },
);

test("has the same key for kana, by the shorter way", () => {
  for (const kana of ["じょせい", "ちゅうしょうきぎょう", "つづき", "こんな", "を"]) {
    expect(toSoundKey(toLatin(kana))).toBe(toKey(kana));
  }
});
