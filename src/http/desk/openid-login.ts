/**
 * The login by the provider of the organisation: the way there, and the way back.
 *
 * What must hold on the way back stays with the browser meanwhile, in a cookie that no script reads
 * and no other site can set; it is good for one return.
 */
import { Hono, type Context } from "hono";
import { z } from "zod";
import { deskAddress } from "./address.ts";
import { dropCookie, readCookie, sendCookie } from "./cookies.ts";
import { callbackPath, type OpenId } from "./openid.ts";
import { refuseStaff } from "./refusal.ts";
import { logIn } from "./session.ts";
import type { DeskDeps } from "./settings.ts";

const underWay = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: deskAddress,
});

export function openIdRoutes(deps: DeskDeps, login: OpenId): Hono {
  return new Hono()
    .get("/login/start", (c) => leave(c, deps, login))
    .get(callbackPath.replace("/desk", ""), (c) => arrive(c, deps, login));
}

async function leave(c: Context, deps: DeskDeps, login: OpenId) {
  const left = await login.leave().catch((error: unknown) => warn(error));
  if (!left) return refuseStaff(c, "providerAway");
  const kept = { ...left.checks, to: deskAddress.parse(c.req.query("to")) };
  const value = Buffer.from(JSON.stringify(kept)).toString("base64url");
  sendCookie(c, "login", value, { ...deps, sameSite: "Lax" });
  return c.redirect(left.address, 303);
}

async function arrive(c: Context, deps: DeskDeps, login: OpenId) {
  const kept = underWay.safeParse(readUnderWay(c, deps));
  dropCookie(c, "login", deps);
  if (!kept.success) return refuseStaff(c, "providerFailed");
  const { search } = new URL(c.req.url);
  const arrival = await login.arrive(search, kept.data).catch((error: unknown) => warn(error));
  if (!arrival) return refuseStaff(c, "providerFailed");
  if ("refused" in arrival) return refuseStaff(c, arrival.refused);
  const isIn = await logIn(c, deps, arrival.name).catch(() => false);
  return isIn ? c.redirect(kept.data.to, 303) : refuseStaff(c, "away");
}

function readUnderWay(c: Context, deps: DeskDeps): unknown {
  try {
    return JSON.parse(Buffer.from(readCookie(c, "login", deps) ?? "", "base64url").toString());
  } catch {
    return undefined;
  }
}

/** For whoever set it up: what kind of error, and nothing of any person. */
function warn(error: unknown): undefined {
  const { name, code, error: told } = error as Error & { code?: unknown; error?: unknown };
  const line = { level: "error", what: "login by OpenID Connect", error: name, code, told };
  console.error(JSON.stringify(line));
  return undefined;
}
