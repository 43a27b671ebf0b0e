import * as fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { openDeskSite, toToken } from "./fixtures/desk-site.ts";
import { openLoggedSite } from "./fixtures/logged-site.ts";
import { type AnyRequest, anyRequest } from "./fixtures/requests.ts";

/** Of each route; with `FUZZ_RUNS=100000` as many as are promised. */
const runs = Number(process.env["FUZZ_RUNS"] ?? 60);
const patience = 60_000 + runs * 100;

const faults = vi.spyOn(console, "error").mockImplementation(() => undefined);
afterAll(() => faults.mockRestore());

type Route = { readonly method: string; readonly path: string };

type Site = {
  readonly app: Awaited<ReturnType<typeof openLoggedSite>>["app"];
  /** Of someone who is logged in at the desk. */
  readonly staff?: { readonly cookie: string; readonly csrf: string };
};

function send({ app, staff }: Site, route: Route, tried: AnyRequest) {
  const method = tried.method === "own" ? route.method : tried.method;
  const path = route.path.replace(":id", tried.id.replaceAll(/[?#]/g, ""));
  const body =
    staff && typeof tried.body === "string" ? `${tried.body}&csrf=${staff.csrf}` : tried.body;
  const own = staff && { Cookie: staff.cookie, "Sec-Fetch-Site": "same-origin" };
  const init = ["GET", "HEAD"].includes(method) ? {} : { body };
  const headers = { ...tried.headers, ...own };
  return app.request(`${path}?${tried.query}`, { method, headers, ...init });
}

function routesOf({ app }: Site): readonly Route[] {
  const routes = app.routes.filter(({ method }) => method !== "ALL");
  // Once logged out, nothing else of the desk is reached.
  return routes.toSorted(
    (a, b) => Number(a.path === "/desk/logout") - Number(b.path === "/desk/logout"),
  );
}

/** The statuses that came back. */
async function fuzz(site: Site, routes: readonly Route[]): Promise<readonly number[]> {
  const statuses = new Set<number>();
  for (const route of routes) {
    const isSound = fc.asyncProperty(anyRequest, async (tried) => {
      const { status } = await send(site, route, tried);
      statuses.add(status);
      return status < 500;
    });
    await fc.assert(isSound, { numRuns: runs, seed: 20_261_125 });
  }
  return [...statuses];
}

const allRoutes = { timeout: 30 * patience };

test("(B9) nothing that is sent to a public route makes a fault", allRoutes, async () => {
  const site = await openLoggedSite({ reader: "テレワーク相談センター" });
  const statuses = await fuzz(site, routesOf(site));
  expect(statuses).toEqual(expect.arrayContaining([200, 403, 404, 405, 415, 422]));
  expect(faults.mock.calls).toEqual([]);
});

test("(B9) nothing that staff send does", allRoutes, async () => {
  const desk = await openDeskSite();
  const csrf = toToken(await (await desk.get("/desk")).text());
  const site = { app: desk.app, staff: { cookie: desk.cookie, csrf } };
  const routes = routesOf(site).filter(({ path }) => path.startsWith("/desk"));
  const statuses = await fuzz(site, routes);
  expect(statuses).toEqual(expect.arrayContaining([200, 303, 403, 404, 405, 422]));
  expect(faults.mock.calls).toEqual([]);
});
