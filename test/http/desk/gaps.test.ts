import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Entry, toHour } from "../../../src/log/entry.ts";
import { openDeskSite } from "../../fixtures/desk-site.ts";
import { day, entry, feedback, missed, now, temporaryFolder } from "../../log/examples.ts";
import { readJudgements } from "../../relevance/judgement.ts";

const chairs = { key: "word:椅子", state: "new", owner: "", note: "" };

/** A desk where these were asked. */
async function deskAfter(entries: readonly Entry[]) {
  const site = await openDeskSite();
  await site.store.record(entries);
  const read = async (path: string) => (await site.get(path)).text();
  return { ...site, read };
}

/** The names of the gaps, in the order of the page. */
function namesIn(markup: string): string[] {
  return [...markup.matchAll(/<h2 id="gap-[^"]+-name">\s*([^<]+?)\s*<\/h2>/g)].map(
    ([, name = ""]) => name,
  );
}

describe("the gap list", () => {
  test("shows what was missed, largest first, with counts, times and questions", async () => {
    const { read } = await deskAfter([
      missed(["椅子"], { question: "椅子を買う補助", hour: "2026-08-20T23:00Z" }),
      missed(["椅子"]),
      missed(["机"]),
      entry(),
    ]);
    const markup = await read("/desk/gaps");
    expect(namesIn(markup)).toEqual(["「椅子」", "「机」"]);
    expect(markup).toContain("椅子を買う補助");
    expect(markup).toContain("2026年8月21日 8時 から 2026年8月24日 16時 まで");
    expect(markup).toContain("2項目、質問 3件");
  });

  test("tells what people and staff say of an answer", async () => {
    const [no, staff] = [entry({ words: ["椅子"] }), entry({ words: ["椅子"] })];
    const { read, store } = await deskAfter([no, staff]);
    const note = "座椅子のことです <b>";
    await store.addFeedback(feedback(no, { helpful: false, reason: "too-little", note }));
    await store.addFeedback(feedback(staff, { kind: "desk", helpful: false, note: "電話で質問" }));
    const markup = await read("/desk/gaps");
    expect(markup).toContain("役に立たなかった: 足りない");
    expect(markup).toContain("座椅子のことです &lt;b&gt;");
    expect(markup).toMatch(/相談員<\/strong>\s*電話で質問/);
    expect(markup).toContain("先頭に示した施策");
  });

  test.each([
    ["outcome=partial", ["施策「"]],
    ["outcome=unanswerable", ["「椅子」", "「古い」"]],
    ["days=7", ["「椅子」", "施策「"]],
    ["days=all&outcome=unanswerable", ["「椅子」", "「古い」"]],
    ["state=done", []],
    ["state=nonsense&days=x&page=-1", ["「椅子」", "「古い」", "施策「"]],
  ])("is narrowed by %s", async (query, names) => {
    const { read } = await deskAfter([
      missed(["椅子"]),
      missed(["椅子"]),
      missed(["古い"], { hour: toHour(now - 30 * day) }),
      entry({ status: "partial", reason: "detail_not_in_corpus" }),
    ]);
    const found = namesIn(await read(`/desk/gaps?${query}`));
    expect(found).toHaveLength(names.length);
    for (const name of names) expect(found.join("\n")).toContain(name);
  });

  test("keeps what the staff note, without personal data, and shows it afterwards", async () => {
    const { read, post } = await deskAfter([missed(["椅子"])]);
    const note = "03-1234-5678 に折り返す";
    const fields = { ...chairs, state: "assigned", owner: "佐藤班", note };
    const kept = await post("/desk/gaps?state=open&days=30", fields);
    expect(kept.status).toBe(303);
    const location = kept.headers.get("Location") ?? "";
    expect(location).toMatch(/^\/desk\/gaps\?state=all&days=30&outcome=all&kept=1#gap-/);
    const markup = await read(location.split("#")[0] ?? "");
    expect(markup).toContain(`id="${location.split("#")[1]}"`);
    expect(markup).toContain("対応を記録しました");
    expect(markup).toMatch(/<dd>佐藤班<\/dd>/);
    expect(markup).toMatch(/<dd>〔[^〕]+〕 に折り返す<\/dd>/);
    expect(markup).not.toContain("1234");
  });

  test("refuses what is too long, and a form of another page", async () => {
    const { read, post, app, cookie } = await deskAfter([missed(["椅子"])]);
    const long = await post("/desk/gaps", { ...chairs, state: "done", note: "あ".repeat(301) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('role="alert"');
    const body = new URLSearchParams({ ...chairs, state: "done", csrf: "a.b" });
    const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin" };
    expect((await app.request("/desk/gaps", { method: "POST", body, headers })).status).toBe(403);
    expect(namesIn(await read("/desk/gaps"))).toEqual(["「椅子」"]);
  });

  test("hides what is done, until it is asked again", async () => {
    const { read, post, store } = await deskAfter([missed(["椅子"])]);
    await post("/desk/gaps", { ...chairs, state: "done" });
    expect(namesIn(await read("/desk/gaps"))).toEqual([]);
    expect(await read("/desk/gaps?state=done")).not.toContain("対応の後にも届いています");
    await store.record([missed(["椅子"], { hour: toHour(now + day / 24) })]);
    expect(await read("/desk/gaps?state=done")).toContain("対応の後にも届いています");
  });

  test("goes on over pages", async () => {
    const words = Array.from({ length: 60 }, (_, index) => `言葉${index}`);
    const { read } = await deskAfter(words.map((word) => missed([word])));
    const [first, second] = [await read("/desk/gaps"), await read("/desk/gaps?page=2")];
    expect(namesIn(first)).toHaveLength(50);
    expect(new Set([...namesIn(first), ...namesIn(second)]).size).toBe(60);
    expect(first).toContain("page=2");
  });

  test("is a file for a spreadsheet", async () => {
    const { get } = await deskAfter([
      missed(["椅子"], { question: "=1+1" }),
      missed(["椅子"], { question: '"椅子", か' }),
    ]);
    const file = await get("/desk/gaps.csv?state=all");
    expect(file.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="gaps.csv"');
    expect(file.headers.get("Cache-Control")).toBe("no-store");
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [names = "", row = ""] = bytes.toString("utf8").slice(1).split("\r\n");
    expect(names).toBe(
      "項目,件数,答えなし,一部だけ,役に立たなかった,相談員の記録,最初に届いた時,最後に届いた時,対応の状態,担当,メモ,記録した時,最近の質問",
    );
    expect(row).toMatch(/^「椅子」,2,2,0,0,0,2026-08-24 16:00,2026-08-24 16:00,新規,,,,/);
    expect(row).toMatch(/"(?:'=1\+1\n""椅子"", か|""椅子"", か\n=1\+1)"$/);
  });
});

/** A desk with one closed gap. */
async function closed() {
  const asked = [
    missed(["椅子"], { question: "椅子を買う補助はありますか" }),
    missed(["椅子"], { question: "A chair?", lang: "en" }),
    missed(["椅子"], { question: null }),
  ];
  const site = await deskAfter(asked);
  await site.post("/desk/gaps", { ...chairs, state: "synonym-added" });
  return { ...site, asked };
}

describe("a closed gap", () => {
  const page = `/desk/gaps/judge?${new URLSearchParams({ key: "word:椅子" })}`;

  test("offers its questions and every measure", async () => {
    const { read } = await closed();
    expect(await read("/desk/gaps?state=all")).toContain("検証用の質問にする");
    const markup = await read(page);
    expect(markup.match(/name="id"/g)).toHaveLength(2);
    expect(markup.match(/name="gold"/g)).toHaveLength(14);
  });

  test.each([
    [
      { kind: "any", gold: "equipment-subsidy" },
      { answerable: true, goldMode: "any" },
    ],
    [
      { kind: "all", gold: "equipment-subsidy" },
      { answerable: true, goldMode: "all" },
    ],
    [{ kind: "unanswerable" }, { answerable: false, goldMode: "any", gold: [] }],
  ])("becomes judged questions that the relevance run reads: %o", async (fields, expected) => {
    const { post, asked } = await closed();
    const [first, second] = asked;
    const answer = await post("/desk/gaps/judge", {
      key: "word:椅子",
      id: first?.id ?? "",
      ...fields,
    });
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="judged.jsonl"');
    const file = join(temporaryFolder(), "judged.jsonl");
    writeFileSync(file, await answer.text());
    const judgements = await readJudgements(file);
    expect(judgements).toEqual([
      expect.objectContaining({
        id: `g${first?.id.slice(0, 8)}`,
        question: "椅子を買う補助はありますか",
        lang: "ja",
        style: "gap",
        ...expected,
      }),
    ]);
    expect(JSON.stringify(judgements)).not.toContain(second?.id);
  });

  test("says what is missing when no measure or no question was chosen", async () => {
    const { post, asked } = await closed();
    const id = asked[0]?.id ?? "";
    for (const fields of [
      { kind: "any", id, gold: "" },
      { kind: "unanswerable", id: "", gold: "" },
      { kind: "any", id, gold: "no-such-measure" },
    ]) {
      const answer = await post("/desk/gaps/judge", { key: "word:椅子", ...fields });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain("質問を1つ以上選び");
    }
  });

  test("is needed: an open one and an unknown one are not there", async () => {
    const { get } = await deskAfter([missed(["椅子"])]);
    expect((await get(page)).status).toBe(404);
    expect((await get("/desk/gaps/judge?key=x")).status).toBe(404);
  });
});
