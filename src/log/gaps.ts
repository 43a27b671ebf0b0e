/**
 * What the log holds of questions that were not, or not well, answered → gaps, largest first.
 *
 * A gap is a word that such questions share. A question with several goes to the one that most
 * share, so that each counts once; one without any goes to the measure it was shown first, or else
 * to the reason it was declined for.
 */
import type { Kysely } from "kysely";
import type { Entry, Feedback } from "./entry.ts";
import { toEntry } from "./rows.ts";
import type { Tables } from "./tables.ts";

export const gapStates = [
  "new",
  "assigned",
  "measure-added",
  "synonym-added",
  "out-of-scope",
  "done",
] as const;

export type GapState = (typeof gapStates)[number];

/** A question of a gap, with what was said of its answer. */
export type GapQuestion = Pick<Entry, "id" | "hour" | "question" | "lang" | "status"> & {
  /** The measure that was shown first. */
  readonly measure: string | null;
  readonly reason: Feedback["reason"];
  readonly notes: readonly { readonly from: Feedback["kind"]; readonly text: string }[];
};

export type Gap = {
  /** `word:椅子`, `measure:equipment-subsidy` or `reason:off_topic`. */
  readonly key: string;
  readonly count: number;
  readonly unanswerable: number;
  readonly partial: number;
  /** The asker said no. */
  readonly unhelpful: number;
  /** Staff could not answer a caller. */
  readonly desk: number;
  /** Hours. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** The latest, newest first. */
  readonly questions: readonly GapQuestion[];
} & Pick<GapNote, "state" | "owner" | "note"> & { readonly changed: string | null };

export type GapNote = {
  readonly key: string;
  readonly state: GapState;
  readonly owner: string | null;
  readonly note: string | null;
  readonly hour: string;
};

export type GapFilter = { readonly from?: string; readonly to?: string };

type Missed = {
  readonly entry: Entry;
  readonly unhelpful: boolean;
  readonly desk: boolean;
  readonly reason: Feedback["reason"];
  readonly notes: GapQuestion["notes"];
};

/** Older ones are left out: a list that nobody can read to its end helps nobody. */
const mostEntries = 10_000;

const questionsShown = 5;

/** Grouped before they are filtered: a gap keeps its key, whatever one looks at. */
export async function readGaps(db: Kysely<Tables>, filter: GapFilter = {}): Promise<Gap[]> {
  const { from = "", to = "9999" } = filter;
  const states = await db.selectFrom("gap_states").selectAll().execute();
  const notes = new Map(states.map(({ gap, ...note }) => [gap, note]));
  const groups = [...groupMissed(await readMissed(db))];
  const gaps = groups.flatMap(([key, all]) => {
    const missed = all.filter(({ entry: { hour } }) => from <= hour && hour <= to);
    return missed.length > 0 ? [toGap(key, missed, notes.get(key))] : [];
  });
  return gaps.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

export async function readGapKeys(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  return new Set(groupMissed(await readMissed(db)).keys());
}

export async function keepGapNote(db: Kysely<Tables>, { key, ...note }: GapNote): Promise<void> {
  const insert = db.insertInto("gap_states").values({ gap: key, ...note });
  await insert.onConflict((conflict) => conflict.column("gap").doUpdateSet(note)).execute();
}

function groupMissed(missed: readonly Missed[]): Map<string, Missed[]> {
  const shares = new Map<string, number>();
  const words = missed.flatMap(({ entry }) => [...new Set(entry.words)]);
  for (const word of words) shares.set(word, (shares.get(word) ?? 0) + 1);
  return Map.groupBy(missed, ({ entry }) => toKey(entry, shares));
}

/** Of words that as many share, the longer says more. */
function toKey(entry: Entry, shares: ReadonlyMap<string, number>): string {
  const share = (word: string) => shares.get(word) ?? 0;
  const [word] = entry.words.toSorted(
    (a, b) => share(b) - share(a) || b.length - a.length || (a < b ? -1 : 1),
  );
  if (word !== undefined) return `word:${word}`;
  const first = entry.shown.find(({ rank }) => rank === 1);
  return first ? `measure:${first.measure}` : `reason:${entry.reason ?? "none"}`;
}

function toGap(
  key: string,
  missed: readonly Missed[],
  note: Omit<Tables["gap_states"], "gap"> | undefined,
): Gap {
  const entries = missed.map(({ entry }) => entry);
  const hours = entries.map(({ hour }) => hour).toSorted();
  const having = (status: Entry["status"]) => entries.filter((one) => one.status === status).length;
  return {
    key,
    count: missed.length,
    unanswerable: having("unanswerable"),
    partial: having("partial"),
    unhelpful: missed.filter(({ unhelpful }) => unhelpful).length,
    desk: missed.filter(({ desk }) => desk).length,
    firstSeen: hours[0] ?? "",
    lastSeen: hours.at(-1) ?? "",
    questions: missed.slice(0, questionsShown).map(toQuestion),
    state: (note?.state as GapState | undefined) ?? "new",
    owner: note?.owner ?? null,
    note: note?.note ?? null,
    changed: note?.hour ?? null,
  };
}

function toQuestion({ entry, reason, notes }: Missed): GapQuestion {
  const { id, hour, question, lang, status, shown } = entry;
  return { id, hour, question, lang, status, measure: shown[0]?.measure ?? null, reason, notes };
}

/** Newest first. A greeting and a slip of the keyboard miss nothing, unless someone says so. */
async function readMissed(db: Kysely<Tables>): Promise<Missed[]> {
  const rows = await db
    .selectFrom("entries as e")
    .leftJoin("shown as s", (join) => join.onRef("s.entry", "=", "e.id").on("s.rank", "=", 1))
    .leftJoin("feedback as f", (join) =>
      join.onRef("f.entry", "=", "e.id").on("f.kind", "=", "public").on("f.helpful", "=", 0),
    )
    .leftJoin("feedback as d", (join) =>
      join.onRef("d.entry", "=", "e.id").on("d.kind", "=", "desk").on("d.helpful", "=", 0),
    )
    .selectAll("e")
    .select(["s.measure", "f.entry as unhelpful", "f.reason as why", "f.note as said"])
    .select(["d.entry as desk", "d.note as added"])
    .where((eb) =>
      eb.or([
        eb("f.entry", "is not", null),
        eb("d.entry", "is not", null),
        eb.and([
          eb("e.status", "<>", "answered"),
          eb(eb.fn.coalesce("e.reason", eb.val("")), "not in", ["small_talk", "unreadable"]),
        ]),
      ]),
    )
    .orderBy("e.hour", "desc")
    .orderBy("e.id")
    .limit(mostEntries)
    .execute();
  return rows.map(({ measure, unhelpful, why, said, desk, added, ...row }) => ({
    entry: toEntry(row, measure === null ? [] : [{ entry: row.id, measure, rank: 1 }]),
    unhelpful: unhelpful !== null,
    desk: desk !== null,
    reason: why as Feedback["reason"],
    notes: [
      ...(said === null ? [] : [{ from: "public", text: said } as const]),
      ...(added === null ? [] : [{ from: "desk", text: added } as const]),
    ],
  }));
}
