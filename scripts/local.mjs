/**
 * The local server with everything it keeps in its state folder: local.json (setup secret and demo), the objects'
 * SQLite files, and which process uses them. Two servers on one folder would spoil it, so the second is refused.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { knowsDemo, makeDemo } from "./demo.mjs";
import { Trouble } from "./house.mjs";
import { serve } from "./workerd.mjs";

/** @typedef {{ secret: string, demo?: import("./demo.mjs").Demo }} Local */

/**
 * Serves from a state folder, making the demo first where there is none.
 * @param {object} options
 * @param {string} options.state
 * @param {string} options.host
 * @param {number} options.port
 * @param {(text: string) => void} options.log
 * @returns {Promise<import("./workerd.mjs").Served & { demo: import("./demo.mjs").Demo }>}
 */
export async function startLocal({ state, host, port, log }) {
  mkdirSync(state, { recursive: true, mode: 0o700 });
  state = realpathSync(state);
  refuseSecond(state);
  const local = readLocal(state);
  /** @param {import("./demo.mjs").Demo} demo */
  const open = (demo) => serve({ state, host, port, secret: local.secret, demoRoom: demo.room, log });
  if (local.demo) {
    const served = await open(local.demo);
    try {
      if (await knowsDemo(served.origin, local.demo)) return { ...served, demo: local.demo };
    } catch (error) {
      await served.stop();
      throw error;
    }
    await served.stop();
  }
  const demo = await makeFirst(state, local, log);
  return { ...(await open(demo)), demo };
}

/**
 * The demo, made on a private port before the server is open to anybody. Data of earlier workspaces stays as it is.
 * @param {string} state @param {Local} local @param {(text: string) => void} log
 */
async function makeFirst(state, local, log) {
  const served = await serve({ state, host: "127.0.0.1", port: 0, secret: local.secret, demoRoom: "", log });
  try {
    const demo = await makeDemo(served.origin, local.secret);
    writeLocal(state, { ...local, demo });
    return demo;
  } finally {
    await served.stop();
  }
}

/** @param {string} state @returns {Local} */
function readLocal(state) {
  const path = join(state, "local.json");
  if (!existsSync(path)) {
    const local = { secret: randomBytes(24).toString("base64url") };
    writeLocal(state, local);
    return local;
  }
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new Trouble(
      `${path} is not readable as JSON. Move it away: the next start makes a new demo and keeps all data.`,
    );
  }
}

/** @param {string} state @param {Local} local */
function writeLocal(state, local) {
  writeFileSync(join(state, "local.json"), `${JSON.stringify(local, null, 2)}\n`, { mode: 0o600 });
}

/**
 * Throws where a server is at work on a folder, whether its `npm start` is still there or was killed.
 * @param {string} state
 */
export function refuseSecond(state) {
  const path = join(state, "pid");
  const pid = existsSync(path) ? Number(readFileSync(path, "utf8")) : 0;
  if (pid && serves(pid, realpathSync(state)))
    throw new Trouble(`Kitkhva already runs on ${state} (process ${pid}; \`kill ${pid}\` stops it).`);
}

/**
 * Whether a process is a server on this very folder. In a copy of a folder, a backup, the file names the server of the original.
 * @param {number} pid @param {string} state
 */
function serves(pid, state) {
  try {
    process.kill(pid, 0);
    const commandLine = `/proc/${pid}/cmdline`;
    if (!existsSync(commandLine)) return true;
    const config = /workerd\0serve\0([^\0]+)/.exec(readFileSync(commandLine, "utf8"))?.[1];
    // A folder that was moved from under its server is where the server still writes.
    return config === join(state, "workerd.capnp") || (config !== undefined && !existsSync(config));
  } catch {
    return false;
  }
}
