import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig, settings } from "../src/config.ts";

test("has a default for every setting", () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    publicOrigin: undefined,
    allowedFrameAncestors: [],
    corpusDir: join(process.cwd(), "corpus"),
    dataDir: join(process.cwd(), "data"),
    databaseUrl: undefined,
    questionRetentionDays: 90,
    feedbackReader: undefined,
    rateLimitPerMinute: 0,
    rateLimitTotalPerMinute: 0,
    trustedProxies: [],
    switchDir: join(process.cwd(), "data"),
    metricsPort: undefined,
    metricsHost: "127.0.0.1",
    answerThreads: 2,
    logLevel: "info",
    desk: undefined,
    deskAccounts: undefined,
  });
});

test("takes what the environment says", () => {
  const environment = {
    PORT: "0",
    HOST: "::1",
    PUBLIC_ORIGIN: "https://telework.example.jp",
    ALLOWED_FRAME_ANCESTORS: "https://www.example.go.jp  http://localhost:8080",
    CORPUS_DIR: "/srv/corpus",
    DATA_DIR: "/var/lib/telework",
    DATABASE_URL: "postgresql://telework:secret@db.example.org/log",
    QUESTION_RETENTION_DAYS: "0",
    FEEDBACK_READER: " テレワーク相談センター ",
    RATE_LIMIT_PER_MINUTE: "15",
    RATE_LIMIT_TOTAL_PER_MINUTE: "6000",
    TRUSTED_PROXIES: "10.0.0.0/8, 2001:db8::/32  127.0.0.1",
    SWITCH_DIR: "/srv/switches",
    METRICS_PORT: "9090",
    METRICS_HOST: "0.0.0.0",
    ANSWER_THREADS: "4",
    LOG_LEVEL: "warn",
    DESK_ACCOUNTS: "/etc/telework/accounts.json",
  };
  expect(readConfig(environment)).toEqual({
    port: 0,
    host: "::1",
    publicOrigin: "https://telework.example.jp",
    allowedFrameAncestors: ["https://www.example.go.jp", "http://localhost:8080"],
    corpusDir: "/srv/corpus",
    dataDir: "/var/lib/telework",
    databaseUrl: "postgresql://telework:secret@db.example.org/log",
    questionRetentionDays: 0,
    feedbackReader: "テレワーク相談センター",
    rateLimitPerMinute: 15,
    rateLimitTotalPerMinute: 6000,
    trustedProxies: ["10.0.0.0/8", "2001:db8::/32", "127.0.0.1"],
    switchDir: "/srv/switches",
    metricsPort: 9090,
    metricsHost: "0.0.0.0",
    answerThreads: 4,
    logLevel: "warn",
    desk: { kind: "accounts", path: "/etc/telework/accounts.json" },
    deskAccounts: "/etc/telework/accounts.json",
  });
});

test.each([
  ["PORT", "http"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "3000.5"],
  ["PORT", ""],
  ["HOST", "two words"],
  ["HOST", ""],
  ["PUBLIC_ORIGIN", "desk.example.org"],
  ["PUBLIC_ORIGIN", "https://desk.example.org/"],
  ["PUBLIC_ORIGIN", "javascript:alert(1)"],
  ["PUBLIC_ORIGIN", "https://user:secret@desk.example.org"],
  ["ALLOWED_FRAME_ANCESTORS", "*"],
  ["ALLOWED_FRAME_ANCESTORS", "https://*.example.go.jp"],
  ["ALLOWED_FRAME_ANCESTORS", "https://www.example.go.jp/"],
  ["ALLOWED_FRAME_ANCESTORS", "https://www.example.go.jp/page"],
  ["ALLOWED_FRAME_ANCESTORS", "https://www.example.go.jp:443"],
  ["ALLOWED_FRAME_ANCESTORS", "http://www.example.go.jp"],
  ["ALLOWED_FRAME_ANCESTORS", "http://localhost.example.com"],
  ["ALLOWED_FRAME_ANCESTORS", "desk.example.go.jp"],
  ["ALLOWED_FRAME_ANCESTORS", "'self'"],
  ["ALLOWED_FRAME_ANCESTORS", "https://a.example;script-src"],
  ["ALLOWED_FRAME_ANCESTORS", "https://a.example,https://b.example"],
  ["ALLOWED_FRAME_ANCESTORS", "https://a.example\thttps://b.example"],
  ["ALLOWED_FRAME_ANCESTORS", "https://a.example wrong.example"],
  ["DATA_DIR", ""],
  ["DATABASE_URL", "mysql://telework:secret@db.example.org/log"],
  ["DATABASE_URL", "secret"],
  ["QUESTION_RETENTION_DAYS", "ninety"],
  ["QUESTION_RETENTION_DAYS", "3651"],
  ["QUESTION_RETENTION_DAYS", "-1"],
  ["FEEDBACK_READER", ""],
  ["DESK_ISSUER", "login.example.jp"],
  ["DESK_ISSUER", "http://login.example.jp"],
  ["DESK_ISSUER", "https://login.example.jp/?tenant=1"],
  ["DESK_CLIENT_ID", ""],
  ["DESK_CLIENT_SECRET", ""],
  ["DESK_ALLOWED", "\t"],
  ["DESK_ALLOWED", "hanako.example.jp"],
  ["DESK_ALLOWED", "a@example.jp b@"],
  ["DESK_ACCOUNTS", ""],
  ["FEEDBACK_READER", "x".repeat(61)],
  ["CORPUS_DIR", ""],
  ["RATE_LIMIT_PER_MINUTE", "many"],
  ["RATE_LIMIT_PER_MINUTE", "1.5"],
  ["RATE_LIMIT_PER_MINUTE", "60001"],
  ["RATE_LIMIT_TOTAL_PER_MINUTE", "-1"],
  ["TRUSTED_PROXIES", "proxy.example.org"],
  ["TRUSTED_PROXIES", "10.0.0.0/33"],
  ["TRUSTED_PROXIES", "10.0.0/8"],
  ["TRUSTED_PROXIES", "10.0.0.0/8/8"],
  ["TRUSTED_PROXIES", "10.1.0.0/"],
  ["TRUSTED_PROXIES", "::1/129"],
  ["TRUSTED_PROXIES", "*"],
  ["SWITCH_DIR", ""],
  ["METRICS_PORT", "65536"],
  ["METRICS_HOST", "two words"],
  ["ANSWER_THREADS", "0"],
  ["ANSWER_THREADS", "65"],
  ["ANSWER_THREADS", "two"],
  ["LOG_LEVEL", "loud"],
])("(I9) refuses %s=%s by name, without its value", (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(new RegExp(`^${name}: expected [^\\n]+$`));
  // An empty value is part of every message.
  expect(read).not.toThrow(value || "undefined");
});

test("names every wrong setting at once", () => {
  expect(() => readConfig({ PORT: "x", HOST: "?" })).toThrow(/^PORT: .+\nHOST: .+$/);
});

/** The rows of the README's table: name and default, as they are printed. */
function documented(): Record<string, string> {
  const rows = readFileSync("README.md", "utf8").matchAll(/^\| `([A-Z_]+)` \| (`[^`]*`|–) \|/gm);
  return Object.fromEntries([...rows].map(([, name, text]) => [name, text]));
}

/** A folder is told by its name beside the source, nothing by a dash. */
function printed(value: string | number | readonly string[] = []): string {
  if (typeof value === "number") return `\`${value}\``;
  if (typeof value === "string") return `\`${value.replace(`${process.cwd()}/`, "")}\``;
  return value.length === 0 ? "–" : `\`${value.join(" ")}\``;
}

test("(I9) the README's table has every setting with its default, and no other", () => {
  const defaults = Object.entries(settings.parse({})).map(([name, value]) => [
    name,
    printed(value),
  ]);
  const unset = Object.keys(settings.shape).map((name) => [name, "–"]);
  expect(documented()).toEqual(Object.fromEntries([...unset, ...defaults]));
});

describe("the provider by which staff log in", () => {
  const whole = {
    DESK_ISSUER: "https://login.example.jp/tenant",
    DESK_CLIENT_ID: "desk",
    DESK_CLIENT_SECRET: "secret",
    PUBLIC_ORIGIN: "https://telework.example.jp",
  };

  test("is taken whole, before a file of accounts", () => {
    const DESK_ALLOWED = "Hanako@example.jp  @desk.example.jp";
    const { desk } = readConfig({ ...whole, DESK_ALLOWED, DESK_ACCOUNTS: "accounts.json" });
    expect(desk).toEqual({
      kind: "openid",
      issuer: "https://login.example.jp/tenant",
      clientId: "desk",
      clientSecret: "secret",
      origin: "https://telework.example.jp",
      allowed: ["hanako@example.jp", "@desk.example.jp"],
    });
    const here = { ...whole, DESK_ISSUER: "http://localhost:4000" };
    expect(readConfig(here).desk).toMatchObject({ issuer: "http://localhost:4000" });
  });

  test.each(Object.keys(whole))("stops the start without %s, and names it", (name) => {
    const read = () => readConfig({ ...whole, [name]: undefined });
    expect(read).toThrow(new RegExp(`^${name}: expected [^\\n]+$`));
    expect(read).not.toThrow(/secret$/);
  });

  test("is missed where only staff are named", () => {
    expect(() => readConfig({ DESK_ALLOWED: "@example.jp" })).toThrow(
      /^DESK_ISSUER: .+\nDESK_CLIENT_ID: .+\nDESK_CLIENT_SECRET: .+$/,
    );
  });
});
