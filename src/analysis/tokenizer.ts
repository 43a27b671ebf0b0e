/**
 * Normalised text → tokens, by kuromoji behind one promise.
 *
 * kuromoji's work grows with the square of a run without punctuation, so no call is ever given more
 * than 128 characters; longer texts are cut where a word hardly goes on.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import kuromoji from "kuromoji";

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

/** UTF-16 units a call; the longest Japanese sentences of official texts stay below. */
const longestRun = 128;

let loading: Promise<Tokenizer> | undefined;

/** Loads the dictionary once for the process. */
export function createTokenizer(): Promise<Tokenizer> {
  loading ??= loadKuromoji();
  return loading;
}

/** The same tokenizer with its results kept: for building, where texts come several times. */
export function remember(tokenize: Tokenizer): Tokenizer {
  const known = new Map<string, readonly Token[]>();
  return (text) => {
    const tokens = known.get(text) ?? tokenize(text);
    known.set(text, tokens);
    return tokens;
  };
}

function loadKuromoji(): Promise<Tokenizer> {
  const home = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: join(home, "dict") }).build((error, tokenizer) => {
      if (error) reject(error);
      else resolve((text) => tokenizeRuns(tokenizer, text));
    });
  });
}

function tokenizeRuns(
  tokenizer: kuromoji.Tokenizer<kuromoji.IpadicFeatures>,
  text: string,
): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const run of toRuns(text)) {
    for (const word of tokenizer.tokenize(run)) {
      tokens.push(toToken(word, start));
      start += word.surface_form.length;
    }
  }
  return tokens;
}

function toToken(word: kuromoji.IpadicFeatures, start: number): Token {
  return {
    surface: word.surface_form,
    base: word.basic_form === "*" ? word.surface_form : word.basic_form,
    reading: word.reading ?? "",
    pos: word.pos,
    detail: word.pos_detail_1,
    kind: word.pos_detail_2,
    known: word.word_type === "KNOWN",
    start,
  };
}

/**
 * Text → pieces of at most 128 units, cut behind a sentence's end if there is one in reach, else
 * behind other punctuation, else where the kind of character changes, else anywhere.
 */
export function toRuns(text: string): readonly string[] {
  const runs: string[] = [];
  let rest = text;
  while (rest.length > longestRun) {
    const end = findCut(rest.slice(0, longestRun));
    runs.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest !== "") runs.push(rest);
  return runs;
}

const cuts = [
  /^.*[。！？!?\n]/su,
  /^.*[、,，.・「」（）()【】 ]/su,
  /^.*[\p{Script=Hiragana}](?=[^\p{Script=Hiragana}])/su,
];

function findCut(head: string): number {
  for (const cut of cuts) {
    const end = cut.exec(head)?.[0].length ?? 0;
    if (end > longestRun / 4) return end;
  }
  const last = head.charCodeAt(head.length - 1);
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return isHighSurrogate ? head.length - 1 : head.length;
}
