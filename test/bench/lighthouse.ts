/**
 * Lighthouse's four figures for the chat page, as a phone sees it: `npm run bench:lighthouse`.
 *
 * The server runs as in production, in its own process, and the browser is the one of the tests.
 * Below 100, what stands in the way is printed. The figures vary with the machine, whose speed is
 * printed too (by Lighthouse, 1000 and more is of a desktop), so that no test asks for them.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import lighthouse, { type Result } from "lighthouse";
import { chromium } from "playwright-core";
import { findChromium } from "../browser/chromium.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"];

const [port, debugPort] = [await freePort(), await freePort()];
const server = await startServer(port);
const browser = await chromium.launch({
  executablePath: findChromium() ?? "",
  // The sandbox of Chromium needs rights that containers rarely give; the pages are our own.
  args: ["--no-sandbox", `--remote-debugging-port=${debugPort}`],
});
try {
  for (const path of process.argv.length > 2 ? process.argv.slice(2) : ["/"]) {
    const report = await lighthouse(`http://localhost:${port}${path}`, {
      port: debugPort,
      onlyCategories: categories,
      logLevel: "error",
    });
    if (!report) throw new Error("expected a report from Lighthouse, got none");
    print(path, report.lhr);
  }
} finally {
  await browser.close();
  server.kill();
}

function print(path: string, { categories: scores, audits, environment }: Result): void {
  console.log(`${path} (mobile; speed of the machine: ${environment.benchmarkIndex})`);
  for (const { title, score, auditRefs } of Object.values(scores)) {
    console.log(`${String(Math.round((score ?? 0) * 100)).padStart(5)}  ${title}`);
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      const isShort = audit && audit.score !== null && audit.score < 1;
      if (!isShort || (weight === 0 && score === 1)) continue;
      console.log(
        `       ${weight > 0 ? "" : "(not counted) "}${audit.title} ${audit.displayValue ?? ""}`,
      );
    }
  }
}

async function startServer(on: number): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(on) };
  const child = spawn(process.execPath, ["src/main.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return free;
}
