/** What is a headline, for the engine and for the page on which a teacher pastes a text. */

/** A longer one is no line above a question. */
export const HEADLINE_CHARS = 140;

/**
 * Whether a first line of any length is set as a headline: without a final stop. It may ask or call ("Who was first?"), end with a name
 * in quotation marks or with a bracket ("A bridge opens (again)"), but is no quotation as a whole, no line of a talk, and leads to nothing.
 */
export function isSetAsHeadline(line: string): boolean {
  if (line === "" || /^[-–—]/.test(line) || (/[.…。:]$/.test(line) && !SHORTENED.test(line))) return false;
  return !/[“”»"’)\]]$/.test(line) || !(/[.!?…。].$/.test(line) || /^["«“„([]/.test(line));
}

/** "What lies beneath N.Y.C." */
const SHORTENED = /[ (](?:\p{Lu}\.){2,}$/u;

/** A title as one line, as which it stands above questions. */
export const toHeadline = (title: string): string => title.trim().replace(/\s+/g, " ");

const BEGUN_CHARS = 80;

/** The beginning of a text that has no headline as its title, cut at a word. */
export function beginTitle(text: string): string {
  if (text.length <= BEGUN_CHARS) return text;
  const cut = text.lastIndexOf(" ", BEGUN_CHARS);
  return `${text.slice(0, cut > 0 ? cut : BEGUN_CHARS).replace(/[,;:–-]$/, "")}…`;
}

/** The headline of an article; "" where it has none: the beginning of its text, which stands for one, is none. */
export function findHeadline({ title, paragraphs }: { title: string; paragraphs: string[] }): string {
  return title === beginTitle(paragraphs[0] ?? "") ? "" : title;
}
