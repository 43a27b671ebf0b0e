/**
 * The small closed lists and text shapes that every corpus file shares.
 */
import { z } from "zod";

export const languages = ["ja", "easy", "en"] as const;
export type Language = (typeof languages)[number];

/** The bodies of the handout; the ids are part of the public contract. */
export const ministryIds = ["mic", "mhlw", "mlit", "meti", "cas", "cao"] as const;
export type MinistryId = (typeof ministryIds)[number];

/** A line or paragraph without space at either end. */
export const text = z.string().regex(/^\S(?:.*\S)?$/su, "text without space at its ends");

/** The same statement in Japanese, in やさしい日本語, and in English. */
export const languageTexts = z.strictObject({ ja: text, easy: text, en: text });
export type LanguageTexts = z.infer<typeof languageTexts>;

/** `2020`, `2020-07` or `2020-07-20`: as exact as the source is. */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    "YYYY, YYYY-MM or YYYY-MM-DD",
  );
