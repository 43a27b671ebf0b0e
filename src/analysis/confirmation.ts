/**
 * A question for what one may tell another → the question alone.
 */

const frame =
  /(?:だ?と|って)ご?(?:案内|説明|回答|返事|返答|お?伝え|お?答え|話)(?:し?て)?(?:おいて)?も?(?:いい|よい|良い|よろしい|大丈夫|問題ない|差し支えない)(?:の|ん)?(?:です|でしょう)?か?[?。]*$/u;

/** 「上限は50万円と案内していいですか」 → 「上限は50万円ですか」: normalised. */
export function withoutConfirmation(normalized: string): string {
  return normalized.replace(frame, "ですか");
}
