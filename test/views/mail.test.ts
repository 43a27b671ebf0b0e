import { describe, expect, test } from "vitest";
import { mailAddress } from "../../src/views/mail.ts";
import { exampleAnswer } from "../fixtures/example.ts";

const origin = "https://telework.example.jp";
const [hit] = exampleAnswer.hits;
const several = Array.from({ length: 10 }, (_, index) => ({ ...hit!, rank: index + 1 }));

function read(address: string) {
  const url = new URL(address);
  const body = url.searchParams.get("body") ?? "";
  const encoded = address.slice(address.indexOf("&body=") + "&body=".length);
  return { to: url.pathname, subject: url.searchParams.get("subject"), body, encoded };
}

test("the draft has the question, what narrows it, and the measures with their addresses", () => {
  const filters = ["府省：厚生労働省"];
  const draft = read(mailAddress({ answer: exampleAnswer, filters, origin }));
  expect(draft.to).toBe("desk@example.jp");
  expect(draft.subject).toBe("テレワーク支援策についての相談");
  expect(draft.body.split("\r\n")).toEqual([
    "テレワーク相談センター 御中",
    "",
    "次のことを相談したいので、ご連絡します。",
    "質問：機器の購入に使える補助はありますか",
    "府省：厚生労働省",
    "",
    "案内で見た施策：",
    "- テレワーク用の機器などの費用の助成",
    "  https://telework.example.jp/m/equipment-subsidy",
    "",
  ]);
});

test("without an origin of the site a measure's official page is named", () => {
  const { body } = read(mailAddress({ answer: exampleAnswer, filters: [] }));
  expect(body).toContain("https://www.example.go.jp/successor");
});

test("English drafts lead to English pages", () => {
  const answer = { ...exampleAnswer, lang: "en" as const };
  const draft = read(mailAddress({ answer, filters: [], origin }));
  expect(draft.subject).toBe("Question about telework support");
  expect(draft.body).toContain("/m/equipment-subsidy?lang=en");
});

describe("a link that would be too long", () => {
  test("leaves out the last measures and keeps the question", () => {
    const answer = { ...exampleAnswer, hits: several };
    const { body, encoded } = read(mailAddress({ answer, filters: [], origin }));
    expect(encoded.length).toBeLessThanOrEqual(1_800);
    expect(body).toContain(exampleAnswer.question);
    expect(body).toContain("案内で見た施策：");
  });

  test("shortens the longest question, and shows that it did", () => {
    const answer = { ...exampleAnswer, question: "😀長".repeat(150), hits: several };
    const { body, encoded } = read(mailAddress({ answer, filters: [], origin }));
    expect(encoded.length).toBeLessThanOrEqual(1_800);
    expect(body).toMatch(/質問：(?:😀長)+😀?…/u);
  });
});

test("what was asked cannot add a recipient or a field", () => {
  const answer = { ...exampleAnswer, question: "&cc=other@example.jp\r\nBcc: x" };
  const url = new URL(mailAddress({ answer, filters: [], origin }));
  expect([...url.searchParams.keys()]).toEqual(["subject", "body"]);
});
