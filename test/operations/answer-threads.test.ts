import { describe, expect, onTestFinished, test } from "vitest";
import type { Answer } from "../../src/answer/answer-shape.ts";
import { CutOff } from "../../src/answer/cut-off.ts";
import { createApp } from "../../src/app.ts";
import { createLine } from "../../src/http/line.ts";
import { startAnswerThreads } from "../../src/operations/answer-threads.ts";
import type { Opening } from "../../src/operations/answer-thread.ts";
import type { Ended } from "../../src/operations/one-thread.ts";
import { listen } from "../../src/operations/server.ts";
import { faults } from "../fixtures/faulty-thread.ts";
import { corpus, mask } from "../fixtures/site.ts";

const program = new URL("../fixtures/faulty-thread.ts", import.meta.url);
type Settings = {
  readonly opening?: Promise<Opening>;
  /** In milliseconds: on a busy machine a good answer takes longer than its work. */
  readonly patience?: number;
};

function open(
  count: number,
  { opening = Promise.resolve({} as Opening), patience }: Settings = {},
) {
  const ends: string[] = [];
  const replaced = ({ why }: Ended) => ends.push(why);
  const threads = startAnswerThreads({
    count,
    opening,
    program,
    patience: patience ?? 1_000,
    replaced,
  });
  onTestFinished(() => threads.close());
  const ask = async (question: string) =>
    (await threads.answer({ question })) as Answer & { readonly thread: number };
  /** Resolves when all of them answer. */
  const allAnswer = () =>
    expect
      .poll(async () => new Set((await Promise.all(some(20).map(ask))).map((a) => a.thread)).size, {
        timeout: 30_000,
      })
      .toBe(count);
  return { threads, ask, ends, allAnswer };
}

const some = (count: number) => Array.from({ length: count }, (_, n) => `質問${n}`);

test("answers each question by its own answer, on all threads", async () => {
  const { ask, allAnswer } = open(2);
  const answers = await Promise.all(some(50).map(ask));
  expect(answers.map(({ question }) => question)).toEqual(some(50));
  await allAnswer();
});

test("answers what was asked before a thread was open", async () => {
  const opening = Promise.withResolvers<Opening>();
  const { ask } = open(1, { opening: opening.promise });
  const answer = ask("早い質問");
  opening.resolve({} as Opening);
  expect(await answer).toMatchObject({ question: "早い質問" });
});

describe.each([
  ["stuck", "stuck"],
  ["crash", "crashed"],
] as const)("(B5) a search that ends as %s", (fault, end) => {
  test("is cut off, and all that waited behind it is answered", async () => {
    const { ask, ends } = open(1);
    const bad = ask(faults[fault]);
    const others = Promise.all(some(20).map(ask));
    await expect(bad).rejects.toBeInstanceOf(CutOff);
    const answers = await others;
    expect(answers.map(({ question }) => question)).toEqual(some(20));
    expect(ends).toEqual([end]);
  });

  test("leaves the other thread alone, and both answer afterwards", async () => {
    const { ask, ends, allAnswer } = open(2);
    await allAnswer();
    const [bad, ...others] = await Promise.allSettled([faults[fault], ...some(20)].map(ask));
    expect(bad?.status).toBe("rejected");
    expect(others.filter(({ status }) => status === "rejected")).toEqual([]);
    await allAnswer();
    expect(ends).toEqual([end]);
  });

  test("again and again wears nothing out", async () => {
    const { ask, ends } = open(2);
    const asked = Array.from({ length: 3 }, (_, n) => [faults[fault], `質問${n}`]).flat();
    const settled = await Promise.allSettled(asked.map(ask));
    const statuses = ["rejected", "fulfilled"];
    expect(settled.map(({ status }) => status)).toEqual(asked.map((_, n) => statuses[n % 2]));
    expect(ends).toHaveLength(3);
  });
});

test("(A6) a fault of the answerer is its asker's, and the thread goes on", async () => {
  const { ask, ends } = open(1);
  const before = await ask("一");
  await expect(ask(faults.fault)).rejects.toThrow(TypeError);
  expect(await ask("二")).toMatchObject({ thread: before.thread });
  expect(ends).toEqual([]);
});

test("lets nobody wait for what cannot be read", async () => {
  const { ask, threads, ends } = open(1, {
    opening: Promise.reject(new RangeError("of the file")),
  });
  await expect(ask("質問")).rejects.toBeInstanceOf(CutOff);
  await expect(threads.ready).rejects.toThrow(RangeError);
  expect(ends).toEqual([]);
});

test("lets nobody wait for what cannot be opened, and tries it again", async () => {
  const { ask, threads, ends } = open(1, { opening: Promise.resolve({ isBroken: true } as never) });
  await expect(ask("質問")).rejects.toBeInstanceOf(CutOff);
  await expect(threads.ready).rejects.toThrow("of the image");
  await expect.poll(() => ends, { timeout: 30_000 }).toEqual(["unopened", "unopened"]);
});

/** The site with one thread. */
async function serve(patience: number) {
  const { threads } = open(1, { patience });
  const line = createLine({ abreast: 2 });
  const app = createApp({ corpus, mask, answerer: threads, line });
  const { server, at } = await listen(app.fetch, { port: 0, host: "127.0.0.1" });
  onTestFinished(() => void server.close());
  await threads.ready;
  const events: string[] = [];
  // What waits where a test has failed would fail minutes later, in another's name.
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const ask = async (path: string, headers: Record<string, string>) => {
    const response = await fetch(`${at}${path}`, { headers, signal: ending.signal });
    const text = await response.text();
    events.push(path);
    return { response, text };
  };
  const get = (path: string, headers: Record<string, string> = {}) => {
    const asked = ask(path, headers);
    asked.catch(() => undefined);
    return asked;
  };
  return { get, events };
}

describe("(B5) over HTTP", () => {
  test("the asker gets the question back in their language, and when to try again", async () => {
    const { get } = await serve(300);
    const { response, text } = await get(`/?q=${faults.stuck}&lang=en`);
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toBe("2");
    expect(text).toContain("No answer in time");
    expect(text).toContain(faults.stuck);
    expect(text).toContain(corpus.contact.phone);
    const problem = await get(`/api/v1/ask?q=${faults.stuck}`);
    expect(problem.response.status).toBe(503);
    expect(problem.response.headers.get("Retry-After")).toBe("2");
    expect(JSON.parse(problem.text)).toMatchObject({ title: "答えを用意できませんでした" });
    const fragment = await get(`/?q=${faults.stuck}`, { "HX-Request": "true" });
    expect(fragment.text).toMatch(/^<section [^>]*id="error"/);
  });

  test("(B4) probes and pages are served meanwhile, and questions right after", async () => {
    const { get, events } = await serve(4_000);
    const stuck = `/api/v1/ask?q=${faults.stuck}`;
    const first = get(stuck);
    const asked = some(20).map((question) => get(`/api/v1/ask?q=${question}`));
    for (const path of ["/healthz", "/readyz", "/m/awards"]) {
      expect((await get(path)).response.status).toBe(200);
    }
    expect(events).toEqual(["/healthz", "/readyz", "/m/awards"]);
    expect((await first).response.status).toBe(503);
    const statuses = (await Promise.all(asked)).map(({ response }) => response.status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(events[3]).toBe(stuck);
  });
});
