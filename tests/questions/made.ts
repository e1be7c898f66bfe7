/** What the engine makes of a text that a test has written. One that gives no bank fails the test. */
import { type Bank, generateBank, type GenerateInput, type Item, type Lang } from "../../questions/index.ts";

/** The bank of a text. */
export function bankOf(input: GenerateInput): Bank {
  const made = generateBank(input);
  if (!made.ok) throw new Error(made.problem);
  return made.bank;
}

/** Makes the items of texts in a language, below a title. */
export const itemsIn =
  (lang: Lang) =>
  (text: string, title?: string, published?: string): Item[] =>
    bankOf({ text, title, lang, published }).items;

export const stemsOf = (items: readonly Item[]): string[] => items.map(({ stem }) => stem);

/** What a stem asks or states: its last line. */
export const claimsOf = (items: readonly Item[]): string[] =>
  items.map(({ stem }) => stem.split("\n").at(-1)!);

/** The key as a pupil reads or writes it. */
export const keyOf = ({ options, key }: Item): string =>
  options.find(({ id }) => id === key)?.text ?? String(key);
