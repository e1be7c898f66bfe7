/** When the time is up: what is stored counts as handed in, and goes on where its room is opened again. */
import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Attempt, Receipt, Result, Resumed, Room, Saved, Statistics } from "../../worker/contract.ts";
import { readCsv, answer, call, makeQuiz, results, start } from "./client.ts";

afterEach(() => void vi.useRealTimers());

type Made = Awaited<ReturnType<typeof makeQuiz>>;
const HOUR_MS = 3_600_000;
/** From then on a room takes nothing more. */
const GRACE_MS = 15_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
const roomStub = (code: string) => env.ROOMS.get(env.ROOMS.idFromName(code));
const ring = (code: string) => runDurableObjectAlarm(roomStub(code));
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
const change = (made: Made, body: unknown) => call<Room>("PATCH", `/v1/rooms/${made.code}`, body, made.key);
const statistics = async (made: Made) =>
  (await call<Statistics>("GET", `/v1/quizzes/${made.quiz.id}/statistics`, undefined, made.key)).body;
const find = async (made: Made, { attemptId }: Attempt, query = "attempt=all") => {
  const path = `/v1/quizzes/${made.quiz.id}/results?${query}`;
  const { data } = (await call<{ data: Result[] }>("GET", path, undefined, made.key)).body;
  return data.find((result) => result.attemptId === attemptId);
};
const resume = (made: Made, { resumeCode }: Attempt) =>
  call<Resumed>("POST", `/v1/rooms/${made.code}/resume`, { resumeCode });

/** An open attempt of an export. */
const imported = {
  candidate: "ლადო",
  previous: null,
  started_at: 1,
  updated_at: 2,
  submitted_at: null,
  submission: null,
  score: 0,
  max_score: 0,
  items: "[]",
  responses: '{"x":"a"}',
  seq: 1,
};

/** Puts so many attempts of others into the room, all as the one that is there; those begun before it, by their ids. */
const fill = ({ code }: Made, count: number) =>
  runInDurableObject(roomStub(code), (_, { storage: { sql } }) => {
    sql.exec(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO attempts SELECT printf('%032x', i), 'p' || i, previous, started_at, updated_at, submitted_at, submission, score,
         max_score, items, responses, seq FROM attempts, n`,
      count,
    );
  });

const countHandedIn = ({ code }: Made) =>
  runInDurableObject(
    roomStub(code),
    (_, { storage: { sql } }) =>
      sql.exec("SELECT count(*) AS n FROM attempts WHERE submitted_at IS NOT NULL").one()["n"],
  );

/** A room that closes in an hour, by a clock that the test moves. */
async function open(rules: Record<string, unknown> = {}): Promise<Made> {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  return makeQuiz({ mode: "test", closesAt: inHours(1), ...rules });
}

/** Saves so many right answers; in practice commits them. */
async function save(made: Made, attempt: Attempt, count: number, seq = 1) {
  const all = await answer(made.key, made.article.id, attempt, () => true);
  const responses = Object.fromEntries(Object.entries(all).slice(0, count));
  const path = `/v1/attempts/${attempt.attemptId}/responses`;
  const put = () => call<Saved>("PUT", path, { seq, responses }, attempt.token);
  const submit = (given: object = responses) =>
    call<Receipt>("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: given }, attempt.token);
  if (made.quiz.rules.mode === "practice")
    for (const [id, response] of Object.entries(responses))
      await call("PUT", `${path}/${id}`, { response }, attempt.token);
  else expect((await put()).status).toBe(200);
  return { responses, put, submit };
}

/** The room closes, and takes nothing more. */
async function close({ code }: Made) {
  pass(HOUR_MS + GRACE_MS);
  await ring(code);
}

describe("when a room has closed", () => {
  it.each(["test", "practice"])(
    "what is stored of a %s is handed in as of its time, and counts",
    async (mode) => {
      const made = await open({ mode });
      const attempt = await start(made.code, { candidate: "ნინო" });
      await save(made, attempt, 3);
      const closesAt = (await call<Room>("GET", `/v1/rooms/${made.code}`)).body.closesAt;
      pass(HOUR_MS + GRACE_MS - 1);
      await ring(made.code);
      expect(await find(made, attempt)).toMatchObject({ submittedAt: null, handedInBy: null });
      pass(1);
      await ring(made.code);
      expect(await find(made, attempt)).toMatchObject({
        score: 3,
        submittedAt: closesAt,
        handedInBy: "closing",
      });
      expect(await statistics(made)).toMatchObject({ n: 1 });
      const path = `/v1/rooms/${made.code}/results.csv`;
      const read = async (query: string) =>
        readCsv((await call("GET", path + query, undefined, made.key)).text).map((row) => row[9]);
      expect(await read("")).toEqual(["handedInBy", "closing"]);
      expect(await read("?lang=ka")).toEqual(["ვინ ჩააბარა", "დრო ამოიწურა"]);
    },
  );

  it("who has answered nothing is not handed in, and nobody gets nought for looking", async () => {
    const made = await open();
    const [looked, cleared] = [
      await start(made.code, { candidate: "ნინო" }),
      await start(made.code, { candidate: "ლადო" }),
    ];
    await save(made, cleared, 0);
    await close(made);
    expect(await find(made, looked)).toBeUndefined();
    expect(await find(made, cleared)).toMatchObject({ submittedAt: null, handedInBy: null });
    expect(await statistics(made)).toMatchObject({ n: 0 });
  });

  it("a submit that comes in the last seconds is the pupil's own", async () => {
    const made = await open();
    const attempt = await start(made.code, { candidate: "ნინო" });
    const { submit } = await save(made, attempt, 2);
    pass(HOUR_MS + GRACE_MS - 1);
    await ring(made.code);
    expect((await submit()).status).toBe(200);
    pass(1);
    await ring(made.code);
    expect(await find(made, attempt)).toMatchObject({ handedInBy: "pupil" });
  });

  it("a device that sends afterwards gets the receipt, the same however often and by whatever it asks", async () => {
    const made = await open({ reveal: "close" });
    const attempt = await start(made.code, { candidate: "ნინო" });
    const { responses, put, submit } = await save(made, attempt, 2);
    await close(made);
    const first = await submit();
    expect(first).toMatchObject({ status: 200, body: { score: 2 } });
    expect((await submit()).text).toBe(first.text);
    const other = await submit({});
    expect(other).toMatchObject({ status: 409, body: { code: "already-submitted", receipt: first.body } });
    expect(await put()).toMatchObject({
      status: 409,
      body: { code: "already-submitted", receipt: first.body },
    });
    const resumed = await resume(made, attempt);
    expect(resumed.body).toMatchObject({ responses, receipt: first.body });
  });

  it("a snapshot of practice is told that the room has closed, or gets the receipt", async () => {
    const made = await open({ mode: "practice" });
    const [idle, attempt] = [
      await start(made.code, { candidate: "ლადო" }),
      await start(made.code, { candidate: "ნინო" }),
    ];
    const { put } = await save(made, attempt, 2);
    const path = `/v1/attempts/${idle.attemptId}/responses`;
    pass(HOUR_MS);
    expect((await put()).body).toMatchObject({ code: "room-closed" });
    pass(GRACE_MS);
    await ring(made.code);
    expect((await put()).body).toMatchObject({ code: "already-submitted", receipt: { score: 2 } });
    expect((await call("PUT", path, { seq: 1, responses: {} }, idle.token)).body).toMatchObject({
      code: "room-closed",
    });
  });

  it("a teacher's closing by hand hands in too, at once where it is long past", async () => {
    const made = await open();
    const attempt = await start(made.code, { candidate: "ნინო" });
    await save(made, attempt, 1);
    pass(60_000);
    await change(made, { closesAt: inHours(0) });
    pass(GRACE_MS);
    await ring(made.code);
    expect(await find(made, attempt)).toMatchObject({ handedInBy: "closing" });

    const past = await open();
    const other = await start(past.code, { candidate: "ნინო" });
    await save(past, other, 1);
    await change(past, { closesAt: inHours(-1) });
    expect(await find(past, other)).toMatchObject({
      handedInBy: "closing",
      submittedAt: (await find(past, other))!.startedAt,
    });
  });

  it("an older attempt of a pupil who has handed in since stays open, and of two left open the one begun last counts", async () => {
    const made = await open({ counts: "last" });
    const left = await start(made.code, { candidate: "ნინო" });
    await save(made, left, 1);
    const open1 = await start(made.code, { candidate: "ლადო" });
    await save(made, open1, 1);
    pass(1_000);
    const own = await start(made.code, { candidate: "ნინო" });
    await (await save(made, own, 3)).submit();
    const open2 = await start(made.code, { candidate: "ლადო" });
    await save(made, open2, 2);
    await close(made);
    expect(await find(made, left)).toMatchObject({ handedInBy: null });
    expect(await find(made, open1)).toMatchObject({ handedInBy: "closing" });
    for (const rule of ["first", "last"]) {
      expect(await find(made, own, `attempt=${rule}`)).toMatchObject({ handedInBy: "pupil" });
      expect(await find(made, open2, `attempt=${rule}`)).toMatchObject({ handedInBy: "closing" });
    }
  });

  it("an attempt that was begun anew and left takes the place of none that its pupil has handed in", async () => {
    const made = await open({ counts: "last" });
    const own = await start(made.code, { candidate: "ნინო" });
    await (await save(made, own, 3)).submit();
    pass(1_000);
    const left = await start(made.code, { candidate: "ნინო" });
    await save(made, left, 1);
    await close(made);
    expect(await find(made, left)).toMatchObject({ handedInBy: null });
    for (const rule of ["first", "last"])
      expect(await find(made, own, `attempt=${rule}`)).toMatchObject({ handedInBy: "pupil", score: 3 });
  });
  it("what was left open for another attempt is handed in once a teacher erases that one", async () => {
    const made = await open();
    const left = await start(made.code, { candidate: "ნინო" });
    await save(made, left, 1);
    const own = await start(made.code, { candidate: "ნინო" });
    await (await save(made, own, 3)).submit();
    await close(made);
    const closedAt = (await call<Room>("GET", `/v1/rooms/${made.code}`)).body.closesAt;
    expect(await find(made, left)).toMatchObject({ submittedAt: null });
    pass(60_000);
    await call("DELETE", `/v1/rooms/${made.code}/attempts/${own.attemptId}`, undefined, made.key);
    await ring(made.code);
    expect(await find(made, left)).toMatchObject({
      handedInBy: "closing",
      submittedAt: closedAt,
      score: 1,
    });
    expect(await statistics(made)).toMatchObject({ n: 1 });
  });
  it("nobody is handed in more often than the rules allow", async () => {
    const made = await open({ attempts: 1 });
    const [older, newer] = [
      await start(made.code, { candidate: "ნინო" }),
      await start(made.code, { candidate: "ნინო" }),
    ];
    await save(made, older, 1);
    await save(made, newer, 2);
    await close(made);
    const states = [(await find(made, older))?.handedInBy, (await find(made, newer))?.handedInBy];
    expect(states.toSorted()).toEqual(["closing", null]);
  });

  it("costs a row an attempt and some for the room, and a large room goes by slices", async () => {
    const made = await open();
    const attempt = await start(made.code, { candidate: "ნინო" });
    await save(made, attempt, 4);
    await fill(made, 2_200);
    pass(HOUR_MS + GRACE_MS);
    await ring(made.code);
    expect(await countHandedIn(made)).toBe(1_000);
    await ring(made.code);
    await ring(made.code);
    expect(await countHandedIn(made)).toBe(2_201);
    expect(await statistics(made)).toMatchObject({ n: 2_201 });
    // Opened again likewise, however often somebody asks for one before its turn.
    await change(made, { closesAt: inHours(1) });
    const { key } = made;
    for (const [i, left] of [1_200, 199, 0].entries()) {
      if (i > 0) await ring(made.code);
      const first = `${i + 1}`.padStart(32, "0");
      await roomStub(made.code).tellResumeCode(key.split("_")[1]!, first);
      expect(await countHandedIn(made)).toBe(left);
    }
  });
});

it("webhooks are told of each attempt once, and then that the room has closed", async () => {
  const made = await open();
  const attempt = await start(made.code, { candidate: "ნინო" });
  await save(made, attempt, 2);
  const told = () =>
    runInDurableObject(roomStub(made.code), (_, { storage: { sql } }) =>
      sql
        .exec("SELECT type FROM events ORDER BY id")
        .toArray()
        .map(({ type }) => type),
    );
  await roomStub(made.code).setWebhooks(made.key.split("_")[1]!, true);
  pass(60_000);
  for (const hours of [-1, -2]) await change(made, { closesAt: inHours(hours) });
  expect(await told()).toEqual(["attempt.submitted", "room.closed", "room.closed"]);
});

describe("a room that is opened again", () => {
  it.each(["test", "practice"])(
    "goes on with what the closing of a %s has handed in, and its receipt counts no more",
    async (mode) => {
      const made = await open({ mode, reveal: "submit" });
      const attempt = await start(made.code, { candidate: "ნინო" });
      const own = await start(made.code, { candidate: "ლადო" });
      const { responses } = await save(made, attempt, 2);
      await (await save(made, own, 1)).submit();
      await close(made);
      expect(await statistics(made)).toMatchObject({ n: 2 });
      expect((await change(made, { closesAt: inHours(1) })).status).toBe(200);
      expect(await find(made, attempt)).toMatchObject({ submittedAt: null, handedInBy: null, score: 2 });
      expect(await find(made, own)).toMatchObject({ handedInBy: "pupil" });
      expect(await statistics(made)).toMatchObject({ n: 1 });
      const resumed = (await resume(made, attempt)).body;
      expect(resumed).toMatchObject({ responses, receipt: null });
      const again = { ...attempt, token: resumed.attempt.token };
      await save(made, again, 4, resumed.seq + 1);
      await close(made);
      expect(await find(made, attempt)).toMatchObject({ score: 4, handedInBy: "closing" });
      expect(await statistics(made)).toMatchObject({ n: 2 });
    },
  );

  it("of a test is not, unless that is said, once somebody has seen keys of what the closing handed in", async () => {
    const made = await open({ reveal: "submit" });
    const attempt = await start(made.code, { candidate: "ნინო" });
    await save(made, attempt, 2);
    await close(made);
    expect((await resume(made, attempt)).body.receipt).toMatchObject({ score: 2 });
    expect((await change(made, { closesAt: inHours(1) })).body).toMatchObject({ code: "keys-shown" });
    expect((await change(made, { closesAt: inHours(1), despite: ["keys-shown"] })).status).toBe(200);
    expect((await resume(made, attempt)).body.receipt).toBeNull();
  });

  it("because a clock was wrong goes on too, and closes again when its time has come", async () => {
    const made = await open({ mode: "practice" });
    const attempt = await start(made.code, { candidate: "ნინო" });
    const { submit } = await save(made, attempt, 2);
    await close(made);
    pass(-HOUR_MS);
    const resumed = (await resume(made, attempt)).body;
    expect(resumed.receipt).toBeNull();
    pass(HOUR_MS);
    await ring(made.code);
    expect(await find(made, attempt)).toMatchObject({ handedInBy: "closing" });
    expect((await submit()).status).toBe(200);
  });
  it("because a clock had run ahead hands in what came since, though no alarm rang while it was open", async () => {
    const made = await open();
    const attempt = await start(made.code, { candidate: "ნინო" });
    await close(made);
    pass(-HOUR_MS);
    await save(made, attempt, 2);
    pass(HOUR_MS);
    await ring(made.code);
    expect(await find(made, attempt)).toMatchObject({ score: 2, handedInBy: "closing" });
  });
  it("because a clock had run ahead hands in anew from the first, where that closing was half done", async () => {
    const made = await open();
    const others = await start(made.code, { candidate: "ლადო" });
    await save(made, others, 1);
    await fill(made, 1_500);
    const attempt = await start(made.code, { candidate: "ნინო" });
    await save(made, attempt, 0);
    await close(made);
    expect(await countHandedIn(made)).toBe(999);
    pass(-HOUR_MS);
    await save(made, attempt, 2, 2);
    const begun = await start(made.code, { candidate: "მაია" });
    await save(made, begun, 3);
    pass(HOUR_MS);
    for (let i = 0; i < 3; i++) await ring(made.code);
    expect(await countHandedIn(made)).toBe(1_503);
    expect(await statistics(made)).toMatchObject({ n: 1_503 });
  });
});

it("attempts that come in with an export of a closed room are handed in where they were not", async () => {
  const made = await open();
  const attempt = await start(made.code, { candidate: "ნინო" });
  await save(made, attempt, 2);
  await close(made);
  await runInDurableObject(roomStub(made.code), (_, { storage: { sql } }) => {
    sql.exec("UPDATE attempts SET submitted_at = NULL");
  });
  const workspace = made.key.split("_")[1]!;
  await roomStub(made.code).carryInAttempts(workspace, [{ ...imported, id: "f".repeat(32) }]);
  pass(60_000);
  await ring(made.code);
  for (const result of await results(made.key, made.quiz.id)) expect(result.handedInBy).toBe("closing");
});

it("of an import that comes by pages none is handed in for which the next has one begun later and handed in", async () => {
  const made = await open({ counts: "last" });
  const workspace = made.key.split("_")[1]!;
  const [left, own] = ["1", "2"].map((id) => ({ ...imported, id: id.repeat(32) }));
  await close(made);
  const at = Date.now() - HOUR_MS;
  await roomStub(made.code).carryInAttempts(workspace, [left!]);
  await ring(made.code);
  await roomStub(made.code).carryInAttempts(workspace, [{ ...own!, submitted_at: at, submission: "x" }]);
  pass(60_000);
  await ring(made.code);
  const all = await results(made.key, made.quiz.id);
  expect(all.map((result) => result.handedInBy)).toEqual([null, "pupil"]);
});
