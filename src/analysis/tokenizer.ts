/**
 * Normalised text → tokens, by IPADIC and a lattice of our own.
 *
 * The tokens are those of kuromoji.js, whose dictionary this is, in a tenth of its time, which here
 * grows with the length of the text and not with its square. They go on where kuromoji.js fails: it
 * throws at U+0000 and at a lone surrogate, and loses text behind two emoji side by side.
 */
import { type Dictionary, firstWord, readDictionary } from "./dictionary.ts";
import { createFeatures } from "./features.ts";
import { createLattice } from "./lattice.ts";

export type Token = {
  /** As it stands in the text. */
  readonly surface: string;
  /** Dictionary form; the surface where the dictionary has none. */
  readonly base: string;
  /** Katakana; empty where unknown. */
  readonly reading: string;
  /** Part of speech and its first detail: `名詞`, `サ変接続`. */
  readonly pos: string;
  readonly detail: string;
  /** Second detail, e.g. `地域` of a proper noun. */
  readonly kind: string;
  readonly known: boolean;
  /** UTF-16 offset in the text given. */
  readonly start: number;
};

export type Tokenizer = (text: string) => readonly Token[];

let reading: Promise<Dictionary> | undefined;
let loading: Promise<Tokenizer> | undefined;

/** Once for the thread. It lies in shared memory: another thread can be given it for nothing. */
export function loadDictionary(): Promise<Dictionary> {
  reading ??= readDictionary();
  return reading;
}

/** What another thread has loaded, or will have; before a tokenizer is created. */
export function takeDictionary(dictionary: Dictionary | Promise<Dictionary>): void {
  reading = Promise.resolve(dictionary);
}

/** Loads the dictionary on the first call in a thread. */
export function createTokenizer(): Promise<Tokenizer> {
  loading ??= loadDictionary().then(toTokenizer);
  return loading;
}

/** The same with the last result kept: a question is looked at for its spelling, then for its terms. */
export function rememberLast(tokenize: Tokenizer): Tokenizer {
  let [lastText, lastTokens] = ["", [] as readonly Token[]];
  return (text) => {
    if (text !== lastText) [lastText, lastTokens] = [text, tokenize(text)];
    return lastTokens;
  };
}

/** A sentence ends behind 、 or 。, as kuromoji.js has it: no word is connected across. */
const endOfSentence = /(?<=[、。])/u;

function toTokenizer(dictionary: Dictionary): Tokenizer {
  const visitWords = createLattice(dictionary);
  const featuresOf = createFeatures(dictionary);
  // Those that stand for unknown words come behind all others, the first category's first.
  const firstUnknown = dictionary.rules[firstWord] ?? 0;
  return (text) => {
    const tokens: Token[] = [];
    let offset = 0;
    for (const sentence of text.split(endOfSentence)) {
      visitWords(sentence, (word, start, end) => {
        const { toBase, reading, pos, detail, kind } = featuresOf(word);
        const known = word < firstUnknown;
        const surface = sentence.slice(start, end);
        const base = toBase(surface);
        tokens.push({ surface, base, reading, pos, detail, kind, known, start: offset + start });
      });
      offset += sentence.length;
    }
    return tokens;
  };
}
