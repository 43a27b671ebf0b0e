/**
 * A real PostgreSQL for the tests, in a temporary folder: started on a free port of this machine,
 * stopped and removed with them. It never runs as root, so root hands it to an ordinary user.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

export type PostgresServer = {
  /** A fresh, empty database. */
  readonly createDatabase: () => string;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** Undefined, with a line that says so, where there is none and none can be had. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const programs = findPrograms() ?? installPrograms();
  if (programs === undefined) {
    console.warn("SKIPPED: no PostgreSQL server found; install Debian's postgresql to run these");
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "telework-postgresql-"));
  const user = ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" }, ...user };
  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", "telework", "-A", "trust", "-E", "UTF8", "--no-sync"];
  execFileSync(join(programs, "initdb"), initdb, { ...as, stdio: "pipe" });
  const port = await freePort();
  const at = ["-p", String(port), "-k", folder, "-h", "127.0.0.1"];
  // Its own care for the disk is not what is tested here.
  const options = ["-D", data, ...at, "-c", "fsync=off"];
  const launch = () => spawn(join(programs, "postgres"), options, { ...as, stdio: "ignore" });
  let server = launch();
  const address = (name: string) => `postgresql://telework@127.0.0.1:${port}/${name}`;
  const ask = (sql: string) =>
    execFileSync(join(programs, "psql"), [address("postgres"), "-qc", sql], { stdio: "pipe" });
  const ready = async () => {
    for (let tries = 0; tries < 600; tries += 1) {
      try {
        ask("select 1");
        return;
      } catch {
        await setTimeout(50);
      }
    }
    throw new Error("PostgreSQL did not start");
  };
  const stop = async () => {
    const ended = once(server, "exit");
    // Ends every connection at once, and then itself.
    server.kill("SIGINT");
    await ended;
  };
  await ready();
  let databases = 0;
  return {
    createDatabase: () => {
      databases += 1;
      ask(`create database log${databases}`);
      return address(`log${databases}`);
    },
    pause: () => signalAll(server.pid, "SIGSTOP"),
    resume: () => signalAll(server.pid, "SIGCONT"),
    stop,
    start: async () => {
      server = launch();
      await ready();
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The server and the process that it keeps for each connection. */
function signalAll(pid: number | undefined, signal: NodeJS.Signals): void {
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  for (const one of [pid, ...children.trim().split(/\s+/).map(Number)]) {
    if (one !== undefined && one > 0) process.kill(one, signal);
  }
}

function findPrograms(): string | undefined {
  const found = globSync("/usr/lib/postgresql/*/bin/initdb").toSorted().at(-1);
  return found === undefined ? undefined : dirname(found);
}

/** Debian's and Ubuntu's own installer, and the package. */
const aptGet = "apt-get";
const server = "postgresql";

function installPrograms(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    console.log("No PostgreSQL server found: installing Debian's postgresql by apt-get.");
    for (const parameters of [["update"], ["install", "--yes", "--no-install-recommends", server]])
      execFileSync(aptGet, ["--quiet=2", ...parameters], { env, stdio: "ignore" });
  } catch {
    return undefined;
  }
  return findPrograms();
}

/** Root's stand-in; anyone else runs it as themselves. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  return { uid: idOfNobody("-u"), gid: idOfNobody("-g") };
}

function idOfNobody(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }).trim());
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
