/**
 * A national exam as queues: so many candidates begin within ten minutes, most of them in the first two, and each room answers one
 * call at a time. Then its end: one closing time for all, with everybody still at it, and a teacher's word at which everybody hands in. Prints how long
 * calls wait, by the size of the rooms. `npm run bench:exam -- [MS]`, where MS is what a call takes in its room
 * (`npm run bench` measures start and submit; 1.5 by default, more than either took).
 */
import { createRandom } from "../faults/chance.ts";
import { isNumber, readArguments } from "./arguments.ts";

const candidates = 100_000;
const beginMinutes = 10;
/** Candidates who come in the first fifth of the time: everybody is told the same minute. */
const early = 0.7;
const questions = 8;
/** Seconds that a question takes, from and to; to give a name takes as long as the quickest. */
const [quickest, slowest] = [20, 90];
const [given = "1.5"] = readArguments(
  "bench:exam -- [MS]: milliseconds that a call takes in its room; 1.5 by default",
  isNumber,
);
const service = Number(given);
/** Calls a second that one object is said to take (Cloudflare, "Durable Objects: Limits"). */
const softLimit = 1_000;
const sizes = [30, 300, 3_000, 30_000, 100_000];
/** Within so long of the closing time each page that is still at it sends what it has and asks for the room (`widget/more/closing.ts`). */
const spread = 1_500;
/** And again after so long, or up to twice that. */
const again = 15_000;
/** What was sent in time is taken for so long (`worker/objects/attempt.ts`). */
const grace = 15_000;
/** In which a room hands in that is told to. */
const word = 5_000;

interface Call {
  at: number;
  /** From when on what it brings is refused. */
  until: number;
}

/** The calls of one candidate. */
type Road = (random: () => number) => Call[];

const call = (at: number, until = Infinity): Call => ({ at, until });

/** All of it at a pace of one's own: the page, the start by a name, a snapshot after each question, the submit. */
const whole: Road = (random) => {
  const span = beginMinutes * 60_000;
  let at = random() < early ? random() * span * 0.2 : span * (0.2 + 0.8 * random());
  const calls = [call(at), call((at += 1_000 * quickest))];
  for (let i = 0; i < questions; i++) {
    at += 1_000 * (quickest + random() * (slowest - quickest));
    calls.push(call(at));
  }
  return [...calls, call(at + 3_000)];
};

/** Of a pupil who has not handed in when the room closes, at 0: what is not stored yet, and the room, twice. Only the first can bring anything. */
const closing: Road = (random) => {
  const at = random() * spread;
  const later = at + again * (1 + random());
  return [call(at, grace), call(at), call(later), call(later)];
};

/** Of a pupil who hands in when told to, the room closing as the last of them should have. */
const handIn: Road = (random) => [call(random() * word, word + grace)];

interface Queue {
  calls: number;
  median: number;
  p99: number;
  worst: number;
  busiest: number;
  /** How many came to their turn too late. */
  late: number;
}

/** Rooms of one size: each call waits until its room is free. */
function simulate(size: number, road: Road): Queue {
  const random = createRandom(size);
  const waits: number[] = [];
  let [busiest, late] = [0, 0];
  for (let room = 0; room < Math.ceil(candidates / size); room++) {
    const calls = Array.from({ length: Math.min(size, candidates - room * size) }, () => road(random))
      .flat()
      .sort((a, b) => a.at - b.at);
    let free = 0;
    let second = { from: -1, count: 0 };
    for (const { at, until } of calls) {
      const from = Math.floor(at / 1_000);
      second = second.from === from ? { from, count: second.count + 1 } : { from, count: 1 };
      busiest = Math.max(busiest, second.count);
      const begin = Math.max(at, free);
      if (begin >= until) late++;
      free = begin + service;
      waits.push(free - at);
    }
  }
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? NaN;
  return { calls: waits.length, median: at(0.5), p99: at(0.99), worst: at(1), busiest, late };
}

function print(title: string, road: Road): void {
  console.log(
    `${title}\n  pupils a room   rooms   calls in a room's busiest second   answered after, ms: median     p99   worst   too late`,
  );
  for (const size of sizes) {
    const { median, p99, worst, busiest, late } = simulate(size, road);
    const cells = [
      String(size).padStart(15),
      String(Math.ceil(candidates / size)).padStart(7),
      String(busiest).padStart(34),
      median.toFixed(1).padStart(28),
      p99.toFixed(1).padStart(7),
      worst.toFixed(1).padStart(7),
      `${((100 * late) / candidates).toFixed(0)} %`.padStart(10),
    ];
    console.log(
      `${cells.join(" ")}${busiest > softLimit ? "   over the platform's soft limit of an object" : ""}`,
    );
  }
  console.log();
}

console.log(`${candidates} candidates, ${service} ms a call in its room\n`);
print(
  `They begin within ${beginMinutes} minutes, ${early * 100} % of them in the first ${beginMinutes / 5}; ${questions + 3} calls each, at a pace of their own`,
  whole,
);
print(
  `All rooms close, with everybody still at it: pages send what is left and ask for the room within ${spread / 1_000} s, and again after ${again / 1_000} to ${(2 * again) / 1_000}`,
  closing,
);
print(`Everybody hands in within the last ${word / 1_000} s before their room closes`, handIn);
