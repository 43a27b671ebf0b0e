/**
 * The gap list: its pages, what the staff note on a gap, and what of it leaves as a file.
 */
import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { type Gap, gapStates } from "../../log/gaps.ts";
import { toHour } from "../../log/entry.ts";
import { gapAddress, type GapChoice } from "../../views/desk/gap-filters.ts";
import { gapLimits } from "../../views/desk/gap-form.ts";
import { gapJudge, judgeKinds } from "../../views/desk/gap-judge.ts";
import {
  chosenStateNames,
  type ChosenState,
  gapTexts,
  outcomes,
  periods,
} from "../../views/desk/gap-texts.ts";
import { gapList, isClosed, toAnchor } from "../../views/desk/gaps.ts";
import { deskPage } from "../../views/desk/page.ts";
import { gapRows } from "../../views/desk/gap-rows.ts";
import { toCsv } from "../../views/desk/csv.ts";
import { toJudgements } from "./judgements.ts";
import type { DeskDeps, DeskEnv } from "./settings.ts";
import { now } from "./session.ts";
import { fileHeaders } from "./file-headers.ts";

/** Gaps on one page. */
const perPage = 50;

const day = 24 * 60 * 60 * 1000;

const chosenStates = Object.keys(chosenStateNames) as ChosenState[];

const choiceQuery = z.object({
  state: z.enum(chosenStates).catch("open"),
  days: z.enum(periods).catch("90"),
  outcome: z.enum(["all", ...outcomes]).catch("all"),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

const upTo = (most: number) =>
  z
    .string()
    .trim()
    .refine((text) => [...text].length <= most);

const noteForm = z.object({
  key: z.string().min(1).max(1_000),
  state: z.enum(gapStates),
  owner: upTo(gapLimits.owner),
  note: upTo(gapLimits.note),
});

type DeskContext = Context<DeskEnv>;

export function gapRoutes(deps: DeskDeps): Hono<DeskEnv> {
  return new Hono<DeskEnv>()
    .get("/gaps", (c) => showList(c, deps))
    .post("/gaps", (c) => keepNote(c, deps))
    .get("/gaps.csv", async (c) => {
      const gaps = await readGaps(deps, toChoice(c));
      return c.body(toCsv(gapRows(gaps, titlesOf(deps))), 200, fileHeaders("gaps.csv"));
    })
    .get("/gaps/judge", async (c) => {
      const gap = await closedGap(deps, c.req.query("key"));
      return showJudge(c, deps, { gap, isWrong: false });
    })
    .post("/gaps/judge", (c) => giveJudgements(c, deps));
}

async function keepNote(c: DeskContext, deps: DeskDeps) {
  const read = noteForm.safeParse(await c.req.parseBody());
  if (!read.success) return showList(c, deps, { text: gapTexts.tooLong, isError: true });
  const { key, state, owner, note } = read.data;
  const kept = { owner: owner || null, note: note === "" ? null : deps.mask(note).text };
  await deps.desk.store.setGapState({ key, state, ...kept, hour: toHour(now(deps)) });
  const address = gapAddress("/desk/gaps", { ...toChoice(c), state: "all" });
  return c.redirect(`${address}&kept=1#${toAnchor(key)}`, 303);
}

type Message = { readonly text: string; readonly isError: boolean };

async function showList(c: DeskContext, deps: DeskDeps, wrong?: Message) {
  const choice = toChoice(c);
  const gaps = await readGaps(deps, choice);
  const kept = c.req.query("kept") === "1" ? { text: gapTexts.kept, isError: false } : undefined;
  const content = gapList({
    gaps: gaps.slice((choice.page - 1) * perPage, choice.page * perPage),
    choice,
    found: { gaps: gaps.length, questions: gaps.reduce((sum, { count }) => sum + count, 0) },
    pages: Math.ceil(gaps.length / perPage),
    titles: titlesOf(deps),
    csrf: c.get("csrf"),
    staff: c.get("staff"),
    message: wrong ?? kept,
  });
  return c.html(page(c, gapTexts.title, content), wrong ? 422 : 200);
}

type Judging = { readonly gap: Gap; readonly isWrong: boolean };

function showJudge(c: DeskContext, deps: DeskDeps, { gap, isWrong }: Judging) {
  const { measures } = deps.corpus;
  const content = gapJudge({ gap, measures, titles: titlesOf(deps), csrf: c.get("csrf"), isWrong });
  return c.html(page(c, gapTexts.judgeTitle, content), isWrong ? 422 : 200);
}

async function giveJudgements(c: DeskContext, deps: DeskDeps) {
  const form = await c.req.parseBody({ all: true });
  const gap = await closedGap(deps, form["key"]);
  const kind = z.enum(judgeKinds).catch("any").parse(form["kind"]);
  const known = new Set(deps.corpus.measures.map(({ id }) => id));
  const gold = toList(form["gold"]).filter((id) => known.has(id));
  const lines = toJudgements(gap, { ids: toList(form["id"]), kind, gold });
  if (lines.length === 0) return showJudge(c, deps, { gap, isWrong: true });
  return c.body(lines.join(""), 200, fileHeaders("judged.jsonl"));
}

/** Whatever is chosen elsewhere, a gap is found by its key. */
async function closedGap({ desk }: DeskDeps, key: unknown): Promise<Gap> {
  const gaps = await desk.store.gaps();
  const gap = gaps.find((one) => one.key === key);
  if (!gap || !isClosed(gap)) throw new HTTPException(404);
  return gap;
}

async function readGaps(deps: DeskDeps, { state, days, outcome }: GapChoice): Promise<Gap[]> {
  const from = days === "all" ? {} : { from: toHour(now(deps) - Number(days) * day) };
  const gaps = await deps.desk.store.gaps(from);
  return gaps.filter(
    (gap) =>
      (state === "all" || (state === "open" ? !isClosed(gap) : gap.state === state)) &&
      (outcome === "all" || gap[outcome] > 0),
  );
}

function toChoice(c: DeskContext): GapChoice {
  return choiceQuery.parse(c.req.query());
}

function toList(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === "string");
}

function titlesOf({ corpus }: DeskDeps): ReadonlyMap<string, string> {
  return new Map(corpus.measures.map(({ id, title }) => [id, title.ja]));
}

function page(c: DeskContext, title: string, content: Parameters<typeof deskPage>[0]["content"]) {
  return deskPage({ title, content, staff: c.get("staff"), csrf: c.get("csrf"), current: "gaps" });
}
