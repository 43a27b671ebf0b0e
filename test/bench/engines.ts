/**
 * Ours and its peers behind one shape: passages → an engine; a question → ids, best first.
 *
 * Every peer gets title and text joined and what its documentation advises for Japanese; all that
 * need a tokenizer get kuromoji's tokens from our faster lattice, each question analysed anew.
 */
import { createRequire } from "node:module";
import { DatabaseSync } from "node:sqlite";
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import { createTokenizer as createOramaTokenizer } from "@orama/tokenizers/japanese";
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import { type Analyzer, createAnalyzer } from "../../src/analysis/analyzer.ts";
import { createTokenizer } from "../../src/analysis/tokenizer.ts";
import {
  openPassageRanking,
  toPassageTable,
  toPlainPassage,
} from "../../src/search/passage-ranking.ts";
import { toQueryTerms } from "../../src/search/query.ts";
import type { BenchPassage } from "./texts.ts";

export type Engine = {
  readonly search: (question: string) => readonly string[] | Promise<readonly string[]>;
};

export type EngineName = keyof typeof engines;

const depth = 10;
const tokenize = await createTokenizer();
const joined = ({ title, text }: BenchPassage) => `${title}\n${text}`;

export const engines = {
  ours: (passages: readonly BenchPassage[]): Engine => {
    const analyzer = createAnalyzer(tokenize, new Set());
    const ranking = openPassageRanking(toPassageTable(toPlainPassages(passages, analyzer)));
    return {
      search(question) {
        const analysis = analyzer.analyze(question);
        const weighted = toQueryTerms(analysis.terms, []);
        return ranking.rank({ ...analysis, weighted }).map(({ id }) => id);
      },
    };
  },
  "MiniSearch as it comes": (passages: readonly BenchPassage[]): Engine => {
    const index = new MiniSearch<BenchPassage>({ fields: ["title", "text"] });
    index.addAll(passages);
    return { search: (question) => index.search(question).map(({ id }) => String(id)) };
  },
  "MiniSearch, kuromoji": (passages: readonly BenchPassage[]): Engine => {
    const index = new MiniSearch<BenchPassage>({
      fields: ["title", "text"],
      tokenize: (text) => toSurfaces(text),
    });
    index.addAll(passages);
    return { search: (question) => index.search(question).map(({ id }) => String(id)) };
  },
  "SQLite FTS5 trigram": (passages: readonly BenchPassage[]): Engine => {
    const rows = createFts(
      "trigram",
      passages.map((one) => [one.id, joined(one).normalize("NFKC")]),
    );
    return { search: (question) => rows(toTrigrams(question.normalize("NFKC"))) };
  },
  "SQLite FTS5, base forms": (passages: readonly BenchPassage[]): Engine => {
    const rows = createFts(
      "unicode61",
      passages.map((one) => [one.id, toBases(joined(one)).join(" ")]),
    );
    return { search: (question) => rows(toBases(question)) };
  },
  Orama: async (passages: readonly BenchPassage[]): Promise<Engine> => {
    const db = create({
      schema: { title: "string", text: "string" } as const,
      components: { tokenizer: createOramaTokenizer() },
    });
    await insertMultiple(
      db,
      passages.map(({ id, title, text }) => ({ id, title, text })),
    );
    return {
      search: async (term) =>
        (await searchOrama(db, { term, limit: depth, threshold: 1 })).hits.map(({ id }) => id),
    };
  },
  "FlexSearch, base forms": (passages: readonly BenchPassage[]): Engine => {
    const index = new Index({ tokenize: "strict", encode: toBases });
    passages.forEach((one, at) => index.add(at, joined(one)));
    return {
      search: (question) =>
        index
          .search(question, { limit: depth, suggest: true })
          .map((at) => passages[Number(at)]?.id ?? ""),
    };
  },
  lunr: (passages: readonly BenchPassage[]): Engine => {
    const lunr = loadLunr();
    const index = lunr(function build(this: LunrBuilder) {
      this.use(lunr.ja);
      this.ref("id");
      this.field("title");
      this.field("text");
      for (const one of passages) this.add(one);
    });
    return {
      search: (question) =>
        index
          .query((query) => {
            for (const token of lunr.ja.tokenizer(question)) query.term(String(token), {});
          })
          .slice(0, depth)
          .map(({ ref }) => ref),
    };
  },
};

function* toPlainPassages(passages: readonly BenchPassage[], analyzer: Analyzer) {
  for (const passage of passages) yield toPlainPassage(passage, analyzer);
}

function toSurfaces(text: string): string[] {
  return tokenize(text)
    .filter(({ pos }) => pos === "名詞" || pos === "動詞")
    .map(({ surface }) => surface);
}

function toBases(text: string): string[] {
  return tokenize(text.normalize("NFKC").toLowerCase())
    .filter(
      ({ pos, surface }) => !/^(?:助詞|助動詞|記号)$/u.test(pos) && /[\p{L}\p{N}]/u.test(surface),
    )
    .map(({ base }) => base);
}

function toTrigrams(text: string): string[] {
  const runs = text.match(/[\p{L}\p{N}ー]{3,}/gu) ?? [];
  return runs.flatMap((run) =>
    [...run].slice(2).map((_, at) => [...run].slice(at, at + 3).join("")),
  );
}

function createFts(tokenizer: string, rows: readonly (readonly [string, string])[]) {
  const db = new DatabaseSync(":memory:");
  db.exec(
    `create virtual table passages using fts5(id unindexed, text, tokenize = '${tokenizer}')`,
  );
  const insert = db.prepare("insert into passages values (?, ?)");
  db.exec("begin");
  for (const [id, text] of rows) insert.run(id, text);
  db.exec("commit");
  const select = db.prepare(
    "select id from passages where passages match ? order by rank limit 10",
  );
  return (terms: readonly string[]): readonly string[] => {
    const unique = [...new Set(terms)].map((term) => `"${term.replace(/"/gu, '""')}"`);
    return unique.length === 0
      ? []
      : select.all(unique.join(" OR ")).map((row) => String(row["id"]));
  };
}

type LunrBuilder = {
  use: (plugin: unknown) => void;
  ref: (field: string) => void;
  field: (field: string) => void;
  add: (one: BenchPassage) => void;
};
type Lunr = ((build: (this: LunrBuilder) => void) => {
  query: (
    ask: (query: { term: (term: string, options: object) => void }) => void,
  ) => readonly { readonly ref: string }[];
}) & { readonly ja: { readonly tokenizer: (text: string) => readonly unknown[] } };

type Language = (lunr: Lunr) => void;

/** lunr's languages add themselves to the one lunr object. */
function loadLunr(): Lunr {
  const require = createRequire(import.meta.url);
  const lunr = require("lunr") as Lunr;
  (require("lunr-languages/lunr.stemmer.support.js") as Language)(lunr);
  (require("lunr-languages/tinyseg.js") as Language)(lunr);
  (require("lunr-languages/lunr.ja.js") as Language)(lunr);
  return lunr;
}
