/** What is being typed in a form, kept in this tab until it is sent: whoever follows a link, or reloads, finds it again. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const PREFIX = "kitkhva:draft:";
/** Where the drafts of who is signed in begin. */
let own = PREFIX;
/** Those that the browser does not keep, for as long as the page lives. */
const unkept = new Map<string, Draft>();

export type Draft = Record<string, string>;

/** What was typed and not sent; null where there is nothing. */
export function readDraft(name: string): Draft | null {
  const held = unkept.get(own + name);
  if (held) return held;
  try {
    return JSON.parse(sessionStorage.getItem(own + name) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

export function dropDraft(name: string) {
  unkept.delete(own + name);
  try {
    sessionStorage.removeItem(own + name);
  } catch {
    // Nothing was kept.
  }
}

/** Whose drafts are read and kept from now on; those of others in this tab go. */
export function keepDraftsOf(owner: string) {
  own = `${PREFIX}${owner}:`;
  dropDrafts((key) => !key.startsWith(own));
}

/** Of whoever signs out: all. */
export function dropDrafts(isDropped: (key: string) => boolean = () => true) {
  for (const key of unkept.keys()) if (isDropped(key)) unkept.delete(key);
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(PREFIX) && isDropped(key)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Keeps what a form holds. */
export function keepDraft(name: string, form: HTMLFormElement) {
  const draft: Draft = {};
  for (const [field, value] of new FormData(form)) if (typeof value === "string") draft[field] = value;
  writeDraft(name, draft);
}

/** Keeps what a form is to begin with. */
export function writeDraft(name: string, draft: Draft) {
  dropDraft(name);
  try {
    sessionStorage.setItem(own + name, JSON.stringify(draft));
  } catch {
    // Too long for the store, or there is none.
    unkept.set(own + name, draft);
  }
}

/** Puts what was kept back into a form's fields when it appears. */
export function useDraft(
  name: string,
  form: RefObject<HTMLFormElement | null>,
  filled?: (draft: Draft) => void,
) {
  useEffect(() => {
    const draft = readDraft(name);
    if (draft === null || form.current === null) return;
    for (const [field, value] of Object.entries(draft)) {
      const found = form.current.elements.namedItem(field);
      // A list of radio buttons as well.
      if (found !== null && "value" in found) found.value = value;
    }
    filled?.(draft);
    // Once: afterwards the form is whoever types in it.
  }, [name]);
}
