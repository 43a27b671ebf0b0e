/**
 * What a PDF extractor did to the handout, and how each page is mended: extracted page → repaired page.
 *
 * Every repair is listed here and none adds a word: a page number glued to the title goes, one CJK
 * radical and two private-use bullets become the characters they stand for, lines broken in the
 * middle of a sentence are joined, and headings printed after the text they head go before it.
 */

/** Characters that stand for another: a radical for its kanji, Wingdings code points for their glyphs. */
export const characters: readonly (readonly [from: string, to: string])[] = [
  ["\u2F6C", "目"],
  ["\uF0A1", "○"],
  ["\uF0D8", "➢"],
];

/** Line breaks inside a sentence: the line's end and the next line's start. */
export const joins: readonly (readonly [page: number, end: string, start: string])[] = [
  [1, "各種データを整", "理・把握"],
  [1, "目標設", "定を行う"],
  [1, "実施のためのガイドライン」", "及び「自営型"],
  [2, "担う「テ", "レワーク・サポートネットワーク"],
  [2, "ICTや労務", "管理の専門家"],
  [4, "９月６日を「テ", "レワーク・デイズ2020」と"],
  [4, "本番テストと", "位置づけて実施"],
  [4, "集中的に", "実施。"],
  [5, "総務省と厚生労働", "省で協力"],
  [5, "し、周", "知を図る"],
];

/** Headings that stand in the wrong place, and the line that each belongs before. */
export const moves: readonly (readonly [page: number, heading: string, before: string])[] = [
  [1, "１．目標設定・現状把握", "○ テレワークの普及状況"],
  [2, "３．普及展開", "３－１．意識改革"],
  [3, "３．普及展開", "３－３．導入補助"],
  [5, "３．普及展開", "○先進事例の表彰"],
];

/** The extractor's text → its pages, in order. */
export function toExtractedPages(extracted: string): string[] {
  return extracted.split(/^ ?\d(?=令和２年度における)/mu).slice(1);
}

/** One extracted page, its number already cut off the title → heading and text as in the corpus. */
export function repair(page: number, extracted: string): { heading: string; text: string } {
  let text = extracted;
  for (const [from, to] of characters) text = text.replaceAll(from, to);
  for (const [onPage, end, start] of joins) {
    if (onPage === page) text = joinLines(text, end, start);
  }
  for (const [onPage, heading, before] of moves) {
    if (onPage === page) text = moveHeading(text, { heading, before });
  }
  const [heading = "", ...rest] = text.trim().split("\n");
  return {
    heading,
    text: rest
      .join("\n")
      .trim()
      .replace(/\n{3,}/g, "\n\n"),
  };
}

function joinLines(text: string, end: string, start: string): string {
  const at = text.search(new RegExp(`${end}\\n+${start}`, "u"));
  if (at < 0) throw new Error(`Expected the lines “${end}” and “${start}” to follow each other`);
  return text.replace(new RegExp(`${end}\\n+${start}`, "u"), end + start);
}

function moveHeading(text: string, move: { heading: string; before: string }): string {
  const lines = text.split("\n");
  const from = lines.indexOf(move.heading);
  if (from < 0) throw new Error(`Expected the heading “${move.heading}” on a line of its own`);
  lines.splice(from, 1);
  const to = lines.findIndex((line) => line.startsWith(move.before));
  if (to < 0) throw new Error(`Expected a line that starts with “${move.before}”`);
  lines.splice(to, 0, move.heading, "");
  return lines.join("\n");
}
