/** Cursors of lists: a few words of what was given last, in a form that nobody takes for something to be made by hand. */
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { fail, ok, type Result } from "./problem.ts";

/** Words without spaces as a cursor. */
export const packCursor = (...words: (string | number)[]): string =>
  toBase64Url(new TextEncoder().encode(words.join(" ")));

/** The words of a cursor, as the groups of a pattern; null for what is none. */
export function unpackCursor(text: string, pattern: RegExp): string[] | null {
  const match = pattern.exec(new TextDecoder().decode(fromBase64Url(text)));
  return match === null ? null : match.slice(1);
}

/** Where a page of a list by time begins: after what was made then and has this id. */
export interface TimeCursor {
  at: number;
  id: string;
}

/** A cursor of a list by time. */
export const packTime = ({ at, id }: TimeCursor): string => packCursor(at, id);

/** Reads one; null for what is none. */
export function unpackTime(text: string): TimeCursor | null {
  const words = unpackCursor(text, /^(\d{1,16}) ([\w.-]{1,64})$/);
  return words === null ? null : { at: Number(words[0]), id: words[1]! };
}

/** That a cursor is none of the list that is asked for. */
export const refuseCursor = () =>
  fail("invalid-input", { errors: [{ field: "cursor", reason: "Not a cursor of this list" }] });

/** What a call for a list asks for; without a limit it is given all. */
export interface ListQuery {
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** The page that is asked for. */
export function readListQuery({
  limit,
  cursor,
}: ListQuery): Result<{ limit: number | null; after: TimeCursor | null }> {
  const after = cursor === undefined ? undefined : unpackTime(cursor);
  return after === null ? refuseCursor() : ok({ limit: limit ?? null, after: after ?? null });
}
