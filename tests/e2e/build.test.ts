/** `npm run build` (and so `npm start` and `npm run deploy`), in a copy of the sources that lacks something. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

describe("a build", () => {
  it("ends where a language of the interface lacks a text, and names it", () => {
    const copy = mkdtempSync(join(tmpdir(), "kitkhva-build-"));
    for (const name of ["widget", "worker", "teach", "questions", "scripts", "package.json"])
      cpSync(name, join(copy, name), { recursive: true });
    for (const name of ["tsconfig.base.json", "tsconfig.texts.json"]) cpSync(name, join(copy, name));
    symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));
    const texts = join(copy, "widget/more/texts.ts");
    writeFileSync(texts, readFileSync(texts, "utf8").replace(/^ +tellTeacher: "Дошло.*\n/m, ""));
    const build = `import("./scripts/build.mjs").then(({ build }) => build())`;
    const { status, stderr } = spawnSync(process.execPath, ["-e", build], { cwd: copy, encoding: "utf8" });
    rmSync(copy, { recursive: true });
    expect(status).not.toBe(0);
    expect(stderr).toContain("tellTeacher");
  }, 60_000);
});
