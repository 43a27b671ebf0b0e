/**
 * The cookies of the desk: of whoever is logged in, of a login under way, and that of someone who
 * wants no single keys.
 *
 * They are sent to no other site and read by no script; all but the last end with the browser. Without https there
 * can be no `__Host-` name; then the desk answers on this machine alone.
 */
import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Deps } from "../deps.ts";

type CookieName = "session" | "login" | "keys";

type Origin = Pick<Deps, "publicOrigin">;

/** 256 random bits. */
export function newId(): string {
  return randomBytes(32).toString("base64url");
}

export function readCookie(c: Context, name: CookieName, { publicOrigin }: Origin) {
  const value = getCookie(c, toName(name, { publicOrigin }));
  return value !== undefined && value.length <= 4_096 ? value : undefined;
}

type Sending = Origin & {
  /** `Lax` comes along when the provider sends the browser back. */
  readonly sameSite: "Lax" | "Strict";
  /** In seconds; without it the cookie ends with the browser. */
  readonly maxAge?: number;
};

export function sendCookie(c: Context, name: CookieName, value: string, sending: Sending): void {
  const { sameSite, maxAge } = sending;
  const secure = isSecure(sending);
  const until = maxAge === undefined ? {} : { maxAge };
  const attributes = { path: "/", httpOnly: true, secure, sameSite, ...until };
  setCookie(c, toName(name, sending), value, attributes);
}

export function dropCookie(c: Context, name: CookieName, origin: Origin): void {
  deleteCookie(c, toName(name, origin), { path: "/", secure: isSecure(origin) });
}

export function isSecure({ publicOrigin }: Origin): boolean {
  return publicOrigin?.startsWith("https:") ?? false;
}

function toName(name: CookieName, origin: Origin): string {
  return `${isSecure(origin) ? "__Host-" : ""}telework-desk-${name}`;
}
