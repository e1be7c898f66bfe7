/**
 * Webhooks after the Standard Webhooks specification (standardwebhooks.com): secrets, signatures, when to try again, and to which
 * addresses anything is sent at all. Whoever names an address is trusted with their workspace and not with the network that the
 * server stands in: docs/decisions/0021-webhooks.md.
 */
import type { EventType } from "./contract.ts";
import type { Env } from "./env.ts";
import { fail, ok, type Result } from "./problem.ts";
import { say } from "./told/phrases.ts";
import type { Reason } from "./told/reasons.ts";

/** What happened, in ids alone: who wants to know more asks the API with a key. */
export interface WebhookEvent {
  /** Sorts by time. A receiver knows by it what it has had already. */
  id: string;
  type: EventType;
  /** Milliseconds since 1970. */
  at: number;
  data: Record<string, string | number | string[]>;
}

const SECRET_PREFIX = "whsec_";
const SECRET_BYTES = 32;
/** A receiver that takes longer has not taken it. */
const TIMEOUT_MS = 10_000;

const [SECOND_MS, MINUTE_MS, HOUR_MS] = [1_000, 60_000, 3_600_000] as const;
/** Between one try and the next: nine tries in some 45 hours. */
const pauses = [
  5 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
];
/** A receiver to which nothing got through for so long is given up: a little less than all tries of one event take. */
export const LASTING_MS = 44 * HOUR_MS;

/** A new secret. */
export function createWebhookSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return SECRET_PREFIX + btoa(String.fromCharCode(...bytes));
}

/** How long to wait after so many tries, up to a tenth longer so that not all come back at once; null after the last. */
export function pauseAfter(tries: number): number | null {
  const pause = pauses[tries - 1];
  if (pause === undefined) return null;
  const [chance] = crypto.getRandomValues(new Uint8Array(1));
  return Math.round(pause * (1 + chance! / 2_560));
}

/** Names that lead into a network or to the machine itself, by RFC 6761, 6762, 7686, 8375, 9476 and by custom. */
const INNER =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|in-addr\.arpa|ip6\.arpa|test|example|invalid|onion|alt)$/;
/** Letters, digits and hyphens; at least two labels, of which the last is no number. */
const PUBLIC_NAME = /^(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?=[a-z])[a-z0-9-]{2,63}(?<!-)$/;
const MAX_NAME = 253;

/** The origins inside the server's own network that its administrator allows, with http and ports. None by default. */
const readAllowed = ({ WEBHOOK_ORIGINS = "" }: Env): string[] =>
  WEBHOOK_ORIGINS.split(/[\s,]+/)
    .filter((text) => URL.canParse(text))
    .map((text) => new URL(text).origin);

/**
 * An address as it will be called, or why it is not. `URL` has by then read every spelling of an address of four bytes
 * (decimal, octal, hexadecimal, full-width, percent-encoded) as the same four numbers.
 */
export function readWebhookUrl(text: string, env: Env): Result<URL> {
  const no = (reason: Reason) => fail("invalid-input", { errors: [{ field: "url", reason }] });
  if (!URL.canParse(text)) return no("Must be an address, https://…");
  const url = new URL(text);
  url.hash = "";
  const { hostname } = url;
  if (url.username !== "" || url.password !== "") return no("Must have no user name or password");
  if (readAllowed(env).includes(url.origin)) return ok(url);
  if (url.protocol !== "https:") return no("Must begin with https://");
  if (url.port !== "") return no("Must have no port");
  if (hostname.length > MAX_NAME || !PUBLIC_NAME.test(hostname) || INNER.test(hostname))
    return no("Must have a public name: no numbers for it, no name of an inner network");
  return ok(url);
}

/** What came of a try. */
export interface Answer {
  ok: boolean;
  /** The receiver says that it is no more. */
  gone: boolean;
  text: string;
}

/** The signature of one message under one secret. */
async function sign(secret: string, content: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.slice(SECRET_PREFIX.length)), (char) => char.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(content));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`;
}

/** A message to a receiver, signed under each of the secrets. */
export interface Message {
  id: string;
  url: string;
  body: string;
  secrets: string[];
  /** Milliseconds since 1970. */
  at: number;
}

/** Sends a message once. What the receiver says is not read, and where it sends on to not asked. */
export async function sendWebhook(env: Env, { id, url, body, secrets, at }: Message): Promise<Answer> {
  const read = readWebhookUrl(url, env);
  if (!read.ok) return { ok: false, gone: false, text: say("The address is not allowed here any more") };
  const timestamp = String(Math.floor(at / SECOND_MS));
  const signatures = await Promise.all(secrets.map((secret) => sign(secret, `${id}.${timestamp}.${body}`)));
  const init: RequestInit = {
    method: "POST",
    body,
    headers: {
      "Content-Type": "application/json",
      "User-Agent": "Kitkhva-Webhooks/1",
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": signatures.join(" "),
    },
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  // The usual way out leads to no private address, whatever a name resolves to; the other one is only for what is allowed.
  const isInner = readAllowed(env).includes(read.value.origin);
  try {
    const reply = await (isInner && env.INTRANET
      ? env.INTRANET.fetch(read.value, init)
      : fetch(read.value, init));
    await reply.body?.cancel();
    const { status } = reply;
    const isRedirect = status >= 300 && status < 400;
    const text = isRedirect
      ? say("{n}: it sends on elsewhere, which is not followed", status)
      : String(status);
    return { ok: status >= 200 && status < 300, gone: status === 410, text };
  } catch (error) {
    const isSlow = error instanceof Error && error.name === "TimeoutError";
    const text = isSlow
      ? say("No answer in {n} seconds", TIMEOUT_MS / SECOND_MS)
      : say("Could not be reached");
    return { ok: false, gone: false, text };
  }
}
