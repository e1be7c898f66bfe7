/**
 * Rows that SQLite writes for one attempt, index entries among them, as the platform counts them: by the cursors of every statement that the rooms
 * run. On the real runtime, with the built Worker; a module beside it counts.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeDemo } from "../../scripts/demo.mjs";
import { launch, serve } from "../../scripts/workerd.mjs";
import type { Attempt, NewQuizMade } from "../../worker/contract.ts";
import { call, must } from "../faults/runtime.ts";

const secret = "benchmark";
/** From 3,000 on a room has indexes. */
const many = 3_100;
const items = 8;
const bar = 2;

const counting = `
import worker, * as all from "index.js";
export { Workspace, Doorkeeper } from "index.js";
const cursors = [];
let isCounted = false;
export class Room extends all.Room {
  constructor(ctx, env) {
    const sql = Object.getPrototypeOf(ctx.storage.sql);
    const { exec } = sql;
    if (!isCounted) sql.exec = function (...args) { const cursor = exec.apply(this, args); cursors.push(cursor); return cursor; };
    isCounted = true;
    super(ctx, env);
  }
}
export default {
  fetch(request, env, ctx) {
    if (new URL(request.url).pathname !== "/written") return worker.fetch(request, env, ctx);
    return Response.json(cursors.splice(0).reduce((sum, { rowsWritten }) => sum + rowsWritten, 0));
  },
};
`;

/** The rooms of either size: with names a test and practice, and a test without. */
type Kind = "test" | "practice" | "nameless";
const kinds: Kind[] = ["test", "practice", "nameless"];

/** How a pupil sends what is answered, and which rooms are asked. */
const roads: [name: string, kind: Kind, isLarge: boolean, isSaved: boolean][] = [
  ["test, start and submit", "test", false, false],
  ["the same in a room of 3,000", "test", true, false],
  ["the same without names", "nameless", true, false],
  [`test, a save after each of ${items} answers`, "test", false, true],
  ["the same in a room of 3,000", "test", true, true],
  ["practice, each answer by itself", "practice", false, true],
  ["the same in a room of 3,000", "practice", true, true],
];

/** Prints rows written for an attempt of each kind. */
export async function printWritten(): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), "kitkhva-written-"));
  try {
    const rooms = await makeRooms(state);
    for (const code of rooms.large) enlarge(state, code);
    const config = join(state, "workerd.capnp");
    writeFileSync(join(state, "counting.js"), counting);
    const text = readFileSync(config, "utf8");
    const module = '(name = "counting.js", esModule = embed "counting.js"), (name = "index.js"';
    writeFileSync(config, text.replace('(name = "index.js"', module));
    const env = { SETUP_SECRET: secret, ALARMS: "" };
    const served = await launch({ config, host: "127.0.0.1", port: 0, env, log: () => {} });
    try {
      const { origin } = served;
      console.log(`\nRows written for an attempt of ${items} items (bar: ${bar})`);
      for (const [name, kind, isLarge, isSaved] of roads) {
        const code = rooms[isLarge ? "large" : "small"][kinds.indexOf(kind)]!;
        // The first one that is written has indexes made.
        await sit(origin, code, kind, isSaved);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await readWritten(origin);
        await sit(origin, code, kind, isSaved);
        const rows = await readWritten(origin);
        console.log(`  ${name.padEnd(42)}${String(rows).padStart(4)}   ${rows <= bar ? "met" : "missed"}`);
      }
    } finally {
      await served.stop();
    }
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

const readWritten = async (origin: string) => (await fetch(`${origin}/written`)).json() as Promise<number>;

/** A room of each kind that stays small, and one that will not, with an attempt in each. */
async function makeRooms(state: string): Promise<{ small: string[]; large: string[] }> {
  const served = await serve({ state, host: "127.0.0.1", port: 0, secret, demoRoom: "", log: () => {} });
  try {
    const { origin } = served;
    const { key, quiz } = await makeDemo(origin, secret);
    const { articleId } = await must<{ articleId: string }>(origin, "GET", `quizzes/${quiz}`, undefined, key);
    const types = { when: 1, "gap-date": 1, "gap-number": 1, "true-false": 1, "who-said": 1 };
    const make = async (kind: Kind) => {
      const mode = kind === "practice" ? kind : "test";
      const candidate = kind === "nameless" ? "none" : "nickname";
      const rules = { articleId, length: items, mode, candidate, types };
      const { code } = (await must<NewQuizMade>(origin, "POST", "quizzes", rules, key)).room;
      await sit(origin, code, kind, false);
      return code;
    };
    const all = async () => {
      const codes: string[] = [];
      for (const kind of kinds) codes.push(await make(kind));
      return codes;
    };
    return { small: await all(), large: await all() };
  } finally {
    await served.stop();
  }
}

/** Copies a room's one attempt, in its file. */
function enlarge(state: string, code: string): void {
  const folder = join(state, "objects/kitkhva-room");
  for (const file of readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name))) {
    const database = new DatabaseSync(join(folder, file));
    const setup = database.prepare("SELECT value FROM meta WHERE name = 'setup'").get();
    if (String(setup?.["value"]).includes(code)) {
      const row = database.prepare("SELECT * FROM attempts").get()!;
      const names = Object.keys(row);
      const insert = database.prepare(
        `INSERT INTO attempts (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
      );
      database.exec("BEGIN");
      for (let i = 0; i < many; i++)
        insert.run(...Object.values({ ...row, id: String(i).padStart(32, "0") }));
      database.exec("COMMIT");
    }
    database.close();
  }
}

/** The road of a pupil, each with a name of their own where one is asked for; `isSaved`: what is answered is sent with each answer. */
async function sit(origin: string, code: string, kind: Kind, isSaved: boolean): Promise<void> {
  const attempt = await must<Attempt>(origin, "POST", `rooms/${code}/attempts`, {
    candidate: kind === "nameless" ? undefined : crypto.randomUUID(),
  });
  const { attemptId, token, form } = attempt;
  const responses: Record<string, string> = {};
  for (const [i, { id, options }] of form.items.entries()) {
    responses[id] = options[0]?.id ?? "1";
    if (!isSaved) continue;
    const path = `attempts/${attemptId}/responses`;
    await (kind !== "practice"
      ? must(origin, "PUT", path, { seq: i + 1, responses }, token)
      : must(origin, "PUT", `${path}/${id}`, { response: responses[id] }, token));
  }
  const { status } = await call(origin, "POST", `attempts/${attemptId}/submit`, { responses }, token);
  if (status !== 200) throw new Error(`submit answered ${status}`);
}
