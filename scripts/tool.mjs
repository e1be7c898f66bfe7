/**
 * Installs what is missing, then runs a TypeScript file or a tool of node_modules on Node 24, arguments handed on:
 * `node scripts/tool.mjs scripts/generate.ts FILE`. The terminal is the tool's own.
 */
import { node24, run, runMain } from "./house.mjs";
import { install } from "./install.mjs";

await runMain(async () => {
  await install();
  return (await run(node24, process.argv.slice(2), { show: true })).code;
});
