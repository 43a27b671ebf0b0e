/**
 * What every response bears, and how a table of routes, statuses and headers is written.
 */
import { corpus } from "../fixtures/site.ts";

export function policy(
  others: { readonly frames?: string; readonly ancestors?: string } = {},
): string {
  const { frames = "", ancestors = "'none'" } = others;
  return (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
    `img-src 'self'; ${frames}form-action 'self'; base-uri 'none'; object-src 'none'; ` +
    `frame-ancestors ${ancestors}`
  );
}

const closed = [
  ..."accelerometer autoplay camera clipboard-read".split(" "),
  ..."display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid".split(" "),
  ..."idle-detection local-fonts magnetometer microphone midi payment".split(" "),
  ..."picture-in-picture publickey-credentials-get screen-wake-lock serial".split(" "),
  ..."storage-access usb window-management xr-spatial-tracking".split(" "),
].map((feature) => `${feature}=()`);

export type Headers = Readonly<Record<string, string>>;

export const common: Headers = {
  "cache-control": "no-store",
  "content-security-policy": policy(),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy": [...closed, "clipboard-write=(self)"].toSorted().join(", "),
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  vary: "Accept-Encoding",
  "x-content-type-options": "nosniff",
  "x-corpus-version": corpus.version,
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-permitted-cross-domain-policies": "none",
  "x-request-id": "…",
  "x-xss-protection": "0",
};

export const html = { "content-type": "text/html; charset=UTF-8" };
export const json = { "content-type": "application/json" };
export const problem = { "content-type": "application/problem+json", "content-language": "ja" };
export type Row = readonly [
  route: string,
  status: number,
  headers: Headers,
  path?: string,
  init?: RequestInit,
];

/** What differs each time is there, whatever it is; of a cookie its value. */
export function shown(headers: globalThis.Headers): Record<string, string> {
  const entries = [...headers].map(([name, value]) => {
    if (name === "set-cookie") return [name, value.replace(/=[^;]*/, "=…")];
    return [name, random.test(name) ? "…" : value];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

const random = /^(?:etag|x-request-id|location|hx-push-url)$/;
