/** Words of an English text that mean something only with what stands around it: pronouns, "here", "last year", "the ship". */
import { findWords, type Word } from "../../words.ts";
import { findBareDefinite } from "./definites.ts";
import { FEMALE, FUNCTION_WORDS, MALE, MONTHS, NAME_OF_THING, OCCUPATIONS } from "./lexicon.ts";
import { readWord } from "./number-words.ts";
import { genderOf } from "./people.ts";
import { isDemonym, readPlace } from "./places.ts";
import { readPast, readThird } from "./verbs.ts";

/** Adverbs and determiners that point, wherever they stand. */
const POINTERS = new Set(
  (
    "this these here hereby thereby therefore thus hence accordingly consequently furthermore moreover likewise similarly meanwhile " +
    "instead otherwise nevertheless nonetheless however yesterday today tomorrow tonight nowadays currently recently lately presently ago " +
    "afterwards afterward thereafter beforehand elsewhere aforementioned respectively indeed simultaneously upstream downstream upstairs " +
    "downstairs overleaf below"
  ).split(" "),
);
/** First and second person: fine inside a quotation, not in a statement of the article's own. */
const SPEAKERS = new Set(
  "i me my mine myself we us our ours ourselves you your yours yourself i'm i've we're we've you're i'll we'll i'd we'd".split(
    " ",
  ),
);
const PERSONAL = new Set(
  "he him his himself she her hers herself he's she's he'd she'd he'll she'll".split(" "),
);
const NEUTRAL = new Set("it its itself it's it'll it'd".split(" "));
const PLURAL = new Set("they them their theirs themselves they're they've they'd they'll".split(" "));
/** Persons without a name. */
const PERSONS = new Set(
  "man woman boy girl person child people someone anyone everyone who whoever somebody nobody".split(" "),
);
/** Words that point in some phrases only: how the text goes on where they do not, or what must come before. */
const PHRASED: Record<string, (after: string, before: string) => boolean> = {
  such: (after) => !after.startsWith("such as "),
  both: (after) => !/^both .{1,60}? and /i.test(after),
  similar: (after) => !/^similar(?:ly)? to\b/.test(after),
  following: (_, before) => /^(?:the|a)$/i.test(before),
  another: (_, before) => before === "" || !/^(?:to|for|in|from|on|at|of|with|by)$/.test(before),
  others: (_, before) => before !== "and",
  other: (after, before) =>
    !/^other than\b/.test(after) && !/^(?:and|each|or|no|any|among|in|every|like|than|with)$/.test(before),
  now: (after, before) =>
    !/^(?:is|are|has|have|can|be)$/.test(before) &&
    readThird(/^now ([a-z]+)/.exec(after)?.[1] ?? "") === null,
  so: (after) => /^so far\b/.test(after),
  too: (after, before) => before !== "" && /^too[.,]/.test(after),
  again: () => true,
  instead: (after) => !after.startsWith("instead of"),
  outside: (after) => /^outside[.,]/.test(after),
  inside: (after) => /^inside[.,]/.test(after),
  later: (after, before) =>
    !/^later(?: than\b)/.test(after) && !/^(?:was|were|would|and|who|which)$/.test(before),
  earlier: (after) => !/^earlier than\b/.test(after),
  back: (after) => /^back (?:then|in the day)\b/.test(after),
};

/** Relative to the day of writing, or to something before. */
const RELATIVE =
  /\b(?:(?:this|last|next|that|previous|the same|same|past|coming|the following|following|the previous|the past|the last|the next|recent) (?:year|month|week|weekend|day|night|morning|afternoon|evening|century|decade|season|spring|summer|autumn|fall|winter|time|few|couple|several|two|three|four|five|six|seven|eight|nine|ten|\d+|years|months|weeks|days|decades|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|(?:years|months|weeks|days|hours|minutes|decades|centuries|year|month|week|day|hour) (?:ago|later|earlier|on\b(?! [a-z0-9]))|at the time|at this|by then|since then|until then|from then|back then|so far|to date|in recent|earlier in the|later in the|earlier this|later this|the day before|the day after|that day|those days|once again|yet again|for example|for instance|as well as that|as a result|in contrast|on the other hand|in addition|of this|of these|of those|all of it|like that|like this|do so|did so|doing so|the rest|the others|the other)\b/i;
/** "Two days before": before what, unless it is told. */
const COUNTED =
  /\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?) (?:before|after)\b(?! (?:the|a|an|his|her|its|their|being|[a-z]+ing|\d|\p{Lu}))/u;
/** "That" as a pronoun or determiner, not before a clause: "of that", "that day". */
const THAT =
  /\b(?:of|after|with|by|on|for|at|from|to|despite|like|before|since|than|about|into|over|under) that\b(?! (?:of|which)\b)|\b[Tt]hat['’]s\b|^That /;
const THOSE =
  /\b[Tt]hose\b(?! (?:who|whose|with|without|in|of|on|from|at|that|which|living|working|seeking|looking|aged|under|over|against|for|affected|involved|injured|killed|arrested|surveyed|deemed))/;
const THERE =
  /\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|exist|existed|remain|remains|lived|came|seems|appears|be|been|being|isn't|aren't|wasn't|weren't)\b)/i;
/** Expletive "it": "It is believed that", "it takes two years to". */
const EXPLETIVE =
  /^it (?:is|was|has been|will be|would be|became|becomes|takes|took|seems|seemed|appears|appeared)\b.{0,60}? (?:that|to|for|when|who)\b/i;

/** Bare nouns that open a sentence about something told before: "Work began in 1758." */
const IMPLICIT =
  /^(?:Work|Construction|Repairs?|Sales|Production|Voting|Investigators|Results|Profits|Tickets|Building work|Restoration|Excavations?|Filming|Recording|Training|Demand|Attendance|Membership|Admission|Prices|Income|Responses|Participants|Respondents|Critics|Opponents|Supporters|Experts|Sources|Organisers|Organizers|Rescuers|Officials|Authorities|Police|Officers|Detectives|Prosecutors|Witnesses|Firefighters|Paramedics|Doctors|Analysts|Scientists|Researchers|Locals|Residents|Neighbours|Neighbors|Fans) (?=[a-z])/;

/** The first word that points outside the text, or null: ("He refused.") → "He"; ("The king knew he had lost.") → null. */
export function findUnresolved(text: string, inQuote: boolean): string | null {
  const words = findWords(text);
  const outside = maskQuotes(text);
  for (const [i, word] of words.entries()) {
    const lower = word.text.toLowerCase().replace(/’/g, "'");
    const before = words[i - 1]?.text.toLowerCase() ?? "";
    const isOutside = outside[word.start] !== " ";
    if (!inQuote && SPEAKERS.has(lower) && word.text !== "US" && (isOutside || !hasSpeaker(outside)))
      return word.text;
    if (POINTERS.has(lower) && PHRASED[lower] === undefined) return word.text;
    if (
      Object.hasOwn(PHRASED, lower) &&
      PHRASED[lower]!(text.slice(word.start, word.start + 80).toLowerCase(), before)
    )
      return word.text;
    if (PERSONAL.has(lower) && !hasPerson(text, words, i, outside)) return word.text;
    if (NEUTRAL.has(lower) && !hasThing(text, words, i)) return word.text;
    if (PLURAL.has(lower) && i < 2) return word.text;
  }
  for (const pattern of [RELATIVE, COUNTED, THAT, THOSE, THERE, ...(inQuote ? [] : [IMPLICIT])]) {
    const found = pattern.exec(text);
    if (found !== null) return found[0].trim();
  }
  return findBareDefinite(words, text) ?? (inQuote ? null : findUnanchored(words));
}

/** Blanks what stands between quotation marks. */
function maskQuotes(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, (quote) => " ".repeat(quote.length));
}

/** Whether somebody is named outside the quotation, who says "I". */
function hasSpeaker(outside: string): boolean {
  return findWords(outside).some(
    ({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && !FUNCTION_WORDS.has(text.toLowerCase()),
  );
}

/** Whether a person stands before, or opens the main clause after a phrase ("In his youth, Wells …"); not of the other gender. */
function hasPerson(text: string, words: readonly Word[], i: number, outside: string): boolean {
  const lower = words[i]!.text.toLowerCase();
  const gender = FEMALE.has(lower.split("'")[0]!) ? "f" : "m";
  const isPronounOutside = outside[words[i]!.start] !== " ";
  const canBe = (k: number) =>
    !(isPronounOutside && outside[words[k]!.start] === " ") && isPerson(words, k, gender);
  if (words.slice(0, i).some((_, k) => canBe(k))) return true;
  if (
    !/^(?:In|At|After|Before|During|Despite|On|Throughout|Since|By|From|With|For|As|While|When)\b/.test(text)
  )
    return false;
  const main = words.findIndex(
    ({ start }, k) => k > i && text[words[k - 1]!.end] === "," && start === words[k - 1]!.end + 2,
  );
  return main > 0 && canBe(main);
}

function isPerson(words: readonly Word[], k: number, gender: "m" | "f"): boolean {
  const name = words[k]!.text.replace(/['’]s?$/, "");
  const lower = name.toLowerCase();
  if (OCCUPATIONS.has(lower) || PERSONS.has(lower)) return !(gender === "m" ? FEMALE : MALE).has(lower);
  if (!/^\p{Lu}\p{Ll}/u.test(name)) return false;
  const given = genderOf(name);
  const isFollowed =
    words[k + 1] !== undefined &&
    words[k + 1]!.start === words[k]!.end + 1 &&
    /^\p{Lu}/u.test(words[k + 1]!.text);
  if (isFollowed && (given === "m" || given === "f")) return given === gender;
  if (given === undefined && k === 0 && !isName(words, 0)) return false;
  // A surname after a given name of the other gender is nobody else.
  const before = k > 0 ? genderOf(words[k - 1]!.text) : undefined;
  if (before !== undefined && before !== "" && before !== gender && words[k]!.start === words[k - 1]!.end + 1)
    return false;
  return (
    !isThingName(name) &&
    !(
      words[k + 1] !== undefined &&
      words[k + 1]!.start === words[k]!.end + 1 &&
      isThingName(words[k + 1]!.text)
    )
  );
}

function isThingName(name: string): boolean {
  return (
    NAME_OF_THING.has(name) ||
    readPlace(name) !== null ||
    isDemonym(name) ||
    MONTHS.includes(name) ||
    /day$|^[A-Z]+$|^(?:First|Second|Third)$/.test(name)
  );
}

/** Whether a word with a capital is a name; the first of a sentence may have it from its place alone. */
function isName(words: readonly Word[], k: number): boolean {
  const { text } = words[k]!;
  if (!/^\p{Lu}/u.test(text) || MONTHS.includes(text) || /^(?:I|\p{Lu}\p{Ll}+day)$/u.test(text)) return false;
  if (k > 0) return true;
  const lower = text.toLowerCase();
  if (genderOf(text) !== undefined || /['’]s$/.test(text) || /^[A-Z]{2,}$/.test(text)) return true;
  const next = words[1]?.text ?? "";
  const isCommon =
    FUNCTION_WORDS.has(lower) ||
    readWord(lower) !== null ||
    COMMON.has(lower) ||
    /(?:ing|ed|ly|ity|tion|ment|ness|ers|ists|ians|ics)$/.test(lower);
  return !isCommon && (!/[^s]s$/.test(lower) || /^(?:was|is|has|had|became)$/.test(next));
}

/** Nouns without an article that texts begin with. */
const COMMON = new Set(
  "bread grain water rain snow work wine food gold oil coal light fire ice paper music history wood milk salt sugar life time war trade traffic money land later soon nearly almost about more most many".split(
    " ",
  ),
);

/**
 * What happened once has to be told of somebody or something: a past without any name ("A toll was paid until 1831.") belongs to
 * what the text was about before. What holds at all times needs none ("A large oak can give off 150,000 litres.").
 */
function findUnanchored(words: readonly Word[]): string | null {
  const isPast = words.some(
    ({ text }) => /^(?:was|were|had|did)$/.test(text) || (/^[a-z]/.test(text) && readPast(text) !== null),
  );
  const isPresent = words.some(({ text }) => /^(?:is|are|has|have|can|may|does|do)$/.test(text));
  if ((!isPast || isPresent) && !words.some(({ text }) => /^(?:will|expected|planned|due)$/.test(text)))
    return null;
  if (words.some((_, k) => isName(words, k))) return null;
  return words
    .slice(0, 2)
    .map((w) => w.text)
    .join(" ");
}

/**
 * "It" and "its" have what stands for them in the sentence: an expletive's clause after them, or a thing before them, which for
 * "it" is the sentence's subject: in "Smith said it failed" nothing is named.
 */
function hasThing(text: string, words: readonly Word[], i: number): boolean {
  if (EXPLETIVE.test(text.slice(words[i]!.start))) return true;
  // "In its first year the firm sold …"
  if (
    i === 1 &&
    /^(?:In|At|During|Throughout|Despite|For|On|Over) its [^,]{3,40}(?:,| [Tt]he| \p{Lu})/u.test(text)
  )
    return true;
  if (i < 2) return false;
  return isThing(words, words[i]!.text.toLowerCase() === "its" ? i : 1);
}

/** Whether a thing is named among the first words: "the bridge", "Germany", "the Labour Party", "NASA". */
function isThing(words: readonly Word[], to: number): boolean {
  const [first] = words;
  if (/^(?:the|a|an|each|every)$/i.test(first!.text)) {
    const head = words.slice(1, 4).map((w) => w.text.toLowerCase());
    return !head.some((word) => OCCUPATIONS.has(word) || PERSONS.has(word));
  }
  if (COMMON.has(first!.text.toLowerCase())) return true;
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
