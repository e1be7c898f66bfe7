/** The real server is killed while a large database migrates: it finds the old version or the new one, and completes it. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { workspaceSchema } from "../../worker/objects/workspace.sql.ts";
import { call, startRuntime } from "../faults/runtime.ts";
import { lookAt, makeBig } from "../upgrades/big.ts";
import { makeState } from "./harness.ts";

const KEYS = 60_000;
const KILLS = 8;
const { state, remove } = makeState();
afterAll(remove);

it("leaves the old or the new version when it is killed in the middle of a migration, and completes it at the next start", async () => {
  const pristine = join(state, "pristine");
  const key = await makeBig(pristine, KEYS);
  const old = { version: 2, keys: KEYS, apiKeys: null, isSound: true };
  const newest = { version: workspaceSchema.length, keys: null, apiKeys: KEYS, isSound: true };
  expect(lookAt(pristine)).toEqual({ ...old, pending: 0 });
  const read = (origin: string) => call<{ data: unknown[] }>(origin, "GET", "articles", undefined, key);
  const inCopy = async (
    name: string,
    use: (origin: string, kill: () => Promise<number>) => Promise<void>,
  ) => {
    const folder = join(state, name);
    cpSync(pristine, folder, { recursive: true });
    const runtime = await startRuntime(folder);
    try {
      await use(runtime.origin, runtime.kill);
    } finally {
      await runtime.stop();
    }
    expect(lookAt(folder)).toMatchObject(newest);
  };

  let whole = 0;
  await inCopy("unharmed", async (origin) => {
    const begun = performance.now();
    expect((await read(origin)).status).toBe(200);
    whole = performance.now() - begun;
  });

  let [amid, done] = [0, 0];
  for (let i = 0; i < KILLS; i++)
    await inCopy(`kill ${i}`, async (origin, kill) => {
      const asked = read(origin);
      await new Promise((resolve) => setTimeout(resolve, (whole * (i + 0.5)) / KILLS));
      await kill();
      await asked;
      const { pending, ...found } = lookAt(join(state, `kill ${i}`));
      expect(found).toEqual(found.version === old.version ? old : newest);
      if (found.version !== old.version) done++;
      // What does not fit into memory is written before it is decided: a sign that the migration was under way.
      else if (pending > 0) amid++;
      const after = await read(origin);
      expect([after.status, after.body.data.length]).toEqual([200, 1]);
    });
  console.log(`${KILLS} kills within ${whole.toFixed(0)} ms: ${amid} amid the migration, ${done} after it`);
  expect(amid).toBeGreaterThan(0);
}, 240_000);
