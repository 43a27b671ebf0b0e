/**
 * The help desk's side, `/desk`: behind a login, and not there at all unless one is configured.
 *
 * The door comes first (https or this machine, our own forms), then the login, then a session for
 * everything else: whatever is mounted behind it knows who asks.
 */
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { Deps } from "./deps.ts";
import { callRoutes } from "./desk/call.ts";
import { isSecure } from "./desk/cookies.ts";
import { fromOurPages } from "./desk/csrf.ts";
import { gapRoutes } from "./desk/gaps.ts";
import { keyRoutes } from "./desk/keys.ts";
import { loginRoutes, logoutRoutes } from "./desk/login.ts";
import { mailRoutes } from "./desk/mail.ts";
import { refuseStaff } from "./desk/refusal.ts";
import { reportRoutes } from "./desk/reports.ts";
import { requireStaff } from "./desk/session.ts";
import type { DeskDeps, DeskEnv } from "./desk/settings.ts";
import { unansweredRoutes } from "./desk/unanswered.ts";
import { createLine } from "./line.ts";

/** What whoever is logged in may use. */
const insides = [
  logoutRoutes,
  callRoutes,
  mailRoutes,
  unansweredRoutes,
  keyRoutes,
  gapRoutes,
  reportRoutes,
];

export function deskRoutes(deps: Deps): Hono {
  const { desk } = deps;
  if (!desk) return new Hono();
  const routes = new Hono<DeskEnv>();
  const given: DeskDeps = { ...deps, desk, line: desk.line ?? createLine() };
  routes.use(closedDoor(given), fromOurPages(given));
  routes.route("/", loginRoutes(given));
  routes.use(requireStaff(given));
  for (const inside of insides) routes.route("/", inside(given));
  return new Hono().route("/desk", routes);
}

const here: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** No search engine keeps it, and no password goes over a line that others can read. */
function closedDoor(deps: DeskDeps) {
  return createMiddleware((c, next) => {
    c.header("X-Robots-Tag", "noindex, nofollow");
    const isHere = here.has(new URL(c.req.url).hostname);
    return isSecure(deps) || isHere ? next() : Promise.resolve(refuseStaff(c, "insecure"));
  });
}
