/** Words come again and again in one language: what was read of each is kept for a while. */

/** How many words are kept; a text of 5,000 words has some 3,000. */
const MAX_WORDS = 8_000;

/** A function of a word that works each one out once. */
export function remember<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as T;
    if (known.size >= MAX_WORDS) known.clear();
    const result = read(word);
    known.set(word, result);
    return result;
  };
}
