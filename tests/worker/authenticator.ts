/** A device with passkeys, in software: ES256 keys and the bytes of WebAuthn 3, sections 6.1 and 6.5, by its own hand. */
import { fromBase64Url, toBase64Url } from "../../worker/base64url.ts";
import type { NewPasskey, PasskeyAnswer, PasskeyQuery, PasskeyRequest } from "../../worker/contract.ts";
import { ORIGIN } from "./origin.ts";

/** What a device or a browser may get wrong, for the tests of what is refused. */
export interface Twist {
  origin?: string;
  rpId?: string;
  type?: string;
  /** User present 1, verified 4. */
  flags?: number;
  /** Takes the place of the device's own count. */
  counter?: number;
  /** The user handle that comes with an answer. */
  handle?: string;
}

/** A passkey as it can be written down. */
export interface KeptPasskey {
  id: string;
  handle: string;
  count: number;
  key: JsonWebKey;
}

/** Present and verified. */
const SEEN = 0b101;
const HAS_KEY = 0b1000000;

export class Authenticator {
  id = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  private pair!: CryptoKeyPair;
  private handle = "";
  private count = 0;

  /** Makes a passkey as `navigator.credentials.create` would. */
  async make(request: PasskeyRequest, twist: Twist = {}): Promise<NewPasskey["credential"]> {
    const curve = { name: "ECDSA", namedCurve: "P-256" };
    this.pair = (await crypto.subtle.generateKey(curve, true, ["sign"])) as CryptoKeyPair;
    this.handle = request.user.id;
    const jwk = (await crypto.subtle.exportKey("jwk", this.pair.publicKey)) as JsonWebKey;
    const id = fromBase64Url(this.id);
    const key = encodeMap([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, fromBase64Url(jwk.x!)],
      [-3, fromBase64Url(jwk.y!)],
    ]);
    const authData = join(
      await this.head(request.rp.id, HAS_KEY, twist),
      new Uint8Array(16),
      new Uint8Array([0, id.length]),
      id,
      key,
    );
    const attestation = encodeMap([
      ["fmt", "none"],
      ["attStmt", []],
      ["authData", authData],
    ]);
    return {
      ...this.name(),
      response: {
        clientDataJSON: writeClientData("webauthn.create", request.challenge, twist),
        attestationObject: toBase64Url(attestation),
        transports: ["internal"],
      },
    };
  }

  /** Answers as `navigator.credentials.get` would. */
  async answer(query: PasskeyQuery, twist: Twist = {}): Promise<PasskeyAnswer> {
    const authenticatorData = await this.head(query.rpId, 0, twist);
    const clientDataJSON = writeClientData("webauthn.get", query.challenge, twist);
    const signed = join(authenticatorData, await hash(fromBase64Url(clientDataJSON)));
    const how = { name: "ECDSA", hash: "SHA-256" };
    const signature = new Uint8Array(await crypto.subtle.sign(how, this.pair.privateKey, signed));
    return {
      ...this.name(),
      response: {
        clientDataJSON,
        authenticatorData: toBase64Url(authenticatorData),
        signature: toBase64Url(toDer(signature)),
        userHandle: twist.handle ?? this.handle,
      },
    };
  }

  /** What the device has, to be another device with the same passkey. */
  async keep(): Promise<KeptPasskey> {
    const key = (await crypto.subtle.exportKey("jwk", this.pair.privateKey)) as JsonWebKey;
    return { id: this.id, handle: this.handle, count: this.count, key };
  }

  /** A device with a passkey that was kept. */
  static async of({ id, handle, count, key }: KeptPasskey): Promise<Authenticator> {
    const device = new Authenticator();
    const curve = { name: "ECDSA", namedCurve: "P-256" };
    const privateKey = await crypto.subtle.importKey("jwk", key, curve, true, ["sign"]);
    return Object.assign(device, { id, handle, count, pair: { privateKey } });
  }

  private name() {
    return { id: this.id, rawId: this.id, type: "public-key" as const };
  }

  private async head(rpId: string, more: number, twist: Twist): Promise<Uint8Array<ArrayBuffer>> {
    const head = new Uint8Array(37);
    head.set(await hash(new TextEncoder().encode(twist.rpId ?? rpId)));
    head[32] = (twist.flags ?? SEEN) | more;
    new DataView(head.buffer).setUint32(33, twist.counter ?? this.count++);
    return head;
  }
}

function writeClientData(type: string, challenge: string, twist: Twist): string {
  const data = { type: twist.type ?? type, challenge, origin: twist.origin ?? ORIGIN, crossOrigin: false };
  return toBase64Url(new TextEncoder().encode(JSON.stringify(data)));
}

const hash = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// CBOR (RFC 8949): small integers, byte strings, texts, and maps given as lists of pairs.
type Value = number | string | Uint8Array | [];

const encodeHead = (kind: number, n: number) =>
  new Uint8Array(
    n < 24 ? [(kind << 5) | n] : n < 256 ? [(kind << 5) | 24, n] : [(kind << 5) | 25, n >> 8, n & 255],
  );

function encode(value: Value): Uint8Array {
  if (typeof value === "number") return value < 0 ? encodeHead(1, -1 - value) : encodeHead(0, value);
  if (typeof value === "string") return join(encodeHead(3, value.length), new TextEncoder().encode(value));
  return value instanceof Uint8Array ? join(encodeHead(2, value.length), value) : encodeHead(5, 0);
}

const encodeMap = (pairs: [number | string, Value][]) =>
  join(encodeHead(5, pairs.length), ...pairs.flat().map((value) => encode(value as Value)));

/** An ECDSA signature as devices write it: two DER integers. */
function toDer(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const toInteger = (bytes: Uint8Array) => {
    const start = bytes.findIndex((byte) => byte > 0);
    const digits = join(new Uint8Array(bytes[start]! > 127 ? 1 : 0), bytes.slice(start));
    return join(new Uint8Array([2, digits.length]), digits);
  };
  const [r, s] = [toInteger(raw.slice(0, 32)), toInteger(raw.slice(32))];
  return join(new Uint8Array([0x30, r.length + s.length]), r, s);
}
