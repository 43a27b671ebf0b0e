/**
 * What the staff see when the desk does not serve them.
 */
import type { Context } from "hono";
import { deskNotice } from "../../views/desk/notice.ts";
import { tell } from "../../views/desk/texts.ts";

const refusals = {
  refused: { status: 403, title: "refusedTitle" },
  wrong: { status: 422, title: "wrongTitle" },
  insecure: { status: 403, title: "insecureTitle" },
  notAllowed: { status: 403, title: "providerFailedTitle" },
  providerFailed: { status: 403, title: "providerFailedTitle" },
  providerAway: { status: 503, title: "providerFailedTitle" },
  away: { status: 503, title: "awayTitle" },
} as const;

/** In seconds. */
const retryAfter = "10";

export function refuseStaff(c: Context, why: keyof typeof refusals): Response | Promise<Response> {
  const { status, title } = refusals[why];
  const isFragment = c.req.header("HX-Request") === "true";
  if (status === 503) c.header("Retry-After", retryAfter);
  return c.html(deskNotice({ title: tell(title), message: tell(why), isFragment }), status);
}
