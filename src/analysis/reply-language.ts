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
  const asked = requests.find(({ pattern }) => normalized.search(pattern) >= 0)?.lang;
  if (asked !== undefined || !alone.test(normalized)) return asked;
  return /英語|えいご|english/u.test(normalized) ? "en" : "ja";
}

/** Is it nothing but such a request? 「英語でお願いします」, “In English, please” */
export function isReplyLanguage(normalized: string): boolean {
  return (
    alone.test(normalized) ||
    requests.some(({ pattern }) => normalized.replace(pattern, "").trim() === "")
  );
}

const alone =
  /^(?:(?:英語|えいご|日本語|にほんご)(?:で|だと|版)[はもを]?(?:も?う一度|もういちど)?(?:教えて|言って|お願い)?(?:ください|下さい|します)?|(?:and |now |ok(?:ay)?,? |again,? |the same )*(?:please )?in (?:english|japanese),?(?: please| too)?)[。.?!]*$/u;

/** As it was where nothing else would be left. */
export function withoutReplyLanguage(normalized: string): string {
  const rest = requests
    .reduce((text, { pattern }) => text.replace(pattern, " "), normalized)
    .trim();
  return rest === "" ? normalized : rest;
}
