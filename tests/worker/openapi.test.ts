/** The API's document: whole in itself, true to the design's table, and true to what the API answers. */
import { type Schema as JsonSchema, Validator } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import { formatNames } from "../../questions/index.ts";
import * as contract from "../../worker/contract.ts";
import { fileTypes } from "../../worker/formats.ts";
import { problemCodes, statusOf } from "../../worker/problem.ts";
import { toResponse } from "../../worker/tell.ts";
import { told } from "../../worker/told/index.ts";
import { answer, call, makeKey, makeQuiz, sample, start } from "./client.ts";

interface Operation {
  operationId: string;
  summary?: string;
  security: Record<string, string[]>[];
  requestBody?: { content: Record<string, { schema: object }> };
  parameters?: { name: string; in: string; description?: string }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, { examples?: unknown[] }>;
    securitySchemes: Record<string, { type: string; scheme: string }>;
  };
}

const read = async () => (await call<Document>("GET", "/openapi.json")).body;
const operations = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
  );

/** Every value under a name, at any depth. */
function collect(value: unknown, name: string): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([k, v]) => [...(k === name ? [v] : []), ...collect(v, name)]);
}

/** What a call that anyone may make answers where its address or its body says nothing; else 404. */
const statuses: Record<string, number> = {
  "post /v1/rooms/{code}/resume": 422,
  "post /v1/sign-in": 422,
  "post /v1/sign-in/options": 200,
  "get /v1/session": 200,
};

/** The media type of an export; of every other call JSON. */
function typeOfExport(path: string): string {
  if (path === "/v1/workspace/export") return "application/x-ndjson";
  const format = formatNames.find((name) => path.endsWith(`/export/${name}`));
  return format === undefined ? "application/json" : fileTypes[format].type;
}

describe("the document", () => {
  it("is the same at both its addresses, OpenAPI 3.1, and may be read from any page", async () => {
    const [a, b] = [await call<Document>("GET", "/openapi.json"), await call("GET", "/v1/openapi.json")];
    expect(a.text).toBe(b.text);
    expect(a.body.openapi).toMatch(/^3\.1\.\d+$/);
    expect(a.headers.get("Access-Control-Allow-Origin")).toBe("*");
  });
  it("has no reference that leads nowhere", async () => {
    const document = await read();
    const references = collect(document, "$ref") as string[];
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      const [root, ...names] = reference.split("/");
      expect(root).toBe("#");
      const target = names.reduce<unknown>(
        (at, name) =>
          (at as Record<string, unknown> | undefined)?.[name.replaceAll("~1", "/").replaceAll("~0", "~")],
        document,
      );
      expect([reference, typeof target]).toEqual([reference, "object"]);
    }
  });
  it("has an example of each body that goes in, and every example is what its schema says", async () => {
    const { components, paths } = await read();
    const sent = Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ requestBody }) => {
        const schema = requestBody?.content["application/json"]?.schema as { $ref?: string } | undefined;
        return schema === undefined ? [] : [schema.$ref?.split("/").at(-1)];
      }),
    );
    expect(sent.length).toBeGreaterThan(20);
    for (const name of sent)
      expect([name, components.schemas[name!]?.examples]).toEqual([name, [expect.anything()]]);
    for (const [name, schema] of Object.entries(components.schemas))
      for (const example of schema.examples ?? []) {
        const { errors } = new Validator({ ...schema, components } as JsonSchema, "2020-12").validate(
          example,
        );
        expect([name, errors]).toEqual([name, []]);
      }
  });
  it("names each call once, as a client's function", async () => {
    const names = operations(await read()).map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("getQuizzesByIdResultsCsv");
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9]+$/);
  });
  it("says of each call who may make it, in schemes that it declares", async () => {
    const document = await read();
    const who = Object.fromEntries(
      operations(document).map(({ name, operation }) => [
        name,
        Object.keys(operation.security[0] ?? {})[0] ?? "anyone",
      ]),
    );
    expect(who).toEqual({
      "post /v1/workspaces": "setupSecret",
      "post /v1/sign-in/options": "anyone",
      "post /v1/sign-in": "anyone",
      "get /v1/session": "anyone",
      "post /v1/account/passkeys/options": "session",
      "post /v1/account/passkeys": "session",
      "delete /v1/account/passkeys/{id}": "session",
      "delete /v1/account/sessions/{id}": "session",
      "post /v1/account/recovery-codes": "session",
      "get /v1/members": "apiKey",
      "post /v1/members": "apiKey",
      "post /v1/members/{id}/link": "apiKey",
      "delete /v1/members/{id}": "apiKey",
      "post /v1/articles": "apiKey",
      "get /v1/articles": "apiKey",
      "get /v1/articles/{id}": "apiKey",
      "patch /v1/articles/{id}": "apiKey",
      "delete /v1/articles/{id}": "apiKey",
      "get /v1/articles/{id}/papers": "apiKey",
      "get /v1/articles/{id}/refusals": "apiKey",
      "post /v1/articles/{id}/items": "apiKey",
      "get /v1/articles/{id}/items": "apiKey",
      "get /v1/articles/{id}/exercises/{kind}": "apiKey",
      ...Object.fromEntries(formatNames.map((name) => [`get /v1/articles/{id}/export/${name}`, "apiKey"])),
      "get /v1/articles/{id}/export/{format}/warnings": "apiKey",
      "post /v1/articles/{id}/items/import": "apiKey",
      "get /v1/rooms/{code}/scorm": "apiKey",
      "patch /v1/items/{id}": "apiKey",
      "post /v1/quizzes": "apiKey",
      "get /v1/quizzes": "apiKey",
      "get /v1/workspace": "apiKey",
      "patch /v1/workspace": "apiKey",
      "get /v1/workspace/audit": "apiKey",
      "get /v1/workspace/links": "apiKey",
      "get /v1/workspace/export": "apiKey",
      "post /v1/workspace/import": "apiKey",
      "patch /v1/rooms/{code}": "apiKey",
      "delete /v1/rooms/{code}": "apiKey",
      "delete /v1/rooms/{code}/candidates/{candidate}": "apiKey",
      "delete /v1/rooms/{code}/attempts/{attempt}": "apiKey",
      "post /v1/quizzes/{id}/regrade": "apiKey",
      "delete /v1/keys/{id}": "apiKey",
      "delete /v1/quizzes/{id}/links/{link}": "apiKey",
      "get /v1/keys": "apiKey",
      "get /v1/webhooks": "apiKey",
      "post /v1/webhooks": "apiKey",
      "patch /v1/webhooks/{id}": "apiKey",
      "delete /v1/webhooks/{id}": "apiKey",
      "post /v1/webhooks/{id}/rotate": "apiKey",
      "post /v1/webhooks/{id}/test": "apiKey",
      "get /v1/webhooks/{id}/deliveries": "apiKey",
      "post /v1/webhooks/{id}/deliveries/{delivery}/replay": "apiKey",
      "get /v1/quizzes/{id}/links": "apiKey",
      "get /v1/shared/{key}/results.csv": "anyone",
      "post /v1/keys": "apiKey",
      "post /v1/keys/{id}/rotate": "apiKey",
      "post /v1/quizzes/{id}/links": "apiKey",
      "get /v1/quizzes/{id}": "apiKey",
      "delete /v1/quizzes/{id}": "apiKey",
      "post /v1/quizzes/{id}/rooms": "apiKey",
      "get /v1/quizzes/{id}/results": "apiKey",
      "get /v1/quizzes/{id}/results.csv": "apiKey",
      "get /v1/quizzes/{id}/results.xlsx": "apiKey",
      "get /v1/quizzes/{id}/results.json": "apiKey",
      "get /v1/quizzes/{id}/statistics": "apiKey",
      "get /v1/rooms/{code}/statistics": "apiKey",
      "get /v1/rooms/{code}": "anyone",
      "get /v1/rooms/{code}/begin": "anyone",
      "post /v1/rooms/{code}/attempts": "anyone",
      "get /v1/rooms/{code}/attempts/{attempt}": "apiKey",
      "get /v1/rooms/{code}/results": "apiKey",
      "post /v1/rooms/{code}/live": "apiKey",
      "get /v1/rooms/{code}/results.csv": "apiKey",
      "get /v1/rooms/{code}/results.xlsx": "apiKey",
      "get /v1/rooms/{code}/results.json": "apiKey",
      "post /v1/rooms/{code}/attempts/{attempt}/resume-code": "apiKey",
      "get /v1/attempts/{id}": "attemptToken",
      "put /v1/attempts/{id}/responses/{itemId}": "attemptToken",
      "put /v1/attempts/{id}/responses": "attemptToken",
      "post /v1/rooms/{code}/resume": "anyone",
      "post /v1/attempts/{id}/submit": "attemptToken",
    });
    for (const scheme of new Set(Object.values(who).filter((w) => w !== "anyone")))
      expect(document.components.securitySchemes[scheme]).toMatchObject(
        scheme === "session" ? { type: "apiKey", in: "cookie" } : { type: "http", scheme: "bearer" },
      );
    for (const { operation } of operations(document))
      if (operation.security[0]?.["apiKey"]) {
        const named = (scheme: string) => operation.security.flatMap((s) => s[scheme] ?? []);
        expect(named("session")).toEqual(named("apiKey"));
      }
  });
  it("is true about who may make a call: without a bearer token all but anyone's are 401", async () => {
    for (const { name, path, operation } of operations(await read())) {
      const method = name.split(" ")[0]!.toUpperCase();
      const body = operation.requestBody === undefined ? undefined : {};
      const { status } = await call(method, path.replaceAll(/\{\w+\}/g, "ZZZZZZZZ"), body);
      if (operation.security.length === 0) expect([name, status]).toEqual([name, statuses[name] ?? 404]);
      // A body that lacks what it must have may be named before the caller is asked who they are.
      else
        expect([name, body === undefined ? [401] : [401, 422]]).toEqual([
          name,
          expect.arrayContaining([status]),
        ]);
      if (operation.security.length > 0)
        expect([name, Object.keys(operation.responses)]).toEqual([name, expect.arrayContaining(["401"])]);
    }
  });
  it("names each part of an address, sums each call up, and gives a schema to all that goes in and out", async () => {
    for (const { name, path, operation } of operations(await read())) {
      const inPath = (operation.parameters ?? []).filter((p) => p.in === "path").map((p) => p.name);
      expect([name, inPath]).toEqual([name, [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part)]);
      expect(operation.summary).toEqual(expect.any(String));
      const takesBody = /^(post|put|patch)/.test(name);
      expect([name, operation.requestBody !== undefined]).toEqual([name, takesBody]);
      if (takesBody) expect(operation.requestBody!.content).toHaveProperty(["application/json", "schema"]);
      for (const [status, response] of Object.entries(operation.responses)) {
        const type =
          Number(status) >= 400
            ? "application/problem+json"
            : path.endsWith("csv")
              ? "text/csv"
              : path.endsWith("xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : path.endsWith("scorm")
                  ? "application/zip"
                  : typeOfExport(path);
        const given = Object.keys(response.content ?? {});
        expect([name, status, given]).toEqual([name, status, /^[23]04$/.test(status) ? [] : [type]]);
      }
    }
  });
  it("has a page that shows its examples, its parameters with what they mean, its headers, and each problem where type leads", async () => {
    const document = await read();
    const { text: page } = await call("GET", "/docs");
    const said = page
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
    for (const code of problemCodes) {
      const { type } = (await toResponse({ code }, "x", "en").json()) as { type: string };
      const [path, anchor] = type.split("#");
      expect([code, path, ids.includes(anchor!)]).toEqual([code, "/docs", true]);
      for (const lang of ["ka", "en", "ru"] as const)
        expect(said).toContain(`<li lang="${lang}">${told[lang].problems[code]}</li>`);
    }
    for (const { examples = [] } of Object.values(document.components.schemas))
      for (const example of examples) expect(said).toContain(JSON.stringify(example, null, 2));
    for (const { operation } of operations(document))
      for (const { name, description } of operation.parameters ?? [])
        expect([name, said.includes(description ?? name)]).toEqual([name, true]);
    for (const name of [
      "Kitkhva-Next",
      "ETag",
      "RateLimit",
      "Idempotency-Replayed",
      "Only this one's attempts",
    ])
      expect(said).toContain(name);
  });
  it("names of each call all that what is stored may fail with", async () => {
    const failing = problemCodes.filter((code) => statusOf(code) === 503);
    for (const { name, operation } of operations(await read()))
      expect([name, operation.responses["503"]?.description.split(", ").toSorted()]).toEqual([
        name,
        failing.toSorted(),
      ]);
  });
  it("describes a response and a submission by what they hold", async () => {
    const { schemas } = (await read()).components;
    const { anyOf } = schemas["Response"] as { anyOf: { type: string }[] };
    expect(anyOf.map(({ type }) => type)).toEqual(["string", "array", "object"]);
    expect(schemas["Feedback"]).toMatchObject({ type: "object" });
    expect(schemas["Receipt"]).not.toHaveProperty("description");
    expect(schemas["Submission"]).toMatchObject({
      properties: {
        responses: { type: "object", additionalProperties: { $ref: "#/components/schemas/Response" } },
      },
      required: ["responses"],
    });
  });
});

describe("what the API answers", () => {
  it.each(["practice", "test"])("is what the contract says, in %s, with no field more", async (mode) => {
    const { key, article, quiz, code } = await makeQuiz({
      mode,
      ...(mode === "test" ? { reveal: "close", closesAt: "2099-01-01T00:00:00Z" } : {}),
    });
    const attempt = await start(code);
    const responses = await answer(key, article.id, attempt, (i) => i % 2 === 0);
    const [item] = attempt.form.items;
    const path = `/v1/attempts/${attempt.attemptId}`;
    const {
      Article,
      Item,
      Quiz,
      NewQuizMade,
      RoomNow,
      RoomLink,
      Attempt,
      Begun,
      Committed,
      Receipt,
      Results,
      Statistics,
      QuizList,
    } = contract;
    const get = async (at: string, token?: string) => (await call("GET", at, undefined, token)).body;
    const pairs = [
      [Article, await get(`/v1/articles/${article.id}`, key)],
      [contract.Exercise, await get(`/v1/articles/${article.id}/exercises/maze`, key)],
      [contract.Exercise, await get(`/v1/articles/${article.id}/exercises/c-test?seed=b`, key)],
      [contract.Item.array(), (await get(`/v1/articles/${article.id}/items`, key))["data"]],
      [
        Item,
        (
          await call(
            "PATCH",
            `/v1/items/${((await get(`/v1/articles/${article.id}/items`, key))["data"] as { id: string }[])[0]!.id}`,
            { status: "approved" },
            key,
          )
        ).body,
      ],
      [contract.ExportReport, await get(`/v1/articles/${article.id}/export/kahoot/warnings`, key)],
      [
        contract.Imported,
        (
          await call(
            "POST",
            `/v1/articles/${article.id}/items/import`,
            { format: "gift", text: "A{=b~c}\n\nB{}" },
            key,
          )
        ).body,
      ],
      [NewQuizMade, quiz],
      [Quiz, await get(`/v1/quizzes/${quiz.id}`, key)],
      [QuizList, await get("/v1/quizzes", key)],
      [
        RoomLink,
        (
          await call(
            "POST",
            `/v1/quizzes/${quiz.id}/rooms`,
            { name: "მეორე", closesAt: "2099-01-01T00:00:00Z" },
            key,
          )
        ).body,
      ],
      [RoomNow, await get(`/v1/rooms/${code}`)],
      [Begun, await get(`/v1/rooms/${code}/begin`)],
      [Begun, await get(`/v1/rooms/${(await makeQuiz({ mode, candidate: "none" })).code}/begin`)],
      [Attempt, attempt],
      [
        Committed,
        (await call("PUT", `${path}/responses/${item!.id}`, { response: responses[item!.id] }, attempt.token))
          .body,
      ],
      [contract.Stored, await get(path, attempt.token)],
      [Receipt, (await call("POST", `${path}/submit`, { responses }, attempt.token)).body],
      [contract.Stored, await get(path, attempt.token)],
      [Results, await get(`/v1/quizzes/${quiz.id}/results`, key)],
      [Statistics, await get(`/v1/quizzes/${quiz.id}/statistics`, key)],
      [contract.Problem, await get("/v1/rooms/ZZZZZZZZ")],
    ] as const;
    // Parsing drops the fields that a schema does not name.
    for (const [schema, given] of pairs) expect(schema.parse(given)).toEqual(given);
  });
  it("with bad input is the documented problem, field and reason named", async () => {
    const refused = await call("POST", "/v1/articles", { text: sample, title: "" }, await makeKey());
    expect(contract.Problem.parse(refused.body)).toEqual(refused.body);
    expect(refused.body["errors"]).toEqual([{ field: "title", reason: expect.any(String) }]);
  });
  it("to a second body of a submit is the documented problem", async () => {
    const { code } = await makeQuiz({ mode: "test" });
    const attempt = await start(code);
    const item = attempt.form.items.find((i) => i.interaction === "choice");
    const submit = (responses: object) =>
      call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
    await submit({});
    const refused = await submit({ [item!.id]: item!.options[0]!.id });
    expect(refused.status).toBe(409);
    expect(contract.Problem.parse(refused.body)).toEqual(refused.body);
  });
});
