/** A workspace leaves as lines and comes back the same: nothing is lost, tokens and receipts go on, nobody else's room is taken. */
import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Receipt } from "../../worker/contract.ts";
import { answer, call, makeKey, makeQuiz, ORIGIN, results, sample, start } from "./client.ts";

/** All lines of the workspace of a key, page by page. */
async function carryOut(key: string): Promise<string[]> {
  const lines: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query: string = cursor && `?cursor=${cursor}`;
    const headers = { Authorization: `Bearer ${key}` };
    const page: Response = await exports.default.fetch(
      new Request(`${ORIGIN}/v1/workspace/export${query}`, { headers }),
    );
    expect(page.status).toBe(200);
    lines.push(...(await page.text()).split("\n").filter(Boolean));
    cursor = page.headers.get("Kitkhva-Next");
  }
  return lines;
}

const carryIn = (key: string, lines: string[]) =>
  call<{ kept: number; known: number }>(
    "POST",
    "/v1/workspace/import",
    { lines: lines.map((l) => JSON.parse(l) as unknown) },
    key,
  );

/** A workspace with a quiz in two rooms: one attempt handed in, one still open, an item dropped, names and a class list. */
async function makeWorld() {
  const { key, article, quiz, code } = await makeQuiz({
    mode: "test",
    reveal: "submit",
    title: "კვირის ქვიზი",
  });
  const room = await call<{ code: string }>(
    "POST",
    `/v1/quizzes/${quiz.id}/rooms`,
    { name: "7ბ", roster: 9 },
    key,
  );
  const done = await start(code);
  const responses = await answer(key, article.id, done, (i) => i % 3 > 0);
  const receipt = await call<Receipt>(
    "POST",
    `/v1/attempts/${done.attemptId}/submit`,
    { responses },
    done.token,
  );
  const open = await start(room.body.code, { candidate: "7" });
  const saved = { seq: 3, responses: {} };
  await call("PUT", `/v1/attempts/${open.attemptId}/responses`, saved, open.token);
  await call("PATCH", "/v1/workspace", { retentionDays: 365 }, key);
  await call("POST", "/v1/articles", { text: sample.slice(0, 2_500) }, key);
  return { key, quiz, codes: [code, room.body.code], done, responses, receipt, open };
}

describe("a workspace", () => {
  it("comes out the same from where it was taken in, line by line, and all of it goes on", async () => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    const before = await results(world.key, world.quiz.id);
    const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(new Set(kinds)).toEqual(new Set(["workspace", "article", "quiz", "room", "attempt"]));
    // The old place is gone.
    for (const code of world.codes) await call("DELETE", `/v1/rooms/${code}`, undefined, world.key);
    const key = await makeKey();
    const first = await carryIn(key, lines);
    expect([first.status, first.body]).toEqual([200, { kept: lines.length - 1, known: 0 }]);
    expect(await carryOut(key)).toEqual(lines.map((line, i) => (i === 0 ? renamed(line) : line)));
    expect(await results(key, world.quiz.id)).toEqual(before);
    // A receipt is the same forever; who was still at it goes on with the same paper.
    const { attemptId, token } = world.done;
    const again = await call(
      "POST",
      `/v1/attempts/${attemptId}/submit`,
      { responses: world.responses },
      token,
    );
    expect(again.text).toBe(world.receipt.text);
    const ended = await call(
      "POST",
      `/v1/attempts/${world.open.attemptId}/submit`,
      { responses: {} },
      world.open.token,
    );
    expect(ended.status).toBe(200);
    expect(
      (await call<{ retentionDays: number }>("GET", "/v1/workspace", undefined, key)).body.retentionDays,
    ).toBe(365);
  });
  it("may be taken in twice: what is there stays as it is", async () => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    const twice = await carryIn(world.key, lines);
    expect(twice.body).toEqual({ kept: 0, known: lines.length - 1 });
    expect(await carryOut(world.key)).toEqual(lines);
  });
  it("takes no room whose code is another workspace's", async () => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    const stranger = await makeKey();
    const taken = await carryIn(stranger, lines);
    expect([taken.status, (taken.body as unknown as { code: string }).code]).toEqual([409, "room-taken"]);
    expect((await results(world.key, world.quiz.id)).length).toBe(2);
    // Nor attempts into it.
    const attempts = lines.filter((line) => line.includes('"kind":"attempt"'));
    expect((await carryIn(stranger, attempts)).status).toBe(404);
  });
  it.each([
    ["a row that lacks something", (line: string) => line.replace(/"engine":"[^"]*",/, "")],
    [
      "items that are none",
      (line: string) => line.replace(/"items":"\[.*?\]","refused"/, '"items":"[1]","refused"'),
    ],
    [
      "a script for an article's address",
      (line: string) => line.replace('"source_url":null', '"source_url":"javascript:alert(1)"'),
    ],
    ["a line of another kind", () => '{"kind":"key","row":{}}'],
  ])("refuses %s, names the field, and keeps nothing", async (_, spoil) => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    const at = lines.findIndex((line) => line.includes('"kind":"article"'));
    const bad = lines.with(at, spoil(lines[at]!));
    expect(bad[at]).not.toBe(lines[at]);
    const key = await makeKey();
    const refused = await carryIn(key, bad);
    expect(refused.status).toBe(422);
    expect((refused.body as unknown as { errors: { field: string }[] }).errors[0]!.field).toMatch(
      /^lines\.1/,
    );
    expect(await carryOut(key)).toHaveLength(1);
  });
});

describe("a room that comes in", () => {
  it.each(["javascript:alert(1)", "data:text/html,x", "no address"])("leads to no %s", async (sourceUrl) => {
    const { key } = await makeWorld();
    const lines = await carryOut(key);
    const at = lines.findIndex((line) => line.includes('"kind":"room"'));
    const room = JSON.parse(lines[at]!) as { setup: string };
    room.setup = JSON.stringify({ ...(JSON.parse(room.setup) as object), sourceUrl });
    const refused = await carryIn(await makeKey(), lines.with(at, JSON.stringify(room)));
    expect(refused.status).toBe(422);
  });
});

/** The line of the workspace with the name of the one that took it in. */
const renamed = (line: string) => JSON.stringify({ ...(JSON.parse(line) as object), name: "სკოლა" });
