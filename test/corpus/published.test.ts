import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/corpus/measure.ts";
import { corpus } from "../fixtures/site.ts";

type SourceFact = Omit<Fact, "ja" | "en" | "about" | "answers"> & {
  readonly measureId: string;
  readonly fact_ja: string;
  readonly fact_en: string;
};

const { measures, contact } = corpus;
const facts = measures.flatMap((measure) => measure.facts.map((fact) => ({ measure, fact })));
const handed = readFileSync("test/fixtures/source/facts.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as SourceFact);

/** Telephone numbers of desks that are closed, as they were ever written. */
const oldPhones = [
  "0120-91-6479",
  "0120-916-479",
  "03-5577-4724",
  "03-5577-4734",
  "03-5422-1517",
  "03-5213-4032",
];

function printedOn(documentId: string, page: number): string {
  const document = corpus.documents.find(({ id }) => id === documentId);
  return withoutSpace(document?.pages.find((one) => one.page === page)?.text ?? "");
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

test("holds the fourteen measures in the handout's order", () => {
  expect(measures.map(({ id }) => id)).toEqual([
    "goals-and-surveys",
    "guidelines",
    "women-and-work-life-balance",
    "national-civil-servants",
    "support-network",
    "consultation-centers",
    "equipment-subsidy",
    "satellite-office-subsidy",
    "telework-days",
    "telework-month",
    "awards",
    "seminars",
    "case-studies",
    "iot-labs",
  ]);
});

test("holds the handout's five pages", () => {
  const [document, ...others] = corpus.documents;
  expect(others).toEqual([]);
  expect(document?.id).toBe("r2-telework-measures");
  expect(document?.pages.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5]);
});

test("holds every fact that was handed over, and no other", () => {
  expect(handed).toHaveLength(144);
  expect(facts.map(({ fact }) => fact.id).toSorted()).toEqual(
    handed.map(({ id }) => id).toSorted(),
  );
});

test.each(handed)("$id stands in the corpus letter for letter", (given) => {
  const found = facts.find(({ fact }) => fact.id === given.id);
  const { measureId, fact_ja, fact_en, ...rest } = given;
  expect(found?.measure.id).toBe(measureId);
  expect(found?.fact).toMatchObject({ ja: fact_ja, en: fact_en, ...rest });
});

describe.each(measures)("$id", ({ handout, ministries, validity, facts, title, summary }) => {
  const printed = printedOn(handout.document, handout.page);
  const lines = [...handout.quotations, ...handout.budget];

  test("quotes what stands on its page", () => {
    expect(lines.length).toBeGreaterThan(0);
    for (const { text } of [...lines, ...handout.dates])
      expect(printed).toContain(withoutSpace(text));
  });

  test("stands in a section of the handout", () => {
    const section = corpus.sections.find(({ id }) => id === handout.section);
    expect(section?.name.ja).not.toBe("");
  });

  test("keeps its budget lines as printed and as data that agree", () => {
    for (const line of handout.budget) {
      const ministry = corpus.ministries.find(({ id }) => id === line.ministry)?.name.ja;
      expect(withoutSpace(line.text)).toContain(
        withoutSpace(`${line.programme}[${line.amount}]（${ministry}）`),
      );
      expect(toBudgetData(line.amount)).toEqual({
        fiscalYear: line.fiscalYear,
        yen: line.yen,
        share: line.share,
      });
    }
  });

  test("says of each ministry which line names it", () => {
    for (const { id, known, from } of ministries) {
      const name = corpus.ministries.find((ministry) => ministry.id === id)?.name.ja ?? "";
      const named = lines.filter((line) => from.includes(line.id));
      expect(named).toHaveLength(from.length);
      const printedThere = known === "budget" ? named.map(({ text }) => text).join("") : printed;
      expect(printedThere).toContain(name);
    }
  });

  test("says what became of it from facts of its own", () => {
    const behind = facts.filter(({ id }) => validity.facts.includes(id));
    expect(behind.map(({ id }) => id).toSorted()).toEqual(validity.facts.toSorted());
    expect(behind.length).toBeGreaterThan(0);
  });

  test("has its title and summary in three kinds of words", () => {
    for (const texts of [title, summary]) {
      expect(new Set([texts.ja, texts.easy, texts.en]).size).toBe(3);
      expect(texts.en).not.toMatch(/[ぁ-ゖァ-ヺ\p{Script=Han}]/u);
    }
  });
});

/** The same reading of 「２年度248百万円の内数」 as a person's: written anew, not taken from src. */
function toBudgetData(amount: string) {
  const plain = amount.normalize("NFKC").replaceAll(",", "");
  const [, era = "", sum = "", unit = "", share] =
    /^(\d+)年度(\d+)(百万円|億円)(の内数)?$/.exec(plain) ?? [];
  const years: Record<string, number> = { "31": 2019, "2": 2020 };
  return {
    fiscalYear: years[era],
    yen: Number(sum) * (unit === "億円" ? 100_000_000 : 1_000_000),
    share: share !== undefined,
  };
}

test("knows the sums of money that the handout prints", () => {
  const sums = measures.flatMap(({ id, handout }) =>
    handout.budget.map(({ fiscalYear, yen, share }) => `${id} ${fiscalYear} ${yen} ${share}`),
  );
  expect(sums).toContain("satellite-office-subsidy 2020 762700000000 true");
  expect(sums).toContain("goals-and-surveys 2019 79000000 true");
  expect(sums).toContain("equipment-subsidy 2020 96000000 false");
});

test("knows the days of Telework Days 2020", () => {
  const days = measures.find(({ id }) => id === "telework-days");
  expect(days?.handout.dates).toContainEqual(
    expect.objectContaining({ from: "2020-07-20", to: "2020-09-06" }),
  );
});

test("does not hide where one bracket stands behind two lines", () => {
  const shared = measures.filter(({ ministries }) =>
    ministries.some(({ known }) => known === "shared-bracket"),
  );
  expect(shared.map(({ id }) => id)).toEqual([
    "women-and-work-life-balance",
    "national-civil-servants",
  ]);
});

test("names the desk by what its facts say", () => {
  const behind = facts.filter(({ fact }) => contact.facts.includes(fact.id));
  expect(behind).toHaveLength(contact.facts.length);
  const said = behind.map(({ fact }) => `${fact.ja} ${fact.en}`).join(" ");
  for (const word of [contact.phone, contact.mail, contact.url, contact.hours.ja])
    expect(said).toContain(word);
});

test.each(oldPhones)("tells %s only of what has ended, never as the desk to call", (phone) => {
  for (const { fact, measure } of facts.filter(({ fact }) =>
    `${fact.ja}${fact.en}`.includes(phone),
  )) {
    const about = measure.subjects.filter(({ id }) => fact.about.includes(id));
    expect(about.map(({ ended }) => ended)).toEqual(about.map(() => true));
    expect(about.length, fact.id).toBeGreaterThan(0);
  }
  expect(JSON.stringify(contact)).not.toContain(phone);
  const notes = measures.flatMap(({ summary, validity }) => [summary, validity.note]);
  expect(JSON.stringify(notes)).not.toContain(phone);
});
