/**
 * The call screen.
 */
import { Hono } from "hono";
import { deskPage } from "../../views/desk/page.ts";
import { html } from "../../views/html.ts";
import { tell } from "../../views/desk/texts.ts";
import type { DeskDeps, DeskEnv } from "./settings.ts";

export function callRoutes(_deps: DeskDeps): Hono<DeskEnv> {
  return new Hono<DeskEnv>().get("/", (c) =>
    c.html(
      deskPage({
        title: tell("call"),
        staff: c.get("staff"),
        csrf: c.get("csrf"),
        current: "call",
        content: html`<h1>${tell("call")}</h1>`,
      }),
    ),
  );
}
