/**
 * A question → the things that it names as one names ours: 「環境月間」, 「アカデミー賞」, 「消費生活センター」.
 *
 * Of months, prizes, desks and surveys there are many. What kind of thing it is stands last, and which
 * one it is before it: whoever names one that the corpus does not have must not be told of ours. They
 * are recognised by how such names are built, not by a list of them.
 */
import { type Analysis, type Analyzer, isCompoundPart, type Term } from "../analysis/analyzer.ts";
import { toTokenRuns } from "../analysis/token-runs.ts";
import type { Token } from "../analysis/tokenizer.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { outside } from "../corpus/phrasing.ts";
import { type Part, withSentence, withTopic } from "./asking-part.ts";
import { createLexicon, type LexiconTable, toLexiconTable } from "./lexicon.ts";

export type KindName = {
  /** As it stands in the question. */
  readonly name: string;
  /** Words, the kind last; without suffixes and abbreviations, which any text may lack: 率, IT. */
  readonly words: readonly string[];
  /** Those of the words that nothing said of ours has near a thing of this kind. */
  readonly far: readonly string[];
  /** Something said of ours has the last of them just before it. */
  readonly isCalled: boolean;
  /** Its words may but describe it: 「整備事業」, “information security guidelines”. */
  readonly isDescribed: boolean;
  /** No name of ours stands beside it. */
  readonly standsAlone: boolean;
};

type Found = Pick<KindName, "name" | "words" | "isDescribed"> & {
  readonly kindWord: string;
  readonly isBody: boolean;
  readonly hasCapitals: boolean;
  /** It has capitals, or all its words are in the dictionary. */
  readonly isProper: boolean;
  readonly start: number;
};

/** Words with the kinds that they stand near, in what is said of our measures: 「相談 センター」. */
export type NamesakeTable = LexiconTable;

/** Of a table. */
export type NearKind = (word: string, kind: string, isBefore?: boolean) => boolean;

/** What there are many of, each with a name of its own. */
const things =
  "月間|週間|旬間|デー|デイズ|ウィーク|賞|表彰|アワード|百選|センター|ガイドライン|指針|調査|統計|センサス|白書|フォーラム|フェア|フェスティバル|サミット|大会|コンテスト|コンクール|検定|認定|認証|資格|試験|戦略|大綱|条例|基金|税制|減税|シンポジウム";

/** Who asks may belong to one. */
const bodies = "監督署|税務署|警察署|協会|機構|隊|財団|公社|公庫|組合|商工会|商工会議所";

/** Before these stands as often what they are for: 「社労士相談」, 「整備事業」. Money is not here at all: 「設備補助金」. */
const described =
  "窓口|相談|コーナー|制度|事業|計画|プラン|融資|運動|キャンペーン|プロジェクト|拠点";

const kind = new RegExp(`(?:${things}|${bodies}|${described})$`, "u");
const bodyKind = new RegExp(`(?:${bodies})$`, "u");
const describedKind = new RegExp(`(?:${described})$`, "u");

export function toNamesakeTable(corpus: Corpus, { analyze }: Analyzer): NamesakeTable {
  const { told, asked } = toOwnTexts(corpus);
  const counts = new Map<string, number>();
  for (const text of asked)
    for (const pair of new Set(toPairs(analyze(text))))
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count >= often).map(([pair]) => pair);
  return toLexiconTable([...told.flatMap((text) => toPairs(analyze(text))), ...usual]);
}

/** Whoever asks for ours may name another beside it: 「省エネ月間みたいに」. */
const often = 3;

export function createNearKind(table: NamesakeTable): NearKind {
  const { numberOf } = createLexicon(table);
  return (word, kind, isBefore) => numberOf(toPair(word, kind, isBefore)) !== undefined;
}

const toPair = (word: string, kind: string, isBefore = false) =>
  `${word}${isBefore ? ">" : " "}${kind}`;

/** Words; 「指針」 stands just behind 「セキュリティ」 in 「セキュリティの指針」. */
const before = 2;

/** Words; a name of ours is told in other words too: 「セキュリティの指針」, 「夏に開く全国的なキャンペーン」. */
const near = 6;

function toPairs({ normalized, tokens, terms }: Analysis): string[] {
  const japanese = tokens.map(({ surface, start }) => ({
    text: surface,
    reach: kind.test(normalized.slice(0, start + surface.length)) ? near : 0,
  }));
  const english = terms.filter(isEnglishWord).map(({ text }) => ({ text, reach: toReach(text) }));
  return [japanese, english].flatMap((words) =>
    words.flatMap(({ text, reach }, at) => {
      if (reach === 0) return [];
      const around = words.slice(Math.max(0, at - reach), at + reach + 1);
      const leading = words.slice(Math.max(0, at - Math.min(reach, before)), at);
      return [
        ...around.map((one) => toPair(one.text, text)),
        ...leading.map((one) => toPair(one.text, text, true)),
      ];
    }),
  );
}

function toReach(word: string): number {
  if (englishKind.test(word)) return near;
  return properKind.test(word) ? 1 : 0;
}

/** Whatever is told, and how people ask for it; not of what is known to be missing. */
function toOwnTexts({ measures, phrasings }: Corpus) {
  const gaps = new Set(measures.flatMap((measure) => measure.gaps.map(({ id }) => id)));
  const asked = phrasings.filter(
    ({ target, passage = "" }) => target !== outside && !gaps.has(passage),
  );
  const told = measures.flatMap(({ title, summary, words, subjects, handout, facts }) => [
    ...[title, summary].flatMap(({ ja, en }) => [ja, en]),
    ...words.ja,
    ...words.en,
    ...subjects.flatMap(({ names }) => [...names.ja, ...names.en]),
    ...[...handout.quotations, ...handout.budget].map(({ text }) => text),
    ...facts.flatMap(({ ja, en, source }) => [ja, en, source.title]),
  ]);
  return { told, asked: asked.map(({ text }) => text) };
}

export type Asked = {
  readonly typed: string;
  /** That asks. */
  readonly part: Part;
  /** Its words for telework. */
  readonly telework: readonly string[];
  /** Names of ours that it has. */
  readonly ours: readonly string[];
};

/**
 * In the part that asks and its topic; names that do not but describe a thing, and are of no body, in
 * its whole sentence. Beside telework only those that can be nothing else: neither described, nor misspelt, nor
 * with telework in them.
 */
export function findNamesakes(
  { normalized, tokens, terms }: Analysis,
  { asked, isNear }: { readonly asked: Asked; readonly isNear: NearKind },
): readonly KindName[] {
  const { part, telework, ours } = asked;
  const [clause, sentence] = [withTopic(normalized, part), withSentence(normalized, part)];
  const isBeside = telework.length > 0;
  const saysTelework = ({ name, words }: Found) =>
    telework.some(
      (said) => name.includes(said) || said.split(" ").some((word) => words.includes(word)),
    );
  const all = [...toJapaneseNames(tokens), ...toEnglishNames(normalized, terms, asked.typed)];
  return all
    .filter(({ isBody, isDescribed, start }) =>
      isIn(start, isBeside || isBody || isDescribed ? clause : sentence),
    )
    .filter((one) => !isBeside || (one.isProper && !one.isDescribed && !saysTelework(one)))
    .map((one) => ({
      name: one.name,
      words: one.words,
      isDescribed: one.isDescribed,
      ...compare(one, isNear),
      standsAlone: ours.every((other) => one.name.includes(other)),
    }));
}

/** A name in capitals is ours only if something of ours is called so. */
function compare({ words, kindWord, hasCapitals }: Found, isNear: NearKind) {
  const last = words.at(words.at(-1) === kindWord ? -2 : -1) ?? "";
  const kinds = sameKinds.find((same) => same.includes(kindWord)) ?? [kindWord];
  const isCalled = kinds.some((one) => isNear(last, one, true));
  const far = words.filter((word) => !kinds.some((one) => isNear(word, one)));
  return { isCalled, far: hasCapitals && !isCalled && far.length === 0 ? [last] : far };
}

const isIn = (place: number, { start, end }: Part) => start <= place && place < end;

function toJapaneseNames(tokens: readonly Token[]): Found[] {
  return toNames(tokens).map((parts) => {
    const words = parts.map(({ surface }) => surface);
    const name = words.join("");
    return {
      name,
      words: words.filter(isTelling),
      kindWord: words.at(-1)!,
      isDescribed: describedKind.test(name) || modified.test(name),
      isBody: bodyKind.test(name),
      hasCapitals: false,
      isProper: parts.every(({ known }) => known),
      start: parts[0]!.start,
    };
  });
}

/** What it does, or for whom, but not which one it is: 「啓発月間」, 「優良企業表彰」. */
const modified = new RegExp(
  `^(?:啓発|広報|普及|推進|促進|強化|支援|全国|国民|公的|公式|無料|専門|合同|特別|優良|優秀|先進|企業|個人|各種|夏季|秋季|月次|年次)+(?:${things}|${bodies}|${described})$`,
  "u",
);

/** Each compound up to the last of its words that is a kind; a company's own plan or contest is no other matter. */
function toNames(tokens: readonly Token[]): (readonly Token[])[] {
  return toTokenRuns(tokens, isPart).flatMap((run) => {
    const words = run.map(({ surface }) => surface);
    const end = words.findLastIndex((_, at) => kind.test(words.slice(0, at + 1).join("")));
    const isName = isNamed(words.slice(0, end + 1).join("")) && !ofAsker.test(words[0]!);
    return isName ? [run.slice(0, end + 1)] : [];
  });
}

const ofAsker = /^(?:社内|自社|弊社|当社|会社|社員|従業員)/u;

/** More than the kind; a numeral counts, and a word in hiragana only joins: 「2週間」, 「あと表彰」. */
function isNamed(name: string): boolean {
  const before = name.slice(0, kind.exec(name)?.index ?? 0);
  return (
    /(?:[\p{Script=Han}\p{Script=Katakana}ー]{2}|[a-z])$/u.test(before) && !counted.test(before)
  );
}

function isTelling(word: string): boolean {
  return word.length > 1 && !/^[a-z]{2}$/u.test(word);
}

const counted = /(?:何|(?<!\p{Script=Han})数|[一二三四五六七八九十\d])[か個ヶ箇]?$/u;

function isPart(token: Token): boolean {
  return isCompoundPart(token) && /[\p{Script=Han}\p{Script=Katakana}a-z]/u.test(token.surface);
}

const englishKind =
  /^(?:month|award|prize|center|survei|censu|forum|summit|contest|hotlin|helplin|guidelin|campaign|certif|bureau|agenc|institut|foundat|act|law)$/u;

/** One thing may be called by any of them: “the Minimum Wage Act” is a law. */
const sameKinds: readonly (readonly string[])[] = [
  ["act", "law"],
  ["award", "prize"],
  ["hotlin", "helplin"],
];

/** These are names where they have capitals: “three days”, but “Cool Biz Days”. */
const properKind = /^(?:week|dai|day|fair|expo|council|associ|corpor|bank|univers)$/u;

/** “The Support Center”: whose it is, or for whom, but not which one. */
const englishModifier =
  /^(?:nation|govern|offici|public|state|local|region|annual|free|support|help|advic|consult|inform|labor|manag|work|worker|employe|employ|compani|busi|small|larg|new)$/u;

const englishBody =
  /^(?:bureau|agenc|institut|foundat|council|associ|corpor|bank|univers|center)$/u;

/** “Per month”, “after four months” */
const englishCounted =
  /^(?:per|everi|each|whole|full|on|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv)$/u;

/**
 * “Breast Cancer Awareness Month”: neighbouring words, of which the last is a kind; without those in
 * front that have no capital, where the last ones have.
 */
function toEnglishNames(normalized: string, terms: readonly Term[], typed: string): Found[] {
  const words = terms.filter(isEnglishWord);
  return words.flatMap(({ text, end }, last) => {
    if (toReach(text) === 0) return [];
    let first = last;
    while (first > 0 && normalized.slice(words[first - 1]!.end, words[first]!.start) === " ")
      first -= 1;
    const run = words.slice(first, last + 1);
    const capitals = countCapitals(
      typed,
      run.map((word) => normalized.slice(word.start, word.end)),
    );
    const isProper = capitals > 1;
    const name = isProper ? run.slice(-capitals) : run;
    if (!isProper && properKind.test(text)) return [];
    if (name.length === 1 || englishCounted.test(name.at(-2)!.text)) return [];
    return [
      {
        name: normalized.slice(name[0]!.start, end),
        words: name.map((word) => word.text),
        kindWord: text,
        isDescribed:
          !isProper || name.slice(0, -1).every((word) => englishModifier.test(word.text)),
        isBody: englishBody.test(text),
        hasCapitals: isProper,
        isProper,
        start: name[0]!.start,
      },
    ];
  });
}

/** How many of the last words begin with a capital where they were typed; none where every word does. */
function countCapitals(typed: string, words: readonly string[]): number {
  const text = typed.normalize("NFKC");
  if (!/(?<![\p{L}'’])\p{Ll}{2}/u.test(text)) return 0;
  const name = words.join(" ");
  const place = text.toLowerCase().indexOf(name);
  if (place < 0) return 0;
  const isCapital = text
    .slice(place, place + name.length)
    .split(" ")
    .map((word) => /^\p{Lu}/u.test(word));
  return words.length - 1 - isCapital.lastIndexOf(false);
}

function isEnglishWord({ kind, text }: Term): boolean {
  return kind === "word" && /^[a-z]+$/u.test(text);
}
