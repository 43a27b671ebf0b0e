/**
 * Kana as people type them → one spelling, so that readings can be compared.
 */

/** Hiragana → katakana. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

const sameSound: Readonly<Record<string, string>> = {
  ヂ: "ジ",
  ヅ: "ズ",
  ヲ: "オ",
  ァ: "ア",
  ィ: "イ",
  ゥ: "ウ",
  ェ: "エ",
  ォ: "オ",
};

/**
 * A reading → its key: long-vowel marks gone, kana of one sound alike, a doubled consonant as ッ
 * (トクク and トック are both トック).
 */
export function toReadingKey(kana: string): string {
  return toKatakana(kana)
    .replace(/[ヂヅヲァィゥェォ]/gu, (one) => sameSound[one] ?? one)
    .replace(/[クキ](?=[カキクケコ])/gu, "ッ")
    .replace(/ー/gu, "");
}

/** The same without voicing marks, for a second look: `"ガイトライン"` finds ガイドライン. */
export function toUnvoiced(key: string): string {
  return key
    .normalize("NFD")
    .replace(/[\u3099\u309A]/gu, "")
    .normalize("NFC");
}

/**
 * Edit distance with neighbouring characters swapped as one step (optimal string alignment), or
 * `limit + 1` as soon as it is larger.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
}
