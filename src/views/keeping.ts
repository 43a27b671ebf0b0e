/**
 * What the reader is told of the log: the settings by which it runs.
 */
export type Keeping = {
  /** 0 keeps no text. */
  readonly retentionDays: number;
  /** Who reads what people say of the answers; undefined: nobody asks them. */
  readonly reader?: string | undefined;
  readonly engine: "sqlite" | "postgresql";
};
