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
import { foldedPlaceholder, placeholder } from "../analysis/personal-data.ts";
import { languages } from "../corpus/vocabulary.ts";
import { feedbackReasons, isEntryId, toHour } from "../log/entry.ts";
import { feedbackPart, longestNote, type Told, tolds } from "../views/feedback.ts";
import type { Deps, Log } from "./deps.ts";
import { refuse } from "./errors.ts";

const noteText = z
  .string()
  .overwrite((text) => text.toWellFormed())
  .normalize("NFKC")
  .trim()
  .overwrite((text) => text.replaceAll(foldedPlaceholder, placeholder))
  .refine((text) => [...text].length <= longestNote)
  .meta({ description: `Free text, up to ${longestNote} code points; kept without personal data` });

export const feedbackBody = z.strictObject({
  id: z.uuid().refine(isEntryId).meta({ description: "The `id` of an answer" }),
  helpful: z.boolean(),
  reason: z.enum(feedbackReasons).exactOptional().meta({ description: "Why it did not help" }),
  note: noteText.exactOptional(),
});

type Said = z.infer<typeof feedbackBody>;

/** Where the form says it came from; an address of another site would lead people there. */
const back = z.string().refine((address) => /^\/(?:widget)?(?:\?[^#\\]*)?$/.test(address));

const form = z.object({
  id: feedbackBody.shape.id,
  helpful: z.enum(["yes", "no"]),
  reason: feedbackBody.shape.reason,
  note: noteText.default(""),
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

type Keeper = Pick<Deps, "clock" | "mask"> & { readonly log: Log };

/** As it is kept, without personal data; undefined when the log could not keep it. */
export async function keepFeedback(
  { id, helpful, reason, note }: Said,
  { log, mask, clock = Date.now }: Keeper,
): Promise<Said | undefined> {
  const hour = toHour(clock());
  const text = note && log.retentionDays > 0 ? mask(note).text : null;
  const said = { entry: id, helpful, reason: reason ?? null, note: text, hour };
  return log.addFeedback({ ...said, kind: "public" }).then(
    () => ({ id, helpful, ...(reason && { reason }), ...(text !== null && { note: text }) }),
    () => undefined,
  );
}

/** What the form may ask, and what it leads to. */
export function feedbackSettings({ log, corpus }: Pick<Deps, "corpus"> & { readonly log: Log }) {
  return { takesNote: log.retentionDays > 0, hasChanges: corpus.changes.length > 0 };
}

async function receive(c: Context, deps: Deps & { readonly log: Log }) {
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin") return refuse(c, 403);
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header("Content-Type") ?? ""))
    return refuse(c, 415);
  const read = form.safeParse(await c.req.parseBody());
  if (!read.success) return refuse(c, 422);
  const { id, helpful, reason, note, lang, turn } = read.data;
  const text = note === "" ? {} : { note };
  const said = { id, helpful: helpful === "yes", ...(reason && { reason }), ...text };
  const kept = await keepFeedback(said, deps);
  if (!kept) return refuse(c, 503, { lang });
  const told = toTold(said, kept);
  const { reader = "" } = deps.log;
  const part = { lang, turn, id, back: read.data.back, reader, told, isNew: true };
  if (c.req.header("HX-Request") === "true")
    return c.html(feedbackPart({ ...part, ...feedbackSettings(deps) }));
  return c.redirect(toThanks(read.data, told), 303);
}

function toTold(said: Said, kept: Said): Told {
  if (said.reason === undefined && said.note === undefined) return said.helpful ? "yes" : "no";
  return kept.note === said.note ? "reason" : "masked";
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
