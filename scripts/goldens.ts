/** Renews the golden banks and exercises: `npm run goldens`. Raise ENGINE first, and say in the changelog what changes for teachers. */
import { spawnSync } from "node:child_process";

const args = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  "questions",
  "--update",
  "tests/questions/generate.test.ts",
  "tests/questions/exercises.test.ts",
];
process.exit(spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1);
