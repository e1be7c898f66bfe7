/** Where attempts stand in the order of their changes, which is that of every list. */

export interface Place {
  updatedAt: number;
  attemptId: string;
}

export const comparePlaces = (a: Place, b: Place): number =>
  a.updatedAt - b.updatedAt || (a.attemptId < b.attemptId ? -1 : a.attemptId > b.attemptId ? 1 : 0);

/** How many of a list in order stand before a place. */
export function findPlace(list: readonly Place[], place: Place): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(list[middle]!, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
