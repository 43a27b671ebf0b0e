/**
 * Whether single keys do something on the call screen, as whoever sits there chose.
 */
import { Hono, type Context } from "hono";
import { z } from "zod";
import { deskAddress } from "./address.ts";
import { dropCookie, readCookie, sendCookie } from "./cookies.ts";
import { refuseStaff } from "./refusal.ts";
import type { DeskDeps, DeskEnv } from "./settings.ts";

const form = z.object({ keys: z.enum(["on", "off"]), back: deskAddress });

/** One year, in seconds. */
const keptFor = 31_536_000;

export function areKeysOn(c: Context, deps: Pick<DeskDeps, "publicOrigin">): boolean {
  return readCookie(c, "keys", deps) !== "off";
}

export function keyRoutes(deps: DeskDeps): Hono<DeskEnv> {
  return new Hono<DeskEnv>().post("/keys", async (c) => {
    const read = form.safeParse(await c.req.parseBody());
    if (!read.success) return refuseStaff(c, "wrong");
    const { keys, back } = read.data;
    if (keys === "on") dropCookie(c, "keys", deps);
    else sendCookie(c, "keys", keys, { ...deps, sameSite: "Strict", maxAge: keptFor });
    return c.redirect(`${back}#keys`, 303);
  });
}
