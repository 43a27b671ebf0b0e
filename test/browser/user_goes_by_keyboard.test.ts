import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./browser.ts";
import { questions } from "./states-site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(async () => {
  await site.close();
});

/** How long to look for what comes by itself. */
const patient = { timeout: 10_000 };

type Focus = {
  readonly tag: string;
  readonly text: string;
  readonly isMarked: boolean;
  readonly isSeen: boolean;
};

/** Where the focus is, whether it shows, and whether nothing lies over it. */
async function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    const isSeen = [...element.getClientRects()].some(({ left, top, width, height }) => {
      const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
      return over !== null && (element.contains(over) || over.contains(element));
    });
    return {
      tag: element.tagName,
      text: (element.textContent ?? "").trim(),
      isMarked: isOutlined || boxShadow !== "none",
      isSeen,
    };
  });
}

/** One press of the key, after which the focus must be somewhere, visible and uncovered. */
async function press(page: Page, key: string): Promise<Focus> {
  await page.keyboard.press(key);
  const now = await focus(page);
  expect(now.tag, key).not.toBe("BODY");
  expect(now, `${key}: ${now.tag} ${now.text}`).toMatchObject({ isMarked: true, isSeen: true });
  return now;
}

/** Tab until the focus is on an element of this selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await press(page, "Tab");
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`expected to reach ${selector} by Tab, did not`);
}

/** The answer's heading has the focus, and shows it. */
async function answerFocused(page: Page, question: string): Promise<void> {
  await answerHasFocus(page, question);
  await expect.poll(async () => (await focus(page)).isSeen, patient).toBe(true);
}

/** The same where the browser has scrolled on: after Back it shows the place that was read. */
async function answerHasFocus(page: Page, question: string): Promise<void> {
  // The link that asked bears the same words.
  await expect.poll(async () => (await focus(page)).tag, patient).toBe("H2");
  const now = await focus(page);
  expect(now.text).toContain(question);
  expect(now.isMarked).toBe(true);
}

describe.each([
  ["a wide window", { viewport: { width: 1280, height: 800 } }],
  ["a zoom of 400 %", { viewport: { width: 320, height: 256 } }],
  ["no script", { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false }],
])("with %s", (_, options) => {
  test("the whole path goes by keyboard alone", { timeout: 60_000 }, async () => {
    const page = await site.open(options);
    await page.goto("/");
    expect((await press(page, "Tab")).text).toBe("本文へ");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patient).toBe("main");

    await tabTo(page, "#question");
    await page.keyboard.type(questions.answered);
    await tabTo(page, "#ask button");
    await page.keyboard.press("Enter");
    await answerFocused(page, questions.answered);

    await tabTo(page, "a[href*='/sources/']");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/sources/r2-telework-measures#p*");
    await page.locator(".tw-sheet:target").waitFor();
    await press(page, "Tab");
    // Alt+Left belongs to the browser's window, which is not there when it runs headless.
    await page.goBack();
    await answerHasFocus(page, questions.answered);

    await tabTo(page, ".tw-follow a");
    const next = (await focus(page)).text;
    await page.keyboard.press("Enter");
    await answerFocused(page, next);

    await tabTo(page, ".tw-clear a");
    await page.keyboard.press("Enter");
    await page.locator("section#starters").waitFor();
    expect(new URL(page.url()).search).toBe("");
    expect((await press(page, "Tab")).text).toBe("本文へ");
    await page.context().close();
  });
});

test("the focus is marked and uncovered on every stop of a page", { timeout: 60_000 }, async () => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 320, height: 256 },
  ]) {
    const page = await site.open({ viewport });
    await page.goto(`/?q=${encodeURIComponent(questions.answered)}`);
    await answerFocused(page, questions.answered);
    const stops = await page.locator("a[href]:visible, button:visible, summary:visible").count();
    for (let stop = 0; stop < Math.min(stops, 40); stop += 1) {
      await page.keyboard.press("Shift+Tab");
      const now = await focus(page);
      if (now.tag === "BODY") break;
      expect(now, `${now.tag} ${now.text}`).toMatchObject({ isMarked: true, isSeen: true });
    }
    await page.context().close();
  }
});

test("errors that come in place leave the focus in the field", { timeout: 60_000 }, async () => {
  const page = await site.open();
  await page.goto("/");
  await tabTo(page, "#question");
  await page.keyboard.insertText("長".repeat(310));
  await page.keyboard.press("Enter");
  await page.locator("#question[aria-invalid=true]").waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id), patient)
    .toBe("question");

  await page.route("**/?q=*", (route) => route.abort());
  await page.locator("#question").fill(questions.answered);
  await page.keyboard.press("Enter");
  await page.locator("[role=alert]:not(:empty)").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("question");
  await page.context().close();
});
