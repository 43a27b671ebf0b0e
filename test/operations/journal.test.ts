import { expect, test } from "vitest";
import { createJournal, type Level } from "../../src/operations/journal.ts";

const request = {
  requestId: "id",
  method: "GET",
  route: "/m/:id",
  status: 200,
  ms: 1.5,
  bytes: 300,
  outcome: "ok",
};

function keep(level: Level, isTerminal = false) {
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  return { journal: createJournal({ level, write, isTerminal }), lines };
}

test("(I5) one JSON object a line, with time and level", () => {
  const { journal, lines } = keep("info");
  journal.tell("info", "start", "listening");
  journal.served(request);
  expect(lines.every((line) => line.endsWith("}\n"))).toBe(true);
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { time, level: "info", event: "start", message: "listening" },
    { time, level: "info", event: "request", ...request },
  ]);
});

test("(I6) no value begins a line of its own, and none is endless", () => {
  const { journal, lines } = keep("info");
  journal.tell("warn", "log", `a\n{"level":"info"}\u2028${"x".repeat(5_000)}`);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/);
  expect(lines[0]?.length).toBeLessThan(1_200);
});

test("leaves out what weighs less than it is told to", () => {
  const { journal, lines } = keep("error");
  journal.tell("warn", "log", "away");
  journal.served(request);
  journal.served({ ...request, status: 503 });
  journal.served({ ...request, status: 500, outcome: "failed" });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"level":"error"');
});

test("speaks to a person at a terminal in sentences", () => {
  const { journal, lines } = keep("info", true);
  journal.tell("info", "start", "listening on http://localhost:3000");
  journal.served(request);
  expect(lines[0]).toBe("listening on http://localhost:3000\n");
  expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d GET \/m\/:id 200 ok 1\.5 ms\n$/);
});
