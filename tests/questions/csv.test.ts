/** Tables as CSV: no cell is a formula, by whatever sign a program parts them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { separators, writeCsv } from "../../tables/csv.ts";

/** Cells as lenient programs read them: a field that begins with a quotation mark goes on behind the closing one. */
function readCells(text: string, sign: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let [isQuoted, isFresh] = [false, true];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else isQuoted = false;
    } else if (char === '"' && isFresh) {
      isQuoted = true;
      isFresh = false;
    } else if (char === sign || char === "\r" || char === "\n") {
      cells.push(cell);
      cell = "";
      isFresh = true;
    } else {
      cell += char;
      isFresh = false;
    }
  }
  return [...cells, cell];
}

describe("a cell of a CSV file", () => {
  const parts = ["=1+1", "@SUM(A1)", "-2", "＝1", "x", "ნინო", " ", '"', "'", ",", ";", "\t", "\r", "\n"];
  const name = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((some) => some.join(""));
  it("is no formula to a program that parts cells at commas, semicolons or tabs", () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...separators),
        (row, by) => {
          const text = writeCsv([["id", ...row, 8]], by).slice(1);
          for (const sign of [",", ";", "\t"])
            for (const cell of readCells(text, sign)) expect(cell).not.toMatch(/^ *[=+\-@＝＋－＠]/);
        },
      ),
      { numRuns: 2_000 },
    );
  });
  it("is read as it was written but for the apostrophe", () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...separators), (text, by) => {
        const sign = by === "comma" ? "," : ";";
        const [, read] = readCells(writeCsv([["id", text, 8]], by).slice(1), sign);
        expect(read!.replaceAll("'", "")).toBe(text.replaceAll("'", ""));
      }),
    );
  });
});
