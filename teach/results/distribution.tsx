/** How many got how much: a column for each number of points, with its count on top. To the ear it is a list. */
import type { Statistics } from "../../worker/contract.ts";
import { percent } from "../parts.tsx";
import { FEW, type ResultsView } from "./parts.tsx";

/** Of the plot's height, in per cent: the rest is for the count on top. */
const TALLEST = 82;

/** The plot under a sentence that says the same in words. */
export function Distribution({ view: { r }, statistics }: { view: ResultsView; statistics: Statistics }) {
  const { n, mean, median, distribution, alphaReason } = statistics;
  if (n === 0 || mean === null || median === null) return null;
  const { unit, counts } = distribution;
  const most = Math.max(...counts);
  const describe = (count: number, i: number) =>
    unit === "points" ? r.barOfPoints(i, count) : r.barOfShares(i * 10, i * 10 + 10, count);
  return (
    <section aria-labelledby="distribution">
      <h2 class="spaced" id="distribution">
        {r.distribution}
      </h2>
      <p>{r.summary(n, percent(mean), n < FEW ? null : percent(median))}</p>
      <ol class={counts.length > 12 ? "columns many" : "columns"}>
        {counts.map((count, i) => (
          // The place in the plot is what a column is.
          <li key={i}>
            <span class="unseen">{describe(count, i)}</span>
            <span class="plot" aria-hidden="true">
              {count > 0 && (
                <>
                  <span class="count">{count}</span>
                  <svg width="100%" height={`${(count / most) * TALLEST}%`}>
                    <rect width="100%" height="100%" rx="3" />
                  </svg>
                </>
              )}
            </span>
            <span class="value" aria-hidden="true">
              {unit === "points" ? i : i * 10}
            </span>
          </li>
        ))}
      </ol>
      <p class="axis" aria-hidden="true">
        {unit === "points" ? r.pointsAxis : r.sharesAxis}
      </p>
      {alphaReason === "forms-differ" && <p class="hint">{r.formsDiffer}</p>}
    </section>
  );
}
