/** Files of results of many attempts: read while they are written, whole or broken off, and none of it twice. */
import { env, exports } from "cloudflare:workers";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Result as AttemptResult, Results } from "../../worker/contract.ts";
import type { AttemptRow } from "../../worker/objects/attempt.ts";
import type { Cell } from "../../tables/table.ts";
import { openTable } from "../../worker/table.ts";
import { call, makeQuiz, ORIGIN, start } from "./client.ts";

const MANY = 2_300;
/** Of a file of a hundred times as many none is larger. */
const MAX_CHUNK = 400_000;
type Made = Awaited<ReturnType<typeof makeQuiz>>;

const workspaceOf = ({ key }: Made) => key.split("_")[1]!;
const roomOf = (code: string) => env.ROOMS.get(env.ROOMS.idFromName(code));
const open = (made: Made) => {
  const id = workspaceOf(made);
  const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName(id));
  return openTable(env, { id, stub }, { by: "quiz", id: made.quiz.id }, {});
};
const idOf = (i: number) => i.toString(16).padStart(32, "0");

/** A quiz whose room has one pupil who sat it, and as many more with the same paper as are asked for. */
async function fillQuiz(many: number): Promise<Made & { row: AttemptRow }> {
  const made = await makeQuiz({ mode: "test" });
  const attempt = await start(made.code, { candidate: "ნინო" });
  await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
  const carried = await roomOf(made.code).carryOut(workspaceOf(made), "", 1);
  if (!carried.ok) throw new Error(carried.failure.code);
  const row = carried.value.attempts[0]!;
  await addRows(made, row, 1, many);
  return { ...made, row };
}
async function addRows(made: Made, row: AttemptRow, from: number, many: number): Promise<void> {
  const rows = Array.from({ length: many }, (_, i) => ({
    ...row,
    id: idOf(from + i),
    candidate: `მოსწავლე ${from + i}`,
    updated_at: row.updated_at + from + i,
  }));
  for (let at = 0; at < rows.length; at += 1_000)
    await roomOf(made.code).carryInAttempts(workspaceOf(made), rows.slice(at, at + 1_000));
}

/** A download, chunk by chunk. */
async function download(path: string, key: string): Promise<Uint8Array[]> {
  const headers = { Authorization: `Bearer ${key}` };
  const response = await exports.default.fetch(new Request(ORIGIN + path, { headers }));
  expect(response.headers.get("ETag")).toBeNull();
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body!) chunks.push(chunk as Uint8Array);
  return chunks;
}
const join = async (chunks: Uint8Array[]) => new Uint8Array(await new Blob(chunks).arrayBuffer());

describe("a file of many results", () => {
  let made: Made;
  let listed: AttemptResult[];
  beforeAll(async () => {
    made = await fillQuiz(MANY);
    listed = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const path: string = `/v1/quizzes/${made.quiz.id}/results?limit=200${cursor && `&cursor=${cursor}`}`;
      const page = (await call<Results>("GET", path, undefined, made.key)).body;
      listed.push(...page.data);
      cursor = page.nextCursor;
    }
    expect(listed).toHaveLength(MANY + 1);
  });

  it("goes out in parts that do not grow with it, in the order of the list, with every attempt once", async () => {
    const chunks = await download(`/v1/quizzes/${made.quiz.id}/results.csv`, made.key);
    expect(chunks.length).toBeGreaterThan(MANY / 500);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(MAX_CHUNK);
    const lines = strFromU8(await join(chunks))
      .trim()
      .split("\r\n");
    expect(lines.slice(1).map((line) => line.slice(0, 32))).toEqual(listed.map(({ attemptId }) => attemptId));
  });
  it("is the same as a spreadsheet, whose rows are numbered on from part to part", async () => {
    const chunks = await download(`/v1/quizzes/${made.quiz.id}/results.xlsx`, made.key);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(MAX_CHUNK);
    const sheet = strFromU8(unzipSync(await join(chunks))["xl/worksheets/sheet1.xml"]!);
    const rows = [...sheet.matchAll(/<row r="(\d+)"[^>]*><c r="A(\d+)"[^>]*><is><t[^>]*>([^<]*)/g)];
    expect(rows.map(([, row, cell]) => [Number(row), Number(cell)])).toEqual(
      Array.from({ length: MANY + 2 }, (_, i) => [i + 1, i + 1]),
    );
    expect(rows.slice(1).map(([, , , id]) => id)).toEqual(listed.map(({ attemptId }) => attemptId));
    expect(sheet.endsWith("</row></sheetData></worksheet>")).toBe(true);
  });
});

describe("a list of many results", () => {
  it("has pages of 1,000 without answers, of 200 with them, and each attempt once either way", async () => {
    const made = await fillQuiz(1_200);
    const read = async (query: string, cursor = "") =>
      (
        await call<Results>(
          "GET",
          `/v1/quizzes/${made.quiz.id}/results?limit=1000${query}${cursor}`,
          undefined,
          made.key,
        )
      ).body;
    const first = await read("&answers=none");
    const second = await read("&answers=none", `&cursor=${first.nextCursor}`);
    expect([first.data.length, second.data.length, second.nextCursor]).toEqual([1_000, 201, null]);
    expect(new Set([...first.data, ...second.data].map(({ attemptId }) => attemptId)).size).toBe(1_201);
    const whole = await read("");
    expect(whole.data).toHaveLength(200);
    expect(whole.nextCursor).not.toBeNull();
  });
});

describe("what happens while a file is written", () => {
  const idsOf = (pages: Cell[][][]) => pages.flat().map(([id]) => id);

  it("puts no attempt in twice and none that came after, and leaves out what was erased", async () => {
    const made = await fillQuiz(1_200);
    const table = await open(made);
    if (!table.ok) throw new Error(table.failure.code);
    const pages = table.value.pages();
    const read = [(await pages.next()).value as Cell[][]];
    await addRows(made, { ...made.row, updated_at: made.row.updated_at + 10_000 }, 5_000, 3);
    await call("DELETE", `/v1/rooms/${made.code}/attempts/${idOf(1_100)}`, undefined, made.key);
    for await (const page of pages) read.push(page);
    const ids = idsOf(read);
    expect(ids).toHaveLength(1_200);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(idOf(1_100));
    expect(ids).not.toContain(idOf(5_000));
  });
  it("breaks it off where the room is ended, so that nobody takes a part for the whole", async () => {
    const made = await fillQuiz(1_200);
    const table = await open(made);
    if (!table.ok) throw new Error(table.failure.code);
    const pages = table.value.pages();
    await pages.next();
    await call("DELETE", `/v1/rooms/${made.code}`, undefined, made.key);
    await expect(pages.next()).rejects.toThrow("cannot be read any more");
  });
});
