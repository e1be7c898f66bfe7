/**
 * Serves the built Worker on plain workerd, its Durable Objects as SQLite files on disk.
 * Workerd and not `wrangler dev`: see docs/decisions/0001-local-runtime.md.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, statfsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { networkInterfaces } from "node:os";
import { dirname, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { root, Trouble } from "./house.mjs";

/**
 * @typedef {object} Served
 * @property {string} origin `http://…` on this machine.
 * @property {number} pid
 * @property {Promise<void>} ended Resolves when workerd has gone, for whatever reason.
 * @property {() => Promise<void>} stop
 */

/** How long workerd may take to finish what it is doing. Safe to cut: a reply leaves only after its writes are on disk. */
const stopMs = 2_000;
/** With less space than this workerd opens nothing. */
const leastBytes = 1_000_000;

/**
 * Ends a process as soon as this one has ended, however: a shell waits for the end of a pipe that this one holds, which the system
 * closes also where it was killed. Of its own session, so that nothing that ends a group ends it before.
 * @param {import("node:child_process").ChildProcess} child
 */
function endWithUs(child) {
  const script = 'read -r _ || kill -KILL "$0"';
  const watch = spawn("sh", ["-c", script, String(child.pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  // Its number may be another's by then.
  child.once("close", () => watch.stdin?.end("\n"));
}

/** @param {string} folder */
export function isFull(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < leastBytes;
}

/** @param {string} folder */
export const sayFull = (folder) => `The disk that ${folder} is on is full.`;

/** A host as it stands in an address. @param {string} name */
const inUrl = (name) => (name.includes(":") ? `[${name}]` : name);

/** @param {string} host */
const isEvery = (host) => host === "0.0.0.0" || host === "::";

/**
 * How a server that listens on `host` is reached on this machine.
 * @param {string} host @param {number} port
 */
export const originOf = (host, port) => `http://${inUrl(isEvery(host) ? "127.0.0.1" : host)}:${port}`;

/**
 * The hosts by which other devices reach a server that listens on `host`, as they stand in an address: the first is the one that pupils
 * are given, NETWORK_HOST where that is set. None where nobody but the machine itself reaches it.
 * @param {string} host
 * @returns {string[]}
 */
export function listHosts(host) {
  if (host === "localhost" || host === "::1" || host.startsWith("127.")) return [];
  const chosen = process.env["NETWORK_HOST"];
  const own = isEvery(host)
    ? Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        // An address of one link alone needs more than itself to be reached.
        .filter((one) => !one.internal && !one.scopeid && (host === "::" || one.family === "IPv4"))
        .sort((a, b) => a.family.localeCompare(b.family))
        .map(({ address }) => address)
    : [host];
  return [...new Set(chosen ? [chosen, ...own] : own)].map(inUrl);
}

/**
 * Starts workerd on a configuration whose one socket is called `http`, and waits until it listens. Writes its process id
 * to the file `pid` beside the configuration; workerd does not outlive this process, not even where it is killed.
 * @param {object} options
 * @param {string} options.config Path of the configuration.
 * @param {string} options.host
 * @param {number} options.port 0 takes any free one.
 * @param {Record<string, string>} options.env
 * @param {(text: string) => void} options.log Gets what workerd says, by whole lines.
 * @returns {Promise<Served>}
 */
export async function launch({ config, host, port, env, log }) {
  const args = ["serve", config, "--socket-addr", `http=${inUrl(host)}:${port}`, "--control-fd", "3"];
  const child = spawn(createRequire(join(root, "package.json"))("workerd").default, args, {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    env,
  });
  writeFileSync(join(dirname(config), "pid"), String(child.pid));
  endWithUs(child);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.on("close", () => resolve()));
  for (const input of [child.stdout, child.stderr])
    if (input) createInterface({ input }).on("line", (line) => log(`${line}\n`));
  const stop = async () => {
    const late = setTimeout(() => child.kill("SIGKILL"), stopMs);
    child.kill("SIGTERM");
    await ended;
    clearTimeout(late);
  };
  const listening = new Promise((resolve) => {
    child.stdio[3]?.on("data", (line) => resolve(JSON.parse(String(line)).port));
  });
  const bound = await Promise.race([listening, ended]);
  if (!bound) {
    const why = isFull(dirname(config)) ? `${sayFull(dirname(config))} ` : "";
    throw new Trouble(`${why}workerd ended before it listened.`);
  }
  return { origin: originOf(host, bound), pid: child.pid ?? 0, ended, stop };
}

/**
 * Serves the built Worker.
 * @param {object} options
 * @param {string} options.state Folder for the configuration and the data.
 * @param {string} options.host
 * @param {number} options.port
 * @param {string} options.secret The setup secret.
 * @param {string} options.demoRoom Code of the room that `/` shows, or "".
 * @param {(text: string) => void} options.log
 * @returns {Promise<Served>}
 */
export async function serve({ state, host, port, secret, demoRoom, log }) {
  const config = join(state, "workerd.capnp");
  mkdirSync(join(state, "objects"), { recursive: true });
  writeFileSync(config, configText(state));
  const served = await launch({
    config,
    host,
    port,
    env: {
      SETUP_SECRET: secret,
      DEMO_ROOM: demoRoom,
      PUBLIC_ORIGIN: process.env["PUBLIC_ORIGIN"] ?? "",
      NETWORK_HOST: listHosts(host)[0] ?? "",
      CALLS_PER_MINUTE: process.env["CALLS_PER_MINUTE"] ?? "",
      LOG_REQUESTS: process.env["LOG_REQUESTS"] ?? "",
      WEBHOOK_ORIGINS: process.env["WEBHOOK_ORIGINS"] ?? "",
      ALARMS: process.env["ALARMS"] ?? "",
    },
    log,
  });
  const health = await fetch(`${served.origin}/health`);
  if (health.ok) return served;
  await served.stop();
  throw new Error(`GET /health answered ${health.status}`);
}

/** Addresses for documentation, measurements and translation, which workerd counts as public. */
const special = [
  "0.0.0.0/8",
  "192.0.2.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "2001:db8::/32",
  "2002::/16",
]
  .map((range) => JSON.stringify(range))
  .join(", ");

/**
 * What a Worker's `fetch` reaches, and the way that is for allowed origins alone. Addresses are judged when they are connected to,
 * after any name was looked up.
 */
export const networks = `
    (name = "internet", network = (allow = ["public"], deny = [${special}], tlsOptions = (trustBrowserCas = true))),
    (name = "intranet", network = (allow = ["private", "local"], tlsOptions = (trustBrowserCas = true))),`;

/**
 * What wrangler.jsonc says, for workerd. Secrets come from the environment and are not written down here.
 * @param {string} state
 */
function configText(state) {
  /** @param {string} path */
  const embed = (path) => `embed ${JSON.stringify(relative(state, join(root, path)))}`;
  /** @param {string} path */
  const disk = (path) => `path = ${JSON.stringify(path)}`;
  const date = /"compatibility_date":\s*"([\d-]+)"/.exec(
    readFileSync(join(root, "wrangler.jsonc"), "utf8"),
  )?.[1];
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "index.js", esModule = ${embed("dist/worker/index.js")})],
      compatibilityDate = "${date}",
      durableObjectNamespaces = [
        (className = "Workspace", uniqueKey = "kitkhva-workspace", enableSql = true),
        (className = "Room", uniqueKey = "kitkhva-room", enableSql = true),
        (className = "Doorkeeper", uniqueKey = "kitkhva-doorkeeper", enableSql = true),
      ],
      durableObjectStorage = (localDisk = "objects"),
      bindings = [
        (name = "WORKSPACES", durableObjectNamespace = "Workspace"),
        (name = "ROOMS", durableObjectNamespace = "Room"),
        (name = "DOORKEEPERS", durableObjectNamespace = "Doorkeeper"),
        (name = "ASSETS", service = "assets"),
        (name = "SETUP_SECRET", fromEnvironment = "SETUP_SECRET"),
        (name = "DEMO_ROOM", fromEnvironment = "DEMO_ROOM"),
        (name = "PUBLIC_ORIGIN", fromEnvironment = "PUBLIC_ORIGIN"),
        (name = "NETWORK_HOST", fromEnvironment = "NETWORK_HOST"),
        (name = "CALLS_PER_MINUTE", fromEnvironment = "CALLS_PER_MINUTE"),
        (name = "LOG_REQUESTS", fromEnvironment = "LOG_REQUESTS"),
        (name = "WEBHOOK_ORIGINS", fromEnvironment = "WEBHOOK_ORIGINS"),
        (name = "ALARMS", fromEnvironment = "ALARMS"),
        (name = "INTRANET", service = "intranet"),
        (name = "OBJECTS", service = "made"),
      ],
    )),
    (name = "assets", worker = (
      modules = [(name = "assets.js", esModule = ${embed("scripts/runtime/assets.js")})],
      compatibilityDate = "${date}",
      bindings = [(name = "FILES", service = "files")],
    )),
    ${networks}
    (name = "files", disk = (${disk(join(root, "dist/assets"))})),
    (name = "objects", disk = (${disk(join(state, "objects"))}, writable = true)),
    (name = "made", disk = (${disk(join(state, "objects"))})),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (forwardedProtoHeader = "X-Forwarded-Proto"), service = "main")],
);
`;
}
