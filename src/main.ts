/**
 * The start: reads settings and corpus, opens the log, builds the answerer, listens, and stops politely.
 *
 * What a person must repair (a setting, the corpus, the log, a taken port) ends the start with its message
 * and no stack trace; anything else is a fault of ours and shows its trace.
 */
import type { Server, ServerResponse } from "node:http";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { readKnowledge } from "./answer/knowledge.ts";
import { createApp } from "./app.ts";
import { ConfigError, readConfig, type Config } from "./config.ts";
import type { Corpus } from "./corpus/corpus.ts";
import { CorpusError } from "./corpus/failure.ts";
import { createAsker } from "./http/asker.ts";
import type { Log } from "./http/deps.ts";
import { createLimits, type LimitSettings } from "./http/limits.ts";
import { StoreRefusal } from "./log/engine.ts";
import { createQuestionLog } from "./log/question-log.ts";
import { startRemoval } from "./log/removal-task.ts";
import { openStore } from "./log/store.ts";
import { toPassages } from "./corpus/passages.ts";

/** A client that is slow only holds up itself. In milliseconds and bytes. */
const serverOptions = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8 * 1024,
};

/** How long open connections are told to close before the door shuts, and before they are cut off. */
const farewell = { ask: 1_000, force: 8_000 };

try {
  const config = readConfig();
  const opening = openLog(config);
  // Whoever waits for it hears of its failure, also if the corpus fails before.
  opening.catch(() => undefined);
  const knowledge = readKnowledge(config.corpusDir);
  const { corpus } = await knowledge.catch((error: unknown) => closeAfter(opening, error));
  const log = await opening;
  const { publicOrigin, allowedFrameAncestors } = config;
  const limits = createLimits(toLimits(config));
  const app = createApp({ ...(await knowledge), log, publicOrigin, allowedFrameAncestors, limits });
  stopOnSignal(listen(app.fetch, { ...config, log, told: () => loaded(corpus) }), log);
} catch (error) {
  if (error instanceof ConfigError) fail(error.message);
  else if (error instanceof StoreRefusal) fail(error.message);
  else if (error instanceof CorpusError) fail(`The corpus cannot be used:\n${error.message}`);
  else throw error;
}

function toLimits(config: Config): LimitSettings {
  return {
    asker: createAsker((c) => getConnInfo(c).remote.address, config.trustedProxies),
    perPerson: config.rateLimitPerMinute,
    total: config.rateLimitTotalPerMinute,
  };
}

type RunningLog = Log & {
  readonly startRemoval: () => void;
  readonly close: () => Promise<void>;
};

async function openLog(config: Config): Promise<RunningLog> {
  const { dataDir, databaseUrl, questionRetentionDays: retentionDays, feedbackReader } = config;
  const store = await openStore({ dataDir, databaseUrl, retentionDays });
  let removal: ReturnType<typeof startRemoval> | undefined;
  const { record, addFeedback, state, close } = createQuestionLog(store);
  return {
    record,
    addFeedback,
    state,
    retentionDays,
    reader: feedbackReader,
    engine: databaseUrl === undefined ? "sqlite" : "postgresql",
    startRemoval: () => {
      removal = startRemoval({ store, retentionDays, say: (line) => console.log(line) });
    },
    close: () => {
      removal?.stop();
      return close();
    },
  };
}

/** An open log would keep the process alive. */
async function closeAfter(opening: Promise<RunningLog>, error: unknown): Promise<never> {
  await opening.then(({ close }) => close()).catch(() => undefined);
  throw error;
}

type Listening = Config & { readonly log: RunningLog; readonly told: () => string };

function listen(fetch: Parameters<typeof serve>[0]["fetch"], settings: Listening): Server {
  const { port, host: hostname, told } = settings;
  const server = serve({ fetch, port, hostname, serverOptions }, (address) => {
    console.log(`listening on http://${shownHost(hostname)}:${address.port} (${told()})`);
    settings.log.startRemoval();
  });
  server.once("error", (error: NodeJS.ErrnoException) => {
    fail(whyNot(error, settings));
    void settings.log.close();
  });
  return server as Server;
}

function loaded(corpus: Corpus): string {
  const measures = corpus.measures.length;
  const passages = toPassages(corpus).length;
  // Counted from the start of the process, as a person waits.
  return `loaded ${measures} measures, ${passages} passages in ${Math.round(performance.now())} ms`;
}

/** A link that opens: wildcard and loopback addresses are reached by name. */
function shownHost(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function whyNot(error: NodeJS.ErrnoException, { port, host }: Config): string {
  if (error.code === "EADDRINUSE") {
    return `port ${port} is taken: stop what listens there, or choose another, e.g. PORT=${port + 1} npm start`;
  }
  if (error.code === "EACCES")
    return `port ${port} needs more rights: choose one above 1023 by PORT`;
  return `cannot listen on ${host}, port ${port} (${error.code}): check HOST and PORT`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/**
 * Requests under way are finished and the log is written; a second signal does not wait.
 *
 * Clients are told to close their connections before the door shuts: one that sends its next
 * question over a connection that we close meanwhile would get an error.
 */
function stopOnSignal(server: Server, log: RunningLog): void {
  const end = () => void log.close().finally(() => process.exit(0));
  const underWay = new Set<ServerResponse>();
  let stopping = false;
  server.prependListener("request", (_request, response) => {
    if (stopping) response.setHeader("Connection", "close");
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  });
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    for (const response of underWay) {
      if (!response.headersSent) response.setHeader("Connection", "close");
    }
    setTimeout(() => server.close(end), farewell.ask);
    setTimeout(() => server.closeAllConnections(), farewell.force).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
