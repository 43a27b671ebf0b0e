/**
 * The rules that hold between the corpus files, beyond each file's own schema → failures.
 *
 * Above all: a quotation stands letter for letter, white space aside, on the page that it cites.
 */
import type { Change } from "./changes.ts";
import type { Directory } from "./directory.ts";
import type { Document } from "./document.ts";
import type { Facets } from "./facets.ts";
import type { CorpusFailure } from "./failure.ts";
import type { Measure } from "./measure.ts";
import type { SynonymRule } from "./synonym-list.ts";
import type { YamlFile } from "./yaml-file.ts";

export type CorpusFiles = {
  readonly documents: readonly YamlFile<Document>[];
  readonly measures: readonly YamlFile<Measure>[];
  readonly directory: YamlFile<Directory>;
  readonly facets: YamlFile<Facets>;
  readonly changes: YamlFile<readonly Change[]>;
};

type Report = (path: readonly PropertyKey[], expected: string, found: string) => void;

export function checkCorpus(
  files: CorpusFiles,
  synonyms: readonly SynonymRule[],
): readonly CorpusFailure[] {
  const failures: CorpusFailure[] = [];
  const documents = files.documents.flatMap((file) => (file.value ? [file.value] : []));
  const seen = new Map<string, string>();
  for (const file of files.measures) {
    const report = toReport(file, failures);
    if (!file.value) continue;
    checkNames(file.value, { file: file.file, seen, report });
    checkHandout(file.value, { documents, report, directory: files.directory.value });
    checkReferences(file.value, report);
    checkOwners(file.value, { directory: files.directory.value, report });
    checkPlainText(file.value, report);
  }
  checkProgrammes(files, failures);
  checkContact(files, failures);
  checkChanges(files, failures);
  checkSynonyms(synonyms, failures);
  return failures;
}

function toReport(file: YamlFile<unknown>, failures: CorpusFailure[]): Report {
  return (path, expected, found) => {
    const line = file.lineOf(path);
    failures.push({ file: file.file, line, path: path.join("."), expected, found });
  };
}

/** Ids are unique over the whole corpus, and a measure's file and parts bear its id. */
function checkNames(
  measure: Measure,
  context: { file: string; seen: Map<string, string>; report: Report },
): void {
  const { file, seen, report } = context;
  if (file !== `measures/${measure.id}.yaml`)
    report(["id"], `the file's name (${file})`, measure.id);
  const parts: (readonly [readonly PropertyKey[], string])[] = [
    ...measure.handout.quotations.map(
      (q, i) => [["handout", "quotations", i, "id"], q.id] as const,
    ),
    ...measure.handout.budget.map((b, i) => [["handout", "budget", i, "id"], b.id] as const),
    ...measure.facts.map((f, i) => [["facts", i, "id"], f.id] as const),
    ...measure.gaps.map((g, i) => [["gaps", i, "id"], g.id] as const),
  ];
  for (const [path, id] of parts) {
    if (!id.startsWith(`${measure.id}-`)) report(path, `an id that starts with ${measure.id}-`, id);
    const other = seen.get(id);
    if (other) report(path, "an id used once", `${id}, also in ${other}`);
    seen.set(id, file);
  }
}

function checkHandout(
  measure: Measure,
  context: { documents: readonly Document[]; report: Report; directory: Directory | undefined },
): void {
  const { documents, report, directory } = context;
  const { handout } = measure;
  const page = documents
    .find((document) => document.id === handout.document)
    ?.pages.find((candidate) => candidate.page === handout.page);
  if (!page) {
    report(
      ["handout", "page"],
      "a page of a document of the corpus",
      `${handout.document} page ${handout.page}`,
    );
    return;
  }
  const printed = withoutSpace(page.text);
  for (const kind of ["quotations", "budget", "dates"] as const) {
    for (const [index, line] of handout[kind].entries()) {
      if (!printed.includes(withoutSpace(line.text))) {
        report(
          ["handout", kind, index, "text"],
          `words that stand on page ${handout.page}`,
          line.text,
        );
      }
    }
  }
  for (const [index, line] of handout.budget.entries()) {
    for (const key of ["programme", "amount"] as const) {
      if (!line.text.includes(line[key]))
        report(["handout", "budget", index, key], "a part of the line's text", line[key]);
    }
    checkBudgetData(line, (key, expected, found) =>
      report(["handout", "budget", index, key], expected, found),
    );
    if (!line.text.includes(nameOf(line.ministry, directory)))
      report(
        ["handout", "budget", index, "ministry"],
        "the ministry in the line's bracket",
        line.ministry,
      );
  }
  if (directory && !directory.sections.some((section) => section.id === handout.section)) {
    report(["handout", "section"], "a section of directory.yaml", handout.section);
  }
}

/** 「２年度7,627億円の内数」 must agree with its fiscal year, its sum in yen, and 内数. */
function checkBudgetData(
  line: Measure["handout"]["budget"][number],
  report: (key: string, expected: string, found: string) => void,
): void {
  const amount = line.amount.normalize("NFKC");
  const match = /^(\d+)年度([\d,]+)(百万円|億円)(の内数)?$/u.exec(amount);
  if (!match) {
    report("amount", "a form like 「２年度248百万円の内数」", line.amount);
    return;
  }
  const era = Number(match[1]);
  // 令和2年度 is fiscal 2020; the handout's 31年度 is 平成31年度, fiscal 2019.
  const year = era >= 30 ? 1988 + era : 2018 + era;
  const yen = Number(match[2]?.replaceAll(",", "")) * (match[3] === "億円" ? 1e8 : 1e6);
  if (line.fiscalYear !== year)
    report("fiscalYear", `${year} (${line.amount})`, `${line.fiscalYear}`);
  if (line.yen !== yen) report("yen", `${yen} (${line.amount})`, `${line.yen}`);
  if (line.share !== (match[4] !== undefined))
    report("share", `${!line.share} (${line.amount})`, `${line.share}`);
}

function checkReferences(measure: Measure, report: Report): void {
  const subjects = new Set(measure.subjects.map((subject) => subject.id));
  const facts = new Set(measure.facts.map((fact) => fact.id));
  const lines = new Set(
    [...measure.handout.quotations, ...measure.handout.budget].map((line) => line.id),
  );
  const check = (
    path: readonly PropertyKey[],
    ids: readonly string[],
    known: ReadonlySet<string>,
  ) => {
    for (const [index, id] of ids.entries()) {
      if (!known.has(id)) report([...path, index], `an id of this file`, id);
    }
  };
  for (const [index, line] of measure.handout.quotations.entries())
    check(["handout", "quotations", index, "about"], line.about ?? [], subjects);
  for (const [index, { about, now, beside }] of measure.facts.entries()) {
    check(["facts", index, "about"], about, subjects);
    check(["facts", index, "now"], now === undefined ? [] : [now], facts);
    check(["facts", index, "beside"], beside === undefined ? [] : [beside], facts);
  }
  for (const [index, gap] of measure.gaps.entries())
    check(["gaps", index, "about"], gap.about, subjects);
  for (const [index, body] of measure.ministries.entries())
    check(["ministries", index, "from"], body.from, lines);
  check(["validity", "facts"], measure.validity.facts, facts);
}

/** A ministry's, as printed. */
function nameOf(id: string, directory: Directory | undefined): string {
  return directory?.ministries.find((ministry) => ministry.id === id)?.name.ja ?? id;
}

/** What is named to be whose is found in lines or facts that name that body. */
function checkOwners(
  measure: Measure,
  { directory, report }: { directory: Directory | undefined; report: Report },
): void {
  const { quotations, budget } = measure.handout;
  const told = new Map([
    ...[...quotations, ...budget].map(({ id, text }) => [id, text] as const),
    ...measure.facts.map(({ id, ja }) => [id, ja] as const),
  ]);
  for (const [index, { ministries = [] }] of measure.subjects.entries()) {
    for (const [at, { id, from }] of ministries.entries()) {
      const name = nameOf(id, directory);
      for (const [of, passage] of from.entries()) {
        if (!told.get(passage)?.includes(name))
          report(
            ["subjects", index, "ministries", at, "from", of],
            `an id of this file, whose text names ${name}`,
            passage,
          );
      }
    }
  }
}

/** Angle brackets have no place in the corpus's own wording. */
function checkPlainText(measure: Measure, report: Report): void {
  for (const [index, fact] of measure.facts.entries()) {
    for (const key of ["ja", "en"] as const) {
      if (/[<>]/u.test(fact[key]))
        report(["facts", index, key], "text without angle brackets", fact[key]);
    }
  }
}

/** The desk's telephone, mail and hours stand in the facts that name them. */
/** What is named in other words is printed. */
function checkProgrammes({ directory, measures }: CorpusFiles, failures: CorpusFailure[]): void {
  const report = toReport(directory, failures);
  const printed = measures.flatMap(({ value }) => value?.handout.budget ?? []);
  for (const [at, { name }] of (directory.value?.programmes ?? []).entries()) {
    if (!printed.some(({ programme }) => programme === name))
      report(["programmes", at, "name"], "a programme of the budget lines", name);
  }
}

function checkContact(files: CorpusFiles, failures: CorpusFailure[]): void {
  const directory = files.directory.value;
  if (!directory) return;
  const report = toReport(files.directory, failures);
  const facts = files.measures.flatMap((file) => file.value?.facts ?? []);
  const { contact } = directory;
  const named = contact.facts.map((id) => facts.find((fact) => fact.id === id));
  const told = named.map((fact) => `${fact?.ja} ${fact?.en}`).join(" ");
  for (const [index, fact] of named.entries()) {
    if (!fact) report(["contact", "facts", index], "the id of a fact", `${contact.facts[index]}`);
  }
  for (const key of ["phone", "mail", "url"] as const) {
    if (!told.includes(contact[key]))
      report(["contact", key], "what the contact's facts say", contact[key]);
  }
  for (const lang of ["ja", "en"] as const) {
    if (!told.includes(contact.hours[lang]))
      report(["contact", "hours", lang], "what the contact's facts say", contact.hours[lang]);
  }
  const { from, to, fact } = contact.open;
  const hours = `${from}-${to}`.replaceAll(/(?<=^|-)0/gu, "");
  const source = contact.facts.includes(fact) && facts.find(({ id }) => id === fact)?.en;
  if (!source) report(["contact", "open", "fact"], "one of the contact's facts", fact);
  else if (!source.includes(hours))
    report(["contact", "open", "to"], "the hours that its fact tells", hours);
}

/** What is said to have changed is there. */
function checkChanges({ changes, measures }: CorpusFiles, failures: CorpusFailure[]): void {
  const report = toReport(changes, failures);
  const known = new Set(measures.map(({ value }) => value?.id));
  for (const [at, change] of (changes.value ?? []).entries()) {
    for (const [index, id] of change.measures.entries()) {
      if (!known.has(id)) report([at, "measures", index], "the id of a measure", id);
    }
  }
}

function checkSynonyms(rules: readonly SynonymRule[], failures: CorpusFailure[]): void {
  for (const rule of rules) {
    const twice = rule.words.find((word, index) => rule.words.indexOf(word) !== index);
    if (twice !== undefined) {
      failures.push({
        file: "synonyms.txt",
        line: rule.line,
        expected: "each word once in a line",
        found: twice,
      });
    }
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}
