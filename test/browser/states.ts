/**
 * Every state of the site that a reader can meet, and the way to it.
 *
 * The proofs and the screenshots walk through this one list: a new page or a new kind of answer is
 * added here, and is then checked and looked at everywhere.
 */
import type { Page } from "playwright-core";
import { languages, type Language } from "../../src/corpus/vocabulary.ts";
import { chatAddress, inLanguage } from "../../src/views/address.ts";
import {
  ask,
  typeIn,
  chooseOption,
  unfold,
  openDialog,
  sayNo,
  sayYes,
  askTwice,
  askAndWait,
  askOffline,
  logIn,
  logInAndCollect,
  logInAndMark,
  sendForged,
} from "./reach.ts";
import { questions } from "./states-site.ts";

export type State = {
  /** Names its screenshot too. */
  readonly name: string;
  readonly path: string;
  /** What a reader does once the page is there. */
  readonly reach?: (page: Page) => Promise<void>;
  /** A selector of what is there once the state is reached. */
  readonly sign: string;
};

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
  {
    name: "personal-data-removed",
    path: `${asking(`〔…〕です。${questions.answered}`)}&removed=phone,mail`,
    sign: ".tw-removed",
  },
  { name: "feedback-reasons", path: "/", reach: sayNo, sign: ".tw-reasons" },
  { name: "feedback-thanks", path: "/", reach: sayYes, sign: ".tw-feedback > p[tabindex]" },
  { name: "second-turn", path: "/", reach: askTwice, sign: ".tw-turn + .tw-turn" },
  { name: "waiting", path: "/", reach: askAndWait, sign: "[aria-busy=true]" },
  { name: "typeahead", path: "/", reach: (page) => typeIn(page, "助成"), sign: "[role=option]" },
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
  ...inLanguages({ name: "privacy", path: "/privacy", sign: ".tw-page" }),
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
  { name: "desk-login", path: "/desk/login", sign: "#password" },
  { name: "desk-login-ended", path: "/desk/login?ended=1", sign: "#login-message" },
  { name: "desk-first", path: "/desk/login", reach: logIn, sign: "#question" },
  {
    name: "desk-answered",
    path: asking(questions.answered, "desk"),
    reach: logIn,
    sign: ".tw-candidates",
  },
  {
    name: "desk-list",
    path: asking(questions.list, "desk"),
    reach: logIn,
    sign: ".tw-candidates > :nth-child(4)",
  },
  {
    name: "desk-mail",
    path: asking(questions.answered, "desk"),
    reach: logInAndCollect,
    sign: "#mail li + li",
  },
  {
    name: "desk-near-misses",
    path: asking(questions.nearMisses, "desk"),
    reach: logInAndMark,
    sign: ".tw-desk-done",
  },
  {
    name: "desk-narrowed",
    path: `/desk/login?${new URLSearchParams({ to: `/desk?q=${questions.offTopic}&year=2020` })}`,
    reach: logIn,
    sign: ".tw-filters",
  },
  {
    name: "desk-error-422",
    path: `/desk/login?${new URLSearchParams({ to: "/desk?q=" })}`,
    reach: logIn,
    sign: "[aria-invalid=true]",
  },
  { name: "desk-error-403", path: "/desk/login", reach: sendForged, sign: "#error" },
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

/** At the desk by way of its login. */
function asking(q: string, where: "chat" | "desk" = "chat"): string {
  const address = chatAddress({ q });
  if (where === "chat") return address;
  return `/desk/login?${new URLSearchParams({ to: `/desk${address.slice(1)}` })}`;
}
