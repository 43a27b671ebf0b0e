/**
 * 「資料のどこに載っていますか」 → the page of the handout and the heading under which a measure stands.
 */
import type { Measure } from "../corpus/measure.ts";
import type { Query } from "../search/query.ts";
import type { ComposeContext, Statement } from "./statement.ts";
import { phrases } from "./phrases.ts";

const place =
  /(?:どの|どんな|どういう|何という|なんという)(?:見出し|区分|分類|カテゴリ|欄|柱|章|節)|(?:見出し|区分|分類)(?:名)?は(?:何|なん|どれ|どこ)|(?:何|どの)(?:ページ|頁)(?:に|目)|資料の(?:何|どの)(?:ページ|頁)|資料の(?:どこ|どの(?:辺|あたり|部分))|\b(?:which|what) (?:section|heading|category|page)\b|\bwhere in the (?:handout|document)\b/u;

export function asksHandoutPlace({ normalized }: Query): boolean {
  return place.test(normalized);
}

export function placeStatement(
  { handout }: Measure,
  { lang, passages }: ComposeContext,
): Statement {
  return {
    text: phrases[lang].place(handout.page, handout.section),
    passages: handout.quotations.slice(0, 1).flatMap(({ id }) => passages.get(id) ?? []),
  };
}
