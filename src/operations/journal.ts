/**
 * What happens → one JSON object a line on the standard output; to a person at a terminal, a sentence.
 *
 * A line holds what we know, never what somebody wrote: no question, no query, no address. JSON
 * escapes line breaks, so no value can begin a line of its own, and long values are cut.
 */
import type { Served } from "../http/served.ts";

export type Level = "info" | "warn" | "error";

type Fields = Readonly<Record<string, string | number | undefined>>;

export type Journal = {
  /** `event` is one word for programs, `message` the same for people. */
  readonly tell: (level: Level, event: string, message: string) => void;
  readonly served: (request: Served) => void;
};

type JournalSettings = {
  /** Lines of less weight are left out. */
  readonly level: Level;
  readonly write?: (line: string) => void;
  readonly isTerminal?: boolean;
};

const weights: Readonly<Record<Level, number>> = { info: 0, warn: 1, error: 2 };

/** In UTF-16 units. */
const longestValue = 1_000;

export function createJournal({ level: least, ...to }: JournalSettings): Journal {
  const { write = (line) => process.stdout.write(line), isTerminal = process.stdout.isTTY } = to;
  const put = (level: Level, fields: Fields) => {
    if (weights[level] < weights[least]) return;
    const line = { time: new Date().toISOString(), level, ...fields };
    write(`${isTerminal ? toSentence(line) : JSON.stringify(line, cut)}\n`);
  };
  return {
    tell: (level, event, message) => put(level, { event, message }),
    served: (request) => put(weightOf(request), { event: "request", ...request }),
  };
}

/** A 503 is meant; a 500 is a fault of ours. */
function weightOf({ status }: Served): Level {
  if (status < 500) return "info";
  return status === 503 ? "warn" : "error";
}

function cut(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.slice(0, longestValue) : value;
}

function toSentence({ time, message, ...rest }: Fields & { readonly time: string }): string {
  if (message !== undefined) return String(message);
  const { method, route, status, ms, outcome } = rest;
  return `${time.slice(11, 19)} ${method} ${route} ${status} ${outcome} ${ms} ms`;
}
