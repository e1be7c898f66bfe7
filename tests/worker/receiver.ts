/**
 * A real receiver of webhooks, in Node beside the tests: what is posted to `/NAME` is kept and answered as it was told to.
 * `GET /NAME` gives what came, `PUT /NAME` the statuses to answer with, the last one for good; 0 answers nothing until the next PUT.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    receiver: string;
  }
}

/** One request as it came. */
export interface Received {
  headers: Record<string, string>;
  body: string;
}

/** Starts a receiver on a free port. */
export async function startReceiver(): Promise<{ origin: string; stop(): void }> {
  const received = new Map<string, Received[]>();
  const answers = new Map<string, number[]>();
  const waiting: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const name = request.url ?? "/";
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      if (request.method === "GET") return response.end(JSON.stringify(received.get(name) ?? []));
      if (request.method === "PUT") {
        answers.set(name, JSON.parse(body) as number[]);
        for (const one of waiting.splice(0)) one.writeHead(204).end();
        return response.end();
      }
      const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, String(v)]));
      received.set(name, [...(received.get(name) ?? []), { headers, body }]);
      const statuses = answers.get(name) ?? [204];
      const status = (statuses.length > 1 ? statuses.shift() : statuses[0])!;
      if (status === 0) return waiting.push(response);
      return response.writeHead(status, { Location: `${name}-elsewhere` }).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs in Node before the tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { origin, stop } = await startReceiver();
  project.provide("receiver", origin);
  return stop;
}
