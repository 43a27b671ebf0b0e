/**
 * A question → the language that it asks to be answered in, and the question without that request: 「英語で教えて
 * ください。…」, “Please answer in Japanese: …”.
 */
const requests = [
  { lang: "en", pattern: toPattern("英語|えいご", "english") },
  { lang: "ja", pattern: toPattern("日本語|にほんご", "japanese") },
] as const;

function toPattern(ja: string, en: string): RegExp {
  return new RegExp(
    `(?:${ja})で(?:(?:教えて|答えて|説明して|回答して|返事して)(?:ください|下さい|くれませんか|ほしいです)?|お願い(?:します|いたします)?)[。、!]?|` +
      `\\b(?:please )?(?:answer|reply|respond)(?: me)? in ${en}\\b(?:,? please)?[,.:;]?`,
    "gu",
  );
}

/** `normalized`: by `normalize`. */
export function toReplyLanguage(normalized: string): "ja" | "en" | undefined {
  return requests.find(({ pattern }) => normalized.search(pattern) >= 0)?.lang;
}

/** As it was where nothing else would be left. */
export function withoutReplyLanguage(normalized: string): string {
  const rest = requests
    .reduce((text, { pattern }) => text.replace(pattern, " "), normalized)
    .trim();
  return rest === "" ? normalized : rest;
}
