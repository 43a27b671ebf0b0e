/**
 * A query that asks for all measures of a body or of a kind → that list, in the handout's order.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit, Ranking } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";

export type ListRequest = {
  readonly hits: readonly MeasureHit[];
  /** What the listed measures have in common, to stand before 「施策」 or behind “measures”. */
  readonly subject: (lang: Language) => string;
};

export function findList(
  query: Query,
  ranked: readonly MeasureHit[],
  context: { readonly corpus: Corpus; readonly ranking: Ranking },
): ListRequest | undefined {
  if (query.subjects.length > 0) return undefined;
  const inOrder = ranked.toSorted(
    (a, b) =>
      context.corpus.measures.indexOf(a.measure) - context.corpus.measures.indexOf(b.measure),
  );
  const list =
    listOfMinistry(query, inOrder, context) ?? listOfKind(query, inOrder, context.corpus);
  return list && list.hits.length > 1 ? list : undefined;
}

/** 「厚労省の施策は？」: one body, and no word that points at few of the measures. */
function listOfMinistry(
  query: Query,
  inOrder: readonly MeasureHit[],
  { corpus, ranking }: { readonly corpus: Corpus; readonly ranking: Ranking },
): ListRequest | undefined {
  const [ministry, ...others] = query.ministries;
  if (ministry === undefined || others.length > 0 || query.about.size > 0) return undefined;
  if (hasOwnWords(query, { ranking, names: toNames(corpus) })) return undefined;
  const name = corpus.ministries.find(({ id }) => id === ministry)?.name;
  return {
    hits: inOrder.filter(({ measure }) => measure.ministries.some(({ id }) => id === ministry)),
    subject: (lang) => (lang === "en" ? `of ${name?.en}` : `${name?.ja}の`),
  };
}

const wantsAll =
  /全部|全て|すべて|ぜんぶ|一覧|一通り|ひととおり|まとめて|何があ|どんなものがあ|どのようなものがあ|どういうものがあ|\b(?:all|list|every|which|what) (?:of )?(?:the )?(?:[a-z]+ )?(?:subsid|grants?|awards?|seminars?|measures|schemes|support)/u;

/** 「補助金を全部」: one kind of help, and nothing that narrows it. */
function listOfKind(
  query: Query,
  inOrder: readonly MeasureHit[],
  corpus: Corpus,
): ListRequest | undefined {
  const [want, ...others] = [...query.want.keys()].filter((kind) => kind !== "promotion");
  if (want === undefined || others.length > 0 || query.about.size > 0) return undefined;
  if (!wantsAll.test(query.normalized)) return undefined;
  const { name } = corpus.facets.want[want];
  return {
    hits: inOrder.filter(({ measure }) => measure.facets.want.includes(want)),
    subject: (lang) => (lang === "en" ? `for: ${name.en}` : `「${name.ja}」の`),
  };
}

/** A word found in the profiles of more measures than this does not choose among them. */
const commonWord = 4;

function hasOwnWords(
  query: Query,
  context: { readonly ranking: Ranking; readonly names: string },
): boolean {
  const words = query.terms.filter(
    ({ kind, text }) => kind === "word" && !context.names.includes(text),
  );
  return words.some(({ text }) => {
    const holders = context.ranking.holders(text);
    return holders > 0 && holders <= commonWord;
  });
}

/** Names of the bodies, whose parts (内閣) are no words of the question's own. */
function toNames(corpus: Corpus): string {
  return corpus.ministries
    .flatMap(({ name, alias }) => [name.ja, name.en, ...alias])
    .join("\n")
    .toLowerCase();
}
