import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

/** The architecture: a folder imports only from itself and from folders to its left. */
const line = [
  "corpus",
  "analysis",
  "search",
  "answer",
  "log",
  "views",
  "http",
  "operations",
  "app.ts",
];

/** Programs that a person starts; they may import everything, and nothing imports them. */
const programs = new Set([
  "main.ts",
  "ask.ts",
  "check-corpus.ts",
  "log-delete.ts",
  "account.ts",
  "backup.ts",
  "sbom.ts",
]);

/** What one file alone may do. */
const homes: readonly (readonly [what: string, home: readonly string[]])[] = [
  ["hono/html", ["views/html.ts"]],
  ["hono/jsx", []],
  ["hono/cache", []],
  ["hono/language", []],
  // Its dictionary is read, by its place; the package itself is the tests' reference.
  ["kuromoji", []],
  ["minisearch", ["search/passage-index.ts"]],
  ["yaml", ["corpus/yaml-file.ts"]],
  ["pg", ["log/postgres.ts"]],
  ["openid-client", ["http/desk/openid.ts"]],
  ["node:sqlite", ["log/sqlite-backup.ts", "log/sqlite-thread.ts"]],
  ["@hono/node-server", ["main.ts", "operations/server.ts"]],
  ["prom-client", ["operations/metrics.ts"]],
];

const files = globSync("src/**/*.ts").map((path) => {
  const name = relative("src", path).split(sep).join("/");
  const content = readFileSync(path, "utf8");
  const imports = [...content.matchAll(/(?:from|import\(|^import) ?"([^"]+)"/gm)];
  return { name, content, imports: imports.map(([, specifier = ""]) => specifier) };
});

/** `../corpus/corpus.ts` in `answer/answer.ts` → `corpus/corpus.ts` */
function ours({ name, imports }: (typeof files)[number]): string[] {
  return imports
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => join(dirname(name), specifier).split(sep).join("/"));
}

function place(name: string): number {
  return line.indexOf(name.split("/")[0] ?? "");
}

test("finds the source", () => {
  expect(files.length).toBeGreaterThan(30);
});

const inLine = files.filter(({ name }) => !programs.has(name) && name !== "config.ts");

test.each(inLine)("$name imports only leftwards", (file) => {
  expect(place(file.name), "a folder of the line").toBeGreaterThanOrEqual(0);
  for (const imported of ours(file)) {
    expect(place(imported), imported).toBeGreaterThanOrEqual(0);
    expect(place(imported), imported).toBeLessThanOrEqual(place(file.name));
  }
});

test("config.ts imports nothing of ours and is imported by the programs that need it", () => {
  const config = files.filter(({ name }) => name === "config.ts");
  expect(config.flatMap(ours)).toEqual([]);
  const importers = files.filter((file) => ours(file).includes("config.ts"));
  expect(importers.map(({ name }) => name)).toEqual([
    "account.ts",
    "backup.ts",
    "log-delete.ts",
    "main.ts",
  ]);
});

test.each(homes)("%s is imported only at home", (what, home) => {
  const importers = files.filter(({ imports }) =>
    imports.some((specifier) => specifier === what || specifier.startsWith(`${what}/`)),
  );
  expect(importers.map(({ name }) => name)).toEqual(home);
});

test("no file imports a program", () => {
  expect(files.flatMap(ours).filter((name) => programs.has(name))).toEqual([]);
});

test("the environment is read in config.ts alone", () => {
  const readers = files.filter(({ content }) => content.includes("process.env"));
  expect(readers.map(({ name }) => name)).toEqual(["config.ts"]);
});

test.each(files)("$name keeps to our habits", ({ name, content, imports }) => {
  expect(content, "a header comment").toMatch(/^\/\*\*\n/);
  expect(content, "no default export").not.toMatch(/^export default/m);
  expect(content, "no raw HTML").not.toMatch(/\braw\(/);
  expect(name).not.toMatch(/(?:^|\/)index\.ts$/);
  for (const specifier of imports.filter((one) => one.startsWith("."))) {
    expect(specifier).toMatch(/\.ts$/);
  }
});
