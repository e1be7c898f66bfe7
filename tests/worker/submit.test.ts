/** Submit is idempotent by attempt, forever. */
import { describe, expect, it } from "vitest";
import type { Receipt } from "../../worker/contract.ts";
import { answer, call, makeQuiz, results, start } from "./client.ts";

async function ready(mode: string) {
  const made = await makeQuiz({ mode });
  const attempt = await start(made.code);
  const responses = await answer(made.key, made.article.id, attempt, (i) => i % 2 === 0);
  const submit = (given: unknown) =>
    call<Receipt>("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: given }, attempt.token);
  return { ...made, attempt, responses, submit };
}

describe("submit", () => {
  it("gives the same body the same receipt, byte for byte", async () => {
    const { submit, responses } = await ready("test");
    const first = await submit(responses);
    const reordered = Object.fromEntries(Object.entries(responses).toReversed());
    expect((await submit(responses)).text).toBe(first.text);
    expect((await submit(reordered)).text).toBe(first.text);
  });
  it("makes one row of twenty submits at the same moment", async () => {
    const { submit, responses, key, quiz } = await ready("test");
    const receipts = await Promise.all(Array.from({ length: 20 }, () => submit(responses)));
    expect(new Set(receipts.map((r) => r.text)).size).toBe(1);
    expect(await results(key, quiz.id)).toHaveLength(1);
  });
  it("answers another body with the receipt that stands", async () => {
    const { submit, responses, key, quiz } = await ready("test");
    const first = (await submit(responses)).body;
    const other = await submit({});
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: "already-submitted", receipt: first });
    expect((await results(key, quiz.id))[0]!.score).toBe(first.score);
  });
  it("scores what is not answered with 0", async () => {
    const { submit, attempt, responses } = await ready("test");
    const [first] = attempt.form.items;
    const { body } = await submit({ [first!.id]: responses[first!.id] });
    expect([body.score, body.maxScore]).toEqual([1, attempt.form.items.length]);
    expect(body.items.filter((i) => i.response === null)).toHaveLength(attempt.form.items.length - 1);
  });
  it("takes no response after it", async () => {
    const { submit, attempt, responses } = await ready("test");
    await submit({});
    const [first] = attempt.form.items;
    const put = await call(
      "PUT",
      `/v1/attempts/${attempt.attemptId}/responses/${first!.id}`,
      { response: responses[first!.id] },
      attempt.token,
    );
    expect([put.status, put.body["code"]]).toEqual([409, "already-submitted"]);
  });
  it.each(["nobody", "__proto__", "constructor"])("refuses %s as an item and names the field", async (id) => {
    const { submit } = await ready("test");
    const refused = await submit(JSON.parse(`{"${id}": "x"}`));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: "invalid-input", errors: [{ field: `responses.${id}` }] });
  });
  it("refuses options of another item", async () => {
    const { submit, attempt } = await ready("test");
    const [a, b] = attempt.form.items.filter((i) => i.interaction === "choice");
    expect((await submit({ [a!.id]: b!.options[0]!.id })).status).toBe(422);
  });
});

describe("a committed response", () => {
  it("cannot be changed in practice, by response or by submit, and a repeat gets the same answer", async () => {
    const { attempt, responses, submit } = await ready("practice");
    const item = attempt.form.items.find((i) => i.interaction === "choice")!;
    const put = (response: unknown) =>
      call("PUT", `/v1/attempts/${attempt.attemptId}/responses/${item.id}`, { response }, attempt.token);
    const other = item.options.find((o) => o.id !== responses[item.id])!.id;
    const first = await put(responses[item.id]);
    expect((await put(responses[item.id])).text).toBe(first.text);
    const second = await put(other);
    expect([second.status, second.body["code"]]).toEqual([409, "already-committed"]);
    expect(Object.keys(second.body).toSorted()).toEqual(["code", "requestId", "status", "title", "type"]);
    expect((await submit({ ...responses, [item.id]: other })).body).toMatchObject({
      code: "already-committed",
    });
  });
  it("can be changed in a test until submit", async () => {
    const { attempt, responses, submit } = await ready("test");
    const item = attempt.form.items.find((i) => i.interaction === "choice")!;
    const put = (response: unknown) =>
      call("PUT", `/v1/attempts/${attempt.attemptId}/responses/${item.id}`, { response }, attempt.token);
    for (const { id } of item.options) expect((await put(id)).status).toBe(200);
    expect((await put(responses[item.id])).body).toMatchObject({ feedback: null });
    const { items } = (await submit({})).body;
    expect(items.find(({ id }) => id === item.id)!.response).toEqual(responses[item.id]);
  });
});
