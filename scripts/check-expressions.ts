/**
 * `npm run check:expressions`: no regular expression of the code can take exponential time, and none more than the square of its
 * text's length where that text is long. How an expression is built bounds most of them (`expression-cost.ts`). What is left is put
 * to recheck (a ReDoS checker, which looks for inputs by automata and by search), on all processors, with a time limit for each. Ends
 * with 1 where an expression is exponential, or nobody can tell in time, or a text was found that takes it to the cube or more; but for
 * those below that are argued. Literals are found in the source, the others as they are made.
 */
import { fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseSync } from "vite";
import { degreeOf } from "./expression-cost.ts";
import { root, run, runMain, Trouble } from "./house.mjs";

/** Not among the packages: with what it brings for other platforms it weighs more than all the rest of the tests' tools. */
const RECHECK = "recheck@4.5.0";
const TIMEOUT_MS = 10_000;
/** Of texts that are long: sentences and paragraphs. */
const MAX_DEGREE = 2;
const folders = ["questions", "tables", "worker", "widget", "teach", "frame"];

/** Expressions, by how they begin, that may take longer, and why. */
const argued: [begins: string, why: string][] = [
  [
    '(?:^|[.!?"”] )((?:[^"“”.;:]|(?<=\\b(?:Mrs?|',
    "what stands before a quotation, cut off at `MAX_ATTRIBUTION` characters",
  ],
  ["(?:[сц]к(?:ий|ого|ому|им|ая|ой|ую) ", "some words before a name, cut off at `LOOK` characters"],
];

interface Expression {
  source: string;
  flags: string;
  where: string;
}
interface Verdict {
  status: "safe" | "vulnerable" | "unknown";
  complexity?: { type: string; degree?: number };
  attack?: { pattern: string };
}
type Check = (source: string, flags: string, how: object) => Verdict;

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

async function install(): Promise<string> {
  const folder = join(root, "dist/recheck");
  const args = ["install", "--prefix", folder, "--no-save", "--omit=optional", "--ignore-scripts", RECHECK];
  const { code, output } = await run("npm", args);
  if (code !== 0) throw new Trouble(`${RECHECK} could not be installed:\n${output.trim()}`);
  return join(folder, "x.js");
}

/** What recheck says of each, in as many processes as there are processors. */
async function judge(expressions: Expression[]): Promise<Verdict[]> {
  const from = await install();
  const verdicts: Verdict[] = [];
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const judging = fork(import.meta.filename, [from]);
      let at = 0;
      const give = () => {
        if (next === expressions.length) judging.disconnect();
        else judging.send(expressions[(at = next++)]!);
      };
      judging.on("message", (verdict: Verdict) => {
        verdicts[at] = verdict;
        give();
      });
      judging.on("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`recheck ended with ${code}`)),
      );
      give();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return verdicts;
}

/** What such a process does: a verdict for each expression that it is sent. */
function serve(from: string): void {
  process.env["RECHECK_SYNC_BACKEND"] = "pure";
  const { checkSync } = createRequire(from)("recheck") as { checkSync: Check };
  process.on("message", ({ source, flags }: Expression) => {
    process.send!(checkSync(source, flags, { timeout: TIMEOUT_MS }));
  });
}

/** What is wrong with an expression; null where nothing is. */
function findFault({ source }: Expression, bound: number | null, verdict: Verdict): string | null {
  const { status, complexity } = verdict;
  // Search overrates now and then; how it is built never underrates.
  const degree = Math.min(complexity?.degree ?? 0, bound ?? Infinity);
  const isExponential = complexity?.type === "exponential";
  const isUndecided = status === "unknown" && bound === null;
  if (!isExponential && !isUndecided && degree <= MAX_DEGREE) return null;
  if (!isExponential && argued.some(([begins]) => source.startsWith(begins))) return null;
  return isExponential ? "exponential" : isUndecided ? "nobody can tell" : `degree ${degree}`;
}

if (process.send !== undefined) serve(process.argv[2]!);
else
  await runMain(async () => {
    collectLiterals();
    await collectMade();
    const all = [...found.values()].map((one) => ({ ...one, bound: degreeOf(one.source, one.flags) }));
    const doubtful = all.filter(({ bound }) => bound === null || bound > MAX_DEGREE);
    console.log(
      `${all.length} expressions; ${all.length - doubtful.length} are bounded by how they are built.`,
    );
    const verdicts = await judge(doubtful);
    const counts: Record<string, number> = {};
    let isSound = true;
    for (const [i, { bound, ...expression }] of doubtful.entries()) {
      const verdict = verdicts[i]!;
      const { source, flags, where } = expression;
      const fault = findFault(expression, bound, verdict);
      const said = verdict.complexity?.degree ?? verdict.complexity?.type ?? verdict.status;
      const name = `at most ${bound ?? "?"}, found ${said}`;
      counts[name] = (counts[name] ?? 0) + 1;
      if (fault === null) continue;
      isSound = false;
      const shown = source.length > 120 ? `${source.slice(0, 120)}…` : source;
      console.log(`${fault}: ${where}  /${shown}/${flags}  ${verdict.attack?.pattern.slice(0, 80) ?? ""}`);
    }
    console.log("Degrees of the others:", counts);
    return isSound ? 0 : 1;
  });
