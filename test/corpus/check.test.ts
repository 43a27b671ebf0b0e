import { expect, test } from "vitest";
import { type Edit, failuresOf, lineOf } from "../fixtures/damaged.ts";

type Damage = readonly [
  what: string,
  edit: Edit & { readonly from: string },
  failure: { readonly path: string; readonly expected: string; readonly found: string },
];

const awards = "measures/awards.yaml";
const equipment = "measures/equipment-subsidy.yaml";

const text = "{ ja: あ, easy: あ, en: a }";

const damages: readonly Damage[] = [
  [
    "a change of a measure that is not there",
    {
      file: "changes.yaml",
      from: "[]",
      to: `[{ date: 2026-12-01, said: ${text}, done: ${text}, measures: [prizes] }]`,
    },
    { path: "0.measures.0", expected: "the id of a measure", found: "prizes" },
  ],
  [
    "a change on no day",
    {
      file: "changes.yaml",
      from: "[]",
      to: `[{ date: 2026-13, said: ${text}, done: ${text}, measures: [] }]`,
    },
    { path: "0.date", expected: "a day: YYYY-MM-DD", found: '"2026-13"' },
  ],
  [
    "a quotation that is not on its page",
    { file: awards, from: "先進事例の表彰\n", to: "先進的な事例の表彰\n" },
    {
      path: "handout.quotations.0.text",
      expected: "words that stand on page 5",
      found: "先進的な事例の表彰",
    },
  ],
  [
    "a page that the document has not",
    { file: awards, from: "page: 5", to: "page: 6" },
    {
      path: "handout.page",
      expected: "a page of a document of the corpus",
      found: "r2-telework-measures page 6",
    },
  ],
  [
    "a section that the handout has not",
    { file: awards, from: "３－４．周知・啓発", to: "３－５．周知・啓発" },
    {
      path: "handout.section",
      expected: "a section of directory.yaml",
      found: "３－５．周知・啓発",
    },
  ],
  [
    "a sum that is another than printed",
    { file: equipment, from: "yen: 96000000", to: "yen: 9600000" },
    { path: "handout.budget.0.yen", expected: "96000000 (２年度96百万円)", found: "9600000" },
  ],
  [
    "a fiscal year that is another than printed",
    { file: equipment, from: "fiscalYear: 2020", to: "fiscalYear: 2002" },
    { path: "handout.budget.0.fiscalYear", expected: "2020 (２年度96百万円)", found: "2002" },
  ],
  [
    "a whole sum given as a share",
    { file: equipment, from: "share: false", to: "share: true" },
    { path: "handout.budget.0.share", expected: "false (２年度96百万円)", found: "true" },
  ],
  [
    "an amount that the line does not print",
    { file: equipment, from: "amount: ２年度96百万円", to: "amount: ２年度97百万円" },
    {
      path: "handout.budget.0.amount",
      expected: "a part of the line's text",
      found: "２年度97百万円",
    },
  ],
  [
    "an amount of another form",
    { file: equipment, from: "amount: ２年度96百万円", to: "amount: 96百万円" },
    {
      path: "handout.budget.0.amount",
      expected: "a form like 「２年度248百万円の内数」",
      found: "96百万円",
    },
  ],
  [
    "a programme that the line does not name",
    { file: equipment, from: "programme: 時間外", to: "programme: 時間内" },
    {
      path: "handout.budget.0.programme",
      expected: "a part of the line's text",
      found: "時間内労働等改善助成金（テレワークコース）",
    },
  ],
  [
    "a ministry that the line does not name",
    { file: equipment, from: "ministry: mhlw", to: "ministry: meti" },
    {
      path: "handout.budget.0.ministry",
      expected: "the ministry in the line's bracket",
      found: "meti",
    },
  ],
  [
    "an id of another measure",
    { file: equipment, from: "id: equipment-subsidy-q1", to: "id: awards-q9" },
    {
      path: "handout.quotations.0.id",
      expected: "an id that starts with equipment-subsidy-",
      found: "awards-q9",
    },
  ],
  [
    "an id that is used twice",
    { file: equipment, from: "id: equipment-subsidy-02", to: "id: equipment-subsidy-01" },
    {
      path: "facts.1.id",
      expected: "an id used once",
      found: "equipment-subsidy-01, also in measures/equipment-subsidy.yaml",
    },
  ],
  [
    "a file under another name",
    { file: awards, from: "id: awards\n", to: "id: prizes\n" },
    { path: "id", expected: "the file's name (measures/awards.yaml)", found: "prizes" },
  ],
  [
    "a fact about a subject that is not there",
    { file: awards, from: "      - pioneers\n", to: "      - pioners\n" },
    { path: "facts.0.about.0", expected: "an id of this file", found: "pioners" },
  ],
  [
    "validity from a fact that is not there",
    { file: awards, from: "    - awards-06\n", to: "    - awards-66\n" },
    { path: "validity.facts.0", expected: "an id of this file", found: "awards-66" },
  ],
  [
    "a ministry known from a line that is not there",
    { file: awards, from: "      - awards-q2\n", to: "      - awards-q7\n" },
    { path: "ministries.0.from.0", expected: "an id of this file", found: "awards-q7" },
  ],
  [
    "a fact told with one that is not there",
    { file: awards, from: "    now: awards-07\n", to: "    now: awards-77\n" },
    { path: "facts.2.now.0", expected: "an id of this file", found: "awards-77" },
  ],
  [
    "a programme that no budget line has",
    { file: "directory.yaml", from: "name: テレワーク普及展開推進事業", to: "name: 別の事業" },
    { path: "programmes.1.name", expected: "a programme of the budget lines", found: "別の事業" },
  ],
  [
    "a desk with an old telephone number",
    { file: "directory.yaml", from: "0120-861009", to: "0120-91-6479" },
    {
      path: "contact.phone",
      expected: "what the contact's facts say",
      found: "0120-91-6479",
    },
  ],
  [
    "a desk with other hours",
    { file: "directory.yaml", from: "平日9時から17時", to: "平日9時から18時" },
    {
      path: "contact.hours.ja",
      expected: "what the contact's facts say",
      found: "平日9時から18時（祝日と年末年始を除く）",
    },
  ],
  [
    "a desk that reckons with other hours than it tells",
    { file: "directory.yaml", from: 'to: "17:00"', to: 'to: "18:00"' },
    { path: "contact.open.to", expected: "the hours that its fact tells", found: "9:00-18:00" },
  ],
  [
    "a desk that reckons with hours from a fact that is not its own",
    {
      file: "directory.yaml",
      from: "fact: consultation-centers-05",
      to: "fact: consultation-centers-06",
    },
    {
      path: "contact.open.fact",
      expected: "one of the contact's facts",
      found: "consultation-centers-06",
    },
  ],
  [
    "a desk known from a fact that is not there",
    { file: "directory.yaml", from: "consultation-centers-10", to: "consultation-centers-99" },
    {
      path: "contact.facts.1",
      expected: "the id of a fact",
      found: "consultation-centers-99",
    },
  ],
];

test.each(damages)(
  "names file, line, path, expectation and finding of %s",
  async (_, edit, failure) => {
    const failures = await failuresOf([edit]);
    const line = await lineOf(edit);
    expect(failures).toContainEqual({ file: edit.file, line, ...failure });
  },
);

test("finds angle brackets in a fact", async () => {
  const edit = {
    file: awards,
    from: "ja: 総務省の「テレワーク先駆者百選」は平成27年度",
    to: "ja: <b>総務省の「テレワーク先駆者百選」は平成27年度",
  };
  expect(await failuresOf([edit])).toContainEqual(
    expect.objectContaining({
      file: awards,
      line: await lineOf(edit),
      path: "facts.0.ja",
      expected: "text without angle brackets",
    }),
  );
});

test("finds that what is said to name a body does not", async () => {
  const edit = {
    file: awards,
    from: "          - awards-12\n",
    to: "          - awards-07\n",
  };
  expect(await failuresOf([edit])).toContainEqual(
    expect.objectContaining({
      file: awards,
      expected: "an id of this file, whose text names 総務省",
      found: "awards-07",
    }),
  );
});

test("finds a word twice in a line of synonyms", async () => {
  const edit = { file: "synonyms.txt", from: "自宅 = 家 =", to: "自宅 = 家 = 家 =" };
  expect(await failuresOf([edit])).toContainEqual({
    file: "synonyms.txt",
    line: await lineOf(edit),
    expected: "each word once in a line",
    found: "家",
  });
});

test("finds phrasings of a measure that is not there", async () => {
  const edit = { file: awards, from: "id: awards\n", to: "id: prizes\n" };
  expect(await failuresOf([edit])).toContainEqual({
    file: "phrasings/awards.txt",
    expected: "the id of a measure as the file's name",
    found: "awards",
  });
});

test("shows several failures of one file and of several at once", async () => {
  const failures = await failuresOf([
    { file: equipment, from: "yen: 96000000", to: "yen: 9600000" },
    { file: equipment, from: "share: false", to: "share: true" },
    { file: awards, from: "    - awards-06\n", to: "    - awards-66\n" },
    { file: "directory.yaml", from: "0120-861009", to: "0120-91-6479" },
  ]);
  expect(failures.map(({ file, path }) => `${file} ${path}`).toSorted()).toEqual([
    "directory.yaml contact.phone",
    `${awards} validity.facts.0`,
    `${equipment} handout.budget.0.share`,
    `${equipment} handout.budget.0.yen`,
  ]);
});
