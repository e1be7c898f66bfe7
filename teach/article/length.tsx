/** How many questions each pupil gets, and how many of this bank go together at most, before the quiz is made. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Article, Papers } from "../../worker/contract.ts";
import { Field, type View } from "../parts.tsx";

/** What a quiz has where nobody says otherwise. */
const USUAL = 8;

interface LengthProps {
  view: View;
  article: Article;
  /** How many items may be drawn. */
  open: number;
  /** Which of them, as the call for papers takes it; it changes with the form, and with what is hidden or approved. */
  drawn: string;
}

/** The field, with a warning where more is asked for than a form can hold. */
export function Length({ view: { api, t, a }, article, open, drawn }: LengthProps) {
  const [atMost, setAtMost] = useState(article.items.atMost);
  const usual = Math.min(USUAL, Math.max(1, article.items.atMost));
  const [asked, setAsked] = useState(usual);
  const known = useRef(`${open} ${drawn}`);
  useEffect(() => {
    const wanted = `${open} ${drawn}`;
    if (known.current === wanted) return;
    known.current = wanted;
    const path = `articles/${article.id}/papers?length=1&count=1${drawn && `&${drawn}`}`;
    void api.get<Papers>(path).then(({ value }) => {
      if (value && known.current === wanted) setAtMost(value.atMost);
    });
  }, [api, article.id, open, drawn]);
  return (
    <Field id="length" label={t.length} help={a.lengthHelp(open, atMost)}>
      {/* Above the input, so that the inputs of the row stay level. */}
      <div id="length-over" role="status">
        {asked > atMost && <p class="notice over">{a.lengthOver(atMost)}</p>}
      </div>
      <input
        id="length"
        name="length"
        type="number"
        min="1"
        max="50"
        defaultValue={String(usual)}
        required
        aria-describedby="length-help length-over"
        onInput={({ currentTarget }) => setAsked(Number(currentTarget.value))}
      />
    </Field>
  );
}
