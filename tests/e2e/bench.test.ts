/** The benchmarks say how they are used, and run nothing for minutes on a slip. */
import { expect, it } from "vitest";
import { runTool } from "../../scripts/house.mjs";

const timeout = 20_000;
const ask = (file: string, ...args: string[]) => runTool(`../tests/benchmarks/${file}.ts`, args, { timeout });

it.each(["index", "load", "results", "exam", "hostile", "carry", "teach/drawing"])(
  "tells how %s is used where it is asked, or given what it does not know",
  async (file) => {
    const name = file === "index" ? "bench" : `bench:${file.replace("teach/", "")}`;
    const usage = expect.stringMatching(new RegExp(`^npm run ${name}\\b`)) as string;
    expect(await ask(file, "--help")).toEqual({ code: 0, output: usage });
    expect(await ask(file, "--al")).toEqual({ code: 2, output: usage });
  },
);

it("has an exam whose rooms of a class close with nobody too late, and whose room of all does not", async () => {
  const { code, output } = await ask("exam");
  expect(code).toBe(0);
  const [, closing = ""] = output.split("All rooms close");
  const rows = closing.split("\n").flatMap((line) => {
    const [, size, late] = /^ +(\d+) +\d+ +.* (\d+) %/.exec(line) ?? [];
    return size === undefined ? [] : [[Number(size), Number(late)] as const];
  });
  const late = new Map(rows.slice(0, 5));
  expect([late.get(30), late.get(300), late.get(3_000)]).toEqual([0, 0, 0]);
  expect(late.get(30_000)).toBeGreaterThan(50);
});
