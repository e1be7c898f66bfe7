/**
 * `npm run bench`: the figures behind the bars, measured on this machine. Asserts nothing and keeps nothing. With `-- --all` also those that take
 * long, but for the ones in a browser.
 */
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { build } from "../../scripts/build.mjs";
import { root } from "../../scripts/house.mjs";
import { readArguments } from "./arguments.ts";
import { measureGeneration } from "./generation.ts";
import { measureFirstArticles, measureRequests, measureStart } from "./server.ts";
import { measureSizes } from "./sizes.ts";
import workerd from "workerd/package.json" with { type: "json" };

/** Each by itself: what one leaves in memory is no other's. */
const long: [file: string, what: string][] = [
  [
    "load",
    "attempts a second and p99 in one room and in 40, beside a bare app and a bare insert; rows written and bytes of an attempt",
  ],
  ["results", "results and statistics by attempts stored, to 100,000"],
  ["exam", "a national exam's arrivals over many rooms, and the end of one"],
  ["hostile", "texts made to be slow"],
  ["carry", "a workspace that moves"],
  ["teach/drawing", "drawing the teacher's pages"],
];
const [isAll] = readArguments("bench [-- --all]: with --all also what takes long", (arg) => arg === "--all");

await build();
const [first] = cpus();
console.log(`${cpus().length} × ${first?.model}, Node ${process.version}, workerd ${workerd.version}`);
measureSizes();
measureGeneration();
await measureStart();
await measureFirstArticles();
await measureRequests();
for (const [file] of isAll ? long : []) {
  console.log(`\n${file}`);
  const { status } = spawnSync(process.execPath, [`tests/benchmarks/${file}.ts`], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
if (!isAll) {
  console.log("\nEach by itself, since they take minutes, or all of them by npm run bench -- --all:");
  for (const [file, what] of long)
    console.log(`  npm run bench:${file.replace("teach/", "").padEnd(9)} ${what}`);
}
console.log(`
In a browser: npm run bench:teach, bench:widget. Kills under load: npm run faults`);
