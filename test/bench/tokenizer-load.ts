/**
 * `node [--expose-gc] test/bench/tokenizer-load.ts NAME`: what loading one tokenizer takes, as JSON.
 *
 * In a process of its own, started by tokenizer.ts: milliseconds for the modules, and from then to
 * the first token; megabytes for both. With --expose-gc the garbage of loading is collected before
 * they are counted: what stays as long as the process does.
 */
import { setTimeout } from "node:timers/promises";
import { importTokenizer, names } from "./tokenizers.ts";

const name = names.find((one) => one === process.argv[2]) ?? "ours";
const before = await measureMemory();
const start = performance.now();
const load = await importTokenizer(name);
const imported = performance.now();
const tokenize = await load();
tokenize("テレワークの手引きはどこにありますか。");
const loaded = performance.now();
const megabytes = ((await measureMemory()) - before) / 1e6;
console.log(JSON.stringify({ modules: imported - start, load: loaded - imported, megabytes }));

/** Resident bytes. */
async function measureMemory(): Promise<number> {
  for (let round = 0; globalThis.gc && round < 3; round += 1) {
    globalThis.gc();
    await setTimeout(50);
  }
  return process.memoryUsage.rss();
}
