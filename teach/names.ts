/** Who has which number of a room's class list: in this browser only, never sent. */

const PREFIX = "kitkhva:names:";
const keyOf = (room: string) => PREFIX + room;

/** The names of a room by their numbers, the first of them number 1; none where there are none or storage is shut. */
export function readNames(room: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(room)) ?? "[]");
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

/** Keeps the names of a room; an empty list forgets them. False where the browser keeps nothing. */
export function keepNames(room: string, names: string[]): boolean {
  try {
    if (names.length === 0) localStorage.removeItem(keyOf(room));
    else localStorage.setItem(keyOf(room), JSON.stringify(names));
    return true;
  } catch {
    return false;
  }
}

/** The rooms that this browser keeps names of. */
export function listNamed(): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(PREFIX) ? key.slice(PREFIX.length) : [],
    );
  } catch {
    return [];
  }
}

/** Of rooms that are no more, or of all. */
export function forgetNames(rooms: string[]) {
  for (const room of rooms) keepNames(room, []);
}

/** The name behind a number of a room's list; null where it is not known. */
export function nameOf(room: string, number: string | null): string | null {
  return (number !== null && /^\d{1,3}$/.test(number) && readNames(room)[Number(number) - 1]) || null;
}

/** Of a longer file it is no list of a class. */
const MAX_BYTES = 100_000;

/** The names of a room for another browser: one a line, to be read by hand as well. */
export const namesFile = (room: string, names: string[]): File =>
  new File([names.join("\n")], `kitkhva-names-${room}.txt`, { type: "text/plain" });

/** The names in a teacher's file, one a line; null where it has none to be read. */
export async function readNamesFile(file: File): Promise<string[] | null> {
  if (file.size > MAX_BYTES) return null;
  try {
    // A mark at the beginning, as Windows writes it, is no part of the text.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()).trimEnd();
    // Lines that are empty are numbers without a name.
    return text === "" || text.includes("\u0000") ? null : text.split("\n").map((name) => name.trim());
  } catch {
    return null;
  }
}
