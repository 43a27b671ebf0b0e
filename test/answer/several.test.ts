import { expect, test } from "vitest";
import { findOwners, findSeveral } from "../../src/answer/several.ts";
import { answerer } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

function severalFor(question: string) {
  const query = parts.readQuery(question);
  return findSeveral(query, parts.ranking.rank(query), parts);
}

function idsFor(question: string): string[] | undefined {
  return severalFor(question)?.map(({ measureId }) => measureId);
}

test.each([
  ["パソコン代の補助とテレワークの表彰、それぞれ教えて", ["equipment-subsidy", "awards"]],
  [
    "相談窓口の電話番号と、国家公務員のテレワーク、両方知りたい",
    ["consultation-centers", "national-civil-servants"],
  ],
  [
    "What is the difference between the telework awards and the subsidy for equipment?",
    ["awards", "equipment-subsidy"],
  ],
  ["機器の補助金はもうないの？表彰はどこに応募すればいい？", ["equipment-subsidy", "awards"]],
  ["表彰とセミナーの担当はどこ", ["awards", "seminars"]],
  [
    "サテライトオフィスの補助と、専門家の派遣を知りたい",
    ["satellite-office-subsidy", "support-network"],
  ],
  ["百選の応募の期限を教えて。あとデイズ2021の期間も", ["awards", "telework-days"]],
  [
    "ロードマップはいつ改定されて、輝くテレワーク賞の表彰式はいつありましたか",
    ["national-civil-servants", "awards"],
  ],
  ["相談センターとサポートネットワークの違いは", ["consultation-centers", "support-network"]],
  [
    "How do Telework Days and Telework Month differ in timing?",
    ["telework-days", "telework-month"],
  ],
  [
    "機器の助成金。サテライトオフィスの補助。今も申請できるのはどっち？",
    ["equipment-subsidy", "satellite-office-subsidy"],
  ],
  [
    "Is there a subsidy for laptops, and also an award for telework?",
    ["equipment-subsidy", "awards"],
  ],
])("%s asks for each of %j", (question, ids) => {
  expect(idsFor(question)?.toSorted()).toEqual(ids.toSorted());
});

test("a mistake (間違い) that is asked about is no comparison of what is named", () => {
  const several = severalFor("テレワーク・デイズのあとテレワーク月間、で間違いないですか");
  expect(several).toBeUndefined();
});

test("asks what is sure of no measure of each that asks for nothing itself", () => {
  const several = severalFor(
    "テレワークの表彰とテレワークコースの助成額、それぞれの担当はどこですか",
  );
  expect(
    several?.map(({ measureId, query, asksDetail }) => [measureId, query.normalized, asksDetail]),
  ).toEqual([
    ["awards", "テレワークの表彰、それぞれの担当はどこですか", false],
    ["equipment-subsidy", "テレワークコースの助成額", true],
  ]);
});

test.each([
  ["テレワーク・デイズと秋の月間はいつですか", "いつですか"],
  ["相談センターとサポートネットワークの電話番号は？", "電話番号は"],
  ["先駆者百選と地方版IoT推進ラボではどちらが先に始まったんですか", "どちらが先に始まったんですか"],
  ["When are Telework Days and Telework Month held?", "when are"],
])("%s asks %s of both", (question, asked) => {
  const several = severalFor(question);
  expect(several).toHaveLength(2);
  for (const { query } of several ?? []) expect(query.normalized).toContain(asked);
});

test.each([
  "民間の助成金とは別の話ですが、国家公務員の在宅手当はいつからですか",
  "ワーケーションや移住で地方を元気にした会社の賞はどの役所のものですか",
  "テレワーク月間の違いと言われても分かりません",
  "What year did METI and IPA set up the Local IoT Acceleration Labs?",
  "機器の補助はもう終わったそうですが、表彰に応募できますか",
  "テレワーク相談センターの電話番号と受付時間を両方教えてください",
  "仕事も子育ても、どちらもあきらめたくない",
  "電話と地図、それぞれ教えて",
])("%s is one question", (question) => {
  expect(idsFor(question)).toBeUndefined();
});

test("leaves a question alone that is cut into too many pieces", () => {
  const many = `テレワークの表彰、機器の助成金、${"はい、".repeat(8)}それぞれ教えて`;
  expect(idsFor(many)).toBeUndefined();
});

test("is one question where the reader narrowed it to one of the bodies", () => {
  const query = parts.readQuery("専門家の派遣と機器の補助金、それぞれ教えて");
  expect(findSeveral(query, parts.ranking.rank(query), parts)).toHaveLength(2);
  const narrowed = parts.ranking.rank(query, { ministry: "mhlw" });
  expect(findSeveral(query, narrowed, parts)).toBeUndefined();
});

const wishes =
  "機器の費用を助けてほしいし、社内の人に話してくれる専門家も来てほしい。表彰も狙いたいです";

test("each clause points at a measure by itself, also where the whole leans to one", () => {
  const owners = findOwners(parts.readQuery(wishes), parts);
  expect([...owners].toSorted()).toEqual(["awards", "equipment-subsidy", "support-network"]);
  expect(findOwners(parts.readQuery("機器の費用の助成"), parts).size).toBe(0);
});

test("what a clause points at is among the measures that are shown", () => {
  const shown = answerer.answer({ question: wishes }).hits.map(({ measure }) => measure.id);
  expect(shown).toEqual(expect.arrayContaining(["awards", "equipment-subsidy", "support-network"]));
});

test.each([
  "フランスのサテライトオフィスの補助と、フランスの表彰は？",
  "横浜市のパソコン購入補助、それと横浜市の表彰制度",
])(
  "where a question is declined nothing is shown, whatever its clauses point at: %s",
  (question) => {
    const { status, hits } = answerer.answer({ question });
    expect(status).toBe("unanswerable");
    expect(hits).toHaveLength(0);
  },
);

test.each([
  [
    "悩みが二つ。一つは、親の介護をしながら働く社員に在宅を認める努力義務の中身。もう一つは、社長を説得するために、うまくいった会社の実例が見たい",
    ["women-and-work-life-balance", "case-studies"],
  ],
  [
    "telework stats for japan + the november campaign info please",
    ["goals-and-surveys", "telework-month"],
  ],
])("shows the measures of both: %s", (question, ids) => {
  const shown = answerer.answer({ question }).hits.map(({ measure }) => measure.id);
  expect(shown).toEqual(expect.arrayContaining(ids));
});

test.each([
  ["月間、表彰の予算は", ["telework-month", "awards"], "budget"],
  [
    "表彰・月間・セミナーの担当官庁をまとめて教えて",
    ["awards", "telework-month", "seminars"],
    "office",
  ],
] as const)(
  "of a row of names what stands behind the last is asked of each: %s",
  (question, ids, aspect) => {
    const parted = severalFor(question) ?? [];
    expect(parted.map(({ measureId }) => measureId)).toEqual(ids);
    expect(parted.every(({ query }) => query.aspects.has(aspect))).toBe(true);
  },
);

test("a row of keywords for one thing is one question", () => {
  expect(severalFor("サテライトオフィス、整備費、上限額")).toBeUndefined();
});

test("what is named is shown, though the answer is another's", () => {
  const shown = answerer
    .answer({ question: "IoT推進ラボ トップランナー 改称前の名前" })
    .hits.map(({ measure }) => measure.id);
  expect(shown).toEqual(expect.arrayContaining(["iot-labs", "awards"]));
});

test.each([
  ["では、事例紹介とセミナーは？", "表彰はどこの担当ですか"],
  ["月間とセミナーは？", "デイズの担当はどこ"],
])("two names behind a question are asked what it asked: %s behind %s", (question, earlier) => {
  const { text, hits } = answerer.answer({ question, history: [earlier] });
  expect(text).toMatch(/^\(1\) 施策は「.+」、担当は/u);
  expect(hits.length).toBeGreaterThan(1);
});

test("whether one body is in charge of both is asked of each", () => {
  const parted = severalFor("機器の助成金と表彰の担当は同じですか") ?? [];
  expect(parted.every(({ query }) => query.aspects.has("office"))).toBe(true);
  expect(parted).toHaveLength(2);
});

test("what is asked of each is asked of the first, too, where it stands with the last", () => {
  const { text } = answerer.answer({
    question: "What did the consultation centers and the equipment subsidy each have as budget?",
  });
  expect(text).toMatch(
    /\(1\) .*budget line is 「テレワーク相談センター.*\(2\) .*budget line is 「時間外/u,
  );
});

test("a clause that is called a matter of its own is one, however long", () => {
  const question = "助成金のこと、あと育児中の社員の在宅勤務のこと、両方聞きたいです";
  expect(idsFor(question)?.toSorted()).toEqual(
    ["equipment-subsidy", "women-and-work-life-balance"].toSorted(),
  );
});

test("parts are told in the order of the question", () => {
  const { text } = answerer.answer({
    question: "機器の助成、サテライトオフィスの補助、表彰のそれぞれの予算額は?",
  });
  expect(text).toMatch(/\(1\) .*96百万円.*\(2\) .*7,627億円.*\(3\) .*248百万円/u);
  expect(text).not.toContain("この資料集にはありません");
});

test("each part says whose it is where there is room", () => {
  const { text } = answerer.answer({
    question:
      "How many regions became Local IoT Labs, and how many satellite offices were there in FY2021?",
  });
  expect(text).toMatch(/\(1\) Spread across.*: .*\(2\) Subsidy for building satellite offices: /u);
});
