import { expect, test } from "vitest";
import { z } from "zod";
import { parseYamlFile } from "../../src/corpus/yaml-file.ts";

const schema = z.strictObject({
  name: z.string(),
  parts: z.array(z.strictObject({ id: z.string(), yen: z.number() })),
});

function parse(content: string) {
  return parseYamlFile("measures/a.yaml", content, schema);
}

test("gives the value of a file that keeps to its schema", () => {
  const file = parse("# 説明\nname: 表彰\nparts:\n  - { id: a, yen: 5 }\n");
  expect(file.value).toEqual({ name: "表彰", parts: [{ id: "a", yen: 5 }] });
  expect(file.failures).toEqual([]);
});

test("names file, line, path and finding of every failure at once", () => {
  const { value, failures } = parse(
    "name: 5\nparts:\n  - id: a\n    yen: 5\n  - id: b\n    yen: many\n",
  );
  expect(value).toBeUndefined();
  expect(failures).toEqual([
    expect.objectContaining({ file: "measures/a.yaml", line: 1, path: "name", found: "5" }),
    expect.objectContaining({ line: 6, path: "parts.1.yen", found: '"many"' }),
  ]);
});

test("names the nearest line above what is missing", () => {
  const { failures } = parse("name: a\nparts:\n  - id: a\n    yen: 5\n  - id: b\n");
  expect(failures).toEqual([
    expect.objectContaining({ line: 5, path: "parts.1.yen", found: "nothing" }),
  ]);
});

test.each([
  ["an open list", "name: a\nparts: [1,\n"],
  ["a key given twice", "name: a\nname: b\nparts: []\n"],
  ["an indent that fits nothing", "name: a\n  parts: []\n"],
])("says where %s makes the file unreadable", (_, content) => {
  const { value, failures } = parse(content);
  expect(value).toBeUndefined();
  expect(failures[0]).toMatchObject({ expected: "readable YAML", line: expect.any(Number) });
});

test.each(["", "# nothing but a comment\n", "just a sentence\n", "- a list\n"])(
  "finds that “%s” is no such file",
  (content) => {
    const { value, failures } = parse(content);
    expect(value).toBeUndefined();
    expect(failures.length).toBeGreaterThan(0);
  },
);

test("shortens a long finding to one line", () => {
  const { failures } = parse(`name: ["${"長い".repeat(100)}"]\nparts: []\n`);
  expect(failures[0]?.found).toMatch(/^.{20,90}…$/);
});

test("finds the line of a place in a file that is in order", () => {
  const { lineOf } = parse("name: a\nparts:\n  - id: a\n    yen: 5\n  - id: b\n    yen: 6\n");
  expect(lineOf(["parts", 1, "yen"])).toBe(6);
  expect(lineOf(["name"])).toBe(1);
});
