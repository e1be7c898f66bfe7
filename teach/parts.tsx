/** Small pieces of the teacher's pages, and what every view is given. */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import { splitStem } from "../questions/claim.ts";
import type { ItemType } from "../questions/item.ts";
import type { Go } from "./address.ts";
import type { Api, Failure } from "./api.ts";
import type { AuthorTexts } from "./author-texts.ts";
import type { Texts } from "./texts.ts";

/** Handed to every view. */
export interface View {
  api: Api;
  t: Texts;
  /** Of writing and sharing a quiz. */
  a: AuthorTexts;
  lang: string;
  /** Whether whoever is signed in may make quizzes and questions; of a key it is not known, and is taken to. */
  mayWrite: boolean;
  /** Whether they may do everything, and so delete what pupils have answered; of a key it is taken to as well. */
  mayAll: boolean;
  origin: string;
  /** The origin that pupils are given. */
  shared: string;
  /** Whether the page is the browser's by now. Until then it is as the server drew it, without what only this browser knows. */
  isTakenOver: boolean;
  go: Go;
  /** What the page is called; said at each drawing. */
  setTitle(title: string): void;
}

/** The title of a page about one thing, whose own is there once it is loaded. */
export const nameOne = (page: string, own = ""): string => (own === "" ? page : `${page}: ${own}`);

/** How to get in again, where what one came in by does not hold any more: what it is called, and what it does. */
export const WayBack = createContext<{ label: string; take(): void } | null>(null);

/** A failure as the API tells it, field by field where it names fields. */
export function Alert({ failure, t }: { failure: Failure | null; t: Texts }) {
  const wayBack = useContext(WayBack);
  if (!failure) return null;
  const { status, title, detail, errors } = failure;
  const said = status === 0 ? t.network : status === 401 ? t.badKey : title || t.server;
  return (
    <div class="alert" role="alert">
      {detail ? `${said}: ${detail}` : said}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ field, reason }) => (
            <li key={field}>
              <FieldName field={field} />: {reason}
            </li>
          ))}
        </ul>
      )}
      {status === 401 && wayBack && (
        <p>
          <button type="button" onClick={wayBack.take}>
            {wayBack.label}
          </button>
        </p>
      )}
    </div>
  );
}

/** A field as its form labels it; as the API names it where the form has none such. */
function FieldName({ field }: { field: string }) {
  const place = useRef<HTMLElement>(null);
  const [label, setLabel] = useState<string | null>(null);
  useLayoutEffect(() => {
    const form: ParentNode = place.current!.closest("form") ?? document;
    const named = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(field)}"]`);
    const told = named?.labels?.[0] ?? named?.querySelector("legend");
    setLabel(told?.textContent ?? null);
  }, [field]);
  return label === null ? <code ref={place}>{field}</code> : <b>{label}</b>;
}

/** A stem: what is asked or stated, under the lines that it is understood by, which are quieter. */
export function Stem({ item }: { item: { type: ItemType; stem: string; lang: string } }) {
  const { above, claim } = splitStem(item);
  return (
    <span class="lines-of-stem" lang={item.lang}>
      {above.map((line) => (
        <span key={line} class="above">
          {line}{" "}
        </span>
      ))}
      {claim.split("\n").map((line) => (
        <span key={line} class="claim">
          {line}{" "}
        </span>
      ))}
    </span>
  );
}

/**
 * Leads to parts of a page, each with its id and its name, and unfolds what is folded. The address names the view, so that these are
 * buttons and not links; links elsewhere may follow.
 */
export function Jumps({ label, parts, children }: JumpsProps) {
  const jump = (id: string) => {
    const part = document.getElementById(id);
    if (part instanceof HTMLDetailsElement) part.open = true;
    const heading = part?.querySelector("summary") ?? part;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  };
  return (
    <nav class="bar jumps scripted" aria-label={label}>
      {parts.map(([id, name]) => (
        <button key={id} type="button" class="quiet" onClick={() => jump(id)}>
          {name}
        </button>
      ))}
      {children}
    </nav>
  );
}

interface JumpsProps {
  label: string;
  parts: [id: string, name: string][];
  children?: ComponentChildren;
}

/** Hands a file to the browser as a download. */
export function saveFile(file: File) {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: url, download: file.name }).click();
  URL.revokeObjectURL(url);
}

/** An address as it is read. */
export const readable = (url: string): string => url.replace(/^https?:\/\//, "");

/** A room's code as it is read aloud or from the wall. */
export const BigCode = ({ code }: { code: string }) => (
  <code class="big">{`${code.slice(0, 4)} ${code.slice(4)}`}</code>
);

/** A text and a button that copies it. */
export function Copyable({ text, name, t, children }: CopyableProps) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <p class="bar">
      {children}
      {/* Over plain HTTP browsers let no page write into the clipboard. */}
      {globalThis.isSecureContext !== false && (
        <button type="button" class="copy" aria-label={`${t.copy}: ${name}`} onClick={() => void copy()}>
          {copied ? t.copied : t.copy}
        </button>
      )}
    </p>
  );
}

interface CopyableProps {
  text: string;
  name: string;
  t: Texts;
  children: ComponentChildren;
}

/** A labelled field with its help. */
export function Field({ label, help, id, children }: FieldProps) {
  return (
    <div>
      <label for={id}>{label}</label>
      {help && (
        <div class="hint" id={`${id}-help`}>
          {help}
        </div>
      )}
      {children}
    </div>
  );
}

interface FieldProps {
  label: string;
  help?: string;
  id: string;
  children: ComponentChildren;
}

/** `0.666` → `67 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** A button that asks once more, in its own place. */
export function Confirm({ label, question, yes, no, act }: ConfirmProps) {
  const [state, setState] = useState<"start" | "asking" | "busy" | "back">("start");
  if (state === "start" || state === "back")
    return (
      <button
        type="button"
        class="secondary danger"
        ref={state === "back" ? focusOnce : null}
        onClick={() => setState("asking")}
      >
        {label}
      </button>
    );
  const go = async () => {
    setState("busy");
    await act();
    setState("back");
  };
  return (
    <div class="confirm" role="group" aria-label={label}>
      <p>
        <strong>{label}.</strong> {question}
      </p>
      <div class="row">
        <button type="button" class="danger" disabled={state === "busy"} onClick={() => void go()}>
          {yes}
        </button>
        <button type="button" class="secondary" ref={focusOnce} onClick={() => setState("back")}>
          {no}
        </button>
      </div>
    </div>
  );
}

interface ConfirmProps {
  label: string;
  question: string;
  yes: string;
  no: string;
  act(): Promise<void>;
}

/** Takes the focus along to what has come in place of the button that was pressed; once, not at each drawing. */
export function focusOnce(element: HTMLElement | null): void {
  if (!element || element.dataset["met"] !== undefined) return;
  element.dataset["met"] = "";
  element.focus();
}
