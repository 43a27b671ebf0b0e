import type { BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openSite, type Site } from "./browser.ts";

const question = "機器の購入に使える補助はありますか";
const suggested = "テレワーク用の機器の購入に使える助成金はありますか";

// Machines that run several browsers at a time are slow.
vi.setConfig({ testTimeout: 60_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(async () => {
  await site.close();
});

let page: Page;
/** What the page asked for since it was opened, without the origin. */
let requests: string[];
afterEach(async () => {
  await page.context().close();
});

async function openPage(options: BrowserContextOptions = {}, path = "/"): Promise<void> {
  page = await site.open(options);
  requests = [];
  page.on("request", (request) => requests.push(request.url().slice(site.origin.length)));
  await page.goto(path);
}

const field = () => page.locator("#question");
const box = () => page.locator(".tw-suggest");
const options = () => page.getByRole("listbox").getByRole("option");
const questionsSent = () => requests.filter((address) => address.startsWith("/?q="));

function soon<T>(look: () => T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(look, { timeout: 20_000 });
}

async function isFocused(selector: string): Promise<boolean> {
  return page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);
}

async function answered(asked: string): Promise<void> {
  await soon(() => page.evaluate(() => document.activeElement?.textContent ?? "")).toContain(asked);
}

/** Types, and waits until the list is there. */
async function typeUntilOffered(text: string): Promise<void> {
  await field().focus();
  await page.keyboard.type(text);
  await options().first().waitFor();
}

/** A question whose answer lets one wait until it is released. */
async function holdAnswers(): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/?q=*", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

describe("while someone types", () => {
  test("one list is fetched with the first focus, and no keystroke leaves", async () => {
    await openPage();
    expect(requests.filter((address) => address.includes("typeahead"))).toEqual([]);
    await typeUntilOffered("joseik");
    await page.keyboard.type("in");
    await soon(() => options().first().textContent()).toBe(suggested);
    expect(requests.filter((address) => address.endsWith(".json"))).toEqual([
      "/assets/typeahead-ja.json",
    ]);
    expect(requests.filter((address) => /jose|%E5%8A%A9/.test(address))).toEqual([]);
  });

  test("the list is a combobox's: arrows lead through it and back to the field", async () => {
    await openPage();
    await typeUntilOffered("デイズ");
    await soon(() => box().getAttribute("role")).toBe("combobox");
    expect(await box().getAttribute("aria-expanded")).toBe("true");
    expect(await box().getAttribute("aria-controls")).toBe("suggestions");
    expect(await field().getAttribute("aria-autocomplete")).toBe("list");
    expect(await page.getByRole("listbox", { name: "質問の候補" }).isVisible()).toBe(true);
    const count = await options().count();
    expect(count).toBeLessThanOrEqual(7);

    const active = () => field().getAttribute("aria-activedescendant");
    expect(await active()).toBeNull();
    await page.keyboard.press("ArrowDown");
    expect(await active()).toBe(await options().nth(0).getAttribute("id"));
    expect(await page.locator("#suggestions [aria-selected=true]").count()).toBe(1);
    await page.keyboard.press("ArrowUp");
    expect(await active()).toBeNull();
    await page.keyboard.press("ArrowUp");
    expect(await active()).toBe(await options().last().getAttribute("id"));
    await page.keyboard.type("2");
    expect(await active()).toBeNull();
    expect(await isFocused("#question")).toBe(true);
  });

  test("Enter asks the active option, and the next question is helped as well", async () => {
    await openPage();
    await typeUntilOffered("テレワーク用");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await answered(suggested);
    expect(questionsSent()).toHaveLength(1);
    expect(new URL(page.url()).searchParams.get("q")).toBe(suggested);
    expect(await field().inputValue()).toBe("");

    await typeUntilOffered("そうだん");
    expect(await box().getAttribute("aria-expanded")).toBe("true");
    expect(requests.filter((address) => address.endsWith(".json"))).toHaveLength(1);
  });

  test("Enter without an active option asks what was typed", async () => {
    await openPage();
    await typeUntilOffered("助成金");
    await page.keyboard.press("Enter");
    await answered("助成金");
    expect(new URL(page.url()).searchParams.get("q")).toBe("助成金");
  });

  test("Escape closes the list alone, and Tab leaves", async () => {
    await openPage();
    await typeUntilOffered("助成");
    await page.keyboard.press("Escape");
    expect(await options().count()).toBe(0);
    expect(await box().getAttribute("aria-expanded")).toBe("false");
    expect(await field().inputValue()).toBe("助成");
    await page.keyboard.type("金");
    await options().first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    expect(await isFocused("#ministry")).toBe(true);
    expect(await options().count()).toBe(0);
    expect(questionsSent()).toEqual([]);
  });

  test("a pointer chooses, too, on a target of 44 pixels", async () => {
    await openPage({ viewport: { width: 320, height: 640 }, hasTouch: true });
    await typeUntilOffered("機器の購入");
    const { height = 0 } = (await options().first().boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(44);
    await options().first().tap();
    await answered(suggested);
  });

  test("it is said once that there is nothing to offer, and never how much there is", async () => {
    await openPage();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.getElementById("status");
      new MutationObserver(() => said.push(status?.textContent ?? "")).observe(status!, {
        childList: true,
      });
    });
    const said = () =>
      page.evaluate(() => (window as unknown as { said: string[] }).said.filter(Boolean));
    await typeUntilOffered("助成");
    await page.keyboard.type("ラーメン");
    await soon(said).toEqual(["候補なし"]);
    await page.keyboard.type("屋");
    await page.keyboard.press("Backspace");
    await field().fill("相談");
    await options().first().waitFor();
    await field().fill("すし屋");
    await soon(() => options().count()).toBe(0);
    await soon(() => page.locator("#status").textContent()).not.toBe("相談");
    expect(await said()).toEqual(["候補なし"]);
  });

  test("English and やさしい日本語 have lists of their own", async () => {
    await openPage({}, "/?lang=en");
    await typeUntilOffered("satellite");
    expect(await options().first().textContent()).toMatch(/satellite/i);
    await page.goto("/?lang=easy");
    await typeUntilOffered("道具");
    expect(await options().first().textContent()).toContain("テレワークの 道具");
  });

  test("without the list, asking works as before", async () => {
    await openPage();
    await page.route("**/*.json", (route) => route.abort());
    const before = site.complaints.length;
    await field().focus();
    await page.keyboard.type(question);
    await page.keyboard.press("Enter");
    await answered(question);
    expect(await options().count()).toBe(0);
    site.complaints.splice(before);
  });

  test("without JavaScript nothing of it shows", async () => {
    await openPage({ javaScriptEnabled: false });
    expect(await box().getAttribute("role")).toBeNull();
    expect(await page.locator("#suggestions").isVisible()).toBe(false);
  });
});

describe("while an input method composes", () => {
  let input: CDPSession;

  async function compose(text: string): Promise<void> {
    await input.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  async function startComposing(text: string): Promise<void> {
    await openPage();
    input = await page.context().newCDPSession(page);
    await field().focus();
    await compose(text);
    expect(await field().inputValue()).toBe(text);
  }

  test("Enter belongs to it; after it, Enter sends once", async () => {
    await startComposing("きき");
    await page.keyboard.press("Enter");
    // As Windows and Android mark a key that the input method has taken.
    const taken = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
    await compose("きき");
    await input.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...taken });
    await input.send("Input.dispatchKeyEvent", { type: "keyUp", ...taken });
    expect(questionsSent()).toEqual([]);
    expect(await field().getAttribute("readonly")).toBeNull();

    await field().fill("");
    await compose("ききのほじょ");
    await input.send("Input.insertText", { text: "機器の補助" });
    expect(await field().inputValue()).toBe("機器の補助");
    expect(questionsSent()).toEqual([]);
    await page.keyboard.press("Enter");
    await answered("機器の補助");
    expect(questionsSent()).toHaveLength(1);
  });

  test("the list follows, but arrows, Escape and Enter are not ours", async () => {
    await startComposing("じょせいｋ");
    await options().filter({ hasText: suggested }).waitFor();
    for (const key of ["ArrowDown", "Escape", "ArrowDown"]) {
      await page.keyboard.press(key);
      expect(await field().getAttribute("aria-activedescendant"), key).toBeNull();
      expect(await options().count(), key).toBeGreaterThan(0);
    }
    await compose("じょせいきん");
    await soon(() => options().first().textContent()).toBe(suggested);
    await input.send("Input.insertText", { text: "助成金" });
    await page.keyboard.press("ArrowDown");
    expect(await field().getAttribute("aria-activedescendant")).toBe("suggestion-0");
    expect(questionsSent()).toEqual([]);
  });

  test("F6 stays where it is", async () => {
    await startComposing("きき");
    await page.keyboard.press("F6");
    expect(await isFocused("#question")).toBe(true);
    expect(await field().inputValue()).toBe("きき");
  });
});

test("Shift+Enter makes a new line", async () => {
  await openPage();
  await field().focus();
  await page.keyboard.type("機器");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("補助");
  expect(await field().inputValue()).toBe("機器\n補助");
  expect(questionsSent()).toEqual([]);
});

test("F6 leads from the question to the newest answer and back; letters are no shortcuts", async () => {
  await openPage({}, `/?q=${encodeURIComponent(question)}`);
  await answered(question);
  await page.keyboard.press("F6");
  expect(await isFocused("#question")).toBe(true);
  await page.keyboard.type("相談の窓口はどこですか");
  await page.keyboard.press("Enter");
  await answered("相談の窓口はどこですか");
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await answered("相談の窓口はどこですか");
  for (const key of ["f", "n", "s", "/", "?", "q"]) await page.keyboard.press(key);
  await answered("相談の窓口はどこですか");
  expect(questionsSent()).toHaveLength(2);
});

test("F6 leads to the field where there is no answer yet", async () => {
  await openPage();
  await page.keyboard.press("F6");
  expect(await isFocused("#question")).toBe(true);
  await page.keyboard.press("F6");
  expect(await isFocused("#question")).toBe(true);
});

test("the counter shows from 80 %, after NFKC, and tells an excess at once", async () => {
  await openPage();
  const counter = page.locator("#counter");
  await field().fill("㍿".repeat(59));
  expect(await counter.isVisible()).toBe(false);
  await field().fill("㍿".repeat(60));
  expect(await counter.textContent()).toBe("あと60文字");
  await field().fill("𠮷".repeat(300));
  expect(await counter.textContent()).toBe("あと0文字");
  await field().fill("長".repeat(301));
  expect(await counter.textContent()).toBe("1文字多すぎます");
  await soon(() => page.locator("#status").textContent()).toBe("1文字多すぎます");

  const before = site.complaints.length;
  await page.keyboard.press("Enter");
  await page.locator("#question[aria-invalid=true]").waitFor();
  await soon(() => counter.textContent()).toBe("1文字多すぎます");
  site.complaints.splice(before);
});

test("while an answer is under way the field keeps focus and text, and nothing is sent twice", async () => {
  await openPage();
  const release = await holdAnswers();
  await field().focus();
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await soon(() => field().getAttribute("readonly")).toBe("");
  const button = page.getByRole("button", { name: "質問する" });
  expect(await button.getAttribute("aria-disabled")).toBe("true");
  expect(await button.isEnabled({ timeout: 1 }).catch(() => false)).toBe(false);
  expect(await button.evaluate((one) => (one as HTMLButtonElement).disabled)).toBe(false);
  expect(await page.locator("#conversation").getAttribute("aria-busy")).toBe("true");
  expect(await isFocused("#question")).toBe(true);
  await page.keyboard.press("Enter");
  await button.dispatchEvent("click");
  await page.locator("#starters a").first().dispatchEvent("click");
  await soon(() => page.locator("#status").textContent()).toBe("調べています。");
  expect(questionsSent()).toHaveLength(1);

  release();
  await answered(question);
  expect(questionsSent()).toHaveLength(1);
  expect(await page.locator(".tw-turn").count()).toBe(1);
  expect(await field().getAttribute("readonly")).toBeNull();
  // The heading has the focus: nothing is told beside it.
  await soon(() => page.locator("#status").textContent()).toBe("");
  expect(await page.locator("#problem").textContent()).toBe("");
});

test.each([429, 500])("an answer of %i leaves question and focus, and is told", async (status) => {
  await openPage();
  const body = `<section id="error"><h2>エラー${status}</h2></section>`;
  const contentType = "text/html; charset=utf-8";
  await page.route("**/?q=*", (route) => route.fulfill({ status, contentType, body }));
  const before = site.complaints.length;
  await field().focus();
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText(`エラー${status}`).waitFor();
  expect(await field().inputValue()).toBe(question);
  expect(await isFocused("#question")).toBe(true);
  expect(await field().isEditable()).toBe(true);
  expect(await page.locator("#ask button").getAttribute("aria-disabled")).toBe("false");
  await soon(() => page.locator("#status").textContent()).toBe("");

  await page.unroute("**/?q=*");
  await page.keyboard.press("Enter");
  await answered(question);
  expect(await page.locator("#problem").textContent()).toBe("");
  site.complaints.splice(before);
});

test("会話を消す leads to a clean page", async () => {
  await openPage({}, `/?q=${encodeURIComponent(question)}`);
  await page.getByRole("link", { name: "会話を消す" }).click();
  await page.waitForURL((url) => url.search === "");
  expect(await page.locator(".tw-turn").count()).toBe(0);
});

test("no page complained, and nobody else was asked", () => {
  expect(site.complaints).toEqual([]);
  expect(site.strangers).toEqual([]);
});
