/** The article beside its items: where questions come from is underlined, the proof of the one looked at is marked. */
import { useEffect, useRef } from "preact/hooks";
import type { Evidence, Item } from "../../questions/item.ts";

interface ArticleTextProps {
  paragraphs: string[];
  lang: string;
  items: Item[];
  /** The proof to mark and to bring into view. */
  marked: Evidence[];
  label: string;
  /** Someone points at a place that items come from. */
  pick(place: { paragraph: number; at: number }): void;
}

/** All paragraphs. What is pointed at with a mouse is a short cut: the list of items has it all. */
export function ArticleText({ paragraphs, lang, items, marked, label, pick }: ArticleTextProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = root.current?.querySelector<HTMLElement>("mark");
    const box = root.current;
    // Only the column moves, and only where it scrolls by itself; the page stays where its reader is.
    if (mark && box && box.scrollHeight > box.clientHeight)
      box.scrollTo({ top: mark.offsetTop - box.clientHeight / 3, behavior: "instant" });
  }, [marked]);
  return (
    <div class="source-text" lang={lang} ref={root} tabIndex={0} role="region" aria-label={label}>
      {paragraphs.map((text, paragraph) => (
        <p key={paragraph}>
          {cut(text, paragraph, items, marked).map(({ from, to, isUsed, isMarked }) => {
            const part = text.slice(from, to);
            if (isMarked) return <mark key={from}>{part}</mark>;
            return isUsed ? (
              <span key={from} class="used" onClick={() => pick({ paragraph, at: from })}>
                {part}
              </span>
            ) : (
              part
            );
          })}
        </p>
      ))}
    </div>
  );
}

/** A paragraph in the pieces that evidence cuts it into. */
function cut(text: string, paragraph: number, items: Item[], marked: Evidence[]) {
  const here = (all: Evidence[]) => all.filter((evidence) => evidence.paragraph === paragraph);
  const used = here(items.flatMap((item) => item.evidence));
  const lit = here(marked);
  const cuts = [...new Set([0, text.length, ...[...used, ...lit].flatMap(({ start, end }) => [start, end])])];
  cuts.sort((x, y) => x - y);
  const isIn = (all: Evidence[], at: number) => all.some(({ start, end }) => start <= at && at < end);
  return cuts.slice(0, -1).map((from, i) => ({
    from,
    to: cuts[i + 1]!,
    isUsed: isIn(used, from),
    isMarked: isIn(lit, from),
  }));
}
