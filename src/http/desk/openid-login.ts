/**
 * The login by the provider of the organisation: the way there, and the way back.
 */
import { Hono } from "hono";
import type { OpenId } from "./openid.ts";
import type { DeskDeps } from "./settings.ts";

export function openIdRoutes(_deps: DeskDeps, _login: OpenId): Hono {
  return new Hono();
}
