/**
 * Moodle XML ("Moodle XML format" in the Moodle documentation; question/format/xml). Texts go as plain text: Moodle shows them
 * as they are. An item's id goes into `idnumber`, its type into a tag.
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
import { element, escapeXml, writeText, XML_HEAD } from "./xml.ts";

const text = (value: string) => element("text", {}, writeText(value));
const plain = (name: string, value: string, more: Record<string, string> = {}, ...inner: string[]) =>
  element(name, { ...more, format: "plain_text" }, text(value), ...inner);

/** Writes the article as a description and one question an item, all in a category of the article's title. */
export function writeMoodleXml(source: Source): Written {
  const { parts, ...rest } = writeEach(source.items.map(toQuestion), (question, notes) => ({
    question,
    task: writeTask(question, notes),
  }));
  // A slash would make a category within a category.
  const category = `top/${source.title.replaceAll("/", "//")}`;
  const quiz = element(
    "quiz",
    {},
    element("question", { type: "category" }, element("category", {}, text(category))),
    "\n",
    element(
      "question",
      { type: "description" },
      element("name", {}, text(source.title)),
      plain("questiontext", source.paragraphs.join("\n\n")),
    ),
    ...parts.map(({ question, task }, i) => `\n${writeQuestion(question, task, i)}`),
  );
  return { content: { text: XML_HEAD + quiz }, ...rest };
}

interface TaskXml {
  type: string;
  inner: string[];
}

function writeQuestion(question: Question, task: TaskXml, index: number): string {
  const { id, type, stem, feedback } = question;
  return element(
    "question",
    { type: task.type },
    element("name", {}, text(nameQuestion(question, index))),
    plain("questiontext", stem),
    plain("generalfeedback", feedback.join("\n")),
    element("defaultgrade", {}, "1"),
    element("penalty", {}, task.type === "truefalse" ? "1" : "0.3333333"),
    element("hidden", {}, "0"),
    element("idnumber", {}, escapeXml(id)),
    ...task.inner,
    ...(type === undefined ? [] : [element("tags", {}, element("tag", {}, text(type)))]),
  );
}

function writeTask({ id, task, shuffle }: Question, notes: Notes): TaskXml {
  const answer = (isKey: boolean, value: string) =>
    plain("answer", value, { fraction: isKey ? "100" : "0" }, element("feedback", {}, text("")));
  switch (task.kind) {
    case "choice":
      return {
        type: "multichoice",
        inner: [
          element("single", {}, "true"),
          element("shuffleanswers", {}, String(shuffle)),
          element("answernumbering", {}, "abc"),
          ...task.options.map((o) => answer(o.isKey, o.text)),
        ],
      };
    case "true-false":
      return { type: "truefalse", inner: [answer(task.isTrue, "true"), answer(!task.isTrue, "false")] };
    case "text":
      notes.add("changed", "a typed answer is right only as it is written here, not in its other forms", id);
      return {
        type: "shortanswer",
        // Moodle reads an asterisk as "anything".
        inner: [
          element("usecase", {}, "0"),
          ...task.answers.map((value) => answer(true, value.replaceAll("*", "\\*"))),
        ],
      };
    case "order":
      notes.add("changed", "an order is asked as pairs of place and statement, with points for each", id);
      return writePairs(
        task.parts.map((option, i) => ({ prompt: String(i + 1), option })),
        false,
      );
    case "match": {
      notes.add("changed", "matching gives points for each pair", id);
      const used = new Set(task.pairs.map((p) => p.option));
      const idle = task.options.filter((option) => !used.has(option));
      return writePairs([...task.pairs, ...idle.map((option) => ({ prompt: "", option }))], true);
    }
  }
}

function writePairs(pairs: { prompt: string; option: string }[], shuffle: boolean): TaskXml {
  return {
    type: "matching",
    inner: [
      element("shuffleanswers", {}, String(shuffle)),
      ...pairs.map(({ prompt, option }) =>
        plain("subquestion", prompt, {}, element("answer", {}, text(option))),
      ),
    ],
  };
}
