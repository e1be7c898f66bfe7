/** The real server on a folder of its own, and what is done to it: killed, stopped for a while, started again on the same port. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type Served } from "../../scripts/workerd.mjs";

/** With which workspaces are made. */
export const SECRET = "faults";

export interface Runtime {
  readonly origin: string;
  /** Ends the process in the middle of whatever it does, and starts it again; gives the milliseconds until it answered. */
  kill(): Promise<number>;
  /** Lets it do nothing for a while, with all its connections open; gives the milliseconds from then until it answered. */
  pause(ms: number): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the server with nothing in it. `folder` is kept by whoever gives it; without one it is gone in the end. `log` gets what the server says. */
export async function startRuntime(
  folder?: string,
  log: (text: string) => void = () => {},
): Promise<Runtime> {
  const state = folder ?? mkdtempSync(join(tmpdir(), "kitkhva-faults-"));
  const start = (port: number): Promise<Served> =>
    serve({ state, host: "127.0.0.1", port, secret: SECRET, demoRoom: "", log });
  let served = await start(0);
  const { origin } = served;
  const port = Number(new URL(origin).port);
  return {
    origin,
    async kill() {
      const begun = performance.now();
      process.kill(served.pid, "SIGKILL");
      await served.ended;
      served = await start(port);
      return performance.now() - begun;
    },
    async pause(ms) {
      process.kill(served.pid, "SIGSTOP");
      await new Promise((resolve) => setTimeout(resolve, ms));
      process.kill(served.pid, "SIGCONT");
      const begun = performance.now();
      await fetch(`${origin}/health`);
      return performance.now() - begun;
    },
    async stop() {
      await served.stop();
      if (folder === undefined) rmSync(state, { recursive: true, force: true });
    },
  };
}

export interface Answer<T> {
  /** 0 where no answer came. */
  status: number;
  body: T;
  /** When to come again, as the server says it. */
  retryAfter: string | null;
}

/** One call of the API. */
export async function call<T>(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  token?: string,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  try {
    const headers: Record<string, string> = { "Content-Type": "application/json" };
    if (token !== undefined) headers["Authorization"] = `Bearer ${token}`;
    const init: RequestInit = { method, headers };
    if (body !== undefined) init.body = JSON.stringify(body);
    if (signal !== undefined) init.signal = signal;
    const response = await fetch(`${origin}/v1/${path}`, init);
    const { status } = response;
    const said = (status === 204 ? {} : await response.json()) as T;
    return { status, body: said, retryAfter: response.headers.get("Retry-After") };
  } catch {
    return { status: 0, body: {} as T, retryAfter: null };
  }
}

/** A call that must work: the world is being made or looked at. */
export async function must<T>(...args: Parameters<typeof call<T>>): Promise<T> {
  const { status, body } = await call<T>(...args);
  if (status === 0 || status >= 400)
    throw new Error(`${args[1]} ${args[2]} answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** The key of a new workspace. */
export const makeWorkspace = async (origin: string): Promise<string> =>
  (await must<{ key: string }>(origin, "POST", "workspaces", { name: "faults" }, SECRET)).key;
