/**
 * F4: a broken file is set aside, said aloud, and a fresh one begun; one that a newer program wrote is
 * refused and left as it is, however often the start is tried. No start of ours makes it worse.
 */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inFolder, missing, questions, readKept } from "./fault.ts";
import { type Ended, startAndEnd, startServer } from "./server.ts";
import type { Trial } from "../trials/trial.ts";

const harms: Readonly<Record<string, (file: string) => void>> = {
  "no database": (file) => writeFileSync(file, Buffer.alloc(8_192, "これはデータベースではない")),
  "header overwritten": (file) => writeFileSync(file, Buffer.alloc(64, "x"), { flag: "r+" }),
  "cut short": (file) => truncateSync(file, 10_000),
  "pages overwritten": (file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill("x", 4_096));
  },
};

/** A start on a newer file for so many on broken ones. */
const newerEvery = 4;

export const brokenFiles: Trial = {
  id: "F4",
  title: "a broken or newer file",
  times: { short: 1, full: 40, nightly: 200 },
  unit: "starts on a broken file",
  run: async (times, show) => {
    const lost: string[] = [];
    const kinds = Object.entries(harms);
    for (let run = 0; run < times; run += 1) {
      for (const [name, harm] of kinds.slice(run % kinds.length).slice(0, 1))
        lost.push(...(await startOnBroken(harm)).map((one) => `${name}: ${one}`));
      if (run % newerEvery === 0)
        lost.push(...(await startOnNewer()).map((one) => `newer: ${one}`));
      show(run + 1);
    }
    const names = kinds.map(([name]) => name).slice(0, times);
    const newer = Math.ceil(times / newerEvery) * newerStarts;
    const tried = [
      `${times} starts on a broken file (${names.join(", ")}): set aside whole, and not again`,
      `${newer} starts on a newer file: refused, nothing changed`,
    ];
    return { tried, lost, skipped: [] };
  },
};

function startOnBroken(harm: (file: string) => void): Promise<string[]> {
  return inFolder(async (dataDir) => {
    const file = join(dataDir, "telework.db");
    await serveOnce(dataDir);
    harm(file);
    const bytes = readFileSync(file);
    const first = await serveOnce(dataDir);
    const second = await serveOnce(dataDir);
    const aside = readdirSync(dataDir).filter((name) => name.includes("broken"));
    const isWhole = aside.some((name) => readFileSync(join(dataDir, name)).equals(bytes));
    const { feedback, integrity } = readKept(dataDir);
    return [
      ...(first.said.includes("THE LOG IS BROKEN") ? [] : ["nobody is told"]),
      ...(second.said.includes("BROKEN") ? ["set aside again"] : []),
      ...(aside.length === 1 && isWhole ? [] : [`set aside: ${aside.join(", ") || "nothing"}`]),
      ...(integrity === "ok" ? [] : [`the fresh file is broken: ${integrity}`]),
      ...missing([first.id, second.id], feedback, "posts"),
    ];
  });
}

/** A start, a post, a stop. */
async function serveOnce(dataDir: string): Promise<{ readonly id: string; readonly said: string }> {
  const server = await startServer({ DATA_DIR: dataDir });
  try {
    for (const question of questions) await server.ask(question);
    const id = (await server.ask(questions[0] ?? ""))?.id ?? "";
    await server.say(id);
    await server.end("SIGTERM");
    return { id, said: server.said() };
  } finally {
    await server.end("SIGKILL");
  }
}

/** One after another, as a supervisor would. */
const newerStarts = 2;

function startOnNewer(): Promise<string[]> {
  return inFolder(async (dataDir) => {
    const file = join(dataDir, "telework.db");
    await serveOnce(dataDir);
    const newer = new DatabaseSync(file);
    newer.exec("insert into kysely_migration values ('999-later', '2027-01-01T00:00:00.000Z')");
    newer.close();
    const bytes = readFileSync(file);
    const ends: Ended[] = [];
    while (ends.length < newerStarts) ends.push(await startAndEnd({ DATA_DIR: dataDir }));
    rmSync(join(dataDir, "telework.lock"), { force: true });
    return [
      ...ends.flatMap(({ code, said }) =>
        code === 1 && said.includes("999-later") ? [] : [`not refused: ${code}, ${said}`],
      ),
      ...(readFileSync(file).equals(bytes) ? [] : ["the file was changed"]),
      ...(readdirSync(dataDir).length === 1 ? [] : [`more files: ${readdirSync(dataDir).join()}`]),
    ];
  });
}
