import { readdirSync } from "node:fs";
import { getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { niceness } from "../../src/operations/give-way.ts";

/** Gives way, and tells its number and the process's. */
const program = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { readlinkSync } = require("node:fs");
  const { getPriority } = require("node:os");
  import(workerData.module).then(({ giveWay }) => {
    giveWay(workerData.much);
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    parentPort.postMessage({ own: getPriority(thread), serving: getPriority(process.pid) });
  });
`;

const { platform, pid } = process;

test.runIf(platform === "linux")(
  "a thread gives way alone, the one that serves does not",
  async () => {
    const before = getPriority(pid);
    const module = new URL("../../src/operations/give-way.ts", import.meta.url).href;
    const workerData = { module, much: niceness.builds };
    const worker = new Worker(program, { eval: true, workerData });
    const told = await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    expect(told).toEqual({ own: niceness.builds, serving: before });
  },
);

/** Numbers of this process's threads. */
function threads(): readonly string[] {
  return readdirSync("/proc/self/task");
}

test.runIf(platform === "linux")(
  "a thread that replaces others gives way before it is opened",
  async () => {
    const known = new Set(threads());
    const program = new URL("../../src/operations/answer-thread.ts", import.meta.url);
    const worker = new Worker(program, { workerData: { givesWay: true } });
    const isGiving = () =>
      threads().some((one) => !known.has(one) && getPriority(Number(one)) === niceness.answers);
    try {
      await expect.poll(isGiving, { timeout: 20_000 }).toBe(true);
    } finally {
      await worker.terminate();
    }
  },
);
