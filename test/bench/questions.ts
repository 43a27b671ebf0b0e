/**
 * Sentences → questions that are allowed, from real ones to sheer noise; the same at every run.
 *
 * They are what the answerer gets: NFKC, trimmed, 1–300 code points (`src/http/question.ts`). Any
 * length is as likely as any other, so that most are far longer than what people write.
 */
import { createPicker, type Picker } from "./picker.ts";

export type GeneratedQuestion = { readonly kind: Kind; readonly question: string };

const longest = 300;

const letters = {
  hiragana:
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげごっゃゅょー",
  katakana:
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴッャュョー",
  Latin: "abcdefghijklmnopqrstuvwxyz     ",
  signs: "あアａＡ1１亜。、!？「」（）・ｱｲｳﾞ😀👩‍💻ー~-/.,%円年\t",
};

export const kinds = [
  "sentence",
  "sentences joined",
  "pieces of sentences",
  "hiragana",
  "katakana",
  "kanji",
  "Latin",
  "signs",
  "all letters",
] as const;
type Kind = (typeof kinds)[number];

export function generateQuestions(
  sentences: readonly string[],
  count: number,
  seed = 2026,
): readonly GeneratedQuestion[] {
  const pick = createPicker(seed);
  const write = createWriters(sentences, pick);
  const questions: GeneratedQuestion[] = [];
  while (questions.length < count) {
    const kind = pick(kinds) ?? "sentence";
    const length = kind === "sentence" ? longest : 1 + pick.below(longest);
    const question = toAllowed(write[kind](), length);
    if (question !== "") questions.push({ kind, question });
  }
  return questions;
}

/** One character can become eighteen under NFKC: it is cut afterwards. */
function toAllowed(text: string, length: number): string {
  const characters = [...text.toWellFormed().normalize("NFKC").trim()];
  return characters.slice(0, length).join("").trim();
}

type Writers = Readonly<Record<Kind, () => string>>;

/** Each writes at least `longest` characters, but for the one sentence. */
function createWriters(sentences: readonly string[], pick: Picker): Writers {
  const kanji = new Set(sentences.join("").match(/\p{Script=Han}/gu));
  const alphabets = [...Object.values(letters), [...kanji].join("")].map((text) => [...text]);
  const sentence = () => pick(sentences) ?? "";
  const letterOf = (alphabet: Iterable<string>) => {
    const list = [...alphabet];
    return () => pick(list) ?? "";
  };
  return {
    sentence,
    "sentences joined": () => repeat(() => sentence() + pick(["。", "、", " ", ""])),
    "pieces of sentences": () => repeat(() => toPiece(sentence(), pick)),
    hiragana: () => repeat(letterOf(letters.hiragana)),
    katakana: () => repeat(letterOf(letters.katakana)),
    kanji: () => repeat(letterOf(kanji)),
    Latin: () => repeat(letterOf(letters.Latin)),
    signs: () => repeat(letterOf(letters.signs)),
    "all letters": () => repeat(() => pick(pick(alphabets) ?? []) ?? ""),
  };
}

function repeat(write: () => string): string {
  let text = "";
  while (text.length < 2 * longest) text += write();
  return text;
}

/** One to six characters that stand together. */
function toPiece(sentence: string, pick: Picker): string {
  const characters = [...sentence];
  const start = pick.below(Math.max(1, characters.length));
  return characters.slice(start, start + 1 + pick.below(6)).join("");
}
