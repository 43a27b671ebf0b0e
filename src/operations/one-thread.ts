/**
 * A thread that answers, seen from outside: it is given questions, and ended when one takes too long.
 *
 * Answers come in the order of the questions, so the first that it has is the one it is at; the time
 * of each counts from when it became the first.
 */
import { Worker } from "node:worker_threads";
import type { Answer, Question } from "../answer/answer-shape.ts";
import { CutOff } from "../answer/cut-off.ts";
import type { Opening, Order, Reply, ThreadData } from "./answer-thread.ts";
import { watchWork } from "./stuck.ts";

/** A question, and who waits for its answer. */
export type Job = {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

export type OneThread = {
  readonly isOpen: () => boolean;
  /** Questions that it has not answered yet. */
  readonly load: () => number;
  /** To a thread that is open. */
  readonly give: (job: Job) => void;
  readonly end: () => Promise<unknown>;
};

/** A thread that ended by itself; `left`: what it had not begun. */
export type Ended = {
  readonly why: "stuck" | "crashed" | "unopened";
  readonly left: readonly Job[];
  readonly error: unknown;
};

export type ThreadSettings = ThreadData & {
  readonly program: URL;
  readonly opening: Promise<Opening>;
  /** For one question, in milliseconds. */
  readonly patience: number;
  /** It has room for another question. */
  readonly free: () => void;
  /** Once. Whose question it had begun is told already. */
  readonly ended: (ended: Ended) => void;
};

/** What an answer leaves behind is collected early: 50 MB less for two threads, and no slower. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** In milliseconds; it takes a fraction of a second for our corpus. */
const patienceToOpen = 60_000;

export function startThread(settings: ThreadSettings): OneThread {
  const { program, opening, patience, givesWay, free, ended } = settings;
  const workerData: ThreadData = { givesWay };
  const worker = new Worker(program, { resourceLimits, workerData });
  const jobs: Job[] = [];
  let opens: NodeJS.Timeout | undefined;
  let state: "starting" | "open" | "ended" = "starting";
  const stop = (why: Ended["why"], error: unknown) => {
    if (state === "ended") return;
    void end();
    const [begun, ...left] = jobs.splice(0);
    begun?.reject(new CutOff(why));
    ended({ why, left, error });
  };
  const fail = (error: unknown) => stop(state === "starting" ? "unopened" : "crashed", error);
  const send = (order: Order) => worker.postMessage(order, []);
  const open = () => {
    state = "open";
    clearTimeout(opens);
    // Now it is the requests that keep the process alive.
    worker.unref();
  };
  const watch = watchWork({ worker, patience, stuck: () => stop("stuck", undefined) });
  const settleNext = (reply: Answered) => {
    const job = jobs.shift();
    if (jobs.length > 0) watch.begin();
    else watch.end();
    settle(job, reply);
  };
  worker.on("message", (reply: Reply) => {
    if (state === "ended") return;
    if ("opened" in reply) open();
    else settleNext(reply);
    free();
  });
  worker.once("error", fail);
  worker.once("exit", () => fail(new Error("Exited")));
  const end = () => {
    state = "ended";
    watch.end();
    clearTimeout(opens);
    return worker.terminate();
  };
  const sendOpening = (open: Opening) => {
    send({ open });
    opens = setTimeout(() => fail(new Error("Took too long")), patienceToOpen).unref();
  };
  opening.then(sendOpening, end);
  return {
    end,
    isOpen: () => state === "open",
    load: () => jobs.length,
    give(job) {
      if (jobs.push(job) === 1) watch.begin();
      send({ asked: job.question });
    },
  };
}

type Answered = Exclude<Reply, { readonly opened: true }>;

function settle(job: Job | undefined, reply: Answered): void {
  if ("fault" in reply) job?.reject(reply.fault);
  else job?.resolve(JSON.parse(reply.answer) as Answer);
}
