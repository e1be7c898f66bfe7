/**
 * `npm run check:expressions`: every regular expression of the code, put to recheck (a ReDoS checker, which looks for inputs by
 * automata and by search). Ends with 1 where one can take exponential time; lists those of polynomial time, which are sound where
 * what they are given is bounded. Literals are found in the source, the others as they are made. Takes some minutes.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseSync } from "vite";
import { root, run, runMain, Trouble } from "./house.mjs";

/** Not among the packages: with what it brings for other platforms it weighs more than all the rest of the tests' tools. */
const RECHECK = "recheck@4.5.0";
const TIMEOUT_MS = 4_000;
const folders = ["questions", "worker", "widget", "teach", "frame"];

interface Expression {
  source: string;
  flags: string;
  where: string;
}
interface Verdict {
  status: "safe" | "vulnerable" | "unknown";
  complexity?: { type: string; summary: string };
  attack?: { pattern: string };
}

const found = new Map<string, Expression>();
const add = (source: string, flags: string, where: string) => {
  const name = `/${source}/${flags}`;
  if (!found.has(name)) found.set(name, { source, flags, where });
};

/** Every literal below a node of the syntax tree. */
function collect(node: unknown, where: string): void {
  if (typeof node !== "object" || node === null) return;
  if ("regex" in node && node.regex) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    add(pattern, flags, where);
  }
  for (const inner of Object.values(node)) collect(inner, where);
}

function collectLiterals(): void {
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      collect(parseSync(path, readFileSync(path, "utf8")).program, path.slice(root.length));
    }
}

/** Those that are put together: made while the engine is loaded and reads a text in each language. */
async function collectMade(): Promise<void> {
  const Native = globalThis.RegExp;
  const note = (made: RegExp) => {
    add(made.source, made.flags, "put together");
    return made;
  };
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, given: [string, string?]) => note(new target(...given)),
    apply: (target, _, given: [string, string?]) => note(target(...given)),
  });
  const { generateBank, readers } = await import("../questions/index.ts");
  const { bases } = await import("../tests/questions/pumps.ts");
  await import("../worker/html/index.ts");
  for (const [lang, text] of Object.entries(bases)) generateBank({ text, lang });
  for (const read of Object.values(readers)) read("<quiz></quiz>");
  globalThis.RegExp = Native;
}

async function load(): Promise<(source: string, flags: string, how: object) => Verdict> {
  const folder = join(root, "dist/recheck");
  const args = ["install", "--prefix", folder, "--no-save", "--omit=optional", "--ignore-scripts", RECHECK];
  const { code, output } = await run("npm", args);
  if (code !== 0) throw new Trouble(`${RECHECK} could not be installed:\n${output.trim()}`);
  process.env["RECHECK_SYNC_BACKEND"] = "pure";
  const loaded = createRequire(join(folder, "x.js"))("recheck") as { checkSync: never };
  return loaded.checkSync;
}

await runMain(async () => {
  const check = await load();
  collectLiterals();
  await collectMade();
  const counts: Record<string, number> = {};
  let isSound = true;
  for (const { source, flags, where } of found.values()) {
    const { status, complexity, attack } = check(source, flags, { timeout: TIMEOUT_MS });
    const verdict = status === "safe" ? "linear" : (complexity?.summary ?? "not decided in time");
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (status === "safe") continue;
    if (complexity?.type === "exponential") isSound = false;
    const shown = source.length > 120 ? `${source.slice(0, 120)}…` : source;
    console.log(`${verdict}: ${where}  /${shown}/${flags}  ${attack?.pattern.slice(0, 80) ?? ""}`);
  }
  console.log(`${found.size} expressions:`, counts);
  return isSound ? 0 : 1;
});
