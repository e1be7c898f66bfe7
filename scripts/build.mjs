/**
 * Builds dist/assets (the widget and the teacher's page, by vite) and dist/worker (the Worker's bundle, by wrangler
 * without uploading). Does nothing where the sources are as they were.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Trouble, hashOf, root, runMain, runTool } from "./house.mjs";
import { install } from "./install.mjs";

const sources = [
  "questions",
  "worker",
  "widget",
  "teach",
  "frame",
  "public",
  "vite.config.ts",
  "wrangler.jsonc",
  "package.json",
  "package-lock.json",
];
const stamp = join(root, "dist/.built");
const results = [
  "dist/assets/widget.js",
  "dist/assets/widget.css",
  "dist/assets/widget-more.js",
  "dist/assets/teach.js",
  "dist/assets/frame.js",
  "dist/assets/frame-host.js",
  "dist/worker/index.js",
];

/** Brings dist/ up to the sources; does nothing when it is. */
export async function build() {
  const wanted = hashOf([...sources, "scripts/build.mjs"]);
  const built = results.every((path) => existsSync(join(root, path)));
  if (built && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Building …");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  mkdirSync(join(root, "dist/assets"), { recursive: true });
  for (const mode of ["widget-more", "widget", "teach", "frame", "frame-host"]) {
    await step("vite/bin/vite.js", ["build", "--mode", mode, "--logLevel", "warn"]);
  }
  await step("wrangler/bin/wrangler.js", ["deploy", "--dry-run", "--outdir", "dist/worker"]);
  writeFileSync(stamp, wanted);
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
