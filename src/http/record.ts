/**
 * An answered question → its entry in the log, and the id that its asker is told.
 *
 * A page that is fetched ahead, or asked for by its headers alone, was read by nobody.
 */
import type { Context } from "hono";
import type { Answer, Question } from "../answer/answer-shape.ts";
import { toEntry } from "../log/entry.ts";
import type { Deps } from "./deps.ts";

type Answered = {
  /** Of a masked question. */
  readonly answer: Answer;
  readonly asked: Question;
  /** Of the page around the widget. */
  readonly origin?: string | undefined;
};

/** Undefined where nothing was recorded. */
export function recordAnswer(
  c: Context,
  { log, clock = Date.now }: Pick<Deps, "log" | "clock">,
  { answer, asked, origin }: Answered,
): string | undefined {
  c.set("outcome", answer.status);
  if (!log || c.req.method === "HEAD" || isAhead(c)) return undefined;
  const { ministry, section, current, after } = asked;
  const filters = {
    ...(ministry && { ministry }),
    ...(section && { section }),
    ...(current && { current }),
    ...(after !== undefined && { after }),
  };
  const words = answer.unknownWords;
  const entry = toEntry(answer, { now: clock(), filters, words, origin: origin ?? null });
  log.record(entry);
  return entry.id;
}

function isAhead(c: Context): boolean {
  const purpose = `${c.req.header("Sec-Purpose") ?? ""} ${c.req.header("Purpose") ?? ""}`;
  return /\bprefetch|\bprerender/.test(purpose);
}
