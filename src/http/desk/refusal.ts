/**
 * What the staff see when the desk does not serve them.
 */
import type { Context } from "hono";
import { deskNotice } from "../../views/desk/notice.ts";
import { tell } from "../../views/desk/texts.ts";
import { retryAfter } from "../refusals.ts";

const refusals = {
  refused: { status: 403, title: "refusedTitle" },
  wrong: { status: 422, title: "wrongTitle" },
  insecure: { status: 403, title: "insecureTitle" },
  notAllowed: { status: 403, title: "providerFailedTitle" },
  providerFailed: { status: 403, title: "providerFailedTitle" },
  providerAway: { status: 503, title: "providerFailedTitle" },
  away: { status: 503, title: "awayTitle" },
  busy: { status: 503, title: "busyTitle" },
  off: { status: 503, title: "offTitle" },
} as const;

/** In seconds, where a server of the desk is away. */
const awayFor = 10;

/** `again`: where the same is asked again; without it the login is shown the way to. */
export function refuseStaff(
  c: Context,
  why: keyof typeof refusals,
  again?: string,
): Response | Promise<Response> {
  const { status, title } = refusals[why];
  const isFragment = c.req.header("HX-Request") === "true";
  if (why === "busy" || why === "off") c.set("outcome", why);
  if (status === 503) c.header("Retry-After", `${toWait(why)}`);
  return c.html(deskNotice({ title: tell(title), message: tell(why), isFragment, again }), status);
}

function toWait(why: keyof typeof refusals): number {
  return why === "busy" || why === "off" ? retryAfter[why] : awayFor;
}
