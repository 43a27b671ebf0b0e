/**
 * What a caller sees when a request is refused or something throws.
 *
 * Programs get application/problem+json (RFC 9457), people a page; both in the reader's language.
 * A fault is logged under the id that the caller is shown: with its place, but without its message,
 * because a message may quote the question, and questions belong in no log.
 */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import type { Mask } from "../analysis/personal-data.ts";
import { CutOff } from "../answer/cut-off.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Desk } from "../views/contact.ts";
import type { Shell } from "../views/layout.ts";
import { errorNotice, errorPage, type ErrorView } from "../views/error.ts";
import { readerLanguage } from "./language.ts";
import type { WrongField } from "./question.ts";
import {
  refusals,
  retryAfter,
  toExpectation,
  type RefusedStatus,
  unavailable,
  type Why,
} from "./refusals.ts";

export const problemSchema = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z
    .array(z.object({ field: z.string(), detail: z.string() }))
    .exactOptional()
    .meta({ description: "422: one entry for each field that is wrong" }),
  requestId: z
    .string()
    .exactOptional()
    .meta({ description: "500: what to quote when reporting it" }),
});

export type Circumstances = {
  /** What a 503 is about, if it is no feedback. */
  readonly why?: Why;
  readonly lang?: Language;
  readonly fields?: readonly WrongField[];
  readonly requestId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without it a page does not repeat the question. */
  readonly mask?: Mask;
  /** The desk to call instead, on a page. */
  readonly contact?: (lang: Language) => Desk;
  /** What stands around a page, where it is not the site's own. */
  readonly shellOf?: (c: Context) => Shell | undefined;
};

/** The response to a request that is not served: a problem for programs, a page for people. */
export function refuse(
  c: Context,
  status: RefusedStatus,
  circumstances: Circumstances = {},
): Response | Promise<Response> {
  const lang = circumstances.lang ?? readerLanguage(c);
  if (circumstances.why) c.set("outcome", circumstances.why);
  for (const [name, value] of Object.entries(circumstances.headers ?? {})) c.header(name, value);
  c.header("Content-Language", lang === "easy" ? "ja" : lang);
  return isForPrograms(c)
    ? problem(c, status, { ...circumstances, lang })
    : page(c, status, { ...circumstances, lang });
}

/** The same for everything that throws: a refusal on purpose, or a fault of ours. */
export function refuseThrown(
  c: Context,
  error: Error,
  circumstances: Circumstances = {},
): Response | Promise<Response> {
  if (error instanceof HTTPException && isRefused(error.status)) {
    return refuse(c, error.status, circumstances);
  }
  if (error instanceof CutOff) {
    const headers = { "Retry-After": `${retryAfter.late}` };
    return refuse(c, 503, { ...circumstances, why: "late", headers });
  }
  // The client went away in the middle of its body: no fault of ours.
  if ((error as NodeJS.ErrnoException).code === "ECONNRESET") return refuse(c, 400, circumstances);
  const requestId = c.get("requestId") as string;
  const at = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  console.error(
    JSON.stringify({
      time: new Date().toISOString(),
      level: "error",
      event: "fault",
      requestId,
      error: error.name,
      at,
    }),
  );
  return refuse(c, 500, { ...circumstances, requestId });
}

function isRefused(status: number): status is RefusedStatus {
  return Object.hasOwn(refusals, status);
}

function isForPrograms(c: Context): boolean {
  return /^\/(?:api|healthz|readyz|startupz)(?:\/|$)/.test(c.req.path);
}

type Told = Circumstances & { readonly lang: Language };

function problem(
  c: Context,
  status: RefusedStatus,
  { lang, why, fields, requestId }: Told,
): Response {
  const { title, detail } = why ? unavailable[why] : refusals[status];
  const errors = fields?.map((wrong) => ({
    field: wrong.field,
    detail: toExpectation(wrong)[lang],
  }));
  const body: z.infer<typeof problemSchema> = {
    type: "about:blank",
    title: title[lang],
    status,
    detail: detail[lang],
    ...(errors && { errors }),
    ...(requestId && { requestId }),
  };
  return c.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json" });
}

function page(
  c: Context,
  status: RefusedStatus,
  { lang, why, requestId, contact, mask, shellOf }: Told,
): Response | Promise<Response> {
  const typed = c.req.query("q");
  const { title, detail } = why ? unavailable[why] : refusals[status];
  const view: ErrorView = {
    status,
    lang,
    title: title[lang],
    message: requestId ? `${detail[lang]} (${requestId})` : detail[lang],
    question: typed === undefined ? undefined : mask?.(typed).text,
    contact: contact?.(lang),
  };
  c.header("Vary", "HX-Request", { append: true });
  const isFragment = c.req.header("HX-Request") === "true";
  return c.html(isFragment ? errorNotice(view) : errorPage(view, shellOf?.(c)), status);
}
