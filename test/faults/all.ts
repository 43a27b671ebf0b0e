/**
 * Every fault that is tried, in the order of the promises.
 */
import { answersWithoutLog } from "./answers-without-log.ts";
import { brokenFiles } from "./broken-files.ts";
import { failingIo } from "./failing-io.ts";
import type { Fault } from "./fault.ts";
import { fullDisk } from "./full-disk.ts";
import { kills } from "./kills.ts";
import { exactCounts, secondServer } from "./two-servers.ts";

export const allFaults: readonly Fault[] = [
  answersWithoutLog,
  kills,
  failingIo,
  fullDisk,
  brokenFiles,
  secondServer,
  exactCounts,
];
