/**
 * What people say of an answer → the log: from the form under it, and from programs.
 *
 * Whoever says it is thanked only when it is kept for good. The same again changes nothing. The id
 * of the question, which only its asker knows, is all that leads to it. There is no such address
 * where nobody is named to read it.
 */
import { Hono, type Context } from "hono";
import { csrf } from "hono/csrf";
import { z } from "zod";
import { languages } from "../corpus/vocabulary.ts";
import { feedbackReasons, isEntryId, toHour } from "../log/entry.ts";
import { feedbackPart, type Told, tolds } from "../views/feedback.ts";
import type { Deps, Log } from "./deps.ts";
import { refuse } from "./errors.ts";

export const feedbackBody = z.strictObject({
  id: z.uuid().refine(isEntryId).meta({ description: "The `id` of an answer" }),
  helpful: z.boolean(),
  reason: z.enum(feedbackReasons).exactOptional().meta({ description: "Why it did not help" }),
});

type Said = z.infer<typeof feedbackBody>;

/** Where the form says it came from; an address of another site would lead people there. */
const back = z.string().refine((address) => /^\/(?:widget)?(?:\?[^#\\]*)?$/.test(address));

const form = z.object({
  id: feedbackBody.shape.id,
  helpful: z.enum(["yes", "no"]),
  reason: feedbackBody.shape.reason,
  back,
  turn: z.string().regex(/^t[\da-f]{8}$/),
  lang: z.enum(languages).catch("ja"),
});

export function feedbackRoutes(deps: Deps): Hono {
  const routes = new Hono();
  const { log } = deps;
  if (!log?.reader) return routes;
  for (const path of ["/feedback", "/widget/feedback"]) {
    const origin = deps.publicOrigin;
    routes.use(path, csrf(origin === undefined ? {} : { origin }));
    routes.post(path, (c) => receive(c, { ...deps, log }));
  }
  return routes;
}

/** False when the log could not keep it. */
export async function keepFeedback(
  { id, helpful, reason }: Said,
  { log, clock = Date.now }: { readonly log: Log; readonly clock?: Deps["clock"] },
): Promise<boolean> {
  const hour = toHour(clock());
  const said = { entry: id, helpful, reason: reason ?? null, note: null, hour };
  return log.addFeedback({ ...said, kind: "public" }).then(
    () => true,
    () => false,
  );
}

async function receive(c: Context, deps: Deps & { readonly log: Log }) {
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin") return refuse(c, 403);
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header("Content-Type") ?? ""))
    return refuse(c, 415);
  const read = form.safeParse(await c.req.parseBody());
  if (!read.success) return refuse(c, 422);
  const { id, helpful, reason, lang, turn } = read.data;
  const said = { id, helpful: helpful === "yes", ...(reason && { reason }) };
  if (!(await keepFeedback(said, deps))) return refuse(c, 503, { lang });
  const told = reason ? "reason" : helpful;
  const { reader = "" } = deps.log;
  if (c.req.header("HX-Request") === "true")
    return c.html(
      feedbackPart({ lang, turn, id, back: read.data.back, reader, told, isNew: true }),
    );
  return c.redirect(toThanks(read.data, told), 303);
}

function toThanks(said: z.infer<typeof form>, told: Told): string {
  const joint = said.back.includes("?") ? "&" : "?";
  return `${said.back}${joint}said=${said.id}&told=${told}#${said.turn}-feedback`;
}

/** What an address behind the form says: whose answer it is, and what was said of it. */
export function readTold(c: Context): { readonly id: string; readonly told: Told } | undefined {
  const [id = "", told] = [c.req.query("said"), tolds.find((one) => one === c.req.query("told"))];
  return told && isEntryId(id) ? { id, told } : undefined;
}
