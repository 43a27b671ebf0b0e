/**
 * Every fault that is tried, in the order of the promises.
 */
import { answersWithoutLog } from "./answers-without-log.ts";
import { brokenFiles } from "./broken-files.ts";
import { failingIo } from "./failing-io.ts";
import { fullDisk } from "./full-disk.ts";
import { kills } from "./kills.ts";
import { exactCounts, secondServer } from "./two-servers.ts";
import type { Trial } from "../trials/trial.ts";

export const allFaults: readonly Trial[] = [
  answersWithoutLog,
  kills,
  failingIo,
  fullDisk,
  brokenFiles,
  secondServer,
  exactCounts,
];
