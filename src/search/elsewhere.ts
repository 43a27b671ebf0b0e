/**
 * A question → the scheme of another body, or the other named programme, that it asks about.
 *
 * The corpus holds the state's measures. 「横浜市の補助金」 and 「〇〇給付金」 look like them and are
 * not: they are recognised by how such names are built, not by a list of them.
 */
import type { Token } from "../analysis/tokenizer.ts";

export type Elsewhere = {
  readonly kind: "local-scheme" | "other-programme";
  readonly name: string;
};

const scheme = "(?:補助|助成|給付|支援金|奨励金|交付金|協力金|支援制度|支援策|制度|手当)";
const telework = "(?:テレワーク|在宅勤務|在宅ワーク|リモートワーク|リモート|サテライトオフィス)?";

/** `isKnown`: does the corpus name this? */
export function findElsewhere(
  normalized: string,
  tokens: readonly Token[],
  isKnown: (name: string) => boolean,
): Elsewhere | undefined {
  return findLocalScheme(normalized, tokens, isKnown) ?? findProgramme(tokens, isKnown);
}

/** A place as the giver: 「横浜市が出している補助金」「大阪府のテレワーク助成金」, "Osaka City's grant". */
function findLocalScheme(
  normalized: string,
  tokens: readonly Token[],
  isKnown: (name: string) => boolean,
): Elsewhere | undefined {
  const text = normalized.replace(/\s+/gu, "");
  for (const place of toPlaces(tokens)) {
    const at = text.indexOf(place);
    const rest = text.slice(at + place.length);
    const gives = new RegExp(`^(?:が|から|独自|は独自|も独自)[^。?]{0,24}?${scheme}`, "u").test(rest);
    const owns = new RegExp(`^の(?:独自の?)?${telework}(?:導入|促進|推進|整備|支援|機器)*(?:の|用の|関係の|向けの)?${scheme}`, "u").test(rest);
    const named = new RegExp(`^${telework}(?:導入|促進|推進|整備|支援)*(?:補助金|助成金|支援金|奨励金|交付金)`, "u").test(rest);
    if ((gives || owns || named) && !isKnown(place)) return { kind: "local-scheme", name: place };
  }
  const english = /\b([a-z]+) (?:city|prefecture|ward|town|metropolitan government|municipality)(?:'s|’s)? (?:own )?(?:[a-z]+ ){0,2}(?:subsid|grant|scheme|fund|money)/u.exec(normalized);
  if (english?.[1] && !["a", "the", "any", "my", "our", "each"].includes(english[1]) && !isKnown(english[1])) {
    return { kind: "local-scheme", name: english[1] };
  }
  return undefined;
}

/** Names of places with 都, 県, 市 … behind them, as they stand in the question. */
function toPlaces(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "地域" || token.surface === "日本") return [];
    const next = tokens[index + 1]?.surface ?? "";
    return [/^[都道府県市区町村]$/u.test(next) ? token.surface + next : token.surface];
  });
}

const programmeEnd = /(?:補助金|助成金|給付金|交付金|支援金|奨励金|協力金|一時金|手当|控除|年金|保険|保険料|減税)$/u;

/** A compound that ends like a programme and whose other parts the corpus does not use. */
function findProgramme(
  tokens: readonly Token[],
  isKnown: (name: string) => boolean,
): Elsewhere | undefined {
  for (const run of toNounRuns(tokens)) {
    const name = run.map(({ surface }) => surface).join("");
    const end = programmeEnd.exec(name);
    if (!end || end.index === 0 || isKnown(name)) continue;
    const parts = run.filter(({ start, surface }) => start + surface.length <= (run[0]?.start ?? 0) + end.index);
    if (parts.some(({ surface }) => surface.length > 1 && !isKnown(surface))) return { kind: "other-programme", name };
  }
  return undefined;
}

function toNounRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    const isNoun = token.pos === "名詞" && !["代名詞", "非自立", "副詞可能"].includes(token.detail) && /[\p{L}\p{N}]/u.test(token.surface);
    const run = runs.at(-1);
    if (isNoun && open && run) run.push(token);
    else if (isNoun) runs.push([token]);
    open = isNoun;
  }
  return runs;
}
