/**
 * Runs of kana → the words of the vocabulary that they spell: where all is in kana, between the spaces of
 * やさしい日本語, and foreign words in hiragana.
 */
import { toHiragana, toLooseKey, toReadingKey } from "./kana.ts";
import {
  findSounding,
  isBeginning,
  isKana,
  shortestReading,
  type Sounding,
  type Words,
} from "./spelling-table.ts";

/** At most one letter in eight is a kanji, and there is a run of kana that long words could hide in. */
export function isMostlyKana(text: string): boolean {
  const kana = text.match(/[ぁ-ゖァ-ヺー]/gu)?.length ?? 0;
  const kanji = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return kana >= 6 && kanji * 8 <= kana;
}

/**
 * Reads each run of kana as the row of words of the vocabulary, particles and other kana that costs
 * least: 「いまはいくら」 has いくら behind its は, not はいく (俳句).
 *
 * Where nothing is in hiragana, what is left between the words is: `"テレワークノホジョキンハアリマスカ"` has
 * its particles and endings in katakana, too. A long-vowel mark is a sign of a foreign word.
 */
export function restoreByReading(text: string, words: Words): string {
  const isOneScript = !/[ぁ-ゖ]/u.test(text);
  const toRest = (rest: string) => (isOneScript && !rest.includes("ー") ? toHiragana(rest) : rest);
  const find = (run: string, at: number) => wordsAt(run, at, words);
  return text.replace(/[ぁ-ゖァ-ヺー]{3,}/gu, (run) => restoreRun(run, find, toRest));
}

/** やさしい日本語 has spaces between its words. */
export function isSpaced(text: string): boolean {
  return (
    (text.match(/[\p{Script=Han}ぁ-ゖァ-ヺー] +(?=[\p{Script=Han}ぁ-ゖァ-ヺー])/gu)?.length ?? 0) >
    1
  );
}

/** 「月間に さんか できますか」: what stands between spaces is a word, with particles behind it at most. */
export function restoreSpaced(text: string, words: Words): string {
  return text.replace(/(?<![^\s、。(])[ぁ-ゖー]{3,}(?![^\s、。?!)])/gu, (chunk) => {
    const [, stem = chunk, particles = ""] = withParticles.exec(chunk) ?? [];
    for (const [word, rest] of [
      [chunk, ""],
      [stem, particles],
    ] as const) {
      const key = toReadingKey(word);
      const found = key.length < shortestReading ? undefined : findSounding(word, key, words);
      if (!found || isKana(found.written)) continue;
      // What is asked is also recognised by how it is written: 「いくらまで」.
      return words.all.has(word) ? `${found.written} ${chunk}` : found.written + rest;
    }
    return chunk;
  });
}

const particles: readonly string[] = "は が の を に で と へ も や か から まで など".split(" ");
const withParticles = new RegExp(`^(.+?)((?:${particles.join("|")}|です|でした)*)$`, "u");

/** Foreign words in hiragana between kanji: 「社員のせみなー」. */
export function restoreForeign(text: string, words: Words): string {
  const find = (run: string, at: number) =>
    wordsAt(run, at, words).filter(
      ({ written = "", length }) => length >= shortestForeign && /^[ァ-ヺー・]+$/u.test(written),
    );
  return text.replace(/[ぁ-ゖー]{4,}/gu, (run) => restoreRun(run, find, (rest) => rest));
}

/** Kana; shorter ones are found in any row of endings. */
const shortestForeign = 4;

type FindWords = (run: string, at: number) => readonly Step[];

function restoreRun(run: string, find: FindWords, toRest: (rest: string) => string): string {
  const steps = toCheapest(run, find);
  let [restored, rest] = ["", ""];
  for (let at = 0; at < run.length; at += steps[at]!.length) {
    const { written, length } = steps[at]!;
    if (written === undefined) rest += run.slice(at, at + length);
    else [restored, rest] = [restored + toRest(rest) + written, ""];
  }
  return restored + toRest(rest);
}

/** A word of the vocabulary as it is written, or one kana of the rest. */
type Step = { readonly length: number } & Partial<Sounding>;

/**
 * What a word costs, and each kana that belongs to none (set by hand): 「でいずには」 is デイズには before it is
 * ディズニーは.
 */
const costs = { word: 1, looseWord: 1.75, particle: 0.5, kana: 1 };

/** For each place of the run the first step of the cheapest way to its end. */
function toCheapest(run: string, find: FindWords): readonly Step[] {
  const steps: Step[] = [];
  const left: number[] = [];
  left[run.length] = 0;
  for (let at = run.length - 1; at >= 0; at -= 1) {
    steps[at] = { length: 1 };
    left[at] = left[at + 1]! + (isParticle(run[at]!) ? costs.particle : costs.kana);
    const asking = interrogatives.find((word) => run.startsWith(word, at));
    if (asking) {
      steps[at] = { length: asking.length, written: asking };
      left[at] = left[at + asking.length]! + costs.particle;
      continue;
    }
    if (isPastOfAdjective(run, at)) continue;
    for (const step of find(run, at)) {
      if (beginsNoWord.test(run[at + step.length] ?? "")) continue;
      const cost = left[at + step.length]! + (step.isLoose ? costs.looseWord : costs.word);
      if (cost > left[at]!) continue;
      steps[at] = step;
      left[at] = cost;
    }
  }
  return steps;
}

/** No noun stands in 「どうして」, though 同士 sounds so. */
const interrogatives = "どうして どうやって どうしたら どうすれば なんで".split(" ");

/** 「よかった」 holds no 買った. */
function isPastOfAdjective(run: string, at: number): boolean {
  return at > 0 && run.startsWith("かった", at) && !isParticle(run[at - 1]!);
}

/** What no word begins with is the last one's: 「どこに|でんわ」, not 「どこにで|んわ」. */
const beginsNoWord = /[んンゃゅょャュョー]/u;

function isParticle(kana: string): boolean {
  return particles.includes(toHiragana(kana));
}

/** The shorter ones first. */
function wordsAt(run: string, at: number, words: Words): readonly Step[] {
  const found: Step[] = [];
  for (let length = 1; at + length <= run.length; length += 1) {
    const piece = run.slice(at, at + length);
    const key = toReadingKey(piece);
    // The last kana may yet turn into a ッ.
    if (!isBeginning(toLooseKey(key.slice(0, -1)), words)) break;
    const sounding = key.length < shortestReading ? undefined : findSounding(piece, key, words);
    if (sounding) found.push({ length, ...sounding });
  }
  return found;
}
