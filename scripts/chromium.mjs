/**
 * Finds a Chromium for the browser tests, or gets one: Playwright's own download first, then Debian's package.
 */
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { headlessShell } from "./headless-shell.mjs";
import { Trouble, run, runTool, toolEnv } from "./house.mjs";

/** Without windows, as packages and Playwright's downloads name them; and with. */
const shells = ["chromium-headless-shell", "chrome-headless-shell", "headless_shell"];
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", ...shells];
const downloadMs = 180_000;

/**
 * The path of a Chromium that can be run, with windows or without them.
 * @returns {Promise<string>}
 */
export async function chromium() {
  const named = process.env["CHROMIUM"];
  if (named && !existsSync(named)) throw new Trouble(`CHROMIUM names ${named}, which does not exist.`);
  return named || getChromium();
}

/**
 * One for the tests, which need no windows: the headless shell where it can be had.
 * @returns {Promise<string>}
 */
export async function testChromium() {
  if (process.env["CHROMIUM"]) return chromium();
  return find(shells) ?? (await headlessShell()) ?? getChromium();
}

async function getChromium() {
  const found = find();
  if (found) return found;
  console.error("No Chromium here: getting one for the browser tests …");
  await download();
  const got = find() ?? ((await installPackage()) ? find() : undefined);
  if (got) return got;
  throw new Trouble(
    "The browser tests need Chromium, and it could be had neither from Playwright nor as a package. " +
      "Install it (Debian: apt-get install chromium fonts-noto-core), or name one: CHROMIUM=/path/to/chromium npm test",
  );
}

/** @param {string[]} [wanted] */
function find(wanted = names) {
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter), ...playwrightFolders()];
  const paths = wanted.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}

/** Playwright keeps its browsers as `chromium_headless_shell-1234/chrome-headless-shell-linux64/…`. */
function playwrightFolders() {
  const cache = process.env["PLAYWRIGHT_BROWSERS_PATH"] || join(homedir(), ".cache/ms-playwright");
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => name.startsWith("chromium"))
    .flatMap((name) => readdirSync(join(cache, name)).map((folder) => join(cache, name, folder)));
}

async function download() {
  const env = { ...toolEnv, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  await runTool("playwright-core/cli.js", ["install", "chromium-headless-shell"], {
    timeout: downloadMs,
    env,
  });
}

/** Debian's package, with fonts that have Georgian; only root may. */
async function installPackage() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { ...toolEnv, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  const packages = ["chromium", "fonts-noto-core"];
  return (
    (await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env })).code ===
    0
  );
}
