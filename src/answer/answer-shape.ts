/**
 * What goes in and what comes out: a question with what narrows it, an answer with its citations and hits.
 */
import type { Language, MinistryId } from "../corpus/vocabulary.ts";
import type { Explanation } from "./explanation.ts";
import type { Narrowing } from "./narrowing.ts";

/** The desk's side may narrow further. */
export type Question = Narrowing & {
  /** 1–300 code points after NFKC and trimming. */
  readonly question: string;
  /** Earlier questions, oldest first, at most 10. */
  readonly history?: readonly string[];
  readonly ministry?: MinistryId;
  /** Only measures of this section of the handout, as printed: 「３－３．導入補助」. */
  readonly section?: string | undefined;
  /** Only measures that continue today, as far as the corpus tells. */
  readonly current?: boolean;
  /** Without it the question's own language decides. */
  readonly lang?: Language;
  /** Hits at most, 1–10, default 5. */
  readonly limit?: number;
  /** The measure that a follow-up refers to. */
  readonly after?: string;
  /** Whether the answer tells how it came about. */
  readonly explained?: boolean;
};

export type Status = "answered" | "partial" | "unanswerable";
export type Reason =
  | "detail_not_in_corpus"
  | "no_match"
  | "off_topic"
  | "small_talk"
  | "unreadable";

export type Citation = {
  readonly n: number;
  readonly passageId: string;
  readonly documentTitle: string;
  readonly publisher: string;
  /** For a quotation our page of the document (`/sources/…#p3`), for a fact its official address. */
  readonly url: string;
  readonly page: number | null;
  readonly asOf: string;
  readonly kind: "quotation" | "fact";
};

export type HitPassage = {
  readonly id: string;
  readonly kind: "quotation" | "fact";
  /** A quotation is always Japanese; a fact is in the answer's language. */
  readonly text: string;
  readonly lang: "ja" | "en";
  readonly asOf: string;
  readonly citation: number;
  /** The words of the passage that matched the question, as they stand in it. */
  readonly matched: readonly string[];
};

export type Hit = {
  readonly rank: number;
  readonly measure: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly section: string;
    readonly url: string;
  };
  readonly ministries: readonly {
    readonly id: MinistryId;
    /** As printed in the handout; `localName` is the same in the answer's language. */
    readonly name: string;
    readonly localName: string;
    readonly known: "line" | "shared-bracket" | "budget";
  }[];
  readonly programmes: readonly {
    readonly name: string;
    readonly budget: string;
    readonly ministry: MinistryId;
    readonly fiscalYear: number;
    readonly yen: number;
    readonly share: boolean;
    readonly passageId: string;
  }[];
  readonly validity: {
    readonly fiscalYear: number;
    readonly state: "ended" | "continued" | "replaced" | "unknown";
    readonly note: string;
    readonly asOf: string;
    /** Citations of the facts behind the note. */
    readonly citations: readonly number[];
  };
  readonly passages: readonly HitPassage[];
  readonly score: number;
};

export type Contact = {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly hours: string;
  readonly url: string;
  /** The fact that names them, its source and date. */
  readonly passageId: string;
  readonly asOf: string;
};

export type Answer = {
  readonly question: string;
  readonly lang: Language;
  readonly status: Status;
  readonly reason: Reason | null;
  /** At most 400 characters; each statement ends with its `[n]`. */
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Best first; empty when unanswerable. */
  readonly hits: readonly Hit[];
  /** What came near, when unanswerable. */
  readonly nearMisses: readonly Hit[];
  readonly followUps: readonly string[];
  readonly contact: Contact;
  /** Words of the question that the corpus knows under another name: 「設備」→「機器」. */
  readonly synonyms: readonly { readonly word: string; readonly as: string }[];
  /** Words of the question that nothing in the corpus uses. */
  readonly unknownWords: readonly string[];
  /** Hash of the corpus that answered. */
  readonly corpusVersion: string;
  /** Where the question asked for it. */
  readonly explanation?: Explanation;
};

export type Answerer = { readonly answer: (question: Question) => Answer };

/** One that may need a while, on another thread. */
export type LaterAnswerer = {
  readonly answer: (question: Question) => Answer | Promise<Answer>;
};
