import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readConfig, settings } from "../src/config.ts";

type Manifest = {
  readonly scripts: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

type Service = {
  readonly image?: string;
  readonly build?: { readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
};

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const lines = readFileSync("Containerfile", "utf8")
  .split("\n")
  .filter((line) => /^[A-Z]/.test(line));
const filledIn = readFileSync("compose.yaml", "utf8").replaceAll(/\$\{\w+:\?\}/g, "secret");
const { services } = parse(filledIn, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};
const servers = Object.values(services).filter(({ build }) => build);

/** What follows the instruction, each time. */
function told(instruction: string): readonly string[] {
  return lines
    .filter((line) => line.startsWith(`${instruction} `))
    .map((line) => line.slice(instruction.length + 1));
}

/** What comes from this folder. */
function sources(): readonly string[] {
  const own = told("COPY").filter((copy) => !copy.startsWith("--from"));
  return own.flatMap((copy) => copy.split(" ").slice(0, -1));
}

function environmentOf(assignments: string): Record<string, string> {
  const pairs = assignments.split(" ").map((pair) => pair.split("="));
  return Object.fromEntries(pairs) as Record<string, string>;
}

const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));
const fromImage = environmentOf(told("ENV").join(" "));

describe("(J7) the image", () => {
  test("is distroless without root, with the Node that the packages bring elsewhere", () => {
    expect(last[0]).toMatch(/^FROM gcr\.io\/distroless\/nodejs\d+-debian13:nonroot$/);
    expect(last).toContain("USER nonroot");
    const versions = Object.values(manifest.optionalDependencies);
    const majors = new Set(versions.map((version) => version.split(".")[0]));
    const used = told("FROM").map((from) => /node(?:js|:)(\d+)/.exec(from)?.[1]);
    expect(new Set(used)).toEqual(majors);
  });

  test("runs nothing when packages are installed, and brings no tests", () => {
    expect(told("RUN")[0]).toContain("npm ci --omit=dev --omit=optional --ignore-scripts");
    expect(sources()).toEqual([
      "package.json",
      "package-lock.json",
      "LICENSE",
      "src",
      "public",
      "corpus",
    ]);
  });

  test("copies what is there, and starts what npm start does", () => {
    expect(sources().filter((source) => !existsSync(source))).toEqual([]);
    const [command] = told("CMD").map((args) => JSON.parse(args) as string[]);
    expect(manifest.scripts["start"]).toBe(`node ${command?.join(" ")}`);
  });

  test("sets only what is a setting, listens where it is probed, and writes to its volume", () => {
    const { NODE_ENV: _, ...own } = fromImage;
    expect(Object.keys(settings.shape)).toEqual(expect.arrayContaining(Object.keys(own)));
    const { port, host, dataDir } = readConfig(own);
    expect(host).toBe("0.0.0.0");
    expect(told("EXPOSE")).toEqual([String(port)]);
    expect(told("HEALTHCHECK")[0]).toMatch(
      new RegExp(`CMD \\["/nodejs/bin/node", .+:${port}/healthz`),
    );
    expect(told("VOLUME")).toEqual([JSON.stringify([dataDir])]);
  });
});

describe("(J6, H2) the compose file", () => {
  test("runs two servers that are built here, on one database", () => {
    expect(servers).toHaveLength(2);
    const urls = servers.map(({ environment }) => environment?.["DATABASE_URL"]);
    expect(new Set(urls).size).toBe(1);
    expect(urls[0]).toMatch(/@database\//);
    expect(services["database"]?.image).toMatch(/postgres:\d+/);
  });

  test.each(servers)("keeps server %# in a tight box", (server) => {
    expect(server).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
      tmpfs: ["/tmp"],
    });
    expect(server["ports"]).toBeUndefined();
    expect(server["privileged"]).toBeUndefined();
  });

  test.each(servers)("gives server %# settings that it takes", ({ environment = {} }) => {
    expect(Object.keys(settings.shape)).toEqual(expect.arrayContaining(Object.keys(environment)));
    const { NODE_ENV: _, ...own } = fromImage;
    const config = readConfig({ ...own, ...environment });
    // Behind a proxy people are told apart, and limited.
    expect(config.trustedProxies).not.toEqual([]);
    expect(config.rateLimitPerMinute).toBeGreaterThan(0);
  });

  test("waits longer for a server than it takes to stop, and shows nothing but the proxy", () => {
    for (const { stop_grace_period: grace } of servers)
      expect(parseInt(String(grace), 10)).toBeGreaterThan(10);
    const shown = Object.entries(services).filter(([, { ports }]) => ports);
    expect(shown.map(([name]) => name)).toEqual(["proxy"]);
    expect(shown.flatMap(([, { ports }]) => ports)).toEqual([
      expect.stringMatching(/^127\.0\.0\.1:/),
    ]);
  });

  test("sends askers to both servers' port", () => {
    const { command } = services["proxy"] ?? {};
    for (const name of ["server-1", "server-2"])
      expect(command).toContain(`${name}:${fromImage["PORT"]}`);
  });
});
