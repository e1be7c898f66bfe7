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
  /^(?:(?:[a-z]+ly|also|first|later) )?(?:born|held|founded|built|based|located|situated|buried|educated|baptised|baptized|set|opened|established|signed|performed|premiered|shown|filmed|published|found|discovered|raised|trained|married|settle|live|die|study|grow up|work|teach|open|begin|start|stand|lie|take place|perform|graduate|retire|spend|meet|marry|found|build|hold|establish|sign)\b/;

/** "Berg was born in Leeds in 1850." → "In which town or city was Berg born in 1850?" */
export function askTown(text: string, span: Span, { area }: PlaceMention): string | null {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  if (
    area !== "city" ||
    !before.endsWith(" in ") ||
    !/^(?: (?:in|on|from|after|during) [^,]{3,50})?\.$/.test(after)
  )
    return null;
  const head = before.slice(0, -" in ".length);
  const clause = parseClause(`${head}${after}`);
  if (clause === null || clause.opener !== "" || endsInParticiple(head)) return null;
  if (!/^(?:is|are|was|were|did|does|do)$/.test(clause.auxiliary) || !THERE.test(clause.predicate))
    return null;
  return write("", "In which town or city", clause);
}
