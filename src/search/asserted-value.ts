/**
 * A question whether a number is right → the question for that number: 「相談員が20人いると聞きましたが本当?」 →
 * 「相談員が何人いるか」. A sum of money stands before it still: 「96百万円。予算はいくらですか」.
 *
 * What is told of the number answers both, and what is not told answers neither.
 */
import { hasInterrogative } from "./interrogatives.ts";

const fine = "(?:いい|よい|良い|よろし|宜し|大丈夫|問題な|問題あり|差し支えな|ok)";
const right = "(?:合って|あって|間違い|正しい|本当|ほんと|事実|確か)";
const said = "(?:聞|き|伺|うかが|読|言われ|教わ)[^。?、]{0,10}?(?:が|けど|けれど)?[、。]?";

/** Said at the end by whoever asks whether it is right. */
const japaneseFrame = new RegExp(
  "(?:" +
    [
      `だ?(?:と|って)(?:(?:書|言|考え|思|理解し|記載し|紹介し|案内し)[^。?、]{0,6})${fine}`,
      `(?:と(?:いう|の)|って)?(?:ご?(?:理解|認識|解釈|話|説明)|こと)?で、?(?:${fine}|${right})`,
      `だ?(?:と|って)${said}(?:${fine}|${right})`,
      `(?:と(?:いう|の)|って)(?:話|こと|の)?は?、?${right}`,
      "(?:です|でした|だ|だった|ます|ました|る|た|い|ん)(?:よ?ね|っけ)(?:[、。?]? ?[^。?]{0,16}確認)?",
    ].join("|") +
    ")[^。?]{0,10}[?。]*$",
  "u",
);
const englishFrame = {
  before:
    /^(?:so,? |please confirm:? (?:that )?|(?:can|could) you confirm (?:that )?|am i (?:right|correct) (?:that|in (?:thinking|saying)(?: that)?) |is it (?:true|right|correct) (?:that )?|(?:i|we) (?:read|heard|was told|were told|understand|thought)(?: that)? |just (?:checking|to confirm)[:,]? )/u,
  after:
    /(?:,| -)? ?(?:right|correct|yes|true|am i (?:right|correct)|is (?:that|it|this) (?:right|correct|true)|(?:is|are|was|were|does|do|did|has|have)n['’]t (?:it|they|he|she|there))\?*$/u,
};

const counters =
  "人|名|者|社|団体|件|回|か所|箇所|カ所|ヶ所|地域|自治体|市町村|項目|会場|冊|文字|倍|か月|カ月|ヶ月|週間|日間|時間|ページ";
/** Of whoever asks, or of whom it is for: 「20人の会社でも」, 「300人以上」. */
const isWhole =
  "(?![\\d.,]|だけ|しか|でも|(?:以上|以下|未満|以内|超)の|(?:の|規模の?)(?:会社|企業|うち|事業|職場|チーム|子|社員|小さ|中小))";
const japaneseKinds: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\d[\\d,.]*(?:億|千万|百万|万|千)?[\\d,.]*(?:万|千)?円${isWhole}`, "gu"), "いくら"],
  [/\d{1,2}月\d{1,2}日/gu, "何月何日"],
  [new RegExp(`(?:\\d分の\\d|\\d[\\d.]*(?:%|パーセント|割))${isWhole}`, "gu"), "何割"],
  [new RegExp(`(?<![\\d,.第])\\d[\\d,.]*(?:万|千)?(${counters})${isWhole}`, "gu"), "何$1"],
];
const months =
  "january|february|march|april|may|june|july|august|september|october|november|december";
const englishKinds: readonly (readonly [RegExp, string])[] = [
  [
    /(?:¥ ?)\d[\d,.]*(?: ?(?:million|billion))?|\d[\d,.]*(?: (?:million|billion))? ?yen/gu,
    "how much",
  ],
  [
    new RegExp(
      `\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?`,
      "gu",
    ),
    "what date",
  ],
  [/\d[\d.]* ?(?:%|per ?cent)/gu, "what percentage"],
  [
    /(?<![\d,.])\d[\d,.]* (?=(?:[a-z]+ )?(?:companies|firms|businesses|organi[sz]ations|bodies|groups|people|persons|workers|employees|staff|respondents|answers|regions|areas|municipalities|towns|cities|places|offices|venues|labs|times)\b)/gu,
    "how many ",
  ],
];

type OpenQuestion = {
  readonly text: string;
  /** The number with its unit; undefined, and the text as it was, where none is asked to be confirmed. */
  readonly value?: string;
};

export function toOpenQuestion(normalized: string): OpenQuestion {
  const plain = { text: normalized };
  if (hasInterrogative(normalized) || !/\d/u.test(normalized)) return plain;
  const ja = japaneseFrame.exec(normalized);
  if (ja) {
    // Before a comma is what it is told of: 「7,627億円は、平成31年度の額ですよね」.
    const stated = normalized.slice(0, ja.index).replace(/、$/u, "");
    const start = Math.max(stated.lastIndexOf("、"), stated.lastIndexOf("。")) + 1;
    return open(stated, { kinds: japaneseKinds, start, end: "か", mark: "。" }) ?? plain;
  }
  const before = englishFrame.before.exec(normalized)?.[0] ?? "";
  const rest = normalized.slice(before.length);
  const after = englishFrame.after.exec(rest)?.[0] ?? "";
  if (before + after === "") return plain;
  const stated = rest.slice(0, rest.length - after.length).replace(/[.?! ]+$/u, "");
  return open(stated, { kinds: englishKinds, start: 0, end: "?", mark: ". " }) ?? plain;
}

/** Budget lines are known by their sums. */
const ofMoney = /円|¥|yen/u;

type Opening = {
  readonly kinds: typeof japaneseKinds;
  readonly start: number;
  readonly end: string;
  readonly mark: string;
};

/** With the last number at `start` or behind it asked for; undefined where there is none. */
function open(stated: string, { kinds, start, end, mark }: Opening): OpenQuestion | undefined {
  const found = kinds.flatMap(([pattern, asks]) =>
    [...stated.matchAll(pattern)].map(({ index, 0: value, 1: unit = "" }) => ({
      index,
      value,
      asks: asks.replace("$1", unit),
    })),
  );
  const [last] = found.filter(({ index }) => index >= start).toSorted((a, b) => b.index - a.index);
  if (!last) return undefined;
  const { index, asks } = last;
  const value = last.value.trim();
  const rest = stated.slice(index + last.value.length);
  // 「いくらか」 would be an adverb.
  const copula = rest === "" && end === "か" ? "です" : "";
  const asked = `${stated.slice(0, index)}${asks}${rest}${copula}${end}`;
  return { text: ofMoney.test(value) ? `${value}${mark}${asked}` : asked, value };
}
