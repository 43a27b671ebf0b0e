import { describe, expect, test } from "vitest";
import { createCitations } from "../../src/answer/citation.ts";
import { composeAnswer, composeList, toText, withMore } from "../../src/answer/compose.ts";
import { composeSeveral } from "../../src/answer/compose-several.ts";
import { rankDetails } from "../../src/answer/details.ts";
import { passageStatement, type Statement } from "../../src/answer/statement.ts";
import type { Passage } from "../../src/corpus/passages.ts";
import type { Language } from "../../src/corpus/vocabulary.ts";
import { answerer, corpus } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

const { passages } = parts;

function passage(id: string): Passage {
  const found = passages.get(id);
  if (!found) throw new Error(`Expected the passage ${id}, found none`);
  return found;
}

function measure(id: string) {
  const found = corpus.measures.find((one) => one.id === id);
  if (!found) throw new Error(`Expected the measure ${id}, found none`);
  return found;
}

function context(lang: Language, question = "補助はありますか") {
  return { corpus, passages, lang, query: parts.readQuery(question) };
}

function compose(question: string, lang: Language = "ja"): Statement[] {
  const query = parts.readQuery(question);
  const [hit] = parts.ranking.rank(query);
  if (!hit) throw new Error("Expected a measure, found none");
  const phrasings = parts.ranking.phrasingsOf(query);
  const likelihood = parts.ranking.passageLikelihoodOf(query);
  const classes = parts.ranking.classesOf(query);
  const details = rankDetails(query, hit, {
    passages: [...passages.values()],
    phrasings,
    likelihood,
    classes,
  });
  return composeAnswer(hit, details, context(lang, question));
}

function statement(text: string, ...ids: string[]): Statement {
  return { text, passages: ids.map(passage) };
}

function write(...statements: Statement[]): string {
  return toText(statements, createCitations(corpus));
}

describe("toText", () => {
  test("puts the numbers behind each statement, the same one for the same passage", () => {
    const text = write(
      statement("甲です。", "awards-q1"),
      statement("乙です。", "awards-01", "awards-q1"),
    );
    expect(text).toBe("甲です。[1] 乙です。[2][1]");
  });

  test("leaves out what does not fit in 400 characters, whole", () => {
    const text = write(
      statement("あ".repeat(300), "awards-q1"),
      statement("い".repeat(200), "awards-01"),
      statement("う".repeat(50), "awards-02"),
    );
    expect(text).toBe(`${"あ".repeat(300)}[1] ${"う".repeat(50)}[2]`);
  });

  test("cites nothing for a statement that is left out", () => {
    const citations = createCitations(corpus);
    toText([statement("あ".repeat(500), "awards-q1"), statement("い。", "awards-01")], citations);
    expect(citations.list().map(({ passageId }) => passageId)).toEqual(["awards-01"]);
  });
});

describe("passageStatement", () => {
  test("quotes the handout in quotation marks, in Japanese whatever the language", () => {
    const quoted = "民間企業等に対して導入機器等の費用を助成";
    expect(passageStatement(passage("equipment-subsidy-q1"), context("ja")).text).toContain(
      `「${quoted}」`,
    );
    const english = passageStatement(passage("equipment-subsidy-q1"), context("en")).text;
    expect(english).toBe(`The handout says 「${quoted}」.`);
  });

  test.each(["ja", "easy", "en"] as const)(
    "tells a fact in the words for %s, and cites it",
    (lang) => {
      const fact = passage("awards-01");
      const statement = passageStatement(fact, context(lang));
      expect(statement).toEqual({ text: lang === "en" ? fact.en : fact.ja, passages: [fact] });
    },
  );

  test("cites nothing for what is known to be missing", () => {
    expect(passageStatement(passage("awards-g1"), context("ja")).passages).toEqual([]);
  });

  test("tells a budget line as printed, with its ministry", () => {
    const { text } = passageStatement(passage("equipment-subsidy-b1"), context("ja"));
    expect(text).toContain(
      "時間外労働等改善助成金（テレワークコース） [２年度96百万円]（厚生労働省）",
    );
  });
});

describe("composeAnswer", () => {
  test("tells the end first, with its date and facts, where the measure was replaced", () => {
    const [told] = compose("機器の購入に使える補助はありますか");
    const { note, facts } = measure("equipment-subsidy").validity;
    expect(told?.text).toBe(`${note.ja}（2025年12月時点）`);
    expect(told?.passages.map(({ id }) => id)).toEqual(facts);
  });

  test.each([
    ["派遣社員も新型コロナ対策の助成金の対象でしたか", "equipment-subsidy-14"],
    ["豊田市の補助金は国の助成金と併用できますか", "equipment-subsidy-29"],
    ["最低賃金は在宅勤務にも適用されますか", "guidelines-02"],
    ["Can Toyota City's grant be combined with the national one?", "equipment-subsidy-29"],
    ["Is there a security checklist for small firms?", "guidelines-08"],
  ])("%s: the nearest fact is told, whatever else there is room for", (question, id) => {
    const lang = /[a-z]{3}/u.test(question) ? "en" : "ja";
    const statements = compose(question, lang);
    const answer = statements.find(({ isAnswer }) => isAnswer);
    expect(answer?.passages.map((one) => one.id)).toEqual([id]);
    const citations = createCitations(parts.corpus);
    expect(toText(statements, citations)).toContain(answer?.text);
  });

  test("what is told of today comes before what became of the measure of 2020", () => {
    const [first] = compose("最低賃金は在宅勤務にも適用されますか");
    expect(first?.passages.map(({ id }) => id)).toEqual(["guidelines-02"]);
  });

  test("a name alone is answered by the handout's line", () => {
    const [first] = compose("What is Telework Month?", "en");
    expect(first?.text).toContain("11月を「テレワーク月間」として");
  });

  test("tells no end of a measure that goes on", () => {
    expect(measure("consultation-centers").validity.state).toBe("continued");
    const note = measure("consultation-centers").validity.note.ja;
    expect(compose("テレワーク相談センターとは").some(({ text }) => text.includes(note))).toBe(
      false,
    );
  });

  test("tells the end once and first where that was asked", () => {
    const [first, ...others] = compose("機器の助成は今も申請できますか");
    const { note, facts } = measure("equipment-subsidy").validity;
    expect(first?.text).toContain(note.ja);
    expect(first?.text).toContain("今は申請できません");
    const told = others.flatMap(({ passages }) => passages.map(({ id }) => id));
    expect(told.filter((id) => facts.includes(id))).toEqual([]);
  });

  test.each([
    ["機器の購入に使える補助はありますか", "厚生労働省（予算の行による）", "equipment-subsidy-b1"],
    [
      "国家公務員のテレワークの担当は",
      "内閣官房、内閣府（二つの行に一つの括弧による）",
      "national-civil-servants-q1",
    ],
    ["IoT推進ラボとは", "担当は経済産業省です", "iot-labs-q1"],
  ])(
    "%s: names measure and ministry, how it is known, and cites the line",
    (question, said, id) => {
      const last = compose(question).find(({ text }) => text.startsWith("施策は"));
      expect(last?.text).toContain(said);
      expect(last?.passages.map((one) => one.id)).toContain(id);
    },
  );

  test("names the ministry in English and as printed", () => {
    expect(
      compose("What are the local IoT labs?", "en")
        .map(({ text }) => text)
        .join("\n"),
    ).toContain("Ministry of Economy, Trade and Industry (METI) 「経済産業省」");
  });

  test("tells all budget lines, and what a share is", () => {
    const text = compose("サテライトオフィスの整備補助の予算はいくらですか")
      .map((one) => one.text)
      .join("");
    expect(text).toContain("[２年度400百万円の内数]（総務省）");
    expect(text).toContain("[２年度7,627億円の内数]（国土交通省）");
    expect(text).toContain("「内数」は");
  });

  test("tells the line of the programme alone that was named", () => {
    const text = compose("テレワーク人口実態調査の予算は？")
      .map((one) => one.text)
      .join("");
    expect(text).toContain("２年度15百万円");
    expect(text).not.toContain("79百万円");
    expect(text).not.toContain("「内数」は");
  });

  test("is made of the corpus's words in the language asked for", () => {
    const statements = compose("機器の購入に使える補助はありますか", "en");
    for (const { text } of statements) {
      expect(text.replace(/「[^」]*」/g, "")).not.toMatch(/[ぁ-ゖァ-ヺ]/);
    }
  });
});

test("a list says how many, and each measure by its title with its line", () => {
  const query = parts.readQuery("内閣府の施策");
  const own = new Set(["women-and-work-life-balance", "national-civil-servants"]);
  const hits = parts.ranking.rank(query).filter((hit) => own.has(hit.measure.id));
  const [head, ...items] = composeList({ hits, subject: () => "内閣府の" }, context("ja"));
  expect(head).toEqual({ text: "内閣府の施策は、資料に2件あります。", passages: [] });
  const listed = items.slice(0, 2);
  expect(listed.map(({ text }) => text)).toEqual([
    `(1) ${hits[0]?.measure.title.ja}（後継あり）`,
    `(2) ${hits[1]?.measure.title.ja}`,
  ]);
  for (const item of listed) expect(item.passages[0]?.kind).toBe("quotation");
});

describe("a list of measures of which some are over", () => {
  const hits = parts.ranking.rank(parts.readQuery("テレワーク"));
  const told = composeList({ hits, subject: () => "" }, context("ja"));

  test("says of each what became of it, on a fact that tells it", () => {
    for (const [at, { measure }] of hits.slice(0, told.length - 2).entries()) {
      const item = told[at + 1]!;
      const { state, facts } = measure.validity;
      expect(item.text.endsWith("（後継あり）")).toBe(state === "replaced");
      expect(item.text.endsWith("（終了）")).toBe(state === "ended");
      const shows = item.passages.some(({ id }) => facts.includes(id));
      expect(shows).toBe(state === "ended" || state === "replaced");
    }
  });

  test("leaves out what its titles explain in brackets where there is no room", () => {
    const title = hits.find(({ measure }) => measure.title.ja.endsWith("）"))!.measure.title.ja;
    expect(told.some(({ text }) => text.includes(title))).toBe(false);
    expect(told.some(({ text }) => text.includes(title.replace(/（.*/u, "")))).toBe(true);
  });

  test("says no more of it where they are listed by what became of them, or by lines", () => {
    const replaced = hits.filter(({ measure }) => measure.validity.state === "replaced");
    const groundsOf = ({ validity }: (typeof hits)[number]["measure"]) => validity.facts;
    const lists = [
      { hits: replaced, subject: () => "", groundsOf },
      { hits: replaced, subject: () => "", isOfLines: true },
    ];
    for (const list of lists) {
      const texts = composeList(list, context("ja")).map(({ text }) => text);
      expect(texts.filter((text) => text.endsWith("（後継あり）"))).toEqual([]);
    }
  });
});

describe("composeSeveral", () => {
  test("says how many of a list have no room in the text", () => {
    const query = parts.readQuery("総務省の施策");
    const hits = parts.ranking.rank(query);
    const told = composeList({ hits, subject: () => "of all bodies" }, context("en"));
    const last = told.at(-1)?.text ?? "";
    const left = Number(/^And (\d+) more\.$/u.exec(last)?.[1]);
    expect(told.length - 2 + left).toBe(hits.length);
    expect(toText(told, createCitations(corpus)).endsWith(last)).toBe(true);
  });

  test("tells measure by measure, the first statement of each with its number", () => {
    const told = composeSeveral([
      [statement("一の文。"), statement("一の続き。")],
      [statement("二の文。"), statement("")],
    ]);
    expect(told.map(({ text }) => text)).toEqual(["(1) 一の文。", "一の続き。", "(2) 二の文。"]);
  });

  test("has the first statement of every measure before a second of any takes the room", () => {
    const long = "長".repeat(180);
    const told = composeSeveral([
      [statement(long), statement(long)],
      [statement(long), statement("短い。")],
    ]);
    expect(told.map(({ text }) => text)).toEqual([`(1) ${long}`, `(2) ${long}`, "短い。"]);
    expect(write(...told)).toContain("短い。");
  });
});

describe("what the handout says", () => {
  test.each([
    ["導入補助の項は、どんな費用を助成すると書いてありますか", "導入機器等の費用を助成"],
    ["11月には何を集中的にやると書いてある？", "広報等を集中的に実施"],
    [
      "サテライトオフィスの補助は、何を解決するためのものだと書かれていますか",
      "地域課題解決に資する",
    ],
    ["各省が集めた事例をどうするつもりなの、資料では", "Webサイト上で連携"],
    ["What does the handout call Telework Days 2019?", "本番テスト"],
  ])("%s: is quoted first", (question, words) => {
    const [first] = compose(question, question.startsWith("W") ? "en" : "ja");
    expect(first?.text).toContain(words);
    expect(first?.passages.map(({ kind }) => kind)).toEqual(["quotation"]);
  });

  test("what became of it follows at once", () => {
    const [, second] = compose("導入補助の項は、どんな費用を助成すると書いてありますか");
    expect(second?.text).toContain("今は申請できません");
  });

  test.each([
    "導入機器の費用を助成すると書いてありますが、今も申請できますか",
    "資料では7月20日からですが、実際に行われましたか",
    "第5版のガイドラインには何が書いてありますか",
  ])("%s asks for something else", (question) => {
    const [first] = compose(question);
    expect(first?.passages.some(({ kind }) => kind === "quotation")).toBe(false);
  });
});

test("two details that are asked for together are both told", () => {
  const { text } = answerer.answer({ question: "令和7年度の助成金の額と対象は？" });
  expect(text).toContain("20万円");
  expect(text).toContain("中小企業事業主");
});

test("the handout's word on what is over stands behind what is told of today", () => {
  const { text } = answerer.answer({ question: "Can my company get money for telework?" });
  const line = text.indexOf("The handout says");
  expect(text).toContain("FY2025 course");
  expect(line === -1 || line > text.indexOf("FY2025 course")).toBe(true);
});

test("a list of what a sum pays for says how many more there are where it is cut", () => {
  const statements = Array.from({ length: 7 }, (_, at) => ({
    text: `(${at}) ${"題".repeat(80)}`,
    passages: [],
  }));
  const cut = withMore(statements, "ja");
  expect(cut.at(-1)?.text).toBe("ほかに3件あります。");
  expect(cut.slice(0, -1)).toEqual(statements.slice(0, 4));
  expect(withMore(statements.slice(0, 2), "ja")).toEqual(statements.slice(0, 2));
});

test("a doubt names the nearest only where that has room behind it", () => {
  const { text } = answerer.answer({ question: "Does Toyota City have its own telework grant?" });
  expect(text).not.toContain("This comes nearest");
});

test.each([
  [
    "Do I still have to get my telework plan approved in advance?",
    /^Since the amendment of 1 April/u,
  ],
  ["We already let people work from home. Is there still something for us?", /^The FY2025 course/u],
  [
    "助成金の申請の前に実施計画を出して認定をいただく必要は今もありますか",
    /^令和7年4月1日の改正で/u,
  ],
])(
  "a fact of today that is by far the nearest stands before what became of the measure: %s",
  (question, first) => {
    expect(answerer.answer({ question }).text).toMatch(first);
  },
);

test("a fact that answers what was asked is told behind a line that is hardly nearer", () => {
  const { text } = answerer.answer({
    question:
      "うちの空き店舗をサテライトオフィスに改装したいんですけど、会社単独で国に補助お願いできますか",
  });
  expect(text).toContain("会社が単独で申請するものではありません");
});

test.each([
  "Are there prizes for telework, and is there a site with good examples of companies?",
  "How many regions became Local IoT Labs, and how many satellite offices involved local governments by the end of FY2021?",
  "The local IoT labs and the old overtime subsidy (telework course): what took their place?",
])("of several things none is left out for want of room: %s", (question) => {
  const { text } = answerer.answer({ question });
  expect([...text].length).toBeLessThanOrEqual(400);
  expect(text).toMatch(/\(1\) .*\(2\) /u);
});
