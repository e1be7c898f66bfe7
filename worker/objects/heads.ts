/** First pages of results. In a large room they are kept, so that an object that has just woken need not read all attempts for one. */
import { limits } from "../contract.ts";
import type { Kept } from "./kept.ts";
import type { Register, ResultsFilter, ResultsFrom } from "./register.ts";

/** One more than fits on the longest page tells whether there is a next one. */
const LENGTH = limits.briefPageSize + 1;

export class Heads {
  private readonly register: Register;
  private readonly kept: Kept;

  constructor(register: Register, kept: Kept) {
    this.register = register;
    this.kept = kept;
  }

  /** The ids of so many attempts after a change, oldest change first. */
  findPage(from: ResultsFrom | null, filter: ResultsFilter, limit: number): string[] {
    const { since, candidate, state, attempt } = filter;
    if (from !== null || since > 0 || candidate !== undefined || limit > LENGTH)
      return this.register.findPage(from, filter, limit);
    const name = `head ${attempt} ${state ?? "any"}`;
    const known = this.register.isAwake ? null : this.kept.read<string[]>(name);
    if (known !== null && known.value.length >= limit) return known.value.slice(0, limit);
    const ids = this.register.findPage(null, filter, LENGTH);
    const holding = this.register.describeHead(ids, state);
    if (holding !== null) this.kept.put(name, this.register.countEntries(), holding, ids);
    return ids.slice(0, limit);
  }
}
