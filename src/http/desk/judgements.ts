/**
 * Questions of a gap and their right answer → lines for the files of judged questions.
 *
 * The fields are those of test/relevance/README.md. Only what the log holds goes in: masked texts.
 */
import type { Gap } from "../../log/gaps.ts";
import type { judgeKinds } from "../../views/desk/gap-judge.ts";

type Judged = {
  /** Of the questions that are taken. */
  readonly ids: readonly string[];
  readonly kind: (typeof judgeKinds)[number];
  readonly gold: readonly string[];
};

/** Empty when nothing was chosen that makes a judgement. */
export function toJudgements({ key, questions }: Gap, { ids, kind, gold }: Judged): string[] {
  const answerable = kind !== "unanswerable";
  if (answerable && gold.length === 0) return [];
  return questions.flatMap(({ id, question, lang }) => {
    if (question === null || !ids.includes(id)) return [];
    const judgement = {
      // A part of the entry's number: unique over all files, and no longer a way to the entry.
      id: `g${id.slice(0, 8)}`,
      lang: lang === "en" ? "en" : "ja",
      style: "gap",
      question,
      history: [],
      gold: answerable ? gold : [],
      goldMode: kind === "all" ? "all" : "any",
      ministries: [],
      facts: [],
      answerable,
      note: `Gap list: ${key}`,
    };
    return [`${JSON.stringify(judgement)}\n`];
  });
}
