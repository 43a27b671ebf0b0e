/**
 * What a reader does on a page that stands, to bring it into another state.
 */
import type { Page } from "playwright-core";
import { questions } from "./states-site.ts";

export async function ask(page: Page, question: string): Promise<void> {
  await page.locator("#question").fill(question);
  await page.locator("#ask button[type=submit]").click();
}

export async function typeIn(page: Page, text: string): Promise<void> {
  await page.locator("#question").pressSequentially(text);
}

export async function chooseOption(page: Page): Promise<void> {
  await typeIn(page, "テレワーク");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
}

/** Every part that can be unfolded. */
export async function unfold(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });
}

/** The loader has made a button of the link. */
export async function openDialog(page: Page): Promise<void> {
  await page.locator("a[data-telework-assistant]:is([aria-haspopup], [aria-expanded])").click();
}

export async function sayNo(page: Page): Promise<void> {
  await ask(page, questions.answered);
  await page.locator(".tw-feedback [value=no]").click();
}

export async function sayYes(page: Page): Promise<void> {
  await ask(page, questions.answered);
  await page.locator(".tw-feedback [value=yes]").click();
}

export async function askTwice(page: Page): Promise<void> {
  await ask(page, questions.answered);
  await page.locator(".tw-turn").waitFor();
  await page.locator(".tw-follow a").first().click();
}

/** The question never comes through, and no answer back. */
export async function askAndWait(page: Page): Promise<void> {
  await page.route("**/?q=*", () => undefined);
  await ask(page, questions.answered);
}

export async function askOffline(page: Page): Promise<void> {
  await page.route("**/?q=*", (route) => route.abort());
  await ask(page, questions.answered);
}
