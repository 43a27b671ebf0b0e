/**
 * The tables as the code reads and writes them: the same in SQLite and PostgreSQL.
 *
 * Only texts and whole numbers, so that both engines hand back what was put in. What may be absent
 * and still counts as a key (`counts`) is an empty text there, since null equals nothing.
 */
export type Tables = {
  readonly entries: {
    readonly id: string;
    readonly hour: string;
    readonly question: string | null;
    readonly lang: string;
    /** JSON. */
    readonly filters: string;
    readonly status: string;
    readonly reason: string | null;
    /** JSON. */
    readonly words: string;
    readonly origin: string | null;
    readonly corpus_version: string;
  };
  readonly shown: { readonly entry: string; readonly measure: string; readonly rank: number };
  readonly feedback: {
    readonly entry: string;
    readonly kind: string;
    /** 0 or 1. */
    readonly helpful: number;
    readonly reason: string | null;
    readonly note: string | null;
    readonly hour: string;
  };
  /** What is left of entries that were removed. */
  readonly counts: CountKey & Sums;
  readonly gap_states: {
    readonly gap: string;
    readonly state: string;
    readonly owner: string | null;
    readonly note: string | null;
    readonly hour: string;
  };
  readonly sessions: {
    /** Of the id in the cookie, only its SHA-256. */
    readonly key: string;
    readonly name: string;
    readonly stamp: string;
    readonly began: string;
    readonly seen: string;
    /** JSON. */
    readonly collected: string;
  };
  readonly failed_logins: {
    readonly account: string;
    readonly count: number;
    readonly last: string;
  };
  readonly desk_texts: {
    readonly name: string;
    readonly text: string;
    readonly editor: string;
    readonly hour: string;
  };
};

export type CountKey = {
  readonly hour: string;
  readonly measure: string;
  readonly status: string;
  readonly reason: string;
  readonly lang: string;
  readonly origin: string;
};

export type Sums = {
  /** Questions of which this measure was the first; without any, the empty measure's. */
  readonly asked: number;
  /** Questions that showed it at any rank. */
  readonly shown: number;
  readonly helpful: number;
  readonly unhelpful: number;
};
