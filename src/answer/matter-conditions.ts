/**
 * A query → what all measures of a list are about, or the named ones that it chooses among.
 */
import { toLetters } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Query } from "../search/query.ts";
import type { Condition } from "./conditions.ts";
import type { Parts } from "./parts.ts";
import { findOwner, toItems } from "./pieces.ts";
import { measures, toLinesWith } from "./printed-conditions.ts";

const matterOf = new RegExp(
  [
    `([^、。「」?]{2,20}?)(?:に(?:関わ|かかわ|関係|関し|関する|関連|絡|からん|つながる|ついて(?:の|触|書|述|定))|が(?:出てくる|出て来る|登場|関係|関わ|絡|からむ)|を扱|関連の|関係の|がらみの)[^、。?]{0,10}?(?:${measures})`,
    "\\b(?:measures|items|programmes|ones|schemes|entries)(?: that| which)?(?: [a-z]+){0,2}? (?:mentions?|involv(?:e|es|ing)|concern(?:s|ing)?|deal(?:s|ing)? with|relat(?:e|es|ed|ing) to|touch(?:es)? on|ha(?:ve|s) to do with|about|cover(?:s|ing)?|refer(?:s|ring)? to|connected with|to do with) ([a-z' -]+)",
  ].join("|"),
  "gu",
);

/** Most questions are through here: what follows looks at every place. */
const mayBeOfMatter =
  /関|かかわ|絡|から[んむ]|つながる|ついて|出てく|出て来|登場|扱|がらみ|\b(?:measures|items|programmes|ones|schemes|entries)\b/u;

/** 「テレワーク関係の施策」 are all of them. */
const ofAll = /^(?:国の|政府の|この|その)?(?:テレワーク|在宅勤務|telework(?:ing)?)(?:の|に)?\s*$/u;

/** “A ministry other than MIC” */
const aBody = /府省|省庁|官庁|\b(?:ministr(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies))\b/u;

/** 「セキュリティに関わる施策」, “measures that mention satellite offices”: of the matter, or with the word in print. */
export function readMatter(
  { normalized, terms, about, ministries }: Query,
  { facets }: Corpus,
): Condition | undefined {
  if (!mayBeOfMatter.test(normalized)) return undefined;
  const found = [...normalized.matchAll(matterOf)].find(
    (one) => !ofAll.test(one[1] ?? one[2] ?? ""),
  );
  if (!found || ministries.length > 0) return undefined;
  const said = found[1] ?? found[2] ?? "";
  if (aBody.test(said)) return undefined;
  const matters = [...about].flatMap(([matter, cues]) =>
    cues.some((cue) => said.includes(cue)) ? [matter] : [],
  );
  const words = terms
    .filter(({ text }) => text.length > 1 && said.includes(text))
    .map(({ text }) => text)
    .toSorted((a, b) => b.length - a.length);
  const [word] = words;
  if (word === undefined && matters.length === 0) return undefined;
  const printed = word === undefined ? [] : [toLetters(word)];
  const isPrinted = (measure: Measure) => toLinesWith(measure, printed).length > 0;
  const names = matters.map((matter) => facets.about[matter].name);
  return {
    said: found[0],
    admits: (measure) =>
      isPrinted(measure) || matters.some((matter) => measure.facets.about.includes(matter)),
    subject: (lang) =>
      lang === "en"
        ? `on: ${names.map(({ en }) => en).join(", ") || said.trim()}`
        : `「${names.map(({ ja }) => ja).join("、") || word}」に関わる`,
  };
}

/** 「A・B・Cのうち」, “of A, B and C”: one of the measures that are named or described there. */
export function readAmong(
  query: Query,
  parts: Pick<Parts, "corpus" | "ranking">,
): Condition | undefined {
  const row = mayChoose.test(query.normalized) ? among.exec(query.normalized) : null;
  const said = row?.[1] ?? row?.[2];
  if (!row || said === undefined) return undefined;
  const start = row.index + row[0].indexOf(said);
  const items = toItems({ start, end: start + said.length }, query.normalized);
  const owners = items.flatMap(
    (item) => findOwner(item, query, { ...parts, leastProbability }) ?? [],
  );
  if (items.length < 2 || new Set(owners).size !== items.length) return undefined;
  return {
    said,
    admits: ({ id }) => owners.includes(id),
    subject: (lang) => (lang === "en" ? "among those that you name" : "お尋ねのうち"),
  };
}

const mayChoose = /の(?:うち|中)|, /u;
export const among =
  /([^。?!]{4,60}?)の(?:うち|中)(?:で|から|、)|\b(?:of|among|between|out of) (?:the )?([a-z' -]+(?:, [a-z' -]+)*,? and [a-z' -]+?)(?=, )/u;

/** Of a measure by the classifier, for an item of the row to mean it: a row holds nothing but names. */
const leastProbability = 0.5;
