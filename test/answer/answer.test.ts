import { describe, expect, test } from "vitest";
import type { Answer, Citation, Hit, Question } from "../../src/answer/answer-shape.ts";
import { toPassages } from "../../src/corpus/passages.ts";
import { answerer, app, corpus } from "../fixtures/site.ts";
import { readJudgements } from "../relevance/judgement.ts";

const ask = (question: string, more: Omit<Question, "question"> = {}): Answer =>
  answerer.answer({ question, ...more });

function idsOf(hits: readonly Hit[]): string[] {
  return hits.map(({ measure }) => measure.id);
}

const passages = new Map(toPassages(corpus).map((passage) => [passage.id, passage]));
const facts = new Map(corpus.measures.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])));

const oldPhones = [
  "0120-91-6479",
  "0120-916-479",
  "03-5577-4724",
  "03-5577-4734",
  "03-5422-1517",
  "03-5213-4032",
];

describe("an asker with a problem", () => {
  test("finds who pays for equipment, what became of it, and on what grounds", () => {
    const answer = ask("機器の購入に使える補助はありますか");
    expect(answer).toMatchObject({ status: "answered", reason: null, lang: "ja" });
    expect(idsOf(answer.hits)[0]).toBe("equipment-subsidy");
    expect(answer.text).toContain("厚生労働省");
    expect(answer.text).toContain("人材確保等支援助成金");
    expect(answer.hits[0]).toMatchObject({
      rank: 1,
      measure: { url: "/m/equipment-subsidy", section: "３－３．導入補助" },
      ministries: [{ id: "mhlw", name: "厚生労働省", known: "budget" }],
      programmes: [{ budget: "２年度96百万円", yen: 96_000_000, share: false, fiscalYear: 2020 }],
      validity: { state: "replaced", fiscalYear: 2020 },
    });
  });

  test.each([
    ["テレワークに詳しい人に会社まで来て教えてほしい", "support-network", "総務省"],
    ["電話で相談できるところはありますか", "consultation-centers", "厚生労働省"],
    ["廃校をサテライトオフィスに変える費用の補助", "satellite-office-subsidy", "国土交通省"],
    ["IoT推進ラボとは何ですか", "iot-labs", "経済産業省"],
    ["国家公務員のテレワークはどこが担当していますか", "national-civil-servants", "内閣官房"],
    ["賞に応募して会社を知ってもらいたい", "awards", "総務省"],
  ])("%s → %s of %s", (question, id, ministry) => {
    const answer = ask(question);
    expect(idsOf(answer.hits)[0]).toBe(id);
    expect(answer.hits[0]?.ministries.map(({ name }) => name)).toContain(ministry);
  });

  test("has an answer for each of several things, with the body in charge of each", () => {
    const { status, text, hits } = ask(
      "専門家に来てもらう支援と、テレワークの表彰を、それぞれ教えてください",
    );
    expect(status).toBe("answered");
    expect(idsOf(hits).slice(0, 2).toSorted()).toEqual(["awards", "support-network"]);
    expect(text).toMatch(/^\(1\) .+ \(2\) /u);
    for (const { measure, passages } of hits.slice(0, 2)) {
      expect(text).toContain(`施策は「${measure.title}」`);
      expect(passages.length).toBeGreaterThan(1);
    }
  });

  test("is told what is missing for one of them", () => {
    const { status, text } = ask(
      "How many judges do the awards have, and what is the ceiling of the equipment subsidy? I need both.",
    );
    expect(status).toBe("partial");
    expect(text).toMatch(/\(\d\) .*(?:judge|jury|screen)/iu);
  });

  test.each([
    ["表彰の担当はどこ？", "awards"],
    ["セミナーの担当省庁は", "seminars"],
    ["地域課題に関係するIoTのラボの担当はどこの省ですか", "iot-labs"],
    ["Which ministry is in charge of the awards?", "awards"],
    ["サテライトオフィスの補助はどこの管轄ですか", "satellite-office-subsidy"],
  ])("%s is told the bodies first", (question, id) => {
    const { status, text, hits } = ask(question);
    expect([status, hits[0]?.measure.id]).toEqual(["answered", id]);
    expect(text).toMatch(/^(?:施策は「|The measure is “)/u);
    for (const { name } of hits[0]?.ministries ?? []) expect(text).toContain(name);
  });

  test.each([
    "人事担当です。テレワーク月間とは何ですか",
    "テレワーク月間を担当する課の名前は？",
    "どの省がいちばんテレワークをしていますか",
  ])("%s does not ask for the body in charge", (question) => {
    expect(ask(question).text).not.toMatch(/^施策は/u);
  });

  test.each([
    ["通信利用動向調査の横にある金額は、何年度の予算ですか", "31年度79百万円の内数"],
    ["相談センターを置く事業、資料では何円でしたか", "２年度47百万円の内数"],
    ["機器の助成に付いた96百万円は、何年度に使う予算ですか", "２年度96百万円"],
    ["How much stands in the handout for the special zone assistance?", "２年度58百万円"],
  ])("%s is told the printed line, and no doubt", (question, printed) => {
    const { status, text } = ask(question);
    expect([status, text]).toEqual(["answered", expect.stringContaining(printed)]);
  });

  test("asks for more than the printed line where money was added to it", () => {
    const { text } = ask("資料の248百万円に補正予算でいくら追加されましたか");
    expect(text).toContain("6億5,700万円");
  });

  test("learns when the days were planned, and that they were not held then", () => {
    const { text, hits } = ask("テレワーク・デイズ2020はいつですか");
    expect(text).toMatch(/7月20日から9月6日/);
    expect(text).toMatch(/7月20日から9月6日」?の一斉実施は行われ/u);
    expect(hits[0]?.validity.state).toBe("ended");
  });

  test("hears of the end before anything else where the measure has ended", () => {
    const { text, hits } = ask("機器の購入に使える補助はありますか");
    const note = corpus.measures.find(({ id }) => id === "equipment-subsidy")?.validity.note.ja;
    expect(text.startsWith(note ?? "–")).toBe(true);
    expect(hits[0]?.validity.citations.length).toBeGreaterThan(0);
  });

  test("gets budget lines as printed, and is told what 内数 means", () => {
    const { text } = ask("サテライトオフィスの補助の予算はいくらですか");
    expect(text).toContain("２年度7,627億円の内数");
    expect(text).toContain("２年度400百万円の内数");
    expect(text).toContain("テレワーク分の額は示されていません");
  });

  test("is told how the ministry is known where the handout is ambiguous", () => {
    expect(ask("国家公務員のテレワークの担当はどこですか").text).toContain("二つの行に一つの括弧");
  });

  test("sees that an everyday word was read as the corpus's word", () => {
    const { synonyms } = ask("公務員のテレワークの担当はどこですか");
    expect(synonyms).toContainEqual({ word: "公務員", as: "国家公務員" });
  });
});

describe("a list question", () => {
  test.each([
    ["厚労省の施策は？", "mhlw"],
    ["総務省の施策を全部教えて", "mic"],
    ["内閣府の施策", "cao"],
    ["国土交通省の施策は何がありますか", "mlit"],
  ] as const)("%s lists the measures of the body in the handout's order", (question, ministry) => {
    const answer = ask(question, { limit: 10 });
    const own = corpus.measures.filter(({ ministries }) =>
      ministries.some(({ id }) => id === ministry),
    );
    expect(idsOf(answer.hits)).toEqual(own.map(({ id }) => id));
    expect(answer.text).toContain(`${own.length}件`);
    expect(answer.text).toContain(`(${own.length}) ${own.at(-1)?.title.ja}`);
  });

  test("補助金を全部 lists what gives money", () => {
    const ids = idsOf(ask("補助金を全部教えて").hits);
    expect(ids).toEqual(["equipment-subsidy", "satellite-office-subsidy"]);
  });
});

describe("a follow-up", () => {
  const first = "サテライトオフィスの整備に補助はありますか";

  test.each([
    ["予算はいくらですか", [first], "satellite-office-subsidy"],
    ["担当はどこ？", ["テレワーク月間とは何ですか"], "telework-month"],
    ["今も申請できますか", ["機器の購入に使える補助はありますか"], "equipment-subsidy"],
    [
      "what about its budget?",
      ["Is there a subsidy for satellite offices?"],
      "satellite-office-subsidy",
    ],
    ["今も続いていますか", ["IoT推進ラボとは", "どこの省ですか"], "iot-labs"],
  ])("%s after %j stays with %s", (question, history, id) => {
    expect(idsOf(ask(question, { history }).hits)[0]).toBe(id);
  });

  test("leaves the measure where it brings a subject of its own", () => {
    const answer = ask("セミナーはありますか", { history: ["テレワーク月間とは何ですか"] });
    expect(idsOf(answer.hits)[0]).toBe("seminars");
  });

  test("belongs to the measure that it was put under", () => {
    expect(idsOf(ask("予算はいくらですか", { after: "seminars" }).hits)[0]).toBe("seminars");
  });

  test("is declined like any other where it changes to another field", () => {
    const answer = ask("おいしいカレーの作り方は？", { history: [first] });
    expect(answer.status).toBe("unanswerable");
  });
});

describe("a second turn", () => {
  test.each([
    ["相談窓口はどこ？", "ありがとう、助かりました", "small_talk"],
    ["テレワーク月間はいつ？", "どうもありがとうございました", "small_talk"],
    ["IoT labs?", "thanks!", "small_talk"],
    ["テレワーク月間はいつ？", "今の総理大臣は誰？", "off_topic"],
    ["How many regions have IoT labs?", "who is the prime minister?", "off_topic"],
  ])("%s %s has nothing of the one before", (before, question, reason) => {
    expect(ask(question, { history: [before] })).toMatchObject({ status: "unanswerable", reason });
  });

  test.each([
    ["経産省の施策を教えて", "じゃあ文科省は？"],
    ["What does METI do?", "And the Ministry of Agriculture?"],
  ])("%s %s names a ministry that has no measure here", (before, question) => {
    expect(ask(question, { history: [before] })).toMatchObject({
      status: "unanswerable",
      reason: "no_match",
    });
  });

  test("whoever works at another ministry is no question for it", () => {
    const { hits } = ask("I work at the Ministry of Defence. Can I telework?");
    expect(idsOf(hits)[0]).toBe("national-civil-servants");
  });

  test.each([
    ["コロナのテレワーク助成金は上限いくらでしたか", "in English please", "1,000,000 yen"],
    ["How many free sessions with a telework manager?", "日本語でお願いします", "3回まで無料"],
  ])("%s %s asks the same in the other language", (before, question, told) => {
    expect(ask(question, { history: [before] }).text).toContain(told);
  });

  test("a correction keeps what was asked", () => {
    const { text } = ask("いえ、コロナのほうです", { history: ["2020年の助成金の締切は？"] });
    expect(text).toContain("5月29日まで");
  });

  test.each(["what about the following year?", "And the year before?"])(
    "%s is read of what was spoken of",
    (question) => {
      const history = ["How many took part in Telework Days in 2018?"];
      expect(idsOf(ask(question, { history }).hits)[0]).toBe("telework-days");
    },
  );

  test("what was spoken of is not meant where another body's is asked for", () => {
    const history = ["輝くテレワーク賞って何ですか"];
    expect(ask("じゃあ総務省のほうは？", { history }).text).not.toMatch(
      /輝くテレワーク賞」の担当は/u,
    );
  });

  test("who won another award is not told of the one spoken of", () => {
    const { text } = ask("去年の受賞企業は？", { history: ["輝くテレワーク賞とは"] });
    expect(text).not.toContain("江崎グリコ");
  });

  test("thanks before a question do not hide what it leans on", () => {
    const plain = ask("予算は？", { history: ["テレワーク月間はいつ？"] });
    const thankful = ask("ありがとうございます。予算は？", { history: ["テレワーク月間はいつ？"] });
    expect(thankful.text).toBe(plain.text);
  });
});

describe("a detail that the corpus has not", () => {
  test.each([
    "輝くテレワーク賞の賞金はいくらですか",
    "テレワーク相談センターの助成率は？",
    "テレワーク・デイズ2020に参加した団体数は？",
  ])("%s: the measure is there, and the text says first what is missing", (question) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: "partial", reason: "detail_not_in_corpus" });
    expect(answer.hits.length).toBeGreaterThan(0);
    expect(answer.text.split("。")[0]).toMatch(/ありません|載っていません|確かめられません/);
  });

  test.each([
    "0120-916-479にかけてもつながりません。番号変わりましたか？",
    "03-5422-1517は今も使える？",
  ])("a former number is told with that of today: %s", (question) => {
    expect(ask(question).text).toContain("0120-861009");
  });

  test("whoever asks whom to call is told a number", () => {
    expect(ask("Who can I call about labour rules for WFH?").text).toContain("0120-861009");
  });

  test("a place that nothing names leaves a doubt", () => {
    expect(ask("Is there a subsidy in Osaka City for telework equipment?").status).toBe("partial");
  });

  test.each([
    ["沖縄県のサテライトオフィスは何か所ですか", "an office for each prefecture"],
    ["セキュリティガイドラインの第6版はいつ公表されますか", "an edition that is not out"],
  ])("%s leaves a doubt: nothing told names %s", (question) => {
    expect(ask(question).status).toBe("partial");
  });

  test("a place that is missing is no gap that says something else", () => {
    const { status, text } = ask("沖縄で相談できるとこある？");
    expect(status).toBe("partial");
    expect(text).not.toContain("この資料集にはありません");
  });

  test("the course that was said not to be meant does not answer", () => {
    const { text } = ask("令和2年の普通のほうのコース（コロナじゃないやつ）の補助率は？");
    expect(text).not.toContain("100万円");
    expect(text).toContain("通常のコース");
  });

  test("what is clearly nearest is told as that, to be checked", () => {
    const { status, text } = ask("How many times can an expert come for free?");
    expect(status).toBe("partial");
    expect(text).toMatch(/^This comes nearest\.[^.]+\. Under the one-stop project/);
  });

  test("is said in English, too", () => {
    const answer = ask("How much prize money does the Shining Telework Award give?");
    expect(answer).toMatchObject({ status: "partial", lang: "en" });
    expect(answer.text.split(".")[0]).toMatch(/not|no /i);
  });
});

describe("what has ended", () => {
  test("a former deadline is told with what took the place of the measure", () => {
    const { text } = ask("助成金　締切　いつまで　テレワークのやつ");
    expect(text).toMatch(/令和2年12月1日.*人材確保等支援助成金/u);
  });

  test("a detail that was asked for stands before what became of the measure", () => {
    const { text } = ask("特例コースはいくらまで出ましたか");
    expect(text).toMatch(/^令和2年の新型コロナ対策.*人材確保等支援助成金/u);
  });

  test.each(["Zoomの月額って助成金の対象になりますか", "VPNの月額料金は今の助成金で出ますか"])(
    "%s is told what is covered now before what was",
    (question) => {
      expect(ask(question).text).toMatch(/^令和7年度.*令和3年12月/u);
    },
  );

  test("of several calls the one of today is told first", () => {
    expect(ask("表彰に応募したいのですが、条件は？").text).toMatch(
      /^テレワークトップランナー2025に応募/u,
    );
  });

  test("what is older than the handout and says no year is told with its date", () => {
    expect(ask("相談センターの運営はどこに委託していますか").text).toContain("（2014年時点）");
  });
});

describe("a question in few signs", () => {
  test.each([
    "計画の認定って先に取らなあかんの？",
    "My daughter is 2. Can I make my boss let me work from home?",
    "As a self-employed remote worker, do I get unemployment insurance?",
  ])("%s is answered where a statement is surely the one asked for", (question) => {
    expect(ask(question).status).toBe("answered");
  });

  test("something strange that it names leaves the doubt", () => {
    expect(ask("クールビズは何月何日から何月何日まで？").status).not.toBe("answered");
  });
});

describe("a question without an answer here", () => {
  test.each([
    ["おいしいカレーの作り方は？", "off_topic", "ja"],
    ["年金はいつからもらえますか", "off_topic", "ja"],
    ["What's the weather tomorrow?", "off_topic", "en"],
    ["こんにちは", "small_talk", "ja"],
    ["ありがとう", "small_talk", "ja"],
    ["hello", "small_talk", "en"],
    ["横浜市のテレワーク補助金", "no_match", "ja"],
    ["東京都のテレワーク助成金の締切", "no_match", "ja"],
    ["雇用調整助成金を申請したい", "no_match", "ja"],
    ["Osaka City's telework grant", "no_match", "en"],
    ["？？？", "unreadable", "ja"],
    ["12345", "unreadable", "ja"],
    ["あああああああ", "unreadable", "ja"],
    ["مرحبا كيف حالك", "unreadable", "ja"],
  ] as const)("%s is %s, with a short reply, no hits and the desk", (question, reason, lang) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: "unanswerable", reason, lang, hits: [], synonyms: [] });
    expect(answer.text).toMatch(/./);
    expect(answer.contact.phone).toBe(corpus.contact.phone);
  });

  test("has a reply of its own for every reason, with a next step", () => {
    const texts = [
      "おいしいカレーの作り方は？",
      "こんにちは",
      "横浜市のテレワーク補助金",
      "？？？",
    ].map((question) => ask(question).text);
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(text).toMatch(/ください/);
  });

  test("shows what came near where it is near", () => {
    const { nearMisses } = ask("横浜市のテレワーク補助金");
    expect(nearMisses.length).toBeGreaterThan(0);
    expect(nearMisses.length).toBeLessThanOrEqual(3);
    expect(ask("おいしいカレーの作り方は？").nearMisses).toEqual([]);
  });
});

describe("the desk's telephone", () => {
  test.each([
    "電話番号",
    "電話番号を教えてください",
    "相談窓口の電話番号は？",
    "今の電話番号",
    "でんわばんごうを おしえて ください",
    "問い合わせ先の電話番号",
    "連絡先の電話番号は何番ですか",
    "テレワーク相談センターの電話番号",
    "What is the phone number of the consultation center?",
    "phone number",
  ])("%s: the present number, never an old one", (question) => {
    const { text, contact } = ask(question);
    expect(text).toContain(corpus.contact.phone);
    for (const phone of oldPhones) expect(text).not.toContain(phone);
    expect(contact).toMatchObject({
      phone: corpus.contact.phone,
      passageId: "consultation-centers-05",
    });
  });

  test("stands beside a former number that one of two things is told by", () => {
    const { text } = ask("サポートネットワークと相談センター、どちらに電話しますか");
    expect(text).toContain("03-5422-1517");
    expect(text).toContain(corpus.contact.phone);
  });

  test("tells a number of 2020 to those who ask for 2020, as one that is not used now", () => {
    const { text } = ask("2020年の春の相談センターの電話番号は何番でしたか");
    expect(text).toContain("0120-916-479");
    expect(text).toContain("今の番号とは違います");
  });
});

describe("a question in English", () => {
  const questions = [
    "Is there a subsidy for equipment?",
    "Can an expert come to our company?",
    "When is Telework Month?",
    "Which ministry is responsible for the awards?",
    "Who helps local governments with satellite offices?",
  ];

  test.each([
    "このサイトは誰が運営していますか",
    "この情報はいつのもの?",
    "使い方を教えて",
    "What is this site?",
    "Is this information current?",
  ])("%s is told what this service does, not what is known of others' sites", (question) => {
    const { status, reason, hits } = answerer.answer({ question });
    expect([status, reason, hits]).toEqual(["unanswerable", "small_talk", []]);
  });

  test.each([
    ["テレワーク月間の公式サイトは誰が運営していますか"],
    ["このサイトで補助金の申請はできますか"],
    ["それは誰が運営していますか", "テレワーク月間の公式サイトは"],
  ])("%s is no question about this service", (question, ...history) => {
    expect(answerer.answer({ question, history }).reason).not.toBe("small_talk");
  });

  test.each(["どんな制度がありますか", "制度の一覧"])("%s is not off the topic", (question) => {
    const { status, text } = answerer.answer({ question });
    expect(status).toBe("answered");
    expect(text).toContain("施策は、資料に14件あります。");
  });

  test.each(["年金の制度は何がありますか", "どんな制度が会社の年金にありますか"])(
    "%s is",
    (question) => {
      expect(answerer.answer({ question }).status).toBe("unanswerable");
    },
  );

  test("romaji without a particle that gives it away is answered in Japanese", () => {
    const { lang, hits } = answerer.answer({ question: "terewaku hojokin" });
    expect(lang).toBe("ja");
    expect(hits[0]?.measure.id).toBe("equipment-subsidy");
  });

  test.each(questions)(
    "%s is answered in English, with Japanese in quotation marks alone",
    (question) => {
      const answer = ask(question);
      expect(answer.lang).toBe("en");
      const own = answer.text.replace(/「(?:[^「」]|「[^」]*」)*」(?:（[^）]*）)?/g, "");
      expect(own).not.toMatch(/[ぁ-ゖァ-ヺ]/);
      expect(answer.hits[0]?.measure.title).not.toMatch(/[ぁ-ゖァ-ヺ]/);
    },
  );

  test.each(questions)("%s has the Japanese quotation beside facts in English", (question) => {
    const [best] = ask(question).hits;
    for (const { kind, lang, id, text } of best?.passages ?? []) {
      expect(lang).toBe(kind === "quotation" ? "ja" : "en");
      const passage = passages.get(id);
      expect(text).toBe(kind === "quotation" ? passage?.ja : passage?.en);
    }
    expect(best?.passages.map(({ kind }) => kind)).toContain("quotation");
  });

  test("names the ministry in both languages", () => {
    const [body] = ask("Is there a subsidy for equipment?").hits[0]?.ministries ?? [];
    expect(body).toMatchObject({
      name: "厚生労働省",
      localName: expect.stringContaining("Health"),
    });
  });
});

test.each([
  ["en", "機器の購入に使える補助はありますか", /subsidy/],
  ["ja", "Is there a subsidy for equipment?", /助成/],
  ["easy", "機器の購入に使える補助はありますか", /使えません/],
] as const)("answers in %s where that is asked for", (lang, question, said) => {
  const answer = ask(question, { lang });
  expect(answer.lang).toBe(lang);
  expect(answer.text).toMatch(said);
});

test.each([1, 2, 10])("shows at most %i hits", (limit) => {
  for (const question of ["総務省の施策を全部教えて", "テレワークの相談"]) {
    expect(ask(question, { limit }).hits.length).toBeLessThanOrEqual(limit);
  }
});

test.each(corpus.ministries.map(({ id }) => id))(
  "shows measures of %s alone where asked to",
  (ministry) => {
    for (const question of [
      "補助はありますか",
      "テレワークの相談をしたい",
      "どんな施策がありますか",
    ]) {
      const { hits, nearMisses } = ask(question, { ministry, limit: 10 });
      for (const { ministries } of [...hits, ...nearMisses])
        expect(ministries.map(({ id }) => id)).toContain(ministry);
    }
  },
);

/** Questions of every kind: looked at while working, short, long, misspelt, off topic, English. */
const varied = (
  await Promise.all(
    ["questions.dev", "details.dev", "practice.short"].map((name) =>
      readJudgements(`test/relevance/${name}.jsonl`),
    ),
  )
).flat();
const answers = varied.map(({ question, history }) => ask(question, { history }));
const shown = answers.flatMap(({ hits, nearMisses }) => [...hits, ...nearMisses]);

describe("every answer to some three hundred questions", () => {
  test("is there to look at", () => {
    expect(answers.length).toBeGreaterThanOrEqual(300);
  });

  test("has a text of at most 400 characters", () => {
    for (const { text } of answers) {
      expect(text).not.toBe("");
      expect([...text].length, text).toBeLessThanOrEqual(400);
    }
  });

  test("numbers statements by its citations", () => {
    for (const { text, citations, status } of answers) {
      const numbers = [...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n));
      const known = citations.map(({ n }) => n);
      expect(known).toEqual(known.map((_, at) => at + 1));
      for (const n of numbers) expect(known, text).toContain(n);
      expect(numbers.length > 0 || status !== "answered", text).toBe(true);
    }
  });

  test("cites passages of the corpus with their sources", () => {
    for (const citation of answers.flatMap(({ citations }) => citations)) {
      expect(passages.get(citation.passageId)?.kind).toBe(citation.kind);
      expect(citation.url).toBe(facts.get(citation.passageId)?.source.url ?? pageOf(citation));
      expect(citation).toMatchObject({ asOf: passages.get(citation.passageId)?.asOf });
    }
  });

  test("cites every passage that it shows, three of a measure at most", () => {
    for (const { hits, nearMisses, citations } of answers) {
      const known = citations.map(({ n, passageId }) => `${n} ${passageId}`);
      for (const hit of [...hits, ...nearMisses]) {
        expect(hit.passages.length).toBeLessThanOrEqual(3);
        expect(hit.passages.length).toBeGreaterThan(0);
        for (const { id, citation } of hit.passages) expect(known).toContain(`${citation} ${id}`);
      }
    }
  });

  test("quotes letter for letter what stands on the page that it cites", () => {
    const quotations = shown
      .flatMap(({ passages }) => passages)
      .filter(({ kind }) => kind === "quotation");
    expect(quotations.length).toBeGreaterThan(300);
    for (const { id, text } of quotations) {
      const page = passages.get(id)?.page;
      const printed = corpus.documents[0]?.pages.find((one) => one.page === page)?.text ?? "";
      expect(withoutSpace(printed)).toContain(withoutSpace(text));
    }
  });

  test("has its hits ranked from 1, each measure once", () => {
    for (const { hits } of answers) {
      expect(hits.map(({ rank }) => rank)).toEqual(hits.map((_, at) => at + 1));
      expect(new Set(idsOf(hits)).size).toBe(hits.length);
    }
  });

  test("names matched words as they stand in the passage", () => {
    for (const { text, matched } of shown.flatMap(({ passages }) => passages)) {
      for (const word of matched) expect(text).toContain(word);
    }
  });

  test("has an outcome, a reason and hits that fit each other", () => {
    for (const { status, reason, hits } of answers) {
      expect(reason === null).toBe(status === "answered");
      expect(hits.length === 0).toBe(status === "unanswerable");
      expect(reason === "detail_not_in_corpus").toBe(status === "partial");
    }
  });

  test("is in the language of its question", () => {
    for (const [at, { lang }] of answers.entries()) expect(lang).toBe(varied[at]?.lang);
  });

  test("says nothing of its inside and nothing empty", () => {
    for (const { text } of answers)
      expect(text).not.toMatch(/undefined|null|NaN|\[object|（）|「」|#\d/);
  });
});

/** Undefined where the document has no such page. */
function pageOf({ page, documentTitle }: Citation): string | undefined {
  const document = corpus.documents.find(({ title }) => title === documentTitle);
  const cited = document?.pages.find((one) => one.page === page);
  return cited && `/sources/${document?.id}#p${cited.page}`;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

test("every quotation's address is a page of the site with that anchor", async () => {
  const response = await app.request("/sources/r2-telework-measures");
  const html = await response.text();
  expect(response.status).toBe(200);
  for (const { page } of corpus.documents[0]?.pages ?? []) expect(html).toContain(`id="p${page}"`);
});

test("gives the same question the same answer", () => {
  const question = "機器の購入に使える補助はありますか";
  expect(ask(question)).toEqual(ask(question));
  expect(ask(question).corpusVersion).toBe(corpus.version);
});

test.each([
  "\uD800 テレワーク",
  "テレ\u0000ワーク",
  "<script>alert(1)</script>",
  "🏠💻❓",
  "__proto__ constructor toString",
  "あ".repeat(300),
  "テレワークの補助金".repeat(33),
  "((((((((((.*)+)+)+)+$",
  "[1][2][3] 「」",
])("answers “%s” without failing", (question) => {
  const answer = ask(question);
  expect(answer.contact.phone).toBe(corpus.contact.phone);
  expect([...answer.text].length).toBeLessThanOrEqual(400);
});

test("a bare ministry asks for its part of what was spoken of, not for all it does", () => {
  const history = ["テレワークの表彰で総務省のは？"];
  const { hits } = answerer.answer({ question: "厚労省のは？", history });
  expect(hits[0]?.measure.id).toBe("awards");
  const all = answerer.answer({ question: "厚労省の施策は？", history });
  expect(all.hits.length).toBeGreaterThan(2);
});

test.each(["テレワーク・デイズ2019に68万人が参加したのですか", "機材を買う補助はありますか"])(
  "says only of words that stand in the question how else they were looked for: %s",
  (question) => {
    for (const { word } of ask(question).synonyms) expect(question).toContain(word);
  },
);

test("an English question with “no” and “one” in it is answered in English", () => {
  expect(ask("no, the one of the Cabinet Office")).toMatchObject({ lang: "en" });
});

test("who runs it is answered by the bodies, where no fact tells it", () => {
  const { text } = ask("who runs it?", { history: ["What are Telework Days?"] });
  expect(text).toMatch(/^The measure is [^.]*Ministry of Internal Affairs/u);
});

test("“what replaced it?” asks of what was spoken of, not for all that was replaced", () => {
  const { hits } = ask("what replaced it?", { history: ["What was Telework Net?"] });
  expect(hits[0]?.measure.id).toBe("case-studies");
  expect(ask("what replaced it?", { history: ["What was Telework Net?"] }).text).not.toMatch(
    /^The handout has/u,
  );
});

test("what is no more held is said before what is not told of it", () => {
  const { text } = ask("テレワーク・デイズ、今年は参加申込できる？");
  expect(text.indexOf("2022年以降の回は載っていません")).toBeGreaterThan(-1);
  expect(text.indexOf("2022年以降の回は載っていません")).toBeLessThan(text.indexOf("申込方法"));
});

test("how much a ministry put in is told in yen, and not by a list of what it does", () => {
  const { text } = ask("How much did MHLW put into telework in FY2020 altogether?");
  expect(text).toContain("154 million yen");
});

test("the budget line that funds something asks for no money", () => {
  const { hits } = ask("Which budget line funds the telework month?");
  expect(hits[0]?.measure.id).toBe("telework-month");
});

describe("a number that is asked to be confirmed", () => {
  test.each([
    ["セミナーは全国13か所であったと聞きましたが本当?", "13か所"],
    ["専門家は5回まで無料ですよね", "3回まで無料"],
    ["補正で足されたのは5億円ですよね", "6億5,700万円"],
    ["推進ラボは全部で105地域ですよね", "106地域"],
    ["I heard the award ceremony takes place on 25 November, right?", "19 November"],
  ])("is met by what is told of it, the same number or another: %s", (question, told) => {
    const answer = answerer.answer({ question });
    expect(answer.status).toBe("answered");
    expect(answer.text).toContain(told);
  });

  test.each([
    "先駆者百選の審査員は12人だと聞きましたが本当?",
    "テレワーク・デイズ2021は2,000団体以上が参加したんですよね",
    "セミナーの参加者は800人でよろしいですか",
    "テレワーク普及展開推進事業の令和5年度の予算は248百万円で合ってますか",
  ])("is not confirmed where nothing is told of it: %s", (question) => {
    expect(answerer.answer({ question }).status).toBe("partial");
  });
});

test.each([
  "Apart from the subsidies, which measures can a small firm use for free?",
  "補助金以外で相談できるところは",
])("what is left out as a whole answers nothing: %s", (question) => {
  const money = corpus.measures.filter(({ facets }) =>
    facets.want.some((want) => want === "money"),
  );
  const shown = answerer.answer({ question }).hits.map(({ measure }) => measure.id);
  expect(shown.length).toBeGreaterThan(0);
  expect(money.some(({ id }) => shown.includes(id))).toBe(false);
});

test.each([["表彰の予算額は？"], ["What is the budget of the awards?"]])(
  "%s is answered by what the handout prints",
  (question) => {
    const { status, text } = answerer.answer({ question });
    expect(status).toBe("answered");
    expect(text).toContain("110百万円の内数");
  },
);
