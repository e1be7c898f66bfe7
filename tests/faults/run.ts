/** One run: pupils answer while the server is killed, stopped and short of disk, then what it has is compared with what it said. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/house.mjs";
import type { Result } from "../../worker/contract.ts";
import { createRandom } from "./chance.ts";
import { type Deadlines, holdExams } from "./exams.ts";
import { mountDisk } from "./full-disk.ts";
import { countAcknowledged, isLeftOpen, judge, type Ledger, type Verdict } from "./ledger.ts";
import { makeSchool, pause, type Scene, sit } from "./pupils.ts";
import { call, must, SECRET, startRuntime } from "./runtime.ts";

export interface Plan {
  seed: number;
  kills: number;
  /** How often the disk is filled; it is a small one in memory then. */
  fillings: number;
  pupils: number;
  /** After the last fault pupils go on until so many acknowledgements were given, and so many calls judged by a closing time. */
  acknowledgements: number;
  deadlines: number;
  log(text: string): void;
}

export interface Outcome extends Verdict {
  /** Milliseconds from each kill, and from the end of each stop, to the first answer. */
  backAfter: number[];
  goingAfter: number[];
  /** And from when there was space again to the first thing that was stored. */
  storedAfter: number[];
  /** How many calls were judged by a closing time. */
  deadlines: number;
  /** How many calls were refused since the disk was full. */
  refused: number;
  seconds: number;
}

const ROOMS_OF_EACH = 4;
const DISK_MEGABYTES = 128;

/** Runs a plan. What happens when is up to the machine; what pupils do, and what is done to the server, to the seed. */
export async function runFaults(plan: Plan): Promise<Outcome> {
  const { seed, kills, fillings, pupils, log } = plan;
  const text = readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8");
  const disk = fillings > 0 ? await mountDisk(DISK_MEGABYTES) : null;
  const runtime = await startRuntime(disk?.folder).catch(async (error: unknown) => {
    await disk?.remove();
    throw error;
  });
  const begun = performance.now();
  try {
    const school = await makeSchool(runtime.origin, text, ROOMS_OF_EACH);
    const ledger: Ledger = new Map();
    let over = false;
    /** Until when the disk was full. */
    let fullUntil = -Infinity;
    let refused = 0;
    const sceneOf = (random: () => number): Scene => ({
      origin: runtime.origin,
      school,
      ledger,
      random,
      isOver: () => over,
      excuse(asked) {
        const isFull = asked <= fullUntil;
        if (isFull) refused++;
        return isFull;
      },
    });
    const sitting = Promise.all(
      Array.from({ length: pupils }, (_, i) => {
        const place = i % school.rooms.length;
        // The last rooms are tests, where every second pupil's device saves as the widget does.
        const saving = place >= ROOMS_OF_EACH && i % 2 === 0 ? "all" : "each";
        return sit(sceneOf(createRandom(seed * 1_000 + i)), school.rooms[place]!, saving);
      }),
    );
    const deadlines: Deadlines = { judged: 0, misjudged: [] };
    const exams = holdExams(sceneOf(createRandom(seed * 1_000 + pupils)), deadlines);
    // A pupil's complaint ends the run at once.
    const complaints: unknown[] = [];
    for (const work of [sitting, exams]) work.catch((error: unknown) => complaints.push(error));

    const random = createRandom(seed);
    const backAfter: number[] = [];
    const goingAfter: number[] = [];
    const storedAfter: number[] = [];
    let filled = 0;
    const isDone = () =>
      backAfter.length >= kills &&
      filled >= fillings &&
      countAcknowledged(ledger) >= plan.acknowledgements &&
      deadlines.judged >= plan.deadlines;
    while (!isDone() && complaints.length === 0) {
      await pause(100 + random() * 1_400);
      if (random() < 0.2) goingAfter.push(await runtime.pause(random() * 1_000));
      const isFilling = filled < fillings;
      if (isFilling) {
        fullUntil = Infinity;
        disk!.fill();
        filled++;
        await pause(random() * 1_000);
      }
      // Every second time amid a full disk.
      if (backAfter.length < kills && !(isFilling && filled % 2)) backAfter.push(await runtime.kill());
      if (isFilling) {
        await pause(random() * 500);
        disk!.clear();
        const cleared = performance.now();
        fullUntil = cleared;
        await store(runtime.origin);
        storedAfter.push(performance.now() - cleared);
      }
      if (backAfter.length % 10 === 0)
        log(`${backAfter.length} kills, ${countAcknowledged(ledger)} acknowledgements`);
    }
    over = true;
    await Promise.all([sitting, exams]);
    let results = await readAll(runtime.origin, school.key, school.quizzes);
    // Alarms of rooms that have closed just now.
    for (let i = 0; i < 40 && results.some((one) => isLeftOpen(ledger.get(one.attemptId)!, one)); i++) {
      await pause(250);
      results = await readAll(runtime.origin, school.key, school.quizzes);
    }
    const verdict = judge(ledger, results);
    verdict.misjudged.push(...deadlines.misjudged);
    const seconds = (performance.now() - begun) / 1_000;
    return {
      ...verdict,
      backAfter,
      goingAfter,
      storedAfter,
      deadlines: deadlines.judged,
      refused,
      seconds,
    };
  } finally {
    await runtime.stop();
    await disk?.remove();
  }
}

/** Stores something, as soon as that can be done: nothing that a pupil knows of, who would wait as long as the refusal says. */
async function store(origin: string): Promise<void> {
  for (;;) {
    const { status } = await call(origin, "POST", "workspaces", { name: "space" }, SECRET);
    if (status === 201) return;
    await pause(20);
  }
}

async function readAll(origin: string, key: string, quizzes: string[]): Promise<Result[]> {
  const all: Result[] = [];
  for (const quiz of quizzes) {
    for (let cursor: string | null = ""; cursor !== null;) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const path = `quizzes/${quiz}/results?limit=200&attempt=all${query}`;
      const page = await must<{ data: Result[]; nextCursor: string | null }>(
        origin,
        "GET",
        path,
        undefined,
        key,
      );
      all.push(...page.data);
      cursor = page.nextCursor;
    }
  }
  return all;
}
