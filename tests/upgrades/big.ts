/**
 * A server's folder with one workspace of version 2 in it, so large that its migration takes a while: the version after moves
 * every key into another table. And a look at what is on the disk.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { root } from "../../scripts/house.mjs";
import { makeWorkspace, startRuntime } from "../faults/runtime.ts";

const workspaces = (state: string) => join(state, "objects/kitkhva-workspace");
const fileIn = (folder: string) =>
  join(
    folder,
    readdirSync(folder).find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name))!,
  );

/** Makes the folder; the key of the workspace. The other keys open nothing: they are there to be moved. */
export async function makeBig(state: string, keys: number): Promise<string> {
  const runtime = await startRuntime(state);
  const key = await makeWorkspace(runtime.origin);
  await runtime.stop();
  const db = new DatabaseSync(fileIn(workspaces(state)));
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*'")
    .all();
  for (const { name } of tables) db.exec(`DROP TABLE ${String(name)}`);
  db.exec(readFileSync(join(root, "tests/fixtures/schemas/w2-r1/workspace.sql"), "utf8"));
  db.prepare("UPDATE meta SET value = ? WHERE name = 'id'").run(key.split("_")[1]!);
  const hash = createHash("sha256").update(key).digest("hex");
  db.prepare("UPDATE keys SET hash = ?").run(hash);
  db.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     INSERT INTO keys SELECT lower(hex(randomblob(32))), i FROM n`,
  ).run(keys - 1);
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
  return key;
}

/** What a workspace's database is, as SQLite finds it after whatever was done to the process. */
export interface Found {
  version: number;
  /** Rows of the old table and of the new one; null where there is no such table. */
  keys: number | null;
  apiKeys: number | null;
  /** Bytes that were written beside the database and are not in it yet. */
  pending: number;
  isSound: boolean;
}

/** Looks at a copy, so that the server finds it as it left it. */
export function lookAt(state: string): Found {
  const copy = mkdtempSync(join(tmpdir(), "kitkhva-look-"));
  try {
    cpSync(workspaces(state), copy, { recursive: true });
    const file = fileIn(copy);
    const pending = existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0;
    const db = new DatabaseSync(file);
    const count = (table: string) =>
      db.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(table) === undefined
        ? null
        : Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!["n"]);
    const found = {
      version: Number(db.prepare("SELECT value FROM meta WHERE name = 'version'").get()!["value"]),
      keys: count("keys"),
      apiKeys: count("api_keys"),
      pending,
      isSound: db.prepare("PRAGMA integrity_check").get()!["integrity_check"] === "ok",
    };
    db.close();
    return found;
  } finally {
    rmSync(copy, { recursive: true });
  }
}
