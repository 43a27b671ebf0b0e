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

/** The cover with the fewest characters left over, then with the fewest words. */
function toParts(run: string, words: ReadonlySet<string>): string[] {
  const best: Cover[] = [{ parts: [], left: 0 }];
  for (let end = 1; end <= run.length; end += 1) {
    const candidates = Array.from({ length: end }, (_, start) =>
      extend(best[start], run.slice(start, end), words),
    );
    best.push(candidates.reduce((a, b) => (isBetter(b, a) ? b : a)));
  }
  return [...(best.at(-1)?.parts ?? [run])];
}

type Cover = { readonly parts: readonly string[]; readonly left: number };

function extend(cover: Cover | undefined, piece: string, words: ReadonlySet<string>): Cover {
  const isWord = piece === "・" || (piece.length >= shortestWord && words.has(piece));
  return {
    parts: [...(cover?.parts ?? []), piece],
    left: (cover?.left ?? 0) + (isWord ? 0 : piece.length),
  };
}

function isBetter(a: Cover, b: Cover): boolean {
  return a.left < b.left || (a.left === b.left && a.parts.length < b.parts.length);
}
