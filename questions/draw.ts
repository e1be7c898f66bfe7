/**
 * The draw of a form's items: a seeded greedy search that fills each slot with the item that keeps types, skills and
 * paragraphs nearest to their mix. One draw takes O(bank × length). Like `form.ts`, blind to all that would tell a key.
 */
import type { Bank, Blueprint, Item, ItemType } from "./item.ts";
import { PASSED } from "./passed.ts";
import type { Random } from "./random.ts";

/** How much each kind of balance counts: a type's share before a skill's, a skill's before the spread over paragraphs. */
const WEIGHT = { type: 100, skill: 10, paragraph: 4 };
/** A form's expected wrong answers may be this far from the mean of all forms. */
const LEVEL = 0.05;
/** Loads of what comes last; `told` is what may not stand beside an item that the pupil has met. Each outweighs what is named before it, `demoted` also as often as there are redraws. */
const LAST = { overTarget: 1e7, demoted: 1e8, reserve: 1e9, told: 1e10, seen: 1e11 };
/** Of each type the best items, this many for each of its slots, are drawn from first: enough for forms that differ. */
const POOL = 8;
/** Share of forms that an item should be in at most. */
const MAX_EXPOSURE = 0.75;
/** Quotas below this count as this, lest a load be infinite. */
const MIN_QUOTA = 1e-3;

const MAX_REDRAWS = 16;
const AMONG_WORST = 3;

/** What one draw aims at and keeps to. */
interface Plan {
  length: number;
  /** A type's exact share of the form, in items, and the whole number near it that this form is to hold. */
  types: Map<ItemType, { quota: number; target: number }>;
  /** A paragraph's load before anything is drawn of it, and what each of its items adds. */
  paragraphs: Map<number, { start: number; step: number }>;
  rivals: Map<string, string[]>;
  /** Extra load of items that are to come last. */
  last: Map<string, number>;
}

/** What is the same for each draw of one bank by one blueprint: the items that take part, and which of them shut one out. */
interface Prepared {
  open: Item[];
  rivals: Plan["rivals"];
}

const prepared = new WeakMap<Bank, WeakMap<Blueprint, Prepared>>();

function prepare(bank: Bank, blueprint: Blueprint): Prepared {
  const known = prepared.get(bank) ?? new WeakMap<Blueprint, Prepared>();
  prepared.set(bank, known);
  const before = known.get(blueprint);
  if (before !== undefined) return before;
  const open = bank.items.filter((item) => item.status !== "hidden" && weightOf(blueprint, item.type) > 0);
  const made = { open, rivals: findRivals(open, bank.conflicts) };
  known.set(blueprint, made);
  return made;
}

/** Items for one form, as many as the blueprint wants or the conflicts allow; see `assembleForm`. */
export function drawItems(
  bank: Bank,
  blueprint: Blueprint,
  seen: ReadonlySet<string>,
  random: Random,
): Item[] {
  const { open, rivals } = prepare(bank, blueprint);
  const items = random.shuffle(open);
  const length = Math.min(blueprint.length, items.length);
  const types = planTypes(items, { ...blueprint, length }, random);
  const plan: Plan = {
    length,
    types,
    paragraphs: planParagraphs(items, random),
    rivals,
    last: planLast(open, types, seen, rivals),
  };
  const countRivals = (item: Item) => plan.rivals.get(item.id)!.length;
  let drawn = drawOnce(items, plan);
  let fullest = drawn;
  // Where conflicts leave slots empty: again, with an item that shut out many put last. By chance among the worst, as
  // one item alone would hardly ever be drawn.
  for (let i = 0; i < MAX_REDRAWS && fullest.length < plan.length; i++) {
    const worst = drawn.toSorted((a, b) => countRivals(b) - countRivals(a)).slice(0, AMONG_WORST);
    const { id } = worst[random.below(worst.length)]!;
    plan.last.set(id, (plan.last.get(id) ?? 0) + LAST.demoted);
    drawn = drawOnce(items, plan);
    if (drawn.length > fullest.length) fullest = drawn;
  }
  return levelDifficulty(fullest, items, plan);
}

/** A kind of exchange: whether it stays within a type, whether the last item of a type may go, and how far off a form must be for it. */
interface Exchange {
  isWithin: boolean;
  isLoneKept: boolean;
  from: number;
}

/** First within a type; then across types, keeping one of each that the form has; then, of a form that is still far off, any. */
const EXCHANGES: Exchange[] = [
  { isWithin: true, isLoneKept: false, from: LEVEL },
  { isWithin: false, isLoneKept: true, from: LEVEL },
  { isWithin: false, isLoneKept: false, from: 2 * LEVEL },
];
/** Each type stays within so many items of its target. */
const OFF_TARGET = 1;
/** Items of a form of which one of a rare, hard type need not make way for the level. */
const FEW_ITEMS = 3;

/** Exchanges items, one kind of exchange after the other, until the form is as hard as the bank's types are on the average. */
function levelDifficulty(drawn: Item[], items: Item[], plan: Plan): Item[] {
  const means = meanDifficulties(items, plan.last);
  const level =
    [...plan.types].reduce((sum, [type, { quota }]) => sum + quota * means.get(type)!, 0) / plan.length;
  const fresh = items.filter(({ id }) => !plan.last.has(id));
  const form = [...drawn];
  let excess = form.reduce((sum, item) => sum + item.difficulty - level, 0);
  for (const kind of form.length > FEW_ITEMS ? EXCHANGES : EXCHANGES.slice(0, 2)) {
    for (let round = 0; round < form.length && Math.abs(excess) > kind.from; round++) {
      const next = findExchange(form, fresh, excess, kind, plan);
      if (next === null) break;
      form[next.at] = next.item;
      excess = next.excess;
    }
  }
  return form;
}

/** The first exchange of a kind that brings a form to its level, or else the one that brings it nearest; null where none brings it nearer. */
function findExchange(
  form: Item[],
  fresh: Item[],
  excess: number,
  { isWithin, isLoneKept }: Exchange,
  { types, rivals, last }: Plan,
): { at: number; item: Item; excess: number } | null {
  const used = new Set(form.map(({ id }) => id));
  const over = (type: ItemType) => countType(form, type) - types.get(type)!.target;
  const mayGo = form.map(
    ({ id, type }) =>
      !last.has(id) && (isWithin || over(type) > -OFF_TARGET) && !(isLoneKept && countType(form, type) === 1),
  );
  let best: ReturnType<typeof findExchange> = null;
  let least = Math.abs(excess);
  for (const item of fresh) {
    if (used.has(item.id) || (!isWithin && over(item.type) >= OFF_TARGET)) continue;
    for (const [at, old] of form.entries()) {
      const changed = excess + item.difficulty - old.difficulty;
      if (!mayGo[at] || (old.type === item.type) !== isWithin || Math.abs(changed) >= least) continue;
      if (rivals.get(item.id)!.some((id) => id !== old.id && used.has(id))) continue;
      [best, least] = [{ at, item, excess: changed }, Math.abs(changed)];
    }
    if (least <= LEVEL) break;
  }
  return best;
}

const countType = (form: Item[], type: ItemType): number => form.filter((item) => item.type === type).length;

/** The mean difficulty of each type's items that forms are drawn from first. */
function meanDifficulties(items: Item[], last: Plan["last"]): Map<ItemType, number> {
  const sums = new Map<ItemType, { sum: number; n: number }>();
  for (const { id, type, difficulty } of items) {
    const { sum, n } = sums.get(type) ?? { sum: 0, n: 0 };
    const weight = last.has(id) ? Number.EPSILON : 1;
    sums.set(type, { sum: sum + difficulty * weight, n: n + weight });
  }
  return new Map([...sums].map(([type, { sum, n }]) => [type, sum / n]));
}

/**
 * What comes last: what the pupil has met, before that what rests on the same sentence as something met, whose proof was shown, and before that what a type has, best first, beyond its share
 * of the pool.
 */
function planLast(
  open: Item[],
  types: Plan["types"],
  seen: ReadonlySet<string>,
  rivals: Plan["rivals"],
): Plan["last"] {
  const last: Plan["last"] = new Map();
  for (const id of seen) for (const rival of rivals.get(id) ?? []) last.set(rival, LAST.told);
  for (const id of seen) last.set(id, LAST.seen);
  const counts = new Map<ItemType, number>();
  for (const { id, type } of open) {
    if (last.has(id)) continue;
    const count = counts.get(type) ?? 0;
    counts.set(type, count + 1);
    if (count >= POOL * Math.max(1, types.get(type)!.quota)) last.set(id, LAST.reserve);
  }
  return last;
}

/** Where nobody gave weights a type counts by how good its items are: one of which every third passes, a tenth of one of which three in four do. */
function weightOf({ types }: Blueprint, type: ItemType): number {
  return types === undefined ? PASSED[type] ** 3 : (types[type] ?? 0);
}

/** Targets are a systematic sample of the quotas (Madow 1949): each one less than 1 off, and right on the average of seeds. */
function planTypes(items: Item[], blueprint: Blueprint, random: Random): Plan["types"] {
  const counts = new Map<ItemType, number>();
  for (const { type } of items) counts.set(type, (counts.get(type) ?? 0) + 1);
  const quotas = shareOut(counts, blueprint);
  const plan: Plan["types"] = new Map();
  let end = random.fraction();
  for (const type of random.shuffle([...counts.keys()])) {
    const quota = quotas.get(type)!;
    const start = end;
    end += quota;
    plan.set(type, { quota: Math.max(quota, MIN_QUOTA), target: Math.floor(end) - Math.floor(start) });
  }
  return plan;
}

/**
 * Each type's share of the form, by weight. Where nobody gave weights, a type with few items gets no more than keeps each
 * of them out of some forms, as long as others can take what it leaves.
 */
function shareOut(counts: Map<ItemType, number>, blueprint: Blueprint): Map<ItemType, number> {
  const quotas = new Map<ItemType, number>();
  let open = [...counts];
  let left = blueprint.length;
  for (;;) {
    const total = open.reduce((sum, [type]) => sum + weightOf(blueprint, type), 0);
    const share = (type: ItemType) => (left * weightOf(blueprint, type)) / total;
    const isFull = ([type, count]: [ItemType, number]) =>
      blueprint.types === undefined && share(type) > count * MAX_EXPOSURE;
    const full = open.filter(isFull);
    if (full.length === 0 || full.length === open.length) {
      for (const [type] of open) quotas.set(type, share(type));
      return quotas;
    }
    for (const [type, count] of full) {
      quotas.set(type, count * MAX_EXPOSURE);
      left -= count * MAX_EXPOSURE;
    }
    open = open.filter(([type]) => !quotas.has(type));
  }
}

/**
 * Loads fall with the root of a paragraph's items and start by chance. Were all paragraphs equal, the only item of a short
 * one would be in every form; were all items equal, long paragraphs would push short ones out.
 */
function planParagraphs(items: Item[], random: Random): Plan["paragraphs"] {
  const sizes = new Map<number, number>();
  for (const item of items) sizes.set(paragraphOf(item), (sizes.get(paragraphOf(item)) ?? 0) + 1);
  return new Map(
    [...sizes].map(([paragraph, size]) => {
      const step = WEIGHT.paragraph / Math.sqrt(size);
      return [paragraph, { start: random.fraction() * step, step }];
    }),
  );
}

function paragraphOf(item: Item): number {
  return item.evidence[0]?.paragraph ?? -1;
}

function findRivals(items: Item[], conflicts: Bank["conflicts"]): Plan["rivals"] {
  const rivals: Plan["rivals"] = new Map(items.map((item) => [item.id, []]));
  for (const [a, b] of conflicts) {
    if (!rivals.has(a) || !rivals.has(b)) continue;
    rivals.get(a)!.push(b);
    rivals.get(b)!.push(a);
  }
  return rivals;
}

/** Fills slot after slot with the item of the least load; among equals the first in the given order. */
function drawOnce(items: Item[], { length, types, paragraphs, rivals, last }: Plan): Item[] {
  const drawn: Item[] = [];
  const counters = new Map<string | number, { n: number }>();
  const counterOf = (name: string | number) => {
    let counter = counters.get(name);
    if (counter === undefined) counters.set(name, (counter = { n: 0 }));
    return counter;
  };
  // Looked up once and not for each slot: that was half of a draw's time.
  let open = items.map((item) => ({
    item,
    last: last.get(item.id) ?? 0,
    type: types.get(item.type)!,
    paragraph: paragraphs.get(paragraphOf(item))!,
    ofType: counterOf(item.type),
    ofSkill: counterOf(item.skill),
    ofParagraph: counterOf(paragraphOf(item)),
  }));
  const loadOf = (one: (typeof open)[number]) =>
    one.last +
    (one.ofType.n < one.type.target ? 0 : LAST.overTarget) +
    (WEIGHT.type * one.ofType.n) / one.type.quota +
    (WEIGHT.skill * one.ofSkill.n) / Math.max(1, drawn.length) +
    one.paragraph.start +
    one.paragraph.step * one.ofParagraph.n;
  while (drawn.length < length && open.length > 0) {
    let best = open[0]!;
    let least = Infinity;
    for (const one of open) {
      const load = loadOf(one);
      if (load < least) [best, least] = [one, load];
    }
    drawn.push(best.item);
    for (const counter of [best.ofType, best.ofSkill, best.ofParagraph]) counter.n++;
    const shut = new Set([best.item.id, ...rivals.get(best.item.id)!]);
    open = open.filter(({ item }) => !shut.has(item.id));
  }
  return drawn;
}
