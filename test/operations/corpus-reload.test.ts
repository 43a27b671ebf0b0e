import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listening, saying, start } from "../fixtures/started.ts";
import { askOn } from "../load/new-corpora.ts";
import { temporaryFolder } from "../log/examples.ts";

test("(G1, G2) a new corpus drops no question, and a faulty one changes nothing", async () => {
  const CORPUS_DIR = join(temporaryFolder(), "corpus");
  cpSync("corpus", CORPUS_DIR, { recursive: true });
  const started = start({ PORT: "0", CORPUS_DIR, LOG_LEVEL: "info" });
  onTestFinished(() => void started.child.kill("SIGKILL"));
  const address = await listening(started);
  const ready = async () => (await fetch(`${address}/readyz`)).json();
  const before = (await ready()) as { readonly corpusVersion: string };
  const askers = await askOn(address);

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

  await expect.poll(() => askers.versions.has(version), { timeout: 10_000 }).toBe(true);
  const { tally, versions, mixed } = await askers.stop();
  expect(tally.lost(["answered"])).toEqual([]);
  expect(mixed).toBe(0);
  expect(versions).toEqual(new Set([before.corpusVersion, version]));
});
