/** A room so large that it keeps its figures in rows of their own, and makes indexes for its lists. */
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Receipt, Results, Statistics } from "../../worker/contract.ts";
import { answer, call, makeQuiz, start } from "./client.ts";

const MANY = 3_100;
const NAME = "კანარი";
let made: Awaited<ReturnType<typeof makeQuiz>>;
const stub = () => env.ROOMS.get(env.ROOMS.idFromName(made.code));
const read = <T>(what: string) => call<T>("GET", `/v1/rooms/${made.code}/${what}`, undefined, made.key);
const namesIn = (select: string) =>
  runInDurableObject(stub(), (_, { storage }) =>
    storage.sql
      .exec<{ name: string }>(select)
      .toArray()
      .map(({ name }) => name),
  );

/** The tables in which a name stands, in whatever column. The bytes of the files are searched in `e2e/erasure.test.ts`. */
const tablesWith = (name: string) =>
  runInDurableObject(stub(), (_, { storage: { sql } }) =>
    sql
      .exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*'")
      .toArray()
      .map((table) => table.name)
      .filter((table) => hasName(sql.exec(`SELECT * FROM ${table}`).toArray(), name)),
  );

/** The indexes whose entry for an attempt of that name has the name in it. */
const indexesWith = (name: string) =>
  runInDurableObject(stub(), (_, { storage: { sql } }) =>
    sql
      .exec<{ sql: string }>("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
      .toArray()
      .map((index) => /ON attempts \((.*)\)(?: WHERE .*)?$/.exec(index.sql)![1]!)
      .filter((columns) =>
        hasName(
          sql.exec(`SELECT json_array(${columns}) FROM attempts WHERE candidate = ?`, name).toArray(),
          name,
        ),
      ),
  );

/** "კანარი 70" is another. */
const hasName = (rows: unknown[], name: string) => new RegExp(`${name}(?!\\d)`).test(JSON.stringify(rows));

async function sit(candidate: string): Promise<void> {
  const attempt = await start(made.code, { candidate });
  const responses = await answer(made.key, made.article.id, attempt, () => true);
  const path = `/v1/attempts/${attempt.attemptId}/submit`;
  expect((await call<Receipt>("POST", path, { responses }, attempt.token)).status).toBe(200);
}

/** Wakes the object and has it read, so that it keeps what it found. */
async function look(): Promise<number> {
  await evictDurableObject(stub());
  await read("results?answers=none&limit=1000");
  await read("results?limit=50");
  return (await read<Statistics>("statistics")).body.n;
}

beforeAll(async () => {
  made = await makeQuiz({ mode: "test" });
  await sit(NAME);
  // As many more as it takes, by the rows that one attempt has: to sit them all would take minutes.
  await runInDurableObject(stub(), (_, { storage }) => {
    const [row] = storage.sql.exec("SELECT * FROM attempts").toArray();
    const { id, ...rest } = row!;
    // No copy may have the id by chance that the attempt itself has.
    const other = String(id).slice(-5).startsWith("0") ? "1" : "0";
    for (let i = 0; i < MANY; i++) {
      const copy = {
        id: `${String(id).slice(0, -5)}${other}${String(i).padStart(4, "0")}`,
        ...rest,
        candidate: `${NAME} ${i}`,
      };
      const marks = Object.keys(copy)
        .map(() => "?")
        .join(", ");
      storage.sql.exec(
        `INSERT INTO attempts (${Object.keys(copy).join(", ")}) VALUES (${marks})`,
        ...Object.values(copy),
      );
    }
  });
});

describe("a large room", () => {
  it("keeps what it has found, and answers the same from it", async () => {
    const first = await look();
    expect(first).toBe(MANY + 1);
    expect(await namesIn("SELECT name FROM kept")).toEqual(["tally first"]);
    const indexes = await namesIn("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
    expect(indexes).toHaveLength(3);
    const page = async () => ({ ...(await read<Results>("results?limit=50")).body, asOf: "" });
    const before = await page();
    await evictDurableObject(stub());
    // The cursor has the moment in it as well.
    expect(await page()).toEqual({ ...before, nextCursor: expect.any(String) });
    expect(await look()).toBe(first);
  });

  it("counts who hands in after it", async () => {
    await look();
    await sit("ახალი");
    await evictDurableObject(stub());
    expect((await read<Statistics>("statistics")).body.n).toBe(MANY + 2);
    expect((await read("results?candidate=%E1%83%90%E1%83%AE%E1%83%90%E1%83%9A%E1%83%98")).text).toContain(
      "ახალი",
    );
  });

  it("keeps no name of whom its teacher has erased, and lists nobody by it", async () => {
    await look();
    const name = `${NAME} 7`;
    expect(await tablesWith(name)).toEqual(["attempts"]);
    // Also before: what leaves an index stays in its free pages.
    expect(await indexesWith(name)).toEqual([]);
    const path = `/v1/rooms/${made.code}/candidates/${encodeURIComponent(name)}`;
    expect((await call("DELETE", path, undefined, made.key)).body).toEqual({ attempts: 1 });
    expect(await tablesWith(name)).toEqual([]);
    await evictDurableObject(stub());
    expect((await read(`results?candidate=${encodeURIComponent(name)}`)).body).toMatchObject({ data: [] });
    expect(await look()).toBe(MANY + 1);
    expect(await tablesWith(name)).toEqual([]);
  });

  it("writes three rows for an attempt: its own, and where it is found by its change and by its name", async () => {
    await look();
    let written = 0;
    await runInDurableObject(stub(), (_, { storage: { sql } }) => {
      const exec = sql.exec.bind(sql);
      const counting: typeof sql.exec = (...args) => {
        const cursor = exec<never>(...args);
        written += cursor.rowsWritten;
        return cursor;
      };
      Object.defineProperty(sql, "exec", { value: counting });
    });
    await sit("მეზობელი");
    expect(written).toBe(3);
  });

  it("scores anew what it had kept, when an item is dropped", async () => {
    await look();
    const before = (await read<Statistics>("statistics")).body;
    const [item] = before.items;
    const drop = { itemId: item!.itemId, dropped: true };
    const path = `/v1/quizzes/${made.quiz.id}/regrade`;
    expect((await call("POST", path, drop, made.key)).status).toBe(200);
    await evictDurableObject(stub());
    const after = (await read<Statistics>("statistics")).body;
    expect(after.n).toBe(before.n);
    expect(after.items.find(({ itemId }) => itemId === item!.itemId)?.dropped).toBe(true);
  });
});
