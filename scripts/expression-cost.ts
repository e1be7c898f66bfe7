/**
 * How long a regular expression can take, told from how it is built: the degree of a polynomial that bounds the steps of a backtracking
 * search. What is told is always enough, and sometimes more than enough; null where structure alone bounds nothing.
 *
 * A loop over single characters that cannot be what comes after it ends in one place only, so a failure behind it costs its length
 * once; other loops multiply. A loop over more than a character is bounded where what comes next decides how it goes on; a look within
 * it is tried in each round.
 */

type Node =
  | { kind: "char"; set: Set<number> }
  | { kind: "end" }
  | { kind: "nothing" }
  | { kind: "look"; body: Node; how: string }
  | { kind: "sequence" | "choice"; parts: Node[] }
  | { kind: "repeat"; body: Node; min: number; max: number };

/** Repeated more often than this is taken for endless. */
const FEW = 25;
/** Copies of a group that are counted one by one. */
const COPIES = 3;

/** Characters that stand for all: of each script that texts here are in, of punctuation, and some of what is left. */
const ranges = [
  [0x00, 0x24f],
  [0x300, 0x30f],
  [0x400, 0x481],
  [0x10a0, 0x10ff],
  [0x2000, 0x2044],
  [0x20a0, 0x20c0],
  [0x2116, 0x2122],
  [0x3000, 0x3010],
  [0x4e00, 0x4e10],
  [0xff00, 0xff20],
  [0x1f600, 0x1f604],
] as const;
const alphabet = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
const none = new Set<number>();
/** After the whole expression: nothing is left that could fail. */
const success = new Set<number>();

/** The degree; null where it can't be told. */
export function degreeOf(source: string, flags: string): number | null {
  const tree = parse(source, flags);
  const cost = costOf(tree, success, false);
  if (cost === null) return null;
  const scans = isAnchored(tree, flags) || startsApart(tree) ? 0 : 1;
  return Math.max(1, scans + cost.degree);
}

/**
 * The degree of a part from one place on, and that of its dearest look; how many of its loops multiply what comes after it, and what
 * all of them run over.
 */
interface Cost {
  degree: number;
  looks: number;
  branches: number;
  loops: Set<number>[];
}

const free: Cost = { degree: 0, looks: 0, branches: 0, loops: [] };
const inOrder = (one: Cost, next: Cost): Cost => ({
  degree: Math.max(one.degree, one.branches + next.degree),
  looks: Math.max(one.looks, next.looks),
  branches: one.branches + next.branches,
  loops: [...one.loops, ...next.loops],
});

/**
 * The cost of a part before characters that can follow it. `isDear`: what follows begins with a look at more than a few characters,
 * so that to try it in vain costs more than a step.
 */
function costOf(node: Node, follow: Set<number>, isDear: boolean): Cost | null {
  switch (node.kind) {
    case "char":
    case "end":
    case "nothing":
      return free;
    case "look": {
      const inner = costOf(node.body, none, false);
      return inner && { ...inner, looks: inner.degree, branches: 0 };
    }
    case "choice": {
      const costs = node.parts.map((part) => costOf(part, follow, isDear));
      return costs.every((cost) => cost !== null)
        ? {
            degree: Math.max(...costs.map(({ degree }) => degree)),
            looks: Math.max(...costs.map(({ looks }) => looks)),
            branches: Math.max(...costs.map(({ branches }) => branches)),
            loops: costs.flatMap(({ loops }) => loops),
          }
        : null;
    }
    case "sequence": {
      let [after, dear] = [follow, isDear];
      let total: Cost = free;
      for (const part of node.parts.toReversed()) {
        const cost = costOf(part, after, dear);
        if (cost === null) return null;
        total = inOrder(cost, total);
        dear = part.kind === "look" ? dear || cost.degree > 0 : isNullable(part) && dear;
        after = before(part, after);
      }
      return total;
    }
    case "repeat":
      return costOfRepeat(node, follow, isDear);
  }
}

function costOfRepeat(
  node: Extract<Node, { kind: "repeat" }>,
  follow: Set<number>,
  isDear: boolean,
): Cost | null {
  const { body, max } = node;
  const first = firstOf(body);
  if (body.kind === "char")
    return max <= FEW || follow === success ? free : loopOver(body.set, isDear || meet(first, follow));
  const again = union(first, follow);
  const inner = costOf(body, again, isDear);
  if (inner === null) return null;
  // A look takes nothing, so that each round may run over all of the rest anew.
  const degree = 1 + inner.looks;
  // Where nothing is left that could fail, no other way is ever tried.
  if (follow === success && !isNullable(body)) return inner.looks > 0 ? { ...inner, degree } : inner;
  if (max <= COPIES) return Array.from({ length: max }, () => inner).reduce(inOrder, free);
  const isDecided = !isNullable(body) && inner.branches === 0 && inner.degree < 2 && decides(body, again);
  if (!isDecided) return null;
  return { ...loopOver(charsOf(body), isDear || meet(first, follow)), degree, looks: inner.looks };
}

const loopOver = (set: Set<number>, multiplies: boolean): Cost => ({
  degree: 1,
  looks: 0,
  branches: multiplies ? 1 : 0,
  loops: [set],
});

/** Whether at each choice within a part the next character says which way is the only one. */
function decides(node: Node, follow: Set<number>): boolean {
  if (node.kind === "choice") {
    const leads = node.parts.map((part) => leadOf(part, follow));
    const areApart = leads.every((one, i) =>
      leads
        .slice(i + 1)
        .every((other) => one.some((set, k) => other[k] !== undefined && !meet(set, other[k]))),
    );
    return areApart && node.parts.every((part) => decides(part, follow));
  }
  if (node.kind === "repeat")
    return (
      (node.min === node.max || !meet(firstOf(node.body), follow)) &&
      decides(node.body, union(firstOf(node.body), follow))
    );
  if (node.kind !== "sequence") return true;
  let after = follow;
  for (const part of node.parts.toReversed()) {
    if (!decides(part, after)) return false;
    after = before(part, after);
  }
  return true;
}

/** What each character can be at the beginning of a part, as far as that is told by its place: two words part where they differ. */
function leadOf(node: Node, follow: Set<number>): Set<number>[] {
  const lead: Set<number>[] = [];
  const parts = node.kind === "sequence" ? node.parts : [node];
  for (const [i, part] of parts.entries()) {
    if (part.kind === "look" || part.kind === "nothing") continue;
    if (part.kind !== "char") {
      const rest: Node = { kind: "sequence", parts: parts.slice(i) };
      return [...lead, before(rest, follow)];
    }
    lead.push(part.set);
  }
  return lead.length > 0 ? lead : [follow];
}

/**
 * Whether no two attempts from different places run over the same text: each begins with what no loop runs over, or not after what
 * all loops run over.
 */
function startsApart(tree: Node): boolean {
  const cost = costOf(tree, none, false);
  if (cost === null || isNullable(tree)) return false;
  const barred = tree.kind === "sequence" && tree.parts.length > 0 ? barredBy(tree.parts[0]!, "<!") : none;
  const first = firstOf(tree);
  return cost.loops.every((loop) => !meet(first, loop) || isWithin(loop, barred));
}

/** What can come first where a part stands before something. */
function before(node: Node, follow: Set<number>): Set<number> {
  const barred = barredBy(node, "!");
  if (barred.size > 0) return new Set([...follow].filter((one) => !barred.has(one)));
  return isNullable(node) ? union(firstOf(node), follow) : firstOf(node);
}

/** The characters that must not stand after a place, or before it, where a part says no more than that. */
function barredBy(node: Node, how: "!" | "<!"): Set<number> {
  if (node.kind !== "look" || node.how !== how) return none;
  let { body } = node;
  while (body.kind === "sequence" && body.parts.length === 1) body = body.parts[0]!;
  return body.kind === "char" ? body.set : none;
}

function firstOf(node: Node): Set<number> {
  if (node.kind === "char") return node.set;
  if (node.kind === "choice") return union(...node.parts.map(firstOf));
  if (node.kind === "repeat") return firstOf(node.body);
  if (node.kind !== "sequence") return none;
  const firsts: Set<number>[] = [];
  for (const part of node.parts) {
    firsts.push(firstOf(part));
    if (!isNullable(part)) break;
  }
  return union(...firsts);
}

function charsOf(node: Node): Set<number> {
  if (node.kind === "char") return node.set;
  if (node.kind === "repeat") return charsOf(node.body);
  return "parts" in node ? union(...node.parts.map(charsOf)) : none;
}

/** Whether a part can match nothing. The end cannot be passed: nothing comes after it. */
function isNullable(node: Node): boolean {
  if (node.kind === "repeat") return node.min === 0 || isNullable(node.body);
  if (node.kind === "sequence") return node.parts.every(isNullable);
  if (node.kind === "choice") return node.parts.some(isNullable);
  return node.kind === "nothing" || node.kind === "look";
}

/** Whether it is tried in one place only. */
function isAnchored(node: Node, flags: string): boolean {
  if (flags.includes("y")) return true;
  if (node.kind === "choice") return node.parts.every((part) => isAnchored(part, flags));
  if (node.kind !== "sequence") return node === start;
  const at = node.parts.findIndex((part) => part.kind !== "look");
  return at >= 0 && isAnchored(node.parts[at]!, flags);
}

const union = (...sets: Set<number>[]): Set<number> => new Set(sets.flatMap((set) => [...set]));
const meet = (a: Set<number>, b: Set<number>): boolean => [...a].some((one) => b.has(one));
const isWithin = (a: Set<number>, b: Set<number>): boolean => [...a].every((one) => b.has(one));

/** The beginning of the whole text. */
const start: Node = { kind: "nothing" };
const sets = new Map<string, Set<number>>();

function parse(source: string, flags: string): Node {
  let at = 0;
  /** What groups have in them, where none is in another. */
  const caught: Node[] = [];
  const isMultiline = flags.includes("m");
  const own = flags.replaceAll(/[gymd]/g, "");
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    at += found?.[0].length ?? 0;
    return found;
  };
  const toChar = (text: string): Node => {
    const key = `${text}/${own}`;
    let set = sets.get(key);
    if (set === undefined) {
      const one = new RegExp(`^(?:${text})$`, own);
      set = new Set(alphabet.filter((code) => one.test(String.fromCodePoint(code))));
      sets.set(key, set);
    }
    return { kind: "char", set };
  };
  const readChoice = (): Node => {
    const parts = [readSequence()];
    while (take(/\|/y)) parts.push(readSequence());
    return parts.length === 1 ? parts[0]! : { kind: "choice", parts };
  };
  const readSequence = (): Node => {
    const parts: Node[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") parts.push(readRepeat());
    return { kind: "sequence", parts };
  };
  const readRepeat = (): Node => {
    const body = readAtom();
    const found = take(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y);
    if (found === null) return body;
    const [, sign, least, comma, most] = found;
    if (sign !== undefined)
      return { kind: "repeat", body, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Infinity };
    const min = Number(least);
    return { kind: "repeat", body, min, max: comma === "" ? min : most === "" ? Infinity : Number(most) };
  };
  const readAtom = (): Node => {
    if (take(/\^/y)) return isMultiline ? { kind: "nothing" } : start;
    if (take(/\$/y)) return isMultiline ? toChar("\\n") : { kind: "end" };
    if (take(/\\[bB]/y)) return { kind: "nothing" };
    const opened = take(/\((?:\?(?:(<?[=!])|:|<\w+>))?/y);
    if (opened !== null) {
      const body = readChoice();
      take(/\)/y);
      if (opened[1] !== undefined) return { kind: "look", body, how: opened[1] };
      if (/^\((?:$|\?<\w)/.test(opened[0])) caught.push(body);
      return body;
    }
    // What a group has caught may be anything, of any length; but for a group of one character.
    const back = take(/\\(?:([1-9])|k<\w+>)/y);
    if (back !== null) {
      const known = caught[Number(back[1] ?? 0) - 1];
      if (known?.kind === "sequence" && known.parts.length === 1 && known.parts[0]!.kind === "char")
        return known;
      return { kind: "repeat", body: { kind: "char", set: new Set(alphabet) }, min: 0, max: Infinity };
    }
    const found =
      take(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^])/y) ??
      take(/\[(?:\\[^]|[^\]\\])*\]/y) ??
      take(/[\u{10000}-\u{10FFFF}]|[^]/uy);
    return toChar(/^[/]$/.test(found![0]) ? `\\${found![0]}` : found![0]);
  };
  const tree = readChoice();
  if (at !== source.length) throw new Error(`Not read beyond ${at}: ${source}`);
  return tree;
}
