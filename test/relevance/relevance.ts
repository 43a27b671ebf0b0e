/**
 * `npm run relevance -- [--failures [METRIC]] FILE…`: judged questions → the metrics, by style.
 *
 * Without a file the two development sets are measured; more than two are also measured together.
 * `--failures` lists each question that missed, with what was wanted and what came.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createAnswerer } from "../../src/answer/answer.ts";
import { readCorpus } from "../../src/corpus/read.ts";
import { readJudgements } from "./judgement.ts";
import { type Judged, type MetricName, metricNames, scores } from "./metrics.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { failures: { type: "boolean" }, metric: { type: "string" } },
});
const corpus = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
const answerer = await createAnswerer(corpus);
const facts = new Map(corpus.measures.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])));
const factText = (id: string, lang: "ja" | "en") => facts.get(id)?.[lang] ?? "";

const files =
  positionals.length > 0 ? positionals : [`${here}questions.dev.jsonl`, `${here}details.dev.jsonl`];
const together: Judged[] = [];
for (const file of files) {
  const judgements = await readJudgements(file);
  const judged = judgements.map((judgement) => {
    const { question, history } = judgement;
    return { judgement, answer: answerer.answer({ question, history }) };
  });
  together.push(...judged);
  console.log(`\n${file.split("/").at(-1)}: ${judged.length} questions`);
  printTable(judged, (one) => one.judgement.style);
  if (judgements.some((judgement) => judgement.factIds.length > 0)) {
    printTable(judged, (one) => /^([a-z-]+):/u.exec(one.judgement.note)?.[1] ?? "–");
  }
  if (values.failures || values.metric) printFailures(judged, values.metric);
}

if (files.length > 2) {
  console.log(`\nall ${files.length} files: ${together.length} questions`);
  printTable(together, (one) => one.judgement.style);
}

function printTable(judged: readonly Judged[], groupOf: (one: Judged) => string): void {
  const groups = Map.groupBy(judged, groupOf);
  const rows = [
    ["all", judged] as const,
    ...[...groups].toSorted(([a], [b]) => a.localeCompare(b)),
  ];
  console.log(
    ["".padEnd(18), ...metricNames.map((name) => name.slice(0, 12).padStart(13))].join(""),
  );
  for (const [group, members] of rows) {
    const cells = metricNames.map((name) => toCell(members, name).padStart(13));
    console.log([group.padEnd(18), ...cells].join(""));
  }
}

function toCell(judged: readonly Judged[], name: MetricName): string {
  const values = judged
    .map((one) => scores[name](one, factText))
    .filter((value) => value !== undefined);
  if (values.length === 0) return "–";
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${mean.toFixed(3)} /${values.length}`;
}

function printFailures(judged: readonly Judged[], metric: string | undefined): void {
  for (const one of judged) {
    const missed = metricNames.filter((name) => {
      const value = scores[name](one, factText);
      if (value === undefined || name === "MRR@5") return false;
      return name === "false refusal rate" ? value > 0 : value < 1;
    });
    if (missed.length === 0 || (metric && !missed.includes(metric as MetricName))) continue;
    const { judgement, answer } = one;
    console.log(`\n${judgement.id} ${judgement.style} — missed ${missed.join(", ")}`);
    console.log(`  ${[...judgement.history, judgement.question].join(" → ")}`);
    console.log(
      `  wanted ${judgement.answerable ? "" : "a refusal "}${judgement.gold.join(",")} ${judgement.factIds.join(",")} ${judgement.facts.join(" | ")}`,
    );
    console.log(
      `  got ${answer.status} ${answer.reason ?? ""} ${answer.hits
        .slice(0, 3)
        .map((hit) => `${hit.measure.id} ${hit.score.toFixed(1)}`)
        .join(", ")}`,
    );
    console.log(
      `      ${answer.hits[0]?.passages.map((passage) => passage.id).join(", ") ?? ""} — ${answer.text}`,
    );
  }
}
