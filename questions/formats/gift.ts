/**
 * GIFT, Moodle's text format ("GIFT format" in the Moodle documentation; question/format/gift). Everything is marked `[plain]`,
 * so that no character is taken for markup. An id and the item's type go as `[id:…]` and `[tag:…]` in a comment.
 */
import {
  nameQuestion,
  type Notes,
  type Question,
  type Source,
  toQuestion,
  writeEach,
  type Written,
} from "./question.ts";

/** Writes the article as a description and one question an item. */
export function writeGift(source: Source): Written {
  const { parts, ...rest } = writeEach(source.items.map(toQuestion), (question, notes) => ({
    question,
    answers: writeAnswers(question, notes),
  }));
  const blocks = parts.map(({ question, answers }, i) => {
    const { id, type, stem, feedback } = question;
    const tag = type === undefined ? "" : ` [tag:${type}]`;
    const head = `::${escape(nameQuestion(question, i))}::[plain]${escape(stem)}`;
    return `// [id:${id}]${tag}\n${head}{\n${answers}\n####${mark(feedback.join("\n"))}\n}\n`;
  });
  const article = `::${escape(source.title)}::[plain]${escape(source.paragraphs.join("\n\n"))}\n`;
  return { content: { text: [article, ...blocks].join("\n") }, ...rest };
}

function writeAnswers({ id, task }: Question, notes: Notes): string {
  switch (task.kind) {
    case "choice":
      return task.options.map(({ text, isKey }) => `${isKey ? "=" : "~"}${mark(text)}`).join("\n");
    case "true-false":
      return task.isTrue ? "TRUE" : "FALSE";
    case "text":
      notes.add("changed", "a typed answer is right only as it is written here, not in its other forms", id);
      return task.answers.map((text) => `=${hideStar(mark(hideArrow(text)))}`).join("\n");
    case "order":
      notes.add("changed", "an order is asked as pairs of place and statement, with points for each", id);
      return task.parts.map((text, i) => `=${i + 1} -> ${escape(text)}`).join("\n");
    case "match": {
      notes.add("changed", "matching gives points for each pair", id);
      const used = new Set(task.pairs.map((p) => p.option));
      const idle = task.options.filter((option) => !used.has(option));
      const pairs = [...task.pairs, ...idle.map((option) => ({ prompt: "", option }))];
      return pairs.map(({ prompt, option }) => `=${mark(hideArrow(prompt))} -> ${escape(option)}`).join("\n");
    }
  }
}

/** GIFT has no escape for the arrow that parts a pair. */
const hideArrow = (text: string) => text.replaceAll("->", "→");

/** To Moodle an asterisk in a typed answer is anything. */
const hideStar = (text: string) => text.replaceAll("*", "\\*");

/** A text in a place where a format's name or a weight may begin it: where it looks like one its format is named. */
const mark = (text: string) => (/^\s*[[%]/.test(text) ? "[plain]" : "") + escape(text);

/** Escapes GIFT's own characters. */
const escape = (text: string) =>
  text
    .trim()
    .replace(/[~=#{}:\\]/g, "\\$&")
    .replaceAll("\n", "\\n");
