/**
 * A text in which a compound was converted wrongly → the compound of the corpus that sounds the same:
 * 「国歌公務員」 is 国家公務員.
 *
 * Each part is a good word, so nothing looks misspelt; but a long compound seldom sounds like another.
 */
import { toReadingKey } from "./kana.ts";
import { toTokenRuns } from "./token-runs.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

/** Reading key → the only compound that has it. */
export type HomophoneTable = ReadonlyMap<string, string>;

/** Kanji, and kana of the reading: shorter compounds sound alike by chance. */
const shortest = { word: 3, reading: 5 };

export function toHomophoneTable(phrases: readonly string[], tokenize: Tokenizer): HomophoneTable {
  const words = [...new Set(phrases)].filter((phrase) => /^\p{Script=Han}+$/u.test(phrase));
  const read = words
    .filter((word) => word.length >= shortest.word)
    .map((word) => ({ word, key: toKey(tokenize(word)) }))
    .filter(({ key }) => key.length >= shortest.reading);
  const byKey = Map.groupBy(read, ({ key }) => key);
  return new Map(
    [...byKey].flatMap(([key, [first, ...others]]) => {
      return first && others.length === 0 ? [[key, first.word] as const] : [];
    }),
  );
}

/** `tokens`: of the text. */
export function mendHomophones(
  text: string,
  tokens: readonly Token[],
  table: HomophoneTable,
): string {
  let mended = text;
  for (const run of toTokenRuns(tokens, isPart)) {
    for (const { written, meant } of findHomophones(run, table))
      mended = mended.replace(written, meant);
  }
  return mended;
}

/** The longest first, none within another. */
function findHomophones(run: readonly Token[], table: HomophoneTable) {
  const found: { readonly written: string; readonly meant: string }[] = [];
  for (let at = 0; at < run.length; at += 1) {
    for (let end = run.length; end > at + 1; end -= 1) {
      const part = run.slice(at, end);
      const meant = table.get(toKey(part));
      if (meant === undefined) continue;
      const written = part.map(({ surface }) => surface).join("");
      if (written !== meant) found.push({ written, meant });
      at = end - 1;
      break;
    }
  }
  return found;
}

function isPart({ surface, pos, detail }: Token): boolean {
  return ["名詞", "接頭詞"].includes(pos) && detail !== "数" && /^\p{Script=Han}+$/u.test(surface);
}

/** Empty where a token has no reading. */
function toKey(tokens: readonly Token[]): string {
  if (tokens.some(({ reading }) => !reading)) return "";
  return toReadingKey(tokens.map(({ reading }) => reading).join(""));
}
