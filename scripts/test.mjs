/**
 * `npm test`: installs, builds, finds or gets Chromium, and runs every test. Arguments go to vitest.
 * The last line is always `N passed, N failed`; whatever keeps a test from running counts as failed.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { testChromium } from "./chromium.mjs";
import { Trouble, root, runMain, runTool, toolEnv } from "./house.mjs";
import { install } from "./install.mjs";

const report = join(root, "dist/tests.json");

await runMain(async () => {
  const { passed, failed } = await testAll().catch((error) => {
    console.error(error instanceof Trouble ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function testAll() {
  await install();
  await build();
  const env = { ...toolEnv, CHROMIUM: await testChromium() };
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", ...reporters, ...process.argv.slice(2)];
  const { code } = await runTool("vitest/vitest.mjs", args, { show: true, env });
  return existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")), code)
    : { passed: 0, failed: 1 };
}

/**
 * A file that broke before its tests, or an error outside of them, is a failure; so is a skipped test, but for those that
 * the arguments left out.
 * @param {{ numPassedTests: number, numFailedTests: number, numTotalTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} results
 * @param {number} code
 */
function count({ numPassedTests, numFailedTests, numTotalTests, testResults }, code) {
  const broken = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const unmet = process.argv.length > 2 ? numFailedTests : numTotalTests - numPassedTests;
  const failed = unmet + broken;
  return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}
