import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openDeskSite, toToken } from "../fixtures/desk-site.ts";
import { host, openLoggedSite } from "../fixtures/logged-site.ts";

type From = "ours" | "elsewhere" | "nobody";

/** What browsers and programs say of where a request comes from, and what it means. */
const senders: readonly [site: string | undefined, origin: string | undefined, from: From][] = [
  [undefined, undefined, "nobody"],
  [undefined, "http://localhost", "ours"],
  ...[
    "null",
    host,
    "https://localhost",
    "http://localhost:81",
    "http://localhost.evil.example",
  ].map((origin): [undefined, string, From] => [undefined, origin, "elsewhere"]),
  // A form of ours says `null`: our pages send no referrer.
  ...[undefined, "null", "http://localhost"].map((origin): [string, string | undefined, From] => [
    "same-origin",
    origin,
    "ours",
  ]),
  ...["same-site", "cross-site", "none", "Same-Origin"].flatMap((site) =>
    [undefined, "null", host, "http://localhost"].map(
      (origin): [string, string | undefined, From] => [site, origin, "elsewhere"],
    ),
  ),
];

const form = "application/x-www-form-urlencoded";
const json = "application/json";
const types = [form, json, "multipart/form-data; boundary=x", "text/plain", undefined];

const targets: readonly [path: string, takes: string][] = [
  ["/feedback", form],
  ["/widget/feedback", form],
  ["/desk/unanswered", form],
  ["/api/v1/feedback", json],
  ["/api/v1/ask", json],
];

/** A form needs a page of ours, JSON only no page of others; each takes its own type alone. */
const posts = targets.flatMap(([path, takes]) =>
  senders.flatMap(([site, origin, from]) =>
    types.map((type) => {
      const isWelcome = from === "ours" || (from === "nobody" && takes === json);
      return { path, type, site, origin, isTaken: isWelcome && type === takes };
    }),
  ),
);

type Post = (typeof posts)[number];

function headersOf({ type, site, origin }: Post): Record<string, string> {
  const told = { "Content-Type": type, "Sec-Fetch-Site": site, Origin: origin };
  const set = Object.entries(told).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Record<string, string>;
}

/** What each address would take, as bytes: so it gets no type of its own. */
function bodyOf({ path, type }: Post, entry: string, csrf: string): Uint8Array<ArrayBuffer> {
  const bodies: Readonly<Record<string, object>> = {
    "/api/v1/ask": { question: "テレワーク月間はいつですか" },
    "/api/v1/feedback": { id: entry, helpful: true },
    "/desk/unanswered": { entry, csrf, back: "/desk" },
  };
  const page = { id: entry, helpful: "yes", back: "/", turn: "t00000000", lang: "ja" };
  const fields = bodies[path] ?? page;
  const isForm = type === form;
  const text = isForm ? `${new URLSearchParams(Object.entries(fields))}` : JSON.stringify(fields);
  return new TextEncoder().encode(text);
}

test("(C4) only our pages and plain programs change anything", async () => {
  const site = await openLoggedSite({ reader: "テレワーク相談センター" });
  const noted: string[] = [];
  const addFeedback = ({ entry }: { readonly entry: string }) =>
    Promise.resolve(void noted.push(entry));
  const desk = await openDeskSite({ addFeedback });
  const csrf = toToken(await (await desk.get("/desk")).text());
  const wrong: unknown[] = [];
  const expected: string[] = [];
  for (const post of posts) {
    const entry = randomUUID();
    const isDesk = post.path.startsWith("/desk");
    const headers = { ...headersOf(post), ...(isDesk && { Cookie: desk.cookie }) };
    const init = { method: "POST", headers, body: bodyOf(post, entry, csrf) };
    const { status } = await (isDesk ? desk.app : site.app).request(post.path, init);
    if (!(post.isTaken ? [200, 303] : [403, 415]).includes(status)) wrong.push({ ...post, status });
    if (post.isTaken && post.path !== "/api/v1/ask") expected.push(entry);
  }
  expect(posts.length).toBeGreaterThan(240);
  expect(wrong).toEqual([]);
  const kept = (await site.rows("feedback")).map((row) => row["entry"]);
  expect(new Set([...kept, ...noted])).toEqual(new Set(expected));
  const asked = posts.filter(({ path, isTaken }) => isTaken && path === "/api/v1/ask");
  expect(await site.rows("entries")).toHaveLength(asked.length);
});
