/**
 * What things are called in English: "X is called Y", "a process known as Y". A term is the words behind the verb up to the end of its phrase,
 * where that is certain: the next word is a stop, or begins another clause.
 */
import type { NamingMention, Sentence, Span } from "../../article.ts";
import { findWords, uncapitalise, type Word } from "../../words.ts";
import type { NamingQuestion } from "../language.ts";
import { makeDefinition, makeNaming, MAX_TERM, readBetween, testCommon, testSmall } from "../namings.ts";
import { readTerm } from "./answers.ts";
import { isFinite } from "./clause.ts";
import { askDefinition, findDefinition } from "./definitions.ts";
import { ADVERBS, AUXILIARIES, FUNCTION_WORDS } from "./lexicon.ts";

/** The verbs by which the verifier knows a naming. */
export const NAMES = /\b(?:called|termed|known as|referred to as|is|are)\b/;
const BE = /^(?:is|are|was|were)$/;
/** Between "is" and "called" without saying that others call it otherwise. */
const PLAIN =
  /^(?:commonly|usually|generally|simply|collectively|technically|therefore|thus|hence|together|often|sometimes|now|then)$/;
/** Whoever reads on learns another name. */
const RENAMED =
  /\b(?:also|sometimes|often|otherwise|alternatively|commonly|formerly|now) (?:called|termed|known as|referred to as)\b|^(?:It|They|These|This) (?:is|are) (?:called|known as|referred to as)\b/;
/** Behind a term begins what does not belong to it. */
const ENDED =
  /^(?:because|since|which|who|that|when|where|if|while|but|so|in|on|at|from|with|during|as|is|are|was|were|has|have|can|may|must|will)$/;
/** What is no term: adjectives and adverbs that a verb may have behind it, and nouns that name nothing. */
const EMPTY =
  /^(?:home|back|out|off|up|one|ones|such|names?|things?|something|someone|everything|what|well|so|it|them|himself|herself|different|other|another|similar|various|many|several|elections?|strikes?|\w+ly)$/;
/** What is said in praise or blame, or as an image: a lion is called the king of beasts. */
const OPINION = new Set(
  (
    "hero heroes masterpiece miracle pearl killer king queen father mother home homeland cradle gateway heart champion champions genius legend symbol paradise disaster mistake problem " +
    "cause victory success failure breakthrough innovator leader star stars giant liar war wonder treasure nonsense largest smallest best worst biggest greatest oldest brothers"
  ).split(" "),
);
const isCommon = testCommon(
  "water ice air fire food money person people animal plant parent child mother father friend school home house rain snow wind night day summer winter " +
    "earthquake weather planet star sun moon sea river lake mountain forest tree flower leaf bone blood triangle square circle cube book teacher doctor " +
    // Things of the house, the street and the playground, and what is won.
    "trophy cup prize medal award gift present toy ball game doll table chair sofa door window wall roof floor kitchen bedroom garden hat jacket dress skirt shirt shoe boot " +
    "sock glove scarf car bus train truck lorry bicycle bike boat ship airplane aeroplane helicopter road street bridge shop store city town village country king queen prince " +
    "princess soldier war knife fork spoon bowl bottle box bag basket clock letter newspaper picture photo song dance bread cake meat milk cheese butter apple banana " +
    "orange potato tomato vegetable bird fish dog puppy cat kitten horse cow pig sheep goat chicken duck mouse bear lion tiger monkey snake spider baby boy girl brother sister",
  readTerm,
);

/** Implements `LanguagePack.findNamings`. */
export function findNamings(sentences: readonly Sentence[]): NamingMention[] {
  const isSmall = testSmall(sentences);
  return sentences.flatMap((sentence, i) => {
    if (!NAMES.test(sentence.text)) return [];
    const next = sentences[i + 1];
    if (next?.paragraph === sentence.paragraph && RENAMED.test(next.text)) return [];
    const opensSmall = isSmall(sentence.words[0]);
    const named = sentence.words.flatMap((_, at): NamingMention[] => {
      const naming = readNaming(sentence, at);
      if (naming === null) return [];
      const text = sentence.text.slice(naming.start - sentence.start, naming.end - sentence.start);
      const form = `${naming.determiner} ${/[^su]s$|(?:men|people|bacteria)$/.test(text) ? "plural" : "singular"}`;
      const what = { genus: readGenus(sentence, at), isDefined: isDefined(sentence, at) };
      return [makeNaming(sentence, naming, { lemma: readTerm(text), form, opensSmall, ...what })];
    });
    const defined = named.length > 0 ? null : findDefinition(sentence, opensSmall);
    const all = defined === null ? named : [makeDefinition(sentence, defined, readTerm)];
    return all.filter(({ lemma }) => !isCommon(lemma));
  });
}

/** The last word of "called", "known as", "referred to as" where the word at a place begins one; -1 otherwise. */
function endNaming(words: readonly Word[], at: number): number {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]].map((word) => word?.text);
  if (first === "called" || first === "termed") return at;
  if (first === "known" && second === "as") return at + 1;
  return first === "referred" && second === "to" && third === "as" ? at + 2 : -1;
}

/** The term behind a verb of naming that begins at a place, and its article. */
function readNaming(sentence: Sentence, at: number): (Span & { determiner: string }) | null {
  const { words } = sentence;
  const last = endNaming(words, at);
  if (last < 0 || !isStated(sentence, at)) return null;
  const determiner = /^(?:an?|the|its|their)$/.exec(words[last + 1]?.text ?? "")?.[0] ?? "";
  const from = last + (determiner === "" ? 1 : 2);
  if (readBetween(sentence, words[from - 1], words[from]) !== " ") return null;
  // "It was called a disaster": what somebody thought of it.
  if (/^an?$/.test(determiner) && /^(?:was|were)$/.test(words[at - 1]!.text)) return null;
  let to = from;
  while (isPart(words[to]) && to - from <= MAX_TERM) {
    to++;
    if (readBetween(sentence, words[to - 1], words[to]) !== " ") break;
  }
  const term = words.slice(from, to);
  if (term.length === 0 || term.length > MAX_TERM || EMPTY.test(term.at(-1)!.text)) return null;
  if (term.some(({ text }) => OPINION.has(text))) return null;
  const behind = readBetween(sentence, term.at(-1), words[to]);
  const next = words[to]?.text ?? "";
  // "Called chlorofluorocarbons, or CFCs", "called A or B", "called X (Y)": two names.
  // "The law of superposition" is one term, "the eccentricity of the ellipse" is of the ellipse.
  const isOf = next === "of" && /^(?:an?|the|its|this)$/.test(words[to + 1]?.text ?? "");
  if (
    behind === " " ? !isOf && !ENDED.test(next) && !isClause(words, to) : !/^[.,;:!?]|^ [–—-] /.test(behind)
  )
    return null;
  if (
    /^, ?$/.test(behind) &&
    (/^(?:or|and|also|sometimes|from|after|short)$/.test(next) || (isPart(words[to]) && !ENDED.test(next)))
  )
    return null;
  return { start: term[0]!.start, end: term.at(-1)!.end, determiner };
}

/** A word of a term: small letters, no function word. */
const isPart = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^[a-zà-ÿ]{2,}(?:[-’'][a-zà-ÿ]+)*$/.test(word.text) &&
  !FUNCTION_WORDS.has(word.text) &&
  !ADVERBS.has(word.text);

/** "… and is made of rock", "and it …": another clause. */
const isClause = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === "and" &&
  /^(?:is|are|was|were|has|have|can|it|they|the)$/.test(words[at + 1]?.text ?? "");

/** Words before "called" in "The group is called". */
const BARE = 3;

/** Whether a naming is told as a fact: "X is called", "a process called", and not "he called", "is also called", "might be called". */
function isStated(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const own = PLAIN.test(words[at - 1]?.text ?? "") ? at - 1 : at;
  const before = words[own - 1];
  if (before === undefined) return false;
  const gap = readBetween(sentence, before, words[own]);
  if (BE.test(before.text)) {
    const subject = words[own - 2]?.text ?? "";
    // "The group is called …": some one group, which was told of before.
    if (own === BARE && words[0]!.text === "The") return false;
    return (
      gap === " " && subject !== "" && !/^(?:what|He|She|he|she|who|I|You|We|you|we|not|there)$/.test(subject)
    );
  }
  if (own !== at || words[at]!.text === "referred") return false;
  if (gap === ", ") return isPart(before);
  if (gap !== " " || !isPart(before) || before.text.endsWith("ed")) return false;
  // "The union called strikes": of what is named so, a clause has told something before it.
  return words
    .slice(0, own - 1)
    .some(({ text }, i) => AUXILIARIES.has(text) || isFinite(text) || (own - i < NEAR && INTO.test(text)));
}

/** Before what is called so, a preposition stands within so many words: "in a process called photosynthesis". */
const NEAR = 6;
const INTO = /^(?:into|in|of|by|with|from|through|to|as|on|for|around|inside)$/;

/** Whether what is named is told by more than "the layer" or "this layer", where that is its sentence's subject. */
function isDefined({ words, text, start }: Sentence, at: number): boolean {
  const own = PLAIN.test(words[at - 1]?.text ?? "") ? at - 1 : at;
  if (!BE.test(words[own - 1]?.text ?? "")) return true;
  const subject = text.slice(0, words[own - 1]!.start - start).trimEnd();
  const from = Math.max(subject.lastIndexOf(", "), subject.lastIndexOf("; ")) + 1;
  const clause = subject.slice(from).trim().replace(/^and /, "");
  if (/^(?:th(?:is|ese|at|ose|ey)|its?|their|his|her|such|(?:one|some|another|both|all) of)\b/i.test(clause))
    return false;
  // "An even rarer form": than what was told of before.
  if (/^(?:an? |the )?(?:even|another|latter|former|opposite|other)\b/i.test(clause)) return false;
  // "The object is called a projectile, and …": what the first clause speaks of is not told either.
  if (from > 0 && /^[Tt]he [a-z]+ (?:is|are|was|were)\b/.test(subject)) return false;
  return (
    !/^[Tt]he\b/.test(clause) ||
    /^\S+ .+ (?:of|in|on|at|by|from|with|between|that|which|who|where|for|to|under|above|below|around|inside|near|through|\w+ing|\w+ed) \S/.test(
      clause,
    )
  );
}

/** The noun that heads what is named: the last one before what tells more of it. */
function readGenus({ words, text, start }: Sentence, at: number): string {
  const own = PLAIN.test(words[at - 1]?.text ?? "") ? at - 1 : at;
  if (!BE.test(words[own - 1]?.text ?? "")) return readTerm(words[own - 1]!.text);
  const subject = text.slice(0, words[own - 1]!.start - start);
  const core = subject.split(
    /,| (?:of|in|on|at|by|from|with|between|that|which|who|where|for|to|under|above|below|around|inside|near|through|used|made|called)(?= )/,
    1,
  )[0]!;
  return readTerm(findWords(core).at(-1)?.text ?? "");
}

/** What a subject may not have: a second clause, a list, a quotation. */
const JOINED =
  /[;:()"“”?!—]|\b(?:and (?:the|it|they|its|their|an?|this|these)|but|so|because|although|while|whereas|say|says|said)\b/;
const RELATIVE = /\b(?:that|which|who|whose|where|by which|in which)\b/;
const OPENER = /^(?:In|On|At|Among|Within|Outside) (?:the )?[\p{L} -]{3,30}, (?=\S)/u;
const MAX_SUBJECT = 150;
const ADJECTIVE = /^[a-z]+(?:ed|ic|ive|al|ous|ant|ent|able|ible|ary|ile|ute|el|prime)$/;

/** "The outer layer of the Earth is called the crust." → "What is the outer layer of the Earth called?" Implements `LanguagePack.askNaming`. */
export function askNaming(
  text: string,
  { start, end }: Span,
  { opensSmall }: NamingMention,
): NamingQuestion | null {
  const clause =
    / (is|are|was|were)( [a-z]+)? (?:called|termed|known as|referred to as) (?:an? |the |its |their )?$/.exec(
      text.slice(0, start),
    );
  if (clause === null) return askDefinition(text, { start, end });
  const [, be, adverb = ""] = clause;
  const whole = text.slice(0, clause.index);
  const opener = OPENER.exec(whole)?.[0] ?? "";
  const subject = whole.slice(opener.length);
  if (subject.length > MAX_SUBJECT || JOINED.test(subject) || subject.includes(",")) return null;
  const first = subject.split(" ", 1)[0]!;
  if (
    /^(?:One|Another|Some|Several|Many|This|These|It|They|That|Those|Such|Here|There|When|If|As|After|Because)$/.test(
      first,
    )
  )
    return null;
  const verb = findWords(subject).find(
    (word, i) => i > 0 && (AUXILIARIES.has(word.text) || isFinite(word.text)),
  );
  if (verb !== undefined && !RELATIVE.test(subject.slice(0, verb.start))) return null;
  const isSmall = FUNCTION_WORDS.has(first.toLowerCase()) || opensSmall;
  if (opener === "" && !isSmall && /^\p{Lu}/u.test(first)) return null;
  const key = text.slice(start, end);
  // "What is an angle smaller than a right angle called?" asks for a noun, and not for "acute".
  if (ADJECTIVE.test(key) && !/ (?:an?|the|its|their) $/.test(text.slice(0, start))) return null;
  const rest = readRest(text.slice(end).replace(/\.$/, ""));
  if (rest === null) return null;
  const asked = opener === "" ? uncapitalise(subject) : subject;
  const wh = opener === "" ? "What" : `${opener}what`;
  return { question: `${wh} ${be} ${asked}${adverb} called${rest}?`, key };
}

/** What of the words behind the term belongs to the question: where or when it is called so. What tells more of it is dropped. */
function readRest(rest: string): string | null {
  if (rest === "" || /^(?:[,;:]| [–—-] | (?:because|since|which|who|that|so|but|while|and)\b)/.test(rest))
    return "";
  return /^ (?:in|on|when|if) [^,;:]{2,40}$/.test(rest) ? rest : null;
}
