/**
 * The whole site as one Hono value: headers, limits, routes, errors; no port, no files.
 */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { methodNotAllowed } from "hono/method-not-allowed";
import { rememberAnswers } from "./answer/remember.ts";
import type { Language } from "./corpus/vocabulary.ts";
import { announce } from "./http/announce.ts";
import { apiRoutes } from "./http/api.ts";
import { assetRoutes } from "./http/assets.ts";
import { chatRoutes } from "./http/chat.ts";
import { compressed } from "./http/compressed.ts";
import type { Deps } from "./http/deps.ts";
import { deskRoutes } from "./http/desk.ts";
import { embedRoutes } from "./http/embed.ts";
import { refuse, refuseThrown } from "./http/errors.ts";
import { feedbackRoutes } from "./http/feedback.ts";
import { notFromElsewhere } from "./http/foreign.ts";
import { addGates } from "./http/gate.ts";
import { keptNowhere, siteHeaders, versionHeader } from "./http/headers.ts";
import { pageRoutes } from "./http/pages.ts";
import { tellServed } from "./http/served.ts";
import { toDesk } from "./http/site.ts";
import { wellFormed } from "./http/well-formed.ts";
import { frameShell, widgetFrame, widgetRoutes } from "./http/widget.ts";

/** In bytes; a question with its earlier ones is far smaller as a rule. */
const largestBody = 8 * 1024;

export function createApp(given: Deps): Hono {
  const deps = { ...given, answerer: rememberAnswers(given.answerer) };
  const app = new Hono();
  const told = {
    contact: (lang: Language) => toDesk(deps, lang),
    mask: deps.mask,
    shellOf: (c: Context) => frameShell(c, deps),
  };
  app.use(tellServed(deps));
  app.use(siteHeaders(deps.allowedFrameAncestors));
  app.use(keptNowhere);
  app.use(versionHeader(deps.corpus.version));
  // No page holds a secret that a size could tell.
  app.use(compressed);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        refuse(c, 405, { ...told, headers: { Allow: methods.join(", ") } }),
    }),
  );
  app.use(announce(deps));
  app.use(wellFormed(told));
  app.use("/widget/*", widgetFrame(deps));
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => refuse(c, 413, told) }));
  app.use("/api/*", notFromElsewhere(deps, told));
  addGates(app, deps, told);
  for (const routes of [
    chatRoutes,
    pageRoutes,
    assetRoutes,
    apiRoutes,
    widgetRoutes,
    embedRoutes,
    feedbackRoutes,
    deskRoutes,
  ]) {
    app.route("/", routes(deps));
  }
  app.notFound((c) => refuse(c, 404, told));
  app.onError((error, c) => refuseThrown(c, error, told));
  return app;
}
