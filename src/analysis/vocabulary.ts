/**
 * The corpus → the words it is made of, as the analyzer and the grounds need them.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { CueSet } from "../corpus/facets.ts";
import { toEnglishTerm } from "./english.ts";
import { stopWords } from "./filters.ts";
import { toPlainText } from "./normalize.ts";
import { isRomaji } from "./romaji.ts";
import type { SpellingVocabulary } from "./spelling-table.ts";
import { toWordTestTable, type WordTestTable } from "./word-test.ts";

/**
 * Katakana words that longer runs are made of: 「テレワークデイズ」 is テレワーク and デイズ. A word
 * that is itself made of two others is left out, so that it is found by both.
 */
export function toKatakanaWords(corpus: Corpus): ReadonlySet<string> {
  const texts = [
    ...corpus.synonyms.flatMap(({ words }) => words),
    ...corpus.measures.flatMap(({ words, subjects }) => [
      ...words.ja,
      ...subjects.flatMap(({ names }) => names.ja),
    ]),
  ];
  const runs = new Set(texts.flatMap((text) => toPlainText(text).match(/[ァ-ヶー]{3,}/gu) ?? []));
  return new Set([...runs].filter((run) => !isJoined(run, runs)));
}

function isJoined(run: string, words: ReadonlySet<string>): boolean {
  for (let at = 3; at <= run.length - 3; at += 1) {
    const [head, tail] = [run.slice(0, at), run.slice(at)];
    if (words.has(head) && (words.has(tail) || isJoined(tail, words))) return true;
  }
  return false;
}

/** Words that the corpus is known by, as texts to look them up in. */
export type KnownWords = {
  /** Its names, facts and quotations. */
  readonly told: WordTestTable;
  /** The names and everyday words of the measures. */
  readonly named: WordTestTable;
};

export function toKnownWords(corpus: Corpus): KnownWords {
  const names = corpus.measures.flatMap(({ subjects }) =>
    subjects.flatMap(({ names }) => [...names.ja, ...names.en]),
  );
  const statements = corpus.measures.flatMap(({ facts, handout }) => [
    ...facts.flatMap(({ ja, en }) => [ja, en]),
    ...handout.quotations.map(({ text }) => text),
  ]);
  const everyday = corpus.measures.flatMap(({ words, title }) => [
    ...words.ja,
    ...words.en,
    title.ja,
    title.en,
  ]);
  const bodies = corpus.ministries.flatMap(({ name, alias }) => [name.ja, name.en, ...alias]);
  return {
    told: toWordTestTable([...statements, ...names]),
    named: toWordTestTable([...names, ...everyday, ...bodies]),
  };
}

/** Words by which a misspelt question is mended: names first, then synonyms, words and cues. */
export function toSpellingVocabulary(corpus: Corpus): SpellingVocabulary {
  const { measures, synonyms, facets, ministries } = corpus;
  const names = measures.flatMap(({ subjects }) =>
    subjects.flatMap(({ names }) => [...names.ja, ...names.en]),
  );
  const rules = synonyms.flatMap(({ words }) => words);
  const used = measures.flatMap(({ words }) => [...words.ja, ...words.en]);
  const bodies = ministries.flatMap(({ name, alias }) => [name.ja, name.en, ...alias]);
  const groups = [
    facets.anchor,
    facets.want,
    facets.whom,
    facets.about,
    facets.aspect,
    facets.outside,
  ];
  const sets = groups.flatMap((group) => Object.values<CueSet>(group));
  const cues = sets.flatMap(({ cues }) => [...cues.ja, ...cues.en]);
  const statements = measures.flatMap(({ facts, summary }) => [
    summary.en,
    ...facts.map(({ en }) => en),
  ]);
  const phrases = [...names, ...bodies, ...rules, ...used, ...cues];
  const asked = corpus.phrasings.map(({ text }) => text);
  const spoken = asked.filter((text) => !isRomaji(text.toLowerCase()));
  const english = new Set([
    ...toWords([...phrases, ...statements]),
    ...frequentWords(toWords(spoken)),
    ...stopWords,
  ]);
  return {
    japanese: phrases.filter((phrase) => /^[ぁ-ゖァ-ヺー・\p{Script=Han}]{2,}$/u.test(phrase)),
    texts: [...statementsIn(corpus), ...asked],
    english,
    stems: new Set([...english].map(toEnglishTerm)),
    domain: [...new Set(toWords([...names, ...rules, ...used, ...cues]))],
  };
}

/** Japanese sentences of the corpus, whose words a reading may stand for. */
function statementsIn(corpus: Corpus): readonly string[] {
  return corpus.measures.flatMap(({ facts, summary, handout }) => [
    summary.ja,
    ...facts.map(({ ja }) => ja),
    ...handout.quotations.map(({ text }) => text),
  ]);
}

/** What people say now and then may be a slip of theirs. */
const fewestTimes = 3;

function frequentWords(words: readonly string[]): readonly string[] {
  const counts = Map.groupBy(words, (word) => word);
  return [...counts].flatMap(([word, times]) => (times.length >= fewestTimes ? [word] : []));
}

/** Addresses aside: they are spelt as nobody speaks (`sodan@japan-telework.or.jp`). */
function toWords(texts: readonly string[]): readonly string[] {
  return texts.flatMap(
    (text) =>
      text
        .toLowerCase()
        .replace(addresses, " ")
        .match(/[a-z]{3,}/gu) ?? [],
  );
}

const addresses = /https?:[\w/.#?=&~%-]+|[\w.-]+@[\w.-]+|[\w-]+(?:\.[\w-]+)+/gu;
