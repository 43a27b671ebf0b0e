/**
 * A run of katakana that the dictionary does not know → the words it is made of.
 *
 * kuromoji leaves 「テレワークデイズ」 as one unknown word, so that it would not be found by
 * 「テレワーク」. The run is covered by words of the list so that as little as possible is left
 * over, which stays as it is. A run that holds none of them stays whole.
 */
import type { Token } from "./tokenizer.ts";

/** Shorter words are found inside others by accident: ラボ in コラボ. */
const shortestWord = 3;

/**
 * Neighbouring tokens that together are a word of the list → one token: the dictionary cuts
 * 「テレワーク総務大臣賞」 into テレ, ワーク, …, and 「テレワーク」 alone it does not.
 */
export function joinKatakana(
  tokens: readonly Token[],
  words: ReadonlySet<string>,
): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const surface = `${last?.surface}${token.surface}`;
    const isNext = last !== undefined && last.start + last.surface.length === token.start;
    if (last && isNext && words.has(surface)) {
      joined[joined.length - 1] = {
        ...last,
        surface,
        base: surface,
        reading: surface,
        pos: "名詞",
        detail: "一般",
        known: false,
      };
    } else joined.push(token);
  }
  return joined;
}

export function splitKatakana(token: Token, words: ReadonlySet<string>): readonly Token[] {
  if (token.known || !/^[ァ-ヶー・]+$/u.test(token.surface) || words.has(token.surface))
    return [token];
  const parts = toParts(token.surface, words);
  if (parts.length === 1) return [token];
  let start = token.start;
  return parts.map((surface) => {
    const part = { ...token, surface, base: surface, reading: surface, start };
    start += surface.length;
    return surface === "・" ? { ...part, pos: "記号", detail: "一般" } : part;
  });
}

/** How a run is best covered up to some place. */
type Cover = {
  /** Characters left over. */
  readonly left: number;
  readonly pieces: number;
  /** Where its last piece starts. */
  readonly start: number;
};

/**
 * The cover with the fewest characters left over, then with the fewest pieces. A piece is a word, or
 * left over: then it starts where that costs least, which is the same place for the next one, too.
 */
function toParts(run: string, words: ReadonlySet<string>): readonly string[] {
  const covers: [Cover, ...Cover[]] = [{ left: 0, pieces: 0, start: 0 }];
  const longest = toLongest(words);
  let loose = 0;
  for (let end = 1; end <= run.length; end += 1) {
    let best = addPiece(covers[loose]!, loose, end - loose);
    for (let start = Math.max(0, end - longest); start < end; start += 1) {
      if (!isWord(run.slice(start, end), words)) continue;
      const other = addPiece(covers[start]!, start, 0);
      if (isBetter(other, best)) best = other;
    }
    covers.push(best);
    const gain = covers[loose]!.left - loose - (best.left - end);
    if (gain > 0 || (gain === 0 && best.pieces < covers[loose]!.pieces)) loose = end;
  }
  return cut(run, covers);
}

function addPiece({ left, pieces }: Cover, start: number, leftOver: number): Cover {
  return { left: left + leftOver, pieces: pieces + 1, start };
}

function isWord(piece: string, words: ReadonlySet<string>): boolean {
  return piece === "・" || (piece.length >= shortestWord && words.has(piece));
}

function isBetter(a: Cover, b: Cover): boolean {
  if (a.left !== b.left) return a.left < b.left;
  return a.pieces < b.pieces || (a.pieces === b.pieces && a.start < b.start);
}

function cut(run: string, covers: readonly Cover[]): readonly string[] {
  const parts: string[] = [];
  for (let end = run.length; end > 0; end = covers[end]!.start)
    parts.push(run.slice(covers[end]!.start, end));
  return parts.toReversed();
}

/** Characters of the longest word. */
function toLongest(words: ReadonlySet<string>): number {
  let longest = lengths.get(words);
  if (longest === undefined) {
    longest = Math.max(1, ...Array.from(words, ({ length }) => length));
    lengths.set(words, longest);
  }
  return longest;
}

const lengths = new WeakMap<ReadonlySet<string>, number>();
