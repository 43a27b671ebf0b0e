/**
 * For the sites that embed the widget: the loader, and the page that tells how.
 *
 * `/embed/v1/loader.js` moves with every release of version 1, `/embed/<version>/loader.js` never.
 */
import { Hono, type Context } from "hono";
import { etag } from "hono/etag";
import { z } from "zod";
import { languages, ministryIds } from "../corpus/vocabulary.ts";
import { embedPage } from "../views/embed.ts";
import { accents, themes } from "../views/frame.ts";
import { placements, type Snippet } from "../views/snippet.ts";
import type { Deps } from "./deps.ts";
import { readerLanguage } from "./language.ts";
import { readLoaders, type Loader } from "./loaders.ts";
import { toDesk } from "./site.ts";

/** One year; ten minutes, after which a browser asks whether there is a newer one. In seconds. */
const lasting = "public, max-age=31536000, immutable";
const moving = "public, max-age=600";

export function embedRoutes(deps: Deps): Hono {
  const { corpus, publicOrigin, allowedFrameAncestors = [], log } = deps;
  const loaders = readLoaders();
  const routes = new Hono();
  routes.use("/embed/*", etag());
  for (const loader of loaders) {
    routes.get(`/embed/${loader.version}/loader.js`, (c) => send(c, loader, lasting));
  }
  const newest = loaders.findLast(({ version }) => version.startsWith("1."));
  if (newest) routes.get("/embed/v1/loader.js", (c) => send(c, newest, moving));
  return routes.get("/embed", (c) => {
    c.header("Vary", "Accept-Language");
    const lang = readerLanguage(c);
    return c.html(
      embedPage({
        lang,
        snippet: toSnippet(c),
        ministries: corpus.ministries,
        sections: corpus.sections,
        loaders,
        contact: toDesk(deps, lang),
        publicOrigin,
        isOpen: allowedFrameAncestors.length > 0,
        keeping: log,
      }),
    );
  });
}

function send(c: Context, { content }: Loader, keep: string): Response {
  return c.body(content, 200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Cache-Control": keep,
    "Access-Control-Allow-Origin": "*",
  });
}

const wish = z.object({
  placement: z.enum(placements).catch("dialog"),
  theme: z.enum(themes).catch("auto"),
  accent: z.enum(accents).catch("blue"),
  "widget-lang": z.enum(languages).optional().catch(undefined),
  ministry: z.enum(ministryIds).optional().catch(undefined),
  label: z.string().trim().max(40).catch(""),
});

/** The form's fields; what is none of ours is as if it had not been chosen. */
function toSnippet(c: Context): Snippet {
  const { "widget-lang": lang, ...others } = wish.parse(c.req.query());
  return { ...others, lang };
}
