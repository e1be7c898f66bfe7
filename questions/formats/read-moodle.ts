/** Reads Moodle XML (`quiz` of `question`s, "Moodle XML format" in the Moodle documentation): the types that ours can hold. */
import { itemTypes } from "../item.ts";
import { readPlain } from "./read-html.ts";
import {
  compare,
  MAX_QUESTIONS,
  type ReadQuestion,
  type ReadResult,
  type ReadTask,
  type ReadWarning,
  toChoice,
  toLines,
  toPairs,
  toText,
  toTrueFalse,
} from "./read.ts";
import { childOf, childrenOf, readXml, type XmlNode } from "./read-xml.ts";

/** Neither asks anything. */
const SILENT = new Set(["category", "description"]);

/** Reads a file: questions, and a warning for each that is none of ours. */
export function readMoodleXml(xml: string): ReadResult {
  const root = readXml(xml);
  if (typeof root === "string") return { ok: false, problem: root };
  const nodes = childrenOf(root, "question").filter((node) => !SILENT.has(node.attributes["type"] ?? ""));
  if (root.name !== "quiz" || nodes.length === 0) return { ok: false, problem: "no question in it" };
  if (nodes.length > MAX_QUESTIONS) return { ok: false, problem: `over ${MAX_QUESTIONS} questions` };
  const questions: ReadQuestion[] = [];
  const warnings: ReadWarning[] = [];
  for (const node of nodes) {
    const stem = textOf(childOf(node, "questiontext"));
    const tags = childrenOf(childOf(node, "tags"), "tag").map((tag) => textOf(tag));
    const type = itemTypes.find((name) => tags.includes(name));
    const read = readTask(node, type);
    if (typeof read === "string") warnings.push({ stem, reason: read });
    else
      questions.push({
        ...(type === undefined ? {} : { type }),
        stem,
        ...read,
        shuffle: childOf(node, "shuffleanswers")?.text.trim() !== "false",
        feedback: toLines(textOf(childOf(node, "generalfeedback"))),
      });
  }
  return { ok: true, questions, warnings };
}

function readTask(node: XmlNode, type: ReadQuestion["type"]): ReadTask {
  const kind = node.attributes["type"] ?? "";
  const answers = childrenOf(node, "answer").map((answer) => ({
    text: textOf(answer),
    share: Number(answer.attributes["fraction"] ?? 0) / 100,
    hasFeedback: textOf(childOf(answer, "feedback")) !== "",
  }));
  switch (kind) {
    case "multichoice":
      return compare(toChoice(answers), answers);
    case "truefalse": {
      const right = answers.find((a) => a.share >= 1)?.text.toLowerCase();
      return right === "true" || right === "false"
        ? compare(toTrueFalse(right === "true"), answers)
        : "neither true nor false is right";
    }
    case "shortanswer":
      return compare(toText(answers), answers);
    case "matching": {
      const pairs = childrenOf(node, "subquestion").map((pair) => ({
        prompt: textOf(pair),
        option: textOf(childOf(pair, "answer")),
      }));
      return compare(toPairs(pairs, type));
    }
    default:
      return `the type “${kind.slice(0, 40)}” has no like here`;
  }
}

/** The text of an element that has it in `text`; markup is taken out unless the element says it has none. */
function textOf(node: XmlNode | undefined): string {
  const text = childOf(node, "text")?.text ?? "";
  return node?.attributes["format"] === "plain_text" ? text.trim() : readPlain(text);
}
