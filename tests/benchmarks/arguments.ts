/** What a benchmark is given. */

/**
 * Its arguments; where it is asked how it is used, or is given what it does not know, it says so and ends, before anything that takes minutes.
 * @param usage After `npm run`.
 */
export function readArguments(usage: string, isKnown: (argument: string) => boolean = () => false): string[] {
  const given = process.argv.slice(2);
  const isAsked = given.includes("--help");
  if (!isAsked && given.every(isKnown)) return given;
  console[isAsked ? "log" : "error"](`npm run ${usage}`);
  process.exit(isAsked ? 0 : 2);
}

/** Whether it is a number above 0. */
export const isNumber = (argument: string): boolean => Number(argument) > 0;
