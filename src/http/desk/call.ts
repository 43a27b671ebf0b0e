/**
 * The call screen: `GET /desk` gives the page, and to htmx the part with the candidates.
 *
 * A caller's question is one entry of the log, like everyone's; the same question with other filters
 * stays that entry.
 */
import { Hono, type Context } from "hono";
import { z } from "zod";
import { type PersonalDataKind, personalDataKinds } from "../../analysis/personal-data.ts";
import type { Answer, Question } from "../../answer/answer-shape.ts";
import { isEntryId } from "../../log/entry.ts";
import {
  callAddress,
  type CallFilters,
  type CallState,
  questionMark,
} from "../../views/desk/address.ts";
import { type CallArgs, callFragment, callPage } from "../../views/desk/call.ts";
import { callForm } from "../../views/desk/call-form.ts";
import type { UnansweredArgs } from "../../views/desk/unanswered.ts";
import { ministryIds } from "../../corpus/vocabulary.ts";
import { askQuery } from "../question.ts";
import { recordAnswer } from "../record.ts";
import { toSite } from "../site.ts";
import { areKeysOn } from "./keys.ts";
import { toMail } from "./mail.ts";
import type { DeskDeps, DeskEnv } from "./settings.ts";
import { inTurn } from "./turn.ts";

/** Those beyond the candidates are named. */
const mostHits = 10;

const filters = z.object({
  ministry: z.enum(ministryIds).optional().catch(undefined),
  section: z.string().optional(),
  state: z.enum(["ended", "continued", "replaced", "unknown"]).optional().catch(undefined),
  kind: z.enum(["quotation", "fact"]).optional().catch(undefined),
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
});

type DeskContext = Context<DeskEnv>;

export function callRoutes(deps: DeskDeps): Hono<DeskEnv> {
  return new Hono<DeskEnv>().get("/", (c) => call(c, deps));
}

async function call(c: DeskContext, deps: DeskDeps) {
  c.header("Vary", "HX-Request");
  const chosen = readFilters(c);
  const typed = c.req.query("q");
  if (typed === undefined) return show(c, deps, { state: chosen });
  const { text, removed } = deps.mask(typed);
  const asked = removed.length > 0 ? text : typed;
  const q = askQuery.shape.q.safeParse(asked);
  if (!q.success) return unasked(c, deps, { state: chosen, wrong: asked });
  const state: CallState = { ...chosen, q: q.data };
  if (removed.length > 0) {
    const address = `${callAddress(state)}&removed=${removed.join(",")}`;
    if (!wantsFragment(c)) return c.redirect(address, 303);
  }
  const work = () => answer(c, deps, { state, q: q.data, removed });
  return inTurn(c, deps, { again: callAddress(state), work });
}

type Asked = {
  readonly state: CallState;
  readonly q: string;
  readonly removed: readonly PersonalDataKind[];
};

async function answer(c: DeskContext, deps: DeskDeps, { state, q, removed }: Asked) {
  const asked = toQuestion(state, q);
  const answer = await deps.answerer.answer(asked);
  const entry = entryOf(c, deps, { asked, answer });
  // Without empty choices, and by its entry: loaded again it is no new question.
  if (wantsFragment(c)) c.header("HX-Push-Url", callAddress({ ...state, entry }));
  const told = c.req.query("removed")?.split(",") ?? [];
  return show(c, deps, {
    state: { ...state, entry },
    answer,
    removed: personalDataKinds.filter((kind) => removed.includes(kind) || told.includes(kind)),
  });
}

function toQuestion({ ministry, section, state, kind, year }: CallFilters, q: string): Question {
  return {
    question: q,
    lang: "ja",
    limit: mostHits,
    explained: true,
    section,
    ...(ministry && { ministry }),
    ...(state && { state }),
    ...(kind && { passageKind: kind }),
    ...(year !== undefined && { fiscalYear: year }),
  };
}

function entryOf(
  c: DeskContext,
  deps: DeskDeps,
  { asked, answer }: { readonly asked: Question; readonly answer: Answer },
): string | undefined {
  const known = c.req.query("entry");
  const isSame = c.req.query("of") === questionMark(answer.question);
  if (known !== undefined && isSame && isEntryId(known)) return known;
  return recordAnswer(c, deps, { answer, asked });
}

function readFilters(c: DeskContext): CallFilters {
  const fields = Object.entries(c.req.query()).filter(([, value]) => value !== "");
  return filters.parse(Object.fromEntries(fields));
}

type Shown = Pick<CallArgs, "state" | "answer" | "removed" | "wrong">;

async function show(c: DeskContext, deps: DeskDeps, shown: Shown, status: 200 | 422 = 200) {
  const view = await toView(c, deps, shown);
  const isFragment = wantsFragment(c) && shown.answer !== undefined;
  return c.html(isFragment ? callFragment(view) : callPage(view), status);
}

async function unasked(c: DeskContext, deps: DeskDeps, shown: Shown) {
  if (!wantsFragment(c)) return show(c, deps, shown, 422);
  return c.html(callForm({ ...shown, corpus: deps.corpus }), 422);
}

async function toView(c: DeskContext, deps: DeskDeps, shown: Shown): Promise<CallArgs> {
  const back = callAddress(shown.state);
  const { entry } = shown.state;
  const csrf = c.get("csrf");
  const takesNote = (deps.log?.retentionDays ?? 0) > 0;
  return {
    ...shown,
    corpus: deps.corpus,
    site: toSite(deps),
    staff: c.get("staff"),
    csrf,
    mail: await toMail(c, deps, { back, collected: c.get("session").collected }),
    areKeysOn: areKeysOn(c, deps),
    unanswered:
      entry === undefined ? undefined : { entry, csrf, back, takesNote, done: readDone(c) },
  };
}

/** What the address behind the form says. */
function readDone(c: DeskContext): UnansweredArgs["done"] {
  return (["mark", "note"] as const).find((done) => done === c.req.query("done"));
}

function wantsFragment(c: DeskContext): boolean {
  return c.req.header("HX-Request") === "true" && c.req.header("HX-Request-Type") !== "full";
}
