/**
 * A question → everything that the ranking and the grounds look at: terms, concepts, names, facets, years.
 */
import type { Analyzer, Term } from "../analysis/analyzer.ts";
import { isGram, toGrams } from "../analysis/grams.ts";
import { withoutYoungStaff } from "../analysis/colleague.ts";
import { withoutConfirmation } from "../analysis/confirmation.ts";
import { normalize } from "../analysis/normalize.ts";
import { withoutReplyLanguage } from "../analysis/reply-language.ts";
import type { Spelling } from "../analysis/spelling.ts";
import type { Concept, Synonyms } from "../analysis/synonyms.ts";
import type { Token } from "../analysis/tokenizer.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Aspect, Audience, Matter, Subject, Want } from "../corpus/measure.ts";
import type { MinistryId } from "../corpus/vocabulary.ts";
import { createCueReader, type Cues, type CueTables, toCueTable, toCueText } from "./cues.ts";
import { findAskingPart, type Part } from "./asking-part.ts";
import { type Elsewhere, findElsewhere, type Known } from "./elsewhere.ts";
import { toOpenQuestion } from "./asserted-value.ts";
import { blank, findLeftOut, isWithin } from "./left-out.ts";
import { createNearKind, findNamesakes, type KindName, type NamesakeTable } from "./namesakes.ts";
import { type UnitTest, findUnits } from "./units.ts";
import { createNameMatcher, type NameTable, toNameTable } from "./names.ts";
import type { QueryTerm } from "./passage-index.ts";

type NamedSubject = { readonly measureId: string; readonly subject: Subject };

export type Query = {
  readonly normalized: string;
  readonly tokens: readonly Token[];
  /** Words and compounds of the question. */
  readonly terms: readonly Term[];
  readonly concepts: readonly Concept[];
  /** Terms and concepts as the index is asked. */
  readonly weighted: readonly QueryTerm[];
  /** Those of the part that asks. */
  readonly asking: readonly QueryTerm[];
  /** A budget or a sum is named in the part that asks. */
  readonly asksBudget: boolean;
  readonly want: Cues<Want>;
  readonly whom: Cues<Audience>;
  readonly about: Cues<Matter>;
  /** What those matters are called: セキュリティ, where it speaks of leaks. */
  readonly matters: readonly string[];
  readonly aspects: Cues<Aspect>;
  /** Signs that it is about telework at all. */
  readonly anchors: Cues<string>;
  /** Kinds of other matter that it names. */
  readonly outside: Cues<string>;
  readonly subjects: readonly (NamedSubject & { readonly name: string })[];
  /** Ids of the measures that are not meant: 「相談センター以外」. */
  readonly excluded: ReadonlySet<string>;
  /** Of those the ones that are left out as a whole, by their title or their kind: 「補助金以外」. */
  readonly excludedWhole: ReadonlySet<string>;
  /** Where it says what is not meant, named or not. */
  readonly leftOut: readonly Part[];
  readonly ministries: readonly MinistryId[];
  readonly years: readonly number[];
  /** Numbers that it asks for. */
  readonly units: readonly UnitTest[];
  /** A number with its unit that is asked to be confirmed. */
  readonly asserted: string | undefined;
  /** A scheme of another body, or another programme, that it asks about. */
  readonly elsewhere: Elsewhere | undefined;
  /** What it names as a thing of a kind that the corpus has: 「環境月間」; nothing where telework is named. */
  readonly kindNames: readonly KindName[];
  /** True where it asks how things are now. */
  readonly asksPresent: boolean;
};

export type QueryReader = (question: string) => Query;

/**
 * A compound repeats its parts; a concept is a little less sure than the word itself. A word inside
 * a concept counts little: 在宅 and 勤務 alone say nothing where 在宅勤務 was meant.
 */
const weights = {
  word: 1,
  compound: 0.5,
  concept: 1,
  widened: 0.6,
  inConcept: 0.4,
  inPhrase: 0.15,
  gram: 0.2,
};

/** Cues and names of the corpus as questions are read for them. */
export type QueryTables = {
  readonly cues: CueTables<{
    want: Want;
    whom: Audience;
    about: Matter;
    aspects: Aspect;
    anchors: string;
    outside: string;
  }>;
  readonly subjects: NameTable<NamedSubject>;
  /** Words of each matter's name. */
  readonly matters: Readonly<Record<Matter, readonly string[]>>;
  readonly ministries: NameTable<MinistryId>;
};

export function toQueryTables(corpus: Corpus): QueryTables {
  const { facets, measures, ministries } = corpus;
  const subjects = measures.flatMap((measure) =>
    measure.subjects.map((subject) => ({
      item: { measureId: measure.id, subject },
      names: [...subject.names.ja, ...subject.names.en],
    })),
  );
  const bodies = ministries.map(({ id, name, alias }) => ({
    item: id,
    names: [name.ja, ...alias],
  }));
  return {
    cues: {
      want: toCueTable(facets.want),
      whom: toCueTable(facets.whom),
      about: toCueTable(facets.about),
      aspects: toCueTable(facets.aspect),
      anchors: toCueTable(facets.anchor),
      outside: toCueTable(facets.outside),
    },
    subjects: toNameTable(subjects),
    matters: Object.fromEntries(
      Object.entries(facets.about).map(([matter, { name }]) => [matter, name.ja.split("・")]),
    ) as unknown as QueryTables["matters"],
    ministries: toNameTable(bodies),
  };
}

export function createQueryReader(
  tables: QueryTables,
  parts: {
    readonly analyzer: Analyzer;
    readonly synonyms: Synonyms;
    readonly spelling: Spelling;
    readonly known: Known;
    readonly namesakes: NamesakeTable;
  },
): QueryReader {
  const readCues = createCueReader(tables.cues);
  const subjects = createNameMatcher(tables.subjects);
  const ministries = createNameMatcher(tables.ministries);
  const isNear = createNearKind(parts.namesakes);
  return (question) => {
    const opened = toOpenQuestion(toPlainQuestion(normalize(question)));
    const { normalized, terms, tokens } = parts.analyzer.analyze(
      parts.spelling.correct(opened.text),
    );
    const concepts = parts.synonyms.conceptsOf(terms, "question");
    const years = toYears(normalized);
    const { named, excluded } = subjects(normalized);
    const part = findAskingPart(normalized, terms);
    const leftOut = findLeftOut(normalized, tokens);
    const searched = {
      normalized: blank(normalized, leftOut),
      terms: terms.filter((term) => !isWithin(term, leftOut)),
      concepts: concepts.filter((concept) => !isWithin(concept, leftOut)),
    };
    const { aspects: shown, ...cues } = readCues(toCueText(searched.normalized));
    const aspects = toAsked(shown);
    const asking = toAskingTerms(part, searched);
    const own = withoutAsker(searched.terms, normalized);
    const weighted = [...toQueryTerms(own, searched.concepts), ...toGramTerms(searched.normalized)];
    const isAmong = toMostTelling([...asking, ...weighted]);
    return {
      normalized,
      tokens,
      terms,
      concepts,
      weighted: weighted.filter(isAmong),
      asking: asking.filter(isAmong),
      asksBudget: isNamedIn(normalized.slice(part.start, part.end), [
        ...(aspects.get("budget") ?? []),
        ...(aspects.get("amount") ?? []),
      ]),
      ...cues,
      want: aspects.has("budget") ? withoutFunds(cues.want) : cues.want,
      matters: [...cues.about.keys()].flatMap((matter) => tables.matters[matter]),
      aspects,
      subjects: named.map(({ item, name }) => ({ ...item, name })),
      excluded: new Set(excluded.map(({ item }) => item.measureId)),
      excludedWhole: new Set(),
      leftOut,
      ministries: [...new Set(ministries(normalized).named.map(({ item }) => item))],
      years,
      units: findUnits(normalized),
      asserted: opened.value,
      elsewhere: findElsewhere(normalized, tokens, parts.known),
      kindNames: findNamesakes(
        { normalized, tokens, terms },
        {
          asked: {
            typed: question,
            part,
            telework: [...cues.anchors.values()].flat(),
            ours: named.map(({ name }) => name),
          },
          isNear,
        },
      ),
      asksPresent: asksPresent(normalized, { aspects, years }),
    };
  };
}

function toPlainQuestion(normalized: string): string {
  const plain = withoutYoungStaff(withoutConfirmation(withoutReplyLanguage(normalized)));
  return plain
    .replace(withoutGap, "全部")
    .replace(indefiniteSum, "お金")
    .replace(sinceThen, "前から")
    .replace(sinceThenInEnglish, "for years");
}

/** 「漏れなく」: all of them, and of no leak. */
const withoutGap = /(?:漏|も)れなく/gu;

/** 「なんぼか出る？」 asks whether, and of no amount. */
const indefiniteSum =
  /(?:いくら|なんぼ|ナンボ)か(?:は|でも)?(?=(?:国から)?(?:出|もら|補助|助成|くれ|足し|負担|戻|支給|援助))/gu;

/** 「コロナの頃から」 says for how long, and is of no scheme of that time. */
const sinceThen =
  /(?:新型)?コロナ(?:ウイルス)?(?:禍|前|(?:の)?(?:頃|ころ|とき|時期?|あたり|前|最中))から/gu;
const sinceThenInEnglish =
  /\b(?:ever )?since (?:the )?(?:days of )?(?:covid(?:-19)?|corona|the pandemic|pandemic)\b/gu;

/** “Which ministry is in charge”: what asks for the body is no word of any measure. */
const asksBody =
  /\b(?:which|what) (?:government )?(?:ministr(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies)|departments?)\b|\b(?:in charge|responsible)\b/gu;

function withoutAsker(terms: readonly Term[], normalized: string): readonly Term[] {
  const spans = [...normalized.matchAll(asksBody)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
  return terms.filter((term) => !isWithin(term, spans));
}

export function toQueryTerms(
  terms: readonly Term[],
  concepts: readonly Concept[],
): readonly QueryTerm[] {
  return [
    ...terms.map((term) => ({
      text: term.text,
      weight: weights[term.kind] * toShare(term, concepts),
    })),
    ...concepts.map(({ term, widened }) => ({
      text: term,
      weight: widened ? weights.widened : weights.concept,
    })),
  ];
}

/** Different terms that a question is searched by, whatever its length. */
const most = { words: 32, grams: 64 };

/** The first so many of them. */
function toMostTelling(terms: readonly QueryTerm[]): (term: QueryTerm) => boolean {
  const texts = [...new Set(terms.map(({ text }) => text))];
  const kept = new Set([
    ...texts.filter((text) => !isGram(text)).slice(0, most.words),
    ...texts.filter(isGram).slice(0, most.grams),
  ]);
  return ({ text }) => kept.has(text);
}

function isNamedIn(text: string, cues: readonly string[]): boolean {
  const { ja, en } = toCueText(text);
  return cues.some((cue) => ja.includes(cue) || en.includes(` ${cue} `));
}

function toAskingTerms(
  part: Part,
  { normalized, terms, concepts }: Pick<Query, "normalized" | "terms" | "concepts">,
): readonly QueryTerm[] {
  const isInside = ({ start, end }: Part) => part.start <= start && end <= part.end;
  return [
    ...toQueryTerms(terms.filter(isInside), concepts.filter(isInside)),
    ...toGramTerms(normalized.slice(part.start, part.end)),
  ];
}

/** A net under the words: one pair says little, many together say something. */
function toGramTerms(normalized: string): readonly QueryTerm[] {
  return [...new Set(toGrams(normalized))].map((text) => ({ text, weight: weights.gram }));
}

/** What is left of a term's weight where a concept stands for it. */
function toShare(term: Term, concepts: readonly Concept[]): number {
  const covering = concepts.filter(({ start, end }) => start <= term.start && term.end <= end);
  const sure = covering.filter(({ widened }) => !widened);
  if (sure.length === 0) return 1;
  const isPart = sure.some(({ start, end }) => end - start > term.end - term.start);
  return isPart ? weights.inPhrase : weights.inConcept;
}

/** “Which budget line funds the guidelines?” asks for no money. */
function withoutFunds(want: Cues<Want>): Cues<Want> {
  const isOfBudget = (want.get("money") ?? []).every((cue) => /fund/u.test(cue));
  return isOfBudget ? new Map([...want].filter(([one]) => one !== "money")) : want;
}

/** Whoever asks whom to call wants to call now; whether it is still there is about now, too. */
const presentAspects: readonly Aspect[] = [
  "phone",
  "mail",
  "hours",
  "channel",
  "url",
  "status",
  "successor",
];

/** Said of the past: whom one called, what it was. */
const past =
  /(?:でした|ました|だった|った|んだ)(?:っけ|か|の|ん)*[?。]?$|\b(?:was|were|did|had)\b/u;

/** 「いつまででしたか」 */
export function saysPast(normalized: string): boolean {
  return past.test(normalized);
}

function asksPresent(
  normalized: string,
  asked: { readonly aspects: Cues<Aspect>; readonly years: readonly number[] },
): boolean {
  if (present.test(normalized)) return true;
  const isOfNow = presentAspects.some((aspect) => asked.aspects.has(aspect));
  return isOfNow && asked.years.length === 0 && !saysPast(normalized);
}

/** A cue inside a longer cue of another aspect was meant as a part of it: いくら in 予算はいくら. */
const narrower: Readonly<Partial<Record<Aspect, readonly Aspect[]>>> = {
  budget: ["amount", "rate", "ceiling"],
  rate: ["amount"],
  ceiling: ["amount"],
  deadline: ["date"],
  share: ["count"],
  // “What happened to it?”
  status: ["content"],
  channel: ["phone", "mail"],
  language: ["phone", "mail"],
};

function toAsked(found: Cues<Aspect>): Cues<Aspect> {
  const implied = new Set([...found.keys()].flatMap((aspect) => narrower[aspect] ?? []));
  return new Map([...found].filter(([aspect]) => !implied.has(aspect)));
}

const present =
  /まだ|後継|新しい(?:ほう|方|やつ|の(?:は|に|を|で))|今(?!年|回|後|夏|秋)|いま|現在|現行|最新|最近|ただいま|目下|\b(?:now|nowadays|today|current|currently|present|presently|latest|newest|these days|still|new (?:one|ones|name|version|scheme|award|course))\b/u;

/**
 * Years named by the common era, after era years were turned into it; and fiscal years as the handout
 * prints them, without their era: 「31年度」「2年度」.
 */
function toYears(normalized: string): number[] {
  const asked = normalized.replace(deniedYear, "").replace(laterThan, "");
  const years = asked.matchAll(/(?<!\d)(?:fy ?)?(20[0-3]\d|19[89]\d)(?![\d万億円人社件名%])/gu);
  const ofEra = asked.matchAll(/(?<![\d.,])(\d{1,2})年度(?!分|間|目|ごと|連続|にわた)/gu);
  return [
    ...new Set([
      ...[...years].map((match) => Number(match[1])),
      ...[...ofEra].map((match) => toFiscalYear(Number(match[1]))),
    ]),
  ];
}

/** 「2020年度のものではなく」 */
const deniedYear =
  /(?<!\d)\d{1,4}年度?(?:の(?:もの|ほう|方|分|予算|金額|額))?(?:では?|じゃ)な(?:く|い)/gu;

/** “After 2021”, 「2021年より後」: of none of that year. */
const laterThan =
  /\b(?:after|later than) (?:the year )?(?:fy ?)?\d{4}\b|(?<!\d)\d{1,4}年度?(?:より(?:後|あと)|の(?:あと|後)に)/gu;

/** Heisei had 31 years, and nobody asks for its first ones. */
function toFiscalYear(yearOfEra: number): number {
  return yearOfEra > lastOfReiwa ? 1988 + yearOfEra : 2018 + yearOfEra;
}

const lastOfReiwa = 20;
