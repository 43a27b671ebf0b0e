import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { listening, saying, start } from "../fixtures/started.ts";
import { temporaryFolder } from "../log/examples.ts";

type Answer = { readonly status: number; readonly header: string | null; readonly body: string };

/** Four who ask again and again, until they are told to stop; the build needs the machine, too. */
function askOn(address: string) {
  const answers: Answer[] = [];
  const failures: unknown[] = [];
  const over = new AbortController();
  const ask = async (who: number) => {
    for (let n = 0; !over.signal.aborted; n += 1) {
      try {
        const response = await fetch(`${address}/api/v1/ask?q=テレワークの補助${who}-${n}`);
        const { corpusVersion: body } = (await response.json()) as { corpusVersion: string };
        const header = response.headers.get("X-Corpus-Version");
        answers.push({ status: response.status, header, body });
        await setTimeout(20);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  const askers = Promise.all(Array.from({ length: 4 }, (_, who) => ask(who)));
  const stop = async () => {
    over.abort();
    await askers;
    return { answers, failures };
  };
  return { stop, newest: () => answers.at(-1)?.body };
}

test("(G1, G2) a new corpus drops no question, and a faulty one changes nothing", async () => {
  const CORPUS_DIR = join(temporaryFolder(), "corpus");
  cpSync("corpus", CORPUS_DIR, { recursive: true });
  const started = start({ PORT: "0", CORPUS_DIR, LOG_LEVEL: "info" });
  onTestFinished(() => void started.child.kill("SIGKILL"));
  const address = await listening(started);
  const ready = async () => (await fetch(`${address}/readyz`)).json();
  const before = (await ready()) as { readonly corpusVersion: string };
  const askers = askOn(address);

  const file = join(CORPUS_DIR, "measures/awards.yaml");
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, "id: awards\n");
  await saying(started, /"message":"measures\/awards\.yaml:\d+ title: expected /);
  const refused = expect.arrayContaining([
    expect.stringMatching(/^measures\/awards\.yaml:\d+ title: expected .+, found nothing$/),
  ]) as string[];
  expect(await ready()).toEqual({ ...before, refusedCorpus: refused });

  writeFileSync(file, whole);
  appendFileSync(join(CORPUS_DIR, "synonyms.txt"), "\n# 変更\n");
  const [, version = ""] = await saying(started, /version (\w+) of the corpus is in use/);
  expect(await ready()).toEqual({ ...before, corpusVersion: version });

  await expect.poll(askers.newest, { timeout: 10_000 }).toBe(version);
  const { answers, failures } = await askers.stop();
  expect(failures).toEqual([]);
  expect(answers.filter(({ status, header, body }) => status !== 200 || header !== body)).toEqual(
    [],
  );
  expect(new Set(answers.map(({ body }) => body))).toEqual(
    new Set([before.corpusVersion, version]),
  );
});
