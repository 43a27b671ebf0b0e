/**
 * The JSON API: questions to answers, what people say of them, and the corpus as resources.
 */
import { Hono, type Context } from "hono";
import { etag } from "hono/etag";
import type { Question } from "../answer/answer-shape.ts";
import { maskQuestion } from "../answer/mask.ts";
import type { Reply } from "./answer-schema.ts";
import type { Deps } from "./deps.ts";
import { refuse } from "./errors.ts";
import { feedbackBody, keepFeedback } from "./feedback.ts";
import { readerLanguage, type Wish } from "./language.ts";
import { openApiDocument } from "./openapi.ts";
import { probeRoutes } from "./probes.ts";
import { parseBody, parseQuery, type Reading, wrongFields } from "./question.ts";
import { recordAnswer } from "./record.ts";
import { toDetail, toSuggestions, toSummary } from "./resources.ts";

/** What changes only with the corpus may be kept for five minutes, then asked for by its ETag. */
const keepBriefly = { "Cache-Control": "public, max-age=300" };

export function apiRoutes(deps: Deps): Hono {
  return new Hono()
    .route("/api/v1", askRoutes(deps))
    .route("/api/v1", corpusRoutes(deps))
    .route("/api/v1", sayRoutes(deps))
    .route("/", probeRoutes(deps));
}

function askRoutes(deps: Deps): Hono {
  const reply = async (c: Context, reading: Reading, wish: Wish) => {
    if ("question" in reading) return c.json(await toReply(c, deps, reading.question));
    return refuse(c, 422, { fields: reading.fields, lang: readerLanguage(c, wish) });
  };
  return new Hono()
    .post("/ask", async (c) => {
      if (!isJson(c.req.header("Content-Type"))) return refuse(c, 415);
      const body = parseJson(await c.req.arrayBuffer());
      if (body === undefined) return refuse(c, 400);
      return reply(c, parseBody(body), toWish(body));
    })
    .get("/ask", (c) => {
      if (!isDecodable(c.req.url)) return refuse(c, 400);
      const { q: question, lang } = c.req.query();
      return reply(c, parseQuery(c.req.queries()), { question, lang });
    });
}

function sayRoutes({ log, mask, clock }: Deps): Hono {
  const routes = new Hono();
  if (!log?.reader) return routes;
  return routes.post("/feedback", async (c) => {
    if (!isJson(c.req.header("Content-Type"))) return refuse(c, 415);
    const body = parseJson(await c.req.arrayBuffer());
    if (body === undefined) return refuse(c, 400);
    const read = feedbackBody.safeParse(body);
    if (!read.success) return refuse(c, 422, { fields: wrongFields(read.error) });
    const kept = await keepFeedback(read.data, { log, mask, clock });
    return kept ? c.json(kept) : refuse(c, 503);
  });
}

async function toReply(c: Context, deps: Deps, question: Question): Promise<Reply> {
  const { question: asked, removed } = maskQuestion(question, deps.mask);
  const answer = await deps.answerer.answer(asked);
  const id = recordAnswer(c, deps, { answer, asked });
  const isNumbered = id !== undefined && (deps.log?.reader || deps.log?.retentionDays);
  return { ...answer, removed, ...(isNumbered && { id }) };
}

function corpusRoutes({ corpus, publicOrigin, log }: Deps): Hono {
  const corpusVersion = corpus.version;
  const lists = {
    measures: corpus.measures.map((measure) => toSummary(measure, corpus)),
    ministries: corpus.ministries,
    suggestions: toSuggestions(corpus),
  };
  const site = { publicOrigin, takesFeedback: Boolean(log?.reader) };
  const routes = new Hono()
    .get("/openapi.json", etag(), (c) => c.json(openApiDocument(site), 200, keepBriefly))
    .get("/measures/:id", etag(), (c) => {
      const measure = corpus.measures.find(({ id }) => id === c.req.param("id"));
      return measure ? c.json(toDetail(measure, corpus), 200, keepBriefly) : refuse(c, 404);
    });
  for (const [name, list] of Object.entries(lists)) {
    routes.get(`/${name}`, etag(), (c) =>
      c.json({ corpusVersion, [name]: list }, 200, keepBriefly),
    );
  }
  return routes;
}

function isJson(contentType = ""): boolean {
  return /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i.test(contentType);
}

/** Undefined where the bytes are no UTF-8 or the text no JSON. */
function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** `%E3%81` alone, for one, is no UTF-8. */
function isDecodable(url: string): boolean {
  try {
    return typeof decodeURIComponent(new URL(url).search) === "string";
  } catch {
    return false;
  }
}

function toWish(body: unknown): Wish {
  return typeof body === "object" && body !== null ? body : {};
}
