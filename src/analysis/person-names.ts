/**
 * Tokens → the places of person names.
 *
 * A name of the dictionary alone may be a shop's or a town's (「山田商店」, 「福島の会社」). It is a
 * person's where two stand side by side, before さん or 様, after 「私は」 or before 「と申します」.
 */
import type { Token } from "./tokenizer.ts";

type Place = { readonly start: number; readonly end: number };

const titles = /^(?:さん|様|さま|氏|くん|君|ちゃん|殿|先生|部長|課長|係長|社長|店長)$/u;

/** What makes a compound with a name: a company, a school, a place. */
const companies =
  /^(?:商店|商会|工業|工務店|建設|産業|製作所|電機|電気|自動車|運輸|銀行|大学|高校|病院|医院|市|県|区|町|村|郡|駅|川|山|賞|省|社|屋|家|店|組|式|流|園|寺)/u;

const introduces = /(?:と申し|といい|と言い|です(?:が|けど|けれど)|ですが|より)/u;

export function findPersonNames(tokens: readonly Token[]): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const length = nameLength(tokens, at);
    if (length === 0) continue;
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (first && last && isPersons(tokens, at, length))
      places.push({ start: first.start, end: last.start + last.surface.length });
    at += length - 1;
  }
  return places;
}

/** Tokens of a run of names, with a space or dot between them. */
function nameLength(tokens: readonly Token[], at: number): number {
  let length = 0;
  while (isName(tokens[at + length])) {
    length += 1;
    const between = tokens[at + length]?.surface ?? "";
    if (/^[ ・]$/u.test(between) && isName(tokens[at + length + 1])) length += 1;
  }
  return length;
}

function isName(token: Token | undefined): boolean {
  return token?.detail === "固有名詞" && token.kind === "人名";
}

function isPersons(tokens: readonly Token[], at: number, length: number): boolean {
  const next = tokens[at + length]?.surface ?? "";
  if (companies.test(next)) return false;
  const names = tokens.slice(at, at + length).filter((token) => isName(token)).length;
  if (names > 1 || titles.test(next)) return true;
  const rest = tokens
    .slice(at + length, at + length + 3)
    .map(({ surface }) => surface)
    .join("");
  const before = tokens[at - 1]?.surface ?? "";
  const begins =
    at === 0 ||
    /^[。、!?\n]$/u.test(before) ||
    /^(?:私|わたし|僕|担当|名前|氏名|の|は)$/u.test(before);
  return begins && introduces.test(rest.slice(0, 6)) && rest.search(introduces) === 0;
}
