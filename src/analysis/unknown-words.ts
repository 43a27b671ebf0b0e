/**
 * Words that the dictionary or the vocabulary does not know → those of the vocabulary that sound the same or
 * differ by one slip.
 */
import { editDistance, mayBeNear, toCharacterBits, toLooseKey, toReadingKey } from "./kana.ts";
import { restoreForeign } from "./kana-runs.ts";
import {
  isKana,
  type ReadTable,
  shortestSlip,
  toEnds,
  toReading,
  type Words,
} from "./spelling-table.ts";
import { toTokenRuns } from "./token-runs.ts";
import type { Token } from "./tokenizer.ts";

/** Replaces runs of unknown katakana and kanji that sound like a word, or differ from it by one slip. */
export function correctUnknown(
  text: string,
  tokens: readonly Token[],
  readTable: ReadTable,
): string {
  const odd = toTokenRuns(tokens, isPart).filter(isBroken);
  if (odd.length === 0) return text;
  const { words } = readTable();
  let corrected = restoreForeign(text, words);
  for (const run of toUnknownRuns(odd, words)) {
    const word = findSimilar(run, words);
    if (word !== undefined) corrected = corrected.replace(run.surface, word);
  }
  return corrected;
}

type Run = { readonly surface: string; readonly reading: string | undefined };

/** Neighbouring nouns, kana-written or unknown, that the vocabulary does not have as they stand. */
function toUnknownRuns(runs: readonly (readonly Token[])[], words: Words): Run[] {
  return runs
    .flatMap((run) => toPieces(run, words))
    .filter(({ surface }) => surface.length > 1 && !words.all.has(surface));
}

function isPart(token: Token): boolean {
  if (/^[a-z0-9\s]+$/u.test(token.surface)) return false;
  if (isBareVerb(token)) return true;
  const isWord =
    ["名詞", "接頭詞"].includes(token.pos) && !["代名詞", "非自立"].includes(token.detail);
  return (isWord || !token.known) && /^[\p{Script=Han}ぁ-ゖァ-ヺー]+$/u.test(token.surface);
}

/** A run, and each row of neighbours in it that holds a word which the dictionary does not know. */
function toPieces(run: readonly Token[], words: Words): Run[] {
  const whole = run.map((token) => token.surface).join("");
  if (whole.length > longestMended || isMostlyKnown(whole, words)) return [];
  const pieces: Run[] = [];
  for (let length = run.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= run.length; at += 1) {
      const part = run.slice(at, at + length);
      if (isBroken(part) && !part.some(({ detail }) => detail === "数")) {
        const surface = part.map((token) => token.surface).join("");
        pieces.push({ surface, reading: toReading(part) });
      }
    }
  }
  return pieces;
}

/** Characters; a longer run is no misspelt word. */
const longestMended = 24;

/** A word of the vocabulary makes up more than half of it. */
function isMostlyKnown(whole: string, words: Words): boolean {
  for (let length = whole.length; length > 2 && length > whole.length / 2; length -= 1) {
    for (let at = 0; at + length <= whole.length; at += 1) {
      if (words.all.has(whole.slice(at, at + length))) return true;
    }
  }
  return false;
}

/** An odd word, or two kanji side by side that are each a word or a name of its own: pieces of a broken word. */
function isBroken(part: readonly Token[]): boolean {
  return (
    part.some(isOdd) || part.some((token, at) => at > 0 && [part[at - 1]!, token].every(isSingle))
  );
}

/** Unknown, a single kanji that stands as a noun of its own, or a noun in hiragana. */
function isOdd(token: Token): boolean {
  const isNoun = token.pos === "名詞" && token.detail === "一般";
  return (
    !token.known || (isNoun && (token.surface.length === 1 || /^[ぁ-ゖ]+$/u.test(token.surface)))
  );
}

function isSingle(token: Token): boolean {
  const isNoun = ["一般", "固有名詞", "サ変接続"].includes(token.detail);
  return isBareVerb(token) || (isNoun && /^\p{Script=Han}$/u.test(token.surface));
}

/** A verb's kanji without its ending: 怒 in 「怒力」, but not 見 or 来, which have none. */
function isBareVerb({ surface, pos, reading }: Token): boolean {
  return pos === "動詞" && /^\p{Script=Han}$/u.test(surface) && reading.length > 1;
}

function findSimilar(run: Run, words: Words): string | undefined {
  const { surface, reading } = run;
  const sounding = reading === undefined ? undefined : words.byReading.get(reading);
  if (sounding?.[0]) return sounding[0];
  if (isKana(surface)) return findByKana(toReadingKey(surface), words);
  if (surface.length < shortestSlip) return undefined;
  const isNear = (place: number) => editDistance(words.withKanji[place]!, surface, 1) === 1;
  const near = toEnds(surface).flatMap((end) => words.byEnds.get(end)?.find(isNear) ?? []);
  return near.length > 0 ? words.withKanji[Math.min(...near)] : undefined;
}

/** One slip in four kana or more; two in eight or more. */
function findByKana(key: string, words: Words): string | undefined {
  if (key.length < 4) return undefined;
  const sounding = words.byLooseKey.get(toLooseKey(key))?.[0];
  if (sounding) return sounding;
  const limit = key.length >= 8 ? 2 : 1;
  const keyBits = toCharacterBits(key);
  let best: { word: string; distance: number } | undefined;
  for (let length = key.length - limit; length <= key.length + limit; length += 1) {
    for (const { word: reading, bits } of words.readingsByLength.get(length) ?? []) {
      if (!mayBeNear(bits, keyBits, limit)) continue;
      const distance = editDistance(reading, key, limit);
      const [word] = words.byReading.get(reading) ?? [];
      if (word && distance <= limit && distance < (best?.distance ?? limit + 1))
        best = { word, distance };
    }
  }
  return best?.word;
}
