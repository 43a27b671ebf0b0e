import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { CorpusError, toLine } from "../../src/corpus/failure.ts";
import { readCorpus } from "../../src/corpus/read.ts";
import { type Edit, failuresOf, lineOf } from "../fixtures/damaged.ts";
import { corpus } from "../fixtures/site.ts";

/** What is broken; how; what a line of the message says after file and line. */
type Damage = readonly [what: string, edit: Edit & { readonly from: string }, said: RegExp];

const awards = "measures/awards.yaml";

const damages: readonly Damage[] = [
  [
    "a date that is none",
    { file: awards, from: "2025-11\n", to: "soon\n" },
    /^validity\.asOf: expected YYYY, YYYY-MM or YYYY-MM-DD, found "soon"$/,
  ],
  [
    "a thirteenth month",
    { file: awards, from: "2025-11\n", to: "2025-13\n" },
    /^validity\.asOf: expected YYYY, .+, found "2025-13"$/,
  ],
  [
    "a year without quotation marks",
    { file: awards, from: '"2022"', to: "2022" },
    /^facts\.1\.asOf: expected .*string.*, found 2022$/,
  ],
  [
    "an unknown state",
    { file: awards, from: "replaced", to: "gone" },
    /^validity\.state: expected .*"ended".*, found "gone"$/,
  ],
  [
    "an unknown ministry",
    { file: awards, from: "ministry: mic", to: "ministry: mof" },
    /^handout\.budget\.0\.ministry: expected .*"mic".*, found "mof"$/,
  ],
  [
    "an unknown aspect",
    { file: awards, from: "      - start\n", to: "      - strat\n" },
    /^facts\.0\.answers\.0: expected .+, found "strat"$/,
  ],
  [
    "an unknown topic",
    { file: awards, from: "topic: history", to: "topic: hstory" },
    /^facts\.0\.topic: expected .+, found "hstory"$/,
  ],
  [
    "an unknown facet",
    { file: awards, from: "    - honour", to: "    - glory" },
    /^facets\.want\.0: expected .+, found "glory"$/,
  ],
  [
    "a sum that is no number",
    { file: awards, from: "yen: 248000000", to: "yen: 248百万" },
    /^handout\.budget\.0\.yen: expected .*number.*, found "248百万"$/,
  ],
  [
    "a source that is no link of the web",
    {
      file: awards,
      from: "https://japan-telework.or.jp/news/pioneer_r2/",
      to: "javascript:alert(1)",
    },
    /^facts\.0\.source\.url: expected .*URL.*, found "javascript:alert\(1\)"$/,
  ],
  [
    "an unknown confidence",
    { file: awards, from: "confidence: high", to: "confidence: sure" },
    /^facts\.0\.confidence: expected .+, found "sure"$/,
  ],
  [
    "a blank before a text",
    {
      file: "documents/r2-telework-measures.yaml",
      from: "publisher: 政府",
      to: 'publisher: " 政府" #',
    },
    /^publisher: expected text without space at its ends, found " 政府"$/,
  ],
  [
    "a page that is no number",
    { file: "documents/r2-telework-measures.yaml", from: "page: 3", to: "page: three" },
    /^pages\.2\.page: expected .*number.*, found "three"$/,
  ],
  [
    "a mail address that is empty",
    { file: "directory.yaml", from: "mail: sodan@japan-telework.or.jp", to: 'mail: ""' },
    /^contact\.mail: expected text without space at its ends, found ""$/,
  ],
  [
    "an id with capitals",
    { file: "documents/r2-telework-measures.yaml", from: "id: r2-telework", to: "id: R2-telework" },
    /^id: expected lower-case words joined by hyphens, found "R2-telework-measures"$/,
  ],
];

/** Damage that leaves no place of its own in the file: only file and path are told for sure. */
const losses: readonly Damage[] = [
  [
    "a measure without English title",
    { file: awards, from: "  en: Awards for leading", to: "  eng: Awards for leading" },
    /^title\.en: expected .+, found nothing$/,
  ],
  [
    "a field of another name",
    { file: awards, from: "facets:\n", to: "colour: red\nfacets:\n" },
    /expected .*colour.*/,
  ],
  [
    "a facet that nobody knows",
    { file: "facets.yaml", from: "  money:\n", to: "  monney:\n" },
    /^want\.money: expected .+, found nothing$/,
  ],
  [
    "a body left out",
    {
      file: "directory.yaml",
      from: "  - id: cao\n",
      to: "  - id: cas\n    name: { ja: 二, easy: 二, en: two }\n    alias: []\n  - id: cao\n",
    },
    /^ministries: expected .*6.*/,
  ],
];

test.each(damages)("names file, line and path of %s", async (_, edit, said) => {
  const failures = await failuresOf([edit]);
  const found = failures.find((failure) => said.test(afterPlace(toLine(failure))));
  expect(failures.map(toLine).join("\n")).toContain(`${edit.file}:`);
  expect(found, failures.map(toLine).join("\n")).toMatchObject({
    file: edit.file,
    line: await lineOf(edit),
  });
});

test.each(losses)("names file and path of %s", async (_, edit, said) => {
  const failures = await failuresOf([edit]);
  const lines = failures.filter(({ file }) => file === edit.file).map(toLine);
  expect(lines.map(afterPlace)).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
});

/** `measures/awards.yaml:12 validity.asOf: …` → `validity.asOf: …` */
function afterPlace(line: string): string {
  return line.replace(/^\S+?(?::\d+)?:? /, "");
}

test.each([
  ["a list that does not end", "facets:\n", "facets: [\n"],
  ["a key given twice", "facets:\n", "id: awards\nfacets:\n"],
  ["a tab", "  want:\n", "\twant:\n"],
])("names the line of %s", async (_, from, to) => {
  const [failure] = await failuresOf([{ file: awards, from, to }]);
  expect(failure).toMatchObject({ file: awards, expected: "readable YAML" });
  expect(failure?.line).toBeGreaterThan(1);
  expect(failure?.found).toMatch(/./);
});

test.each(["directory.yaml", "facets.yaml", "synonyms.txt"])(
  "says that %s is missing",
  async (file) => {
    const [failure] = await failuresOf([{ file }]);
    expect(failure).toMatchObject({ file, found: "none" });
  },
);

test.each(["measures", "documents", "phrasings"])(
  "says that the folder %s is missing",
  async (file) => {
    const [failure] = await failuresOf([{ file }]);
    expect(failure).toMatchObject({ file: `${file}/`, found: "none" });
  },
);

test("says that a folder is no corpus at all", async () => {
  const directory = await mkdtemp(join(tmpdir(), "no-corpus-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  await expect(readCorpus(directory)).rejects.toBeInstanceOf(CorpusError);
});

describe("the word lists", () => {
  test("names the line of a synonym that is no rule", async () => {
    const edit = { file: "synonyms.txt", from: "テレワーカー = ", to: "テレワーカー\n" };
    expect(await failuresOf([edit])).toContainEqual({
      file: "synonyms.txt",
      line: await lineOf(edit),
      expected: "“A = B” or “A -> B”",
      found: "テレワーカー",
    });
  });

  test("names the line of a heading that no fact has", async () => {
    const edit = { file: "phrasings/awards.passages.txt", from: "[awards-02]", to: "[awards-99]" };
    expect(await failuresOf([edit])).toEqual([
      expect.objectContaining({ file: edit.file, line: await lineOf(edit), found: "awards-99" }),
    ]);
  });
});

test("shows the failures of all files at once", async () => {
  const failures = await failuresOf([
    { file: awards, from: "2025-11\n", to: "soon\n" },
    { file: awards, from: "yen: 248000000", to: "yen: much" },
    { file: "measures/seminars.yaml", from: "id: seminars", to: "id: [" },
    { file: "directory.yaml", from: "phone: 0120-861009", to: "phon: 0120-861009" },
    { file: "synonyms.txt", from: "テレワーカー = ", to: "テレワーカー\n" },
  ]);
  expect(new Set(failures.map(({ file }) => file))).toEqual(
    new Set([awards, "measures/seminars.yaml", "directory.yaml", "synonyms.txt"]),
  );
  expect(failures.filter(({ file }) => file === awards)).toHaveLength(2);
  const { message } = new CorpusError(failures);
  expect(message.split("\n")).toHaveLength(failures.length);
});

test("gives the same files the same version, and others another", async () => {
  expect((await readCorpus("corpus")).version).toBe(corpus.version);
  expect(corpus.version).toMatch(/^[0-9a-f]{12}$/);
});

test("reads the corpus of the project without complaint", async () => {
  expect(await failuresOf([])).toEqual([]);
});
