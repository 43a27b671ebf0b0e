/**
 * The site in use, and those before it until their last request is answered.
 *
 * A request is answered by one corpus from its beginning to its end, however long it waits.
 */
import type { Hono } from "hono";

export type Site = {
  readonly app: Pick<Hono, "fetch">;
  /** When nobody waits for it any more. */
  readonly close: () => Promise<void>;
};

type Fetch = Hono["fetch"];

export type Sites = {
  readonly fetch: (...request: Parameters<Fetch>) => Promise<Response>;
  readonly replace: (site: Site) => void;
};

export function createSites(first: Site): Sites {
  let current = watch(first);
  return {
    fetch: (...request) => current.fetch(...request),
    replace(next) {
      current.retire();
      current = watch(next);
    },
  };
}

function watch({ app, close }: Site) {
  let underWay = 0;
  let isRetired = false;
  const closeIfOver = () => {
    if (isRetired && underWay === 0) void close();
  };
  return {
    async fetch(...request: Parameters<Fetch>): Promise<Response> {
      underWay += 1;
      try {
        return await app.fetch(...request);
      } finally {
        underWay -= 1;
        closeIfOver();
      }
    },
    retire() {
      isRetired = true;
      closeIfOver();
    },
  };
}
