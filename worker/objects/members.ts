/** Who belongs to a workspace, and the secrets that let a member in once: links and recovery codes, by their hashes. */
import { now, toInstant } from "../clock.ts";
import type { Member, NewMember, Scope } from "../contract.ts";
import { fail, ok, type Result } from "../problem.ts";
import { createId } from "../random.ts";

type MemberRow = {
  id: string;
  name: string;
  scopes: string;
  created_at: number;
  passkeys: number;
  used_at: number | null;
};

/** What lets in once: a link that was handed over, or one of the codes for the day all devices are lost. */
export type OneTimeKind = "link" | "recovery";

const MAX_MEMBERS = 200;
const LINK_MS = 7 * 86_400_000;

export class Members {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  list(): Member[] {
    return this.read().map(toMember);
  }

  find(id: string): Member | null {
    return this.list().find((member) => member.id === id) ?? null;
  }

  add({ name, scopes }: NewMember): Result<Member> {
    if (this.read().length >= MAX_MEMBERS) return fail("too-many-members");
    const id = createId(12);
    this.sql.exec("INSERT INTO members VALUES (?, ?, ?, ?)", id, name, scopes.join(" "), now());
    return ok(this.find(id)!);
  }

  /** Takes a member away with all that lets them in. Never the last one who may do everything. */
  remove(id: string): Result<null> {
    const member = this.find(id);
    if (member === null) return fail("not-found");
    const isAdmin = ({ scopes }: Member) => scopes.includes("admin");
    if (isAdmin(member) && this.list().filter(isAdmin).length === 1) return fail("last-admin-member");
    this.sql.exec("DELETE FROM members WHERE id = ?", id);
    for (const table of ["passkeys", "sessions", "one_time_secrets"])
      this.sql.exec(`DELETE FROM ${table} WHERE member_id = ?`, id);
    return ok(null);
  }

  /** A link that lets a member in once; the one before it ends. When it ends itself. */
  addLink(id: string, hash: string): Result<number> {
    if (this.find(id) === null) return fail("not-found");
    const end = now() + LINK_MS;
    this.replaceSecrets("link", id, [hash], end);
    return ok(end);
  }

  /** Codes in the place of all earlier ones. */
  setRecoveryCodes(id: string, hashes: string[]): void {
    this.replaceSecrets("recovery", id, hashes, null);
  }

  countRecoveryCodes(id: string): number {
    return this.sql
      .exec<{ n: number }>(
        "SELECT count(*) AS n FROM one_time_secrets WHERE kind = 'recovery' AND member_id = ?",
        id,
      )
      .one().n;
  }

  /** Whom a secret lets in: this once. Null for one that is unknown, was used or is too old. */
  redeem(kind: OneTimeKind, hash: string): string | null {
    const row = this.sql
      .exec<{ member_id: string }>(
        "DELETE FROM one_time_secrets WHERE hash = ? AND kind = ? AND (expires_at IS NULL OR expires_at > ?) RETURNING member_id",
        hash,
        kind,
        now(),
      )
      .toArray()[0];
    return row?.member_id ?? null;
  }

  private replaceSecrets(kind: OneTimeKind, id: string, hashes: string[], end: number | null): void {
    this.sql.exec("DELETE FROM one_time_secrets WHERE kind = ? AND member_id = ?", kind, id);
    for (const hash of hashes)
      this.sql.exec("INSERT INTO one_time_secrets VALUES (?, ?, ?, ?)", hash, kind, id, end);
  }

  private read(): MemberRow[] {
    return this.sql
      .exec<MemberRow>(
        `SELECT *, (SELECT count(*) FROM passkeys WHERE member_id = members.id) AS passkeys,
                (SELECT max(used_at) FROM sessions WHERE member_id = members.id) AS used_at
           FROM members ORDER BY created_at, id`,
      )
      .toArray();
  }
}

const toMember = (row: MemberRow): Member => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes.split(" ") as Scope[],
  createdAt: toInstant(row.created_at),
  lastUsedAt: row.used_at === null ? null : toInstant(row.used_at),
  passkeys: row.passkeys,
});
