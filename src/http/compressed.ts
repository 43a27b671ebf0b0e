/**
 * A response → the same with gzip, where its reader takes that and it is text of some length.
 *
 * As `hono/compress` decides; but our responses are whole texts of some kilobytes, and a stream for
 * each costs several times the compression itself.
 */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context, Next } from "hono";
import { accepts } from "hono/accepts";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/compress";

/** In bytes; a shorter text does not become shorter. */
const shortest = 1024;

const toGzip = promisify(gzip);

export async function compressed(c: Context, next: Next): Promise<void> {
  await next();
  if (c.req.method === "HEAD" || !isText(c.res) || c.res.headers.has("Content-Encoding")) return;
  const { status, headers } = c.res;
  if (!/\baccept-encoding\b/i.test(headers.get("Vary") ?? ""))
    headers.append("Vary", "Accept-Encoding");
  if (!takesGzip(c) || !c.res.body) return;
  const plain = await c.res.arrayBuffer();
  const isLong = plain.byteLength >= shortest;
  if (isLong) tellGzip(headers);
  // In its place, not merged into it: that would open the body as a stream.
  c.res = undefined;
  c.res = new Response(isLong ? await toGzip(plain) : plain, { status, headers });
}

function tellGzip(headers: Headers): void {
  headers.delete("Content-Length");
  headers.set("Content-Encoding", "gzip");
  const tag = headers.get("ETag");
  if (tag && !tag.startsWith("W/")) headers.set("ETag", `W/${tag}`);
}

function isText({ status, headers }: Response): boolean {
  const type = headers.get("Content-Type") ?? "";
  const isFixed = /\bno-transform\b/i.test(headers.get("Cache-Control") ?? "");
  return status !== 206 && !isFixed && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type);
}

function takesGzip(c: Context): boolean {
  const supports = ["gzip", "identity"];
  return accepts(c, { header: "Accept-Encoding", supports, default: "identity" }) === "gzip";
}
