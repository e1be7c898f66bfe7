/** Papers side by side, as different pupils would get them. */
import type { Papers } from "../../worker/contract.ts";
import { Stem, type View } from "../parts.tsx";
import { Alternatives, levelOf } from "./item-card.tsx";

/** One column a paper, with how hard it is and what all have in common. */
export function PapersView({ view: { t, a }, papers, lang }: { view: View; papers: Papers; lang: string }) {
  const [first, ...others] = papers.data;
  const inAll = (first?.items ?? []).filter(({ id }) =>
    others.every(({ items }) => items.some((item) => item.id === id)),
  );
  return (
    <section aria-label={a.papers} class="spaced">
      <h2>{a.papers}</h2>
      <p class="hint" role="status">
        {a.papersHelp} {a.shared(inAll.length, first?.items.length)}.
      </p>
      <div class="papers">
        {papers.data.map(({ difficulty, items }, i) => (
          <article class="card" key={i}>
            <h3>
              {a.paper} {i + 1}
              <span class="hint block">
                {a.difficulty}: {levelOf(difficulty, a)}
              </span>
            </h3>
            <ol lang={lang}>
              {items.map((item) => (
                <li key={item.id}>
                  <p class="stem">
                    <Stem item={item} />
                  </p>
                  <Alternatives item={item} right={t.right} />
                </li>
              ))}
            </ol>
          </article>
        ))}
      </div>
    </section>
  );
}
