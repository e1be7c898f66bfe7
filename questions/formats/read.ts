/** What readers give: questions as read, and those that cannot be read into one of ours, with the reason. */
import type { ItemType } from "../item.ts";
import type { Task } from "./question.ts";

/** A question of a file. `type` where the file has it from us. */
export interface ReadQuestion {
  type?: ItemType;
  stem: string;
  task: Task;
  shuffle: boolean;
  feedback: string[];
  /** Whether a stem of one line that states something, or has a gap, lacks the instruction and the headline that ours have above it. */
  isBare?: boolean;
  /** What of it an item of ours does not hold. */
  changes: string[];
}

/** A question that did not come in, and why. */
export interface ReadWarning {
  stem: string;
  reason: string;
}

/** `problem` says why nothing of a file can be read. */
export type ReadResult =
  | { ok: true; questions: ReadQuestion[]; warnings: ReadWarning[] }
  | { ok: false; problem: string };

/** Of one file; a bank has 400 items at most. */
export const MAX_QUESTIONS = 1_000;

/** Options or pairs of one question: as many as an item of ours may have. */
const MAX_OPTIONS = 12;
const TOO_MANY = `over ${MAX_OPTIONS} options`;

/** An answer with its share of the points, 0 to 1 or below 0. */
export interface WeighedAnswer {
  text: string;
  share: number;
  /** Whether it has a feedback of its own. Ours have one a question. */
  hasFeedback: boolean;
}

/** The task of a question and what of its answers that does not hold, or why there is none. */
export type ReadTask = Pick<ReadQuestion, "task" | "changes"> | string;

/** A task beside the answers that it was made of. */
export function compare(task: Task | string, answers: WeighedAnswer[] = []): ReadTask {
  if (typeof task === "string") return task;
  const changes: string[] = [];
  if (answers.some((a) => a.share > 0 && a.share < 1))
    changes.push("answers that give part of the points are left out");
  if (answers.some((a) => a.share < 0)) changes.push("answers that take points away only give none");
  if (answers.some((a) => a.hasFeedback)) changes.push("the feedback of single answers is left out");
  return { task, changes };
}

/** The task of a choice; a reason where not exactly one option has all points and the others none. */
export function toChoice(answers: WeighedAnswer[]): Task | string {
  if (answers.length > MAX_OPTIONS) return TOO_MANY;
  const keys = answers.filter((a) => a.share >= 1);
  if (keys.length !== 1 || answers.some((a) => a.share > 0 && a.share < 1))
    return "not exactly one option has all the points";
  return { kind: "choice", options: answers.map((a) => ({ text: a.text, isKey: a.share >= 1 })) };
}

/** The task of a typed answer: those that give all points. To Moodle an asterisk is anything, but for one after a backslash. */
export function toText(answers: WeighedAnswer[]): Task | string {
  const right = answers.filter((a) => a.share >= 1 && a.text !== "");
  if (right.length === 0) return "no answer has all the points";
  if (right.some((a) => /(?<!\\)\*/.test(a.text))) return "an answer with a wildcard";
  return { kind: "text", answers: right.map((a) => a.text.replaceAll("\\*", "*")) };
}

/** The task of pairs; an empty prompt gives an option that belongs nowhere. Numbered from 1 in an item of ours they are an order. */
export function toPairs(
  pairs: { prompt: string; option: string }[],
  type: ItemType | undefined,
): Task | string {
  const used = pairs.filter((p) => p.prompt !== "");
  if (pairs.length > MAX_OPTIONS) return TOO_MANY;
  if (used.length < 2) return "fewer than two pairs";
  if (type === "order" && used.every((p, i) => p.prompt === String(i + 1))) {
    const parts = used.map((p) => p.option);
    return { kind: "order", parts, shown: parts.toSorted() };
  }
  return { kind: "match", pairs: used, options: [...new Set(pairs.map((p) => p.option))].sort() };
}

/** A true-false task. The words for both are the language's own and are put in with the item. */
export const toTrueFalse = (isTrue: boolean): Task => ({
  kind: "true-false",
  isTrue,
  labels: { true: "", false: "" },
});

/** Lines of a text, without empty ones. */
export const toLines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
