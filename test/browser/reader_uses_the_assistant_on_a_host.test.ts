import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openEmbedding,
  eventually,
  focused,
  frameOf,
  label,
  openFrame,
  patience,
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

function scrolls(): boolean {
  return document.documentElement.scrollWidth > window.innerWidth;
}

function placeOf(element: Element): object {
  const { position, top, left, zIndex } = getComputedStyle(element);
  return { position, top, left, zIndex };
}

describe("the dialog", () => {
  test(
    "is closed by Escape in the frame, but not while an input method composes",
    patience,
    async () => {
      const visitor = await visit(embedding, `${embedding.listed.byNumber}/`);
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
      const visitor = await visit(embedding, `${embedding.listed.byName}/`);
      await upgraded(visitor);
      expect(await visitor.evaluate(() => document.activeElement === document.body)).toBe(true);
      await visitor.keyboard.press("Tab");
      expect(await focused(visitor)).toBe(label);
      await visitor.keyboard.press("Enter");
      await eventually(() => typesHeard(visitor)).toContain("ready");
      const inside = () =>
        visitor.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName);
      await eventually(inside).toBe("button");
      await visitor.keyboard.press("Tab");
      await eventually(inside).toBe("iframe");
      await visitor.keyboard.press("Shift+Tab");
      await eventually(inside).toBe("button");
      await visitor.keyboard.press("Escape");
      await eventually(() => focused(visitor)).toBe(label);
    },
  );

  test("fills a phone's window, and stands within a wide one", patience, async () => {
    for (const [width, height, fills] of [
      [320, 640, true],
      [1280, 800, false],
    ] as const) {
      const visitor = await visit(embedding, `${embedding.listed.byName}/`, {
        viewport: { width, height },
      });
      await openFrame(visitor);
      const box = await visitor.getByRole("dialog", { name: label }).boundingBox();
      expect(box?.width === width && box.height === height, `${width}`).toBe(fills);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(await visitor.evaluate(scrolls)).toBe(false);
      expect(await (await frameOf(visitor)).evaluate(scrolls)).toBe(false);
    }
  });

  test("leaves modified clicks to the browser", patience, async () => {
    const visitor = await visit(embedding, `${embedding.listed.byName}/`);
    const link = await upgraded(visitor);
    const popup = visitor.context().waitForEvent("page");
    await link.click({ modifiers: ["ControlOrMeta"] });
    expect((await popup).url()).toBe(`${embedding.site.origin}/`);
    expect(await typesHeard(visitor)).toEqual([]);
  });
});

describe("other forms", () => {
  test(
    "inline, a link unfolds the assistant below itself and folds it again",
    patience,
    async () => {
      const visitor = await visit(embedding, `${embedding.listed.byName}/inline`);
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
      const visitor = await visit(embedding, `${embedding.listed.byName}/floating`);
      const button = visitor.getByRole("button", { name: label });
      await button.waitFor();
      const bar = visitor.getByRole("navigation", { name: label });
      expect(await bar.evaluate(placeOf)).toEqual({
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
      const visitor = await visit(embedding, `${embedding.listed.byName}/context`);
      await upgraded(visitor);
      const addresses: URL[] = [];
      for (const at of [0, 1]) {
        await visitor.locator("a").nth(at).click();
        const frame = visitor.getByRole("dialog").locator("iframe");
        addresses.push(new URL((await frame.getAttribute("src")) ?? ""));
        await visitor.keyboard.press("Escape");
        await eventually(() => visitor.getByRole("dialog").count()).toBe(0);
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
