/** The addresses of the teacher's pages: what each names, and how the browser goes from one to another without losing what the page holds. */
import { useEffect, useRef, useState } from "preact/hooks";

const views = ["new", "account", "workspace", "setup", "article", "share", "quiz", "live"] as const;
/** Views of one thing, which the address names. */
const ofOne: ReadonlySet<string> = new Set(["article", "share", "quiz", "live"]);

/**
 * What an address names: a view, and of what. The wall is for the class to see (`/teach/live/CODE?projector`), and so are results
 * without names (`/teach/quiz/ID?hidden`).
 */
export interface Place {
  view: "quizzes" | (typeof views)[number];
  id: string;
  isProjected: boolean;
  isHidden: boolean;
}

/** What an address, `/teach/quiz/ID`, names; null where it is none of the teacher's pages. */
export function readPlace(address: string): Place | null {
  const [found, name, id = "", query] =
    /^\/teach(?:\/([a-z]+)(?:\/([\w.-]+))?)?(?:\?(.*))?$/.exec(address) ?? [];
  if (found === undefined) return null;
  if (name === undefined) return { view: "quizzes", id, isProjected: false, isHidden: false };
  const view = views.find((known) => known === name);
  if (view === undefined || ofOne.has(view) !== (id !== "")) return null;
  const isProjected = view === "live" && query === "projector";
  return { view, id, isProjected, isHidden: view === "quiz" && query === "hidden" };
}

/** Where the page is. */
const here = () => location.pathname + location.search;

/** Leads an address of before on to the one of now: `/teach#quiz=ID` was `/teach/quiz/ID`. False where it is none. */
export function leadOn(): boolean {
  const [, view, id] = /^#([a-z]+)(?:=([\w.-]+))?$/.exec(location.hash) ?? [];
  const address = id === undefined ? `/teach/${view}` : `/teach/${view}/${id}`;
  if (view === undefined || readPlace(address) === null) return false;
  history.replaceState(null, "", address);
  return true;
}

/** Goes to an address; in the place of the one before where going back must not lead there. */
export type Go = (address: string, isInPlace?: boolean) => void;

/** The page's address from the one it was opened at, and the way to others. Links among them are followed without a new page. */
export function useAddress(opened: string): [string, Go] {
  const [address, setAddress] = useState(opened);
  const [go] = useState<Go>(() => (to: string, isInPlace = false) => {
    history[isInPlace ? "replaceState" : "pushState"](null, "", to);
    setAddress(to);
    if (!isInPlace) scrollTo(0, 0);
  });
  useEffect(() => {
    const move = () => {
      leadOn();
      setAddress(here());
    };
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest("a");
      const isPlain =
        event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!link || link.target !== "" || link.origin !== location.origin || !isPlain) return;
      const to = link.pathname + link.search;
      if (readPlace(to) === null) return;
      event.preventDefault();
      go(to);
    };
    addEventListener("popstate", move);
    addEventListener("hashchange", move);
    document.addEventListener("click", follow);
    return () => {
      removeEventListener("popstate", move);
      removeEventListener("hashchange", move);
      document.removeEventListener("click", follow);
    };
  }, [go]);
  return [address, go];
}

/** Takes the focus that is nowhere to the page's heading, so that a screen reader says it; false where that is not there yet. */
export function greet(): boolean {
  if (document.activeElement !== document.body) return true;
  const heading = document.querySelector<HTMLElement>("#teach h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  return heading !== null;
}

/** Greets on a page that has come in another's place; where that is still being loaded once it is there. */
export function useArrival({ view, id }: Place): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (greet()) return;
    const watcher = new MutationObserver(() => greet() && watcher.disconnect());
    watcher.observe(document.querySelector("#teach")!, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [view, id]);
}
