/**
 * The login by an account of the file, and the way out.
 *
 * A wrong name and a wrong password get the same answer after the same work, and a wait that grows
 * is the same for names that are not there.
 */
import { createHash } from "node:crypto";
import { Hono, type Context } from "hono";
import { z } from "zod";
import { type LoginPageArgs, loginPage } from "../../views/desk/login.ts";
import { tell } from "../../views/desk/texts.ts";
import type { Accounts } from "./accounts.ts";
import { deskAddress } from "./address.ts";
import { newId, readCookie, sendCookie } from "./cookies.ts";
import { isCsrf, toCsrf } from "./csrf.ts";
import { createGate } from "./gate.ts";
import { openIdRoutes } from "./openid-login.ts";
import { refuseStaff } from "./refusal.ts";
import { logIn, logOut, now } from "./session.ts";
import type { DeskDeps, DeskEnv } from "./settings.ts";

const form = z.object({
  name: z.string().trim().normalize("NFC").max(200),
  password: z.string().max(1_000),
  to: deskAddress,
  csrf: z.string(),
});

type Form = z.infer<typeof form>;

/** Each takes 128 MiB and most of a second. */
const room = { atOnce: 2, waiting: 8 };

export function loginRoutes(deps: DeskDeps): Hono {
  const { login } = deps.desk;
  const routes = new Hono();
  const gate = createGate(room);
  routes.get("/login", (c) => showLogin(c, deps, { to: deskAddress.parse(c.req.query("to")) }));
  if (login.kind === "openid") return routes.route("/", openIdRoutes(deps, login));
  routes.post("/login", async (c) => {
    const read = form.safeParse(await c.req.parseBody());
    const id = readCookie(c, "login", deps);
    if (!read.success || id === undefined || !isCsrf(read.data.csrf, id))
      return refuseStaff(c, "refused");
    const entered = gate.pass(() => enter(c, { ...deps, login }, read.data));
    if (entered) return entered.catch(() => refuseStaff(c, "away"));
    c.header("Retry-After", "5");
    return showLogin(c, deps, { ...read.data, wrong: tell("loginBusy"), status: 503 });
  });
  return routes;
}

export function logoutRoutes(deps: DeskDeps): Hono<DeskEnv> {
  return new Hono<DeskEnv>().post("/logout", async (c) => {
    await logOut(c, deps);
    return c.redirect("/desk/login?out=1", 303);
  });
}

type Entering = DeskDeps & { readonly login: Accounts };

async function enter(c: Context, deps: Entering, { name, password, to }: Form) {
  const { login } = deps;
  const { store } = deps.desk;
  const account = createHash("sha256").update(name).digest("base64url");
  const wait = await store.desk.takeLogin(account, now(deps));
  if (wait > 0) {
    const seconds = Math.ceil(wait / 1_000);
    c.header("Retry-After", String(seconds));
    return showLogin(c, deps, { name, to, wrong: tell("loginWait", { seconds }), status: 429 });
  }
  if (!(await login.verify(name, password)) || !(await logIn(c, deps, name)))
    return showLogin(c, deps, { name, to, wrong: tell("loginWrong"), status: 422 });
  await store.desk.forgiveLogin(account);
  return c.redirect(to, 303);
}

type Shown = {
  readonly to: string;
  readonly name?: string;
  readonly wrong?: string;
  readonly status?: 422 | 429 | 503;
};

function showLogin(c: Context, deps: DeskDeps, { to, name, wrong, status }: Shown) {
  const id = readCookie(c, "login", deps) ?? newId();
  sendCookie(c, "login", id, { ...deps, sameSite: "Lax" });
  const view: LoginPageArgs = {
    kind: deps.desk.login.kind,
    csrf: toCsrf(id),
    to,
    ...(name !== undefined && { name }),
    message: wrong === undefined ? hint(c) : { text: wrong, isError: true },
  };
  return c.html(loginPage(view), status ?? 200);
}

function hint(c: Context): LoginPageArgs["message"] {
  if (c.req.query("ended") !== undefined) return { text: tell("loginEnded"), isError: true };
  return c.req.query("out") === undefined ? undefined : { text: tell("loggedOut"), isError: false };
}
