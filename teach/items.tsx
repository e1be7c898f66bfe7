/**
 * The items of an article beside their evidence. Each can be hidden: a hidden item is never drawn. To an item whose answer
 * is typed the teacher can add what else is right.
 */
import { useState } from "preact/hooks";
import type { Item, ItemType } from "../questions/item.ts";
import type { Article, ItemChange } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import { Exercises } from "./exercises.tsx";
import { Formats, Import } from "./formats.tsx";
import { Alert, Field, type View } from "./parts.tsx";

interface ItemsProps {
  view: View;
  article: Article;
  items: Item[];
  change(item: Item): void;
  add(items: Item[]): void;
  fail(failure: Failure | null): void;
}

/** The list, under a line that counts it by type. */
export function Items({ view, article, items, change, add, fail }: ItemsProps) {
  const { api, t } = view;
  const counts = Object.entries(article.items.byType) as [ItemType, number][];
  const send = async (item: Item, changes: ItemChange) => {
    const { value, failure = null } = await api.send<Item>("PATCH", `items/${item.id}`, changes);
    if (value) change(value);
    return failure;
  };
  const toggle = async (item: Item) =>
    fail(await send(item, { status: item.status === "hidden" ? "draft" : "hidden" }));
  return (
    <>
      <Exercises view={view} articleId={article.id} />
      <Formats view={view} articleId={article.id} />
      <Import view={view} articleId={article.id} add={add} />
      <h2 class="spaced">
        {t.items}: {items.filter(({ status }) => status !== "hidden").length}
      </h2>
      <p class="hint">
        {counts.map(([type, count]) => `${t.types[type]}: ${count}`).join(" · ")}
        {article.items.refused > 0 && ` · ${t.refused}: ${article.items.refused}`}
      </p>
      <ol class="cards">
        {items.map((item) => (
          <li key={item.id} class={item.status === "hidden" ? "card off" : "card"}>
            <div class="bar">
              <span class="hint">{t.types[item.type]}</span>
              <button
                type="button"
                class="secondary"
                aria-label={`${item.status === "hidden" ? t.restore : t.hide}: ${item.stem}`}
                onClick={() => void toggle(item)}
              >
                {item.status === "hidden" ? t.restore : t.hide}
              </button>
            </div>
            <h3 lang={item.lang}>{item.stem}</h3>
            <Alternatives item={item} right={t.right} />
            {item.type === "typed" && <Accepted view={view} item={item} send={send} />}
            <p class="hint">{t.evidence}:</p>
            {item.evidence.map(({ text, start }) => (
              <blockquote key={start} lang={item.lang}>
                {text}
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What else is right than the key in any of its forms, separated by semicolons. */
function Accepted({ view: { t }, item, send }: AcceptedProps) {
  const id = `accept-${item.id}`;
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (accept: string[]) => {
    const failed = await send(item, { accept });
    setFailure(failed);
    setSaved(!failed);
  };
  return (
    <form
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
      <Alert failure={failure} t={t} />
    </form>
  );
}

interface AcceptedProps {
  view: View;
  item: Item;
  send(item: Item, changes: ItemChange): Promise<Failure | null>;
}

function Alternatives({ item, right }: { item: Item; right: string }) {
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
