/** Verified candidates → the bank's items: one per stem, with ids, an estimate of difficulty, and the pairs to keep apart. */
import type { Item, ItemType } from "../item.ts";
import { packOf } from "../languages/index.ts";
import { createRandom } from "../random.ts";
import { type Candidate, stemContent } from "./context.ts";

/** Items kept of a very long article; taken evenly over it. */
const MAX_ITEMS = 400;
/** Shared content words from which another item's stem speaks of the same matter. */
const SAME_MATTER = 3;

/** Expected share of wrong answers by type, from published facilities of like items; to be replaced by data. */
const DIFFICULTY: Record<ItemType, number> = {
  "true-false": 0.25,
  "gap-place": 0.3,
  "gap-name": 0.3,
  "how-many": 0.3,
  when: 0.35,
  where: 0.3,
  typed: 0.45,
  "find-sentence": 0.35,
  mentioned: 0.4,
  computed: 0.5,
  "gap-number": 0.3,
  "gap-date": 0.35,
  "who-said": 0.35,
  "which-true": 0.45,
  order: 0.5,
  matching: 0.5,
};

/** Gives candidates their ids and difficulty; the first of two with one stem stays. */
export function rankItems(candidates: Candidate[]): Item[] {
  const items = new Map<string, Item>();
  const step = Math.max(1, candidates.length / MAX_ITEMS);
  for (let i = 0; i < candidates.length; i += step) {
    const candidate = candidates[Math.floor(i)]!;
    const text = [
      candidate.type,
      candidate.stem,
      ...candidate.options.map((o) => o.text),
      ...(candidate.prompts ?? []).map((p) => p.text),
    ].join("\n");
    const id = createRandom(text).id();
    if (!items.has(id))
      items.set(id, { id, ...candidate, difficulty: estimateDifficulty(candidate), status: "draft" });
  }
  return [...items.values()];
}

/** Longer evidence takes longer to find and hold. */
function estimateDifficulty({ type, evidence }: Candidate): number {
  const chars = evidence.reduce((sum, e) => sum + e.text.length, 0) / evidence.length;
  return Math.round(Math.min(0.9, DIFFICULTY[type] + Math.min(0.15, chars / 2_000)) * 100) / 100;
}

/**
 * Pairs of items that must not meet in one form: they rest on one sentence, or one's stem holds the other's key together
 * with the matter it is asked of. Each pair once, ids in bank order.
 */
export function findConflicts(items: Item[]): [string, string][] {
  const texts = items.map((item) => describe(item));
  const bySentence = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  items.forEach((item, i) => {
    for (const e of item.evidence) push(bySentence, `${e.paragraph}`, i);
    for (const stem of texts[i]!.shown) push(byStem, stem, i);
  });
  const conflicts = new Map<string, [string, string]>();
  const add = (i: number, j: number) => {
    const [a, b] = [Math.min(i, j), Math.max(i, j)];
    if (a !== b) conflicts.set(`${a} ${b}`, [items[a]!.id, items[b]!.id]);
  };
  for (const group of bySentence.values()) {
    for (const i of group)
      for (const j of group) if (i < j && isSameEvidence(items[i]!, items[j]!)) add(i, j);
  }
  texts.forEach(({ keys, asked }, i) => {
    for (const key of keys) {
      const [first] = key;
      for (const j of first === undefined ? [] : (byStem.get(first) ?? [])) {
        const { shown } = texts[j]!;
        const shared = asked.filter((s) => shown.has(s)).length;
        if (key.every((s) => shown.has(s)) && shared >= Math.min(SAME_MATTER, asked.length)) add(i, j);
      }
    }
  });
  return [...conflicts.values()];
}

function isSameEvidence(a: Item, b: Item): boolean {
  return a.evidence.some((x) =>
    b.evidence.some((y) => x.paragraph === y.paragraph && x.start < y.end && y.start < x.end),
  );
}

/** Types whose options or prompts state facts. A sentence to be found is the article's own, which all pupils have. */
const STATEMENTS = new Set<ItemType>(["which-true", "order", "matching"]);

/** Stems a pupil sees before answering, stems of each key, and stems of what is asked. */
function describe(item: Item): { shown: Set<string>; keys: string[][]; asked: string[] } {
  const pack = packOf(item.lang);
  const statements = STATEMENTS.has(item.type)
    ? [...item.options, ...(item.prompts ?? [])].map((o) => o.text)
    : [];
  const shown = stemContent(pack, [item.stem, ...statements].join(" "));
  const key =
    typeof item.key !== "string" || item.type === "true-false" || item.type === "which-true"
      ? []
      : item.type === "typed"
        ? [[...stemContent(pack, item.key)]]
        : item.options.filter((o) => o.id === item.key).map((o) => [...stemContent(pack, o.text)]);
  return { shown, keys: key, asked: [...stemContent(pack, item.stem)] };
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
