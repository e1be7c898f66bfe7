/** A day of the week, or "last month", says when only to whoever knows the day of writing: a question leaves it out ("On Friday, fishermen rescued 30 people."). */
import type { Span } from "../../article.ts";
import { capitalise } from "../../words.ts";

const DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?";
/** "On Friday, ", "Last month, ". */
const OPENING = new RegExp(
  `^(?:(?:(?:Early|Late) on|On) ${DAY},?|(?:Last (?:year|month|week|night|${DAY})|Yesterday|Earlier (?:this (?:year|month|week)|today)|Late last (?:year|month|week)),) (?=\\S)`,
);
const WITHIN = new RegExp(
  ` (?:(?:early |late )?on )?${DAY}(?=[.,](?! (?:the )?\\d)| (?:in|at|on|by|after|before|when|as|to|for|that|from|with|while)\\b)`,
  "g",
);
/** What a day belongs to, or makes a name of it. */
const BOUND =
  /(?:\b(?:every|each|last|next|this|until|till|since|by|from|before|after|of|and|or|to|than|only|the|a|is|are|was|were|be)|\p{Lu}\p{L}*|\d|,)$/u;

/** A text without its days of the week, and where the span then lies; those that the span holds stay. */
export function dropWeekdays(text: string, span: Span): { text: string; span: Span } {
  if (!/day|^(?:Last|Late|Earlier) /.test(text)) return { text, span };
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const cuts = opening > 0 ? [{ from: 0, to: opening }] : [];
  for (const match of text.matchAll(WITHIN)) {
    const before = text.slice(0, match.index);
    if (
      match.index >= opening &&
      (/ on /.test(match[0].slice(0, MAX_ON))
        ? !/\b(?:is|are|was|were|and|or|until|,)$/.test(before)
        : !BOUND.test(before.slice(-MAX_WORD)))
    )
      cuts.push({ from: match.index, to: match.index + match[0].length });
  }
  let [own, at] = [text, span];
  for (const { from, to } of cuts.toReversed()) {
    if (from < at.end && at.start < to) continue;
    const by = to <= at.start ? to - from : 0;
    own = own.slice(0, from) + own.slice(to);
    at = { start: at.start - by, end: at.end - by };
  }
  return { text: opening > 0 && own !== text ? capitalise(own) : own, span: at };
}
/** Characters of " late on ", and of the word before a day. */
const MAX_ON = 9;
const MAX_WORD = 20;
