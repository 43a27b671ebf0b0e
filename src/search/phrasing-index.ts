/**
 * Phrasings of the corpus → an inverted index; a query → how near it comes to those of each target
 * and passage.
 *
 * Thousands of lines of a few words each, of which only the nearest matter: the postings stand in
 * typed arrays with their BM25 weights worked out beforehand, and a question adds them up.
 */
import type { Analyzer } from "../analysis/analyzer.ts";
import { isGram } from "../analysis/grams.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { outside, type Phrasing } from "../corpus/phrasing.ts";
import { findElsewhere, type Known } from "./elsewhere.ts";
import type { Terms } from "./index-terms.ts";
import { createLexicon, type Lexicon, toLexiconTable } from "./lexicon.ts";
import { createNearest, type Nearness, see, toBest, toFirst, toGroups, toSum } from "./nearest.ts";
import { type QueryTerm, toWeights } from "./passage-index.ts";
import { impactStep, type Posting, type PostingTable, toPostingTable } from "./postings.ts";
import { toRarity } from "./rarity.ts";

export type NearPhrasings = {
  readonly ofTarget: (target: string) => Nearness;
  /** Given a target, to those that ask for no passage of it in particular. */
  readonly ofPassage: (passage: string) => Nearness;
  /** Score of the passage that comes nearest. */
  readonly nearestPassage: number;
  /** How much the question's own words speak for one group of passages, see `Groups`. */
  readonly toSpecificity: (passage: string, groups: Groups) => number;
};

/**
 * Two groups of passages of one target (its id stands for what asks for none of them). Of the words
 * that a passage of the first has, the one counts that speaks most for its group: log ratio of the
 * shares of phrasings that have it, 0 where those of the other have every word as often.
 */
export type Groups = { readonly own: readonly string[]; readonly others: readonly string[] };

export type PhrasingTable = PostingTable & {
  readonly targets: readonly string[];
  readonly passages: readonly string[];
  /** Of each phrasing: the number of its passage; length of its vector. */
  readonly passageOf: Uint16Array;
  readonly norms: Float32Array;
  /** Of each passage: the number of its target, and how many phrasings it has. */
  readonly targetOf: Uint8Array;
  readonly sizes: Uint16Array;
  /** Of each term: rarity in the vector of words; 0 for pairs of characters. */
  readonly rarities: Float32Array;
};

/** Sentences of one line each: words count once (k low), a longer line is a weaker match (b high). */
const bm25 = { k: 0.6, b: 0.7 };

/**
 * Without the outside ones that are known by how they are built: 「横浜市のテレワーク補助金」 shares
 * all its words but the place with questions that can be answered. Of other countries and bodies people
 * ask in words of their own.
 */
export function toTellingPhrasings(
  corpus: Corpus,
  { analyzer, known }: { readonly analyzer: Analyzer; readonly known: Known },
): readonly Phrasing[] {
  return corpus.phrasings.filter(({ target, text }) => {
    if (target !== outside) return true;
    const { normalized, tokens } = analyzer.analyze(text);
    const kind = findElsewhere(normalized, tokens, known)?.kind;
    return kind === undefined || kind === "other-country" || kind === "other-body";
  });
}

function toPassage({ passage, target }: Phrasing): string {
  return passage ?? target;
}

function toTargets(
  phrasings: readonly Phrasing[],
  { targets, passages }: Pick<PhrasingTable, "targets" | "passages">,
): Uint8Array {
  const owners = new Map(phrasings.map((phrasing) => [toPassage(phrasing), phrasing.target]));
  return Uint8Array.from(passages, (passage) => targets.indexOf(owners.get(passage)!));
}

type Field = readonly (readonly string[])[];

export function toPhrasingTable(
  phrasings: readonly Phrasing[],
  toTerms: (text: string) => Terms,
  lexicon: Lexicon,
): PhrasingTable {
  const analysed = phrasings.map(({ text }) => toTerms(text));
  const words = analysed.map(({ words, compounds }) => [...words, ...compounds]);
  const grams = analysed.map((terms) => [...new Set(terms.grams)]);
  const targets = [...new Set(phrasings.map(({ target }) => target))];
  const passages = [...new Set(phrasings.map(toPassage))];
  const postings = [...toPostings(words, lexicon), ...toPostings(grams, lexicon)];
  const rarities = toRarities(words, lexicon);
  const passageOf = Uint16Array.from(phrasings, (phrasing) =>
    passages.indexOf(toPassage(phrasing)),
  );
  return {
    targets,
    passages,
    passageOf,
    norms: Float32Array.from(words, (terms) => toNorm(terms, lexicon, rarities)),
    targetOf: toTargets(phrasings, { targets, passages }),
    sizes: toCounts(passageOf, passages.length),
    ...toPostingTable(postings, lexicon.size),
    rarities,
  };
}

/** BM25 of each term in each text; a text's length is the number of its different terms. */
function toPostings(field: Field, lexicon: Lexicon): Posting[] {
  const { k, b } = bm25;
  const lengths = field.map((terms) => new Set(terms).size);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / field.length;
  const holders = countHolders(field);
  return field.flatMap((terms, holder) => {
    const counts = Map.groupBy(terms, (term) => term);
    return [...counts].map(([term, { length: count }]) => {
      const longer = 1 - b + (b * (lengths[holder] as number)) / mean;
      const idf = toRarity(holders.get(term) ?? 0, field.length);
      const impact = (idf * (count * (k + 1))) / (count + k * longer);
      return { term: lexicon.numberOf(term) as number, holder, impact };
    });
  });
}

function countHolders(field: Field): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const terms of field) {
    for (const term of new Set(terms)) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return holders;
}

function toRarities(words: Field, lexicon: Lexicon): Float32Array {
  const rarities = new Float32Array(lexicon.size);
  for (const [term, count] of countHolders(words))
    rarities[lexicon.numberOf(term) as number] = toRarity(count, words.length);
  return rarities;
}

function toNorm(terms: Iterable<string>, { numberOf }: Lexicon, rarities: Float32Array): number {
  let sum = 0;
  for (const term of new Set(terms)) sum += (rarities[numberOf(term) ?? -1] ?? 0) ** 2;
  return Math.sqrt(sum);
}

export function createPhrasingSearch(table: PhrasingTable, lexicon: Lexicon) {
  const { targetOf, passageOf, sizes, norms, starts, holders, impacts, rarities } = table;
  const [targets, passages] = [toNumbers(table.targets), toNumbers(table.passages)];
  const size = passageOf.length;
  /** Of each phrasing its score, and what it shares with the question as vectors of words. */
  const scores = new Float64Array(size);
  const products = new Float64Array(size);
  const found = new Uint16Array(size + 1);

  /** Adds up the postings of the question's terms; gives the number of phrasings found. */
  function addUp(terms: readonly QueryTerm[]): number {
    for (const [text, weight] of toWeights(terms)) {
      const term = lexicon.numberOf(text);
      if (term === undefined) continue;
      const [start, end] = [starts[term]!, starts[term + 1]!];
      const product = rarities[term]! ** 2;
      const step = weight * impactStep;
      for (let at = start; at < end; at += 1) scores[holders[at]!]! += step * impacts[at]!;
      if (product === 0) continue;
      for (let at = start; at < end; at += 1) products[holders[at]!]! += product;
    }
    let count = 0;
    for (let phrasing = 0; phrasing < size; phrasing += 1) {
      // Written always and kept where it counts: a branch would be guessed wrong every other time.
      found[count] = phrasing;
      count += Number(scores[phrasing] !== 0);
    }
    return count;
  }

  return (terms: readonly QueryTerm[]): NearPhrasings => {
    const asked = terms.flatMap(({ text }) => (isGram(text) ? [] : [text]));
    const norm = toUnknownNorm(asked, size) + toNorm(asked, lexicon, rarities) ** 2;
    const length = Math.sqrt(norm);
    const ofPassages = createNearest(passages.size);
    const count = addUp(terms);
    for (let at = 0; at < count; at += 1) {
      const phrasing = found[at]!;
      const most = Math.max(1e-9, length * norms[phrasing]!);
      // Norms are rounded to single precision.
      const likeness = Math.min(1, products[phrasing]! / most);
      see(ofPassages, passageOf[phrasing]!, { score: scores[phrasing]!, likeness });
      scores[phrasing] = 0;
      products[phrasing] = 0;
    }
    const ofTargets = toGroups(ofPassages, targetOf, targets.size);
    return {
      ofTarget: (target) => toSum(ofTargets, targets.numberOf(target)),
      ofPassage: (passage) => toFirst(ofPassages, passages.numberOf(passage)),
      nearestPassage: toBest(ofPassages),
      toSpecificity: (passage, groups) => toSpecificity(asked, passage, groups),
    };
  };

  function toSpecificity(words: readonly string[], passage: string, groups: Groups): number {
    const number = passages.numberOf(passage);
    const [own, others] = [toGroup(groups.own), toGroup(groups.others)];
    const ratios = words.flatMap((word) => {
      const term = lexicon.numberOf(word);
      if (term === undefined) return [];
      let [isInPassage, inside, outside] = [false, 0, 0];
      for (let at = starts[term]!; at < starts[term + 1]!; at += 1) {
        const holder = passageOf[holders[at]!]!;
        isInPassage ||= holder === number;
        inside += own.has[holder]!;
        outside += others.has[holder]!;
      }
      if (!isInPassage) return [];
      return Math.log((inside + 1) / (own.size + 1)) - Math.log((outside + 1) / (others.size + 1));
    });
    return Math.max(0, ...ratios);
  }

  /** `has`: 1 for each passage of the group; `size`: phrasings of them all. */
  function toGroup(ids: readonly string[]) {
    const numbers = new Set(ids.flatMap((id) => passages.numberOf(id) ?? []));
    const has = new Uint8Array(sizes.length);
    for (const number of numbers) has[number] = 1;
    return { has, size: [...numbers].reduce((sum, one) => sum + sizes[one]!, 0) };
  }

  /** A word that no phrasing has makes every one of them less like the question. */
  function toUnknownNorm(terms: readonly string[], texts: number): number {
    const unknown = new Set(terms.filter((term) => !(rarities[lexicon.numberOf(term) ?? -1]! > 0)));
    return unknown.size * toRarity(0, texts) ** 2;
  }
}

function toNumbers(names: readonly string[]): Lexicon {
  return createLexicon(toLexiconTable(names));
}

function toCounts(numbers: Uint16Array, size: number): Uint16Array {
  const counts = new Uint16Array(size);
  for (const number of numbers) counts[number]! += 1;
  return counts;
}
