/**
 * The benchmark's texts: passages and questions from two files, or generated ones.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { createPicker } from "./picker.ts";

export type BenchPassage = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly set: string;
};

export type BenchQuestion = {
  readonly question: string;
  /** The passage that it was asked of. */
  readonly gold: string;
  readonly set: string;
};

export type BenchTexts = {
  readonly passages: readonly BenchPassage[];
  readonly questions: readonly BenchQuestion[];
};

export function readBenchTexts(passages: string, questions: string): BenchTexts {
  return {
    passages: readLines(passages).map((line) => ({
      id: toText(line["id"]),
      title: toText(line["title"]),
      text: toText(line["text"]),
      set: toText(line["set"]),
    })),
    questions: readLines(questions).map((line) => ({
      question: toText(line["question"]),
      gold: toText(line["gold"]),
      set: toText(line["set"]),
    })),
  };
}

/** Ids may be numbers; a passage may have no title. */
function toText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? `${value}` : "";
}

function readLines(file: string): readonly Readonly<Record<string, unknown>>[] {
  const content = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(content) : content).toString("utf8");
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The weights are fitted on questions of every other passage; the rest are held out. */
export function isForTuning(passageId: string): boolean {
  return Number(passageId) % 2 === 0;
}

/** Sentences of places, people, years and deeds; the same ones at every run. */
export function generateBenchTexts(count: number): BenchTexts {
  const pick = createPicker(2026);
  const facts = Array.from({ length: count }, () => {
    const place = `${pick(firsts)}${pick(seconds)}${pick(towns)}`;
    return {
      place,
      year: 1850 + pick.below(170),
      who: `${pick(families)}${pick(givens)}`,
      what: pick(works),
      deed: pick(deeds),
    };
  });
  return {
    passages: facts.map(({ place, year, who, what, deed }, at) => {
      const other = `${pick(firsts)}${pick(seconds)}${pick(towns)}`;
      const text = `${place}の${what}は、${year}年に${who}が${deed}。隣の${other}からも多くの人が訪れ、${pick(works)}とともに知られている。費用は${1 + pick.below(900)}万円であった。`;
      return { id: `${at}`, title: place, text, set: "generated" };
    }),
    questions: facts.slice(0, Math.min(count, 2000)).map(({ place, who, what, deed }, at) => ({
      question: `${place}の${what}を${who}が${deed}のは何年ですか?`,
      gold: `${at}`,
      set: "generated",
    })),
  };
}

const firsts = ["青", "白", "黒", "赤", "東", "西", "南", "北", "上", "下", "大", "小", "新", "古"];
const seconds = [
  "山",
  "川",
  "島",
  "谷",
  "浜",
  "森",
  "原",
  "池",
  "崎",
  "沢",
  "橋",
  "田",
  "野",
  "松",
];
const towns = ["町", "村", "市", "郡", "港", "半島", "街道", "温泉"];
const families = ["佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤"];
const givens = ["一郎", "花子", "正雄", "和子", "健", "幸子", "茂", "恵子", "清", "久美子"];
const works = [
  "図書館",
  "灯台",
  "鉄道",
  "ダム",
  "劇場",
  "博物館",
  "ホテル",
  "水族館",
  "トンネル",
  "大学",
];
const deeds = ["建設した", "設計した", "再建した", "寄付した", "発見した", "買い取った"];
