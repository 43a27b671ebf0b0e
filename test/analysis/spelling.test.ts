import { expect, test } from "vitest";
import { normalize } from "../../src/analysis/normalize.ts";
import { spelling } from "../fixtures/parts.ts";

/** As the analyzer then reads it. */
function correct(question: string): string {
  return normalize(spelling.correct(normalize(question)));
}

test.each([
  ["a wrong conversion", "テレワークの保助金", "テレワークの補助金"],
  ["a wrong kanji of the same sound", "表賞はありますか", "表彰はありますか"],
  ["a slip within a name", "厚生労動省の施策", "厚生労働省の施策"],
  ["a mark left out", "テレワークのガイトライン", "テレワークのガイドライン"],
  ["a kana that looks alike", "相談セソターはどこ", "相談センターはどこ"],
  ["large kana for small ones", "コツカコウムイン ノ シエン", "国家公務員 ノ 支援"],
  ["two kanji that broke a word apart", "在宅金務の規則", "在宅勤務の規則"],
  ["a compound that sounds like one of the corpus", "国歌公務員の規則", "国家公務員の規則"],
  ["a compound with a kanji that is read otherwise alone", "千駆者百線の担当", "先駆者百選の担当"],
  ["a name whose last kanji was converted wrongly", "輝くテレワーク省とは", "輝くテレワーク賞とは"],
  ["a verb's kanji within a noun", "会社の怒力義務", "会社の努力義務"],
  ["a word in kana between spaces", "国の しせつで できますか", "国の 施設で できますか"],
  ["a word that ends like a particle", "月間に さんか できますか", "月間に 参加 傘下 できますか"],
  [
    "its particles left as they are",
    "会社の きまりは あとで きめます",
    "会社の 決まり きまりは あとで きめます",
  ],
  [
    "no word that asks",
    "どうしてテレワークマネージャーは無料なのですか",
    "どうしてテレワークマネージャーは無料なのですか",
  ],
  ["foreign words in hiragana", "社員のさてらいとおふぃす", "社員のサテライトオフィス"],
])("mends %s: %s", (_, typed, meant) => {
  expect(correct(typed)).toBe(meant);
});

test.each([
  ["てれわーくのほじょきんはありますか", ["テレワーク", "補助金"]],
  ["せみなーはいつですか", ["セミナー"]],
  ["そうだんのまどぐちはどこにありますか", ["相談", "窓口"]],
  ["しょうれいきんはもらえますか", ["奨励金"]],
  ["てれわーく・でいずにはでられますか", ["デイズには"]],
  ["ほじょはいくらもらえるの", ["補助は", "幾ら"]],
  ["そうだんはどこにでんわすればいいの", ["相談は", "どこに電話"]],
])("reads all hiragana: %s", (typed, words) => {
  for (const word of words) expect(correct(typed)).toContain(word);
});

test.each([
  ["zaitaku kinmu no joseikin ga hoshii", ["在宅勤務", "助成金"]],
  ["senmonka no haken wo tanomitai", ["専門家", "派遣"]],
  ["terewa-ku no hojokin wa arimasuka", ["テレワーク", "補助金"]],
  ["telework no hojokin wa arimasuka", ["telework", "補助金"]],
  ["terewaku maneejaa, denwa dake", ["テレワークマネージャー", "電話"]],
  ["hojokin", ["補助金"]],
])("reads romaji, English words within it as they are: %s", (typed, words) => {
  for (const word of words) expect(correct(typed)).toContain(word);
});

test.each([
  ["テレワークノホジョキンハマダアリマスカ", "テレワークの補助金はまだありますか"],
  ["ﾃﾚﾜｰｸ ﾎｼﾞｮｷﾝ", "テレワーク 補助金"],
  ["zaitaku kinmu no joseikin ga hoshii", "在宅勤務の助成金がほしい"],
])("reads particles and endings where nothing is in hiragana: %s", (typed, meant) => {
  expect(correct(typed)).toBe(meant);
});

test.each([
  ["Is there a subsidey for equipmnt?", "is there a subsidy for equipment?"],
  ["the guidline on security", "the guideline on security"],
  ["Where is the consultaion center?", "where is the consultation center?"],
  ["satelite office", "satellite office"],
  ["the ofical telwork site", "the official telework site"],
  ["our compny", "our company"],
  ["awrds this monht", "awards this month"],
])("mends an English slip: %s", (typed, meant) => {
  expect(correct(typed)).toBe(meant);
});

test.each([
  "機器の購入に使える補助はありますか",
  "テレワーク・デイズ2020はいつですか",
  "従業員30人の会社ですが、専門家に来てもらえますか",
  "Is there a subsidy for equipment in my company?",
  "Who made this no-cost programme, and where?",
  "A brewery with a grand old building wants remote work",
  "東京都のテレワーク助成金",
  "おいしいカレーの作り方を知りたい",
  "日本中の会社でどれほど根付いたか",
])("gives back %s as it went in", (question) => {
  expect(correct(question)).toBe(normalize(question));
});

test("the past of an adjective is no 買った", () => {
  expect(correct("すくないひとでもよかったですか")).not.toContain("買った");
});

test.each(["厚生労働省の担当", "地方公務員の規則", "二度公務員になる"])(
  "%s sounds like no other name and is left as it is",
  (text) => {
    expect(correct(text)).toBe(text);
  },
);
