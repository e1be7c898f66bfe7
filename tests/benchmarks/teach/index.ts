/**
 * `npm run bench:teach -- [--runs 5] [--json]`: how long a teacher's phone waits for the list of quizzes and for the results of a class.
 *
 * Served:   the built Worker on workerd behind `https://kitkhva.test`, HTTP/2 with TLS and brotli 5 (../widget/servers/).
 * Phone:    that of the widget's benchmark: 360 × 740, processor ÷ 4, 150 ms there and back, 1.6 Mbps down, 0.75 up.
 * Ways:     `served`, the page drawn by the server and taken over by its script; `asked`, the way before and of a teacher with a key: a
 *           shell whose script asks who is there and then for the rest; `floor`, the same page as a file, without script or data.
 * Figures:  medians over the runs; the ways take turns. Cold is a fresh profile that is signed in, warm its next visit in another tab.
 *           shown: from the start of the navigation until the content is in a drawn frame. usable: until the script has it. bytes: all
 *           that has come by then, headers counted. Slowing the processor multiplies what else the machine does: compare ratios.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "../../../scripts/build.mjs";
import { runMain, Trouble } from "../../../scripts/house.mjs";
import { serve } from "../../../scripts/workerd.mjs";
import type { Attempt, NewQuizMade, SignInLink } from "../../../worker/contract.ts";
import { median, sample } from "../measure.ts";
import { openBrowser } from "../widget/phone.ts";
import { type Reply, serveHttps } from "../widget/servers/https.ts";
import { makeLine } from "../widget/servers/line.ts";
import { pass } from "../widget/servers/product.ts";

const origin = "https://kitkhva.test";
const secret = "benchmark";
const quizzes = 12;
const pupils = 25;
const cpu = 4;
/** A new tab of this Chromium loads pages of its own first; and a page comes to rest. */
const settleMs = 2_000;
const patienceMs = 60_000;

const ways = ["served", "asked", "floor"] as const;
type Way = (typeof ways)[number];
const visits = ["cold", "warm"] as const;

/** The pages, each with what is looked for in it. */
interface Measured {
  name: string;
  path: string;
  content: string;
}

interface Visit {
  shown: number;
  usable: number;
  bytes: number;
}

await runMain(async () => {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "5" }, json: { type: "boolean", default: false } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Trouble("--runs takes a whole number from 1.");
  await build();
  const school = await openSchool();
  try {
    const figures = new Map<string, Visit[]>();
    for (let run = 1; run <= runs; run++) {
      console.error(`Run ${run} of ${runs} …`);
      for (const page of school.pages)
        for (const way of ways) {
          const seen = await measure(school, page, way);
          for (const [i, when] of visits.entries()) {
            const name = `${page.name}, ${when}, ${way}`;
            figures.set(name, [...(figures.get(name) ?? []), seen[i]!]);
          }
        }
    }
    const rows = [...figures].map(([name, all]) => ({
      name,
      shown: Math.round(median(all.map(({ shown }) => shown))),
      usable: Math.round(median(all.map(({ usable }) => usable))),
      bytes: median(all.map(({ bytes }) => bytes)),
    }));
    const machine = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, Chromium ${school.browser.version()}`;
    if (values.json) return void console.log(JSON.stringify({ machine, runs, rows }, null, 2));
    console.log(`${machine}; medians of ${runs}`);
    console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
  } finally {
    await school.close();
  }
});

type School = Awaited<ReturnType<typeof openSchool>>;

/** A workspace with quizzes, one of which a class has taken; somebody signed in; and the pages as files, at /floor/. */
async function openSchool() {
  const state = mkdtempSync(join(tmpdir(), "kitkhva-bench-"));
  const served = await serve({ state, host: "127.0.0.1", port: 0, secret, demoRoom: "", log: console.error });
  const send = async (path: string, body: object, token: string) => {
    const response = await fetch(`${served.origin}/v1/${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
        origin: served.origin,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  };
  const post = async <T>(path: string, body: object, token = "") =>
    (await (await send(path, body, token)).json()) as T;
  const { key } = await post<{ key: string }>("workspaces", { name: "Benchmark" }, secret);
  const article = await post<{ id: string }>("articles", { text: sample }, key);
  const types = { "gap-number": 1, "gap-date": 1, when: 1, "true-false": 1, "who-said": 1 };
  let quiz: NewQuizMade | undefined;
  for (let i = 0; i < quizzes; i++)
    quiz = await post("quizzes", { articleId: article.id, length: 8, mode: "test", types }, key);
  const { id, room } = quiz!;
  for (let i = 0; i < pupils; i++) {
    const { form, attemptId, token } = await post<Attempt>(`rooms/${room.code}/attempts`, {
      candidate: `მოსწავლე ${i}`,
    });
    const responses = Object.fromEntries(
      form.items.map(({ id: item, options }, at) => [item, options[(i + at) % options.length]!.id]),
    );
    await post(`attempts/${attemptId}/submit`, { responses }, token);
  }
  const { url } = await post<SignInLink>("members", { name: "ნინო", scopes: ["admin"] }, key);
  const begun = await send("sign-in", { link: url.split("#link=")[1]! }, "");
  const session = /__Host-kitkhva=(\w+)/.exec(begun.headers.get("set-cookie") ?? "")![1]!;

  const floors = new Map<string, Reply>();
  const agent = new Agent({ keepAlive: true });
  const server = await serveHttps(
    new URL(origin).hostname,
    async (request) => floors.get(request.url) ?? pass(request, served.origin, new URL(origin).host, agent),
  );
  const line = makeLine();
  const site = { name: new URL(origin).hostname, fingerprint: server.fingerprint };
  const browser = await openBrowser([{ ...site, port: await line.to(server.port) }]);
  const pages: Measured[] = [
    { name: "quizzes", path: "/teach", content: `a[href="/teach/quiz/${id}"]` },
    { name: "results", path: `/teach/quiz/${id}`, content: "#per-pupil" },
  ];
  for (const { path } of pages) {
    const html = await (
      await fetch(served.origin + path, { headers: { cookie: `__Host-kitkhva=${session}` } })
    ).text();
    const still = html.replaceAll(/<script[^>]*>.*?<\/script>/gs, "");
    const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
    floors.set(`/floor${path}`, { status: 200, headers, body: Buffer.from(still) });
  }
  return {
    pages,
    session,
    browser,
    async close() {
      await browser.close();
      line.close();
      server.close();
      agent.destroy();
      await served.stop();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

/** A visit in a fresh profile, and another one in another tab. */
async function measure({ browser, session }: School, page: Measured, way: Way): Promise<Visit[]> {
  const context = await newPhone(browser);
  try {
    const cookies = [{ name: "__Host-kitkhva", value: session, url: origin, secure: true }];
    await context.addCookies(cookies);
    const first = await visit(context, page, way);
    return [first, await visit(context, page, way)];
  } finally {
    await context.close();
  }
}

function newPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: "ka-GE",
  });
}

async function visit(context: BrowserContext, { path, content }: Measured, way: Way): Promise<Visit> {
  // As of a browser that uses a key: the server then leaves all to the script, as it did before.
  const choices = `~Asia/Tbilisi~${way === "asked" ? "key" : ""}`;
  const domain = new URL(origin).hostname;
  await context.addCookies([{ name: "kitkhva-view", value: choices, domain, path: "/teach" }]);
  const page = await context.newPage();
  await page.waitForTimeout(settleMs);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await devtools.send("Network.enable");
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(look, content);
  await page.goto(origin + (way === "floor" ? `/floor${path}` : path), { waitUntil: "commit" });
  const usable = way === "floor" ? 0 : await read(page, "usable");
  const shown = await read(page, "shown");
  await page.close();
  return { shown, usable, bytes };
}

async function read(page: Page, what: "shown" | "usable"): Promise<number> {
  const found = await page.waitForFunction((name) => window.times?.[name], what, { timeout: patienceMs });
  return (await found.jsonValue())!;
}

declare global {
  interface Window {
    times?: { shown?: number; usable?: number };
  }
}

/** Runs in the page: notes when the content is in a frame drawn, and when the script has taken what came with the page. */
function look(content: string): void {
  const times: NonNullable<Window["times"]> = {};
  window.times = times;
  let isFound = false;
  let isBrought = false;
  const check = () => {
    if (!isFound && document.querySelector(content)) {
      isFound = true;
      requestAnimationFrame(() => setTimeout(() => (times.shown = performance.now())));
    }
    const block = document.querySelector("#brought");
    isBrought ||= block !== null;
    if (isBrought && !block && isFound && !times.usable)
      requestAnimationFrame(() => setTimeout(() => (times.usable = performance.now())));
  };
  new MutationObserver(check).observe(document, { childList: true, subtree: true });
}
