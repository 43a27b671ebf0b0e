/**
 * The site on a free port and a Chromium before it, for the user stories.
 *
 * Whatever a page reports on its console as an error, and whatever its policy blocks, is collected:
 * a story ends by expecting none.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { app } from "../fixtures/site.ts";
import { findChromium } from "./chromium.ts";

export type Site = {
  readonly origin: string;
  /** A page of its own, with its own viewport and settings. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Errors of all pages so far, on the console or of the content policy. */
  readonly complaints: string[];
  /** Addresses of other hosts that a page asked for. */
  readonly strangers: string[];
  readonly close: () => Promise<void>;
};

/** Without another site it is the real one. */
export async function openSite(served: Pick<Hono, "fetch"> = app): Promise<Site> {
  const server = createServer(getRequestListener(served.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  const complaints: string[] = [];
  const strangers: string[] = [];
  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: origin, locale: "ja-JP", ...options });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) strangers.push(request.url());
    });
    return page;
  };
  return { origin, open, complaints, strangers, close: () => close(browser, server) };
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium: run `node test/browser/chromium.ts`");
  // The sandbox of Chromium needs rights that containers rarely give; the pages are our own.
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

async function close(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
