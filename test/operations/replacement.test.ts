import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { listening, start, type Started } from "../fixtures/started.ts";

/** In the place of a proxy: it sends to one server until that says that it is not ready. */
type Proxy = { address: string };

function askOn(proxy: Proxy) {
  const over = new AbortController();
  let answered = 0;
  const failures: unknown[] = [];
  const ask = async () => {
    while (!over.signal.aborted) {
      try {
        const response = await fetch(`${proxy.address}/api/v1/ask?q=テレワーク月間`);
        await response.text();
        if (response.ok) answered += 1;
        else failures.push(response.status);
      } catch (error) {
        failures.push(error);
        await setTimeout(20);
      }
      await setTimeout(5);
    }
  };
  const askers = Promise.all(Array.from({ length: 4 }, ask));
  const stop = async () => {
    over.abort();
    await askers;
    return { answered, failures };
  };
  return { stop };
}

async function launch(): Promise<{ readonly started: Started; readonly address: string }> {
  const started = start({ PORT: "0", LOG_LEVEL: "info" });
  onTestFinished(() => void started.child.kill("SIGKILL"));
  return { started, address: await listening(started) };
}

/** As a proxy finds out: by asking for readiness ten times a second. */
async function unready(address: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${address}/readyz`).catch(() => undefined);
    if (!response?.ok) return;
    await setTimeout(100);
  }
}

test("(I3) servers are replaced in turn, and nobody notices; a kill is noticed", async () => {
  let current = await launch();
  const proxy = { address: current.address };
  const askers = askOn(proxy);
  for (let n = 0; n < 3; n += 1) {
    const next = await launch();
    const ended = once(current.started.child, "close");
    current.started.child.kill("SIGTERM");
    await unready(current.address);
    proxy.address = next.address;
    const [code] = (await ended) as unknown[];
    expect(code).toBe(0);
    current = next;
  }
  const { answered, failures } = await askers.stop();
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(20);

  const others = askOn(proxy);
  await setTimeout(200);
  current.started.child.kill("SIGKILL");
  await unready(current.address);
  expect((await others.stop()).failures).not.toEqual([]);
});
