/**
 * Keeps one attempt per room for as long as the tab lives, so that a reload resumes it and the next pupil at the same
 * computer does not. Where storage throws (a sandboxed frame, a strict browser), the running quiz still has it all.
 */
import type { Room, Session } from "./state.ts";

/** All that it takes to go on without the network. */
export interface Kept {
  room: Room;
  session: Session;
  /** Nothing has been done in it yet. */
  untouched: boolean;
}

/** Where a session is kept. */
export interface Shelf {
  load(): Kept | null;
  save(kept: Kept | null): void;
}

/** The shelf of one room of one deployment. */
export function openShelf(base: string, room: string): Shelf {
  const key = `kitkhva:2:${base}:${room}`;
  return {
    load() {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? "null") as Kept | null;
      } catch {
        return null;
      }
    },
    save(kept) {
      try {
        sessionStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // Nothing can be kept on this page.
      }
    },
  };
}
