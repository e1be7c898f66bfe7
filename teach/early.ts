/**
 * What is done on a page before this script has taken it over: pressed, chosen, typed, unfolded. A script in the page has kept it
 * (worker/pages/teach.tsx), each once, with what the field then held; it is done again as soon as it can be.
 */
export type Early = [type: string, target: HTMLElement, value?: string, checked?: boolean][];

declare global {
  /** Ends the keeping. */
  var takeEarly: (() => Early) | undefined;
}

/** Does again what was done. What is not on the page any more, as where another is drawn in its place, is forgotten. */
export function doAgain(early: Early): void {
  for (const [type, target, value, checked] of early) {
    if (!target.isConnected) continue;
    // Taking over has put the field back to what the server drew. A file stays chosen, and cannot be given.
    if (value !== undefined && !(target instanceof HTMLInputElement && target.type === "file"))
      Object.assign(target, { value, checked });
    if (type === "click") target.click();
    else target.dispatchEvent(new Event(type, { bubbles: type !== "toggle" }));
  }
}
