/**
 * Text → a number for tables, by FNV-1a over UTF-16 units.
 */
export const hashBasis = 0x811c9dc5;

/** 32 bits, signed; `basis`: of what stands before the text. */
export function toHash(text: string, basis = hashBasis): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
