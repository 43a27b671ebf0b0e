import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  openEmbedding,
  ask,
  eventually,
  focused,
  focusedIn,
  frameOf,
  heardBy,
  label,
  openFrame,
  patience,
  question,
  typesHeard,
  upgraded,
  visit,
  type Embedding,
} from "./embedding.ts";

let embedding: Embedding;
beforeAll(async () => {
  embedding = await openEmbedding();
}, 60_000);
afterAll(() => embedding.close());

describe("on a host", () => {
  test.each(["/strict", "/isolated", "/no-referrer", "/pinned"])(
    "%s: a link opens the assistant, which answers, and closes back to the link",
    patience,
    async (path) => {
      const before = embedding.site.complaints.length;
      const visitor = await visit(embedding, embedding.listed.byName + path);
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
      await (await popup).waitForURL(`${embedding.site.origin}/m/*`);
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
      expect(embedding.site.complaints.slice(before)).toEqual([]);
    },
  );

  test("that asks for proof the page is isolated indeed", patience, async () => {
    const visitor = await visit(embedding, `${embedding.listed.byName}/isolated`);
    expect(await visitor.evaluate(() => window.crossOriginIsolated)).toBe(true);
  });

  test("(D5) nothing but the loader is asked of us before the link is used", patience, async () => {
    const visitor = await embedding.site.open();
    onTestFinished(() => visitor.context().close());
    const asked: string[] = [];
    visitor.on("request", (request) => asked.push(request.url()));
    await visitor.goto(`${embedding.listed.byName}/`);
    await upgraded(visitor);
    expect(asked).toEqual([
      `${embedding.listed.byName}/`,
      `${embedding.site.origin}/embed/v1/loader.js`,
    ]);
    expect(await visitor.locator("iframe").count()).toBe(0);
    expect(await visitor.context().cookies()).toEqual([]);
  });

  test("(D4) whose pinned hash does not fit, the link leads to our page", patience, async () => {
    const before = embedding.site.complaints.length;
    const visitor = await visit(embedding, `${embedding.listed.byName}/pinned-wrong`);
    await visitor.getByRole("link", { name: label }).click();
    await visitor.waitForURL(`${embedding.site.origin}/`);
    expect(embedding.site.complaints.splice(before).join()).toContain("integrity");
  });

  test(
    "without scripts the link leads to our page, and a plain frame answers",
    patience,
    async () => {
      const visitor = await visit(embedding, `${embedding.listed.byName}/`, {
        javaScriptEnabled: false,
      });
      await visitor.getByRole("link", { name: label }).click();
      await visitor.waitForURL(`${embedding.site.origin}/`);
      await visitor.goto(`${embedding.listed.byName}/frame`);
      const frame = visitor.frameLocator("iframe");
      await frame.getByLabel("質問を入力してください").fill(question);
      await frame.getByRole("button", { name: "質問する" }).click();
      const answer = frame.getByRole("heading", { level: 2, name: question });
      await answer.waitFor();
      expect(await answer.isVisible()).toBe(true);
    },
  );

  test.each([
    ["/sandboxed", "it answers"],
    ["/sandboxed-escaping", "it answers, and with one right more opens its sources"],
  ])("(D2) %s, which sandboxes the frame: %s", patience, async (path) => {
    const before = embedding.site.complaints.length;
    const visitor = await visit(embedding, embedding.listed.byName + path);
    const frame = await frameOf(visitor);
    await ask(frame);
    expect(await frame.locator(".tw-turn").count()).toBe(1);
    if (path === "/sandboxed-escaping") {
      const popup = visitor.context().waitForEvent("page");
      await frame.locator('a[target="_blank"][href^="/m/"]:visible').first().click();
      await (await popup).waitForURL(`${embedding.site.origin}/m/*`);
    }
    expect(embedding.site.complaints.slice(before)).toEqual([]);
  });
});

describe("framing", () => {
  test("(D1) is open to listed origins alone", patience, async () => {
    const open = [embedding.listed.byNumber, embedding.listed.byName, embedding.alsoListed.byName];
    const closed = [
      embedding.alsoListed.byNumber,
      embedding.stranger.byNumber,
      embedding.stranger.byName,
    ];
    const before = embedding.site.complaints.length;
    const visitor = await embedding.site.open();
    onTestFinished(() => visitor.context().close());
    for (const origin of open) {
      await visitor.goto(`${origin}/frame`);
      await visitor.frameLocator("iframe").locator("#question").waitFor();
    }
    expect(embedding.site.complaints.slice(before)).toEqual([]);
    for (const origin of closed) {
      await visitor.goto(`${origin}/frame`);
      await eventually(() => visitor.frames()[1]?.url()).toMatch(/^chrome-error:/);
    }
    // A listed page inside a stranger's, and a page whose origin is hidden.
    await visitor.goto(`${embedding.stranger.byNumber}/around`);
    await eventually(() => visitor.frames()[2]?.url()).toMatch(/^chrome-error:/);
    await visitor.goto(`${embedding.listed.byName}/hidden`);
    await eventually(() => visitor.frames()[1]?.url()).toMatch(/^chrome-error:/);
    const told = embedding.site.complaints.splice(before);
    expect(told.filter((text) => text.includes("frame-ancestors"))).toHaveLength(5);
  });

  test("(D1) no other page of ours is open to a listed origin", patience, async () => {
    const before = embedding.site.complaints.length;
    const visitor = await visit(embedding, `${embedding.listed.byName}/other-pages`);
    const shown = () =>
      visitor
        .frames()
        .slice(1)
        .map((frame) => frame.url());
    await expect
      .poll(shown)
      .toEqual(Array.from({ length: 3 }, () => "chrome-error://chromewebdata/"));
    embedding.site.complaints.splice(before);
  });
});

describe("the page for hosts", () => {
  test("shows the real thing", patience, async () => {
    const before = embedding.site.complaints.length;
    const visitor = await visit(
      embedding,
      `${embedding.site.origin}/embed?theme=dark&accent=green`,
    );
    const frame = await openFrame(visitor);
    expect(await frame.locator("html").getAttribute("class")).toContain("tw-accent-green");
    await frame.locator("#question").press("Escape");
    await eventually(() => typesHeard(visitor)).toContain("close");
    expect(embedding.site.complaints.slice(before)).toEqual([]);
  });

  test(
    "copies the snippet where the browser lets it, and makes it without scripts",
    patience,
    async () => {
      const visitor = await visit(embedding, `${embedding.site.origin}/embed`, {
        permissions: ["clipboard-read", "clipboard-write"],
      });
      await visitor.getByRole("button", { name: "コピー" }).first().click();
      await visitor.getByText("コピーしました。").waitFor({ state: "attached" });

      const plain = await visit(embedding, `${embedding.site.origin}/embed`, {
        javaScriptEnabled: false,
      });
      expect(await plain.getByRole("button", { name: "コピー" }).count()).toBe(0);
      await plain.getByLabel("置き方").selectOption("iframe");
      await plain.getByRole("button", { name: "この内容で作る" }).click();
      expect(await plain.locator("#snippet-text").textContent()).toMatch(/^<iframe src="/);
      await plain.frameLocator("iframe").locator("#question").waitFor();
    },
  );
});
