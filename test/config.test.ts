import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

test("has a default for every setting", () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    publicOrigin: undefined,
    allowedFrameAncestors: [],
    dataDir: join(process.cwd(), "data"),
    databaseUrl: undefined,
    questionRetentionDays: 90,
    feedbackReader: undefined,
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
    DATA_DIR: "/var/lib/telework",
    DATABASE_URL: "postgresql://telework:secret@db.example.org/log",
    QUESTION_RETENTION_DAYS: "0",
    FEEDBACK_READER: " テレワーク相談センター ",
    DESK_ACCOUNTS: "/etc/telework/accounts.json",
  };
  expect(readConfig(environment)).toEqual({
    port: 0,
    host: "::1",
    publicOrigin: "https://telework.example.jp",
    allowedFrameAncestors: ["https://www.example.go.jp", "http://localhost:8080"],
    dataDir: "/var/lib/telework",
    databaseUrl: "postgresql://telework:secret@db.example.org/log",
    questionRetentionDays: 0,
    feedbackReader: "テレワーク相談センター",
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
])("refuses %s=%s by name, without its value", (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(new RegExp(`^${name}: expected [^\\n]+$`));
  // An empty value is part of every message.
  expect(read).not.toThrow(value || "undefined");
});

test("names every wrong setting at once", () => {
  expect(() => readConfig({ PORT: "x", HOST: "?" })).toThrow(/^PORT: .+\nHOST: .+$/);
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
