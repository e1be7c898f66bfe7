/**
 * The attempt that a resume code is of. Searched without an index, which would cost each attempt a write; so wrong codes are
 * counted, and a room that hears too many of them listens to none for a minute.
 */
import { now } from "../clock.ts";
import { isSameSecret } from "../keys.ts";
import { fail, ok, type Result } from "../problem.ts";
import { makeResumeCode, readResumeCode, type RoomKey } from "../token.ts";

/** Wrong codes that a room listens to in a minute: at this pace one of a thousand attempts is guessed in 36,000 years. */
const WRONG_CODES = 60;
const MINUTE_MS = 60_000;

export class ResumeCodes {
  private readonly sql: SqlStorage;
  /** Wrong codes since the minute began. */
  private wrong = { since: 0, count: 0 };

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  /** The id of the attempt. */
  async find(text: string, key: RoomKey): Promise<Result<string>> {
    const passed = now() - this.wrong.since;
    // Below 0: the clock was set back, and would else keep the room deaf until it has caught up.
    if (passed >= MINUTE_MS || passed < 0) this.wrong = { since: now(), count: 0 };
    if (this.wrong.count >= WRONG_CODES)
      return fail("too-many-codes", {
        retryAfter: Math.ceil((this.wrong.since + MINUTE_MS - now()) / 1_000),
      });
    // Counted before anything waits, so that many at once are no way around it.
    this.wrong.count++;
    const id = await this.search(text, key);
    if (id === null) return fail("not-found");
    this.wrong.count--;
    return ok(id);
  }

  private async search(text: string, key: RoomKey): Promise<string | null> {
    const given = readResumeCode(text);
    if (given === null) return null;
    const ids = this.sql
      .exec<{ id: string }>("SELECT id FROM attempts WHERE substr(id, -5) = ?", given.tail)
      .toArray();
    for (const { id } of ids) if (await isSameSecret(await makeResumeCode(id, key), given.code)) return id;
    return null;
  }
}
