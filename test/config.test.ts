import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

test("has a default for every setting", () => {
  expect(readConfig({})).toEqual({ port: 3000, host: "127.0.0.1", publicOrigin: undefined });
});

test("takes what the environment says", () => {
  const environment = { PORT: "0", HOST: "::1", PUBLIC_ORIGIN: "https://telework.example.jp" };
  expect(readConfig(environment)).toEqual({
    port: 0,
    host: "::1",
    publicOrigin: "https://telework.example.jp",
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
])("refuses %s=%s by name, without its value", (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(new RegExp(`^${name}: expected [^\\n]+$`));
  // An empty value is part of every message.
  expect(read).not.toThrow(value || "undefined");
});

test("names every wrong setting at once", () => {
  expect(() => readConfig({ PORT: "x", HOST: "?" })).toThrow(/^PORT: .+\nHOST: .+$/);
});
