/**
 * What the desk is given: who may log in and how, and the store that keeps it all.
 */
import type { Store } from "../../log/store.ts";
import type { Deps } from "../deps.ts";
import type { Line } from "../line.ts";
import type { Accounts } from "./accounts.ts";
import type { OpenId } from "./openid.ts";

export type DeskLogin =
  | ({ readonly kind: "accounts" } & Accounts)
  | ({ readonly kind: "openid" } & OpenId);

export type DeskSettings = {
  readonly login: DeskLogin;
  readonly store: Store;
  /** Without it one of the site's own. */
  readonly line?: Line | undefined;
};

/** What the routes of the desk are given: there is a desk, and so its store and its line. */
export type DeskDeps = Deps & { readonly desk: DeskSettings; readonly line: Line };

/** Whoever is logged in, for this request. */
export type DeskEnv = {
  readonly Variables: {
    staff: { readonly name: string };
    /** For the forms of this page; a new one for each response. */
    csrf: string;
    session: { readonly key: string; readonly collected: readonly string[] };
  };
};
