/**
 * Import sheets of three classroom games. Columns and limits as in their own templates: Kahoot's quiz spreadsheet (head in row
 * 8, in its limits' own words), Wayground's (before: Quizizz) and Blooket's. None of them takes an explanation of a wrong answer
 * into play or an article to read: pupils need the text beside it.
 */
import { packOf } from "../languages/index.ts";
import { dropHeadline } from "../stages/stem.ts";
import {
  type Cell,
  listChoices,
  type Notes,
  type Question,
  type Source,
  toQuestion,
  writeEach,
  type Written,
} from "./question.ts";

const SECONDS = 60;
const KAHOOT = { question: 120, answer: 75, answers: 4 };
const BLOOKET = { answers: 4 };
const WAYGROUND = { answers: 5 };

interface Row {
  stem: string;
  texts: string[];
  /** The key's place among the texts, from 1. */
  key: number;
}

/** A choice as a row; null, with why, where the game cannot hold it. */
function toRow({ id, stem, task }: Question, most: number, notes: Notes): Row | null {
  const choices = listChoices(task);
  if (choices === null) {
    notes.add("left-out", "only choices and true or false can be held", id);
    return null;
  }
  if (choices.length > most) {
    notes.add("left-out", `more than ${most} options`, id);
    return null;
  }
  return { stem, texts: choices.map((c) => c.text), key: choices.findIndex((c) => c.isKey) + 1 };
}

/** A list filled up with empty cells. */
const fill = (texts: string[], length: number): Cell[] => Array.from({ length }, (_, i) => texts[i] ?? null);

/**
 * Kahoot refuses a sheet with longer texts: such items are left out, not cut, since a cut question asks something else. The headline above a
 * question goes where that is enough: the class has the text beside it.
 */
export function writeKahoot(source: Source): Written {
  const { parts, ...rest } = writeEach(source.items.map(toQuestion), (question, notes) => {
    const row = toRow(question, KAHOOT.answers, notes);
    if (row === null) return null;
    const leaveOut = (reason: string) => {
      notes.add("left-out", reason, question.id);
      return null;
    };
    const isLong = row.stem.length > KAHOOT.question;
    const stem = isLong ? dropHeadline(row.stem, packOf(source.lang)) : row.stem;
    if (stem.length > KAHOOT.question) return leaveOut(`the question has over ${KAHOOT.question} characters`);
    if (row.texts.some((text) => text.length > KAHOOT.answer))
      return leaveOut(`an option has over ${KAHOOT.answer} characters`);
    if (isLong) notes.add("changed", "the headline does not stand above the question", question.id);
    return { ...row, stem };
  });
  const head = [
    null,
    "Question - max 120 characters",
    ...[1, 2, 3, 4].map((n) => `Answer ${n} - max 75 characters`),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
  ];
  const rows = parts.map(({ stem, texts, key }, i) => [
    i + 1,
    stem,
    ...fill(texts, KAHOOT.answers),
    SECONDS,
    String(key),
  ]);
  const above: Cell[][] = [[null, "Quiz template"], [], [], [], [], [], []];
  return { content: { table: [...above, head, ...rows] }, ...rest };
}

/** Wayground also takes typed answers: the key and up to four more. */
export function writeWayground(source: Source): Written {
  const { parts, ...rest } = writeEach(source.items.map(toQuestion), (question, notes): Cell[] | null => {
    const { id, stem, task, feedback } = question;
    const end = [SECONDS, null, feedback.join("\n")];
    if (task.kind === "text") {
      if (task.answers.length > WAYGROUND.answers)
        notes.add("changed", `only ${WAYGROUND.answers} right answers are kept`, id);
      notes.add("changed", "a typed answer is right only as it is written here, not in its other forms", id);
      return [stem, "Fill-in-the-Blank", ...fill(task.answers, WAYGROUND.answers), null, ...end];
    }
    if (task.kind === "order" || task.kind === "match") {
      notes.add("left-out", "only choices, true or false and typed answers can be held", id);
      return null;
    }
    const row = toRow(question, WAYGROUND.answers, notes);
    return row && [stem, "Multiple Choice", ...fill(row.texts, WAYGROUND.answers), String(row.key), ...end];
  });
  const head = [
    "Question Text",
    "Question Type",
    ...[1, 2, 3, 4, 5].map((n) => `Option ${n}`),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
  ];
  return { content: { table: [head, ...parts] }, ...rest };
}

/** Blooket reads CSV with a line of its own above the head. */
export function writeBlooket(source: Source): Written {
  const { parts, ...rest } = writeEach(source.items.map(toQuestion), (question, notes) =>
    toRow(question, BLOOKET.answers, notes),
  );
  const head = [
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3\n(Optional)",
    "Answer 4\n(Optional)",
    "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
  ];
  const rows = parts.map(({ stem, texts, key }, i) => [
    i + 1,
    stem,
    ...fill(texts, BLOOKET.answers),
    SECONDS,
    key,
  ]);
  return { content: { table: [fill(["Blooket\nImport Template"], head.length), head, ...rows] }, ...rest };
}
