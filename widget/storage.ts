/**
 * Keeps one attempt per room for as long as the tab lives, so that a reload resumes it and the next pupil at the same
 * computer does not. Where storage throws (a sandboxed frame, a strict browser), memory stands in for it.
 */
import type { Session } from "./state.ts";

/** Where a session is kept. */
export interface Shelf {
  load(): Session | null;
  save(session: Session | null): void;
}

const memory = new Map<string, Session>();

/** The shelf of one room of one deployment. */
export function openShelf(base: string, room: string): Shelf {
  const key = `kitkhva:1:${base}:${room}`;
  return {
    load() {
      const kept = memory.get(key);
      if (kept) return kept;
      try {
        const text = sessionStorage.getItem(key);
        return text ? (JSON.parse(text) as Session) : null;
      } catch {
        return null;
      }
    },
    save(session) {
      if (session) memory.set(key, session);
      else memory.delete(key);
      try {
        if (session) sessionStorage.setItem(key, JSON.stringify(session));
        else sessionStorage.removeItem(key);
      } catch {
        // The copy in memory is all this page allows.
      }
    },
  };
}
