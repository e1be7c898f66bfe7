/** A quiz's rooms one after another: those that come after others were ended, after a regrade, or beside one. */
import { listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Item, Quiz, Regraded, Statistics } from "../../worker/contract.ts";
import { softRules } from "../../questions/index.ts";
import { hashText } from "../../worker/keys.ts";
import type { Room as RoomObject } from "../../worker/objects/room.ts";
import type { Workspace } from "../../worker/objects/workspace.ts";
import { answer, call, makeQuiz, readCsv, results, start } from "./client.ts";

const few = { mode: "test", length: 4, types: { "true-false": 1, "gap-place": 1, "who-said": 1 } };

type Made = Awaited<ReturnType<typeof makeQuiz>>;

const addRoom = (made: Made, name = "7ბ") =>
  call<{ code: string }>("POST", `/v1/quizzes/${made.quiz.id}/rooms`, { name }, made.key);
const endRoom = (made: Made, code: string) => call("DELETE", `/v1/rooms/${code}`, undefined, made.key);
const listRooms = async (made: Made) =>
  (await call<Quiz>("GET", `/v1/quizzes/${made.quiz.id}`, undefined, made.key)).body.rooms;
const namesOf = async (made: Made) => (await listRooms(made)).map(({ name }) => name);
const workspaceOf = (made: Made) => env.WORKSPACES.get(env.WORKSPACES.idFromName(made.key.split("_")[1]!));
const roomStub = (code: string) => env.ROOMS.get(env.ROOMS.idFromName(code));
const listItems = async (made: Made) =>
  (await call<{ data: Item[] }>("GET", `/v1/articles/${made.article.id}/items`, undefined, made.key)).body
    .data;
const regrade = (made: Made, body: unknown) =>
  call<Regraded>("POST", `/v1/quizzes/${made.quiz.id}/regrade`, body, made.key);
/** The items of a room that count. */
const countingIn = (made: Made, code: string) =>
  runInDurableObject(roomStub(code), (room: RoomObject) => {
    const items = room.listItems(made.key.split("_")[1]!);
    return items.ok ? items.value.filter(({ dropped }) => !dropped).map(({ id }) => id) : [];
  });
const readAudit = async (made: Made) =>
  (
    await call<{ data: { action: string; target: string }[] }>(
      "GET",
      "/v1/workspace/audit",
      undefined,
      made.key,
    )
  ).body.data.filter(({ action }) => action === "item.regrade");

describe("a quiz's new room", () => {
  it("comes after the others, whichever of them were ended", async () => {
    const made = await makeQuiz({ roomName: "ა" });
    await addRoom(made, "ბ");
    await endRoom(made, made.code);
    const third = await addRoom(made, "გ");
    expect([third.status, await namesOf(made)]).toEqual([201, ["ბ", "გ"]]);
    await endRoom(made, third.body.code);
    expect([(await addRoom(made, "დ")).status, await namesOf(made)]).toEqual([201, ["ბ", "დ"]]);
  });
  it("is ended again where it can't be listed: nobody could end it later", async () => {
    const made = await makeQuiz();
    await runInDurableObject(workspaceOf(made), (_, { storage }) =>
      storage.sql.exec(
        "CREATE TRIGGER full BEFORE INSERT ON rooms BEGIN SELECT RAISE(ABORT, 'no room'); END",
      ),
    );
    const before = new Set((await listDurableObjectIds(env.ROOMS)).map(String));
    expect((await addRoom(made)).status).toBe(500);
    const added = (await listDurableObjectIds(env.ROOMS)).filter((id) => !before.has(String(id)));
    for (const id of added)
      await runInDurableObject(env.ROOMS.get(id), (_, { storage }) =>
        expect(storage.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'meta'").toArray()).toEqual([]),
      );
    expect(added).toHaveLength(1);
  });
});

describe("a room that cannot answer", () => {
  const silence = (code: string) =>
    runInDurableObject(roomStub(code), (room: RoomObject) => {
      room.listItems = room.listWordings = () => {
        throw new Error("broken");
      };
    });
  it("does not keep its quiz from another room", async () => {
    const made = await makeQuiz(few);
    await silence(made.code);
    const { status, body } = await addRoom(made);
    expect(status).toBe(201);
    expect((await start(body.code)).form.items).not.toHaveLength(0);
  });
  it("may have an item in other words, so that it is told apart; what another room knows is the same", async () => {
    const made = await makeQuiz(few);
    const first = await countingIn(made, made.code);
    const second = (await addRoom(made)).body.code;
    await silence(made.code);
    expect(await countingIn(made, (await addRoom(made)).body.code)).toEqual(first);
    await silence(second);
    await silence((await listRooms(made)).at(-1)!.code);
    const apart = await countingIn(made, (await addRoom(made)).body.code);
    expect(apart).toEqual(first.map((id) => expect.stringMatching(new RegExp(`^${id}\\.[2-9a-z]{8}$`))));
  });
});

describe("an item that was dropped", () => {
  it("is in new rooms again once it was put right in the article, and the audit does not count it", async () => {
    const made = await makeQuiz({ mode: "test", types: { "gap-place": 1, "true-false": 1, "who-said": 1 } });
    const item = (await listItems(made)).find(({ type }) => type === "who-said")!;
    await regrade(made, { itemId: item.id, dropped: true });
    expect(await countingIn(made, (await addRoom(made)).body.code)).not.toContain(item.id);
    const stem = `=${item.stem}`;
    expect((await call("PATCH", `/v1/items/${item.id}`, { stem }, made.key)).status).toBe(200);
    const { code } = (await addRoom(made)).body;
    const counting = (await countingIn(made, code)).filter((id) => id.startsWith(item.id));
    expect(counting).toEqual([expect.stringMatching(/\.[2-9a-z]{8}\.[2-9a-z]{8}$/)]);
    const audit = await call<{ data: { target: string }[] }>(
      "GET",
      "/v1/workspace/audit",
      undefined,
      made.key,
    );
    expect(audit.body.data[0]!.target).toBe(code);
    const about = async (id: string) => {
      const path = `/v1/workspace/audit?about=${encodeURIComponent(id)}`;
      const { body } = await call<{ data: { action: string; target: string }[] }>(
        "GET",
        path,
        undefined,
        made.key,
      );
      return body.data.map(({ action, target }) => `${action} ${target.slice(0, id.length)}`);
    };
    // Of one quiz, however much was done beside it; not of one whose id begins so, or is a pattern.
    expect(await about(made.quiz.id)).toEqual([`item.regrade ${made.quiz.id}`, `quiz.add ${made.quiz.id}`]);
    expect(await about(code)).toEqual([`room.add ${code}`]);
    expect(await about(made.quiz.id.slice(0, -1))).toEqual([]);
    expect(await about("%")).toEqual([]);
  });
  it("is told as the reason where a quiz has none left for a new room", async () => {
    const made = await makeQuiz({ mode: "test", length: 1, types: { "who-said": 1 } });
    for (const { id, type } of await listItems(made))
      if (type === "who-said") await regrade(made, { itemId: id, dropped: true });
    const refused = await addRoom(made);
    expect(refused.body).toMatchObject({
      errors: [
        {
          field: "types",
          reason: "The article has no items of these types that are neither hidden nor dropped in the quiz",
        },
      ],
    });
  });
});

describe("an item that was edited between two rooms", () => {
  const sit = async (made: Made, stem: string, code: string, isRight: boolean) => {
    for (let i = 0; i < 40; i++) {
      const attempt = await start(code, { candidate: `მოსწავლე ${i}` });
      if (!attempt.form.items.some((item) => item.stem === stem)) continue;
      const responses = await answer(made.key, made.article.id, attempt, () => isRight);
      await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
      return;
    }
    throw new Error("no form has the item");
  };
  const editStem = async (made: Made, id: string, stem: string) =>
    expect((await call("PATCH", `/v1/items/${id}`, { stem, despite: softRules }, made.key)).status).toBe(200);

  it("is counted, shown and scored anew apart, in the words that each pupil has read; in the same words once", async () => {
    const made = await makeQuiz({ mode: "test", types: { "who-said": 1 } });
    const get = async <T>(path: string) => (await call<T>("GET", path, undefined, made.key)).body;
    const { id, stem, key } = (await listItems(made)).find(({ type }) => type === "who-said")!;
    await sit(made, stem, made.code, true);
    await editStem(made, id, `=${stem}`);
    const second = (await addRoom(made)).body.code;
    await sit(made, `=${stem}`, second, false);
    const third = (await addRoom(made, "7გ")).body.code;
    await sit(made, `=${stem}`, third, true);
    await editStem(made, id, stem);
    const fourth = (await addRoom(made, "7დ")).body.code;
    await sit(made, stem, fourth, true);
    const readItems = async (path: string) =>
      (await get<Statistics>(`/v1/${path}/statistics`)).items.filter(({ itemId }) => itemId.startsWith(id));
    const both = await readItems(`quizzes/${made.quiz.id}`);
    expect(both.map((item) => [item.stem, item.n, item.facility, item.optionCounts[String(key)]])).toEqual([
      [stem, 2, 1, 2],
      [`=${stem}`, 2, 0.5, 1],
    ]);
    const [, other] = both.map(({ itemId }) => itemId);
    for (const code of [second, third])
      expect((await readItems(`rooms/${code}`)).map((item) => [item.itemId, item.stem])).toEqual([
        [other, `=${stem}`],
      ]);
    const answered = (await results(made.key, made.quiz.id)).flatMap((result) =>
      result.items.filter(({ itemId }) => itemId.startsWith(id)).map(({ itemId }) => [result.room, itemId]),
    );
    expect(answered).toEqual([
      [made.code, id],
      [second, other],
      [third, other],
      [fourth, id],
    ]);
    const [head] = readCsv(
      (await call("GET", `/v1/quizzes/${made.quiz.id}/results.csv`, undefined, made.key)).text,
    );
    expect(head!.filter((cell) => cell.replace(/^'/, "").includes(stem))).toHaveLength(2);
    expect((await regrade(made, { itemId: other, dropped: true })).body).toMatchObject({ changed: 2 });
    expect((await readItems(`quizzes/${made.quiz.id}`)).map(({ dropped }) => dropped)).toEqual([false, true]);
    await editStem(made, id, `=${stem}`);
    const fifth = await countingIn(made, (await addRoom(made, "7ე")).body.code);
    expect(fifth.filter((one) => one.startsWith(id))).toEqual([]);
  });
  it("has its headings told apart where its options alone have changed", async () => {
    const made = await makeQuiz({ mode: "test", types: { "who-said": 1 } });
    const item = (await listItems(made)).find(({ type }) => type === "who-said")!;
    await sit(made, item.stem, made.code, true);
    const { id } = item.options.find((option) => option.id !== item.key)!;
    const options = [{ id, text: "ჰონოლულუ" }];
    const edited = await call("PATCH", `/v1/items/${item.id}`, { options, despite: softRules }, made.key);
    expect(edited.status).toBe(200);
    await sit(made, item.stem, (await addRoom(made)).body.code, true);
    const [head] = readCsv(
      (await call("GET", `/v1/quizzes/${made.quiz.id}/results.csv`, undefined, made.key)).text,
    );
    expect(new Set(head).size).toBe(head!.length);
  });
});

describe("a regrade", () => {
  it("is undone also where no room has the item any more", async () => {
    const made = await makeQuiz(few);
    const itemId = (await countingIn(made, made.code))[0]!;
    await regrade(made, { itemId, dropped: true });
    await endRoom(made, made.code);
    expect(await countingIn(made, (await addRoom(made)).body.code)).not.toContain(itemId);
    const preview = await regrade(made, { itemId, dropped: false, preview: true });
    expect([preview.status, preview.body.attempts]).toEqual([200, 0]);
    expect((await regrade(made, { itemId, key: "zz" })).status).toBe(422);
    expect(await countingIn(made, (await addRoom(made)).body.code)).not.toContain(itemId);
    expect((await regrade(made, { itemId, dropped: false })).status).toBe(200);
    expect(await countingIn(made, (await addRoom(made)).body.code)).toContain(itemId);
    expect(await readAudit(made)).toHaveLength(2);
  });
  it("holds in rooms that are made at the same moment, whichever comes first", async () => {
    const made = await makeQuiz(few);
    for (const itemId of (await countingIn(made, made.code)).slice(0, 4)) {
      const drop = () => regrade(made, { itemId, dropped: true });
      const [before, , after] = await Promise.all([addRoom(made), drop(), addRoom(made)]);
      for (const { code } of [before.body, after.body])
        expect(await countingIn(made, code)).not.toContain(itemId);
    }
  });
  it("that fails in a later room is known to rooms to come and to the audit, and may be asked for again", async () => {
    const made = await makeQuiz(few);
    const attempt = await start(made.code);
    const responses = await answer(made.key, made.article.id, attempt, () => true);
    await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
    const { itemId } = (await results(made.key, made.quiz.id))[0]!.items[0]!;
    const { code } = (await addRoom(made)).body;
    const inRoom = (sql: string) =>
      runInDurableObject(roomStub(code), (_, { storage }) => void storage.sql.exec(sql));
    await inRoom("CREATE TRIGGER full BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'no change'); END");
    expect((await regrade(made, { itemId, dropped: true })).status).toBe(500);
    expect((await results(made.key, made.quiz.id))[0]).toMatchObject({ score: 3, maxScore: 3 });
    expect((await readAudit(made)).map(({ target }) => target)).toEqual([
      `${made.quiz.id} ${itemId}: dropped; 1 of 1 attempts changed, points 4 → 3`,
    ]);
    expect(await countingIn(made, (await addRoom(made)).body.code)).not.toContain(itemId);
    await inRoom("DROP TRIGGER full");
    expect((await regrade(made, { itemId, dropped: true })).status).toBe(200);
    expect(await countingIn(made, code)).not.toContain(itemId);
  });
  it("from before it was kept in the quiz holds in new rooms too, also after another one", async () => {
    for (const isAnother of [false, true]) {
      const made = await makeQuiz(few);
      const [itemId, another] = await countingIn(made, made.code);
      await regrade(made, { itemId, dropped: true });
      await runInDurableObject(workspaceOf(made), (_, { storage }) =>
        storage.sql.exec("UPDATE quizzes SET mended = '[]'"),
      );
      if (isAnother) await regrade(made, { itemId: another, dropped: true });
      for (let round = 0; round < 2; round++) {
        const { code } = (await addRoom(made)).body;
        const counting = await countingIn(made, code);
        expect([counting.includes(itemId!), counting.includes(another!)]).toEqual([false, !isAnother]);
        if (round === 0) await endRoom(made, made.code);
      }
      await regrade(made, { itemId, dropped: false });
      expect(await countingIn(made, (await addRoom(made)).body.code)).toContain(itemId);
    }
  });
  it("from before it was kept in the quiz holds also where its only room is ended before anything else is done", async () => {
    const made = await makeQuiz(few);
    const itemId = (await countingIn(made, made.code))[0]!;
    await regrade(made, { itemId, dropped: true });
    await runInDurableObject(workspaceOf(made), (_, { storage }) =>
      storage.sql.exec("UPDATE quizzes SET mended = '[]'"),
    );
    await endRoom(made, made.code);
    expect(await countingIn(made, (await addRoom(made)).body.code)).not.toContain(itemId);
  });
  it("that cannot be told by a broken room is in no other's way to its end, only in its own", async () => {
    const made = await makeQuiz(few);
    const { code } = (await addRoom(made)).body;
    await runInDurableObject(roomStub(code), (room: RoomObject) => {
      room.listItems = () => {
        throw new Error("broken");
      };
    });
    expect((await endRoom(made, code)).status).toBe(500);
    expect((await endRoom(made, made.code)).status).toBe(204);
  });
  it("that cannot score an attempt changes nothing in its room, neither on the disk nor in memory", async () => {
    const made = await makeQuiz(few);
    const attempt = await start(made.code);
    const responses = await answer(made.key, made.article.id, attempt, () => true);
    await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
    const before = await results(made.key, made.quiz.id);
    const { itemId } = before[0]!.items[0]!;
    const inRoom = (sql: string) =>
      runInDurableObject(roomStub(made.code), (_, { storage }) => void storage.sql.exec(sql));
    await inRoom("CREATE TRIGGER full BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, 'no change'); END");
    expect((await regrade(made, { itemId, dropped: true })).status).toBe(500);
    expect(await countingIn(made, made.code)).toContain(itemId);
    expect(await results(made.key, made.quiz.id)).toEqual(before);
  });
});

describe("what a room answers to its workspace", () => {
  it("is given on without its disposer, for which the runtime would keep the room's call open", async () => {
    const made = await makeQuiz(few);
    const attempt = await start(made.code);
    const path = `/v1/attempts/${attempt.attemptId}/responses`;
    await call("PUT", path, { seq: 1, responses: {} }, attempt.token);
    const { code } = made;
    const key = { hash: await hashText(made.key) };
    const passed = await runInDurableObject(workspaceOf(made), async (workspace: Workspace) => {
      const none = "0".repeat(32);
      const answers: Record<string, object> = {
        ticket: await workspace.issueTicket(code, key),
        code: await workspace.tellResumeCode(code, attempt.attemptId),
        "no code": await workspace.tellResumeCode(code, none),
        change: await workspace.changeRoom(code, { name: "7ა" }),
        "no change": await workspace.changeRoom(code, {
          closesAt: null,
          opensAt: "2999-01-01T00:00:00.000Z",
        }),
        regrade: await workspace.regrade(made.quiz.id, { itemId: "none", dropped: true }),
        erase: await workspace.eraseAttempts(code, { attempt: attempt.attemptId }),
        end: await workspace.endRoom(code),
      };
      return Object.entries(answers).filter(([, given]) => Symbol.dispose in given);
    });
    expect(passed.map(([name]) => name)).toEqual([]);
  });
});
