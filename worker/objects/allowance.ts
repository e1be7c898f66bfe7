/** How often something may happen in a minute. In memory: an object that rested has nothing to fear from a burst. */
import { now } from "../clock.ts";

/** How much of an allowance is left, and in how many seconds it is whole again. */
export interface Quota {
  limit: number;
  left: number;
  resetSeconds: number;
}

const WINDOW_MS = 60_000;

/** Counts by name, each in a minute of its own. */
export class Allowance {
  private readonly limit: number;
  private readonly windows = new Map<string, { count: number; endsAt: number }>();

  constructor(perMinute: number) {
    this.limit = perMinute;
  }

  /** Counts one more; whether it was still allowed. */
  take(name: string): { isAllowed: boolean; quota: Quota } {
    const window = this.windowOf(name);
    this.windows.set(name, window);
    window.count++;
    return { isAllowed: window.count <= this.limit, quota: this.quotaOf(window) };
  }

  /** What is left, without counting. */
  read(name: string): Quota {
    return this.quotaOf(this.windowOf(name));
  }

  private windowOf(name: string) {
    const known = this.windows.get(name);
    const left = (known?.endsAt ?? 0) - now();
    // More than a window is left where the clock was set back: it would else stay shut until the clock has caught up.
    return known && left > 0 && left <= WINDOW_MS ? known : { count: 0, endsAt: now() + WINDOW_MS };
  }

  private quotaOf({ count, endsAt }: { count: number; endsAt: number }): Quota {
    const resetSeconds = Math.ceil((endsAt - now()) / 1_000);
    return { limit: this.limit, left: Math.max(0, this.limit - count), resetSeconds };
  }
}
