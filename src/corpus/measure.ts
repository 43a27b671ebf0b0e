/**
 * A measure as an editor writes it: `corpus/measures/<id>.yaml` → Measure.
 *
 * The handout's lines are quotations and stay as printed; a fact is our own wording with a source
 * and a date; a gap says what is known to be missing, so that not knowing can be said on purpose.
 * The vocabularies (topics, aspects, facets) are closed lists: a typo in a file is an error here.
 */
import { z } from "zod";
import { languageTexts, type MinistryId, ministryIds, partialDate, text } from "./vocabulary.ts";

/** What a fact is about, as its source files it. */
export const topics = [
  "eligibility",
  "covered-costs",
  "not-covered",
  "amount",
  "how-to-apply",
  "deadline",
  "contact",
  "website",
  "content",
  "successor",
  "history",
  "definition",
] as const;

/** What a question can ask of a measure, and what a fact can answer. */
export const aspects = [
  "amount", // a sum paid to the applicant
  "rate", // the share of the cost that is paid
  "ceiling", // the most that is paid
  "budget", // the money set aside by the state
  "eligibility", // who may use it, on what condition
  "costs", // what is paid for, or not
  "procedure", // the steps, papers, where to file
  "deadline", // until when (or from when) one may apply
  "date", // when it takes or took place, or takes effect
  "phone",
  "mail",
  "hours", // opening hours
  "channel", // another way to be reached: fax, chat, social media, a newsletter
  "language", // a language, sign language or braille that it is offered in
  "place", // an address or venue
  "url", // a page on the web
  "office", // the body or section in charge, who runs it
  "name", // what it is called, formal name, former or present name
  "definition", // what a word or a scheme means
  "status", // does it still exist, can it still be used
  "successor", // what replaced it
  "start", // when it began, editions and earlier forms
  "count", // how many (companies, regions, people, times)
  "share", // a percentage found by a survey
  "goal", // a target
  "duty", // what must be done, by law or rule
  "winner", // who was chosen or honoured
  "content", // what is done, what it consists of
] as const;

/** What the asker wants to get. */
export const wants = [
  "money",
  "advice",
  "expert",
  "honour",
  "rule",
  "example",
  "figure",
  "event",
  "lesson",
  "promotion",
] as const;

/** For whom it is. */
export const audiences = [
  "company",
  "municipality",
  "civil-servant",
  "self-employed",
  "parent",
  "region",
] as const;

/** What it is about. */
export const matters = [
  "equipment",
  "workplace", // a satellite office, a place to work away from the main office
  "labour-management",
  "security",
  "work-life-balance",
  "summer",
  "autumn",
  "iot",
  "special-zone",
  "spread", // how far telework has spread
] as const;

const itemId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");

const quotation = z.strictObject({
  id: itemId,
  /** Found letter for letter, white space aside, on the page of the handout. */
  text,
  /** Subjects that belong to the line beside those that its words name. */
  about: z.array(itemId).optional(),
});

const budgetLine = z.strictObject({
  id: itemId,
  /** The whole line as printed. */
  text,
  programme: text,
  /** The bracket as printed, e.g. 「２年度248百万円の内数」. */
  amount: text,
  fiscalYear: z.int().min(2000).max(2100),
  yen: z.int().positive(),
  /** True where the line is printed as 内数: the programme's share of it is not told. */
  share: z.boolean(),
  ministry: z.enum(ministryIds),
});

const printedDate = z.strictObject({
  text,
  from: partialDate,
  to: partialDate,
});

const measureMinistry = z.strictObject({
  id: z.enum(ministryIds),
  /** line: printed behind the measure's own line; shared-bracket: one bracket behind two lines; budget: only through budget lines. */
  known: z.enum(["line", "shared-bracket", "budget"]),
  /** The quotation or budget line that names the body. */
  from: z.array(itemId).min(1),
});

const subject = z.strictObject({
  id: itemId,
  /** Everything it is called, formal name first. */
  names: z.strictObject({ ja: z.array(text).min(1), en: z.array(text) }),
  /** Fiscal years in which it ran under this name; an open end is left out. */
  from: z.int().optional(),
  to: z.int().optional(),
  /** Not run any more under this name, as far as the corpus tells. */
  ended: z.boolean(),
  /** A scheme of one place: it answers only where it is named. */
  local: z.literal(true).optional(),
  /** Whose it is, where that may differ from the measure's bodies; the lines or facts that name the body. */
  ministries: z
    .array(z.strictObject({ id: z.enum(ministryIds), from: z.array(itemId).min(1) }))
    .min(1)
    .optional(),
});

const source = z.strictObject({
  publisher: text,
  title: text,
  url: z.url({ protocol: /^https?$/ }),
  kind: z.enum(["ministry", "public-body", "local-government", "operator"]),
});

const fact = z.strictObject({
  id: itemId,
  topic: z.enum(topics),
  /** Ids of the subjects it speaks of; none: of the measure as a whole. */
  about: z.array(itemId),
  answers: z.array(z.enum(aspects)).min(1),
  /** The fact that tells how it is now; told before it to whoever names no year. */
  now: itemId.optional(),
  /** The fact without which it would mislead; told behind it. */
  beside: itemId.optional(),
  ja: text,
  en: text,
  asOf: partialDate,
  fiscalYear: z.int().min(1990).max(2100),
  source,
  confidence: z.enum(["high", "medium"]),
  /** Where the official text was read in a copy on another host. */
  seenAt: text.optional(),
});

const gap = z.strictObject({
  id: itemId,
  about: z.array(itemId),
  /** What of it the corpus does not tell. */
  answers: z.array(z.enum(aspects)).min(1),
  /** Fiscal years that the gap is limited to. */
  years: z.array(z.int()).optional(),
  ja: text,
  en: text,
});

export const measureSchema = z.strictObject({
  id: itemId,
  title: languageTexts,
  summary: languageTexts,
  handout: z.strictObject({
    document: itemId,
    page: z.int().positive(),
    section: text,
    quotations: z.array(quotation).min(1),
    budget: z.array(budgetLine),
    dates: z.array(printedDate),
  }),
  ministries: z.array(measureMinistry).min(1),
  validity: z.strictObject({
    state: z.enum(["ended", "continued", "replaced", "unknown"]),
    asOf: partialDate,
    note: languageTexts,
    facts: z.array(itemId).min(1),
  }),
  facets: z.strictObject({
    want: z.array(z.enum(wants)).min(1),
    whom: z.array(z.enum(audiences)),
    about: z.array(z.enum(matters)),
  }),
  /** Words and short phrases that people use for it. */
  words: z.strictObject({ ja: z.array(text).min(1), en: z.array(text).min(1) }),
  subjects: z.array(subject),
  facts: z.array(fact).min(1),
  gaps: z.array(gap),
});

export type Measure = z.infer<typeof measureSchema>;

/** Of the handout's measure, that it is no longer what it was. */
export function isOver(state: Measure["validity"]["state"]): state is "ended" | "replaced" {
  return state === "ended" || state === "replaced";
}

/** Ids of the bodies whose it is, and whose things of it are: the Cabinet Office's award among the awards. */
export function toBodies({ ministries, subjects }: Measure): ReadonlySet<MinistryId> {
  const ofSubjects = subjects.flatMap((one) => one.ministries ?? []);
  return new Set([...ministries, ...ofSubjects].map(({ id }) => id));
}

export type Fact = z.infer<typeof fact>;
export type Subject = z.infer<typeof subject>;
export type BudgetLine = z.infer<typeof budgetLine>;
export type Aspect = (typeof aspects)[number];
export type Want = (typeof wants)[number];
export type Audience = (typeof audiences)[number];
export type Matter = (typeof matters)[number];
