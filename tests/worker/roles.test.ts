/**
 * Every call of the API by everyone: nobody, a pupil, another teacher, keys of each scope. The calls come from the API's own
 * document, which also says who may make them; a call without a line in `bodies` or a name in `names` fails here.
 */
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { answer, call, makeKey, makeQuiz, sample, start } from "./client.ts";

interface Operation {
  name: string;
  method: string;
  path: string;
  security: Record<string, string[]>[] | undefined;
}

/** A body that each call takes, where it takes one. `$articleId` stands for the workspace's own. */
const bodies: Record<string, unknown> = {
  "post /v1/workspaces": { name: "სკოლა" },
  "post /v1/keys": { name: "k", scopes: ["results:read"] },
  "post /v1/keys/{id}/rotate": {},
  "post /v1/articles": { text: sample },
  "post /v1/articles/{id}/items": {
    stem: "$stem",
    answer: { kind: "true-false", isTrue: true },
    evidence: "$evidence",
    despite: ["true-false-key", "self-contained"],
  },
  "post /v1/articles/{id}/items/import": { format: "gift", text: "{=a ~b}" },
  "patch /v1/items/{id}": { status: "approved" },
  "post /v1/quizzes": { articleId: "$articleId" },
  "post /v1/quizzes/{id}/rooms": { name: "7ბ" },
  "post /v1/quizzes/{id}/links": { name: "ცხრილი" },
  "post /v1/quizzes/{id}/regrade": { itemId: "$itemId", dropped: true },
  "patch /v1/workspace": { retentionDays: null },
  "patch /v1/rooms/{code}": { name: "7გ" },
  "post /v1/rooms/{code}/attempts": { candidate: "გიორგი" },
  "put /v1/attempts/{id}/responses/{itemId}": { response: "$response" },
  "put /v1/attempts/{id}/responses": { seq: 1, responses: {} },
  "post /v1/rooms/{code}/resume": { resumeCode: "$resumeCode" },
  "post /v1/attempts/{id}/submit": { responses: {} },
};

interface World {
  operations: Operation[];
  keys: Record<string, string>;
  /** What stands for `{…}` in the address of a call, and for `$…` in its body. */
  names: (operation: Operation) => Promise<Record<string, string>>;
}

let world: World;
let written = 0;
const other = { article: "", quiz: "" };

beforeAll(async () => {
  const { body } = await call<{
    paths: Record<string, Record<string, { security?: Operation["security"] }>>;
  }>("GET", "/openapi.json");
  const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      name: `${method} ${path}`,
      method,
      path,
      security,
    })),
  );
  const { key, article, quiz, code } = await makeQuiz({ mode: "test", reveal: "submit" });
  const foreign = await makeQuiz();
  Object.assign(other, { article: foreign.article.id, quiz: foreign.quiz.id });
  const made = async (scopes: string[]) =>
    (await call<{ id: string; key: string }>("POST", "/v1/keys", { name: "k", scopes }, key)).body;
  const [reader, writer] = [await made(["results:read"]), await made(["quizzes:write"])];
  const attempt = await start(code);
  const responses = await answer(key, article.id, attempt, () => true);
  const [itemId, response] = Object.entries(responses)[0]!;
  const saved = { seq: 1, responses: { [itemId]: response } };
  await call("PUT", `/v1/attempts/${attempt.attemptId}/responses`, saved, attempt.token);
  const items = await call<{ data: { id: string }[] }>(
    "GET",
    `/v1/articles/${article.id}/items`,
    undefined,
    key,
  );
  world = {
    operations,
    keys: {
      nobody: "",
      pupil: attempt.token,
      "another teacher": foreign.key,
      "a reading key": reader.key,
      "a writing key": writer.key,
      admin: key,
    },
    // What a call may end is made anew for each.
    names: async ({ path, method }) => {
      const spare = path.startsWith("/v1/keys/{") ? (await made(["results:read"])).id : "";
      const address = /\{link\}|\{key\}/.test(path)
        ? await call<{ id: string; url: string }>("POST", `/v1/quizzes/${quiz.id}/links`, { name: "x" }, key)
        : undefined;
      const ids: Record<string, string> = {
        articles: article.id,
        items: items.body.data[0]!.id,
        quizzes: quiz.id,
        attempts: attempt.attemptId,
        keys: spare,
      };
      // The room that is ended is another one: the calls after it need theirs.
      const isRoomEnded = path === "/v1/rooms/{code}" && method === "delete";
      const spareRoom = isRoomEnded
        ? (await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "x" }, key)).body.code
        : code;
      return {
        id: ids[path.split("/")[2]!] ?? "",
        code: spareRoom,
        candidate: "nobody here",
        attempt: "0".repeat(32),
        $itemId: items.body.data[0]!.id,
        kind: "c-test",
        format: "gift",
        link: address?.body.id ?? "",
        key: address?.body.url.split("/").at(-2) ?? "",
        itemId,
        $articleId: article.id,
        $evidence: article.paragraphs[0]!,
        // The same item is not added twice.
        $stem: `2025 წელს შეხვედრა გაიმართა ${++written} დღეს.`,
        $response: response as string,
        $resumeCode: attempt.resumeCode,
      };
    },
  };
});

/** Makes a call with its address and body filled in. */
async function make(operation: Operation, token: string, replaced: Record<string, string> = {}) {
  const names: Record<string, string> = { ...(await world.names(operation)), ...replaced };
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name]!);
  expect([operation.name, path.includes("//")]).toEqual([operation.name, false]);
  const text = JSON.stringify(bodies[operation.name]);
  const body = text?.replaceAll(/"(\$\w+)"/g, (_, name: string) => JSON.stringify(names[name]!));
  expect([operation.name, body !== undefined]).toEqual([
    operation.name,
    /^(post|put|patch)/.test(operation.name),
  ]);
  return call(operation.method.toUpperCase(), path, body, token === "" ? undefined : token);
}

describe("every call", () => {
  it.each([
    ["nobody", []],
    ["pupil", []],
    ["a reading key", ["results:read"]],
    ["a writing key", ["quizzes:write"]],
    ["admin", ["results:read", "quizzes:write", "admin"]],
  ])("by %s is let in where the document says so, and nowhere else", async (role, scopes) => {
    for (const operation of world.operations) {
      const { status } = await make(operation, world.keys[role]!);
      const asked = operation.security?.flatMap((s) => Object.entries(s)) ?? [];
      const isAllowed =
        asked.length === 0 ||
        asked.some(([scheme, [scope]]) => scheme === "apiKey" && (scopes as string[]).includes(scope!)) ||
        (role === "pupil" && asked.some(([scheme]) => scheme === "attemptToken"));
      const isKey = role.includes("key") || role === "admin";
      const refusal = isKey && asked.some(([scheme]) => scheme === "apiKey") ? 403 : 401;
      expect([operation.name, role, isAllowed ? status < 400 || status : status]).toEqual([
        operation.name,
        role,
        isAllowed ? true : refusal,
      ]);
    }
  });
  it("by another teacher meets nothing of this workspace: its ids are answered like ids that never were", async () => {
    const strip = ({ status, text }: { status: number; text: string }) => [
      status,
      text.replace(/"requestId":"[^"]+"/, ""),
    ];
    const foreign = world.keys["another teacher"]!;
    const keyed = world.operations.filter(({ security }) => security?.some((s) => s["apiKey"]));
    expect(keyed.length).toBeGreaterThan(15);
    for (const operation of keyed) {
      const isNamed = operation.path.includes("{") || operation.name === "post /v1/quizzes";
      if (!isNamed) continue;
      const theirs = await make(operation, foreign);
      const [id, code] = ["zzzzzzzzzzzz", "ZZZZZZZZ"];
      const unknown = await make(operation, foreign, { id, code, link: id, $articleId: id });
      expect([operation.name, theirs.status]).toEqual([operation.name, 404]);
      expect([operation.name, strip(theirs)]).toEqual([operation.name, strip(unknown)]);
    }
  });
  it("with a key of an unknown workspace is answered like one with a wrong key", async () => {
    const [known] = [await makeKey()];
    const wrong = known.replace(/_[^_]+$/, `_${"z".repeat(40)}`);
    const none = `kv_${"z".repeat(12)}_${"z".repeat(40)}`;
    const [a, b] = [
      await call("GET", "/v1/quizzes", undefined, wrong),
      await call("GET", "/v1/quizzes", undefined, none),
    ];
    expect(a.text.replace(/"requestId":"[^"]+"/, "")).toBe(b.text.replace(/"requestId":"[^"]+"/, ""));
    expect(a.status).toBe(401);
    expect((await call("POST", "/v1/workspaces", { name: "x" }, `${env.SETUP_SECRET}x`)).status).toBe(401);
  });
});
