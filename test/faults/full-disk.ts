/**
 * F3: the disk is full: questions are answered on, feedback is refused and not lost, and taken again
 * soon after there is space.
 */
import { isSoon, missing, questions, readKept, spread } from "./fault.ts";
import { startServer } from "./server.ts";
import { mountSmallDisk, noDisk, type SmallDisk } from "./small-disk.ts";
import type { Trial } from "../trials/trial.ts";

/** After space is back, in milliseconds. */
const patience = 5_000;

const questionsEach = 50;

export const fullDisk: Trial = {
  id: "F3",
  title: "a full disk",
  times: { short: 1, full: 20, nightly: 100 },
  unit: "times the disk is full",
  run: async (times, show) => {
    const disk = mountSmallDisk();
    if (!disk) return { tried: [], lost: [], skipped: [noDisk] };
    try {
      return await fillAndFree(disk, times, show);
    } finally {
      disk.remove();
    }
  },
};

async function fillAndFree(disk: SmallDisk, times: number, show: (done: number) => void) {
  const server = await startServer({ DATA_DIR: disk.folder });
  const [asked, thanked, lost]: [string[], string[], string[]] = [[], [], []];
  let [refused, longest] = [0, 0];
  const say = async () => {
    const id = asked.at(-1) ?? "";
    const isKept = await server.say(id);
    if (isKept) thanked.push(id);
    return isKept;
  };
  try {
    for (let run = 0; run < times; run += 1) {
      disk.fill();
      await spread(questionsEach, async (index) => {
        const answer = await server.ask(questions[index % questions.length] ?? "");
        if (answer) asked.push(answer.id);
        else lost.push("a question was not answered");
      });
      refused += (await say()) ? 0 : 1;
      disk.free();
      const since = performance.now();
      if (!(await isSoon(say, patience))) lost.push(`no post taken within ${patience} ms of space`);
      longest = Math.max(longest, performance.now() - since);
      show(run + 1);
    }
    await server.end("SIGTERM");
  } finally {
    await server.end("SIGKILL");
  }
  const { entries, feedback, integrity } = readKept(disk.folder);
  if (integrity !== "ok") lost.push(`the file is broken: ${integrity}`);
  lost.push(...missing(thanked, feedback, "posts"), ...missing(asked, entries, "entries"));
  const told = `${asked.length} questions answered, ${refused} posts refused; taken again after ${Math.round(longest)} ms at most`;
  return { tried: [`${times} times full: ${told}`], lost, skipped: [] };
}
