/** Which attempt counts: the quiz's rule and the question that overrides it, alike in pages, files and statistics. */
import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { Quiz, Result, Results, Statistics } from "../../worker/contract.ts";
import { answer, call, makeQuiz, ORIGIN, readCsv, start } from "./client.ts";

type Made = Awaited<ReturnType<typeof makeQuiz>>;

/** Takes the quiz with so many right answers; gives the token to try again with. */
async function sit(made: Made, right: number, who: Record<string, unknown> = { candidate: "ნინო" }) {
  const attempt = await start(made.code, who);
  const responses = await answer(made.key, made.article.id, attempt, (i) => i < right);
  await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
  return attempt;
}

/** The scores that each way of reading results gives, by the answer to `attempt=`. */
async function readScores(made: Made, attempt?: string) {
  const query = attempt === undefined ? "" : `attempt=${attempt}`;
  const get = <T>(path: string) => call<T>("GET", path, undefined, made.key);
  const quiz = `/v1/quizzes/${made.quiz.id}`;
  const scores = (data: Result[]) => data.map((r) => r.score).toSorted((a, b) => a - b);
  const csv = async (path: string) =>
    readCsv((await get(path)).text)
      .slice(1)
      .map((row) => Number(row[4]))
      .toSorted((a, b) => a - b);
  const paged: Result[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const page: Results = (
      await get<Results>(`${quiz}/results?limit=1&${query}${cursor && `&cursor=${cursor}`}`)
    ).body;
    paged.push(...page.data);
    cursor = page.nextCursor;
  }
  const statistics = (await get<Statistics>(`${quiz}/statistics?${query}`)).body;
  const counted = statistics.distribution.counts.flatMap((n, points) =>
    Array.from({ length: n }, () => points),
  );
  return {
    results: scores((await get<Results>(`${quiz}/results?${query}`)).body.data),
    room: scores((await get<Results>(`/v1/rooms/${made.code}/results?${query}`)).body.data),
    paged: scores(paged),
    csv: await csv(`${quiz}/results.csv?${query}`),
    statistics: counted,
    roomStatistics: (await get<Statistics>(`/v1/rooms/${made.code}/statistics?${query}`)).body.n,
  };
}
const everywhere = (scores: number[]) => ({
  results: scores,
  room: scores,
  paged: scores,
  csv: scores,
  statistics: scores,
  roomStatistics: scores.length,
});

describe("the attempt that counts", () => {
  it("is the first where nobody says otherwise, and any other where it is asked for, in all there is to read", async () => {
    const made = await makeQuiz({ mode: "test" });
    for (const right of [3, 7, 5]) await sit(made, right);
    await sit(made, 4, { candidate: "გიო" });
    expect(made.quiz.rules.counts).toBe("first");
    expect(await readScores(made)).toEqual(everywhere([3, 4]));
    expect(await readScores(made, "first")).toEqual(everywhere([3, 4]));
    expect(await readScores(made, "best")).toEqual(everywhere([4, 7]));
    expect(await readScores(made, "last")).toEqual(everywhere([4, 5]));
    expect(await readScores(made, "all")).toEqual(everywhere([3, 4, 5, 7]));
  });
  it("is what the quiz's rule says, also at a spreadsheet's address", async () => {
    const made = await makeQuiz({ mode: "test", counts: "best" });
    for (const right of [3, 7, 5]) await sit(made, right);
    expect(await readScores(made)).toEqual(everywhere([7]));
    const { body } = await call<{ url: string }>(
      "POST",
      `/v1/quizzes/${made.quiz.id}/links`,
      { name: "x" },
      made.key,
    );
    const path = body.url.slice(ORIGIN.length);
    const rows = async (query = "") => readCsv((await call("GET", path + query)).text).slice(1);
    expect((await rows()).map((row) => row[4])).toEqual(["7"]);
    expect(await rows("?attempt=all")).toHaveLength(3);
  });
  it("without names is one of each chain of retries", async () => {
    const made = await makeQuiz({ mode: "test", candidate: "none" });
    const first = await sit(made, 2, {});
    await sit(made, 6, { retryOf: first.token });
    await sit(made, 5, {});
    expect(await readScores(made, "best")).toEqual(everywhere([5, 6]));
    expect(await readScores(made, "first")).toEqual(everywhere([2, 5]));
    expect(await readScores(made, "all")).toEqual(everywhere([2, 5, 6]));
  });
  it("follows an attempt that comes in between two looks, and one that is erased", async () => {
    const made = await makeQuiz({ mode: "test", counts: "last" });
    await sit(made, 3);
    expect((await readScores(made)).results).toEqual([3]);
    const second = await sit(made, 6);
    expect((await readScores(made)).results).toEqual([6]);
    await call("DELETE", `/v1/rooms/${made.code}/attempts/${second.attemptId}`, undefined, made.key);
    expect(await readScores(made)).toEqual(everywhere([3]));
  });
  it("is found by pages behind any number of those that do not count", async () => {
    const made = await makeQuiz({ mode: "test" });
    const first = await sit(made, 3);
    await sit(made, 4, { candidate: "გიო" });
    const stub = env.ROOMS.get(env.ROOMS.idFromName(made.code));
    // Ten thousand further tries between the first of one pupil and that of another.
    await runInDurableObject(stub, (_, { storage }) => {
      storage.sql.exec("UPDATE attempts SET updated_at = updated_at + 50000 WHERE candidate = 'გიო'");
      storage.sql.exec(
        `WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < 10000)
         INSERT INTO attempts SELECT printf('%032x', i), candidate, NULL, started_at + i, updated_at + i, submitted_at + i,
           submission, score, max_score, items, responses, seq FROM k, attempts WHERE id = ?`,
        first.attemptId,
      );
    });
    expect((await readScores(made)).paged).toEqual([3, 4]);
    expect((await readScores(made)).results).toEqual([3, 4]);
  });
  it("of a quiz made before there was a choice is the first", async () => {
    const made = await makeQuiz({ mode: "test", counts: "last" });
    const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName(made.key.split("_")[1]!));
    await runInDurableObject(stub, (_, { storage }) =>
      storage.sql.exec("UPDATE quizzes SET rules = json_remove(rules, '$.counts')"),
    );
    for (const right of [3, 6]) await sit(made, right);
    const quiz = await call<Quiz>("GET", `/v1/quizzes/${made.quiz.id}`, undefined, made.key);
    expect(quiz.body.rules.counts).toBe("first");
    expect(await readScores(made)).toEqual(everywhere([3]));
  });
  it("cannot be another than these", async () => {
    const made = await makeQuiz();
    for (const path of ["results", "results.csv", "results.xlsx", "statistics"]) {
      const answered = await call(
        "GET",
        `/v1/quizzes/${made.quiz.id}/${path}?attempt=worst`,
        undefined,
        made.key,
      );
      expect([path, answered.status]).toEqual([path, 422]);
    }
  });
});
