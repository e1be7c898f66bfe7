/** What became no item, and why: each can be had all the same, and is then to be changed or taken back where it stands. */
import { useRef, useState } from "preact/hooks";
import type { GAP } from "../../questions/item.ts";
import type { Article, ItemChange, Refusals } from "../../worker/contract.ts";
import type { Failure, Outcome } from "../api.ts";
import { dropDraft } from "../draft.ts";
import { Alert, Stem, type View } from "../parts.tsx";
import { draftOf, EditItem } from "./edit-item.tsx";
import { Alternatives, type BankItem } from "./item-card.tsx";
import { Refused } from "./refused.tsx";

/** Held to what the engine writes. */
const gap: typeof GAP = "_____";

interface RefusedListProps {
  view: View;
  article: Article;
  items: BankItem[];
  /** Resolved when all that comes of it is drawn. */
  add(item: BankItem): Promise<void>;
  change(item: BankItem): void;
}

/** Of so many lines the groups stand open. */
const MOST_OPEN = 20;

/** The candidates that became no item, asked for when they are opened, under each reason what it refused. */
export function RefusedList(props: RefusedListProps) {
  const { view, article } = props;
  const { api, t, a } = view;
  const [refusals, setRefusals] = useState<Refusals | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = async () => {
    const { value, failure: failed } = await api.get<Refusals>(`articles/${article.id}/refusals`);
    setRefusals(value ?? null);
    setFailure(failed ?? null);
  };
  const groups = groupByReason(refusals?.data ?? []);
  const isOpen = groups.reduce((sum, { lines }) => sum + lines.length, 0) <= MOST_OPEN;
  return (
    <details
      class="spaced scripted"
      id="refused"
      onToggle={({ currentTarget }) => currentTarget.open && !refusals && void load()}
    >
      <summary>{a.refused}</summary>
      <p class="hint">{a.refusedHelp}</p>
      <Alert failure={failure} t={t} />
      {!refusals && !failure && <p>{t.loading}</p>}
      {groups.map(({ why, lines }) => (
        <details key={why} class="rule" open={isOpen}>
          <summary>
            {why} <span class="hint">({lines.length})</span>
          </summary>
          <ul class="lines">
            {lines.map((entries) => (
              <Line key={nameLine(entries[0]!)} {...props} entries={entries} />
            ))}
          </ul>
        </details>
      ))}
      {refusals && refusals.total > refusals.data.length && (
        <p class="hint">{a.refusedMore(refusals.total - refusals.data.length)}</p>
      )}
    </details>
  );
}

type Entry = Refusals["data"][number];

/** What is told in one line: a sentence with all its words that were to be asked for, where the same is against them. */
const nameLine = ({ sentence, words, found, against }: Entry) =>
  [sentence || words, found, ...against].join("\n");

/** Reasons by how much they refused, the most first. */
function groupByReason(data: Entry[]): { why: string; lines: Entry[][] }[] {
  const groups = new Map<string, Map<string, Entry[]>>();
  for (const entry of data) {
    const lines = groups.get(entry.why) ?? new Map<string, Entry[]>();
    groups.set(entry.why, lines);
    const line = nameLine(entry);
    lines.set(line, [...(lines.get(line) ?? []), entry]);
  }
  return [...groups]
    .map(([why, lines]) => ({ why, lines: [...lines.values()] }))
    .sort((x, y) => y.lines.length - x.lines.length);
}

/** Where in its sentence an entry's words stand; -1 of a question about the whole of it. */
const placeOf = ({ sentence, item }: Entry) =>
  sentence === "" || item?.answer.kind !== "text" ? -1 : item.stem.indexOf(gap);

/** A sentence whose words can be pressed, or a question with its answers; below it what is in the bank of these. */
function Line({ view, article, items, add, change, entries }: RefusedListProps & { entries: Entry[] }) {
  const { api, t, a } = view;
  const { lang } = article;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [edited, setEdited] = useState("");
  const isBusy = useRef(false);
  const line = useRef<HTMLLIElement>(null);
  const marked = entries.filter((entry) => placeOf(entry) >= 0).sort((x, y) => placeOf(x) - placeOf(y));
  const whole = marked.length > 0 ? undefined : entries.find(({ item }) => item);
  const [first] = entries;
  const types = [
    ...new Set((marked.length > 0 ? marked : entries).flatMap(({ type }) => (type ? [t.types[type]] : []))),
  ];
  const told = [
    types.join(", "),
    first!.found,
    first!.against.length > 0 && `${a.also}: ${first!.against.join("; ")}`,
  ];
  const usedOf = ({ itemId }: Entry) => items.find(({ id, status }) => id === itemId && status !== "hidden");

  const send = async (ask: () => Promise<Outcome<BankItem>>, keep: typeof change | typeof add) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const { value, failure: failed = null } = await ask();
    isBusy.current = false;
    setFailure(failed);
    if (!value) return;
    const before = line.current!.getBoundingClientRect().top;
    close();
    await keep(value);
    // What stands above has grown; and the button that was pressed may be gone.
    requestAnimationFrame(() => {
      if (!line.current) return;
      scrollBy({ top: line.current.getBoundingClientRect().top - before, behavior: "instant" });
      if (!line.current.contains(document.activeElement))
        line.current.querySelector("button")?.focus({ preventScroll: true });
    });
  };
  const patch = (item: BankItem, changes: ItemChange) =>
    send(() => api.send("PATCH", `items/${item.id}`, changes, item.version), change);
  /** Into the bank, or out of it: an item that was taken back is hidden. */
  const press = (entry: Entry) => {
    const known = items.find(({ id }) => id === entry.itemId);
    if (known) return patch(known, { status: usedOf(entry) ? "hidden" : "approved" });
    return send(() => api.send("POST", `articles/${article.id}/items`, entry.item), add);
  };
  const close = () => {
    dropDraft(draftOf(edited));
    setEdited("");
  };
  return (
    <li ref={line}>
      {marked.length > 0 || !whole?.words.includes("\n") ? (
        <span lang={lang}>
          {splitAtWords(first!.sentence || first!.words, marked).map(({ text, entry }, i) =>
            entry ? (
              <button
                key={i}
                type="button"
                class="mark"
                title={a.use}
                aria-pressed={!!usedOf(entry)}
                onClick={() => void press(entry)}
              >
                {text}
              </button>
            ) : (
              text
            ),
          )}
        </span>
      ) : (
        <Whole entry={whole} lang={lang} right={t.right} />
      )}
      <span class="hint block">{told.filter(Boolean).join(" · ")}</span>
      {whole && !usedOf(whole) && (
        <button type="button" class="secondary" onClick={() => void press(whole)}>
          {a.use}
          <span class="unseen">: {whole.words}</span>
        </button>
      )}
      {entries.map((entry) => {
        const item = usedOf(entry);
        if (!item) return null;
        const isEdited = item.id === edited;
        const name = <span class="unseen">: {entry.words}</span>;
        return (
          <div key={item.id}>
            <p class="bar">
              <span>
                ✓ {a.used}
                {marked.length > 0 && ": "}
                {marked.length > 0 && <b lang={lang}>{String(item.key)}</b>}
              </span>
              <button
                type="button"
                class="quiet"
                aria-expanded={isEdited}
                onClick={() => (isEdited ? close() : setEdited(item.id))}
              >
                {a.edit}
                {name}
              </button>
              <button type="button" class="quiet" onClick={() => void press(entry)}>
                {a.undo}
                {name}
              </button>
            </p>
            {isEdited && (
              <EditItem
                view={view}
                item={item}
                failure={failure}
                save={(changes) => patch(item, changes)}
                close={close}
              />
            )}
          </div>
        );
      })}
      {!edited &&
        (failure?.rule ? <Refused view={view} failure={failure} /> : <Alert failure={failure} t={t} />)}
    </li>
  );
}

/** A question as it was made, with its answers. */
function Whole({ entry: { item, words }, lang, right }: { entry: Entry; lang: string; right: string }) {
  const { answer, type = "own" } = item!;
  const shown =
    answer.kind === "choice"
      ? {
          type,
          options: answer.options.map((text, i) => ({ id: String(i), text })),
          key: String(answer.right),
        }
      : answer.kind === "text"
        ? { type: "typed" as const, options: [], key: answer.answers[0]! }
        : null;
  return (
    <>
      <Stem item={{ type, stem: words, lang }} />
      {shown && <Alternatives item={{ ...shown, lang }} right={right} />}
    </>
  );
}

/** A sentence taken apart at the words that can be asked for. */
function splitAtWords(sentence: string, entries: Entry[]): { text: string; entry?: Entry }[] {
  let at = 0;
  const parts = entries.flatMap((entry) => {
    const start = placeOf(entry);
    if (start < at) return [];
    const before = sentence.slice(at, start);
    at = sentence.length - (entry.item!.stem.length - start - gap.length);
    return [{ text: before }, { text: sentence.slice(start, at), entry }];
  });
  return [...parts, { text: sentence.slice(at) }];
}
