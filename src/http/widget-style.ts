/**
 * The frame's one style sheet: the pages' and its own, with the theme that the host chose.
 *
 * A host whose page is light may want a light frame whatever the reader's setting. Every rule on the
 * setting is written for it as one that always or never holds, so that colours stand in one place.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Theme } from "../views/frame.ts";

const always = "(min-width: 0)";
const never = "(max-width: 0)";

export function widgetStyle(theme: Theme): string {
  const style = read(import.meta.resolve("../../public/chat.css"));
  const own = read(import.meta.resolve("../../public/widget.css"));
  return withTheme(`${style}\n${own}`, theme);
}

/** `@media (prefers-color-scheme: dark)` → `@media (min-width: 0)` for dark, `(max-width: 0)` for light */
function withTheme(style: string, theme: Theme): string {
  if (theme === "auto") return style;
  return style
    .replaceAll("(prefers-color-scheme: dark)", theme === "dark" ? always : never)
    .replaceAll("(prefers-color-scheme: light)", theme === "light" ? always : never)
    .replaceAll("color-scheme: light dark", `color-scheme: ${theme}`);
}

function read(address: string): string {
  return readFileSync(fileURLToPath(address), "utf8");
}
