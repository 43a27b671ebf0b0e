import { expect, test } from "vitest";
import type { DeskState } from "../../src/answer/desk-hours.ts";
import type { Language } from "../../src/corpus/vocabulary.ts";
import { deskStateLine } from "../../src/views/desk-state.ts";

function shown(state: DeskState, lang: Language = "ja"): string {
  const line = String(deskStateLine({ now: { day: "2026-11-25", time: "17:05", state }, lang }));
  return line
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const next = { day: "2026-11-26", from: "09:00" };

test.each<[DeskState, string]>([
  [{ is: "open", until: "17:00" }, "受付中（17時まで） 17時5分現在"],
  [
    { is: "closed", why: "early", next: { day: "2026-11-25", from: "09:00" } },
    "受付時間の前です 17時5分現在 本日9時からです。",
  ],
  [
    { is: "closed", why: "over", next },
    "本日は終了しました 17時5分現在 次は11月26日（木）9時からです。",
  ],
  [
    { is: "closed", why: "yearEnd", next: { day: "2027-01-04", from: "09:00" } },
    "年末年始でお休みです 17時5分現在 次は1月4日（月）9時からです。",
  ],
])("tells the state in words", (state, words) => {
  expect(shown(state)).toBe(words);
});

test("tells it in English too", () => {
  expect(shown({ is: "closed", why: "holiday", next }, "en")).toBe(
    "Closed for a public holiday as of 17:05 in Japan Opens next on Thursday 26 November at 9:00.",
  );
});

test("says nothing where it is not known", () => {
  expect(shown({ is: "unknown" })).toBe("");
});
