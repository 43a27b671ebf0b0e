/**
 * The environment → Config, parsed once at the start.
 *
 * A wrong value stops the start; the message names the variable and what is expected, never the
 * value, because settings may hold secrets.
 */
import { isIP } from "node:net";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** Ten years, in days. */
const longestRetention = 3_650;

/** In code points: the name stands in a line of the page. */
const longestName = 60;

/** In questions a minute: a thousand a second. */
const highestRate = 60_000;

/** As many as large machines have cores. */
const mostThreads = 64;

const port = wholeNumber(65_535);
const rate = wholeNumber(highestRate).default(0);
const host = z.string().regex(/^[\w.:-]+$/);
const folder = z.string().min(1);

export const settings = z.object({
  /** 0 takes any free port. */
  PORT: port.default(3000),
  HOST: host.default("127.0.0.1"),
  PUBLIC_ORIGIN: z.string().refine(isOrigin).optional(),
  ALLOWED_FRAME_ANCESTORS: z
    .string()
    .transform((text) => text.split(" ").filter((origin) => origin !== ""))
    .refine((origins) => origins.every(mayFrame))
    .default([]),
  CORPUS_DIR: folder.default(besideSource("corpus")),
  DATA_DIR: folder.default(besideSource("data")),
  DATABASE_URL: z.string().refine(isDatabase).optional(),
  QUESTION_RETENTION_DAYS: wholeNumber(longestRetention).default(90),
  FEEDBACK_READER: z
    .string()
    .trim()
    .refine((name) => name !== "" && [...name].length <= longestName)
    .optional(),
  RATE_LIMIT_PER_MINUTE: rate,
  RATE_LIMIT_TOTAL_PER_MINUTE: rate,
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(/[ ,]+/).filter((range) => range !== ""))
    .refine((ranges) => ranges.every(isRange))
    .default([]),
  SWITCH_DIR: folder.default(besideSource("data")),
  METRICS_PORT: port.optional(),
  METRICS_HOST: host.default("127.0.0.1"),
  ANSWER_THREADS: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine((number) => number >= 1 && number <= mostThreads)
    .default(2),
  LOG_LEVEL: z.enum(["info", "warn", "error"]).default("info"),
  DESK_ISSUER: z.string().refine(isIssuer).optional(),
  DESK_CLIENT_ID: z.string().min(1).optional(),
  DESK_CLIENT_SECRET: z.string().min(1).optional(),
  DESK_ALLOWED: z
    .string()
    .transform((text) =>
      text
        .toLowerCase()
        .split(/\s+/)
        .filter((one) => one !== ""),
    )
    .refine((all) => all.length > 0 && all.every(isMailOrDomain))
    .optional(),
  DESK_ACCOUNTS: z.string().min(1).optional(),
});

type Settings = z.infer<typeof settings>;
type Setting = keyof Settings;

const expectations: Record<Setting, string> = {
  PORT: "a whole number from 0 to 65535",
  HOST: "an IP address or a host name of this machine",
  PUBLIC_ORIGIN: "an origin without a path, such as https://telework.example.jp",
  ALLOWED_FRAME_ANCESTORS:
    "origins without paths and wildcards, separated by spaces, such as https://www.example.go.jp",
  CORPUS_DIR: "a folder with the files of a corpus",
  DATA_DIR: "a folder, which is made if it is missing",
  DATABASE_URL: "the address of a PostgreSQL database, postgresql://…",
  QUESTION_RETENTION_DAYS: "a whole number from 0 (no text is kept) to 3650",
  FEEDBACK_READER: "the name of who reads the feedback, 1 to 60 characters; unset: none is asked",
  RATE_LIMIT_PER_MINUTE: "a whole number from 0 (no limit) to 60000",
  RATE_LIMIT_TOTAL_PER_MINUTE: "a whole number from 0 (no limit) to 60000",
  TRUSTED_PROXIES: "IP addresses and ranges, separated by spaces, such as 10.0.0.0/8 ::1",
  SWITCH_DIR: "a folder",
  METRICS_PORT: "a whole number from 0 to 65535; unset: no metrics",
  METRICS_HOST: "an IP address or a host name of this machine",
  ANSWER_THREADS: "a whole number from 1 to 64",
  LOG_LEVEL: "info, warn or error",
  DESK_ISSUER:
    "the https address of an OpenID Connect provider, with DESK_CLIENT_ID and DESK_CLIENT_SECRET",
  DESK_CLIENT_ID: "the desk's name at the provider, with DESK_ISSUER and DESK_CLIENT_SECRET",
  DESK_CLIENT_SECRET: "the desk's secret at the provider, with DESK_ISSUER and DESK_CLIENT_ID",
  DESK_ALLOWED:
    "mail addresses and domains of the staff, separated by spaces, such as a@example.jp @example.jp",
  DESK_ACCOUNTS: "the path of a file of accounts, made by npm run account",
};

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly publicOrigin: string | undefined;
  /** Origins whose pages may show the widget. */
  readonly allowedFrameAncestors: readonly string[];
  readonly corpusDir: string;
  /** The log's folder; its file stands there unless there is a database. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** 0 keeps no text of a question. */
  readonly questionRetentionDays: number;
  /** Who reads feedback; undefined: none is asked for. */
  readonly feedbackReader: string | undefined;
  /** Questions a person; 0: no limit. */
  readonly rateLimitPerMinute: number;
  /** Questions of everybody together; 0: no limit. */
  readonly rateLimitTotalPerMinute: number;
  /** Addresses and ranges of the proxies whose word on the asker's address is taken. */
  readonly trustedProxies: readonly string[];
  /** Where the files stand by which answers are switched off and notices given. */
  readonly switchDir: string;
  /** Undefined: no metrics. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** Threads that work out answers, at the same time. */
  readonly answerThreads: number;
  /** Lines of less weight are not written. */
  readonly logLevel: "info" | "warn" | "error";
  /** How the staff log in; undefined: there is no desk. */
  readonly desk: DeskConfig | undefined;
  /** The file of accounts, whether it is used or not. */
  readonly deskAccounts: string | undefined;
};

export type DeskConfig =
  | { readonly kind: "accounts"; readonly path: string }
  | {
      readonly kind: "openid";
      readonly issuer: string;
      readonly clientId: string;
      readonly clientSecret: string;
      /** Where the provider sends the browser back to. */
      readonly origin: string;
      /** Mail addresses and `@domain`s in lower case; undefined: whomever the provider knows. */
      readonly allowed: readonly string[] | undefined;
    };

/** Thrown when a setting is wrong; the message has one line for each. */
export class ConfigError extends Error {}

export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const result = settings.safeParse(environment);
  if (!result.success) throw new ConfigError(toMessage(result.error));
  const { PORT, HOST, PUBLIC_ORIGIN, ALLOWED_FRAME_ANCESTORS, ...rest } = result.data;
  return {
    port: PORT,
    host: HOST,
    publicOrigin: PUBLIC_ORIGIN,
    allowedFrameAncestors: ALLOWED_FRAME_ANCESTORS,
    corpusDir: rest.CORPUS_DIR,
    dataDir: rest.DATA_DIR,
    databaseUrl: rest.DATABASE_URL,
    questionRetentionDays: rest.QUESTION_RETENTION_DAYS,
    feedbackReader: rest.FEEDBACK_READER,
    rateLimitPerMinute: rest.RATE_LIMIT_PER_MINUTE,
    rateLimitTotalPerMinute: rest.RATE_LIMIT_TOTAL_PER_MINUTE,
    trustedProxies: rest.TRUSTED_PROXIES,
    switchDir: rest.SWITCH_DIR,
    metricsPort: rest.METRICS_PORT,
    metricsHost: rest.METRICS_HOST,
    answerThreads: rest.ANSWER_THREADS,
    logLevel: rest.LOG_LEVEL,
    desk: toDesk(result.data),
    deskAccounts: rest.DESK_ACCOUNTS,
  };
}

/** The provider where one is set, and then whole; else the file of accounts. */
function toDesk(set: Settings): DeskConfig | undefined {
  const { DESK_ISSUER: issuer, DESK_CLIENT_ID: clientId, DESK_CLIENT_SECRET: secret } = set;
  const { PUBLIC_ORIGIN: origin, DESK_ALLOWED: allowed, DESK_ACCOUNTS: path } = set;
  if (issuer === undefined && clientId === undefined && secret === undefined) {
    if (allowed) refuseWithout(["DESK_ISSUER", "DESK_CLIENT_ID", "DESK_CLIENT_SECRET"]);
    return path === undefined ? undefined : { kind: "accounts", path };
  }
  if (issuer && clientId && secret && origin)
    return { kind: "openid", issuer, clientId, clientSecret: secret, origin, allowed };
  return refuseWithout(
    (["DESK_ISSUER", "DESK_CLIENT_ID", "DESK_CLIENT_SECRET", "PUBLIC_ORIGIN"] as const).filter(
      (name) => set[name] === undefined,
    ),
  );
}

function refuseWithout(names: readonly Setting[]): never {
  throw new ConfigError(names.map((name) => toLine(name)).join("\n"));
}

function toLine(name: Setting): string {
  return `${name}: expected ${expectations[name]}`;
}

function toMessage(error: z.ZodError): string {
  const names = Object.keys(expectations) as Setting[];
  const wrong = names.filter((name) => error.issues.some((issue) => issue.path[0] === name));
  return wrong.map((name) => toLine(name)).join("\n");
}

/** From 0 to `highest`. */
function wholeNumber(highest: number) {
  return z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((number) => number <= highest);
}

function besideSource(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}

/** `10.0.0.0/8`, `2001:db8::/32`, or one address */
function isRange(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && (bits === undefined ? longest > 0 : isLength(bits, longest));
}

function isLength(bits: string, longest: number): boolean {
  return /^\d{1,3}$/.test(bits) && Number(bits) <= longest;
}

/**
 * These stand in a header as they are: no character that could end a directive, no wildcard.
 * Without TLS only this machine, so that an embedding can be tried.
 */
function mayFrame(text: string): boolean {
  const secure = /^https:\/\/[a-z0-9.-]+(?::\d+)?$/;
  const here = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
  return (secure.test(text) || here.test(text)) && isOrigin(text);
}

/** Without TLS only on this machine, where one is tried. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const isPlain = search === "" && hash === "" && username === "";
  return isPlain && (protocol === "https:" || (protocol === "http:" && isHere));
}

function isMailOrDomain(text: string): boolean {
  return /^[^@\s]*@[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(text);
}

function isDatabase(text: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text);
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
