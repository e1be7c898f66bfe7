/** API keys, `kv_<workspace>_<secret>`: only the secret's hash is stored. And the setup secret. */
import { createId, toHex } from "./random.ts";

const KEY = /^kv_([0-9a-z]{12})_([0-9a-z]{40})$/;

/** A new key for a workspace: 200 bits of secret, so that a plain hash is enough. */
export function createKey(workspace: string): string {
  return `kv_${workspace}_${createId(40)}`;
}

/** A new workspace's id. */
export const createWorkspaceId = (): string => createId(12);

/** The workspace a key names and the hash it must have there; null for what is no key. */
export async function readKey(key: string): Promise<{ workspace: string; hash: string } | null> {
  const match = KEY.exec(key);
  return match === null ? null : { workspace: match[1]!, hash: await hashText(key) };
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
