/**
 * Anki's text import ("Importing text files" in the Anki manual): a note a line, tab-separated, as HTML. The first column is the
 * note's own id, so that a second import of the same items changes the cards and doubles none.
 */
import { listChoices, type Question, type Source, type Task, toQuestion, type Written } from "./question.ts";

const HEAD = ["#separator:tab", "#html:true", "#guid column:1", "#tags column:4"].join("\n");

/** Writes one card an item: question and options in front, key and evidence behind. */
export function writeAnki({ lang, title, items }: Source): Written {
  const lines = items.map(toQuestion).map((question) => {
    const { id, type, stem, task, feedback } = question;
    const front = [stem, ...listShown(task)];
    const back = [...listRight(question), "", ...feedback, `(${title})`];
    return [id, toHtml(front), toHtml(back), `kitkhva ${lang} ${type ?? ""}`.trim()].join("\t");
  });
  return { content: { text: `${[HEAD, ...lines].join("\n")}\n` }, written: lines.length, warnings: [] };
}

/** What stands under the stem. */
function listShown(task: Task): string[] {
  const choices = listChoices(task);
  if (choices !== null) return choices.map(({ text }) => `• ${text}`);
  if (task.kind === "order") return task.shown.map((text) => `• ${text}`);
  if (task.kind !== "match") return [];
  return [...task.pairs.map(({ prompt }) => `• ${prompt}`), `[ ${task.options.join(" / ")} ]`];
}

function listRight({ task }: Question): string[] {
  const choices = listChoices(task);
  if (choices !== null) return choices.filter((c) => c.isKey).map((c) => c.text);
  if (task.kind === "order") return task.parts.map((text, i) => `${i + 1}. ${text}`);
  if (task.kind === "match") return task.pairs.map(({ prompt, option }) => `${prompt} — ${option}`);
  return task.kind === "text" ? [task.answers.join(" / ")] : [];
}

/** A field: no tab and no line end may stand in it, no quote and no # at its beginning. */
function toHtml(lines: string[]): string {
  return lines
    .join("\n")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("#", "&#35;")
    .replaceAll("\t", " ")
    .replace(/\r?\n/g, "<br>");
}
