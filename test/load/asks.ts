/**
 * Questions → requests: ways in which people ask, each once or mixed as they come, and the worst.
 */
import { fileURLToPath } from "node:url";
import { readKnowledge } from "../../src/answer/knowledge.ts";
import type { Corpus } from "../../src/corpus/corpus.ts";
import { createPicker, toShuffled } from "../bench/picker.ts";
import { generateQuestions } from "../bench/questions.ts";
import type { Ask } from "./client.ts";

const corpusFolder = fileURLToPath(new URL("../../corpus", import.meta.url));

/** Different questions, and those that the mix repeats in four of five requests. */
const counts = { distinct: 4000, popular: 40 };

export function toApi(question: string): Ask {
  return toPost({ question });
}

export function toFragment(question: string): Ask {
  const path = `/?q=${encodeURIComponent(question)}`;
  return { method: "GET", path, headers: { "HX-Request": "true" } };
}

/** Each once. */
export async function readQuestions(): Promise<readonly string[]> {
  const { corpus } = await readKnowledge(corpusFolder);
  const all = new Set(corpus.phrasings.map(({ text }) => text));
  return toShuffled([...all]).slice(0, counts.distinct);
}

/** The same few in four of five. */
export function mix(all: readonly string[]): readonly string[] {
  const pick = createPicker(2026);
  const popular = all.slice(0, counts.popular);
  return all.map((question) => (pick.below(5) < 4 ? (pick(popular) ?? question) : question));
}

/** As they come: mixed, one half from pages and the other from programs. */
export async function readMixedAsks(): Promise<readonly Ask[]> {
  const questions = mix(await readQuestions());
  return questions.map((one, at) => (at % 2 === 0 ? toApi(one) : toFragment(one)));
}

/** What people ask and what is answered, in both languages. */
export function toSentences({ phrasings, measures }: Corpus): readonly string[] {
  const facts = measures.flatMap((measure) => measure.facts.flatMap(({ ja, en }) => [ja, en]));
  return [...phrasings.map(({ text }) => text), ...facts];
}

/** Of so many generated questions one in so many is kept. */
const worstOf = 20;

/** In characters; a body is at most 8 KiB. */
const longestHistory = 2_200;

/** How many hits may be asked for: no two of these have the same answer. */
const limits = Array.from({ length: 10 }, (_, before) => before + 1);

/**
 * The slowest of many generated questions, by the processor's time, each without earlier ones and
 * with as many as a request may hold: more of them than answers are remembered.
 */
export async function readWorstAsks(count: number): Promise<readonly Ask[]> {
  const { corpus, answerer } = await readKnowledge(corpusFolder);
  const timed = generateQuestions(toSentences(corpus), count * worstOf).map(({ question }) => {
    const start = process.cpuUsage();
    answerer.answer({ question });
    const { user, system } = process.cpuUsage(start);
    return { question, work: user + system };
  });
  const worst = timed
    .toSorted((a, b) => b.work - a.work)
    .slice(0, count)
    .map(({ question }) => question);
  return limits.flatMap((limit) =>
    worst.flatMap((question, at) => [
      toPost({ question, limit }),
      toPost({ question, limit, history: toHistory(worst, at) }),
    ]),
  );
}

type Posted = {
  readonly question: string;
  readonly history?: readonly string[];
  readonly limit?: number;
};

function toPost(posted: Posted): Ask {
  const headers = { "Content-Type": "application/json" };
  return { method: "POST", path: "/api/v1/ask", headers, body: JSON.stringify(posted) };
}

function toHistory(all: readonly string[], from: number): readonly string[] {
  const history: string[] = [];
  for (const one of [...all.slice(from + 1), ...all.slice(0, from)].slice(0, 10)) {
    if (history.join("").length + one.length > longestHistory) break;
    history.push(one);
  }
  return history;
}
