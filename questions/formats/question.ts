/**
 * The common ground of all formats: a question as other systems know one, made from an item or read from a file. Writers take
 * these, readers give these; what a format cannot hold is told as a warning, never dropped in silence.
 */
import { claimLine } from "../claim.ts";
import { interactionOf } from "../deliver.ts";
import type { Item, ItemType, Lang } from "../item.ts";

/** One alternative of a choice. */
export interface Choice {
  text: string;
  isKey: boolean;
}

/** How a question is answered, with what is right. */
export type Task =
  | { kind: "choice"; options: Choice[] }
  | { kind: "true-false"; isTrue: boolean; labels: { true: string; false: string } }
  /** All `answers` are right; the first is the key. */
  | { kind: "text"; answers: string[] }
  /** `parts` in the right order, `shown` as they stand on paper. */
  | { kind: "order"; parts: string[]; shown: string[] }
  /** `options` are all there are: more than the pairs use, perhaps. */
  | { kind: "match"; pairs: { prompt: string; option: string }[]; options: string[] };

/** A question with its key. `feedback` has the sentences that prove the key, then what else explains it, a line each. */
export interface Question {
  id: string;
  /** Not on questions read from a file that does not say it. */
  type?: ItemType;
  stem: string;
  task: Task;
  shuffle: boolean;
  feedback: string[];
}

/** What a writer is given: an article with the items to write, in their order. */
export interface Source {
  id: string;
  lang: Lang;
  title: string;
  paragraphs: string[];
  items: Item[];
}

/** `left-out`: the item is not in the file. `changed`: it is, in another way than here. */
export interface Warning {
  rule: "left-out" | "changed";
  reason: string;
  items: string[];
}

export type Cell = string | number | null;

/** What a writer gives: one text, a table, or the files of a package, each by its path. */
export type Content = { text: string } | { table: Cell[][] } | { files: Record<string, string> };

/** A written file, the number of items in it, and what is not as it was. */
export interface Written {
  content: Content;
  written: number;
  warnings: Warning[];
}

/** Collects warnings: one a reason, with the items it is about. */
export interface Notes {
  add(rule: Warning["rule"], reason: string, itemId: string): void;
  list(): Warning[];
}

/** An empty collection. */
export function createNotes(): Notes {
  const byReason = new Map<string, Warning>();
  return {
    add(rule, reason, itemId) {
      const known = byReason.get(`${rule} ${reason}`);
      if (known === undefined) byReason.set(`${rule} ${reason}`, { rule, reason, items: [itemId] });
      else known.items.push(itemId);
    },
    list: () => [...byReason.values()],
  };
}

/** The parts of a file, one a question that the format can hold, with their number. */
export function writeEach<T>(questions: Question[], write: (question: Question, notes: Notes) => T | null) {
  const notes = createNotes();
  const parts = questions.flatMap((question) => {
    const part = write(question, notes);
    return part === null ? [] : [part];
  });
  return { parts, written: parts.length, warnings: notes.list() };
}

/** An item as a question; ids of options are gone, their order stays. */
export function toQuestion(item: Item): Question {
  const evidence = item.evidence.map((e) => e.text);
  return {
    id: item.id,
    type: item.type,
    stem: item.stem,
    task: toTask(item),
    shuffle: item.shuffle,
    feedback: item.explanation === undefined ? evidence : [...evidence, item.explanation],
  };
}

function toTask({ type, key, options, prompts = [], accept = [], added = [] }: Item): Task {
  const textOf = (id: string | undefined) => options.find((o) => o.id === id)?.text ?? "";
  if (Array.isArray(key)) return { kind: "order", parts: key.map(textOf), shown: options.map((o) => o.text) };
  if (typeof key === "object") {
    const pairs = prompts.map((p) => ({ prompt: p.text, option: textOf(key[p.id]) }));
    return { kind: "match", pairs, options: options.map((o) => o.text) };
  }
  if (interactionOf(type) === "text") return { kind: "text", answers: [key, ...accept, ...added] };
  if (type === "true-false") {
    const labels = { true: textOf("true"), false: textOf("false") };
    return { kind: "true-false", isTrue: key === "true", labels };
  }
  return { kind: "choice", options: options.map((o) => ({ text: o.text, isKey: o.id === key })) };
}

/** The task of a choice or a true-false item as options to choose from; null for the others. */
export function listChoices(task: Task): Choice[] | null {
  if (task.kind === "choice") return task.options;
  if (task.kind !== "true-false") return null;
  const { labels, isTrue } = task;
  return [
    { text: labels.true, isKey: isTrue },
    { text: labels.false, isKey: !isTrue },
  ];
}

/** A question's name in lists: its number, and how what it asks begins. */
export function nameQuestion(question: Pick<Question, "type" | "stem">, index: number): string {
  return `${String(index + 1).padStart(3, "0")} ${Array.from(claimLine(question)).slice(0, 60).join("").trim()}`;
}
