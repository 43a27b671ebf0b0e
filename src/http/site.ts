/**
 * What a page needs of the site at this moment: whose documents it quotes, and the desk with its state.
 */
import { deskNow, type DeskNow } from "../answer/desk-hours.ts";
import { toContact } from "../answer/hit.ts";
import { holidays } from "../answer/holidays.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Desk } from "../views/contact.ts";
import type { Site } from "../views/site.ts";
import type { Deps } from "./deps.ts";

export type SiteDeps = Pick<Deps, "corpus" | "publicOrigin" | "clock">;

export function toSite(deps: SiteDeps): Site {
  const { corpus, publicOrigin } = deps;
  return { origin: publicOrigin, documents: corpus.documents, now: momentOf(deps) };
}

export function toDesk(deps: SiteDeps, lang: Language): Desk {
  const { corpus, publicOrigin } = deps;
  return { ...toContact(corpus, lang), now: momentOf(deps), origin: publicOrigin };
}

function momentOf({ corpus, clock = Date.now }: SiteDeps): DeskNow {
  return deskNow(clock(), corpus.contact.open, holidays);
}
