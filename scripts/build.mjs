/**
 * Builds dist/assets (the widget and the teacher's page, by vite) and dist/worker (the Worker's bundle, by wrangler
 * without uploading). Does nothing where the sources are as they were.
 */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Trouble, hashOf, root, run, runMain, runTool } from "./house.mjs";
import { install } from "./install.mjs";

const sources = [
  "questions",
  "tables",
  "worker",
  "widget",
  "teach",
  "frame",
  "share",
  "public",
  "vite.config.ts",
  "wrangler.jsonc",
  "package.json",
  "package-lock.json",
];
const stamp = join(root, "dist/.built");
const results = [
  "dist/assets/widget.js",
  "dist/assets/frame-widget.js",
  "dist/assets/widget.css",
  "dist/assets/widget-more.js",
  "dist/assets/widget-article.js",
  "dist/assets/teach-files.js",
  "dist/assets/teach.js",
  "dist/assets/frame.js",
  "dist/assets/asleep.js",
  "dist/assets/frame-host.js",
  "dist/assets/share.js",
  "dist/assets/version.json",
  "dist/worker/index.js",
];

/** Brings dist/ up to the sources; does nothing when it is. */
export async function build() {
  const wanted = hashOf([...sources, "scripts/build.mjs"]);
  const built = results.every((path) => existsSync(join(root, path)));
  if (built && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Building …");
  // A text that a language lacks ends the build here, before anything is taken away.
  await step("typescript/bin/tsc", ["-p", "tsconfig.texts.json"]);
  clear();
  mkdirSync(join(root, "dist/assets"), { recursive: true });
  for (const mode of [
    "widget-article",
    "widget-more",
    "widget",
    "teach-files",
    "teach",
    "frame",
    "asleep",
    "frame-host",
    "share",
  ]) {
    await step("vite/bin/vite.js", ["build", "--mode", mode, "--logLevel", "warn"]);
  }
  await keepVersion();
  await step("wrangler/bin/wrangler.js", ["deploy", "--dry-run", "--outdir", "dist/worker"]);
  writeFileSync(stamp, wanted);
}

/** How many versions of the widget stay after an upgrade, on the machine that builds. */
const keptVersions = 10;
const versions = join(root, "dist/assets/v");

/** Empties dist/, but for the widget's versions: pages that name one by its hash go on working. */
function clear() {
  for (const folder of ["dist", "dist/assets"]) {
    const path = join(root, folder);
    for (const name of existsSync(path) ? readdirSync(path) : [])
      if (name !== "assets" && name !== "v") rmSync(join(path, name), { recursive: true, force: true });
  }
}

/**
 * Puts the widget's three scripts at an address of their content's hash, and tells the Worker which it is and its `integrity`; and the
 * hash of the teacher's script, which has to be of one version with the pages that it takes over.
 */
async function keepVersion() {
  const { version: product } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { code, output } = await run("git", ["rev-parse", "--short=12", "HEAD"]);
  const release = { version: product, commit: code === 0 ? output.trim() : null };
  const assets = join(root, "dist/assets");
  const widget = readFileSync(join(assets, "widget.js"));
  // Each script names the next one's content, so the first one's hash stands for all.
  const version = createHash("sha256").update(widget).digest("hex").slice(0, 16);
  mkdirSync(join(versions, version), { recursive: true });
  for (const name of ["widget.js", "widget-more.js", "widget-article.js"])
    copyFileSync(join(assets, name), join(versions, version, name));
  const teach = createHash("sha256")
    .update(readFileSync(join(assets, "teach.js")))
    .digest("hex")
    .slice(0, 8);
  const integrity = `sha384-${createHash("sha384").update(widget).digest("base64")}`;
  writeFileSync(join(assets, "version.json"), JSON.stringify({ version, integrity, teach, release }));
  const age = (/** @type {string} */ name) => statSync(join(versions, name)).mtimeMs;
  const old = readdirSync(versions).sort((a, b) => age(b) - age(a));
  for (const name of old.slice(keptVersions)) rmSync(join(versions, name), { recursive: true });
}

/** @param {string} tool @param {string[]} args */
async function step(tool, args) {
  const { code, output } = await runTool(tool, args);
  if (code !== 0) throw new Trouble(`${output.trim()}\nThe build failed in ${tool} ${args.join(" ")}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runMain(async () => {
    await install();
    await build();
  });
}
