import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { corpus } from "../fixtures/site.ts";
import { characters, joins, moves, repair, toExtractedPages } from "./repairs.ts";

const extracted = readFileSync("test/fixtures/source/r2-telework-measures.txt", "utf8");
const pages = toExtractedPages(extracted);
const published = corpus.documents.find(({ id }) => id === "r2-telework-measures")?.pages ?? [];

/** Characters that are no white space, sorted: the same for two texts with the same letters. */
function toLetters(text: string): string {
  return [...text.replace(/\s+/g, "")].toSorted().join("");
}

test("the extractor gave five pages and nothing before or between them", () => {
  expect(pages).toHaveLength(5);
  const numbers = "12345";
  expect(toLetters(pages.join("") + numbers)).toBe(toLetters(extracted));
});

describe.each(published)("page $page", ({ page, heading, text }) => {
  const before = pages[page - 1] ?? "";

  test("is the extracted page after the listed repairs", () => {
    expect({ heading, text }).toEqual(repair(page, before));
  });

  test("has every character of the extracted page, apart from the listed ones, and no other", () => {
    let letters = before;
    for (const [from, to] of characters) letters = letters.replaceAll(from, to);
    expect(toLetters(heading + text)).toBe(toLetters(letters));
  });

  test("has no line of the extracted page out of order but the moved headings", () => {
    const headings = moves.filter(([on]) => on === page).map(([, moved]) => moved);
    const body = (all: string) =>
      headings.reduce((rest, moved) => rest.replace(moved, ""), withoutSpace(all));
    let repaired = before;
    for (const [from, to] of characters) repaired = repaired.replaceAll(from, to);
    expect(body(heading + text)).toBe(body(repaired));
  });

  test("has no private-use character and no radical left", () => {
    expect(heading + text).not.toMatch(/[\p{Co}\u2E80-\u2FDF]/u);
  });
});

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

test.each(joins)("on page %i a line break alone parts “%s” and “%s”", (page, end, start) => {
  const before = pages[page - 1] ?? "";
  expect(before).toMatch(new RegExp(`${end}\\n+${start}`));
  expect(published[page - 1]?.text).toContain(end + start);
});

test.each(moves)("on page %i “%s” stands before “%s”", (page, heading, before) => {
  const text = published[page - 1]?.text ?? "";
  const lines = text.split("\n").filter((line) => line !== "");
  const at = lines.indexOf(heading);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(lines[at + 1]?.startsWith(before)).toBe(true);
});

test("says so where a repair no longer fits the page", () => {
  expect(() => repair(1, "令和２年度における\n\n別の文")).toThrow("整理・把握".slice(1));
});
