/**
 * Lists and statistics that are kept as attempts come, against what is found from scratch: after any sequence of attempts that are
 * begun, handed in, dropped items, other keys, erasures, clocks set back, and new lives of the object they are the same, whenever it
 * is looked at in between.
 */
import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  addTallies,
  chooseAttempts,
  computeStatistics,
  countings,
  describeTally,
  type Response,
} from "../../questions/index.ts";
import {
  type AttemptRow,
  maxScoreOf,
  type RoomSetup,
  scoreItem,
  toResult,
} from "../../worker/objects/attempt.ts";
import { Heads } from "../../worker/objects/heads.ts";
import { Kept } from "../../worker/objects/kept.ts";
import { Register, type ResultsFilter, type ResultsFrom } from "../../worker/objects/register.ts";
import { changeScoring } from "../../worker/objects/rules.ts";
import { Tallies } from "../../worker/objects/tallies.ts";
import { eraseAttempts, scoreAnew } from "../../worker/objects/upkeep.ts";
import { makeQuiz } from "./client.ts";

const LENGTH = 4;
const Step = fc.record({
  kind: fc.constantFrom(
    "begin",
    "begin",
    "begin",
    "hand in",
    "hand in",
    "drop",
    "key",
    "erase one",
    "erase all",
    "set the clock back",
    "wake",
    "wake",
    "look",
    "look",
    "look",
    "look",
  ),
  /** Which attempt, person, item: what is there is chosen by it. */
  pick: fc.nat(1_000),
  /** What is given to each item: an option by its number, nothing where there is none such. */
  given: fc.array(fc.nat(5), { minLength: LENGTH, maxLength: LENGTH }),
  passed: fc.nat(2),
  isDone: fc.boolean(),
});
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never;

/** What is kept is written before the next step. */
const atOnce = (sql: SqlStorage) => ({ sql, transaction: (write: () => Promise<void>) => write() });

/** A room's tables with what is kept beside them, and what is found without it. */
class World {
  private at = 1_000;
  private n = 0;
  private register!: Register;
  private kept!: Kept;
  private heads!: Heads;
  private tallies!: Tallies;
  private readonly sql: SqlStorage;
  private setup: RoomSetup;
  private readonly isNamed: boolean;

  constructor(sql: SqlStorage, setup: RoomSetup, isNamed: boolean) {
    this.sql = sql;
    this.setup = setup;
    this.isNamed = isNamed;
    sql.exec("DELETE FROM attempts");
    sql.exec("DELETE FROM kept");
    this.wake();
  }

  /** A new life of the object: what is in memory is gone. */
  private wake(): void {
    this.register = new Register(this.sql);
    this.kept = new Kept(atOnce(this.sql), 2);
    this.heads = new Heads(this.register, this.kept);
    this.tallies = new Tallies(this.sql, this.register, this.kept);
  }

  private forget(): void {
    this.kept.forget();
    this.register.forget();
  }

  do({ kind, pick, given, passed, isDone }: Step): void {
    this.at += passed;
    const rows = this.readRows();
    const row = rows.length === 0 ? undefined : rows[pick % rows.length];
    const { items } = this.setup.bank;
    const item = items[pick % 6]!;
    if (kind === "begin") this.begin(pick, given, isDone, row);
    else if (kind === "hand in" && row?.submitted_at === null)
      this.write({ ...row, updated_at: this.at, submitted_at: this.at });
    else if (kind === "drop") this.regrade({ itemId: item.id, dropped: isDone });
    else if (kind === "key" && typeof item.key === "string" && item.options.length > 0)
      this.regrade({ itemId: item.id, key: item.options[given[0]! % item.options.length]!.id });
    else if (kind.startsWith("erase") && row !== undefined) {
      this.forget();
      const { id, candidate } = row;
      eraseAttempts(this.sql, kind === "erase one" || candidate === null ? { attempt: id } : { candidate });
    } else if (kind === "set the clock back") this.at -= 3;
    else if (kind === "wake") this.wake();
    else if (kind === "look") this.look();
  }

  /** That each list and each figure is what it would be without anything that is kept. */
  look(): void {
    const rows = this.readRows();
    const results = rows.map((row) => toResult(this.setup, row));
    for (const attempt of [...countings, "all"] as const) {
      const chosen = attempt === "all" ? results : chooseAttempts(results.toReversed(), attempt);
      const ids = new Set(chosen.map(({ attemptId }) => attemptId));
      const filter = { since: 0, candidate: undefined, state: undefined, attempt };
      const listed = rows.filter(({ id }) => ids.has(id)).map(({ id }) => id);
      const woken = new Register(this.sql);
      expect(new Heads(woken, this.kept).findPage(null, filter, 2)).toEqual(listed.slice(0, 2));
      expect(this.list(filter)).toEqual(listed);
      for (const state of ["open", "submitted"] as const)
        expect(this.list({ ...filter, state, since: 1_010 })).toEqual(
          rows
            .filter(
              (r) =>
                ids.has(r.id) && (r.submitted_at === null) === (state === "open") && r.updated_at >= 1_010,
            )
            .map(({ id }) => id),
        );
      expect(this.list({ ...filter, candidate: "p1" })).toEqual(
        rows.filter((r) => ids.has(r.id) && r.candidate === "p1").map(({ id }) => id),
      );
      const tally = this.tallies.read(this.setup, attempt);
      const done = chosen.filter(({ submittedAt }) => submittedAt !== null);
      const scratch = computeStatistics(this.setup.bank.items, done);
      expect(describeTally(this.setup.bank.items, tally)).toEqual(scratch);
      expect(describeTally(this.setup.bank.items, addTallies([tally]))).toEqual(scratch);
      const recalled = new Tallies(this.sql, woken, this.kept).read(this.setup, attempt);
      expect(describeTally(this.setup.bank.items, recalled)).toEqual(scratch);
    }
    expect(this.register.findNewest(3).ids).toEqual(rows.slice(-3).map(({ id }) => id));
  }

  /** By pages of three. */
  private list(filter: ResultsFilter): string[] {
    const all: string[] = [];
    for (let from: ResultsFrom | null = null; ;) {
      const page = this.heads.findPage(from, filter, 3);
      all.push(...page);
      if (page.length < 3) return all;
      const id = page.at(-1)!;
      from = { id, updatedAt: this.readRows().find((row) => row.id === id)!.updated_at };
    }
  }

  private begin(pick: number, given: number[], isDone: boolean, row: AttemptRow | undefined): void {
    const { bank } = this.setup;
    const form = given.map((_, i) => bank.items[(pick + i) % 6]!);
    const responses: [string, Response][] = form.flatMap((item, i) => {
      if (given[i] === 5) return [];
      const option = item.options[given[i]!]?.id;
      return [[item.id, typeof item.key !== "string" ? item.key : (option ?? `X ${given[i]}`)]];
    });
    this.write({
      id: (0xf00 + this.n++).toString(16).padStart(32, "0"),
      candidate: this.isNamed ? `p${pick % 4}` : null,
      previous: pick % 3 === 0 ? (row?.id ?? null) : null,
      started_at: this.at,
      updated_at: this.at,
      submitted_at: isDone ? this.at : null,
      submission: null,
      score: form.reduce((sum, { id }) => sum + scoreItem(this.setup, id, Object.fromEntries(responses)), 0),
      max_score: maxScoreOf(
        this.setup,
        form.map(({ id }) => id),
      ),
      items: JSON.stringify(form.map(({ id }) => id)),
      responses: JSON.stringify(Object.fromEntries(responses)),
      seq: 0,
    });
  }

  private write(row: AttemptRow): void {
    this.sql.exec(
      "INSERT OR REPLACE INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      ...Object.values(row),
    );
    this.kept.noteWritten(row);
    this.register.noteAttempt(row.id);
  }

  private regrade(change: { itemId: string; dropped?: boolean; key?: string }): void {
    const changed = changeScoring(this.setup, change);
    if (!changed.ok) throw new Error(changed.failure.code);
    this.setup = changed.value;
    this.forget();
    scoreAnew(this.sql, this.setup, this.at);
  }

  private readRows(): AttemptRow[] {
    return this.sql.exec<AttemptRow>("SELECT * FROM attempts ORDER BY updated_at, id").toArray();
  }
}

describe("what is kept of a room's attempts", () => {
  let code: string;
  beforeAll(async () => {
    code = (await makeQuiz({ mode: "test" })).code;
  });
  for (const isNamed of [true, false])
    it(`is what would be found from scratch, ${isNamed ? "by names" : "by chains of retries"}`, async () => {
      const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
      await runInDurableObject(stub, (_, { storage }) => {
        const { value } = storage.sql
          .exec<{ value: string }>("SELECT value FROM meta WHERE name = 'setup'")
          .one();
        fc.assert(
          fc.property(fc.array(Step, { maxLength: 40, size: "max" }), (steps) => {
            const world = new World(storage.sql, JSON.parse(value) as RoomSetup, isNamed);
            for (const step of steps) world.do(step);
            world.look();
          }),
          { numRuns: 60 },
        );
      });
    });

  it("brings an object that has just woken its first page for the rows of that page alone, and statistics without all responses", async () => {
    const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
    await runInDurableObject(stub, (_, { storage }) => {
      const { sql } = storage;
      const { value } = sql.exec<{ value: string }>("SELECT value FROM meta WHERE name = 'setup'").one();
      const setup = JSON.parse(value) as RoomSetup;
      const items = JSON.stringify(setup.bank.items.slice(0, LENGTH).map(({ id }) => id));
      sql.exec("DELETE FROM attempts");
      sql.exec(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
           INSERT INTO attempts SELECT printf('%032x', i), 'p' || (i % 1400), NULL, i, i + 500, i + 500, 'x', 1, 4, ?, '{}', 0 FROM n`,
        items,
      );
      const filter = { since: 0, candidate: undefined, state: undefined, attempt: "first" } as const;
      const look = () => {
        const read: { rowsRead: number }[] = [];
        const counted = {
          exec: (text: string, ...values: SqlStorageValue[]) => {
            const cursor = sql.exec(text, ...values);
            read.push(cursor);
            return cursor;
          },
        } as unknown as SqlStorage;
        const rowsRead = () => read.reduce((sum, cursor) => sum + cursor.rowsRead, 0);
        const [register, kept] = [new Register(counted), new Kept(atOnce(counted))];
        const page = new Heads(register, kept).findPage(null, filter, 50);
        const ofPage = rowsRead();
        const tally = new Tallies(counted, register, kept).read(setup, "first");
        return { page, tally, ofPage, ofBoth: rowsRead() };
      };
      const [first, woken] = [look(), look()];
      expect(woken.page).toEqual(first.page);
      expect(woken.tally).toEqual(first.tally);
      expect(first.ofPage).toBeGreaterThan(1_500);
      expect(woken.ofPage).toBeLessThan(10);
      expect(first.ofBoth).toBeGreaterThan(3_000);
      expect(woken.ofBoth).toBeLessThan(1_600);
      sql.exec("DELETE FROM attempts");
      sql.exec("DELETE FROM kept");
    });
  });
});
