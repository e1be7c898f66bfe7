/**
 * `npm run check`: format, lint, the types of every folder, size budgets. The tests are `npm test`.
 * Goes through all of them, or those named as arguments (`npm run lint` names one), then says what failed.
 */
import { build } from "./build.mjs";
import { Trouble, runMain, runTool } from "./house.mjs";
import { install } from "./install.mjs";
import { checkSizes } from "./sizes.mjs";

/** Folders with a tsconfig of their own: each stands for one runtime. */
const typed = [
  "questions",
  "tables",
  "worker",
  "widget",
  "teach",
  "frame",
  "share",
  "scripts",
  "tests/questions",
  "tests/worker",
  "tests/widget",
  "tests/e2e",
  "tests/benchmarks",
  "tests/faults",
  "tests/upgrades",
  "tests/benchmarks/widget",
  "tests/benchmarks/teach",
];

/** @type {Record<string, () => Promise<boolean>>} */
const checks = {
  format: () => tool("oxfmt/bin/oxfmt", ["--check"]),
  lint: () => tool("oxlint/bin/oxlint", ["--deny-warnings"]),
  types: async () => {
    const results = [];
    for (const folder of typed) results.push(await tool("typescript/bin/tsc", ["-p", folder]));
    return results.every(Boolean);
  },
  sizes: async () => {
    await build();
    return checkSizes();
  },
};

await runMain(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in checks));
  if (unknown)
    throw new Trouble(`There is no check “${unknown}”: they are ${Object.keys(checks).join(", ")}.`);
  await install();
  const failed = [];
  for (const [name, check] of Object.entries(checks)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const holds = await check();
    console.log(`${holds ? "✓" : "✗"} ${name}`);
    if (!holds) failed.push(name);
  }
  return failed.length === 0 ? 0 : 1;
});

/** @param {string} script @param {string[]} args */
async function tool(script, args) {
  const { code, output } = await runTool(script, args);
  if (code !== 0) console.log(output.trim());
  return code === 0;
}
