/**
 * The two cookies of the desk: of whoever is logged in, and of a login under way.
 *
 * Both end with the browser, are sent to no other site and are read by no script. Without https there
 * can be no `__Host-` name; then the desk answers on this machine alone.
 */
import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Deps } from "../deps.ts";

type CookieName = "session" | "login";

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
};

export function sendCookie(c: Context, name: CookieName, value: string, sending: Sending): void {
  const { sameSite } = sending;
  const secure = isSecure(sending);
  setCookie(c, toName(name, sending), value, { path: "/", httpOnly: true, secure, sameSite });
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
