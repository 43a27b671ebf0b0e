import { describe, expect, test } from "vitest";
import { rankDetails } from "../../src/answer/details.ts";
import { readEvidence } from "../../src/answer/evidence.ts";
import { findDetailGrounds } from "../../src/answer/missing-detail.ts";
import { answerer } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

const { ranking, readQuery, passages } = parts;

function detailGroundsFor(question: string) {
  return readDetails(question).grounds;
}

function readDetails(question: string) {
  const query = readQuery(question);
  const [best] = ranking.rank(query);
  if (!best) throw new Error("Expected a measure, found none");
  const evidence = readEvidence(query, best, parts);
  const details = rankDetails(query, best, {
    passages: [...passages.values()],
    phrasings: evidence.phrasings,
    likelihood: evidence.passageLikelihood,
    classes: evidence.classes,
  });
  return { details, grounds: findDetailGrounds(query, details, evidence) };
}

describe("whether there are grounds for the detail", () => {
  test.each([
    "令和2年度のテレワークコースの締切は",
    "テレワーク相談センターのメールアドレスは",
    "2019年のテレワーク・デイズには何団体が参加しましたか",
    "サテライトオフィスの補助の予算は",
    "機器の購入に使える補助はありますか",
    "国家公務員のテレワークの推進",
    "補助金はまだありますか",
    "働き方改革推進支援助成金は今も申請できますか",
    "社会資本整備総合交付金の額は",
  ])("%s: enough", (question) => {
    expect(detailGroundsFor(question)).toMatchObject({ outcome: "enough" });
  });

  test.each([
    "輝くテレワーク賞の賞金はいくらですか",
    "従業員1000人以上の会社のテレワーク導入率は何％でしたか",
    "セミナーの参加費は",
  ])("%s: missing", (question) => {
    expect(detailGroundsFor(question).outcome).toBe("detail-missing");
  });

  test("is not sure where all words are names, and a gap is by far the nearest", () => {
    expect(detailGroundsFor("テレワーク中のけがは労災になりますか").outcome).toBe("unsure");
  });

  test.each([
    "社会資本整備総合交付金の7,627億円の内数のうち、テレワーク分は何億円ですか",
    "110百万円のうち表彰の分はいくらですか",
    "96百万円のうちパソコン代はいくらですか",
    "Of the 248 million yen, how much was earmarked just for running the seminars?",
  ])("is not sure of a part of a sum that is printed: %s", (question) => {
    expect(detailGroundsFor(question).outcome).not.toBe("enough");
  });

  test.each([
    ["地方公務員にも在宅手当ありますか", "national-civil-servants-g9"],
    ["社会資本整備総合交付金を申請できるのは誰ですか", "satellite-office-subsidy-g3"],
  ])("of a thing of which nothing is told says so: %s", (question, id) => {
    const grounds = detailGroundsFor(question);
    expect(grounds.outcome === "detail-missing" && grounds.gap.passage.id).toBe(id);
  });

  test("of a thing that statements name but are not about, says what they tell", () => {
    const grounds = detailGroundsFor("評価期間の前の3か月に何をすればいいですか");
    expect(grounds.outcome).not.toBe("detail-missing");
  });

  test("says of two things that were asked for that one is not told", () => {
    const grounds = detailGroundsFor(
      "地方創生テレワーク交付金の1自治体あたりの上限と所管を教えてください。",
    );
    expect(grounds.outcome).not.toBe("enough");
  });

  test("names no gap behind what is told", () => {
    expect(detailGroundsFor("How many times can an expert come for free?").outcome).not.toBe(
      "detail-missing",
    );
  });

  test.each([
    "どうしてテレワークマネージャーは無料なのですか",
    "Why is the subsidy limited to SMEs?",
  ])("is not sure of a reason that is not told: %s", (question) => {
    expect(detailGroundsFor(question).outcome).not.toBe("enough");
  });

  test("tells a reason that is", () => {
    expect(detailGroundsFor("why did most companies bring in telework in 2020?").outcome).toBe(
      "enough",
    );
  });

  test("does not take a number of one year for another year's", () => {
    const grounds = detailGroundsFor("テレワーク・デイズ2020に何社が参加しましたか");
    expect(grounds.outcome).not.toBe("enough");
  });

  test("is not sure of a detail that nothing tells and no gap names", () => {
    expect(detailGroundsFor("テレワーク相談センターの助成率は").outcome).toBe("unsure");
  });

  test("what is told of the whole is not told of a part of the country alone", () => {
    const asked = "2018年のテレワーク・デイズの参加人数は";
    expect(detailGroundsFor(asked).outcome).toBe("enough");
    expect(detailGroundsFor(`${asked}、県内の会社だけだと何人？`).outcome).not.toBe("enough");
  });

  test.each(["相談センターのファックス番号は", "相談センターにLINEで相談できますか"])(
    "%s is not told, whatever else is known of it",
    (question) => {
      const grounds = detailGroundsFor(question);
      expect(grounds).toMatchObject({
        gap: { passage: { answers: expect.arrayContaining(["channel"]) } },
      });
    },
  );

  test.each([
    "相談センターでは英語で相談できますか",
    "Can I talk to the consultation center in English?",
  ])("%s asks for a language, which is not told", (question) => {
    expect(detailGroundsFor(question)).toMatchObject({
      gap: { passage: { answers: expect.arrayContaining(["language"]) } },
    });
  });

  test.each([
    "セキュリティの第4版と第5版ではどちらが読みやすいと思われますか",
    "うちの会社は輝くテレワーク賞を取れそうですか",
    "Do you think the award is worth applying for?",
  ])("%s asks for a judgement, which nothing printed is", (question) => {
    expect(detailGroundsFor(question)).toEqual({ outcome: "unsure" });
  });

  test("whether it still is so is not told by what was told long ago", () => {
    const grounds = detailGroundsFor("東京テレワーク推進センターは今も開いていますか");
    expect(grounds).toMatchObject({
      gap: { passage: { answers: expect.arrayContaining(["status"]) } },
    });
  });

  test.each([
    "11月の初めに社内報を出します。会社の外で働くことを国が勧める時期があれば合わせたいのですが",
    "離れた所で働く部下をどう見るか、人事の皆で聞きに行ける会はありますか",
  ])("names no gap for being nearer alone: %s", (question) => {
    expect(detailGroundsFor(question).outcome).not.toBe("detail-missing");
  });

  test("is not sure of a trade that no case is told of", () => {
    expect(detailGroundsFor("Are there case studies on hotels?").outcome).not.toBe("enough");
  });

  test("is not sure of a city that English asks about", () => {
    expect(detailGroundsFor("Is Sendai one of the local IoT labs?").outcome).toBe("unsure");
  });

  test("names the gap that says so, where an editor has written one", () => {
    const grounds = detailGroundsFor("輝くテレワーク賞の賞金はいくらですか");
    expect(grounds).toMatchObject({ gap: { passage: { kind: "gap", measureId: "awards" } } });
  });
});

test("no gap is said to be met where another is as near", () => {
  const questions = [
    "How many civil servants of the state telework at present?",
    "育介法違反の罰金は",
    "サポートネットワークでは何人が働いていますか",
    "相談センターの相談員になるには",
    "月間に登録した会社の数は",
  ];
  for (const question of questions) {
    const { grounds, details } = readDetails(question);
    const [first, second] = details
      .filter(({ passage, onSubject, inYear }) => passage.kind === "gap" && onSubject && inYear)
      .map(({ score }) => score);
    const isClose = first! - second! < 0.4;
    expect(isClose && grounds.outcome === "detail-missing", question).toBe(false);
  }
});

test.each([
  "ガイドラインは3つとも厚労省のものですか",
  "テレワーク・デイズは5回ともすべて全国一斉でしたか",
  "Are all of the seminars held online?",
  "国家公務員の在宅勤務の手当は、うちの社員にも払う義務がありますか",
  "小学生の子がいる社員の在宅勤務は義務ですか",
  "How many of the satellite offices are there in Nagano?",
])("what is told of some, or of others, is told with doubt: %s", (question) => {
  expect(answerer.answer({ question }).status).toBe("partial");
});

test("is not sure whether something is part of it where a gap is nearer than what is told", () => {
  expect(
    detailGroundsFor("Can ministry officials do workation at a seaside town? is that allowed")
      .outcome,
  ).not.toBe("enough");
});

test.each([
  "国家公務員のテレワークに予算は付いてますか",
  "IoT推進ラボの施策、予算は？",
  "Is there any budget for the women's policy?",
])("that nothing is printed is told to whoever asks for the budget: %s", (question) => {
  const { status, text } = answerer.answer({ question });
  expect(status).toBe("partial");
  expect(text).toMatch(/予算は、資料に書かれて|prints no budget/u);
});
