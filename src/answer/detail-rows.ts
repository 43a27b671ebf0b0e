/**
 * A question with a row of things to know → a question for each: 「助成金の額と締切を教えて」 → 「助成金の額を
 * 教えて」, 「助成金の締切を教えて」.
 *
 * What stands before the first and behind the last is said of every one of them.
 */
import type { Token } from "../analysis/tokenizer.ts";
import { hasInterrogative } from "../search/interrogatives.ts";
import type { Query } from "../search/query.ts";

/** In their order; none where it has no row, or a row of more than can be told. */
export function splitRow({ normalized, tokens }: Pick<Query, "normalized" | "tokens">) {
  const row = findJapanese(normalized, tokens) ?? findEnglish(normalized);
  if (!row || row.items.length < 2 || row.items.length > mostItems) return [];
  if (!row.items.every(isName)) return [];
  return row.items.map((item) => ({ item, whole: `${row.before}${item}${row.behind}` }));
}

function isName(item: string): boolean {
  return item.length >= shortestItem && item.length <= longestItem && !hasInterrogative(item);
}

type Row = {
  readonly before: string;
  readonly items: readonly string[];
  readonly behind: string;
};

/** More have no room beside each other. */
const mostItems = 3;

/** Characters. */
const [shortestItem, longestItem] = [1, 24];

const joining = /^(?:と|や|・|、|および|及び|ならびに|並びに)$/u;

/** Ends what the row is of: 「助成金の」, 「センターは」. */
const beforeRow = /(?:の|は|って|について|なら|、)(?=[^のは、]*$)/u;

/** Begins what is asked of the row. */
const behindRow =
  /(?:を|は|って|が(?![る])|も|について|だけ|[。?!、]|(?:まとめて)?(?:教|知|おしえ))/u;

function findJapanese(normalized: string, tokens: readonly Token[]): Row | undefined {
  const joints = tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    const isJoint = joining.test(token.surface) && before?.pos === "名詞";
    // 「額と、対象」
    const isWide = tokens[at + 1]?.surface === "、";
    const end = token.start + token.surface.length + (isWide ? 1 : 0);
    return isJoint && token.pos !== "助動詞" ? [{ start: token.start, end }] : [];
  });
  const [first] = joints;
  const last = joints.at(-1);
  if (!first || !last) return undefined;
  const head = normalized.slice(0, first.start);
  const tail = normalized.slice(last.end);
  const of = beforeRow.exec(head);
  const start = of ? of.index + of[0].length : 0;
  const asked = behindRow.exec(tail);
  const end = last.end + (asked?.index ?? tail.length);
  const starts = [start, ...joints.map((joint) => joint.end)];
  const ends = [...joints.map((joint) => joint.start), end];
  return {
    before: normalized.slice(0, start),
    items: starts.map((from, at) => normalized.slice(from, ends[at])),
    behind: normalized.slice(end),
  };
}

const beforeRowInEnglish =
  /\b(?:the|its|their|is|are|was|were|me|us|know|what|need|want|of)\s(?=[a-z -]{3,30}$)/gu;
const behindRowInEnglish = /\s(?:of|for|to|in|on|at|is|are|was|were|please)\b|[?.!,]|$/u;
const jointInEnglish = /(?:, and |, | and )(?:the |its |their )?(?=[a-z])/gu;

/** “the phone, e-mail and opening hours of the center” */
function findEnglish(normalized: string): Row | undefined {
  const joints = [...normalized.matchAll(jointInEnglish)];
  const last = joints.findLast(([said]) => said.includes("and "));
  const first = joints[0];
  if (!first || !last) return undefined;
  const of = [...normalized.slice(0, first.index).matchAll(beforeRowInEnglish)].at(-1);
  if (!of) return undefined;
  const start = of.index + of[0].length;
  const from = last.index + last[0].length;
  const inner = joints.slice(0, joints.indexOf(last) + 1);
  const starts = [start, ...inner.map((joint) => joint.index + joint[0].length)];
  const end = from + normalized.slice(from).search(behindRowInEnglish);
  return {
    before: normalized.slice(0, start),
    items: starts.map((one, at) => normalized.slice(one, inner[at]?.index ?? end)),
    behind: normalized.slice(end),
  };
}
