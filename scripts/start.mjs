/**
 * `npm start`: installs, builds, serves, and says where everything is. Stays until Ctrl-C or SIGTERM.
 * Reads PORT (8787), HOST (127.0.0.1), NETWORK_HOST and KITKHVA_STATE (.kitkhva).
 */
import { createServer } from "node:net";
import { resolve } from "node:path";
import { build } from "./build.mjs";
import { describe, makeSignInLink } from "./demo.mjs";
import { Trouble, root, runMain } from "./house.mjs";
import { install } from "./install.mjs";
import { refuseSecond, startLocal } from "./local.mjs";
import { toLogLine } from "./log.mjs";
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
  const host = process.env["HOST"] || "127.0.0.1";
  const port = readPort(process.env["PORT"] || "8787");
  const state = resolve(root, process.env["KITKHVA_STATE"] || ".kitkhva");
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
  // On a full disk none can be written; pupils are told when to come again.
  const link = await makeSignInLink(server.origin, server.demo.key).catch((error) => {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    return null;
  });
  console.log(
    `\nKitkhva is running. All data is in ${state}; Ctrl-C stops it.\n${describe(server.origin, server.demo, link, listHosts(host))}`,
  );
  await server.ended;
  if (!asked) throw new Trouble("workerd ended by itself.");
});

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Trouble(`PORT must be a number from 0 to 65535, not “${text}”.`);
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
