/**
 * Text that would be SQL if it were ever put into a statement, as name, query and path of calls that are otherwise right, in a room of a few attempts
 * and in one so large that its lists go by indexes: each call finds and erases its own attempts and no other.
 */
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Attempt, Results } from "../../worker/contract.ts";
import { call, makeQuiz, start } from "./client.ts";

/** Each a name that a pupil could give: 40 characters at most. What would be one row's would be all rows', or none. */
const texts = [
  "' OR '1'='1",
  "' OR 1=1 --",
  "') OR ('1'='1",
  '" OR "1"="1',
  "x' UNION SELECT * FROM attempts --",
  "'; DELETE FROM attempts; --",
  "'||(SELECT value FROM meta)||'",
  "candidate",
  "id",
  "1 OR 1=1",
  "NULL",
  "?1",
  ":id",
  "%",
  "_",
  "*",
  "[a-z]",
  "\\",
  "'",
  "''",
  '"',
  "`",
  "[]",
  '["x"]',
  "/**/OR/**/1=1",
  "x') --",
];

/** More than rooms have whose lists are kept in memory alone. */
const MANY = 3_100;

const stub = (code: string) => env.ROOMS.get(env.ROOMS.idFromName(code));

const dump = (code: string) =>
  runInDurableObject(stub(code), (_, { storage }) =>
    storage.sql
      .exec("SELECT * FROM attempts ORDER BY id")
      .toArray()
      .map((row) => JSON.stringify(row)),
  );

/** As many more as it takes, by the rows that one attempt has. */
const fill = (code: string) =>
  runInDurableObject(stub(code), (_, { storage }) => {
    const [row] = storage.sql.exec("SELECT * FROM attempts").toArray();
    const names = Object.keys(row!);
    const insert = `INSERT INTO attempts (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
    for (let i = 0; i < MANY; i++) {
      const id = `${"0".repeat(27)}${String(i).padStart(5, "0")}`;
      storage.sql.exec(insert, ...Object.values({ ...row, id, candidate: `other ${i}` }));
    }
  });

async function submit({ attemptId, token }: Attempt): Promise<void> {
  const handed = await call("POST", `/v1/attempts/${attemptId}/submit`, { responses: {} }, token);
  expect(handed.status).toBe(200);
}

/** A room with somebody in it, and its owner's calls. */
async function open(isLarge: boolean) {
  const { key, quiz, code } = await makeQuiz({ mode: "test", length: 2, attempts: 3 });
  await submit(await start(code, { candidate: "ნინო" }));
  if (isLarge) await fill(code);
  const ask = <T>(method: string, path: string, body?: unknown) => call<T>(method, `/v1/${path}`, body, key);
  return { code, ask, listings: [`rooms/${code}/results`, `quizzes/${quiz.id}/results`] };
}

const isRefused = (status: number) => status >= 400 && status < 500;

describe.each([
  ["of a few attempts", false],
  ["of more than three thousand", true],
])("text that would be SQL, in a room %s", (_, isLarge) => {
  it("as a name finds and erases that pupil's own attempts alone", async () => {
    const { code, ask, listings } = await open(isLarge);
    const wake = async () => {
      await evictDurableObject(stub(code));
      // The first look has the indexes made.
      await ask("GET", `rooms/${code}/results?limit=1`);
    };
    if (isLarge) await wake();
    const before = await dump(code);
    for (const text of texts) {
      const first = await start(code, { candidate: text });
      await submit(first);
      const second = await start(code, { retryOf: first.token });
      await submit(second);
      const own = [first.attemptId, second.attemptId];
      if (isLarge) await wake();
      const name = encodeURIComponent(text);
      for (const listing of listings)
        for (const [rule, ids] of [
          ["all", own],
          ["first", own.slice(0, 1)],
          ["last", own.slice(1)],
        ] as const) {
          const { body } = await ask<Results>("GET", `${listing}?candidate=${name}&attempt=${rule}`);
          const found = body.data.map((one) => [one.attemptId, one.candidate]);
          const wanted = ids.map((id) => [id, text]);
          expect([text, rule, found.toSorted()]).toEqual([text, rule, wanted.toSorted()]);
        }
      expect((await ask("DELETE", `rooms/${code}/attempts/${second.attemptId}`)).body).toEqual({
        attempts: 1,
      });
      expect((await ask("DELETE", `rooms/${code}/candidates/${name}`)).body).toEqual({ attempts: 1 });
      expect([text, await dump(code)]).toEqual([text, before]);
    }
    if (isLarge)
      await runInDurableObject(stub(code), (__, { storage }) => {
        const indexes = storage.sql
          .exec("SELECT name FROM sqlite_master WHERE type = 'index' AND name GLOB 'attempts_*'")
          .toArray();
        expect(indexes).toHaveLength(3);
      });
  });

  it("as a query, an id or a token finds nobody and changes nothing", async () => {
    const { code, ask, listings } = await open(isLarge);
    const attempt = await start(code, { candidate: "გია" });
    await submit(attempt);
    const before = await dump(code);
    for (const text of texts) {
      const given = encodeURIComponent(text);
      for (const listing of listings)
        for (const query of ["cursor", "updatedSince", "state", "attempt", "limit"]) {
          const { status } = await ask("GET", `${listing}?${query}=${given}`);
          expect([text, query, isRefused(status)]).toEqual([text, query, true]);
        }
      for (const listing of listings) {
        const { body } = await ask<Results>("GET", `${listing}?candidate=${given}&attempt=all`);
        expect([text, body.data]).toEqual([text, []]);
      }
      for (const what of ["attempts", "candidates"])
        expect([text, (await ask("DELETE", `rooms/${code}/${what}/${given}`)).body]).toEqual([
          text,
          { attempts: 0 },
        ]);
      for (const [method, path, body, token] of [
        ["POST", `rooms/${code}/attempts/${given}/resume-code`, {}, undefined],
        ["POST", `rooms/${code}/attempts`, { retryOf: text }, ""],
        ["POST", `attempts/${given}/submit`, { responses: {} }, attempt.token],
        ["PUT", `attempts/${attempt.attemptId}/responses/${given}`, { response: text }, attempt.token],
      ] as const) {
        const { status } =
          token === undefined
            ? await ask(method, path, body)
            : await call(method, `/v1/${path}`, body, token === "" ? undefined : token);
        expect([text, path, isRefused(status)]).toEqual([text, path, true]);
      }
    }
    expect(await dump(code)).toEqual(before);
  });
});
