import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openEmbedding,
  eventually,
  frameOf,
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

/** What a host's page looks like, which names it has, and where its focus is. */
function look() {
  const own = [...document.querySelectorAll("a, button, input, body")];
  const styles = own.map((element) => {
    const { color, fontSize, width, display, backgroundColor } = getComputedStyle(element);
    return [element.localName, color, fontSize, width, display, backgroundColor];
  });
  const names = Object.keys(window).filter((name) => name !== "TeleworkAssistant");
  return { styles, names, focused: document.activeElement?.localName };
}

function colourOf(element: Element): string {
  return getComputedStyle(element).color;
}

describe("a host's script", () => {
  test(
    "may call before the loader has come, ask on, listen and remove everything",
    patience,
    async () => {
      const visitor = await visit(embedding, `${embedding.listed.byName}/queued`);
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
        document.body.insertAdjacentHTML("beforeend", settings);
        api["rescan"]?.();
        const upgradedLinks = document.querySelectorAll("a[aria-haspopup]").length;
        api["destroy"]?.();
        return {
          upgradedLinks,
          nodes: [...document.body.children].map(({ localName }) => localName),
          attributes: document.querySelector("a")?.getAttributeNames(),
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
      await visitor.waitForURL(`${embedding.site.origin}/`);
    },
  );

  test("finds one name of ours, and its own page as it was", patience, async () => {
    const alone = await visit(embedding, `${embedding.listed.byName}/rude-alone`);
    const plain = await alone.evaluate(look);
    expect(plain.focused).toBe("input");
    const visitor = await visit(embedding, `${embedding.listed.byName}/rude`);
    await upgraded(visitor);
    expect(await visitor.evaluate(look)).toEqual(plain);
    await openFrame(visitor);
    expect((await visitor.evaluate(look)).styles).toEqual(plain.styles);
    // Nor does the host's style reach ours.
    const dialog = visitor.getByRole("dialog", { name: label });
    expect(await dialog.isVisible()).toBe(true);
    expect((await dialog.locator("iframe").boundingBox())?.height).toBeGreaterThan(300);
    expect(await dialog.getByRole("heading").evaluate(colourOf)).toBe("rgb(26, 26, 26)");
  });
});

const good = { telework: 1, type: "ask", question };
const close = { telework: 1, type: "close" };

/** Shapes that are nearly right, and things that are not. */
const bad = Array.from({ length: 500 }, (_, n): unknown => {
  const shapes: unknown[] = [
    { ...good, telework: n + 2 },
    { ...good, telework: "1" },
    { ...good, type: ["ask"] },
    { ...good, type: `ask${n}` },
    { ...good, type: "__proto__" },
    { ...good, type: "toString", question: n },
    { ...close, telework: 0 },
    { telework: 1 },
    { type: "close" },
    [good],
    JSON.stringify(close),
    null,
    n,
    {},
  ];
  return shapes[n % shapes.length];
});

/** Nearly right for the frame alone, to which a host may say `ask`. */
const badQuestions = Array.from({ length: 100 }, (_, n): unknown => {
  const shapes: unknown[] = [
    { ...good, question: n },
    { ...good, question: " ".repeat(n) },
    { ...good, question: "長".repeat(301 + n) },
    { ...good, ministry: `x${n}` },
    { ...good, more: n },
  ];
  return shapes[n % shapes.length];
});

function postToParent(messages: readonly unknown[]): void {
  for (const message of messages) window.parent.postMessage(message, "*");
}

function postToItself(messages: readonly unknown[]): void {
  for (const message of messages) window.postMessage(message, "*");
}

/** The second frame of the page, from the page or from the frame beside it. */
function postToNeighbour(messages: readonly unknown[]): void {
  for (const message of messages) window.parent.frames[1]?.postMessage(message, "*");
}

describe("(D3) of a thousand bad messages", () => {
  test("the frame hears none, from its host or from others", patience, async () => {
    const { listed } = embedding;
    const visitor = await visit(embedding, `${listed.byName}/plain-intruder`);
    const frame = await frameOf(visitor);
    await frame.locator("html[data-host]").waitFor();
    await frame.waitForFunction(() => document.readyState === "complete");
    const address = frame.url();
    const asked: string[] = [];
    visitor.on("request", (request) => asked.push(request.url()));
    await visitor.evaluate(postToNeighbour, [...bad, ...badQuestions]);
    // Whoever else speaks may be as right as it likes.
    const right = Array.from({ length: 200 }, () => good);
    await visitor.frame({ name: "intruder" })?.evaluate(postToNeighbour, right);
    await frame.evaluate(postToItself, right);
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(asked).toEqual([]);
    expect(frame.url()).toBe(address);
    expect(await frame.locator("#question").inputValue()).toBe("");

    // The negative control: one good message is heard.
    await visitor.evaluate(postToNeighbour, [good]);
    const answer = frame.getByRole("heading", { level: 2, name: question });
    await answer.waitFor();
    expect(await frame.locator(".tw-turn").count()).toBe(1);
  });

  test("the host hears none, from the frame or from others", patience, async () => {
    const { listed } = embedding;
    const visitor = await visit(embedding, `${listed.byName}/intruder`);
    const frame = await openFrame(visitor);
    const before = await typesHeard(visitor);
    // A host hears of a question from the frame; here only wrong shapes are sent.
    await frame.evaluate(postToParent, bad);
    const right = Array.from({ length: 250 }, () => close);
    await visitor.frame({ name: "intruder" })?.evaluate(postToParent, right);
    await visitor.evaluate(postToItself, right);
    await visitor.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await typesHeard(visitor)).toEqual(before);
    expect(await visitor.getByRole("dialog", { name: label }).isVisible()).toBe(true);

    // The negative control.
    await frame.evaluate(postToParent, [close]);
    await eventually(() => typesHeard(visitor)).toEqual([...before, "close"]);
  });
});
