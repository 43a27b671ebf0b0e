/**
 * The pages behind a citation (a measure, a document's text), and the notices on accessibility and privacy.
 */
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { languages, type Language } from "../corpus/vocabulary.ts";
import { accessibilityPage } from "../views/accessibility.ts";
import { changesPage } from "../views/changes.ts";
import { measurePage } from "../views/measure.ts";
import { privacyPage } from "../views/privacy.ts";
import { sourcePage } from "../views/source.ts";
import type { Deps } from "./deps.ts";
import { toDesk, toSite } from "./site.ts";

export function pageRoutes(deps: Deps): Hono {
  const { corpus } = deps;
  const { ministries } = corpus;
  return new Hono()
    .get("/m/:id", (c) => {
      const measure = corpus.measures.find(({ id }) => id === c.req.param("id"));
      if (!measure) throw new HTTPException(404);
      const lang = readerLanguage(c);
      return c.html(
        measurePage({ measure, ministries, lang, contact: toDesk(deps, lang), site: toSite(deps) }),
      );
    })
    .get("/sources/:id", (c) => {
      const source = corpus.documents.find(({ id }) => id === c.req.param("id"));
      if (!source) throw new HTTPException(404);
      const lang = readerLanguage(c);
      const { measures } = corpus;
      return c.html(sourcePage({ source, measures, lang, contact: toDesk(deps, lang) }));
    })
    .get("/accessibility", (c) => {
      const lang = readerLanguage(c);
      return c.html(accessibilityPage({ lang, contact: toDesk(deps, lang) }));
    })
    .get("/privacy", (c) => {
      const lang = readerLanguage(c);
      const hasChanges = corpus.changes.length > 0;
      const contact = toDesk(deps, lang);
      return c.html(privacyPage({ lang, contact, keeping: deps.log, hasChanges }));
    })
    .get("/changes", (c) => {
      const { changes, measures } = corpus;
      if (changes.length === 0) throw new HTTPException(404);
      const lang = readerLanguage(c);
      return c.html(changesPage({ lang, contact: toDesk(deps, lang), changes, measures }));
    });
}

/** `?lang=`; anything that is none of ours reads as Japanese. */
function readerLanguage(c: Context): Language {
  return languages.find((lang) => lang === c.req.query("lang")) ?? "ja";
}
