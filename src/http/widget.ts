/**
 * The chat inside another page's frame: the chat's own answers, in the frame's shell.
 *
 * Whether a page may show it is decided by `frame-ancestors` alone. `host` only tells to whom the
 * frame's script may speak, and is taken only if it is one of the listed origins. What is no
 * value of ours changes nothing: an old snippet on a ministry's page still shows the chat.
 */
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { accents, framed, sectionNumber, themes, type Frame } from "../views/frame.ts";
import type { Shell } from "../views/layout.ts";
import { widgetShell } from "../views/widget.ts";
import { chat } from "./chat.ts";
import type { Deps } from "./deps.ts";
import { readerLanguage } from "./language.ts";

export function widgetRoutes(deps: Deps): Hono {
  return new Hono().get("/widget", (c) => {
    const frame = toFrame(c, deps);
    const origin = frame.host === "self" ? undefined : frame.host;
    return chat(c, { ...deps, section: frame.section?.id, origin, shell: widgetShell(frame) });
  });
}

/** What the frame shows, whoever made it: also a refusal before the question is read. */
export function widgetFrame(deps: Deps): MiddlewareHandler {
  return async (c, next) => {
    await next();
    await frameResponse(c, deps);
  };
}

/** Pages, fragments and errors alike. */
async function frameResponse(c: Context, deps: Deps): Promise<void> {
  if (!c.res.headers.get("Content-Type")?.startsWith("text/html")) return;
  const markup = framed(await c.res.text(), { frame: toFrame(c, deps), lang: readerLanguage(c) });
  c.res = new Response(markup, c.res);
}

/** Errors inside the frame wear its shell, too. */
export function frameShell(
  c: Context,
  deps: Pick<Deps, "corpus" | "allowedFrameAncestors">,
): Shell | undefined {
  return /^\/widget(?:\/|$)/.test(c.req.path) ? widgetShell(toFrame(c, deps)) : undefined;
}

function toFrame(
  c: Context,
  { corpus, allowedFrameAncestors = [] }: Pick<Deps, "corpus" | "allowedFrameAncestors">,
): Frame {
  const asked = (name: string) => c.req.query(name);
  return {
    theme: themes.find((theme) => theme === asked("theme")) ?? "auto",
    accent: accents.find((accent) => accent === asked("accent")) ?? "blue",
    host: ["self", ...allowedFrameAncestors].find((origin) => origin === asked("host")),
    section: corpus.sections.find((one) =>
      [one.id, sectionNumber(one)].includes(asked("section") ?? ""),
    ),
  };
}
