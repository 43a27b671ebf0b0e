import { describe, expect, test } from "vitest";
import { answerer, corpus } from "../fixtures/site.ts";

describe("questions that are computed from the budget lines", () => {
  test("tells the largest whole amount, and apart from it the largest share", () => {
    const { text, status } = answerer.answer({ question: "予算が一番大きい施策は？" });
    expect(status).toBe("answered");
    expect(text).toContain(
      "時間外労働等改善助成金（テレワークコース） [２年度96百万円]」（9,600万円）",
    );
    expect(text).toContain("7,627億円の内数");
    expect(text).toContain("テレワーク分の額は示されていません");
  });

  test("tells the largest of all figures first where the figure is asked for", () => {
    const question = "資料に載っている金額で一番大きいのは？";
    const { text, hits } = answerer.answer({ question });
    expect(text.indexOf("7,627億円")).toBeLessThan(text.indexOf("96百万円"));
    expect(hits[0]?.measure.id).toBe("satellite-office-subsidy");
  });

  test.each([
    ["総務省の予算を合わせるといくら？", "1,000万円"],
    ["What do the special-zone and consultation centre programmes come to in all?", "58 million"],
  ])("adds up, and never a share: %s", (question, sum) => {
    const { text } = answerer.answer({ question });
    expect(text.split(/[。.]/u)[0]).toContain(sum);
    expect(text).toContain("内数");
  });

  test("takes the takers of a sum for what it is shared by", () => {
    const { hits, text } = answerer.answer({
      question: "110百万円の予算を分け合う施策はどれですか",
    });
    expect(text).toContain("4件");
    expect(hits).toHaveLength(4);
  });

  test("takes 最大で for “at most”, not for the largest of all", () => {
    const { text } = answerer.answer({
      question: "サテライトオフィスの補助は最大でいくら出ますか",
    });
    expect(text).not.toContain("が最大です");
    expect(answerer.answer({ question: "予算が最大の施策は？" }).text).toContain("最も大きい");
  });

  test("tells the smallest whole amount where that is asked", () => {
    const { text, hits } = answerer.answer({ question: "予算が一番少ない施策はどれですか" });
    expect(text).toContain(
      "最も小さいのは「サテライト・オフィスマッチング支援事業 [31年度10百万円]」",
    );
    expect(text).not.toContain("最も大きい");
    expect(hits[0]?.measure.id).toBe("seminars");
    const english = answerer.answer({ question: "Which measure has the smallest budget?" });
    expect(english.text).toContain("smallest line printed as a whole amount is 「サテライト");
  });

  test.each([
    ["予算の多い順に教えて", ["96百万円", "58百万円", "15百万円", "10百万円"]],
    ["予算の大きい施策を教えて", ["96百万円", "58百万円", "15百万円", "10百万円"]],
    ["予算の少ない順に教えて", ["10百万円", "15百万円", "58百万円", "96百万円"]],
  ])("puts whole amounts in order, and says that shares have none: %s", (question, amounts) => {
    const { text } = answerer.answer({ question });
    expect(text.match(/\d+百万円(?=\])/g)).toEqual(amounts);
    expect(text).toContain("比べられません");
  });

  test.each([
    ["予算が5,000万円を超える事業は", ["96百万円", "58百万円"]],
    ["予算が2千万円以下の事業を教えて", ["15百万円", "10百万円"]],
    ["予算が5,800万円を超える事業は", ["96百万円"]],
    ["予算が5,800万円以上の事業は", ["96百万円", "58百万円"]],
    ["内数でない予算だけ教えて", ["96百万円", "58百万円", "15百万円", "10百万円"]],
    ["which budgets are over 50 million yen?", ["96百万円", "58百万円"]],
  ])("tells the whole amounts that meet what is asked: %s", (question, amounts) => {
    const { text } = answerer.answer({ question });
    expect(text.match(/\d+百万円(?=\])/g)?.toSorted()).toEqual(amounts.toSorted());
    expect(text).not.toContain("内数]");
  });

  test("tells what two bodies have, each by its own lines", () => {
    const { text } = answerer.answer({
      question: "総務省と厚生労働省、予算の合計が大きいのはどちら",
    });
    expect(text).toContain(
      "総務省の予算の行は、資料に4件あります。 資料に全額が示されているのは1件、1,000万円です",
    );
    expect(text).toContain(
      "厚生労働省の予算の行は、資料に4件あります。 資料に全額が示されている2件の合計は1億5,400万円です",
    );
  });

  test("adds up no lines where more is asked than the handout's budget", () => {
    const { text } = answerer.answer({
      question: "テレワーク普及展開推進事業、補正予算を入れて合計いくら",
    });
    expect(text).toContain("計9億500万円");
  });

  test("says where no whole amount is on the side that is asked for", () => {
    const { text } = answerer.answer({ question: "予算が100百万円以上の施策は?" });
    expect(text).toContain("当てはまるものはありません。[5][6][7][8]");
  });

  test("shows first the measures that come first in the order", () => {
    const { hits } = answerer.answer({ question: "予算の小さいほうから二つはどの施策" });
    expect(hits.slice(0, 2).map(({ measure }) => measure.id)).toEqual([
      "seminars",
      "goals-and-surveys",
    ]);
  });

  test("shows the measures whose lines are within both ends, and no others", () => {
    const { hits } = answerer.answer({ question: "1億円以上2億円未満の予算が付いた施策は?" });
    const own = corpus.measures.filter(({ handout }) =>
      handout.budget.some(({ yen }) => yen >= 1e8 && yen < 2e8),
    );
    expect(hits.map(({ measure }) => measure.id).toSorted()).toEqual(
      own.map(({ id }) => id).toSorted(),
    );
  });

  test("tells of no whole amount above it, and first of the share of a larger amount that is", () => {
    const { text, hits } = answerer.answer({
      question: "5千億円を超える予算の施策がありますか。全部テレワークのお金ですか",
    });
    expect(text).toMatch(
      /^印刷された額だけを見れば「社会資本整備総合交付金[^」]*7,627億円の内数\]」が/u,
    );
    expect(text).toContain("テレワーク分の額は示されていません");
    expect(hits[0]?.measure.id).toBe("satellite-office-subsidy");
  });

  test("reads a fiscal year as the handout prints it, without its era", () => {
    const { text } = answerer.answer({ question: "31年度の予算の合計は" });
    expect(text).toContain("全額が示されているのは1件、1,000万円です");
  });

  test("adds up whole amounts alone and says which lines it left out", () => {
    const { text, citations } = answerer.answer({ question: "テレワーク関係予算の合計は？" });
    // 15 + 58 + 96 + 10 million yen.
    expect(text).toContain("4件の合計は1億7,900万円");
    expect(text).toContain("6件は「内数」");
    expect(citations.length).toBeGreaterThanOrEqual(10);
  });

  test("lists the lines of a fiscal year, also where it is named by its era", () => {
    const { text, hits } = answerer.answer({ question: "平成31年度の予算の事業は何ですか" });
    expect(text).toContain("サテライト・オフィスマッチング支援事業 [31年度10百万円]");
    expect(text).toContain("通信利用動向調査） [31年度79百万円の内数]");
    expect(hits.map(({ measure }) => measure.id).toSorted()).toEqual([
      "goals-and-surveys",
      "seminars",
    ]);
  });

  test("lists the lines of a fiscal year where the measures are asked for that have them", () => {
    const { hits } = answerer.answer({ question: "31年度の予算額で載っているのはどの取組ですか" });
    expect(hits.map(({ measure }) => measure.id).toSorted()).toEqual([
      "goals-and-surveys",
      "seminars",
    ]);
  });

  test("lists the measures that one programme is printed under", () => {
    const { text } = answerer.answer({
      question: "テレワーク普及展開推進事業はどの施策に使われていますか",
    });
    expect(text).toContain("6件の施策の関連予算");
  });

  test.each([
    [
      "47百万円はどの施策の予算ですか",
      "「テレワーク相談センターの設置事業 [２年度47百万円の内数]」は、資料では1件",
    ],
    [
      "2億4,800万円の予算はどの施策に付いていますか",
      "「テレワーク普及展開推進事業 [２年度248百万円の内数]」は、資料では6件",
    ],
    [
      "「気運の醸成事業」の予算で賄っている取組を全部",
      "「テレワークの普及促進に向けた気運の醸成事業 [２年度110百万円の内数]」は、資料では4件",
    ],
    ["普及展開推進事業がお金を出している取組を挙げて", "資料では6件"],
    ["機運醸成の枠で動いているものは何", "資料では4件"],
    ["「気運の醸成」の事業で実施している取組は？", "資料では4件"],
    ["Where does the momentum-building money go?", "under 4 measures"],
    ["248百万円の内数の事業は、どの取組に使われていますか", "資料では6件"],
    ["Which measures are paid for by the 110 million yen project?", "under 4 measures"],
    ["2億4,800万円の予算が関わっている取り組みを並べて", "資料では6件"],
    ["248百万円の内数とある施策を教えて", "資料では6件"],
    ["社会資本整備総合交付金はどの施策に使われますか", "資料では1件"],
    ["Which measure are the 96 million yen printed under?", "under one measure"],
  ])("lists the measures that an amount is printed under: %s", (question, told) => {
    expect(answerer.answer({ question }).text).toContain(told);
  });

  test("lists the lines of one body", () => {
    const { text } = answerer.answer({ question: "国土交通省の予算をすべて挙げて" });
    expect(text).toContain("国土交通省の予算の行は、資料に2件あります");
    expect(text).toContain("テレワーク人口実態調査 [２年度15百万円]」は1,500万円です。[1]");
  });

  test("tells the line of each programme that is named, wherever it is printed", () => {
    const { text, hits } = answerer.answer({
      question:
        "サテライト・オフィスマッチング支援事業と国家戦略特区のテレワークに関する援助事業の予算はそれぞれいくら",
    });
    expect(text).toContain("支援事業 [31年度10百万円]」は1,000万円です。");
    expect(text).toContain("援助事業 [２年度58百万円]」は5,800万円です。");
    expect(hits.map(({ measure }) => measure.id).toSorted()).toEqual([
      "consultation-centers",
      "seminars",
    ]);
  });

  test.each([
    "サテライト・オフィスのマッチング支援にはどれだけの額が付きましたか",
    "How much money did the satellite office matching support get?",
  ])("tells the line of a programme that sounds of another measure: %s", (question) => {
    const { text, hits } = answerer.answer({ question });
    expect(text).toContain("31年度10百万円");
    expect(hits.map(({ measure }) => measure.id)).toEqual(["seminars"]);
  });

  test("adds up a row of programmes, each named by some of its words", () => {
    const { text, hits } = answerer.answer({
      question: "特区の援助、テレワークコースの予算の合計は？",
    });
    expect(text).toContain("全額が示されている2件の合計は1億5,400万円です");
    expect(hits.map(({ measure }) => measure.id)).toEqual(
      expect.arrayContaining(["consultation-centers", "equipment-subsidy"]),
    );
  });

  test("an item in other words than the programme's means the only one of its measure", () => {
    const { text } = answerer.answer({
      question: "テレワーク人口実態調査、機器の費用の助成、特区の援助の予算の合計は？",
    });
    expect(text).toContain("全額が示されている3件の合計は1億6,900万円です");
  });

  test("a part of a programme's name that names another measure is not the programme's", () => {
    const { text } = answerer.answer({
      question: "サテライトオフィスの整備の予算とサポートネットワークの予算、どちらが大きいですか",
    });
    expect(text).not.toContain("マッチング");
    expect(text).toContain("400百万円の内数");
  });

  test.each([
    "「内数」と付いていない予算はどれですか",
    "内数が付かず、そのままの額の予算はどの施策ですか",
  ])("shows of the lines without 内数 the measures that have one: %s", (question) => {
    const { text, hits } = answerer.answer({ question });
    expect(text).toContain("２年度96百万円]");
    for (const { programmes } of hits) expect(programmes.some(({ share }) => !share)).toBe(true);
  });

  test("tells all that have a programme, and shows those that were not left out", () => {
    const { text, hits } = answerer.answer({
      question:
        "Apart from the support network, which measures draw on the 248 million yen project?",
    });
    expect(text).toContain("under 6 measures");
    expect(hits.map(({ measure }) => measure.id)).not.toContain("support-network");
  });

  test("adds up, and compares, the programmes that are named alone", () => {
    const named = "サテライト・オフィスマッチング支援事業とテレワーク人口実態調査";
    const tell = (asked: string) => answerer.answer({ question: `${named}${asked}` }).text;
    expect(tell("の予算を足すといくら")).toContain("2件の合計は2,500万円");
    expect(tell("、予算が少ないのはどっち")).toContain(
      "小さいのは「サテライト・オフィスマッチング支援事業",
    );
    expect(tell("、予算が大きいのはどっち")).toContain(
      "大きいのは「テレワーク人口実態調査 [２年度15百万円]」です。",
    );
  });

  test("leaves an amount that no line has to the measure", () => {
    const { text } = answerer.answer({
      question: "サテライトオフィスの補助の上限2,000万円は何に使えますか",
    });
    expect(text).not.toContain("関連予算");
  });

  test("does not say that a share of a larger amount is larger or smaller", () => {
    const { text } = answerer.answer({
      question: "機器の助成と気運の醸成事業の予算はどちらが大きいですか",
    });
    expect(text).toContain("96百万円");
    expect(text).toContain("110百万円の内数");
    expect(text).toContain("比べられません");
    expect(text).not.toContain("大きいのは");
  });

  test("says that a share of a smaller amount is smaller, as it is at most that", () => {
    const { text } = answerer.answer({
      question: "相談センターの設置事業と特区の援助事業、どちらの予算が多いですか",
    });
    expect(text).toContain("47百万円の内数");
    expect(text).toContain("多くてもその額です");
    expect(text).toMatch(/大きいのは「[^」]*58百万円\]」です/u);
  });

  test("compares no measure of which a share is but one of several lines", () => {
    const { text } = answerer.answer({
      question: "機器の助成と相談センターの予算はどちらが大きいですか",
    });
    expect(text).toContain("比べられません");
  });

  test("finds the largest of all, and says what 「内数」 leaves open", () => {
    const { text } = answerer.answer({ question: "一番予算が大きい施策はどれでしょうか" });
    expect(text).toMatch(/最も大きいのは「[^」]*96百万円\]」/u);
    expect(text).toContain("7,627億円");
  });

  test("names every line that was added up, and those that could not be", () => {
    const { text } = answerer.answer({ question: "厚労省分の予算を合計するといくらになる？" });
    expect(text).toContain("1億5,400万円");
    for (const line of ["96百万円]", "58百万円]", "110百万円の内数]", "47百万円の内数]"])
      expect(text).toContain(line);
  });

  test("tells the line of a programme that is named by a part, with its own body", () => {
    const { text } = answerer.answer({ question: "気運の醸成事業って総務省の予算でしたっけ？" });
    expect(text).toContain("110百万円の内数");
    expect(text).toContain("気運の醸成事業」の担当は厚生労働省");
    expect(text).not.toContain("248百万円");
  });

  test("says what 「内数」 means in the sentence that tells such a line", () => {
    const { text } = answerer.answer({
      question:
        "How much cash did the transport ministry set aside for telework facilities in FY2020?",
    });
    expect(text).toMatch(/7,627億円の内数.*billion yen\. 「内数」 means a part/u);
  });

  test("a sum with what was added later is not answered by the printed line", () => {
    const { text } = answerer.answer({
      question: "サポートネットワークの予算は補正を入れて全部でいくら？",
    });
    expect(text).toContain("9億500万円");
  });

  test("what a programme got is told though nothing else of it is", () => {
    const answer = answerer.answer({ question: "サテライトオフィスマッチング支援はいくら？" });
    expect(answer.status).toBe("answered");
    expect(answer.text).toContain("31年度10百万円");
  });

  test("leaves a question for one measure's budget to that measure", () => {
    const { text } = answerer.answer({ question: "テレワーク人口実態調査の予算はいくらですか" });
    expect(text).toContain("２年度15百万円");
    expect(text).not.toContain("合計");
  });

  test("tells both ends where both are asked", () => {
    const { text } = answerer.answer({ question: "予算が一番多い施策と少ない施策は？" });
    expect(text).toContain("最も大きい");
    expect(text).toContain("最も小さい");
  });

  test.each(["資料の中で一番大きい額は？", "What is the largest figure in the handout?"])(
    "%s looks at the lines of all measures",
    (question) => {
      const { text } = answerer.answer({ question });
      expect(text).toContain("96百万円");
      expect(text).toContain("7,627億円の内数");
    },
  );

  test("shows every measure that has a share above the sum, on the pages that are named", () => {
    const { hits } = answerer.answer({
      question: "3枚目と4枚目で、2億円より大きい予算の行は？",
    });
    const ids = hits.map(({ measure }) => measure.id);
    expect(ids).toEqual(
      expect.arrayContaining(["satellite-office-subsidy", "telework-days", "telework-month"]),
    );
    expect(ids).not.toContain("awards");
  });

  test("tells the lines that are printed as shares", () => {
    const { text, hits } = answerer.answer({ question: "予算が内数になっている施策はどれですか" });
    expect(text).toContain("47百万円の内数");
    expect(text).not.toContain("96百万円");
    expect(hits.map(({ measure }) => measure.id)).not.toContain("equipment-subsidy");
  });

  test("shows every measure of one body's that has a share, though a line is told once", () => {
    const { text, hits } = answerer.answer({
      question: "Which measures have an MHLW budget line that is only a share?",
    });
    expect(text.split("110 million yen").length).toBe(2);
    expect(hits.map(({ measure }) => measure.id).toSorted()).toEqual([
      "awards",
      "consultation-centers",
      "seminars",
      "telework-days",
      "telework-month",
    ]);
  });

  test("tells whole amounts where shares are said not to be meant", () => {
    const { text } = answerer.answer({
      question: "2年度の額が「内数」ではなく、そのまま載っている施策はどれですか",
    });
    expect(text).toContain("96百万円");
    expect(text).not.toContain("248百万円");
  });

  test("tells what is below a sum with its sign", () => {
    const { text } = answerer.answer({
      question: "Are any of the budget lines below ¥20 million? Which measures?",
    });
    expect(text).toContain("10百万円");
    expect(text).toContain("15百万円");
    expect(text).not.toContain("96百万円");
  });

  test("computes nothing of another budget", () => {
    const { text } = answerer.answer({ question: "令和2年度の防災予算は総額いくらですか" });
    expect(text).not.toContain("合計");
  });
});

const textFor = (question: string) => answerer.answer({ question }).text;

describe("a printed amount", () => {
  test("is told in yen where the question has yen, and always in English", () => {
    expect(textFor("テレワーク人口実態調査の予算は1,500万円ですか")).toContain(
      "「15百万円」は1,500万円です",
    );
    expect(textFor("テレワーク人口実態調査の予算は")).not.toContain("1,500万円");
    expect(textFor("What is the budget of the Telework Population Survey?")).toContain(
      "15 million yen",
    );
  });

  test("is found with and without commas", () => {
    for (const sum of ["7627億円", "7,627億円"]) {
      const { hits } = answerer.answer({ question: `${sum}は全部テレワークに使われますか` });
      expect(hits[0]?.measure.id).toBe("satellite-office-subsidy");
    }
  });

  test("of a share is said to be a part", () => {
    const { text } = answerer.answer({ question: "内数になっている予算の行を全部" });
    expect(text).toContain("の一部です");
  });

  test("that one gets is no budget", () => {
    const { text } = answerer.answer({
      question: "テレワーク人口実態調査に答えると一人いくらもらえますか",
    });
    expect(text).not.toContain("15百万円");
  });
});

test.each([
  ["予算が一番大きい行はどの省のもの？", "（厚生労働省）"],
  [
    "Which ministry has the smallest line?",
    "（Ministry of Internal Affairs and Communications (MIC)）",
  ],
])("the line at an end is told with its body where that is asked for: %s", (question, body) => {
  expect(textFor(question)).toContain(body);
});

test("what a programme pays for is told beside its amount where both are asked for", () => {
  const { hits, text } = answerer.answer({
    question: "テレワーク普及展開推進事業の額と、それが使われている施策は？",
  });
  expect(text).toContain("248百万円の内数");
  expect(text).toContain("6件");
  expect(hits).toHaveLength(5);
});
