/**
 * The built Worker on workerd, beside a floor in the same run: a Worker that reads the body and answers "ok".
 * CPU is the whole process's (isolate, SQLite, network) over many sequential requests, so it is above what Cloudflare counts.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Attempt, Response as Given } from "../../worker/contract.ts";
import { makeDemo } from "../../scripts/demo.mjs";
import { launch, serve, type Served } from "../../scripts/workerd.mjs";
import { median, sample, watchCpu } from "./measure.ts";

const starts = 11;
const requests = 300;
const secret = "benchmark";

const emptyWorker = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "index.js", esModule = "export default { async fetch(request) { await request.text(); return new Response('ok'); } };")],
    compatibilityDate = "2026-11-01",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

async function serveEmpty(folder: string): Promise<Served> {
  const config = join(folder, "empty.capnp");
  writeFileSync(config, emptyWorker);
  const served = await launch({ config, host: "127.0.0.1", port: 0, env: {}, log: console.error });
  await fetch(`${served.origin}/health`);
  return served;
}

const serveOurs = (folder: string) =>
  serve({ state: folder, host: "127.0.0.1", port: 0, secret, demoRoom: "", log: console.error });

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "kitkhva-bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints how long workerd takes from its start to the first answer, ours and the floor by turns. */
export async function measureStart(): Promise<void> {
  const ours: number[] = [];
  const floor: number[] = [];
  await inFolder(async (folder) => {
    for (let i = 0; i < starts; i++) {
      for (const [times, start] of [
        [floor, serveEmpty],
        [ours, serveOurs],
      ] as const) {
        const begun = performance.now();
        const served = await start(folder);
        times.push(performance.now() - begun);
        await served.stop();
      }
    }
  });
  const [mine, least] = [median(ours), median(floor)];
  console.log(
    `\nFrom start to first answer: ${mine.toFixed(0)} ms; floor ${least.toFixed(0)} ms; ours ${(mine - least).toFixed(0)} ms (medians of ${starts})`,
  );
}

/**
 * Prints what a teacher's first article costs in a fresh isolate, and the next ones. On Cloudflare the Worker's part and the
 * object's, where the bank is made, are counted apart; here they are one thread.
 */
export async function measureFirstArticles(): Promise<void> {
  const rows: { wall: number; busiest: number; all: number }[][] = [];
  const floors: { wall: number; busiest: number; all: number }[] = [];
  for (let i = 0; i < starts; i++) {
    await inFolder(async (folder) => {
      const served = await serveOurs(folder);
      const { body } = await post(served, "/v1/workspaces", secret, { name: "benchmark" });
      const { key } = JSON.parse(body) as { key: string };
      const row = [];
      for (let k = 0; k < 3; k++) row.push(await post(served, "/v1/articles", key, { text: sample }));
      rows.push(row);
      await served.stop();
      const empty = await serveEmpty(folder);
      floors.push(await post(empty, "/", "", { text: sample }));
      await empty.stop();
    });
  }
  console.log(
    `\nArticles in a fresh isolate (medians of ${starts})   wall ms  CPU ms of the busiest thread  of all`,
  );
  const print = (name: string, list: { wall: number; busiest: number; all: number }[]) => {
    const cells = [list.map((x) => x.wall), list.map((x) => x.busiest), list.map((x) => x.all)];
    console.log(`  ${name.padEnd(44)}${cells.map((c) => median(c).toFixed(1).padStart(9)).join(" ")}`);
  };
  ["first", "second", "third"].forEach((name, k) =>
    print(
      name,
      rows.map((row) => row[k]!),
    ),
  );
  print("floor: first request of an empty Worker", floors);
}

async function post(served: Served, path: string, token: string, body: object) {
  const readCpu = watchCpu(served.pid);
  const begun = performance.now();
  const response = await fetch(served.origin + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return { body: text, wall: performance.now() - begun, ...readCpu() };
}

/** Prints wall clock and CPU per request for what a teacher and a pupil do. */
export async function measureRequests(): Promise<void> {
  console.log(
    `\nPer request, ${requests} in sequence         first ms  median ms  CPU ms  floor: first ms  median ms  CPU ms`,
  );
  await inFolder(async (folder) => {
    const empty = await serveEmpty(folder);
    const ours = await serveOurs(folder);
    const demo = await makeDemo(ours.origin, secret, 10);
    const key = demo.key;
    const attempts: Attempt[] = [];
    const works: [string, (i: number) => Call][] = [
      ["health", () => ({ path: "/health" })],
      ["article with its bank", () => ({ path: "/v1/articles", token: key, body: { text: sample } })],
      ["room", () => ({ path: `/v1/rooms/${demo.room}` })],
      ["start: a form", (i) => ({ path: `/v1/rooms/${demo.room}/attempts`, body: { candidate: `p${i}` } })],
      ["submit", (i) => submission(attempts[i]!)],
    ];
    for (const [name, work] of works) {
      const mine = await measure(ours, work, (body) => {
        if (name.startsWith("start")) attempts.push(JSON.parse(body) as Attempt);
      });
      const least = await measure(empty, work, () => {});
      const cells = [mine.first, mine.wall, mine.cpu, least.first, least.wall, least.cpu].map((ms) =>
        ms.toFixed(2).padStart(9),
      );
      console.log(`  ${name.padEnd(34)}${cells.join(" ")}`);
    }
    await Promise.all([ours.stop(), empty.stop()]);
  });
}

interface Call {
  path: string;
  token?: string;
  body?: unknown;
}

/** Every question answered with the first option, of the right shape. */
function submission({ attemptId, token, form }: Attempt): Call {
  const give = (item: Attempt["form"]["items"][number]): Given => {
    const ids = item.options.map((option) => option.id);
    if (item.interaction === "order") return ids;
    if (item.interaction === "match")
      return Object.fromEntries((item.prompts ?? []).map((p, i) => [p.id, ids[i % ids.length] ?? ""]));
    return ids[0] ?? "1";
  };
  const responses = Object.fromEntries(form.items.map((item) => [item.id, give(item)]));
  return { path: `/v1/attempts/${attemptId}/submit`, token, body: { responses } };
}

async function measure(served: Served, work: (i: number) => Call, seen: (body: string) => void) {
  const times: number[] = [];
  const readCpu = watchCpu(served.pid);
  for (let i = 0; i < requests; i++) {
    const { path, token, body } = work(i);
    const begun = performance.now();
    const response = await fetch(served.origin + path, {
      method: body ? "POST" : "GET",
      headers: {
        ...(body ? { "Content-Type": "application/json" } : {}),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    times.push(performance.now() - begun);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    seen(text);
  }
  return { first: times[0] ?? NaN, wall: median(times), cpu: readCpu().all / requests };
}
