/** Where a server on this machine is and has its data, by the environment: HOST (127.0.0.1), PORT (8787) and KITKHVA_STATE (.kitkhva). */
import { resolve } from "node:path";
import { Trouble, root } from "./house.mjs";

/** Reads them. */
export const readSettings = () => ({
  host: process.env["HOST"] || "127.0.0.1",
  port: readPort(process.env["PORT"] || "8787"),
  state: resolve(root, process.env["KITKHVA_STATE"] || ".kitkhva"),
});

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Trouble(`PORT must be a number from 0 to 65535, not “${text}”.`);
}
