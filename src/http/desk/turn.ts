/**
 * Before candidates are worked out: are answers switched on, and is there room in the line?
 *
 * The staff have a line of their own: a crowd outside keeps nobody waiting on the telephone, since
 * each line has its turn. No limit counts what they ask: a whole office has one address, and whoever
 * is logged in is known.
 */
import type { Context } from "hono";
import { refuseStaff } from "./refusal.ts";
import type { DeskDeps } from "./settings.ts";

type Waiting = {
  /** Where the same is asked again. */
  readonly again: string;
  readonly work: () => Promise<Response>;
};

export async function inTurn(
  c: Context,
  { conditions, line }: Pick<DeskDeps, "conditions" | "line">,
  { again, work }: Waiting,
): Promise<Response> {
  if (conditions?.().isOff) return refuseStaff(c, "off", again);
  const turn = line.join();
  if (!turn) return refuseStaff(c, "busy", again);
  const leave = await turn;
  return work().finally(leave);
}
