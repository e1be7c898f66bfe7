/** What the benchmarks share: the sample, a median, and how much CPU a process has used. */
import { readFileSync } from "node:fs";

/** The sample article. */
export const sample = readFileSync("articles/dushanbe-2025.ka.txt", "utf8");

/** The middle value. */
export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Linux counts a process's CPU time in hundredths of a second. */
const tickMs = 10;

/** User and system CPU time of a process so far, in milliseconds; NaN where there is no /proc. */
export function cpuMs(pid: number): number {
  try {
    // The second field is a name in brackets, which may hold spaces: fields 14 and 15 are counted from behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return NaN;
  }
}
