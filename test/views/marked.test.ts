import { expect, test } from "vitest";
import { html } from "../../src/views/html.ts";
import { marked } from "../../src/views/marked.ts";

const render = (text: string, words: readonly string[]) => String(html`${marked(text, words)}`);

test("marks every place of a matched word", () => {
  expect(render("機器と機器", ["機器"])).toBe("<mark>機器</mark>と<mark>機器</mark>");
});

test("marks the longer of two words that overlap", () => {
  expect(render("助成金の額", ["助成", "助成金"])).toBe("<mark>助成金</mark>の額");
});

test("takes signs in a matched word as they stand", () => {
  expect(render("ICT (C++)", ["(C++)"])).toBe("ICT <mark>(C++)</mark>");
});

test("marks English words and numbers whole, never within others", () => {
  expect(render("once a month on Monday", ["on"])).toBe("once a month <mark>on</mark> Monday");
  expect(render("2020年度、120社", ["20"])).toBe("2020年度、120社");
  expect(render("ICTの専門家", ["ICT"])).toBe("<mark>ICT</mark>の専門家");
});

test("leaves a text without matched words as it is", () => {
  expect(render("機器", [])).toBe("機器");
  expect(render("機器", [""])).toBe("機器");
});
