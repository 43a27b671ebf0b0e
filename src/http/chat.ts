/**
 * The chat: `GET /` gives the page, and to htmx the fragment of one turn.
 *
 * Everything that a conversation is stands in the address: nothing is kept here between requests.
 */
import { createHash } from "node:crypto";
import { Hono, type Context } from "hono";
import { z } from "zod";
import type { Answer, Question } from "../answer/answer-shape.ts";
import { compareHits } from "../answer/comparison.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { ChatState } from "../views/address.ts";
import type { TurnArgs } from "../views/answer.ts";
import type { WrongField } from "../views/ask-form.ts";
import { chatPage, formFragment, turnFragment, type ChatArgs } from "../views/chat.ts";
import { toMarkup } from "../views/html.ts";
import type { Shell } from "../views/layout.ts";
import type { Deps } from "./deps.ts";
import { enter, type Entrance, tellingKinds } from "./entrance.ts";
import { feedbackSettings, readTold } from "./feedback.ts";
import { readerLanguage } from "./language.ts";
import { askQuery } from "./question.ts";
import { recordAnswer } from "./record.ts";
import { type SiteDeps, toDesk, toSite } from "./site.ts";

const { q, history, ministry, lang } = askQuery.shape;
const chatQuery = z.object({
  q,
  history,
  ministry,
  lang,
  after: z.string().exactOptional(),
  current: z.literal("1").exactOptional(),
});

type Asked = z.infer<typeof chatQuery>;
type Answered = Response | Promise<Response>;

/** Without a shell the page is one of the site. */
type ChatDeps = Pick<Deps, "answerer" | "mask" | "log"> &
  SiteDeps & {
    readonly shell?: Shell;
    /** The part of the handout in which alone is searched. */
    readonly section?: string | undefined;
    /** Of the page around the widget. */
    readonly origin?: string | undefined;
  };

export function chatRoutes(deps: Deps): Hono {
  return new Hono().get("/", (c) => chat(c, deps));
}

export function chat(c: Context, deps: ChatDeps): Answered {
  c.header("Vary", "HX-Request, HX-Request-Type, Accept-Language");
  const entrance = enter(c, deps.mask);
  if (entrance.isTelling && !wantsFragment(c)) return c.redirect(tellingKinds(entrance), 303);
  const asked = toAsked(c, entrance);
  if (asked.q === undefined) return firstPage(c, deps);
  const result = chatQuery.safeParse(asked);
  if (!result.success) return unsent(c, { ...deps, entrance }, result.error);
  // A frame replaces its address, so that the Back button stays the host's.
  const header = c.req.path === "/" ? "HX-Push-Url" : "HX-Replace-Url";
  if (entrance.isTelling) c.header(header, entrance.address);
  return turn(c, { ...deps, entrance }, result.data);
}

/** The fields of the form as they were sent; an empty choice is no choice. */
function toAsked(c: Context, { q, history }: Entrance): Partial<Record<string, string | string[]>> {
  const chosen = ["ministry", "after", "lang"].filter((name) => c.req.query(name));
  const fields = chosen.map((name) => [name, c.req.query(name)] as const);
  return {
    ...Object.fromEntries(fields),
    ...(c.req.query("current") === "1" ? { current: "1" } : {}),
    ...(q === undefined ? {} : { q }),
    history: [...history],
  };
}

function firstPage(c: Context, deps: ChatDeps): Answered {
  const state = {
    lang: lang.safeParse(c.req.query("lang")).data,
    ministry: ministry.safeParse(c.req.query("ministry")).data,
    ...(c.req.query("current") === "1" ? { current: "1" as const } : {}),
  };
  const page = chatPage(plainPage({ ...deps, state, reader: readerLanguage(c) }), deps.shell);
  return c.html(toMarkup(page));
}

type Entered = ChatDeps & { readonly entrance: Entrance };

async function turn(c: Context, deps: Entered, asked: Asked): Promise<Response> {
  const { corpus, answerer, shell, section } = deps;
  const { removed } = deps.entrance;
  const after = corpus.measures.find(({ id }) => id === asked.after);
  const { q: question, after: _, current, ...others } = asked;
  const whole: Question = {
    question,
    ...others,
    ...(after && { after: after.id }),
    section,
    current: current === "1",
  };
  const answer = await answerer.answer(whole);
  const state = { ...asked, q: answer.question, after: after?.id };
  const page = plainPage({ ...deps, state, reader: answer.lang });
  const form = { ...page.form, history: [...(asked.history ?? []), answer.question] };
  const names = namesOf(corpus, state, answer.lang);
  const comparison = compareHits(answer.hits, { corpus, lang: answer.lang });
  const site = toSite(deps);
  const turn = turnId(state);
  const log = logParts(c, deps, { answer, asked: whole, turn });
  const shown = { answer, state, turn, comparison, site, removed, ...log, ...names };
  const view = { ...page, form, turn: shown };
  return c.html(toMarkup(wantsFragment(c) ? turnFragment(view) : chatPage(view, shell)));
}

type Shown = { readonly answer: Answer; readonly asked: Question; readonly turn: string };

/** What the turn says of the log. An answer shown again behind its form is no new question. */
function logParts(
  c: Context,
  { log, clock, origin, entrance, corpus }: Entered,
  { answer, asked, turn }: Shown,
): Pick<TurnArgs, "number" | "feedback"> {
  const said = readTold(c);
  const id = said?.id ?? recordAnswer(c, { log, clock }, { answer, asked, origin });
  if (!log || id === undefined) return {};
  const number = log.retentionDays > 0 ? id : undefined;
  const { reader } = log;
  if (reader === undefined) return { number };
  const { lang } = answer;
  const part = { lang, turn, id, back: entrance.address, reader, told: said?.told };
  return { number, feedback: { ...part, ...feedbackSettings({ log, corpus }) } };
}

/** What could not be read is shown again in the form, with what is wrong. */
function unsent(c: Context, deps: Entered, error: z.ZodError): Answered {
  const wrong = [...new Set(error.issues.map(({ path }) => path[0] as WrongField))];
  const state = { lang: lang.safeParse(c.req.query("lang")).data };
  const page = plainPage({ ...deps, state, reader: readerLanguage(c) });
  const earlier = history.safeParse(deps.entrance.history).data ?? [];
  const form = { ...page.form, history: earlier, wrong, typed: deps.entrance.q };
  const view = { ...page, form };
  return c.html(wantsFragment(c) ? formFragment(view) : chatPage(view, deps.shell), 422);
}

/** htmx asks for a whole page where it replaces the whole page. */
function wantsFragment(c: Context): boolean {
  return c.req.header("HX-Request") === "true" && c.req.header("HX-Request-Type") !== "full";
}

type PlainPage = SiteDeps & { readonly state: ChatState; readonly reader: Language };

function plainPage({ state, reader, ...deps }: PlainPage): ChatArgs {
  const { ministries } = deps.corpus;
  const form = {
    lang: reader,
    chosen: state.lang,
    ministries,
    ministry: state.ministry,
    current: state.current === "1",
    history: [],
  };
  return { lang: reader, state, form, contact: toDesk(deps, reader) };
}

function namesOf(
  { ministries, measures }: Corpus,
  state: ChatState,
  reader: Language,
): Pick<TurnArgs, "ministryName" | "afterTitle"> {
  return {
    ministryName: ministries.find(({ id }) => id === state.ministry)?.name[reader],
    afterTitle: measures.find(({ id }) => id === state.after)?.title[reader],
  };
}

/** The same question in the same conversation has the same id; no two turns of a page share one. */
function turnId(state: ChatState): string {
  const hash = createHash("sha256").update(JSON.stringify(state)).digest("hex");
  return `t${hash.slice(0, 8)}`;
}
