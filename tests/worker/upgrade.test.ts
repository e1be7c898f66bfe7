/**
 * Deployments of every earlier schema, as their own code wrote them (tests/fixtures/schemas), wake up in the newest version and are
 * used by the API: what was told then is told now, what was begun goes on.
 */
import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import type { Attempt, AuditEntry, Receipt, Resumed, Results, Webhook } from "../../worker/contract.ts";
import { roomSchema } from "../../worker/objects/room.sql.ts";
import { workspaceSchema } from "../../worker/objects/workspace.sql.ts";
import { Authenticator, type KeptPasskey } from "./authenticator.ts";
import {
  type Answer,
  answerChallenge,
  call,
  makeKey,
  ORIGIN,
  readCsv,
  results,
  signIn,
  start,
} from "./client.ts";
import { empty, type Kept, keptDeployments, restore } from "./kept.ts";

const MINUTE_MS = 60_000;

/** The deployments that have something, by the first version of the workspace that had it. */
const since = (version: number) =>
  keptDeployments
    .filter(({ told }) => told.schema.workspace >= version)
    .map((kept) => [kept.name, kept] as const);
const every = since(1);

/** Wakes a deployment in the newest version, a minute after it was last used. */
async function wake(kept: Kept) {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(kept.told.madeAt + MINUTE_MS);
  await restore(kept);
  await abortAllDurableObjects();
  const { key } = kept.told;
  return {
    get: async <T>(path: string, token = key) => {
      const answer = await call<T>("GET", `/v1/${path}`, undefined, token);
      expect([path, answer.status]).toEqual([path, 200]);
      return answer;
    },
    send: <T>(method: string, path: string, body: unknown, token = key, more = {}) =>
      call<T>(method, `/v1/${path}`, body, token, more),
  };
}

/** What is to be pasted may get better with each version, and when something was read is another time each time. */
const passing = new Set(["snippets", "asOf", "now"]);
const withoutPassing = (value: object): object =>
  JSON.parse(JSON.stringify(value, (name, v: unknown) => (passing.has(name) ? undefined : v))) as object;

afterEach(() => void vi.useRealTimers());

describe("kept deployments", () => {
  it("are there for each schema that there ever was, the newest too", () => {
    const kept = (kind: "workspace" | "room") =>
      [...new Set(keptDeployments.map(({ told }) => told.schema[kind]))].sort();
    expect(kept("workspace")).toEqual(workspaceSchema.map((_, i) => i + 1));
    expect(kept("room")).toEqual(roomSchema.map((_, i) => i + 1));
  });
});

/**
 * A table without its heading line, in which an item may come to be named by less of its stem. A paper that was not handed in had a score once, and 0 for what nobody
 * had answered: in its line neither counts.
 */
const rowsOf = (csv: string, added: number[] = []) => {
  const [head, ...rows] = readCsv(csv);
  const [submitted, ...scored] = ["submittedAt", "score", "percent"].map((name) => head!.indexOf(name));
  return rows.map((row) =>
    row
      .map((cell, x) => (row[submitted!] === "" && (cell === "0" || scored.includes(x)) ? "" : cell))
      .filter((_, x) => !added.includes(x)),
  );
};
/** Columns that a file has since: headings of items have changed, so that only those of the attempt tell. */
const addedTo = (before: string, now: string) =>
  readCsv(now)[0]!.flatMap((name, x) =>
    name === "handedInBy" && !readCsv(before)[0]!.includes(name) ? [x] : [],
  );

describe.each(every)("a deployment that slept since %s", (_, kept) => {
  const { told } = kept;

  it("tells of its workspace, articles, quizzes, rooms and results what it told then", async () => {
    const { get } = await wake(kept);
    for (const [path, before] of Object.entries(told.answers)) {
      const now = await get(path);
      if (typeof before === "string")
        expect(rowsOf(now.text, addedTo(before, now.text))).toEqual(rowsOf(before));
      else expect(now.body).toMatchObject(withoutPassing(before as object));
    }
  });
  it("is of the newest version once it has been asked", async () => {
    const { get } = await wake(kept);
    await get(`quizzes/${told.practice.quiz}/results`);
    const versionOf = (stub: DurableObjectStub) =>
      runInDurableObject(stub, (__, { storage }) =>
        Number(storage.sql.exec("SELECT value FROM meta WHERE name = 'version'").one()["value"]),
      );
    expect(await versionOf(env.WORKSPACES.get(env.WORKSPACES.idFromName(told.workspace)))).toBe(
      workspaceSchema.length,
    );
    for (const code of kept.rooms.keys())
      expect(await versionOf(env.ROOMS.get(env.ROOMS.idFromName(code)))).toBe(roomSchema.length);
  });
  it("keeps its audit, and goes on with it", async () => {
    const { get, send } = await wake(kept);
    const entries = kept.workspace.match(/^INSERT INTO audit /gm)!.length;
    expect((await get<{ data: AuditEntry[] }>("workspace/audit?limit=200")).body.data).toHaveLength(entries);
    await send("POST", "keys", { name: "ახალი", scopes: ["admin"] });
    const { data } = (await get<{ data: AuditEntry[] }>("workspace/audit?limit=200")).body;
    expect([data.length, data[0]!.action]).toEqual([entries + 1, "key.add"]);
  });
  it("takes new pupils in its open rooms and none in the one that has closed", async () => {
    const { get } = await wake(kept);
    for (const { room, quiz } of [told.practice, told.test]) {
      const attempt = await start(room, { candidate: "ახალი" });
      const [item] = attempt.form.items;
      const path = `/v1/attempts/${attempt.attemptId}`;
      const response = item!.options[0]?.id ?? "არ ვიცი";
      if (item!.interaction === "choice") {
        const put = await call("PUT", `${path}/responses/${item!.id}`, { response }, attempt.token);
        expect(put.status).toBe(200);
      }
      const done = await call<Receipt>("POST", `${path}/submit`, { responses: {} }, attempt.token);
      expect(done.status).toBe(200);
      const found = (await results(told.key, quiz)).find(({ attemptId }) => attemptId === attempt.attemptId);
      expect(found?.submittedAt).toBe(done.body.submittedAt);
    }
    const late = await call("POST", `/v1/rooms/${told.closed.room}/attempts`, { candidate: "ახალი" });
    expect([late.status, late.body["code"]]).toEqual([403, "room-closed"]);
    expect((await get<{ state: string }>(`rooms/${told.closed.room}`)).body.state).toBe("closed");
  });
  it("answers to tokens whose items they name, and to none from before as is documented", async () => {
    const { send } = await wake(kept);
    const payload = JSON.parse(
      atob(told.done.token.split(".")[0]!.replaceAll("-", "+").replaceAll("_", "/")),
    ) as {
      items?: number[];
    };
    const { attemptId, token, responses, receipt } = told.done;
    const again = await send<Receipt>("POST", `attempts/${attemptId}/submit`, { responses }, token);
    if (payload.items === undefined)
      expect([again.status, (again.body as unknown as { code: string }).code]).toEqual([
        401,
        "invalid-token",
      ]);
    else expect([again.status, again.body]).toEqual([200, receipt]);
  });
  it("counts the attempts of then among those that a candidate may make", async () => {
    await wake(kept);
    const { room } = told.test;
    const submit = async (candidate: string) => {
      const { attemptId, token } = await start(room, { candidate });
      return (await call("POST", `/v1/attempts/${attemptId}/submit`, { responses: {} }, token)).status;
    };
    expect(await submit("O'Brien")).toBe(200);
    expect(await submit("O'Brien")).toBe(200);
    const third = await call("POST", `/v1/rooms/${room}/attempts`, { candidate: "O'Brien" });
    expect([third.status, third.body["code"]]).toEqual([409, "no-attempts-left"]);
  });
  it("leaves as lines, and comes back from them in another place with all its attempts", async () => {
    const { get } = await wake(kept);
    const lines: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: Answer = await get(`workspace/export${cursor && `?cursor=${cursor}`}`);
      lines.push(...page.text.split("\n").filter(Boolean));
      cursor = page.headers.get("Kitkhva-Next");
    }
    const before = await results(told.key, told.test.quiz);
    for (const code of kept.rooms.keys()) await empty(env.ROOMS.get(env.ROOMS.idFromName(code)));
    await abortAllDurableObjects();
    const key = await makeKey();
    const body = { lines: lines.map((line) => JSON.parse(line) as unknown) };
    const come = await call<{ kept: number }>("POST", "/v1/workspace/import", body, key);
    expect([come.status, come.body]).toEqual([
      200,
      { kept: lines.length - 2, known: 0, notTaken: [], missing: {} },
    ]);
    expect(before).toHaveLength(2);
    expect(await results(key, told.test.quiz)).toEqual(before);
  });
  it("has what came later: files, statistics, regrading, erasing, live rooms, webhooks", async () => {
    const { get, send } = await wake(kept);
    const { quiz, room } = told.practice;
    for (const path of [
      `quizzes/${quiz}/results.csv`,
      `quizzes/${quiz}/results.xlsx`,
      `quizzes/${quiz}/statistics`,
    ])
      await get(path);
    for (const format of ["gift", "qti3", "h5p"]) await get(`articles/${told.articleId}/export/${format}`);
    expect((await exports.default.fetch(new Request(`${ORIGIN}/r/${room}`))).status).toBe(200);
    expect((await send("POST", `rooms/${room}/live`, {})).status).toBe(201);
    const old = told.others["webhook"] as { id: string } | null;
    // Nothing is to be sent to where it led.
    if (old !== null)
      expect((await send("PATCH", `webhooks/${old.id}`, { enabled: false })).status).toBe(200);
    const hook = { name: "ახალი", url: `${inject("receiver")}/${told.workspace}` };
    expect((await send("POST", "webhooks", hook)).status).toBe(201);
    const [item] = (await results(told.key, quiz))[0]!.items;
    const regraded = await send("POST", `quizzes/${quiz}/regrade`, { itemId: item!.itemId, dropped: true });
    expect([regraded.status, regraded.body]).toMatchObject([200, { attempts: 1 }]);
    expect((await results(told.key, quiz))[0]!.items[0]).toMatchObject({ maxScore: 0 });
    const erased = await send("DELETE", `rooms/${room}/attempts/${told.done.attemptId}`, undefined);
    expect(erased.status).toBe(200);
    expect(await results(told.key, quiz)).toEqual([]);
  });
});

describe.each(since(3))("the keys of %s", (_, kept) => {
  const { told } = kept;
  const others = told.others as {
    key: { id: string; key: string };
    link: { url: string };
    repeated: { code: string };
  };

  it("open what they opened and no more; the address for a spreadsheet still gives its table", async () => {
    const { get, send } = await wake(kept);
    expect((await get<Results>(`quizzes/${told.test.quiz}/results`, others.key.key)).body.data).toHaveLength(
      2,
    );
    expect((await send("POST", "articles", { text: "" }, others.key.key)).status).toBe(403);
    const table = await get(`${new URL(others.link.url).pathname.slice("/v1/".length)}`);
    expect(table.text).toContain("ნინო");
    expect((await send("DELETE", `keys/${others.key.id}`, undefined)).status).toBe(204);
    expect((await send("GET", "quizzes", undefined, others.key.key)).status).toBe(401);
  });
  it("are told again what a repeated call was told then", async () => {
    const { send } = await wake(kept);
    const path = `quizzes/${told.test.quiz}/rooms`;
    const again = await send<{ code: string }>("POST", path, { name: "7გ" }, told.key, {
      "Idempotency-Key": "0123456789abcdef",
    });
    expect([again.status, again.body.code]).toEqual([201, others.repeated.code]);
    expect(again.headers.get("Idempotency-Replayed")).toBe("true");
  });
});

describe.each(
  keptDeployments.filter(({ told }) => told.schema.room >= 2).map((kept) => [kept.name, kept] as const),
)("an attempt that was open in %s", (_, kept) => {
  it("goes on by its code on any device", async () => {
    const { send } = await wake(kept);
    const { attemptId, resumeCode, responses } = kept.told.open;
    const found = await call<Resumed>("POST", `/v1/rooms/${kept.told.test.room}/resume`, { resumeCode });
    expect([found.status, found.body.attempt.attemptId]).toEqual([200, attemptId]);
    expect(Object.keys(found.body.responses)).toHaveLength(Object.keys(responses).length);
    const { token }: Attempt = found.body.attempt;
    const done = await send<Receipt>("POST", `attempts/${attemptId}/submit`, { responses: {} }, token);
    expect(done.status).toBe(200);
  });
});

describe.each(since(4))("the members of %s", (_, kept) => {
  const member = kept.told.others["member"] as {
    session: string;
    passkey: KeptPasskey;
    recoveryCode: string;
    challenge: string;
  };

  it("are signed in still, and sign in by their passkeys and codes", async () => {
    const { get } = await wake(kept);
    const { body } = await get<{ account: { passkeys: unknown[]; recoveryCodes: number } }>(
      "session",
      member.session,
    );
    expect(body.account.passkeys).toHaveLength(1);
    const device = await Authenticator.of(member.passkey);
    const signed = await signIn({ passkey: await answerChallenge(device) });
    expect([signed.status, signed.body.member.name]).toEqual([200, "თამარი"]);
    expect((await signIn({ recoveryCode: member.recoveryCode })).status).toBe(200);
    expect((await signIn({ recoveryCode: member.recoveryCode })).status).toBe(401);
  });
  it("answer a challenge that was given out before the upgrade", async () => {
    await wake(kept);
    const device = await Authenticator.of(member.passkey);
    const { challenge } = member;
    const query = {
      challenge,
      rpId: new URL(ORIGIN).hostname,
      timeout: 1,
      userVerification: "required" as const,
    };
    expect((await signIn({ passkey: await device.answer(query) })).status).toBe(200);
  });
});

describe.each(since(5))("the webhooks of %s", (_, kept) => {
  it("are there with what was not delivered yet", async () => {
    const { get } = await wake(kept);
    const { id } = kept.told.others["webhook"] as { id: string };
    expect((await get<{ data: Webhook[] }>("webhooks")).body.data).toMatchObject([{ id, disabled: null }]);
    const { data } = (await get<{ data: { status: string }[] }>(`webhooks/${id}/deliveries`)).body;
    expect(data.map(({ status }) => status)).toEqual(["pending", "pending", "pending"]);
  });
});
