/**
 * What every script needs: the project's folder, the Node that npm installed, a way to run a tool, a hash of files.
 * Runs on the system's Node 20 with built-in modules only: it is read before anything is installed.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Node 24 from the npm package `node`: wrangler, vite and vitest need a newer one than the system's may be. */
export const node24 = join(root, "node_modules/node/bin/node");

/** The environment for tools: Node 24 comes first, and none of them reports, looks for updates or draws banners. */
export const toolEnv = {
  ...process.env,
  PATH: join(root, "node_modules/.bin") + delimiter + process.env["PATH"],
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_TELEMETRY_DISABLED: "1",
  NPM_CONFIG_UPDATE_NOTIFIER: "false",
};

/** A failure that the person can mend: printed as its sentence, without a stack. */
export class Trouble extends Error {}

/**
 * Runs a command in the project's folder and resolves to its exit code and output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, timeout?: number, env?: NodeJS.ProcessEnv }} [options] `show` hands the terminal to it.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { show = false, timeout = 0, env = toolEnv } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
      timeout,
    });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a tool of node_modules on Node 24, by the path of its script.
 * @param {string} script
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (script, args, options) =>
  run(node24, [join("node_modules", script), ...args], options);

/**
 * One hash over files and folders (names and contents), to see whether anything changed.
 * @param {string[]} paths Relative to the project; missing ones count as empty.
 */
export function hashOf(paths) {
  const hash = createHash("sha256");
  /** @param {string} path */
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(join(path, name));
    else hash.update(`${path}\0`).update(readFileSync(full));
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

/**
 * Runs a script's main function; a `Trouble` becomes one sentence and exit code 1.
 * @param {() => Promise<number | void>} main Resolves to the exit code.
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
