/**
 * Switches in the engine's code. Every regular expression, every `if` that ends in a return, and every operand of `||` of the modules that are loaded after `install` gets one: a
 * condition that is switched off never holds. Node strips the types, Vite's parser finds the places.
 */
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

export interface Condition {
  kind: "expression" | "if" | "or";
  /** "questions/languages/en/idle.ts:9". */
  where: string;
  /** Its code, in one line. */
  source: string;
}

/** Conditions asked about in one text, at most: with one of them off a loop may not end. */
const MOST_ASKED = 3_000_000;
const SHOWN_CHARS = 160;

/** A text for which the engine did not come to an end. */
export class Endless extends Error {}

export class Switches {
  /** In the order in which the modules are loaded. */
  readonly conditions: Condition[] = [];
  private readonly held = new Set<number>();
  private off = -1;
  private asked = 0;

  /** Puts switches into the modules of a folder, by their addresses. */
  install(folder: URL): void {
    Object.assign(globalThis, {
      holdsIf: (id: number, value: unknown) => this.holds(id, value),
      switched: (id: number, expression: RegExp) => this.wrap(id, expression),
    });
    registerHooks({
      load: (url, context, next) => {
        if (!url.startsWith(folder.href) || !url.endsWith(".ts") || url.includes("/data/"))
          return next(url, context);
        const path = fileURLToPath(url);
        const where = path.slice(path.lastIndexOf("/questions/") + 1);
        return {
          format: "module",
          source: stripTypeScriptTypes(this.instrument(readFileSync(path, "utf8"), where)),
          shortCircuit: true,
        };
      },
    });
  }

  /** Runs something with one condition off, or with all on; which of them held is told by `listHeld`. */
  run<T>(off: number | null, make: () => T): T {
    this.off = off ?? -1;
    this.asked = 0;
    this.held.clear();
    try {
      return make();
    } finally {
      this.off = -1;
    }
  }

  /** Indices of the conditions that held in the last run. */
  listHeld(): number[] {
    return [...this.held];
  }

  private holds(id: number, value: unknown): unknown {
    if (++this.asked > MOST_ASKED) throw new Endless();
    if (!value) return value;
    if (this.off === id) return false;
    this.held.add(id);
    return value;
  }

  private wrap(id: number, { source, flags }: RegExp): RegExp {
    return new Switched(source, flags, (found) => this.holds(id, found) === found);
  }

  private instrument(code: string, where: string): string {
    const insertions: { at: number; text: string; closes: boolean }[] = [];
    const add = (kind: Condition["kind"], name: string, { start, end }: Node) => {
      const line = code.slice(0, start).split("\n").length;
      const source = code.slice(start, end).replace(/\s+/g, " ").slice(0, SHOWN_CHARS);
      const id = this.conditions.push({ kind, where: `${where}:${line}`, source }) - 1;
      insertions.push({ at: start, text: `${name}(${id}, `, closes: false });
      insertions.push({ at: end, text: ")", closes: true });
    };
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if (isNode(node)) {
        if (node.regex) add("expression", "switched", node);
        if (node.type === "IfStatement" && leaves(node.consequent)) add("if", "holdsIf", node.test!);
        if (node.type === "LogicalExpression" && node.operator === "||")
          for (const operand of [node.left!, node.right!])
            if (operand.operator !== "||") add("or", "holdsIf", operand);
      }
      for (const inner of Object.values(node)) visit(inner);
    };
    visit(parseSync(where, code).program);
    // Where one ends as the next begins the first is closed first; of those that begin together the outer one was found first.
    insertions.sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes));
    let made = "";
    let at = 0;
    for (const { at: next, text } of insertions) {
      made += code.slice(at, next) + text;
      at = next;
    }
    return made + code.slice(at);
  }
}

/** Whatever uses an expression (test, match, replace, split) asks `exec`; `matchAll` copies the expression first. */
class Switched extends RegExp {
  private readonly mayFind: (found: RegExpExecArray | null) => boolean;

  constructor(source: string | RegExp, flags: string, mayFind?: Switched["mayFind"]) {
    super(source, flags);
    this.mayFind = source instanceof Switched ? source.mayFind : mayFind!;
  }

  override exec(text: string): RegExpExecArray | null {
    const found = super.exec(text);
    return this.mayFind(found) ? found : null;
  }
}

/** What is read of a node of the syntax tree. */
interface Node {
  type: string;
  start: number;
  end: number;
  regex?: unknown;
  operator?: string;
  test?: Node;
  consequent?: Node;
  left?: Node;
  right?: Node;
  body?: Node[];
}

const isNode = (value: object): value is Node => "type" in value && "start" in value;

/** Whether a branch ends in leaving the function or the round of a loop. */
function leaves(branch: Node | undefined): boolean {
  if (branch?.type === "BlockStatement") return leaves(branch.body?.at(-1));
  return branch !== undefined && /^(?:Return|Continue|Break)Statement$/.test(branch.type);
}
