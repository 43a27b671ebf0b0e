import { expect, test } from "vitest";
import type { Gap } from "../../../src/log/gaps.ts";
import { gapJudge } from "../../../src/views/desk/gap-judge.ts";
import { gapName } from "../../../src/views/desk/gap-texts.ts";
import { gapList, toAnchor } from "../../../src/views/desk/gaps.ts";
import { exampleMeasure, hostile } from "../../fixtures/example.ts";

const titles = new Map([[exampleMeasure.id, exampleMeasure.title.ja]]);

/** Words, texts, owner and note come from people. */
function gapWith(change: <Value>(value: Value) => Value): Gap {
  const texts = change({ word: "椅子", question: "椅子は", note: "座椅子", owner: "佐藤班" });
  return {
    key: `word:${texts.word}`,
    count: 9,
    unanswerable: 9,
    partial: 0,
    unhelpful: 1,
    desk: 0,
    firstSeen: "2026-08-01T00:00Z",
    lastSeen: "2026-08-24T00:00Z",
    questions: [
      {
        id: "01234567-0123-4123-8123-0123456789ab",
        hour: "2026-08-24T00:00Z",
        question: texts.question,
        lang: "ja",
        status: "unanswerable",
        measure: null,
        reason: "other",
        notes: [{ from: "public", text: texts.note }],
      },
    ],
    state: "done",
    owner: texts.owner,
    note: texts.note,
    changed: "2026-08-10T00:00Z",
  };
}

const views = {
  gapList: (gap: Gap) =>
    gapList({
      gaps: [gap],
      choice: { state: "all", days: "90", outcome: "all", page: 1 },
      found: { gaps: 1, questions: 9 },
      pages: 1,
      titles,
      csrf: "token",
      staff: { name: "花子" },
    }),
  gapJudge: (gap: Gap) =>
    gapJudge({ gap, measures: [exampleMeasure], titles, csrf: "token", isWrong: false }),
};

function elements(markup: string): string[] {
  return [...markup.matchAll(/<[a-z][\w-]*/g)].map(([element]) => element);
}

test.each(Object.entries(views))("%s keeps its elements whatever people wrote", (_, view) => {
  const plain = String(view(gapWith((value) => value)));
  const attacked = String(view(gapWith(hostile)));
  expect(attacked).toContain("&lt;script&gt;");
  expect(elements(attacked)).toEqual(elements(plain));
});

test.each([
  ["word:椅子", "「椅子」"],
  ["word:a:b", "「a:b」"],
  ["measure:equipment-subsidy", `施策「${exampleMeasure.title.ja}」`],
  ["measure:gone", "施策「gone」"],
  ["reason:off_topic", "対象の外と判断した質問"],
])("names %s in words", (key, name) => {
  expect(gapName(key, titles)).toBe(name);
});

test("gives each gap a place of its own that an address can name", () => {
  const keys = ["word:椅子", "word:机", "word:a b", 'word:"', "word:_"];
  const anchors = keys.map(toAnchor);
  expect(new Set(anchors).size).toBe(keys.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^[\w-]+$/);
});
