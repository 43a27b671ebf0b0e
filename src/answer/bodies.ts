/**
 * A measure and what is named of it → the statement of whose it is.
 *
 * A measure may hold things of several bodies, each of one: of three awards, two of which the handout
 * names, every one is another ministry's. Where such a thing is named its own body is told, not all.
 */
import { normalize } from "../analysis/normalize.ts";
import type { Aspect, Measure, Subject } from "../corpus/measure.ts";
import type { MinistryId } from "../corpus/vocabulary.ts";
import type { Query } from "../search/query.ts";
import { toCompact } from "../search/names.ts";
import { factLanguage } from "./language.ts";
import { phrases } from "./phrases.ts";
import { asksMinistry } from "./printed.ts";
import { findNamedLines } from "./programmes.ts";
import type { ComposeContext, Statement } from "./statement.ts";

/** Its title and its bodies, or the bodies of what is named of it. */
export function measureStatement(measure: Measure, context: ComposeContext): Statement {
  const say = phrases[context.lang];
  const owned = findOwned(context.query, measure);
  const title = measure.title[context.lang];
  if (owned.length > 0) {
    return {
      text: say.measureWith(
        title,
        owned.map((one) => toOwner(one, context)),
      ),
      passages: toPassages(
        owned.flatMap(({ bodies }) => bodies.flatMap(({ from }) => from)),
        context,
      ),
    };
  }
  const lines = findNamedLines(context.query, measure, context.corpus);
  if (lines.length > 0) {
    return {
      text: say.measureWith(
        title,
        lines.map((line) => ({
          name: line.programme,
          bodies: ministryName(line.ministry, context),
        })),
      ),
      passages: toPassages(
        lines.map(({ id }) => id),
        context,
      ),
    };
  }
  const groups = Map.groupBy(measure.ministries, ({ known }) => known);
  const bodies = [...groups].map(([known, ministries]) => {
    const names = say.joined(ministries.map(({ id }) => ministryName(id, context)));
    return `${names}${known === "line" ? "" : say.knownFrom[known]}`;
  });
  return {
    text: say.measure(title, say.joined(bodies)),
    passages: toPassages(
      measure.ministries.flatMap(({ from }) => from),
      context,
    ),
  };
}

/** Grounds that are shown of whose it is. */
const mostPassages = 2;

function toPassages(ids: readonly string[], { passages }: ComposeContext): Statement["passages"] {
  return [...new Set(ids)].flatMap((id) => passages.get(id) ?? []).slice(0, mostPassages);
}

type Owned = {
  readonly subject: Subject;
  readonly bodies: NonNullable<Subject["ministries"]>;
  /** As it was named, in compact form. */
  readonly name: string;
};

/** What is named of the measure and is known to be of bodies of its own, one for each of those bodies. */
function findOwned({ subjects }: Query, measure: Measure): readonly Owned[] {
  const own = subjects
    .filter(({ measureId }) => measureId === measure.id)
    .flatMap(({ subject, name }): Owned[] =>
      subject.ministries ? [{ subject, bodies: subject.ministries, name }] : [],
    );
  const idsOf = ({ bodies }: Owned) => bodies.map(({ id }) => id).join();
  return own.filter((one, at) => own.findIndex((other) => idsOf(other) === idsOf(one)) === at);
}

/** Its formal name, or its usual one where that was said. */
function toOwner(
  { subject, bodies, name }: Owned,
  context: ComposeContext,
): {
  readonly name: string;
  readonly bodies: string;
} {
  const [formal = "", usual = formal] = subject.names[factLanguage(context.lang)];
  const isUsual = toCompact(normalize(formal)) !== name && toCompact(normalize(usual)) === name;
  const names = bodies.map(({ id }) => ministryName(id, context));
  return { name: isUsual ? usual : formal, bodies: phrases[context.lang].joined(names) };
}

/** As printed in the handout; in English with the name in English before it. */
function ministryName(id: MinistryId, { corpus, lang }: ComposeContext): string {
  const name = corpus.ministries.find((ministry) => ministry.id === id)?.name;
  if (!name) return id;
  return lang === "en" ? `${name.en} 「${name.ja}」` : name.ja;
}

/** 「通信利用動向調査は誰の調査」, 「第5版は厚労省が作ったんですよね」: its body is told, whatever else is near. */
export function asksOwner(query: Query, measure: Measure): boolean {
  const isOwned = findOwned(query, measure).length > 0;
  if (isOwned && asksMinistry(query)) return true;
  if (asksMore(query)) return false;
  if (isOwned && whose.test(query.normalized)) return true;
  const isNamed = isOwned ? query.ministries.length > 0 : namesOtherBody(query, measure);
  return isNamed && isIt.test(query.normalized);
}

/** 「厚労省の賞で賞金は100万円ですよね」: a number, a year or a detail stands beside it. */
function asksMore({ aspects, units, years }: Query): boolean {
  return units.length + years.length > 0 || [...aspects.keys()].some((one) => !ofOwner.has(one));
}

/** Words that ask whose it is are cues of these, too. */
const ofOwner: ReadonlySet<Aspect> = new Set([
  "office",
  "definition",
  "name",
  "content",
  "successor",
]);

/** A body is named, and none of those whose it is: 「総務省の輝くテレワーク賞」. */
export function namesOtherBody(query: Query, measure: Measure): boolean {
  const owned = findOwned(query, measure).flatMap(({ bodies }) => bodies);
  const own = new Set((owned.length > 0 ? owned : measure.ministries).map(({ id }) => id));
  return query.ministries.length > 0 && !query.ministries.some((id) => own.has(id));
}

/** What a body may have, and what it may have done with it. */
const things =
  "もの|やつ|賞|表彰|アワード|調査|統計|ガイドライン|指針|手引き?|事業|制度|施策|セミナー|サイト|取組|取り組み";
const made =
  "出し|作っ|作成|つくっ|やっ|行っ|おこなっ|実施|主催|運営|発行|公表|発表|調べ|表彰|改定|まとめ";
const make =
  "publish|issue|give|run|make|award|conduct|carry out|organi[sz]e|host|manage|operate|present";
const madeBy =
  "(?:published|issued|given|run|made|written|awarded|conducted|carried out|organi[sz]ed|hosted|managed|operated|handled|drawn up|presented)";
const body = "(?:省|府|官房|厚労|経産|国交)";
const confirms =
  "(?:な?ん?です(?:か|よね|ね|っけ)|でしょうか|でしたか|で(?:合って|あって|いい|よい|良い|しょ)|だ(?:よね|っけ|ろ)|なの|じゃな|ではな|やんな|やろ|[?]?$)";

/** 「誰の調査」, 「どこが主催」, “who runs it” */
const whose = toPattern(
  `(?:誰|だれ|どこ|どちら)(?:の(?:${things})|が(?:${made}|くれ))`,
  String.raw`\bwhose\b`,
  String.raw`\bwho (?:${make}|made|wrote|carries|does)`,
);

/** 「厚労省の賞ですよね」, 「総務省が作ったんですか」, “issued by”, “does METI run …” */
const isIt = toPattern(
  `${body}(?:だけ|のみ)?(?:の(?:${things}|管轄|所管|担当)?)?${confirms}`,
  `${body}が(?:${made})[^、。はにを]{0,10}[。?]?$`,
  String.raw`\b${madeBy} by\b`,
  String.raw`\b(?:right|correct|isn't it|aren't they)\?`,
  String.raw`\b(?:do|does|did) (?:the )?[^?]{2,60}? (?:${make}|handle|write)\b`,
);

function toPattern(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join("|"), "u");
}
