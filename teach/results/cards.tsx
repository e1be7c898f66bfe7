/** What a teacher should hear after a test: three cards, each only where the figures bear it. */
import type { Result, Statistics } from "../../worker/contract.ts";
import { Stem } from "../parts.tsx";
import { FEW, type ItemFigures, type ResultsView, showResponse } from "./parts.tsx";

interface CardsProps {
  view: ResultsView;
  statistics: Statistics;
  /** The result of an attempt, by its id, and the name it goes by; null where nobody gave one. */
  find(attemptId: string): Result | undefined;
  nameOf(result: Result): string | null;
  /** The classes' names by their codes, where several are shown. */
  rooms: Map<string, string>;
}

/** So many names are a list to work through; what is more is folded. */
const MOST_TALKS = 8;

/** The cards, and a line that says why there are not all of them. */
export function Cards({ view, statistics, find, nameOf, rooms }: CardsProps) {
  const { r, isForAll, lang } = view;
  const { insights, items, n } = statistics;
  if (n === 0) return null;
  const itemOf = (id: string | undefined) => items.find(({ itemId }) => itemId === id);
  const hardest = itemOf(insights.hardest?.itemId);
  const misleading = itemOf(insights.misleading?.itemId);
  const talks = isForAll ? [] : listTalks(insights.talkTo, { find, nameOf, rooms }, lang);
  const isNobody = !isForAll && insights.talkTo.length === 0;
  const missing = [!hardest && r.hardest, !misleading && r.misleading, isNobody && r.talkTo].filter(Boolean);
  const isNothing = !hardest && !misleading && talks.length === 0;
  return (
    <section aria-labelledby="stands-out">
      <h2 class="unseen" id="stands-out">
        {r.standsOut}
      </h2>
      {isNothing && <p class="hint">{n < FEW ? r.tooFew(n) : r.nothing}</p>}
      <ul class="cards insights">
        {hardest && insights.hardest && (
          <li class="card">
            <h3>{r.hardest}</h3>
            <p>
              <Stem item={hardest} />
            </p>
            <p class="figure">{r.wrongOf(insights.hardest.wrong, insights.hardest.n)}</p>
            <Proof item={hardest} />
          </li>
        )}
        {misleading && insights.misleading && (
          <li class="card">
            <h3>{r.misleading}</h3>
            <p>
              <Stem item={misleading} />
            </p>
            <p lang={misleading.lang} class="given wrong">
              {showResponse(misleading, insights.misleading.optionId)}
            </p>
            <p class="figure">{r.choseOf(insights.misleading.count, insights.misleading.n)}</p>
            <p class="hint">
              {r.insteadOf}: <span lang={misleading.lang}>{showResponse(misleading, misleading.key)}</span>
            </p>
          </li>
        )}
        {talks.length > 0 && (
          <li class="card">
            <h3>{r.talkTo}</h3>
            <Talks view={view} talks={talks.slice(0, MOST_TALKS)} />
            {talks.length > MOST_TALKS && (
              <details>
                <summary>{r.more(talks.length - MOST_TALKS)}</summary>
                <Talks view={view} talks={talks.slice(MOST_TALKS)} />
              </details>
            )}
            <p class="hint">{r.talkHelp}</p>
          </li>
        )}
      </ul>
      {!isNothing && missing.length > 0 && (
        <p class="hint">
          {r.noneOf}: {missing.join(" · ")}
        </p>
      )}
    </section>
  );
}

/** The sentences that make the key right. */
export function Proof({ item }: { item: ItemFigures }) {
  return (
    <>
      {item.evidence.map(({ paragraph, start, text }) => (
        <blockquote key={`${paragraph} ${start}`} lang={item.lang}>
          {text}
        </blockquote>
      ))}
    </>
  );
}

type Talk = Statistics["insights"]["talkTo"][number];

function Talks({ view: { r }, talks }: { view: ResultsView; talks: ReturnType<typeof listTalks> }) {
  return (
    <ul class="talks">
      {talks.map(({ name, room, reason }) => (
        <li key={`${room} ${name}`}>
          <strong>{name}</strong>
          {room && ` · ${room}`} <span>{r.reasons[reason]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Each name once in a class, in alphabetical order. */
function listTalks(
  talks: Talk[],
  { find, nameOf, rooms }: Omit<CardsProps, "view" | "statistics">,
  lang: string,
) {
  const named = new Map<string, { name: string; room: string; reason: Talk["reason"] }>();
  for (const { attemptId, reason } of talks) {
    const result = find(attemptId);
    const name = result && nameOf(result);
    if (name) named.set(`${result.room} ${name}`, { name, room: rooms.get(result.room) ?? "", reason });
  }
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...named.values()].sort((a, b) => compare(a.name, b.name) || compare(a.room, b.room));
}
