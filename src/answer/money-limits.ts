/**
 * A question → the amounts between which it asks: 「1億円以上」, 「1億円から3億円の間」, “between 100 and 300
 * million yen”.
 */
import { japanesePower, japaneseSum, number, readMoney } from "./money.ts";

type Limit = {
  readonly yen: number;
  /** The amount that is named is itself meant: 「以上」, and not 「超える」. */
  readonly isMet: boolean;
};

/** Of one side, or of both. */
export type MoneyLimits = { readonly least?: Limit; readonly most?: Limit };

const english = `(?:¥ ?)?${number}(?: ?(?:billion|million))?(?:[ -]?yen)?`;

const least = new RegExp(
  [
    `(?<ja>${japaneseSum})(?:(?<jaMet>以上)|を?(?:超|上回)|より(?:も)?(?:多|大き|高|上))`,
    `\\b(?:(?<!no )(?<!not )more than|over|above|(?<enMet>at least|no less than)|exceed\\w*) (?<en>${english})`,
  ].join("|"),
  "u",
);
const most = new RegExp(
  [
    `(?<ja>${japaneseSum})(?:(?<jaMet>以下)|未満|より(?:も)?(?:少な|小さ|低|下)|に満たな|に(?:も|は)?(?:届か|達し|達さ)(?:て(?:い)?)?(?:な|ん|ず)|も?(?:い|行|ゆ)か(?:な|ん|へん)|を?(?:切|下回))`,
    `\\b(?:(?:less|fewer) than|under|below|(?<enMet>at most|no more than)) (?<en>${english})`,
  ].join("|"),
  "u",
);
const range = new RegExp(
  [
    `(?<ja>${number}${japanesePower}?円?)(?:から|~|〜|-|と)(?<jaEnd>${japaneseSum})(?:の?(?:間|あいだ)|まで|以内|の(?:範囲|幅)|の(?=予算|施策|事業|もの|取組|取り組み))`,
    `\\b(?:between|from) (?<en>${english}) (?:and|to) (?<enEnd>${english})`,
  ].join("|"),
  "u",
);

/** Undefined where no amount of money is named as a limit. */
export function readMoneyLimits(normalized: string): MoneyLimits | undefined {
  const [from, to] = limitsOfRange(normalized);
  if (from && to) return { least: from, most: to };
  const [above, below] = [least, most].map((pattern) => toLimit(pattern.exec(normalized)));
  if (!above && !below) return undefined;
  return { ...(above && { least: above }), ...(below && { most: below }) };
}

/** Yen. */
export function isWithinLimits(yen: number, { least: from, most: to }: MoneyLimits): boolean {
  const isAbove = !from || yen > from.yen || (from.isMet && yen === from.yen);
  const isBelow = !to || yen < to.yen || (to.isMet && yen === to.yen);
  return isAbove && isBelow;
}

/** The lower first; fewer than two where there is none. */
function limitsOfRange(normalized: string): readonly Limit[] {
  const { ja, jaEnd, en, enEnd } = range.exec(normalized)?.groups ?? {};
  const [from, to] = [ja ?? en, jaEnd ?? enEnd];
  if (from === undefined || to === undefined) return [];
  return [toYen(from, to), toYen(to)]
    .flatMap((yen) => (yen === undefined ? [] : [{ yen, isMet: true }]))
    .toSorted((a, b) => a.yen - b.yen);
}

function toLimit(found: RegExpExecArray | null): Limit | undefined {
  const { ja, jaMet, en, enMet } = found?.groups ?? {};
  const said = ja ?? en;
  if (!found || said === undefined) return undefined;
  const yen = toYen(said, found.input.slice(found.index + found[0].length));
  return yen === undefined ? undefined : { yen, isMet: (jaMet ?? enMet) !== undefined };
}

const isComplete = /円|yen|million|billion|¥/u;
/** With nothing between but what sets the other end. */
const nextUnit = new RegExp(
  `^(?:[\\s、,~〜-]|から|以上|と|\\b(?:but|and|yet|to|is|are|less|fewer|than|under|below|at most|no more)\\b)*${number} ?(${japanesePower}?円|million|billion|yen)`,
  "u",
);

/** What has no unit has that of the next amount: 「1から3億円」. */
function toYen(said: string, behind = ""): number | undefined {
  const shared = /[億万千]$/u.test(said) ? "円" : (nextUnit.exec(behind)?.[1] ?? "");
  const [yen] = readMoney(
    isComplete.test(said) ? said : `${said} ${shared}`.replace(/ (?=.*円)/u, ""),
  );
  return yen;
}
