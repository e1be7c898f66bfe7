/** Of a text that gives no question, or few: why, and what else its teacher can do. */
import type { Article, Refusals } from "../../worker/contract.ts";
import { useGet } from "../get.ts";
import { Jumps, type View } from "../parts.tsx";

/** A text of fewer words bears no gap exercise either. */
const SHORT = 100;
/** So many reasons tell what kind of text it is. */
const REASONS = 2;

interface LackProps {
  view: View;
  article: Article;
}

/** A notice, whose ways lead to what stands folded below. */
export function Lack({ view, article }: LackProps) {
  const { t, a } = view;
  const { total, refused } = article.items;
  const isShort = article.paragraphs.join(" ").split(/\s+/).length < SHORT;
  // Each by the name that stands there.
  const ways: [id: string, name: string, isOpen: boolean][] = [
    ["refused", a.refused, refused > 0],
    ["own", a.ownItem, true],
    ["sheets", t.exercises, !isShort],
  ];
  return (
    <div class="notice lack">
      <p>
        {t.lack[total > 0 ? "few" : "none"]} {isShort && t.shortText}
      </p>
      {refused > 0 && <Reasons view={view} article={article} />}
      <p class="scripted">{t.ways}</p>
      <Jumps label={t.ways} parts={ways.flatMap(([id, name, isOpen]) => (isOpen ? [[id, name]] : []))}>
        <a class="button quiet" href="/teach/new">
          {t.otherText}
        </a>
      </Jumps>
    </div>
  );
}

/** What refused the most, in the words of its list. They are found anew, so they do not wait for it with the page. */
function Reasons({ view: { api, t }, article }: LackProps) {
  const { value, failure } = useGet<Refusals>(api, `articles/${article.id}/refusals`, false);
  if (failure) return null;
  const counts = new Map<string, number>();
  for (const { why } of value?.data ?? []) counts.set(why, (counts.get(why) ?? 0) + 1);
  const commonest = [...counts].sort(([, x], [, y]) => y - x).slice(0, REASONS);
  return (
    <p class="scripted" role="status">
      {value ? `${t.refusedMostly(value.total)} ${commonest.map(([told]) => told).join(" · ")}` : t.loading}
    </p>
  );
}
