/**
 * A query → what all measures of a list must have in common: whose they are, what became of them, whom
 * they are for, what they give. What the handout prints of them: printed-conditions.ts.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { toCueText } from "../search/cues.ts";
import { isWithin } from "../search/left-out.ts";
import type { Query } from "../search/query.ts";
import { toFateFact } from "./today.ts";

export type Condition = {
  readonly admits: (measure: Measure) => boolean;
  /** To stand before 「施策」 or behind “measures”. */
  readonly subject: (lang: Language) => string;
  /** The question's words that say it. */
  readonly said: string;
  /** Ids of the passages that show it of a measure; without it its line in the handout does. */
  readonly groundsOf?: (measure: Measure) => readonly string[];
  /** Lower ones are told first. */
  readonly place?: (measure: Measure) => number;
  /** Of bodies: they are named, and nothing is said of how. */
  readonly isPlain?: boolean;
  /** The bodies that are named are said in it, and of nothing else. */
  readonly isOfBodies?: boolean;
  /** Measures of several classes are asked for, each by itself. */
  readonly isOfEach?: boolean;
  /** Of a state: what took the place of something is asked for. */
  readonly isOfSuccessors?: boolean;
};

/** All that must hold. */
export function joinConditions(all: readonly Condition[]) {
  const own = all.find(({ groundsOf }) => groundsOf)?.groundsOf;
  return {
    ...joinShared(all),
    said: all.map(({ said }) => said).join("\n"),
    place: (measure: Measure) => all.reduce((sum, { place }) => sum + (place?.(measure) ?? 0), 0),
    isOfBodies: all.some(({ isOfBodies }) => isOfBodies === true),
    ...(own && { groundsOf: own }),
  };
}

function joinShared(all: readonly Shared[]): Shared {
  return {
    admits: (measure) => all.every(({ admits }) => admits(measure)),
    subject: (lang) => all.map(({ subject }) => subject(lang)).join(lang === "en" ? ", " : "、"),
  };
}

const together =
  /一緒|いっしょ|協力|共同|合同|連携|連名|名を連ね|共管|両方|どちらも|ともに|共に|ペア|タッグ|組んで|並んで|そろって|揃って|\b(?:both|together|joint|jointly|shared?|in common|co-run|side by side)\b/u;
/** 「経産省か内閣官房」, 「内閣官房や内閣府」 */
const oneOfThem =
  /または|又は|もしくは|あるいは|いずれか|どれか|どちらか|(?:省|府|官房)(?:か|や|とか)(?=\p{Script=Han})|\b(?:or|either|any of)\b/u;

/** Behind the name of a body, or before it. */
const alone = {
  after:
    /^省?(?:の(?:もの|分|行|名前?|予算))?(?:だけ|のみ|しか|が?(?:単独|(?:一|ひと)つ))|^.{0,30}\b(?:alone|on its own|by itself)\b|^ ?(?:is|are) the (?:only|sole) (?:body|ministry|agency|one)\b|^[^.?]{0,40}\b(?:(?:nobody|no one|none) (?:else|(?:is |are )?(?:involved|named|sharing|listed))|no (?:other|second|further) (?:body|ministry|agency))/u,
  before: /\b(?:only|solely|nobody['’]s but) (?:(?:by|of|from|the) )*$/u,
};
const without = {
  after:
    /^省?を?(?:抜き|ぬき)(?!出)|^省?(?:など)?[とがはのをも]?(?!.{0,6}しか)[^。、？！?!省府房]{0,12}?(?:以外|を?除|関係し(?:て(?:い)?な|てへん|とら)|関わってへん|関わっとら|関わら|関わって(?:い)?な|(?:から|絡)(?:んで(?:い)?な|まな)|入っていな|入らな|(?:のもの)?では?な|じゃな|含まれな|含まな|出てこな|出て(?:い)?な|載って(?:い)?な|書かれて(?:い)?な|連ねて(?:い)?な|見当たらな|(?:名|名前|名称|記載|出番)[がはもの]?な[いくし])|^省?(?:など)?[とがはのをも](?!.{0,6}しか)(?:(?!予算|金額|担当)[^。、？！?!省府房]){0,14}?(?:無関係|な(?:い|かった)(?=の|もの|施策|取組|取り組み|事業|項目|[0-9二三四五]))|^ ?(?:is |are |was )?(?:left )?out\b|^ (?:does|do|did|has|have)(?:n't| not) (?:take part|participate|share)\b|^ ?(?:is|are|was|were|has|had|have|does|do|did|plays?)?(?:n't| not| no)\b/u,
  before:
    /\b(?:other than|except(?: for)?|excluding|apart from|not (?:of|by|from|involving)|without|minus|not (?:the )?(?:responsibility of|under|run by|handled by|in the hands of|belong(?:ing)? to)(?: either)?|leav(?:e|es|ing)|(?:stri(?:ke|king)|stroke|cross(?:ing)?|tak(?:e|ing)|filter(?:ing)?|drop(?:ping)?|remov(?:e|ing))(?: out)? (?:every|all|any|each)(?: [a-z]+){1,3} (?:with|of|by|from|involving)|lack(?:s|ing)?|neither(?:(?: [a-z,()]+){0,9}? nor)?(?: [a-z]+){0,6}) \(?(?:the )?(?:ones? (?:of|by|from|that) (?:the )?)?$|\b(?:do|does|did)(?:n't| not) (?:involve|include|mention|name|list|concern|belong to|come from|have)(?: the)?(?: name of| part of)?(?: the)? $/u,
};

const neither =
  /^省?でも(?:[^。、]{2,8}でも){0,2}な[いく]|^省?も(?:[^。、？！?!もはが]{2,8}も){1,3}[^。、？！?!]{0,10}?(?:出て(?:い|こ)?な|載って(?:い)?な|書かれて(?:い)?な|入って(?:い)?な|関わら|関わって(?:い)?な|含まれな|含まれて(?:い)?な|な[いくし])/u;

/** 「総務省と厚労省以外の府省の名が出てくる」: one more is enough, whoever else has a part. */
const ofAnother =
  /(?:以外|のほか|の他)の(?:府?省庁?|官庁|役所|機関|組織)(?:の?名前?)?[がも](?!な|ない|関わらな)|\b(?:names?|mentions?|involves?|ha(?:s|ve)|with|lists?|includes?) (?:a|any|some|at least one) (?:body|ministry|agency|office|department) (?:other than|besides|apart from|except)\b/u;

const either =
  /^(?:や|か|または|もしくは|とか|と| (?:and|or) (?:the )?| ?\([a-z]+\) (?:and|or) (?:the )?)$/u;

/**
 * 「総務省と厚労省が一緒に」: every body that is named; 「総務省か国交省」: one of them; 「総務省だけ」: no
 * other; 「総務省が関わらない」: all others.
 */
export function readBodies(query: Query, { ministries }: Corpus): Condition | undefined {
  const { normalized } = query;
  const each = ministries.map((body) => {
    const places = placesOf(body, normalized);
    const says = ({ before, after }: typeof alone) =>
      places.some(
        ({ start, end }) =>
          before.test(normalized.slice(0, start)) || after.test(normalized.slice(end)),
      );
    const isLeftOut = places.some((place) => isWithin(place, query.leftOut));
    // 「総務省も厚労省も出てこない」
    const isNeither = places.some(({ end }) => neither.test(normalized.slice(end)));
    const isOut = isLeftOut || isNeither || says(without);
    return { ...body, places, isAlone: says(alone), isOut };
  });
  // 「内閣官房や内閣府のものでない」, “not of the Cabinet Secretariat or Cabinet Office”
  const isJoined = (a: (typeof each)[number], b: (typeof each)[number]) =>
    a.places.some(({ end }) =>
      b.places.some(({ start }) => end <= start && either.test(normalized.slice(end, start))),
    );
  const named = each.map((body) => ({
    ...body,
    isOut:
      body.isOut ||
      each.some((other) => other.isOut && (isJoined(body, other) || isJoined(other, body))),
  }));
  const out = named.filter(({ isOut, isAlone }) => isOut && !isAlone);
  const asked = named.filter((body) => query.ministries.includes(body.id) && !out.includes(body));
  const said = [...asked, ...out].flatMap(({ name }) => [name.ja, name.en]).join("\n");
  const [only] = asked;
  if (asked.length === 0 && out.length === 0) return readBodyCount(query);
  if (ofAnother.test(normalized))
    return { said, isPlain: false, ...ofOthersToo([...asked, ...out]) };
  if (asked.length === 0) return { said, isPlain: false, ...ofOthers(out) };
  if (asked.length === 1 && only?.isAlone) return { said, isPlain: false, ...ofOneAlone(only) };
  const isAll = asked.length > 1 && together.test(normalized);
  const met = isAll ? ofAll(asked) : ofAny(asked);
  // 「総務省の名はあるのに厚労省の名がない」
  if (out.length > 0) return { said, isPlain: false, ...joinShared([met, ofOthers(out)]) };
  if (isAll) return { said, isPlain: false, ...met };
  const isPlain = asked.length === 1 || !oneOfThem.test(normalized);
  return { said, isPlain, ...met };
}

/** 「一つの省だけで」, “two ministries together”: how many bodies, whichever. */
function readBodyCount({ normalized }: Query): Condition | undefined {
  const found = bodyCounts.find(({ pattern }) => pattern.test(normalized));
  if (!found) return undefined;
  return {
    said: found.pattern.exec(normalized)?.[0] ?? "",
    isPlain: false,
    admits: (measure) => found.admits(bodiesOf(measure).length),
    subject: (lang) => found.subject[lang === "en" ? "en" : "ja"],
  };
}

const bodyCounts: readonly {
  readonly pattern: RegExp;
  readonly admits: (bodies: number) => boolean;
  readonly subject: Readonly<Record<"ja" | "en", string>>;
}[] = [
  {
    pattern:
      /(?:一つ|ひとつ|1つ|単独|単一)の?(?:府?省庁?|官庁|役所)(?:だけ|のみ|単独|が|で)|(?:府?省庁?|官庁|役所)が?(?:一つ|ひとつ|1つ)(?:だけ|のみ|しか)|(?:府?省庁?)単独|(?<!more than )\b(?:one|a single|just one|only one) (?:ministry|body|agency)\b/u,
    admits: (bodies) => bodies === 1,
    subject: { ja: "一つの府省が担当する", en: "of one body alone" },
  },
  {
    pattern:
      /(?:複数|二つ以上|2つ以上|いくつか)の?(?:府?省庁?|官庁|役所)|(?:府?省庁?|官庁|役所)が?(?:複数|二つ以上|2つ以上|(?:一つ|ひとつ|1つ)(?:では|じゃ)?な)|\b(?:more than one|several|multiple) (?:ministr(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies))\b/u,
    admits: (bodies) => bodies > 1,
    subject: { ja: "二つ以上の府省が担当する", en: "of more than one body" },
  },
  {
    pattern:
      /(?:二つ|ふたつ|2つ|両方)の?(?:府?省庁?|官庁|役所)|(?:府?省庁?|官庁|役所)が?(?:二つ|ふたつ|2つ)|\b(?:two|both) (?:ministries|bodies|agencies)\b/u,
    admits: (bodies) => bodies === 2,
    subject: { ja: "二つの府省が担当する", en: "of two bodies" },
  },
];

/** UTF-16 offsets; of names that begin at one place the longest counts. */
function placesOf({ name, alias }: Body, normalized: string) {
  const names = [name.ja, ...alias]
    .map((one) => one.toLowerCase())
    .toSorted((a, b) => b.length - a.length);
  const places = names
    .map((one) => ({ start: normalized.indexOf(one), length: one.length }))
    .filter(({ start }) => start >= 0)
    .map(({ start, length }) => ({ start, end: start + length }));
  return places.filter(
    (place, at) => places.findIndex(({ start }) => start === place.start) === at,
  );
}

type Body = Corpus["ministries"][number];
type Shared = Omit<Condition, "said" | "isPlain">;

const bodiesOf = (measure: Measure) => measure.ministries.map(({ id }) => id);
const namesOf = (bodies: readonly Body[], lang: Language) => bodies.map(({ name }) => name[lang]);

function ofOneAlone({ id, name }: Body): Shared {
  return {
    admits: (measure) => bodiesOf(measure).every((one) => one === id),
    subject: (lang) => (lang === "en" ? `of ${name.en} alone` : `${name[lang]}だけが担当する`),
  };
}

function ofOthers(out: readonly Body[]): Shared {
  return {
    admits: (measure) => !out.some(({ id }) => bodiesOf(measure).includes(id)),
    subject: (lang) =>
      lang === "en"
        ? `in which ${namesOf(out, lang).join(" or ")} has no part`
        : `${namesOf(out, lang).join("や")}の担当ではない`,
  };
}

function ofOthersToo(known: readonly Body[]): Shared {
  return {
    admits: (measure) => bodiesOf(measure).some((one) => !known.some(({ id }) => id === one)),
    subject: (lang) =>
      lang === "en"
        ? `in which a body other than ${namesOf(known, lang).join(" and ")} has a part`
        : `${namesOf(known, lang).join("と")}のほかの府省が担当に入る`,
  };
}

function ofAll(asked: readonly Body[]): Shared {
  return {
    admits: (measure) => asked.every(({ id }) => bodiesOf(measure).includes(id)),
    subject: (lang) =>
      lang === "en"
        ? `of ${namesOf(asked, lang).join(" and ")} together`
        : `${namesOf(asked, lang).join("と")}がともに担当する`,
  };
}

function ofAny(asked: readonly Body[]): Shared {
  return {
    admits: (measure) => asked.some(({ id }) => bodiesOf(measure).includes(id)),
    subject: (lang) =>
      lang === "en"
        ? `of ${namesOf(asked, lang).join(" or ")}`
        : `${namesOf(asked, lang).join("か")}が担当する`,
  };
}

type State = Measure["validity"]["state"];

/** What is said of measures → their states, in the order in which they are told. */
const states: readonly {
  readonly pattern: RegExp;
  readonly states: readonly State[];
  readonly subject: Readonly<Record<"ja" | "en", string>>;
}[] = [
  {
    pattern:
      /(?:まだ|今|いま|現在|今日)(?:で)?も?(?:続|残|や(?:って|る|れ)|使え|生きて|行われ|受け?付け|(?:利用|活用|申請|応募|相談|参加)(?:でき|可能)|申し込め|頼れ)|続いて(?:い)?る|継続(?:し|中)|終わって(?:い)?な|\b(?:still (?:\w+ )?(?:open|running|run|going|exist|held|active|available|alive|continue|there|in|used?|on offer|take applications)|continu(?:e|es|ed|ing) today|(?:which|what|that) (?:ones? )?(?:continue|go on|carry on)|(?:used|available|open|running|active) (?:today|now|nowadays))\b/u,
    states: ["continued"],
    subject: {
      ja: "各出典の時点でそのまま続いている",
      en: "that go on as such, as of each source",
    },
  },
  {
    pattern:
      /後継|引き継|置き換|取って代わ|別の(?:もの|制度|名前|名)に|(?:名前|名称|名)[がを](?:変わ|変え|変更|改め)|改称|改名|\b(?:replaced|succeeded|superseded|renamed|successors?)\b/u,
    states: ["replaced"],
    subject: { ja: "別のものに代わった", en: "that were replaced by something else" },
  },
  {
    pattern:
      /もう(?:使え|申し込め|や(?:って|れ)(?:い)?|行われて(?:い)?)な|終わった|終わって(?:い)?る|終わりました|終了し|廃止|なくなった|無くなった|打ち切|やめた|(?:もう|今は|いまは)(?:もう)?(?:な|無)(?:い(?=施策|制度|もの|やつ|取組|事業|の)|くな)|終わっ(?:ちゃ|てしま)った|\b(?:ended|discontinued|abolished|no longer (?:\w+ )?(?:exist|run|held|open|available|offered)|came to an end|been stopped)\b/u,
    states: ["ended", "replaced"],
    subject: {
      ja: "終わった、または別のもの（新しい版や名前を含む）に代わった",
      en: "that ended or were replaced (also by a new edition or name)",
    },
  },
];

/** 「今も続いている」, “that were replaced”; 「終わった施策と続いている施策」 names several. */
export function readState({ normalized }: Query): Condition | undefined {
  const all = states.filter(({ pattern }) => pattern.test(normalized));
  const found = namesEach.test(normalized) ? all : all.slice(0, 1);
  const [first] = found;
  if (!first) return undefined;
  const asked = found.flatMap((one) => one.states);
  return {
    said: found.map(({ pattern }) => pattern.exec(normalized)?.[0] ?? "").join("\n"),
    admits: ({ validity }) => asked.includes(validity.state),
    subject: (lang) => (found.length > 1 ? inStates : first.subject)[lang === "en" ? "en" : "ja"],
    groundsOf: (measure) => [toFateFact(measure)],
    place: ({ validity }) => asked.indexOf(validity.state),
    isOfSuccessors: first.states[0] === "replaced",
  };
}

/** What each of them is stands behind it. */
const inStates = { ja: "お尋ねの状態の", en: "in the states that you name" };

/** Measures in one state, for one group or of one kind, and measures of another. */
const namesEach =
  /(?:施策|制度|事業|支援|取組|取り組み|もの|やつ|の)と[、]?.{1,24}(?:施策|制度|事業|支援|取組|取り組み|もの|やつ|の)(?:[はがをにと、。(?]|$|\p{Script=Han}|それぞれ)|向けと[^。?]{1,20}向け|\b(?:which|what)\b[^.?]*\b(?:and|or)\b[^.?]*\b(?:which|what)\b|\bfor [a-z' -]+ and for\b/u;

const meantFor =
  /向け|ための|対象|使え|受けられ|応募|申請|申し込|もらえ|にはどんな|にどんな|\b(?:for|open to|available to|can (?:an? )?[a-z -]{3,30} use)\b/gu;

/** Of one of the values, those of the first told first. */
function ofFacet<Value>(
  asked: readonly Value[],
  valuesOf: (measure: Measure) => readonly Value[],
): Required<Pick<Condition, "admits" | "place">> {
  const place = (measure: Measure) => asked.findIndex((one) => valuesOf(measure).includes(one));
  return { admits: (measure) => place(measure) >= 0, place };
}

/** 「自治体向け」 */
export function readWhom({ normalized, whom }: Query, { facets }: Corpus): Condition | undefined {
  const asked = [...whom.keys()];
  const meant = [...normalized.matchAll(meantFor)].map(([said]) => said);
  if (asked.length === 0 || meant.length === 0) return undefined;
  const names = (lang: Language) =>
    asked.map((one) => facets.whom[one].name[lang === "en" ? "en" : "ja"]);
  return {
    said: [...[...whom.values()].flat(), ...meant].join("\n"),
    ...ofFacet(asked, ({ facets: own }) => own.whom),
    subject: (lang) =>
      lang === "en" ? `for ${names(lang).join(" or ")}` : `${names(lang).join("か")}のための`,
    isOfEach: asked.length > 1 && namesEach.test(normalized),
  };
}

/** 「補助金と相談窓口」: the words for two kinds, with nothing between them. */
function joinsKinds(
  normalized: string,
  kinds: readonly (readonly [unknown, readonly string[]])[],
): boolean {
  const [first, second] = kinds.map(([, cues]) => cues);
  const { ja, en } = toCueText(normalized);
  const isJoined = (a: string, b: string) =>
    ["と", "や"].some((joint) => ja.includes(`${a}${joint}${b}`)) || en.includes(` ${a} and ${b} `);
  return first!.some((a) => second!.some((b) => isJoined(a, b) || isJoined(b, a)));
}

/** 「補助金」: one kind of help; 「お金がもらえるのと相談だけのと」: one and the other. */
export function readKind({ normalized, want }: Query, { facets }: Corpus): Condition | undefined {
  const kinds = [...want].filter(([one]) => one !== "promotion");
  const isOfEach =
    kinds.length === 2 && (namesEach.test(normalized) || joinsKinds(normalized, kinds));
  if (kinds.length !== 1 && !isOfEach) return undefined;
  const asked = kinds.map(([one]) => one);
  const names = (lang: Language) =>
    asked.map((one) => facets.want[one].name[lang === "en" ? "en" : "ja"]);
  return {
    said: kinds.flatMap(([, said]) => said).join("\n"),
    ...ofFacet(asked, ({ facets: own }) => own.want),
    subject: (lang) =>
      lang === "en"
        ? `for: ${names(lang).join(" or ")}`
        : `${names(lang)
            .map((name) => `「${name}」`)
            .join("か")}の`,
    isOfEach,
  };
}
