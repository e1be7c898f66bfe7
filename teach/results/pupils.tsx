/** The pupils: one row each, with the attempt that counts; to be sorted, opened to the answers, and erased. */
import { useState } from "preact/hooks";
import type { Result } from "../../worker/contract.ts";
import { percent } from "../parts.tsx";
import { Attempts } from "./attempts.tsx";
import { type ItemFigures, type Person, type ResultsView, tellHandedIn } from "./parts.tsx";

type Column = "name" | "score" | "when";
interface Order {
  by: Column;
  isDown: boolean;
}

/** So many rows at first: a page of thousands is slow, and nobody reads it. */
const SHOWN = 100;

interface PupilsProps {
  view: ResultsView;
  persons: Person[];
  items: ItemFigures[];
  /** Names of rooms by code, where there is more than one on the page. */
  rooms: ReadonlyMap<string, string>;
}

/** The table, with a field to find a pupil where there are many. */
export function Pupils({ view, persons, items, rooms }: PupilsProps) {
  const { t, r, lang } = view;
  const [order, setOrder] = useState<Order>({ by: "name", isDown: false });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [sought, setSought] = useState("");
  const [shown, setShown] = useState(SHOWN);
  const found = persons.filter(({ label }) => label.toLowerCase().includes(sought.trim().toLowerCase()));
  const sorted = sortPersons(found, order, lang);
  const toggle = (id: string) =>
    setOpen((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]));
  const head = (by: Column, text: string) => (
    <th scope="col" aria-sort={order.by !== by ? "none" : order.isDown ? "descending" : "ascending"}>
      <button
        type="button"
        class="sort"
        onClick={() => setOrder({ by, isDown: order.by === by ? !order.isDown : by !== "name" })}
      >
        {text}
        <span aria-hidden="true">{order.by !== by ? "↕" : order.isDown ? "↓" : "↑"}</span>
      </button>
    </th>
  );
  return (
    <section aria-labelledby="per-pupil">
      <h2 class="spaced" id="per-pupil" tabIndex={-1}>
        {t.perPupil}
      </h2>
      {persons.length > 15 && (
        <div class="search">
          <label for="sought">{r.searchPupil}</label>
          <input
            id="sought"
            type="search"
            autocomplete="off"
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </div>
      )}
      <table class="pupils">
        <thead>
          <tr>
            {head("name", t.who)}
            {head("score", t.score)}
            {head("when", t.when)}
            <th scope="col">
              <span class="unseen">{r.showAnswers}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).flatMap((person) => {
            const { id, label, isNamed, attempts, counted } = person;
            const isOpen = open.has(id);
            const room = rooms.get(counted.room);
            return [
              <tr key={id}>
                <th scope="row">
                  {label}
                  {room !== undefined && <span class="hint">{room}</span>}
                  {attempts.length > 1 && <span class="hint">{r.attemptsOf(attempts.length)}</span>}
                  {isNamed && countStarts(attempts) > 1 && (
                    <span class="hint">{r.startsOf(countStarts(attempts))}</span>
                  )}
                </th>
                <td>
                  {counted.score} / {counted.maxScore}
                  {counted.maxScore > 0 && (
                    <span class="hint">{percent(counted.score / counted.maxScore)}</span>
                  )}
                </td>
                <td>{tellHandedIn(view, counted)}</td>
                <td>
                  <button
                    type="button"
                    class="secondary"
                    aria-expanded={isOpen}
                    aria-label={`${r.showAnswers}: ${label}`}
                    onClick={() => toggle(id)}
                  >
                    <span aria-hidden="true">{isOpen ? "−" : "+"}</span>
                  </button>
                </td>
              </tr>,
              isOpen && (
                <tr key={`${id} answers`} class="answers">
                  <td colSpan={4}>
                    <Attempts view={view} person={person} items={items} />
                  </td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
      {sorted.length > shown && (
        <p>
          <button type="button" class="secondary" onClick={() => setShown(shown + SHOWN)}>
            {r.more(Math.min(SHOWN, sorted.length - shown))}
          </button>
        </p>
      )}
    </section>
  );
}

/** How often somebody began under a name without going on from an attempt of it: more than once may be more than one pupil. */
function countStarts(attempts: Result[]): number {
  const known = new Set(attempts.map(({ attemptId }) => attemptId));
  return attempts.filter(({ retryOf }) => retryOf === null || !known.has(retryOf)).length;
}

function sortPersons(persons: Person[], { by, isDown }: Order, lang: string): Person[] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const share = ({ counted: { score, maxScore } }: Person) => (maxScore === 0 ? 0 : score / maxScore);
  const when = ({ counted: { submittedAt } }: Person) => submittedAt ?? "";
  const before: Record<Column, (a: Person, b: Person) => number> = {
    name: () => 0,
    score: (a, b) => share(a) - share(b),
    when: (a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0),
  };
  const sign = isDown ? -1 : 1;
  // Without a name comes after those with one, and whoever is level stands by name.
  const byName = (a: Person, b: Person) => Number(b.isNamed) - Number(a.isNamed) || compare(a.label, b.label);
  return [...persons].sort(
    (a, b) => sign * (by === "name" ? byName(a, b) : before[by](a, b)) || byName(a, b),
  );
}
