/** The items of an article beside their evidence, each of which can be hidden: a hidden item is never drawn. */
import type { Item, ItemType } from "../questions/item.ts";
import type { Article } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import type { View } from "./parts.tsx";

interface ItemsProps {
  view: View;
  article: Article;
  items: Item[];
  change(item: Item): void;
  fail(failure: Failure | null): void;
}

/** The list, under a line that counts it by type. */
export function Items({ view, article, items, change, fail }: ItemsProps) {
  const { api, t } = view;
  const counts = Object.entries(article.items.byType) as [ItemType, number][];
  const toggle = async (item: Item) => {
    const status = item.status === "hidden" ? "draft" : "hidden";
    const { value, failure } = await api.send<Item>("PATCH", `items/${item.id}`, { status });
    fail(failure ?? null);
    if (value) change(value);
  };
  return (
    <>
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

function Alternatives({ item, right }: { item: Item; right: string }) {
  const { key, options, prompts = [], lang } = item;
  const textOf = (id: string | undefined) => options.find((option) => option.id === id)?.text;
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
