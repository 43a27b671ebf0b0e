/**
 * Earlier questions → what a follow-up leaves unsaid: the measure, the subject, the telework.
 *
 * A question that says little itself leans on the one before it; a question with a subject of its
 * own is a change of subject and leans on nothing.
 */
import { type Subject, toBodies } from "../corpus/measure.ts";
import type { MeasureHit, Ranking } from "../search/ranking.ts";
import type { Query, QueryReader } from "../search/query.ts";
import type { Parts } from "./parts.ts";
import { isTalkAlone, talk } from "./evidence.ts";
import { withDescribed } from "./pieces.ts";

export type Conversation = {
  /** Prior weight of each measure in the ranking, in score units. */
  readonly prior: ReadonlyMap<string, number>;
  /** The query with the subjects, years and terms that it took over. */
  readonly query: Query;
  /** How much it leans on what was asked before: 0 not at all, 1 in part, 2 wholly. */
  readonly followUp: 0 | 1 | 2;
  /** What the question that it leans on was about. */
  readonly spokenOf?: SpokenOf | undefined;
};

export type SpokenOf = Pick<Query, "ministries"> & { readonly measureId: string };

/**
 * How much the earlier measure counts, in the ranking's units: where the question names nothing of
 * its own, where it refers back but does, where it says that another matter follows, and where it stands
 * alone; most where the reader chose the measure (`after`).
 */
const priorWeights = {
  chosen: 14,
  elliptical: 7,
  referring: 2,
  switched: 0.5,
  changed: 0.2,
  plain: 2.4,
};

export function readConversation(
  question: string,
  context: {
    readonly history: readonly string[];
    readonly after?: string | undefined;
    readonly readQuery: QueryReader;
  } & Pick<Parts, "ranking" | "corpus">,
): Conversation {
  const own = withDescribed(context.readQuery(question), context);
  const { after } = context;
  // Each is read in the light of the one before it: a long talk would cost as much as it is long.
  const history = context.history.slice(-mostEarlier);
  if ((history.length === 0 && after === undefined) || isOfNothing(own))
    return { prior: new Map(), query: own, followUp: 0 };
  const earlier = readEarlier({ ...context, history });
  const lean = after === undefined ? leanOf(own, { ...context, earlier }) : "chosen";
  const weight = priorWeights[lean];
  const prior = new Map(after === undefined ? [] : [[after, weight]]);
  // 「デイズじゃなくて月間のほう」
  const spokenOf = (earlier?.hits ?? [])
    .filter(({ measure }) => !own.excluded.has(measure.id))
    .slice(0, mostSpokenOf);
  for (const [index, { measure, score }] of spokenOf.entries()) {
    const lag = score - (spokenOf[0]?.score ?? score);
    if (!prior.has(measure.id)) prior.set(measure.id, weight * toBelief(index, lag));
  }
  const leans = lean !== "plain" && lean !== "changed";
  const [measureId] = prior.keys();
  const before =
    measureId === undefined || !leans
      ? undefined
      : { measureId, ministries: earlier?.query.ministries ?? [] };
  const followUp = (
    { chosen: 2, elliptical: 2, referring: 1, switched: 0, changed: 0, plain: 0 } as const
  )[lean];
  if (!leans || !earlier) {
    const query = lean === "plain" ? keepSubjects(own, { ...context, earlier, prior }) : own;
    return { prior, query, followUp, spokenOf: before };
  }
  return {
    prior,
    query: lean === "switched" ? ask(own, earlier) : inherit(own, earlier),
    followUp,
    spokenOf: before,
  };
}

/** Measures that the earlier question may have meant. */
const mostSpokenOf = 3;

/** That the hit was meant: nearly as much as the first where it came close to that. */
function toBelief(index: number, lag: number): number {
  return Math.max(1 / (2 * index + 2), Math.exp(lag));
}

/** Earlier questions that one leans on. */
const mostEarlier = 3;

type Earlier = { readonly query: Query; readonly hits: readonly MeasureHit[] };

function readEarlier(context: Parameters<typeof readConversation>[1]): Earlier | undefined {
  const question = context.history.at(-1);
  if (question === undefined) return undefined;
  const { prior, query } = readConversation(question, {
    ...context,
    after: undefined,
    history: context.history.slice(0, -1),
  });
  return { query, hits: context.ranking.rank(query, { prior }) };
}

const backReference =
  /^(?:いや|いえ|いいえ|違(?:う|い))[、。ま]|^(?:no|sorry|actually),? (?:i )?mean|^[^、。?]{1,16}と(?:は|も|の)?(?:一緒|併用|同時|両方|組み合わせ)|^(?:それ|その|そこ|そっち|これ|この|じゃあ|じゃ|では|あと|ちなみに|ほかに|他に|で、|なら)|(?:他|ほか)に(?:は|も)?(?:な|あ)|それ|そちら|同じ(?:見出し|欄|項目|区分)|そのとき|そこ(?!から)|^(?:and|what about|how about|then|so|also)\b|\b(?:it|its|that|those|they|them|there)\b/u;

/** Of what was spoken of, the parts: 「男女別は？」 names no subject. */
const breakdown =
  /^.{0,4}?[^。、?]{1,6}別(?:は|に|の|だと|で|も|を|[?。]|$)|^(?:and )?(?:broken down )?by [a-z]+\?*$/u;

/** Of what was spoken of: the measure that shows examples is not meant. */
const asksExample =
  /^(?:(?:たと|例)えば|具体的に(?:は|言うと)?|どんな例)[^。?]{0,6}[。?]*$|^(?:for (?:example|instance)|such as|like what)[ ?.]*$/u;

/** Of what was spoken of, an earlier one. */
const theOneBefore =
  /^(?:and |so )?(?:what about |how about )?the (?:one|ones|edition|version|award|time) before(?: that| it| this)?[ ?.]*$|^(?:じゃあ?、?)?その(?:一つ)?前の(?:版|もの|やつ|の)?(?:は|って)?[。?]*$/u;

/** 「国交省のほうはどれくらい」: one of several bodies, set against the others. */
export const ofBody =
  /(?:[省府庁]|内閣官房)(?:側|さん|(?:さん)?の(?:ほう|方|分|側|やつ|は))(?!針|法)|(?:'s|s') (?:one|side|part|share|version|half|line|programme|program|scheme)\b|\bthe [a-z]+(?: [a-z]+)? one\b|\bthe one (?:of|by|from|at)\b/u;

/** Of a body that the measure spoken of has. */
function asksOfItsBody(own: Query, earlier: Earlier | undefined): boolean {
  const [body, ...others] = own.ministries;
  if (body === undefined || others.length > 0 || own.subjects.length > 0) return false;
  const spokenOf = earlier?.hits[0]?.measure;
  return ofBody.test(own.normalized) && spokenOf !== undefined && toBodies(spokenOf).has(body);
}

/** 「個人事業主でももらえる？」, 「うちも参加できる？」: nothing but who asks, and what the measure spoken of gives. */
function isOfAsker(own: Query, earlier: Earlier | undefined): boolean {
  const { normalized, whom, about, subjects, want } = own;
  if (about.size + subjects.length > 0) return false;
  const isOfWho = whom.size > 0 && ofAsker.test(normalized);
  if (!isOfWho && !ofSelf.test(normalized)) return false;
  const given = earlier?.hits[0]?.measure.facets.want ?? [];
  // 「みたいな会社」 is no example.
  return want.keys().every((one) => one === "example" || given.includes(one));
}

/** 「選ばれるとお金はもらえますか」: money of what was spoken of, and no subsidy by a name. */
function asksPay({ normalized, subjects, about, anchors, ministries, want }: Query): boolean {
  const isOpen = subjects.length + about.size + anchors.size + ministries.length === 0;
  return isOpen && ofPay.test(normalized) && want.keys().every((one) => one === "money");
}

const ofPay =
  /(?:お金|おかね|金銭|現金|費用|料金)(?:は|が|も|って)?[^。?、]{0,8}(?:もら|出[るまなた]|かか|いる|いり|要[るり]|必要|支給)|\b(?:get|gets|receive|receives|given|paid|costs?|pay|pays|give|gives) (?:us |them |you )?(?:any |some )?(?:money|cash|fees?|anything)\b/u;

const ofSelf =
  /^(?:じゃあ?|では|で|なら|それ)?、?(?:うち|当社|弊社|わたし|私|自分)(?:みたいな(?:会社|ところ|とこ|店|民間(?:企業|の会社)?|中小(?:企業)?)|の会社|の店)?(?:に?も|でも|だけ(?:で|でも)?|は|だと|が)[^。?]{0,10}?(?:参加|応募|申請|申し込|申込|使え|使う|もらえ|出られ|登録|受けられ|対象|相談でき|入れ|関係|当てはま|あてはま|適用)[^。]{0,12}$/u;

const ofAsker =
  /^[^。?]{2,20}でも(?:[^。?]{0,8}(?:もら|使え|使う|対象|申請|申し込|応募|受けられ|受け取|出(?:る|ます)|いい|ok|可能|できる|でき(?:ます|る)|いけ|大丈夫|平気))|^[^。?]{0,8}(?:個人事業主?|自営業?|フリーランス|一人親方)[^。?]{0,12}(?:は|だと|なら|の場合|です)[けが]?ど?[?。]?$|^(?:and |also )?(?:can|could|do|does|would|are|is) (?:an? |the )?[a-z' -]{3,40} (?:get|apply|qualify|eligible|use|join|enter|claim)\b/u;

/** Says that another matter follows. */
const changesSubject =
  /^(?:それより|そんなことより|それはそうと|それとは別|それはさておき|ところで|話は変わ|話が変わ|別の話|別件)|^(?:by the way|on another (?:note|matter|topic)|different question|changing the subject|separately)\b/u;

/** 「今の総理大臣は誰？」, 「ありがとう、助かりました」: of another matter or of none, and of nothing of ours. */
function isOfNothing(own: Query): boolean {
  // “Do they get unemployment insurance?”
  if (pronoun.test(own.normalized)) return isTalkAlone(own);
  const { outside, want, about, whom, subjects, anchors, years } = own;
  const named = want.size + about.size + whom.size + subjects.length + anchors.size + years.length;
  const isOfOther = [...outside.keys()].some((kind) => !talk.has(kind));
  return (isOfOther && named === 0) || isTalkAlone(own);
}

/** What a question names of its own, and whether it refers back, tell how much it leans. */
function leanOf(
  own: Query,
  { ranking, earlier }: { readonly ranking: Ranking; readonly earlier: Earlier | undefined },
): keyof typeof priorWeights {
  if (changesSubject.test(own.normalized)) return "changed";
  if (own.excluded.size > 0 && isBare(own)) return "switched";
  if (asksExample.test(own.normalized) || theOneBefore.test(own.normalized)) return "elliptical";
  const isShifted = findShift(own) !== undefined;
  if (isShifted && own.subjects.length === 0) return "elliptical";
  if (breakdown.test(own.normalized) && own.subjects.length === 0) return "elliptical";
  if (asksOfItsBody(own, earlier)) return "elliptical";
  if (isOfAsker(own, earlier) || asksPay(own)) return "elliptical";
  if (isSetAgainst(own, { ranking, earlier })) return "switched";
  if (rowOfTopics.test(own.normalized) && own.aspects.size + own.units.length === 0)
    return "switched";
  const refersBack = isShifted || backReference.test(own.normalized);
  const named = countOwn(own, ranking);
  if (named < 1 || isFragment(own)) {
    if (!namesAnother(own, { ranking, earlier })) return "elliptical";
    return isBare(own) ? "switched" : "plain";
  }
  // 「人口実態調査は？」 behind 「動向調査の予算は？」
  if (isBare(own) && isHardlyMore(own)) return "switched";
  if (!refersBack || named >= 3) return "plain";
  // 「じゃあデイズは？」 asks the same of another.
  const isOfAnother =
    isBare(own) && !pointsAtOne.test(own.normalized) && namesAnother(own, { ranking, earlier });
  return isOfAnother ? "switched" : "referring";
}

/** 「では、事例紹介とセミナーは？」, 「デイズとセミナーも同じ？」: the same is asked of both. */
const rowOfTopics =
  /^(?:(?:じゃあ?|では|それでは|で|なら)[、 ]?)?[^?。、]{1,14}(?:と|や|、)[^?。、]{1,14}(?:は|も(?:同じ|一緒|そう)(?:ですか|なの|か)?|だと|なら)[?。]*$/u;

/** 「助成金のほうは？」 behind the centre's budget: another measure, and the same is asked of it. */
function isSetAgainst(
  own: Query,
  { ranking, earlier }: { readonly ranking: Ranking; readonly earlier: Earlier | undefined },
): boolean {
  if (!isBare(own) || !theOther.test(own.normalized) || own.want.size === 0) return false;
  const [best, next] = ranking.rank(own);
  const isOther = best !== undefined && best.measure !== earlier?.hits[0]?.measure;
  return isOther && best.score - (next?.score ?? 0) > clearlyMeant;
}

const theOther = /(?:のほう|の方)(?:は|だと|なら)?[?。]*$/u;

/** Log odds above the next measure. */
const clearlyMeant = 1;

/** Than the name of a thing: 「…は？」, 「じゃあ…は？」. */
function isHardlyMore({ subjects, normalized }: Query): boolean {
  const said = normalized.replace(englishTopic, "");
  return subjects.some(({ name }) => said.length <= name.length + shortFrame);
}

const englishTopic = /^(?:and|what about|how about)(?: (?:for|of|with|on|in))?(?: the)? /u;

/** Characters; English names have bars in them. */
const shortFrame = 6;

/** “And the other one, …” */
const pointsAtOne = /\bones?\b|もう(?:一|1|ひと)つ/u;

/** Words; 「公募の期間は？」 says what is asked and not of what. */
const fragmentWords = 3;

function isFragment(own: Query): boolean {
  const words = own.terms.filter(({ kind }) => kind === "word");
  // Most measures are for companies: 「企業が申し込むの？」.
  const isOfAnyone = own.whom.keys().every((whom) => whom === "company");
  const isOpen = own.subjects.length === 0 && own.about.size === 0 && isOfAnyone;
  return words.length <= fragmentWords && isOpen && own.want.size === 0 && own.anchors.size === 0;
}

/** 「じゃあ月間のほうは？」, 「いえ、月間のほうです」 says of what, and leaves what is asked to the question before. */
const topic =
  /^(?:いや|いえ|いいえ|違(?:う|い)(?:ます)?(?:よ)?)[、。 ]+[^?。、]{1,16}(?:です|だよ?|のほう|の方|のやつ)[?。]?$|^(?:no|sorry|actually),? (?:i )?mean[a-z]*\b|^(?:(?:じゃあ?|では|それでは|で|なら)[、 ]?)?[^?。、]{1,14}(?:は|だと|なら|の場合)[?。]?$|^(?:and|what about|how about)\b/u;

/** 「月間のほうは何月？」 sets it against what was spoken of, and asks for itself. */
const contrast =
  /^(?:(?:じゃあ?|では|それでは|で|なら)[、 ]?)?[^?。、]{1,14}(?:のほう|の方)(?:は|って|が|も)/u;

function isBare({ normalized, aspects, units }: Query): boolean {
  const isOfWhat =
    topic.test(normalized) && !relational.test(normalized) && !pronoun.test(normalized);
  return isOfWhat && aspects.size === 0 && units.length === 0;
}

/** “And who operates it?” says of what. */
const pronoun = /\b(?:it|its|they|them|their)\b/u;

/** 「最新の結果は？」: what of it is asked for, not of what. */
const relational =
  /(?:結果|内容|中身|詳細|特徴|流れ|効果|動画|録画|講師|事例|実例|理由|背景|目的|きっかけ|メリット|デメリット|感想|評判)(?:は|だと|なら)[?。]?$|\b(?:results?|contents?|details?|videos?|recordings?|examples?|reasons?|purpose|benefits?)\?*$/u;

/** Its topic is a name of a measure, and hardly one of that which was spoken of. */
function namesAnother(
  own: Query,
  { ranking, earlier }: { readonly ranking: Ranking; readonly earlier: Earlier | undefined },
): boolean {
  const names = toTelling(own, ranking);
  const isSetAgainst = isBare(own) || contrast.test(own.normalized);
  if (!isSetAgainst || names.length === 0 || names.length > fragmentWords) return false;
  const hits = ranking.rank(own);
  const spokenOf = hits.find(({ measure }) => measure === earlier?.hits[0]?.measure);
  return profileOf(hits[0]) > 2 * profileOf(spokenOf);
}

function profileOf(hit: MeasureHit | undefined): number {
  return hit?.parts.profile ?? 0;
}

/** Words that point at something instead of naming it; English ones by their stems. */
const pointers: ReadonlySet<string> = new Set([
  "ほか",
  "他",
  "一つ",
  "二つ",
  "別",
  "次",
  "前",
  "befor",
  "after",
  "next",
  "other",
  // Of what was spoken of, what it costs: 「費用は？」
  ..."費用 料金 代金 お金 金 cost fee price".split(" "),
  // Of what was spoken of, too: 「どの役所が作った制度」
  ..."役所 省 省庁 府省 官庁 制度 施策".split(" "),
]);

const sums = ["amount", "rate", "ceiling", "budget"] as const;
const contacts = ["phone", "mail", "hours", "office"] as const;

/** A word in the profiles of more measures than this does not choose among them. */
const commonWord = 3;

/** Does it name, or describe, a measure by itself? */
export function namesMeasure(own: Query, { ranking }: { readonly ranking: Ranking }): boolean {
  return countOwn(own, ranking) >= 1;
}

function countOwn(own: Query, ranking: Ranking): number {
  // 「補助率と上限は？」 names what is asked, and not of what.
  const asked = sums.flatMap((aspect) => own.aspects.get(aspect) ?? []);
  const telling = toTelling(own, ranking).filter(
    ({ text }) => !asked.some((cue) => cue.includes(text)),
  );
  // 「いくら出たんですか」 asks the sum of what was spoken of; it does not ask for money.
  const asksSum = sums.some((aspect) => own.aspects.has(aspect));
  // 「問い合わせ先は」 asks whom to call about it, 「会社だけでもいける？」 who may use it.
  const asksContact = contacts.some((aspect) => own.aspects.has(aspect));
  const asksWho = own.aspects.has("eligibility");
  const implied = new Set(["promotion", asksSum && "money", asksContact && "advice"]);
  const wants = [...own.want.keys()].filter((want) => !implied.has(want));
  const named = own.subjects.filter(({ name }) => name.length >= 4);
  const whom = asksWho ? 0 : own.whom.size;
  return named.length + wants.length + own.about.size + whom + 0.5 * telling.length;
}

/** Words that few measures' profiles have. */
function toTelling(own: Query, ranking: Ranking): Query["terms"] {
  const words = own.terms.filter(({ kind, text }) => kind === "word" && !/^\d+$/u.test(text));
  return words.filter(({ text }) => {
    if (pointers.has(text)) return false;
    const holders = ranking.holders(text);
    return holders > 0 && holders <= commonWord;
  });
}

/** Terms of the earlier question count a third; its subjects only where the new one names none. */
function inherit(own: Query, earlier: Earlier): Query {
  const said = new Set(own.weighted.map(({ text }) => text));
  const taken = earlier.query.weighted
    .filter(({ text }) => !said.has(text))
    .map(({ text, weight }) => ({ text, weight: weight / 3 }));
  const before = earlier.query;
  const years = own.years.length > 0 ? own.years : toYears(own, before.years);
  return {
    ...own,
    weighted: [...own.weighted, ...taken],
    subjects:
      own.subjects.length > 0
        ? own.subjects
        : before.subjects.filter(({ subject }) => isStillMeant(subject, { ...own, years })),
    anchors: own.anchors.size > 0 ? own.anchors : before.anchors,
    years,
    ...asked(own, before),
  };
}

/** 「去年の受賞企業は？」 behind 「輝くテレワーク賞とは」: of the measure still, and names no other thing of it. */
function keepSubjects(
  own: Query,
  context: {
    readonly ranking: Ranking;
    readonly earlier: Earlier | undefined;
    readonly prior: ReadonlyMap<string, number>;
  },
): Query {
  const { ranking, earlier, prior } = context;
  const isOpen = own.subjects.length === 0 && own.normalized.length <= shortQuestion;
  if (!earlier || !isOpen || earlier.query.subjects.length === 0) return own;
  const [best] = ranking.rank(own, { prior });
  if (!best || best.measure !== earlier.hits[0]?.measure) return own;
  const subjects = earlier.query.subjects.filter(({ subject }) => isStillMeant(subject, own));
  return { ...own, subjects };
}

/** Characters. */
const shortQuestion = 20;

/** 「今は？」 behind what has ended means what took its place, 「じゃあ2025は？」 behind 2024 not that of 2024. */
function isStillMeant(
  { ended, from, to, ministries }: Subject,
  { asksPresent, years, ministries: named, normalized }: Query,
): boolean {
  if (ended && (asksPresent || ofSuccessor.test(normalized))) return false;
  // 「じゃあ総務省のほうは？」 behind another's award.
  if (ministries && named.length > 0 && !ministries.some(({ id }) => named.includes(id)))
    return false;
  if (years.length === 0 || from === undefined) return true;
  return years.some((year) => from <= year && year <= (to ?? Infinity));
}

/** Not what it succeeded, though that was named. */
const ofSuccessor =
  /後継|あとを継|後を継|代わりにでき|\bsuccessor|\breplaced it\b|\btook its place\b/u;

/** The same asked of another measure. */
function ask(own: Query, { query }: Earlier): Query {
  return { ...own, ...asked(own, query) };
}

function asked(own: Query, before: Query): Partial<Query> {
  if (!isBare(own)) return {};
  const { aspects, units, asksPresent, asksBudget } = before;
  return {
    aspects,
    units,
    asksBudget,
    asksPresent: own.asksPresent || asksPresent,
    asking: [...own.asking, ...before.asking],
  };
}

/** 「その前の年は？」: a year from the one that was spoken of. */
function toYears({ normalized }: Query, spokenOf: readonly number[]): readonly number[] {
  const shift = findShift({ normalized });
  return shift === undefined ? [] : spokenOf.map((year) => year + shift);
}

/** Years from the one that was spoken of. */
function findShift({ normalized }: Pick<Query, "normalized">): number | undefined {
  return shifts.find(([, pattern]) => pattern.test(normalized))?.[0];
}

const shifts: readonly (readonly [number, RegExp])[] = [
  [
    -1,
    /前の年|前年|一年前|1年前|\b(?:the )?(?:year before|previous year|preceding year)\b|\ba year earlier\b/u,
  ],
  [
    1,
    /次の年|翌年|翌年度|次の年度|\b(?:the )?(?:year after|next year|following year)\b|\ba year later\b/u,
  ],
];
