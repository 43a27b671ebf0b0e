/**
 * The language in which to speak to this reader when there is no answer to go by.
 *
 * In this order: what was asked for, the question's own language, the browser's, Japanese.
 */
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { languageOf } from "../answer/language.ts";
import { languages, type Language } from "../corpus/vocabulary.ts";

export type Wish = { readonly lang?: unknown; readonly question?: unknown };

export function readerLanguage(c: Context, wish: Wish = toWish(c)): Language {
  return (
    languages.find((language) => language === wish.lang) ??
    questionLanguage(wish.question) ??
    browserLanguage(c)
  );
}

function toWish(c: Context): Wish {
  return { lang: c.req.query("lang"), question: c.req.query("q") };
}

function questionLanguage(question: unknown): Language | undefined {
  const isText = typeof question === "string" && /\p{Letter}/u.test(question);
  return isText ? languageOf(question) : undefined;
}

function browserLanguage(c: Context): Language {
  const supports = ["ja", "ja-JP", "en", "en-US", "en-GB"];
  const accepted = accepts(c, { header: "Accept-Language", supports, default: "ja" });
  return accepted.startsWith("en") ? "en" : "ja";
}
