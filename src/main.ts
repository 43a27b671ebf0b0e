/**
 * The start: reads settings and corpus, opens the log, builds the answerer, listens, and stops politely.
 *
 * What a person must repair (a setting, the corpus, the log, a taken port) ends the start with its message
 * and no stack trace; anything else is a fault of ours and shows its trace.
 */
import type { Hono } from "hono";
import { getConnInfo } from "@hono/node-server/conninfo";
import { loadDictionary } from "./analysis/tokenizer.ts";
import { ConfigError, readConfig, type Config, type DeskConfig } from "./config.ts";
import type { Corpus } from "./corpus/corpus.ts";
import { CorpusError } from "./corpus/failure.ts";
import { lookAtFiles } from "./corpus/files.ts";
import { AccountsError, createAccounts, readAccounts } from "./http/desk/accounts.ts";
import { createOpenId } from "./http/desk/openid.ts";
import type { DeskLogin } from "./http/desk/settings.ts";
import { toPassages } from "./corpus/passages.ts";
import { createAsker } from "./http/asker.ts";
import type { Conditions, Deps } from "./http/deps.ts";
import { createLimits, type Limits } from "./http/limits.ts";
import { createLine } from "./http/line.ts";
import { createStarting, type Starting } from "./http/starting.ts";
import type { Served } from "./http/served.ts";
import { StoreRefusal } from "./log/engine.ts";
import { endOnCrash } from "./operations/crash.ts";
import { mostAtATime } from "./operations/answer-threads.ts";
import { findOrBuild } from "./operations/build-beside.ts";
import { createJournal, type Journal } from "./operations/journal.ts";
import { createMetrics, serveMetrics } from "./operations/metrics.ts";
import { watchCorpus } from "./operations/reload.ts";
import { countReplacements, type Replacements } from "./operations/replacements.ts";
import { openLog, type RunningLog } from "./operations/running-log.ts";
import { ListenError, listen, type Listening, stopping } from "./operations/server.ts";
import { openServing, type Serving, type ServingSettings } from "./operations/serving.ts";
import { createSites, type Sites } from "./operations/sites.ts";
import { readSwitches, toSentence, watchSwitches } from "./operations/switches.ts";

const toBeBuilt =
  "what is known of the corpus is worked out first, once, in some seconds: who asks now waits";

const openToAll =
  "the desk lets in everyone whom DESK_ISSUER knows; DESK_ALLOWED names those who may";

try {
  const config = readConfig();
  const journal = createJournal({ level: config.logLevel });
  const login = config.desk && (await openDeskLogin(config.desk, journal));
  const say = (line: string) => journal.tell("warn", "log", line);
  const starting = createStarting({ allowedFrameAncestors: config.allowedFrameAncestors });
  const sites = createSites({ ...starting, close: async () => undefined });
  const door = { ...(await listen(sites.fetch, config)), starting, sites };
  // Before it is read: a change in the meantime is one that is taken over.
  const looks = await lookAtFiles(config.corpusDir);
  const threads = { count: config.answerThreads, ...countReplacements(journal) };
  const reading = findOrBuild(config.corpusDir, () =>
    journal.tell("info", "start", `${door.at} is open; ${toBeBuilt}`),
  );
  const preparing = openServing(reading, threads);
  const opening = openLog(config, say);
  // The threads have what they need: this one loads the site meanwhile.
  const loading = Promise.all([reading, loadDictionary()]).then(() => import("./app.ts"));
  const ready = Promise.all([loading, preparing, opening]);
  const ending = (error: unknown) => closeAfter({ door, opening }, error);
  const [{ createApp }, serving, log] = await ready.catch(ending);
  await run({ config, journal, createApp, door, log, login, looks, threads, serving }).catch(
    ending,
  );
} catch (error) {
  if (error instanceof ConfigError) fail(error.message);
  else if (error instanceof StoreRefusal) fail(error.message);
  else if (error instanceof AccountsError) fail(error.message);
  else if (error instanceof ListenError) fail(error.message);
  else if (error instanceof CorpusError) fail(`The corpus cannot be used:\n${error.message}`);
  else throw error;
}

/** An accounts file that cannot be read would keep all staff out. */
async function openDeskLogin(config: DeskConfig, { tell }: Journal): Promise<DeskLogin> {
  if (config.kind === "openid") {
    if (!config.allowed) tell("warn", "desk", openToAll);
    return { kind: "openid", ...createOpenId(config) };
  }
  await readAccounts(config.path);
  return { kind: "accounts", ...createAccounts(config.path) };
}

type Parts = {
  readonly config: Config;
  readonly journal: Journal;
  readonly createApp: (deps: Deps) => Hono;
  readonly door: Door;
  readonly log: RunningLog;
  readonly login: DeskLogin | undefined;
  /** Of the corpus's files. */
  readonly looks: string;
  readonly threads: Threads;
  readonly serving: Serving;
};

type Door = Listening & { readonly starting: Starting; readonly sites: Sites };

type Threads = ServingSettings & Replacements;

async function run(parts: Parts): Promise<void> {
  const { config, journal, createApp, door, log, login, looks, threads, serving } = parts;
  const { server, at, starting, sites } = door;
  const switches = await readSwitches(config.switchDir);
  const conditions: Changing<Conditions> = { ...switches, isStopping: false };
  const { publicOrigin, allowedFrameAncestors } = config;
  const shared = {
    log,
    desk: login && { login, store: log.store },
    publicOrigin,
    allowedFrameAncestors,
    limits: toLimits(config),
    line: createLine({ abreast: mostAtATime * threads.count }),
    conditions: () => conditions,
    served: await tellers({ ...parts, conditions }),
  };
  const toSite = (one: Serving) => ({ app: createApp({ ...one, ...shared }), close: one.close });
  sites.replace(toSite(serving));
  starting.passOn(sites.fetch);
  journal.tell("info", "start", `listening on ${at} (${loaded(serving.corpus)})`);
  watchSwitches(config.switchDir, {
    first: switches,
    changed: (now) => {
      Object.assign(conditions, now);
      journal.tell("warn", "switch", toSentence(now));
    },
  });
  watchCorpus({
    directory: config.corpusDir,
    first: looks,
    taken: async (image) => {
      const next = await openServing(Promise.resolve(image), { ...threads, replacing: true });
      sites.replace(toSite(next));
      conditions.refusedCorpus = undefined;
      journal.tell("info", "corpus", `version ${next.corpus.version} of the corpus is in use`);
    },
    refused: (failures) => {
      conditions.refusedCorpus = failures.slice(0, shownFailures);
      journal.tell(
        "error",
        "corpus",
        "the corpus on the disk is REFUSED; the one in use serves on",
      );
      for (const line of conditions.refusedCorpus) journal.tell("error", "corpus", line);
    },
  });
  log.startRemoval((line) => journal.tell("info", "removal", line));
  endOnCrash(journal, log.close);
  const stop = stopping(server);
  onSignal(async () => {
    conditions.isStopping = true;
    journal.tell("info", "stop", "stopping: what is under way is finished");
    await stop();
    await log.close();
  });
}

/** Of a faulty corpus, those that are told. */
const shownFailures = 20;

type Changing<Value> = { -readonly [Name in keyof Value]: Value[Name] };

type Watched = Parts & { readonly conditions: Conditions };

/** Who is told of each request. */
async function tellers({ config, journal, log, threads, conditions }: Watched) {
  const { metricsPort: port, metricsHost: host } = config;
  if (port === undefined) return journal.served;
  const metrics = await createMetrics({
    isLogWell: () => log.state() === "ok",
    waitingEntries: log.waiting,
    droppedEntries: log.dropped,
    isCorpusRefused: () => conditions.refusedCorpus !== undefined,
    areAnswersOff: () => conditions.isOff,
    replacedThreads: threads.replacements,
  });
  journal.tell("info", "metrics", `metrics on ${await serveMetrics(metrics, { port, host })}`);
  return (request: Served) => {
    journal.served(request);
    metrics.count(request);
  };
}

function toLimits(config: Config): Limits {
  return createLimits({
    asker: createAsker((c) => getConnInfo(c).remote.address, config.trustedProxies),
    perPerson: config.rateLimitPerMinute,
    total: config.rateLimitTotalPerMinute,
  });
}

type Open = { readonly door: Door; readonly opening: Promise<RunningLog> };

/** An open door or log would keep the process alive. */
async function closeAfter({ door, opening }: Open, error: unknown): Promise<never> {
  door.server.close();
  door.server.closeAllConnections();
  await opening.then(({ close }) => close()).catch(() => undefined);
  throw error;
}

function loaded(corpus: Corpus): string {
  const measures = corpus.measures.length;
  const passages = toPassages(corpus).length;
  // Counted from the start of the process, as a person waits.
  return `loaded ${measures} measures, ${passages} passages in ${Math.round(performance.now())} ms`;
}

/** A thread that still works out the corpus would keep the process for seconds. */
function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** A second signal does not wait. */
function onSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const once = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void stop().finally(() => process.exit(0));
  };
  process.on("SIGTERM", once);
  process.on("SIGINT", once);
}
