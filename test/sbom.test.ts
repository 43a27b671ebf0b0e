import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Part = Readonly<Record<"version" | "license", string>> & {
  readonly dev?: true;
  readonly devOptional?: true;
};

type Listed = {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly hashes: readonly { readonly alg: string }[];
};

test("(J5) lists every part of a server with version, licence and checksum, and no other", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    readonly packages: Readonly<Record<string, Part>>;
  };
  const { "": _root, ...packages } = lock.packages;
  const parts = Object.entries(packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  const made = execFileSync(process.execPath, ["src/sbom.ts"], { encoding: "utf8" });
  const { components } = JSON.parse(made) as { readonly components: readonly Listed[] };
  const listed = components.map(({ name, version, licenses, hashes }) =>
    [name, version, licenses[0]?.license.id, hashes[0]?.alg].join(" "),
  );
  const expected = parts.map(([path, { version, license }]) => {
    const name = path.slice("node_modules/".length);
    return `${name} ${version} ${license.replace("BSD-0-Clause", "0BSD")} SHA-512`;
  });
  expect(new Set(listed)).toEqual(new Set(expected));
});
