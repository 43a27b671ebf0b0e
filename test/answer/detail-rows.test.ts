import { expect, test } from "vitest";
import { splitRow } from "../../src/answer/detail-rows.ts";
import { parts } from "../fixtures/parts.ts";

const itemsOf = (question: string) => splitRow(parts.readQuery(question)).map(({ item }) => item);
const wholesOf = (question: string) =>
  splitRow(parts.readQuery(question)).map(({ whole }) => whole);

test("what stands around a row is said of each of its things", () => {
  expect(wholesOf("今の助成金の額と締切を教えてください")).toEqual([
    "今の助成金の額を教えてください",
    "今の助成金の締切を教えてください",
  ]);
  expect(wholesOf("What are the amount and the deadline of the current subsidy?")).toEqual([
    "what are the amount of the current subsidy?",
    "what are the deadline of the current subsidy?",
  ]);
});

test.each([
  ["助成金の金額と、対象になる会社を教えて", ["金額", "対象になる会社"]],
  ["サテライトオフィス補助の補助率、対象者、締切を教えて", ["補助率", "対象者", "締切"]],
  ["受付期間・上限額は", ["受付期間", "上限額"]],
])("%s has a row of things", (question, items) => {
  expect(itemsOf(question)).toEqual(items);
});

test.each([
  "テレワーク月間はいつですか",
  "その後なんという名前・制度に引き継がれたのでしょうか",
  "電話、メール、ファックス、チャットのどれが使えますか",
])("%s has none that can be told apart", (question) => {
  expect(itemsOf(question)).toEqual([]);
});

test("a row in English may have commas", () => {
  expect(itemsOf("What are the phone, e-mail and opening hours of the center?")).toEqual([
    "phone",
    "e-mail",
    "opening hours",
  ]);
});
