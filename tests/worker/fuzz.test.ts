/**
 * Every call of the API's document, with bodies, addresses, queries and headers made from what it names, by everybody: no answer is a
 * failure of the server, none shows a stack, a query or a path, none has a status that the document does not name for that call, and
 * each is what the document's schema for its status says.
 * `FUZZ=500 npm test -- tests/worker/fuzz.test.ts` makes more; fast-check prints seed and path of what fails.
 */
import { type Schema as JsonSchema, Validator } from "@cfworker/json-schema";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import type { Item } from "../../worker/contract.ts";
import { answer, call, makeQuiz, sample, start } from "./client.ts";
import { createBuilder, type Schema } from "./from-schema.ts";

interface Operation {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const runs = inject("fuzz");
/** What a body may say of itself: mostly what it is, in each way that RFC 9110 lets it be written, now and then what it is not. */
const types = fc.oneof(
  { weight: 12, arbitrary: fc.constant("application/json") },
  {
    weight: 4,
    arbitrary: fc.constantFrom("application/json ; charset=utf-8", "Application/JSON;", "application/a+json"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "text/plain", "application/json-seq", "application/json; a b"),
  },
);
/** Values of the headers that the document names, by their names in small letters; any call may have the last one. */
const headers: Record<string, string[]> = {
  "idempotency-key": ["once", "once more", " ", '"quoted"', "a".repeat(5_000)],
  "if-match": ['"1"', 'W/"1"', "*", "1", ","],
  "if-none-match": ["*", '"a"', 'W/"a", "b"', "a", ","],
  "accept-language": ["ka", "ru-RU, en;q=0.5", "en", "xx", ";q=,", "a".repeat(5_000)],
};
/** What no answer may hold. Names of tables are those of the schemas. */
const INSIDES =
  /\bat \w+ \(|\.ts:\d|SQLITE|sqlite|\b(?:SELECT|INSERT|UPDATE|DELETE) .* (?:FROM|INTO|SET|WHERE)\b|\/(?:work|home|tmp|node_modules)\//;

afterEach(() => void vi.useRealTimers());

/** What stands in an address: no half of a surrogate pair can, and one or two dots would lead to another address. */
const encode = (value: unknown) =>
  encodeURIComponent(
    (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).replaceAll(/\p{Cs}/gu, "?"),
  ).replace(/^\.\.?$/, "_");

async function makeWorld() {
  const { key, article, quiz, code } = await makeQuiz({ mode: "test", reveal: "submit" });
  const foreign = await makeQuiz();
  const attempt = await start(code);
  const responses = await answer(key, article.id, attempt, () => true);
  const [itemId, response] = Object.entries(responses)[0]!;
  const saved = { seq: 1, responses: { [itemId]: response } };
  await call("PUT", `/v1/attempts/${attempt.attemptId}/responses`, saved, attempt.token);
  const made = async (scope: string) =>
    (await call<{ id: string; key: string }>("POST", "/v1/keys", { name: "k", scopes: [scope] }, key)).body;
  const [reader, writer] = [await made("results:read"), await made("quizzes:write")];
  const items = (await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items`, undefined, key)).body
    .data;
  const ids = [article.id, quiz.id, code, attempt.attemptId, itemId, items[0]!.id, reader.id];
  return {
    tokens: ["", attempt.token, reader.key, writer.key, key, key, key, foreign.key, env.SETUP_SECRET, "x"],
    known: [
      ...ids,
      foreign.article.id,
      foreign.quiz.id,
      foreign.code,
      "ნინო",
      "en",
      "2026-11-24T00:00:00Z",
      ...attempt.form.items.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]),
    ],
    named: {
      name: ["ახალი"],
      code: [code],
      articleId: [article.id],
      itemId: [itemId, items[0]!.id],
      quiz: [quiz.id],
      text: [sample.slice(0, 1_500), "{=a ~b}"],
      resumeCode: [attempt.resumeCode],
      candidate: ["ნინო", "12"],
      sourceUrl: ["https://example.org/"],
      "{articles}": [article.id],
      "{quizzes}": [quiz.id],
      "{attempts}": [attempt.attemptId],
      "{items}": items.map(({ id }) => id),
      "{keys}": [reader.id],
    },
  };
}

describe("every call, with what its own schemas give and by everybody", () => {
  it(
    "is answered as the document says, without a failure and without a word about what is inside",
    async () => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
      const { body: document } = await call<Document>("GET", "/openapi.json");
      const { tokens, known, named } = await makeWorld();
      const { build, hinted, text } = createBuilder(document.components.schemas, known, named);
      const answered: Record<string, number> = {};
      // References lead to `#/components`, which each validator so has within it.
      const validators = new Map<JsonSchema, Validator>();
      const findValidator = (schema: JsonSchema) => {
        const cached = validators.get(schema);
        if (cached !== undefined) return cached;
        const whole = { ...schema, components: document.components } as JsonSchema;
        const made = new Validator(whole, "2020-12");
        validators.set(schema, made);
        return made;
      };
      let held = 0;
      // What takes away what the others need comes last.
      const calls = Object.entries(document.paths)
        .flatMap(([path, methods]) =>
          Object.entries(methods).map(([method, operation]) => ({
            path,
            method: method.toUpperCase(),
            operation,
          })),
        )
        .toSorted((a, b) => Number(a.method === "DELETE") - Number(b.method === "DELETE"));
      expect(calls.length).toBeGreaterThan(50);
      for (const { path, method, operation } of calls) {
        const { parameters = [], requestBody } = operation;
        const query = parameters.filter((parameter) => parameter.in === "query");
        const taken = parameters.flatMap((p) => (p.in === "header" ? [p.name.toLowerCase()] : []));
        const schema = requestBody?.content["application/json"]?.schema;
        const input = fc.record({
          parts: fc.tuple(
            ...Array.from(path.matchAll(/([a-z-]+)\/\{(\w+)\}/g), ([, kind, name]) =>
              hinted(name === "id" ? `{${kind}}` : name!, text),
            ),
          ),
          query: fc.record(Object.fromEntries(query.map((q) => [q.name, build(q.schema)])), {
            requiredKeys: [],
          }),
          sent: schema === undefined ? fc.constant(undefined) : build(schema),
          token: fc.constantFrom(...tokens),
          more: fc.record(
            {
              ...Object.fromEntries(
                [...taken, "accept-language"].map((name) => [name, fc.constantFrom(...headers[name]!)]),
              ),
              ...(schema !== undefined && { "Content-Type": types }),
            },
            { requiredKeys: [] },
          ),
        });
        const property = fc.asyncProperty(input, async ({ parts, query: asked, sent, token, more }) => {
          const names = [...parts];
          const address = path.replaceAll(/\{\w+\}/g, () => encode(names.shift() || "x"));
          const search = Object.entries(asked).map(([name, value]) => `${name}=${encode(value)}`);
          const given = schema === undefined ? undefined : (JSON.stringify(sent) ?? "null");
          const reply = await call(method, `${address}?${search.join("&")}`, given, token || undefined, more);
          answered[reply.status] = (answered[reply.status] ?? 0) + 1;
          const isDeclared = String(reply.status) in operation.responses;
          const isProblem =
            reply.status < 400 || reply.body["requestId"] === reply.headers.get("X-Request-Id");
          const [type] = (reply.headers.get("Content-Type") ?? "").split(";");
          const said = operation.responses[reply.status]?.content?.[type!]?.schema;
          if (said !== undefined && /^application\/(?:problem\+)?json$/.test(type!)) {
            held++;
            const { valid, errors } = findValidator(said).validate(reply.body);
            if (!valid)
              throw new Error(
                `${method} ${address} ${given}: ${reply.text.slice(0, 400)} ${JSON.stringify(errors)}`,
              );
          }
          if (reply.status >= 500 || INSIDES.test(reply.text) || !isDeclared || !isProblem)
            throw new Error(
              `${method} ${address} ${given} ${JSON.stringify(more)}: ${reply.status} ${reply.text.slice(0, 400)}`,
            );
        });
        await fc.assert(property, { numRuns: runs });
        // Nobody is to be answered with 429 and nothing else.
        vi.setSystemTime(Date.now() + 61_000);
      }
      console.log("answered:", answered, "held against their schemas:", held);
      expect(held).toBeGreaterThan(calls.length * runs * 0.5);
      // By what is drawn 11 to 17 things are made, and more of all else.
      for (const status of ["200", "201", "304", "401", "403", "404", "415", "422"])
        expect([status, (answered[status] ?? 0) > 2]).toEqual([status, true]);
    },
    Math.max(60_000, runs * 3_000),
  );
});
