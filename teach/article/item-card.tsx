/** One item: stem, options, proof; approve it, hide it, put it right. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { claimLine } from "../../questions/claim.ts";
import type { Item, SoftRule } from "../../questions/item.ts";
import type { ItemChange } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { dropDraft, readDraft } from "../draft.ts";
import { Alert, Field, Stem, type View } from "../parts.tsx";
import { draftOf, EditItem } from "./edit-item.tsx";
import { Refused, softRuleOf } from "./refused.tsx";

/** An item of the bank, as it was read. */
export type BankItem = Item & { version: string };

interface ItemCardProps {
  view: View;
  item: BankItem;
  /** Of the level below what it stands under. */
  Heading: "h3" | "h4";
  isMarked: boolean;
  /** Another one, which is better, asks about the same sentence. */
  isTwin: boolean;
  isFolded: boolean;
  /** What of it is not as in the file that it has just come from. */
  warnings: string[];
  change(item: BankItem): void;
  /** Shows its proof in the article. */
  look(): void;
}

/** Expected share of wrong answers at which an item is called medium, and hard. */
const LEVELS = [0.33, 0.5] as const;

/** The word for a difficulty. */
export const levelOf = (difficulty: number, { levels }: View["a"]) =>
  levels[LEVELS.filter((from) => difficulty >= from).length]!;

/** The failure of a change to what is not as it was seen. */
const CHANGED = "item-changed";

/** A list item of the bank. */
export function ItemCard(props: ItemCardProps) {
  const { view, item, Heading, isMarked, isTwin, isFolded, warnings, change, look } = props;
  const { api, t, a } = view;
  const [isEdited, setEdited] = useState(false);
  // What was being typed in it when the page was left stands open again.
  useLayoutEffect(() => {
    if (view.isTakenOver && readDraft(draftOf(item.id)) !== null) setEdited(true);
  }, [view.isTakenOver]);
  const [before, setBefore] = useState<ItemChange | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** What is on the screen is what is changed: not what somebody else has made of it meanwhile. */
  const seen = useRef(item.version);
  seen.current = item.version;
  const sendNow = async (changes: ItemChange) => {
    const path = `items/${item.id}`;
    const { value, failure: failed = null } = await api.send<BankItem>("PATCH", path, changes, seen.current);
    setFailure(failed);
    const now = value ?? (failed?.code === CHANGED ? await read() : undefined);
    if (now) {
      seen.current = now.version;
      change(now);
    }
    return failed;
  };
  const read = async () => {
    const { value } = await api.get<{ data: BankItem[] }>(`articles/${item.id.split(".")[0]}/items`);
    return value?.data.find(({ id }) => id === item.id);
  };
  /** One after another: each is meant for what the one before has made. */
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const send = (changes: ItemChange) => {
    const sent = turn.current.then(() => sendNow(changes));
    turn.current = sent;
    return sent;
  };
  const close = () => {
    dropDraft(draftOf(item.id));
    setFailure(null);
    setEdited(false);
  };
  const edit = async (changes: ItemChange) => {
    const old = wordsOf(item);
    if ((await send(changes)) !== null) return;
    close();
    setBefore(old);
  };
  const undo = async (despite: SoftRule[] = []): Promise<void> => {
    const failed = await send({ ...before, ...(despite.length > 0 && { despite }) });
    if (failed === null) return setBefore(null);
    // What stood before stands again, also where the teacher had overruled the verifier.
    const soft = softRuleOf(failed);
    if (soft && !despite.includes(soft)) await undo([...despite, soft]);
  };
  const claim = claimLine(item);
  const isHidden = item.status === "hidden";
  const isApproved = item.status === "approved";
  return (
    <li
      class={`card item${isHidden ? " off" : ""}${isMarked ? " marked" : ""}${isTwin ? " twin" : ""}`}
      hidden={isFolded && !isEdited}
      onFocusCapture={look}
      onPointerEnter={look}
    >
      <div class="bar tight">
        <span class="hint">
          {t.types[item.type]} · {levelOf(item.difficulty, a)}
        </span>
        <span class="actions">
          {!isHidden && (
            <button
              type="button"
              class="quiet"
              aria-pressed={isApproved}
              onClick={() => void send({ status: isApproved ? "draft" : "approved" })}
            >
              {isApproved ? `✓ ${a.approved}` : a.approve}
              <span class="unseen">: {claim}</span>
            </button>
          )}
          <button type="button" class="quiet" onClick={() => setEdited(!isEdited)} aria-expanded={isEdited}>
            {a.edit}
            <span class="unseen">: {claim}</span>
          </button>
          <button
            type="button"
            class="quiet"
            aria-pressed={isHidden}
            onClick={() => void send({ status: isHidden ? "draft" : "hidden" })}
          >
            {isHidden ? t.restore : t.hide}
            <span class="unseen">: {claim}</span>
          </button>
        </span>
      </div>
      {warnings.length > 0 && (
        <p class="notice">
          {t.notAsInFile}: {warnings.join("; ")}
        </p>
      )}
      {isEdited ? (
        <>
          {failure?.code === CHANGED && (
            <>
              <Heading>
                <Stem item={item} />
              </Heading>
              <Alternatives item={item} right={t.right} />
            </>
          )}
          <EditItem view={view} item={item} failure={failure} save={edit} close={close} />
        </>
      ) : (
        <>
          <Heading>
            <Stem item={item} />
          </Heading>
          <Alternatives item={item} right={t.right} />
          {item.type === "typed" && <Accepted view={view} item={item} send={send} />}
          {item.evidence.map(({ text, start, paragraph }) => (
            <blockquote key={`${paragraph}.${start}`} lang={item.lang} class="proof">
              {text}
            </blockquote>
          ))}
          {item.explanation && (
            <p class="hint" lang={item.lang}>
              {item.explanation}
            </p>
          )}
          {failure?.rule ? <Refused view={view} failure={failure} /> : <Alert failure={failure} t={t} />}
          {before && (
            <p class="hint" role="status">
              {t.saved}.{" "}
              <button type="button" class="quiet" onClick={() => void undo()}>
                {a.undo}
              </button>
            </p>
          )}
        </>
      )}
    </li>
  );
}

/** What an item says now, to be said again after a change. */
function wordsOf({ stem, options, key, type, accept }: Item): ItemChange {
  return {
    stem,
    ...(options.length > 0 && { options: options.map(({ id, text }) => ({ id, text })) }),
    ...(typeof key === "string" && { key }),
    ...(type === "typed" && { accept: accept ?? [] }),
  };
}

/** What else is right than the key in any of its forms, separated by semicolons. */
function Accepted({ view: { t }, item, send }: AcceptedProps) {
  const id = `accept-${item.id}`;
  const [saved, setSaved] = useState(false);
  const save = async (accept: string[]) => setSaved((await send({ accept })) === null);
  return (
    <details>
      <summary>{t.accept}</summary>
      <form
        method="dialog"
        class="accept"
        onInput={() => setSaved(false)}
        onSubmit={(event) => {
          event.preventDefault();
          const given = String(new FormData(event.currentTarget).get("accept")).split(";");
          void save(given.map((text) => text.trim()).filter(Boolean));
        }}
      >
        <Field id={id} label={t.accept} help={t.acceptHelp}>
          <div class="row">
            <input
              id={id}
              name="accept"
              lang={item.lang}
              defaultValue={item.accept?.join("; ") ?? ""}
              autocomplete="off"
              aria-describedby={`${id}-help`}
            />
            <button class="secondary">{saved ? t.saved : t.save}</button>
          </div>
        </Field>
      </form>
    </details>
  );
}

interface AcceptedProps {
  view: View;
  item: Item;
  send(changes: ItemChange): Promise<Failure | null>;
}

/** What of an item its answers are. */
interface Answered extends Pick<Item, "type" | "key"> {
  options: { id: string; text: string }[];
  prompts?: Item["prompts"] | undefined;
  lang: string;
}

/** An item's options with the key told, in sight and to be heard. */
export function Alternatives({ item, right }: { item: Answered; right: string }) {
  const { type, key, options, prompts = [], lang } = item;
  const textOf = (id: string | undefined) => options.find((option) => option.id === id)?.text;
  if (type === "typed") {
    return (
      <p class="options" lang={lang}>
        <span class="key">{String(key)}</span>
        <span class="unseen"> ({right})</span>
      </p>
    );
  }
  if (typeof key !== "string") {
    const lines = Array.isArray(key)
      ? key.map(textOf)
      : prompts.map(({ id, text }) => `${text} — ${textOf(key[id])}`);
    return (
      <ol class="options" lang={lang}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    );
  }
  return (
    <ul class="options" lang={lang}>
      {options.map(({ id, text }) => (
        <li key={id} class={id === key ? "key" : ""}>
          {text}
          {id === key && <span class="unseen"> ({right})</span>}
        </li>
      ))}
    </ul>
  );
}
