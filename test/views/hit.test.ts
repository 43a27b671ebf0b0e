import { expect, test } from "vitest";
import { hitList } from "../../src/views/hit.ts";
import { exampleAnswer, exampleSite } from "../fixtures/example.ts";

type State = (typeof exampleAnswer.hits)[number]["validity"]["state"];

function card(state: State): string {
  const [hit] = exampleAnswer.hits;
  const hits = [{ ...hit!, validity: { ...hit!.validity, state } }];
  const { citations } = exampleAnswer;
  return String(hitList({ hits, citations, lang: "ja", turn: "t1", site: exampleSite }));
}

/** Every mark stands behind the one before it. */
function inOrder(...marks: readonly string[]): RegExp {
  return new RegExp(marks.map((mark) => RegExp.escape(mark)).join("[^]*"), "u");
}

test("a card tells first what was found, then what it belongs to, then where it leads", () => {
  const order = inOrder(
    "<blockquote",
    "tw-card-title",
    "厚生労働省",
    "３－３．導入補助",
    "2020年度",
    "継続中",
    "2025年12月時点</span",
    'href="/m/equipment-subsidy#equipment-subsidy-q1"',
    'href="https://www.example.go.jp/successor" rel="external"',
  );
  expect(card("continued")).toMatch(order);
});

test.each([
  ["replaced", "後継あり"],
  ["ended", "終了"],
] as const)("that a measure is %s stands before what it once said", (state, word) => {
  expect(card(state)).toMatch(inOrder(word, "<blockquote"));
});

test("no score is shown", () => {
  expect(card("continued")).not.toContain("12.3");
});
