/**
 * F2: the Nth write, fsync, open (and read) of the log fails, once or from then on, for every N: what
 * was thanked for is there, the file is whole, the program lives and keeps posts again afterwards.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type Fault, inFolder, missing, readKept } from "./fault.ts";
import { createShim, noShim, type Order, type Shim } from "./shim.ts";

type Ways = readonly Pick<Order, "kinds" | "error" | "how">[];

const ways: Ways = [
  { kinds: ["write"], error: "EIO", how: "once" },
  { kinds: ["write"], error: "ENOSPC", how: "on" },
  { kinds: ["fsync"], error: "EIO", how: "once" },
  { kinds: ["fsync"], error: "EIO", how: "on" },
  { kinds: ["open"], error: "EMFILE", how: "once" },
  { kinds: ["open"], error: "EROFS", how: "on" },
  { kinds: ["read"], error: "EIO", how: "once" },
  { kinds: ["read"], error: "EIO", how: "on" },
];

export const failingIo: Fault = {
  id: "F2",
  title: "an acknowledged write survives failing I/O",
  times: { short: 2, full: 200, nightly: 200 },
  unit: `values of N, each in ${ways.length} ways`,
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

async function tryAll(shim: Shim, times: number, show: (done: number) => void) {
  const tried: string[] = [];
  const lost: string[] = [];
  for (const [index, way] of ways.entries()) {
    let [fired, thanked] = [0, 0];
    for (let nth = 1; nth <= times; nth += 1) {
      const found = await tryOne(shim, { ...way, nth });
      fired += found.fired;
      thanked += found.thanked;
      lost.push(...found.lost.map((one) => `${way.kinds.join()} ${nth} ${way.how}: ${one}`));
      show((index * times + nth) / ways.length);
    }
    const what = `the Nth ${way.kinds.join()} fails (${way.error}, ${way.how === "on" ? "and all after it" : "once"})`;
    tried.push(`${what}, N = 1…${times}: ${fired} met, ${thanked} posts thanked for`);
  }
  return { tried, lost, skipped: [] };
}

const program = fileURLToPath(new URL("store-program.ts", import.meta.url));

function tryOne(shim: Shim, order: Order) {
  return inFolder(async (dataDir) => {
    shim.order(order);
    const env = { PATH: process.env["PATH"], ...shim.environment(dataDir) };
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
