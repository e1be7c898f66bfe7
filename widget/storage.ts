/**
 * Keeps one attempt per room for as long as the tab lives, so that a reload resumes it and the next pupil at the same
 * computer does not. Where storage throws (a sandboxed frame, a strict browser), the running quiz still has it all.
 */
import type { Session } from "./state.ts";

/** Where a session is kept. */
export interface Shelf {
  load(): Session | null;
  save(session: Session | null): void;
}

/** The shelf of one room of one deployment. */
export function openShelf(base: string, room: string): Shelf {
  const key = `kitkhva:1:${base}:${room}`;
  return {
    load() {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? "null") as Session | null;
      } catch {
        return null;
      }
    },
    save(session) {
      try {
        sessionStorage.setItem(key, JSON.stringify(session));
      } catch {
        // Nothing can be kept on this page.
      }
    },
  };
}
