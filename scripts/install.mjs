/**
 * Installs the packages where they are missing or older than package-lock.json.
 * `npm install --no-save` and not `npm ci`: the lock is kept to, but a registry that lacks some other platform's
 * optional binary does not stop it.
 * No package runs a script of its own, which might do and report whatever it likes (.npmrc), but the one that brings Node 24.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble, hashOf, node24, root, run } from "./house.mjs";

const stamp = join(root, "node_modules/.kitkhva-installed");

/** Brings node_modules up to package-lock.json; does nothing when it is. */
export async function install() {
  const wanted = hashOf(["package-lock.json"]);
  if (existsSync(stamp) && existsSync(node24) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing packages (once; about 1.1 GB on disk) …");
  await npm("install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts");
  await npm("rebuild", "node", "--ignore-scripts=false");
  if (!existsSync(node24)) throw new Trouble("The npm package “node” did not install.");
  writeFileSync(stamp, wanted);
}

/** @param {string[]} args */
async function npm(...args) {
  const { code, output } = await run("npm", [...args, "--loglevel=error"]);
  if (code !== 0)
    throw new Trouble(`${output.trim()}\nnpm could not install the packages. Is its registry within reach?`);
}
