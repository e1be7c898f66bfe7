/** Keys: what each may do, how they are made, rotated and ended, and how often they may call. */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { migrate } from "../../worker/objects/migrate.ts";
import type { Workspace } from "../../worker/objects/workspace.ts";
import { workspaceSchema } from "../../worker/objects/workspace.sql.ts";
import { call, makeKey, makeQuiz } from "./client.ts";

interface Key {
  id: string;
  key: string;
  name: string;
  scopes: string[];
  expiresAt: string | null;
  lastUsedAt: string | null;
}

afterEach(() => void vi.useRealTimers());

const make = async (admin: string, scopes: string[], more = {}) =>
  (await call<Key>("POST", "/v1/keys", { name: "პროგრამა", scopes, ...more }, admin)).body;
const list = async (admin: string) =>
  (await call<{ data: Key[] }>("GET", "/v1/keys", undefined, admin)).body.data;
const stubOf = (key: string): DurableObjectStub<Workspace> =>
  env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!));

describe("a key", () => {
  it("may do what its scopes say and nothing else", async () => {
    const { key, article, quiz } = await makeQuiz();
    const reader = (await make(key, ["results:read"])).key;
    const writer = (await make(key, ["quizzes:write"])).key;
    const calls: [string, string, unknown, number, number][] = [
      ["GET", `/v1/quizzes/${quiz.id}/results`, undefined, 200, 403],
      ["GET", `/v1/quizzes/${quiz.id}/statistics`, undefined, 200, 403],
      ["GET", "/v1/quizzes", undefined, 200, 200],
      ["GET", `/v1/articles/${article.id}/items`, undefined, 403, 200],
      ["POST", "/v1/quizzes", { articleId: article.id }, 403, 201],
      ["GET", "/v1/keys", undefined, 403, 403],
      ["POST", "/v1/keys", { name: "x", scopes: ["admin"] }, 403, 403],
      ["DELETE", "/v1/keys/nothing", undefined, 403, 403],
    ];
    for (const [method, path, body, asReader, asWriter] of calls) {
      expect([method, path, (await call(method, path, body, reader)).status]).toEqual([
        method,
        path,
        asReader,
      ]);
      expect([method, path, (await call(method, path, body, writer)).status]).toEqual([
        method,
        path,
        asWriter,
      ]);
    }
    const refused = await call("GET", "/v1/keys", undefined, reader);
    expect(refused.body).toMatchObject({ code: "insufficient-scope", detail: "Needs admin" });
  });
  it("is shown once: no list has its secret, and the database only its hash", async () => {
    const admin = await makeKey();
    const made = await make(admin, ["results:read"]);
    const secrets = [admin, made.key].map((key) => key.split("_")[2]!);
    const listed = await call("GET", "/v1/keys", undefined, admin);
    const stored = await runInDurableObject(stubOf(admin), (_, { storage }) =>
      JSON.stringify(storage.sql.exec("SELECT * FROM api_keys").toArray()),
    );
    for (const secret of secrets) {
      expect(listed.text).not.toContain(secret);
      expect(stored).not.toContain(secret);
    }
    expect((await list(admin)).map(({ scopes }) => scopes)).toEqual([["admin"], ["results:read"]]);
  });
  it("can be rotated: both hold for the overlap, then only the new one, with the same scopes", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const admin = await makeKey();
    const old = await make(admin, ["results:read"]);
    const rotated = await call<Key>("POST", `/v1/keys/${old.id}/rotate`, { overlapHours: 2 }, admin);
    expect(rotated.status).toBe(201);
    expect(rotated.body).toMatchObject({ name: old.name, scopes: ["results:read"], expiresAt: null });
    const statuses = async () =>
      Promise.all(
        [old.key, rotated.body.key].map(
          async (key) => (await call("GET", "/v1/quizzes", undefined, key)).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200]);
    vi.setSystemTime(Date.now() + 2 * 3_600_000 + 1);
    expect(await statuses()).toEqual([401, 200]);
    expect((await list(admin)).map(({ id }) => id)).not.toContain(old.id);
  });
  it("that expires never outlives its time by being rotated", async () => {
    const admin = await makeKey();
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const old = await make(admin, ["results:read"], { expiresAt });
    await call("POST", `/v1/keys/${old.id}/rotate`, { overlapHours: 24 }, admin);
    expect((await list(admin)).filter((k) => k.scopes[0] !== "admin").map((k) => k.expiresAt)).toEqual([
      expiresAt,
      expiresAt,
    ]);
    const past = { name: "x", scopes: ["admin"], expiresAt: "2020-01-01T00:00:00Z" };
    expect((await call("POST", "/v1/keys", past, admin)).body).toMatchObject({ code: "invalid-input" });
  });
  it("that is rotated twice gives each time a key that holds as long as it did itself at first", async () => {
    const admin = await makeKey();
    for (const expiresAt of [undefined, new Date(Date.now() + 90_000_000).toISOString()]) {
      const old = await make(admin, ["results:read"], expiresAt === undefined ? {} : { expiresAt });
      for (let i = 0; i < 3; i++) {
        const made = await call<Key>("POST", `/v1/keys/${old.id}/rotate`, { overlapHours: 1 }, admin);
        expect([made.status, made.body.expiresAt]).toEqual([201, expiresAt ?? null]);
      }
      await call("DELETE", `/v1/keys/${old.id}`, undefined, admin);
    }
  });
  it("is ended at once, but never the last that may do everything and lasts", async () => {
    const admin = await makeKey();
    const [own] = await list(admin);
    const second = await make(admin, ["admin"], { expiresAt: "2099-01-01T00:00:00Z" });
    expect((await call("DELETE", `/v1/keys/${own!.id}`, undefined, admin)).body).toMatchObject({
      code: "last-admin-key",
    });
    expect((await call("DELETE", `/v1/keys/${second.id}`, undefined, admin)).status).toBe(204);
    expect((await call("GET", "/v1/keys", undefined, second.key)).status).toBe(401);
    expect((await call("DELETE", `/v1/keys/${second.id}`, undefined, admin)).status).toBe(404);
  });
  it("has each of its scopes once, and none beside the one that is all of them", async () => {
    const admin = await makeKey();
    const [own] = await list(admin);
    const twice = await make(admin, ["results:read", "results:read"]);
    const both = await make(admin, ["results:read", "admin"]);
    expect([twice.scopes, both.scopes]).toEqual([["results:read"], ["admin"]]);
    const invited = { name: "ნინო", scopes: ["quizzes:write", "admin"] };
    const { body } = await call<{ member: Key }>("POST", "/v1/members", invited, admin);
    expect(body.member.scopes).toEqual(["admin"]);
    // It counts as one that may do everything.
    expect((await call("DELETE", `/v1/keys/${own!.id}`, undefined, both.key)).status).toBe(204);
    expect((await call("DELETE", `/v1/keys/${both.id}`, undefined, both.key)).body).toMatchObject({
      code: "last-admin-key",
    });
  });
  it("of another workspace is as unknown as one that never was", async () => {
    const [mine, other] = [await makeKey(), await makeKey()];
    const foreign = await make(other, ["results:read"]);
    for (const id of [foreign.id, "nothing"]) {
      expect((await call("DELETE", `/v1/keys/${id}`, undefined, mine)).status).toBe(404);
      expect((await call("POST", `/v1/keys/${id}/rotate`, {}, mine)).status).toBe(404);
    }
    expect((await call("GET", "/v1/quizzes", undefined, foreign.key)).status).toBe(200);
  });
  it("tells when it was last used, at the cost of one write in ten minutes", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const admin = await makeKey();
    const first = (await list(admin))[0]!.lastUsedAt;
    expect(first).toBe(new Date().toISOString());
    vi.setSystemTime(Date.now() + 60_000);
    expect((await list(admin))[0]!.lastUsedAt).toBe(first);
    vi.setSystemTime(Date.now() + 600_000);
    expect((await list(admin))[0]!.lastUsedAt).not.toBe(first);
  });
  it("from before there were scopes still may do everything", async () => {
    const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName("oldworkspace"));
    const scopes = await runInDurableObject(stub, (_, { storage }) => {
      migrate(storage, workspaceSchema.slice(0, 2));
      storage.sql.exec("INSERT INTO keys VALUES ('abc', 5)");
      migrate(storage, workspaceSchema);
      return storage.sql.exec("SELECT hash, scopes, expires_at, quiz_id FROM api_keys").toArray();
    });
    expect(scopes).toEqual([{ hash: "abc", scopes: "admin", expires_at: null, quiz_id: null }]);
  });
  it("from before scopes were a set counts as one that may do everything; an old secret of a webhook goes on till its end", async () => {
    const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName("mixedworkspace"));
    const found = await runInDurableObject(stub, (_, { storage }) => {
      const { sql } = storage;
      migrate(storage, workspaceSchema.slice(0, 6));
      for (const [id, scopes] of [
        ["a", "results:read admin"],
        ["b", "results:read quizzes:write"],
      ] as const) {
        sql.exec("INSERT INTO api_keys VALUES (?, ?, '', ?, NULL, 1, NULL, NULL)", id, id, scopes);
        sql.exec("INSERT INTO members VALUES (?, '', ?, 1)", id, scopes);
      }
      for (const [id, secret, until] of [
        ["new", null, null],
        ["old", "before", 5],
      ] as const)
        sql.exec("INSERT INTO webhooks VALUES (?, '', '', '', 's', ?, ?, 1, NULL, NULL)", id, secret, until);
      migrate(storage, workspaceSchema);
      const all = (table: string, column: string) =>
        sql
          .exec(`SELECT ${column} AS it FROM ${table} ORDER BY id`)
          .toArray()
          .map(({ it: value }) => value);
      return [all("api_keys", "scopes"), all("members", "scopes"), all("webhooks", "old_secrets")];
    });
    const scopes = ["admin", "results:read quizzes:write"];
    expect(found).toEqual([scopes, scopes, ["[]", '[{"secret":"before","until":5}]']]);
  });
});

describe("the allowance of a key", () => {
  it("is told with each answer, and its end with when to come again; another key has its own", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const admin = await makeKey();
    const other = await make(admin, ["admin"]);
    const first = await call("GET", "/v1/quizzes", undefined, admin);
    expect(first.headers.get("RateLimit-Policy")).toBe('"key";q=600;w=60');
    const left = Number(/r=(\d+)/.exec(first.headers.get("RateLimit")!)![1]);
    for (let i = 0; i < left; i++)
      expect((await call("GET", "/v1/quizzes", undefined, admin)).status).toBe(200);
    const refused = await call("GET", "/v1/quizzes", undefined, admin);
    expect([refused.status, refused.body["code"]]).toEqual([429, "too-many-requests"]);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(Number(refused.headers.get("Retry-After"))).toBeLessThanOrEqual(60);
    expect(refused.headers.get("RateLimit")).toMatch(/^"key";r=0;t=\d+$/);
    expect((await call("GET", "/v1/quizzes", undefined, other.key)).status).toBe(200);
    const at = Date.now();
    // A clock that was wrong by a day and is set right keeps nobody out for a day.
    for (const ms of [at - 86_400_000, at + 60_000]) {
      vi.setSystemTime(ms);
      expect((await call("GET", "/v1/quizzes", undefined, admin)).status).toBe(200);
    }
  });
});
