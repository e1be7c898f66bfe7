/** Webhooks: what is told to whom, signed so that others' library believes it, tried again, replayed, given up; and where nothing is sent. */
import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { Webhook as Verifier } from "standardwebhooks";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import type { Delivery, DeliveryList, Webhook, WebhookMade } from "../../worker/contract.ts";
import type { Room } from "../../worker/objects/room.ts";
import { readWebhookUrl } from "../../worker/webhooks.ts";
import { answer, call, makeKey, makeQuiz, start } from "./client.ts";
import type { Received } from "./receiver.ts";

const receiver = inject("receiver");
const HOUR_MS = 3_600_000;
let serial = 0;

afterEach(() => void vi.useRealTimers());

const roomStub = (code: string) => env.ROOMS.get(env.ROOMS.idFromName(code));
const workspaceStub = (key: string) => env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!));
const held = { toFake: ["Date" as const], now: Date.now() };

/** A name of its own at the receiver, which answers with these statuses. */
async function listen(...statuses: number[]) {
  const url = `${receiver}/${Date.now()}-${++serial}`;
  if (statuses.length > 0) await fetch(url, { method: "PUT", body: JSON.stringify(statuses) });
  return { url, read: async () => (await (await fetch(url)).json()) as Received[] };
}

async function addWebhook(key: string, url: string, more = {}) {
  const made = await call<WebhookMade>("POST", "/v1/webhooks", { name: "ჟურნალი", url, ...more }, key);
  expect(made.status).toBe(201);
  return made.body;
}
const show = async (key: string, id: string) =>
  (await call<{ data: Webhook[] }>("GET", "/v1/webhooks", undefined, key)).body.data.find(
    (hook) => hook.id === id,
  )!;
const list = async (key: string, id: string, query = "") =>
  (await call<DeliveryList>("GET", `/v1/webhooks/${id}/deliveries${query}`, undefined, key)).body;

/** Has the alarms called that are set: the room's, then the workspace's. */
async function deliver(key: string, code?: string) {
  if (code !== undefined) await runDurableObjectAlarm(roomStub(code));
  await runDurableObjectAlarm(workspaceStub(key));
}
async function sit(code: string, candidate = "კანარი") {
  const attempt = await start(code, { candidate });
  const path = `/v1/attempts/${attempt.attemptId}/submit`;
  const done = await call("POST", path, { responses: {} }, attempt.token);
  expect(done.status).toBe(200);
  return attempt.attemptId;
}
const verify = (secret: string, { headers, body }: Received) =>
  new Verifier(secret).verify(body, headers) as { type: string; timestamp: string; data: object };

describe("a webhook", () => {
  it("is told of a submit in ids alone, signed so that the specification's own library believes it", async () => {
    const { key, code, quiz } = await makeQuiz({ mode: "test" });
    const { url, read } = await listen();
    const hook = await addWebhook(key, url);
    expect(hook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const attemptId = await sit(code);
    await deliver(key, code);
    const [got, ...more] = await read();
    expect(more).toEqual([]);
    const event = verify(hook.secret, got!);
    expect(event).toEqual({
      type: "attempt.submitted",
      timestamp: expect.any(String),
      data: { room: code, quizId: quiz.id, attemptId, submittedAt: event.timestamp },
    });
    expect(got!.body + JSON.stringify(got!.headers)).not.toContain("კანარი");
    const { data } = await list(key, hook.id);
    expect(data).toEqual([
      expect.objectContaining({
        id: got!.headers["webhook-id"],
        status: "delivered",
        tries: 1,
        answer: "204",
      }),
    ]);
    // Another secret, another body, another time: not believed.
    const other = `whsec_${btoa("x".repeat(32))}`;
    expect(() => verify(other, got!)).toThrow("No matching signature");
    expect(() => verify(hook.secret, { ...got!, body: `${got!.body} ` })).toThrow("No matching signature");
    const old = { ...got!.headers, "webhook-timestamp": String(Math.floor(Date.now() / 1_000) - 600) };
    expect(() => verify(hook.secret, { ...got!, headers: old })).toThrow("too old");
  });
  it("is told once of each event, and only of those it asked for", async () => {
    const { key, code, quiz, article } = await makeQuiz({ mode: "test", types: { "true-false": 1 } });
    const [all, some] = [await listen(), await listen()];
    await addWebhook(key, all.url);
    await addWebhook(key, some.url, { events: ["room.ended"] });
    const first = await sit(code, "ა");
    const second = await sit(code, "ბ");
    const items = await call<{ data: { id: string }[] }>(
      "GET",
      `/v1/articles/${article.id}/items?type=true-false`,
      undefined,
      key,
    );
    const itemId = items.body.data[0]!.id;
    await call("POST", `/v1/quizzes/${quiz.id}/regrade`, { itemId, dropped: true, preview: true }, key);
    await call("POST", `/v1/quizzes/${quiz.id}/regrade`, { itemId, dropped: true }, key);
    await call("DELETE", `/v1/rooms/${code}/candidates/${encodeURIComponent("ბ")}`, undefined, key);
    await deliver(key, code);
    await call("DELETE", `/v1/rooms/${code}`, undefined, key);
    await deliver(key);
    const told = (await all.read()).map(({ body }) => JSON.parse(body) as { type: string; data: object });
    expect(told.map(({ type }) => type).toSorted()).toEqual([
      "attempt.submitted",
      "attempt.submitted",
      "attempts.erased",
      "quiz.regraded",
      "room.ended",
    ]);
    const dataOf = (type: string) => told.filter((event) => event.type === type).map(({ data }) => data);
    expect(
      dataOf("attempt.submitted")
        .map((data) => (data as { attemptId: string }).attemptId)
        .toSorted(),
    ).toEqual([first, second].toSorted());
    expect(dataOf("attempts.erased")).toEqual([{ room: code, quizId: quiz.id, attemptIds: [second] }]);
    expect((await some.read()).map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      "room.ended",
    ]);
  });
  it("hears that a room has closed when nothing more is taken, once, and again where it was opened again", async () => {
    vi.useFakeTimers(held);
    const closesAt = (ms: number) => new Date(Date.now() + ms).toISOString();
    const { key, code } = await makeQuiz({ mode: "test", reveal: "submit", closesAt: closesAt(HOUR_MS) });
    const { url, read } = await listen();
    await addWebhook(key, url);
    await call("PATCH", `/v1/rooms/${code}`, { closesAt: closesAt(2 * HOUR_MS) }, key);
    vi.setSystemTime(Date.now() + HOUR_MS + 60_000);
    await deliver(key, code);
    expect(await read()).toEqual([]);
    vi.setSystemTime(Date.now() + HOUR_MS);
    await deliver(key, code);
    await deliver(key, code);
    expect(await read()).toHaveLength(1);
    expect(JSON.parse((await read())[0]!.body)).toMatchObject({ type: "room.closed", data: { room: code } });
    await call("PATCH", `/v1/rooms/${code}`, { closesAt: closesAt(HOUR_MS) }, key);
    vi.setSystemTime(Date.now() + HOUR_MS + 60_000);
    await deliver(key, code);
    await deliver(key, code);
    expect(await read()).toHaveLength(2);
  });
  it("is tried again ever later, with the same id and a new time, until it answers", async () => {
    vi.useFakeTimers(held);
    const { key, code } = await makeQuiz();
    const { url, read } = await listen(500, 302, 404, 200);
    const hook = await addWebhook(key, url);
    await sit(code);
    await deliver(key, code);
    const waits: number[] = [];
    for (let tries = 1; tries < 4; tries++) {
      const [pending] = (await list(key, hook.id)).data;
      expect(pending).toMatchObject({ status: "pending", tries });
      // Before its time nothing is sent.
      await deliver(key);
      expect(await read()).toHaveLength(tries);
      waits.push(Date.parse(pending!.nextTryAt!) - Date.now());
      vi.setSystemTime(Date.parse(pending!.nextTryAt!));
      // On a slow machine the alarm may be ringing by itself just now, and is then not to be rung.
      const tried = async () => (await deliver(key), (await list(key, hook.id)).data[0]!.tries);
      await expect.poll(tried, { timeout: 10_000 }).toBe(tries + 1);
    }
    for (const [i, least] of [5_000, 60_000, 300_000].entries()) {
      expect(waits[i]).toBeGreaterThanOrEqual(least);
      expect(waits[i]).toBeLessThanOrEqual(least * 1.1);
    }
    const got = await read();
    expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(got.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(4);
    for (const one of got) expect(() => verify(hook.secret, one)).not.toThrow("No matching signature");
    expect((await list(key, hook.id)).data[0]).toMatchObject({
      status: "delivered",
      tries: 4,
      nextTryAt: null,
    });
    // Where 302 pointed nobody asked.
    expect(await (await fetch(`${url}-elsewhere`)).json()).toEqual([]);
    expect((await show(key, hook.id)).failingSince).toBe(null);
  });
  it("to which nothing gets through for two days is given up, and says why; switched on again, it is told what is replayed", async () => {
    vi.useFakeTimers(held);
    const { key, code } = await makeQuiz();
    const { url, read } = await listen(503);
    const hook = await addWebhook(key, url);
    await sit(code);
    await deliver(key, code);
    const begun = Date.now();
    let tries = 1;
    for (; tries < 20; tries++) {
      const [row] = (await list(key, hook.id)).data;
      if (row!.nextTryAt === null) break;
      vi.setSystemTime(Date.parse(row!.nextTryAt));
      await deliver(key);
    }
    expect(tries).toBe(9);
    expect(Date.now() - begun).toBeLessThan(50 * HOUR_MS);
    expect((await show(key, hook.id)).disabled).toMatch(/^Nothing got through since .*503$/);
    const inRussian = { "Accept-Language": "ru" };
    const told = await call<{ data: Webhook[] }>("GET", "/v1/webhooks", undefined, key, inRussian);
    expect(told.body.data[0]!.disabled).toMatch(/^С .* ничего не дошло; последний ответ: 503$/);
    expect((await list(key, hook.id, "?status=failed")).data).toHaveLength(1);
    const audit = await call("GET", "/v1/workspace/audit", undefined, key);
    expect(audit.text).toContain("webhook.disable");

    await sit(code, "სხვა");
    await deliver(key, code);
    expect(await read()).toHaveLength(9);
    const [failed] = (await list(key, hook.id)).data;
    const again = `/v1/webhooks/${hook.id}/deliveries/${failed!.id}/replay`;
    expect((await call("POST", again, {}, key)).body).toMatchObject({ code: "webhook-disabled" });
    await fetch(url, { method: "PUT", body: "[200]" });
    await call("PATCH", `/v1/webhooks/${hook.id}`, { enabled: true }, key);
    const replayed = await call<Delivery>("POST", again, {}, key);
    expect([replayed.status, replayed.body.status]).toEqual([202, "pending"]);
    await deliver(key);
    const got = await read();
    expect(got).toHaveLength(10);
    expect(got[9]!.headers["webhook-id"]).toBe(failed!.id);
    expect((await list(key, hook.id)).data[0]).toMatchObject({ status: "delivered", tries: 1 });
    await sit(code, "კიდევ");
    await deliver(key, code);
    expect(await read()).toHaveLength(11);
  });
  it("that says it is gone is given up at once", async () => {
    const { key, code } = await makeQuiz();
    const { url, read } = await listen(410);
    const hook = await addWebhook(key, url);
    await sit(code);
    await deliver(key, code);
    expect((await show(key, hook.id)).disabled).toContain("410");
    await sit(code, "სხვა");
    await deliver(key, code);
    expect(await read()).toHaveLength(1);
  });
  it("gets another secret, and for a while messages bear both signatures", async () => {
    vi.useFakeTimers(held);
    const key = await makeKey();
    const { url, read } = await listen();
    const hook = await addWebhook(key, url);
    const rotated = await call<WebhookMade>(
      "POST",
      `/v1/webhooks/${hook.id}/rotate`,
      { overlapHours: 2 },
      key,
    );
    expect(rotated.body.secret).not.toBe(hook.secret);
    const test = async () => {
      const sent = await call<Delivery>("POST", `/v1/webhooks/${hook.id}/test`, {}, key);
      expect([sent.status, sent.body.type]).toEqual([202, "webhook.test"]);
      await deliver(key);
      return (await read()).at(-1)!;
    };
    const both = await test();
    for (const { secret } of [hook, rotated.body]) expect(verify(secret, both).type).toBe("webhook.test");
    vi.setSystemTime(Date.now() + 3 * HOUR_MS);
    const one = await test();
    expect(one.headers["webhook-signature"]).not.toContain(" ");
    const isSigned = (secret: string) => {
      try {
        return verify(secret, one).type !== "";
      } catch (error) {
        return !String(error).includes("No matching signature");
      }
    };
    expect([isSigned(rotated.body.secret), isSigned(hook.secret)]).toEqual([true, false]);
    const listed = await call("GET", "/v1/webhooks", undefined, key);
    for (const { secret } of [hook, rotated.body]) expect(listed.text).not.toContain(secret);
  });
  it("gets another secret twice, and the first holds no shorter for it; without an overlap all end at once", async () => {
    vi.useFakeTimers(held);
    const key = await makeKey();
    const { url, read } = await listen();
    const hook = await addWebhook(key, url);
    const rotate = (overlapHours: number) =>
      call<WebhookMade>("POST", `/v1/webhooks/${hook.id}/rotate`, { overlapHours }, key);
    const secrets = [hook.secret];
    for (const hours of [24, 2]) secrets.push((await rotate(hours)).body.secret);
    const signedBy = async () => {
      await call<Delivery>("POST", `/v1/webhooks/${hook.id}/test`, {}, key);
      await deliver(key);
      const message = (await read()).at(-1)!;
      return secrets.map((secret) => {
        try {
          return verify(secret, message).type === "webhook.test";
        } catch {
          return false;
        }
      });
    };
    expect(await signedBy()).toEqual([true, true, true]);
    vi.setSystemTime(Date.now() + 3 * HOUR_MS);
    expect(await signedBy()).toEqual([true, false, true]);
    secrets.push((await rotate(0)).body.secret);
    expect(await signedBy()).toEqual([false, false, false, true]);
    for (let i = 0; i < 10; i++) expect((await rotate(24)).status).toBe(201);
    const more = await rotate(24);
    expect([more.status, more.body]).toMatchObject([409, { code: "too-many-secrets" }]);
  });
  it("lists what it was sent page by page, newest first, and forgets it after a month", async () => {
    vi.useFakeTimers(held);
    const key = await makeKey();
    const { url } = await listen();
    const hook = await addWebhook(key, url);
    const sent: string[] = [];
    for (let i = 0; i < 5; i++) {
      vi.setSystemTime(Date.now() + 1_000);
      sent.unshift((await call<Delivery>("POST", `/v1/webhooks/${hook.id}/test`, {}, key)).body.id);
    }
    await deliver(key);
    const pages: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: DeliveryList = await list(key, hook.id, `?limit=2${cursor && `&cursor=${cursor}`}`);
      pages.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(sent);
    vi.setSystemTime(Date.now() + 31 * 24 * HOUR_MS);
    await deliver(key);
    expect((await list(key, hook.id)).data).toEqual([]);
    expect(await runDurableObjectAlarm(workspaceStub(key))).toBe(false);
  });
  it("is not in a workspace more often than ten times, and gone with all its deliveries once it is ended", async () => {
    const key = await makeKey();
    const { url } = await listen();
    const hooks = [];
    for (let i = 0; i < 10; i++) hooks.push(await addWebhook(key, url));
    const more = await call("POST", "/v1/webhooks", { name: "x", url }, key);
    expect([more.status, more.body["code"]]).toEqual([409, "too-many-webhooks"]);
    await call("POST", `/v1/webhooks/${hooks[0]!.id}/test`, {}, key);
    expect((await call("DELETE", `/v1/webhooks/${hooks[0]!.id}`, undefined, key)).status).toBe(204);
    const left = await runInDurableObject(workspaceStub(key), (_, { storage }) =>
      storage.sql.exec("SELECT * FROM deliveries").toArray(),
    );
    expect(left).toEqual([]);
  });
});

describe("a submit", () => {
  it("neither waits for a webhook nor fails with one: the receiver that never answers holds up nobody", async () => {
    const { key, code, article } = await makeQuiz({ mode: "test" });
    const { url, read } = await listen(0);
    await addWebhook(key, url);
    await sit(code);
    const sending = deliver(key, code);
    // While the workspace waits for the receiver, it and the room go on.
    while ((await read()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const attempt = await start(code, { candidate: "სხვა" });
    const responses = await answer(key, article.id, attempt, () => true);
    const path = `/v1/attempts/${attempt.attemptId}/submit`;
    expect((await call("POST", path, { responses }, attempt.token)).status).toBe(200);
    expect((await call("GET", "/v1/quizzes", undefined, key)).status).toBe(200);
    await fetch(url, { method: "PUT", body: "[204]" });
    await sending;
  });
  it("writes one row more where the workspace has webhooks, and none where it has none", async () => {
    const { key, code } = await makeQuiz({ mode: "test" });
    const events = () =>
      runInDurableObject(
        roomStub(code),
        (_, { storage }) => storage.sql.exec("SELECT * FROM events").toArray().length,
      );
    await sit(code);
    expect(await events()).toBe(0);
    const hook = await addWebhook(key, (await listen()).url);
    await sit(code, "ბ");
    expect(await events()).toBe(1);
    await call("DELETE", `/v1/webhooks/${hook.id}`, undefined, key);
    await sit(code, "გ");
    expect(await events()).toBe(1);
    await deliver(key, code);
    expect(await events()).toBe(0);
  });
  it("is told of also where its room was ended and made again in one life of the object", async () => {
    const { key, code } = await makeQuiz({ mode: "test" });
    await addWebhook(key, (await listen()).url);
    await sit(code);
    const asked = await runInDurableObject(roomStub(code), async (room: Room, { storage }) => {
      const read = (name: string) =>
        storage.sql.exec<{ value: string }>("SELECT value FROM meta WHERE name = ?", name).toArray();
      const setup = JSON.parse(read("setup")[0]!.value);
      await room.destroy(setup.workspace);
      room.create(setup, true);
      return read("webhooks");
    });
    expect(asked).toHaveLength(1);
  });
  it("is told to who came later only from then on, in rooms made before and after", async () => {
    const { key, code, quiz } = await makeQuiz();
    await sit(code);
    const { url, read } = await listen();
    await addWebhook(key, url);
    const room = await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "7ბ" }, key);
    await sit(room.body.code);
    await deliver(key, code);
    await deliver(key, room.body.code);
    expect(await read()).toHaveLength(1);
  });
});

describe("an address", () => {
  const nowhere = { ...env, WEBHOOK_ORIGINS: "" };
  const isTaken = (url: string, given = nowhere) => readWebhookUrl(url, given).ok;
  const bytes = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
  const number = ([a, b, c, d]: number[]) => ((a! * 256 + b!) * 256 + c!) * 256 + d!;
  const wide = (text: string) => text.replace(/[0-9]/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
  /** The spellings of four bytes that some program or other reads as an address. */
  const spellings: ((ip: number[]) => string)[] = [
    (ip) => ip.join("."),
    (ip) => `${ip.join(".")}.`,
    (ip) => String(number(ip)),
    (ip) => `0x${number(ip).toString(16)}`,
    (ip) => `0${number(ip).toString(8)}`,
    (ip) => ip.map((n) => `0x${n.toString(16)}`).join("."),
    (ip) => ip.map((n) => `0${n.toString(8)}`).join("."),
    ([a, b, c, d]) => `${a}.${b}.${c! * 256 + d!}`,
    ([a, ...rest]) => `${a}.${number([0, ...rest])}`,
    (ip) => wide(ip.join(".")),
    (ip) => ip.join("。"),
    (ip) => encodeURIComponent(ip.join(".")).replace(/\d/g, (d) => `%3${d}`),
    (ip) => `[::ffff:${ip.join(".")}]`,
    (ip) => `[::${ip.join(".")}]`,
    (ip) => `[64:ff9b::${ip.join(".")}]`,
    ([a, b, c, d]) => `[::ffff:${(a! * 256 + b!).toString(16)}:${(c! * 256 + d!).toString(16)}]`,
  ];

  it("that is a number in any spelling is refused, whichever number it is", () => {
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom(...spellings),
        fc.constantFrom("", ":443", ":8443"),
        (ip, spell, port) => {
          expect([spell(ip), isTaken(`https://${spell(ip)}${port}/hook`)]).toEqual([spell(ip), false]);
        },
      ),
      { numRuns: 1_000 },
    );
    fc.assert(fc.property(fc.ipV6(), (ip) => !isTaken(`https://[${ip}]/`)));
  });
  it("is refused with a user, a port, another scheme, or a name of an inner network, in small or capital letters", () => {
    const inner = fc.constantFrom(
      ...`localhost kitkhva.local db.internal a.localhost nas.lan x.home.arpa moodle.intranet
      wiki.corp printer metadata.google.internal a.test x.onion 1.0.0.127.in-addr.arpa`.split(/\s+/),
    );
    const dressed = fc.constantFrom(
      (host: string) => `https://${host}/`,
      (host: string) => `https://${host}./`,
      (host: string) => `https://${host.toUpperCase()}/x?y#z`,
      (host: string) => `HTTPS:\\\\${host}\\`,
      (host: string) => ` https://${host}\t/`,
      (host: string) => `https://hooks.school.ge@${host}/`,
      (host: string) => `https://hooks.school.ge%40${host}/`,
    );
    fc.assert(
      fc.property(inner, dressed, (host, dress) => {
        expect([dress(host), isTaken(dress(host))]).toEqual([dress(host), false]);
      }),
    );
    for (const url of [
      "http://hooks.school.ge/",
      "ftp://hooks.school.ge/",
      "https://user@hooks.school.ge/",
      "https://:word@hooks.school.ge/",
      "https://hooks.school.ge:8443/",
      "https://hooks.school.ge./",
      "https://hooks..school.ge/",
      "https://school.1/",
      "https://",
      "hooks.school.ge",
      "javascript:alert(1)",
      "file:///etc/passwd",
      "",
    ])
      expect([url, isTaken(url)]).toEqual([url, false]);
    for (const url of ["https://hooks.school.ge/a?b=c", "https://xn--node.ge", "https://სკოლა.გე/"])
      expect([url, isTaken(url)]).toEqual([url, true]);
  });
  it("inside the network is taken only where the deployment names its origin, and none other beside it", () => {
    const given = { ...env, WEBHOOK_ORIGINS: "http://10.0.0.5:8080, https://moodle.lan" };
    for (const [url, taken] of [
      ["http://10.0.0.5:8080/hook", true],
      ["http://0x0a.5:8080/hook", true],
      ["https://moodle.lan/x", true],
      ["http://10.0.0.5/hook", false],
      ["http://10.0.0.6:8080/hook", false],
      ["https://10.0.0.5:8080/hook", false],
      ["http://moodle.lan/x", false],
      ["http://u@10.0.0.5:8080/", false],
    ] as const)
      expect([url, isTaken(url, given)]).toEqual([url, taken]);
  });
  it("that is refused is named as the field, and is refused as well when it is changed", async () => {
    const key = await makeKey();
    const refused = await call("POST", "/v1/webhooks", { name: "x", url: "https://127.1/" }, key);
    expect([refused.status, refused.body["errors"]]).toEqual([
      422,
      [{ field: "url", reason: expect.stringContaining("public name") }],
    ]);
    const hook = await addWebhook(key, (await listen()).url);
    const changed = await call("PATCH", `/v1/webhooks/${hook.id}`, { url: "http://169.254.169.254/" }, key);
    expect(changed.status).toBe(422);
  });
});
