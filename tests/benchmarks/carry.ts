/**
 * A workspace carried from one server to another by `npm run workspace`, with as many attempts as are asked for
 * (`node scripts/tool.mjs tests/benchmarks/carry.ts 10000`): whether both have the same lines, by hash, and how long it took.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../scripts/build.mjs";
import { makeDemo } from "../../scripts/demo.mjs";
import { root } from "../../scripts/house.mjs";
import { serve } from "../../scripts/workerd.mjs";
import type { Attempt } from "../../worker/contract.ts";
import { isNumber, readArguments } from "./arguments.ts";

const [given = "10000"] = readArguments(
  "bench:carry -- [ATTEMPTS]: so many are carried; 10000 by default",
  isNumber,
);
const count = Number(given);
const clients = 16;
const secret = "benchmark";

await build();
const folder = mkdtempSync(join(tmpdir(), "kitkhva-carry-"));
const [from, to] = await Promise.all(
  ["from", "to"].map((name) =>
    serve({
      state: join(folder, name),
      host: "127.0.0.1",
      port: 0,
      secret,
      demoRoom: "",
      log: console.error,
    }),
  ),
);
if (!from || !to) throw new Error("no servers");

async function post<T>(path: string, body: unknown, token: string, origin = from!.origin): Promise<T> {
  const reply = await fetch(`${origin}/v1/${path}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}

/** Lines of a server's export. */
function carryOut(origin: string, key: string): string {
  const args = [join(root, "scripts/workspace.mjs"), "export", origin];
  const out = execFileSync(process.execPath, args, {
    env: { ...process.env, KEY: key },
    maxBuffer: 2 ** 30,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return out;
}

/** But for the audit, which has the move in it, and the last line, which counts that. */
const withoutAudit = (lines: string) => lines.replaceAll(/^\{"kind":"(?:audit|end)".*\n/gm, "");
const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

try {
  const { key, room } = await makeDemo(from.origin, secret, 10);
  let started = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (started < count) {
        const candidate = `p${started++}`;
        const attempt = await post<Attempt>(`rooms/${room}/attempts`, { candidate }, "");
        const chosen = attempt.form.items.filter(({ interaction }) => interaction === "choice");
        const responses = Object.fromEntries(chosen.map(({ id, options }) => [id, options[0]!.id]));
        await post(`attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
      }
    }),
  );
  let begun = performance.now();
  const lines = carryOut(from.origin, key);
  const out = performance.now() - begun;
  const file = join(folder, "school.ndjson");
  writeFileSync(file, lines);
  const other = await post<{ key: string }>("workspaces", { name: "other" }, secret, to.origin);
  begun = performance.now();
  execFileSync(process.execPath, [join(root, "scripts/workspace.mjs"), "import", to.origin, file], {
    env: { ...process.env, KEY: other.key },
    stdio: "ignore",
  });
  const back = performance.now() - begun;
  const again = carryOut(to.origin, other.key);
  const [a, b] = [hash(withoutAudit(lines)), hash(withoutAudit(again))];
  console.log(
    `${lines.split("\n").length - 1} lines, ${(lines.length / 1e6).toFixed(1)} MB: out in ${(out / 1_000).toFixed(1)} s, in in ${(back / 1_000).toFixed(1)} s`,
  );
  console.log(`before ${a}, after ${b}: ${a === b ? "equal" : "NOT EQUAL"}`);
} finally {
  await Promise.all([from.stop(), to.stop()]);
  rmSync(folder, { recursive: true, force: true });
}
