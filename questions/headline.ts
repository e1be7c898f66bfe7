/** What is a headline, for the engine and for the page on which a teacher pastes a text. */

/** A longer one is no line above a question. */
export const HEADLINE_CHARS = 140;

/**
 * Whether a first line of any length is set as a headline: without a final stop. It may ask or call ("Who was first?"), end with a name
 * in quotation marks or with a bracket ("A bridge opens (again)"), but is no quotation as a whole, no line of a talk, and leads to nothing.
 */
export function isSetAsHeadline(line: string): boolean {
  if (line === "" || /^[-–—]/.test(line) || /[.…。:]$/.test(line)) return false;
  return !/[“”»"’)\]]$/.test(line) || !(/[.!?…。].$/.test(line) || /^["«“„([]/.test(line));
}
