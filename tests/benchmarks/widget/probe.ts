/**
 * What is put into every page and frame before its own scripts, to see when the first question stands there and what it
 * cost. Looked for once a frame, in the document and in open shadow roots: a radio button is a question. Where a start
 * screen comes first, its button is pressed at once, as by a pupil who waits for nothing. Storage is emptied first, unless
 * the visit before left `keep` in it: what is measured is a quiz that begins, not one that goes on.
 */

/** What one document saw. Times in milliseconds since 1970, so that a frame's and its host's compare. */
export interface Seen {
  /** When the start screen's button was there; 0 if none was needed. */
  ready: number;
  /** The first frame after the question was drawn, or the paint that it came with. */
  shown: number;
  /** Whether it is still looked for. A host never finds what is in its frame, and a look in each frame drawn slows the taps. */
  isLooking: boolean;
  /** Sum of layout shifts, those after input left out. */
  shift: number;
  /** Durations of tasks over 50 ms. */
  longTasks: number[];
  /** Time from a tap to the next paint, for each tap that took 16 ms or more. */
  taps: number[];
  /** Violated directives of the content policy. */
  violations: string[];
}

declare global {
  interface Window {
    seen: Seen;
    /** Told when `shown` is known. Playwright puts it there. */
    tellShown(seen: Pick<Seen, "ready" | "shown">): void;
  }
}

/** Runs in the page: takes nothing from outside itself. */
export function probe({ press }: { press: boolean }): void {
  const seen: Seen = {
    ready: 0,
    shown: 0,
    isLooking: true,
    shift: 0,
    longTasks: [],
    taps: [],
    violations: [],
  };
  window.seen = seen;
  try {
    if (localStorage.getItem("keep")) localStorage.removeItem("keep");
    else for (const storage of [localStorage, sessionStorage]) storage.clear();
  } catch {
    // A sandboxed frame has none.
  }
  const now = () => performance.timeOrigin + performance.now();

  const look = () => {
    if (!seen.isLooking) return;
    const elements = [...document.querySelectorAll("kitkhva-quiz, floor-quiz")];
    const roots = [document, ...elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    if (roots.some((root) => root.querySelector("input[type=radio]"))) {
      const found = performance.now();
      requestAnimationFrame(() => {
        // Where a server has drawn it, it is in the document's first paint; a script that runs after that holds the next frame up.
        const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
        seen.shown = painted > found ? Math.min(performance.timeOrigin + painted, now()) : now();
        window.tellShown({ ready: seen.ready, shown: seen.shown });
      });
      return;
    }
    const button = roots.map((root) => root.querySelector<HTMLElement>("button.primary")).find(Boolean);
    if (button && !seen.ready) {
      seen.ready = now();
      if (press) button.click();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const observe = <T>(type: string, note: (entry: T) => void, more: object = {}) =>
    new PerformanceObserver((list) => (list.getEntries() as T[]).forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe<{ value: number; hadRecentInput: boolean }>("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  observe<PerformanceEntry>("longtask", ({ duration }) => seen.longTasks.push(duration));
  const byTap = new Map<number, number>();
  observe<{ interactionId: number; duration: number }>(
    "event",
    ({ interactionId, duration }) => {
      if (!interactionId) return;
      byTap.set(interactionId, Math.max(byTap.get(interactionId) ?? 0, duration));
      seen.taps = [...byTap.values()];
    },
    { durationThreshold: 16 },
  );
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    seen.violations.push(`${effectiveDirective} ${blockedURI}`),
  );
}
