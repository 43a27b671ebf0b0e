/**
 * A folder that the operator writes into → what is in force, within a second and without a restart.
 *
 * `answers-off` (whatever it holds) switches answers off; `notice.txt`, `notice.easy.txt` and
 * `notice.en.txt` stand on every page. The folder is looked at twice a second: a watch goes deaf on
 * network folders and when a file is replaced, and four missing files cost next to nothing.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Notice } from "../views/announcement.ts";

export type Switches = { readonly isOff: boolean; readonly notice: Notice };

const files = {
  off: "answers-off",
  ja: "notice.txt",
  easy: "notice.easy.txt",
  en: "notice.en.txt",
} as const;

/** In milliseconds. */
const often = 500;

/** In code points: a notice is a sentence or two. */
const longestNotice = 600;

export async function readSwitches(folder: string): Promise<Switches> {
  const read = (name: keyof typeof files) => textOf(join(folder, files[name]));
  const [off, ...texts] = await Promise.all([read("off"), read("ja"), read("easy"), read("en")]);
  const notices = ["ja", "easy", "en"].map((lang, index) => [lang, toNotice(texts[index])]);
  const notice = Object.fromEntries(notices.filter(([, text]) => text)) as Notice;
  return { isOff: off !== undefined, notice };
}

/** Calls when something has changed; → a function that ends it. */
export function watchSwitches(
  folder: string,
  { first, changed }: { readonly first: Switches; readonly changed: (now: Switches) => void },
): () => void {
  let last = JSON.stringify(first);
  let timer: NodeJS.Timeout;
  const look = async () => {
    // A folder that cannot be read for a moment changes nothing.
    const found = await readSwitches(folder).catch(() => undefined);
    if (found && JSON.stringify(found) !== last) {
      last = JSON.stringify(found);
      changed(found);
    }
    timer = setTimeout(look, often).unref();
  };
  timer = setTimeout(look, often).unref();
  return () => clearTimeout(timer);
}

/** For the journal: what is in force. */
export function toSentence({ isOff, notice }: Switches): string {
  const languages = Object.keys(notice).join(", ");
  const shown = languages !== "" ? `a notice stands on every page (${languages})` : "no notice";
  return `${isOff ? "answers are SWITCHED OFF" : "answers are on"}; ${shown}`;
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (["ENOENT", "ENOTDIR"].includes(error.code ?? "")) return undefined;
    throw error;
  });
}

/** Line breaks are kept, other control characters are not. */
function toNotice(text = ""): string {
  const clean = text.replace(/[^\P{Cc}\n]/gu, "").trim();
  return [...clean].slice(0, longestNotice).join("");
}
