/**
 * A question that calls grown-up staff 「子」 → the same with 「人」: no child is meant.
 */

const trades =
  "事務|経理|総務|人事|営業|現場|受付|販売|製造|パート|バイト|派遣|新人|新卒|若手|部下|後輩|同僚|職場|チーム|会社|スタッフ";

const young = new RegExp(`(?<=(?:${trades})の)(?:若い)?子(?!ども|供|育|会社)`, "gu");

/** 「事務の子を家で」 → 「事務の人を家で」: normalised. */
export function withoutYoungStaff(normalized: string): string {
  return normalized.replace(young, "人");
}
