/**
 * Whether there is an object of a name that came from outside. On an own server an object that is only asked gets a database, a file for
 * each code that somebody guesses; so its file is looked for first, without waking it (docs/decisions/0046-guesses-leave-no-files.md).
 * On Cloudflare an object that has written nothing leaves nothing, and there are no files to look for.
 */
import type { Env } from "./env.ts";

/** The folders of the objects' files, as scripts/workerd.mjs names them. */
const folders = { ROOMS: "kitkhva-room", WORKSPACES: "kitkhva-workspace" };

/** Names that have a file: it stays, also when what is in it is erased. The oldest go first. */
const known = new Set<string>();
const MAX_KNOWN = 10_000;

/** Whether it may be there: only what is certainly not is false. */
export async function isMade(env: Env, kind: keyof typeof folders, name: string): Promise<boolean> {
  if (env.OBJECTS === undefined || known.has(name)) return true;
  const path = `${folders[kind]}/${String(env[kind].idFromName(name))}.sqlite`;
  const { status } = await env.OBJECTS.fetch(`http://objects/${path}`, { method: "HEAD" });
  if (status === 404) return false;
  for (const oldest of known) {
    if (known.size < MAX_KNOWN) break;
    known.delete(oldest);
  }
  known.add(name);
  return true;
}
