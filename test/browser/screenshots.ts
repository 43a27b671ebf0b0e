/**
 * Every state at three widths, and dark: `npm run screenshots` → screenshots/<state>-<look>.png.
 *
 * `npm run screenshots -- measure embed` takes only the states whose names begin so.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { createProgress } from "../bench/progress.ts";
import { openSite } from "./browser.ts";
import { enter, states, type State } from "./states.ts";
import { statesApp } from "./states-site.ts";

const folder = "screenshots";

type Look = { readonly name: string; readonly width: number; readonly scheme: "light" | "dark" };

const looks: readonly Look[] = [
  { name: "320", width: 320, scheme: "light" },
  { name: "768", width: 768, scheme: "light" },
  { name: "1280", width: 1280, scheme: "light" },
  { name: "1280-dark", width: 1280, scheme: "dark" },
];

const wanted = process.argv.slice(2);
const chosen = states.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
mkdirSync(folder, { recursive: true });
const site = await openSite(statesApp);
const page = await site.open();
const progress = createProgress("screenshots", chosen.length * looks.length);
let taken = 0;
for (const state of chosen) await take(page, state);
progress.end();
await site.close();
console.log(`${taken} screenshots in ${folder}/`);

/** A dialog fills the window: then the window is what is taken. */
async function take(on: Page, state: State): Promise<void> {
  await enter(on, state);
  const fullPage = (await on.locator("dialog[open]").count()) === 0;
  for (const { name, width, scheme } of looks) {
    await on.emulateMedia({ colorScheme: scheme });
    await on.setViewportSize({ width, height: 800 });
    await on.screenshot({ path: join(folder, `${state.name}-${name}.png`), fullPage });
    taken += 1;
    progress.show(taken);
  }
}
