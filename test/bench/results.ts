/**
 * What a benchmark measured → `bench-results/NAME.json`, with the machine, the versions and the command.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

export type Results<Figures> = {
  readonly date: string;
  readonly command: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGB: number;
    readonly system: string;
  };
  readonly versions: Readonly<Record<string, string>>;
  readonly figures: Figures;
};

const resultsFolder = fileURLToPath(new URL("../../bench-results/", import.meta.url));

export function keepResults(name: string, figures: unknown): void {
  const results: Results<unknown> = {
    date: new Date().toISOString().slice(0, 10),
    command: toCommand(),
    machine: toMachine(),
    versions: toVersions(),
    figures,
  };
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(`${resultsFolder}${name}.json`, `${JSON.stringify(results, null, 2)}\n`);
  const { machine, versions } = results;
  console.log(
    `\n${machine.cores} cores of ${machine.cpu}, ${machine.memoryGB} GB, ${machine.system}, Node ${versions["node"]}: bench-results/${name}.json`,
  );
}

export function readResults<Figures>(name: string): Results<Figures> {
  return JSON.parse(readFileSync(`${resultsFolder}${name}.json`, "utf8")) as Results<Figures>;
}

/** Without the folders that files stand in. */
function toCommand(): string {
  const words = process.argv.slice(1).map((word) => word.replace(/^.*\//u, ""));
  return ["node", ...words].join(" ");
}

function toMachine() {
  const all = cpus();
  return {
    cpu: all[0]?.model ?? "unknown",
    cores: all.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
  };
}

/** Node's, and those of all packages that the project names. */
function toVersions(): Readonly<Record<string, string>> {
  const file = new URL("../../package.json", import.meta.url);
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  return { node: process.versions.node, ...dependencies, ...devDependencies };
}
