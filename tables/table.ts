/** A table on its way into a file: what the server writes results as, and the teacher's browser those with names in them. */

/** One cell; null is empty. */
export type Cell = string | number | Date | null;

/** What stands above a column, and what a spreadsheet needs to know of it: its width in characters, whether it has times. */
export interface Heading {
  /** For programs: as the API names what is in the column, or an item's id. */
  name: string;
  text: string;
  width: number;
  isTime?: boolean;
}

/** A heading row, and then the others in pages. A page that cannot be read ends it with an error: no file is short without a word. */
export interface Table {
  head: Heading[];
  pages(): AsyncGenerator<Cell[][]>;
}

/** What stands above the columns. A cell holds no time zone, so its heading does. */
export const headTimes = (head: Heading[], timeZone: string | undefined): string[] =>
  head.map(({ text, isTime }) => (isTime && timeZone !== undefined ? `${text} (${timeZone})` : text));
