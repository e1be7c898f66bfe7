/**
 * The engine by itself in Node: CPU time from text to bank, cold and warm, and how it grows with the text's length. The floor
 * beside it finds the words of the text and looks each up in a set, which no engine does without.
 */
import { execFileSync } from "node:child_process";
import { generateBank } from "../../questions/index.ts";
import { splitWords } from "../../questions/words.ts";
import { median, sample } from "./measure.ts";

const colds = 9;
const runs = 5;
const lengths = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

/** Milliseconds of CPU, of this thread alone; the kernel counts in steps of some milliseconds, so short work is repeated. */
function cpuOf(run: () => void, times = 1): number {
  const before = process.threadCpuUsage();
  for (let i = 0; i < times; i++) run();
  const used = process.threadCpuUsage(before);
  return (used.user + used.system) / 1_000 / times;
}

/** Prints CPU milliseconds of the first banks in fresh processes, and the curve over lengths. */
export function measureGeneration(): void {
  const rows = Array.from(
    { length: colds },
    () =>
      JSON.parse(
        execFileSync(process.execPath, [import.meta.filename, "cold"], { encoding: "utf8" }),
      ) as number[],
  );
  const [first, second, third] = [0, 1, 2].map((i) => median(rows.map((row) => row[i] ?? NaN)).toFixed(1));
  console.log(
    `\nEngine in Node, CPU ms (medians of ${colds} processes): first bank ${first}, second ${second}, third ${third}`,
  );
  cpuOf(() => void generateBank({ text: sample }), 100);
  console.log("  words       ms  ms per 1,000  floor: ms");
  const curve = new Map(lengths.map((words) => [words, measureLength(words)]));
  console.log(
    `  50,000 words take ${(curve.get(50_000)! / curve.get(5_000)!).toFixed(1)} times as long as 5,000`,
  );
}

function measureLength(words: number): number {
  const text = makeText(words);
  const times = Math.ceil(30_000 / words);
  const medianOf = (run: () => void) => median(Array.from({ length: runs }, () => cpuOf(run, times)));
  const ms = medianOf(() => void generateBank({ text }));
  const floor = medianOf(() => void new Set(splitWords(text).map((word) => word.text.toLowerCase())));
  console.log(
    `  ${String(words).padStart(6)} ${ms.toFixed(1).padStart(8)} ${((ms * 1_000) / words).toFixed(2).padStart(13)} ${floor.toFixed(2).padStart(10)}`,
  );
  return ms;
}

/** The sample over and over, with other numbers each time, so that no sentence comes twice. */
function makeText(words: number): string {
  const paragraphs = sample.trim().split("\n");
  let [text, count, round] = ["", 0, 0];
  for (let i = 0; count < words; i++) {
    round += i % paragraphs.length === 0 ? 1 : 0;
    const paragraph = paragraphs[i % paragraphs.length]!.replace(/\d+/g, (n) =>
      n.length > 2 ? n : String(Number(n) + round),
    );
    text += `${paragraph}\n`;
    count += paragraph.split(/\s+/).length;
  }
  return text;
}

if (process.argv[2] === "cold") {
  console.log(JSON.stringify([1, 2, 3].map(() => cpuOf(() => void generateBank({ text: sample })))));
}
