/**
 * Gives out challenges for passkeys. Who signs in says only with the answer which workspace is theirs, so a challenge belongs to
 * none, and nothing is stored of it: it is signed with a key that is drawn once and never leaves this object. There is one.
 * What was answered is remembered by the workspace, so that a challenge counts once.
 */
import { DurableObject } from "cloudflare:workers";
import { fromBase64Url, toBase64Url } from "../base64url.ts";
import { now } from "../clock.ts";
import type { Env } from "../env.ts";
import { isSameSecret } from "../keys.ts";
import { createId } from "../random.ts";

/** How long a person may take to find and use a passkey. */
export const CHALLENGE_MS = 300_000;

/** Who asks whether all is well is answered by what was written so long ago: anybody may ask. */
const CHECKED_MS = 30_000;

export class Doorkeeper extends DurableObject<Env> {
  private checkedAt = -Infinity;

  /** A challenge, base64url, for one purpose: `sign-in`, or the making of a member's passkey. */
  async issue(purpose: string): Promise<string> {
    const claim = `${createId(32)}.${now() + CHALLENGE_MS}`;
    return toBase64Url(new TextEncoder().encode(`${claim}.${await this.sign(claim, purpose)}`));
  }

  /** When a challenge ends that was given out here for the purpose; null for any other and where it has ended. */
  async findEnd(challenge: string, purpose: string): Promise<number | null> {
    const [id, end, mac, ...more] = new TextDecoder().decode(fromBase64Url(challenge)).split(".");
    if (more.length > 0 || mac === undefined) return null;
    if (!(await isSameSecret(mac, await this.sign(`${id}.${end}`, purpose)))) return null;
    return Number(end) > now() ? Number(end) : null;
  }

  /** Writes something. That it did not work is the call's error, which comes instead of its answer. */
  check(): void {
    const passed = now() - this.checkedAt;
    if (passed >= 0 && passed < CHECKED_MS) return;
    this.ctx.storage.kv.put("checked", now());
    this.checkedAt = now();
  }

  private async sign(claim: string, purpose: string): Promise<string> {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const hmac = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", bytes(this.readKey()), hmac, false, ["sign"]);
    const mac = await crypto.subtle.sign("HMAC", key, bytes(`${purpose}:${claim}`));
    return toBase64Url(new Uint8Array(mac));
  }

  private readKey(): string {
    const { kv } = this.ctx.storage;
    const known = kv.get<string>("key");
    if (known !== undefined) return known;
    const key = createId(52);
    kv.put("key", key);
    return key;
  }
}

/** The one that this deployment has. */
export const doorkeeperOf = (env: Env): DurableObjectStub<Doorkeeper> =>
  env.DOORKEEPERS.get(env.DOORKEEPERS.idFromName("door"));
