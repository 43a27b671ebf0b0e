/**
 * A question → the other country whose law, scheme or figures it asks about.
 *
 * The measures are Japan's. A company of another country, or an office there, may still ask of them: a
 * country counts where something of it is asked.
 */
import { normalize } from "../analysis/normalize.ts";
import { createLiteralFinder } from "./literals.ts";

/** As people say them, where CLDR has the name in full. */
const spoken =
  "アメリカ 米国 英国 豪州 欧州 ヨーロッパ 諸外国 america usa britain europe eu korea russia".split(
    " ",
  );
const home = "JP";

/**
 * Names of all regions of CLDR but ours, in both languages; one of a letter is a word, too. To ask Intl
 * for them takes as long as ten answers: they are kept with the tables.
 */
export function toCountryNames(): readonly string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const names = ["ja", "en"].flatMap((language) => {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    return codes.filter((code) => code !== home).flatMap((code) => display.of(code) ?? []);
  });
  return [...new Set([...names, ...spoken].map(normalize))].filter(({ length }) => length > 1);
}

const matters =
  "法|権利|制度|義務|割合|率|補助|助成|支援|普及|事情|政策|どのくらい|どれくらい|何%|何パーセント";
const mattersEnglish =
  "law|act|right|rule|regulation|subsid|grant|scheme|fund|government|policy|rate|share|figure|percentage";

/** Behind a name, 「オランダって家で働く権利が」; not 中国地方, nor 「ドイツの会社の日本支社」. */
const isAsked = new RegExp(
  `^(?:では|だと|って|における|は|の(?!会社|企業|支社|本社|方|人|社員|店|工場))[^。?!]{0,24}?(?:${matters})`,
  "u",
);

/** “Germany's law” */
const isOwner = new RegExp(`^(?:'s)? (?:[a-z]+ ){0,3}?(?:${mattersEnglish})`, "u");
/** Before a name: “the right to work from home in the Netherlands” */
const isPlace = new RegExp(
  `\\b(?:${mattersEnglish})[a-z]*\\b[^.?!]{0,40}\\b(?:in|of) (?:the |rural |urban )?$`,
  "u",
);

/** Normalised text → the country, as it stands there. */
export type CountryFinder = (normalized: string) => string | undefined;

export function createCountryFinder(names: readonly string[]): CountryFinder {
  const find = createLiteralFinder(names);
  return (normalized) =>
    [...find(normalized)].find((name) => {
      const [before = "", after = ""] = normalized.split(name);
      return /^[a-z]/u.test(name) ? isAskedInEnglish(before, after) : isAsked.test(after);
    });
}

function isAskedInEnglish(before: string, after: string): boolean {
  const isWord = /(?:^|[^a-z])$/u.test(before) && /^(?:[^a-z]|$)/u.test(after);
  return isWord && (isOwner.test(after) || isPlace.test(before));
}
