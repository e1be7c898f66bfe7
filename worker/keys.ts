/**
 * Secrets that name their workspace, so that whoever brings one is sent straight there: API keys, sessions, one-time links and
 * recovery codes. Only their hashes are stored. And the setup secret.
 */
import { createId, toHex } from "./random.ts";

/** What a secret is for: an API key, a session, or a one-time link. */
export type SecretKind = "kv" | "ks" | "kl";

const SECRET = /^(k[vsl])_([0-9a-z]{12})_([0-9a-z]{40})$/;

/** A new secret of a workspace, `KIND_<workspace>_<secret>`: 200 bits of it, so that a plain hash is enough. */
export function createSecret(kind: SecretKind, workspace: string): string {
  return `${kind}_${workspace}_${createId(40)}`;
}

/** A new API key. */
export const createKey = (workspace: string): string => createSecret("kv", workspace);

/** A new workspace's id. */
export const createWorkspaceId = (): string => createId(12);

/** A secret's workspace and the hash it must have there. */
export interface Named {
  workspace: string;
  hash: string;
}

/** What a secret of a kind names; null for what is none. */
export async function readSecret(kind: SecretKind, text: string): Promise<Named | null> {
  const match = SECRET.exec(text);
  return match?.[1] === kind ? { workspace: match[2]!, hash: await hashText(text) } : null;
}

/** What an API key names. */
export const readKey = (key: string): Promise<Named | null> => readSecret("kv", key);

const RECOVERY = /^([0-9a-hjkmnp-tv-z]{12})[0-9a-hjkmnp-tv-z]{16}$/;

/** A new recovery code: the workspace's id and 80 bits, in groups of four to be written down. */
export function createRecoveryCode(workspace: string): string {
  return (workspace + createId(16)).match(/.{4}/g)!.join("-");
}

/** What a recovery code names, as a person types it: capitals, spaces, dashes, O for 0 and I or L for 1 do no harm. */
export async function readRecoveryCode(text: string): Promise<Named | null> {
  const code = text
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("o", "0")
    .replace(/[il]/g, "1");
  const workspace = RECOVERY.exec(code)?.[1];
  return workspace === undefined ? null : { workspace, hash: await hashText(code) };
}

/** SHA-256 of a text, in hexadecimal. */
export async function hashText(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}

/** Compares two secrets in a time that tells nothing of them: by their hashes. */
export async function isSameSecret(a: string, b: string): Promise<boolean> {
  const [x, y] = await Promise.all([hashText(a), hashText(b)]);
  let difference = 0;
  for (let i = 0; i < x.length; i++) difference |= x.charCodeAt(i) ^ y.charCodeAt(i);
  return difference === 0;
}
