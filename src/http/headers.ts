/**
 * The headers of every response: what a browser may load, frame, keep and use on our pages.
 *
 * Nothing comes from elsewhere and nothing is inline, so no text of a question or of the corpus can
 * run. Framing is decided by `frame-ancestors` alone, hence no X-Frame-Options.
 */
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

/** One year, in seconds. */
const strictTransportFor = 31_536_000;

export const siteHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: `max-age=${strictTransportFor}`,
  crossOriginResourcePolicy: "same-origin",
  crossOriginOpenerPolicy: "same-origin",
  referrerPolicy: "no-referrer",
  xFrameOptions: false,
  permissionsPolicy: {
    accelerometer: [],
    autoplay: [],
    camera: [],
    clipboardRead: [],
    clipboardWrite: [],
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
  },
});

/** Answers hold the reader's question: what does not say otherwise is kept by no cache. */
export const keptNowhere = createMiddleware(async (c, next) => {
  await next();
  if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
});
