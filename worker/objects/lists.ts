/** Lists of attempts: from memory where all are there already or the room is not very large, else by indexes, unless these would have to pass over too many. */
import type { Register, ResultsFilter, ResultsFrom } from "./register.ts";
import type { Walk } from "./walk.ts";

export class Lists {
  private readonly register: Register;
  private readonly walk: Walk;

  constructor(register: Register, walk: Walk) {
    this.register = register;
    this.walk = walk;
  }

  /** The ids of so many attempts after a change, oldest change first. */
  findPage(from: ResultsFrom | null, filter: ResultsFilter, limit: number): string[] {
    return this.choose().findPage(from, filter, limit) ?? this.register.findPage(from, filter, limit);
  }

  /** The ids of those that were changed last, and how many there are. */
  findNewest(limit: number): { ids: string[]; n: number } {
    return this.choose().findNewest(limit);
  }

  private choose(): Register | Walk {
    this.walk.prepare(0);
    return !this.register.isAwake && this.walk.isReady ? this.walk : this.register;
  }
}
