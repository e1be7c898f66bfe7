/** Questions for whom something was done by, and for the town where something happened. */
import type { PlaceMention, Span } from "../../article.ts";
import { endsInParticiple, parseClause } from "./clause.ts";
import { isParticiple } from "./verbs.ts";
import { write } from "./wh.ts";

/** Behind the agent: when or where, which the question keeps. */
const ADJUNCT = /^(?: (?:in|at|on|for|from|near|after|during) [^,]{2,60})?\.$/;
/** "By whom was she joined?", "followed": the order in which people are told of. */
const LOOSE = /^(?:joined|followed|preceded|accompanied|said|told|called|named|known)\b/;

/** "The mill was built by Anna Berg in 1850." → "By whom was the mill built in 1850?" */
export function askAgent(text: string, span: Span): string | null {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  if (!before.endsWith(" by ") || !ADJUNCT.test(after)) return null;
  const clause = parseClause(`${before.slice(0, -" by ".length)}${after}`);
  if (clause === null || clause.opener !== "" || !/^(?:is|are|was|were)$/.test(clause.auxiliary)) return null;
  const [verb = ""] = clause.predicate.replace(/^(?:[a-z]+ly|also|first|later) /, "").split(" ");
  if (!isParticiple(verb) || LOOSE.test(clause.predicate)) return null;
  return write("", "By whom", clause);
}

/** What is so of one town and not of another: what happened to somebody or something there. */
const THERE =
  /^(?:(?:[a-z]+ly|also|first|later) )?(?:(?:be|been|being) )?(?:arrested|jailed|sentenced|unveiled|launched|shot|killed|attacked|auctioned|restored|displayed|staged|hosted|speak|spoken|appear|appeared|arrive|gather|gathered|protest|meet|win|won|crash|crashed|train|run|play|played|born|held|founded|built|based|located|situated|buried|educated|baptised|baptized|set|opened|established|signed|performed|premiered|shown|filmed|published|found|discovered|raised|trained|married|settle|live|die|study|grow up|work|teach|open|begin|start|stand|lie|take place|perform|graduate|retire|spend|meet|marry|found|build|hold|establish|sign)\b/;

/** "Berg was born in Leeds in 1850." → "In which town or city was Berg born in 1850?" */
export function askTown(text: string, span: Span, { area }: PlaceMention): string | null {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  const to = askWay(before, after, area);
  if (to !== null) return to;
  if (
    area !== "city" ||
    !before.endsWith(" in ") ||
    !/^(?: (?:in|on|from|after|during) [^,]{3,50})?\.$/.test(after)
  )
    return null;
  const head = before.slice(0, -" in ".length);
  const clause = parseClause(`${head}${after}`);
  if (clause === null || clause.opener !== "" || endsInParticiple(head)) return null;
  if (UNSURE.test(clause.auxiliary) || !THERE.test(clause.predicate)) return null;
  // "Arrived in the country following his part in the show in Leeds": of the show.
  if (/\b(?:in|following|after|before|against|with)\b/.test(clause.predicate.slice(0, -after.length)))
    return null;
  return write("", "In which town or city", clause);
}

/** What may be might be elsewhere. */
const UNSURE = /^(?:may|might|could|should|can|must|would)$/;
/** Verbs of going somewhere, as a question has them. */
const GOING =
  /^(?:(?:[a-z]+ly|also|first|later|then) )?(?:(?:be|been|being) )?(?:move|moved|travel|travelled|travelling|fly|flown|flying|emigrate|emigrated|flee|fled|head|sail|sailed|relocate|relocated|transfer|transferred|go|going|gone|send|sent|taken|brought|deported|exiled|migrate|migrated)\b/;

/** "The family moved to Leeds in 1850." → "To which town or city did the family move in 1850?" */
function askWay(before: string, after: string, area: PlaceMention["area"]): string | null {
  if (
    area !== "city" ||
    !before.endsWith(" to ") ||
    !/^(?: (?:in|on|after|during|by) [^,]{3,50})?\.$/.test(after)
  )
    return null;
  const clause = parseClause(`${before.slice(0, -" to ".length)}${after}`);
  if (clause === null || clause.opener !== "" || UNSURE.test(clause.auxiliary)) return null;
  return GOING.test(clause.predicate) ? write("", "To which town or city", clause) : null;
}
