/**
 * The headers of every response: what a browser may load, frame, keep and use on our pages.
 *
 * Nothing comes from elsewhere and nothing is inline, so no text of a question or of the corpus can
 * run. Framing is decided by `frame-ancestors` alone, hence no X-Frame-Options. Three addresses
 * differ: the frame may be shown by the listed origins, the page for hosts shows the frame, and the
 * loader may be read by any page. What is added behind a route is set on its response: `c.header`
 * would make a new one of it, with its body as a stream.
 */
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

/** One year, in seconds. */
const strictTransportFor = 31_536_000;

type Framing = {
  /** Who may show the page in a frame. */
  readonly ancestors?: readonly string[];
  /** Whether the page shows a frame of ours. */
  readonly shows?: "frame";
  /** Whether pages of other origins may load it, even those that ask for proof (COEP). */
  readonly loadedBy?: "anyone";
};

/** The address decides; `allowed` are exact origins, and without any nobody shows the frame. */
export function siteHeaders(allowed: readonly string[] = []): MiddlewareHandler {
  const ancestors = allowed.length === 0 ? [] : ["'self'", ...allowed];
  const page = headersOf({});
  const frame = headersOf({ ancestors, loadedBy: "anyone" });
  const pageForHosts = headersOf({ shows: "frame" });
  const loader = headersOf({ loadedBy: "anyone" });
  return (c, next) => {
    const { path } = c.req;
    if (path === "/widget" || path === "/widget/feedback") return frame(c, next);
    if (path === "/embed") return pageForHosts(c, next);
    return path.startsWith("/embed/") ? loader(c, next) : page(c, next);
  };
}

function headersOf({ ancestors = [], shows, loadedBy }: Framing): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'"],
      ...(shows && { frameSrc: ["'self'"] }),
      formAction: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors: ancestors.length === 0 ? ["'none'"] : [...ancestors],
    },
    strictTransportSecurity: `max-age=${strictTransportFor}`,
    crossOriginResourcePolicy: loadedBy ? "cross-origin" : "same-origin",
    crossOriginEmbedderPolicy: loadedBy ? "require-corp" : false,
    crossOriginOpenerPolicy: "same-origin",
    referrerPolicy: "no-referrer",
    xFrameOptions: false,
    permissionsPolicy,
  });
}

/** Closed, but for copying an answer with its source. */
const permissionsPolicy = {
  accelerometer: [],
  autoplay: [],
  camera: [],
  clipboardRead: [],
  clipboardWrite: ["self"],
  displayCapture: [],
  encryptedMedia: [],
  fullscreen: [],
  gamepad: [],
  geolocation: [],
  gyroscope: [],
  hid: [],
  idleDetection: [],
  localFonts: [],
  magnetometer: [],
  microphone: [],
  midi: [],
  payment: [],
  pictureInPicture: [],
  publickeyCredentialsGet: [],
  screenWakeLock: [],
  serial: [],
  storageAccess: [],
  usb: [],
  windowManagement: [],
  xrSpatialTracking: [],
};

/** Answers hold the reader's question: what does not say otherwise is kept by no cache. */
export const keptNowhere = createMiddleware(async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
});

/** Which corpus a response was made from: two of one page may differ where it changed in between. */
export function versionHeader(version: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.res.headers.set("X-Corpus-Version", version);
  };
}
