/** Snapshots of a test, numbered, and the code by which an attempt goes on elsewhere. */
import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Receipt, Resumed, Saved, Stored } from "../../worker/contract.ts";
import { answer, call, joinWorkspace, makeQuiz, results, start } from "./client.ts";

async function ready(rules: Record<string, unknown> = {}) {
  const made = await makeQuiz({ mode: "test", reveal: "submit", length: 8, ...rules });
  const attempt = await start(made.code);
  const { attemptId, token } = attempt;
  const responses = await answer(made.key, made.article.id, attempt, () => true);
  const wrong = await answer(made.key, made.article.id, attempt, () => false);
  return {
    ...made,
    attempt,
    responses,
    wrong,
    save: (seq: number, given: unknown) =>
      call<Saved>("PUT", `/v1/attempts/${attemptId}/responses`, { seq, responses: given }, token),
    commit: (id: string, response: unknown) =>
      call("PUT", `/v1/attempts/${attemptId}/responses/${id}`, { response }, token),
    submit: (given: unknown, seq?: number) =>
      call<Receipt>("POST", `/v1/attempts/${attemptId}/submit`, { responses: given, seq }, token),
    read: (id = attemptId, as: string | undefined = token) =>
      call<Stored>("GET", `/v1/attempts/${id}`, undefined, as),
    resume: (resumeCode: string = attempt.resumeCode) =>
      call<Resumed>("POST", `/v1/rooms/${made.code}/resume`, { resumeCode }),
  };
}

afterEach(() => {
  vi.useRealTimers();
});

/** Notes what a room's database is asked from now on: how often, and how many rows that has written. */
async function noteStatements(code: string): Promise<() => { asked: number; rows: number }> {
  const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
  await runInDurableObject(env.ROOMS.get(env.ROOMS.idFromName(code)), (_, { storage: { sql } }) => {
    const exec = sql.exec.bind(sql);
    const noting: typeof sql.exec = (...args) => {
      const cursor = exec<never>(...args);
      cursors.push(cursor);
      return cursor;
    };
    Object.defineProperty(sql, "exec", { value: noting });
  });
  return () => ({
    asked: cursors.length,
    rows: cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
  });
}

describe("a submit", () => {
  it("of what was never saved is one statement and one row, and a repeat or another body writes nothing", async () => {
    const { code, submit, responses, wrong } = await ready();
    // The first in a life of the object asks for more.
    const other = await start(code);
    const path = `/v1/attempts/${other.attemptId}/submit`;
    expect((await call("POST", path, { responses: {} }, other.token)).status).toBe(200);
    const countWritten = await noteStatements(code);
    const first = await submit(responses, 1);
    expect(countWritten()).toEqual({ asked: 1, rows: 1 });
    expect((await submit(responses, 1)).text).toBe(first.text);
    expect((await submit(wrong, 2)).body).toMatchObject({ code: "already-submitted", receipt: first.body });
    expect(countWritten().rows).toBe(1);
  });
});

describe("a snapshot", () => {
  it("stands if its number is the highest, in whatever order they arrive, and however often", async () => {
    const { save, responses, wrong, resume } = await ready();
    const [first, second] = Object.keys(responses) as [string, string];
    const snapshots = [
      {},
      { [first]: wrong[first] },
      { [first]: responses[first] },
      { [first]: responses[first], [second]: wrong[second] },
    ];
    for (const seq of [2, 1, 3, 3, 2, 1]) {
      const { status, body } = await save(seq, snapshots[seq]);
      expect([status, body.seq >= seq]).toEqual([200, true]);
    }
    expect((await resume()).body).toMatchObject({ seq: 3, responses: snapshots[3] });
  });
  it("is answered with what stands where a newer one came before, and with whether that is the same", async () => {
    const { save, responses, wrong } = await ready();
    await save(5, responses);
    const stands = { seq: 5, responses, closesAt: null };
    expect((await save(5, responses)).body).toEqual({ ...stands, taken: true });
    expect((await save(5, wrong)).body).toEqual({ ...stands, taken: false });
    expect((await save(4, {})).body).toEqual({ ...stands, taken: false });
  });
  it.each(["save", "commit"] as const)(
    "is told, by a %s too, of the time that a teacher gives",
    async (by) => {
      const { code, key, save, commit, responses } = await ready();
      const closesAt = new Date(Date.now() + 3_600_000).toISOString();
      await call("PATCH", `/v1/rooms/${code}`, { closesAt }, key);
      const [first, given] = Object.entries(responses)[0]!;
      const { body } = await (by === "save" ? save(1, responses) : commit(first, given));
      expect(body).toMatchObject({ closesAt });
    },
  );
  it("takes out what is no longer in it, also by the last one, which comes with the submit", async () => {
    const { save, submit, responses } = await ready();
    const [first, second, third] = Object.keys(responses) as [string, string, string];
    await save(1, { [first]: responses[first], [second]: responses[second] });
    const { items } = (await submit({ [third]: responses[third] }, 2)).body;
    expect(items.filter(({ response }) => response !== null).map(({ id }) => id)).toEqual([third]);
  });
  it("that is newer than the submit keeps what it saved", async () => {
    const { save, submit, responses, wrong } = await ready();
    const [first, second] = Object.keys(responses) as [string, string];
    await save(9, { [first]: responses[first] });
    const { items } = (await submit({ [first]: wrong[first], [second]: responses[second] }, 3)).body;
    const given = items.filter(({ response }) => response !== null).map(({ id, response }) => [id, response]);
    expect(Object.fromEntries(given)).toEqual({ [first]: responses[first], [second]: responses[second] });
  });
  it("after the submit changes nothing and gets the receipt", async () => {
    const { save, submit, responses, key, quiz } = await ready();
    const receipt = (await submit(responses, 1)).body;
    const late = await save(7, {});
    expect([late.status, late.body]).toMatchObject([409, { code: "already-submitted", receipt }]);
    expect((await results(key, quiz.id))[0]!.score).toBe(receipt.score);
  });
  it("has no place in practice, where each response is committed for its feedback", async () => {
    const { save, responses, key, quiz } = await ready({ mode: "practice" });
    expect((await save(1, responses)).status).toBe(422);
    expect(await results(key, quiz.id)).toEqual([]);
  });
  it("comes too late after the room has closed, and says so", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const closesAt = new Date(Date.now() + 60_000).toISOString();
    const { save, responses } = await ready({ closesAt });
    expect((await save(1, responses)).status).toBe(200);
    vi.setSystemTime(Date.now() + 80_000);
    expect((await save(2, {})).body).toMatchObject({ code: "room-closed" });
    expect((await save(1, responses)).body).toMatchObject({ seq: 1, taken: true });
  });
  it.each([0, -1, 1.5, "1", 2 ** 60])("with the number %s is refused", async (seq) => {
    const { attempt } = await ready();
    const path = `/v1/attempts/${attempt.attemptId}/responses`;
    expect((await call("PUT", path, { seq, responses: {} }, attempt.token)).status).toBe(422);
  });
  it("costs one row to write if it is newer, none if not, and beside the responses few bytes are stored", async () => {
    const { code, save, submit, responses } = await ready();
    const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
    const countWritten = await noteStatements(code);
    await save(1, responses);
    await save(2, responses);
    await save(2, {});
    await submit(responses, 3);
    expect(countWritten()).toMatchObject({ rows: 3 });
    const bytes = await runInDurableObject(stub, (_, { storage }) => {
      const row = storage.sql.exec("SELECT * FROM attempts").one();
      return Object.entries(row)
        .filter(([column]) => column !== "responses")
        .reduce((sum, [, value]) => sum + new TextEncoder().encode(String(value ?? "")).length, 0);
    });
    console.log(`bytes beside the responses: ${bytes}`);
    expect(bytes).toBeLessThanOrEqual(500);
  });
});

describe("what is stored of an attempt", () => {
  it("is told to who has its token, as the last snapshot left it, and before the first there is nothing", async () => {
    const { save, read, responses, key, quiz } = await ready();
    const nothing = { seq: 0, responses: {}, feedback: {}, receipt: null, closesAt: null };
    expect([(await read()).status, (await read()).body]).toEqual([200, nothing]);
    expect(await results(key, quiz.id)).toEqual([]);
    await save(7, responses);
    const { body, headers } = await read();
    expect(body).toEqual({ ...nothing, seq: 7, responses });
    expect(headers.get("Cache-Control")).toBe("no-store");
  });
  it("has in practice the feedback of what is committed, and of nothing else", async () => {
    const { responses, commit, read } = await ready({ mode: "practice" });
    const [first] = Object.keys(responses) as [string];
    const { body } = await commit(first, responses[first]);
    expect((await read()).body).toMatchObject({
      responses: { [first]: responses[first] },
      feedback: { [first]: body["feedback"] },
      receipt: null,
    });
    expect(Object.keys((await read()).body.feedback)).toEqual([first]);
  });
  it("shows no key and no score of a test, before its submit and after it until the room closes", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const closesAt = new Date(Date.now() + 3_600_000).toISOString();
    const { responses, save, submit, read } = await ready({ reveal: "close", closesAt });
    await save(1, responses);
    const before = await read();
    expect(before.text).not.toMatch(/"(key|evidence|explanation|score)"/);
    expect(before.body).toMatchObject({ closesAt, receipt: null });
    await submit(responses, 2);
    const { body, text } = await read();
    expect([body.receipt?.score, body.feedback]).toEqual([null, {}]);
    expect(text).not.toMatch(/"(key|evidence|explanation)"/);
    vi.setSystemTime(Date.now() + 3_600_000 + 15_000);
    expect((await read()).body.receipt?.score).toBe(Object.keys(responses).length);
  });
  it("has the receipt that its submit got, and the one of what the closing has handed in", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const closesAt = new Date(Date.now() + 60_000).toISOString();
    const [one, other] = [await ready(), await ready({ closesAt })];
    const receipt = (await one.submit(one.responses)).body;
    expect((await one.read()).body.receipt).toEqual(receipt);
    await other.save(1, other.responses);
    vi.setSystemTime(Date.now() + 80_000);
    await runDurableObjectAlarm(env.ROOMS.get(env.ROOMS.idFromName(other.code)));
    expect((await other.read()).body.receipt).toMatchObject({ submittedAt: closesAt });
  });
  it("is nobody else's, nor of an attempt that was erased, nor of one that never was", async () => {
    const { read, save, responses, code, key, attempt } = await ready();
    await save(1, responses);
    const stranger = await start(code, { candidate: "გიო" });
    for (const as of [stranger.token, (await ready()).attempt.token])
      expect((await read(attempt.attemptId, as)).body).toMatchObject({ code: "not-found" });
    for (const as of ["x", `${attempt.token}x`])
      expect((await read(attempt.attemptId, as)).body).toMatchObject({ code: "invalid-token" });
    expect((await read("0".repeat(32))).body).toMatchObject({ code: "not-found" });
    expect((await read("x".repeat(65))).status).toBe(422);
    await call("DELETE", `/v1/rooms/${code}/attempts/${attempt.attemptId}`, undefined, key);
    expect([(await read()).status, (await read()).body]).toMatchObject([401, { code: "invalid-token" }]);
  });
  it("writes nothing", async () => {
    const { code, save, read, responses } = await ready();
    await save(1, responses);
    const countWritten = await noteStatements(code);
    expect((await read()).body.seq).toBe(1);
    expect(countWritten()).toEqual({ asked: 1, rows: 0 });
  });
});

describe("a resume code", () => {
  it("brings the same attempt: its form, what is saved, and a token that goes on with it", async () => {
    const { attempt, responses, save, resume, key, quiz } = await ready();
    await save(3, responses);
    const { status, body } = await resume();
    expect(status).toBe(200);
    expect(body).toEqual({
      attempt: { ...attempt, token: body.attempt.token },
      candidate: "ნინო",
      seq: 3,
      responses,
      feedback: {},
      receipt: null,
    });
    const path = `/v1/attempts/${attempt.attemptId}/submit`;
    const receipt = await call<Receipt>("POST", path, { responses, seq: 4 }, body.attempt.token);
    expect(receipt.body.score).toBe(attempt.form.items.length);
    expect(await results(key, quiz.id)).toHaveLength(1);
  });
  it("is ten characters that are not mistaken for one another, and is read as people write", async () => {
    const { attempt, responses, save, resume } = await ready();
    await save(1, responses);
    const { resumeCode } = attempt;
    expect(resumeCode).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    const typed = ` ${resumeCode.slice(0, 5).toLowerCase()} – ${resumeCode.slice(5)} `;
    expect((await resume(typed)).status).toBe(200);
  });
  it("is told to a teacher whose pupil has lost it, as long as the attempt goes on, and the audit notes that", async () => {
    const { attempt, responses, save, submit, resume, key, code } = await ready();
    const path = `/v1/rooms/${code}/attempts/${attempt.attemptId}/resume-code`;
    const ask = (as: string, of = path) => call<{ resumeCode: string }>("POST", of, {}, as);
    // Of an attempt of which nothing has come there is none that works.
    expect((await ask(key)).status).toBe(404);
    await save(1, responses);
    const told = await ask(key);
    expect([told.status, told.body]).toEqual([200, { resumeCode: attempt.resumeCode }]);
    expect((await resume(told.body.resumeCode)).body.responses).toEqual(responses);
    const other = await makeQuiz();
    expect((await ask(other.key)).body).toMatchObject({ code: "not-found" });
    expect((await ask(key, path.replace(code, other.code))).body).toMatchObject({ code: "not-found" });
    const { session } = await joinWorkspace(key, ["results:read"]);
    // Who may only read would answer as the pupil with it.
    expect((await ask(session)).body).toMatchObject({ code: "insufficient-scope" });
    const audit = async () =>
      (
        await call<{ data: { action: string; target: string }[] }>(
          "GET",
          `/v1/workspace/audit?about=${code}`,
          undefined,
          key,
        )
      ).body.data.filter(({ action }) => action === "resume-code.tell");
    expect(await audit()).toMatchObject([{ target: `${code}: ${attempt.attemptId}` }]);
    await submit(responses, 2);
    expect((await ask(key)).body).toMatchObject({ code: "already-submitted" });
    expect(await audit()).toHaveLength(1);
  });
  it("brings the feedback of what is committed in practice, and of nothing else", async () => {
    const { responses, commit, resume } = await ready({ mode: "practice" });
    const [first] = Object.keys(responses) as [string];
    const { body } = await commit(first, responses[first]);
    const resumed = (await resume()).body;
    expect(resumed.responses).toEqual({ [first]: responses[first] });
    expect(resumed.feedback).toEqual({ [first]: body["feedback"] });
  });
  it("shows no key and no feedback of a test, before its submit and after it until the room closes", async () => {
    const closesAt = new Date(Date.now() + 3_600_000).toISOString();
    const { responses, save, submit, resume } = await ready({ reveal: "close", closesAt });
    await save(1, responses);
    expect((await resume()).text).not.toMatch(/"(key|evidence|explanation|score)"/);
    await submit(responses, 2);
    const { body, text } = await resume();
    expect(body.receipt).toMatchObject({ score: null });
    expect(body.feedback).toEqual({});
    expect(text).not.toMatch(/"(key|evidence|explanation)"/);
  });
  it("brings the receipt of what is submitted", async () => {
    const { responses, submit, resume } = await ready();
    const receipt = (await submit(responses)).body;
    expect((await resume()).body.receipt).toEqual(receipt);
  });
  it("of an attempt of which nothing is stored, of another room, or mistyped, is unknown like any other", async () => {
    const [one, other] = [await ready(), await ready()];
    await other.save(1, other.responses);
    const { resumeCode } = other.attempt;
    const last = resumeCode.endsWith("2") ? "3" : "2";
    for (const [ask, code] of [
      [one.resume, one.attempt.resumeCode],
      [one.resume, resumeCode],
      [other.resume, resumeCode.slice(0, 9) + last],
      [other.resume, ""],
      [other.resume, `${resumeCode}2`],
      [other.resume, "IIIIIOOOOO"],
    ] as const) {
      const { status, body } = await ask(code);
      expect([status, body]).toMatchObject([404, { code: "not-found" }]);
      expect(Object.keys(body)).toHaveLength(5);
    }
    expect((await call("POST", "/v1/rooms/ZZZZZZZZ/resume", { resumeCode })).status).toBe(404);
  });
  it("is not to be guessed: after sixty wrong ones, also at once, the room listens to none for a minute", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { responses, save, resume } = await ready();
    await save(1, responses);
    for (let i = 0; i < 70; i++) expect((await resume()).status).toBe(200);
    const wrong = await Promise.all(Array.from({ length: 80 }, () => resume("2222222222")));
    const count = (status: number) => wrong.filter((given) => given.status === status).length;
    expect([count(404), count(429)]).toEqual([60, 20]);
    const refused = await resume();
    expect([refused.status, refused.body]).toMatchObject([429, { code: "too-many-codes" }]);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    const at = Date.now();
    // Also where the clock was set back by a day.
    for (const ms of [at - 86_400_000, at + 61_000]) {
      vi.setSystemTime(ms);
      expect((await resume()).status).toBe(200);
    }
  });
});
