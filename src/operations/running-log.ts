/**
 * The settings → the question log of a running server, with its daily removal of what is due.
 */
import type { Log } from "../http/deps.ts";
import { createQuestionLog, type QuestionLog } from "../log/question-log.ts";
import { startRemoval } from "../log/removal-task.ts";
import { openStore, type Store } from "../log/store.ts";

export type RunningLog = Log &
  Pick<QuestionLog, "waiting" | "dropped" | "close"> & {
    /** For the desk. */
    readonly store: Store;
    readonly startRemoval: (say: Say) => void;
  };

/** One line that an operator should see. */
type Say = (line: string) => void;

type LogSettings = {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly questionRetentionDays: number;
  readonly feedbackReader: string | undefined;
};

export async function openLog(settings: LogSettings, say: Say): Promise<RunningLog> {
  const { dataDir, databaseUrl, questionRetentionDays: retentionDays, feedbackReader } = settings;
  const store = await openStore({ dataDir, databaseUrl, retentionDays, say });
  let removal: ReturnType<typeof startRemoval> | undefined;
  const { record, addFeedback, state, waiting, dropped, close } = createQuestionLog(store);
  return {
    record,
    addFeedback,
    state,
    waiting,
    dropped,
    store,
    retentionDays,
    reader: feedbackReader,
    engine: databaseUrl === undefined ? "sqlite" : "postgresql",
    startRemoval: (say) => {
      removal = startRemoval({ store, retentionDays, say });
    },
    close: () => {
      removal?.stop();
      return close();
    },
  };
}
