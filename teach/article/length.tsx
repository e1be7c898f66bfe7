/** How many questions each pupil gets, and how many of this bank go together at most, before the quiz is made. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Article, Papers } from "../../worker/contract.ts";
import { Field, type View } from "../parts.tsx";

/** What a quiz has where nobody says otherwise. */
const USUAL = 8;

interface LengthProps {
  view: View;
  article: Article;
  /** How many items there are, and how many of them may be drawn. */
  all: number;
  open: number;
  /** Whether all of them are hidden. */
  isNone: boolean;
  /** Which of them, as the call for papers takes it; it changes with the form, and with what is hidden or approved. */
  drawn: string;
}

/** The field, with a warning where more is asked for than a form can hold. */
export function Length({ view: { api, t, a }, article, all, open, isNone, drawn }: LengthProps) {
  const [atMost, setAtMost] = useState(article.items.atMost);
  /** As long as nobody has, the most that go together. */
  const [typed, setTyped] = useState<string | null>(null);
  const asked = typed ?? String(Math.min(USUAL, Math.max(1, atMost)));
  // What the article says is of as many as it had when it was read.
  const known = useRef(all === article.items.total ? `${open} ${drawn}` : "");
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
    <Field id="length" label={t.length} help={isNone ? a.allHidden(all) : a.lengthHelp(open, atMost)}>
      {/* Above the input, so that the inputs of the row stay level. */}
      <div id="length-over" role="status">
        {open > 0 && Number(asked) > atMost && <p class="notice over">{a.lengthOver(atMost)}</p>}
      </div>
      <input
        id="length"
        name="length"
        type="number"
        min="1"
        max="50"
        value={asked}
        required
        aria-describedby="length-help length-over"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </Field>
  );
}
