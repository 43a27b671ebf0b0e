/**
 * The mail in hand: passages are added, moved and taken out; its greeting and closing are rewritten.
 */
import { Hono, type Context } from "hono";
import { z } from "zod";
import { deskTextNames } from "../../log/desk-texts.ts";
import { toHour } from "../../log/entry.ts";
import { type MailArgs, mailPanel, mostItems } from "../../views/desk/mail.ts";
import { toMailItem } from "../../views/desk/mail-items.ts";
import { longestTemplate } from "../../views/desk/mail-templates.ts";
import { type MailTextName, tellMail } from "../../views/desk/mail-texts.ts";
import { html } from "../../views/html.ts";
import { toDesk, toSite } from "../site.ts";
import { deskAddress } from "./address.ts";
import { refuseStaff } from "./refusal.ts";
import { now } from "./session.ts";
import type { DeskDeps, DeskEnv } from "./settings.ts";

const passageId = z.string().max(100).exactOptional();

const change = z.object({
  passage: passageId,
  up: passageId,
  down: passageId,
  remove: passageId,
  clear: z.literal("all").exactOptional(),
  back: deskAddress,
});

const template = z.object({
  name: z.enum(deskTextNames),
  text: z
    .string()
    .overwrite((text) => text.replaceAll("\r\n", "\n").trim())
    .refine((text) => [...text].length <= longestTemplate),
  back: deskAddress,
});

type DeskContext = Context<DeskEnv>;

export function mailRoutes(deps: DeskDeps): Hono<DeskEnv> {
  return new Hono<DeskEnv>()
    .post("/mail", (c) => changeMail(c, deps))
    .post("/mail/texts", (c) => keepTemplate(c, deps));
}

type Held = { readonly back: string; readonly collected: readonly string[] };

export async function toMail(
  c: DeskContext,
  deps: DeskDeps,
  { back, collected }: Held,
): Promise<MailArgs> {
  const site = toSite(deps);
  return {
    items: collected.flatMap((id) => toMailItem(id, deps.corpus, site) ?? []),
    // Without the database the usual ones stand there.
    texts: await deps.desk.store.desk.texts().catch(() => []),
    contact: toDesk(deps, "ja"),
    staff: c.get("staff"),
    csrf: c.get("csrf"),
    site,
    back,
  };
}

async function changeMail(c: DeskContext, deps: DeskDeps) {
  const read = change.safeParse(await c.req.parseBody());
  if (!read.success) return refuseStaff(c, "wrong");
  const { key, collected: before } = c.get("session");
  const { collected, told, isFocused } = toChanged(before, read.data);
  const site = toSite(deps);
  const known = collected.filter((id) => toMailItem(id, deps.corpus, site));
  try {
    await deps.desk.store.desk.keepCollected(key, known);
  } catch {
    return refuseStaff(c, "away");
  }
  const { back } = read.data;
  if (c.req.header("HX-Request") !== "true") return c.redirect(`${back}#mail`, 303);
  const mail = await toMail(c, deps, { back, collected: known });
  const said = tellMail(told, { n: known.length });
  return c.html(
    html`${mailPanel({ ...mail, isFocused })}<hx-partial hx-target="#status" hx-swap="innerHTML"
        >${said}</hx-partial
      >`,
  );
}

type Changed = {
  readonly collected: readonly string[];
  readonly told: MailTextName;
  readonly isFocused: boolean;
};

function toChanged(before: readonly string[], asked: z.infer<typeof change>): Changed {
  const { passage, up, down, remove, clear } = asked;
  if (clear) return { collected: [], told: "removed", isFocused: true };
  if (remove !== undefined)
    return { collected: before.filter((id) => id !== remove), told: "removed", isFocused: true };
  if (passage !== undefined) return { ...added(before, passage), isFocused: false };
  const collected = up === undefined ? moved(before, down, 1) : moved(before, up, -1);
  return { collected, told: "moved", isFocused: false };
}

function added(before: readonly string[], id: string): Pick<Changed, "collected" | "told"> {
  if (before.includes(id)) return { collected: before, told: "addedBefore" };
  if (before.length >= mostItems) return { collected: before, told: "full" };
  return { collected: [...before, id], told: "added" };
}

function moved(before: readonly string[], id: string | undefined, by: 1 | -1): readonly string[] {
  const at = before.indexOf(id ?? "");
  const [one, other] = [before[at], before[at + by]];
  if (one === undefined || other === undefined) return before;
  return before.with(at, other).with(at + by, one);
}

async function keepTemplate(c: DeskContext, deps: DeskDeps) {
  const read = template.safeParse(await c.req.parseBody());
  if (!read.success) return refuseStaff(c, "wrong");
  const { name, text, back } = read.data;
  const editor = c.get("staff").name;
  try {
    await deps.desk.store.desk.keepText({ name, text, editor, hour: toHour(now(deps)) });
  } catch {
    return refuseStaff(c, "away");
  }
  return c.redirect(`${back}#mail-templates`, 303);
}
