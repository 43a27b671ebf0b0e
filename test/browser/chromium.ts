/**
 * Finds a Chromium for the browser stories, or brings one: `node test/browser/chromium.ts`.
 *
 * In this order: `CHROMIUM_PATH`, an installed browser, Debian's package (where we are root and
 * there is apt-get), Playwright's own download. It says what it does, since each of the last two
 * changes the machine it runs on.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium that is already here, or undefined; a wrong `CHROMIUM_PATH` throws. */
export function findChromium(): string | undefined {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen && existsSync(chosen)) return chosen;
  if (chosen) throw new Error(`CHROMIUM_PATH: expected a program, found nothing at ${chosen}`);
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  // /snap/bin and the like may be missing from the path of a service.
  const onPath = [...folders, "/usr/bin", "/snap/bin"].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
  return [...onPath, ...applications, chromium.executablePath()].find((path) => existsSync(path));
}

function bringChromium(): string {
  const failures: string[] = [];
  for (const bring of [installPackage, downloadBrowser]) {
    try {
      bring();
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
    const found = findChromium();
    if (found) return found;
  }
  throw new Error(
    [
      "No Chromium for the browser tests, and none could be brought:",
      ...failures.map((failure) => `  - ${failure}`),
      "Install one (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to its program.",
    ].join("\n"),
  );
}

/** Debian's and Ubuntu's own installer. */
const aptGet = "apt-get";

function installPackage(): void {
  if (process.getuid?.() !== 0) throw new Error(`${aptGet}: needs root`);
  if (!isDebian()) throw new Error(`${aptGet}: only on Debian and Ubuntu`);
  console.log("No Chromium found: installing Debian's chromium and fonts-noto-cjk by apt-get.");
  apt("update");
  apt("install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk");
}

function isDebian(): boolean {
  const release = "/etc/os-release";
  return (
    existsSync(release) && /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync(release, "utf8"))
  );
}

function apt(...parameters: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync(aptGet, ["--quiet=2", ...parameters], { env, stdio: "inherit" });
}

function downloadBrowser(): void {
  console.log(
    "No Chromium found: downloading Playwright's own (playwright-core install chromium).",
  );
  const cli = fileURLToPath(new URL("../../node_modules/playwright-core/cli.js", import.meta.url));
  execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
}

if (import.meta.main) {
  try {
    console.log(`Browser: ${findChromium() ?? bringChromium()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
