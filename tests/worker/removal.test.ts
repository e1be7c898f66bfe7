/** What is deleted and how lists are paged: articles and quizzes. */
import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, inject, it } from "vitest";
import type { Article, ArticleList, Audit, NewQuizMade, QuizList } from "../../worker/contract.ts";
import { isScrubDue, noteScrub, scrub } from "../../worker/objects/scrub.ts";
import { call, dated, makeKey, makeQuiz, sample, start } from "./client.ts";

const remove = async (key: string, path: string) => {
  const { status, body } = await call("DELETE", `/v1/${path}`, undefined, key);
  return status === 204 ? status : [status, body["code"]];
};
const addQuiz = async (key: string, articleId: string) =>
  (await call<NewQuizMade>("POST", "/v1/quizzes", { articleId, length: 5 }, key)).body;
const listQuizzes = async (key: string) =>
  (await call<QuizList>("GET", "/v1/quizzes", undefined, key)).body.data.map(({ id }) => id);
const readAudit = async (key: string) =>
  (await call<Audit>("GET", "/v1/workspace/audit?limit=200", undefined, key)).body.data.map(
    ({ action, target }) => `${action} ${target}`,
  );

/** Its tables and indexes, as they were made. */
const schemaOf = (sql: SqlStorage) =>
  sql
    .exec<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE name NOT GLOB '_cf_*'")
    .toArray()
    .map(({ name, sql: made }) => `${name} ${made}`)
    .toSorted();

describe("a quiz that is deleted", () => {
  it("takes its rooms, their attempts and its addresses along, and nothing of another quiz", async () => {
    const { key, article, quiz, code } = await makeQuiz();
    const second = await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "7ბ" }, key);
    const codes = [code, second.body.code];
    const other = await addQuiz(key, article.id);
    const addLink = async (id: string) =>
      (await call<{ url: string; id: string }>("POST", `/v1/quizzes/${id}/links`, { name: "x" }, key)).body;
    const links = [await addLink(quiz.id), await addLink(other.id)];
    const open = async ({ url }: { url: string }) => (await call("GET", new URL(url).pathname)).status;
    const { attemptId, token } = await start(code);
    await call("POST", `/v1/attempts/${attemptId}/submit`, { responses: {} }, token);
    expect(await remove(key, `quizzes/${quiz.id}`)).toBe(204);
    for (const gone of codes) expect((await call("GET", `/v1/rooms/${gone}`)).status).toBe(404);
    expect(await listQuizzes(key)).toEqual([other.id]);
    expect((await call("GET", `/v1/quizzes/${quiz.id}/results`, undefined, key)).status).toBe(404);
    expect((await call("GET", `/v1/rooms/${other.room.code}`)).status).toBe(200);
    expect(await Promise.all(links.map(open))).toEqual([404, 200]);
    const audit = await readAudit(key);
    for (const entry of [
      `quiz.remove ${quiz.id}`,
      ...codes.map((one) => `room.end ${one}`),
      `link.revoke ${links[0]!.id}`,
    ])
      expect(audit).toContain(entry);
    expect(await remove(key, `quizzes/${quiz.id}`)).toEqual([404, "not-found"]);
  });
  it("is told of as its rooms are, one by one, and gets no room more while it goes", async () => {
    const { key, quiz, code } = await makeQuiz();
    const hook = { name: "x", url: `${inject("receiver")}/removal`, events: ["room.ended"] };
    const { id } = (await call<{ id: string }>("POST", "/v1/webhooks", hook, key)).body;
    const second = await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "7ბ" }, key);
    const [removed, made] = await Promise.all([
      remove(key, `quizzes/${quiz.id}`),
      call("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "7გ" }, key),
    ]);
    expect([removed, made.status]).toEqual([204, 404]);
    const told = await call<{ data: { data: { room: string } }[] }>(
      "GET",
      `/v1/webhooks/${id}/deliveries`,
      undefined,
      key,
    );
    const rooms = told.body.data.map(({ data }) => data.room);
    expect(rooms.toSorted()).toEqual([code, second.body.code].toSorted());
    expect(await listQuizzes(key)).toEqual([]);
  });
  it("is deleted by who may do everything, and another's is unknown", async () => {
    const { key, quiz } = await makeQuiz();
    const writer = await call<{ key: string }>(
      "POST",
      "/v1/keys",
      { name: "k", scopes: ["quizzes:write"] },
      key,
    );
    expect(await remove(writer.body.key, `quizzes/${quiz.id}`)).toEqual([403, "insufficient-scope"]);
    expect(await remove(await makeKey(), `quizzes/${quiz.id}`)).toEqual([404, "not-found"]);
    expect(await listQuizzes(key)).toEqual([quiz.id]);
  });
});

describe("an article that is deleted", () => {
  it("stays while there is a quiz of it, and is gone with its bank after", async () => {
    const { key, article, quiz } = await makeQuiz();
    const path = `articles/${article.id}`;
    expect(await remove(key, path)).toEqual([409, "article-in-use"]);
    expect((await call("GET", `/v1/${path}`, undefined, key)).status).toBe(200);
    await remove(key, `quizzes/${quiz.id}`);
    expect(await remove(await makeKey(), path)).toEqual([404, "not-found"]);
    expect(await remove(key, path)).toBe(204);
    for (const gone of [path, `${path}/items`, `${path}/papers`])
      expect([gone, (await call("GET", `/v1/${gone}`, undefined, key)).status]).toEqual([gone, 404]);
    expect(await remove(key, path)).toEqual([404, "not-found"]);
    const audit = await readAudit(key);
    expect(audit[0]).toBe(`article.remove ${article.id}`);
    expect(audit.join()).not.toContain(article.title);
  });
  it("and a quiz leave nothing of what they said in the workspace, not in answers that are kept to be given again either", async () => {
    const key = await makeKey();
    const again = { "Idempotency-Key": "again" };
    const title = "ძალიან პირადი სათაური";
    const body = { text: sample, title };
    const made = await call<Article>("POST", "/v1/articles", body, key, again);
    const quiz = { articleId: made.body.id, length: 5 };
    const { id } = (await call<NewQuizMade>("POST", "/v1/quizzes", quiz, key, { "Idempotency-Key": "quiz" }))
      .body;
    await call("POST", `/v1/quizzes/${id}/rooms`, { name: title }, key, { "Idempotency-Key": "room" });
    // Of another article, which stays.
    const elsewhere = { "Idempotency-Key": "other" };
    const { body: another } = await call<Article>("POST", "/v1/articles", { text: dated }, key, elsewhere);
    expect(await remove(key, `quizzes/${id}`)).toBe(204);
    expect(await remove(key, `articles/${made.body.id}`)).toBe(204);
    const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!));
    const stored = await runInDurableObject(stub, (_, { storage }) => {
      const tables = storage.sql
        .exec("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'")
        .toArray();
      return {
        all: tables.map(({ name }) => storage.sql.exec(`SELECT * FROM ${String(name)}`).toArray()),
        answers: storage.sql.exec("SELECT about FROM repeats").toArray(),
      };
    });
    expect(JSON.stringify(stored.all)).not.toContain(title);
    expect(JSON.stringify(stored.all)).not.toContain(made.body.paragraphs[1]!.slice(0, 40));
    expect(stored.answers).toEqual([{ about: another.id }]);
    // What was moved to be taken off the disk is as it was, its indexes too.
    const { had, fresh } = await runInDurableObject(stub, (_, { storage }) => ({
      had: schemaOf(storage.sql),
      fresh: storage.sql.exec("SELECT count(*) AS n FROM audit WHERE rowid <= 3").one()["n"],
    }));
    const other = env.WORKSPACES.get(env.WORKSPACES.idFromName((await makeKey()).split("_")[1]!));
    expect(had).toEqual(await runInDurableObject(other, (_, { storage }) => schemaOf(storage.sql)));
    expect(fresh).toBe(3);
  });
  it("is so also where many are at once, with other calls in between", async () => {
    const { key, article } = await makeQuiz();
    const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!));
    const before = await runInDurableObject(stub, (_, { storage }) => schemaOf(storage.sql));
    const added = [];
    for (let i = 0; i < 4; i++)
      added.push((await call<Article>("POST", "/v1/articles", { text: dated }, key)).body.id);
    const [made, ...removed] = await Promise.all([
      addQuiz(key, article.id),
      ...added.map((id) => remove(key, `articles/${id}`)),
    ]);
    expect(removed).toEqual([204, 204, 204, 204]);
    expect(await listQuizzes(key)).toContain(made.id);
    const after = await runInDurableObject(stub, (_, { storage }) => schemaOf(storage.sql));
    expect(after).toEqual(before);
  });
  it("is taken off the disk when the workspace wakes, where the work on it was cut off, and no index is lost, a newer version's neither", async () => {
    const { key, article, quiz } = await makeQuiz();
    // A stub does not outlive its object.
    const find = () => env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!));
    const before = await runInDurableObject(find(), (_, { storage }) => {
      const added = "CREATE INDEX quizzes_by_title ON quizzes (title)";
      const all = [...schemaOf(storage.sql), `quizzes_by_title ${added}`].toSorted();
      // After its first step, with a filler that was begun.
      const indexes = storage.sql
        .exec<{ name: string; sql: string }>(
          "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT LIKE '\\_cf%' ESCAPE '\\'",
        )
        .toArray();
      storage.sql.exec("INSERT INTO meta VALUES ('scrub', ?)", JSON.stringify(indexes.map((one) => one.sql)));
      for (const { name } of indexes) storage.sql.exec(`DROP INDEX ${name}`);
      storage.sql.exec("CREATE TABLE scrub_first (blank BLOB)");
      storage.sql.exec(added);
      return all;
    });
    await abortAllDurableObjects();
    expect(await listQuizzes(key)).toEqual([quiz.id]);
    expect((await call("GET", `/v1/articles/${article.id}`, undefined, key)).status).toBe(200);
    const look = () =>
      runInDurableObject(find(), (_, { storage }) => [
        schemaOf(storage.sql),
        storage.sql.exec("SELECT 1 FROM meta WHERE name = 'scrub'").toArray(),
      ]);
    await expect.poll(look, { timeout: 20_000 }).toEqual([before, []]);
  });
  it("is due still where the disk has no room for the work, which leaves nothing of itself", async () => {
    const { key } = await makeQuiz();
    const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!));
    const steps = await runInDurableObject(stub, async (_, { storage }) => {
      const { sql } = storage;
      const look = () => [schemaOf(sql), isScrubDue(sql)];
      const [before] = look();
      noteScrub(sql);
      const failures = [];
      for (const failing of [1, 2, 5, 8]) {
        let syncs = 0;
        const full = new Proxy(storage, {
          get: (of, name: "sync" | "sql" | "transactionSync") => {
            if (name === "sync")
              return () => (++syncs === failing ? Promise.reject(new Error("SQLITE_FULL")) : of.sync());
            const value: unknown = of[name];
            return typeof value === "function" ? (value.bind(of) as unknown) : value;
          },
        });
        failures.push([failing, await scrub(full).catch(String), look()]);
      }
      await scrub(storage);
      return { before, failures, after: look() };
    });
    expect(steps.failures).toEqual(
      [1, 2, 5, 8].map((failing) => [failing, "Error: SQLITE_FULL", [steps.before, true]]),
    );
    expect(steps.after).toEqual([steps.before, false]);
  });
});

describe("a list of quizzes or articles", () => {
  it("of quizzes has those of one article or the one of a room where they are asked for, by pages too", async () => {
    const { key, article, quiz } = await makeQuiz();
    const other = (await call<Article>("POST", "/v1/articles", { text: dated }, key)).body;
    const own = [(await addQuiz(key, article.id)).id, quiz.id];
    const foreign = (await addQuiz(key, other.id)).id;
    const read = async (query: string) =>
      (await call<QuizList>("GET", `/v1/quizzes?articleId=${query}`, undefined, key)).body;
    const ids = ({ data }: QuizList) => data.map(({ id }) => id);
    expect(ids(await read(article.id)).toSorted()).toEqual(own.toSorted());
    expect(ids(await read(other.id))).toEqual([foreign]);
    expect(ids(await read("unknown"))).toEqual([]);
    const first = await read(`${article.id}&limit=1`);
    const second = await read(`${article.id}&limit=1&cursor=${first.nextCursor}`);
    expect([...ids(first), ...ids(second)].toSorted()).toEqual(own.toSorted());
    expect(second.nextCursor).toBeNull();
    const { code } = quiz.rooms[0]!;
    const ofRoom = async (query: string) =>
      ids((await call<QuizList>("GET", `/v1/quizzes?${query}`, undefined, key)).body);
    expect(await ofRoom(`room=${code}`)).toEqual([quiz.id]);
    expect(await ofRoom(`room=${code}&articleId=${other.id}`)).toEqual([]);
    const stranger = await makeQuiz();
    expect(await ofRoom(`room=${stranger.code}`)).toEqual([]);
  });
  it("is given whole, or newest first by pages of as many as are asked for, also where one is deleted in between", async () => {
    const { key, article, quiz } = await makeQuiz();
    const quizzes = [quiz.id];
    const articles = [article.id];
    for (let i = 0; i < 6; i++) {
      quizzes.unshift((await addQuiz(key, article.id)).id);
      articles.unshift((await call<Article>("POST", "/v1/articles", { text: dated }, key)).body.id);
    }
    for (const [kind, ids] of [
      ["quizzes", quizzes],
      ["articles", articles],
    ] as const) {
      const read = async (query: string) =>
        (await call<QuizList | ArticleList>("GET", `/v1/${kind}${query}`, undefined, key)).body;
      const whole = await read("");
      // Those of one millisecond stand as their ids do.
      const order = whole.data.map(({ id }) => id);
      expect([order.toSorted(), whole.nextCursor]).toEqual([ids.toSorted(), null]);
      for (const limit of [1, 2, 3, 7, 200]) {
        const found: string[] = [];
        for (let cursor: string | null = ""; cursor !== null;) {
          const page: QuizList | ArticleList = await read(`?limit=${limit}${cursor && `&cursor=${cursor}`}`);
          expect(page.data.length).toBeLessThanOrEqual(limit);
          found.push(...page.data.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        expect([kind, limit, found]).toEqual([kind, limit, order]);
      }
      const first = await read("?limit=3");
      expect(await remove(key, `${kind}/${order[2]}`)).toBe(204);
      const rest = await read(`?limit=200&cursor=${first.nextCursor}`);
      expect(rest.data.map(({ id }) => id)).toEqual(order.slice(3));
      for (const bad of ["x", "MCAxIDI", "🙂"])
        expect([
          bad,
          (await call("GET", `/v1/${kind}?cursor=${encodeURIComponent(bad)}`, undefined, key)).status,
        ]).toEqual([bad, 422]);
      for (const limit of ["0", "201", "x"])
        expect((await call("GET", `/v1/${kind}?limit=${limit}`, undefined, key)).status).toBe(422);
    }
  });
});
