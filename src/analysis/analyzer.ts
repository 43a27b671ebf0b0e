/**
 * Text → terms: the one chain for corpus and question.
 *
 * char filters (normalize) → tokenizer → stop tags, stop words, base form (filters) → compounds.
 * A compound is found whole and by its parts: 「サテライトオフィス」 gives サテライト, オフィス and
 * サテライトオフィス. Synonyms are added by the index, which knows the corpus's list.
 */
import { isContent, toIndexForm } from "./filters.ts";
import { joinKatakana, splitKatakana } from "./katakana.ts";
import { normalize } from "./normalize.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

export type Term = {
  readonly text: string;
  /** `word`: one token; `compound`: neighbouring nouns joined. */
  readonly kind: "word" | "compound";
  /** UTF-16 offsets in the normalised text. */
  readonly start: number;
  readonly end: number;
};

export type Analysis = {
  readonly normalized: string;
  readonly tokens: readonly Token[];
  /** In the order of the text; a compound stands behind its parts. */
  readonly terms: readonly Term[];
};

export type Analyzer = { readonly analyze: (text: string) => Analysis };

/** `katakanaWords`: words that a run of katakana may be made of, beside the dictionary's. */
export function createAnalyzer(tokenize: Tokenizer, katakanaWords: ReadonlySet<string>): Analyzer {
  return {
    analyze(text) {
      const normalized = normalize(text);
      const tokens = joinKatakana(tokenize(normalized), katakanaWords).flatMap((token) =>
        splitKatakana(token, katakanaWords),
      );
      return { normalized, tokens, terms: toTerms(tokens) };
    },
  };
}

function toTerms(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  for (const run of toNounRuns(tokens)) {
    for (const token of run) {
      if (isContent(token)) terms.push(toTerm([token], "word"));
    }
    terms.push(...toCompounds(run));
  }
  return terms;
}

/** Neighbouring nouns stand together, any other token alone; 「・」 between katakana is no border. */
function toNounRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let open = false;
  for (const [index, token] of tokens.entries()) {
    if (isMiddleDot(token, tokens[index + 1]) && open) continue;
    const joins = isCompoundPart(token);
    const run = runs.at(-1);
    if (joins && open && run) run.push(token);
    else runs.push([token]);
    open = joins;
  }
  return runs;
}

function isMiddleDot(token: Token, next: Token | undefined): boolean {
  return token.surface === "・" && next !== undefined && /^[ァ-ヶ]/u.test(next.surface);
}

/** A noun or prefix that stands for something by itself or joined. */
export function isCompoundPart(token: Token): boolean {
  if (token.pos !== "名詞" && token.pos !== "接頭詞") return false;
  if (["非自立", "代名詞", "特殊", "副詞可能"].includes(token.detail)) return false;
  return /[\p{L}\p{N}]/u.test(token.surface);
}

/** Longest run of nouns joined whole; beyond it only neighbouring pairs are. */
const longestCompound = 6;

function toCompounds(run: readonly Token[]): Term[] {
  if (run.length < 2) return [];
  const pairs = run.slice(1).map((token, index) => [run[index] ?? token, token]);
  const whole = run.length > 2 && run.length <= longestCompound ? [run] : [];
  return [...pairs, ...whole].map((part) => toTerm(part, "compound"));
}

function toTerm(tokens: readonly Token[], kind: Term["kind"]): Term {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) throw new Error("Expected at least one token, got none");
  const text = kind === "word" ? toIndexForm(first) : tokens.map((token) => token.surface).join("");
  return { text, kind, start: first.start, end: last.start + last.surface.length };
}
