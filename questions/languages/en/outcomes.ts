/**
 * What came of an event, told by a participle behind it: "An earthquake hit the island in 1996, killing nine people." → "Nine people were killed when an earthquake hit
 * the island in 1996." The participle's subject is the clause as a whole (Quirk et al. 1985, § 15.60).
 */
import type { Span } from "../../article.ts";
import { capitalise, findWords } from "../../words.ts";
import { parseClause } from "./clause.ts";
import { lower, lowerSubject } from "./wh.ts";

const DONE: ReadonlyMap<string, string> = new Map([
  ["killing", "killed"],
  ["injuring", "injured"],
  ["wounding", "wounded"],
  ["destroying", "destroyed"],
  ["damaging", "damaged"],
  ["displacing", "displaced"],
]);
/** Behind the verb: what makes the number inexact, the number, and what is counted. */
const OUTCOME =
  /, (killing|injuring|wounding|destroying|damaging|displacing) ((?:at least |more than |about |around |some |nearly |almost |up to |as many as |over )?)$/;
const DATED = /^((?:In|On) (?:\p{Lu}\p{L}+ )?(?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?(?:[12]\d{3})?),? /u;

/** The statement of what came of it, and where the asked number lies; null where the event is not one clause. */
export function readOutcome(text: string, span: Span): { text: string; span: Span } | null {
  const match = OUTCOME.exec(text.slice(0, span.start));
  if (match === null) return null;
  const [, verb = "", hedge = ""] = match;
  const own = text.slice(0, match.index);
  const dated = DATED.exec(own)?.[0] ?? "";
  const event = own.slice(dated.length);
  const clause = parseClause(`${capitalise(event)}.`);
  if (clause === null || clause.opener !== "" || event.includes(",")) return null;
  const counted = /^((?: [a-z-]+){0,3})(?=[.,]| and | in | on | at | across | when )/.exec(
    text.slice(span.end),
  );
  if (counted === null) return null;
  const noun = counted[1] === "" ? " people" : counted[1]!;
  if (findWords(noun).some(({ text: word }) => /ing$|^(?:and|in|on|at|of|more|others|other)$/.test(word)))
    return null;
  const when = dated === "" ? "" : ` ${lower(dated).replace(/,? $/, "")}`;
  const lead = capitalise(hedge);
  const subject = dated === "" ? lowerSubject(clause.subject) : event.slice(0, clause.subject.length);
  const rest = event.slice(clause.subject.length);
  return {
    text: `${lead}${text.slice(span.start, span.end)}${noun} were ${DONE.get(verb)} when ${subject}${rest}${when}.`,
    span: { start: lead.length, end: lead.length + span.end - span.start },
  };
}
