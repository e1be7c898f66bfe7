/** After the event: rooms opened and closed anew, items scored anew, attempts erased and lapsed. */
import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type {
  Committed,
  Item,
  Receipt,
  Regraded,
  Result,
  Resumed,
  Room,
  Statistics,
} from "../../worker/contract.ts";
import { answer, call, makeQuiz, ORIGIN, results, start, readCsv } from "./client.ts";
import type { Room as RoomObject } from "../../worker/objects/room.ts";
import { formPath, post } from "./plain.ts";

afterEach(() => void vi.useRealTimers());

type Made = Awaited<ReturnType<typeof makeQuiz>>;
const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
const roomStub = (code: string) => env.ROOMS.get(env.ROOMS.idFromName(code));
const change = (made: Made, body: unknown, code = made.code) =>
  call<Room>("PATCH", `/v1/rooms/${code}`, body, made.key);

async function sit(made: Made, candidate: string, isRight: (index: number) => boolean) {
  const attempt = await start(made.code, { candidate });
  const responses = await answer(made.key, made.article.id, attempt, isRight);
  const path = `/v1/attempts/${attempt.attemptId}/submit`;
  const submit = () => call<Receipt>("POST", path, { responses }, attempt.token);
  return { attempt, responses, submit, first: await submit() };
}

describe("a room", () => {
  it("is closed, opened again and extended, and an attempt begun before goes on", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const made = await makeQuiz({ mode: "test", reveal: "submit", closesAt: inHours(1) });
    const attempt = await start(made.code);
    const submit = () =>
      call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
    expect((await change(made, { closesAt: new Date(Date.now() - 60_000).toISOString() })).body.state).toBe(
      "closed",
    );
    expect((await submit()).body).toMatchObject({ code: "room-closed" });
    expect((await change(made, { closesAt: inHours(5), name: "7ა, თავიდან" })).body).toMatchObject({
      state: "open",
      name: "7ა, თავიდან",
    });
    // The token was given until a quarter of an hour after the first closing time.
    vi.setSystemTime(Date.now() + 4 * HOUR_MS);
    expect((await submit()).status).toBe(200);
    vi.setSystemTime(Date.now() + 2 * HOUR_MS);
    expect((await change(made, { closesAt: null })).body).toMatchObject({ state: "open", closesAt: null });
    const quiz = await call<{ rooms: { name: string }[] }>(
      "GET",
      `/v1/quizzes/${made.quiz.id}`,
      undefined,
      made.key,
    );
    expect(quiz.body.rooms[0]!.name).toBe("7ა, თავიდან");
  });
  it("that shows keys at closing keeps a closing time, and none closes before it opens", async () => {
    const made = await makeQuiz({ mode: "test", reveal: "close", closesAt: inHours(1) });
    for (const body of [{ closesAt: null }, { opensAt: inHours(3) }, {}, { closesAt: "tomorrow" }])
      expect([body, (await change(made, body)).status]).toEqual([body, 422]);
    expect((await change(made, { closesAt: inHours(2) })).status).toBe(200);
  });
  it("that has shown keys opens again only for who says to know it, and the audit has it", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const made = await makeQuiz({ mode: "test", closesAt: inHours(1) });
    const { submit } = await sit(made, "ანა", () => true);
    const late = await start(made.code, { candidate: "ბექა" });
    const handIn = () => call("POST", `/v1/attempts/${late.attemptId}/submit`, { responses: {} }, late.token);
    expect((await submit()).body.items[0]!.feedback).toBeNull();

    // Closed, but nobody has asked for a receipt: nothing was shown.
    vi.setSystemTime(Date.now() + 2 * HOUR_MS);
    expect((await change(made, { closesAt: inHours(1) })).body.state).toBe("open");
    vi.setSystemTime(Date.now() + HOUR_MS + 60_000);
    expect((await submit()).body.items[0]!.feedback).not.toBeNull();

    const refused = await change(made, { closesAt: inHours(1) });
    expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({ code: "keys-shown" })]);
    expect((await change(made, { name: "სხვა სახელი" })).body).toMatchObject({ state: "closed" });
    expect((await change(made, { despite: ["keys-shown"] })).status).toBe(422);
    expect((await handIn()).body).toMatchObject({ code: "room-closed" });
    const audit = () => call("GET", "/v1/workspace/audit", undefined, made.key);
    expect((await audit()).text).not.toContain("after its keys were shown");

    const opened = await change(made, { closesAt: inHours(1), despite: ["keys-shown"] });
    expect([opened.status, opened.body.state]).toEqual([200, "open"]);
    expect((await audit()).text).toContain(
      `${made.code} /${inHours(1)}; open again after its keys were shown`,
    );
    expect((await submit()).body.items[0]!.feedback).toBeNull();
    expect((await handIn()).status).toBe(200);
  });
  it("that has shown keys stays closed when the clock is set back, for whoever may have seen them", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const made = await makeQuiz({ mode: "test", closesAt: inHours(1) });
    const { submit } = await sit(made, "ანა", () => true);
    const late = await start(made.code, { candidate: "ბექა" });
    vi.setSystemTime(Date.now() + 24 * HOUR_MS);
    expect((await submit()).body.items[0]!.feedback).not.toBeNull();
    vi.setSystemTime(Date.now() - 24 * HOUR_MS);
    const path = `/v1/attempts/${late.attemptId}`;
    const seen = await call("POST", `${path}/submit`, { responses: {} }, late.token);
    expect(seen.body).toMatchObject({ code: "room-closed" });
    expect((await call("PUT", `${path}/responses`, { seq: 1, responses: {} }, late.token)).status).toBe(403);
    expect((await call("POST", `/v1/rooms/${made.code}/attempts`, { candidate: "გია" })).status).toBe(403);
    expect((await call<Room>("GET", `/v1/rooms/${made.code}`)).body.state).toBe("closed");
    expect(await results(made.key, made.quiz.id)).toHaveLength(1);
  });
  it("that is ended amid a call answers it, however far the call has come", async () => {
    const made = await makeQuiz({ mode: "test" });
    const workspace = made.key.split("_")[1]!;
    for (let turns = 0; turns < 12; turns++) {
      const path = `/v1/quizzes/${made.quiz.id}/rooms`;
      const { code } = (await call<{ code: string }>("POST", path, { name: "7ბ" }, made.key)).body;
      const { attemptId, token } = await start(code);
      const answers = await runInDurableObject(roomStub(code), async (room: RoomObject) => {
        const calls = [
          room.submit(attemptId, token, {}),
          room.start({ candidate: "გვიან" }),
          room.resume(attemptId, token),
        ];
        for (let turn = 0; turn < turns; turn++) await crypto.subtle.digest("SHA-256", new Uint8Array(1));
        await room.destroy(workspace);
        return Promise.all(calls);
      });
      for (const answered of answers)
        if (!answered.ok) expect(["invalid-token", "not-found"]).toContain(answered.failure.code);
    }
  });
  it("is ended with all its attempts: its code is then as unknown as one that never was", async () => {
    const made = await makeQuiz();
    const { attempt } = await sit(made, "თამარი", () => true);
    expect((await call("DELETE", `/v1/rooms/${made.code}`, undefined, made.key)).status).toBe(204);
    expect((await call("GET", `/v1/rooms/${made.code}`)).status).toBe(404);
    expect((await change(made, { name: "x" })).status).toBe(404);
    const again = await call(
      "POST",
      `/v1/attempts/${attempt.attemptId}/submit`,
      { responses: {} },
      attempt.token,
    );
    expect(again.status).toBe(401);
    expect(await results(made.key, made.quiz.id)).toEqual([]);
    const left = await runInDurableObject(roomStub(made.code), (_, { storage }) =>
      storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'").toArray(),
    );
    expect(left).toEqual([]);
  });
});

describe("an item that proves faulty", () => {
  const choices = { mode: "test", length: 6, types: { "gap-place": 1, "true-false": 1, "who-said": 1 } };
  const regrade = (made: Made, body: unknown) =>
    call<Regraded>("POST", `/v1/quizzes/${made.quiz.id}/regrade`, body, made.key);
  const listItems = async (made: Made) =>
    (await call<{ data: Item[] }>("GET", `/v1/articles/${made.article.id}/items`, undefined, made.key)).body
      .data;

  it("is dropped and counted again: scores, most points, receipts and statistics follow, and the audit says how", async () => {
    const made = await makeQuiz(choices);
    const all = await sit(made, "ანა", () => true);
    const none = await sit(made, "ბექა", () => false);
    const [before] = await results(made.key, made.quiz.id);
    const itemId = before!.items[0]!.itemId;
    const held = (await results(made.key, made.quiz.id)).filter((r) =>
      r.items.some((i) => i.itemId === itemId),
    ).length;
    const dropped = await regrade(made, { itemId, dropped: true });
    expect(dropped.body).toMatchObject({ attempts: 2, changed: held });
    expect(dropped.body.pointsBefore - dropped.body.pointsAfter).toBe(1);
    const after = (await results(made.key, made.quiz.id)).find((r) => r.candidate === "ანა")!;
    expect([after.score, after.maxScore]).toEqual([5, 5]);
    expect(after.items.find((i) => i.itemId === itemId)).toMatchObject({ score: 0, maxScore: 0 });
    expect((await all.submit()).body).toMatchObject({ score: 5, maxScore: 5 });
    expect((await none.submit()).body.score).toBe(0);
    const statistics = await call<Statistics>(
      "GET",
      `/v1/quizzes/${made.quiz.id}/statistics`,
      undefined,
      made.key,
    );
    expect(statistics.body.items.find((i) => i.itemId === itemId)).toMatchObject({ n: 0, facility: null });
    expect(statistics.body.mean).toBe(0.5);

    await regrade(made, { itemId, dropped: false });
    expect((await all.submit()).body).toMatchObject({ score: 6, maxScore: 6 });
    const audit = await call<{ data: { action: string; target: string }[] }>(
      "GET",
      "/v1/workspace/audit",
      undefined,
      made.key,
    );
    const entries = audit.body.data.filter(({ action }) => action === "item.regrade");
    expect(entries.map(({ target }) => target)).toEqual([
      `${made.quiz.id} ${itemId}: counted again; ${held} of 2 attempts changed, points 5 → 6`,
      `${made.quiz.id} ${itemId}: dropped; ${held} of 2 attempts changed, points 6 → 5`,
    ]);
    expect(audit.text).not.toContain("ანა");
  });
  it("is no longer called right or wrong where it counts for nothing: in practice, its receipt, and the plain pages", async () => {
    const made = await makeQuiz({ ...choices, mode: "practice" });
    const attempt = await start(made.code);
    const responses = await answer(made.key, made.article.id, attempt, () => true);
    const [first, second] = attempt.form.items;
    const put = ({ id }: { id: string }) =>
      call<Committed>(
        "PUT",
        `/v1/attempts/${attempt.attemptId}/responses/${id}`,
        { response: responses[id] },
        attempt.token,
      );
    expect((await put(first!)).body.feedback).toMatchObject({ score: 1, maxScore: 1 });
    for (const { itemId } of (await results(made.key, made.quiz.id))[0]!.items)
      await regrade(made, { itemId, dropped: true });
    for (const item of [first!, second!])
      expect((await put(item)).body.feedback).toMatchObject({ score: 0, maxScore: 0 });
    const resume = { resumeCode: attempt.resumeCode };
    const resumed = await call<Resumed>("POST", `/v1/rooms/${made.code}/resume`, resume);
    expect(resumed.body.feedback[first!.id]).toMatchObject({ score: 0, maxScore: 0 });

    const form = await post(formPath(made.code), { token: attempt.token, check: first!.id });
    const done = await post(formPath(made.code), { token: attempt.token, submit: "anyway" });
    const result = await call("GET", new URL(done.headers.get("Location")!, ORIGIN).pathname);
    for (const { text } of [form, result]) {
      expect(text).toContain("ეს კითხვა არ ითვლება.");
      expect(text).not.toMatch(/class="(?:right|wrong)"/);
    }
  });
  it("gets another key: who gave it is right now, who gave the old one is not", async () => {
    const made = await makeQuiz(choices);
    const { submit, first } = await sit(made, "ანა", () => true);
    expect(first.body.score).toBe(6);
    const itemId = (await results(made.key, made.quiz.id))[0]!.items[0]!.itemId;
    const item = (await listItems(made)).find(({ id }) => id === itemId)!;
    const other = item.options.find(({ id }) => id !== item.key)!.id;
    const [{ attemptId }] = (await results(made.key, made.quiz.id)) as [Result];
    expect((await regrade(made, { itemId, key: other })).body).toEqual({
      attempts: 1,
      changed: 1,
      pointsBefore: 6,
      pointsAfter: 5,
      changes: [
        {
          attemptId,
          room: made.code,
          before: { score: 6, maxScore: 6 },
          after: { score: 5, maxScore: 6 },
        },
      ],
    });
    expect((await submit()).body.score).toBe(5);
    expect((await regrade(made, { itemId, key: item.key })).body.pointsAfter).toBe(6);
  });
  it("is so in rooms made later too, also when those that were there are ended, until it is undone", async () => {
    const made = await makeQuiz({ ...choices, length: 4 });
    const bank = await listItems(made);
    const [dropped, ...others] = bank as [Item, ...Item[]];
    const rekeyed = others.find(({ options }) => options.length > 0)!;
    const unchanged = others.find(({ id }) => id !== rekeyed.id)!;
    const key = rekeyed.options.find(({ id }) => id !== rekeyed.key)!.id;
    await regrade(made, { itemId: dropped.id, dropped: true });
    await regrade(made, { itemId: rekeyed.id, key });
    await regrade(made, { itemId: unchanged.id, dropped: true, preview: true });
    const path = `/v1/quizzes/${made.quiz.id}/rooms`;
    const openRoom = async () =>
      (await call<{ code: string }>("POST", path, { name: "7ბ" }, made.key)).body.code;
    const itemsOf = (code: string) =>
      runInDurableObject(roomStub(code), (room: RoomObject, { storage }) => {
        const { value } = storage.sql
          .exec<{ value: string }>("SELECT value FROM meta WHERE name = 'setup'")
          .one();
        const items = room.listItems((JSON.parse(value) as { workspace: string }).workspace);
        return items.ok ? items.value : [];
      });
    const mended = bank
      .filter(({ id }) => id !== dropped.id)
      .map((item) => ({
        ...item,
        version: undefined,
        key: item.id === rekeyed.id ? key : item.key,
        dropped: false,
      }));
    const later = await openRoom();
    expect(await itemsOf(later)).toEqual(mended);
    for (const code of [made.code, later]) await call("DELETE", `/v1/rooms/${code}`, undefined, made.key);
    const last = await openRoom();
    expect(await itemsOf(last)).toEqual(mended);
    await regrade(made, { itemId: rekeyed.id, key: rekeyed.key });
    const unkeyed = (await itemsOf(await openRoom())).find(({ id }) => id === rekeyed.id);
    expect(unkeyed).toMatchObject({ key: rekeyed.key });
    const audit = await call<{ data: { action: string; target: string }[] }>(
      "GET",
      "/v1/workspace/audit",
      undefined,
      made.key,
    );
    const rooms = audit.body.data.filter(({ action }) => action === "room.add").map(({ target }) => target);
    expect(rooms).toContain(`${later}; questions with what was changed in the quiz afterwards: 2`);
  });
  it("is shown with what would come of it before it is done, and with what it was after", async () => {
    const made = await makeQuiz(choices);
    await sit(made, "ანა", () => true);
    const get = <T>(path: string) => call<T>("GET", path, undefined, made.key);
    const look = async (itemId: string) =>
      (await get<Statistics>(`/v1/quizzes/${made.quiz.id}/statistics`)).body.items.find(
        (i) => i.itemId === itemId,
      )!;
    const [before] = await results(made.key, made.quiz.id);
    const { itemId } = before!.items[0]!;
    const { key, options } = await look(itemId);
    const other = options.find(({ id }) => id !== key)!.id;
    for (const asked of [{ dropped: true }, { key: other }]) {
      const preview = await regrade(made, { itemId, ...asked, preview: true });
      expect(await results(made.key, made.quiz.id)).toEqual([before]);
      const audit = await get<{ data: { action: string }[] }>("/v1/workspace/audit");
      expect(audit.body.data.map(({ action }) => action)).not.toContain("item.regrade");
      expect(preview.body).toMatchObject({ changed: 1, pointsBefore: 6, pointsAfter: 5 });
      expect(await look(itemId)).not.toHaveProperty("firstKey");
    }
    await regrade(made, { itemId, key: other });
    expect(await look(itemId)).toMatchObject({ key: other, firstKey: key, dropped: false });
    await regrade(made, { itemId, key });
    await regrade(made, { itemId, dropped: true });
    expect(await look(itemId)).toMatchObject({ key, dropped: true, n: 0 });
    expect(await look(itemId)).not.toHaveProperty("firstKey");
  });
  it("is marked in the files of results, in the language asked for, and its cells are empty", async () => {
    const made = await makeQuiz(choices);
    await sit(made, "ანა", () => true);
    const { itemId } = (await results(made.key, made.quiz.id))[0]!.items[0]!;
    const read = async (query = "") =>
      readCsv(
        (await call("GET", `/v1/quizzes/${made.quiz.id}/results.csv${query}`, undefined, made.key)).text,
      );
    const [before, row] = await read();
    await regrade(made, { itemId, dropped: true });
    const [head, after] = await read();
    const at = head!.findIndex((text, i) => text !== before![i]);
    expect(head![at]).toBe(`${before![at]} [dropped]`);
    expect(head!.slice(0, 10).join()).toBe(
      "attemptId,room,roomName,candidate,score,maxScore,percent,startedAt,submittedAt,handedInBy",
    );
    expect([row![at], after![at], after![4], after![5]]).toEqual(["1", "", "5", "5"]);
    for (const [lang, pupil, mark] of [
      ["ka", "მოსწავლე", "არ ითვლება"],
      ["en", "Pupil", "does not count"],
      ["ru", "Ученик", "не считается"],
    ]) {
      const [told] = await read(`?lang=${lang}`);
      expect([told![3], told![at]]).toEqual([pupil, `${before![at]} [${mark}]`]);
    }
    const bad = await call("GET", `/v1/quizzes/${made.quiz.id}/results.csv?lang=de`, undefined, made.key);
    expect(bad.status).toBe(422);
  });
  it("is left out of the quiz's files for other systems, or has its new key there; the article's own have all", async () => {
    const made = await makeQuiz(choices);
    const items = (await listItems(made)).filter((item) => item.type === "true-false");
    const [dropped, rekeyed] = [items[0]!, items[1]!];
    const other = rekeyed.options.find(({ id }) => id !== rekeyed.key)!;
    await regrade(made, { itemId: dropped.id, dropped: true });
    await regrade(made, { itemId: rekeyed.id, key: other.id });
    const get = async (query: string, format = "gift") =>
      (await call("GET", `/v1/articles/${made.article.id}/export/${format}${query}`, undefined, made.key))
        .text;
    const find = (text: string, { id }: Item) =>
      text.split("\n// [id:").find((part) => part.startsWith(`${id}]`));
    const rightOf = (part = "") => /\{\n(TRUE|FALSE)/.exec(part)?.[1];
    const [own, scored] = [await get(""), await get(`?scoredBy=${made.quiz.id}`)];
    expect([find(own, dropped), find(scored, dropped)]).toEqual([expect.any(String), undefined]);
    expect(find(scored, rekeyed)).toEqual(expect.any(String));
    expect([rightOf(find(own, rekeyed)), rightOf(find(scored, rekeyed))].toSorted()).toEqual([
      "FALSE",
      "TRUE",
    ]);
    const xml = await get(`?scoredBy=${made.quiz.id}`, "moodle-xml");
    expect(xml.match(/<question type="(?!category)/g)).toHaveLength(
      (await get("", "moodle-xml")).match(/<question type="(?!category)/g)!.length - 1,
    );
    for (const query of ["?quiz=", "?scoredBy="])
      expect(await get(`${query}nothing`)).toContain('"not-found"');
  });
  it("must be one of the quiz, with a key among its options; else nothing changes", async () => {
    const made = await makeQuiz(choices);
    await sit(made, "ანა", () => true);
    const [item] = await listItems(made);
    for (const [body, status] of [
      [{ itemId: "nothing", dropped: true }, 404],
      [{ itemId: item!.id, key: "zz" }, 422],
      [{ itemId: item!.id }, 422],
      [{ dropped: true }, 422],
    ] as const)
      expect([body, (await regrade(made, body)).status]).toEqual([body, status]);
    expect((await results(made.key, made.quiz.id))[0]!.score).toBe(6);
  });
});

describe("the audit", () => {
  it("is read to its beginning by pages, each entry once", async () => {
    const made = await makeQuiz();
    for (let i = 0; i < 3; i++) await change(made, { name: `7${i}` });
    const read = async (query: string) =>
      (
        await call<{ data: { target: string }[]; nextCursor: string | null }>(
          "GET",
          `/v1/workspace/audit?${query}`,
          undefined,
          made.key,
        )
      ).body;
    const all = await read("limit=200");
    expect(all.nextCursor).toBeNull();
    const pages: unknown[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page = await read(`limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.data.length).toBeLessThanOrEqual(2);
      pages.push(...page.data);
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(all.data);
    expect(await read("cursor=x")).toMatchObject({ code: "invalid-input" });
  });
});

describe("what a pupil left behind", () => {
  const everything = (code: string) =>
    runInDurableObject(roomStub(code), (_, { storage }) =>
      JSON.stringify(storage.sql.exec("SELECT * FROM attempts").toArray()),
    );

  it("is erased by name or by attempt, and nobody else's with it", async () => {
    const made = await makeQuiz();
    for (const name of ["კანარი", "კანარი", "სხვა"]) await sit(made, name, () => true);
    const path = `/v1/rooms/${made.code}/candidates/${encodeURIComponent("კანარი")}`;
    expect((await call("DELETE", path, undefined, made.key)).body).toEqual({ attempts: 2 });
    expect((await call("DELETE", path, undefined, made.key)).body).toEqual({ attempts: 0 });
    expect(await everything(made.code)).not.toContain("კანარი");
    const [left] = await results(made.key, made.quiz.id);
    expect(left!.candidate).toBe("სხვა");
    const one = `/v1/rooms/${made.code}/attempts/${left!.attemptId}`;
    expect((await call("DELETE", one, undefined, made.key)).body).toEqual({ attempts: 1 });
    expect(await results(made.key, made.quiz.id)).toEqual([]);
    const audit = await call("GET", "/v1/workspace/audit", undefined, made.key);
    expect(audit.text).not.toContain("კანარი");
    expect(audit.text).toContain("attempts.erase");
  });
  it("does not come back once it was erased, whatever the pupil's device still sends, nor where the room was carried to", async () => {
    const made = await makeQuiz({ mode: "test", attempts: 3 });
    const open = await start(made.code, { candidate: "კანარი" });
    const of = (path: string) => `/v1/attempts/${open.attemptId}${path}`;
    const save = (seq: number) =>
      call("PUT", of("/responses"), { seq, responses: {} }, open.token).then(({ body, status }) => [
        status,
        body["code"],
      ]);
    expect(await save(1)).toEqual([200, undefined]);
    const { attempt, submit } = await sit(made, "კანარი", () => true);
    const other = await sit(made, "სხვა", () => true);
    const pages: string[] = [];
    const read = async (cursor: string) => {
      const page = await call(
        "GET",
        `/v1/workspace/export${cursor && `?cursor=${cursor}`}`,
        undefined,
        made.key,
      );
      pages.push(...page.text.split("\n").filter(Boolean));
      return page.headers.get("Kitkhva-Next");
    };
    const carry = async () => {
      pages.length = 0;
      for (let next: string | null = ""; next !== null;) next = await read(next);
      return pages.map((line) => JSON.parse(line) as unknown);
    };
    const before = await carry();
    const path = `/v1/rooms/${made.code}/candidates/${encodeURIComponent("კანარი")}`;
    expect((await call("DELETE", path, undefined, made.key)).body).toEqual({ attempts: 2 });
    const refusals = async () => {
      const itemId = open.form.items[0]!.id;
      expect(await save(2)).toEqual([401, "invalid-token"]);
      const committed = await call("PUT", of(`/responses/${itemId}`), { response: "a" }, open.token);
      expect(committed.body).toMatchObject({ code: "invalid-token" });
      const handedIn = await call("POST", of("/submit"), { responses: {} }, open.token);
      expect(handedIn.body).toMatchObject({ code: "invalid-token" });
      expect((await submit()).body).toMatchObject({ code: "invalid-token" });
      const again = await call("POST", `/v1/rooms/${made.code}/attempts`, { retryOf: attempt.token });
      expect(again.body).toMatchObject({ code: "invalid-token" });
    };
    await refusals();
    expect(await everything(made.code)).not.toContain("კანარი");
    expect((await other.submit()).status).toBe(200);
    // An export from before it was erased does not bring it back, and one from after it takes the refusal along.
    expect((await call("POST", "/v1/workspace/import", { lines: before }, made.key)).status).toBe(200);
    const after = await carry();
    expect((await call("DELETE", `/v1/rooms/${made.code}`, undefined, made.key)).status).toBe(204);
    expect((await call("POST", "/v1/workspace/import", { lines: after }, made.key)).status).toBe(200);
    await refusals();
    expect((await results(made.key, made.quiz.id)).map((r) => r.candidate)).toEqual(["სხვა"]);
    expect(await everything(made.code)).not.toContain("კანარი");
  });
  it("lapses after the days that the workspace says, in rooms made before and after it said so", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const made = await makeQuiz();
    await sit(made, "ძველი", () => true);
    const settings = await call("PATCH", "/v1/workspace", { retentionDays: 30 }, made.key);
    expect(settings.body).toMatchObject({ retentionDays: 30 });
    const later = await call<{ code: string }>(
      "POST",
      `/v1/quizzes/${made.quiz.id}/rooms`,
      { name: "მერე" },
      made.key,
    );
    vi.setSystemTime(Date.now() + 20 * 24 * HOUR_MS);
    await sit({ ...made, code: later.body.code }, "ახალი", () => true);
    const sweep = async () => {
      for (const code of [made.code, later.body.code]) await runDurableObjectAlarm(roomStub(code));
    };
    await sweep();
    expect(await results(made.key, made.quiz.id)).toHaveLength(2);
    vi.setSystemTime(Date.now() + 11 * 24 * HOUR_MS);
    await sweep();
    expect((await results(made.key, made.quiz.id)).map((r) => r.candidate)).toEqual(["ახალი"]);
    vi.setSystemTime(Date.now() + 20 * 24 * HOUR_MS);
    await sweep();
    expect(await results(made.key, made.quiz.id)).toEqual([]);
    expect(await runDurableObjectAlarm(roomStub(made.code))).toBe(false);
  });
});
