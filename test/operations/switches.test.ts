import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  readSwitches,
  type Switches,
  toSentence,
  watchSwitches,
} from "../../src/operations/switches.ts";
import { temporaryFolder } from "../log/examples.ts";

test("nothing is in force where there is no file, or no folder", async () => {
  const nothing = { isOff: false, notice: {} };
  expect(await readSwitches(temporaryFolder())).toEqual(nothing);
  expect(await readSwitches("/nowhere/at/all")).toEqual(nothing);
});

test("reads what the files say, in each language, cut to a notice's length", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "answers-off"), "");
  writeFileSync(join(folder, "notice.txt"), "一行目\u0007\n二行目\n\n");
  writeFileSync(join(folder, "notice.en.txt"), "x".repeat(2_000));
  writeFileSync(join(folder, "notice.easy.txt"), " \n");
  expect(await readSwitches(folder)).toEqual({
    isOff: true,
    notice: { ja: "一行目\n二行目", en: "x".repeat(600) },
  });
});

test("(I7) tells each change once", async () => {
  const folder = temporaryFolder();
  const changes: Switches[] = [];
  let heard: (() => void) | undefined;
  const stop = watchSwitches(folder, {
    first: await readSwitches(folder),
    changed: (now) => {
      changes.push(now);
      heard?.();
    },
  });
  onTestFinished(stop);
  const change = async (act: () => void) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    heard = resolve;
    act();
    await promise;
  };
  await change(() => writeFileSync(join(folder, "answers-off"), ""));
  await change(() => writeFileSync(join(folder, "notice.txt"), "休みます。"));
  await change(() => rmSync(join(folder, "answers-off")));
  expect(changes.map(toSentence)).toEqual([
    "answers are SWITCHED OFF; no notice",
    "answers are SWITCHED OFF; a notice stands on every page (ja)",
    "answers are on; a notice stands on every page (ja)",
  ]);
});
