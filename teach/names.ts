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
