import { join } from "node:path";
import { expect, test } from "vitest";
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
