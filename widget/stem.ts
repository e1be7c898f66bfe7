/** The lines of a stem, and what each of them is: the engine writes one under the other what has to be told apart (questions/stages/stem.ts). */

import type { LineKind } from "./worker.d.ts";

/** How the packs begin a headline (`Phrases.headline`; a test compares them). */
const headline = /^(Text|Текст|ტექსტი): /;

/** Each line with its kind. Of gaps and of teachers' own questions no line says what to do; a reckoning asks first. */
export function readLines(type: string, stem: string): [kind: LineKind, line: string][] {
  const lines = stem.split("\n");
  const own = lines.filter((line) => !headline.test(line));
  const asked = own[type === "computed" ? 0 : own.length - 1] ?? stem;
  const isBare = /^(gap|own)/.test(type);
  return lines.map((line) => [
    line === asked ? "asked" : headline.test(line) ? "hint" : line === own[0] && !isBare ? "told" : "lead",
    line,
  ]);
}
