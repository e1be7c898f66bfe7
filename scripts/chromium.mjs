/**
 * Finds a Chromium for the browser tests, or gets one: Playwright's own download first, then Debian's package.
 */
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { Trouble, run, runTool, toolEnv } from "./house.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const downloadMs = 180_000;

/**
 * The path of a Chromium that can be run.
 * @returns {Promise<string>}
 */
export async function chromium() {
  const named = process.env["CHROMIUM"];
  if (named && !existsSync(named)) throw new Trouble(`CHROMIUM names ${named}, which does not exist.`);
  const found = named || find();
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

function find() {
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter).filter(Boolean)];
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...installed, ...playwrightOwn()].find((path) => existsSync(path));
}

/** Playwright keeps its browsers as `chromium_headless_shell-1234/chrome-headless-shell-linux64/…`. */
function playwrightOwn() {
  const cache = process.env["PLAYWRIGHT_BROWSERS_PATH"] || join(homedir(), ".cache/ms-playwright");
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => name.startsWith("chromium"))
    .flatMap((name) => readdirSync(join(cache, name)).map((folder) => join(cache, name, folder)))
    .flatMap((folder) =>
      ["chrome-headless-shell", "headless_shell", "chrome"].map((name) => join(folder, name)),
    );
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
