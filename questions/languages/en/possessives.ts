/** The English possessive: "Trump's", "Wells'". By the last characters alone: nearly every word is asked. */

/** Length of a possessive ending: 2 of "Trump's", 1 of "Wells'", 0 of "Trump". */
function measureEnding(word: string): number {
  const isMark = (char = "") => char === "'" || char === "’";
  const last = word.at(-1);
  if (isMark(last)) return 1;
  return (last === "s" || last === "S") && isMark(word.at(-2)) ? 2 : 0;
}

/** Whether a word is a possessive. */
export function isPossessive(word: string): boolean {
  return measureEnding(word) > 0;
}

/** A word without its possessive ending: "Trump's" → "Trump". */
export function stripPossessive(word: string): string {
  const ending = measureEnding(word);
  return ending === 0 ? word : word.slice(0, -ending);
}

/** A name as an owner: "Wells" → "Wells'", "Kestrel" → "Kestrel's". */
export function makePossessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}
