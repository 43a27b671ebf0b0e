/**
 * A word list beside this module → its words: one a line, `#` starts a comment line.
 */
import { readFileSync } from "node:fs";

export function readWordList(name: string): readonly string[] {
  const content = readFileSync(new URL(name, import.meta.url), "utf8");
  return content
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
