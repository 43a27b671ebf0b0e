/**
 * A query that may ask for a list → whether it has words of its own, that point at few of the measures.
 */
import type { Corpus } from "../corpus/corpus.ts";
import { isWithin } from "../search/left-out.ts";
import type { Query } from "../search/query.ts";
import type { Ranking } from "../search/ranking.ts";

/** A word found in the profiles of more measures than this does not choose among them. */
const commonWord = 4;

/** Nor do words with which one asks for a list. */
export const listWords: ReadonlySet<string> = new Set(
  "measur everi each full complet document programm program scheme project item support all new handout list name run give show later involv mention offer still entri thing kind els other charg respons responsibl everyth anyth share joint jointli under part 連名 ペア タッグ ほか 他 資料 向け 種類 一部 タイプ 担当 省庁 名前 名称 関係 関連 取組 取り組み 事業 制度 支援策 ぶん 項目".split(
    " ",
  ),
);

/** Verbs with which one asks whether there is more. */
const askingVerbs = new Set(
  "ある する やる 教える 知る 聞く くれる もらえる できる いる いう".split(" "),
);

export function hasOwnVerb({ tokens }: Query): boolean {
  return tokens.some(({ pos, detail, base }, at) => {
    if (pos === "名詞") return detail === "サ変接続" && tokens[at + 1]?.base === "する";
    return pos === "動詞" && detail === "自立" && !askingVerbs.has(base);
  });
}

export function hasOwnWords(
  query: Query,
  context: { readonly ranking: Ranking; readonly names: string },
): boolean {
  const verbs = new Set(query.tokens.filter(({ pos }) => pos === "動詞").map(({ start }) => start));
  const words = query.terms.filter(
    (term) =>
      term.kind === "word" &&
      !verbs.has(term.start) &&
      !listWords.has(term.text) &&
      !context.names.includes(term.text) &&
      !isWithin(term, query.leftOut),
  );
  return words.some(({ text }) => {
    const holders = context.ranking.holders(text);
    return holders > 0 && holders <= commonWord;
  });
}

/** Names of the bodies, whose parts (内閣) are no words of the question's own. */
export function toNames({ ministries }: Corpus): string {
  return ministries
    .flatMap(({ name, alias }) => [name.ja, name.en, ...alias])
    .join("\n")
    .toLowerCase();
}
