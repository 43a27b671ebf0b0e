/**
 * 「答えられなかった」→ a mark of the staff on the question's entry in the log, which the gaps count.
 */
import { Hono } from "hono";
import { z } from "zod";
import { isEntryId, toHour } from "../../log/entry.ts";
import { unansweredForm } from "../../views/desk/unanswered.ts";
import { deskAddress } from "./address.ts";
import { refuseStaff } from "./refusal.ts";
import { now } from "./session.ts";
import type { DeskDeps, DeskEnv } from "./settings.ts";

/** In code points. */
const longestNote = 200;

const form = z.object({
  entry: z.uuid().refine(isEntryId),
  note: z
    .string()
    .normalize("NFKC")
    .trim()
    .refine((text) => [...text].length <= longestNote)
    .exactOptional(),
  back: deskAddress,
});

export function unansweredRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();
  const { log } = deps;
  if (!log) return routes;
  return routes.post("/unanswered", async (c) => {
    const read = form.safeParse(await c.req.parseBody());
    if (!read.success) return refuseStaff(c, "wrong");
    const { entry, back } = read.data;
    const note = read.data.note ? deps.mask(read.data.note).text : null;
    const hour = toHour(now(deps));
    const mark = { entry, kind: "desk", helpful: false, reason: null, note, hour } as const;
    try {
      await log.addFeedback(mark);
    } catch {
      return refuseStaff(c, "away");
    }
    const done = note === null ? "mark" : "note";
    if (c.req.header("HX-Request") !== "true")
      return c.redirect(`${back}${back.includes("?") ? "&" : "?"}done=${done}#unanswered`, 303);
    const takesNote = log.retentionDays > 0;
    return c.html(unansweredForm({ entry, csrf: c.get("csrf"), back, takesNote, done }));
  });
}
