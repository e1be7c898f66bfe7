/** Evidence as places in the article that a link can lead to: evidence that overlaps shares one. */
import type { Evidence } from "../questions/index.ts";

/** Offsets in a paragraph, in UTF-16 code units. */
export type Place = Omit<Evidence, "text">;

/** The places of evidence, in the article's order; none touches another. */
export function joinPlaces(evidence: Evidence[]): Place[] {
  const places: Place[] = [];
  const inOrder = evidence.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  for (const { paragraph, start, end } of inOrder) {
    const last = places.at(-1);
    if (last !== undefined && last.paragraph === paragraph && start <= last.end)
      last.end = Math.max(last.end, end);
    else places.push({ paragraph, start, end });
  }
  return places;
}

/** The place that holds a piece of evidence. */
export function findPlace(places: Place[], { paragraph, start }: Evidence): Place {
  return places.find((place) => place.paragraph === paragraph && place.start <= start && start <= place.end)!;
}

/** A place's id in the page. */
export const nameOf = ({ paragraph, start }: Place): string => `text-${paragraph + 1}-${start}`;
