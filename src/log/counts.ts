/**
 * The log → numbers: how many questions, by what they led to. They outlive the questions.
 *
 * What still stands is counted where it stands; a removed entry has left its numbers in `counts`,
 * in the same transaction. So every question counts once, whenever one asks.
 */
import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { CountKey, Sums, Tables } from "./tables.ts";

export type Report = {
  /** Hours, both included; without them from the beginning, to the end. */
  readonly from?: string;
  readonly to?: string;
  readonly by: readonly Dimension[];
};

/** Without a measure, a reason or an origin the text is empty. */
type Dimension = keyof CountKey;

export type Count = { readonly [D in Dimension]?: string } & Sums;

const dimensions = ["hour", "measure", "status", "reason", "lang", "origin"] as const;
const sumNames = ["asked", "shown", "helpful", "unhelpful"] as const;
const columns = [...dimensions, ...sumNames];

export async function count(db: Kysely<Tables>, report: Report): Promise<Count[]> {
  const { from = "", to = "9999", by } = report;
  const within = (hour: string) => sql`${sql.ref(hour)} between ${from} and ${to}`;
  const { rows } = await sql<Count>`
    select ${list([...by, ...sums()])}
    from (${standing(within("e.hour"))} union all select ${list(columns)} from counts) as c
    where ${within("c.hour")} ${grouped(by)}`.execute(db);
  return rows.map(toNumbers);
}

/** Adds the numbers of these entries, which the same transaction then removes. */
export async function keepCounts(db: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<Tables["counts"]>`
    select ${list([...dimensions, ...sums()])}
    from (${standing(sql`e.id in (${sql.join(ids)})`)}) as c ${grouped(dimensions)}`.execute(db);
  if (rows.length === 0) return;
  await db
    .insertInto("counts")
    .values(rows.map(toNumbers))
    .onConflict((conflict) =>
      conflict.columns([...dimensions]).doUpdateSet((eb) => ({
        asked: eb(eb.ref("counts.asked"), "+", eb.ref("excluded.asked")),
        shown: eb(eb.ref("counts.shown"), "+", eb.ref("excluded.shown")),
        helpful: eb(eb.ref("counts.helpful"), "+", eb.ref("excluded.helpful")),
        unhelpful: eb(eb.ref("counts.unhelpful"), "+", eb.ref("excluded.unhelpful")),
      })),
    )
    .execute();
}

/** The entries that still stand, in the columns of `counts`: one row for each measure shown. */
function standing(which: RawBuilder<unknown>): RawBuilder<unknown> {
  const isFirst = sql`coalesce(s.rank, 1) = 1`;
  return sql`
    select e.hour, coalesce(s.measure, '') as measure, e.status, coalesce(e.reason, '') as reason,
      e.lang, coalesce(e.origin, '') as origin,
      case when ${isFirst} then 1 else 0 end as asked,
      case when s.measure is null then 0 else 1 end as shown,
      case when ${isFirst} and f.helpful = 1 then 1 else 0 end as helpful,
      case when ${isFirst} and f.helpful = 0 then 1 else 0 end as unhelpful
    from entries as e
    left join shown as s on s.entry = e.id
    left join feedback as f on f.entry = e.id and f.kind = 'public'
    where ${which}`;
}

function sums(): RawBuilder<unknown>[] {
  return sumNames.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`);
}

function list(columns: readonly (string | RawBuilder<unknown>)[]): RawBuilder<unknown> {
  return sql.join(columns.map((one) => (typeof one === "string" ? sql.ref(one) : one)));
}

function grouped(by: readonly string[]): RawBuilder<unknown> {
  return by.length === 0 ? sql`` : sql`group by ${list(by)} order by ${list(by)}`;
}

/** PostgreSQL's sums come as text. Without any row there is no sum. */
function toNumbers<Row extends Sums>(row: Row): Row {
  const found: Readonly<Record<string, unknown>> = row;
  const numbers = sumNames.map((name) => [name, Number(found[name] ?? 0)]);
  return { ...row, ...(Object.fromEntries(numbers) as Sums) };
}
