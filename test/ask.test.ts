import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, test } from "vitest";
import { answerSchema } from "../src/http/answer-schema.ts";

type Case = readonly [what: string, parameters: readonly string[], said: string];

const question = "機器の購入に使える補助はありますか";

async function ask(parameters: readonly string[], input = "") {
  const child = spawn(process.execPath, ["src/ask.ts", ...parameters]);
  child.stdin.end(input);
  const all = [once(child, "close"), text(child.stdout), text(child.stderr)] as const;
  const [[status], stdout, stderr] = await Promise.all(all);
  return { status: status as unknown, stdout, stderr };
}

describe.concurrent("npm run ask", { timeout: 120_000 }, () => {
  test("prints the answer with its citations", async ({ expect }) => {
    const { status, stdout, stderr } = await ask([question]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("厚生労働省");
    expect(stdout).toMatch(/^ {2}\[1\] .+/m);
    expect(stdout).toContain("0120-861009");
    // No colours outside a terminal.
    expect(stdout).not.toContain("\u001B");
  });

  test("prints what the API sends with --json", async ({ expect }) => {
    const { stdout } = await ask(["--json", "--lang", "en", "--ministry", "mhlw", question]);
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect(answer).toMatchObject({ lang: "en", question });
    expect(answer.hits.every((hit) => hit.ministries.some(({ id }) => id === "mhlw"))).toBe(true);
  });

  test("takes personal data out of the question, and says so first", async ({ expect }) => {
    const { stdout } = await ask([`090-1234-5678です。${question}`]);
    expect(stdout).toMatch(/^個人情報と思われる部分（電話番号）/);
  });

  test("answers each line of a pipe, also after one that it cannot take", async ({ expect }) => {
    const lines = [question, "", "あ".repeat(301), "When is telework month?"];
    const { status, stdout, stderr } = await ask(["--json"], lines.join("\n"));
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => answerSchema.parse(JSON.parse(line)));
    expect(answers.map(({ lang }) => lang)).toEqual(["ja", "en"]);
    expect(status).toBe(2);
    expect(stderr).toContain("300文字以内");
  });

  test("shows the usage on --help", async ({ expect }) => {
    const { status, stdout } = await ask(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run ask/);
  });

  test.for<Case>([
    ["an unknown option", ["--colour", question], "--colour"],
    ["an option without its value", ["--lang"], "--lang"],
  ])("shows the usage after %s", async ([, parameters, named], { expect }) => {
    const { status, stdout, stderr } = await ask(parameters);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(named);
    expect(stderr).toContain("Usage: npm run ask");
  });

  test.for<Case>([
    ["language", ["--lang", "fr", question], "Give one of ja, en, easy."],
    ["ministry", ["--ministry", "mof", question], "Give one of mic, mhlw"],
    ["question", ["あ".repeat(301)], "300文字以内"],
  ])("says what is wrong with a %s", async ([, parameters, sentence], { expect }) => {
    const { status, stdout, stderr } = await ask(parameters);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });
});
