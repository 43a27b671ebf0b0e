/**
 * A question for the ministries of the whole handout → each of them, by a line that names it.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Query } from "../search/query.ts";
import { phrases } from "./phrases.ts";
import type { Statement } from "./statement.ts";

const bodies = "(?:省庁|府省庁?|官庁|役所|省)";
const inHandout =
  "(?:資料|ハンドアウト)[^。?]{0,12}(?:出て|載って|載る|のって|登場|書かれ|書いて|名前|関わ|並ん|ある|あり|いる|中)";
const asks = new RegExp(
  [
    `${inHandout}[^。?]{0,12}${bodies}[^。?]{0,10}(?:全部|全て|すべて|一覧|どこ|どれ|いくつ|何(?:個|つ)|教えて|挙げ)`,
    `${inHandout}[^。?]{0,12}${bodies}(?:は|って)?[?。]*$`,
    `(?:資料|ハンドアウト)(?:に|で)?(?:は|って)?[^。?]{0,8}(?:どの|どんな|何という|いくつの)${bodies}[^。?]{0,8}(?:出て|載って|のって|登場|関わ|ある|あり)`,
    "\\b(?:which|what|how many|list(?: all)?|name|all)(?: of)?(?: the)?(?: government)? (?:ministries|bodies|agencies|departments)\\b[^.?]{0,24}\\b(?:in|of|on|by) (?:the|this) (?:handout|document|list)\\b",
  ].join("|"),
  "u",
);

/** Undefined where nothing but them is not what is asked. */
export function tellAllBodies(
  { normalized, subjects, about, whom, ministries }: Query,
  {
    corpus,
    passages,
    lang,
  }: {
    readonly corpus: Corpus;
    readonly passages: ReadonlyMap<string, Passage>;
    readonly lang: Language;
  },
): readonly Statement[] | undefined {
  const isNarrow = subjects.length + about.size + whom.size + ministries.length > 0;
  if (isNarrow || !asks.test(normalized)) return undefined;
  const parts = corpus.measures.flatMap((measure) => measure.ministries);
  const named = corpus.ministries.flatMap(({ id, name }) => {
    const [line] = parts.find((part) => part.id === id)?.from ?? [];
    return line === undefined ? [] : [{ name: name[lang], line }];
  });
  return [
    { text: phrases[lang].allBodies(named.length), passages: [] },
    ...named.map(({ name, line }, at) => ({
      text: `(${at + 1}) ${name}`,
      passages: [line].flatMap((id) => passages.get(id) ?? []),
    })),
  ];
}
