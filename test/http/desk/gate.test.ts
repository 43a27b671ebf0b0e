import { expect, test } from "vitest";
import { createGate } from "../../../src/http/desk/gate.ts";

test("lets a few work at once, some wait in turn, and nobody beyond", async () => {
  const gate = createGate({ atOnce: 2, waiting: 1 });
  const done: string[] = [];
  const held = ["a", "b", "c"].map((name) => ({ name, ...Promise.withResolvers<void>() }));
  const passed = held.map(({ name, promise }) =>
    gate.pass(async () => {
      await promise;
      done.push(name);
    }),
  );
  expect(gate.pass(() => Promise.resolve())).toBeUndefined();
  for (const { resolve } of held.toReversed()) resolve();
  await Promise.all(passed.map((one) => Promise.resolve(one)));
  expect(done.at(-1)).toBe("c");
  expect(await gate.pass(() => Promise.resolve("free"))).toBe("free");
});

test("gives the place on when the work fails", async () => {
  const gate = createGate({ atOnce: 1, waiting: 1 });
  const failing = gate.pass(() => Promise.reject(new Error("failed")));
  const next = gate.pass(() => Promise.resolve("next"));
  await expect(failing).rejects.toThrow("failed");
  expect(await next).toBe("next");
});
