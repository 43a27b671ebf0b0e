import { expect, test } from "vitest";
import { toTurn } from "../../src/answer/turns.ts";
import { answerer } from "../fixtures/site.ts";

const history = ["機器の補助の予算は？", "相談センターの予算は？", "表彰はいつですか"];

function read(question: string, namesOne = false, earlier: readonly string[] = history) {
  return toTurn({ question, history: earlier }, () => namesOne);
}

test.each(["最初に聞いた方の担当は？", "Back to my first question: who is in charge?"])(
  "%s goes back to the first question",
  (question) => {
    expect(read(question)).toEqual({ question, history: history.slice(0, 1), isTurned: true });
  },
);

test.each(["一つ前の方はどこがやっていますか", "the one before that, is it still open?"])(
  "%s goes back to the one before the last",
  (question) => {
    expect(read(question)).toEqual({ question, history: history.slice(0, 2), isTurned: true });
  },
);

test.each([
  "さっきのとどっちが多い？",
  "両方とも今もある？",
  "which of the two is larger?",
  "which of the two is still open?",
])("%s is read behind the last two questions", (question) => {
  const { question: joined, history: rest } = read(question);
  expect(joined).toBe(
    `相談センターの予算は？ 表彰はいつですか。${joined.slice(-question.length - 1)}`,
  );
  expect(joined.trimEnd().startsWith(history[1]!)).toBe(true);
  expect(rest).toEqual(history.slice(0, 1));
});

test("what names a measure itself is compared with the last one alone", () => {
  expect(read("セミナーのとどっちが先？", true).history).toEqual(history.slice(0, 2));
});

test.each([
  "そのうち国交省のは？",
  "そこから表彰を抜くと？",
  "厚労省のに限ると？",
  "Only the ones that MIC runs",
  "now drop the awards",
])("%s narrows what was asked before it", (question) => {
  const { question: joined, isTurned } = read(question, false, ["施策を全部教えて"]);
  expect(joined.startsWith("施策を全部教えて。")).toBe(true);
  expect(isTurned).toBe(true);
});

test("a narrowing of a narrowing goes back to what both narrow", () => {
  const earlier = ["予算は？", "施策を全部教えて", "そのうち総務省のは？"];
  expect(read("そのうち今もあるのは？", false, earlier).history).toEqual(["予算は？"]);
});

test.each(["予算は？", "担当の電話番号はどちらに載っていますか", "ほかには？"])(
  "%s leans on the last question as it stands",
  (question) => {
    expect(read(question)).toEqual({ question, history, isTurned: false });
  },
);

test("what would be longer than a question may be is not joined", () => {
  const long = ["あ".repeat(290), "い".repeat(290)];
  expect(read("どっちが多い？", false, long)).toMatchObject({ history: long, isTurned: false });
});

test.each([
  [["機器の助成の予算は？", "相談センターの設置は？"], "さっきのとどっちが多い？"],
  [["Telework Days: when were they?", "And Telework Month?"], "Which of the two came first?"],
])("after %j, %s is answered of both", (earlier, question) => {
  const { hits } = answerer.answer({ question, history: earlier });
  const first = earlier.map((one) => answerer.answer({ question: one }).hits[0]?.measure.id);
  expect(hits.map(({ measure }) => measure.id)).toContain(first[0]);
  expect(hits.length).toBeGreaterThan(1);
});

test("a list is narrowed by what is asked next", () => {
  const { hits } = answerer.answer({
    question: "そのうち厚労省の予算が付いてるのは？",
    history: ["5ページにはどんな施策がありますか"],
  });
  expect(hits.map(({ measure }) => measure.id)).toEqual(["awards", "seminars"]);
});

test("what of a list is said to be known is left out of what remains", () => {
  const { hits } = answerer.answer({
    question: "残りは？",
    history: ["予算の載っていない施策はどれですか", "経産省のはわかりました"],
  });
  expect(hits.map(({ measure }) => measure.id).toSorted()).toEqual([
    "guidelines",
    "national-civil-servants",
    "women-and-work-life-balance",
  ]);
});

test("「デイズじゃなくて月間のほう」 is answered of the other", () => {
  const { hits } = answerer.answer({
    question: "デイズじゃないです、月間のほう。",
    history: ["テレワーク・デイズは毎年何月ですか"],
  });
  expect(hits[0]?.measure.id).toBe("telework-month");
});
