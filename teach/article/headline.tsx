/** The headline of an article that is made already: a folded line, which says where there is none. */
import { useRef, useState } from "preact/hooks";
import { findHeadline, HEADLINE_CHARS } from "../../questions/headline.ts";
import type { Item } from "../../questions/item.ts";
import type { Article } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { Alert, Field, type View } from "../parts.tsx";

interface HeadlineProps {
  view: View;
  article: Article;
  items: Item[];
  /** The bank was made anew: reads it, and says what it has now. */
  renew(article: Article): Promise<Item[]>;
}

/** A line to type, and what came of it: how many questions there are now, and which the headline has given away. */
export function Headline({ view: { api, t, a }, article, items, renew }: HeadlineProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDetailsElement>(null);
  const headline = findHeadline(article);
  const lack = headline === "" ? "none" : headline.length > HEADLINE_CHARS ? "long" : null;

  const save = async () => {
    const title = field.current!.value.trim();
    setBusy(true);
    setOutcome("");
    const { value, failure: failed } = await api.send<Article>("PATCH", `articles/${article.id}`, { title });
    setFailure(failed ?? null);
    if (value) {
      const hidden = countHidden(await renew(value)) - countHidden(items);
      setOutcome(a.headlineSaved(items.length, value.items.total, Math.max(0, hidden)));
      box.current!.open = false;
    }
    setBusy(false);
  };
  return (
    <>
      <details ref={box} class="headline">
        <summary>{lack ? a.headlineLacks[lack] : a.headline}</summary>
        <form
          method="dialog"
          class="fields"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field id="headline" label={t.title} help={a.headlineHelp}>
            <input
              id="headline"
              ref={field}
              lang={article.lang}
              required
              maxLength={300}
              defaultValue={headline}
              aria-describedby="headline-help"
            />
          </Field>
          <Alert failure={failure} t={t} />
          <div>
            <button class="secondary" disabled={busy}>
              {busy ? t.loading : a.headlineSave}
            </button>
          </div>
        </form>
      </details>
      <div role="status">{outcome && <p class="notice">{outcome}</p>}</div>
    </>
  );
}

const countHidden = (items: Item[]) => items.filter(({ status }) => status === "hidden").length;
