/**
 * The few files of the pages: read once, each with the hash of its content as ETag.
 *
 * Addresses are a fixed table, not paths on the disk, so no address can lead to another file.
 * `no-cache` makes a browser ask each time and get a 304: a page never meets the style sheet of
 * an earlier release.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { etag } from "hono/etag";
import type { Deps } from "./deps.ts";
import { typeaheadRoutes } from "./typeahead.ts";
import { themes } from "../views/frame.ts";
import { widgetStyle } from "./widget-style.ts";

type Asset = { readonly name: string; readonly file: string; readonly type: string };

const script = "text/javascript; charset=utf-8";

// In full, so that the check for unused files sees them.
const modules = [
  import.meta.resolve("../../public/chat.js"),
  import.meta.resolve("../../public/typeahead.js"),
  import.meta.resolve("../../public/candidates.js"),
  import.meta.resolve("../../public/romaji.js"),
  import.meta.resolve("../../public/frame.js"),
  import.meta.resolve("../../public/embed.js"),
  import.meta.resolve("../../public/copy.js"),
  import.meta.resolve("../../public/desk.js"),
].map((file): Asset => ({ name: file.slice(file.lastIndexOf("/") + 1), file, type: script }));

const assets: readonly Asset[] = [
  ...modules,
  {
    name: "chat.css",
    file: import.meta.resolve("../../public/chat.css"),
    type: "text/css; charset=utf-8",
  },
  {
    name: "desk.css",
    file: import.meta.resolve("../../public/desk.css"),
    type: "text/css; charset=utf-8",
  },
  { name: "icon.svg", file: import.meta.resolve("../../public/icon.svg"), type: "image/svg+xml" },
  {
    name: "htmx.js",
    file: import.meta.resolve("htmx.org/dist/htmx.min.js"),
    type: script,
  },
];

export function assetRoutes(deps: Deps): Hono {
  const routes = new Hono().route("/", typeaheadRoutes(deps));
  routes.use("/assets/*", etag());
  for (const { name, file, type } of assets) {
    serve(routes, { name, content: readFileSync(fileURLToPath(file)), type });
  }
  for (const theme of themes) {
    const content = widgetStyle(theme);
    serve(routes, { name: `widget-${theme}.css`, content, type: "text/css; charset=utf-8" });
  }
  return routes;
}

type Served = Pick<Asset, "name" | "type"> & { readonly content: string | Buffer<ArrayBuffer> };

function serve(routes: Hono, { name, content, type }: Served): void {
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 16);
  routes.get(`/assets/${name}`, (c) =>
    c.body(content, 200, {
      "Content-Type": type,
      "Cache-Control": "no-cache",
      ETag: `"${hash}"`,
    }),
  );
}
