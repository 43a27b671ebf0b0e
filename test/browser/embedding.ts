/**
 * Our site, and ministries' sites on other origins that embed it: what the embedding stories share.
 *
 * Two hosts are listed under some of their names, one is a stranger. All serve the same pages.
 */
import { expect, onTestFinished } from "vitest";
import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { createApp } from "../../src/app.ts";
import { readLoaders } from "../../src/http/loaders.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";
import { openSite, type Site } from "./browser.ts";
import { openHost, type Host, type HostPage } from "./host.ts";

export const question = "機器の購入に使える補助はありますか";
/** Text of the link on every host's page. */
export const label = "テレワーク支援策を質問する";
export const patience = { timeout: 90_000 };

type Hosts = {
  /** Listed under both its names. */
  readonly listed: Host;
  /** Listed by name alone. */
  readonly alsoListed: Host;
  readonly stranger: Host;
};

export type Embedding = Hosts & { readonly site: Site; readonly close: () => Promise<void> };

export async function openEmbedding(): Promise<Embedding> {
  const pages = new Map<string, HostPage>();
  const [listed, alsoListed, stranger] = await Promise.all([
    openHost(pages),
    openHost(pages),
    openHost(pages),
  ]);
  const allowedFrameAncestors = [listed.byNumber, listed.byName, alsoListed.byName];
  const site = await openSite(createApp({ corpus, answerer, mask, allowedFrameAncestors }));
  const hosts = { listed, alsoListed, stranger };
  for (const [path, page] of Object.entries(hostPages(site.origin, hosts))) pages.set(path, page);
  const close = async () => {
    await Promise.all([site, listed, alsoListed, stranger].map((one) => one.close()));
  };
  return { ...hosts, site, close };
}

/** What ministries' pages look like: each with its own rules. */
function hostPages(origin: string, { listed, stranger }: Hosts): Record<string, HostPage> {
  const link = (settings = "") =>
    `<a href="${origin}/" data-telework-assistant ${settings}>${label}</a>`;
  const loader = `<script src="${origin}/embed/v1/loader.js" async></script>`;
  const frame = (settings: string) =>
    `<iframe src="${origin}/widget" title="${label}" width="600" height="700" ${settings}></iframe>`;
  const [newest] = readLoaders();
  const pinned = (integrity = "") =>
    `<script src="${origin}/embed/1.0.0/loader.js" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const policy = [
    "default-src 'none'",
    `script-src ${origin}`,
    `frame-src ${origin}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const isolation = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
  return {
    "/": page(`${link()}${loader}`),
    "/strict": page(`${link()}${loader}`, { "Content-Security-Policy": policy }),
    "/isolated": page(`${link()}${loader}`, isolation),
    "/no-referrer": page(`${link()}${loader}`, { "Referrer-Policy": "no-referrer" }),
    "/pinned": page(`${link()}${pinned(newest?.integrity)}`),
    "/pinned-wrong": page(`${link()}${pinned(`sha384-${"A".repeat(64)}`)}`),
    "/frame": page(frame("")),
    "/sandboxed": page(frame(`sandbox="${rights}"`)),
    "/sandboxed-escaping": page(frame(`sandbox="${rights} allow-popups-to-escape-sandbox"`)),
    "/inline": page(`${link('data-placement="inline" data-lang="en"')}<p>after</p>${loader}`),
    "/floating": page(
      `${link('data-placement="floating" data-place="top-left" data-offset="3rem 2rem" data-z-index="7"')}${loader}`,
    ),
    "/context": page(
      `<meta name="telework-assistant:ministry" content="mhlw">
      <meta name="telework-assistant:section" content="3-3">
      ${link('data-page-context="on"')}${link('data-ministry="mic" data-label="総務省"')}${loader}`,
    ),
    "/queued": page(`${link()}<script src="/queue.js"></script>${loader}`),
    "/queue.js": {
      body: `(window.TeleworkAssistant ??= []).push(["open", { question: "${question}", ministry: "mhlw" }]);`,
    },
    "/rude": page(`${link()}<button>host</button><input autofocus>${loader}`.concat(rudeStyle)),
    "/rude-alone": page(`${link()}<button>host</button><input autofocus>`.concat(rudeStyle)),
    "/intruder": page(
      `<iframe name="intruder" src="${stranger.byName}/blank"></iframe>${link()}${loader}`,
    ),
    "/blank": page(""),
    "/plain-intruder": page(
      `<iframe name="intruder" src="${stranger.byName}/blank"></iframe>
      <iframe src="${origin}/widget?host=${encodeURIComponent(listed.byName)}"></iframe>`,
    ),
    "/around": page(`<iframe src="${listed.byName}/frame"></iframe>`),
    "/hidden": page(frame(""), { "Content-Security-Policy": "sandbox allow-scripts" }),
    "/other-pages": page(
      ["/", "/embed", "/m/awards"]
        .map((path) => `<iframe src="${origin}${path}"></iframe>`)
        .join(""),
    ),
  };
}

const rights = "allow-scripts allow-same-origin allow-forms allow-popups";

const rudeStyle = `<style>
  * { color: rgb(200, 0, 0); font-size: 33px }
  div, dialog, nav, header { display: none !important; opacity: 0 !important }
  iframe { border: 9px solid red !important; max-height: 20px !important }
  button { background: rgb(0, 0, 200) !important; width: 3px }
</style>`;

function page(body: string, headers: Record<string, string> = {}): HostPage {
  const head = '<meta charset="utf-8"><title>ある府省のページ</title>';
  return {
    body: `<!doctype html><html lang="ja"><head>${head}</head><body>${body}</body></html>`,
    headers,
  };
}

type Heard = { readonly type: string; readonly detail: Record<string, string> };

/** A page of a host; whatever it hears of the assistant, and what its policy refuses, is kept. */
export async function visit(
  { site }: Embedding,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const visitor = await site.open(options);
  onTestFinished(() => visitor.context().close());
  await visitor.addInitScript(() => {
    const types = ["ready", "open", "close", "ask", "answer", "source-click", "feedback", "error"];
    const heard: unknown[] = [];
    const refused: string[] = [];
    Object.assign(window, { heard, refused });
    for (const type of types) {
      document.addEventListener(`telework-assistant:${type}`, (event) => {
        heard.push({ type, detail: event instanceof CustomEvent ? event.detail : {} });
      });
    }
    document.addEventListener("securitypolicyviolation", (event) => {
      refused.push(event.violatedDirective);
    });
  });
  await visitor.goto(address);
  return visitor;
}

export async function heardBy(visitor: Page): Promise<readonly Heard[]> {
  return visitor.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

export async function typesHeard(visitor: Page): Promise<readonly string[]> {
  return (await heardBy(visitor)).map(({ type }) => type);
}

/** The link once the loader has come. */
export async function upgraded(visitor: Page): Promise<ReturnType<Page["locator"]>> {
  const link = visitor.locator("a[aria-haspopup=dialog], a[aria-expanded]").first();
  await link.waitFor();
  return link;
}

/** Our frame in the page, once it can be used. */
export async function openFrame(visitor: Page): Promise<Frame> {
  await (await upgraded(visitor)).click();
  await eventually(() => typesHeard(visitor)).toContain("ready");
  return frameOf(visitor);
}

function isOurs(frame: Frame): boolean {
  return URL.canParse(frame.url()) && new URL(frame.url()).pathname === "/widget";
}

export async function frameOf(visitor: Page): Promise<Frame> {
  await eventually(() => visitor.frames().some(isOurs)).toBe(true);
  const frame = visitor.frames().find(isOurs);
  if (!frame) throw new Error("expected our frame, found none");
  return frame;
}

export async function ask(frame: Frame): Promise<void> {
  await frame.locator("#question").fill(question);
  await frame.locator("#ask button[type=submit]").click();
  await frame.locator(".tw-turn").waitFor();
}

/** The machine may be slow: what is waited for has its time. */
export function eventually<Value>(value: () => Value): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(value, { timeout: 20_000 });
}

export async function focusedIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.activeElement?.textContent ?? "");
}

export async function focused(visitor: Page): Promise<string> {
  return visitor.evaluate(() => document.activeElement?.textContent ?? "");
}
