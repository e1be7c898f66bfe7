/** Phrases sought by patterns, in their order. */
import { lazy } from "../../lazy.ts";

/** The first phrase that points, by the patterns in their order, past those that are told. */
export function findPhrase(
  text: string,
  patterns: readonly RegExp[],
  isTold: (pointer: string) => boolean = () => false,
): string | null {
  for (const pattern of patterns) {
    // Not `matchAll`, which copies the pattern at each call.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      if (!isTold(match[0])) return match[0].trim();
  }
  return null;
}

/** The patterns as they are sought through a text; compiled when first asked for. */
export const everywhere = (...patterns: RegExp[]) =>
  lazy(() => patterns.map((pattern) => new RegExp(pattern, `${pattern.flags}g`)));
