/**
 * The conditions of the moment → a notice on every page, whatever made it.
 */
import type { MiddlewareHandler } from "hono";
import type { Language, LanguageTexts } from "../corpus/vocabulary.ts";
import { announced } from "../views/announcement.ts";
import { tell } from "../views/desk/texts.ts";
import type { Deps } from "./deps.ts";
import { unavailable } from "./refusals.ts";

export function announce({ conditions }: Deps): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { isOff, notice, refusedCorpus } = conditions?.() ?? {};
    // Whoever answers by telephone must know that what was mended is not yet in use.
    const lines = c.req.path.startsWith("/desk") ? refusedCorpus : undefined;
    const hasNotice = notice !== undefined && Object.keys(notice).length > 0;
    const isPage = c.res.headers.get("Content-Type")?.startsWith("text/html");
    // A page that says itself that answers are off need not say it twice.
    const off = isOff && c.res.status !== 503 ? unavailable.off.detail : undefined;
    const fixed = lines ? same(tell("corpusRefused")) : off;
    if (!isPage || !(hasNotice || fixed)) return;
    const markup = await c.res.text();
    const lang = languageOf(markup, c.req.query("lang"));
    c.res = new Response(announced(markup, { lang, notice, fixed, lines }), c.res);
    c.res.headers.delete("ETag");
  };
}

/** The desk speaks Japanese alone. */
function same(text: string): LanguageTexts {
  return { ja: text, easy: text, en: text };
}

/** The page says Japanese or English; やさしい日本語 is asked for by the address. */
function languageOf(markup: string, asked: string | undefined): Language {
  if (/<html[^>]* lang="en"/.test(markup)) return "en";
  return asked === "easy" ? "easy" : "ja";
}
