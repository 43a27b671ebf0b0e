import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { toContact } from "../../src/answer/hit.ts";
import { chatPage, formFragment, turnFragment, type ChatArgs } from "../../src/views/chat.ts";
import { callPage, type CallArgs } from "../../src/views/desk/call.ts";
import { loginPage } from "../../src/views/desk/login.ts";
import { deskNotice } from "../../src/views/desk/notice.ts";
import { errorNotice, errorPage } from "../../src/views/error.ts";
import type { Html } from "../../src/views/html.ts";
import { measurePage } from "../../src/views/measure.ts";
import { sourcePage } from "../../src/views/source.ts";
import { attacks, generateAttacks } from "../fixtures/attacks.ts";
import {
  exampleAnswer,
  exampleCorpus,
  exampleDocument,
  exampleMeasure,
  exampleSite,
  hostile,
  unanswerable,
} from "../fixtures/example.ts";

const state = { q: exampleAnswer.question, history: ["前の質問"] };
const cell = {
  text: "機器の費用です。",
  lang: "ja",
  asOf: "2025",
  grounds: [{ passageId: "equipment-subsidy-03", publisher: "厚生労働省" }],
} as const;
const chat = {
  lang: "ja",
  state,
  contact: { ...toContact(exampleCorpus, "ja"), now: exampleSite.now },
  form: {
    lang: "ja",
    chosen: undefined,
    ministries: exampleCorpus.ministries,
    ministry: "mhlw",
    history: ["前の質問"],
    typed: "質問",
    wrong: ["q"],
  },
  turn: {
    answer: exampleAnswer,
    turn: "t1",
    state,
    ministryName: "厚生労働省",
    afterTitle: "助成",
    site: exampleSite,
    comparison: {
      measures: exampleAnswer.hits,
      rows: [{ aspect: "costs", cells: [cell, undefined] }],
    },
  },
} satisfies ChatArgs;
const measure = {
  measure: exampleMeasure,
  ministries: exampleCorpus.ministries,
  lang: "ja",
  contact: chat.contact,
  site: exampleSite,
} as const;
const error = {
  status: 404,
  lang: "ja",
  title: "見つかりません",
  message: "住所を確かめてください。",
  question: "質問",
  contact: chat.contact,
} as const;

const call = {
  state: { q: exampleAnswer.question, year: 2020, entry: "e1" },
  corpus: exampleCorpus,
  site: exampleSite,
  staff: { name: "花子" },
  csrf: "token",
  mail: {
    items: [
      { id: "a-q1", kind: "quotation", title: "助成", text: "引用", lines: [{ text: "引用" }] },
      { id: "a-02", kind: "fact", title: "助成", text: "事実", lines: [{ text: "事実" }] },
    ],
    texts: [{ name: "greeting", text: "前文", editor: "花子", hour: "2026-08-24T07:00Z" }],
    contact: chat.contact,
    staff: { name: "花子" },
    csrf: "token",
    site: exampleSite,
    back: "/desk",
  },
  areKeysOn: true,
  answer: {
    ...exampleAnswer,
    explanation: {
      ranked: ["equipment-subsidy", "awards", "seminars"].map((id) => ({
        id,
        title: "施策",
        score: 1,
        inNames: ["機器"],
        inPassages: ["購入"],
        missing: id === "awards" ? ["補助"] : [],
        signs: [{ name: "want", value: 1 }],
        losses: [{ name: "want", value: -1 }],
      })),
      grounds: { sum: 1, sure: 0.4, possible: -1.5, signs: [{ name: "anchor", value: 1 }] },
    },
  },
  unanswered: { entry: "e1", csrf: "token", back: "/desk", takesNote: true, done: "mark" },
} satisfies CallArgs;
const login = {
  kind: "accounts",
  csrf: "token",
  to: "/desk",
  name: "花子",
  message: { text: "違います。", isError: true },
} as const;

const views: Record<string, (change: <Value>(value: Value) => Value) => Html> = {
  chatPage: (change) => chatPage(change(chat)),
  "chatPage that found nothing": (change) =>
    chatPage(change({ ...chat, turn: { ...chat.turn, answer: unanswerable } })),
  turnFragment: (change) => turnFragment(change(chat)),
  formFragment: (change) => formFragment(change(chat)),
  measurePage: (change) => measurePage(change(measure)),
  sourcePage: (change) =>
    sourcePage(change({ ...measure, source: exampleDocument, measures: [exampleMeasure] })),
  errorPage: (change) => errorPage(change(error)),
  callPage: (change) => {
    const changed = change(call);
    // By its name it is found.
    const texts = changed.mail.texts.map((text) => ({ ...text, name: "greeting" as const }));
    return callPage({ ...changed, mail: { ...changed.mail, texts } });
  },
  "the desk's loginPage": (change) => loginPage(change(login)),
  "the desk's loginPage of a provider": (change) => loginPage({ ...change(login), kind: "openid" }),
  deskNotice: (change) => deskNotice(change({ title: "題", message: "文", isFragment: true })),
  errorNotice: (change) => errorNotice(change(error)),
};

const cases = Object.entries(views);

test.each(cases)("(C1) %s keeps its elements whatever its texts hold", (_, view) => {
  const plain = treeOf(view((value) => value));
  const attacked = view(hostile);
  expect(treeOf(attacked)).toEqual(plain);
  expect(String(attacked)).toContain("&lt;script&gt;alert(1)");
  expect(String(attacked)).not.toContain("javascript:");
});

test.each(cases)("(C1) %s keeps them under 300 attacks", (_, view) => {
  const plain = treeOf(view((value) => value));
  const taken = inTurn(attacks, (change) => expect(treeOf(view(change))).toEqual(plain));
  expect(taken).toBeGreaterThanOrEqual(300);
});

test("(C1) all keep them under 10,000 generated attacks", () => {
  const plain = cases.map(([, view]) => treeOf(view((value) => value)));
  const taken = inTurn(generateAttacks(10_000), (change) => {
    for (const [index, [name, view]] of cases.entries())
      expect(treeOf(view(change)), name).toEqual(plain[index]);
  });
  expect(taken).toBeGreaterThanOrEqual(10_000);
});

type Change = <Value>(value: Value) => Value;

/** Shows all of them, one in each text, the same where the text is the same; how many there were. */
function inTurn(all: readonly string[], show: (change: Change) => void): number {
  let taken = 0;
  while (taken < all.length) {
    const given = new Map<string, string>();
    show((value) =>
      hostile(value, "", (text) => {
        const one = given.get(text) ?? all[taken++ % all.length] ?? "";
        given.set(text, one);
        return one;
      }),
    );
  }
  return taken;
}

/** As a browser reads it: names of elements and attributes, in order, one line each. */
function treeOf(markup: Html): readonly string[] {
  const lines: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node, depth: number): void => {
    if ("tagName" in node) {
      const attributes = node.attrs.map(({ name }) => name);
      lines.push(`${depth} ${node.tagName} ${attributes.join(" ")}`);
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child, depth + 1);
  };
  visit(parse(String(markup)), 0);
  return lines;
}
