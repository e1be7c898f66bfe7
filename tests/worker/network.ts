/** A clock that jumps from event to event, and a network that loses, doubles, delays and reorders, all by one seed. */
import { vi } from "vitest";
import { createRandom } from "../faults/chance.ts";
import type { Outcome } from "./pupil.js";

/** Whatever is thrown in a run is thrown with its seed and what was done, so that it can be had again. */
export async function namingSeed<T>(
  { seed, told }: { readonly seed: number; readonly told: readonly string[] },
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const { message = String(error) } = error as Error;
    if (message.includes(`seed ${seed}`)) throw error;
    throw new Error(`seed ${seed}: ${told.join(", ")}: ${message}`, { cause: error });
  }
}

/** Makes whatever is drawn at random from now on, ids, keys and pauses, by a seed. */
export function drawBySeed(seed: number): void {
  const random = createRandom(seed);
  vi.spyOn(Math, "random").mockImplementation(random);
  vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    const bytes = array as Uint8Array;
    for (let i = 0; i < bytes.length; i++) bytes[i] = random() * 256;
    return array;
  });
}

/** Virtual time; `show` is told whenever some has passed. */
export class Clock {
  now = 0;
  private events: { at: number; go: () => unknown }[] = [];
  private readonly show: () => void;

  constructor(show: () => void) {
    this.show = show;
  }

  /** Calls back in `ms`, unless what it returns is called before. */
  after(ms: number, go: () => unknown): () => void {
    const event = { at: this.now + ms, go };
    this.events.push(event);
    return () => void (this.events = this.events.filter((other) => other !== event));
  }

  /** Lives through all that happens until then; false once nothing can happen any more. */
  async run(until: number): Promise<boolean> {
    for (;;) {
      await settle();
      this.events.sort((a, b) => a.at - b.at);
      const event = this.events[0];
      if (!event || event.at > until) {
        if (Number.isFinite(until)) this.now = until;
        this.show();
        return event !== undefined;
      }
      this.events.shift();
      this.now = event.at;
      this.show();
      await event.go();
    }
  }
}

/** What was promised gets to be heard. */
async function settle(): Promise<void> {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}

/** How bad it is: shares of requests and of replies. */
export interface Weather {
  lost: number;
  doubled: number;
  /** The longest delay of a request or a reply. */
  delayMs: number;
}

const timeoutMs = 12_000;

/** Carries calls to the server and their answers back. */
export class Network {
  isOffline = false;
  weather: Weather = { lost: 0, doubled: 0, delayMs: 50 };
  counts = { asked: 0, lost: 0, doubled: 0 };

  private clock: Clock;
  private random: () => number;

  constructor(clock: Clock, random: () => number) {
    this.clock = clock;
    this.random = random;
  }

  /** One call of a page; it knows nothing of copies of its request that arrive later, even after its own end. */
  ask<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const { clock, random, weather, counts } = this;
    counts.asked++;
    return new Promise((resolve) => {
      const fail = () => resolve({ failure: { status: 0, code: "", retryAfter: 0 } });
      if (this.isOffline) return void clock.after(5, fail);
      const stop = clock.after(timeoutMs, fail);
      const travel = (go: () => unknown) => {
        if (random() < weather.lost) counts.lost++;
        else clock.after(random() ** 3 * weather.delayMs, go);
      };
      const arrive = async () => {
        const outcome = await call();
        travel(() => {
          if (this.isOffline) return;
          stop();
          resolve(outcome);
        });
      };
      travel(arrive);
      if (random() < weather.doubled) {
        counts.doubled++;
        travel(arrive);
      }
    });
  }
}
