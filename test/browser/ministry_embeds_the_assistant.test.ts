import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { createApp } from "../../src/app.ts";
import { readLoaders } from "../../src/http/loaders.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";
import { openSite, type Site } from "./browser.ts";
import { openHost, type Host, type HostPage } from "./host.ts";

const question = "機器の購入に使える補助はありますか";
const label = "テレワーク支援策を質問する";
const patience = { timeout: 60_000 };

const pages = new Map<string, HostPage>();
let listed: Host;
let alsoListed: Host;
let stranger: Host;
let site: Site;

beforeAll(async () => {
  [listed, alsoListed, stranger] = await Promise.all([
    openHost(pages),
    openHost(pages),
    openHost(pages),
  ]);
  const allowedFrameAncestors = [listed.byNumber, listed.byName, alsoListed.byName];
  site = await openSite(createApp({ corpus, answerer, mask, allowedFrameAncestors }));
  for (const [path, page] of Object.entries(hostPages(site.origin))) pages.set(path, page);
}, 60_000);

afterAll(async () => {
  await Promise.all([site, listed, alsoListed, stranger].map((one) => one.close()));
});

/** What ministries' pages look like: each with its own rules. */
function hostPages(origin: string): Record<string, HostPage> {
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
async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
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

async function heardBy(visitor: Page): Promise<readonly Heard[]> {
  return visitor.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

async function typesHeard(visitor: Page): Promise<readonly string[]> {
  return (await heardBy(visitor)).map(({ type }) => type);
}

/** The link once the loader has come. */
async function upgraded(visitor: Page): Promise<ReturnType<Page["locator"]>> {
  const link = visitor.locator("a[aria-haspopup=dialog], a[aria-expanded]").first();
  await link.waitFor();
  return link;
}

/** Our frame in the page, once it can be used. */
async function openFrame(visitor: Page): Promise<Frame> {
  await (await upgraded(visitor)).click();
  await eventually(() => typesHeard(visitor)).toContain("ready");
  return frameOf(visitor);
}

async function frameOf(visitor: Page): Promise<Frame> {
  const isOurs = (frame: Frame) => frame.url().startsWith(`${site.origin}/widget`);
  await eventually(() => visitor.frames().some(isOurs)).toBe(true);
  const frame = visitor.frames().find(isOurs);
  if (!frame) throw new Error("expected our frame, found none");
  return frame;
}

async function ask(frame: Frame): Promise<void> {
  await frame.locator("#question").fill(question);
  await frame.locator("#ask button[type=submit]").click();
  await frame.locator(".tw-turn").waitFor();
}

/** The machine may be slow: what is waited for has its time. */
function eventually<Value>(value: () => Value): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(value, { timeout: 20_000 });
}

async function focusedIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.activeElement?.textContent ?? "");
}

async function focused(visitor: Page): Promise<string> {
  return visitor.evaluate(() => document.activeElement?.textContent ?? "");
}

describe("on a host", () => {
  test.each(["/strict", "/isolated", "/no-referrer", "/pinned"])(
    "%s a link opens the assistant, which answers, and closes back to the link",
    patience,
    async (path) => {
      const before = site.complaints.length;
      const visitor = await visit(listed.byName + path);
      const frame = await openFrame(visitor);
      const dialog = visitor.getByRole("dialog", { name: label });
      expect(await dialog.isVisible()).toBe(true);
      expect(await dialog.locator("iframe").getAttribute("title")).toBe(label);
      await ask(frame);
      await eventually(() => typesHeard(visitor)).toContain("answer");
      await eventually(async () => focusedIn(frame)).toContain(question);
      const link = frame.locator('a[target="_blank"][href^="/m/"]:visible').first();
      const popup = visitor.context().waitForEvent("page");
      await link.click();
      await (await popup).waitForURL(`${site.origin}/m/*`);
      await visitor.bringToFront();
      await dialog.getByRole("button", { name: "閉じる" }).click();
      await eventually(() => focused(visitor)).toBe(label);
      expect(await dialog.isVisible()).toBe(false);

      const heard = await heardBy(visitor);
      expect(heard.map(({ type }) => type)).toEqual([
        "open",
        "ready",
        "ask",
        "answer",
        "source-click",
        "close",
      ]);
      expect(heard.find(({ type }) => type === "answer")?.detail).toEqual({ status: "answered" });
      expect(JSON.stringify(heard)).not.toContain(question);
      expect(decodeURIComponent(JSON.stringify(heard))).not.toContain(question);
      expect(
        await visitor.evaluate(() => (window as unknown as { refused: string[] }).refused),
      ).toEqual([]);
      expect(site.complaints.slice(before)).toEqual([]);
    },
  );

  test("that asks for proof the page is isolated indeed", patience, async () => {
    const visitor = await visit(`${listed.byName}/isolated`);
    expect(await visitor.evaluate(() => window.crossOriginIsolated)).toBe(true);
  });

  test("nothing but the loader is asked of us before the link is used", patience, async () => {
    const visitor = await site.open();
    onTestFinished(() => visitor.context().close());
    const asked: string[] = [];
    visitor.on("request", (request) => asked.push(request.url()));
    await visitor.goto(`${listed.byName}/`);
    await upgraded(visitor);
    expect(asked).toEqual([`${listed.byName}/`, `${site.origin}/embed/v1/loader.js`]);
    expect(await visitor.locator("iframe").count()).toBe(0);
    expect(await visitor.context().cookies()).toEqual([]);
  });

  test("whose pinned hash does not fit, the link leads to our page", patience, async () => {
    const before = site.complaints.length;
    const visitor = await visit(`${listed.byName}/pinned-wrong`);
    await visitor.getByRole("link", { name: label }).click();
    await visitor.waitForURL(`${site.origin}/`);
    expect(site.complaints.splice(before).join()).toContain("integrity");
  });

  test(
    "without scripts the link leads to our page, and a plain frame answers",
    patience,
    async () => {
      const visitor = await visit(`${listed.byName}/`, { javaScriptEnabled: false });
      await visitor.getByRole("link", { name: label }).click();
      await visitor.waitForURL(`${site.origin}/`);
      await visitor.goto(`${listed.byName}/frame`);
      const frame = visitor.frameLocator("iframe");
      await frame.getByLabel("質問を入力してください").fill(question);
      await frame.getByRole("button", { name: "質問する" }).click();
      await frame.getByRole("heading", { level: 2, name: question }).waitFor();
    },
  );

  test.each([
    ["/sandboxed", "it answers"],
    ["/sandboxed-escaping", "it answers, and with one right more opens its sources"],
  ])("%s that sandboxes the frame %s", patience, async (path) => {
    const before = site.complaints.length;
    const visitor = await visit(listed.byName + path);
    const frame = await frameOf(visitor);
    await ask(frame);
    expect(await frame.locator(".tw-turn").count()).toBe(1);
    if (path === "/sandboxed-escaping") {
      const popup = visitor.context().waitForEvent("page");
      await frame.locator('a[target="_blank"][href^="/m/"]:visible').first().click();
      await (await popup).waitForURL(`${site.origin}/m/*`);
    }
    expect(site.complaints.slice(before)).toEqual([]);
  });
});

describe("framing", () => {
  test("is open to listed origins alone", patience, async () => {
    const open = [listed.byNumber, listed.byName, alsoListed.byName];
    const closed = [alsoListed.byNumber, stranger.byNumber, stranger.byName];
    const before = site.complaints.length;
    const visitor = await site.open();
    onTestFinished(() => visitor.context().close());
    for (const origin of open) {
      await visitor.goto(`${origin}/frame`);
      await visitor.frameLocator("iframe").locator("#question").waitFor();
    }
    expect(site.complaints.slice(before)).toEqual([]);
    for (const origin of closed) {
      await visitor.goto(`${origin}/frame`);
      await eventually(() => visitor.frames()[1]?.url()).toMatch(/^chrome-error:/);
    }
    // A listed page inside a stranger's, and a page whose origin is hidden.
    await visitor.goto(`${stranger.byNumber}/around`);
    await eventually(() => visitor.frames()[2]?.url()).toMatch(/^chrome-error:/);
    await visitor.goto(`${listed.byName}/hidden`);
    await eventually(() => visitor.frames()[1]?.url()).toMatch(/^chrome-error:/);
    const told = site.complaints.splice(before);
    expect(told.filter((text) => text.includes("frame-ancestors"))).toHaveLength(5);
  });

  test("no other page of ours is open to a listed origin", patience, async () => {
    const before = site.complaints.length;
    const visitor = await visit(`${listed.byName}/other-pages`);
    const shown = () =>
      visitor
        .frames()
        .slice(1)
        .map((frame) => frame.url());
    await expect
      .poll(shown)
      .toEqual(Array.from({ length: 3 }, () => "chrome-error://chromewebdata/"));
    site.complaints.splice(before);
  });
});

describe("the dialog", () => {
  test(
    "is closed by Escape in the frame, but not while an input method composes",
    patience,
    async () => {
      const visitor = await visit(`${listed.byNumber}/`);
      const frame = await openFrame(visitor);
      const dialog = visitor.getByRole("dialog", { name: label });
      await frame.locator("#question").focus();
      const session = await visitor.context().newCDPSession(visitor);
      // No candidate begins like this, so that the Escape is not the list's.
      const composition = { text: "ぬぬぬ", selectionStart: 3, selectionEnd: 3 };
      await session.send("Input.imeSetComposition", composition);
      expect(await frame.locator("#question").inputValue()).toBe("ぬぬぬ");
      await visitor.keyboard.press("Escape");
      // Whatever the key told would have come before the answer to this.
      await frame.evaluate(() => window.parent.postMessage({ telework: 1, type: "feedback" }, "*"));
      await eventually(() => typesHeard(visitor)).toContain("feedback");
      expect(await dialog.isVisible()).toBe(true);

      await session.send("Input.insertText", { text: "ぬぬぬ" });
      await visitor.keyboard.press("Escape");
      await eventually(() => typesHeard(visitor)).toContain("close");
      expect(await dialog.isVisible()).toBe(false);
      await eventually(() => focused(visitor)).toBe(label);
      // What was typed is there again.
      await (await upgraded(visitor)).press("Enter");
      expect(await frame.locator("#question").inputValue()).toContain("ぬぬぬ");
    },
  );

  test(
    "takes its focus from the host only when it is opened, and holds it by keyboard",
    patience,
    async () => {
      const visitor = await visit(`${listed.byName}/`);
      await upgraded(visitor);
      expect(await visitor.evaluate(() => document.activeElement === document.body)).toBe(true);
      await visitor.keyboard.press("Tab");
      expect(await focused(visitor)).toBe(label);
      await visitor.keyboard.press("Enter");
      await eventually(() => typesHeard(visitor)).toContain("ready");
      const inside = () =>
        visitor.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName);
      expect(await inside()).toBe("button");
      await visitor.keyboard.press("Tab");
      expect(await inside()).toBe("iframe");
      await visitor.keyboard.press("Shift+Tab");
      expect(await inside()).toBe("button");
      await visitor.keyboard.press("Escape");
      await eventually(() => focused(visitor)).toBe(label);
    },
  );

  test("fills a phone's window, and stands within a wide one", patience, async () => {
    for (const [width, height, fills] of [
      [320, 640, true],
      [1280, 800, false],
    ] as const) {
      const visitor = await visit(`${listed.byName}/`, { viewport: { width, height } });
      await openFrame(visitor);
      const box = await visitor.getByRole("dialog", { name: label }).boundingBox();
      expect(box?.width === width && box.height === height, `${width}`).toBe(fills);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      const scrolls = () => document.documentElement.scrollWidth > window.innerWidth;
      expect(await visitor.evaluate(scrolls)).toBe(false);
      expect(await (await frameOf(visitor)).evaluate(scrolls)).toBe(false);
    }
  });

  test("leaves modified clicks to the browser", patience, async () => {
    const visitor = await visit(`${listed.byName}/`);
    const link = await upgraded(visitor);
    const popup = visitor.context().waitForEvent("page");
    await link.click({ modifiers: ["ControlOrMeta"] });
    expect((await popup).url()).toBe(`${site.origin}/`);
    expect(await typesHeard(visitor)).toEqual([]);
  });
});

describe("other forms", () => {
  test(
    "inline, a link unfolds the assistant below itself and folds it again",
    patience,
    async () => {
      const visitor = await visit(`${listed.byName}/inline`);
      const link = await upgraded(visitor);
      expect(await link.getAttribute("aria-expanded")).toBe("false");
      const frame = await openFrame(visitor);
      expect(await link.getAttribute("aria-expanded")).toBe("true");
      expect(await frame.locator("html").getAttribute("lang")).toBe("en");
      await frame.locator("#question").focus();
      await visitor.keyboard.press("Escape");
      await eventually(() => focused(visitor)).toBe(label);
      expect(await link.getAttribute("aria-expanded")).toBe("false");
      expect(await visitor.locator("iframe").isVisible()).toBe(false);
      await link.click();
      await link.click();
      expect(await visitor.locator("iframe").isVisible()).toBe(false);
    },
  );

  test(
    "a floating button stands where the host puts it, opens, and can be hidden",
    patience,
    async () => {
      const visitor = await visit(`${listed.byName}/floating`);
      const button = visitor.getByRole("button", { name: label });
      await button.waitFor();
      const bar = visitor.getByRole("navigation", { name: label });
      const style = (element: Element) => {
        const { position, top, left, zIndex } = getComputedStyle(element);
        return { position, top, left, zIndex };
      };
      expect(await bar.evaluate(style)).toEqual({
        position: "fixed",
        top: "48px",
        left: "32px",
        zIndex: "7",
      });
      await button.click();
      await eventually(() => typesHeard(visitor)).toContain("ready");
      await visitor.getByRole("button", { name: "閉じる" }).click();
      await eventually(() => typesHeard(visitor)).toContain("close");
      const inside = () =>
        visitor.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
      expect(await inside()).toBe(label);
      await visitor.getByRole("button", { name: "ボタンを隠す" }).click();
      expect(await bar.isVisible()).toBe(false);
      expect(await focused(visitor)).toBe(label);
    },
  );

  test(
    "several links have their own frame, and only one that asks for it the page's context",
    patience,
    async () => {
      const visitor = await visit(`${listed.byName}/context`);
      await upgraded(visitor);
      const addresses: URL[] = [];
      for (const at of [0, 1]) {
        await visitor.locator("a").nth(at).click();
        const frame = visitor.getByRole("dialog").locator("iframe");
        addresses.push(new URL((await frame.getAttribute("src")) ?? ""));
        await visitor.keyboard.press("Escape");
        await eventually(async () => (await typesHeard(visitor)).at(-1)).toBe("close");
      }
      const chosen = addresses.map(({ searchParams: query }) => [
        query.get("ministry"),
        query.get("section"),
      ]);
      expect(chosen).toEqual([
        ["mhlw", "3-3"],
        ["mic", null],
      ]);
    },
  );
});

describe("a host's script", () => {
  test(
    "may call before the loader has come, ask on, listen and remove everything",
    patience,
    async () => {
      const visitor = await visit(`${listed.byName}/queued`);
      await eventually(() => typesHeard(visitor)).toContain("answer");
      const frame = await frameOf(visitor);
      expect(await frame.locator(".tw-turn").count()).toBe(1);
      expect(await frame.locator("#ministry").inputValue()).toBe("mhlw");

      await visitor.evaluate(() => {
        const { TeleworkAssistant: api, heard } = window as unknown as {
          TeleworkAssistant: Record<string, (...parameters: unknown[]) => void>;
          heard: unknown[];
        };
        const listener = () => heard.push({ type: "listened" });
        api["on"]?.("ask", listener);
        api["open"]?.({ question: "テレワークの表彰はありますか", ministry: "mic" });
      });
      await frame
        .getByRole("heading", { level: 2, name: "テレワークの表彰はありますか" })
        .waitFor();
      expect(await frame.locator(".tw-turn").count()).toBe(2);
      expect(await typesHeard(visitor)).toContain("listened");

      const left = await visitor.evaluate((settings) => {
        const { TeleworkAssistant: api } = window as unknown as {
          TeleworkAssistant: Record<string, (...parameters: unknown[]) => void>;
        };
        const attributes = () => document.querySelector("a")?.getAttributeNames();
        document.body.insertAdjacentHTML("beforeend", settings);
        api["rescan"]?.();
        const upgradedLinks = document.querySelectorAll("a[aria-haspopup]").length;
        api["destroy"]?.();
        return {
          upgradedLinks,
          nodes: [...document.body.children].map(({ localName }) => localName),
          attributes: attributes(),
          sheets: document.adoptedStyleSheets.length,
        };
      }, `<a href="/" data-telework-assistant>もう一つ</a>`);
      expect(left).toEqual({
        upgradedLinks: 2,
        nodes: ["a", "script", "script", "a"],
        attributes: ["href", "data-telework-assistant"],
        sheets: 0,
      });
      await visitor.getByRole("link", { name: label }).click();
      await visitor.waitForURL(`${site.origin}/`);
    },
  );

  test("finds one name of ours, and its own page as it was", patience, async () => {
    const look = () => {
      const own = [...document.querySelectorAll("a, button, input, body")];
      const styles = own.map((element) => {
        const { color, fontSize, width, display, backgroundColor } = getComputedStyle(element);
        return [element.localName, color, fontSize, width, display, backgroundColor];
      });
      const names = Object.keys(window).filter((name) => name !== "TeleworkAssistant");
      return { styles, names, focused: document.activeElement?.localName };
    };
    const alone = await visit(`${listed.byName}/rude-alone`);
    const plain = await alone.evaluate(look);
    expect(plain.focused).toBe("input");
    const visitor = await visit(`${listed.byName}/rude`);
    await upgraded(visitor);
    expect(await visitor.evaluate(look)).toEqual(plain);
    await openFrame(visitor);
    expect((await visitor.evaluate(look)).styles).toEqual(plain.styles);
    // Nor does the host's style reach ours.
    const dialog = visitor.getByRole("dialog", { name: label });
    expect(await dialog.isVisible()).toBe(true);
    expect((await dialog.locator("iframe").boundingBox())?.height).toBeGreaterThan(300);
    const colour = (element: Element) => getComputedStyle(element).color;
    expect(await dialog.getByRole("heading").evaluate(colour)).toBe("rgb(26, 26, 26)");
  });
});

describe("of a thousand bad messages", () => {
  /** Shapes that are nearly right, and texts that are not. */
  const bad = Array.from({ length: 250 }, (_, n): unknown => {
    const good = { telework: 1, type: "ask", question: "助成" };
    const shapes: unknown[] = [
      { ...good, telework: n + 2 },
      { ...good, telework: "1" },
      { ...good, type: ["ask"] },
      { ...good, type: `ask${n}` },
      { ...good, type: "__proto__" },
      { ...good, question: n },
      { ...good, question: " ".repeat(n) },
      { ...good, question: "長".repeat(301 + n) },
      { ...good, ministry: `x${n}` },
      { ...good, more: n },
      [good],
      JSON.stringify(good),
      null,
      n,
      {},
    ];
    return shapes[n % shapes.length];
  });
  const good = { telework: 1, type: "ask", question };

  test("the frame hears none, from its host or from others", patience, async () => {
    const visitor = await visit(`${listed.byName}/intruder`);
    const frame = await openFrame(visitor);
    const address = frame.url();
    const asked: string[] = [];
    visitor.on("request", (request) => asked.push(request.url()));
    const intruder = visitor.frame({ name: "intruder" });
    const post = ([messages, target]: readonly [readonly unknown[], string]) => {
      const place = window.parent.document
        ?.querySelector("div")
        ?.shadowRoot?.querySelector("iframe");
      for (const message of messages) place?.contentWindow?.postMessage(message, target);
    };
    await visitor.evaluate(post, [[...bad, ...bad], "*"] as const);
    // A stranger's message may be as right as it likes. Frames in a shadow tree are not counted.
    await visitor.evaluate(() => {
      const place = document.querySelector("div")?.shadowRoot?.querySelector("iframe");
      Object.assign(window, { place });
    });
    await frame.evaluate(
      (messages) => {
        for (const message of messages) window.postMessage(message, "*");
      },
      Array.from({ length: 250 }, () => good),
    );
    await frame.evaluate((origin) => {
      for (let n = 0; n < 250; n += 1) {
        const data = { telework: 1, type: "ask", question: "助成" };
        window.dispatchEvent(new MessageEvent("message", { data, origin, source: window.parent }));
      }
    }, stranger.byName);
    expect(intruder?.url()).toBe(`${stranger.byName}/blank`);
    expect(asked).toEqual([]);
    expect(frame.url()).toBe(address);
    expect(await frame.locator("#question").inputValue()).toBe("");

    // The negative control: one good message is heard.
    await visitor.evaluate(post, [[good], site.origin] as const);
    await frame.getByRole("heading", { level: 2, name: question }).waitFor();
  });

  test("the host hears none, from the frame or from others", patience, async () => {
    const visitor = await visit(`${listed.byName}/intruder`);
    const frame = await openFrame(visitor);
    const before = await typesHeard(visitor);
    const fromFrame = bad.map((message) =>
      typeof message === "object" && message !== null && "type" in message && message.type === "ask"
        ? { ...message, telework: 2 }
        : message,
    );
    await frame.evaluate(
      (messages) => {
        for (const message of messages) window.parent.postMessage(message, "*");
      },
      [...fromFrame, ...fromFrame],
    );
    const close = { telework: 1, type: "close" };
    const intruder = visitor.frame({ name: "intruder" });
    await intruder?.evaluate((message) => {
      for (let n = 0; n < 250; n += 1) window.parent.postMessage(message, "*");
    }, close);
    await visitor.evaluate((message) => {
      for (let n = 0; n < 250; n += 1) window.postMessage(message, "*");
    }, close);
    await visitor.evaluate(() => 0);
    expect(await typesHeard(visitor)).toEqual(before);
    expect(await visitor.getByRole("dialog", { name: label }).isVisible()).toBe(true);

    // The negative control.
    await frame.evaluate((message) => window.parent.postMessage(message, "*"), close);
    await eventually(() => typesHeard(visitor)).toEqual([...before, "close"]);
  });
});

describe("the page for hosts", () => {
  test("shows the real thing", patience, async () => {
    const before = site.complaints.length;
    const visitor = await visit(`${site.origin}/embed?theme=dark&accent=green`);
    const frame = await openFrame(visitor);
    expect(await frame.locator("html").getAttribute("class")).toContain("tw-accent-green");
    await frame.locator("#question").press("Escape");
    await eventually(() => typesHeard(visitor)).toContain("close");
    expect(site.complaints.slice(before)).toEqual([]);
  });

  test(
    "copies the snippet where the browser lets it, and makes it without scripts",
    patience,
    async () => {
      const visitor = await visit(`${site.origin}/embed`, {
        permissions: ["clipboard-read", "clipboard-write"],
      });
      await visitor.getByRole("button", { name: "コピー" }).first().click();
      await visitor.getByText("コピーしました。").waitFor({ state: "attached" });

      const plain = await visit(`${site.origin}/embed`, { javaScriptEnabled: false });
      expect(await plain.getByRole("button", { name: "コピー" }).count()).toBe(0);
      await plain.getByLabel("置き方").selectOption("iframe");
      await plain.getByRole("button", { name: "この内容で作る" }).click();
      expect(await plain.locator("#snippet-text").textContent()).toMatch(/^<iframe src="/);
      await plain.frameLocator("iframe").locator("#question").waitFor();
    },
  );
});
