/** One run: pupils answer while the server is killed and stopped, then what it has is compared with what it said. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/house.mjs";
import type { Result } from "../../worker/contract.ts";
import { createRandom } from "./chance.ts";
import { judge, type Ledger, type Verdict } from "./ledger.ts";
import { makeSchool, sit } from "./pupils.ts";
import { must, startRuntime } from "./runtime.ts";

export interface Plan {
  seed: number;
  kills: number;
  /** Of them kills stand each a pause, too. */
  pupils: number;
  /** After the last kill pupils go on until so many acknowledgements were given. */
  acknowledgements: number;
  log(text: string): void;
}

export interface Outcome extends Verdict {
  /** Milliseconds from each kill to the first answer. */
  backAfter: number[];
  seconds: number;
}

const ROOMS_OF_EACH = 4;

/** Runs a plan. What happens when is up to the machine; what pupils do, and what is done to the server, to the seed. */
export async function runFaults({ seed, kills, pupils, acknowledgements, log }: Plan): Promise<Outcome> {
  const text = readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8");
  const runtime = await startRuntime();
  const begun = performance.now();
  try {
    const school = await makeSchool(runtime.origin, text, ROOMS_OF_EACH);
    const ledger: Ledger = new Map();
    let over = false;
    const sitting = Promise.all(
      Array.from({ length: pupils }, (_, i) =>
        sit(
          runtime.origin,
          school,
          school.rooms[i % school.rooms.length]!,
          // The last rooms are tests, where every second pupil's device saves as the widget does.
          i % school.rooms.length >= ROOMS_OF_EACH && i % 2 === 0 ? "all" : "each",
          ledger,
          createRandom(seed * 1_000 + i),
          () => over,
        ),
      ),
    );
    // A pupil's complaint ends the run at once.
    const complaints: unknown[] = [];
    sitting.catch((error: unknown) => complaints.push(error));

    const random = createRandom(seed);
    const backAfter: number[] = [];
    const count = () =>
      [...ledger.values()].reduce(
        (n, a) => n + a.acknowledged.size + (typeof a.submit === "object" ? 1 : 0),
        0,
      );
    while ((backAfter.length < kills || count() < acknowledgements) && complaints.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 100 + random() * 1_400));
      if (random() < 0.2) await runtime.pause(random() * 1_000);
      if (backAfter.length < kills) backAfter.push(await runtime.kill());
      if (backAfter.length % 10 === 0) log(`${backAfter.length} kills, ${count()} acknowledgements`);
    }
    over = true;
    await sitting;
    const results = await readAll(runtime.origin, school.key, school.quizzes);
    return { ...judge(ledger, results), backAfter, seconds: (performance.now() - begun) / 1_000 };
  } finally {
    await runtime.stop();
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
