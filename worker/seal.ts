/**
 * What an answer is kept under until its call is repeated. Everything is derived from the caller's own secret and the name they gave the call
 * (HKDF, RFC 5869); the server stores of the one a hash and of the other nothing, so that what lies here is read by whoever calls again
 * and by nobody else, not with the database in their hands.
 */
import { toHex } from "./random.ts";

/** Of one caller and one name. */
export interface Seal {
  /** What the answer is found by. */
  name: string;
  /** A digest of all that was asked, which nobody can guess at who has not the secret. */
  digest(text: string): Promise<string>;
  close(bytes: ArrayBuffer): Promise<ArrayBuffer>;
  open(bytes: ArrayBuffer): Promise<ArrayBuffer>;
}

const PURPOSE = "kitkhva Idempotency-Key 1";
const PART_BYTES = 32;
const IV_BYTES = 12;

const encode = (text: string) => new TextEncoder().encode(text);

/** Makes the seal. `secret` is an API key or a session's secret, of 200 random bits: a plain derivation is enough. */
export async function makeSeal(secret: string, name: string): Promise<Seal> {
  const { subtle } = crypto;
  const base = await subtle.importKey("raw", encode(secret), "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: encode(name), info: encode(PURPOSE) };
  const bytes = new Uint8Array(await subtle.deriveBits(how, base, 3 * PART_BYTES * 8));
  const part = (at: number) => bytes.slice(at * PART_BYTES, (at + 1) * PART_BYTES);
  const sign = await subtle.importKey("raw", part(1), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const cipher = await subtle.importKey("raw", part(2), "AES-GCM", false, ["encrypt", "decrypt"]);
  return {
    name: toHex(part(0)),
    digest: async (text) => toHex(new Uint8Array(await subtle.sign("HMAC", sign, encode(text)))),
    close: async (plain) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const closed = new Uint8Array(await subtle.encrypt({ name: "AES-GCM", iv }, cipher, plain));
      const whole = new Uint8Array(IV_BYTES + closed.length);
      whole.set(iv);
      whole.set(closed, IV_BYTES);
      return whole.buffer;
    },
    open: (whole) =>
      subtle.decrypt({ name: "AES-GCM", iv: whole.slice(0, IV_BYTES) }, cipher, whole.slice(IV_BYTES)),
  };
}
