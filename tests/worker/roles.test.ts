/**
 * Every call of the API by everyone: nobody, a pupil, another teacher, keys and sessions of each scope. The calls come from the API's own
 * document, which also says who may make them; a call without a line in `bodies` or a name in `names` fails here.
 */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, inject, it, onTestFinished, vi } from "vitest";
import type { PasskeyRequest } from "../../worker/contract.ts";
import { Authenticator } from "./authenticator.ts";
import {
  addPasskey,
  answer,
  answerChallenge,
  call,
  dated,
  joinWorkspace,
  makeKey,
  makeQuiz,
  sample,
  signIn,
  start,
} from "./client.ts";

interface Operation {
  name: string;
  method: string;
  path: string;
  security: Record<string, string[]>[] | undefined;
}

/** A body that each call takes, where it takes one. `$articleId` stands for the workspace's own, `$link` for a fresh one. */
const bodies: Record<string, unknown> = {
  "post /v1/workspaces": { name: "სკოლა" },
  "post /v1/keys": { name: "k", scopes: ["results:read"] },
  "post /v1/keys/{id}/rotate": {},
  "post /v1/sign-in/options": {},
  "post /v1/sign-in": { link: "$link" },
  "post /v1/account/passkeys/options": {},
  "post /v1/account/passkeys": { name: "k", credential: "$credential" },
  "post /v1/account/recovery-codes": {},
  "post /v1/members": { name: "თამარი", scopes: ["results:read"] },
  "post /v1/members/{id}/link": {},
  "post /v1/articles": { text: sample },
  "patch /v1/articles/{id}": { title: "$title" },
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
  "post /v1/webhooks": { name: "x", url: `${inject("receiver")}/roles`, events: ["room.ended"] },
  "patch /v1/webhooks/{id}": { name: "y" },
  "post /v1/webhooks/{id}/rotate": {},
  "post /v1/webhooks/{id}/test": {},
  "post /v1/webhooks/{id}/deliveries/{delivery}/replay": {},
  "post /v1/quizzes/{id}/regrade": { itemId: "$itemId", dropped: true },
  "patch /v1/workspace": { retentionDays: null },
  "post /v1/workspace/import": {
    lines: [{ kind: "workspace", version: 1, name: "x", retentionDays: null }],
  },
  "patch /v1/rooms/{code}": { name: "7გ" },
  "post /v1/rooms/{code}/live": {},
  "post /v1/rooms/{code}/attempts/{attempt}/resume-code": {},
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
  names: (operation: Operation, token: string) => Promise<Record<string, unknown>>;
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
  /** One that no call hands in. */
  const unfinished = await start(code, { candidate: "თეა" });
  const nothing = { seq: 1, responses: {} };
  await call("PUT", `/v1/attempts/${unfinished.attemptId}/responses`, nothing, unfinished.token);
  const items = await call<{ data: { id: string }[] }>(
    "GET",
    `/v1/articles/${article.id}/items`,
    undefined,
    key,
  );
  const newcomer = { name: "x", scopes: ["admin"] };
  const makeLink = async () =>
    (await call<{ url: string }>("POST", "/v1/members", newcomer, key)).body.url.split("#link=")[1];
  /** An article or a quiz that the calls after it do not need. */
  const makeSpare = async (kind: string) => {
    const input = kind === "articles" ? { text: dated } : { articleId: article.id };
    return (await call<{ id: string }>("POST", `/v1/${kind}`, input, key)).body.id;
  };
  world = {
    operations,
    keys: {
      nobody: "",
      pupil: attempt.token,
      "another teacher": foreign.key,
      "a reading key": reader.key,
      "a writing key": writer.key,
      admin: key,
      "a reading session": (await joinWorkspace(key, ["results:read"])).session,
      "a writing session": (await joinWorkspace(key, ["quizzes:write"])).session,
      "an admin's session": (await joinWorkspace(key, ["admin"])).session,
    },
    // What a call may end is made anew for each.
    names: async ({ name, path, method }, token) => {
      const spare = path.startsWith("/v1/keys/{") ? (await made(["results:read"])).id : "";
      const address = /\{link\}|\{key\}/.test(path)
        ? await call<{ id: string; url: string }>("POST", `/v1/quizzes/${quiz.id}/links`, { name: "x" }, key)
        : undefined;
      const webhook = path.startsWith("/v1/webhooks/{") ? await findWebhook(key) : undefined;
      const isDeleted = method === "delete" && /^\/v1\/(?:articles|quizzes)\/\{id\}$/.test(path);
      const deleted = isDeleted ? await makeSpare(path.split("/")[2]!) : undefined;
      const ids: Record<string, string> = {
        webhooks: webhook?.id ?? "",
        articles: deleted ?? article.id,
        items: items.body.data[0]!.id,
        quizzes: deleted ?? quiz.id,
        attempts: attempt.attemptId,
        keys: spare,
        members: path.startsWith("/v1/members/{") ? (await joinWorkspace(key)).member : "",
        account: await spareOfAccount(path, token),
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
        attempt:
          method === "get" ? attempt.attemptId : method === "post" ? unfinished.attemptId : "0".repeat(32),
        $itemId: items.body.data[0]!.id,
        kind: "c-test",
        format: "gift",
        delivery: webhook?.delivery ?? "",
        link: address?.body.id ?? "",
        key: address?.body.url.split("/").at(-2) ?? "",
        itemId,
        $articleId: article.id,
        $evidence: article.paragraphs[0]!,
        // Its own: another headline would give its items other ids.
        $title: article.title,
        // The same item is not added twice.
        $stem: `2025 წელს შეხვედრა გაიმართა ${++written} დღეს.`,
        $response: response as string,
        $resumeCode: attempt.resumeCode,
        $link: name === "post /v1/sign-in" ? await makeLink() : "",
        $credential: name === "post /v1/account/passkeys" ? await makeCredential(token) : "",
      };
    },
  };
});

/** A passkey that the caller's own challenge made, or for who has none, no challenge. */
async function makeCredential(token: string) {
  const { body } = await call("POST", "/v1/account/passkeys/options", {}, token || undefined);
  const none = { challenge: "", rp: { id: "x", name: "" }, user: { id: "", name: "", displayName: "" } };
  return new Authenticator().make((token.startsWith("ks_") ? body : none) as PasskeyRequest);
}

/** What a caller may take away from their own account: a passkey, or a session begun with it elsewhere. */
async function spareOfAccount(path: string, token: string): Promise<string> {
  if (!/^\/v1\/account\/.*{id}/.test(path) || !token.startsWith("ks_")) return "zzzzzzzzzzzz";
  await call("POST", "/v1/account/recovery-codes", {}, token);
  const { device, added } = await addPasskey(token);
  if (path.includes("passkeys")) return added.body.id;
  const elsewhere = await signIn({ passkey: await answerChallenge(device) });
  return elsewhere.body.sessions.find(({ current }) => current)!.id;
}

/** A webhook that something was sent to: the one that there is, for a workspace has few. */
async function findWebhook(key: string): Promise<{ id: string; delivery: string }> {
  const path = "/v1/webhooks";
  const [known] = (await call<{ data: { id: string }[] }>("GET", path, undefined, key)).body.data;
  const { id } = known ?? (await call<{ id: string }>("POST", path, bodies[`post ${path}`], key)).body;
  const sent = await call<{ id: string }>("POST", `${path}/${id}/test`, {}, key);
  return { id, delivery: sent.body.id };
}

/** A call with its address and body filled in, to be made as often as one likes. */
async function prepare(operation: Operation, token: string, replaced: Record<string, string> = {}) {
  const names: Record<string, unknown> = { ...(await world.names(operation, token)), ...replaced };
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(names[name]));
  expect([operation.name, path.includes("//")]).toEqual([operation.name, false]);
  const text = JSON.stringify(bodies[operation.name]);
  const body = text?.replaceAll(/"(\$\w+)"/g, (_, name: string) => JSON.stringify(names[name]));
  expect([operation.name, body !== undefined]).toEqual([
    operation.name,
    /^(post|put|patch)/.test(operation.name),
  ]);
  // Signing in ends the session that the browser had: the caller's has to last.
  const own = operation.name === "post /v1/sign-in" ? { Cookie: "" } : {};
  return (headers: Record<string, string> = {}) =>
    call(operation.method.toUpperCase(), path, body, token === "" ? undefined : token, {
      ...own,
      ...headers,
    });
}

/** Makes a call with its address and body filled in. */
async function make(
  operation: Operation,
  token: string,
  replaced: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  return (await prepare(operation, token, replaced))(headers);
}

/** The administrator's key and session, where a call may be made by them. */
const callersOf = ({ security }: Operation) =>
  [
    { scheme: "apiKey", token: world.keys["admin"]! },
    { scheme: "session", token: world.keys["an admin's session"]! },
  ].filter(({ scheme }) => security?.some((way) => scheme in way));

/** Everything that a workspace has stored, but for when its keys were used. */
const dumpWorkspace = (id: string) =>
  runInDurableObject(env.WORKSPACES.get(env.WORKSPACES.idFromName(id)), (_, { storage }) => {
    const tables = storage.sql
      .exec<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
      )
      .toArray();
    return Object.fromEntries(
      tables.map(({ name }) => [name, storage.sql.exec(`SELECT * FROM "${name}"`).toArray() as Row[]]),
    );
  });
type Row = Record<string, ArrayBuffer | string | number | null>;

describe("every call", () => {
  it.each([
    ["nobody", []],
    ["pupil", []],
    ["a reading key", ["results:read"]],
    ["a writing key", ["quizzes:write"]],
    ["admin", ["results:read", "quizzes:write", "admin"]],
    ["a reading session", ["results:read"]],
    ["a writing session", ["quizzes:write"]],
    ["an admin's session", ["results:read", "quizzes:write", "admin"]],
  ])("by %s is let in where the document says so, and nowhere else", async (role, scopes) => {
    for (const operation of world.operations) {
      const { status } = await make(operation, world.keys[role]!);
      const needed = operation.security?.flatMap((s) => Object.entries(s)) ?? [];
      const own = role.includes("session") ? "session" : "apiKey";
      const isAllowed =
        needed.length === 0 ||
        needed.some(
          ([scheme, [scope]]) =>
            scheme === own && (scope === undefined || (scopes as string[]).includes(scope)),
        ) ||
        (role === "pupil" && needed.some(([scheme]) => scheme === "attemptToken"));
      const isKnown = scopes.length > 0 && needed.some(([scheme]) => scheme === own);
      const refusal = isKnown ? 403 : 401;
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
  it("by a key or session that may be sent again is done once, and what was answered is kept for nobody else", async () => {
    const repeated = world.operations.filter(
      ({ method, security }) => method === "post" && security?.some((way) => way["apiKey"] ?? way["session"]),
    );
    expect(repeated.length).toBeGreaterThan(17);
    const [, id] = world.keys["admin"]!.split("_");
    for (const operation of repeated)
      for (const { scheme, token } of callersOf(operation)) {
        const again = await prepare(operation, token);
        const header = { "Idempotency-Key": `once-${scheme}-${operation.name.replaceAll(" ", "-")}` };
        const first = await again(header);
        expect([
          operation.name,
          scheme,
          first.status < 300,
          first.headers.get("Idempotency-Replayed"),
        ]).toEqual([operation.name, scheme, true, null]);
        const before = await dumpWorkspace(id!);
        const second = await again(header);
        expect([operation.name, second.status, second.text]).toEqual([
          operation.name,
          first.status,
          first.text,
        ]);
        expect([operation.name, second.headers.get("Idempotency-Replayed")]).toEqual([
          operation.name,
          "true",
        ]);
        const after = await dumpWorkspace(id!);
        // What goes on by itself: messages on their way.
        const { deliveries: _, webhooks: __, ...still } = before;
        expect([operation.name, after]).toEqual([operation.name, expect.objectContaining(still)]);
        // The name and what was answered can't be found: not as text, nor unpacked.
        const rows = after["repeats"]!;
        expect(JSON.stringify(rows)).not.toContain(header["Idempotency-Key"]);
        for (const { body } of rows) {
          const unpacked = new Response(body as ArrayBuffer).body!.pipeThrough(
            new DecompressionStream("gzip"),
          );
          await expect(new Response(unpacked).arrayBuffer()).rejects.toThrow();
        }
      }
    for (const operation of repeated) {
      const refused = await make(operation, world.keys["admin"]!, {}, { "Idempotency-Key": "x".repeat(256) });
      expect([operation.name, [401, 422].includes(refused.status)]).toEqual([operation.name, true]);
    }
  });
  it("of the setup secret says that it cannot be sent again", async () => {
    const again = await call("POST", "/v1/workspaces", { name: "x" }, env.SETUP_SECRET, {
      "Idempotency-Key": "x",
    });
    expect([again.status, again.body["errors"]]).toEqual([
      422,
      [{ field: "Idempotency-Key", reason: "This call does not take it" }],
    ]);
  });
  it("that reads for a key or session has an ETag, and is 304 while nothing has changed; files of results have none", async () => {
    const reading = world.operations.filter(
      ({ method, security }) => method === "get" && security?.some((way) => way["apiKey"]),
    );
    expect(reading.length).toBeGreaterThan(30);
    for (const operation of reading)
      for (const { token } of callersOf(operation)) {
        const again = await prepare(operation, token);
        const first = await again();
        const tag = first.headers.get("ETag");
        const isFile = /\/results\.\w+$/.test(operation.path);
        expect([operation.name, first.status, tag]).toEqual([
          operation.name,
          200,
          isFile ? null : expect.stringMatching(/^W\/"/),
        ]);
        if (tag === null) continue;
        const second = await again({ "If-None-Match": tag });
        expect([operation.name, second.status, second.text.length]).toEqual([operation.name, 304, 0]);
        expect([operation.name, second.headers.get("RateLimit")]).toEqual([
          operation.name,
          expect.stringMatching(/;r=\d+;/),
        ]);
        expect((await again({ "If-None-Match": '"other"' })).status).toBe(200);
      }
  });
  it("that nobody may make is challenged: 401 with Bearer, 403 with the scope that is missing", async () => {
    for (const operation of world.operations) {
      const nobody = await make(operation, "x".repeat(40));
      if (nobody.status === 401)
        expect([operation.name, nobody.headers.get("WWW-Authenticate")]).toEqual([operation.name, "Bearer"]);
    }
    const reader = await call("GET", "/v1/keys", undefined, world.keys["a reading key"]);
    expect([reader.status, reader.headers.get("WWW-Authenticate")]).toEqual([
      403,
      'Bearer error="insufficient_scope"',
    ]);
  });
  it("with a session's cookie is heard from the deployment's own pages alone", async () => {
    // A minute later: the calls of the tests before it have used up the allowance.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    onTestFinished(() => void vi.useRealTimers());
    const session = world.keys["an admin's session"]!;
    const opened = world.operations.filter(({ security }) => security?.some((s) => s["session"]));
    expect(opened.length).toBeGreaterThan(25);
    for (const operation of opened)
      for (const headers of [
        { "Sec-Fetch-Site": "cross-site" },
        { "Sec-Fetch-Site": "same-site" },
        { "Sec-Fetch-Site": "none" },
        { "Sec-Fetch-Site": "", Origin: "https://evil.example" },
        { "Sec-Fetch-Site": "", Origin: "null" },
        { "Sec-Fetch-Site": "", Origin: "" },
      ]) {
        // Without a word from the browser only what changes nothing is heard: no other origin may read it.
        const isHeard = operation.method === "get" && Object.values(headers).every((value) => value === "");
        const { status, body } = await make(operation, session, {}, headers);
        expect([operation.name, headers, isHeard ? status < 300 : body["code"]]).toEqual([
          operation.name,
          headers,
          isHeard ? true : "foreign-origin",
        ]);
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
