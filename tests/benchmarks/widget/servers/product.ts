/**
 * The product as a school meets it: the built Worker on plain workerd behind `https://kitkhva.test`, with a room of eight
 * questions to choose from, and the floors beside it under /floor/.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request as ask } from "node:http";
import type { Http2ServerRequest } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../../../scripts/workerd.mjs";
import type { Attempt, NewQuizMade, RoomLink } from "../../../../worker/contract.ts";
import { sample } from "../../measure.ts";
import type { Reply } from "./https.ts";

/** How many questions the quiz has, ours and the floors'. */
export const length = 8;
const secret = "benchmark";
/** Those that are answered by one option: the floors know no others. */
const types = {
  "gap-number": 1,
  "gap-date": 1,
  when: 1,
  "true-false": 1,
  "who-said": 1,
};

export interface Product {
  snippets: RoomLink["snippets"];
  /** One pupil's form: what the floors show. */
  form: Attempt["form"];
  answer(request: Http2ServerRequest): Promise<Reply>;
  stop(): Promise<void>;
}

/** Starts workerd on a folder of its own and makes the room, with the addresses that `origin` gives it. */
export async function startProduct(origin: string): Promise<Product> {
  const state = mkdtempSync(join(tmpdir(), "kitkhva-bench-"));
  const served = await serve({ state, host: "127.0.0.1", port: 0, secret, demoRoom: "", log: console.error });
  const call = async <T>(path: string, body?: object, token = ""): Promise<T> => {
    const response = await fetch(`${served.origin}/v1/${path}`, {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const { key } = await call<{ key: string }>("workspaces", { name: "Benchmark" }, secret);
  const article = await call<{ id: string }>("articles", { text: sample }, key);
  const quiz = await call<NewQuizMade>(
    "quizzes",
    { articleId: article.id, length, types, mode: "test", candidate: "none" },
    key,
  );
  const { code, snippets } = quiz.room;
  const { form } = await call<Attempt>(`rooms/${code}/attempts`, {});
  const stranger = form.items.find(({ interaction }) => interaction !== "choice");
  if (form.items.length !== length || stranger) throw new Error("The floors cannot show this form");

  const own = JSON.parse(JSON.stringify(snippets).replaceAll(served.origin, origin)) as typeof snippets;
  const agent = new Agent({ keepAlive: true });
  return {
    snippets: own,
    form,
    answer: (request) => pass(request, served.origin, new URL(origin).host, agent),
    async stop() {
      agent.destroy();
      await served.stop();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

/** Hands a request on to workerd over HTTP/1, uncompressed, and its reply back. */
export function pass(
  request: Http2ServerRequest,
  target: string,
  host: string,
  agent: Agent,
): Promise<Reply> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !name.startsWith(":") && name !== "accept-encoding"),
  );
  return new Promise((resolve, reject) => {
    const passed = ask(
      target + request.url,
      { agent, method: request.method, headers: { ...headers, host, "x-forwarded-proto": "https" } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 502,
            headers: forHttp2(response.headers as Record<string, string>),
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    passed.on("error", reject);
    request.pipe(passed);
  });
}

/** HTTP/2 has no connections to speak of, and the length is not that of the compressed body. */
function forHttp2(headers: Record<string, string>): Record<string, string> {
  const { connection: _, "transfer-encoding": __, "content-length": ___, ...rest } = headers;
  return rest;
}
