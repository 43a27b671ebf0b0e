/**
 * `npm run ask -- "質問"`: the answer with its citations in the terminal.
 *
 * Without a question it reads one from each line of a pipe. `--json` prints what the API sends, one
 * answer a line.
 */
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs, styleText } from "node:util";
import { type Knowledge, readKnowledge } from "./answer/knowledge.ts";
import { maskQuestion } from "./answer/mask.ts";
import { CorpusError } from "./corpus/failure.ts";
import type { Reply } from "./http/answer-schema.ts";
import { parseBody, type WrongField } from "./http/question.ts";
import { toExpectation } from "./http/refusals.ts";
import { removedText } from "./views/removed.ts";
import { terminalAnswer } from "./views/terminal.ts";

const usage = `Usage: npm run ask -- [options] "質問"
       npm run --silent ask -- [options] < questions.txt     one question a line

  --json                what the API sends, one answer a line
  --lang ja|en|easy     language of the answer; without it the question's own
  --ministry ID         only measures of one body: mic, mhlw, mlit, meti, cas, cao
  --help                this text`;

type Options = { readonly json: boolean; readonly lang?: string; readonly ministry?: string };

// A reader that has seen enough (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

await run(process.argv.slice(2));

async function run(parameters: readonly string[]): Promise<void> {
  const parsed = readParameters(parameters);
  if (typeof parsed === "string") return misuse(parsed);
  const { question, help, ...options } = parsed;
  if (help) return console.log(usage);
  if (question === "" && process.stdin.isTTY) return misuse("There is no question.");
  let knowledge: Knowledge | undefined;
  for await (const line of question === "" ? pipedLines() : [question]) {
    const reading = parseBody({ question: line, ...toFields(options) });
    if ("fields" in reading) {
      refuse(reading.fields);
      continue;
    }
    knowledge ??= await read();
    if (!knowledge) return;
    const { question: masked, removed } = maskQuestion(reading.question, knowledge.mask);
    tell({ ...knowledge.answerer.answer(masked), removed }, options);
  }
}

function toFields({ lang, ministry }: Options) {
  return { ...(lang !== undefined && { lang }), ...(ministry !== undefined && { ministry }) };
}

function readParameters(parameters: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        lang: { type: "string" },
        ministry: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    return { ...values, question: positionals.join(" ") };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function misuse(message: string): void {
  console.error(`${message}\n\n${usage}`);
  process.exitCode = 2;
}

async function read(): Promise<Knowledge | undefined> {
  try {
    const directory = fileURLToPath(new URL("../corpus", import.meta.url));
    return await readKnowledge(directory);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return undefined;
  }
}

async function* pipedLines(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") yield line;
  }
}

function tell(answer: Reply, { json }: Options): void {
  if (json) return console.log(JSON.stringify(answer));
  if (answer.removed.length > 0) console.log(`${removedText(answer.removed, answer.lang)}\n`);
  console.log(terminalAnswer(answer, (style, text) => styleText(style, text)));
}

function refuse(fields: readonly WrongField[]): void {
  for (const field of fields) {
    const { ja, en } = toExpectation(field);
    console.error(`${ja} / ${en}`);
  }
  process.exitCode = 2;
}
