/** Verified candidates → the bank's items, the best first: one per stem, with ids, an estimate of difficulty, and the pairs to keep apart. */
import { askedOf } from "../fact.ts";
import type { Evidence, Item, ItemType } from "../item.ts";
import { packOf } from "../languages/index.ts";
import { createRandom } from "../random.ts";
import { type Candidate, type Context, countShared, createStemmer } from "./context.ts";
import { countFlaws } from "./flaws.ts";
import { estimateOdds } from "./odds.ts";
import { dropHeadline } from "./stem.ts";

/** Items kept of a very long article; taken evenly over it. */
const MAX_ITEMS = 400;
/** Items with other options for each in which a sentence is to be found: with 15, that cue brings about 5 points over chance. */
const OTHERS_PER_FOUND = 15;
/** Shared content words from which another item's stem speaks of the same matter. */
const SAME_MATTER = 3;

/** Expected share of wrong answers by type, from published facilities of like items; to be replaced by data. */
const DIFFICULTY: Record<ItemType, number> = {
  "true-false": 0.2,
  "find-sentence": 0.2,
  "gap-place": 0.25,
  "gap-number": 0.25,
  "gap-name": 0.25,
  "gap-word": 0.25,
  "how-many": 0.25,
  where: 0.25,
  "what-called": 0.25,
  "gap-date": 0.3,
  when: 0.3,
  "who-said": 0.3,
  mentioned: 0.35,
  typed: 0.4,
  "which-true": 0.4,
  computed: 0.45,
  order: 0.45,
  matching: 0.45,
  own: 0.35,
};
/**
 * What makes a reading item harder, and by how much at most: more text to search, wording further from the text's,
 * distractors that the text names too. Source of the kinds: Embretson & Wetzel, "Component latent trait models for paragraph
 * comprehension tests" (1987); the amounts are our estimate.
 */
const HARDER = { length: 0.12, wording: 0.12, rivals: 0.08 };
/** How much each item-writing flaw takes from how likely an item is to be accepted. */
const FLAWED = 0.3;
/** Characters of evidence from which length adds nothing more. */
const LONG_EVIDENCE = 400;

/** Gives candidates their ids and difficulty, the best first; of two with one stem the first stays. */
export function rankItems(candidates: Candidate[], context: Context): Item[] {
  const items = new Map<string, { item: Item; merit: number }>();
  const step = Math.max(1, candidates.length / MAX_ITEMS);
  for (let i = 0; i < candidates.length; i += step) {
    const candidate = candidates[Math.floor(i)]!;
    const id = nameItem(candidate);
    if (items.has(id)) continue;
    const difficulty = estimateDifficulty(candidate, context);
    items.set(id, {
      item: { id, ...candidate, difficulty, status: "draft" },
      merit: estimateOdds(context, candidate) - FLAWED * countFlaws(candidate).length,
    });
  }
  const ranked = [...items.values()].sort((a, b) => b.merit - a.merit).map(({ item }) => item);
  return limitFound(ranked);
}

/** An id that is the same for the same words. */
export function nameItem({ type, stem, options, prompts = [] }: Candidate): string {
  return createRandom([type, stem, ...[...options, ...prompts].map((o) => o.text)].join("\n")).id();
}

/** Leaves the best of the items whose sentence is found by its words, so that whoever goes by words alone gains little in a bank. */
function limitFound(items: Item[]): Item[] {
  const others = items.filter(({ type, options }) => type !== "find-sentence" && options.length > 0).length;
  let left = Math.round(others / OTHERS_PER_FOUND);
  return items.filter(({ type }) => type !== "find-sentence" || left-- > 0);
}

/** Expected share of wrong answers; nothing in it depends on which option is the key. */
export function estimateDifficulty(
  { type, stem, options, evidence }: Candidate,
  { stemsOf, pack }: Context,
): number {
  const shown = stemsOf(evidence.map((e) => e.text).join(" "));
  const asked = stemsOf(dropHeadline(stem, pack));
  const chars = evidence.reduce((sum, e) => sum + e.text.length, 0) / evidence.length;
  const length = Math.min(1, chars / LONG_EVIDENCE);
  const wording = (asked.size - countShared(asked, shown)) / Math.max(1, asked.size);
  const rivals =
    options.filter((o) => o.origin === "paragraph" || o.origin === "article").length /
    Math.max(1, options.length - 1);
  const sum =
    DIFFICULTY[type] +
    HARDER.length * length +
    HARDER.wording * wording +
    HARDER.rivals * Math.min(1, rivals);
  return Math.round(100 * sum) / 100;
}

/**
 * Pairs of items that must not meet in one form: they rest on one sentence, one's stem holds the other's key together with the matter it is
 * asked of, or the same name is to be typed in both, which whoever has found it once goes on typing. Each pair once, ids in bank order.
 */
export function findConflicts(items: Item[], known?: Context["stemsOf"]): [string, string][] {
  const pack = packOf(items[0]?.lang ?? "ka");
  const stemsOf = known ?? createStemmer(pack);
  const texts = items.map((item) => describe({ ...item, stem: dropHeadline(item.stem, pack) }, stemsOf));
  const bySentence = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  items.forEach((item, i) => {
    const name = item.type === "typed" ? texts[i]!.keys.flat().join(" ") : "";
    if (name !== "" && !/\d/.test(name)) push(byName, name, i);
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
  for (const group of byName.values()) for (const i of group) for (const j of group) if (i < j) add(i, j);
  texts.forEach(({ keys, asked }, i) => {
    for (const key of keys) {
      const [first] = key;
      for (const j of first === undefined ? [] : (byStem.get(first) ?? [])) {
        const { shown } = texts[j]!;
        if (key.every((s) => shown.has(s)) && countShared(asked, shown) >= Math.min(SAME_MATTER, asked.size))
          add(i, j);
      }
    }
  });
  return [...conflicts.values()];
}

/** Whether what one item asks about is evidence of the other: two excerpts may begin with the same sentence. */
function isSameEvidence(a: Item, b: Item): boolean {
  return overlaps(askedOf(a), b.evidence) || overlaps(askedOf(b), a.evidence);
}

function overlaps(some: Evidence[], others: Evidence[]): boolean {
  return some.some((x) =>
    others.some((y) => x.paragraph === y.paragraph && x.start < y.end && y.start < x.end),
  );
}

/** Types whose options or prompts state facts. A sentence to be found is the article's own, which all pupils have. */
const STATEMENTS = new Set<ItemType>(["which-true", "order", "matching"]);

/** Stems a pupil sees before answering, stems of each key, and stems of what is asked. */
function describe(
  item: Item,
  stemsOf: Context["stemsOf"],
): { shown: ReadonlySet<string>; keys: string[][]; asked: ReadonlySet<string> } {
  const statements = STATEMENTS.has(item.type)
    ? [...item.options, ...(item.prompts ?? [])].map((o) => o.text)
    : [];
  const shown = stemsOf([item.stem, ...statements].join(" "));
  const key =
    typeof item.key !== "string" || item.type === "true-false" || item.type === "which-true"
      ? []
      : item.type === "typed"
        ? [[...stemsOf(item.key)]]
        : item.options.filter((o) => o.id === item.key).map((o) => [...stemsOf(o.text)]);
  return { shown, keys: key, asked: stemsOf(item.stem) };
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
