/**
 * `node test/bench/cold-start.js ours|kuromoji.js`: from nothing to there, as JSON.
 *
 * In a process of its own, started by answers.ts: milliseconds since the process began, on the
 * wall and of the processor, and its resident megabytes. Ours answers a question; kuromoji.js only loads. Plain JavaScript and with
 * Node's cache of compiled code, for the reason that src/start.js has.
 */
import { enableCompileCache, getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";

enableCompileCache();
process.env["NODE_COMPILE_CACHE"] ??= getCompileCacheDir();
const root = new URL("../../", import.meta.url);
await (process.argv[2] === "ours" ? answer() : loadKuromoji());
const wall = performance.now();
const { user, system } = process.cpuUsage();
const megabytes = process.memoryUsage.rss() / 1e6;
console.log(JSON.stringify({ wall, work: (user + system) / 1000, megabytes }));

async function answer() {
  const { readKnowledgeImage } = await import("../../src/answer/kept-knowledge.ts");
  const { openServing } = await import("../../src/operations/serving.ts");
  const image = readKnowledgeImage(fileURLToPath(new URL("corpus", root)));
  const { answerer } = await openServing(image, { count: Number(process.argv[3] ?? 2) });
  await answerer.answer({ question: "テレワークの機器に使える補助金はありますか。" });
}

async function loadKuromoji() {
  const { default: kuromoji } = await import("kuromoji");
  const dicPath = fileURLToPath(new URL("node_modules/kuromoji/dict", root));
  await new Promise((resolve) => {
    kuromoji.builder({ dicPath }).build(resolve);
  });
}
