import { expect, test } from "vitest";
import { chatAddress, inLanguage, passageAddress } from "../../src/views/address.ts";

test("puts a whole conversation into the address", () => {
  const address = chatAddress({
    q: "窓口は?",
    ministry: "mhlw",
    after: "awards",
    lang: "en",
    history: ["最初", "次 & 三"],
  });
  const query = new URL(address, "http://localhost").searchParams;
  expect(query.get("q")).toBe("窓口は?");
  expect(query.get("ministry")).toBe("mhlw");
  expect(query.get("after")).toBe("awards");
  expect(query.get("lang")).toBe("en");
  expect(query.getAll("history")).toEqual(["最初", "次 & 三"]);
});

test("carries the last ten questions at most", () => {
  const history = Array.from({ length: 12 }, (_, index) => `質問${index}`);
  const query = new URL(chatAddress({ q: "次", history }), "http://localhost").searchParams;
  expect(query.getAll("history")).toEqual(history.slice(2));
});

test("leaves out what is not set", () => {
  expect(chatAddress({ q: undefined, history: [] })).toBe("/");
});

test.each([
  ["/m/awards", "en", "/m/awards?lang=en"],
  ["/m/awards#awards-q1", "easy", "/m/awards?lang=easy#awards-q1"],
  ["/?q=a", "en", "/?q=a&lang=en"],
  ["/m/awards#awards-q1", "ja", "/m/awards#awards-q1"],
  ["https://example.go.jp/a#b", "en", "https://example.go.jp/a#b"],
] as const)("%s for a reader of %s is %s", (address, lang, expected) => {
  expect(inLanguage(address, lang)).toBe(expected);
});

test("finds a passage on the page of its measure", () => {
  expect(passageAddress("telework-days-q1")).toBe("/m/telework-days#telework-days-q1");
});
