/**
 * The real site, where two questions meet a fault and a refusal, and everything that a setting shows.
 *
 * Faults come from an answerer that throws, so that they take the real way to the reader.
 */
import { HTTPException } from "hono/http-exception";
import type { Answerer } from "../../src/answer/answer-shape.ts";
import { createApp } from "../../src/app.ts";
import type { Log } from "../../src/http/deps.ts";
import { exampleCorpus } from "../fixtures/example.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";
import { deskFigures } from "./desk-figures.ts";
import { createDeskMemory } from "./desk-memory.ts";

export const questions = {
  answered: "機器の購入に使える補助はありますか",
  english: "Is there a subsidy for buying telework equipment?",
  partial: "助成率はいくらですか",
  nearMisses: "電気自動車の補助金はありますか",
  offTopic: "おすすめのラーメン屋はどこですか",
  smallTalk: "こんにちは",
  list: "総務省の施策を全部教えてください",
  tooMany: "質問が多すぎるときの質問",
  fault: "故障したときの質問",
} as const;

const throwing: Answerer = {
  ...answerer,
  answer(asked) {
    if (asked.question === questions.tooMany) throw new HTTPException(429);
    if (asked.question === questions.fault) throw new Error("a fault of the answerer");
    return answerer.answer(asked);
  },
};

/** Keeps nothing, but lets the forms be there that need a log and a reader. */
const log: Log = {
  record: () => undefined,
  addFeedback: () => Promise.resolve(),
  state: () => "ok",
  retentionDays: 90,
  engine: "sqlite",
  reader: "テレワーク相談センター",
};

/** The real site, but for two questions; a listed origin lets the page for hosts show the widget. */
export const statesApp = createApp({
  corpus: { ...corpus, changes: exampleCorpus.changes },
  mask,
  answerer: throwing,
  log,
  desk: createDeskMemory(deskFigures),
  allowedFrameAncestors: ["https://www.example.go.jp"],
});
