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

export type KindName = {
  /** As it stands in the question. */
  readonly name: string;
  /** Words, the kind last; without suffixes and abbreviations, which any text may lack: 率, IT. */
  readonly words: readonly string[];
  /** The corpus speaks of one whose name ends like this; not asked of English ones, nor of those described. */
  readonly isOurs: boolean;
  /** Its words may but describe it: 「整備事業」, and two English words, of which one may be a verb. */
  readonly isDescribed: boolean;
  /** No name of ours stands beside it. */
  readonly standsAlone: boolean;
};

type Found = Omit<KindName, "standsAlone">;

/** Kinds with the word before them, as the corpus names them: 「ワーク月間」, 「相談センター」. */
export type NamesakeTable = ReadonlySet<string>;

/** What there are many of, each with a name of its own. */
const named =
  "月間|週間|旬間|デー|デイズ|ウィーク|賞|表彰|アワード|百選|センター|ガイドライン|指針|調査|統計|センサス|白書|フォーラム|監督署|税務署|警察署|協会|機構|フェア|フェスティバル|サミット|大会|コンテスト|コンクール|検定|認定|認証|資格|試験|戦略|大綱|条例|基金|税制|減税|キャンペーン|シンポジウム|隊|財団|公社|公庫|組合|商工会|商工会議所";

/** Before these stands as often what they are for: 「社労士相談」, 「整備事業」. Money is not here at all: 「設備補助金」. */
const described = "窓口|相談|制度|事業|計画|プラン|融資|運動|プロジェクト|拠点";

const kind = new RegExp(`(?:${named}|${described})$`, "u");
const describedKind = new RegExp(`(?:${described})$`, "u");

export function toNamesakeTable(corpus: Corpus, { analyze }: Analyzer): NamesakeTable {
  const names = toOwnTexts(corpus).flatMap((text) => toNames(analyze(text).tokens));
  return new Set(names.map(toEnd));
}

/** Whatever is told, and how people ask for it; not of what is known to be missing. */
function toOwnTexts({ measures, phrasings }: Corpus): readonly string[] {
  const gaps = new Set(measures.flatMap((measure) => measure.gaps.map(({ id }) => id)));
  const asked = phrasings.filter(
    ({ target, passage = "" }) => target !== outside && !gaps.has(passage),
  );
  const told = measures.flatMap(({ title, words, subjects, handout, facts }) => [
    title.ja,
    ...words.ja,
    ...subjects.flatMap(({ names }) => names.ja),
    ...handout.quotations.map(({ text }) => text),
    ...facts.map(({ ja }) => ja),
  ]);
  return [...told, ...asked.map(({ text }) => text)];
}

/** `beside`: names of ours that the question has. */
export function findNamesakes(
  { normalized, tokens, terms }: Analysis,
  { ours, beside }: { readonly ours: NamesakeTable; readonly beside: readonly string[] },
): readonly KindName[] {
  const japanese = toNames(tokens)
    .filter(isOthers)
    .map((words) => {
      const name = words.join("");
      const isDescribed = describedKind.test(name);
      return {
        name,
        words: words.filter(isTelling),
        isDescribed,
        isOurs: isDescribed || ours.has(toEnd(words)),
      };
    });
  return [...japanese, ...toEnglishNames(normalized, terms)].map((one) => ({
    ...one,
    standsAlone: beside.every((other) => one.name.includes(other)),
  }));
}

/** Words of each compound up to the last that is a kind. */
function toNames(tokens: readonly Token[]): (readonly string[])[] {
  return toTokenRuns(tokens, isPart).flatMap((run) => {
    const words = run.map(({ surface }) => surface);
    const end = words.findLastIndex((_, at) => kind.test(words.slice(0, at + 1).join("")));
    const name = words.slice(0, end + 1);
    return isNamed(name) ? [name] : [];
  });
}

/** More than the kind; a numeral counts, and a word in hiragana only joins: 「2週間」, 「あと表彰」. */
function isNamed(words: readonly string[]): boolean {
  const name = words.join("");
  const before = name.slice(0, kind.exec(name)?.index ?? 0);
  return (
    /(?:[\p{Script=Han}\p{Script=Katakana}ー]{2}|[a-z])$/u.test(before) && !counted.test(before)
  );
}

function isTelling(word: string): boolean {
  return word.length > 1 && !/^[a-z]{2}$/u.test(word);
}

/** A company's own plan or contest is no other matter. */
function isOthers([first = ""]: readonly string[]): boolean {
  return !/^(?:社内|自社|弊社|当社|会社|社員|従業員)/u.test(first);
}

const counted = /(?:何|数|[一二三四五六七八九十\d])[か個ヶ箇]?$/u;

/** The kind with the word before it. */
function toEnd(words: readonly string[]): string {
  const name = words.join("");
  const size = kind.exec(name)?.[0].length ?? 0;
  let end = words.at(-1) ?? "";
  for (let at = words.length - 2; at >= 0 && end.length <= size; at -= 1) end = words[at]! + end;
  return end;
}

function isPart(token: Token): boolean {
  return isCompoundPart(token) && /[\p{Script=Han}\p{Script=Katakana}a-z]/u.test(token.surface);
}

const englishKind =
  /^(?:month|award|prize|center|survei|censu|forum|summit|contest|hotlin|helplin|guidelin|campaign|certif|bureau|agenc|institut|foundat|act|law)$/u;

/** “Per month”, “after four months” */
const englishCounted =
  /^(?:per|everi|each|whole|full|on|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv)$/u;

/** “Breast Cancer Awareness Month”: neighbouring words, of which the last is a kind. */
function toEnglishNames(normalized: string, terms: readonly Term[]): Found[] {
  const words = terms.filter(({ kind, text }) => kind === "word" && /^[a-z]+$/u.test(text));
  return words.flatMap(({ text, end }, last) => {
    if (!englishKind.test(text)) return [];
    let first = last;
    while (first > 0 && normalized.slice(words[first - 1]!.end, words[first]!.start) === " ")
      first -= 1;
    const name = words.slice(first, last + 1);
    if (name.length === 1 || englishCounted.test(name.at(-2)!.text)) return [];
    return [
      {
        name: normalized.slice(name[0]!.start, end),
        words: name.map((word) => word.text),
        isOurs: true,
        isDescribed: name.length === 2,
      },
    ];
  });
}
