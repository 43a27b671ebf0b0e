import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { personalDataKinds } from "../../src/analysis/personal-data.ts";
import { openSqlite } from "../../src/log/sqlite.ts";
import { migrate } from "../../src/log/migrate.ts";
import { messages } from "../../src/views/messages.ts";
import { answerer, app, corpus, mask } from "../fixtures/site.ts";
import { temporaryFolder } from "../log/examples.ts";

const idle = {
  record: () => undefined,
  addFeedback: () => Promise.resolve(),
  state: () => "ok" as const,
} as const;

type Told = { readonly retentionDays?: number; readonly reader?: string };

function siteWith({ retentionDays = 90, reader }: Told) {
  const log = { ...idle, retentionDays, reader, engine: "sqlite" } as const;
  return createApp({ corpus, answerer, mask, log });
}

async function read(site: typeof app, path: string): Promise<string> {
  const response = await site.request(path);
  expect(response.status).toBe(200);
  return response.text();
}

describe("the privacy page", () => {
  test("(E7) names every column of the log's tables, and no other", async () => {
    const dataDir = temporaryFolder();
    const engine = await openSqlite({ dataDir, role: "command", say: () => undefined });
    await migrate(engine.db);
    const tables = await engine.db.introspection.getTables();
    await engine.close();
    const there = tables
      .filter(({ name }) => !name.startsWith("kysely_"))
      .flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
    expect(there.length).toBeGreaterThan(20);
    for (const lang of ["ja", "easy", "en"]) {
      const markup = await read(siteWith({}), `/privacy?lang=${lang}`);
      const told = [...markup.matchAll(/data-column="([^"]+)"/g)].map(([, column = ""]) => column);
      expect(told.toSorted()).toEqual(there.toSorted());
    }
  });

  test("(E7) tells how long, where and for whom, by the settings in force", async () => {
    const usual = await read(siteWith({ retentionDays: 30 }), "/privacy");
    expect(usual).toContain("30日で消し");
    expect(usual).toContain("SQLite");
    expect(usual).toContain("感想は、お尋ねしていません");
    expect(usual).toContain('id="delete"');
    const none = await read(siteWith({ retentionDays: 0, reader: "相談係" }), "/privacy");
    expect(none).toContain("質問の文章、質問の中の言葉、自由に書いた文は記録しません");
    expect(none).toContain("感想は、相談係が読みます");
    expect(none).not.toContain('id="delete"');
    expect(await read(app, "/privacy")).toContain("何も記録しません");
  });

  test("names every kind that is taken out", async () => {
    const markup = await read(app, "/privacy?lang=en");
    for (const kind of personalDataKinds) expect(markup).toContain(messages[`removed-${kind}`].en);
  });

  test("is linked from the question field and the foot of every page", async () => {
    const first = await read(app, "/?lang=en");
    expect(first.match(/href="\/privacy\?lang=en"/g)).toHaveLength(2);
    expect(await read(app, "/m/awards")).toContain('href="/privacy"');
  });
});

test("the text for hosts says what is kept", async () => {
  expect(await read(app, "/embed")).toContain("質問は保存されません");
  const kept = await read(siteWith({ retentionDays: 30 }), "/embed");
  expect(kept).toContain("30日間保存されます");
  expect(kept).not.toContain("保存されません");
  const numbers = await read(siteWith({ retentionDays: 0 }), "/embed?lang=en");
  expect(numbers).toContain("The text of a question is not stored");
});
