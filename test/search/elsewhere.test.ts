import { expect, test } from "vitest";
import { parts } from "../fixtures/parts.ts";

test.each([
  ["横浜市のテレワーク補助金", "横浜市"],
  ["大阪府が出しているテレワークの助成を教えて", "大阪府"],
  ["東京都千代田区のテレワーク助成金を知りたい", "東京都"],
  ["福岡県独自の支援金はありますか", "福岡県"],
  ["Osaka City's telework grant", "osaka"],
  ["札幌市独自の相談窓口はありますか", "札幌市"],
  ["県の「やまなみ在宅応援」は何回まで", "やまなみ在宅応援"],
  ["北海道庁には道独自の補助はありますか", "北海道庁"],
  ["How much does Nara Prefecture pay towards laptops?", "nara"],
  ["Does Sapporo city run a help desk of its own?", "sapporo"],
  ["Does Sendai offer its own telework subsidy?", "sendai"],
  ["the Tokyo Metropolitan Government's own telework subsidy", "tokyo metropolitan"],
])("%s asks about a scheme of %s", (question, name) => {
  expect(parts.readQuery(question).elsewhere).toEqual({ kind: "local-scheme", name });
});

test.each([
  ["持続化給付金は使えますか", "持続化給付金"],
  ["雇用調整助成金の申請", "雇用調整助成金"],
  ["キャリアアップ助成金の額", "キャリアアップ助成金"],
])("%s asks about another programme, %s", (question, name) => {
  expect(parts.readQuery(question).elsewhere).toMatchObject({ kind: "other-programme", name });
});

test("a word of dialect in front of a kind of programme is no name of one", () => {
  expect(parts.readQuery("国のはなんちゅう助成金か教えて").elsewhere).toBeUndefined();
});

test("what the asker does not remember of a name is no name of another programme", () => {
  expect(parts.readQuery("働き方なんちゃら助成金の期限は").elsewhere).toBeUndefined();
});

test.each([
  ["「まちおこし応援人」という制度の負担額は", "まちおこし応援人"],
  ["「やまびこ賞」って賞の応募", "やまびこ賞"],
])("%s asks about what is so called, %s", (question, name) => {
  expect(parts.readQuery(question).elsewhere).toEqual({ kind: "other-programme", name });
});

test.each([
  ["東京雇用財団の在宅勤務の助成金", "東京雇用財団"],
  ["帝国データ総研の調査ではテレワークの割合は", "帝国データ総研"],
  ["JAROの相談窓口の番号", "jaro"],
  ["保健所の電話番号を教えて", "保健所"],
  ["法テラスに相談したい", "法テラス"],
  ["日銀の調査では", "日銀"],
  ["経団連が調査しています。在宅勤務の割合は？", "経団連"],
  ["警視庁が配った在宅勤務のチラシ", "警視庁"],
  ["スポーツ庁の在宅勤務の事例", "スポーツ庁"],
  ["Is the Example Foundation still paying its telework grant?", "example foundation"],
  ["What telework rate did the Example Research Institute find?", "example research institute"],
  ["the Example Foundation's grant for working at home", "example foundation"],
])("%s asks what another body gives or counts: %s", (question, name) => {
  expect(parts.readQuery(question).elsewhere).toEqual({ kind: "other-body", name });
});

test.each([
  ["オランダでは在宅勤務の権利が法律にあるのですか", "オランダ"],
  ["アメリカのテレワークの普及率は", "アメリカ"],
  ["Is there a right to work from home in the Netherlands?", "netherlands"],
  ["What does Germany's telework law say?", "germany"],
  ["Does the European Union fund co-working hubs?", "european union"],
])("%s asks about another country, %s", (question, name) => {
  expect(parts.readQuery(question).elsewhere).toEqual({ kind: "other-country", name });
});

test.each([
  "機器の購入に使える補助はありますか",
  "商工会で相談員をしています。テレワークの助成金を知りたい",
  "大学の職員ですが、セミナーの割合は",
  "自社の事情を相談できますか",
  "CRMの補助は出ますか",
  "新聞社で統計の記事を書いております。目標の数字はありますか",
  "郵便局の窓口で働いています。在宅勤務の相談先は？",
  "うち国土交通省の予算がつくものは",
  "関係省庁の取組の一覧",
  "市役所の窓口業務を家でしたい",
  "農林水産省の職員もテレワークできますか",
  "県の「地域窓口」はどこですか",
  "Can a private foundation get the subsidy?",
  "I work for a bank. Is there a subsidy for telework?",
  "日本テレワーク協会の電話番号は",
  "「テレワーク先駆者百選」という賞の応募",
  "人材確保等支援助成金の率は",
  "時間外労働等改善助成金（テレワークコース）の予算",
  "大阪府の会社ですが、国の補助金はありますか",
  "栃木県の補助金",
  "豊田市の補助金は今もありますか",
  "和歌山県の橋本市の補助金",
  "日本のテレワーク助成金",
  "フランスの会社で働いています。日本の助成金は使えますか",
  "中国地方で働く人の割合は",
  "ドイツに住む社員にもガイドラインは当てはまりますか",
  "My company's head office is in Germany. Is there a subsidy for its Tokyo branch?",
  "テレワーク助成金",
  "Is there a subsidy for my company in Osaka?",
  "Is there a grant by the city?",
])("%s asks about nothing elsewhere", (question) => {
  expect(parts.readQuery(question).elsewhere).toBeUndefined();
});
