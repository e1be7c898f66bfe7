/**
 * `npm run keep:schema -- COMMIT NAME`: what a deployment of that commit has on its disk, kept in tests/fixtures/schemas/NAME for the
 * tests of upgrades. The commit's own code is built and served, a teacher and pupils use it as far as it goes, then each object's
 * database is written down as SQL, beside what the server had told (`told.json`). Everybody and every secret in it is made up.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/house.mjs";
import type { Served } from "../../scripts/workerd.mjs";
import { ORIGIN } from "../worker/origin.ts";
import { dumpDatabase } from "./dump.ts";
import { useDeployment } from "./use.ts";

const [commit, name] = process.argv.slice(2);
if (commit === undefined || name === undefined) throw new Error("npm run keep:schema -- COMMIT NAME");

const code = mkdtempSync(join(tmpdir(), "kitkhva-code-"));
const state = mkdtempSync(join(tmpdir(), "kitkhva-state-"));
const target = join(root, "tests/fixtures/schemas", name);
try {
  const archive = execFileSync("git", ["archive", commit], { cwd: root, maxBuffer: 1e9 });
  execFileSync("tar", ["-x"], { cwd: code, input: archive });
  // The packages of today: what they do to a database is little, and old ones would have to be fetched.
  symlinkSync(join(root, "node_modules"), join(code, "node_modules"));
  mkdirSync(join(code, "dist/assets"), { recursive: true });
  const wrangler = join(root, "node_modules/wrangler/bin/wrangler.js");
  execFileSync(process.execPath, [wrangler, "deploy", "--dry-run", "--outdir", "dist/worker"], {
    cwd: code,
    env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
  });
  process.env["PUBLIC_ORIGIN"] = ORIGIN;
  const { serve } = (await import(join(code, "scripts/workerd.mjs"))) as {
    serve(options: object): Promise<Served>;
  };
  const secret = "setup-secret-of-the-tests";
  const served = await serve({ state, host: "127.0.0.1", port: 0, secret, demoRoom: "", log: console.error });
  const told = await useDeployment(served.origin, secret);
  await served.stop();
  const full = execFileSync("git", ["rev-parse", commit], { cwd: root, encoding: "utf8" }).trim();
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const schema: Record<string, number> = {};
  let door: string | null = null;
  for (const kind of ["workspace", "room", "doorkeeper"]) {
    const folder = join(state, "objects", `kitkhva-${kind}`);
    for (const file of list(folder).filter((f) => /^[0-9a-f]{64}\.sqlite$/.test(f))) {
      const { sql, meta, kept } = dumpDatabase(join(folder, file));
      if (kind === "doorkeeper") door = typeof kept["key"] === "string" ? kept["key"] : null;
      if (meta["version"] === undefined) continue;
      schema[kind] = Number(meta["version"]);
      const setup = JSON.parse(meta["setup"] ?? "{}") as { code?: string };
      writeFileSync(join(target, kind === "room" ? `room.${setup.code}.sql` : `${kind}.sql`), sql);
    }
  }
  const all = { commit: full, schema, doorkeeper: door, ...told };
  writeFileSync(join(target, "told.json"), `${JSON.stringify(all, null, 1)}\n`);
  console.log(`${name}: ${JSON.stringify(schema)}, ${readdirSync(target).join(", ")}`);
} finally {
  for (const folder of [code, state]) rmSync(folder, { recursive: true, force: true });
}

/** The files of a folder that may not be there. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
