import { expect, test } from "vitest";
import { readConversation } from "../../src/answer/conversation.ts";
import { answerer } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

function read(question: string, history: readonly string[] = [], after?: string) {
  return readConversation(question, { history, after, ...parts });
}

/** The measure with the largest prior weight. */
function topic(conversation: ReturnType<typeof read>): string | undefined {
  return [...conversation.prior].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

const grant = "サテライトオフィスの整備に補助はありますか";

test("a first question leans on nothing", () => {
  const { prior, followUp, query } = read("予算はいくらですか");
  expect({ size: prior.size, followUp }).toEqual({ size: 0, followUp: 0 });
  expect(query).toEqual(parts.readQuery("予算はいくらですか"));
});

test.each([
  ["予算はいくらですか", grant, "satellite-office-subsidy"],
  ["それはいつ始まりましたか", "輝くテレワーク賞とは", "awards"],
  ["今も続いていますか", "IoT推進ラボとは", "iot-labs"],
  ["選ばれるとお金はもらえますか", "IoT推進ラボとは", "iot-labs"],
  [
    "うちみたいな民間にも関係ありますか",
    "国家公務員の在宅勤務等手当とは",
    "national-civil-servants",
  ],
  [
    "And the one before that?",
    "When did the 5th edition of the guidelines come out?",
    "guidelines",
  ],
  ["それ費用は?", "専門家を派遣してもらえますか", "support-network"],
  ["翌年と比べて増えましたか", "2018年のテレワーク・デイズの団体数は", "telework-days"],
  [
    "How much is its budget?",
    "Is there a subsidy for satellite offices?",
    "satellite-office-subsidy",
  ],
])("%s leans wholly on %s", (question, earlier, id) => {
  const conversation = read(question, [earlier]);
  expect(conversation.followUp).toBe(2);
  expect(topic(conversation)).toBe(id);
});

test.each([
  "テレワーク・デイズ2020はいつですか",
  "専門家を派遣してもらえますか",
  "セミナーに出たい",
  "それより、表彰はありますか",
  "ところで相談できる所は？",
  "By the way, is there an award?",
])("%s has a subject of its own, which is first whatever was spoken of", (question) => {
  const { followUp, prior, query } = read(question, [grant]);
  expect(followUp).toBe(0);
  const [best] = parts.ranking.rank(query, { prior });
  expect(best?.measure.id).toBe(parts.ranking.rank(query)[0]?.measure.id);
  expect(best?.measure.id).not.toBe("satellite-office-subsidy");
});

test("what says that another matter follows leans least", () => {
  const [plain, changed] = ["表彰はありますか", "ところで表彰はありますか"].map((question) =>
    Math.max(...read(question, [grant]).prior.values()),
  );
  expect(changed).toBeLessThan(plain!);
});

test("leans through a chain of follow-ups on the question that began it", () => {
  expect(topic(read("担当はどこですか", [grant, "予算はいくらですか", "今もありますか"]))).toBe(
    "satellite-office-subsidy",
  );
});

test("leans on the last subject where it changed on the way", () => {
  expect(topic(read("予算はいくらですか", [grant, "テレワーク月間とは何ですか"]))).toBe(
    "telework-month",
  );
});

test("takes over the subject that was named, and not where it names its own", () => {
  const subjects = ["いつ始まりましたか", "テレワーク・デイズ2020はいつですか"].map((question) =>
    read(question, ["輝くテレワーク賞とは"]).query.subjects.map(({ subject }) => subject.id),
  );
  expect(subjects[0]).toContain("shining-award");
  expect(subjects[1]).not.toContain("shining-award");
});

test("words taken over count less than its own", () => {
  const { query } = read("予算は？", [grant]);
  const weightOf = (text: string) => query.weighted.find((term) => term.text === text)?.weight ?? 0;
  expect(weightOf("サテライト")).toBeGreaterThan(0);
  expect(weightOf("サテライト")).toBeLessThan(weightOf("予算"));
});

test("belongs to the measure that it was put under, before what was asked", () => {
  expect(topic(read("予算は？", [grant], "seminars"))).toBe("seminars");
});

test("a bare name of another measure asks the same of that one", () => {
  const { query, followUp, prior } = read("じゃあ月間のほうは？", [
    "テレワーク・デイズは何団体が参加しましたか",
  ]);
  expect(parts.ranking.rank(query, { prior })[0]?.measure.id).toBe("telework-month");
  expect(followUp).toBe(0);
  expect([...query.aspects.keys()]).toContain("count");
});

test("a name set against what was spoken of is asked for itself", () => {
  const { query, prior } = read("じゃあ月間のほうは何月？", ["デイズの参加団体数は"]);
  expect(parts.ranking.rank(query, { prior })[0]?.measure.id).toBe("telework-month");
  expect([...query.aspects.keys()]).not.toContain("count");
});

test.each(["男女別は？", "業種別だと", "and by region?"])(
  "%s asks for the parts of what was spoken of",
  (question) => {
    const { followUp, prior } = read(question, ["雇用型テレワーカーの全国の割合は"]);
    expect(followUp).toBe(2);
    expect([...prior.keys()][0]).toBe("goals-and-surveys");
  },
);

test("whom to call, and who may use it, are asked of what was spoken of", () => {
  for (const question of ["問い合わせ先は", "個人でも使えますか"])
    expect(topic(read(question, ["自営型テレワークのガイドラインとは"]))).toBe("guidelines");
});

test("the year before is told from the year that was spoken of", () => {
  const before = read("その前の年は？", ["2019年のテレワーク・デイズの参加団体数は"]);
  expect(before.query.years).toEqual([2018]);
  const after = read("and the year after?", ["How many took part in Telework Days in 2018?"]);
  expect(after.query.years).toEqual([2019]);
});

test.each([
  ["国土交通省のほうは額がどれくらい違うの", grant],
  ["What is the figure for the ministry of land's one?", "Is there money for satellite offices?"],
])("%s asks of one body of the measure that was spoken of", (question, earlier) => {
  const { followUp, prior, query } = read(question, [earlier]);
  expect(followUp).toBe(2);
  expect(parts.ranking.rank(query, { prior })[0]?.measure.id).toBe("satellite-office-subsidy");
});

test("a body that the measure spoken of has not is another subject", () => {
  expect(read("厚労省のほうの助成金は？", ["IoT推進ラボとは"]).followUp).toBe(0);
});

test.each(["For example?", "例えば？", "具体的には？"])(
  "%s asks for parts of the same",
  (question) => {
    const { prior, query } = read(question, ["Do cities help with the cost of satellite offices?"]);
    expect(parts.ranking.rank(query, { prior })[0]?.measure.id).toBe("satellite-office-subsidy");
  },
);

test.each([
  ["最新の結果は?", "テレワーク人口実態調査の予算は?"],
  ["動画は？", "セミナーの参加費は"],
])("%s asks for itself, not for what was asked before", (question, earlier) => {
  expect([...read(question, [earlier]).query.aspects.keys()]).not.toContain("budget");
  expect([...read(question, [earlier]).query.aspects.keys()]).not.toContain("amount");
});

test.each([
  ["テレワーク人口実態調査は？", "通信利用動向調査の予算は?", "budget"],
  ["じゃあデイズは?", "テレワーク月間の主催は誰?", "office"],
])("%s asks the same of another", (question, earlier, aspect) => {
  expect([...read(question, [earlier]).query.aspects.keys()]).toContain(aspect);
});

function named(question: string, earlier: string): string[] {
  return read(question, [earlier]).query.subjects.map(({ subject }) => subject.id);
}

test("what has ended is not meant by the new one, nor what was of another year", () => {
  expect(named("Who can enter the new one?", "What are the 100 Telework Pioneers?")).toEqual([]);
  expect(named("じゃあ2025は？", "トップランナー2024はいつ募集してた？")).not.toContain(
    "top-runner-2024",
  );
});

test("国の助成金と一緒に使える? speaks of what was spoken of", () => {
  const { query } = read("国の助成金と一緒に使える?", ["豊田市の補助金について"]);
  expect(query.subjects.map(({ subject }) => subject.id)).toContain("toyota-subsidy");
});

test("“and for the labs?” asks the same of the labs", () => {
  const { query } = read("and for the local IoT labs?", ["What was the budget for the seminars?"]);
  expect([...query.aspects.keys()]).toContain("budget");
});

test.each(["一人親方でも申請できる？", "自営業なら？", "Can a sole trader apply?"])(
  "%s asks it of what was spoken of",
  (question) => {
    const { prior, query, followUp } = read(question, ["テレワークコースの令和7年度の支給額は"]);
    expect(followUp).toBeGreaterThan(0);
    expect(parts.ranking.rank(query, { prior })[0]?.measure.id).toBe("equipment-subsidy");
  },
);

test.each([
  ["「お試しサテライトオフィス」って何？", "企業が申し込むもの？", "satellite-office-subsidy"],
  ["テレワーク・デイズ2021はいつでしたか", "少人数だけでもよかった？", "telework-days"],
  ["輝くテレワーク賞とは", "内閣府のは？", "awards"],
])("%s → %s stays with what was spoken of", (before, question, measureId) => {
  const { query, prior } = read(question, [before]);
  expect(parts.ranking.rank(query, { prior })[0]?.measure.id).toBe(measureId);
});

const answerTo = (...questions: readonly string[]) =>
  answerer.answer({ question: questions.at(-1)!, history: questions.slice(0, -1) });

test.each([
  [
    "サテライトオフィスの補助はまだありますか",
    "うちみたいな会社だけで申し込める？",
    "satellite-office-subsidy",
  ],
  ["テレワーク月間とは何ですか", "うちも参加できる？", "telework-month"],
])("whoever asks for himself stays with what was spoken of: %s => %s", (first, second, measure) => {
  expect(answerTo(first, second).hits[0]?.measure.id).toBe(measure);
});

test("what is set against what was spoken of is asked the same, though many measures are of its kind", () => {
  const { hits, text } = answerTo("相談センターの予算は", "助成金のほうは？");
  expect(hits[0]?.measure.id).toBe("equipment-subsidy");
  expect(text).toContain("96百万円");
});

test("a year alone is a question behind another", () => {
  const { text, status } = answerTo("テレワーク・デイズ2019の参加団体数は", "2018は？");
  expect(status).toBe("answered");
  expect(text).toContain("1,682団体");
  expect(answerTo("2018は？").reason).toBe("unreadable");
});

test("behind what was replaced, its successor is not asked for by the old name", () => {
  const { text } = answerTo("先駆者百選とは何ですか", "その後継の賞に応募できるのは？");
  expect(text).toContain("トップランナー");
});

test("“it” behind “and” points back, whatever else is said", () => {
  const { query, ...conversation } = read("And who really runs it on a daily basis?", [
    "What is the Telework Consultation Center?",
  ]);
  expect(query.aspects.has("office")).toBe(true);
  expect(topic({ query, ...conversation })).toBe("consultation-centers");
  expect(conversation.followUp).toBeGreaterThan(0);
});

test("whoever is meant by a pronoun was spoken of, whatever is asked of them", () => {
  const { status, text } = answerer.answer({
    question: "Do they get unemployment insurance?",
    history: ["What is self-employed telework?"],
  });
  expect(status).toBe("answered");
  expect(text).toContain("not covered by employment insurance");
});

test("what was of one year is not meant where another is asked for", () => {
  const { query } = readConversation("翌年は？", {
    ...parts,
    history: ["テレワーク・デイズ2020はどうなりましたか"],
  });
  expect(query.years).toEqual([2021]);
  expect(query.subjects.every(({ subject }) => subject.to === undefined || subject.to > 2020)).toBe(
    true,
  );
});
