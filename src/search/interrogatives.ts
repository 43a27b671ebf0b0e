/**
 * A piece of a question → whether it has a word that asks.
 */

/** どうか and どうも ask nothing. */
const japanese =
  /何|なに|なん|いつ|ど[このれちなんい]|どっち|どう(?!か|も)|いく[つら]|幾|誰|だれ|なぜ/u;
const english = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/u;

/** 何, いつ, どこ …. */
export function hasJapaneseInterrogative(text: string): boolean {
  return japanese.test(text);
}

/** Of either language; 「まだ」 and 「今も」 ask by themselves. */
export function hasInterrogative(text: string): boolean {
  return japanese.test(text) || /まだ|今も/u.test(text) || english.test(text);
}
