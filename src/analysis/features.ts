/**
 * Part of speech, base form and reading of every word of the dictionary, packed and unpacked.
 *
 * IPADIC's lines take 36 MB; packed, a word takes six bytes and one for each kana of its reading.
 * It has 66 parts of speech, 45 ways from a surface to its base form (cut so many characters, add
 * this ending) and 186 different characters in all its readings: each fits into a byte.
 */

/** A line of IPADIC, as far as we need it. */
export type Line = {
  readonly surface: string;
  /** Part of speech and its first two details: `名詞,固有名詞,地域`. */
  readonly tag: string;
  readonly base: string;
  /** Katakana; empty where IPADIC has none. */
  readonly reading: string;
};

export type PackedFeatures = {
  /** Word → number of its tag, and of its inflection, in the lists. */
  readonly tags: Uint8Array;
  readonly inflections: Uint8Array;
  /** Word → where its reading starts in `readings`; it ends where the next word's starts. */
  readonly readingStarts: Uint32Array;
  /** Numbers of characters in the list of kana. */
  readonly readings: Uint8Array;
  /** The lists as JSON. */
  readonly lists: Uint8Array;
};

type Lists = {
  readonly tags: readonly string[];
  /** `働い → 働く`: cut 1 and add く, written `1く`. */
  readonly inflections: readonly string[];
  readonly kana: readonly string[];
};

export type Features = {
  readonly pos: string;
  readonly detail: string;
  readonly kind: string;
  readonly reading: string;
  readonly toBase: (surface: string) => string;
};

export function packFeatures(words: number, lineOf: (word: number) => Line): PackedFeatures {
  const tags = new Uint8Array(words);
  const inflections = new Uint8Array(words);
  const readingStarts = new Uint32Array(words + 1);
  const readings: number[] = [];
  const lists = { tags: createList(), inflections: createList(), kana: createList() };
  // Two million of them: a number each is looked up by the character's code.
  const kanaNumbers = new Int16Array(0x10000).fill(-1);
  const kanaAt = (unit: number) => {
    if (kanaNumbers[unit] === -1)
      kanaNumbers[unit] = lists.kana.numberOf(String.fromCharCode(unit));
    return kanaNumbers[unit]!;
  };
  for (let word = 0; word < words; word += 1) {
    const { surface, tag, base, reading } = lineOf(word);
    tags[word] = lists.tags.numberOf(tag);
    inflections[word] = lists.inflections.numberOf(toInflection(surface, base));
    for (let at = 0; at < reading.length; at += 1) readings.push(kanaAt(reading.charCodeAt(at)));
    readingStarts[word + 1] = readings.length;
  }
  const { tags: tagList, inflections: inflectionList, kana } = lists;
  const all = { tags: tagList.all, inflections: inflectionList.all, kana: kana.all };
  return {
    tags,
    inflections,
    readingStarts,
    readings: Uint8Array.from(readings),
    lists: new TextEncoder().encode(JSON.stringify(all satisfies Lists)),
  };
}

/** Values in the order in which they are first met; a number fits into one byte. */
function createList() {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    numberOf(value: string): number {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      if (all.length === 256) throw new Error("Expected at most 256 values in a list, got more");
      numbers.set(value, all.length);
      return all.push(value) - 1;
    },
  };
}

function toInflection(surface: string, base: string): string {
  let stem = 0;
  while (stem < base.length && surface[stem] === base[stem]) stem += 1;
  return `${surface.length - stem}${base.slice(stem)}`;
}

/** Word → its features, unpacked when they are first asked for. */
export function createFeatures(packed: PackedFeatures): (word: number) => Features {
  const lists = JSON.parse(new TextDecoder().decode(packed.lists)) as Lists;
  const tags = lists.tags.map((tag) => tag.split(","));
  const inflections = lists.inflections.map(toInflect);
  const unpacked = new Map<number, Features>();

  function unpack(word: number): Features {
    const [pos = "", detail = "", kind = ""] = tags[packed.tags[word]!]!;
    const [from, to] = packed.readingStarts.subarray(word, word + 2);
    const reading = Array.from(packed.readings.subarray(from, to), (kana) => lists.kana[kana]);
    const toBase = inflections[packed.inflections[word]!]!;
    return { pos, detail, kind, reading: reading.join(""), toBase };
  }

  return (word) => {
    const known = unpacked.get(word);
    if (known) return known;
    const features = unpack(word);
    unpacked.set(word, features);
    return features;
  };
}

/** `1く` → (`働い` → `働く`) */
function toInflect(inflection: string): Features["toBase"] {
  const [, cut = "", ending = ""] = /^(\d+)(.*)$/su.exec(inflection) ?? [];
  if (cut === "0" && ending === "") return (surface) => surface;
  return (surface) => surface.slice(0, surface.length - Number(cut)) + ending;
}
