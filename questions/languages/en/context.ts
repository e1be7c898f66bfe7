/** What ties an English sentence to its surroundings: pronouns, time words, openers; and where it may be cut. */
import type { Span } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import { findBareDefinite } from "./definites.ts";
import { MONTHS, NAME_OF_THING, OCCUPATIONS } from "./lexicon.ts";
import { isFinite } from "./clause.ts";
import { isDemonym, readPlace } from "./places.ts";

/** Demonstratives and adverbs that mean something only at their place and time. */
const POINTERS = new Set(
  (
    "this these here hereby thereby therefore thus hence accordingly consequently furthermore moreover likewise similarly meanwhile " +
    "instead otherwise nevertheless nonetheless however today yesterday tomorrow tonight now nowadays currently recently lately " +
    "presently ago afterwards afterward thereafter beforehand so-far elsewhere aforementioned respectively such both latter former others " +
    "another similar following previous indeed simultaneously"
  ).split(" "),
);
/** First and second person: fine inside a quotation, not in a statement of the article's own. */
const SPEAKERS = new Set(
  "i me my mine myself we us our ours ourselves you your yours yourself i'm i've we're we've you're i'll we'll".split(
    " ",
  ),
);
const PERSONAL = new Set("he him his himself she her hers herself".split(" "));
const NEUTRAL = new Set("it its itself it's".split(" "));
const PLURAL = new Set("they them their theirs themselves they're they've".split(" "));

/** Relative to the day of writing, or to something before. */
const RELATIVE =
  /\b(?:(?:this|last|next|that|previous|the same|same|past|coming|the following|following|the previous|the past|the last|the next|recent) (?:year|month|week|weekend|day|night|morning|afternoon|evening|century|decade|season|spring|summer|autumn|fall|winter|time|few|couple|several|two|three|four|five|six|seven|eight|nine|ten|\d+|years|months|weeks|days|decades|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|(?:years|months|weeks|days|hours|minutes|decades|centuries|year|month|week|day|hour) (?:ago|later|earlier|before|after|on)\b(?! \p{Lu}| the| a\b| his| her| its)|at the time|at this|by then|since then|until then|from then|back then|so far|to date|in recent|earlier in the|later in the|earlier this|later this|the day before|the day after|that day|those days|once again|yet again|for example|for instance|as well as that|as a result|in contrast|on the other hand|in addition|of this|of these|of those|all of it|like that|like this|do so|did so|doing so|the rest|the others|the other)\b/iu;
/** "That" as a pronoun or determiner, not before a clause: "of that", "that day". */
const THAT =
  /\b(?:(?:of|after|with|by|on|for|at|from|to|despite|like|before|since|than|about|into|over|under) that(?! of\b| which\b)|[Tt]hat['’]s|[Tt]hat (?:is|was|means|meant|would|could|has|had) )\b|^That /;
const THOSE =
  /\b[Tt]hose\b(?! (?:who|whose|with|without|in|of|on|from|at|that|which|living|working|seeking|looking|aged|under|over|against|for|affected|involved|injured|killed|arrested|surveyed|deemed))/;
const THERE =
  /\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|exist|existed|remain|remains|lived|came|seems|appears|be|been|being|isn't|aren't|wasn't|weren't)\b)/i;
/** Expletive "it": "It is believed that", "it takes two years to". */
const EXPLETIVE =
  /^it (?:is|was|has been|will be|would be|became|becomes|takes|took|seems|seemed|appears|appeared)\b.{0,60}? (?:that|to|for|when|who)\b/i;

/** The first word that points outside the text, or null: ("He refused.") → "He"; ("The king knew he had lost.") → null. */
export function findUnresolved(text: string, inQuote: boolean): string | null {
  const words = findWords(text);
  const relative = RELATIVE.exec(text);
  if (relative !== null) return relative[0];
  const that = THAT.exec(text) ?? THOSE.exec(text) ?? THERE.exec(text);
  if (that !== null) return that[0].trim();
  const outside = maskQuotes(text);
  const found = words.find((word, i) => {
    const lower = word.text.toLowerCase().replace(/’/g, "'");
    if (!inQuote && SPEAKERS.has(lower) && word.text !== "US" && outside[word.start] !== " ") return true;
    if (lower === "such") return !/^such as\b/.test(text.slice(word.start));
    if (lower === "both") return !/^both .{1,60}? and /i.test(text.slice(word.start));
    if (lower === "similar") return !/^similar to\b/.test(text.slice(word.start));
    if (lower === "following") return i > 0 && /^(?:the|a|his|her|its)$/i.test(words[i - 1]!.text);
    if (lower === "former" || lower === "latter")
      return /^the$/i.test(words[i - 1]?.text ?? "") && !/^[a-z]+ /.test(text.slice(word.end + 1));
    if (lower === "another" || lower === "now" || lower === "so-far")
      return lower === "now" ? !isStateNow(words, i) : i === 0;
    if (lower === "others") return i === 0 || words[i - 1]!.text.toLowerCase() !== "and";
    if (lower === "today") return true;
    if (POINTERS.has(lower)) return true;
    if (PERSONAL.has(lower)) return !hasPerson(words, i, outside);
    if (NEUTRAL.has(lower)) return !hasThing(text, words, i);
    if (PLURAL.has(lower)) return i < 2;
    return false;
  });
  return found?.text ?? findBareDefinite(words, text) ?? findBareTitle(text);
}

/** Blanks what stands between quotation marks. */
function maskQuotes(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, (quote) => " ".repeat(quote.length));
}

/** "The fort is now a museum": a state that lasts. */
function isStateNow(words: readonly Word[], i: number): boolean {
  return /^(?:is|are|has|have|can|houses|serves|stands)$/.test(words[i - 1]?.text ?? "");
}

/** Whether a person stands before: a name of one or two words, or an occupation or "man", "woman". */
function hasPerson(words: readonly Word[], i: number, outside: string): boolean {
  return words.slice(0, i).some((word, k) => {
    if (outside[word.start] === " " && outside[words[i]!.start] !== " ") return false;
    const name = word.text.replace(/['’]s?$/, "");
    const lower = name.toLowerCase();
    if (
      OCCUPATIONS.has(lower) ||
      /^(?:man|woman|boy|girl|person|child|people|someone|anyone|everyone|who|mr|mrs|ms)$/.test(lower)
    )
      return true;
    return (
      /^\p{Lu}\p{Ll}/u.test(word.text) &&
      !isCalendar(word.text) &&
      !NAME_OF_THING.has(name) &&
      readPlace(name) === null &&
      !isDemonym(name) &&
      (k > 0 || !isLead(words))
    );
  });
}

function isCalendar(word: string): boolean {
  return MONTHS.includes(word) || /day$/.test(word);
}

/** Whether the first word has its capital only from its place. */
function isLead(words: readonly Word[]): boolean {
  const first = words[0]!.text;
  return /^(?:The|A|An|In|On|At|After|Before|When|While|As|For|With|By|From|During|Although|Though|Despite|Under|His|Her|He|She|It|They)$/.test(
    first,
  );
}

/**
 * "It" and "its" have what stands for them in the sentence: an expletive's clause after them, or a thing before them, which for
 * "it" is the sentence's subject: in "Smith said it failed" nothing is named.
 */
function hasThing(text: string, words: readonly Word[], i: number): boolean {
  if (EXPLETIVE.test(text.slice(words[i]!.start))) return true;
  if (i < 2) return false;
  const isPossessive = words[i]!.text.toLowerCase() === "its";
  return isThing(words, isPossessive ? i : 1);
}

/** Whether a thing is named among the first words: "the bridge", "Germany", "the Labour Party", "NASA". */
function isThing(words: readonly Word[], to: number): boolean {
  const [first] = words;
  if (/^(?:the|a|an|each|every|another)$/i.test(first!.text)) {
    const head = words.slice(1, 4).map((w) => w.text.toLowerCase());
    return !head.some((word) => OCCUPATIONS.has(word) || /^(?:man|woman|boy|girl)$/.test(word));
  }
  return words.slice(0, Math.max(to, 4)).some(({ text }, k) => {
    const name = text.replace(/['’]s?$/, "");
    return (
      NAME_OF_THING.has(name) ||
      readPlace(name) !== null ||
      /^[A-Z]{2,}$/.test(name) ||
      (k > 0 && to > 1 && /^(?:the|a|an)$/.test(name))
    );
  });
}

const BARE_TITLE =
  /\b[Tt]he (President|Prime Minister|King|Queen|Pope|Chancellor|Mayor|Governor|Minister|Government|Senate|Court|Church|Republic|Empire|Party|Union|North|South|West|East|University|Committee|Council|Commission|Parliament|Cup|League|Museum|Company)\b(?! (?:of|\p{Lu}))/u;

/** An office or body with a capital that is not named: "the President said". */
function findBareTitle(text: string): string | null {
  return BARE_TITLE.exec(text)?.[0] ?? null;
}

const OPENERS =
  /^(?:(?:However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Therefore|Thus|Hence|Consequently|As a result|In addition|Additionally|In fact|In contrast|By contrast|Instead|For example|For instance|Indeed|Similarly|Likewise|Also|Then|Later|Earlier|Eventually|Afterwards|Soon|Finally|At the same time|On the other hand|On the one hand|In particular|In other words|Of course|In turn|Besides|Today|Nowadays|Now|Unfortunately|Interestingly|Remarkably|Surprisingly|Crucially|Importantly|Still|Yet|Again|At any rate|In short|Overall|To this day|Among other things|Apart from this|Despite this|Because of this|For this reason|In this way|After this|After that|Since then|By then|At that time|At the time|Traditionally),\s+|(?:But|And|So|Yet|Also|Then|Thus|Today) (?!(?:is|was|are|were|far|that|many|much|the [a-z]+ of)\b)|Meanwhile )+/;

/** Length of words that only link a sentence to the one before: "However, the plan failed." → 9; "But he won." → 4. */
export function measureOpener(text: string): number {
  return OPENERS.exec(text)?.[0].length ?? 0;
}

/** Where a clause that is not the main one may begin. */
const TAIL =
  /, (?=(?:but|although|though|while|whereas|which|who|whose|where|whom|making|leaving|adding|saying|killing|causing|including|according to|with|so that|and (?:he|she|it|they|its|his|her|their|the|a|an|was|were|is|are|has|have|had)) )| (?:-|–|—) /g;
const MIN_HEAD = 30;

/**
 * Where a sentence may end early: before a contrasting, relative or participle clause that goes on to its end, if the span lies
 * before it. "Bond was born in 1926, but the book came later." → "Bond was born in 1926".
 */
export function trimEnd(text: string, sentence: Span, span: Span): number {
  const body = text.slice(sentence.start, sentence.end);
  for (const match of body.matchAll(TAIL)) {
    const at = sentence.start + match.index;
    const head = body.slice(0, match.index);
    if (at < span.end || head.length < MIN_HEAD) continue;
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

/** A contrast takes the rest with it; a relative or participle clause is cut only where no main clause can follow it. */
function isLastClause(tail: string, joint: string, head: string): boolean {
  if (/^(?:but|although|though|whereas)\b/.test(tail)) return true;
  // A dash may close as well as open: "X - an aside - goes on".
  const dashes = head.match(/ [-–—] /g)?.length ?? 0;
  if (dashes % 2 === 1 || / [-–—] /.test(tail)) return false;
  if (joint.trim() !== ",") return !/ [-–—] /.test(tail) && !/ [-–—] /.test(head) && !/["”]/.test(tail);
  if (/^and /.test(tail)) return !/,[^,]*$/.test(head) || hasVerbAfterComma(head);
  if (/^according to/.test(tail)) return false;
  return !/,(?! \d{4})/.test(tail) && !/["“”]/.test(tail);
}

function hasVerbAfterComma(head: string): boolean {
  return hasVerb(head.slice(head.lastIndexOf(",") + 1));
}

function hasVerb(text: string): boolean {
  return findWords(text).some(({ text: word }, i) => i > 0 && isFinite(word));
}

function hasPairedMarks(text: string): boolean {
  return (text.match(/["“”]/g)?.length ?? 0) % 2 === 0 && text.split("(").length === text.split(")").length;
}

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
    return body.charAt(0).toUpperCase() + body.slice(1);
  }
  const joint = / (?:in|on)(?: the year)? $/.exec(before);
  if (joint === null || /[-–—,(]\s?$/.test(before.slice(0, joint.index))) return null;
  if (!/^(?:[.]$| (?:in|at|by|on|with|to|for|from|and|after|when|near|as|under) |, )/.test(after))
    return null;
  return before.slice(0, joint.index) + after;
}
