/** The items, the hardest first, each to be opened: its evidence, who chose what, and what to do where it is faulty. */
import { useRef } from "preact/hooks";
import { groupByFact } from "../../questions/fact.ts";
import { percent, Stem } from "../parts.tsx";
import type { Sorting } from "../results-texts.ts";
import { Proof } from "./cards.tsx";
import { Choices } from "./choices.tsx";
import { Bar, type ItemFigures, type ResultsView, showResponse } from "./parts.tsx";
import { placeOf, Regrade, type RegradeProps } from "./regrade.tsx";

type ItemsProps = Omit<RegradeProps, "item" | "twins" | "view"> & { view: ResultsView; items: ItemFigures[] };

/** With fewer answers no word is said on an item. */
const FEW = 10;

/** The list. Its order stays as it was first seen: what is being read does not move when an answer comes in. */
export function Items({ view, items, ...rest }: ItemsProps) {
  const { t, r } = view;
  const order = useRef(new Map<string, number>());
  const met = [...items].sort((a, b) => easeOf(a) - easeOf(b));
  for (const { itemId } of met) if (!order.current.has(itemId)) order.current.set(itemId, order.current.size);
  met.sort((a, b) => order.current.get(a.itemId)! - order.current.get(b.itemId)!);
  if (met.length === 0) return null;
  const twins = new Map(
    groupByFact(met).flatMap((group) =>
      group.map((item) => [item, group.filter((other) => other !== item)] as const),
    ),
  );
  return (
    <section aria-labelledby="per-item">
      <h2 class="spaced" id="per-item" tabIndex={-1}>
        {t.perItem}
      </h2>
      <p class="hint">{r.itemsHelp}</p>
      <div class="items">
        {met.map((item) => (
          <Item key={item.itemId} view={view} item={item} twins={twins.get(item)!} {...rest} />
        ))}
      </div>
    </section>
  );
}

/** By what it is at most: of two that all got wrong the one that more had is surely hard. What does not count comes last. */
const easeOf = ({ facilityInterval }: ItemFigures): number => facilityInterval?.[1] ?? 2;

function Item({ view, item, ...rest }: RegradeProps) {
  const { r } = view;
  const { n, facility, lang, dropped, key, flags } = item;
  const right = facility === null ? 0 : Math.round(facility * n);
  return (
    <details id={placeOf(item.itemId)} class={dropped ? "item off" : "item"}>
      <summary>
        <span class="stem">
          <Stem item={item} />
        </span>
        <span class="figures">
          {dropped ? (
            <strong>{r.dropped}</strong>
          ) : (
            <>
              <strong>{r.rightOf(right, n)}</strong>
              <span>{r.sorting[sortingOf(item)]}</span>
            </>
          )}
        </span>
        <Bar share={facility ?? 0} tone={n < FEW ? "few" : ""} />
      </summary>
      <div class="inside">
        <p class="given right" lang={lang}>
          {showResponse(item, key)}
          <span class="unseen"> ({r.key})</span>
        </p>
        <Proof item={item} />
        {flags.length > 0 && !dropped && (
          <ul class="flags">
            {flags.map((flag) => (
              <li key={flag}>{r.flags[flag]}</li>
            ))}
          </ul>
        )}
        <Choices view={view} item={item} />
        {!dropped && <Figures view={view} item={item} />}
        {view.mayAll && <Regrade view={view} item={item} {...rest} />}
      </div>
    </details>
  );
}

/** The figures with what they bear. */
function Figures({ view: { r }, item }: { view: ResultsView; item: ItemFigures }) {
  const { facility, facilityInterval, discrimination, discriminationInterval, n } = item;
  if (facility === null || facilityInterval === null) return null;
  const [low, high] = facilityInterval;
  const figure = (value: number) => value.toFixed(2).replace("-", "−");
  return (
    <p class="hint">
      {percent(facility)} ({r.range(percent(low), percent(high))})
      {n >= FEW && discrimination !== null && discriminationInterval !== null && (
        <>
          <br />
          {r.correlation(
            figure(discrimination),
            figure(discriminationInterval[0]),
            figure(discriminationInterval[1]),
            n,
          )}
        </>
      )}
    </p>
  );
}

/** In words. The bands are Ebel's (Ebel & Frisbie 1991, ch. 13); what the interval leaves open is said to be open. */
function sortingOf({ n, discrimination, discriminationInterval: interval }: ItemFigures): Sorting {
  if (n < FEW || discrimination === null || interval === null) return "few";
  if (interval[1] < 0) return "against";
  if (interval[0] < 0) return "unclear";
  return discrimination >= 0.4 ? "clearly" : discrimination >= 0.2 ? "well" : "weakly";
}
