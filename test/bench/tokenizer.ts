/**
 * `node test/bench/tokenizer.ts [FILE]`: our tokenizer beside kuromoji.js, in one run.
 *
 * FILE has a text a line, plain or as JSON with a `question` or a `text`, and may be gzipped; without
 * it texts are made of the corpus's lines. Loading and memory are measured in processes of their own
 * (tokenizer-load.ts); tokenizing in this one, the two in turn, after a round that does not count.
 */
import { execFile } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { readDictionary } from "../../src/analysis/dictionary.ts";
import { toPercentile, toRatio } from "./figures.ts";
import { loadTokenizer, type Name, names, type Tokenize } from "./tokenizers.ts";

/** Texts that are taken, evenly from the whole file, and rounds of which the median counts. */
const sample = 2_000;
const rounds = 5;

type Measures = Record<Name, number>;

const texts = readTexts(process.argv[2]);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
console.log(`${texts.length} texts of ${characters.toFixed(0)} characters; medians of ${rounds}`);

const preparing = await measurePreparing();
console.log(`preparing the dictionary's file, once: ${preparing.toFixed(0)} ms`);
console.log(["", ...names, "ratio"].map((cell) => cell.padStart(18)).join(""));
for (const [what, measures] of Object.entries(await measureLoading())) print(what, measures);
const tokenizing = await measureTokenizing();
print(
  "µs a text",
  toMeasures((name) => (tokenizing[name] * 1_000) / texts.length),
);
print(
  "MB a second",
  toMeasures((name) => bytes / 1_000 / tokenizing[name]),
);

function print(what: string, { "kuromoji.js": theirs, ours }: Measures): void {
  const cells = [what, theirs.toFixed(1), ours.toFixed(1), toRatio(ours, theirs)];
  console.log(cells.map((cell) => cell.padStart(18)).join(""));
}

/** Milliseconds until the dictionary is there in a folder that has no file yet. */
async function measurePreparing(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const start = performance.now();
  await readDictionary([folder]);
  const milliseconds = performance.now() - start;
  rmSync(folder, { recursive: true });
  return milliseconds;
}

type Load = { readonly modules: number; readonly load: number; readonly megabytes: number };

async function measureLoading(): Promise<Readonly<Record<string, Measures>>> {
  await loadTokenizer("ours"); // Makes the file if it is not there yet.
  const loads: Record<Name, Load[]> = { "kuromoji.js": [], ours: [] };
  const collected: Record<Name, Load[]> = { "kuromoji.js": [], ours: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      loads[name].push(await measureLoad(name));
      collected[name].push(await measureLoad(name, "--expose-gc"));
    }
  }
  return {
    "modules, ms": toMeasures((name) => median(loads[name].map((one) => one.modules))),
    "load, ms": toMeasures((name) => median(loads[name].map((one) => one.load))),
    "memory, MB": toMeasures((name) => median(loads[name].map((one) => one.megabytes))),
    "collected, MB": toMeasures((name) => median(collected[name].map((one) => one.megabytes))),
  };
}

async function measureLoad(name: Name, ...options: readonly string[]): Promise<Load> {
  const program = fileURLToPath(new URL("tokenizer-load.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [...options, program, name]);
  return JSON.parse(stdout) as Load;
}

/** Milliseconds for all texts. */
async function measureTokenizing(): Promise<Measures> {
  const [theirs, ours] = await Promise.all(names.map(loadTokenizer));
  const times: Record<Name, number[]> = { "kuromoji.js": [], ours: [] };
  for (let round = 0; round <= rounds; round += 1) {
    times["kuromoji.js"].push(measure(theirs!));
    times.ours.push(measure(ours!));
  }
  return toMeasures((name) => median(times[name].slice(1)));
}

function measure(tokenize: Tokenize): number {
  const start = performance.now();
  for (const text of texts) tokenize(text);
  return performance.now() - start;
}

function toMeasures(measureOf: (name: Name) => number): Measures {
  return { "kuromoji.js": measureOf("kuromoji.js"), ours: measureOf("ours") };
}

function median(values: readonly number[]): number {
  return toPercentile(values, 0.5);
}

function readTexts(file: string | undefined): readonly string[] {
  const all = file ? readLines(file).map(toText) : globSync("corpus/**/*.txt").flatMap(readLines);
  const step = Math.max(1, all.length / sample);
  return Array.from({ length: Math.min(sample, all.length) }, (_, index) => {
    return all[Math.floor(index * step)] ?? "";
  });
}

function readLines(file: string): readonly string[] {
  const content = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(content) : content).toString();
  return text.split("\n").filter((line) => line.trim() !== "");
}

function toText(line: string): string {
  if (!line.startsWith("{")) return line;
  const { question, text } = JSON.parse(line) as { question?: string; text?: string };
  return question ?? text ?? "";
}
