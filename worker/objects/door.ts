/** How members get into a workspace and what their sessions may do: members, passkeys and sessions put together. */
import type {
  Account,
  Maker,
  Member,
  NewPasskey,
  Passkey,
  PasskeyAnswer,
  PasskeyRequest,
  Scope,
} from "../contract.ts";
import type { Env } from "../env.ts";
import { fail, ok, type Result } from "../problem.ts";
import { askForNewPasskey } from "../webauthn.ts";
import { Allowance } from "./allowance.ts";
import { doorkeeperOf } from "./doorkeeper.ts";
import { type Admission, mayCall } from "./key-ring.ts";
import { Members, type OneTimeKind } from "./members.ts";
import { type FindEnd, Passkeys } from "./passkeys.ts";
import { type Caller, type NewSession, Sessions } from "./sessions.ts";

/** The workspace whose door it is. */
export interface House {
  id: string;
  name: string;
}

/** What shows who somebody is. */
export type Proof =
  | { by: "passkey"; member: string; answer: PasskeyAnswer; origin: string }
  | { by: OneTimeKind; hash: string };

/** A session that has begun. */
export interface SignedIn {
  account: Account;
  expiresAt: number;
}

/** Of one workspace. A secret has 80 bits or more: the limit is there for the work that a check makes. */
const FAILURES_PER_MINUTE = 30;

export class Door {
  readonly members: Members;
  private readonly sessions: Sessions;
  private readonly passkeys: Passkeys;
  private readonly env: Env;
  private readonly calls: Allowance;
  private readonly failures = new Allowance(FAILURES_PER_MINUTE);

  /** `calls` is how often one session may call. */
  constructor(sql: SqlStorage, env: Env, calls: Allowance) {
    this.members = new Members(sql);
    this.sessions = new Sessions(sql);
    this.passkeys = new Passkeys(sql);
    this.env = env;
    this.calls = calls;
  }

  /**
   * Whether a session may make a call that asks for one of the scopes; with null any member may. One of another member than the page
   * is of may not. Counts the call.
   */
  admit(
    hash: string,
    scopes: Scope[] | null,
    pageOf: string | null,
  ): Admission<{ caller: Caller; by: Maker }> {
    const caller = this.sessions.use(hash);
    const member = caller && this.members.find(caller.member);
    if (caller === null || member === null || (pageOf ?? member.id) !== member.id)
      return { ok: false, code: "unauthorized" };
    const { isAllowed, quota } = this.calls.take(caller.id);
    if (!isAllowed) return { ok: false, code: "too-many-requests", quota };
    if (scopes !== null && !mayCall(member.scopes, scopes))
      return { ok: false, code: "insufficient-scope", quota };
    return { ok: true, quota, caller, by: { kind: "member", id: member.id } };
  }

  async signIn(house: House, proof: Proof, session: NewSession): Promise<Result<SignedIn>> {
    const { left, resetSeconds } = this.failures.read("sign-in");
    if (left === 0) return fail("too-many-sign-ins", { retryAfter: resetSeconds });
    const passkey =
      proof.by === "passkey"
        ? await this.passkeys.verify(proof.member, proof.answer, proof.origin, this.endsOf("sign-in"))
        : null;
    const id = proof.by !== "passkey" ? this.members.redeem(proof.by, proof.hash) : passkey && proof.member;
    if (id === null || this.members.find(id) === null) {
      this.failures.take("sign-in");
      return fail("sign-in-failed");
    }
    const begun = this.sessions.begin(session, id, passkey);
    return ok({ account: this.describe(house, id, begun.id)!, expiresAt: begun.expires_at });
  }

  /** What a member sees of their own account; null where there is no such member. */
  describe({ id, name }: House, memberId: string, sessionId: string): Account | null {
    const member = this.members.find(memberId);
    return (
      member && {
        workspace: { id, name },
        member,
        passkeys: this.passkeys.list(memberId),
        sessions: this.sessions.list(memberId, sessionId),
        recoveryCodes: this.members.countRecoveryCodes(memberId),
      }
    );
  }

  /** Whether a session has not ended, whoever's it is. */
  holds(session: string): boolean {
    return this.sessions.holds(session);
  }

  endSession({ id, member }: Caller, ended: string): Result<null> {
    return this.sessions.end(member, ended === "current" ? id : ended) ? ok(null) : fail("not-found");
  }

  /** What the browser of a member is asked for, to make them a passkey. */
  async askForPasskey(house: House, { id, name }: Member, origin: string): Promise<PasskeyRequest> {
    const challenge = await doorkeeperOf(this.env).issue(purposeOf(house, id));
    const user = { workspace: house.id, member: id, name, workspaceName: house.name };
    return askForNewPasskey(origin, challenge, user, this.passkeys.listCredentials(id));
  }

  addPasskey(house: House, { member }: Caller, made: NewPasskey, origin: string): Promise<Result<Passkey>> {
    return this.passkeys.add(member, made, origin, this.endsOf(purposeOf(house, member)));
  }

  /** Takes a passkey away and ends what was begun with it elsewhere. */
  removePasskey({ id, member }: Caller, passkey: string): Result<null> {
    const hasCodes = this.members.countRecoveryCodes(member) > 0;
    const removed = this.passkeys.remove(member, passkey, hasCodes);
    if (removed.ok) this.sessions.endOfPasskey(passkey, id);
    return removed;
  }

  private endsOf(purpose: string): FindEnd {
    return (challenge) => doorkeeperOf(this.env).findEnd(challenge, purpose);
  }
}

const purposeOf = ({ id }: House, member: string) => `passkey ${id} ${member}`;
