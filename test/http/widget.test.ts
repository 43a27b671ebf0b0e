import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { answerer, app as closed, corpus, mask } from "../fixtures/site.ts";

const host = "https://www.example.go.jp";
const other = "http://localhost:8080";
const app = createApp({ corpus, answerer, mask, allowedFrameAncestors: [host, other] });
const question = "機器の購入に使える補助はありますか";
const htmx = { headers: { "HX-Request": "true" } };

async function textOf(path: string, init: RequestInit = {}): Promise<string> {
  return (await app.request(path, init)).text();
}

function policyOf(response: Response): string | undefined {
  return response.headers.get("Content-Security-Policy")?.split("; ").at(-1);
}

/** The tags of this name, as they are written. */
function tags(markup: string, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(`<${name}\\b[^>]*>`, "g"))].map(String);
}

describe("(D1) who may show the frame", () => {
  test("the listed origins and ourselves, on the frame's address alone", async () => {
    const frame = await app.request("/widget");
    expect(policyOf(frame)).toBe(`frame-ancestors 'self' ${host} ${other}`);
    for (const path of [
      "/",
      "/embed",
      "/m/awards",
      "/widget/",
      "/assets/chat.css",
      "/api/v1/ask",
    ]) {
      expect(policyOf(await app.request(path)), path).toBe("frame-ancestors 'none'");
    }
  });

  test("nobody, where no origin is listed", async () => {
    expect(policyOf(await closed.request("/widget"))).toBe("frame-ancestors 'none'");
  });

  test("pages that ask for proof, since the frame gives it", async () => {
    const { headers } = await app.request("/widget");
    expect(headers.get("Cross-Origin-Embedder-Policy")).toBe("require-corp");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(headers.get("X-Frame-Options")).toBeNull();
  });
});

describe("the frame", () => {
  test("asks within itself, and keeps what the host chose", async () => {
    const look = `theme=dark&accent=green&host=${encodeURIComponent(host)}`;
    const page = await textOf(`/widget?q=${question}&${look}`);
    const [form = ""] = tags(page, "form");
    expect(form).toContain('action="/widget"');
    expect(form).toContain('hx-get="/widget"');
    const fields = tags(page, "input");
    expect(fields).toContain('<input type="hidden" name="theme" value="dark" />');
    expect(fields).toContain('<input type="hidden" name="accent" value="green" />');
    expect(fields).toContain(`<input type="hidden" name="host" value="${host}" />`);
    const asking = tags(page, "a").filter((link) => link.includes('href="/widget?'));
    expect(asking.length).toBeGreaterThan(5);
    for (const link of asking) {
      expect(link).toContain(
        "theme=dark&amp;accent=green&amp;host=https%3A%2F%2Fwww.example.go.jp",
      );
    }
  });

  test.each([
    ["a page", {}],
    ["a fragment", htmx],
  ])("lets no link of %s out but into a new tab that is told of", async (_, init) => {
    const page = await textOf(`/widget?q=${question}&lang=en`, init);
    const links = [...page.matchAll(/<a\b[^>]*>.*?<\/a\s*>/gs)].map(String);
    const stays = / href="(?:\/widget[?"]|#|tel:|mailto:)/;
    const leaving = links.filter((link) => !stays.test(link));
    expect(leaving.length).toBeGreaterThan(5);
    for (const link of leaving) {
      expect(link).toMatch(/^<a target="_blank"[^>]* rel="noopener">/);
      expect(link).toContain("(opens in a new tab)");
    }
    for (const link of links.filter((one) => stays.test(one))) {
      expect(link).not.toContain("_blank");
    }
    expect(page).not.toMatch(/(?:href|action|hx-get)="\/[?"]/);
    expect(page).not.toContain("hx-push-url");
  });

  test("takes no focus by itself, but marks for its script where it belongs", async () => {
    for (const init of [{}, htmx]) {
      const answered = await textOf(`/widget?q=${question}`, init);
      expect(answered).toMatch(/<h2[^>]*\sdata-autofocus/);
      expect(answered).not.toMatch(/<[^>]*\sautofocus/);
      expect(await textOf("/widget?q=", init)).not.toMatch(/<[^>]*\sautofocus/);
    }
  });

  test("keeps the words of a question that look like markup", async () => {
    const page = await textOf(`/widget?q=${encodeURIComponent('an autofocus href="/" of <a>')}`);
    expect(page).toContain("an autofocus href=&quot;/&quot; of &lt;a&gt;");
  });

  test("shows its errors with links that lead aright", async () => {
    const response = await app.request("/widget?q=");
    expect(response.status).toBe(422);
    expect(tags(await response.text(), "form")[0]).toContain('action="/widget"');
  });

  test("keeps the contact and the languages, without our header", async () => {
    const page = await textOf("/widget");
    expect(page).toContain(corpus.contact.phone);
    expect(page).toContain('id="languages"');
    expect(page).not.toContain("tw-header");
  });
});

describe("what a host can choose", () => {
  test("a theme and an accent of the list, and nothing else", async () => {
    const page = await textOf("/widget?theme=light&accent=purple");
    expect(page).toContain("/assets/widget-light.css");
    expect(page).toContain("tw-accent-purple");
    const wrong = await textOf('/widget?theme=neon&accent="><script>');
    expect(wrong).toContain("/assets/widget-auto.css");
    expect(wrong).toContain("tw-accent-blue");
    expect(wrong).not.toContain("neon");
  });

  test.each([
    [host, host],
    [other, other],
    ["self", "self"],
    ["https://evil.example", ""],
    [`${host}.evil.example`, ""],
    [`${host}/`, ""],
    ["*", ""],
    ["null", ""],
  ])("the frame of the host %s speaks to “%s”", async (asked, told) => {
    const page = await textOf(`/widget?host=${encodeURIComponent(asked)}`);
    expect(page).toContain(`data-host="${told}"`);
  });

  test("a ministry, which the reader sees chosen", async () => {
    expect(await textOf("/widget?ministry=mhlw")).toContain('<option value="mhlw" selected>');
  });

  test("a section, which the reader sees and can take off", async () => {
    const asked = `/widget?section=3-3&q=${encodeURIComponent("テレワークの表彰はありますか")}`;
    const page = await textOf(asked);
    expect(page).toContain('<input type="checkbox" name="section" value="3-3" checked />');
    expect(page).toContain("資料の「導入補助」の施策だけから探す");
    const measures = [...page.matchAll(/href="\/m\/([\w-]+)"/g)].map(([, id]) => id);
    const sections = measures.map((id) => corpus.measures.find((one) => one.id === id)?.handout);
    expect(new Set(sections.map((handout) => handout?.section))).toEqual(
      new Set(["３－３．導入補助"]),
    );
    const without = await textOf(asked.replace("section=3-3&", ""));
    expect(without).toContain("/m/awards");
    expect(without).not.toContain('name="section"');
  });

  test("no section that is not in the handout", async () => {
    expect(await textOf("/widget?section=9-9")).not.toContain('name="section"');
  });
});

async function styleOf(theme: string): Promise<string> {
  return textOf(`/assets/widget-${theme}.css`);
}

test("a theme holds whatever the reader's setting", async () => {
  expect(await styleOf("auto")).toContain("(prefers-color-scheme: dark)");
  for (const theme of ["light", "dark"]) {
    expect(await styleOf(theme)).not.toContain("prefers-color-scheme");
    expect(await styleOf(theme)).toContain(`color-scheme: ${theme};`);
  }
});

test("the frame's first load is at most 45 KB with gzip", async () => {
  const page = await textOf("/widget?section=3-3");
  const addresses = [...page.matchAll(/(?:src|rel="stylesheet" href)="(\/assets\/[^"]+)"/g)];
  const scripts = addresses.map(([, address = ""]) => address);
  const imported = await Promise.all(scripts.map(importsOf));
  const all = [...new Set([...scripts, ...imported.flat()])];
  expect(all).toContain("/assets/htmx.js");
  const bodies = await Promise.all(all.map((address) => textOf(address)));
  const sizes = [page, ...bodies].map((body) => gzipSync(body).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45 * 1024);
  expect(bodies.join("\n")).not.toMatch(/@font-face|\.woff/);
});

/** What a module loads in its turn. */
async function importsOf(address: string): Promise<readonly string[]> {
  if (!address.endsWith(".js")) return [];
  const imports = (await textOf(address)).matchAll(/^import [^"]*"\.\/([\w-]+\.js)"/gm);
  const direct = [...imports].map(([, name]) => `/assets/${name}`);
  return [...direct, ...(await Promise.all(direct.map(importsOf))).flat()];
}

describe("an accent", () => {
  test.each(["light", "dark"] as const)("can be read on and beside in %s", async (theme) => {
    const style = await styleOf(theme);
    const isDark = theme === "dark";
    const blocks = [...style.matchAll(/^\s*\.tw-accent-([\w-]+) \{([^}]*)\}/gm)];
    // Light ones stand first; those for dark follow in their own block.
    const chosen = isDark ? blocks.slice(blocks.length / 2) : blocks.slice(0, blocks.length / 2);
    expect(chosen).toHaveLength(5);
    for (const [, name, rules = ""] of chosen) {
      const value = (property: string) => new RegExp(`--${property}: (#\\w{6})`).exec(rules)?.[1];
      const on = value("on-action") ?? "#ffffff";
      const page = isDark ? "#1a1a1a" : "#ffffff";
      const heading = isDark ? "#ffffff" : "#1a1a1a";
      for (const action of ["action", "action-hover"]) {
        expect(contrast(value(action), on), `${name} ${action}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(value(action), page), `${name} ${action}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(value("tint"), heading), `${name} tint`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one = "", other = ""): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
