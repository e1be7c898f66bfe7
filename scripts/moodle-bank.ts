/**
 * What Moodle's question bank must hold of an article's items, and what it holds after its own importer has read our file: for
 * scripts/check-moodle.ts.
 */
import { isDeepStrictEqual } from "node:util";
import type { Source } from "../questions/formats/index.ts";
import { nameQuestion, type Task, toQuestion } from "../questions/formats/question.ts";
import { Trouble } from "./house.mjs";

/** A question of the bank, as scripts/moodle/import.php tells it: texts as they are shown. */
export interface Banked {
  type: string;
  name: string;
  shown: string;
  feedback: string;
  mark: number;
  id: string | null;
  category: string;
  tags: string[];
  answers: { text: string; fraction: number; feedback: string }[];
  pairs: { prompt: string; option: string }[];
  /** What the question engine gives for what is right, and takes for what is wrong. */
  grades: number[];
}

type Answers = Pick<Banked, "type" | "answers" | "pairs">;

function expectAnswers(task: Task): Answers {
  const answer = (text: string, isKey: boolean) => ({ text, fraction: Number(isKey), feedback: "" });
  switch (task.kind) {
    case "choice":
      return { type: "multichoice", answers: task.options.map((o) => answer(o.text, o.isKey)), pairs: [] };
    case "true-false":
      return {
        type: "truefalse",
        answers: [answer("True", task.isTrue), answer("False", !task.isTrue)],
        pairs: [],
      };
    case "text":
      return {
        type: "shortanswer",
        answers: task.answers.map((text) => answer(text.replaceAll("*", "\\*"), true)),
        pairs: [],
      };
    case "order":
      return {
        type: "match",
        answers: [],
        pairs: task.parts.map((option, i) => ({ prompt: String(i + 1), option })),
      };
    case "match": {
      const used = task.pairs.map((pair) => pair.option);
      const idle = task.options.filter((option) => !used.includes(option));
      return {
        type: "match",
        answers: [],
        pairs: [...task.pairs, ...idle.map((option) => ({ prompt: "", option }))],
      };
    }
  }
}

/** The article, and one question an item. */
export function expectBank(source: Source): Banked[] {
  const article: Banked = {
    type: "description",
    name: source.title,
    shown: source.paragraphs.join("\n\n"),
    feedback: "",
    mark: 0,
    id: null,
    category: source.title,
    tags: [],
    answers: [],
    pairs: [],
    grades: [],
  };
  const questions = source.items.map(toQuestion).map((question, i): Banked => {
    const answers = expectAnswers(question.task);
    const typed = answers.type === "shortanswer" ? answers.answers.length : 0;
    return {
      ...answers,
      name: nameQuestion(question, i),
      shown: question.stem,
      feedback: question.feedback.join("\n"),
      mark: 1,
      id: question.id,
      category: source.title,
      tags: question.type === undefined ? [] : [question.type],
      grades: Array.from({ length: 1 + 2 * typed }, () => 1),
    };
  });
  return [article, ...questions];
}

/** GIFT has no category of its own, and no escape for the arrow that parts a pair. Moodle takes what looks like a tag out of a name. */
function isAsFar(name: keyof Banked, wanted: Banked, format: string): boolean {
  if (name === "name") return wanted.name.includes("<");
  if (format !== "gift") return false;
  return (
    name === "category" || (name === "answers" && wanted.answers.some(({ text }) => text.includes("->")))
  );
}

/** Compares field by field, and names the first that differs. */
export function compareBanks(is: Banked[], should: Banked[], format: string): void {
  if (is.length !== should.length) throw new Trouble(`✗ ${is.length} questions, not ${should.length}`);
  for (const [at, expected] of should.entries())
    for (const name of Object.keys(expected) as (keyof Banked)[]) {
      if (isAsFar(name, expected, format)) continue;
      const [found, wanted] = [is[at]?.[name], expected[name]];
      if (!isDeepStrictEqual(found, wanted))
        throw new Trouble(
          `✗ ${format}, question ${at}, ${name}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
        );
    }
}
