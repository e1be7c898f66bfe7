/** A workspace leaves as lines and comes back the same: nothing is lost, tokens and receipts go on, nobody else's room is taken. */
import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Audit, Receipt, WorkspaceView } from "../../worker/contract.ts";
import { answer, call, makeKey, makeQuiz, ORIGIN, results, sample, start } from "./client.ts";

/** All lines of the workspace of a key, page by page; `between` is done after each page. */
async function carryOut(
  key: string,
  between: (lines: string[]) => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
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
    await between(lines);
  }
  return lines;
}

interface Parsed {
  kind: string;
  room?: string;
  row: { code: string; id: string; action: string; target: string };
  [name: string]: unknown;
}
const parse = (lines: string[]) => lines.map((line) => JSON.parse(line) as Parsed);
/** What is carried and is not what was done, which goes on. */
const withoutAudit = (lines: string[]) =>
  lines.filter((_, i) => !["audit", "end"].includes(parse(lines)[i]!.kind));
const ofAudit = (lines: string[]) => lines.filter((_, i) => parse(lines)[i]!.kind === "audit");

interface Come {
  kept: number;
  known: number;
  notTaken: string[];
  missing: Record<string, number> | null;
}
const carryIn = (key: string, lines: string[]) =>
  call<Come>("POST", "/v1/workspace/import", { lines: lines.map((l) => JSON.parse(l) as unknown) }, key);
const about = async (key: string) => (await call<WorkspaceView>("GET", "/v1/workspace", undefined, key)).body;
const rename = (key: string, name: string) => call<WorkspaceView>("PATCH", "/v1/workspace", { name }, key);

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
  await call("PATCH", "/v1/workspace", { retentionDays: 365, name: "ჩვენი სკოლა" }, key);
  await call("POST", "/v1/articles", { text: sample.slice(0, 2_500) }, key);
  return { key, quiz, codes: [code, room.body.code], done, responses, receipt, open };
}

describe("a workspace", () => {
  it("comes out the same from where it was taken in, line by line, and all of it goes on", async () => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    const before = await results(world.key, world.quiz.id);
    const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(new Set(kinds)).toEqual(
      new Set(["workspace", "article", "quiz", "room", "attempt", "audit", "end"]),
    );
    // The old place is gone.
    for (const code of world.codes) await call("DELETE", `/v1/rooms/${code}`, undefined, world.key);
    const key = await makeKey();
    const first = await carryIn(key, lines);
    expect([first.status, first.body]).toEqual([
      200,
      { kept: lines.length - 2, known: 0, notTaken: [], missing: {} },
    ]);
    const again = await carryOut(key);
    expect(withoutAudit(again)).toEqual(withoutAudit(lines));
    expect(ofAudit(again)).toEqual(expect.arrayContaining(ofAudit(lines)));
    expect(await results(key, world.quiz.id)).toEqual(before);
    // A receipt is the same forever; who was still at it goes on with the same paper.
    const { attemptId, token } = world.done;
    const resent = await call(
      "POST",
      `/v1/attempts/${attemptId}/submit`,
      { responses: world.responses },
      token,
    );
    expect(resent.text).toBe(world.receipt.text);
    const ended = await call(
      "POST",
      `/v1/attempts/${world.open.attemptId}/submit`,
      { responses: {} },
      world.open.token,
    );
    expect(ended.status).toBe(200);
    expect(await about(key)).toMatchObject({ name: "ჩვენი სკოლა", retentionDays: 365 });
  });
  it("may be taken in twice: what is there stays as it is", async () => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    const twice = await carryIn(world.key, lines);
    expect(twice.body).toEqual({ kept: 0, known: lines.length - 2, notTaken: [], missing: {} });
    const again = await carryOut(world.key);
    expect(withoutAudit(again)).toEqual(withoutAudit(lines));
    // The import and the second export are noted, and nothing twice.
    expect(ofAudit(again).slice(0, -2)).toEqual(ofAudit(lines));
  });
  it("takes no room whose code is another workspace's, nor anything else that came with it", async () => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    const stranger = await makeKey();
    const before = await about(stranger);
    // A room that is free before the one that is not.
    const { code } = parse(lines).find(({ kind }) => kind === "room")!.row;
    const free = lines.find((line) => line.includes('"kind":"room"'))!.replaceAll(code, "ZZZZ9999");
    const taken = await carryIn(stranger, [...lines.slice(0, 4), free, ...lines.slice(4)]);
    expect([taken.status, (taken.body as unknown as { code: string }).code]).toEqual([409, "room-taken"]);
    expect(await about(stranger)).toEqual(before);
    expect(parse(await carryOut(stranger)).map(({ kind }) => kind)).toEqual([
      "workspace",
      "audit",
      "audit",
      "audit",
      "end",
    ]);
    expect((await call("GET", "/v1/rooms/ZZZZ9999")).status).toBe(404);
    const audit = await call<Audit>("GET", "/v1/workspace/audit", undefined, stranger);
    expect(audit.body.data.map(({ action, target }) => `${action} ${target}`)).toContainEqual(
      expect.stringMatching(/^workspace\.import refused: room-taken [A-Z0-9]{8}$/),
    );
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
    expect(withoutAudit(await carryOut(key))).toHaveLength(1);
  });
  it("loses nothing where a room is ended or made while it is carried out, page by page", async () => {
    const world = await makeWorld();
    const more = async (name: string) =>
      (await call<{ code: string }>("POST", `/v1/quizzes/${world.quiz.id}/rooms`, { name }, world.key)).body
        .code;
    const codes = [...world.codes, await more("7გ"), await more("7დ")];
    for (const code of codes.slice(2)) {
      const { attemptId, token } = await start(code, { candidate: "ნინო" });
      await call("POST", `/v1/attempts/${attemptId}/submit`, { responses: {} }, token);
    }
    let isChanged = false;
    const lines = await carryOut(world.key, async (read) => {
      if (isChanged || !read.some((line) => line.includes('"kind":"attempt"'))) return;
      isChanged = true;
      // The first room is given; the places of all others change.
      await call("DELETE", `/v1/rooms/${codes[0]}`, undefined, world.key);
      await more("7ე");
    });
    expect(isChanged).toBe(true);
    const parsed = parse(lines);
    for (const code of codes) {
      expect([code, parsed.filter(({ kind, row }) => kind === "room" && row.code === code).length]).toEqual([
        code,
        1,
      ]);
      expect([code, parsed.filter(({ room }) => room === code).length]).toEqual([code, 1]);
    }
    const count = (kind: string) => parsed.filter((line) => line.kind === kind).length;
    expect(parsed.at(-1)).toEqual({
      kind: "end",
      articles: 2,
      quizzes: 1,
      rooms: count("room"),
      attempts: count("attempt"),
      audit: count("audit"),
    });
  });
  it("goes on with the next room where the one that is being carried out is ended, and with none in its place", async () => {
    const world = await makeWorld();
    const attempts = await carryOut(world.key);
    const own = attempts.find((line) => line.includes(world.done.attemptId) && line.includes('"attempt"'))!;
    const idOf = (i: number) => world.done.attemptId.slice(0, -4) + String(i).padStart(4, "0");
    const copies = Array.from({ length: 450 }, (_, i) => own.replaceAll(world.done.attemptId, idOf(i)));
    for (let from = 0; from < 450; from += 150) await carryIn(world.key, copies.slice(from, from + 150));
    const [large, other] = world.codes;
    const ofRoom = (lines: string[], code: string) => parse(lines).filter(({ room }) => room === code).length;
    expect(ofRoom(await carryOut(world.key), large!)).toBe(451);
    let ended = false;
    const lines = await carryOut(world.key, async (read) => {
      if (ended || ofRoom(read, large!) === 0) return;
      ended = true;
      await call("DELETE", `/v1/rooms/${large}`, undefined, world.key);
    });
    expect([ofRoom(lines, large!), ofRoom(lines, other!)]).toEqual([199, 1]);
  });
  it("says at its end what of it has not come", async () => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    for (const code of world.codes) await call("DELETE", `/v1/rooms/${code}`, undefined, world.key);
    const key = await makeKey();
    const short = lines.filter((line) => !line.includes(`"kind":"attempt","room":"${world.codes[1]}"`));
    const half = await carryIn(key, short.slice(0, 5));
    expect(half.body.missing).toBeNull();
    expect((await carryIn(key, short.slice(5))).body.missing).toEqual({ attempts: 1 });
    expect((await carryIn(key, lines)).body).toMatchObject({ kept: 1, missing: {} });
  });
  it("counts a batch that is sent again once, and says the same of the end however often it comes", async () => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    for (const code of world.codes) await call("DELETE", `/v1/rooms/${code}`, undefined, world.key);
    const short = lines.filter((line) => !line.includes(`"kind":"attempt","room":"${world.codes[1]}"`));
    const at = short.findIndex((line) => line.includes('"kind":"attempt"'));
    const key = await makeKey();
    await carryIn(key, short.slice(0, at));
    for (const known of [0, 1])
      expect((await carryIn(key, [short[at]!])).body).toMatchObject({
        kept: 1 - known,
        known,
        missing: null,
      });
    for (let i = 0; i < 2; i++)
      expect((await carryIn(key, short.slice(at + 1))).body.missing).toEqual({ attempts: 1 });
  });
  it("keeps what it calls itself and how long it keeps attempts where it is in use, and tells so", async () => {
    const world = await makeWorld();
    const lines = await carryOut(world.key);
    const before = await about(world.key);
    const other = JSON.stringify({ kind: "workspace", version: 1, name: "სხვა", retentionDays: 1 });
    const come = await carryIn(world.key, [other]);
    expect(come.body).toEqual({ kept: 0, known: 0, notTaken: ["name", "retentionDays"], missing: null });
    expect(await about(world.key)).toEqual(before);
    // With articles alone it has promised nobody anything yet.
    for (const code of world.codes) await call("DELETE", `/v1/rooms/${code}`, undefined, world.key);
    const key = await makeKey();
    await rename(key, "ახალი");
    await carryIn(
      key,
      lines.filter((line) => line.includes('"kind":"article"')),
    );
    expect((await carryIn(key, lines)).body).toMatchObject({ notTaken: ["name"], missing: {} });
    expect(await about(key)).toMatchObject({ name: "ახალი", retentionDays: 365 });
  });
  it("is named anew by who may do everything, without its name in the audit", async () => {
    const key = await makeKey();
    expect([(await rename(key, " ახალი სკოლა ")).body.name, (await about(key)).name]).toEqual([
      "ახალი სკოლა",
      "ახალი სკოლა",
    ]);
    expect((await call("PATCH", "/v1/workspace", {}, key)).status).toBe(422);
    const audit = await call<Audit>("GET", "/v1/workspace/audit", undefined, key);
    expect(audit.body.data[0]!.action).toBe("workspace.rename");
    expect(audit.text).not.toContain("ახალი");
  });
  it("takes along what was done in it, as it was noted, older than what was done since and said to be from there", async () => {
    const world = await makeWorld();
    const items = await call<{ data: { id: string }[] }>(
      "GET",
      `/v1/articles/${world.quiz.articleId}/items`,
      undefined,
      world.key,
    );
    const change = { itemId: items.body.data[0]!.id, dropped: true };
    await call("POST", `/v1/quizzes/${world.quiz.id}/regrade`, change, world.key);
    const read = async (key: string) =>
      (await call<Audit>("GET", "/v1/workspace/audit?limit=200", undefined, key)).body.data;
    const lines = await carryOut(world.key);
    const before = await read(world.key);
    for (const code of world.codes) await call("DELETE", `/v1/rooms/${code}`, undefined, world.key);
    const key = await makeKey();
    const id = world.key.split("_")[1]!;
    const own = await read(key);
    await carryIn(key, lines);
    const after = await read(key);
    expect(after.filter(({ carriedFrom }) => carriedFrom !== null)).toEqual(
      before.map((entry) => ({ ...entry, carriedFrom: id })),
    );
    expect(after.map(({ at }) => at)).toEqual(
      after
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(own.every((entry) => after.some((other) => other.action === entry.action))).toBe(true);
    // Page by page too.
    const pages: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const query: string = cursor && `&cursor=${cursor}`;
      const { body }: { body: Audit } = await call<Audit>(
        "GET",
        `/v1/workspace/audit?limit=3${query}`,
        undefined,
        key,
      );
      pages.push(...body.data.map(({ at, target }) => at + target));
      cursor = body.nextCursor;
    }
    expect(pages).toEqual(after.map(({ at, target }) => at + target));
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
  const NEVER = 2 ** 53 - 1;
  it.each([
    ["a room", { closesAt: NEVER }],
    ["a room", { keysShownAt: "x" }],
    ["a room", { dropped: 5 }],
    ["a room", { retentionDays: 0 }],
    ["an attempt", { submitted_at: NEVER }],
    ["an article", { created_at: NEVER }],
  ])("is refused where %s has %j: it could be kept and never be read", async (what, wrong) => {
    const { key } = await makeWorld();
    const lines = await carryOut(key);
    const at = lines.findIndex((line) => line.includes(`"kind":"${what.split(" ")[1]}"`));
    const line = JSON.parse(lines[at]!) as { setup?: string; row: object };
    if (line.setup === undefined) Object.assign(line.row, wrong);
    else line.setup = JSON.stringify({ ...(JSON.parse(line.setup) as object), ...wrong });
    const refused = await carryIn(await makeKey(), lines.with(at, JSON.stringify(line)));
    expect(refused.status).toBe(422);
  });
});
