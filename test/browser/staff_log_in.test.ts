import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Hono } from "hono";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { createAccounts, putAccount } from "../../src/http/desk/accounts.ts";
import { callbackPath, createOpenId } from "../../src/http/desk/openid.ts";
import type { DeskLogin } from "../../src/http/desk/settings.ts";
import { openStore, type Store } from "../../src/log/store.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";
import { openSite, type Site } from "./browser.ts";
import { client, type RunningProvider, startProvider } from "./provider.ts";

const slow = { timeout: 60_000 };
const staff = { name: "相談 花子", password: "とても長い合言葉を決めました" };

let site: Site;
let store: Store;
let folder: string;
let app: Pick<Hono, "fetch">;

function serve(login: DeskLogin, publicOrigin?: string) {
  app = createApp({ corpus, answerer, mask, publicOrigin, desk: { login, store } });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "telework-desk-"));
  store = await openStore({ dataDir: folder, retentionDays: 90, say: () => undefined });
  site = await openSite({ fetch: (request) => app.fetch(request) });
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function isIn(page: Page, name: string): Promise<void> {
  await page.getByText(`${name} さん`).waitFor();
  expect(new URL(page.url()).pathname).toBe("/desk");
}

/** The provider's own pages: who one is, and that the desk may know it. */
async function goThrough(page: Page, name: string): Promise<void> {
  // Its pages would fetch fonts from elsewhere.
  await page.route("https://**", (route) => route.abort());
  await page.getByRole("link", { name: "組織のアカウントでログインする" }).click();
  await page.locator("[name=login]").fill(name);
  await page.locator("[name=password]").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

describe("by an account of the file", () => {
  test.each([
    ["with JavaScript", true],
    ["without JavaScript", false],
  ])("staff log in and out %s", slow, async (_, javaScriptEnabled) => {
    const path = join(folder, "accounts.json");
    await putAccount(path, staff.name, staff.password);
    serve({ kind: "accounts", ...createAccounts(path) });
    const page = await site.open({ javaScriptEnabled });
    await page.goto("/desk?year=2020");
    await page.getByLabel("名前").fill(staff.name);
    await page.getByLabel("パスワード").fill("違うパスワード");
    await page.getByRole("button", { name: "ログイン" }).click();
    await page.getByText("名前かパスワードが違います").waitFor();
    expect(await page.getByLabel("名前").inputValue()).toBe(staff.name);
    await page.getByLabel("パスワード").fill(staff.password);
    await page.keyboard.press("Enter");
    await isIn(page, staff.name);
    expect(new URL(page.url()).search).toBe("?year=2020");
    const cookies = await page.context().cookies();
    expect(cookies.find(({ name }) => name.endsWith("session"))).toMatchObject({
      httpOnly: true,
      sameSite: "Strict",
      expires: -1,
    });
    await page.getByRole("button", { name: "ログアウト" }).click();
    await page.getByText("ログアウトしました").waitFor();
    await page.goto("/desk");
    await page.getByLabel("パスワード").waitFor();
  });
});

describe("by the provider of the organisation", () => {
  let provider: RunningProvider;
  beforeAll(async () => {
    // It warns of keys and pages that are meant for tests like these.
    for (const level of ["info", "warn"] as const)
      vi.spyOn(console, level).mockImplementation(() => undefined);
    provider = await startProvider(`${site.origin}${callbackPath}`);
  }, 60_000);
  afterAll(() => provider.close());

  function openId(part: { readonly allowed?: readonly string[]; readonly issuer?: string } = {}) {
    const settings = { issuer: provider.issuer, clientId: client.id, clientSecret: client.secret };
    const login = createOpenId({ ...settings, origin: site.origin, ...part });
    serve({ kind: "openid", ...login }, site.origin);
  }

  test("staff log in and out", slow, async () => {
    openId({ allowed: ["@example.jp"] });
    const page = await site.open();
    await page.goto("/desk?year=2020");
    await goThrough(page, "hanako");
    await isIn(page, "相談 hanako");
    expect(new URL(page.url()).search).toBe("?year=2020");
    const cookies = await page.context().cookies(site.origin);
    expect(cookies.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/session$/)]),
    );
    expect(cookies.some(({ name }) => name.endsWith("desk-login"))).toBe(false);
    await page.getByRole("button", { name: "ログアウト" }).click();
    await page.getByText("ログアウトしました").waitFor();
  });

  test.each([
    ["is not on the list", "taro"],
    ["has an address that nobody verified", "unverified"],
  ])("someone who %s is told so", slow, async (_, name) => {
    openId({ allowed: ["hanako@example.jp", "unverified@example.jp"] });
    const page = await site.open();
    await page.goto("/desk");
    await goThrough(page, name);
    await page.getByText("利用者に登録されていません").waitFor();
    await page.goto("/desk");
    expect(new URL(page.url()).pathname).toBe("/desk/login");
  });

  test("nobody gets in by a return that began elsewhere", slow, async () => {
    openId();
    const errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const began = await app.fetch(new Request(`${site.origin}/desk/login/start`));
    const cookie = began.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    const state = new URL(began.headers.get("Location") ?? "").searchParams.get("state") ?? "";
    const arrive = (query: Readonly<Record<string, string>>, headers: Record<string, string>) =>
      app.fetch(
        new Request(`${site.origin}${callbackPath}?${new URLSearchParams(query)}`, { headers }),
      );
    const iss = provider.issuer;
    const returns = [
      await arrive({ code: "x", state, iss }, {}),
      await arrive({ code: "x", state: "another", iss }, { Cookie: cookie }),
      await arrive({ code: "forged", state, iss }, { Cookie: cookie }),
      await arrive({ error: "access_denied", state, iss }, { Cookie: cookie }),
    ];
    for (const response of returns) {
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie().join()).not.toMatch(/session=[\w-]/);
    }
    // Whoever set it up learns the kind of error, and no more.
    expect(errors.mock.calls.join()).toContain("invalid_grant");
    expect(errors.mock.calls.join()).not.toContain("forged");
    errors.mockRestore();
  });

  test("a provider that is away is said to be, and found again later", slow, async () => {
    const errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const redirect = `${site.origin}${callbackPath}`;
    const { issuer, close } = await startProvider(redirect);
    await close();
    openId({ issuer });
    const leave = () => app.fetch(new Request(`${site.origin}/desk/login/start`));
    const response = await leave();
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("つながりません");
    const again = await startProvider(redirect, Number(new URL(issuer).port));
    expect((await leave()).headers.get("Location")).toMatch(`${issuer}/`);
    await again.close();
    errors.mockRestore();
  });
});

test("nothing of it offends the policy of the pages", () => {
  expect(site.complaints.filter((text) => text.includes("Content Security Policy"))).toEqual([]);
});
