/**
 * Attempt tokens: payload and HMAC-SHA-256, both base64url, with a dot between. Signed with the room's own key
 * (docs/decisions/0002-room-keys.md), so that an open room stores nothing before it must.
 */
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { isSameSecret } from "./keys.ts";
import { readCodeBits, toHex, writeCodeBits } from "./random.ts";

/** What a token says of its attempt. */
export interface TokenPayload {
  attemptId: string;
  room: string;
  /** Revision of the article's bank. */
  revision: number;
  /** Milliseconds since 1970. */
  issuedAt: number;
  expiresAt: number;
  keyId: string;
  /** The items drawn, by their places in the room's frozen bank; not in tokens of before engine 0.6.0, which none answers to. */
  items?: number[];
  candidate?: string;
  /** The attempt this one is a retry of. */
  previous?: string;
}

/** A room's key: id and 256 bits in hexadecimal. */
export interface RoomKey {
  id: string;
  secret: string;
}

const MAX_TOKEN_CHARS = 1_000;
/** 32 bytes in base64url, with no bit set that its last character has too many: another spelling of a signature is none. */
const SIGNATURE = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** The keys of this life of the isolate: a room signs or verifies three times an attempt with one and the same. */
const imported = new WeakMap<RoomKey, Promise<CryptoKey>>();

function importKey(key: RoomKey): Promise<CryptoKey> {
  const known =
    imported.get(key) ??
    crypto.subtle.importKey("raw", encoder.encode(key.secret), { name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
      "verify",
    ]);
  imported.set(key, known);
  return known;
}

/** Signs a payload. */
export async function signToken(payload: TokenPayload, key: RoomKey): Promise<string> {
  const body = toBase64Url(encoder.encode(JSON.stringify(payload)));
  const signature = await crypto.subtle.sign("HMAC", await importKey(key), encoder.encode(`token:${body}`));
  return `${body}.${toBase64Url(new Uint8Array(signature))}`;
}

/** Reads a token without believing it: which room to ask. Null for what is no token. */
export function readToken(token: string): TokenPayload | null {
  const body = token.length > MAX_TOKEN_CHARS ? undefined : /^([\w-]+)\.[\w-]+$/.exec(token)?.[1];
  if (body === undefined) return null;
  try {
    const payload = JSON.parse(decoder.decode(fromBase64Url(body))) as Partial<TokenPayload> | null;
    const isWhole =
      typeof payload?.attemptId === "string" &&
      typeof payload.room === "string" &&
      typeof payload.expiresAt === "number";
    return isWhole ? (payload as TokenPayload) : null;
  } catch {
    return null;
  }
}

/** The payload of a token that the room's key has signed; null for any other. Does not look at its time. */
export async function verifyToken(token: string, key: RoomKey): Promise<TokenPayload | null> {
  const payload = readToken(token);
  if (payload === null || payload.keyId !== key.id) return null;
  const [body, signature] = token.split(".");
  if (!SIGNATURE.test(signature!)) return null;
  const isSigned = await crypto.subtle.verify(
    "HMAC",
    await importKey(key),
    fromBase64Url(signature!),
    encoder.encode(`token:${body}`),
  );
  return isSigned ? payload : null;
}

/** The seed of an attempt's form: unknown to the client, made again by the server whenever it needs the form. */
export const deriveSeed = (attemptId: string, key: RoomKey): Promise<string> =>
  derive("form", attemptId, key);

/**
 * The pass of an attempt's result: `ATTEMPTID.MAC`, 128 bits each. Unlike a token it may stand in an address: it names
 * nobody, changes nothing that was handed in, and an attempt's id alone, which exports and events carry, does not make it.
 */
export async function signPass(attemptId: string, key: RoomKey): Promise<string> {
  return `${attemptId}.${(await derive("result", attemptId, key)).slice(0, 32)}`;
}

/** The attempt whose result a pass opens; null for what is no pass of this room. */
export async function verifyPass(pass: string, key: RoomKey): Promise<string | null> {
  const attemptId = /^([0-9a-f]{32})\.[0-9a-f]{32}$/.exec(pass)?.[1];
  if (attemptId === undefined) return null;
  return (await isSameSecret(pass, await signPass(attemptId, key))) ? attemptId : null;
}

/** Hexadecimal digits of an attempt's id that its resume code holds: 20 bits of chance. */
const TAIL_DIGITS = 5;
/** Bits of the HMAC in it. */
const PROOF_BITS = 30;

/** The end of the ids that a resume code may be of; null for what is no such code. */
export function readResumeCode(text: string): { tail: string; code: string } | null {
  const bits = readCodeBits(text, TAIL_DIGITS * 4 + PROOF_BITS);
  if (bits === null) return null;
  const tail = parseInt(bits.slice(0, TAIL_DIGITS * 4), 2)
    .toString(16)
    .padStart(TAIL_DIGITS, "0");
  return { tail, code: writeCodeBits(bits) };
}

/**
 * The code by which a pupil goes on with an attempt on another device: ten characters to write down, the end of the attempt's
 * id, by which it is found, and 30 bits of an HMAC, without which it is not believed.
 */
export async function makeResumeCode(attemptId: string, key: RoomKey): Promise<string> {
  const mac = await derive("resume", attemptId, key);
  return writeCodeBits(toBits(attemptId.slice(-TAIL_DIGITS)) + toBits(mac.slice(0, 8)).slice(0, PROOF_BITS));
}

/** Of some digits: a number holds 52 bits. */
const toBits = (hex: string): string =>
  parseInt(hex, 16)
    .toString(2)
    .padStart(hex.length * 4, "0");

async function derive(
  purpose: "form" | "result" | "resume",
  attemptId: string,
  key: RoomKey,
): Promise<string> {
  const text = encoder.encode(`${purpose}:${attemptId}`);
  return toHex(new Uint8Array(await crypto.subtle.sign("HMAC", await importKey(key), text)));
}
