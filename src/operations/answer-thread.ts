/**
 * The thread that answers: opens what it is sent first, then turns questions into answers, in order.
 *
 * An answer goes back as JSON: to copy it as an object takes the other side twice as long.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { Dictionary } from "../analysis/dictionary.ts";
import { takeDictionary } from "../analysis/tokenizer.ts";
import { createAnswerer } from "../answer/answer.ts";
import type { Answerer, Question } from "../answer/answer-shape.ts";
import { type KnowledgeImage, openImage } from "../answer/kept-knowledge.ts";
import { giveWay, niceness } from "./give-way.ts";

/** Shared memory, all of it: it is sent for nothing. */
export type Opening = { readonly image: KnowledgeImage; readonly dictionary: Dictionary };

export type Order = { readonly open: Opening } | { readonly asked: Question };

/** One for each order. */
export type Reply =
  | { readonly opened: true }
  | { readonly answer: string }
  | { readonly fault: Error };

/** `givesWay`: others answer meanwhile, so that it need not hurry to be opened. */
export type ThreadData = { readonly givesWay: boolean };

let answerer: Answerer | undefined;

// In a test it may be imported.
if ((workerData as ThreadData | null)?.givesWay) giveWay(niceness.answers);

parentPort?.on("message", (order: Order) => {
  if ("open" in order) void open(order.open);
  else reply(order.asked);
});

/** What it throws ends the thread. */
async function open({ image, dictionary }: Opening): Promise<void> {
  takeDictionary(dictionary);
  const { corpus, openTables } = openImage(image);
  const first = await createAnswerer(corpus, openTables());
  // The first answer takes twenty times as long as later ones: no asker should wait for that.
  first.answer({ question: corpus.measures[0]?.title.ja ?? "" });
  answerer = first;
  // The first one not before: until it is open there is nothing to serve.
  giveWay(niceness.answers);
  send({ opened: true });
}

function reply(asked: Question): void {
  try {
    if (!answerer) throw new Error("Expected to be opened first");
    send({ answer: JSON.stringify(answerer.answer(asked)) });
  } catch (error) {
    send({ fault: error as Error });
  }
}

function send(message: Reply): void {
  parentPort?.postMessage(message, []);
}
