import { expect, test } from "vitest";
import { findList } from "../../src/answer/list.ts";
import type { Measure } from "../../src/corpus/measure.ts";
import { answerer, corpus } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

function listFor(question: string) {
  const query = parts.readQuery(question);
  return findList(query, parts.ranking.rank(query), parts);
}

function idsFor(question: string): string[] | undefined {
  return listFor(question)?.hits.map(({ measure }) => measure.id);
}

test.each([
  ["厚労省の施策は？", "mhlw"],
  ["総務省の施策を全部教えて", "mic"],
  ["国土交通省は何をしていますか", "mlit"],
  ["内閣官房の施策一覧", "cas"],
])("%s asks for all measures of %s, in the handout's order", (question, ministry) => {
  const own = corpus.measures.filter(({ ministries }) =>
    ministries.some(({ id }) => id === ministry),
  );
  expect(idsFor(question)).toEqual(own.map(({ id }) => id));
});

test("補助金を全部 asks for all measures that give money", () => {
  expect(idsFor("補助金を全部教えて")).toEqual(["equipment-subsidy", "satellite-office-subsidy"]);
});

test.each([
  ["厚生労働省と総務省が一緒にやっている施策は？", ["mhlw", "mic"], false],
  ["Which measures do MIC and MHLW run together?", ["mhlw", "mic"], false],
  ["総務省だけの施策を教えて", ["mic"], true],
])("%s asks for what %s do, alone: %s", (question, bodies, isAlone) => {
  const own = corpus.measures.filter(({ ministries }) => {
    const ids: string[] = ministries.map(({ id }) => id);
    return bodies.every((id) => ids.includes(id)) && (!isAlone || ids.length === 1);
  });
  expect(own.length).toBeGreaterThan(1);
  expect(idsFor(question)).toEqual(own.map(({ id }) => id));
});

test.each([
  ["総務省が関わっていない施策はどれですか", "mic"],
  ["国土交通省以外の施策を全部", "mlit"],
  ["Which measures is MHLW not involved in?", "mhlw"],
  ["Which ones do not involve MLIT?", "mlit"],
  ["which measures is MHLW not in charge of", "mhlw"],
])("%s asks for what %s has no part in", (question, ministry) => {
  const own = corpus.measures.filter(
    ({ ministries }) => !ministries.some(({ id }) => id === ministry),
  );
  expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test.each([
  "経産省か内閣官房の施策は？",
  "経産省と内閣官房の担当はどれとどれ",
  "経産省のぶんと内閣官房のぶんを並べて",
  "経産省と内閣官房、それぞれ何をしてる？",
])("%s asks for what either of them does", (question) => {
  const own = corpus.measures.filter(({ ministries }) =>
    ministries.some(({ id }) => id === "meti" || id === "cas"),
  );
  expect(idsFor(question)).toEqual(own.map(({ id }) => id));
});

test("国交省でも経産省でもない施策 asks for what none of them has a part in", () => {
  const own = corpus.measures.filter(
    ({ ministries }) => !ministries.some(({ id }) => id === "mlit" || id === "meti"),
  );
  expect(idsFor("国交省でも経産省でもない施策は")?.toSorted()).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
});

test.each([
  ["今も続いている施策はどれですか", ["continued"]],
  ["今も続いている取組を全部挙げてください", ["continued"]],
  ["現在も受け付けている支援策の一覧", ["continued"]],
  ["まだ利用できる施策だけ並べてください", ["continued"]],
  ["which schemes can still be used today", ["continued"]],
  ["今はもうない制度を一覧で", ["ended", "replaced"]],
  ["終わっちゃった施策を教えて", ["ended", "replaced"]],
  ["後継に引き継がれた施策を教えて", ["replaced"]],
  ["もう終わった施策はどれとどれ", ["ended", "replaced"]],
  ["Which programmes have ended?", ["ended", "replaced"]],
  ["終わった施策と続いている施策はどれ?", ["continued", "ended", "replaced"]],
  ["Which measures were replaced and which go on?", ["continued", "replaced"]],
])("%s asks for all measures that are %j, on the fact that tells it", (question, states) => {
  const own = corpus.measures.filter(({ validity }) => states.includes(validity.state));
  const list = listFor(question);
  expect(list?.hits.map(({ measure }) => measure.id).toSorted()).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
  expect(list?.hits[0]?.measure.validity.state).toBe(states[0]);
  for (const measure of own) {
    const [ground = ""] = list?.groundsOf?.(measure) ?? [];
    expect(measure.validity.facts).toContain(ground);
  }
});

test("厚労省の施策で今も続いているもの asks for what meets both conditions", () => {
  const own = corpus.measures.filter(
    ({ ministries, validity }) =>
      ministries.some(({ id }) => id === "mhlw") && validity.state === "continued",
  );
  expect(idsFor("厚労省の施策で今も続いているものは？")).toEqual(own.map(({ id }) => id));
});

test("自治体向けの一覧 asks for what is meant for local governments", () => {
  const own = corpus.measures.filter(({ facets }) => facets.whom.includes("municipality"));
  expect(idsFor("自治体向けの施策の一覧がほしい")).toEqual(own.map(({ id }) => id));
});

test.each(["予算の載っていない施策はどれですか", "予算の数字が一つもない施策はどれ"])(
  "%s asks for those without a budget line",
  (question) => {
    const own = corpus.measures.filter(({ handout }) => handout.budget.length === 0);
    expect(idsFor(question)).toEqual(own.map(({ id }) => id));
  },
);

test.each([
  "資料の3ページに載っている施策は？",
  "三枚目には何がありますか",
  "3ページ目は？",
  "3ぺーじめの施策ぜんぶ",
])("%s asks for what stands on that page of the handout", (question) => {
  expect(idsFor(question)).toEqual(["equipment-subsidy", "satellite-office-subsidy"]);
});

test.each([
  ["「全国」と書かれている施策はどれですか", "全国"],
  ["「全国」って字が入ってるとこはどれ", "全国"],
  ["「全国」とある項目はどれでしょう", "全国"],
  ["「内数」という語が出てくる施策は", "内数"],
  ["「普及促進」という言い方が出てくる取組は", "普及促進"],
  ["「全国」という二文字が入るものを探しています", "全国"],
  ["Which measures mention 「内数」?", "内数"],
  ["「先進事例」という言葉が使われている施策は", "先進事例"],
])("%s asks for those with such a line, and shows it", (question, words) => {
  const linesOf = ({ handout }: Measure) =>
    [...handout.quotations, ...handout.budget].filter(({ text }) => text.includes(words));
  const own = corpus.measures.filter((measure) => linesOf(measure).length > 0);
  const list = listFor(question);
  expect(list?.hits.map(({ measure }) => measure.id).toSorted()).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
  for (const measure of own)
    expect(list?.groundsOf?.(measure)).toEqual(linesOf(measure).map(({ id }) => id));
});

test.each([
  ["最後のページには何がありますか", [5]],
  ["What is on pages 1 and 3?", [1, 3]],
  ["What stands on pages 2 to 4?", [2, 3, 4]],
  ["一枚目から三枚目までの施策を全部", [1, 2, 3]],
  ["3ページに載ってるのと4ページに載ってるの", [3, 4]],
])("%s asks for what stands there", (question, pages) => {
  const own = corpus.measures.filter(({ handout }) => pages.includes(handout.page));
  expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test.each([
  "総務省の名はあるのに厚労省の名がない施策は？",
  "総務省は出てくるけど厚生労働省は出てこない施策はどれ",
])("%s asks for what the one has a part in and the other has not", (question) => {
  const own = corpus.measures.filter(({ ministries }) => {
    const ids = new Set(ministries.map(({ id }) => id));
    return ids.has("mic") && !ids.has("mhlw");
  });
  expect(idsFor(question)).toEqual(own.map(({ id }) => id));
});

test("neither … nor asks for what none of them has a part in", () => {
  const own = corpus.measures.filter(
    ({ ministries }) => !ministries.some(({ id }) => id === "mic" || id === "mhlw"),
  );
  for (const question of [
    "Which measures name neither MIC nor the labour ministry (MHLW)?",
    "Which measures name neither the ministry of internal affairs (MIC) nor MHLW?",
    "総務省も厚労省も出てこない施策はどれ",
  ])
    expect(idsFor(question)).toEqual(own.map(({ id }) => id));
});

test("相談センター以外 leaves it out, and says so", () => {
  const own = corpus.measures.filter(({ ministries }) =>
    ministries.some(({ id }) => id === "mhlw"),
  );
  const list = listFor("テレワーク相談センター以外の厚労省の施策は？");
  expect(list?.hits.map(({ measure }) => measure.id)).toEqual(
    own.map(({ id }) => id).filter((id) => id !== "consultation-centers"),
  );
  expect(list?.subject("ja")).toContain("除かれたもののほかに");
});

test("お金の出る制度だけ asks for those alone, and not for what is said not to be wanted", () => {
  const own = corpus.measures.filter(({ facets }) => facets.want.includes("money"));
  expect(idsFor("補助金の出る制度だけ知りたい。表彰や相談はいりません")).toEqual(
    own.map(({ id }) => id),
  );
});

test.each([
  "施策を全部教えて",
  "施策の一覧",
  "どんな支援策がありますか",
  "資料の施策は全部で何件?",
  "この資料にはどんなことが載っていますか",
  "What measures are there?",
  "list all measures",
])("%s asks for the whole handout, what gives most first", (question) => {
  const ids = idsFor(question) ?? [];
  expect(ids.toSorted()).toEqual(corpus.measures.map(({ id }) => id).toSorted());
  expect(ids.slice(0, 2)).toEqual(["equipment-subsidy", "satellite-office-subsidy"]);
  expect(ids.indexOf("awards")).toBeLessThan(ids.indexOf("goals-and-surveys"));
});

test.each([
  "どんなセキュリティの支援がありますか",
  "自宅の机に使える制度は何がありますか",
  "What support is there for rural towns?",
])("%s does not", (question) => {
  expect(idsFor(question)?.length ?? 0).toBeLessThan(corpus.measures.length);
});

test("shows first those of a long list that the question means most", () => {
  const hits = listFor("今も続いている施策を全部")?.hits ?? [];
  expect(hits.length).toBeGreaterThan(5);
  expect(hits).toEqual(hits.toSorted((a, b) => b.score - a.score));
});

test("他には asks for what there is beside the measure that was spoken of", () => {
  const query = parts.readQuery("他には？");
  const ranked = parts.ranking.rank(parts.readQuery("機器の補助"));
  const list = findList(query, ranked, {
    ...parts,
    spokenOf: { measureId: "equipment-subsidy", ministries: [] },
  });
  expect(list?.hits.map(({ measure }) => measure.id)).toEqual(["satellite-office-subsidy"]);
  expect(list?.subject("ja")).toMatch(/^「.+」に近いほかの$/u);
  expect(findList(query, ranked, parts)).toBeUndefined();
});

test.each([
  ["周知啓発の見出しの下には何がありますか", "３－４．周知・啓発"],
  ["資料の3-2の項目に載っている支援は？", "３－２．ノウハウ支援"],
  ["What stands under the heading Rules and guidelines?", "２．環境整備"],
])("%s asks for all measures under %s", (question, section) => {
  const own = corpus.measures.filter(({ handout }) => handout.section === section);
  expect(idsFor(question)).toEqual(own.map(({ id }) => id));
  expect(listFor(question)?.subject("ja")).toBe(`「${section}」の`);
});

test("names what the listed measures have in common, in the reader's language", () => {
  const list = listFor("厚労省の施策は？");
  expect(list?.subject("ja")).toBe("厚生労働省の");
  expect(list?.subject("en")).toMatch(/Ministry of Health/);
});

test.each([
  "機器の購入に使える補助はありますか",
  "03-5213-4032はどこの電話番号だったのでしょうか",
  "厚労省の相談窓口の電話番号は？",
  "厚労省のテレワーク・デイズの予算",
  "総務省は専門家を派遣していますか",
  "厚労省と総務省の違い",
  "予算がないのですが使える施策はどれ", // the asker's own budget
  "テレワーク・デイズはもう終わりましたか", // one measure
  "総務省だけに電話で聞けますか",
  "経済産業省の施策は？", // it has one alone
  "表彰を全部教えて", // one measure gives honours
  "テレワークとは何ですか",
  "テレワークの環境整備に使える補助はありますか", // a heading's name as a word of its own
  "テレワーク月間はどの見出しに載っていますか", // asks for the heading
])("%s asks for no list", (question) => {
  expect(listFor(question)).toBeUndefined();
});

test.each([
  ["一つの省だけでやっている施策はどれですか", (bodies: number) => bodies === 1],
  ["Which measures are run by more than one ministry?", (bodies: number) => bodies > 1],
])("%s asks by the number of bodies", (question, admits) => {
  const own = corpus.measures.filter(({ ministries }) => admits(ministries.length));
  expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

const withoutBudget = corpus.measures
  .filter(({ handout }) => handout.budget.length === 0)
  .map(({ id }) => id)
  .toSorted();

test.each([
  "予算がどこにも印刷されていない施策は？",
  "おかねの すうじが ひとつも かいて いない とりくみは どれですか",
])("%s asks for what has no budget line", (question) => {
  expect(idsFor(question)?.toSorted()).toEqual(withoutBudget);
});

test("予算がない is said of the asker where a company has none", () => {
  const ids = idsFor("予算がない会社でも使える施策はどれですか");
  expect(ids?.toSorted()).not.toEqual(withoutBudget);
});

test.each([
  ["３－１と３－２の見出しの施策を全部", ["３－１．意識改革", "３－２．ノウハウ支援"]],
  ["Everything under 3-1, please", ["３－１．意識改革"]],
])("%s asks for what stands under %j", (question, sections) => {
  const own = corpus.measures.filter(({ handout }) => sections.includes(handout.section));
  expect(idsFor(question)).toEqual(own.map(({ id }) => id));
});

test("what is left out by a description, or by its body, is not listed", () => {
  const { hits } = answerer.answer({
    question: "Everything under 3-4 except the web cases and the METI item, please.",
  });
  expect(hits.map(({ measure }) => measure.id)).toEqual([
    "telework-days",
    "telework-month",
    "awards",
    "seminars",
  ]);
});

test("the same heading is the one of what was spoken of", () => {
  const query = parts.readQuery("同じ見出しの下にはほかに何がありますか");
  const spokenOf = { measureId: "national-civil-servants", ministries: [] };
  const list = findList(query, parts.ranking.rank(query), { ...parts, spokenOf });
  expect(list?.hits.map(({ measure }) => measure.id)).toEqual(["women-and-work-life-balance"]);
});

test("他には, of a body that was named, asks for what else it does", () => {
  const query = parts.readQuery("ほかにもあります？");
  const spokenOf = { measureId: "national-civil-servants", ministries: ["cas" as const] };
  const list = findList(query, parts.ranking.rank(query), { ...parts, spokenOf });
  expect(list?.hits.map(({ measure }) => measure.id)).toEqual(["women-and-work-life-balance"]);
});

test.each([
  ["労務管理について触れている施策は？", "労務管理"],
  ["サテライトオフィスが出てくる施策を全部", "サテライト"],
])("%s asks for what has %s in print, or is about it", (question, word) => {
  const printed = corpus.measures.filter(({ handout }) =>
    [...handout.quotations, ...handout.budget].some(({ text }) => text.includes(word)),
  );
  expect(idsFor(question)).toEqual(expect.arrayContaining(printed.map(({ id }) => id)));
});

test("of measures that are named, those are listed that meet what is asked", () => {
  expect(
    idsFor("サポートネットワーク、相談センター、機器の助成のうち、総務省が絡まないのはどれ"),
  ).toEqual(["consultation-centers", "equipment-subsidy"]);
});

test.each(["先進事例という言葉が出てくる施策は", "「先進事例」や「導入事例」と書かれた施策はどれ"])(
  "%s asks for what has the words in print",
  (question) => {
    expect(idsFor(question)).toContain("awards");
  },
);

test.each(["補助金以外の支援は？", "Apart from subsidies, what support is there?"])(
  "%s asks for all that give something else",
  (question) => {
    const { hits, text } = answerer.answer({ question, limit: 10 });
    expect(hits.length).toBeGreaterThan(5);
    expect(text).toMatch(/12/u);
    for (const { measure } of hits) expect(measure.id).not.toContain("subsidy");
  },
);

test("what else that ministry does is nothing where it does but one", () => {
  const { hits } = answerer.answer({
    question: "Anything else from that ministry?",
    history: ["What does METI do?"],
  });
  expect(hits[0]?.measure.id).toBe("iot-labs");
});

test("a quoted name beside a body asks for what it names, not for all that the body does", () => {
  expect(idsFor("厚労省のほうの「輝く」は、正式には何というのですか")).toBeUndefined();
  expect(idsFor("「厚生労働省」の施策は？")).toEqual(idsFor("厚生労働省の施策は？"));
});

test.each([
  "総務省と厚労省以外の府省の名前も出てくる施策は？",
  "Which measures involve any ministry other than MIC and MHLW?",
])("%s asks for what others have a part in, whoever else has", (question) => {
  const own = corpus.measures.filter(({ ministries }) =>
    ministries.some(({ id }) => id !== "mic" && id !== "mhlw"),
  );
  expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test("what is sorted under a heading is what stands there", () => {
  expect(idsFor("ノウハウ支援に分類されている施策")).toEqual(idsFor("３－２の施策"));
});

test.each([
  ["地方版IoT推進ラボとは", "後継のやつは？"],
  ["What are the Local IoT Labs?", "And what replaced them?"],
])("%s → %s asks for the successor of what was spoken of, not for all that have one", (...talk) => {
  const [before, question] = talk;
  const { hits, text } = answerer.answer({ question, history: [before] });
  expect(hits[0]?.measure.id).toBe("iot-labs");
  expect(text).toMatch(/地域DX推進ラボ|Regional DX Promotion Lab/u);
  expect(text).not.toMatch(/6件|6 measures/u);
});

test.each([
  [
    "「ノウハウ支援」と「周知・啓発」に載っているのは何ですか",
    ["３－２．ノウハウ支援", "３－４．周知・啓発"],
  ],
  ["導入補助のところに出ているものを見せて", ["３－３．導入補助"]],
])(
  "%s asks for what stands under %j, though it says no word for a heading",
  (question, sections) => {
    const own = corpus.measures.filter(({ handout }) => sections.includes(handout.section));
    expect(idsFor(question)).toEqual(own.map(({ id }) => id));
  },
);

test("資料④ is the fourth sheet", () => {
  const own = corpus.measures.filter(({ handout }) => handout.page === 4);
  expect(idsFor("資料④にはどんな施策がありますか")).toEqual(own.map(({ id }) => id));
});

test.each([
  "Which items name MIC and nobody else?",
  "Where MIC is the only body, which measures are there?",
])("%s asks for what is of one body alone", (question) => {
  const own = corpus.measures.filter(({ ministries }) =>
    ministries.every(({ id }) => id === "mic"),
  );
  expect(idsFor(question)).toEqual(own.map(({ id }) => id));
});

test("measures without a budget line are asked for, also of the handout of a year", () => {
  const question = "令和2年度の資料で、予算額が書かれていない施策はどれとどれ？";
  const own = corpus.measures.filter(({ handout }) => handout.budget.length === 0);
  const { hits } = answerer.answer({ question });
  expect(hits.map(({ measure }) => measure.id).toSorted()).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
});

test("which measures are of a matter is told of one alone, too", () => {
  expect(idsFor("Which measures mention security?")).toEqual(["guidelines"]);
});

test("what each clause asks for itself is no list of one kind of help", () => {
  const question =
    "育児との両立に悩む社員がいます。表彰を目指す会社の取組と、仕事と家庭の両立を後押しする取組、それぞれ何がありますか";
  expect(listFor(question)).toBeUndefined();
});

test("of what stands under a heading those without a body are asked for", () => {
  const own = corpus.measures.filter(
    ({ handout, ministries }) =>
      handout.section === "３－４．周知・啓発" && !ministries.some(({ id }) => id === "mhlw"),
  );
  expect(idsFor("周知・啓発のうち、厚労省が関係していないものは？")).toEqual(
    own.map(({ id }) => id),
  );
});

test.each([
  "予算が空欄の施策を教えて",
  "Which of the measures carry no price tag?",
  "いくら使うか数字が出ていないやつは",
  "Which measures have nothing in the budget column?",
])("%s asks for those without a budget line", (question) => {
  const own = corpus.measures.filter(({ handout }) => handout.budget.length === 0);
  expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test("漏れなく asks for all of them, and of no leak", () => {
  const page = Math.max(...corpus.measures.map(({ handout }) => handout.page));
  const own = corpus.measures.filter(({ handout }) => handout.page === page);
  expect(idsFor("最後のページの項目を漏れなく知りたい")?.toSorted()).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
});

test("what is struck out of the list is not in it", () => {
  const own = corpus.measures.filter(({ ministries }) =>
    ministries.every(({ id }) => id !== "mic"),
  );
  expect(
    idsFor("What measures remain once you cross out every item with the MIC?")?.toSorted(),
  ).toEqual(own.map(({ id }) => id).toSorted());
});

test.each([
  ["最初の2ページの施策は", [1, 2]],
  ["①から③までの施策を全部", [1, 2, 3]],
  ["Which measures are on the first three sheets?", [1, 2, 3]],
  ["Which measures are on pages two to four?", [2, 3, 4]],
])("%s asks for those on the pages %j", (question, pages) => {
  const own = corpus.measures.filter(({ handout }) => pages.includes(handout.page));
  expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test.each([
  ["内閣官房や内閣府のものでない施策は", ["cas", "cao"]],
  ["Which measures are not the responsibility of MIC or MHLW?", ["mic", "mhlw"]],
  ["総務省も厚労省も出番なしの施策は", ["mic", "mhlw"]],
])("what is said of the last of a row is said of all: %s", (question, out) => {
  const own = corpus.measures.filter(({ ministries }) =>
    ministries.every(({ id }) => !out.includes(id)),
  );
  expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test("whose names stand in a row (名を連ねる) are together", () => {
  const own = corpus.measures.filter(({ ministries }) =>
    ["mic", "mhlw"].every((id) => ministries.some((one) => one.id === id)),
  );
  expect(idsFor("総務省と厚労省が名を連ねる取組は")?.toSorted()).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
});

test("what stands under a heading above several sections is what stands under all of them", () => {
  const own = corpus.measures.filter(({ handout }) => handout.section.startsWith("３－"));
  expect(idsFor("「普及展開」の見出しに入る施策は？")).toEqual(own.map(({ id }) => id));
});

test("a programme that has a heading in its name asks for no heading", () => {
  expect(idsFor("普及展開推進事業の欄には何がありますか")).toBeUndefined();
});

test.each([
  "この5ページの資料で、総務省の名が出てこない施策は？",
  "In the whole five pages, which measures does MIC have no part in?",
])("the length of the handout is no page: %s", (question) => {
  const own = corpus.measures.filter(({ ministries }) =>
    ministries.every(({ id }) => id !== "mic"),
  );
  expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test("the last of the pages is one", () => {
  const own = corpus.measures.filter(({ handout }) => handout.page === 5);
  expect(idsFor("What is on the last of the five sheets?")).toEqual(own.map(({ id }) => id));
});

function withKinds(kinds: readonly string[]): readonly Measure[] {
  return corpus.measures.filter(({ facets }) => facets.want.some((one) => kinds.includes(one)));
}

test.each([
  ["相談の支援とお金の支援は、それぞれどれ", ["money", "advice"]],
  ["お金がもらえるものと賞がもらえるものは、どれとどれ", ["money", "honour"]],
])("measures of two kinds are listed one kind after the other: %s", (question, kinds) => {
  const own = withKinds(kinds);
  const ids = idsFor(question) ?? [];
  expect(ids.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  const firsts = ids.map((id) => own.find((one) => one.id === id)?.facets.want.includes("money"));
  expect(firsts).toEqual(firsts.toSorted((a, b) => Number(b) - Number(a)));
});

test("measures for two groups are listed together", () => {
  const own = corpus.measures.filter(({ facets: { whom } }) =>
    ["municipality", "self-employed"].some((one) => whom.some((of) => of === one)),
  );
  const ids = idsFor("自治体が使える施策と、フリーランスが使える施策は？") ?? [];
  expect(ids.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test("of a body with one measure that one is listed where measures are asked for", () => {
  expect(idsFor("Which of the measures are METI's?")).toEqual(["iot-labs"]);
});

test("a word of one measure's title leaves out that measure, and no other of its kind", () => {
  const own = corpus.measures.filter(
    ({ id, handout }) => handout.budget.length === 0 && id !== "guidelines",
  );
  const { hits } = answerer.answer({ question: "ガイドライン以外で、予算欄が空白なのは？" });
  expect(hits.map(({ measure }) => measure.id).toSorted()).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
});

test("“leaving … aside” leaves out", () => {
  const { hits } = answerer.answer({
    question: "Setting the awards aside, what does the momentum-building programme pay for?",
  });
  expect(hits.map(({ measure }) => measure.id)).not.toContain("awards");
});

test("the page of the measure that was spoken of is asked for as the same page", () => {
  const { hits } = answerer.answer({
    question: "同じページには何が載っていますか",
    history: ["テレワーク月間とは"],
  });
  const own = corpus.measures.filter(({ handout }) => handout.page === 4);
  expect(hits.map(({ measure }) => measure.id)).toEqual(own.map(({ id }) => id).slice(0, 5));
});

test("the side of one body is a part of what was spoken of, and no list of the body's", () => {
  const { hits } = answerer.answer({
    question: "国交省のほうの支援は？",
    history: ["サテライトオフィスを作る費用の補助は？"],
  });
  expect(hits[0]?.measure.id).toBe("satellite-office-subsidy");
});

test.each([
  ["総務省の施策のうち、自治体向けのものは", "mic", "municipality"],
  ["Of MIC's measures, which are open to local governments?", "mic", "municipality"],
])("of one body's measures those for a group are listed: %s", (question, body, whom) => {
  const own = corpus.measures.filter(
    ({ ministries, facets }) =>
      ministries.some(({ id }) => id === body) && facets.whom.some((one) => one === whom),
  );
  expect(own.length).toBeGreaterThan(1);
  expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test.each(["国交省のものは何ですか、経産省のものは何ですか", "国交省か経産省が出てくる項目"])(
  "what bodies have a part in is listed, however it is asked: %s",
  (question) => {
    const own = corpus.measures.filter(({ ministries }) =>
      ministries.some(({ id }) => id === "mlit" || id === "meti"),
    );
    expect(idsFor(question)?.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  },
);

test.each([
  ["補助金と相談窓口", ["money", "advice"]],
  ["セミナーと助成金を知りたい", ["money", "lesson"]],
])("two kinds that are named side by side, and nothing else, are listed: %s", (question, kinds) => {
  const own = withKinds(kinds);
  const { status, hits } = answerer.answer({ question });
  expect(status).toBe("answered");
  expect(hits.map(({ measure }) => measure.id).toSorted()).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
});

test("a question for two kinds that is like no single measure is not refused", () => {
  const { status, hits } = answerer.answer({ question: "補助金と表彰、締切が近いのは" });
  expect(status).not.toBe("unanswerable");
  expect(hits.length).toBeGreaterThan(0);
});

test.each([
  ["周知・啓発のうち、デイズと月間のほかには何があるの", "３－４．周知・啓発"],
  [
    "Apart from Telework Days and Telework Month, what else counts as publicity?",
    "３－４．周知・啓発",
  ],
])("of what stands under a heading all of a row is left out: %s", (question, heading) => {
  const own = corpus.measures.filter(
    ({ id, handout }) =>
      handout.section === heading && id !== "telework-days" && id !== "telework-month",
  );
  const shown = answerer.answer({ question }).hits.map(({ measure }) => measure.id);
  expect(shown.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test.each([
  [[], "予算の書かれていないもののうち、ガイドライン以外は", ["guidelines"]],
  [["地方版IoT推進ラボの予算はいくらですか"], "ほかに予算が載っていないものは？", []],
])("behind %j, %s asks for all that have no budget line", (history, question, leftOut) => {
  const own = withoutBudget.filter((id) => !leftOut.some((one) => one === id));
  const shown = answerer.answer({ question, history }).hits.map(({ measure }) => measure.id);
  expect(shown.toSorted()).toEqual(own.toSorted());
});

test("a list of guidelines is one of the documents that are called so, not of measures of the kind", () => {
  const [first] = answerer.answer({ question: "資料に出てくるガイドラインを一覧でください" }).hits;
  expect(idsFor("資料に出てくるガイドラインを一覧でください")).toBeUndefined();
  expect(first?.measure.id).toBe("guidelines");
});

test.each([
  "助成金以外で、うちみたいな中小が使える支援を全部教えて",
  "助成金以外で中小企業が使える支援は",
  "補助金のほかに中小が使えるものは？",
])("what is left out as a whole is no part of what a company can use: %s", (question) => {
  const own = corpus.measures.filter(
    ({ facets }) =>
      facets.whom.some((whom) => whom === "company") &&
      !facets.want.some((want) => want === "money"),
  );
  const { text } = answerer.answer({ question });
  expect(text).toContain(`${own.length}件`);
});

test("what is left out in English is the measure that is called so, and no other of its kind", () => {
  const question = "Which measures have no budget line, apart from the guidelines?";
  const own = withoutBudget.filter((id) => id !== "guidelines");
  const shown = answerer.answer({ question }).hits.map(({ measure }) => measure.id);
  expect(shown.toSorted()).toEqual(own.toSorted());
});
