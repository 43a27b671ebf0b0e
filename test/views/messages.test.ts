import { expect, test } from "vitest";
import { languages } from "../../src/corpus/vocabulary.ts";
import { messages, say } from "../../src/views/messages.ts";

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();

test.each(Object.entries(messages))(
  "%s is said in every language, with the same values",
  (_, texts) => {
    expect(Object.keys(texts).toSorted()).toEqual(languages.toSorted());
    for (const lang of languages) {
      expect(texts[lang].trim()).not.toBe("");
      expect(placeholders(texts[lang])).toEqual(placeholders(texts.ja));
    }
  },
);

test("English sentences hold no Japanese but the names of languages and of 内数", () => {
  const names = new Set(["languageJa", "languageEasy", "shareNote"]);
  const japanese = Object.entries(messages).filter(
    ([name, { en }]) => !names.has(name) && /[ぁ-んァ-ヶ一-龠]/.test(en),
  );
  expect(japanese).toEqual([]);
});

test("fills in the values of a sentence", () => {
  expect(say("en", "hits", { n: 3 })).toBe("Measures found (3)");
  expect(say("ja", "filterMinistry", { name: "総務省" })).toBe("府省：総務省");
});

test("leaves a name without a value as it stands, for the page's script to fill", () => {
  expect(say("ja", "charactersLeft")).toBe("あと{n}文字");
});
