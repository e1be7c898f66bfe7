/** The regular expressions of the code that runs on what others wrote, and which of them how they are built does not bound. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { degreeOf } from "./expression-cost.ts";

/** Of texts that are long: sentences and paragraphs. */
export const MAX_DEGREE = 2;
/** The literals among those below that a checker has judged sound, one a line. */
export const JUDGED = new URL("data/expressions.txt", import.meta.url);

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = ["questions", "tables", "worker", "widget", "teach", "frame"];

export interface Expression {
  source: string;
  flags: string;
  where: string;
}

/** As it stands in the code; a line break in it is written as `\\n`. */
export const nameOf = ({ source, flags }: Pick<Expression, "source" | "flags">): string =>
  `/${source.replaceAll("\n", "\\n")}/${flags}`;

/** Each once. */
export class Expressions {
  private readonly found = new Map<string, Expression>();

  add(source: string, flags: string, where: string): void {
    const one = { source, flags, where };
    const name = nameOf(one);
    if (!this.found.has(name)) this.found.set(name, one);
  }

  get size(): number {
    return this.found.size;
  }

  /** Those that may take more than the square of a text's length for all that their build tells, with the degree that it tells, null for none. */
  listDoubtful(): (Expression & { bound: number | null })[] {
    return [...this.found.values()]
      .map((one) => ({ ...one, bound: degreeOf(one.source, one.flags) }))
      .filter(({ bound }) => bound === null || bound > MAX_DEGREE);
  }
}

/** Adds every literal of the source. */
export function collectLiterals(found: Expressions): void {
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      collect(parseSync(path, readFileSync(path, "utf8")).program, path.slice(root.length), found);
    }
}

/** Every literal below a node of the syntax tree. */
function collect(node: unknown, where: string, found: Expressions): void {
  if (typeof node !== "object" || node === null) return;
  if ("regex" in node && node.regex) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    found.add(pattern, flags, where);
  }
  for (const inner of Object.values(node)) collect(inner, where, found);
}
