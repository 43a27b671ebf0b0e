/**
 * What comes in as a question → Question, or the fields that are wrong.
 *
 * Texts are brought to NFKC and trimmed before they are counted, since one character can become
 * eighteen under NFKC. Unknown fields are refused: a misspelt one would otherwise change nothing.
 */
import { z } from "zod";
import { foldedPlaceholder, placeholder } from "../analysis/personal-data.ts";
import type { Question } from "../answer/answer-shape.ts";
import { languages, ministryIds } from "../corpus/vocabulary.ts";

/** What stands for personal data is one: it must not make a question longer than it was typed. */
const lengthOf = (text: string) => [...text.replaceAll(placeholder, "…")].length;

/** Nearly all real questions are under 150 characters. In code points. */
const longestQuestion = 300;

const questionText = z
  .string()
  .overwrite((text) => text.toWellFormed())
  .normalize("NFKC")
  .trim()
  .overwrite((text) => text.replaceAll(foldedPlaceholder, placeholder))
  .refine((text) => text !== "" && lengthOf(text) <= longestQuestion)
  .meta({ description: "1–300 code points, counted after NFKC and trimming" });

export const askBody = z.strictObject({
  question: questionText,
  history: z
    .array(questionText)
    .max(10)
    .exactOptional()
    .meta({ description: "Earlier questions, oldest first" }),
  ministry: z.enum(ministryIds).exactOptional().meta({ description: "Only measures of this body" }),
  lang: z
    .enum(languages)
    .exactOptional()
    .meta({ description: "Language of the answer; without it the question's own decides" }),
  limit: z.int().min(1).max(10).exactOptional().meta({ description: "Hits at most; 5 without it" }),
});

/** The same as query parameters. */
export const askQuery = askBody.omit({ question: true }).extend({ q: questionText });

export type WrongField = { readonly field: string; readonly wrong: "value" | "name" };

export type Reading = { readonly question: Question } | { readonly fields: readonly WrongField[] };

/** A JSON body → what to answer, or the names of the wrong fields. */
export function parseBody(body: unknown): Reading {
  const result = askBody.safeParse(body);
  return result.success ? { question: result.data } : { fields: wrongFields(result.error) };
}

/** Query parameters → the same; `history` may be repeated, nothing else may. */
export function parseQuery(parameters: Readonly<Record<string, readonly string[]>>): Reading {
  const result = askQuery.safeParse(toQuery(parameters));
  if (!result.success) return { fields: wrongFields(result.error) };
  const { q, ...others } = result.data;
  return { question: { question: q, ...others } };
}

/** `{ limit: ["3"], history: ["a"] }` → `{ limit: 3, history: ["a"] }` */
function toQuery(parameters: Readonly<Record<string, readonly string[]>>): object {
  const entries = Object.entries(parameters).map(([name, values]): [string, unknown] => {
    const [value = "", ...more] = values;
    if (name === "history" || more.length > 0) return [name, values];
    return [name, name === "limit" && /^\d+$/.test(value) ? Number(value) : value];
  });
  return Object.fromEntries(entries);
}

/** Each wrong field once; `body` stands for the whole. */
export function wrongFields(error: z.ZodError): readonly WrongField[] {
  const unknown = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys : [],
  );
  const known = error.issues
    .filter((issue) => issue.code !== "unrecognized_keys")
    .map((issue) => String(issue.path[0] ?? "body"));
  return [
    ...[...new Set(known)].map((field) => ({ field, wrong: "value" }) as const),
    ...unknown.map((field) => ({ field, wrong: "name" }) as const),
  ];
}
