/**
 * The thread that runs → one that gives way to those that serve.
 *
 * Linux ranks each thread by a niceness of its own, and tells a thread its number only under /proc;
 * elsewhere all threads stay alike.
 */
import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** How much each gives way, from 0 (not at all) to 19: asking and serving come before building. */
export const niceness = { answers: 5, builds: 15 } as const;

/** Not on the main thread: it is the one to give way to, and nothing takes a niceness back. */
export function giveWay(much: number): void {
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    setPriority(thread, much);
  } catch {
    // Only slower where the machine is full.
  }
}
