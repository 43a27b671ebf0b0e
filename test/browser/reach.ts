/**
 * What a reader does on a page that stands, to bring it into another state.
 */
import type { Page } from "playwright-core";
import { staff } from "./desk-memory.ts";
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

/** From the login of the desk to where it leads. */
export async function logIn(page: Page): Promise<void> {
  await page.getByLabel("名前").fill(staff.name);
  await page.getByLabel("パスワード").fill(staff.password);
  await page.keyboard.press("Enter");
  await page.locator(".tw-desk-who").waitFor();
}

/** The desk with passages in the mail, and everything unfolded. */
export async function logInAndCollect(page: Page): Promise<void> {
  await logIn(page);
  for (const rank of [1, 2]) {
    await page.locator(`#candidate-${rank} button[name=passage]`).first().click();
    await page.locator(`#mail li:nth-child(${rank})`).waitFor();
  }
  await unfold(page);
}

export async function logInAndMark(page: Page): Promise<void> {
  await logIn(page);
  await page.locator("#unanswered button").click();
}

/** The form of the login without its token. */
export async function sendForged(page: Page): Promise<void> {
  await page.locator("[name=csrf]").evaluate((field) => field.remove());
  await page.getByLabel("名前").fill(staff.name);
  await page.getByLabel("パスワード").fill("x");
  await page.keyboard.press("Enter");
}
