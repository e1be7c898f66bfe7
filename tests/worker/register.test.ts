/**
 * Lists and statistics that are kept as attempts come, against what is found from scratch: after any sequence of attempts that are
 * begun, handed in, dropped items, other keys, erasures, clocks set back, and new lives of the object they are the same, whenever it
 * is looked at in between.
 */
import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
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
import { Kept } from "../../worker/objects/kept.ts";
import { Lists } from "../../worker/objects/lists.ts";
import { Register, type ResultsFilter, type ResultsFrom } from "../../worker/objects/register.ts";
import { RoomStore } from "../../worker/objects/room-store.ts";
import { changeScoring } from "../../worker/objects/rules.ts";
import { Tallies } from "../../worker/objects/tallies.ts";
import { eraseAttempts, scoreAnew } from "../../worker/objects/upkeep.ts";
import { Walk } from "../../worker/objects/walk.ts";
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

/** Each time another: what is remembered of a room beyond a life of its object is not of these. */
let rooms = 0;
const nameRoom = () => `room ${rooms++}`;

/** No attempt, nothing kept, no index. */
function clear(sql: SqlStorage): void {
  sql.exec("DELETE FROM attempts");
  sql.exec("DELETE FROM kept");
  const indexes = sql.exec<{ name: string }>("SELECT name FROM sqlite_master WHERE name LIKE 'attempts_%'");
  for (const { name } of indexes.toArray()) sql.exec(`DROP INDEX ${name}`);
}

/** A room's tables with what is kept beside them, and what is found without it. */
class World {
  private at = 1_000;
  private n = 0;
  private register!: Register;
  private kept!: Kept;
  private walk!: Walk;
  private tallies!: Tallies;
  private readonly sql: SqlStorage;
  private setup: RoomSetup;
  private readonly isNamed: boolean;

  constructor(sql: SqlStorage, setup: RoomSetup, isNamed: boolean) {
    this.sql = sql;
    this.setup = setup;
    this.isNamed = isNamed;
    clear(sql);
    this.wake();
  }

  /** A new life of the object: what is in memory is gone. */
  private wake(): void {
    this.register = new Register(this.sql);
    this.kept = new Kept(atOnce(this.sql), 2);
    this.walk = new Walk(atOnce(this.sql), nameRoom(), 3);
    this.tallies = new Tallies(this.sql, this.register, this.kept);
  }

  private forget(): void {
    this.kept.forget();
    this.register.forget();
    this.walk.forget();
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
      for (const lists of [this.register, new Lists(woken, this.walk)]) {
        expect(this.list(lists, filter)).toEqual(listed);
        for (const state of ["open", "submitted"] as const)
          expect(this.list(lists, { ...filter, state, since: 1_010 })).toEqual(
            rows
              .filter(
                (r) =>
                  ids.has(r.id) && (r.submitted_at === null) === (state === "open") && r.updated_at >= 1_010,
              )
              .map(({ id }) => id),
          );
        expect(this.list(lists, { ...filter, candidate: "p1" })).toEqual(
          rows.filter((r) => ids.has(r.id) && r.candidate === "p1").map(({ id }) => id),
        );
        expect(lists.findNewest(3)).toEqual({ ids: rows.slice(-3).map(({ id }) => id), n: rows.length });
      }
      const tally = this.tallies.read(this.setup, attempt);
      const done = chosen.filter(({ submittedAt }) => submittedAt !== null);
      const scratch = computeStatistics(this.setup.bank.items, done);
      expect(describeTally(this.setup.bank.items, tally)).toEqual(scratch);
      expect(describeTally(this.setup.bank.items, addTallies([tally]))).toEqual(scratch);
      const recalled = new Tallies(this.sql, woken, this.kept).read(this.setup, attempt);
      expect(describeTally(this.setup.bank.items, recalled)).toEqual(scratch);
    }
  }

  /** By pages of three. */
  private list(lists: Pick<Lists, "findPage">, filter: ResultsFilter): string[] {
    const all: string[] = [];
    for (let from: ResultsFrom | null = null; ;) {
      const page = lists.findPage(from, filter, 3);
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
    const isNew = this.sql.exec("SELECT 1 FROM attempts WHERE id = ?", row.id).toArray().length === 0;
    this.sql.exec(
      "INSERT OR REPLACE INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      ...Object.values(row),
    );
    this.kept.noteWritten(row);
    this.register.noteAttempt(row.id);
    this.walk.noteWritten(row, isNew);
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

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

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

  /** Fills the room with so many attempts, and gives its setup. */
  function fill(sql: SqlStorage, candidate: string, submitted: string, many = 5_000): RoomSetup {
    const { value } = sql.exec<{ value: string }>("SELECT value FROM meta WHERE name = 'setup'").one();
    const setup = JSON.parse(value) as RoomSetup;
    const items = JSON.stringify(setup.bank.items.slice(0, LENGTH).map(({ id }) => id));
    clear(sql);
    sql.exec(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
         INSERT INTO attempts SELECT printf('%032x', i), 'p' || ${candidate}, NULL, i, i + 500, ${submitted}, 'x', 1, 4, ?, '{}', 0 FROM n`,
      items,
    );
    return setup;
  }

  /** An object that has just woken, with what it reads and writes from then on. */
  function wake(sql: SqlStorage) {
    const cursors: Pick<SqlStorageCursor<never>, "rowsRead" | "rowsWritten">[] = [];
    const counted = {
      exec: (text: string, ...values: SqlStorageValue[]) => {
        const cursor = sql.exec<never>(text, ...values);
        cursors.push(cursor);
        return cursor;
      },
    } as unknown as SqlStorage;
    const [register, kept] = [new Register(counted), new Kept(atOnce(counted))];
    const walk = new Walk(atOnce(counted), nameRoom(), 1_000);
    return {
      sql: counted,
      register,
      walk,
      lists: new Lists(register, walk),
      tallies: new Tallies(counted, register, kept),
      rowsRead: () => cursors.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
      rowsWritten: () => cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
      statements: () => cursors.length,
    };
  }

  const every = { since: 0, candidate: undefined, state: undefined };
  const filters: ResultsFilter[] = [...countings, "all" as const].flatMap((attempt) => [
    { ...every, attempt },
    { ...every, attempt, since: 1_200 },
    { ...every, attempt, state: "open" as const },
    { ...every, attempt, state: "submitted" as const },
    { ...every, attempt, candidate: "p7" },
  ]);

  it.each([
    ["most is handed in", "iif(i % 10 = 0, NULL, i + 500)"],
    ["one of all has just been handed in, as in an exam", "iif(i = 5000, i + 500, NULL)"],
    ["one of all is still open", "iif(i = 5000, NULL, i + 500)"],
  ])(
    "brings an object that has just woken the first page of any list for some rows of it, where %s",
    async (_, submitted) => {
      const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
      await runInDurableObject(stub, (_object, { storage: { sql } }) => {
        fill(sql, "(i % 4900)", submitted);
        const [first, fromAll] = [wake(sql), new Register(sql)];
        first.lists.findPage(null, filters[0]!, 50);
        expect(first.rowsRead()).toBeGreaterThan(5_000);
        for (const filter of filters) {
          const { lists, rowsRead, statements } = wake(sql);
          expect(lists.findPage(null, filter, 50)).toEqual(fromAll.findPage(null, filter, 50));
          expect([filter, rowsRead()]).toEqual([filter, expect.toSatisfy((n: number) => n < 1_000)]);
          expect([filter, statements()]).toEqual([filter, expect.toSatisfy((n: number) => n < 10)]);
        }
        const { lists, rowsRead } = wake(sql);
        expect(lists.findNewest(50)).toEqual(fromAll.findNewest(50));
        // To count the rest takes no row of the table.
        expect(rowsRead()).toBeLessThan(5_200);
        clear(sql);
      });
    },
  );

  it("reads all but once where a page would have to pass over nearly all", async () => {
    const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
    await runInDurableObject(stub, (_, { storage: { sql } }) => {
      // All have sat twice, the second time when the first was over.
      fill(sql, "(i % 4000)", "i + 500", 8_000);
      const filter = { ...every, attempt: "last" as const };
      wake(sql).lists.findPage(null, filter, 50);
      const { lists, register, walk, rowsRead } = wake(sql);
      expect(lists.findPage(null, filter, 50)[0]).toBe((4_001).toString(16).padStart(32, "0"));
      const id = (7).toString(16).padStart(32, "0");
      sql.exec("UPDATE attempts SET updated_at = 9999 WHERE id = ?", id);
      register.noteAttempt(id);
      walk.noteWritten({ id, candidate: "p7", previous: null }, false);
      const before = rowsRead();
      lists.findPage(null, filter, 50);
      expect(rowsRead() - before).toBeLessThan(10);
      clear(sql);
    });
  });

  it("brings an object that has just woken statistics without all responses", async () => {
    const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
    await runInDurableObject(stub, (_, { storage: { sql } }) => {
      const setup = fill(sql, "(i % 4900)", "iif(i % 10 = 0, NULL, i + 500)");
      const counting = wake(sql);
      const tally = counting.tallies.read(setup, "first");
      expect(counting.rowsRead()).toBeGreaterThan(9_500);
      const woken = wake(sql);
      expect(woken.tallies.read(setup, "first")).toEqual(tally);
      expect(woken.rowsRead()).toBeLessThan(5_100);
      clear(sql);
    });
  });

  it("costs a very large room two rows for each save and for handing in, one of them in an index", async () => {
    const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
    await runInDurableObject(stub, (_, { storage: { sql } }) => {
      fill(sql, "i", "NULL");
      wake(sql).lists.findPage(null, filters[0]!, 50);
      const { sql: counted, rowsWritten } = wake(sql);
      const [row] = new RoomStore({ sql } as DurableObjectStorage).listAttempts("", 1);
      const store = new RoomStore({ sql: counted } as DurableObjectStorage);
      store.changeAttempt({ ...row!, updated_at: 9_000, responses: '{"a":"b"}' });
      expect(rowsWritten()).toBe(2);
      store.changeAttempt({ ...row!, updated_at: 9_001, submitted_at: 9_001 });
      expect(rowsWritten()).toBe(4);
      clear(sql);
    });
  });

  it("tries again to make indexes only after an hour, and says so once, where it can't", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
    await runInDurableObject(stub, async (_, { storage: { sql } }) => {
      fill(sql, "i", "NULL");
      let tries = 0;
      const room = nameRoom();
      const failing = (end: () => Promise<void>) => ({ sql, transaction: () => (tries++, end()) });
      const write = async (walk: Walk) => {
        walk.noteWritten({ id: "x", candidate: "ნინო", previous: null }, false);
        await scheduler.wait(0);
        walk.forget();
      };
      // A disk that is full ends the life of the object and lets it catch nothing; another failure may be caught.
      const never = failing(() => new Promise(() => {}));
      for (let life = 0; life < 3; life++) await write(new Walk(never, room, 1_000));
      expect(tries).toBe(1);
      vi.setSystemTime(Date.now() + 3_600_000);
      const caught = new Walk(
        failing(() => Promise.reject(new Error("ნინო"))),
        room,
        1_000,
      );
      for (let i = 0; i < 3; i++) await write(caught);
      expect(tries).toBe(2);
      const line = ['{"level":"error","code":"no-indexes"}'];
      expect(said.mock.calls).toEqual([line, line]);
      vi.setSystemTime(Date.now() + 3_600_000);
      const walk = new Walk(atOnce(sql), room, 1_000);
      walk.prepare(0);
      expect(walk.isReady).toBe(true);
      clear(sql);
    });
  });
});
