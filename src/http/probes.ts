/**
 * What an orchestrator asks: does the process live, has it started, should it be sent questions?
 *
 * They differ: a process that lives need not be restarted, whatever fails around it. Answers do not
 * need the log, nor a newer corpus, so neither makes it unready; both are told, for who looks.
 */
import { Hono } from "hono";
import type { Deps } from "./deps.ts";

export function probeRoutes(deps: Deps): Hono {
  return (
    new Hono()
      .get("/healthz", (c) => c.json({ status: "ok" }))
      // Before a question can be answered, another site says that it is starting (starting.ts).
      .get("/startupz", (c) => c.json({ status: "started" }))
      .get("/readyz", (c) => {
        const isStopping = deps.conditions?.().isStopping;
        return isStopping ? c.json({ status: "stopping" }, 503) : c.json(toReadiness(deps));
      })
  );
}

function toReadiness({ corpus, log, conditions }: Deps) {
  const { isOff, refusedCorpus } = conditions?.() ?? {};
  return {
    status: "ready",
    corpusVersion: corpus.version,
    ...(refusedCorpus && { refusedCorpus }),
    ...(isOff && { answers: "off" }),
    ...(log && { log: log.state() }),
  };
}
