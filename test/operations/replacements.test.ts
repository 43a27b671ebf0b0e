import { expect, test } from "vitest";
import { countReplacements } from "../../src/operations/replacements.ts";

test("(I5) a thread that is replaced is told by its place, without the message, and counted", () => {
  const lines: string[][] = [];
  const { replaced, replacements } = countReplacements({ tell: (...line) => lines.push(line) });
  replaced({ why: "stuck", left: [], error: undefined });
  replaced({ why: "crashed", left: [], error: new TypeError("秘密の質問") });
  expect(lines.map(([level, event]) => [level, event])).toEqual([
    ["error", "answers"],
    ["error", "answers"],
  ]);
  expect(lines[0]?.[2]).toBe("a question took too long and was cut off; its thread is replaced");
  expect(lines[1]?.[2]).toMatch(/crashed and is replaced: TypeError at .*replacements\.test\.ts/);
  expect(lines.flat().join()).not.toContain("秘密");
  expect(replacements()).toBe(2);
});
