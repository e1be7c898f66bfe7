/** Where an English sentence may be cut: the words that only link it, loosely attached clauses, its date. */
import type { Span } from "../../article.ts";
import { hasPairedMarks } from "../../stages/segment.ts";
import { capitalise, findWords } from "../../words.ts";
import { endsInParticiple, isFinite } from "./clause.ts";
import { isParticiple } from "./verbs.ts";
import { AUXILIARIES, FUNCTION_WORDS } from "./lexicon.ts";

/** A time that counts from the day of writing or from something told before: an adjunct, without which the rest is whole. */
const TIMED =
  /^(?:(?:Earlier|Later) (?:this|that|in the) (?:day|week|month|year)|(?:Last|This|Next|(?:Just|Only) (?:last|this)) (?:week|month|year|weekend|season|night|summer|winter|spring|autumn)|In recent (?:years|months|weeks|days|decades)|(?:[A-Z][a-z]+|A few|Several) (?:years|months|weeks|days|hours|minutes|decades) (?:later|ago|earlier)|A (?:year|month|week|day|decade) (?:later|ago|earlier)|(?:Barely|Just|Only|Hardly|Scarcely|Merely|Nearly|Almost|About|Around|Roughly|Exactly|(?:Just|Little) over|(?:More|Less|Little more) than) (?:(?:a|an|one) (?:year|month|week|day|decade)|(?:a few|[a-z]+) (?:years|months|weeks|days|hours|minutes|decades)) (?:later|ago|earlier)|The (?:following|next|same|previous) (?:day|week|month|year|morning|night)|On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?!,? (?:(?:the )?\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|Yesterday|At present|Currently|Recently|These days|To date|So far|By now|In the meantime),? (?=\p{Lu}|(?:the|a|an|he|she|it|they|his|her|its) |\d)/u;
/** "On Friday, fishermen …": which one, only whoever knows the day of writing can say; a bare plural is whole without it. */
const ON_A_DAY =
  /^On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?, (?!local time\b)(?=(\p{Ll}[\p{L}-]+) )/u;
const OPENERS =
  /^(?:(?:However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Therefore|Thus|Hence|Consequently|As a result|In addition|Additionally|In fact|In contrast|By contrast|In comparison|By comparison|Instead|For example|For instance|Indeed|Similarly|Likewise|Also|Then|Later|Earlier|Eventually|Afterwards|Before long|Soon after|Soon afterwards|Shortly afterwards|Not long after|In response|Even so|To that end|In the process|Soon|Finally|At the same time|On the other hand|On the one hand|In particular|On a lighter note|On cue|Elsewhere|In other words|Of course|In turn|Besides|Today|Nowadays|Now|Unfortunately|Interestingly|Remarkably|Surprisingly|Crucially|Importantly|Still|Yet|Again|At any rate|After all|In short|Overall|To this day|Among other things|Apart from this|Despite this|Because of this|For this reason|In this way|After this|After that|Since then|By then|At that time|At the time|Traditionally|Separately|Rather|First|Second|Third|Next|For (?:his|her|its|their) part),\s+|(?:But|And|So|Yet|Also|Then|Thus|Today),? (?!(?:is|was|are|were|[a-z]+(?<!(?:[^su]s|tion|ment|ness|ance|ence|ity)) (?:was|were|is|are)\b|far|that|many|much|the [a-z]+ of)\b)|Meanwhile )+/;

const INSERTED =
  /^(?:he|she|they|(?:\p{Lu}[\p{L}.]+ ){1,3}?)? ?(?:said|says|noted|notes|added|adds|argued|argues|wrote|writes|explained|insisted|claimed|warned|believes|thinks),/u;

/** Length of words that only link a sentence to the one before: "However, the plan failed." → 9; "But he won." → 4. */
export function measureOpener(text: string): number {
  const link = OPENERS.exec(text)?.[0].length ?? 0;
  // "Instead, he noted, the U.S. is …": what is put in belongs to the words before it.
  if (link > 0 && INSERTED.test(text.slice(link))) return 0;
  return link + (TIMED.exec(text.slice(link))?.[0].length ?? measureDay(text.slice(link)));
}

function measureDay(text: string): number {
  const day = ON_A_DAY.exec(text);
  const next = day?.[1] ?? "";
  return day === null || FUNCTION_WORDS.has(next) || isFinite(next) ? 0 : day[0].length;
}

/** Where a clause that is not the main one may begin. */
const TAIL =
  /, (?=(?:but|although|though|while|whereas|which|who|whose|where|whom|making|leaving|adding|saying|killing|causing|including|according to|with|so that|and (?:in|by|from) [12]\d{3}\b|and (?:he|she|it|they|its|his|her|their|the|a|an|was|were|is|are|has|have|had)) )| (?:-|–|—) |; /g;
const MIN_HEAD = 30;

/**
 * Where a sentence may end early: before a contrasting, relative or participle clause that goes on to its end, if the span lies
 * before it. "Bond was born in 1926, but the book came later." → "Bond was born in 1926"; so before a semicolon.
 */
export function trimEnd(text: string, sentence: Span, span: Span): number {
  const body = text.slice(sentence.start, sentence.end);
  for (const match of body.matchAll(TAIL)) {
    const at = sentence.start + match.index;
    const head = body.slice(0, match.index);
    // "1 – 0" is a score.
    if (
      at < span.end ||
      head.length < MIN_HEAD ||
      /\d [-–—] \d/.test(body.slice(match.index - 1, match.index + 4))
    )
      continue;
    if (
      !hasPairedMarks(head) ||
      !hasVerb(head) ||
      /^(?:Although|Though|While|If|When|Because|Since|As|After|Before|Unless|Despite|Whereas|Both|Not only)\b/.test(
        body,
      )
    )
      continue;
    const tail = body.slice(match.index + match[0].length);
    if (!isLastClause(tail, match[0], head)) continue;
    return at;
  }
  return sentence.end;
}

/** A dash, though its spaces be lost: "astronauts – the first of all –to the surface". */
const DASHED = / [-–—] |(?<!\d)[–—](?!\d)/;
/** "And the stations that NASA will use": what a noun is told by is no clause of its own. */
const RELATIVE = / (?:that|which|who|whose|where|when) .*$/;

/** A contrast takes the rest with it; a relative or participle clause is cut only where no main clause can follow it. */
function isLastClause(tail: string, joint: string, head: string): boolean {
  // "Not only produces a burst of stars, but also fuels the core": one half of a pair.
  if (tail.startsWith("but ") && /\bnot (?:only|just|merely|simply)\b/.test(head)) return false;
  if (/^(?:but|although|though|whereas)\b/.test(tail)) return true;
  // What stands between semicolons is whole (Quirk et al. 1985, § III.14), unless they part a list.
  // "Two announcements: first, that …; second, that …"
  if (joint === "; " && /^(?:and |or |second|third|next|then)/.test(tail)) return false;
  if (joint === "; ") return !head.includes("; ") && !tail.includes("; ");
  // A dash may close as well as open: "X - an aside - goes on".
  const dashes = head.match(/ [-–—] /g)?.length ?? 0;
  if (dashes % 2 === 1 || / [-–—] /.test(tail)) return false;
  if (joint.trim() !== ",") return !DASHED.test(tail) && !/ [-–—] /.test(head) && !/["”]/.test(tail);
  // "Was promoted in 1678, was sent to Kiev in 1679, and was knighted": the last of a list of verbs ends it.
  if (tail.startsWith("and ") && /, (?:was|were|is|are|has|have|had) [^,]*$/.test(head)) return false;
  // "the suspension of duties, the granting of land, and the creation of …": the last of a list is no clause.
  if (tail.startsWith("and "))
    return (
      hasSureVerb(tail.replace(RELATIVE, "")) &&
      (!/,[^,]*$/.test(head) || hasSureVerb(head.slice(head.lastIndexOf(",") + 1)))
    );
  if (tail.startsWith("according to")) return false;
  return !/,(?! \d{4})/.test(tail) && !/["“”]/.test(tail);
}

/** A finite verb that is no participle before a noun ("of promised titles"). */
function hasSureVerb(text: string): boolean {
  const words = findWords(text);
  return words.some(({ text: word }, i) => {
    const before = words[i - 1]?.text ?? "";
    return AUXILIARIES.has(word) || (i > 0 && isFinite(word) && !FUNCTION_WORDS.has(before.toLowerCase()));
  });
}

function hasVerb(text: string): boolean {
  return findWords(text).some(({ text: word }, i) => i > 0 && isFinite(word));
}

const OPENED_BY = /^(?:In|At|On|During|After|Before|For|With|By|From|Under) [^,]*$/;

/**
 * A statement without its date, which stands in a phrase of its own: "In 2014, he won." → "He won."; "The school opened in
 * May 1901." → "The school opened."
 */
export function dropDate(text: string, span: Span): string | null {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  const lead = /^(?:In|On) $/.exec(before);
  if (lead !== null) {
    const rest = /^,? (?=\S)/.exec(after);
    if (rest === null || (rest[0] === " " && !/^ (?:the|a|an|\p{Lu})/u.test(after))) return null;
    const body = after.slice(rest[0].length);
    return capitalise(body);
  }
  const joint = / (?:in|on)(?: the year)? $/.exec(before);
  if (joint !== null && endsInParticiple(before.slice(0, joint.index))) return null;
  if (joint === null || /[-–—,(]\s?$/.test(before.slice(0, joint.index))) return null;
  // "In a survey conducted in 2018, Berg was": of a phrase that opens the sentence the participle would be left.
  if (
    after.startsWith(",") &&
    OPENED_BY.test(before) &&
    isParticiple(/([a-z]+)$/.exec(before.slice(0, joint.index))?.[1] ?? "")
  )
    return null;
  // "Her daughter Lensey, born in 1929, is …" would be left "born".
  if (/, \p{Ll}+$/u.test(before.slice(0, joint.index)) && after.startsWith(",")) return null;
  if (!/^(?:[.]$| (?:in|at|by|on|with|to|for|from|and|after|when|near|as|under) |, )/.test(after))
    return null;
  return before.slice(0, joint.index) + after;
}
