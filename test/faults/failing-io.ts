/**
 * F2: the Nth write, fsync, open (and read) of the log fails, once or from then on, for every N: what
 * was thanked for is there, the file is whole, the program lives and keeps posts again afterwards.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { inFolder, missing, readKept } from "./fault.ts";
import { createShim, noShim, type Order, type Shim } from "./shim.ts";
import type { Trial } from "../trials/trial.ts";

type Ways = readonly Pick<Order, "kinds" | "error" | "how">[];

const ways: Ways = [
  { kinds: ["write"], error: "EIO", how: "once" },
  { kinds: ["fsync"], error: "EIO", how: "once" },
  { kinds: ["open"], error: "EMFILE", how: "once" },
  { kinds: ["read"], error: "EIO", how: "once" },
  { kinds: ["write"], error: "ENOSPC", how: "on" },
  { kinds: ["fsync"], error: "EIO", how: "on" },
  { kinds: ["open"], error: "EROFS", how: "on" },
  { kinds: ["read"], error: "EIO", how: "on" },
];

/** The last N of a full run. */
const mostNth = 200;

export const failingIo: Trial = {
  id: "F2",
  title: "an acknowledged write survives failing I/O",
  times: { short: 4, full: mostNth * ways.length, nightly: mostNth * ways.length },
  unit: "runs of a store",
  run: async (times, show) => {
    const shim = createShim();
    if (!shim) return { tried: [], lost: [], skipped: [noShim] };
    try {
      return await tryAll(shim, times, show);
    } finally {
      shim.remove();
    }
  },
};

type Sum = { readonly runs: number; readonly fired: number; readonly thanked: number };

async function tryAll(shim: Shim, times: number, show: (done: number) => void) {
  const sums = new Map<Ways[number], Sum>();
  const lost: string[] = [];
  for (let run = 0; run < times; run += 1) {
    const nth = Math.floor(run / ways.length) + 1;
    for (const way of ways.slice(run % ways.length).slice(0, 1)) {
      const found = await runFailing(shim, { ...way, nth });
      const { runs, fired, thanked } = sums.get(way) ?? { runs: 0, fired: 0, thanked: 0 };
      sums.set(way, {
        runs: runs + 1,
        fired: fired + found.fired,
        thanked: thanked + found.thanked,
      });
      lost.push(...found.lost.map((one) => `${way.kinds.join()} ${nth} ${way.how}: ${one}`));
    }
    show(run + 1);
  }
  return { tried: [...sums].map(([way, sum]) => toLine(way, sum)), lost, skipped: [] };
}

function toLine({ kinds, error, how }: Ways[number], { runs, fired, thanked }: Sum): string {
  const lasting = how === "on" ? ", and all after it" : "";
  const what = `the Nth ${kinds.join()} fails (${error}${lasting}), N = 1…${runs}`;
  return `${what}: ${fired} met, ${thanked} posts thanked for`;
}

const program = fileURLToPath(new URL("store-program.ts", import.meta.url));

/** One run of a store in which this fails. */
export function runFailing(shim: Shim, order: Order) {
  return inFolder(async (dataDir) => {
    shim.order(order);
    const env = { NODE_COMPILE_CACHE: shim.cache, ...shim.environment(dataDir) };
    const child = spawn(process.execPath, [program, dataDir], { env });
    const [said, complained] = [text(child.stdout), text(child.stderr)];
    await once(child, "close");
    const thanked = (await said).split("\n").slice(0, -1);
    const isFired = shim.fired() > 0;
    shim.heal();
    const { feedback, integrity } = readKept(dataDir);
    const aside = readdirSync(dataDir).filter((name) => name.includes("broken"));
    const lost = [
      ...missing(thanked, feedback, "posts"),
      ...(integrity === "ok" ? [] : [`the file is broken: ${integrity}`]),
      ...(aside.length > 0 ? ["a whole file was set aside"] : []),
      ...(child.exitCode === 0 ? [] : [`ended with ${child.exitCode}: ${await complained}`]),
    ];
    return { fired: isFired ? 1 : 0, thanked: thanked.length, lost };
  });
}
