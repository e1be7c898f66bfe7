/**
 * Thousands of schedules against the room itself, each by its seed, which a failure names. Fewer with the object really torn
 * down in the middle of calls. `SCHEDULES=100000 npm test -- tests/worker/schedules.test.ts` runs more, `SEED=7 SCHEDULES=1` one.
 */
import {
  abortAllDurableObjects,
  evictDurableObject,
  runDurableObjectAlarm,
  runInDurableObject,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import type { Room } from "../../worker/objects/room.ts";
import { type Host, Schedule } from "./schedule.ts";
import type { Model } from "./schedule-model.ts";

const { count, first } = inject("schedules");
const STEPS = 40;
const BEGUN = 1_800_000_000_000;

afterEach(() => void vi.useRealTimers());

const setClock = (ms: number) => void vi.setSystemTime(ms);

function sum(all: Model["counts"][]): Model["counts"] {
  const total = { calls: 0, refused: 0, forgotten: 0, moved: 0, cut: 0 };
  for (const counts of all)
    for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += counts[name];
  return total;
}

describe("whatever is dropped, doubled, delayed and reordered, while the clock jumps and memory is lost", () => {
  it(
    "nothing acknowledged is lost, doubled, invented or late, and no key is out before its time",
    async () => {
      vi.useFakeTimers({ toFake: ["Date"] });
      const stub = env.ROOMS.get(env.ROOMS.idFromName("SCHEDULE"));
      const all: Model["counts"][] = [];
      // One object for all: each schedule finds its storage empty. Memory is lost by another instance on the same storage.
      await runInDurableObject(stub, async (room: Room, state) => {
        const Maker = room.constructor as new (state: DurableObjectState, given: typeof env) => Room;
        const { sql } = state.storage;
        for (let seed = first; seed < first + count; seed++) {
          const schedule = new Schedule(seed, "SCHEDULE", {
            begun: BEGUN,
            setClock,
            tearsDown: false,
            forget: () => new Maker(state, env),
            alarm: (host) => (host as Room).alarm(),
          });
          room.create(schedule.model.setup);
          sql.exec("DELETE FROM attempts");
          sql.exec("DELETE FROM meta WHERE name = 'handed in'");
          sql.exec("UPDATE meta SET value = ? WHERE name = 'setup'", JSON.stringify(schedule.model.setup));
          await schedule.run(new Maker(state, env), STEPS);
          all.push(schedule.model.counts);
        }
      });
      const total = sum(all);
      console.log(`${count} schedules from seed ${first}:`, total);
      if (count >= 100)
        for (const name of ["refused", "forgotten", "moved"] as const)
          expect(total[name]).toBeGreaterThan(count / 2);
    },
    Math.max(60_000, count * 100),
  );
  it("whatever the room throws is told with the seed and what was done", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const fail = () => {
      throw new TypeError("a bug of the room");
    };
    const broken = new Proxy({}, { get: () => fail }) as Host;
    const schedule = new Schedule(7, "SCHEDULE", {
      begun: BEGUN,
      setClock,
      tearsDown: false,
      forget: () => broken,
      alarm: fail,
    });
    await expect(schedule.run(broken, STEPS)).rejects.toThrow(/^seed 7: .*a bug of the room$/s);
  });
  it("the same holds where the object is torn down in the middle of its calls", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const all: Model["counts"][] = [];
    for (let seed = first; seed < first + Math.min(count, 150); seed++) {
      // A stub of an object that was aborted stays broken.
      const open = () => env.ROOMS.get(env.ROOMS.idFromName(`TORN ${seed}`));
      let torn = 0;
      const forget = async () => {
        // Evicted, what is under way comes to its end; aborted, it does not.
        await (torn++ % 2 === 0 ? evictDurableObject(open()).catch(() => {}) : abortAllDurableObjects());
        return open() as unknown as Host;
      };
      const schedule = new Schedule(seed, "SCHEDULE", {
        begun: BEGUN,
        setClock,
        tearsDown: true,
        forget,
        alarm: () => runDurableObjectAlarm(open()),
      });
      await open().create(schedule.model.setup);
      await schedule.run(open() as unknown as Host, STEPS);
      all.push(schedule.model.counts);
    }
    const total = sum(all);
    console.log("torn down:", total);
    if (count >= 100) expect(total.forgotten).toBeGreaterThan(all.length);
  });
});
