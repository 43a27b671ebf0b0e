import { globSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import type { CueSet } from "../../src/corpus/facets.ts";
import { corpus } from "../fixtures/site.ts";
import { readJudgements } from "../relevance/judgement.ts";

/**
 * No phrase of the corpus is a copy of a judged question, nor near to one: otherwise the figures
 * would tell how well the questions are remembered, not how well questions are answered.
 *
 * Likeness is the Jaccard index of two texts' sets of pieces: neighbouring characters by three in
 * Japanese, words in English; signs, readings in brackets and polite endings aside, since a copy
 * that only ends otherwise is one.
 */
const nearCopy = 0.7;

/** Characters, or English words, below which two texts are alike by chance. */
const shortest = { ja: 8, en: 4 };

type Pieces = {
  readonly lang: "ja" | "en";
  readonly key: string;
  readonly set: ReadonlySet<string>;
};

const endings =
  /(?:でしょうか|ましょうか|[のん]?ですか|ますか|ましたか|でしたか|(?:を|が)?知りたい(?:です)?|を?教えて(?:ください)?|ください|ですよね|だっけ|かな|です|ます|って|[のはかをがだん])$/u;

function toPieces(text: string): Pieces {
  const plain = text.normalize("NFKC").toLowerCase();
  if (!/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(plain)) {
    const words = plain.match(/[a-z0-9]+/g) ?? [];
    return { lang: "en", key: words.join(" "), set: new Set(words) };
  }
  const bare = plain.replace(/[(][ぁ-ゖー ]+[)]/gu, "").replace(/[^\p{L}\p{N}ー]/gu, "");
  const key = withoutEnding(bare);
  const threes = Array.from({ length: Math.max(1, key.length - 2) }, (_, at) =>
    key.slice(at, at + 3),
  );
  return { lang: "ja", key, set: new Set(threes) };
}

function withoutEnding(text: string): string {
  const shorter = text.replace(endings, "");
  return shorter === text || shorter.length < 4 ? text : withoutEnding(shorter);
}

function isLong({ lang, key }: Pieces): boolean {
  return (lang === "ja" ? key.length : key.split(" ").length) >= shortest[lang];
}

function likeness(a: Pieces, b: Pieces): number {
  if (a.lang !== b.lang) return 0;
  if (a.key === b.key) return 1;
  const shared = [...a.set].filter((piece) => b.set.has(piece)).length;
  return shared / (a.set.size + b.set.size - shared);
}

type Judged = { readonly file: string; readonly id: string; readonly pieces: Pieces };

const files = globSync("test/relevance/*.jsonl");
const judged = (await Promise.all(files.map(toJudged))).flat();

/** The question itself and those before it. */
async function toJudged(file: string): Promise<Judged[]> {
  const judgements = await readJudgements(file);
  return judgements.flatMap(({ id, question, history }) =>
    [question, ...history].map((text) => ({ file: basename(file), id, pieces: toPieces(text) })),
  );
}

/** `相談はどこ ~ practice.questions.jsonl p007`; the question itself is not shown. */
function copiesOf(texts: Iterable<string>, questions: readonly Judged[]): string[] {
  const holders = toHolders(questions);
  const phrases = [...new Set(texts)].map((text) => ({ text, pieces: toPieces(text) }));
  return phrases
    .filter(({ pieces }) => isLong(pieces))
    .flatMap(({ text, pieces }) =>
      [...withShared(pieces, holders)]
        .filter((question) => likeness(pieces, question.pieces) >= nearCopy)
        .map(({ file, id }) => `${text} ~ ${file} ${id}`),
    );
}

type Holders = ReadonlyMap<string, readonly Judged[]>;

function toHolders(questions: readonly Judged[]): Holders {
  const held = questions.flatMap((question) =>
    [...question.pieces.set].map((piece) => ({ piece, question })),
  );
  const grouped = Map.groupBy(held, ({ piece }) => piece);
  return new Map(grouped.entries().map(([piece, all]) => [piece, all.map((one) => one.question)]));
}

/**
 * Only these can be as like: who shares so much of the whole shares one of any few pieces that are
 * more than what may be missing; the rarest are looked up.
 */
function withShared({ set }: Pieces, holders: Holders): Set<Judged> {
  const found = [...set].map((piece) => holders.get(piece) ?? []);
  const enough = Math.floor(set.size * (1 - nearCopy)) + 1;
  return new Set(
    found
      .toSorted((a, b) => a.length - b.length)
      .slice(0, enough)
      .flat(),
  );
}

test("there are judged questions to compare with", () => {
  expect(files.length).toBeGreaterThanOrEqual(5);
  expect(judged.length).toBeGreaterThan(700);
});

test.each([
  ["機器の購入に使える補助はありますか", "機器の購入に使える補助は　ありますか？"],
  ["先駆者と百選はどう違うの", "「先駆者」と「百選」はどう違うんですか。"],
  ["テレワーク月間は何月", "テレワーク月間は何月ですか。"],
  ["相談の窓口（まどぐち）はどこですか", "相談の窓口はどこ？"],
  ["Is there a subsidy for equipment?", "is there a subsidy for equipment"],
  ["how many companies took part in 2021", "How many companies really took part in 2021?"],
])("“%s” is a near copy of “%s”", (phrase, question) => {
  expect(likeness(toPieces(phrase), toPieces(question))).toBeGreaterThanOrEqual(nearCopy);
});

test.each([
  ["パソコンを買うお金がない", "機器の購入に使える補助はありますか"],
  ["テレワーク月間は何月", "テレワーク月間の参加方法"],
  ["is there money for laptops", "Is there a subsidy for equipment?"],
])("“%s” is none of “%s”", (phrase, question) => {
  expect(likeness(toPieces(phrase), toPieces(question))).toBeLessThan(nearCopy);
});

test("no phrasing is a near copy of a judged question", () => {
  expect(
    copiesOf(
      corpus.phrasings.map(({ text }) => text),
      judged,
    ),
  ).toEqual([]);
});

/**
 * Names cannot be put otherwise: what the corpus's own statements say, and nouns without grammar.
 * The short set asks by bare names and words, which a vocabulary must hold.
 */
test("no word, synonym, cue or name is a near copy of a judged question", () => {
  const asked = judged.filter(({ file }) => file !== "practice.short.jsonl");
  expect(
    copiesOf(
      vocabulary().filter((word) => !isName(word)),
      asked,
    ),
  ).toEqual([]);
});

function vocabulary(): string[] {
  const { measures, synonyms, facets } = corpus;
  const cueSets = Object.values(facets).flatMap((group) => Object.values<CueSet>(group));
  return [
    ...measures.flatMap(({ words }) => [...words.ja, ...words.en]),
    ...measures.flatMap(({ subjects }) =>
      subjects.flatMap(({ names }) => [...names.ja, ...names.en]),
    ),
    ...synonyms.flatMap(({ words }) => words),
    ...cueSets.flatMap(({ cues }) => [...cues.ja, ...cues.en]),
  ];
}

const said = corpus.measures
  .flatMap(({ facts, handout }) => [
    ...facts.flatMap(({ ja, en }) => [ja, en]),
    ...[...handout.quotations, ...handout.budget].map(({ text }) => text),
  ])
  .map((text) => toPieces(text).key);

function isName(word: string): boolean {
  const { key } = toPieces(word);
  return /^[^\sぁ-ねは-ゖ]+$/u.test(word) || said.some((text) => text.includes(key));
}
