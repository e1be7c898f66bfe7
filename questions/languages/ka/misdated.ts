/** Years that their neighbours contradict: "1920 … 1929 … 1921" is a misprint for 1920. Nothing is asked of what has one. */
import type { Article, DateMention } from "../../article.ts";
import { once } from "../../lazy.ts";

/** Years within which a run goes on, and by which a misprint stands out of it. */
const RUN = 3;
const OUT = 4;

/** The years, as they are written, that stand out between two of one run of years. A forecast or a memorial has no run after it. */
export const listMisdated = once((article: Article): ReadonlySet<string> => {
  const years = article.mentions.filter(
    (m): m is DateMention => m.kind === "date" && m.part === "year" && m.year !== undefined,
  );
  const times = new Map<number, number>();
  for (const { year } of years) times.set(year!, (times.get(year!) ?? 0) + 1);
  const found = new Set<string>();
  for (const [i, { year, text }] of years.entries()) {
    const [last, next] = [years[i - 1]?.year, years[i + 1]?.year];
    if (last === undefined || next === undefined || times.get(year!) !== 1) continue;
    const around = [years[i - 2]?.year, last, next, years[i + 2]?.year].filter((y) => y !== undefined);
    const isRun = next - last <= RUN && next > last && around.every((y, k) => k === 0 || around[k - 1]! <= y);
    // One figure is another: of 1920 and 1990 the decade, of 1920 and 1929 the year.
    if (isRun && year! - next >= OUT && (isMisprint(year!, last) || isMisprint(year!, next))) found.add(text);
  }
  return found;
});

function isMisprint(a: number, b: number): boolean {
  return [...String(a)].filter((digit, i) => digit !== String(b)[i]).length === 1;
}
