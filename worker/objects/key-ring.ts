/**
 * A workspace's keys that programs send: hashes, what each may do, until when, and when it was last used. Those that stand in an address are
 * in the same table, and in `result-links.ts`. Rows are few (`MAX_KEYS`), so they are searched without an index.
 */
import { now, toInstant } from "../clock.ts";
import type { ApiKey, Maker, Scope } from "../contract.ts";
import { fail, ok, type ProblemCode, type Result } from "../problem.ts";
import { createId } from "../random.ts";
import type { Allowance, Quota } from "./allowance.ts";

/** A key as it is stored, in an address or not. */
export type KeyRow = {
  id: string;
  hash: string;
  name: string;
  scopes: string;
  /** The quiz to which a key in an address is bound; null for a key that programs send. */
  quiz_id: string | null;
  created_at: number;
  expires_at: number | null;
  used_at: number | null;
  /** The key or the member that has made an address; null of a key, and of an address from before it was kept. */
  made_by: string | null;
};

/** Whether a call may pass; a refused one may be known well enough to say what is left. */
export type Admission<T = object> =
  | ({ ok: true; quota: Quota } & T)
  | { ok: false; code: ProblemCode; quota?: Quota };

/** What a new key may do. */
export interface NewKey {
  name: string;
  scopes: Scope[];
  expiresAt?: number | null;
}

const MAX_KEYS = 100;
/** "Last used" is as exact as this, so that reading costs a write now and then and not each time. */
export const USED_STEP_MS = 600_000;

export class KeyRing {
  private readonly sql: SqlStorage;
  private readonly calls: Allowance;

  constructor(sql: SqlStorage, calls: Allowance) {
    this.sql = sql;
    this.calls = calls;
  }

  add(hash: string, { name, scopes, expiresAt }: NewKey): Result<ApiKey> {
    if (this.read().length >= MAX_KEYS) return fail("too-many-keys");
    const row: KeyRow = {
      id: createId(12),
      hash,
      name,
      scopes: scopes.join(" "),
      quiz_id: null,
      created_at: now(),
      expires_at: expiresAt ?? null,
      used_at: null,
      made_by: null,
    };
    putKey(this.sql, row);
    return ok(toApiKey(row));
  }

  /** Oldest first, without the expired. */
  list(): ApiKey[] {
    return this.read().map(toApiKey);
  }

  /**
   * A second key with the same rights; the first one holds for `overlapMs` more, so that programs can be told in peace. Rotated again
   * meanwhile, it gives another that holds as long as it did itself before it was rotated.
   */
  rotate(id: string, hash: string, overlapMs: number): Result<ApiKey> {
    const row = this.find(id);
    if (row === null) return fail("not-found");
    const name = `rotated ${id}`;
    const [rotated] = this.sql.exec("SELECT value FROM meta WHERE name = ?", name).toArray();
    const expiresAt =
      rotated === undefined ? row.expires_at : (JSON.parse(String(rotated["value"])) as number | null);
    const made = this.add(hash, { name: row.name, scopes: readScopes(row), expiresAt });
    if (!made.ok) return made;
    const end = Math.min(now() + overlapMs, row.expires_at ?? Infinity);
    this.sql.exec("UPDATE api_keys SET expires_at = ? WHERE id = ?", end, id);
    this.forgetRotated();
    this.sql.exec("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, JSON.stringify(expiresAt));
    return made;
  }

  /** Forgets until when keys held that are there no more. */
  private forgetRotated(): void {
    this.sql.exec(
      "DELETE FROM meta WHERE name LIKE 'rotated %' AND substr(name, 9) NOT IN (SELECT value FROM json_each(?))",
      JSON.stringify(this.read().map(({ id }) => id)),
    );
  }

  /** Ends a key at once. Never the last one that lasts and may do all. */
  revoke(id: string): Result<null> {
    const row = this.find(id);
    if (row === null) return fail("not-found");
    const isMaster = (key: KeyRow) => key.scopes === "admin" && key.expires_at === null;
    if (isMaster(row) && this.read().filter(isMaster).length === 1) return fail("last-admin-key");
    this.sql.exec("DELETE FROM api_keys WHERE id = ?", id);
    return ok(null);
  }

  /** Whether the key with this hash may call what asks for one of `scopes`; counts the call. */
  admit(hash: string, scopes: Scope[]): Admission<{ by: Maker }> {
    const row = this.read().find((key) => key.hash === hash);
    if (row === undefined) return { ok: false, code: "unauthorized" };
    const counted = countCall(this.sql, this.calls, row);
    if (!counted.ok) return counted;
    return mayCall(readScopes(row), scopes)
      ? { ...counted, by: { kind: "key", id: row.id } }
      : { ok: false, code: "insufficient-scope", quota: counted.quota };
  }

  /** The key with this hash and until when it holds; null where there is none. */
  identify(hash: string): { id: string; until: number | null } | null {
    const row = this.read().find((key) => key.hash === hash);
    return row === undefined ? null : { id: row.id, until: row.expires_at };
  }

  private find(id: string): KeyRow | null {
    return this.read().find((row) => row.id === id) ?? null;
  }

  /** All that hold. */
  private read(): KeyRow[] {
    return this.sql
      .exec<KeyRow>(
        "SELECT * FROM api_keys WHERE quiz_id IS NULL AND (expires_at IS NULL OR expires_at > ?) ORDER BY created_at, id",
        now(),
      )
      .toArray();
  }
}

/** Keeps a key. */
export const putKey = (sql: SqlStorage, row: KeyRow): void =>
  void sql.exec("INSERT INTO api_keys VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", ...Object.values(row));

/** Counts a call by a key, which passes as long as its allowance lasts. */
export function countCall(sql: SqlStorage, calls: Allowance, { id, used_at }: KeyRow): Admission {
  const { isAllowed, quota } = calls.take(id);
  if (!isAllowed) return { ok: false, code: "too-many-requests", quota };
  if (now() - (used_at ?? 0) >= USED_STEP_MS)
    sql.exec("UPDATE api_keys SET used_at = ? WHERE id = ?", now(), id);
  return { ok: true, quota };
}

/** Whether what one holds is enough for a call that asks for one of `scopes`. */
export const mayCall = (held: Scope[], scopes: Scope[]): boolean =>
  held.includes("admin") || scopes.some((scope) => held.includes(scope));

const readScopes = ({ scopes }: KeyRow) => scopes.split(" ").filter(Boolean) as Scope[];

const toApiKey = (row: KeyRow): ApiKey => ({
  id: row.id,
  name: row.name,
  scopes: readScopes(row),
  createdAt: toInstant(row.created_at),
  expiresAt: row.expires_at === null ? null : toInstant(row.expires_at),
  lastUsedAt: row.used_at === null ? null : toInstant(row.used_at),
});
