/**
 * Who is signed in, on which device. Of a session only the hash is stored. It ends when it was not used for two weeks, at the
 * latest after ninety days, or when it is ended. Rows are few, so they are searched without an index.
 */
import { now, toInstant } from "../clock.ts";
import type { Session } from "../contract.ts";
import { createId } from "../random.ts";
import { USED_STEP_MS } from "./key-ring.ts";

type SessionRow = {
  id: string;
  hash: string;
  member_id: string;
  /** The passkey it was begun with; null where a link or a code began it. */
  passkey_id: string | null;
  name: string;
  created_at: number;
  used_at: number;
  expires_at: number;
};

/** A session that is to begin: the hash of its secret, and the name of the device. */
export interface NewSession {
  hash: string;
  device: string;
}

/** A session that has called. `renewedTo` says that its end has moved, and the browser must be told. */
export interface Caller {
  id: string;
  member: string;
  renewedTo: number | null;
}

const IDLE_MS = 14 * 86_400_000;
const LIFE_MS = 90 * 86_400_000;
const MAX_PER_MEMBER = 30;

export class Sessions {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  /** Begins one; the longest unused goes where there are too many. */
  begin({ hash, device }: NewSession, member: string, passkey: string | null): SessionRow {
    this.sql.exec("DELETE FROM sessions WHERE expires_at <= ?", now());
    for (const { id } of this.read(member).slice(MAX_PER_MEMBER - 1)) this.end(member, id);
    const row: SessionRow = {
      id: createId(12),
      hash,
      member_id: member,
      passkey_id: passkey,
      name: device,
      created_at: now(),
      used_at: now(),
      expires_at: now() + IDLE_MS,
    };
    this.sql.exec("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", ...Object.values(row));
    return row;
  }

  /** The session with this hash. Using it moves its end, at the cost of a write in ten minutes. */
  use(hash: string): Caller | null {
    const row = this.sql
      .exec<SessionRow>("SELECT * FROM sessions WHERE hash = ? AND expires_at > ?", hash, now())
      .toArray()[0];
    if (row === undefined) return null;
    const { id, member_id: member } = row;
    if (now() - row.used_at < USED_STEP_MS) return { id, member, renewedTo: null };
    const end = Math.min(now() + IDLE_MS, row.created_at + LIFE_MS);
    this.sql.exec("UPDATE sessions SET used_at = ?, expires_at = ? WHERE id = ?", now(), end, id);
    return { id, member, renewedTo: end };
  }

  /** A member's, the last used first; `current` is the one that asks. */
  list(member: string, current: string): Session[] {
    return this.read(member).map((row) => ({
      id: row.id,
      name: row.name,
      current: row.id === current,
      createdAt: toInstant(row.created_at),
      lastUsedAt: toInstant(row.used_at),
      expiresAt: toInstant(row.expires_at),
    }));
  }

  holds(id: string): boolean {
    return (
      this.sql.exec("SELECT 1 FROM sessions WHERE id = ? AND expires_at > ?", id, now()).toArray().length > 0
    );
  }

  /** Ends one of a member's; false where there is none by that id. */
  end(member: string, id: string): boolean {
    return this.sql.exec("DELETE FROM sessions WHERE id = ? AND member_id = ?", id, member).rowsWritten > 0;
  }

  /** Ends those that were begun with a passkey, but for the one that asks. */
  endOfPasskey(passkey: string, current: string): void {
    this.sql.exec("DELETE FROM sessions WHERE passkey_id = ? AND id <> ?", passkey, current);
  }

  private read(member: string): SessionRow[] {
    return this.sql
      .exec<SessionRow>(
        "SELECT * FROM sessions WHERE member_id = ? AND expires_at > ? ORDER BY used_at DESC, id",
        member,
        now(),
      )
      .toArray();
  }
}
