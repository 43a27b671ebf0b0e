import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { languages } from "../src/corpus/vocabulary.ts";
import { openDeskSite } from "./fixtures/desk-site.ts";
import { host, openLoggedSite } from "./fixtures/logged-site.ts";
import { corpus } from "./fixtures/site.ts";

const reader = "テレワーク相談センター";
const own = { "Sec-Fetch-Site": "same-origin" };

type App = Awaited<ReturnType<typeof openLoggedSite>>["app"];

const pages = [
  ..."/ /widget /privacy /accessibility /embed /changes /nowhere".split(" "),
  ...corpus.measures.map(({ id }) => `/m/${id}`),
  ...corpus.documents.map(({ id }) => `/sources/${id}`),
  ...corpus.measures.map(({ title }) => `/?q=${encodeURIComponent(title.ja)}`),
];

/** The methods of each address that has a route, with something real in the place of `:id`. */
function addressesOf(app: App): Map<string, Set<string>> {
  const addresses = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    if (method === "ALL") continue;
    const id = path.startsWith("/sources") ? "r2-telework-measures" : "awards";
    const address = path.replace(":id", id);
    const methods = addresses.get(address) ?? new Set();
    addresses.set(address, methods.add(method));
    if (method === "GET") methods.add("HEAD");
  }
  return addresses;
}

const methods = "GET HEAD POST PUT PATCH DELETE OPTIONS PROPFIND QUERY".split(" ");

test("(C8) an address takes the methods that it needs, and no other", async () => {
  const { app } = await openLoggedSite({ reader });
  const desk = await openDeskSite();
  for (const [site, headers] of [
    [app, own],
    [desk.app, { ...own, Cookie: desk.cookie }],
  ] as const) {
    const addresses = [...addressesOf(site)];
    expect(addresses.length).toBeGreaterThan(30);
    for (const [address, taken] of addresses) {
      for (const method of methods.filter((one) => !taken.has(one))) {
        const response = await site.request(address, { method, headers });
        const at = `${method} ${address}`;
        // The desk's door takes what is no form for one of another page.
        const closed = address.startsWith("/desk") ? [403, 405] : [405];
        expect(closed, at).toContain(response.status);
        const allowed = response.headers.get("Allow")?.split(", ") ?? taken;
        expect(new Set(allowed), at).toEqual(taken);
      }
    }
  }
});

test("(C5) the loader alone may be read by pages of other sites", async () => {
  const { app } = await openLoggedSite({ reader });
  const asked = {
    Origin: host,
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "content-type",
  };
  for (const address of addressesOf(app).keys()) {
    for (const method of ["GET", "OPTIONS"]) {
      const { headers } = await app.request(address, { method, headers: asked });
      const leave = [...headers].filter(([name]) => name.startsWith("access-control-"));
      const isLoader = address.endsWith("/loader.js") && method === "GET";
      expect(leave, `${method} ${address}`).toEqual(
        isLoader ? [["access-control-allow-origin", "*"]] : [],
      );
    }
  }
});

/** Old sources are cited by the address under which they were published, which had no TLS. */
const withoutTls = new Set([
  "homeworkers.mhlw.go.jp",
  "work-holiday.mhlw.go.jp",
  "www.city.kamaishi.iwate.jp",
  "www.gender.go.jp",
  "www.japan-telework.or.jp",
  "www.metro.tokyo.jp",
  "www.mhlw.go.jp",
  "www.minshokyo.or.jp",
  "www.otameshi-satellite-office.jp",
  "www.pref.tochigi.lg.jp",
  "www.sangiin.go.jp",
  "www.soumu.go.jp",
  "www.startup-roudou.mhlw.go.jp",
]);

test("(C7) pages lead to ourselves and to hosts of the corpus, by https", async () => {
  const { app } = await openLoggedSite({ reader });
  const known = new Set(addressesIn(corpus).map((address) => new URL(address).host));
  const found = new Set<string>();
  for (const page of pages) {
    for (const lang of languages) {
      const address = `${page}${page.includes("?") ? "&" : "?"}lang=${lang}`;
      const markup = await (await app.request(address)).text();
      for (const link of linksOf(parse(markup))) found.add(link);
    }
  }
  const others = [...found].filter((link) => !/^(?:\/(?!\/)|#|tel:|mailto:)/.test(link));
  expect(others.length).toBeGreaterThan(50);
  const wrong = others.filter((link) => {
    const { protocol, host: at } = new URL(link);
    const isSafe = protocol === "https:" || (protocol === "http:" && withoutTls.has(at));
    return !isSafe || !known.has(at);
  });
  expect(wrong).toEqual([]);
});

function addressesIn(value: unknown): string[] {
  if (typeof value === "string") return /^https?:\/\/\S+$/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap((inner) => addressesIn(inner))
    : [];
}

const leading = new Set(["href", "src", "action", "formaction", "hx-get", "hx-post", "cite"]);

function linksOf(node: DefaultTreeAdapterTypes.Node): string[] {
  const attributes = "attrs" in node ? node.attrs : [];
  const links = attributes.filter(({ name }) => leading.has(name)).map(({ value }) => value);
  const children = "childNodes" in node ? node.childNodes : [];
  return [...links, ...children.flatMap((child) => linksOf(child))];
}

test("(E2) nothing that we say is masked", async () => {
  const { app } = await openLoggedSite({ reader });
  for (const page of pages.filter((one) => /^\/(?:m|sources|\?)/.test(one))) {
    expect(await (await app.request(page)).text(), page).not.toContain("〔…〕");
  }
  const asked = `/?q=${encodeURIComponent("相談窓口の電話番号とメールアドレスは")}`;
  const answered = await (await app.request(asked)).text();
  expect(answered).toContain(corpus.contact.phone);
  expect(answered).toContain(corpus.contact.mail);
});
