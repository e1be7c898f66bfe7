/**
 * Reads GIFT, as the Moodle documentation describes it and its own reader takes it: comments, names, formats, escapes, weights,
 * feedback, the word missing in the middle. In one pass over each question, with what is escaped set aside first.
 */
import { GAP, itemTypes, type ItemType } from "../item.ts";
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
  type WeighedAnswer,
} from "./read.ts";
import { readPlain } from "./read-html.ts";

/** Escaped characters stand here, in the private use area, while structure is read. */
const ASIDE = 0xe000;

/** Reads a file: questions, and a warning for each that is none of ours. */
export function readGift(text: string): ReadResult {
  const blocks = splitBlocks(text);
  if (blocks.length > MAX_QUESTIONS) return { ok: false, problem: `over ${MAX_QUESTIONS} questions` };
  const questions: ReadQuestion[] = [];
  const warnings: ReadWarning[] = [];
  for (const block of blocks) {
    const read = readBlock(block);
    if (read === null) continue;
    if ("reason" in read) warnings.push(read);
    else questions.push(read);
  }
  if (questions.length + warnings.length === 0) return { ok: false, problem: "no question in it" };
  return { ok: true, questions, warnings };
}

/** Lines between empty ones; comments, and the category that what follows is in, apart. */
function splitBlocks(text: string): { comments: string[]; lines: string[] }[] {
  const blocks = [{ comments: [] as string[], lines: [] as string[] }];
  for (const raw of text
    .replace(/^\uFEFF/, "")
    .replace(/[\uE000-\uE07F]/g, "")
    .split(/\r\n?|\n/)) {
    const line = raw.trim();
    const last = blocks.at(-1)!;
    if (line.startsWith("//") || line.startsWith("$CATEGORY:")) last.comments.push(line);
    else if (line !== "") last.lines.push(line);
    else if (last.lines.length > 0) blocks.push({ comments: [], lines: [] });
  }
  return blocks.filter((block) => block.lines.length > 0);
}

function readBlock({
  comments,
  lines,
}: {
  comments: string[];
  lines: string[];
}): ReadQuestion | ReadWarning | null {
  const whole = setAside(lines.join("\n"));
  const named = /^::(.*?)::/s.exec(whole);
  const body = whole.slice(named?.[0].length ?? 0).trim();
  const [open, close] = [body.indexOf("{"), body.indexOf("}")];
  // No answers: a description, as an article is.
  if (open < 0 && close < 0) return null;
  const format = /^\[(html|plain|moodle|markdown)\]/.exec(body)?.[1] ?? "moodle";
  const text = (part: string) => readText(part, format);
  if (open < 0 || close < open) return { stem: text(body), reason: "braces that do not pair" };
  const after = body.slice(close + 1).trim();
  if (after.includes("{")) return { stem: text(body.slice(0, open)), reason: "answers in two places" };
  const stem = text(
    after === "" ? body.slice(0, open) : `${body.slice(0, open)}${GAP}${body.slice(close + 1)}`,
  );
  const [answers = "", feedback = ""] = splitLast(body.slice(open + 1, close), "####");
  const type = readType(comments);
  const read = readAnswers(answers.trim(), text, type);
  if (typeof read === "string") return { stem, reason: read };
  return {
    ...(type === undefined ? {} : { type }),
    stem,
    ...read,
    shuffle: true,
    feedback: toLines(text(feedback)),
  };
}

/** Our own type's name, from the comment's tags. */
function readType(comments: string[]): ItemType | undefined {
  const tags = comments.flatMap((line) => [...line.matchAll(/\[tag:([^\]]*)\]/g)].map((match) => match[1]));
  return itemTypes.find((type) => tags.includes(type));
}

function readAnswers(answers: string, text: (part: string) => string, type: ItemType | undefined): ReadTask {
  if (answers === "") return "an essay has no key";
  if (answers.startsWith("#")) return readNumber(answers.slice(1));
  const weighed = (part: string, plain: number): WeighedAnswer => {
    const [, percent, rest = part] = /^%(-?\d{1,3}(?:\.\d+)?)%(.*)$/s.exec(part) ?? [];
    const share = percent === undefined ? plain : Number(percent) / 100;
    return { text: text(rest.split("#")[0]!), share, hasFeedback: hasFeedback(rest) };
  };
  if (answers.includes("~")) {
    const parts = answers
      .replaceAll("=", "~=")
      .split("~")
      .map((part) => part.trim());
    const options = parts
      .filter(Boolean)
      .map((part) => (part.startsWith("=") ? weighed(part.slice(1), 1) : weighed(part, 0)));
    return compare(toChoice(options), options);
  }
  const judged = /^(T|TRUE|F|FALSE)\s*(#|$)/.exec(answers)?.[1];
  if (judged !== undefined) return compare(toTrueFalse(judged.startsWith("T")), [weighed(answers, 1)]);
  const parts = answers
    .split("=")
    .map((part) => part.trim())
    .filter(Boolean);
  if (answers.includes("=") && answers.includes("->")) {
    if (!parts.every((part) => part.includes("->"))) return "a pair without its arrow";
    // What follows the arrow has no format in GIFT.
    const pairs = parts.map((part) => {
      const at = part.indexOf("->");
      return { prompt: text(part.slice(0, at)), option: bringBack(part.slice(at + 2)).trim() };
    });
    return compare(toPairs(pairs, type));
  }
  const typed = parts.map((part) => weighed(part, 1));
  return compare(toText(typed), typed);
}

/** A number without a tolerance is an answer to type; with one it is a range that we do not have. */
function readNumber(answer: string): ReadTask {
  const [, value] = /^=?\s*(-?\d+(?:\.\d+)?)(?::0+)?\s*(?:#|$)/.exec(answer.trim()) ?? [];
  if (value === undefined) return "a numerical answer with a tolerance";
  const only = { text: value, share: 1, hasFeedback: hasFeedback(answer) };
  return compare(toText([only]), [only]);
}

/** Whether anything is said of an answer after its mark; of true and false there may be two. */
const hasFeedback = (answer: string): boolean => /#[^#]*[^#\s]/.test(answer);

function splitLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

function setAside(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, char: string) =>
    String.fromCharCode(ASIDE + char.charCodeAt(0)),
  );
}

function bringBack(text: string): string {
  return text.replace(/[\uE000-\uE07F]/g, (char) => {
    const plain = String.fromCharCode(char.charCodeAt(0) - ASIDE);
    return plain === "n" ? "\n" : plain;
  });
}

/** A text without its format's name; markup is taken out where there may be some. */
function readText(part: string, format: string): string {
  const trimmed = part.trim();
  const [mark, own = format] = /^\[(html|plain|moodle|markdown)\]/.exec(trimmed) ?? [""];
  const text = bringBack(trimmed.slice(mark.length)).trim();
  return own === "plain" ? text : readPlain(text);
}
