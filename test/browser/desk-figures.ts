/**
 * Gaps and counts as a centre of some size has them, so that the desk's lists can be looked at.
 */
import type { Count } from "../../src/log/counts.ts";
import { toHour } from "../../src/log/entry.ts";
import type { Gap } from "../../src/log/gaps.ts";
import type { Store } from "../../src/log/store.ts";
import { corpus } from "../fixtures/site.ts";

const hour = toHour(Date.now());

const question = {
  id: "01234567-0123-4123-8123-0123456789ab",
  hour,
  question: "在宅勤務で使う椅子の費用は補助されますか",
  lang: "ja",
  status: "unanswerable",
  measure: null,
  reason: "too-little",
  notes: [
    { from: "public", text: "一人で事業をしている場合のことが書いてありませんでした。" },
    { from: "desk", text: "電話で2回聞かれた" },
  ],
} as const;

const chairs: Gap = {
  key: "word:椅子",
  count: 12,
  unanswerable: 9,
  partial: 1,
  unhelpful: 3,
  desk: 2,
  firstSeen: "2026-08-01T00:00Z",
  lastSeen: hour,
  questions: [question],
  state: "synonym-added",
  owner: "佐藤班",
  note: "「椅子」を「機器」の同義語に加えた",
  changed: "2026-08-10T00:00Z",
};

const subsidy: Gap = { ...chairs, key: "measure:equipment-subsidy", count: 6, state: "new" };

function counted(part: Partial<Count>, asked: number): Count {
  return { ...part, asked, shown: asked, helpful: asked % 7, unhelpful: asked % 11 };
}

/** What is asked of the store, by what it is counted by. */
const counts: Readonly<Record<string, readonly Count[]>> = {
  hour: Array.from({ length: 10 }, (_, at) =>
    counted({ hour: `2026-08-${10 + at}T0${at}:00Z` }, at * 9 + 3),
  ),
  "status,reason": [
    counted({ status: "answered", reason: "" }, 300),
    counted({ status: "partial", reason: "detail_not_in_corpus" }, 80),
    counted({ status: "unanswerable", reason: "no_match" }, 55),
  ],
  measure: corpus.measures.map(({ id }, at) => counted({ measure: id }, 2 + at * 4)),
};

export const deskFigures: Partial<Store> = {
  gaps: () => Promise.resolve([chairs, subsidy]),
  counts: ({ by }) => Promise.resolve([...(counts[by.join()] ?? [])]),
};
