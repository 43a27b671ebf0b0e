/**
 * Rows → CSV as the spreadsheets of offices open it: a mark of UTF-8, lines that end as in RFC 4180.
 *
 * Questions come from anyone: a cell that a spreadsheet would take for a formula gets an apostrophe
 * before it (OWASP, CSV injection), in narrow and in wide letters.
 */
export type Cell = string | number;

const mark = "\u{FEFF}";

export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return mark + rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("");
}

function toCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const safe = /^\s*[=+\-@\t\r＝＋－−＠]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== cell ? `"${safe.replaceAll('"', '""')}"` : safe;
}
