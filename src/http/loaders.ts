/**
 * The published loaders, newest last: each file as hosts get it, with the hash that they may pin.
 *
 * A published loader never changes, since a changed one would be refused wherever its hash is
 * pinned: what changes gets a new file and a new line here. Comments and indentation are for us and
 * stay at home; a comment that begins with `/*!` goes along.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export type Loader = {
  readonly version: string;
  readonly content: string;
  /** As in the `integrity` attribute of a script. */
  readonly integrity: string;
};

const files = [
  { version: "1.0.0", file: import.meta.resolve("../../public/embed/loader-1.0.0.js") },
];

export function readLoaders(): readonly Loader[] {
  return files.map(({ version, file }) => {
    const content = withoutComments(readFileSync(fileURLToPath(file), "utf8"));
    const hash = createHash("sha384").update(content).digest("base64");
    return { version, content, integrity: `sha384-${hash}` };
  });
}

function withoutComments(script: string): string {
  return script.replace(/^\s*\/\*\*[^]*?\*\/\n/gm, "").replace(/^\s+/gm, "");
}
