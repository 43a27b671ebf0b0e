/**
 * A text in which a name was converted wrongly → the name of the corpus that sounds the same: 「国歌公務員」
 * is 国家公務員, 「輝くテレワーク省」 輝くテレワーク賞.
 *
 * Each part is a good word, so nothing looks misspelt; but a long name seldom sounds like another.
 */
import { toKatakana, toReadingKey } from "./kana.ts";
import { toTokenRuns } from "./token-runs.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

export type HomophoneTable = {
  /** Reading key → the only compound of kanji that has it. */
  readonly compounds: ReadonlyMap<string, string>;
  /** Long names, also with kana in them, and how they are read. */
  readonly names: readonly ReadName[];
};

type ReadName = { readonly word: string; readonly key: string };

/** `tokens`: of the text. */
export type HomophoneMender = (text: string, tokens: readonly Token[]) => string;

/** Kanji, and kana of the reading: shorter compounds sound alike by chance. */
const shortest = { word: 3, reading: 5 };

/** Characters: of a shorter name too little stands as it should. */
const shortestName = 4;

export function toHomophoneTable(phrases: readonly string[], tokenize: Tokenizer): HomophoneTable {
  const read = [...new Set(phrases)]
    .map((word) => ({ word, key: toKey(tokenize(word)) }))
    .filter(({ word, key }) => word.length >= shortest.word && key.length >= shortest.reading);
  const compounds = read.filter(({ word }) => ofKanji.test(word));
  const byKey = Map.groupBy(compounds, ({ key }) => key);
  return {
    compounds: new Map(
      [...byKey].flatMap(([key, [first, ...others]]) => {
        return first && others.length === 0 ? [[key, first.word] as const] : [];
      }),
    ),
    names: read.filter(({ word }) => word.length >= shortestName),
  };
}

const ofKanji = /^\p{Script=Han}+$/u;

export function createHomophoneMender({ compounds, names }: HomophoneTable): HomophoneMender {
  const findNames = createNameFinder(names);
  return (text, tokens) => {
    const found = [
      ...toTokenRuns(tokens, isPart).flatMap((run) => findCompounds(run, compounds)),
      ...findNames(text, tokens),
    ];
    return found.reduce((mended, { written, meant }) => mended.replace(written, meant), text);
  };
}

type Homophone = { readonly written: string; readonly meant: string };

/** The longest first, none within another. */
function findCompounds(
  run: readonly Token[],
  compounds: HomophoneTable["compounds"],
): readonly Homophone[] {
  const found: Homophone[] = [];
  for (let at = 0; at < run.length; at += 1) {
    for (let end = run.length; end > at + 1; end -= 1) {
      const part = run.slice(at, end);
      const meant = compounds.get(toKey(part));
      if (meant === undefined) continue;
      const written = part.map(({ surface }) => surface).join("");
      if (written !== meant) found.push({ written, meant });
      at = end - 1;
      break;
    }
  }
  return found;
}

/**
 * Names of which half stands as it should, and the rest, in kanji, sounds as it should: a single kanji may be
 * read otherwise than within a word, so what stands as it should is not read.
 */
function createNameFinder(names: readonly ReadName[]) {
  const given = new Set(names.map(({ word }) => word));
  // Two characters of a name, side by side → the names that have them, and where.
  const places = Map.groupBy(
    names.flatMap((name) =>
      Array.from({ length: name.word.length - 1 }, (_, offset) => ({ name, offset })),
    ),
    ({ name, offset }) => name.word.slice(offset, offset + 2),
  );
  return (text: string, tokens: readonly Token[]): readonly Homophone[] => {
    const found: Homophone[] = [];
    for (let at = 0; at + 1 < text.length; at += 1) {
      for (const { name, offset } of places.get(text.slice(at, at + 2)) ?? []) {
        const { word } = name;
        const start = at - offset;
        // Two more characters before these led to the same place.
        const isAgain = offset > 0 && text[at - 1] === word[offset - 1];
        if (isAgain || start < 0 || !mayBeMeant(text, start, word)) continue;
        const written = text.slice(start, start + word.length);
        const first = tokens.findIndex((token) => token.start === start);
        if (first === -1 || given.has(written)) continue;
        if (soundsLike(name, toWindow(tokens, first, start + word.length)))
          found.push({ written, meant: word });
      }
    }
    return found;
  };
}

/** At most half of its characters stand otherwise, and they are kanji. */
function mayBeMeant(text: string, start: number, word: string): boolean {
  let different = 0;
  for (let at = 0; at < word.length; at += 1) {
    const [written, meant] = [text.charCodeAt(start + at), word.charCodeAt(at)];
    if (written === meant) continue;
    different += 1;
    if (different > word.length / 2 || !isKanji(written) || !isKanji(meant)) return false;
  }
  return different > 0;
}

/** CJK unified ideographs; of the end of the text NaN, which is none. */
function isKanji(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** None where a token crosses the end. */
function toWindow(tokens: readonly Token[], first: number, end: number): readonly Token[] {
  const rest = tokens.slice(first);
  const behind = rest.findIndex(({ start }) => start >= end);
  const window = behind === -1 ? rest : rest.slice(0, behind);
  const last = window.at(-1);
  return last && last.start + last.surface.length === end ? window : [];
}

function soundsLike({ word, key }: ReadName, window: readonly Token[]): boolean {
  const [first] = window;
  if (!first) return false;
  const parts = window.map((token) => {
    const at = token.start - first.start;
    const own = word.slice(at, at + token.surface.length);
    return { token, own, sound: own === token.surface ? undefined : toKey([token]) };
  });
  const others = parts.filter(({ sound }) => sound !== undefined);
  const isOfKanji = others.every(
    ({ token, own }) => ofKanji.test(token.surface) && ofKanji.test(own) && token.reading !== "",
  );
  const different = others.reduce((sum, { own }) => sum + own.length, 0);
  if (!isOfKanji || different > word.length / 2) return false;
  // Most end here: a pattern is dear.
  if (!others.every(({ sound }) => key.includes(sound!))) return false;
  const pattern = parts.map(({ sound }) => sound ?? ".+").join("");
  return new RegExp(`^${pattern}$`, "u").test(key);
}

function isPart({ surface, pos, detail }: Token): boolean {
  return ["名詞", "接頭詞"].includes(pos) && detail !== "数" && ofKanji.test(surface);
}

/** Empty where a token of kanji has no reading. */
function toKey(tokens: readonly Token[]): string {
  const read = tokens.map(({ reading, surface }) => reading || toKana(surface));
  return read.includes("") ? "" : toReadingKey(read.join(""));
}

/** Kana are read as they are written. */
function toKana(surface: string): string {
  return /^[ぁ-ゖァ-ヺー]+$/u.test(surface) ? toKatakana(surface) : "";
}
