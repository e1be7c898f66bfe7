/** The passkeys of a workspace's members: public keys, by which answers are verified. Rows are few, searched without an index. */
import { now, toInstant } from "../clock.ts";
import type { NewPasskey, Passkey, PasskeyAnswer } from "../contract.ts";
import type { Credential } from "../passkeys.ts";
import { fail, ok, type Result } from "../problem.ts";
import { createId } from "../random.ts";
import { readChallenge } from "../webauthn.ts";

type PasskeyRow = {
  id: string;
  member_id: string;
  name: string;
  credential_id: string;
  public_key: ArrayBuffer;
  counter: number;
  transports: string;
  created_at: number;
  used_at: number | null;
};

/** When a challenge ends that was given out for what is being done; null for any other. */
export type FindEnd = (challenge: string) => Promise<number | null>;

const MAX_PER_MEMBER = 20;

export class Passkeys {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  list(member: string): Passkey[] {
    return this.read(member).map(toPasskey);
  }

  /** What a device must not have yet to get another. */
  listCredentials(member: string): { id: string; transports: string[] }[] {
    return this.read(member).map((row) => ({
      id: row.credential_id,
      transports: JSON.parse(row.transports) as string[],
    }));
  }

  /** Keeps a passkey that was made for a challenge of ours, on this origin. */
  async add(
    member: string,
    { name, credential }: NewPasskey,
    origin: string,
    findEnd: FindEnd,
  ): Promise<Result<Passkey>> {
    if (this.read(member).length >= MAX_PER_MEMBER) return fail("too-many-passkeys");
    const challenge = readChallenge(credential.response.clientDataJSON);
    const end = await findEnd(challenge);
    const { verifyNew } = await import("../passkeys.ts");
    const made = end === null ? null : await verifyNew(credential, challenge, origin);
    if (end === null || made === null || this.findCredential(made.id) || !this.spend(challenge, end))
      return fail("passkey-refused");
    const row: PasskeyRow = {
      id: createId(12),
      member_id: member,
      name,
      credential_id: made.id,
      public_key: made.publicKey.slice().buffer,
      counter: made.counter,
      transports: JSON.stringify(credential.response.transports ?? []),
      created_at: now(),
      used_at: null,
    };
    this.sql.exec("INSERT INTO passkeys VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", ...Object.values(row));
    return ok(toPasskey(row));
  }

  /** The passkey's id, if the member has the one that signed a challenge of ours, on this origin; otherwise null. */
  async verify(
    member: string,
    answer: PasskeyAnswer,
    origin: string,
    findEnd: FindEnd,
  ): Promise<string | null> {
    const row = this.findCredential(answer.id);
    if (row === null || row.member_id !== member) return null;
    const challenge = readChallenge(answer.response.clientDataJSON);
    const end = await findEnd(challenge);
    if (end === null) return null;
    const { verifyAnswer } = await import("../passkeys.ts");
    const known: Credential = {
      id: row.credential_id,
      publicKey: new Uint8Array(row.public_key),
      counter: row.counter,
    };
    const counter = await verifyAnswer(answer, challenge, origin, known);
    // The passkey may have been removed, or the same answer have come twice, while this was being verified.
    if (counter === null || this.findCredential(answer.id) === null || !this.spend(challenge, end))
      return null;
    this.sql.exec("UPDATE passkeys SET counter = ?, used_at = ? WHERE id = ?", counter, now(), row.id);
    return row.id;
  }

  /** Takes one of a member's away; the last one only where `mayBeLast`. */
  remove(member: string, id: string, mayBeLast: boolean): Result<null> {
    const own = this.read(member);
    if (!own.some((row) => row.id === id)) return fail("not-found");
    if (own.length === 1 && !mayBeLast) return fail("last-passkey");
    this.sql.exec("DELETE FROM passkeys WHERE id = ?", id);
    return ok(null);
  }

  /** Marks a challenge as answered; false where it was. Only what was signed gets here, so nobody fills the table. */
  private spend(challenge: string, end: number): boolean {
    this.sql.exec("DELETE FROM spent_challenges WHERE expires_at <= ?", now());
    const { rowsWritten } = this.sql.exec(
      "INSERT OR IGNORE INTO spent_challenges VALUES (?, ?)",
      challenge,
      end,
    );
    return rowsWritten > 0;
  }

  private findCredential(credentialId: string): PasskeyRow | null {
    return (
      this.sql
        .exec<PasskeyRow>("SELECT * FROM passkeys WHERE credential_id = ?", credentialId)
        .toArray()[0] ?? null
    );
  }

  private read(member: string): PasskeyRow[] {
    return this.sql
      .exec<PasskeyRow>("SELECT * FROM passkeys WHERE member_id = ? ORDER BY created_at, id", member)
      .toArray();
  }
}

const toPasskey = (row: PasskeyRow): Passkey => ({
  id: row.id,
  name: row.name,
  createdAt: toInstant(row.created_at),
  lastUsedAt: row.used_at === null ? null : toInstant(row.used_at),
});
