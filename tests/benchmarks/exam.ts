/**
 * A national exam as queues: so many candidates begin within ten minutes, most of them in the first two, and each room answers one
 * call at a time. Prints how long calls wait, by the size of the rooms. `node scripts/tool.mjs tests/benchmarks/exam.ts [MS]`, where MS is what a call takes in its room
 * (`npm run bench` measures start and submit; 1.5 by default, more than either took).
 */
import { createRandom } from "../faults/chance.ts";

const candidates = 100_000;
const beginMinutes = 10;
/** Candidates who come in the first fifth of the time: everybody is told the same minute. */
const early = 0.7;
const questions = 8;
/** Seconds that a question takes, from and to. */
const [quickest, slowest] = [20, 90];
const service = Number(process.argv[2] ?? "1.5");
/** Calls a second that one object is said to take (Cloudflare, "Durable Objects: Limits"). */
const softLimit = 1_000;
const sizes = [30, 300, 3_000, 30_000, 100_000];

/** When the calls of one candidate come, in ms: the start, a snapshot after each question, the submit. */
function listCalls(random: () => number): number[] {
  const span = beginMinutes * 60_000;
  let at = random() < early ? random() * span * 0.2 : span * (0.2 + 0.8 * random());
  const calls = [at];
  for (let i = 0; i < questions; i++) {
    at += 1_000 * (quickest + random() * (slowest - quickest));
    calls.push(at);
  }
  return [...calls, at + 3_000];
}

interface Queue {
  median: number;
  p99: number;
  worst: number;
  busiest: number;
}

/** Rooms of one size: each call waits until its room is free. */
function simulate(size: number): Queue {
  const random = createRandom(size);
  const waits: number[] = [];
  let busiest = 0;
  for (let room = 0; room < Math.ceil(candidates / size); room++) {
    const calls = Array.from({ length: Math.min(size, candidates - room * size) }, () => listCalls(random))
      .flat()
      .sort((a, b) => a - b);
    let free = 0;
    let second = { from: -1, count: 0 };
    for (const at of calls) {
      const from = Math.floor(at / 1_000);
      second = second.from === from ? { from, count: second.count + 1 } : { from, count: 1 };
      busiest = Math.max(busiest, second.count);
      const begin = Math.max(at, free);
      free = begin + service;
      waits.push(free - at);
    }
  }
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? NaN;
  return { median: at(0.5), p99: at(0.99), worst: at(1), busiest };
}

console.log(
  `${candidates} candidates begin within ${beginMinutes} minutes, ${early * 100} % of them in the first ${beginMinutes / 5}; ${questions + 2} calls each, ${service} ms in the room\n`,
);
console.log(
  "  pupils a room   rooms   calls in a room's busiest second   answered after, ms: median     p99   worst",
);
for (const size of sizes) {
  const { median, p99, worst, busiest } = simulate(size);
  const cells = [
    String(size).padStart(15),
    String(Math.ceil(candidates / size)).padStart(7),
    String(busiest).padStart(34),
    median.toFixed(1).padStart(28),
    p99.toFixed(1).padStart(7),
    worst.toFixed(1).padStart(7),
  ];
  console.log(
    `${cells.join(" ")}${busiest > softLimit ? "   over the platform's soft limit of an object" : ""}`,
  );
}
