/**
 * The words of the engine as types: item, option, key, evidence, bank, form, response.
 * Shared by every module; nothing here runs. What a pupil may see is `DeliveredItem`, never `Item`.
 */

import type { CalendarDate } from "./article.ts";

/** Languages with a pack. */
export type Lang = "ka" | "en" | "ru";

/**
 * The kinds of item. Each has a composer in `stages/compose/`, but for `own`: a teacher's question with options of any kind.
 */
export const itemTypes = [
  "gap-number",
  "gap-date",
  "gap-place",
  "gap-name",
  "gap-word",
  "how-many",
  "when",
  "where",
  "what-called",
  "typed",
  "who-said",
  "true-false",
  "which-true",
  "find-sentence",
  "mentioned",
  "computed",
  "order",
  "matching",
  "own",
] as const;
export type ItemType = (typeof itemTypes)[number];

/** PIRLS processes of comprehension (IEA, PIRLS 2021 Assessment Framework, ch. 1). */
export const skills = ["retrieve", "infer", "integrate", "evaluate"] as const;
export type Skill = (typeof skills)[number];

/** `draft` as generated, `approved` or `hidden` by the teacher; hidden items are never drawn. */
export const itemStatuses = ["draft", "approved", "hidden"] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/**
 * The verifier's rules that a teacher may overrule in an item, whose words they answer for. The others, evidence that stands
 * in the article and options that differ with the key among them, hold for all items.
 */
export const softRules = [
  "gap-key",
  "typed-key",
  "question-key",
  "true-false-key",
  "which-true-key",
  "find-sentence-key",
  "mentioned-key",
  "computed-key",
  "who-said-key",
  "order-key",
  "matching-key",
  "own-key",
  "leak",
  "title",
  "self-contained",
  "flaws",
] as const;
export type SoftRule = (typeof softRules)[number];

/** All rules of the verifier, in the order in which they are asked; the first two hold for all items. */
export const verifierRules = ["evidence", "options", ...softRules] as const;

/** The rules by which a place in the article gives no candidate at all. */
export const composerRules = [
  "not-self-contained",
  "too-long",
  "too-short",
  "in-quote",
  "in-opener",
  "in-pronoun",
  "broken-marks",
  "not-a-statement",
  "key-in-stem",
  "known-without",
  "computed-from-stem",
  "inexact-number",
  "relative-date",
  "of-publication",
  "protagonist",
  "part-of-title",
  "stands-for-state",
  "place-beside-place",
  "few-distractors",
  "few-rivals",
  "unpromising",
] as const;

/** What a question can be refused by; `known` where the bank has it already. */
export const refusalRules = [...verifierRules, ...composerRules, "known"] as const;
export type RefusalRule = (typeof refusalRules)[number];

/** A place in the article. Offsets are UTF-16 code units; `text === paragraphs[paragraph].slice(start, end)`. */
export interface Evidence {
  paragraph: number;
  start: number;
  end: number;
  text: string;
}

/**
 * Where an option comes from: `key`; a distractor from the evidence's own `paragraph`, from elsewhere in the `article`,
 * one the article does not support, computed or taken `outside` it; or `statement`, one part of an order or matching item.
 */
export type Origin = "key" | "paragraph" | "article" | "outside" | "statement";

/** One alternative. Ids are local to the item. */
export interface Option {
  id: string;
  text: string;
  origin: Origin;
}

/** The left side of a matching item: what an option is to be assigned to. */
export interface Prompt {
  id: string;
  text: string;
}

/** One option's id (choice, a tapped sentence), ids in order (order), promptId → optionId (matching), or the answer itself (typed). */
export type Key = string | string[] | Record<string, string>;

/** What a pupil gives for one item; has the key's shape. */
export type Response = Key;

/** One question with everything known about it. */
export interface Item {
  id: string;
  type: ItemType;
  skill: Skill;
  lang: Lang;
  /** The prompt. A gap is written as `GAP`. */
  stem: string;
  options: Option[];
  /** Only on matching items. */
  prompts?: Prompt[];
  key: Key;
  /** Only on typed items: further answers that are right, beyond the key's own forms. */
  accept?: string[];
  /** The same, where a teacher found after the event that they are right: of a room's and a quiz's items alone. */
  added?: string[];
  /** False where the options have an order of their own (numbers, dates, true before false). */
  shuffle: boolean;
  evidence: Evidence[];
  /** One sentence on why the key is right, where the evidence alone does not show it. */
  explanation?: string;
  /** Expected share of wrong answers, 0 (nobody errs) to 1; an estimate before any data. */
  difficulty: number;
  status: ItemStatus;
}

/** How a gap is written in a stem. */
export const GAP = "_____";

/** A candidate item that a rule refused, and why. */
export interface Refusal {
  rule: RefusalRule;
  reason: string;
  stem: string;
  paragraph: number;
}

/** All verified items of one article. `conflicts` are pairs of item ids that must not meet in one form. */
export interface Bank {
  engine: string;
  lang: Lang;
  title: string;
  /** When the article was published, where that was told. */
  published?: CalendarDate;
  paragraphs: string[];
  items: Item[];
  conflicts: [string, string][];
  refused: Refusal[];
}

/** What a form must hold. `types` are relative weights; a type that is not named takes no part. Without it all types weigh the same. */
export interface Blueprint {
  length: number;
  types?: Partial<Record<ItemType, number>>;
}

/** An option or prompt as one pupil sees it: `id` is opaque, `of` is the bank's id and stays on the server. */
export interface FormChoice {
  id: string;
  of: string;
}

/** An item's place in one form. */
export interface FormItem {
  id: string;
  of: string;
  options: FormChoice[];
  prompts: FormChoice[];
}

/** The fixed, ordered items that one pupil gets. `repeated` counts those the pupil has met before. */
export interface Form {
  items: FormItem[];
  repeated: number;
}

/** How an item is answered: the only thing the widget needs to know of its type. */
export type Interaction = "choice" | "sentence" | "text" | "order" | "match";

/** What a pupil gets of an item before answering: no key, evidence, origin or difficulty. */
export interface DeliveredItem {
  id: string;
  type: ItemType;
  interaction: Interaction;
  stem: string;
  options: { id: string; text: string }[];
  prompts?: { id: string; text: string }[];
}

/** A scored response. `key` and `response` are in the delivered ids. */
export interface Feedback {
  score: number;
  maxScore: number;
  key: Key;
  evidence: Evidence[];
  explanation?: string;
}
