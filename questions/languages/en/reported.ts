/**
 * Clauses that somebody is the source of: "The airline said (that) six passengers were in hospital.", "According to the survey, …", "…, the ministry said.". The clause
 * is asked of by itself, with its source named (Quirk et al. 1985, §§ 14.28–14.30 on reporting clauses).
 */
import type { Span } from "../../article.ts";
import { capitalise, findWords } from "../../words.ts";
import { AUXILIARIES, DETERMINERS } from "./lexicon.ts";
import { isUncertain, lower, lowerSubject } from "./wh.ts";

/** A clause with its full stop, where the asked words lie in it, and whose it is. */
export interface Reported {
  text: string;
  span: Span;
  source: string;
}

/** After these a clause may follow without "that". */
const SAYING = "said|says|say|added|reported|reports|estimated|estimates|believes|believe|claimed|claims";
const VERBS = `${SAYING}|announced|announces|confirmed|warned|warns|argued|argues|insisted|insists|noted|notes|revealed|found|finds|showed|shows|indicated|indicates|suggested|suggests|predicted|predicts|calculated|calculates|pointed out`;
const BEFORE = new RegExp(
  `^([^,;:"“”()]{2,90}?) (?:also |later |has |have |had )?(?:(?:${SAYING}) (?!that\\b|to\\b|it (?!would|will|had|has|was|is|could|expect|plan)|on\\b|in\\b|at\\b)|(?:${VERBS})(?: (?:in|on|at) [^,;:"“”()]{3,50}?)? that )(?=\\S)`,
);
/** "…, the ministry said.", "…, said the ministry.", "…, according to the ministry." */
const AFTER = new RegExp(
  `, (?:(?:${SAYING}) ([^,;:"“”()]{2,80})|([^,;:"“”()]{2,80}) (?:has |have )?(?:${SAYING}|found|finds|showed|shows|show|revealed|suggests|suggested|indicated)|according to ([^,;:"“”()]{2,90}))(?:\\.$|, (?:an?|the|its|his|her|their) )`,
);
const ACCORDING = /^According to ([^,;:"“”()]{2,90}), (?=\S)/;

/** Who a clause is told by may be a body or people of an office, not "he", "one" or "a man". */
const VAGUE = /^(?:he|she|it|they|we|i|you|this|that|these|those|one|some|many|others?|another|who|there)\b/i;
const INDEFINITE =
  /^an? (?!(?:[a-z-]+ )?(?:study|survey|report|poll|estimate)\b|.* (?:of|by|for|from|in|at) )/i;

/** The clauses of a statement that hold the asked words and have a source. */
export function listReported(text: string, span: Span): Reported[] {
  const found: Reported[] = [];
  const add = (source: string | undefined, from: number, to: number) => {
    const named = source === undefined ? null : readSource(source.replace(/ [a-z]+ly$/, ""));
    if (named === null || span.start < from || span.end > to) return;
    // "… and that sales had risen": a second clause of the same source.
    const [clause = ""] = text.slice(from, to).split(/,? (?:and|but) that /);
    if (span.end > from + clause.length) return;
    found.push({
      text: `${capitalise(clause).replace(/\.$/, "")}.`,
      span: { start: span.start - from, end: span.end - from },
      source: named,
    });
  };
  const after = AFTER.exec(text.slice(-MAX_TAG));
  if (after !== null)
    add(after[1] ?? after[2] ?? after[3], 0, Math.max(0, text.length - MAX_TAG) + after.index);
  const lead = ACCORDING.exec(text) ?? BEFORE.exec(text);
  if (lead !== null) add(lead[1], lead[0].length, text.length);
  return found;
}
/** Characters at a statement's end in which a source stands. */
const MAX_TAG = 160;

/** A source as it stands within a question; null where it does not say who, or is no noun phrase. */
function readSource(words: string): string | null {
  if (VAGUE.test(words) || INDEFINITE.test(words)) return null;
  const parts = findWords(words);
  const isPhrase = parts.every(
    ({ text }) => !AUXILIARIES.has(text) && !/^(?:who|which|that|when|while|and|but|to|has|said)$/.test(text),
  );
  if (!isPhrase || DETERMINERS.has(parts.at(-1)!.text.toLowerCase())) return null;
  // "In a statement the ministry", "After the match Berg": more than a source.
  if (/^(?:In|On|At|After|Before|During|By|When|While|As|But|And|Earlier|Yesterday)\b/.test(words))
    return null;
  if (DETERMINERS.has(parts[0]!.text.toLowerCase())) return lower(words);
  // "Prosecution lawyers": of the first word nothing tells whether it is a name.
  if (isUncertain(words)) return null;
  return SPEAKERS.test(words) ? words.toLowerCase() : lowerSubject(words);
}
const SPEAKERS =
  /^(?:Police|Ministers|Analysts|Economists|Campaigners|Organisers|Organizers|Officers|Critics|Experts|Researchers|Scientists|Officials|Authorities|Figures|Reports|Witnesses|Sources|Insiders|Friends|Relatives|Neighbours|Neighbors|Locals|Lawyers|Prosecutors|Engineers|Rescuers|Inspectors|Managers|Staff|Teachers|Doctors|Surgeons)$/;
