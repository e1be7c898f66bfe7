/** How a script is called, and what it reads. */

/** What is read; where that is nothing, or can't be read, the script says what was expected and ends with 2. */
export function readOrTell<T>(expected: string, read: () => T | null): T {
  try {
    const result = read();
    if (result !== null) return result;
  } catch {
    // An option that there is none of, a file that is missing.
  }
  console.error(expected);
  process.exit(2);
}
