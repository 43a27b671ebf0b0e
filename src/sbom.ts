/**
 * `npm run sbom`: what a server is made of, as CycloneDX on the standard output.
 *
 * npm leaves out what the tools of development use as well (yaml, zod), so it is given a lockfile
 * without those. It lists no licence whose name is none of SPDX's, hence the other spelling.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Part = {
  readonly dev?: true;
  readonly devOptional?: true;
  readonly license?: string;
  readonly devDependencies?: object;
};

type Lock = { readonly packages: Readonly<Record<string, Part>> };

const folder = mkdtempSync(join(tmpdir(), "telework-sbom-"));
try {
  const { devDependencies: _, ...manifest } = read("package.json") as Part;
  write("package.json", manifest);
  const lock = read("package-lock.json") as Lock;
  write("package-lock.json", { ...lock, packages: toServer(lock.packages) });
  const options = { cwd: folder, shell: process.platform === "win32" };
  const sbom = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx"];
  process.stdout.write(execFileSync("npm", sbom, options));
} finally {
  rmSync(folder, { recursive: true });
}

/** Without what development alone needs. */
function toServer(packages: Lock["packages"]): Lock["packages"] {
  const parts = Object.entries(packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  return Object.fromEntries(parts.map(([path, part]) => [path, toListed(part)]));
}

function toListed(part: Part): Part {
  const { devDependencies: _, ...listed } = part;
  return listed.license === "BSD-0-Clause" ? { ...listed, license: "0BSD" } : listed;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));
}

function write(name: string, value: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(value));
}
