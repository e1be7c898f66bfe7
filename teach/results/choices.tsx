/** What each option drew: of all, of those with high scores, and of those with low ones. A table, with a bar in each cell. */
import { Bar, type ItemFigures, type ResultsView } from "./parts.tsx";

interface Column {
  head: string;
  n: number;
  omitted: number;
  counts: Record<string, number>;
}

/** Nothing for what has no options: an order or a matching, and what nobody had. */
export function Choices({ view: { r, t }, item }: { view: ResultsView; item: ItemFigures }) {
  const { groups, optionCounts, omitted, n, key, accepted = [], type, lang } = item;
  const ids = Object.keys(optionCounts);
  if (n === 0 || ids.length === 0) return null;
  const columns: Column[] = [
    { head: r.everyone, n, omitted, counts: optionCounts },
    ...(groups === null
      ? []
      : (
          [
            [r.top, groups.top],
            [r.bottom, groups.bottom],
          ] as const
        ).map(([head, group]) => ({
          head,
          n: group.n,
          omitted: group.omitted,
          counts: group.optionCounts,
        }))),
  ];
  const textOf = (id: string) =>
    type === "typed" ? id : (item.options.find((option) => option.id === id)?.text ?? id);
  // Of a passage only the sentences that somebody chose.
  const shown = type === "find-sentence" ? ids.filter((id) => optionCounts[id]! > 0 || id === key) : ids;
  // What was typed comes in no order: an object puts texts that are numbers first.
  if (type === "typed") shown.sort((a, b) => optionCounts[b]! - optionCounts[a]!);
  const isRight = (id: string) => (type === "typed" ? accepted.includes(id) : id === key);
  const cells = (countOf: (column: Column) => number, tone: string) =>
    columns.map((column) => (
      <td key={column.head}>
        {countOf(column)}
        <Bar share={column.n === 0 ? 0 : countOf(column) / column.n} tone={tone} />
      </td>
    ));
  return (
    <>
      <table class="choices">
        <caption>{r.whoChose}</caption>
        <thead>
          <tr>
            {columns.map(({ head, n: size }) => (
              <th key={head} scope="col">
                {head} <span class="size">({size})</span>
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((id) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length}>
                <span class={isRight(id) ? "given right" : "given"} lang={lang}>
                  {textOf(id)}
                </span>
                {isRight(id) && <span class="unseen"> ({r.key})</span>}
              </th>
            </tr>
            <tr>{cells(({ counts }) => counts[id] ?? 0, isRight(id) ? "right" : "wrong")}</tr>
          </tbody>
        ))}
        {omitted > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={columns.length}>
                <span class="given">{t.noAnswer}</span>
              </th>
            </tr>
            <tr>{cells((column) => column.omitted, "")}</tr>
          </tbody>
        )}
      </table>
      {groups !== null && <p class="hint">{r.groupsHelp}</p>}
      {groups === null && n >= 10 && <p class="hint">{r.noGroups}</p>}
    </>
  );
}
