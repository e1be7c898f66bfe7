/** The kept deployments of tests/fixtures/schemas: each object's database as SQL, and what its server had told. */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Told } from "../upgrades/told.ts";

/** A deployment of an earlier version. */
export interface Kept {
  name: string;
  told: Told;
  workspace: string;
  /** By their codes. */
  rooms: Map<string, string>;
}

const files = import.meta.glob<string>("../fixtures/schemas/*/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** All of them, oldest first. */
export const keptDeployments: Kept[] = Object.keys(files)
  .filter((path) => path.endsWith("/told.json"))
  .map((path) => {
    const folder = path.slice(0, -"told.json".length);
    const rooms = Object.entries(files).flatMap(([file, sql]) => {
      const code = file.startsWith(folder) ? /room\.(\w+)\.sql$/.exec(file)?.[1] : undefined;
      return code === undefined ? [] : [[code, sql] as const];
    });
    return {
      name: folder.split("/").at(-2)!,
      told: JSON.parse(files[path]!) as Told,
      workspace: files[`${folder}workspace.sql`]!,
      rooms: new Map(rooms),
    };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Writes a database into an object's storage, in the place of what is there. */
export async function fill(storage: DurableObjectStorage, dump: string): Promise<void> {
  await storage.deleteAll();
  const { sql } = storage;
  for (const statement of dump.split(/;\n/)) if (statement.trim() !== "") sql.exec(statement);
}

/** Leaves nothing of an object. */
export const empty = (stub: DurableObjectStub): Promise<void> =>
  runInDurableObject(stub, (_, { storage }) => storage.deleteAll());

/** Puts a deployment's objects where they were, as they were: they have no other code yet than to be filled. */
export async function restore({ told, workspace, rooms }: Kept): Promise<void> {
  const at = env.WORKSPACES.get(env.WORKSPACES.idFromName(told.workspace));
  await runInDurableObject(at, (_, { storage }) => fill(storage, workspace));
  for (const [code, dump] of rooms)
    await runInDurableObject(env.ROOMS.get(env.ROOMS.idFromName(code)), (_, { storage }) =>
      fill(storage, dump),
    );
  const { doorkeeper } = told;
  if (doorkeeper !== null)
    await runInDurableObject(env.DOORKEEPERS.get(env.DOORKEEPERS.idFromName("door")), (_, { storage }) =>
      storage.kv.put("key", doorkeeper),
    );
}
