/**
 * The attempt road under load: start and submit, stored, as many as go through, in 40 rooms and in one; then at half that rate,
 * how long the slowest take. Beside it in the same run, on the same runtime: a bare Hono app, and a bare Durable Object that
 * inserts one row of a like size for each second request, or for each. Beside roads a second, which other work on the machine slows, the CPU that
 * the server's JavaScript thread takes for one. Then bytes that each attempt takes, and rows that are written for it. `npm run bench:load`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { build as bundle } from "vite";
import { build } from "../../scripts/build.mjs";
import { makeDemo } from "../../scripts/demo.mjs";
import { launch, serve, type Served } from "../../scripts/workerd.mjs";
import type { Attempt, Response as Given } from "../../worker/contract.ts";
import { readArguments } from "./arguments.ts";
import { median, watchCpu } from "./measure.ts";
import { printStored } from "./stored.ts";
import { printWritten } from "./written.ts";

const rooms = 40;
const seconds = 6;
const rounds = 3;
/** As many as keep both cores busy: the client has its share of them. */
const clients = 32;
const secret = "benchmark";

/** One request and what is to be made of its answer. */
interface Call {
  path: string;
  token?: string;
  body: unknown;
}
/** A pupil's whole road: calls one after another, each made from the answer before. */
type Road = (i: number) => { first: Call; second: (answer: string) => Call };

/** A bare app of the framework, and one object whose only work is a row. What each stores is as large as an attempt's row. */
const bareWorker = `
import { Hono } from "hono";
import { DurableObject } from "cloudflare:workers";
export class Bare extends DurableObject {
  constructor(ctx, env) { super(ctx, env); ctx.storage.sql.exec("CREATE TABLE IF NOT EXISTS rows (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"); }
  read() { return "ok"; }
  insert(id, value) { this.ctx.storage.sql.exec("INSERT OR REPLACE INTO rows VALUES (?, ?)", id, value); return "ok"; }
}
const app = new Hono();
app.post("/bare", async (c) => { await c.req.json(); return c.text("ok"); });
app.post("/start/:room", async (c) => { await c.req.json(); return c.text(await c.env.BARE.get(c.env.BARE.idFromName(c.req.param("room"))).read()); });
app.post("/insert/:room", async (c) => { const { id, value } = await c.req.json(); return c.text(await c.env.BARE.get(c.env.BARE.idFromName(c.req.param("room"))).insert(id, value)); });
export default app;
`;

async function serveBare(folder: string): Promise<Served> {
  const source = join(process.cwd(), "node_modules/.cache/bare.js");
  mkdirSync(join(process.cwd(), "node_modules/.cache"), { recursive: true });
  writeFileSync(source, bareWorker);
  await bundle({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      lib: { entry: source, formats: ["es"], fileName: () => "bare.js" },
      rollupOptions: { external: ["cloudflare:workers"] },
    },
  });
  const config = join(folder, "bare.capnp");
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "bare.js", esModule = embed "bare.js")],
      compatibilityDate = "2026-11-01",
      durableObjectNamespaces = [(className = "Bare", uniqueKey = "bare", enableSql = true)],
      durableObjectStorage = (localDisk = "disk"),
      bindings = [(name = "BARE", durableObjectNamespace = "Bare")],
    )),
    (name = "disk", disk = (path = "${folder}", writable = true)),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
  );
  return launch({ config, host: "127.0.0.1", port: 0, env: {}, log: console.error });
}

async function send(origin: string, { path, token, body }: Call): Promise<string> {
  const reply = await fetch(origin + path, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${text.slice(0, 200)}`);
  return text;
}

/** Roads finished a second, with all clients always at one, and milliseconds of CPU that each takes of the thread that runs JavaScript. */
async function saturate({ origin, pid }: Served, road: Road): Promise<{ rate: number; cpu: number }> {
  const readCpu = watchCpu(pid);
  const until = performance.now() + seconds * 1_000;
  let [started, done] = [0, 0];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const { first, second } = road(started++);
        await send(origin, second(await send(origin, first)));
        done++;
      }
    }),
  );
  return { rate: (done * 1_000) / (performance.now() - begun), cpu: readCpu().busiest / done };
}

/** How long one call in a hundred takes at least, where roads begin at a fixed rate whether or not earlier ones are done. */
async function findP99({ origin }: Served, road: Road, perSecond: number): Promise<number> {
  const times: number[] = [];
  const running: Promise<void>[] = [];
  const begun = performance.now();
  const timed = async (call: Call) => {
    const from = performance.now();
    const answer = await send(origin, call);
    times.push(performance.now() - from);
    return answer;
  };
  for (let i = 0; i < perSecond * seconds; i++) {
    const wait = begun + (i * 1_000) / perSecond - performance.now();
    if (wait > 0) await new Promise((go) => setTimeout(go, wait));
    const { first, second } = road(1_000_000 + i);
    running.push(timed(first).then(async (answer) => void (await timed(second(answer)))));
  }
  await Promise.all(running);
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.99)] ?? NaN;
}

/** An attempt in one of some rooms: a form, and all of it answered. */
function attemptRoad(codes: string[]): Road {
  return (i) => ({
    first: { path: `/v1/rooms/${codes[i % codes.length]}/attempts`, body: {} },
    second: (answer) => {
      const { attemptId, token, form } = JSON.parse(answer) as Attempt;
      const give = (item: Attempt["form"]["items"][number]): Given => item.options[0]?.id ?? "1";
      const responses = Object.fromEntries(form.items.map((item) => [item.id, give(item)]));
      return { path: `/v1/attempts/${attemptId}/submit`, token, body: { responses } };
    },
  });
}

const insert = (room: number): Call => ({
  path: `/insert/${room}`,
  body: { id: crypto.randomUUID(), value: "x".repeat(600) },
});
/** What an attempt is: a call that stores nothing, and one that stores a row. */
const bareRoad =
  (count: number): Road =>
  (i) => ({
    first: { path: `/start/${i % count}`, body: { candidate: "" } },
    second: () => insert(i % count),
  });
const twiceRoad =
  (count: number): Road =>
  (i) => ({ first: insert(i % count), second: () => insert(i % count) });
/** A road, and what is found of it in the rounds. */
interface Measured {
  label: string;
  served: Served;
  road: Road;
  rates: number[];
  cpu: number[];
  times: number[];
}
const measured = (label: string, served: Served, road: Road): Measured => ({
  label,
  served,
  road,
  rates: [],
  cpu: [],
  times: [],
});

const honoRoad: Road = () => {
  const call = { path: "/bare", body: { value: "x".repeat(600) } };
  return { first: call, second: () => call };
};

/** Rooms of one quiz, whose items are all chosen or typed. */
async function makeRooms(served: Served, count: number): Promise<string[]> {
  const { key, quiz } = await makeDemo(served.origin, secret, 10);
  const call = (path: string, body: unknown) =>
    send(served.origin, { path: `/v1/${path}`, token: key, body }).then((text) => JSON.parse(text));
  const known = await fetch(`${served.origin}/v1/quizzes/${quiz}`, {
    headers: { Authorization: `Bearer ${key}` },
  });
  const { articleId } = (await known.json()) as { articleId: string };
  const types = { when: 1, "gap-date": 1, "gap-number": 1, "true-false": 1, "who-said": 1, typed: 1 };
  const made = (await call("quizzes", { articleId, length: 8, mode: "test", candidate: "none", types })) as {
    id: string;
    room: { code: string };
  };
  const codes = [made.room.code];
  while (codes.length < count)
    codes.push(((await call(`quizzes/${made.id}/rooms`, { name: "x" })) as { code: string }).code);
  return codes;
}

readArguments("bench:load: takes no arguments, and some six minutes");
await build();
const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), "kitkhva-load-")));
const ours = await serve({
  state: folders[0]!,
  host: "127.0.0.1",
  port: 0,
  secret,
  demoRoom: "",
  log: console.error,
});
const bare = await serveBare(folders[1]!);
try {
  const codes = await makeRooms(ours, rooms);
  const [first] = cpus();
  console.log(
    `${cpus().length} × ${first?.model}, Node ${process.version}; ${clients} clients, medians of ${rounds} rounds of ${seconds} s\n`,
  );
  console.log("                                  roads a second   CPU of one, ms   p99 at half of ours, ms");
  for (const [name, all, count] of [
    [`${rooms} rooms`, codes, rooms],
    ["one room", codes.slice(0, 1), 1],
  ] as const) {
    const attempt = measured(`attempt, ${name}`, ours, attemptRoad([...all]));
    const once = measured(`bare object, ${name}`, bare, bareRoad(count));
    const twice = measured("the same, two inserts", bare, twiceRoad(count));
    const hono = measured("bare Hono app", bare, honoRoad);
    const list = [attempt, once, twice, hono];
    for (let i = 0; i < rounds; i++)
      for (const { served, road, rates, cpu } of list) {
        const found = await saturate(served, road);
        rates.push(found.rate);
        cpu.push(found.cpu);
      }
    const half = Math.floor(median(attempt.rates) / 2);
    for (let i = 0; i < rounds; i++)
      for (const { served, road, times } of list) times.push(await findP99(served, road, half));
    for (const { label, rates, cpu, times } of list)
      console.log(
        `  ${label.padEnd(30)}${median(rates).toFixed(0).padStart(12)} ${median(cpu).toFixed(2).padStart(16)} ${median(times).toFixed(1).padStart(23)}`,
      );
    const share = (a: number[], b: number[]) => ((100 * median(a)) / median(b)).toFixed(0);
    const times = ({ times: slow }: Measured) => (median(attempt.times) / median(slow)).toFixed(1);
    console.log(
      `  the attempt goes ${share(attempt.rates, once.rates)} % as often as the bare insert (bar: 70 %), ${share(attempt.rates, twice.rates)} % as often as two; ` +
        `by CPU ${share(once.cpu, attempt.cpu)} and ${share(twice.cpu, attempt.cpu)} %; its p99 is ${times(hono)} × the bare app's (bar: 3), ${times(once)} × the bare insert's\n`,
    );
  }
  await ours.stop();
  printStored(folders[0]!);
} finally {
  await Promise.all([ours.stop(), bare.stop()]);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
await printWritten();
