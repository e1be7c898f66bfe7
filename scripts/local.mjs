/**
 * The local server with everything it keeps in its state folder: local.json (setup secret and demo), the objects'
 * SQLite files, and which process uses them. Two servers on one folder would spoil it, so the second is refused.
 */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { knowsDemo, makeDemo } from "./demo.mjs";
import { Trouble } from "./house.mjs";
import { isFull, sayFull, serve } from "./workerd.mjs";

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
  try {
    return await startOn({ state, host, port, log });
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "ENOSPC") throw new Trouble(sayFull(state));
    // What the server could not store, it answers with 503.
    if (error instanceof Trouble && isFull(state) && !message.startsWith(sayFull(state)))
      throw new Trouble(`${sayFull(state)} ${message}`);
    throw error;
  }
}

/** @type {typeof startLocal} */
async function startOn({ state, host, port, log }) {
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
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  // An empty one was left by a version that wrote in place, on a full disk.
  if (text === "") {
    const local = { secret: randomBytes(24).toString("base64url") };
    writeLocal(state, local);
    return local;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble(
      `${path} is not readable as JSON. Move it away: the next start makes a new demo and keeps all data.`,
    );
  }
}

/**
 * The demo of a server that has been started once.
 * @param {string} state
 * @returns {import("./demo.mjs").Demo}
 */
export function readDemo(state) {
  const path = join(state, "local.json");
  try {
    const { demo } = /** @type {Local} */ (JSON.parse(readFileSync(path, "utf8")));
    if (demo) return demo;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "EACCES") throw new Trouble(`${path} is for the user that the server runs as to read.`);
  }
  throw new Trouble(`No server has been started on ${state}: say its KITKHVA_STATE.`);
}

/**
 * Whole or not at all, also on a full disk and where the machine goes down: the file has the only copy of the setup secret.
 * @param {string} state @param {Local} local
 */
function writeLocal(state, local) {
  const path = join(state, "local.json");
  const next = `${path}.new`;
  try {
    const file = openSync(next, "w", 0o600);
    try {
      writeFileSync(file, `${JSON.stringify(local, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
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
