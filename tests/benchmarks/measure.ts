/** What the benchmarks share: the sample, a median, and how much CPU a process has used. */
import { readFileSync, readdirSync } from "node:fs";

/** The sample article. */
export const sample = readFileSync("articles/dushanbe-2025.ka.txt", "utf8");

/** The middle value. */
export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/**
 * CPU time of a process so far in milliseconds, by thread; none where there is no /proc. The first figure of a thread's
 * schedstat is the nanoseconds it ran.
 */
function readThreads(pid: number): Map<string, number> {
  const threads = new Map<string, number>();
  try {
    for (const id of readdirSync(`/proc/${pid}/task`))
      threads.set(id, Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, "utf8").split(" ")[0]) / 1e6);
  } catch {
    // A thread ended while it was looked at, or this is no Linux.
  }
  return threads;
}

/** What a process uses from now on: CPU of all its threads, and of the busiest, which is the one that runs JavaScript. */
export function watchCpu(pid: number): () => { all: number; busiest: number } {
  const before = readThreads(pid);
  return () => {
    const used = [...readThreads(pid)].map(([id, ms]) => ms - (before.get(id) ?? 0));
    return { all: used.reduce((sum, ms) => sum + ms, 0), busiest: Math.max(...used) };
  };
}
