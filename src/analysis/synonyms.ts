/**
 * The synonym list → the concepts that a text speaks of, beside its words.
 *
 * Every group of the list is one concept with a term of its own (`#12`). Corpus and question both
 * get the concepts of their words, so that BM25 weighs a concept by how often the corpus uses it
 * and a group of ten spellings counts once. A one-way rule works in the question alone.
 */
import type { SynonymRule } from "../corpus/synonym-list.ts";
import type { Analysis, Analyzer, Term } from "./analyzer.ts";
import type { Token } from "./tokenizer.ts";

export type Concept = {
  /** `#` and a number; no word of a text looks like it. */
  readonly term: string;
  /** Words of the rule, as the editor wrote them. */
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  /** True where a one-way rule led from the question's word to a wider one. */
  readonly widened: boolean;
};

export type Synonyms = {
  /** Concepts in a text of the corpus, or (`side: "question"`) in a question, with their places. */
  readonly conceptsOf: (terms: readonly Term[], side: "corpus" | "question") => readonly Concept[];
};

type Entry = {
  readonly term: string;
  readonly words: readonly string[];
  readonly widened: boolean;
};

/** Words of a phrase, joined by spaces → the concepts that it stands for. */
export type SynonymTable = ReadonlyMap<string, readonly Entry[]>;

export function toSynonymTable(rules: readonly SynonymRule[], analyzer: Analyzer): SynonymTable {
  return toEntries(rules, (word) => toPhraseKey(analyzer.analyze(word)));
}

export function createSynonyms(entries: SynonymTable): Synonyms {
  const longest = toLongestByFirstWord(entries.keys());
  return {
    conceptsOf(terms, side) {
      const words = terms.filter((term) => term.kind === "word");
      return words.flatMap(({ text }, at) => {
        const most = longest.get(text);
        return most === undefined ? [] : conceptsAt(words, { at, longest: most, entries, side });
      });
    },
  };
}

/** Words of the longest phrase that starts with each word: most words start none. */
function toLongestByFirstWord(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const [first = "", ...rest] = key.split(" ");
    longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
  }
  return longest;
}

function toEntries(rules: readonly SynonymRule[], toKey: (word: string) => string): SynonymTable {
  const entries = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry) => {
    const present = entries.get(key) ?? [];
    if (key !== "" && !present.some((other) => other.term === entry.term))
      entries.set(key, [...present, entry]);
  };
  for (const { kind, words, line } of rules) {
    if (kind !== "group") continue;
    for (const word of words) add(toKey(word), { term: `#${line}`, words, widened: false });
  }
  for (const { kind, words, line } of rules) {
    const [narrow = "", wide = ""] = words;
    if (kind !== "one-way") continue;
    const groups = (entries.get(toKey(wide)) ?? []).filter((entry) => !entry.widened);
    if (groups.length === 0) add(toKey(wide), { term: `#${line}`, words: [wide], widened: false });
    const targets = entries.get(toKey(wide))?.filter((entry) => !entry.widened) ?? [];
    for (const target of targets) {
      add(toKey(narrow), { term: target.term, words: [narrow, wide], widened: true });
    }
  }
  return entries;
}

/** The longest phrases of the list that start at one word; shorter ones inside them still count. */
function conceptsAt(
  words: readonly Term[],
  context: {
    at: number;
    longest: number;
    entries: SynonymTable;
    side: "corpus" | "question";
  },
): Concept[] {
  const { at, longest, entries, side } = context;
  const found: Concept[] = [];
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    for (const entry of entries.get(toSequence(phrase).join(" ")) ?? []) {
      if (entry.widened && side === "corpus") continue;
      const [first, last] = [phrase[0], phrase.at(-1)];
      if (first && last) found.push({ ...entry, start: first.start, end: last.end });
    }
  }
  return found;
}

/**
 * A phrase of the list → its words; empty where a word that carries meaning was dropped, since
 * 「働きすぎ」 must not stand for 働く.
 */
function toPhraseKey({ tokens, terms }: Analysis): string {
  const isKept = (token: Token) =>
    terms.some(({ kind, start }) => kind === "word" && start === token.start);
  const isPartOfCompound = (token: Token) =>
    terms.some(
      ({ kind, start, end }) => kind === "compound" && start <= token.start && token.start < end,
    );
  const isWhole = tokens.every(
    (token) => isKept(token) || isIdle(token) || isPartOfCompound(token),
  );
  return isWhole ? toSequence(terms).join(" ") : "";
}

/** Particles, auxiliaries, signs, and English words that the stop list dropped. */
function isIdle(token: Token): boolean {
  return ["助詞", "助動詞", "記号"].includes(token.pos) || /^[a-z' -]+$/u.test(token.surface);
}

function toSequence(terms: readonly Term[]): string[] {
  return terms.filter((term) => term.kind === "word").map((term) => term.text);
}
