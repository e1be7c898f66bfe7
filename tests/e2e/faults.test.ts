/** The server is killed and stopped while pupils answer: a short run of what `npm run faults` does at length. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { root } from "../../scripts/house.mjs";
import type { Attempt, Results, Statistics } from "../../worker/contract.ts";
import { check } from "../faults/exams.ts";
import { type Disk, mountDisk } from "../faults/full-disk.ts";
import { type Account, judge } from "../faults/ledger.ts";
import { makeSchool, type School } from "../faults/pupils.ts";
import { runFaults } from "../faults/run.ts";
import { call, must, type Runtime, SECRET, startRuntime } from "../faults/runtime.ts";

it.each([
  ["however often it is killed", { kills: 4, fillings: 0, acknowledgements: 500, deadlines: 12 }],
  [
    "also where its disk is full now and then",
    { kills: 2, fillings: 3, acknowledgements: 300, deadlines: 6 },
  ],
])(
  "loses, doubles and invents nothing that it acknowledged and misses no deadline, %s",
  { timeout: 120_000 },
  async (_, plan) => {
    const seed = Math.floor(Math.random() * 1e6);
    const outcome = await runFaults({ seed, pupils: 16, log: () => {}, ...plan });
    const { lost, doubled, invented, misjudged } = outcome;
    expect({ seed, lost, doubled, invented, misjudged }).toEqual({
      seed,
      lost: [],
      doubled: [],
      invented: [],
      misjudged: [],
    });
    expect(outcome.backAfter).toHaveLength(plan.kills);
    // `npm run faults` holds the bar of 2 s; beside other tests a start takes longer.
    expect(outcome.storedAfter).toHaveLength(plan.fillings);
    expect(Math.max(...outcome.backAfter, ...outcome.goingAfter, ...outcome.storedAfter)).toBeLessThan(
      15_000,
    );
    expect(outcome.acknowledgements).toBeGreaterThanOrEqual(plan.acknowledgements);
    expect(outcome.refused > 0).toBe(plan.fillings > 0);
  },
);

it("would be seen to lose, double, invent and misjudge", () => {
  const result = (attemptId: string, response: string | null, score: number | null) => ({
    attemptId,
    room: "AAAAAAAA",
    candidate: null,
    retryOf: null,
    score: score ?? 0,
    maxScore: 1,
    startedAt: "",
    updatedAt: "",
    submittedAt: score === null ? null : "2026-01-01T00:00:00Z",
    handedInBy: score === null ? null : ("pupil" as const),
    items: [{ itemId: "i", score: 0, maxScore: 1, response }],
  });
  const account = (acknowledged: string | null, submit: Account["submit"], until = Infinity): Account => ({
    sent: new Map([["i", "a"]]),
    acknowledged: new Map(acknowledged === null ? [] : [["i", acknowledged]]),
    submit,
    until,
  });
  const verdict = judge(
    new Map([
      ["kept", account("a", { score: 1 })],
      ["gone", account("a", "no")],
      ["changed", account("a", { score: 1 })],
      ["never sent", account(null, "no")],
      ["refused", account(null, "refused")],
      ["late", account(null, "sent", Date.parse("2026-01-01"))],
    ]),
    [
      result("kept", "a", 1),
      result("kept", "a", 1),
      result("changed", "b", 0),
      result("never sent", "a", 1),
      result("nobody's", null, null),
      result("refused", null, 0),
      result("late", null, 0),
    ],
  );
  expect(verdict.lost).toHaveLength(3);
  expect(verdict.doubled).toEqual(["kept"]);
  expect(verdict.invented).toEqual([
    "nobody's",
    "changed i",
    "never sent: a submit (no)",
    "refused: a submit (refused)",
  ]);
  expect(verdict.misjudged).toEqual(["late: stored at 2026-01-01T00:00:00Z, too late"]);
  expect([check(true, 3_000, 3_100, 2_000, ""), check(false, 1_000, 1_900, 2_000, "")]).not.toContain(null);
  // What was under way at the last moment may be judged either way.
  expect([check(true, 1_900, 2_100, 2_000, ""), check(false, 1_900, 2_100, 2_000, "")]).toEqual([null, null]);
});

/** Puts so many more attempts beside the one that a room has, as the import of an export does. */
async function addAttempts(origin: string, key: string, attemptId: string, many: number): Promise<void> {
  const lines: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const query: string = cursor && `?cursor=${encodeURIComponent(cursor)}`;
    const page: Response = await fetch(`${origin}/v1/workspace/export${query}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    lines.push(...(await page.text()).split("\n"));
    cursor = page.headers.get("Kitkhva-Next");
  }
  const own = lines.find((line) => line.includes(attemptId))!;
  // One character of their own keeps them apart from the attempt that is there.
  const start = attemptId.slice(0, -5) + (attemptId.at(-5) === "0" ? "1" : "0");
  const idOf = (i: number) => start + String(i).padStart(4, "0");
  const copies = Array.from({ length: many }, (_, i) => own.replaceAll(attemptId, idOf(i)));
  for (let from = 0; from < many; from += 100)
    await must(
      origin,
      "POST",
      "workspace/import",
      { lines: copies.slice(from, from + 100).map((line) => JSON.parse(line) as unknown) },
      key,
    );
}

/**
 * Closes all databases to the last byte, as the runtime does where objects sleep; `edit` has each of them before. Elsewhere: SQLite
 * finds no way into the disk's name space.
 */
function layToRest(folder: string, edit: (database: DatabaseSync) => void = () => {}): void {
  const objects = join(folder, "objects");
  const elsewhere = mkdtempSync(join(tmpdir(), "kitkhva-rest-"));
  cpSync(objects, elsewhere, { recursive: true });
  for (const name of readdirSync(elsewhere, { recursive: true, encoding: "utf8" })) {
    if (!/[0-9a-f]{64}\.sqlite$/.test(name)) continue;
    const database = new DatabaseSync(join(elsewhere, name));
    edit(database);
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
  }
  for (const name of readdirSync(objects, { recursive: true, encoding: "utf8" }))
    if (!existsSync(join(elsewhere, name))) rmSync(join(objects, name));
  cpSync(elsewhere, objects, { recursive: true });
  rmSync(elsewhere, { recursive: true });
}

/** As in a room that has become large before rooms made indexes. */
function dropIndexes(database: DatabaseSync): void {
  const indexes = database.prepare("SELECT name FROM sqlite_master WHERE name GLOB 'attempts_*'").all();
  for (const index of indexes) database.exec(`DROP INDEX ${String(index["name"])}`);
}

/**
 * A server on a disk that can be filled, and what is done with it. Each try has a disk of its own, and there is one: what else a full disk
 * would fill is not worth a second.
 */
function onFullDisk(
  name: string,
  megabytes: number,
  use: (parts: { disk: Disk; runtime: Runtime; school: School; said: string[] }) => Promise<void>,
): void {
  it(name, { retry: 0 }, async () => {
    const disk = await mountDisk(megabytes);
    const said: string[] = [];
    try {
      const runtime = await startRuntime(disk.folder, (text) => said.push(text));
      try {
        const text = readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8");
        await use({ disk, runtime, school: await makeSchool(runtime.origin, text, 1), said });
      } finally {
        await runtime.stop();
      }
    } finally {
      await disk.remove();
    }
  });
}

onFullDisk(
  "lists and counts a large room from a full disk, where it can keep nothing of what it found and make no index, and says so once",
  48,
  async ({ disk, runtime, school: { key, quizzes, rooms }, said }) => {
    const { origin } = runtime;
    const attempt = await must<Attempt>(origin, "POST", `rooms/${rooms[1]}/attempts`, {});
    await must(origin, "POST", `attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
    await addAttempts(origin, key, attempt.attemptId, 3_100);
    // What it knows is gone with the process.
    await runtime.kill();
    layToRest(disk.folder, dropIndexes);
    // To open a database that nobody has open takes some space.
    await must(origin, "GET", `rooms/${rooms[1]}`);
    await must(origin, "GET", `quizzes/${quizzes[1]}`, undefined, key);
    disk.fill();
    const read = <T>(path: string) => must<T>(origin, "GET", path, undefined, key);
    for (let i = 0; i < 2; i++) {
      const page = await read<Results>(`rooms/${rooms[1]}/results?answers=none&limit=1000`);
      expect(page.data).toHaveLength(1_000);
      expect((await read<Statistics>(`quizzes/${quizzes[1]}/statistics`)).n).toBe(3_101);
    }
    expect(said.join("").match(/"no-indexes"/g)).toHaveLength(1);
  },
);

const submit = (origin: string, { attemptId, token }: Attempt) =>
  fetch(`${origin}/v1/attempts/${attemptId}/submit`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ responses: {} }),
  });

/** How many attempts the test has. */
const countStored = async (origin: string, { key, quizzes }: School) =>
  (await must<Results>(origin, "GET", `quizzes/${quizzes[1]}/results?limit=200&attempt=all`, undefined, key))
    .data.length;

onFullDisk(
  "gives no receipt from a full disk, says when to come again, and then keeps the same submit",
  24,
  async ({ disk, runtime: { origin }, school }) => {
    const sitOne = async () => {
      const attempt = await must<Attempt>(origin, "POST", `rooms/${school.rooms[1]}/attempts`, {});
      return { attempt, answer: await submit(origin, attempt) };
    };
    disk.fill();
    // What was reserved before the disk was full may hold a few rows more.
    let [kept, last] = [0, await sitOne()];
    for (; last.answer.ok && kept < 100; kept++) last = await sitOne();
    expect([last.answer.status, last.answer.headers.get("Retry-After")]).toEqual([503, "2"]);
    expect(await last.answer.json()).toMatchObject({ code: "storage-full" });
    expect(await countStored(origin, school)).toBe(kept);

    disk.clear();
    expect((await submit(origin, last.attempt)).status).toBe(200);
    expect(await countStored(origin, school)).toBe(kept + 1);
  },
);

onFullDisk(
  "says when to come again where the disk was filled overnight and nothing can be opened, on every road, and then keeps the same submit",
  24,
  async ({ disk, runtime, school }) => {
    const { origin } = runtime;
    const [practice, test] = school.rooms;
    const attempt = await must<Attempt>(origin, "POST", `rooms/${test}/attempts`, {});
    const isWell = async () => (await fetch(`${origin}/health?deep`)).status;
    expect(await isWell()).toBe(200);
    await runtime.kill();
    layToRest(disk.folder);
    disk.fill();
    expect(await isWell()).toBe(503);
    expect((await fetch(`${origin}/health`)).status).toBe(200);
    const roads: (() => Promise<Response>)[] = [
      () => submit(origin, attempt),
      ...[`v1/rooms/${practice}`, `v1/rooms/${practice}/begin`, `r/${practice}`, `r/${practice}/form`].map(
        (path) => () => fetch(`${origin}/${path}`),
      ),
      () =>
        fetch(`${origin}/v1/quizzes/${school.quizzes[1]}/results`, {
          headers: { Authorization: `Bearer ${school.key}` },
        }),
    ];
    for (const road of roads) {
      const { url, status, headers } = await road();
      expect({ url, status, retryAfter: headers.get("Retry-After") }).toEqual({
        url,
        status: 503,
        retryAfter: "2",
      });
    }
    await expect(call(origin, "POST", "workspaces", { name: "another" }, SECRET)).resolves.toMatchObject({
      status: 503,
      body: { code: "unavailable" },
    });

    disk.clear();
    expect(await isWell()).toBe(200);
    expect((await submit(origin, attempt)).status).toBe(200);
    expect(await countStored(origin, school)).toBe(1);
  },
);
