/**
 * The files of `corpus/` → Corpus, or a CorpusError with every failure of every file.
 */
import type { z } from "zod";
import { changesSchema } from "./changes.ts";
import { checkCorpus, type CorpusFiles } from "./check.ts";
import type { Corpus } from "./corpus.ts";
import { directorySchema } from "./directory.ts";
import { type Document, documentSchema } from "./document.ts";
import { facetsSchema } from "./facets.ts";
import { CorpusError, type CorpusFailure } from "./failure.ts";
import { type Files, readFiles } from "./files.ts";
import { type Measure, measureSchema } from "./measure.ts";
import { outside, parsePhrasings, type PhrasingFile } from "./phrasing.ts";
import { parseSynonyms } from "./synonym-list.ts";
import { parseYamlFile, type YamlFile } from "./yaml-file.ts";

export async function readCorpus(directory: string): Promise<Corpus> {
  return parseCorpus(await readFiles(directory));
}

export function parseCorpus({ contents: bytes, version }: Files): Corpus {
  const contents = new Map([...bytes].map(([file, content]) => [file, content.toString("utf8")]));
  const files = parseFiles(contents);
  const synonyms = parseSynonyms(contents.get("synonyms.txt") ?? "");
  const failures = [
    ...allFiles(files).flatMap((file) => file.failures),
    ...synonyms.errors.map((error) => ({ file: "synonyms.txt", ...error })),
  ];
  // The rules between files need files that can be read at all.
  const phrasings = parseAllPhrasings(contents, files);
  if (failures.length === 0) {
    failures.push(...checkCorpus(files, synonyms.rules), ...checkPhrasings(phrasings, files));
  }
  const [directoryFile, facetsFile] = [files.directory.value, files.facets.value];
  if (failures.length > 0 || !directoryFile || !facetsFile) throw new CorpusError(failures);
  const documents = files.documents.flatMap(toValue);
  return {
    version,
    documents,
    measures: toHandoutOrder(files.measures.flatMap(toValue), documents),
    ...directoryFile,
    synonyms: synonyms.rules,
    facets: facetsFile,
    phrasings: phrasings.flatMap((file) => file.phrasings),
    changes: files.changes.value ?? [],
  };
}

function parseFiles(contents: ReadonlyMap<string, string>): CorpusFiles {
  const parse = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    parseYamlFile(file, contents.get(file) ?? "", schema);
  const inFolder = (folder: string) =>
    [...contents.keys()].filter((file) => file.startsWith(`${folder}/`));
  return {
    documents: inFolder("documents").map((file) => parse(file, documentSchema)),
    measures: inFolder("measures").map((file) => parse(file, measureSchema)),
    directory: parse("directory.yaml", directorySchema),
    facets: parse("facets.yaml", facetsSchema),
    changes: parse("changes.yaml", changesSchema),
  };
}

type NamedPhrasings = PhrasingFile & { readonly file: string; readonly target: string };

/** `phrasings/awards.passages.txt` belongs to `awards`. */
function parseAllPhrasings(
  contents: ReadonlyMap<string, string>,
  files: CorpusFiles,
): NamedPhrasings[] {
  return [...contents].flatMap(([file, content]) => {
    const target = /^phrasings\/(.+?)(?:\.passages)?\.txt$/u.exec(file)?.[1];
    if (target === undefined) return [];
    const measure = files.measures.find(({ value }) => value?.id === target)?.value;
    const passages = new Set(measure ? toPassageIds(measure) : []);
    return [{ file, target, ...parsePhrasings(content, target, passages) }];
  });
}

function toPassageIds({ facts, gaps, handout }: Measure): readonly string[] {
  return [...facts, ...gaps, ...handout.quotations, ...handout.budget].map(({ id }) => id);
}

function checkPhrasings(all: readonly NamedPhrasings[], files: CorpusFiles): CorpusFailure[] {
  const ids = new Set([outside, ...files.measures.flatMap(({ value }) => value?.id ?? [])]);
  return all.flatMap(({ file, target, unknown }) => [
    ...(ids.has(target)
      ? []
      : [{ file, expected: "the id of a measure as the file's name", found: target }]),
    ...unknown.map(({ line, id }) => ({
      file,
      line,
      expected: `a fact, a gap, a line of the handout or the id of ${target}`,
      found: id,
    })),
  ]);
}

function allFiles(files: CorpusFiles): readonly { readonly failures: readonly CorpusFailure[] }[] {
  return [...files.documents, ...files.measures, files.directory, files.facets, files.changes];
}

function toValue<Value>(file: YamlFile<Value>): Value[] {
  return file.value === undefined ? [] : [file.value];
}

/** By page, then by where the measure's first line stands on it. */
function toHandoutOrder(measures: readonly Measure[], documents: readonly Document[]): Measure[] {
  const place = ({ handout }: Measure) => {
    const document = documents.find((candidate) => candidate.id === handout.document);
    const page = document?.pages.find((candidate) => candidate.page === handout.page);
    return (page?.text ?? "").indexOf(handout.quotations[0]?.text ?? "");
  };
  return measures.toSorted(
    (a, b) => a.handout.page - b.handout.page || place(a) - place(b) || a.id.localeCompare(b.id),
  );
}
