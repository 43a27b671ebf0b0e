import * as fs from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { CorpusError } from "../../src/corpus/failure.ts";
import { lookAtFiles } from "../../src/corpus/files.ts";
import { watchCorpus } from "../../src/operations/reload.ts";
import { temporaryFolder } from "../log/examples.ts";

const often = 60;

/** The files of a corpus by their names alone: what is built of them is told by the test. */
function createCorpus(): string {
  const directory = join(temporaryFolder(), "corpus");
  for (const folder of ["documents", "measures", "phrasings"]) {
    fs.mkdirSync(join(directory, folder), { recursive: true });
  }
  for (const name of [
    "changes.yaml",
    "directory.yaml",
    "facets.yaml",
    "synonyms.txt",
    "measures/awards.yaml",
  ]) {
    fs.writeFileSync(join(directory, name), "one");
  }
  return directory;
}

function toImage(content: string): SharedArrayBuffer {
  const image = new SharedArrayBuffer(content.length);
  Buffer.from(image).write(content);
  return image;
}

/** Builds the content of one file; “bad” is a fault. */
async function watch(directory: string) {
  const events: string[] = [];
  const stop = watchCorpus({
    directory,
    often,
    first: await lookAtFiles(directory),
    build: async () => {
      const content = fs.readFileSync(join(directory, "measures/awards.yaml"), "utf8");
      if (content === "throws") throw new Error("no space");
      if (content === "bad") {
        const [file, line] = ["measures/awards.yaml", 1];
        throw new CorpusError([{ file, line, expected: "good", found: "bad" }]);
      }
      return toImage(content);
    },
    taken: async (image) => {
      events.push(Buffer.from(image).toString());
    },
    refused: (failures) => events.push(...failures),
  });
  onTestFinished(stop);
  return events;
}

/** Longer than a change needs to be noticed and to rest. */
async function rest(): Promise<void> {
  await setTimeout(often * 8);
}

const changes: [what: string, change: (directory: string) => void][] = [
  ["written in place", (at) => fs.writeFileSync(join(at, "measures/awards.yaml"), "two")],
  ["replaced by a rename", (at) => replace(at, "two")],
  [
    "replaced twice",
    (at) => {
      replace(at, "six");
      replace(at, "two");
    },
  ],
  [
    "swapped with its whole folder",
    (at) => {
      fs.cpSync(at, `${at}-next`, { recursive: true });
      fs.writeFileSync(join(`${at}-next`, "measures/awards.yaml"), "two");
      fs.renameSync(at, `${at}-before`);
      fs.symlinkSync(`${at}-next`, at);
    },
  ],
  [
    "replaced by one of the same size and age",
    (at) => {
      const { atime, mtime } = fs.statSync(join(at, "measures/awards.yaml"));
      replace(at, "two");
      fs.utimesSync(join(at, "measures/awards.yaml"), atime, mtime);
    },
  ],
];

function replace(directory: string, content: string): void {
  fs.writeFileSync(join(directory, "next"), content);
  fs.renameSync(join(directory, "next"), join(directory, "measures/awards.yaml"));
}

test.each(changes)("(G3) a file that is %s is noticed, once", async (_, change) => {
  const directory = createCorpus();
  const events = await watch(directory);
  change(directory);
  await expect.poll(() => events).toEqual(["two"]);
  await rest();
  expect(events).toEqual(["two"]);
});

test("(G3) a link to the folder that is pointed elsewhere is noticed", async () => {
  const [one, two] = [createCorpus(), createCorpus()];
  fs.writeFileSync(join(two, "measures/awards.yaml"), "two");
  const link = join(temporaryFolder(), "corpus");
  fs.symlinkSync(one, link);
  const events = await watch(link);
  fs.symlinkSync(two, `${link}-next`);
  fs.renameSync(`${link}-next`, link);
  await expect.poll(() => events).toEqual(["two"]);
});

test("(G2) what is faulty is refused, and taken when it is mended", async () => {
  const directory = createCorpus();
  const events = await watch(directory);
  for (const [content, event] of [
    ["bad", "measures/awards.yaml:1: expected good, found bad"],
    ["throws", "it could not be built: Error: no space"],
    ["mended", "mended"],
  ]) {
    replace(directory, content ?? "");
    await expect.poll(() => events.at(-1)).toBe(event);
  }
  expect(events).toHaveLength(3);
});

test("what does not rest is waited for", async () => {
  const directory = createCorpus();
  const events = await watch(directory);
  for (let n = 0; n < 12; n += 1) {
    fs.writeFileSync(join(directory, "measures/awards.yaml"), `n${n}`);
    await setTimeout(often / 3);
  }
  await expect.poll(() => events).toEqual(["n11"]);
});

test("what has nothing to do with it changes nothing", async () => {
  const directory = createCorpus();
  const events = await watch(directory);
  fs.writeFileSync(join(directory, "measures/.awards.yaml.swp"), "draft");
  fs.writeFileSync(join(directory, "notes.md"), "notes");
  await rest();
  expect(events).toEqual([]);
});
