/**
 * A question → the scheme of another body or country, or the other named programme, that it asks about.
 *
 * The corpus holds the state's measures. 「横浜市の補助金」, 「〇〇給付金」 and another country's law look
 * like them and are not: they are recognised by how such names are built, not by a list of them.
 */
import { toTokenRuns } from "../analysis/token-runs.ts";
import type { Token } from "../analysis/tokenizer.ts";
import type { CountryFinder } from "./countries.ts";

export type Elsewhere = {
  readonly kind: "local-scheme" | "other-programme" | "other-body" | "other-country";
  readonly name: string;
};

const scheme = "(?:補助|助成|給付|支援金|奨励金|交付金|協力金|支援制度|支援策)";

/** What stands between a place and its scheme; a company or person of the place is not the giver. */
const between =
  "(?:(?!国|政府|省|会社で|会社が|会社に|企業で|企業が|企業に|店で|店を|工場|者です|在住|勤め|住んで|住む)[^。?!]){0,24}?";

export type Known = {
  /** Is it in a name or an everyday word of a measure? */
  readonly isNamed: (name: string) => boolean;
  /** Does a fact or quotation tell of it? */
  readonly isTold: (name: string) => boolean;
  readonly findCountry: CountryFinder;
};

export function findElsewhere(
  normalized: string,
  tokens: readonly Token[],
  { isNamed, isTold, findCountry }: Known,
): Elsewhere | undefined {
  const country = findCountry(normalized);
  if (country !== undefined) return { kind: "other-country", name: country };
  // A fact may mention a place that gives nothing; only a name makes its scheme known.
  const local = findLocalScheme(normalized, tokens, isNamed);
  const isKnown = (name: string) => isNamed(name) || isTold(name);
  return (
    local ??
    findProgramme(tokens, isKnown) ??
    findQuoted(normalized, isKnown) ??
    findBody(normalized, tokens, isKnown)
  );
}

/** A place as the giver: 「横浜市が出している補助金」「大阪府のテレワーク助成金」, "Osaka City's grant". */
function findLocalScheme(
  normalized: string,
  tokens: readonly Token[],
  isKnown: (name: string) => boolean,
): Elsewhere | undefined {
  const text = normalized.replace(/\s+/gu, "");
  const strangers = toPlaces(tokens).filter(
    (place) => !isKnown(place) && !isKnown(townBehind(place, text)),
  );
  for (const place of strangers) {
    const rest = text.slice(text.indexOf(place) + place.length);
    if (new RegExp(`^${between}${scheme}`, "u").test(rest) || ofItsOwn.test(rest))
      return { kind: "local-scheme", name: place };
  }
  const [stranger] = strangers;
  if (stranger && ownScheme.test(text)) return { kind: "local-scheme", name: stranger };
  const [, named] = ownName.exec(text) ?? [];
  if (named !== undefined && !isKnown(named)) return { kind: "local-scheme", name: named };
  const [, english = "", body = ""] =
    englishScheme.exec(normalized) ??
    englishOwn.exec(normalized) ??
    englishHas.exec(normalized) ??
    [];
  // A name may hold the place for what is there: only the body would be the giver.
  const name = body === "metropolitan" ? `${english} ${body}` : english;
  return english && !notPlaces.has(english) && !isKnown(name)
    ? { kind: "local-scheme", name }
    : undefined;
}

/** 「和歌山県の橋本市」: of the two, the town may be known. */
function townBehind(place: string, text: string): string {
  const behind = text.slice(text.indexOf(place) + place.length);
  return /^の?(\p{Script=Han}{1,4}?[市区町村])/u.exec(behind)?.[1] ?? "";
}

/** 「札幌市独自の相談窓口」, whatever it is. */
const ofItsOwn =
  /^(?:役所|役場|庁)?(?:に|で|が)?(?:は|も)?、?[^。?!]{0,12}?(?:独自|独特|自前|オリジナル)の/u;

/** 「都の『〇〇支援』」: so called, and the town's. */
const ownName =
  /(?<!\p{Script=Han})[都道府県市区町村](?:役所|役場|庁)?の[「『"]([^」』"。]{3,40})[」』"]/u;

/** 「市の補助」「県独自の助成」: whose they are stands elsewhere in the question. */
const ownScheme =
  /(?<!\p{Script=Han})[都道府県市区町村](?:役所|役場|庁)?(?:の(?:ほう|方)?(?:で|が|から)?|が|独自)(?!人|者)[^。?!]{0,12}?(?:補助|助成|給付|支援金|奨励金)/u;

const englishScheme =
  /\b([a-z]+)(?:'s|’s)? (city|prefecture|prefectural|ward|town|metropolitan|municipal|municipality)\b(?:'s|’s)? (?:[a-z'’-]+ ){0,5}?(?:subsid|grant|scheme|fund|(?:pay|contribute)s? (?:for|towards?)\b|reimburse)/u;

/** “Does Sapporo city run a help desk of its own?” */
const englishOwn =
  /\b([a-z]+)(?:'s|’s)? (city|prefecture|prefectural|ward|town|metropolitan|municipal|municipality)\b[^.?!]{0,60}\b(?:(?:of )?its own)\b/u;

/** “Does Sapporo have its own grant?” */
const englishHas =
  /\b(?:does|did) ([a-z]+) (?:have|offer|run|give|pay|provide) (?:its|their) own (?:[a-z-]+ ){0,3}?(?:subsid|grant|scheme|fund|program)/u;

const notPlaces: ReadonlySet<string> = new Set([
  "a",
  "the",
  "any",
  "my",
  "our",
  "your",
  "each",
  "every",
  "some",
  "this",
  "that",
  "which",
  "what",
  "another",
  "other",
  "no",
  "company",
  "employer",
  "ministry",
  "government",
  "state",
  "country",
  "japan",
  "local",
  "by",
  "from",
  "for",
  "of",
  "with",
]);

/** 「北海道庁」 is one word of the dictionary. */
const townHall = /[都道府県]庁$|[市区町村]役[所場]$/u;

/** Names of places with 都, 県, 市 … behind them, as they stand in the question. */
function toPlaces(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) => {
    if (token.kind === "組織" && townHall.test(token.surface)) return [token.surface];
    if (token.kind !== "地域" || token.surface === "日本") return [];
    const next = tokens[index + 1]?.surface ?? "";
    return [/^[都道府県市区町村]$/u.test(next) ? token.surface + next : token.surface];
  });
}

/** How names of programmes that give money end. */
export const programmeEnd =
  /(?:補助金|助成金|給付金|交付金|支援金|奨励金|協力金|一時金|手当|控除|減税)$/u;

/** A compound that ends like a programme and whose other parts the corpus does not use. */
function findProgramme(
  tokens: readonly Token[],
  isKnown: (name: string) => boolean,
): Elsewhere | undefined {
  for (const whole of toTokenRuns(tokens, isNoun)) {
    // 「なんちゅう助成金」: no name begins so.
    const run = /^[ぁぃぅぇぉっゃゅょ]/u.test(whole[0]?.surface ?? "") ? whole.slice(1) : whole;
    const name = run.map(({ surface }) => surface).join("");
    const end = programmeEnd.exec(name);
    if (!end || end.index === 0 || isKnown(name)) continue;
    const parts = run.filter(
      ({ start, surface }) => start + surface.length <= (run[0]?.start ?? 0) + end.index,
    );
    if (forgotten.test(name.slice(0, end.index))) continue;
    if (parts.some(({ surface }) => surface.length > 1 && !isKnown(surface)))
      return { kind: "other-programme", name };
  }
  return undefined;
}

/** 「時間外なんちゃら助成金」: the part of a name that the asker does not remember. */
const forgotten = /^(?:なん|何)?(?:ちゃら|たら|とか|やら)$|^(?:ナントカ|ナンチャラ)$/u;

/** 「〇〇」という制度: so called, and nothing of ours is. */
function findQuoted(normalized: string, isKnown: (name: string) => boolean): Elsewhere | undefined {
  const [, name] = soCalled.exec(normalized) ?? [];
  return name === undefined || isKnown(name) ? undefined : { kind: "other-programme", name };
}

const soCalled =
  /[「『"]([^」』"。、]{3,20})[」』"](?:という|といった|って(?:いう)?|なる)(?:名前の|国の)?(?:制度|事業|補助|助成|仕組み|賞|表彰|月間|施策|支援)/u;

/** How names of bodies end that count, give and answer calls. */
const bodyEnd =
  /(?:研究所|総研|リサーチ|財団|協会|機構|連合会|商工会|新聞社?|銀行|大学|公社|公庫|組合|振興会|監督署|安定所|庁|士会|医師会|連盟)$/u;

/** Not who works there, nor at what. */
const noWork = "(?!業務|担当|対応|係|員|職)";

/** What a body gives, counts, answers or writes. */
const bodyGives = new RegExp(
  `^(?:の|が|による|で)[^。?!、]{0,16}?(?:調査|調べ|アンケート|統計|推計|白書|補助|助成|支援金|融資|窓口|相談|電話|番号|連絡先|表彰|賞|認定|認証|講座|検定|割合|率|チラシ|パンフレット|冊子|ガイドライン|指針)${noWork}`,
  "u",
);

const ministry = /(?:省|庁)$/u;

/** What a ministry has besides; of other bodies, it may be for them. Or it is all that is asked of: 「じゃあ文科省は？」. */
const ministryGives = new RegExp(
  `${bodyGives.source}|^(?:の|が|で)[^。?!、]{0,16}?(?:予算|事例|施策|資料|支援|事業|取組|取り組み|サイト|ページ|募集)${noWork}` +
    "|^(?:の(?:ほう|方|分|やつ))?(?:は|って|だと|なら)[、 ]?(?:どう|何を|なにを|どんな|何か|なにか|関係|関わ|この資料)?[^、。?!]{0,20}[?。]?$",
  "u",
);

/** Offices that everyone knows, each by a word of its own. */
const office =
  /(?:税務署|消防署|警察署?|労基署|保健所|裁判所|役所|役場|法務局|郵便局|年金事務所|図書館|大使館|領事館|ハローワーク|法テラス)$/u;

/** Whom one calls there, and when. */
const officeAnswers = new RegExp(
  `^(?:の|って|は|に|へ)[^。?!、]{0,8}?(?:電話|番号|窓口|連絡先|受付|営業|何時|予約|相談(?=$|[。?!]|した[いく]|でき|する))${noWork}`,
  "u",
);

/** 「〇〇総研の調査」「IPAの相談窓口」: a body that the corpus does not know, with what it gives. */
function findBody(
  normalized: string,
  tokens: readonly Token[],
  isKnown: (name: string) => boolean,
): Elsewhere | undefined {
  for (const run of toTokenRuns(tokens, isNoun)) {
    const name = toName(run);
    const last = run.at(-1)!;
    const rest = normalized.slice(last.start + last.surface.length);
    const gives = findGiving(name, last);
    if (gives?.test(rest) && !introduction.test(rest) && !isKnown(name))
      return { kind: "other-body", name };
  }
  return findEnglishBody(normalized, isKnown);
}

/** 「新聞社で統計の記事を書いております。」: who asks is there; 「〇〇が公表しています。」 is no such thing. */
const introduction =
  /^(?!が)[^。!?]*(?:(?:働い|勤め|勤務し|書い|担当し|やっ|し|営ん)[てで](?:おり|い)?(?:ます|る|た)|(?:者|員|長|係|部|課|担当|人事|総務|事務)(?:です|だ|でして|と申します))[^。!?、]*[。!?]./u;

/** Without words that only join it to what was said: 「うち国土交通省の」. */
function toName(run: readonly Token[]): string {
  const first = run.findIndex(({ surface }) => !/^\p{Script=Hiragana}+$/u.test(surface));
  return run
    .slice(Math.max(0, first))
    .map(({ surface }) => surface)
    .join("");
}

/** How it must go on behind a name for that to be a body's which gives something. */
function findGiving(name: string, { kind, known }: Token): RegExp | undefined {
  // 「CRMの補助」 is for something; 「JAROの相談窓口」 is a body's.
  if (/^[a-z]+$/u.test(name)) return name.length < shortestBody ? undefined : bodyAnswers;
  if (anyBody.test(name)) return undefined;
  if (office.test(name)) return officeAnswers;
  if (ministry.test(name)) return ministryGives;
  if (kind === "組織" && known) return bodyGives;
  const isBody = bodyEnd.test(name) || kind === "組織";
  return isBody && name.length >= shortestBody ? bodyGives : undefined;
}

/** Of letters; shorter names in Japanese are those of the dictionary: 日銀. */
const shortestBody = 3;

/** Whose it is depends on who says it. */
const anyBody =
  /^(?:.[社党校]|(?:.|関係|担当|所管|主管|該当)?[府省庁]{1,2}|.*(?:官庁|省庁|府省))$/u;
const bodyAnswers = /^の[^。?!、]{0,16}?(?:調査|調べ|統計|白書|窓口|電話|連絡先|認定|検定)/u;

/** “What rate did the Example Research Institute find?”, “the Example Foundation's grant” */
const englishBody =
  /\b(?:did|does|do|is|are|has|will|can|by) (?:the )?(?!(?:an?|any|my|our|your) )((?:[a-z]+ ){1,3}(?:institute|foundation|association|university|bank))\b|\b((?:[a-z]+ ){1,3}(?:institute|foundation|association|university|bank))(?:'s|’s)? (?:survey|study|research|grant|award|hotline|phone|number|figures?)\b/gu;

function findEnglishBody(
  normalized: string,
  isKnown: (name: string) => boolean,
): Elsewhere | undefined {
  const ministry = findEnglishMinistry(normalized, isKnown);
  if (ministry !== undefined) return { kind: "other-body", name: ministry };
  for (const [, acting, giving] of normalized.matchAll(englishBody)) {
    const name = (acting ?? giving ?? "").replace(/^.*\b(?:the|an?) /u, "");
    const words = name.split(" ");
    const before = words.at(-2) ?? "a";
    if (!notPlaces.has(before) && !isKnown(`${before} ${words.at(-1)}`))
      return { kind: "other-body", name };
  }
  return undefined;
}

/** “And the Ministry of Defence?”, “what did the agriculture ministry do”; not whoever works there. */
const englishMinistry =
  /(?:\b(?:did|does|do|has|have|can|will|by|and|about|belongs? to|run by) )(?:the )?(?:ministry (?:of|for) (the )?([a-z]+)|([a-z]+) ministry\b)/gu;

function findEnglishMinistry(
  normalized: string,
  isKnown: (name: string) => boolean,
): string | undefined {
  return [...normalized.matchAll(englishMinistry)]
    .map(([, article = "", of, before]) =>
      of === undefined ? `${before} ministry` : `ministry of ${article}${of}`,
    )
    .find((name) => !isKnown(name) && !anyMinistry.test(name));
}

const anyMinistry =
  /^(?:a|the|this|that|which|what|any|each|every|one|same|other|another|right|responsible|competent|relevant|single|your|our|its|home|own) /u;

function isNoun({ pos, detail, surface }: Token): boolean {
  const isWord = pos === "名詞" && !["代名詞", "非自立", "副詞可能"].includes(detail);
  return isWord && /[\p{L}\p{N}]/u.test(surface);
}
