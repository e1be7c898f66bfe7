/** `npm run ablate`, which switches one condition of the engine off at a time. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { generateBank, type Item } from "../../questions/index.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/ablate.ts", import.meta.url));
const entries = [
  "Oakham opens its bridge",
  "The bridge of Oakham was opened by Anna Berg on 4 May 2019.",
  "He paid 40 workers in 2014, when the ferry of Oakham sank.",
];

it("writes what the engine asks without a condition, each with the condition, and nothing that it asks anyway", () => {
  const folder = mkdtempSync(join(tmpdir(), "ablate-"));
  try {
    const [texts, out] = [join(folder, "texts.jsonl"), join(folder, "new.jsonl")];
    writeFileSync(texts, `${JSON.stringify({ id: "bridge", en: entries })}\n`);
    const told = execFileSync(
      process.execPath,
      [SCRIPT, texts, "--lang", "en", "--in", "languages/en/unresolved.ts", "--join", "1", "--out", out],
      { encoding: "utf8" },
    );
    expect(told).toMatch(
      /^\+[1-9]\d* −\d+, held in 1 texts, off in 1: questions\/languages\/en\/unresolved\.ts/m,
    );
    const rows = readFileSync(out, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { where: string; item: Item });
    const made = generateBank({ text: entries.join("\n"), lang: "en" });
    if (!made.ok) throw new Error(made.problem);
    const usual = new Set(made.bank.items.map(({ type, stem }) => type + stem));
    expect(rows.length).toBeGreaterThan(0);
    for (const { where, item } of rows) {
      expect(where).toMatch(/^questions\/languages\/en\/unresolved\.ts:\d+$/);
      expect(usual.has(item.type + item.stem)).toBe(false);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each([
  ["a file that is missing", ["/none.jsonl", "--lang", "en"]],
  ["a language that the file has no text in", [SCRIPT, "--lang", "en"]],
  ["no number of texts", ["/none.jsonl", "--lang", "en", "--most", "many"]],
])("ends with 2 and a line that says what is expected for %s", (_, args) => {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: "utf8" });
  expect([
    status,
    stderr
      .trim()
      .split("\n")
      .filter((line) => !line.includes("Warning") && !line.startsWith("(Use")),
  ]).toEqual([2, [expect.stringMatching(/^usage: |: no JSON Lines /)]]);
});
