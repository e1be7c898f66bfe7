/** Starts without a name in a room that many come to: begun by the Worker, from what it knew of the room a moment ago. */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Attempt, Begun, Receipt } from "../../worker/contract.ts";
import type { RoomSetup } from "../../worker/objects/attempt.ts";
import { writeOpening } from "../../worker/objects/beginning.ts";
import { Room } from "../../worker/objects/room.ts";
import { FRESH_MS, Openings } from "../../worker/openings.ts";
import { fail, ok } from "../../worker/problem.ts";
import { answer, call, makeQuiz, start } from "./client.ts";

const at = 1_900_000_000_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: at }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

/** A room's object that counts what it is asked. */
function makeRoom(chars = 100) {
  const room = {
    version: "1",
    isThere: true,
    asked: [] as (string | null)[],
    async readOpening(known: string | null): ReturnType<Parameters<Openings["find"]>[1]["readOpening"]> {
      room.asked.push(known);
      if (!room.isThere) return fail("not-found");
      const { version } = room;
      const opening = version === known ? null : JSON.stringify({ version }).padEnd(chars);
      return ok({ version, opening });
    },
  };
  return room;
}

describe("what is known of a room", () => {
  it("is nothing, and not asked for, where people come one by one", async () => {
    const [openings, room] = [new Openings(), makeRoom()];
    for (let i = 0; i < 5; i++) {
      expect(await openings.find("A", room)).toBeNull();
      pass(FRESH_MS);
    }
    expect(room.asked).toEqual([]);
  });
  it("is asked for by the second who comes within a second, and then once a second: all of it only where it has changed", async () => {
    const [openings, room] = [new Openings(), makeRoom()];
    expect(await openings.find("A", room)).toBeNull();
    for (let i = 0; i < 39; i++) {
      expect(await openings.find("A", room)).toEqual({ version: "1" });
      pass(FRESH_MS / 10);
    }
    expect(room.asked).toEqual([null, "1", "1", "1"]);
  });
  it("is never older than a second", async () => {
    const [openings, room] = [new Openings(), makeRoom()];
    await openings.find("A", room);
    await openings.find("A", room);
    room.version = "2";
    pass(FRESH_MS - 1);
    expect(await openings.find("A", room)).toEqual({ version: "1" });
    pass(1);
    expect(await openings.find("A", room)).toEqual({ version: "2" });
  });
  it("is as old as the question: an answer that was long on its way is not fresh", async () => {
    const [openings, room] = [new Openings(), makeRoom()];
    await openings.find("A", room);
    const slow = async (known: string | null) => {
      const told = await room.readOpening(known);
      pass(FRESH_MS);
      return told;
    };
    await openings.find("A", { ...room, readOpening: slow });
    await openings.find("A", room);
    expect(room.asked).toHaveLength(2);
  });
  it("is not good for longer where the clock is set back", async () => {
    const [openings, room] = [new Openings(), makeRoom()];
    await openings.find("A", room);
    await openings.find("A", room);
    pass(-3_600_000);
    expect(await openings.find("A", room)).toBeNull();
  });
  it("is gone where the room is", async () => {
    const [openings, room] = [new Openings(), makeRoom()];
    await openings.find("A", room);
    await openings.find("A", room);
    room.isThere = false;
    for (let i = 0; i < 10; i++) {
      pass(FRESH_MS / 2);
      await openings.find("A", room);
    }
    expect(await openings.find("A", room)).toBeNull();
    expect(openings.size.chars).toBe(0);
  });
  it("is nothing where the object cannot tell it: the room's own start is asked, then as before", async () => {
    const [openings, room] = [new Openings(), makeRoom()];
    const silent = { ...room, readOpening: () => Promise.reject(new TypeError("no such method")) };
    await openings.find("A", silent);
    expect(await openings.find("A", silent)).toBeNull();
    expect(await openings.find("A", room)).toBeNull();
    expect(await openings.find("A", room)).toEqual({ version: "1" });
  });
  it("has bounds: of rooms, and of what they take together", async () => {
    const openings = new Openings();
    for (let i = 0; i < 1_000; i++) await openings.find(`${i}`, makeRoom());
    expect(openings.size.rooms).toBe(500);
    const room = makeRoom(100_000);
    for (let i = 0; i < 60; i++) {
      await openings.find(`big ${i}`, room);
      expect(await openings.find(`big ${i}`, room)).not.toBeNull();
      expect(openings.size.chars).toBeLessThanOrEqual(4_000_000);
    }
    // The one that came last is there still.
    const asked = room.asked.length;
    await openings.find("big 59", room);
    expect(room.asked).toHaveLength(asked);
  });
  it("is left to the object where it is very large, and not fetched again and again", async () => {
    const [openings, room] = [new Openings(), makeRoom(100_001)];
    for (let i = 0; i < 30; i++) {
      expect(await openings.find("A", room)).toBeNull();
      pass(FRESH_MS / 10);
    }
    expect(room.asked).toEqual([null, "1", "1"]);
    expect(openings.size.chars).toBe(0);
  });
  it("is let go a minute after the last who came, as soon as anybody comes anywhere", async () => {
    const [openings, room] = [new Openings(), makeRoom()];
    await openings.find("A", room);
    await openings.find("A", room);
    pass(60_000);
    await openings.find("B", room);
    expect(openings.size).toEqual({ rooms: 1, chars: 0 });
  });
});

/** A room without names that two have just come to: whoever comes now meets what the Worker knows. */
async function makeBusy(rules: Record<string, unknown> = {}) {
  const made = await makeQuiz({ candidate: "none", mode: "test", ...rules });
  await start(made.code, {});
  await start(made.code, {});
  const asked = vi.spyOn(Room.prototype, "startAsJson");
  return { ...made, path: `/v1/rooms/${made.code}`, asked };
}
const submit = ({ attemptId, token }: Attempt, responses: Record<string, unknown> = {}) =>
  call<Receipt>("POST", `/v1/attempts/${attemptId}/submit`, { responses }, token);

describe("an attempt begun beside the object", () => {
  it("is like any other: scored, resumed by its code, tried again with other questions", async () => {
    const { key, article, code, asked } = await makeBusy({ length: 4 });
    const attempt = await start(code, {});
    expect(asked).not.toHaveBeenCalled();
    const receipt = await submit(attempt, await answer(key, article.id, attempt, (i) => i !== 0));
    expect(receipt.body).toMatchObject({ attemptId: attempt.attemptId, score: 3, maxScore: 4 });
    const { resumeCode, token } = attempt;
    const resumed = await call("POST", `/v1/rooms/${code}/resume`, { resumeCode });
    expect(resumed.body).toMatchObject({ attempt: { form: attempt.form, token }, receipt: receipt.body });
    const again = await start(code, { retryOf: token });
    expect(asked).toHaveBeenCalledTimes(1);
    const stems = again.form.items.map(({ stem }) => stem);
    for (const { stem } of attempt.form.items) expect(stems).not.toContain(stem);
  });
  it("is never another's: a hundred have a hundred ids and many forms", async () => {
    const { code } = await makeBusy();
    const attempts = await Promise.all(Array.from({ length: 100 }, () => start(code, {})));
    expect(new Set(attempts.map(({ attemptId }) => attemptId)).size).toBe(100);
    const forms = attempts.map(({ form }) => form.items.map(({ stem }) => stem).join());
    expect(new Set(forms).size).toBeGreaterThan(50);
  });
  it("comes with the room and with its pages too", async () => {
    const { code, path } = await makeBusy();
    const begun = vi.spyOn(Room.prototype, "begin");
    const { body } = await call<Begun>("GET", `${path}/begin`);
    expect(body.room).toMatchObject({ code, state: "open" });
    expect(body.room).not.toHaveProperty("paragraphs");
    expect((await submit(body.attempt!)).status).toBe(200);
    expect((await call("GET", `/embed/${code}`)).text).toContain('type="application/json"');
    expect(begun).not.toHaveBeenCalled();
  });
  it("is not begun where a name is asked for, nor with a name that is not", async () => {
    const { code, path } = await makeBusy();
    expect((await call("POST", `${path}/attempts`, { candidate: "ნინო" })).status).toBe(422);
    const named = await makeQuiz({ candidate: "nickname" });
    for (let i = 0; i < 4; i++) {
      const { status } = await call("POST", `/v1/rooms/${named.code}/attempts`, {});
      expect(status).toBe(422);
      const { body } = await call<Begun>("GET", `/v1/rooms/${named.code}/begin`);
      expect(body).toMatchObject({ room: { code: named.code }, attempt: null });
    }
    expect((await start(code, {})).form.items).toHaveLength(8);
  });
  it("in a room that its teacher has closed is begun for a second, and is then handed in or refused as one begun before", async () => {
    const { key, code, path, asked } = await makeBusy();
    const before = await start(code, {});
    const closesAt = new Date(Date.now() + 1).toISOString();
    expect((await call("PATCH", path, { closesAt }, key)).status).toBe(200);
    pass(FRESH_MS - 1);
    const late = await start(code, {});
    expect(asked).not.toHaveBeenCalled();
    pass(1);
    const refused = await call("POST", `${path}/attempts`, {});
    expect([refused.status, refused.body["code"]]).toEqual([403, "room-closed"]);
    expect((await call<Begun>("GET", `${path}/begin`)).body).toMatchObject({
      room: { state: "closed" },
      attempt: null,
    });
    pass(15_000);
    for (const attempt of [before, late])
      expect((await submit(attempt)).body).toMatchObject({ status: 403, code: "room-closed" });
  });
  it("is not begun from its closing time on, nor before the room opens, whatever is known", async () => {
    const { code, path } = await makeBusy({ closesAt: new Date(at + 500).toISOString() });
    await start(code, {});
    pass(500);
    expect((await call("POST", `${path}/attempts`, {})).body).toMatchObject({ code: "room-closed" });
    const early = await makeQuiz({ candidate: "none", opensAt: new Date(at + 1_500).toISOString() });
    for (let i = 0; i < 3; i++)
      expect((await call("POST", `/v1/rooms/${early.code}/attempts`, {})).status).toBe(403);
    pass(1_000);
    expect((await start(early.code, {})).form.items).toHaveLength(8);
  });
  it("is begun at once in a room that is opened again", async () => {
    const { key, code, path } = await makeBusy();
    const change = (closesAt: string | null) => call("PATCH", path, { closesAt }, key);
    await change(new Date(Date.now()).toISOString());
    pass(FRESH_MS);
    for (let i = 0; i < 3; i++) expect((await call("POST", `${path}/attempts`, {})).status).toBe(403);
    await change(null);
    expect((await start(code, {})).form.items).toHaveLength(8);
  });
  it("in a room that is erased is begun for a second, opens nothing, and then the code is unknown", async () => {
    const { key, code, path } = await makeBusy();
    expect((await call("DELETE", path, undefined, key)).status).toBe(204);
    const attempt = await start(code, {});
    expect((await submit(attempt)).body).toMatchObject({ status: 401, code: "invalid-token" });
    pass(FRESH_MS);
    for (const [method, end, body] of [
      ["POST", "attempts", {}],
      ["GET", "begin", undefined],
    ] as const)
      expect((await call(method, `${path}/${end}`, body)).status).toBe(404);
    expect((await call("GET", `/r/${code}`)).status).toBe(404);
  });
  it("is scored by what counts when it is handed in: an item dropped meanwhile brings nothing", async () => {
    const { key, article, quiz, code } = await makeBusy({ length: 4 });
    const attempt = await start(code, {});
    const responses = await answer(key, article.id, attempt, () => true);
    const { data } = (
      await call<{ data: { id: string; stem: string }[] }>(
        "GET",
        `/v1/articles/${article.id}/items`,
        undefined,
        key,
      )
    ).body;
    const itemId = data.find(({ stem }) => stem === attempt.form.items[0]!.stem)!.id;
    await call("POST", `/v1/quizzes/${quiz.id}/regrade`, { itemId, dropped: true }, key);
    expect((await submit(attempt, responses)).body).toMatchObject({ score: 3, maxScore: 3 });
  });
});

describe("what leaves the object for it", () => {
  const open = (code: string) =>
    runInDurableObject(env.ROOMS.get(env.ROOMS.idFromName(code)), (_, { storage }) => {
      const get = (name: string): unknown =>
        JSON.parse(String(storage.sql.exec("SELECT value FROM meta WHERE name = ?", name).one()["value"]));
      return { setup: get("setup") as RoomSetup, key: get("key") as { id: string; secret: string } };
    });
  it("has no item's key, nothing that tells one, and not whose the room is", async () => {
    const { code } = await makeQuiz({ candidate: "none" });
    const opened = await open(code);
    const mark = (text: string | undefined) => (text === undefined ? {} : { explanation: text });
    const items = opened.setup.bank.items.map((item, i) => ({
      ...item,
      ...mark(`EXPLANATION-${i}`),
      evidence: item.evidence.map((one) => ({ ...one, text: `EVIDENCE-${i}` })),
      accept: [`ACCEPT-${i}`],
      key: typeof item.key === "string" && item.options.length === 0 ? `KEY-${i}` : item.key,
    }));
    const told = writeOpening({
      ...opened,
      setup: { ...opened.setup, bank: { ...opened.setup.bank, items } },
    });
    expect(told).not.toMatch(/EXPLANATION|EVIDENCE|ACCEPT|KEY-/);
    expect(told).not.toContain(opened.setup.workspace);
    expect(told).not.toContain('"origin":"key"');
    // Another option is right of each: not a byte is different.
    const turned = opened.setup.bank.items.map((item) => ({
      ...item,
      key: item.options.at(-1)?.id ?? "x",
      options: item.options.map((option, i) => ({
        ...option,
        origin: i === 0 ? ("key" as const) : ("outside" as const),
      })),
    }));
    const bank = { ...opened.setup.bank, items: turned };
    expect(writeOpening({ ...opened, setup: { ...opened.setup, bank } })).toBe(writeOpening(opened));
  });
});

describe("a room where many hand in at once", () => {
  it("writes what has come meanwhile in one turn, each with its own receipt; a lone call waits for nobody", async () => {
    vi.useRealTimers();
    const { code } = await makeQuiz({ candidate: "none", mode: "test" });
    const attempts = await Promise.all(Array.from({ length: 12 }, () => start(code, {})));
    const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
    await runInDurableObject(stub, async (room, { storage }) => {
      let turn = 0;
      const timer = setInterval(() => turn++, 0);
      const turns: number[] = [];
      const notes = vi.spyOn(room as unknown as { noteWritten(): void }, "noteWritten");
      notes.mockImplementation(() => void turns.push(turn));
      const receipts = await Promise.all(
        attempts.map(({ attemptId, token }) => (room as Room).submit(attemptId, token, {})),
      );
      clearInterval(timer);
      expect(receipts.map((told) => told.ok && told.value.attemptId)).toEqual(
        attempts.map(({ attemptId }) => attemptId),
      );
      expect(turns).toHaveLength(12);
      // The first found nobody else there.
      expect(new Set(turns.slice(1)).size).toBe(1);
      expect(storage.sql.exec("SELECT count(*) AS n FROM attempts").one()["n"]).toBe(12);
    });
  });
});
