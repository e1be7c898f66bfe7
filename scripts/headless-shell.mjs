/**
 * Chromium without its windows, for the tests: the same engine for half of the processor's time. Debian has it as a package that
 * shares the data of its Chromium. It is unpacked beside the packages, not installed: no rights are needed, and the system stays as it is.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./house.mjs";

const name = "chromium-headless-shell";
const library = "/usr/lib/chromium";
const cache = join(root, "node_modules/.cache");

/**
 * The path of the shell that belongs to Debian's Chromium; undefined where that is not here, or the package can't be had.
 * @returns {Promise<string | undefined>}
 */
export async function headlessShell() {
  if (!existsSync("/usr/bin/dpkg-query") || !existsSync(library)) return undefined;
  const asked = await run("dpkg-query", ["-W", "-f=${Version}", "chromium-common"]);
  const version = asked.output.trim();
  if (asked.code !== 0 || !/^[\w.+~:-]+$/.test(version)) return undefined;
  const folder = join(cache, `${name}-${version.replaceAll(/[^\w.-]/g, "_")}`);
  const path = join(folder, library, name);
  if (existsSync(path)) return path;
  console.error("Unpacking Debian's Chromium without windows, which tests run on in half the time …");
  const unpacked = `${folder}.${process.pid}`;
  try {
    mkdirSync(unpacked, { recursive: true });
    return (await unpack(version, unpacked)) && !existsSync(folder)
      ? (renameSync(unpacked, folder), path)
      : undefined;
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

/**
 * Gets the package into a folder, and what it shares with Chromium; whether it can be run.
 * @param {string} version @param {string} folder
 */
async function unpack(version, folder) {
  const limits = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=10"];
  const script = 'cd "$1" && shift && apt-get download "$@" && dpkg-deb -x ./*.deb . && rm ./*.deb';
  const args = ["-c", script, "sh", folder, "-q", ...limits, `${name}=${version}`];
  if ((await run("sh", args, { timeout: 120_000 })).code !== 0) return false;
  const target = join(folder, library);
  for (const file of readdirSync(library))
    if (!existsSync(join(target, file))) symlinkSync(join(library, file), join(target, file));
  const page = ["--no-sandbox", "--dump-dom", "data:text/html,<p>ready"];
  const { code, output } = await run(join(target, name), page, { timeout: 30_000 });
  return code === 0 && output.includes("ready");
}
