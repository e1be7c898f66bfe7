/** Renews the golden banks, exercises and papers: `npm run goldens`. Raise ENGINE first, and say in the changelog what changes for teachers. */
import { spawnSync } from "node:child_process";

const args = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  "questions",
  "tests/questions/generate.test.ts",
  "tests/questions/exercises.test.ts",
  "tests/questions/form.test.ts",
  // Last, or it takes the next word for its value.
  "--update",
];
process.exit(spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1);
