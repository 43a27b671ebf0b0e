/**
 * The token in each form of the desk: made from the cookie that comes along with it.
 *
 * Each response has another one, since pages are compressed and repeat what was asked: of a text that
 * never changes, their sizes would tell.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import type { Deps } from "../deps.ts";
import { refuseStaff } from "./refusal.ts";

export function toCsrf(id: string, pad = randomBytes(16).toString("base64url")): string {
  const hash = createHash("sha256").update(`csrf ${pad} ${id}`).digest("base64url");
  return `${pad}.${hash}`;
}

export function isCsrf(token: unknown, id: string): boolean {
  if (typeof token !== "string") return false;
  const [pad = ""] = token.split(".");
  const [given, expected] = [Buffer.from(token), Buffer.from(toCsrf(id, pad))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What changes something is a form of ours, by what the browser says of where it comes from. */
export function fromOurPages({ publicOrigin: origin }: Pick<Deps, "publicOrigin">) {
  const check = csrf(origin === undefined ? {} : { origin });
  return createMiddleware(async (c, next) => {
    const isSafe = ["GET", "HEAD"].includes(c.req.method);
    let passed = isSafe;
    // The library lets pass what one of two headers vouches for, and what is no form at all.
    if (!isSafe && isForm(c) && isSameOrigin(c))
      await check(c, () => Promise.resolve(void (passed = true))).catch(() => undefined);
    return passed ? next() : refuseStaff(c, "refused");
  });
}

function isForm(c: Context): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(c.req.header("Content-Type") ?? "");
}

function isSameOrigin(c: Context): boolean {
  return (c.req.header("Sec-Fetch-Site") ?? "same-origin") === "same-origin";
}
