/**
 * An English word → its index form: British spelling folded into American, then Porter's stem.
 */
import { stemmer } from "stemmer";

/** `"programmes"` → `"program"`, `"labour"` → `"labor"`, `"organising"` → `"organ"` */
export function toEnglishTerm(word: string): string {
  const known = terms.get(word);
  if (known !== undefined) return known;
  const term = stemmer(toAmerican(word));
  if (terms.size === mostKept) terms.clear();
  terms.set(word, term);
  return term;
}

/** Of the words met last: a text has the same ones over and over. */
const terms = new Map<string, string>();
const mostKept = 4096;

function toAmerican(word: string): string {
  return word
    .replace(/^(lab|col|fav|neighb|behavi|hon|endeav)our/u, "$1or")
    .replace(/^(cent|met|theat)re(s?)$/u, "$1er$2")
    .replace(/^programme/u, "program")
    .replace(/^(enrol|fulfil)(ment|s?$)/u, "$1l$2")
    .replace(/^(licen|defen)ce/u, "$1se")
    .replace(/([a-z]{3})is(e[ds]?|ing|ation|ations)$/u, "$1iz$2");
}
