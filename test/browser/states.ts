/**
 * Every state of the site that a reader can meet, and the way to it.
 *
 * The proofs and the screenshots walk through this one list: a new page or a new kind of answer is
 * added here, and is then checked and looked at everywhere. Faults come from an answerer that
 * throws for two questions, so that they take the real way to the reader.
 */
import { HTTPException } from "hono/http-exception";
import type { Page } from "playwright-core";
import type { Answerer } from "../../src/answer/answer.ts";
import { createApp } from "../../src/app.ts";
import { languages, type Language } from "../../src/corpus/vocabulary.ts";
import { chatAddress, inLanguage } from "../../src/views/address.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";

export type State = {
  /** Names its screenshot too. */
  readonly name: string;
  readonly path: string;
  /** What a reader does once the page is there. */
  readonly reach?: (page: Page) => Promise<void>;
  /** A selector of what is there once the state is reached. */
  readonly sign: string;
};

export const questions = {
  answered: "機器の購入に使える補助はありますか",
  english: "Is there a subsidy for buying telework equipment?",
  partial: "助成率はいくらですか",
  nearMisses: "電気自動車の補助金はありますか",
  offTopic: "おすすめのラーメン屋はどこですか",
  smallTalk: "こんにちは",
  list: "総務省の施策を全部教えてください",
  tooMany: "質問が多すぎるときの質問",
  fault: "故障したときの質問",
} as const;

const throwing: Answerer = {
  ...answerer,
  answer(asked) {
    if (asked.question === questions.tooMany) throw new HTTPException(429);
    if (asked.question === questions.fault) throw new Error("a fault of the answerer");
    return answerer.answer(asked);
  },
};

/** The real site, but for two questions; a listed origin lets the page for hosts show the widget. */
export const statesApp = createApp({
  corpus,
  mask,
  answerer: throwing,
  allowedFrameAncestors: ["https://www.example.go.jp"],
});

export const states: readonly State[] = [
  ...inLanguages({ name: "first", path: "/", sign: "#question" }),
  ...inLanguages({ name: "answered", path: asking(questions.answered), sign: ".tw-hits" }),
  {
    name: "answered-english-question",
    path: asking(questions.english),
    sign: ".tw-status-answered:lang(en)",
  },
  ...inLanguages({ name: "partial", path: asking(questions.partial), sign: ".tw-status-partial" }),
  {
    name: "unfolded",
    path: asking(questions.answered),
    reach: unfold,
    sign: ".tw-compare[open] table",
  },
  ...inLanguages({
    name: "near-misses",
    path: asking(questions.nearMisses),
    sign: ".tw-status-unanswerable ~ .tw-grounds",
  }),
  ...inLanguages({
    name: "unanswerable",
    path: asking(questions.offTopic),
    sign: ".tw-status-unanswerable",
  }),
  { name: "greeting", path: asking(questions.smallTalk), sign: ".tw-status-unanswerable" },
  ...inLanguages({ name: "list", path: asking(questions.list), sign: ".tw-status-answered" }),
  {
    name: "follow-up",
    path: chatAddress({
      q: "問い合わせ先はどこですか",
      after: "equipment-subsidy",
      ministry: "mhlw",
      history: [questions.answered],
    }),
    sign: ".tw-filters",
  },
  { name: "second-turn", path: "/", reach: askTwice, sign: ".tw-turn + .tw-turn" },
  { name: "waiting", path: "/", reach: askAndWait, sign: "[aria-busy=true]" },
  { name: "typeahead", path: "/", reach: (page) => type(page, "助成"), sign: "[role=option]" },
  {
    name: "typeahead-active",
    path: "/?lang=easy",
    reach: chooseOption,
    sign: "[role=option][aria-selected=true]",
  },
  {
    name: "counting",
    path: "/",
    reach: (page) => page.locator("#question").fill("長".repeat(310)),
    sign: ".tw-counter-over",
  },
  ...inLanguages({ name: "error-422", path: "/?q=", sign: "[aria-invalid=true]" }),
  {
    name: "error-422-in-place",
    path: "/",
    reach: (page) => ask(page, "長".repeat(310)),
    sign: "[aria-invalid=true]",
  },
  ...inLanguages({ name: "error-429", path: asking(questions.tooMany), sign: "#error" }),
  ...inLanguages({ name: "error-500", path: asking(questions.fault), sign: "#error" }),
  {
    name: "error-500-in-place",
    path: "/",
    reach: (page) => ask(page, questions.fault),
    sign: "[role=alert] #error",
  },
  { name: "error-connection", path: "/", reach: askOffline, sign: "[role=alert]:not(:empty)" },
  ...inLanguages({ name: "error-404", path: "/nothing", sign: "#error" }),
  ...inLanguages({ name: "measure", path: "/m/equipment-subsidy", sign: ".tw-facts" }),
  ...inLanguages({ name: "source", path: "/sources/r2-telework-measures", sign: ".tw-sheet" }),
  ...inLanguages({ name: "accessibility", path: "/accessibility", sign: ".tw-page" }),
  ...inLanguages({ name: "embed", path: "/embed", sign: "[data-telework-assistant]" }),
  { name: "embed-iframe", path: "/embed?placement=iframe", sign: "iframe" },
  { name: "embed-dialog", path: "/embed", reach: openDialog, sign: "dialog[open] iframe" },
  { name: "embed-inline", path: "/embed?placement=inline", reach: openDialog, sign: "iframe" },
  {
    name: "embed-floating",
    path: "/embed?placement=floating",
    reach: (page) => page.locator("nav button").first().waitFor(),
    sign: "nav button",
  },
  ...inLanguages({ name: "widget", path: "/widget", sign: "#question" }),
  { name: "widget-dark", path: "/widget?theme=dark&accent=green", sign: "#question" },
  {
    name: "widget-answered",
    path: `/widget${asking(questions.answered).slice(1)}`,
    sign: ".tw-hits",
  },
  { name: "widget-error-422", path: "/widget?q=", sign: "[aria-invalid=true]" },
  {
    name: "widget-error-500",
    path: `/widget${asking(questions.fault).slice(1)}`,
    sign: "#error",
  },
];

export function stateNamed(name: string): State {
  const state = states.find((one) => one.name === name);
  if (!state) throw new Error(`expected a state named ${name}, found none`);
  return state;
}

/** Leads a page into a state, whatever it was in before. */
export async function enter(page: Page, { path, reach, sign }: State): Promise<void> {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto(path);
  await reach?.(page);
  await page.locator(sign).first().waitFor();
}

/** `first` → `first-ja`, `first-easy`, `first-en`; Japanese is the one without `lang`. */
function inLanguages({ name, path, sign }: State): State[] {
  return languages.map((lang: Language) => ({
    name: `${name}-${lang}`,
    path: inLanguage(path, lang),
    sign,
  }));
}

function asking(q: string): string {
  return chatAddress({ q });
}

async function ask(page: Page, question: string): Promise<void> {
  await page.locator("#question").fill(question);
  await page.locator("#ask button[type=submit]").click();
}

async function type(page: Page, text: string): Promise<void> {
  await page.locator("#question").pressSequentially(text);
}

async function chooseOption(page: Page): Promise<void> {
  await type(page, "テレワーク");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
}

/** Every part that can be unfolded. */
async function unfold(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });
}

/** The loader has made a button of the link. */
async function openDialog(page: Page): Promise<void> {
  await page.locator("a[data-telework-assistant]:is([aria-haspopup], [aria-expanded])").click();
}

async function askTwice(page: Page): Promise<void> {
  await ask(page, questions.answered);
  await page.locator(".tw-turn").waitFor();
  await page.locator(".tw-follow a").first().click();
}

/** The question never comes through, and no answer back. */
async function askAndWait(page: Page): Promise<void> {
  await page.route("**/?q=*", () => undefined);
  await ask(page, questions.answered);
}

async function askOffline(page: Page): Promise<void> {
  await page.route("**/?q=*", (route) => route.abort());
  await ask(page, questions.answered);
}
