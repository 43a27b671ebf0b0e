/**
 * A request of someone logged in → who it is; anyone else is sent to the login.
 *
 * The browser has the id, the store only its hash: who reads the store can be nobody. A session is
 * good as long as what it was granted by still stands: the account, its password, the settings.
 */
import { createHash } from "node:crypto";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Session } from "../../log/sessions.ts";
import { dropCookie, newId, readCookie, sendCookie } from "./cookies.ts";
import { isCsrf, toCsrf } from "./csrf.ts";
import { refuseStaff } from "./refusal.ts";
import type { DeskDeps, DeskEnv } from "./settings.ts";

export function requireStaff(deps: DeskDeps) {
  return createMiddleware<DeskEnv>(async (c, next) => {
    const id = readCookie(c, "session", deps);
    const session = await readSession(id, deps).catch(() => "away" as const);
    if (session === "away") return refuseStaff(c, "away");
    if (!session || id === undefined) return toLogin(c);
    if (!(await isOurForm(c, id))) return refuseStaff(c, "refused");
    c.set("staff", { name: session.name });
    c.set("csrf", toCsrf(id));
    c.set("session", { key: toKey(id), collected: session.collected });
    return next();
  });
}

/** Whoever was logged in with this browser before is no longer. */
export async function logIn(c: Context, deps: DeskDeps, name: string): Promise<boolean> {
  const { login, store } = deps.desk;
  const stamp = await login.stampOf(name);
  if (stamp === undefined) return false;
  await endSession(c, deps);
  const id = newId();
  await store.desk.beginSession({ key: toKey(id), name, stamp }, now(deps));
  const sameSite = login.kind === "openid" ? "Lax" : "Strict";
  sendCookie(c, "session", id, { ...deps, sameSite });
  return true;
}

export async function logOut(c: Context, deps: DeskDeps): Promise<void> {
  await endSession(c, deps);
  dropCookie(c, "session", deps);
}

export function now({ clock = Date.now }: Pick<DeskDeps, "clock">): number {
  return clock();
}

async function endSession(c: Context, deps: DeskDeps): Promise<void> {
  const id = readCookie(c, "session", deps);
  if (id !== undefined) await deps.desk.store.desk.endSession(toKey(id));
}

async function readSession(id: string | undefined, deps: DeskDeps): Promise<Session | undefined> {
  if (id === undefined) return undefined;
  const { login, store } = deps.desk;
  const session = await store.desk.findSession(toKey(id), now(deps));
  if (!session) return undefined;
  return (await login.stampOf(session.name)) === session.stamp ? session : undefined;
}

async function isOurForm(c: Context, id: string): Promise<boolean> {
  if (c.req.method === "GET" || c.req.method === "HEAD") return true;
  return isCsrf((await c.req.parseBody())["csrf"], id);
}

/** What was to be changed is not: the form must be sent again after the login. */
function toLogin(c: Context): Response {
  const isPage = c.req.method === "GET" && c.req.header("HX-Request") !== "true";
  const { pathname, search } = new URL(c.req.url);
  const to = isPage && pathname + search !== "/desk" ? { to: pathname + search } : {};
  const query = new URLSearchParams({ ...to, ...(isPage ? {} : { ended: "1" }) });
  const address = query.size === 0 ? "/desk/login" : `/desk/login?${query}`;
  if (c.req.header("HX-Request") !== "true") return c.redirect(address, 303);
  // htmx follows a redirect by itself and would put the login into the page.
  return c.body(null, 204, { "HX-Redirect": address });
}

function toKey(id: string): string {
  return createHash("sha256").update(id).digest("base64url");
}
