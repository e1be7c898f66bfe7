/**
 * `npm run check:expressions`: no regular expression of the code can take exponential time, and none more than the square of its
 * text's length where that text is long. How an expression is built bounds most of them (`expression-cost.ts`). What is left is put
 * to recheck (a ReDoS checker, which looks for inputs by automata and by search), on all processors, with a time limit for each. Ends
 * with 1 where an expression is exponential, or nobody can tell in time, or a text was found that takes it to the cube or more; but for
 * those below that are argued. Literals are found in the source, the others as they are made. Those that are sound it writes to `data/expressions.txt`, so that a test
 * tells at once which have come since.
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { collectLiterals, type Expression, Expressions, JUDGED, MAX_DEGREE, nameOf } from "./expressions.ts";
import { root, run, runMain, Trouble } from "./house.mjs";

/** Not among the packages: with what it brings for other platforms it weighs more than all the rest of the tests' tools. */
const RECHECK = "recheck@4.5.0";
const TIMEOUT_MS = 10_000;
/** Expressions, by how they begin, that may take longer, and why. */
const argued: [begins: string, why: string][] = [
  [
    '(?:^|[.!?"”] )((?:[^"“”.;:]|(?<=\\b(?:Mrs?|',
    "what stands before a quotation, cut off at `MAX_ATTRIBUTION` characters",
  ],
  ["(?:[сц]к(?:ий|ого|ому|им|ая|ой|ую) ", "some words before a name, cut off at `LOOK` characters"],
];

interface Verdict {
  status: "safe" | "vulnerable" | "unknown";
  complexity?: { type: string; degree?: number };
  attack?: { pattern: string };
}
const found = new Expressions();
type Check = (source: string, flags: string, how: object) => Verdict;

/** Those that are put together: made while the engine is loaded and reads a text in each language. */
async function collectMade(): Promise<void> {
  const Native = globalThis.RegExp;
  const note = (made: RegExp) => {
    found.add(made.source, made.flags, "put together");
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
    collectLiterals(found);
    const literals = found.listDoubtful().map(nameOf);
    await collectMade();
    const doubtful = found.listDoubtful();
    console.log(
      `${found.size} expressions; ${found.size - doubtful.length} are bounded by how they are built.`,
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
    if (isSound) writeFileSync(JUDGED, `${literals.toSorted().join("\n")}\n`);
    return isSound ? 0 : 1;
  });
