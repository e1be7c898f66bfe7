/**
 * `npm start`: installs, builds, serves, and says where everything is. Stays until Ctrl-C or SIGTERM.
 * Reads PORT (8787), HOST (127.0.0.1), NETWORK_HOST and KITKHVA_STATE (.kitkhva); ALARMS=off is for a copy of the data.
 */
import { fstatSync } from "node:fs";
import { createServer } from "node:net";
import { build } from "./build.mjs";
import { describe, describeOpenly, makeSignInLink } from "./demo.mjs";
import { Trouble, runMain } from "./house.mjs";
import { install } from "./install.mjs";
import { refuseSecond, startLocal } from "./local.mjs";
import { toLogLine } from "./log.mjs";
import { readSettings } from "./settings.mjs";
import { listHosts } from "./workerd.mjs";

/** How often it is seen whether npm, where that has started this, is still there. */
const parentMs = 500;

await runMain(async () => {
  /** @type {() => void} */
  let stop = () => process.exit(0);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop());
  // npm hands signals on, but not the one that it does not hear itself.
  const parent = process.ppid;
  if (process.env["npm_command"]) setInterval(() => process.ppid === parent || stop(), parentMs).unref();
  const { host, port, state } = readSettings();
  const alarms = process.env["ALARMS"] || "on";
  // What is meant to be held and is not would go out to others.
  if (alarms !== "on" && alarms !== "off") throw new Trouble(`ALARMS must be on or off, not “${alarms}”.`);
  // Else the port would be taken, by a program that is not named.
  refuseSecond(state);
  await claim(host, port);
  await install();
  await build();
  /** @param {string} line */
  const log = (line) => process.stderr.write(`${toLogLine(line.trimEnd(), new Date())}\n`);
  const server = await startLocal({ state, host, port, log });
  let asked = false;
  stop = () => {
    asked = true;
    void server.stop();
  };
  console.log(`\nKitkhva is running. All data is in ${state}; Ctrl-C stops it.`);
  if (alarms === "off")
    console.log("A try: no webhook is sent, nothing is erased and no room hands in by itself.");
  console.log(
    isForOne()
      ? describe(server.origin, server.demo, await makeLink(server), listHosts(host))
      : describeOpenly(server.origin, server.demo, commandOf(state, server.origin)),
  );
  await server.ended;
  if (!asked) throw new Trouble("workerd ended by itself.");
});

/**
 * Whether what is printed is for who has typed it: on a terminal, or by `npm start`, whose output somebody has led elsewhere. What a service
 * prints is kept, and more people may read it than may do everything.
 */
function isForOne() {
  if (process.stdout.isTTY) return true;
  const { dev, ino } = fstatSync(1);
  const isJournal = process.env["JOURNAL_STREAM"] === `${dev}:${ino}`;
  return process.env["npm_lifecycle_event"] === "start" && !isJournal;
}

/** @param {Awaited<ReturnType<typeof startLocal>>} server */
function makeLink({ origin, demo }) {
  // On a full disk none can be written; pupils are told when to come again.
  return makeSignInLink(origin, demo.key).catch((error) => {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    return null;
  });
}

/** How the keys of a server are shown. @param {string} state @param {string} origin */
function commandOf(state, origin) {
  const { port, hostname } = new URL(origin);
  const host = hostname === "127.0.0.1" ? "" : ` HOST=${hostname.replace(/[[\]]/g, "")}`;
  return `KITKHVA_STATE=${state} PORT=${port}${host} npm run -s keys`;
}

/**
 * Sees that the address is free before anything slow is done.
 * @param {string} host @param {number} port
 * @returns {Promise<void>}
 */
function claim(host, port) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", (error) =>
      fail(new Trouble(sentence(/** @type {NodeJS.ErrnoException} */ (error), host, port))),
    );
    server.listen(port, host, () => server.close(() => done()));
  });
}

/** @param {NodeJS.ErrnoException} error @param {string} host @param {number} port */
function sentence(error, host, port) {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is taken by another program: try PORT=${port + 1} npm start.`;
  if (error.code === "EACCES") return `Port ${port} needs more rights: try PORT=8787 npm start.`;
  return `Cannot listen on ${host}, port ${port}: ${error.message}.`;
}
