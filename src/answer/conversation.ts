/**
 * Earlier questions → what a follow-up leaves unsaid: the measure, the subject, the telework.
 *
 * A question that says little itself leans on the one before it; a question with a subject of its
 * own is a change of subject and leans on nothing.
 */
import type { MeasureHit, Ranking } from "../search/ranking.ts";
import type { Query, QueryReader } from "../search/query.ts";

export type Conversation = {
  /** Prior weight of each measure in the ranking, in score units. */
  readonly prior: ReadonlyMap<string, number>;
  /** The query with the subjects, years and terms that it took over. */
  readonly query: Query;
  /** How much it leans on what was asked before: 0 not at all, 1 in part, 2 wholly. */
  readonly followUp: 0 | 1 | 2;
};

/**
 * How much the earlier measure counts, in the ranking's units: where the question names nothing of
 * its own, where it refers back but does, and where it stands alone; most where the reader chose
 * the measure (`after`).
 */
const priorWeights = { chosen: 14, elliptical: 7, referring: 2, plain: 0.5 };

export function readConversation(
  question: string,
  context: {
    readonly history: readonly string[];
    readonly after?: string | undefined;
    readonly readQuery: QueryReader;
    readonly ranking: Ranking;
  },
): Conversation {
  const own = context.readQuery(question);
  const { history, after } = context;
  if (history.length === 0 && after === undefined)
    return { prior: new Map(), query: own, followUp: 0 };
  const earlier = readEarlier(context);
  const lean = after === undefined ? leanOf(own, context.ranking) : "chosen";
  const weight = priorWeights[lean];
  const prior = new Map(after === undefined ? [] : [[after, weight]]);
  for (const [index, hit] of (earlier?.hits ?? []).slice(0, 3).entries()) {
    if (!prior.has(hit.measure.id))
      prior.set(hit.measure.id, weight / (index === 0 ? 1 : 2 * index + 2));
  }
  const leans = lean !== "plain";
  const followUp = ({ chosen: 2, elliptical: 2, referring: 1, plain: 0 } as const)[lean];
  return { prior, query: leans && earlier ? inherit(own, earlier) : own, followUp };
}

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
  /^(?:それ|その|そこ|そっち|これ|この|じゃあ|じゃ|では|あと|ちなみに|ほかに|他に|で、|なら)|それ|そのとき|そこ(?!から)|^(?:and|what about|how about|then|so|also)\b|\b(?:it|its|that|those|they|them|there)\b/u;

/** Says that another matter follows. */
const changesSubject =
  /^(?:それより|そんなことより|それはそうと|それとは別|それはさておき|ところで|話は変わ|話が変わ|別の話|別件)|^(?:by the way|on another (?:note|matter|topic)|different question|changing the subject|separately)\b/u;

/** What a question names of its own, and whether it refers back, tell how much it leans. */
function leanOf(own: Query, ranking: Ranking): keyof typeof priorWeights {
  if (changesSubject.test(own.normalized)) return "plain";
  const refersBack = backReference.test(own.normalized);
  const named = countOwn(own, ranking);
  if (named < 1 || isFragment(own)) return "elliptical";
  return refersBack && named < 3 ? "referring" : "plain";
}

/** Words; 「公募の期間は？」 says what is asked and not of what. */
const fragmentWords = 3;

function isFragment(own: Query): boolean {
  const words = own.terms.filter(({ kind }) => kind === "word");
  const isOpen = own.subjects.length === 0 && own.about.size === 0 && own.whom.size === 0;
  return words.length <= fragmentWords && isOpen && own.want.size === 0 && own.anchors.size === 0;
}

const sums = ["amount", "rate", "ceiling", "budget"] as const;

/** A word in the profiles of more measures than this does not choose among them. */
const commonWord = 3;

function countOwn(own: Query, ranking: Ranking): number {
  const words = own.terms.filter(({ kind, text }) => kind === "word" && !/^\d+$/u.test(text));
  const telling = words.filter(({ text }) => {
    const holders = ranking.holders(text);
    return holders > 0 && holders <= commonWord;
  });
  // 「いくら出たんですか」 asks the sum of what was spoken of; it does not ask for money.
  const asksSum = sums.some((aspect) => own.aspects.has(aspect));
  const wants = [...own.want.keys()].filter(
    (want) => want !== "promotion" && !(want === "money" && asksSum),
  );
  const named = own.subjects.filter(({ name }) => name.length >= 4);
  return named.length + wants.length + own.about.size + own.whom.size + 0.5 * telling.length;
}

/** Terms of the earlier question count a third; its subjects only where the new one names none. */
function inherit(own: Query, earlier: Earlier): Query {
  const said = new Set(own.weighted.map(({ text }) => text));
  const taken = earlier.query.weighted
    .filter(({ text }) => !said.has(text))
    .map(({ text, weight }) => ({ text, weight: weight / 3 }));
  return {
    ...own,
    weighted: [...own.weighted, ...taken],
    subjects: own.subjects.length > 0 ? own.subjects : earlier.query.subjects,
    anchors: own.anchors.size > 0 ? own.anchors : earlier.query.anchors,
  };
}
