/**
 * Questions to start from, grouped by purpose; each must find its measure first.
 */
import type { Language, LanguageTexts } from "../corpus/vocabulary.ts";
import { chatAddress } from "./address.ts";
import { askLink } from "./ask-link.ts";
import { html, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";

type Starter = { readonly measure: string; readonly question: LanguageTexts };
type StarterGroup = { readonly purpose: LanguageTexts; readonly starters: readonly Starter[] };

export const starterGroups: readonly StarterGroup[] = [
  {
    purpose: { ja: "機器や場所の費用", easy: "お金の 助け", en: "Money for equipment and places" },
    starters: [
      {
        measure: "equipment-subsidy",
        question: {
          ja: "テレワーク用の機器の購入に使える助成金はありますか",
          easy: "テレワークの 道具を 買う お金の 助成は ありますか",
          en: "Is there a subsidy for buying telework equipment?",
        },
      },
      {
        measure: "satellite-office-subsidy",
        question: {
          ja: "サテライトオフィスの整備に補助はありますか",
          easy: "サテライトオフィスを 作る お金の 補助は ありますか",
          en: "Is there a subsidy for setting up a satellite office?",
        },
      },
    ],
  },
  {
    purpose: { ja: "相談する・規程を作る", easy: "相談・ルール", en: "Advice and rules" },
    starters: [
      {
        measure: "consultation-centers",
        question: {
          ja: "テレワークの導入はどこに相談できますか",
          easy: "テレワークの ことを どこに 相談できますか",
          en: "Whom can we ask for advice on telework?",
        },
      },
      {
        measure: "support-network",
        question: {
          ja: "テレワークの専門家を会社に派遣してもらえますか",
          easy: "テレワークの 専門家は 会社に 来て くれますか",
          en: "Can a telework expert be sent to our company?",
        },
      },
      {
        measure: "guidelines",
        question: {
          ja: "テレワークのセキュリティのガイドラインはありますか",
          easy: "テレワークの セキュリティの ガイドラインは ありますか",
          en: "Is there a security guideline for telework?",
        },
      },
    ],
  },
  {
    purpose: {
      ja: "事例・セミナー・表彰",
      easy: "例・セミナー・賞",
      en: "Examples, seminars, awards",
    },
    starters: [
      {
        measure: "case-studies",
        question: {
          ja: "テレワークの導入事例はどこで見られますか",
          easy: "テレワークを している 会社の 例は どこで 見ますか",
          en: "Where can I find case studies of telework?",
        },
      },
      {
        measure: "awards",
        question: {
          ja: "テレワークに取り組む企業の表彰はありますか",
          easy: "テレワークの 会社の 表彰は ありますか",
          en: "What awards are there for telework companies?",
        },
      },
      {
        measure: "telework-days",
        question: {
          ja: "テレワーク・デイズはいつ行われましたか",
          easy: "テレワーク・デイズは いつですか",
          en: "When did Telework Days take place?",
        },
      },
    ],
  },
];

type StartersArgs = {
  readonly lang: Language;
  /** As the reader chose it. */
  readonly chosen?: Language | undefined;
};

/** On the first page. */
export function openStarters(args: StartersArgs): Html {
  return html`<section id="starters" aria-labelledby="starters-title">
    <h2 id="starters-title">${ruby(say(args.lang, "starters"), args.lang)}</h2>
    ${starterList(args)}
  </section>`;
}

/** Once a conversation is going on. */
export function foldedStarters(args: StartersArgs): Html {
  return html`<details id="starters" class="tw-details">
    <summary>${ruby(say(args.lang, "starters"), args.lang)}</summary>
    ${starterList(args)}
  </details>`;
}

function starterList({ lang, chosen }: StartersArgs): Html {
  const groups = starterGroups.map(
    ({ purpose, starters }) =>
      html`<div class="tw-starter-group">
        <h3>${purpose[lang]}</h3>
        <ul class="tw-links">
          ${starters.map(({ question }) => html`<li>${starterLink(question[lang], chosen)}</li>`)}
        </ul>
      </div>`,
  );
  return html`<div class="tw-starters">${groups}</div>`;
}

function starterLink(question: string, chosen: Language | undefined): Html {
  const address = chatAddress({ q: question, lang: chosen });
  return askLink({ address, text: question, swap: "innerHTML" });
}
