/**
 * F1: a server is killed while it takes feedback, again and again: what it thanked for is there.
 */
import { setTimeout } from "node:timers/promises";
import { inFolder, missing, questions, readKept } from "./fault.ts";
import { startServer, type Server } from "./server.ts";
import type { Trial } from "../trials/trial.ts";

/** Posts at once, each an asker who says whether the answer helped. */
const askers = 4;

/** The longest that a server lives after its first thanks, in milliseconds. */
const longestLife = 200;

export const kills: Trial = {
  id: "F1",
  title: "an acknowledged write survives kill -9",
  times: { short: 2, full: 200, nightly: 2_000 },
  unit: "kills",
  run: (times, show) =>
    inFolder(async (dataDir) => {
      const thanked: string[] = [];
      for (let run = 0; run < times; run += 1) {
        thanked.push(...(await killedServer(dataDir, run)));
        show(run + 1);
      }
      const { entries, feedback, integrity } = readKept(dataDir);
      return {
        tried: [`${times} kills while ${thanked.length} posts were thanked for`],
        lost: [
          ...missing(thanked, feedback, "posts"),
          ...missing(thanked, entries, "entries"),
          ...(integrity === "ok" ? [] : [`the file is broken: ${integrity}`]),
          ...(thanked.length < times ? ["fewer posts than kills: nothing is shown"] : []),
        ],
        skipped: [],
      };
    }),
};

/** What was thanked for before the end, which comes at another moment each time. */
async function killedServer(dataDir: string, run: number): Promise<string[]> {
  const server = await startServer({ DATA_DIR: dataDir });
  const thanked: string[] = [];
  const first = Promise.withResolvers<void>();
  const life = new AbortController();
  const posting = Array.from({ length: askers }, async () => {
    for (let asked = 0; !life.signal.aborted; asked += 1) {
      const id = await post(server, questions[asked % questions.length] ?? "");
      if (id === undefined) continue;
      thanked.push(id);
      first.resolve();
    }
  });
  await Promise.race([first.promise, setTimeout(10_000)]);
  await setTimeout((run * 37) % longestLife);
  await server.end("SIGKILL");
  life.abort();
  await Promise.all(posting);
  return thanked;
}

async function post(server: Server, question: string): Promise<string | undefined> {
  const answer = await server.ask(question);
  // Once it is killed every try fails at once: a breath, so that the others come to their end.
  if (!answer) await setTimeout(5);
  return answer && (await server.say(answer.id)) ? answer.id : undefined;
}
