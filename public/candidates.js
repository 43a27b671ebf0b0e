/**
 * What was typed → the candidates that it may become, best first.
 *
 * A name is matched word by word, each word by its surface or by its sound, and the last of them may
 * be unfinished: 「助成きn」 finds 助成金, as 「じょせいき」 and “joseik” do.
 */
import { toHiragana, toKey, toLatin, toSoundKey } from "./romaji.js";

/**
 * @typedef {{ readonly surface: string, readonly key: string, readonly latin: string }} Word
 * @typedef {{ readonly words: readonly Word[], readonly surfaces: readonly string[], readonly keys: readonly string[] }} Name
 *   surfaces and keys are those of the name from each of its words on
 * @typedef {{ readonly text: string, readonly names: readonly Name[] }} Candidate
 *   the first name is the text itself
 */

/** Shown at most. */
const most = 7;
/** In characters; more is a question of one's own. */
const longest = 60;

/**
 * Rows of the list, each a text, its words, and the words of its other names.
 *
 * @param {readonly (readonly string[])[]} rows
 * @returns {readonly Candidate[]}
 */
export function toCandidates(rows) {
  return rows.map(([text = "", ...names]) => ({ text, names: names.map(toName) }));
}

/**
 * Undefined where too little or too much was typed to offer anything.
 *
 * @param {readonly Candidate[]} candidates
 * @param {string} typed
 * @returns {readonly string[] | undefined}
 */
export function match(candidates, typed) {
  const terms = toTerms(typed);
  const least = /^[a-z0-9]$/u.test(terms.join(""));
  if (terms.length === 0 || least || typed.length > longest) return undefined;
  const found = matchAll(candidates, terms);
  if (found.length > 0) return found;
  const pieces = typed.replace(particle, " ").replace(ending, "$& ");
  return matchAll(candidates, toTerms(pieces));
}

/** Between or behind words that are not hiragana: 機器の補助は → 機器, 補助 */
const particle = /(?<=[^ぁ-ん\s])(?:には|では|[のにをはがでとへも])(?=[^ぁ-ん]|$)/gu;
/** 使える補助金 → 使える, 補助金 */
const ending = /[ぁ-ん]{2}(?=[^ぁ-ん\s])/gu;

/**
 * Each term must be found.
 *
 * @param {readonly Candidate[]} candidates
 * @param {readonly string[]} terms
 */
function matchAll(candidates, terms) {
  const ranked = candidates.map(({ text, names }) => ({
    text,
    rank: Math.max(...terms.map((term) => rankOf(names, term))),
  }));
  return ranked
    .filter(({ rank }) => rank < never)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ text }) => text);
}

/**
 * Width, case, kana and marks aside.
 *
 * @param {string} text
 */
function toTerms(text) {
  const plain = toHiragana(text.normalize("NFKC").toLowerCase());
  return plain
    .replace(/[^\p{Letter}\p{Number}\s]+/gu, "")
    .split(/\s+/u)
    .filter((term) => term !== "");
}

/** @param {string} line `"助成 ジョセイ|金 キン"` */
function toName(line) {
  // English is not typed by its sound.
  const spoken = /[^\p{ASCII}]/u.test(line);
  const words = line.split("|").map((part) => toWord(part, spoken));
  const rests = words.map((_, at) => words.slice(at));
  return {
    words,
    surfaces: rests.map((rest) => rest.map(({ surface }) => surface).join("")),
    keys: rests.map((rest) => toSoundKey(rest.map(({ latin }) => latin).join(""))),
  };
}

/** Words come in many names. @type {Map<string, Word>} */
const words = new Map();

/**
 * @param {string} part
 * @param {boolean} spoken
 */
function toWord(part, spoken) {
  const known = words.get(part);
  if (known) return known;
  const [surface = "", reading = surface] = toTerms(part);
  const latin = spoken ? toLatin(reading) : "";
  const word = { surface, latin, key: toSoundKey(latin) };
  words.set(part, word);
  return word;
}

const never = 9;
/** Shorter pieces are found within too many words. */
const shortestWithin = { surface: 2, key: 3 };

/**
 * 0: the text begins so; 1: a word of it; 2, 3: another name; 4: within a word; 9: not at all.
 *
 * @param {readonly Name[]} names
 * @param {string} term
 */
function rankOf([own, ...others], term) {
  if (!own) return never;
  const inOwn = placeOf(own, term);
  if (inOwn < never) return inOwn;
  const inOthers = Math.min(...others.map((name) => placeOf(name, term)), never);
  if (inOthers < never) return inOthers + 2;
  return isWithin(own, term) ? 4 : never;
}

/**
 * @param {Name} name
 * @param {string} term
 */
function placeOf(name, term) {
  const at = name.words.findIndex(
    ({ surface }, index) =>
      (index === 0 || !/^[ぁ-ん]{1,2}$/u.test(surface)) && begins(name, index, term),
  );
  return at === -1 ? never : Math.min(at, 1);
}

/**
 * Does the name, from this word on, begin with what was typed?
 *
 * @param {Name} name
 * @param {number} at
 * @param {string} typed
 * @returns {boolean}
 */
function begins(name, at, typed) {
  if (typed === "") return true;
  const [word, surface, key] = [name.words[at], name.surfaces[at], name.keys[at]];
  if (!word || surface === undefined || key === undefined) return false;
  if (surface.startsWith(typed)) return true;
  const sound = sounds.exec(typed)?.[0] ?? "";
  const heard = keyOf(sound);
  if (sound === typed && heard !== "" && key.startsWith(heard)) return true;
  if (typed.startsWith(word.surface) && begins(name, at + 1, typed.slice(word.surface.length)))
    return true;
  // Most words differ from the first sound on.
  if (heard === "" || word.key === "" || heard[0] !== word.key[0]) return false;
  return [...sound].some((_, end) => {
    const isWord = keyOf(sound.slice(0, end + 1)) === word.key;
    return isWord && begins(name, at + 1, typed.slice(end + 1));
  });
}

/**
 * @param {Name} name
 * @param {string} term
 */
function isWithin({ surfaces: [surface = ""], keys: [key = ""] }, term) {
  if (term.length >= shortestWithin.surface && surface.includes(term)) return true;
  const heard = sounds.exec(term)?.[0] === term ? keyOf(term) : "";
  return heard.length >= shortestWithin.key && key.includes(heard);
}

/** What is written by its sound, at the left of a text. */
const sounds = /^[ぁ-ゖーa-zāīūēōâîûêô]+/u;

/** @type {Map<string, string>} */
const known = new Map();

/** @param {string} sound */
function keyOf(sound) {
  const key = known.get(sound) ?? toKey(sound);
  known.set(sound, key);
  return key;
}
