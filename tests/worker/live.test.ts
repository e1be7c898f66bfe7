/** The live room, with real sockets: who may open one, what it is told and when it ends, and that no pupil feels it. */
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LiveMessage } from "../../worker/contract.ts";
import { closings, MAX_SHOWN, MAX_SOCKETS } from "../../worker/objects/live.ts";
import type { Room as RoomObject } from "../../worker/objects/room.ts";
import {
  addPasskey,
  answer,
  answerChallenge,
  call,
  joinWorkspace,
  makeQuiz,
  ORIGIN,
  signIn,
  start,
} from "./client.ts";

afterEach(() => void vi.useRealTimers());

type Made = Awaited<ReturnType<typeof makeQuiz>>;
type Change = Extract<LiveMessage, { type: "change" }>;
type Snapshot = Extract<LiveMessage, { type: "snapshot" }>;

const roomStub = (code: string) => env.ROOMS.get(env.ROOMS.idFromName(code));
const makeTicket = ({ key, code }: { key: string; code: string }) =>
  call<{ ticket: string; expiresAt: string }>("POST", `/v1/rooms/${code}/live`, {}, key);

/** What the server answers to who asks for a socket. */
const knock = (code: string, ticket: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(
    new Request(`${ORIGIN}/v1/rooms/${code}/live?ticket=${ticket}`, {
      headers: { Upgrade: "websocket", ...headers },
    }),
  );

/** A socket, what it was told so far, and how it was closed. */
async function open(code: string, ticket: string, headers: Record<string, string> = {}) {
  const { webSocket, status } = await knock(code, ticket, headers);
  if (!webSocket) throw new Error(`no socket: ${status}`);
  const told: string[] = [];
  let closed: { code: number } | null = null;
  webSocket.addEventListener("message", ({ data }) => void told.push(String(data)));
  webSocket.addEventListener("close", ({ code: closeCode }) => void (closed = { code: closeCode }));
  webSocket.accept();
  const messages = () =>
    told.filter((text) => text !== "pong").map((text) => LiveMessage.parse(JSON.parse(text)));
  return {
    socket: webSocket,
    told,
    messages,
    /** Waits for the n-th message. */
    at: async <T extends LiveMessage>(n: number) => {
      await expect.poll(() => messages().length, { timeout: 5_000 }).toBeGreaterThan(n);
      return messages()[n] as T;
    },
    closing: async () => {
      await expect.poll(() => closed?.code, { timeout: 5_000 }).toBeDefined();
      return closed!.code;
    },
    isOpen: () => closed === null,
  };
}

const watch = async (made: { key: string; code: string }) =>
  open(made.code, (await makeTicket(made)).body.ticket);

const commit = async (made: Made, candidate: string) => {
  const attempt = await start(made.code, { candidate });
  const responses = await answer(made.key, made.article.id, attempt, () => true);
  const put = (n: number) => {
    const { id } = attempt.form.items[n]!;
    return call(
      "PUT",
      `/v1/attempts/${attempt.attemptId}/responses/${id}`,
      { response: responses[id] },
      attempt.token,
    );
  };
  const submit = () => call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
  return { attempt, put, submit };
};

describe("who watches a room", () => {
  it("gets the room as it stands, then each change: opened, at k of n, submitted with its score", async () => {
    const made = await makeQuiz();
    const before = await commit(made, "ანა");
    await before.put(0);
    const watcher = await watch(made);
    const snapshot = await watcher.at<Snapshot>(0);
    expect(snapshot).toMatchObject({ type: "snapshot", older: 0, room: { code: made.code, state: "open" } });
    expect(snapshot.attempts).toMatchObject([
      { attemptId: before.attempt.attemptId, candidate: "ანა", answered: 1, length: 8, score: null },
    ]);

    const pupil = await commit(made, "ბექა");
    const opened = await watcher.at<Change>(1);
    expect(opened).toMatchObject({ attempts: [], opened: [{ candidate: "ბექა", length: 8 }] });
    await pupil.put(0);
    expect(await watcher.at<Change>(2)).toMatchObject({
      attempts: [{ candidate: "ბექა", answered: 1, score: null, submittedAt: null }],
      opened: [],
    });
    await pupil.submit();
    expect(await watcher.at<Change>(3)).toMatchObject({
      attempts: [{ candidate: "ბექა", answered: 8, score: 8, maxScore: 8, submittedAt: expect.any(String) }],
    });
  });
  it("gets what comes at once in one message, and not more than two a second", async () => {
    const made = await makeQuiz();
    const pupils = await Promise.all(["ა", "ბ", "გ", "დ"].map((name) => commit(made, name)));
    const watcher = await watch(made);
    await watcher.at(0);
    for (let i = 0; i < 8; i++) await Promise.all(pupils.map(({ put }) => put(i)));
    await expect
      .poll(() => {
        const latest = new Map(
          watcher.messages().flatMap(({ attempts }) => attempts.map((a) => [a.attemptId, a.answered])),
        );
        return [...latest.values()];
      })
      .toEqual([8, 8, 8, 8]);
    const times = watcher
      .messages()
      .slice(1)
      .map(({ at }) => Date.parse(at));
    // 32 commitments; each step of half a second has one message.
    expect(times.length).toBeLessThan(32);
    times.slice(1).forEach((at, i) => expect(at - times[i]!).toBeGreaterThanOrEqual(450));
  });
  it("is told of times and names that change, and given everything anew when attempts are erased or scored anew", async () => {
    const made = await makeQuiz({ mode: "test" });
    const pupil = await commit(made, "კანარი");
    await pupil.submit();
    const watcher = await watch(made);
    const { attempts } = await watcher.at<Snapshot>(0);
    const closesAt = new Date(Date.now() + 60_000).toISOString();
    await call("PATCH", `/v1/rooms/${made.code}`, { closesAt, name: "7ბ" }, made.key);
    expect(await watcher.at<Change>(1)).toMatchObject({ room: { name: "7ბ", closesAt, state: "open" } });
    const results = await call<{ data: { items: { itemId: string }[] }[] }>(
      "GET",
      `/v1/rooms/${made.code}/results`,
      undefined,
      made.key,
    );
    const { itemId } = results.body.data[0]!.items[0]!;
    await call("POST", `/v1/quizzes/${made.quiz.id}/regrade`, { itemId, dropped: true }, made.key);
    expect(attempts[0]!.score).toBe(8);
    expect(await watcher.at<Snapshot>(2)).toMatchObject({ type: "snapshot", attempts: [{ score: 7 }] });
    await call(
      "DELETE",
      `/v1/rooms/${made.code}/candidates/${encodeURIComponent("კანარი")}`,
      undefined,
      made.key,
    );
    expect(await watcher.at<Snapshot>(3)).toMatchObject({ type: "snapshot", attempts: [] });
  });
  it("sees what has lapsed go", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const made = await makeQuiz();
    await call("PATCH", "/v1/workspace", { retentionDays: 1 }, made.key);
    await (await commit(made, "ძველი")).put(0);
    vi.setSystemTime(Date.now() + 2 * 24 * 3_600_000);
    const watcher = await watch(made);
    expect((await watcher.at<Snapshot>(0)).attempts).toHaveLength(1);
    expect(await runDurableObjectAlarm(roomStub(made.code))).toBe(true);
    expect((await watcher.at<Snapshot>(1)).attempts).toEqual([]);
  });
  it("is not told of attempts that nobody names: each view of the page begins one", async () => {
    const made = await makeQuiz({ candidate: "none" });
    const watcher = await watch(made);
    await watcher.at(0);
    for (let i = 0; i < 3; i++) await call("GET", `/v1/rooms/${made.code}/begin`);
    await (await commit(made, undefined as unknown as string)).put(0);
    expect(await watcher.at<Change>(1)).toMatchObject({
      opened: [],
      attempts: [{ candidate: null, answered: 1 }],
    });
  });
  it("of a very full room gets the attempts that changed last, and how many there are besides", async () => {
    const made = await makeQuiz();
    await runInDurableObject(roomStub(made.code), (_, { storage }) => {
      for (let i = 0; i < MAX_SHOWN + 5; i++)
        storage.sql.exec(
          "INSERT INTO attempts VALUES (?, ?, NULL, 1, ?, NULL, NULL, 0, 8, '[\"a\"]', '{}', 0)",
          `a${i}`,
          `მოსწავლე ${i}`,
          i,
        );
    });
    const snapshot = await (await watch(made)).at<Snapshot>(0);
    expect([snapshot.attempts.length, snapshot.older]).toEqual([MAX_SHOWN, 5]);
    expect(snapshot.attempts.map(({ attemptId }) => attemptId)).not.toContain("a4");
  });
});

describe("a ticket", () => {
  it("opens one socket, once, within half a minute, of its own room alone", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const made = await makeQuiz();
    const other = (
      await call<{ code: string }>("POST", `/v1/quizzes/${made.quiz.id}/rooms`, { name: "x" }, made.key)
    ).body.code;
    const { ticket } = (await makeTicket(made)).body;
    const strip = async (response: Response) => [
      response.status,
      (await response.text()).replace(/"requestId":"[^"]+"/, ""),
    ];
    const wrong = await strip(await knock(other, ticket));
    expect(wrong).toEqual([401, expect.stringContaining("invalid-ticket")]);
    await open(made.code, ticket);
    for (const [code, given] of [
      [made.code, ticket],
      [made.code, ""],
      [made.code, made.key],
      ["ZZZZZZZZ", ticket],
      ["nonsense", ticket],
    ] as const)
      expect([code, await strip(await knock(code, given))]).toEqual([code, wrong]);
    const late = (await makeTicket(made)).body;
    vi.setSystemTime(Date.now() + 30_000);
    expect((await knock(made.code, late.ticket)).status).toBe(401);
  });
  it("is still good, and good once, when its object has been evicted meanwhile", async () => {
    const made = await makeQuiz();
    const { ticket } = (await makeTicket(made)).body;
    await evictDurableObject(roomStub(made.code));
    await open(made.code, ticket);
    await evictDurableObject(roomStub(made.code));
    expect((await knock(made.code, ticket)).status).toBe(401);
  });
  it("used twice at the same moment opens one socket", async () => {
    const made = await makeQuiz();
    const { ticket } = (await makeTicket(made)).body;
    const statuses = await Promise.all(
      [1, 2, 3, 4].map(() => knock(made.code, ticket).then(({ status }) => status)),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([101, 401, 401, 401]);
  });
  it("leaves no trace once it is used or over, and only so many wait", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const made = await makeQuiz();
    const count = () =>
      runInDurableObject(roomStub(made.code), (_, { storage }) =>
        storage.sql.exec("SELECT value FROM meta WHERE name LIKE 'ticket %'").toArray(),
      );
    for (let i = 0; i < 25; i++) await makeTicket(made);
    expect((await count()).length).toBe(20);
    vi.setSystemTime(Date.now() + 30_000);
    await watch(made);
    expect(await count()).toHaveLength(0);
  });
  it("stands in the database as a hash alone", async () => {
    const made = await makeQuiz();
    const { ticket } = (await makeTicket(made)).body;
    const meta = await runInDurableObject(roomStub(made.code), (_, { storage }) =>
      JSON.stringify(storage.sql.exec("SELECT * FROM meta").toArray()),
    );
    expect(meta).toContain("ticket ");
    expect(meta).not.toContain(ticket);
  });
});

describe("a socket", () => {
  it("is opened by pages of this deployment and by programs, not by other sites' pages", async () => {
    const made = await makeQuiz();
    for (const origin of ["https://elsewhere.test", "null", "https://kitkhva.test.elsewhere.test"]) {
      const { ticket } = (await makeTicket(made)).body;
      expect([origin, (await knock(made.code, ticket, { Origin: origin })).status]).toEqual([origin, 403]);
    }
    await open(made.code, (await makeTicket(made)).body.ticket, { Origin: ORIGIN });
    const { ticket } = (await makeTicket(made)).body;
    const plain = await call("GET", `/v1/rooms/${made.code}/live?ticket=${ticket}`);
    expect([plain.status, plain.body["code"]]).toEqual([426, "not-a-socket"]);
  });
  it("is answered its pings, and closed at any other word", async () => {
    const made = await makeQuiz();
    const watcher = await watch(made);
    await watcher.at(0);
    watcher.socket.send("ping");
    await expect.poll(() => watcher.told.at(-1)).toBe("pong");
    for (const word of ["hello", "ping ", "x".repeat(900_000), new Uint8Array(10)]) {
      const rude = await watch(made);
      rude.socket.send(word);
      expect(await rude.closing()).toBe(closings.unexpected[0]);
    }
    expect(watcher.isOpen()).toBe(true);
  });
  it("survives a flood of words by another, and of pings", async () => {
    const made = await makeQuiz();
    const [calm, rude] = [await watch(made), await watch(made)];
    for (let i = 0; i < 500; i++) rude.socket.send("ping");
    rude.socket.send("flood");
    for (let i = 0; i < 500; i++)
      try {
        rude.socket.send("flood");
      } catch {
        break;
      }
    expect(await rude.closing()).toBe(closings.unexpected[0]);
    await (await commit(made, "ანა")).put(0);
    expect((await calm.at<Change>(1)).type).toBe("change");
  });
  it("more than a room has, closes the oldest", async () => {
    const made = await makeQuiz();
    const watchers = [];
    for (let i = 0; i <= MAX_SOCKETS; i++) watchers.push(await watch(made));
    expect(await watchers[0]!.closing()).toBe(closings.displaced[0]);
    await (await commit(made, "ანა")).put(0);
    for (const watcher of watchers.slice(1)) expect((await watcher.at<Change>(1)).type).toBe("change");
  });
  it("goes on after its object has slept: nothing that matters was in memory", async () => {
    const made = await makeQuiz();
    const watcher = await watch(made);
    await watcher.at(0);
    await evictDurableObject(roomStub(made.code), { webSockets: "hibernate" });
    const pupil = await commit(made, "ანა");
    expect(await watcher.at<Change>(1)).toMatchObject({ opened: [{ candidate: "ანა" }] });
    await evictDurableObject(roomStub(made.code), { webSockets: "hibernate" });
    await pupil.put(0);
    expect(await watcher.at<Change>(2)).toMatchObject({ attempts: [{ candidate: "ანა", answered: 1 }] });
    watcher.socket.send("ping");
    await expect.poll(() => watcher.told.at(-1)).toBe("pong");
    await evictDurableObject(roomStub(made.code), { webSockets: "hibernate" });
    watcher.socket.send("hello");
    expect(await watcher.closing()).toBe(closings.unexpected[0]);
  });
  it("ends with its room", async () => {
    const made = await makeQuiz();
    const watcher = await watch(made);
    const { ticket } = (await makeTicket(made)).body;
    expect((await call("DELETE", `/v1/rooms/${made.code}`, undefined, made.key)).status).toBe(204);
    expect(await watcher.closing()).toBe(closings.roomEnded[0]);
    expect((await knock(made.code, ticket)).status).toBe(401);
    expect((await makeTicket(made)).status).toBe(404);
  });
  it("ends at once with the key that opened it, asleep or not, and no other does", async () => {
    const made = await makeQuiz();
    const reader = (
      await call<{ id: string; key: string }>(
        "POST",
        "/v1/keys",
        { name: "კოლეგა", scopes: ["results:read"] },
        made.key,
      )
    ).body;
    const [own, theirs] = [await watch(made), await watch({ key: reader.key, code: made.code })];
    const { ticket } = (await makeTicket({ key: reader.key, code: made.code })).body;
    await evictDurableObject(roomStub(made.code), { webSockets: "hibernate" });
    await call("DELETE", `/v1/keys/${reader.id}`, undefined, made.key);
    expect(await theirs.closing()).toBe(closings.keyEnded[0]);
    expect((await knock(made.code, ticket)).status).toBe(401);
    await (await commit(made, "ანა")).put(0);
    expect((await own.at<Change>(1)).type).toBe("change");
  });
  it("is told nothing more once its key has expired, or the one it was rotated for is over", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const made = await makeQuiz();
    const makeKey = async (expiresAt?: string) =>
      (
        await call<{ id: string; key: string }>(
          "POST",
          "/v1/keys",
          { name: "k", scopes: ["results:read"], ...(expiresAt && { expiresAt }) },
          made.key,
        )
      ).body;
    const expiring = await makeKey(new Date(Date.now() + 60_000).toISOString());
    const rotated = await makeKey();
    const watchers = [
      await watch({ key: expiring.key, code: made.code }),
      await watch({ key: rotated.key, code: made.code }),
    ];
    for (const watcher of watchers) await watcher.at(0);
    await call("POST", `/v1/keys/${rotated.id}/rotate`, { overlapHours: 1 }, made.key);
    await call("POST", `/v1/keys/${expiring.id}/rotate`, { overlapHours: 1 }, made.key);
    vi.setSystemTime(Date.now() + 61_000);
    const pupil = await commit(made, "ანა");
    expect(await watchers[0]!.closing()).toBe(closings.keyEnded[0]);
    expect((await watchers[1]!.at<Change>(1)).type).toBe("change");
    vi.setSystemTime(Date.now() + 3_600_000);
    await pupil.put(0);
    expect(await watchers[1]!.closing()).toBe(closings.keyEnded[0]);
    expect(JSON.stringify(watchers[0]!.messages())).not.toContain("ანა");
  });
  it("ends at once with the session that opened it, however that ends, and no other does", async () => {
    const made = await makeQuiz();
    const join = () => joinWorkspace(made.key);
    const [leaving, removed, device, staying] = [await join(), await join(), await join(), await join()];
    const { added, device: passkey } = await addPasskey(device.session);
    const elsewhere = await signIn({ passkey: await answerChallenge(passkey) });
    const at = ({ session }: { session: string }) => watch({ key: session, code: made.code });
    const watchers = {
      signedOut: await at(leaving),
      taken: await at(removed),
      withPasskey: await at(elsewhere),
      staying: await at(staying),
      byKey: await watch(made),
    };
    const late = (await makeTicket({ key: leaving.session, code: made.code })).body.ticket;
    await evictDurableObject(roomStub(made.code), { webSockets: "hibernate" });
    const ends = [
      [watchers.signedOut, "/v1/account/sessions/current", leaving.session],
      [watchers.taken, `/v1/members/${removed.member}`, made.key],
      [watchers.withPasskey, `/v1/account/passkeys/${added.body.id}`, device.session],
    ] as const;
    for (const [watcher, path, by] of ends) {
      if (path.includes("passkeys")) await call("POST", "/v1/account/recovery-codes", {}, by);
      expect([path, (await call("DELETE", path, undefined, by)).status]).toEqual([path, 204]);
      expect([path, await watcher.closing()]).toEqual([path, closings.keyEnded[0]]);
    }
    expect((await knock(made.code, late)).status).toBe(401);
    await (await commit(made, "ანა")).put(0);
    for (const watcher of [watchers.staying, watchers.byKey])
      expect((await watcher.at<Change>(1)).type).toBe("change");
    for (const [watcher] of ends) expect(JSON.stringify(watcher.messages())).not.toContain("ანა");
  });
  it("wakes no room when a session ends that has not watched it, and signing out waits for none that is broken", async () => {
    const made = await makeQuiz();
    const other = await call<{ code: string }>(
      "POST",
      `/v1/quizzes/${made.quiz.id}/rooms`,
      { name: "7ბ" },
      made.key,
    );
    const { session } = await joinWorkspace(made.key);
    await watch({ key: session, code: made.code });
    const told: string[] = [];
    for (const code of [made.code, other.body.code])
      await runInDurableObject(roomStub(code), (room: RoomObject) => {
        const { live } = room as unknown as { live: { endKey(): void } };
        live.endKey = () => {
          told.push(code);
          throw new Error("broken");
        };
      });
    expect((await call("DELETE", "/v1/account/sessions/current", undefined, session)).status).toBe(204);
    expect(told).toEqual([made.code]);
  });
  it("that a session opened has to ask again after ten minutes, and is told nothing more before", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const made = await makeQuiz();
    const watcher = await watch({ key: (await joinWorkspace(made.key)).session, code: made.code });
    const pupil = await commit(made, "ანა");
    expect((await watcher.at<Change>(1)).opened).toHaveLength(1);
    vi.setSystemTime(Date.now() + 600_000);
    await pupil.put(0);
    expect(await watcher.closing()).toBe(closings.leaseOver[0]);
    expect(watcher.messages()).toHaveLength(2);
  });
  it("that is dead costs no pupil anything", async () => {
    const made = await makeQuiz();
    const [dead, gone] = [await watch(made), await watch(made)];
    dead.socket.close(1000, "bye");
    await runInDurableObject(roomStub(made.code), (_, ctx) => {
      // As a connection that broke: closed on the server's side too, before the pupil's call.
      for (const socket of ctx.getWebSockets()) socket.close(1011, "broken");
    });
    await gone.closing();
    const pupil = await commit(made, "ანა");
    expect((await pupil.put(0)).status).toBe(200);
    expect((await pupil.submit()).status).toBe(200);
    const snapshot = await (await watch(made)).at<Snapshot>(0);
    expect(snapshot.attempts).toMatchObject([{ candidate: "ანა", answered: 8, score: 8 }]);
  });
  it("that nobody has opened costs nothing: a room without watchers writes no more rows than before", async () => {
    const made = await makeQuiz();
    const watcher = await watch(made);
    await watcher.at(0);
    const pupil = await commit(made, "ანა");
    const written = () =>
      runInDurableObject(roomStub(made.code), (_, { storage }) =>
        Number(storage.sql.exec("SELECT total_changes() AS n").one()["n"]),
      );
    const before = await written();
    await pupil.put(0);
    await watcher.at(1);
    expect((await written()) - before).toBe(1);
  });
});
