import { describe, expect, test } from "vitest";
import { findGrounds, readEvidence, readSigns, toGroundLimits } from "../../src/answer/evidence.ts";
import { parts } from "../fixtures/parts.ts";

const { ranking, readQuery } = parts;

/** `spokenOf`: the measure that earlier questions were about. */
function groundsFor(question: string, followUp = 0, spokenOf?: string) {
  const query = readQuery(question);
  const prior = new Map(spokenOf === undefined ? [] : [[spokenOf, 7]]);
  const [best] = ranking.rank(query, { prior });
  return findGrounds(query, readEvidence(query, best, parts, followUp));
}

/** `id`: of the measure that is taken for the best. */
function limitsFor(question: string, id: string) {
  const query = readQuery(question);
  const best = ranking.rank(query).find(({ measure }) => measure.id === id);
  return toGroundLimits(readSigns(query, readEvidence(query, best, parts)), query);
}

describe("whether there are grounds to answer", () => {
  test.each([
    "機器の購入に使える補助はありますか",
    "テレワークに詳しい専門家に会社まで来てほしい",
    "電話で相談できる窓口はありますか",
    "輝くテレワーク賞に応募したい",
    "在宅勤務のセキュリティのガイドライン",
    "厚労省のテレワーク施策",
    "Is there a subsidy for telework equipment?",
    "てれわーくのそうだん",
    "補助金",
    // What stands before the kind says what it is for.
    "設備補助金",
    "ウェブカメラ助成金",
    "整備事業の補助率",
    "IT相談窓口ありますか",
    "在宅勤務月間っていつ？",
    "優良企業の表彰ってある？",
    "information security guidelines",
  ])("%s: enough", (question) => {
    expect(groundsFor(question)).toEqual({ outcome: "enough" });
  });

  test.each([
    ["おいしいカレーの作り方は？", "off_topic"],
    ["明日の天気を教えて", "off_topic"],
    ["健康保険証をなくしました", "off_topic"],
    ["Who won the world cup?", "off_topic"],
    ["こんにちは", "small_talk"],
    ["ありがとう", "small_talk"],
    ["hello", "small_talk"],
    ["横浜市のテレワーク補助金", "no_match"],
    ["業務改善助成金でテレワーク用のパソコンを買えますか", "no_match"],
    ["Can I use the IT introduction subsidy for laptops?", "no_match"],
    ["持続化給付金はまだ使えますか", "no_match"],
    ["在宅勤務で使うおすすめの椅子", "no_match"],
    ["省エネ月間の担当はどこですか", "no_match"],
    ["春の交通安全週間はいつ？", "no_match"],
    ["アカデミー賞の授賞式はいつ", "no_match"],
    ["ユースエール認定を取りたい", "no_match"],
    ["年金相談センターの受付時間は", "no_match"],
    ["就業構造基本調査の結果", "no_match"],
    ["観光月間の主催団体", "no_match"],
    ["個人情報保護ガイドラインの最新版は？", "no_match"],
    ["毎月の鉱工業生産指数調査で、前の年と比べてどうでしたか", "no_match"],
    ["テレワークをする人も、消費者物価指数調査の対象になりますか", "no_match"],
    ["How do I apply for the Good Design Award?", "no_match"],
    ["When is National Library Week?", "no_match"],
    ["保健所の電話番号は", "no_match"],
    ["警視庁が出したサイバー対策のチラシがほしい", "no_match"],
    ["？？？", "unreadable"],
    ["2020", "unreadable"],
    ["ああああ", "unreadable"],
    ["привет как дела", "unreadable"],
  ])("%s: none, since it is %s", (question, reason) => {
    expect(groundsFor(question)).toEqual({ outcome: "none", reason });
  });

  test.each(["行政相談の電話番号", "11月の啓発月間に名前を載せたい"])(
    "%s: in doubt, since nothing told is called so",
    (question) => {
      expect(groundsFor(question)).toEqual({ outcome: "unsure", isNearly: false });
    },
  );

  test.each([
    "国勢調査の用紙をなくしたが、どこに電話すれば再送してもらえるか",
    "マンホールのふたが外れている、何番に電話すればよいか",
  ])("%s: no number of ours is the answer", (question) => {
    expect(groundsFor(question).outcome).not.toBe("enough");
  });

  test("a greeting before a question does not make it small talk", () => {
    expect(groundsFor("こんにちは。テレワークの機器の補助はありますか")).toEqual({
      outcome: "enough",
    });
  });

  test("what comes back to the measure spoken of has more grounds than it had alone", () => {
    const question = "仕事が切れたとき雇用保険は使える?";
    expect(groundsFor(question, 0, "guidelines").outcome).not.toBe("none");
    expect(groundsFor(question).outcome).toBe("none");
  });

  test("names and everyday words of a measure alone are grounds enough", () => {
    expect(groundsFor("在宅勤務の補助").outcome).toBe("enough");
    expect(groundsFor("在宅勤務の腰痛").outcome).toBe("none");
  });

  test("telework and a wish are doubtful sooner, and answered sooner where the best measure gives it", () => {
    const usual = limitsFor("在宅勤務とは何か", "seminars");
    const wanted = limitsFor("在宅勤務の補助", "seminars");
    const given = limitsFor("在宅勤務の補助", "equipment-subsidy");
    expect(wanted.possible).toBeLessThan(usual.possible);
    expect(wanted.sure).toBe(usual.sure);
    expect(given.sure).toBeLessThan(usual.sure);
  });

  test("what the best measure gives, and what for, is never off the topic", () => {
    const question = "パソコンとルーターを買いたい。補助は出る？社員6人の八百屋です";
    expect(groundsFor(question).outcome).toBe("unsure");
  });

  test("another's budget is not ours", () => {
    expect(groundsFor("What is the box-office budget of the new film?").outcome).not.toBe("enough");
  });

  test("another body's scheme is never answered, however near it is", () => {
    expect(groundsFor("横浜市のテレワーク用機器の購入の補助金の申請", 2).outcome).toBe("none");
  });

  test("a short follow-up has grounds that it had not alone", () => {
    const order = ["none", "unsure", "enough"];
    const [alone, leaning] = [groundsFor("いつまで？"), groundsFor("いつまで？", 2, "awards")];
    expect(order.indexOf(leaning.outcome)).toBeGreaterThan(order.indexOf(alone.outcome));
  });
});
