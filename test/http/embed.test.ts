import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { embedMessages } from "../../src/views/embed-messages.ts";
import { answerer, app as closed, corpus, mask } from "../fixtures/site.ts";

const publicOrigin = "https://telework.example.jp";
const allowedFrameAncestors = ["https://www.example.go.jp"];
const app = createApp({ corpus, answerer, mask, publicOrigin, allowedFrameAncestors });

/**
 * A published loader never changes, since hosts pin its hash. If this test fails, give what you
 * changed a new file and a new version; the hash of a version that has been released stays here.
 */
const published = {
  "1.0.0": "sha384-V8cFKuglud4rQ+ZrrQln3inzPJdiWOn/jDCNoiv8+uaMrwP/erFWCUkd2c8KsHmi",
};

async function pageOf(path: string): Promise<string> {
  return (await app.request(path)).text();
}

/** What a reader copies: the text of the element. */
function copied(page: string, id: string): string {
  const [, text = ""] = new RegExp(`id="${id}">([^<]*)<`).exec(page) ?? [];
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

describe("a loader", () => {
  test.each(Object.entries(published))(
    "(D4) %s is what was published",
    async (version, integrity) => {
      const response = await app.request(`/embed/${version}/loader.js`);
      const content = await response.text();
      const hash = createHash("sha384").update(content).digest("base64");
      expect(`sha384-${hash}`).toBe(integrity);
      expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    },
  );

  test("of version 1 moves: it is kept for ten minutes, then asked for", async () => {
    const first = await app.request("/embed/v1/loader.js");
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=600");
    const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
    expect((await app.request("/embed/v1/loader.js", { headers })).status).toBe(304);
    expect(await first.text()).toBe(await pageOf("/embed/1.0.0/loader.js"));
  });

  test("may be read by any page, pinned by a hash or asking for proof", async () => {
    const { headers } = await app.request("/embed/1.0.0/loader.js");
    expect(headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
  });

  test("(D5) is at most 4 KB with gzip, says its version and bears no comments of ours", async () => {
    const content = await pageOf("/embed/v1/loader.js");
    expect(gzipSync(content).length).toBeLessThanOrEqual(4 * 1024);
    expect(content).toMatch(/^\/\*! Telework assistant loader 1\.0\.0/);
    expect(content).not.toMatch(/^\s*\/\*\*/m);
  });

  test("uses nothing that a strict policy forbids, and keeps nothing", async () => {
    const content = await pageOf("/embed/v1/loader.js");
    expect(content).not.toMatch(
      /\beval\b|new Function|innerHTML|insertAdjacentHTML|document\.write/,
    );
    expect(content).not.toMatch(/cookie(?!s, no storage)|localStorage|sessionStorage|indexedDB/);
    expect(content).not.toMatch(/postMessage\([^)]*"\*"/);
  });

  test("that is not there is not found", async () => {
    expect((await app.request("/embed/0.9.0/loader.js")).status).toBe(404);
    expect((await app.request("/embed/v2/loader.js")).status).toBe(404);
  });
});

describe("the page for hosts", () => {
  test.each([
    ["/embed", "サイトに埋め込む"],
    ["/embed?lang=easy", "サイトに埋め込む"],
    ["/embed?lang=en", "Put the assistant on your site"],
  ])("%s is titled “%s”", async (path, title) => {
    const page = await pageOf(path);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toMatch(new RegExp(`<html lang="${path.endsWith("en") ? "en" : "ja"}"`));
  });

  test("gives a link and a script to paste", async () => {
    expect(copied(await pageOf("/embed"), "snippet-text")).toBe(
      '<a href="https://telework.example.jp/" data-telework-assistant>テレワーク支援策を質問する</a>\n' +
        '<script src="https://telework.example.jp/embed/v1/loader.js" async></script>',
    );
  });

  test("writes into the snippet what was chosen", async () => {
    const label = encodeURIComponent('Q & A "<b>"');
    const chosen = `placement=floating&widget-lang=en&ministry=mhlw&theme=dark&accent=green&label=${label}`;
    const [link] = copied(await pageOf(`/embed?${chosen}`), "snippet-text").split("\n");
    expect(link).toBe(
      '<a href="https://telework.example.jp/?ministry=mhlw&amp;lang=en" data-telework-assistant ' +
        'data-placement="floating" data-lang="en" data-ministry="mhlw" data-theme="dark" ' +
        'data-accent="green">Q &amp; A &quot;&lt;b>&quot;</a>',
    );
  });

  test("gives hosts without scripts a frame", async () => {
    const page = await pageOf("/embed?placement=iframe&theme=light&widget-lang=ja");
    expect(copied(page, "snippet-text")).toBe(
      '<iframe src="https://telework.example.jp/widget?lang=ja&amp;theme=light" ' +
        'title="テレワーク支援策を質問する" width="100%" height="700" allow="clipboard-write"></iframe>',
    );
    expect(page).toContain('src="/widget?lang=ja&amp;theme=light"');
    expect(copied(page, "policy-text")).toBe("frame-src https://telework.example.jp;");
    expect(copied(page, "sandbox-text")).toMatch(
      /^allow-scripts .*allow-popups-to-escape-sandbox$/,
    );
    expect(copied(page, "accessibility-text")).not.toContain("Escape");
    expect(copied(page, "privacy-text")).not.toContain("スクリプト");
  });

  test("makes nothing of choices that are not offered", async () => {
    const page = await pageOf(
      "/embed?placement=popup&theme=neon&accent=red&ministry=x&widget-lang=fr",
    );
    expect(copied(page, "snippet-text")).toBe(copied(await pageOf("/embed"), "snippet-text"));
  });

  test("publishes the hash of the newest loader, and the policy that a host needs", async () => {
    const page = await pageOf("/embed?lang=en");
    expect(copied(page, "pinned-text")).toBe(
      '<script src="https://telework.example.jp/embed/1.0.0/loader.js" ' +
        `integrity="${published["1.0.0"]}" crossorigin="anonymous" async></script>`,
    );
    expect(copied(page, "policy-text")).toBe(
      "script-src https://telework.example.jp;\nframe-src https://telework.example.jp;",
    );
  });

  test("has a line of changes for every loader", () => {
    const told = Object.keys(embedMessages).filter((name) => name.startsWith("changes-"));
    expect(told).toEqual(Object.keys(published).map((version) => `changes-${version}`));
  });

  test("shows the real thing, and may frame it", async () => {
    const response = await app.request("/embed");
    expect(response.headers.get("Content-Security-Policy")).toContain("; frame-src 'self';");
    const page = await response.text();
    expect(page).toMatch(/<a\s[^>]*data-telework-assistant/);
    expect(page).toContain('<script src="/embed/v1/loader.js" async></script>');
  });

  test("says where nobody may embed it, and where its address is not known", async () => {
    const page = await (await closed.request("/embed")).text();
    expect(page).toContain(embedMessages.nobody.ja);
    expect(page).toContain("PUBLIC_ORIGIN");
    expect(page).not.toMatch(/<a\s[^>]*data-telework-assistant/);
    expect(await pageOf("/embed")).not.toContain("PUBLIC_ORIGIN");
  });
});

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
}

test("its sentences are said in both languages, with the same values", () => {
  for (const [name, { ja, en }] of Object.entries(embedMessages)) {
    expect(en.trim(), name).not.toBe("");
    expect(en, name).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(placeholders(en), name).toEqual(placeholders(ja));
  }
});
