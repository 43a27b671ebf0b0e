import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSite, type Site } from "./browser.ts";
import { enter, stateNamed, states } from "./states.ts";
import { statesApp } from "./states-site.ts";

let site: Site;
let page: Page;
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  site = await openSite(statesApp);
  page = await site.open();
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

/** The first page of a browser takes its time on a busy machine. */
const slow = { timeout: 30_000 };

const wide = { width: 1280, height: 800 };
/** 1280 pixels at a zoom of 400 %, and the width that WCAG 1.4.10 names. */
const narrow = { width: 320, height: 256 };

async function scrollsSideways(): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** Elements whose text is wider or higher than what shows of it. */
async function cutOff(): Promise<string[]> {
  return page.evaluate(() => {
    // Tables scroll in a region of their own, which WCAG 1.4.10 allows; fields scroll by themselves.
    const shown = [
      ...document.querySelectorAll("body *:not(td, th, .tw-table, textarea, input, option)"),
    ];
    return shown
      .filter((element) => element.checkVisibility())
      .filter((element) => !element.closest(".tw-hidden, .tw-skip, [hidden]"))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const clips = overflowX !== "visible" || overflowY !== "visible";
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        return clips && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1);
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent}`);
  });
}

/** What reaches beyond the window, without making it scroll. */
async function beyondTheEdge(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *, aside *, header *, footer *")]
      .filter((element) => !element.closest(".tw-table, .tw-hidden") && element.checkVisibility())
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > window.innerWidth + 1);
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent}`),
  );
}

/** WCAG 1.4.12, by the user's own style sheet; CSSOM, since the policy forbids style elements. */
async function spaceText(): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Text alone at 200 %, as a browser's own setting of the font size does it. */
async function doubleText(): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
}

test.each(states)("$name needs no scrolling sideways, however enlarged", slow, async (state) => {
  await page.setViewportSize(wide);
  await enter(page, state);
  expect(await scrollsSideways(), "wide").toBe(false);
  await page.setViewportSize(narrow);
  expect(await scrollsSideways(), "at 320 pixels").toBe(false);
  expect(await beyondTheEdge()).toEqual([]);
  await spaceText();
  expect(await scrollsSideways(), "with spaced text").toBe(false);
  expect(await cutOff()).toEqual([]);
  await page.setViewportSize(wide);
  await doubleText();
  expect(await scrollsSideways(), "with text at 200 %").toBe(false);
  expect(await cutOff()).toEqual([]);
  expect(await beyondTheEdge()).toEqual([]);
});

test("forced colours keep the edges of what is told apart by colour", slow, async () => {
  await page.setViewportSize(wide);
  await page.emulateMedia({ forcedColors: "active" });
  await enter(page, stateNamed("answered-ja"));
  for (const part of [".tw-chip", ".tw-card", ".tw-question", ".tw-button", "#question"]) {
    const width = await page
      .locator(part)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).borderInlineStartWidth));
    expect(width, part).toBeGreaterThan(0);
  }
  // Shadows go, so the focus needs an outline.
  await page.locator("#question").focus();
  const outline = await page
    .locator("#question")
    .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe("solid");
  await page.emulateMedia({ forcedColors: "none" });
});

test("reduced motion moves nothing", slow, async () => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const name of ["waiting", "answered-ja"]) {
    await enter(page, stateNamed(name));
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations === Infinity)
        .map(({ id }) => id),
    );
    expect(moving).toEqual([]);
    const scrolling = await page.evaluate(
      () => getComputedStyle(document.documentElement).scrollBehavior,
    );
    expect(scrolling).toBe("auto");
  }
  await page.emulateMedia({ reducedMotion: null });
});

test("without that setting, waiting does move", slow, async () => {
  await enter(page, stateNamed("waiting"));
  expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
});

test("print leaves the controls out, and writes addresses and states in words", slow, async () => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await enter(page, stateNamed("answered-ja"));
  for (const part of ["#ask", "#starters", "#languages", ".tw-follow", ".tw-skip"]) {
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  }
  for (const part of [".tw-question", ".tw-answer", "blockquote", ".tw-chip", "#contact"]) {
    expect(await page.locator(part).first().isVisible(), part).toBe(true);
  }
  const link = page.locator(".tw-citations a[rel=external]").first();
  const after = await link.evaluate((element) => getComputedStyle(element, "::after").content);
  expect(after).toContain(await link.getAttribute("href"));
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe("rgb(255, 255, 255)");
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: null, colorScheme: null });
});
