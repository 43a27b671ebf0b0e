import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Packed = {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: true;
  readonly devOptional?: true;
  readonly hasInstallScript?: true;
};

type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Packed>>;
};
const { "": _root, ...packages } = lock.packages;
const all = Object.entries(packages).map(([path, packed]) => ({
  name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
  ...packed,
}));
/** What a server is made of. */
const parts = all.filter(({ dev, devOptional }) => !dev && !devOptional);

/** What has no known hole since: https://github.com/advisories */
const floors = {
  hono: "4.13.7", // GHSA-hxh3-vqpv-xpqv
  "@hono/node-server": "2.0.10", // GHSA-9mqv-5hh9-4cgg
  async: "2.6.4", // GHSA-fwr7-v2mv-hh25
  lodash: "4.18.0", // GHSA-r5fr-rjxr-66jc
};

function isAtLeast(version: string, floor: string): boolean {
  const [found = [], least = []] = [version, floor].map((one) => one.split(".").map(Number));
  const at = found.findIndex((number, index) => number !== least[index]);
  return at === -1 || (found[at] ?? 0) > (least[at] ?? 0);
}

describe("(J1) the parts of others", () => {
  test.each(Object.entries(floors))("hold %s of %s or later, wherever it stands", (name, floor) => {
    const found = all.filter((one) => one.name === name).map(({ version }) => version);
    expect(found).not.toEqual([]);
    expect(found.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });
});

describe("what is installed", () => {
  test("(J2) is named by exact versions, each with its checksum and no place to fetch it from", () => {
    const named = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
      Object.values(manifest[kind] ?? {}),
    );
    expect(named.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(parts.filter(({ integrity = "" }) => !integrity.startsWith("sha512-"))).toEqual([]);
    // The registry of whoever installs it decides, not the one where the list was made.
    expect(all.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  test("(J2) runs nothing", () => {
    expect(all.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
    const own = Object.keys(manifest["scripts"] ?? {});
    expect(own.filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
  });

  test("(J3) is at most 40 packages for a server", () => {
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.length).toBeLessThanOrEqual(40);
  });

  test("(J4) may be used and passed on", () => {
    const free = /^(?:MIT|ISC|Apache-2\.0|0BSD|BSD-[023]-Clause)$/;
    expect(parts.filter(({ license = "" }) => !free.test(license))).toEqual([]);
  });
});
