/** Each kind of answer on its way through the API: chosen, put in order, matched; and forms that leave items out. */
import { describe, expect, it } from "vitest";
import type { Committed, Item, Receipt, Results, Statistics } from "../../worker/contract.ts";
import { answer, call, dated, makeQuiz, readCsv, sample, start, theatre } from "./client.ts";

describe.each([
  ["true-false", sample],
  ["order", dated],
  ["matching", sample],
  ["find-sentence", theatre],
  ["typed", sample],
])("an item of type %s", (type, text) => {
  it.each([true, false])(
    "answered rightly: %s, gets the same score at every place it is shown",
    async (isRight) => {
      const { key, article, quiz, code } = await makeQuiz({ length: 1, types: { [type]: 1 } }, text);
      const attempt = await start(code);
      const [item] = attempt.form.items;
      expect(item!.type).toBe(type);
      const responses = await answer(key, article.id, attempt, () => isRight);
      const path = `/v1/attempts/${attempt.attemptId}`;
      const put = await call<Committed>(
        "PUT",
        `${path}/responses/${item!.id}`,
        { response: responses[item!.id] },
        attempt.token,
      );
      const { score } = put.body.feedback!;
      if (isRight) expect(score).toBe(1);
      else expect(score).toBeLessThan(1);
      // What the pupil is shown as the key, sent by another pupil, would be right.
      const right = await start(code, { candidate: "გიო" });
      expect(
        (
          await call<Receipt>(
            "POST",
            `/v1/attempts/${right.attemptId}/submit`,
            { responses: await answer(key, article.id, right, () => true) },
            right.token,
          )
        ).body.score,
      ).toBe(1);
      if (isRight) expect(put.body.feedback!.key).toEqual(responses[item!.id]);
      else expect(put.body.feedback!.key).not.toEqual(responses[item!.id]);
      const receipt = await call<Receipt>("POST", `${path}/submit`, { responses }, attempt.token);
      expect(receipt.body.score).toBe(score);
      expect(receipt.body.items[0]).toMatchObject({ response: responses[item!.id], feedback: { score } });
      const listed = await call<Results>("GET", `/v1/quizzes/${quiz.id}/results`, undefined, key);
      const mine = listed.body.data.find((r) => r.attemptId === attempt.attemptId)!;
      expect([mine.score, mine.items[0]!.score]).toEqual([score, score]);
      const [, ...rows] = readCsv(
        (await call("GET", `/v1/quizzes/${quiz.id}/results.csv`, undefined, key)).text,
      );
      expect(Number(rows.find((row) => row[0] === attempt.attemptId)![4])).toBe(score);
      const statistics = await call<Statistics>("GET", `/v1/quizzes/${quiz.id}/statistics`, undefined, key);
      expect(statistics.body.n).toBe(2);
      expect(statistics.body.mean).toBeCloseTo((1 + score) / 2, 12);
    },
  );
});

describe("a quiz", () => {
  it("asks only for the types it names", async () => {
    const { code } = await makeQuiz({ length: 50, types: { "gap-date": 1, "true-false": 0 } });
    const types = (await start(code)).form.items.map((i) => i.type);
    expect(new Set(types)).toEqual(new Set(["gap-date"]));
  });
  it("cannot be made of types that the article lacks or the teacher has hidden", async () => {
    const { key, article } = await makeQuiz();
    const make = (types: object) => call("POST", "/v1/quizzes", { articleId: article.id, types }, key);
    expect((await make({ order: 1 })).body["errors"]).toEqual([
      { field: "types", reason: expect.any(String) },
    ]);
    expect((await make({ "gap-date": 0 })).status).toBe(422);
    const [matching] = (
      await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items?type=matching`, undefined, key)
    ).body.data;
    expect((await make({ matching: 1 })).status).toBe(201);
    await call("PATCH", `/v1/items/${matching!.id}`, { status: "hidden" }, key);
    expect((await make({ matching: 1 })).status).toBe(422);
  });
  it("draws a hidden item in rooms made before and never in one made after", async () => {
    const { key, article, quiz, code } = await makeQuiz({ length: 50, types: { "who-said": 1 } });
    const quotes = (
      await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items?type=who-said`, undefined, key)
    ).body.data;
    const stems = async (room: string) => new Set((await start(room)).form.items.map((i) => i.stem));
    const [shown] = await stems(code);
    const hidden = quotes.filter((item) => item.stem === shown);
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id } of hidden) await call("PATCH", `/v1/items/${id}`, { status: "hidden" }, key);
    const filtered = await call<{ data: Item[] }>(
      "GET",
      `/v1/articles/${article.id}/items?type=who-said&status=hidden&skill=${hidden[0]!.skill}`,
      undefined,
      key,
    );
    expect(filtered.body.data.map((i) => i.id)).toEqual(hidden.map((i) => i.id));
    const after = (
      await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "მეორე" }, key)
    ).body.code;
    const seen = { before: new Set<string>(), after: new Set<string>() };
    for (let i = 0; i < 20; i++) {
      for (const stem of await stems(code)) seen.before.add(stem);
      for (const stem of await stems(after)) seen.after.add(stem);
    }
    expect(seen.before).toContain(shown);
    expect(seen.after).not.toContain(shown);
    expect(seen.after.size).toBeGreaterThan(1);
  });
});

describe("a retry", () => {
  it("keeps the name of the pupil, counts as an attempt, and is of no other room", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test", attempts: 2 });
    const first = await start(code);
    await call("POST", `/v1/attempts/${first.attemptId}/submit`, { responses: {} }, first.token);
    const second = await start(code, { retryOf: first.token, candidate: "სხვა" });
    expect([first.last, second.last]).toEqual([false, true]);
    await call("POST", `/v1/attempts/${second.attemptId}/submit`, { responses: {} }, second.token);
    const third = await call("POST", `/v1/rooms/${code}/attempts`, { retryOf: second.token });
    expect([third.status, third.body["code"]]).toEqual([409, "no-attempts-left"]);
    const { data } = (
      await call<Results>("GET", `/v1/quizzes/${quiz.id}/results?attempt=all`, undefined, key)
    ).body;
    expect(data.map((r) => r.candidate)).toEqual(["ნინო", "ნინო"]);
    const other = (
      await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "მეორე" }, key)
    ).body;
    const moved = await call("POST", `/v1/rooms/${other.code}/attempts`, { retryOf: first.token });
    expect([moved.status, moved.body["code"]]).toEqual([401, "invalid-token"]);
  });
  it("of a retry remembers all that came before", async () => {
    const { code } = await makeQuiz({ mode: "test", length: 4 });
    const met = new Set<string>();
    let body: Record<string, unknown> = { candidate: "ნინო" };
    for (let round = 0; round < 4; round++) {
      const attempt = await start(code, body);
      const told = attempt.form.items.map(
        (i) =>
          `${i.stem}|${i.options
            .map((o) => o.text)
            .toSorted()
            .join("|")}`,
      );
      expect(told.filter((text) => met.has(text))).toHaveLength(attempt.form.repeated);
      expect(attempt.form.repeated).toBe(0);
      for (const text of told) met.add(text);
      await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
      body = { retryOf: attempt.token };
    }
    expect(met.size).toBe(16);
  });
});
