/**
 * `npm run bench:drawing`: the CPU that drawing the teacher's pages takes on workerd, in milliseconds of the thread that runs
 * JavaScript: the Worker and its objects together. Beside it what the same page's calls to the API take when a browser makes them, and
 * as a floor one call, which tells who is there. Medians, warm; and the sizes of what is sent, unpacked.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../../scripts/build.mjs";
import { serve } from "../../../scripts/workerd.mjs";
import type { Attempt, NewQuizMade, SignInLink } from "../../../worker/contract.ts";
import { readArguments } from "../arguments.ts";
import { median, sample, watchCpu } from "../measure.ts";

const secret = "benchmark";
const rounds = 25;
/** Until the code of each page is compiled. */
const warming = 15;
process.env["CALLS_PER_MINUTE"] = "1000000";

readArguments("bench:drawing: takes no arguments");
await build();
const state = mkdtempSync(join(tmpdir(), "kitkhva-bench-"));
const served = await serve({ state, host: "127.0.0.1", port: 0, secret, demoRoom: "", log: console.error });

async function send(path: string, body: object, token: string): Promise<Response> {
  const headers = {
    "content-type": "application/json",
    origin: served.origin,
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(`${served.origin}/v1/${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response;
}
const post = async <T>(path: string, body: object, token = "") =>
  (await (await send(path, body, token)).json()) as T;

/** A quiz that so many pupils have taken. */
async function makeQuiz(key: string, articleId: string, pupils: number): Promise<NewQuizMade> {
  const quiz = await post<NewQuizMade>("quizzes", { articleId, length: 8, mode: "test" }, key);
  for (let i = 0; i < pupils; i++) {
    const candidate = `მოსწავლე ${i}`;
    const { form, attemptId, token } = await post<Attempt>(`rooms/${quiz.room.code}/attempts`, { candidate });
    const chosen = form.items.filter(({ interaction }) => interaction === "choice");
    const responses = Object.fromEntries(
      chosen.map(({ id, options }, at) => [id, options[(i + at) % options.length]!.id]),
    );
    await post(`attempts/${attemptId}/submit`, { responses }, token);
  }
  return quiz;
}

/** The pages, by what is in them. */
async function fill(key: string): Promise<[name: string, path: string][]> {
  const added = Array.from({ length: 400 }, (_, i) => `${1600 + i} წლის 3 მაისს თელავში ${i} სკოლა გაიხსნა.`);
  const usual = await post<{ id: string }>("articles", { text: sample }, key);
  const long = await post<{ id: string }>("articles", { text: `${sample}\n${added.join("\n")}` }, key);
  const few = await makeQuiz(key, usual.id, 25);
  const some = await makeQuiz(key, usual.id, 100);
  const many = await makeQuiz(key, usual.id, 400);
  const shared = await makeQuiz(key, usual.id, 0);
  for (let i = 0; i < 21; i++) await post(`quizzes/${shared.id}/rooms`, { name: `${i}` }, key);
  return [
    ["floor: GET /v1/session", "/v1/session"],
    ["the door (nobody)", "/teach"],
    ["quizzes: 4", "/teach"],
    ["article: the sample", `/teach/article/${usual.id}`],
    ["article: 400 sentences more", `/teach/article/${long.id}`],
    ["results: 25 attempts", `/teach/quiz/${few.id}`],
    ["results: 100 attempts", `/teach/quiz/${some.id}`],
    ["results: 400 attempts", `/teach/quiz/${many.id}`],
    ["live: 25 attempts", `/teach/live/${few.room.code}`],
    ["live: 100 attempts", `/teach/live/${some.room.code}`],
    ["live: 400 attempts", `/teach/live/${many.room.code}`],
    ["share: 22 rooms", `/teach/share/${shared.id}`],
  ];
}

try {
  const { key } = await post<{ key: string }>("workspaces", { name: "Benchmark" }, secret);
  const pages = await fill(key);
  const { url } = await post<SignInLink>("members", { name: "ნინო", scopes: ["admin"] }, key);
  const begun = await send("sign-in", { link: url.split("#link=")[1]! }, "");
  const session = /__Host-kitkhva=(\w+)/.exec(begun.headers.get("set-cookie") ?? "")![1]!;
  /** The paths that each page brings. */
  const paths = new Map<string, string[]>();
  const visit = async ([name, path]: [string, string]) => {
    const cookie = `kitkhva-view=~Asia/Tbilisi~${name.includes("nobody") ? "" : `; __Host-kitkhva=${session}`}`;
    const headers = { cookie, "accept-language": "ka", "sec-fetch-site": "same-origin" };
    const read = watchCpu(served.pid);
    const response = await fetch(served.origin + path, { headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    const brought = /id="brought">(.*)<\/script>/s.exec(text)?.[1] ?? "";
    const { busiest } = read();
    if (!paths.has(path)) paths.set(path, Object.keys(JSON.parse(brought || "{}") as object));
    const readCalls = watchCpu(served.pid);
    for (const asked of paths.get(path)!) {
      const reply = await fetch(`${served.origin}/v1/${asked}`, { headers });
      await reply.text();
    }
    return {
      busiest,
      calls: readCalls().busiest,
      html: text.length - brought.length,
      brought: brought.length,
    };
  };
  const seen = pages.map((): Awaited<ReturnType<typeof visit>>[] => []);
  // In turn: what else the machine does is shared out.
  for (let round = 0; round < warming + rounds; round++)
    for (const [i, page] of pages.entries()) {
      const cost = await visit(page);
      if (round >= warming) seen[i]!.push(cost);
    }
  const rows = pages.map(([name], i) => [
    name,
    {
      "CPU, ms": median(seen[i]!.map(({ busiest }) => busiest)).toFixed(1),
      "calls alone, ms": median(seen[i]!.map(({ calls }) => calls)).toFixed(1),
      "HTML, chars": seen[i]![0]!.html,
      "JSON, chars": seen[i]![0]!.brought,
    },
  ]);
  console.table(Object.fromEntries(rows));
} finally {
  await served.stop();
  rmSync(state, { recursive: true, force: true });
}
