/**
 * `npm run bench:hostile`: how long the engine and the readers take for texts that repeat what slow patterns stumble over, at two
 * lengths. A factor near 2 is linear, one near 4 quadratic.
 */
import { generateBank, readers } from "../../questions/index.ts";
import { readHtml } from "../../worker/html/index.ts";
import { readArguments } from "./arguments.ts";
import { bases, type BaseLang, makeText, pumps } from "../questions/pumps.ts";

readArguments("bench:hostile: takes no arguments, and some minutes");

const CHARS = 450_000;
/** Faster than this, a run tells nothing of its growth. */
const LEAST_MS = 100;
const SHOWN = 12;

const jobs: Record<string, (pump: string, chars: number) => unknown> = {
  ...Object.fromEntries(
    (Object.keys(bases) as BaseLang[]).flatMap((lang) =>
      ["", ". "].map((stop) => [
        `text ${lang}${stop && ", sentences"}`,
        (pump: string, chars: number) => generateBank({ text: makeText(lang, pump, chars, stop), lang }),
      ]),
    ),
  ),
  html: (pump, chars) => readHtml(`<html><body><article><p>${makeText("en", pump, chars)}</p></article>`),
  gift: (pump, chars) =>
    readers.gift(`::a::${makeText("en", pump, chars / 2)}{=a ~b}\n\n${makeText("en", pump, chars / 2)}`),
  "moodle-xml": (pump, chars) =>
    readers["moodle-xml"](
      `<?xml version="1.0"?><quiz><question type="multichoice"><questiontext><text>${makeText("en", pump, chars)}</text></questiontext></question></quiz>`,
    ),
};

function timeOf(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

const rows: { name: string; pump: string; ms: number; factor: number }[] = [];
for (const [name, run] of Object.entries(jobs))
  for (const pump of pumps) {
    const half = timeOf(() => run(pump, CHARS));
    const ms = timeOf(() => run(pump, 2 * CHARS));
    rows.push({ name, pump, ms, factor: half < LEAST_MS ? NaN : ms / half });
  }
console.log(
  `${rows.length} texts of ${2 * CHARS} characters, beside the same at half the length. The slowest:`,
);
for (const { name, pump, ms, factor } of rows.toSorted((a, b) => b.ms - a.ms).slice(0, SHOWN))
  console.log(
    `  ${name.padEnd(20)} ${JSON.stringify(pump).padEnd(16)} ${ms.toFixed(0).padStart(6)} ms  × ${factor.toFixed(1)}`,
  );
