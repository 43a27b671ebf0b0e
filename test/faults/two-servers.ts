/**
 * F7: of two servers on one SQLite file the second refuses, and the first goes on; once that is
 * killed, the next takes its place. H2: two servers on one PostgreSQL count every post exactly.
 */
import { setTimeout } from "node:timers/promises";
import { openStore } from "../../src/log/store.ts";
import { startPostgres } from "../log/postgres-server.ts";
import { inFolder, missing, questions, readKept, spread } from "./fault.ts";
import { type Server, startAndEnd, startServer } from "./server.ts";
import type { Outcome, Trial } from "../trials/trial.ts";

export const secondServer: Trial = {
  id: "F7",
  title: "of two servers on one file the second refuses",
  times: { short: 1, full: 20, nightly: 100 },
  unit: "second servers",
  run: (times, show) =>
    inFolder(async (dataDir) => {
      const lost: string[] = [];
      const thanked: string[] = [];
      for (let run = 0; run < times; run += 1) {
        lost.push(...(await meet(dataDir, thanked)));
        show(run + 1);
      }
      const { feedback, integrity } = readKept(dataDir);
      if (integrity !== "ok") lost.push(`the file is broken: ${integrity}`);
      lost.push(...missing(thanked, feedback, "posts"));
      const tried = [
        `${times} second servers refused, the first answering on; ${thanked.length} posts thanked for`,
      ];
      return { tried, lost, skipped: [] };
    }),
};

async function meet(dataDir: string, thanked: string[]): Promise<string[]> {
  const first = await startServer({ DATA_DIR: dataDir });
  try {
    const { code, said } = await startAndEnd({ DATA_DIR: dataDir });
    const refused = code === 1 && said.includes("another server keeps its log");
    const answer = await first.ask(questions[0] ?? "");
    const isThanked = answer !== undefined && (await first.say(answer.id));
    if (isThanked) thanked.push(answer.id);
    return [
      ...(refused ? [] : [`the second server was not refused: ${code}, ${said}`]),
      ...(isThanked ? [] : ["the first server took no feedback beside the second"]),
    ];
  } finally {
    await first.end("SIGKILL");
  }
}

/** Of five posts four are new: the fifth repeats one, to the other server. */
const repeatEvery = 5;

export const exactCounts: Trial = {
  id: "H2",
  title: "two servers on one PostgreSQL count exactly",
  times: { short: 200, full: 10_000, nightly: 10_000 },
  unit: "posts",
  run: async (times, show) => {
    const postgres = await startPostgres();
    if (!postgres) return { tried: [], lost: [], skipped: ["needs a PostgreSQL server"] };
    const url = postgres.createDatabase();
    try {
      return await inFolder((dataDir) => countPosts({ url, dataDir, times, show }));
    } finally {
      await postgres.remove();
    }
  },
};

type Posting = {
  readonly url: string;
  readonly dataDir: string;
  readonly times: number;
  readonly show: (done: number) => void;
};

async function countPosts({ url, dataDir, times, show }: Posting): Promise<Outcome> {
  const settings = { DATABASE_URL: url, DATA_DIR: dataDir };
  const servers = await Promise.all([startServer(settings), startServer(settings)]);
  const asked: string[] = [];
  let posts = 0;
  try {
    await spread(times, async (index) => {
      const [one, other] = index % 2 === 0 ? servers : servers.toReversed();
      const isRepeat = index % repeatEvery === repeatEvery - 1 && asked.length > 0;
      const id = isRepeat ? asked[(index * 7) % asked.length] : await ask(one, index);
      if (id === undefined) throw new Error(`a question was not answered: ${one?.trouble()}`);
      const sent = await postUntilKept(isRepeat ? other : one, id);
      posts += sent;
      if (!isRepeat) asked.push(id);
      show(index + 1);
    });
    // What they still hold is written when they stop.
    await Promise.all(servers.map((server) => server.end("SIGTERM")));
  } finally {
    await Promise.all(servers.map((server) => server.end("SIGKILL")));
  }
  return compare(url, asked.length, posts);
}

async function ask(server: Server | undefined, index: number): Promise<string | undefined> {
  return (await server?.ask(questions[index % questions.length] ?? ""))?.id;
}

/** How often it was sent: whoever gets no thanks sends it again. */
async function postUntilKept(server: Server | undefined, id: string): Promise<number> {
  for (let posts = 1; posts <= 20; posts += 1) {
    if (await server?.say(id)) return posts;
    await setTimeout(100);
  }
  throw new Error("a post was never taken");
}

async function compare(databaseUrl: string, asked: number, posts: number): Promise<Outcome> {
  const store = await openStore({ dataDir: "", databaseUrl, retentionDays: 90 });
  try {
    const [found] = await store.counts({ by: [] });
    const isExact = found?.asked === asked && found.helpful === asked && found.unhelpful === 0;
    const told = `${found?.asked} questions and ${found?.helpful} posts counted`;
    return {
      tried: [`${posts} posts to two servers, ${posts - asked} of them repeated: ${told}`],
      lost: isExact ? [] : [`${asked} questions and as many posts expected, ${told}`],
      skipped: [],
    };
  } finally {
    await store.close();
  }
}
