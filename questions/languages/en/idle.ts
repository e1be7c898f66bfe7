/** Statements that are true and not worth judging, or that whoever did not read takes for true. */
import type { Article, Mention } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { isKnownYear } from "./known-years.ts";
import { readRoots } from "./roots.ts";
import { isStray } from "./unfit.ts";
import { CURRENCY, isOfOne, MARKET } from "./unfit-number.ts";

/** "It may rain", "aims to help", "is likely to grow": what is not so yet, or not for sure. */
const HEDGED =
  /\b(?:may|might|could|can|cannot|should|must|ought|likely|unlikely|probably|possibly|perhaps|possible|reportedly|allegedly|apparently|hopes?|hoped|hoping|expect\w*|believes?|believed|thinks?|thought|feels?|felt|seems?|seemed|appears?|appeared|aims?|aimed|aiming|wants?|seeks?|tries|trying|strives?|intends?|considers?|dedicated|committed|determined|optimistic|confident|needs? to|though)\b/i;
/** "Some experts", "a number of problems", "several years": nothing that one could have read otherwise. */
const VAGUE =
  /^(?:Some|Many|Several|Various|Other|Most|More|Such|People|There|One of|Each|Every|Everyone|Nobody)\b|\b(?:something|things|a number of|a lot of|various|several|certain|important|significant|significantly|crucial|essential|interesting|usually|generally|typically|always|good|great|beautiful|famous|popular|well-known|magnificent|considerabl[ey]|slight(?:ly)?|greatly|widely)\b/;
/** "His many students, including Len Talmy": a list goes on as it likes. */
const LISTING = /\b(?:including|such as|among others)\b/;
/** "The longest bridge", "the most popular": what is said of anything a text is about. */
const SUPERLATIVE =
  /\b(?:the|its|his|her|world[’']s) (?:\w+ )?(?:most|least|best|worst|only|first|[a-z]{3,}est)\b/;
/** "Palu is the capital of …", "Hadid was an architect", "is located": what a thing is, not what happened. */
const DEFINING =
  /^(?:\S+ ){1,8}(?:is|are|was|were) (?:(?:also|now|still|mainly|best|perhaps) )?(?:an?|the|one|located|situated|known|home|part|made|used|called|named)\b|\b(?:is|are|was|were) (?:considered|regarded|(?:[a-z]+ )?recogni[sz]ed|one of the)\b/;
/** "1,038,396 people": an amount of seven figures, or of thousands and their tenths, is true or false for nobody but a register. */
const EXACT =
  /\b\d{2,3}(?:,\d{3})*,\d(?!00\b)\d{2}\b|\b\d(?:,\d{3})+,\d(?!00\b)\d{2}\b|\b\d{1,3}(?:,\d{3})+\.\d/;
/** An opinion is whose it is; what is all in quotation marks, or speaks of us, is one. */
const OPINION = /^["“]|\b(?:[Ww]e|[Ii]|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our)\b/;
/** Characters of a quotation that make most of a statement. */
const QUOTED = /["“][^"”]{70,}["”]/;

/** Whether a text has a content word of the headline. */
function isOfHeadline(text: string, title: string): boolean {
  const told = new Set(readRoots(title));
  return readRoots(text).some((root) => told.has(root));
}

/**
 * Implements `LanguagePack.isIdle`: a statement tells of one event, for sure, with a name or a number in it; without a figure it has a word
 * of the headline (outside raters passed 7 of 19 that had neither, 61 of 65 that had both); and no year that everybody knows.
 */
export function isIdle(statement: string, mentions: readonly Mention[] = [], article?: Article): boolean {
  const rest = statement.charAt(0).toLowerCase() + statement.slice(1);
  if (!/\p{Lu}\p{Ll}|\d/u.test(rest) || !isOfOne(rest)) return true;
  if (article !== undefined) {
    // The first sentence of a report says what its headline does: of five such true statements outside raters passed three.
    const isFirst = mentions.some((m) => m.sentence === 0);
    if (isStray(`${findHeadline(article)}\n`, statement)) return true;
    if (isOfHeadline(statement, findHeadline(article)) ? isFirst : !/\d/.test(statement)) return true;
  }
  if (mentions.some((m) => m.kind === "date" && m.part === "year" && isKnownYear(m.year!, statement)))
    return true;
  return [EXACT, HEDGED, VAGUE, LISTING, SUPERLATIVE, DEFINING, OPINION, QUOTED, MARKET, CURRENCY].some(
    (sign) => sign.test(statement),
  );
}
