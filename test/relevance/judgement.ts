/**
 * A file of judged questions, one JSON object a line → judgements; fields as in the README beside it.
 */
import { readFile } from "node:fs/promises";
import { z } from "zod";

const judgementSchema = z.object({
  id: z.string(),
  lang: z.enum(["ja", "en"]),
  style: z.string(),
  question: z.string().min(1),
  history: z.array(z.string()).default([]),
  gold: z.array(z.string()),
  goldMode: z.enum(["any", "all"]),
  ministries: z.array(z.string()).default([]),
  factIds: z.array(z.string()).default([]),
  facts: z.array(z.string()).default([]),
  answerable: z.boolean(),
  note: z.string().default(""),
});

export type Judgement = z.infer<typeof judgementSchema>;

export async function readJudgements(file: string): Promise<Judgement[]> {
  const content = await readFile(file, "utf8");
  return content.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const result = judgementSchema.safeParse(JSON.parse(line));
    if (result.success) return [result.data];
    throw new Error(`${file}:${index + 1}: ${result.error.issues[0]?.message}`);
  });
}
