/**
 * Webhooks of the real server to a real receiver: sent by themselves, over the way that the deployment allows. And the bars of its
 * network, which hold where a name is public and its address is not.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../../scripts/house.mjs";
import { launch, networks } from "../../scripts/workerd.mjs";
import type {
  Attempt,
  Delivery,
  DeliveryList,
  NewQuizMade,
  Results,
  WebhookMade,
} from "../../worker/contract.ts";
import { call, makeWorkspace, must, startRuntime } from "../faults/runtime.ts";

import { type Received, startReceiver } from "../worker/receiver.ts";

let folder = "";
let receiver: Awaited<ReturnType<typeof startReceiver>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kitkhva-webhooks-"));
  receiver = await startReceiver();
});
afterAll(() => {
  delete process.env["WEBHOOK_ORIGINS"];
  receiver.stop();
  rmSync(folder, { recursive: true, force: true });
});

const readAll = async (url: string) => (await (await fetch(url)).json()) as Received[];

it("arrive by themselves where the deployment allows the receiver, and no more once it does not", async () => {
  process.env["WEBHOOK_ORIGINS"] = receiver.origin;
  let runtime = await startRuntime(folder);
  const { origin } = runtime;
  const key = await makeWorkspace(origin);
  const text = readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8");
  const article = await must<{ id: string }>(origin, "POST", "articles", { text }, key);
  const quiz = await must<NewQuizMade>(origin, "POST", "quizzes", { articleId: article.id, length: 2 }, key);
  const url = `${receiver.origin}/hook`;
  const hook = await must<WebhookMade>(origin, "POST", "webhooks", { name: "x", url }, key);
  const sit = async (at: string) => {
    const path = `rooms/${quiz.room.code}/attempts`;
    const attempt = await must<Attempt>(at, "POST", path, { candidate: "ნინო" });
    const body = { responses: {} };
    await must(at, "POST", `attempts/${attempt.attemptId}/submit`, body, attempt.token);
    return attempt.attemptId;
  };
  const attemptId = await sit(origin);
  await expect.poll(() => readAll(url), { timeout: 20_000 }).toHaveLength(1);
  const [got] = await readAll(url);
  const event = new Verifier(hook.secret).verify(got!.body, got!.headers);
  expect(event).toMatchObject({ type: "attempt.submitted", data: { attemptId, room: quiz.room.code } });

  await runtime.stop();
  delete process.env["WEBHOOK_ORIGINS"];
  runtime = await startRuntime(folder);
  await sit(runtime.origin);
  const list = async () =>
    (await must<DeliveryList>(runtime.origin, "GET", `webhooks/${hook.id}/deliveries`, undefined, key)).data;
  await expect.poll(async () => (await list())[0]?.answer, { timeout: 20_000 }).toContain("not allowed");
  const refused = await call(runtime.origin, "POST", "webhooks", { name: "x", url }, key);
  expect(refused.status).toBe(422);
  expect(await readAll(url)).toHaveLength(1);
  await runtime.stop();
});

it("wait on a copy that is only tried, where retention waits too, until it is started as others are", async () => {
  process.env["WEBHOOK_ORIGINS"] = receiver.origin;
  const original = join(folder, "original");
  const copy = join(folder, "copy");
  mkdirSync(original);
  let runtime = await startRuntime(original);
  try {
    const key = await makeWorkspace(runtime.origin);
    const ask = <T>(method: string, path: string, body?: unknown, token = key) =>
      must<T>(runtime.origin, method, path, body, token);
    const text = readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8");
    const { id: articleId } = await ask<{ id: string }>("POST", "articles", { text });
    const { room } = await ask<NewQuizMade>("POST", "quizzes", { articleId, length: 2 });
    await ask("PATCH", "workspace", { retentionDays: 1 });
    const sit = async () => {
      const attempt = await ask<Attempt>("POST", `rooms/${room.code}/attempts`, { candidate: "ნინო" });
      await ask("POST", `attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
      return attempt.attemptId;
    };
    const old = await sit();
    const url = `${receiver.origin}/tried`;
    const hook = await ask<WebhookMade>("POST", "webhooks", { name: "x", url });
    await runtime.stop();
    cpSync(original, copy, { recursive: true });
    changeRooms(copy, "UPDATE attempts SET updated_at = 0");

    process.env["ALARMS"] = "off";
    runtime = await startRuntime(copy);
    const list = async () =>
      (await ask<Results>("GET", `rooms/${room.code}/results?attempt=all`)).data.map((one) => one.attemptId);
    const young = await sit();
    const tested = await ask<Delivery>("POST", `webhooks/${hook.id}/test`, {});
    // A second is what alarms gather for.
    await setTimeout(3_000);
    expect(await readAll(url)).toEqual([]);
    const find = ({ data }: DeliveryList) => data.find((one) => one.id === tested.id);
    const deliveries = await ask<DeliveryList>("GET", `webhooks/${hook.id}/deliveries`);
    expect(find(deliveries)).toMatchObject({ status: "pending", tries: 0 });
    expect((await list()).toSorted()).toEqual([old, young].toSorted());

    // Nothing is lost by it, and it is seen that without it both would have been done.
    await runtime.stop();
    delete process.env["ALARMS"];
    runtime = await startRuntime(copy);
    const last = await sit();
    await expect.poll(list, { timeout: 20_000 }).not.toContain(old);
    expect((await list()).toSorted()).toEqual([young, last].toSorted());
    await expect.poll(async () => (await readAll(url)).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
  } finally {
    await runtime.stop();
    delete process.env["ALARMS"];
  }
});

/** Does something in the databases of a server's rooms, which nobody has open. */
function changeRooms(state: string, sql: string): void {
  const rooms = join(state, "objects/kitkhva-room");
  for (const name of readdirSync(rooms).filter((file) => /^[0-9a-f]{64}\.sqlite$/.test(file))) {
    const database = new DatabaseSync(join(rooms, name));
    database.exec(sql);
    database.close();
  }
}

it("reach no address of the machine or its network by the usual way, however it is named; a name is looked up first", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.host ?? "");
    response.end("reached");
  });
  await new Promise<void>((done) => server.listen(0, "::", done));
  const { port } = server.address() as AddressInfo;
  const config = join(folder, "probe.capnp");
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "probe.js", esModule = "export default { async fetch(request, { INTRANET }) { const { searchParams } = new URL(request.url); const url = searchParams.get('url'); try { const reply = await (searchParams.has('inner') ? INTRANET.fetch(url) : fetch(url)); return new Response(await reply.text()); } catch { return new Response('barred'); } } };")],
      compatibilityDate = "2026-11-01",
      bindings = [(name = "INTRANET", service = "intranet")],
    )),
    ${networks}
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
  );
  const probe = await launch({ config, host: "127.0.0.1", port: 0, env: {}, log: () => {} });
  const ask = async (host: string, way = "") => {
    const url = encodeURIComponent(`http://${host}:${port}/`);
    return (await fetch(`${probe.origin}/?url=${url}${way}`)).text();
  };
  try {
    // That it could be reached is seen by the other way.
    for (const host of ["localhost", "127.0.0.1"])
      expect([host, await ask(host, "&inner")]).toEqual([host, "reached"]);
    asked.length = 0;
    const hosts = `localhost 127.0.0.1 2130706433 0x7f.1 0.0.0.0 [::1] [::] [::ffff:127.0.0.1]
      [::127.0.0.1] [64:ff9b::7f00:1] 169.254.169.254 10.0.0.1 192.168.0.1 192.0.2.2`;
    for (const host of hosts.split(/\s+/)) expect([host, await ask(host)]).toEqual([host, "barred"]);
    expect(asked).toEqual([]);
  } finally {
    await probe.stop();
    server.close();
  }
});
