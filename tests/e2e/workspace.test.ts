/** `npm run workspace -- import`: a file that does not hold all that was given out is named as such before anything of it is sent. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/house.mjs";

const first = '{"kind":"workspace","version":2,"name":"x","retentionDays":null}';
const entry = '{"kind":"audit","row":{"origin":"a-1","at":1,"action":"workspace.create","target":"a"}}';
const end = '{"kind":"end","articles":0,"quizzes":0,"rooms":0,"attempts":0,"audit":1}';

/** What is said of a file where nobody listens. */
function carryIn(lines: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "kitkhva-file-"));
  try {
    const file = join(folder, "school.ndjson");
    writeFileSync(file, lines.join("\n"));
    const args = [join(root, "scripts/workspace.mjs"), "import", "http://127.0.0.1:1", file];
    execFileSync(process.execPath, args, { env: { ...process.env, KEY: "kv_a_b" }, stdio: "pipe" });
    return "";
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each([
  ["that ends in the middle", [first, entry], "has no end"],
  ["that lacks a line", [first, end], "has 0 of 1 audit"],
  ["with half a line", [first, entry.slice(0, 40)], "Line 2 of the file is not whole"],
])("a file %s is not sent", (_, lines, said) => {
  expect(carryIn(lines)).toContain(said);
});

it.each([
  ["that is whole", [first, entry, end]],
  ["of an earlier version, which had no end", [first.replace("2", "1")]],
])("a file %s is sent", (_, lines) => {
  expect(carryIn(lines)).toContain("cannot be reached");
});
