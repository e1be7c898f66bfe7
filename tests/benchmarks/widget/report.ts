/** The figures as rows: each beside its floor, their ratio, and the bar it has to meet. */

export interface Row {
  what: string;
  figure: number;
  unit: string;
  floor: number | undefined;
  /** In words; nothing where there is none. */
  bar: string;
  met: boolean | undefined;
  /** What the figure alone does not tell. */
  note: string;
}

interface Bars {
  floor?: number;
  /** The most that the figure may be. */
  most?: number;
  /** The most that it may be of its floor. */
  timesFloor?: number;
  unit?: string;
  note?: string;
}

/** A row, its bars judged. Bars hold for the figure as it is, not as it is printed. */
export function row(
  what: string,
  figure: number,
  { floor, most, timesFloor, unit = "ms", note = "" }: Bars,
): Row {
  const limits = [
    ...(most === undefined ? [] : [{ limit: most, name: `${print(most)}` }]),
    ...(timesFloor === undefined || floor === undefined
      ? []
      : [{ limit: timesFloor * floor, name: `${timesFloor.toFixed(2)} × floor` }]),
  ];
  return {
    what,
    figure,
    unit,
    floor,
    bar: limits.map(({ name }) => `≤ ${name}`).join(", "),
    met: limits.length === 0 ? undefined : limits.every(({ limit }) => figure <= limit),
    note,
  };
}

/** Prints the rows as a table for a terminal. */
export function printTable(rows: Row[]): void {
  const cells = rows.map(({ what, figure, unit, floor, bar, met, note }) => [
    what,
    `${print(figure)} ${unit}`,
    floor === undefined ? "" : print(floor),
    floor && floor > 0 ? (figure / floor).toFixed(2) : "",
    bar,
    met === undefined ? "" : met ? "met" : "MISSED",
    note,
  ]);
  const table = [["", "figure", "floor", "ratio", "bar", "", ""], ...cells];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
  for (const line of table) {
    const padded = line.map((cell, column) =>
      column > 0 && column < 4 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    console.log(padded.join("  ").trimEnd());
  }
}

/** Whole numbers where decimals say nothing. */
function print(value: number): string {
  return Math.abs(value) >= 10 || Number.isInteger(value)
    ? Math.round(value).toLocaleString("en")
    : value.toFixed(3).replace(/0$/, "");
}
