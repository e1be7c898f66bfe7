/**
 * The main clause of a short statement: what comes before the subject, the subject, the finite verb, and the rest; enough to
 * turn it into a question. Anything that is not surely simple gives null.
 */
import { readWord } from "./number-words.ts";
import { findWords, type Word } from "../../words.ts";
import {
  ADVERBS,
  AUXILIARIES,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  isBinding,
  MODALS,
  PREPOSITIONS,
} from "./lexicon.ts";
import { isParticiple, readPast, readThird } from "./verbs.ts";

export interface Clause {
  /** "In 1994, " or "". */
  opener: string;
  subject: string;
  /** What goes before the subject in a question: "did", "was", "will". */
  auxiliary: string;
  /** What then stands after the subject: the base of a main verb and the rest, without the full stop. */
  predicate: string;
}

/** Whether a word can be a finite verb. */
export function isFinite(word: string): boolean {
  return AUXILIARIES.has(word) || readPast(word) !== null || readThird(word) !== null;
}

/**
 * Whether a text ends in a participle that belongs to the noun before it, and cannot be left alone: "first described it in a
 * book published", but not "the bridge opened".
 */
export function endsInParticiple(text: string): boolean {
  const words = findWords(text);
  const [noun, last] = [words.at(-2), words.at(-1)];
  // "The works, opened in 1951, built …"
  if (noun !== undefined && isParticiple(last!.text) && text.slice(noun.end, last!.start) === ", ")
    return true;
  if (noun === undefined || !isParticiple(last!.text) || AUXILIARIES.has(noun.text)) return false;
  // "A market originally built", but not "it was originally built"
  if (ADVERBS.has(noun.text) && /^(?:is|are|was|were|be|been|has|have|had)$/.test(words.at(-3)?.text ?? ""))
    return false;
  return !/^(?:be|been|being)$/.test(noun.text) && words.slice(1, -2).some((w) => isFinite(w.text));
}

const MAX_SUBJECT_WORDS = 14;
const OPENER =
  /^(?:In|On|At|By|After|Before|During|Since|Until|From|Under|For|Within|Between) [^,]{2,60}, (?=\S)/;
/** Signs of a second clause. */
const SECOND =
  /[;:()"“”?!]| [-–—] |, (?!\d{4}\b|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}(?:[.,]|$| [a-z]))|\b(?:who|whom|whose|which|that|while|whereas|although|though|because|unless|if|when|where|as(?! (?:an?|the)\b| \p{Lu})|but|so|said|says|told)\b/u;

/** What no clause that is asked of has, wherever it stands. */
const BROKEN = /[;:()"“”?!]| [-–—] |, (?:and(?! \p{Lu})|but|while|with|says?|said|according)\b/u;

/**
 * Reads a statement; null where it has, or may have, more than one clause. What follows the verb may have one where the question is of all
 * it tells, `isWhole`: "(In 1890,) Berg founded a society, which …"
 */
export function parseClause(statement: string, isWhole = false): Clause | null {
  const text = statement.replace(/\.$/, "");
  const opener = OPENER.exec(text)?.[0] ?? "";
  const body = text.slice(opener.length);
  if (
    (isWhole ? BROKEN : SECOND).test(body) ||
    (opener !== "" && findWords(opener).some((w, i) => i > 0 && AUXILIARIES.has(w.text)))
  )
    return null;
  const words = findWords(body);
  const at = findVerb(words);
  if (at < 1 || at > MAX_SUBJECT_WORDS) return null;
  const verb = words[at]!.text;
  const subject = body.slice(0, words[at]!.start).trimEnd();
  // "Using a method of the town, Bergen": a participle in front.
  if (/^[A-Z][a-z]+(?:ing|ed) .*, /.test(subject)) return null;
  if (isWhole && SECOND.test(`${subject} `)) return null;
  if (!isSubject(words.slice(0, at))) return null;
  const rest = body.slice(words[at]!.end);
  // "His first hit was a song": a noun, of another verb.
  if (readPast(verb) !== null && !AUXILIARIES.has(verb) && BE.has(words[at + 1]?.text ?? "")) return null;
  if (isDoubtful(words, at)) return null;
  if (hasSecondVerb(words, readBoth(words, at) === null ? at : at + 2)) return null;
  const next = words[at + 1]?.text ?? "";
  const afterAdverb = ADVERBS.has(next) || /[a-z]{2}ly$/.test(next) ? (words[at + 2]?.text ?? "") : next;
  const isAuxiliary =
    BE.has(verb) ||
    MODALS.has(verb) ||
    // "Has had": its own participle.
    (HAVE.has(verb) && (isParticiple(afterAdverb) || /^(?:been|had)$/.test(afterAdverb)));
  if (isAuxiliary) return { opener, subject, auxiliary: verb, predicate: rest.trimStart() };
  if (AUXILIARIES.has(verb) && !HAVE.has(verb)) return null;
  const both = readBoth(words, at);
  if (both !== null)
    return { opener, subject, auxiliary: "did", predicate: both + body.slice(words[at + 2]!.end) };
  const past = verb === "had" ? "have" : readPast(verb);
  if (past !== null) return { opener, subject, auxiliary: "did", predicate: past + rest };
  const third = verb === "has" ? "have" : verb === "have" ? null : readThird(verb);
  if (third !== null) return { opener, subject, auxiliary: "does", predicate: third + rest };
  return verb === "have" ? { opener, subject, auxiliary: "do", predicate: `have${rest}` } : null;
}

/** What opens an amount that a verb takes: "spent more than a week". */
const AMOUNT = /^(?:more|less|fewer|about|around|nearly|almost|over|\d.*)$/;

/** "A row of craters called Laki opened": two pasts, of which the first has no object that tells that it is the verb. */
function isDoubtful(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!;
  if (readPast(text) === null || !isParticiple(text)) return false;
  const next = words[at + 1]?.text ?? "";
  if (DETERMINERS.has(next) || AMOUNT.test(next) || readWord(next) !== null) return false;
  return words.some(
    (word, i) =>
      i > at + 1 &&
      readPast(word.text) !== null &&
      !isBinding(words[i - 1]!.text.toLowerCase()) &&
      !ADVERBS.has(words[i - 1]!.text),
  );
}

/** "Collected and burned (every book)": two verbs with one object, as "collect and burn"; or null. */
function readBoth(words: readonly Word[], at: number): string | null {
  const [first, and, second] = words.slice(at, at + 3);
  const bases = [first, second].map((word) => readPast(word?.text ?? ""));
  return and?.text === "and" && !bases.includes(null) ? bases.join(" and ") : null;
}

/** The first word that is surely a finite verb: an auxiliary, a past or a third person after a noun. */
function findVerb(words: readonly Word[]): number {
  return words.findIndex((word, i) => {
    if (i === 0 || !isFinite(word.text)) return false;
    if (AUXILIARIES.has(word.text)) return true;
    const before = words[i - 1]!.text;
    // "the injured man", "a painted door", "of reported cases": no verb stands there.
    if (isBinding(before.toLowerCase()) && before !== "He" && before !== "She" && before !== "It")
      return false;
    // "his most widely noticed works", "a newly built mill"
    if (
      before.endsWith("ly") &&
      /^(?:most|more|the|an?|very|other|newly|all|of)$|['’]s$/.test(words[i - 2]?.text ?? "")
    )
      return false;
    // "Grew by 4.5%": what is no participle is the verb.
    if (
      readPast(word.text) !== null &&
      isParticiple(word.text) &&
      /^(?:by|in|at|on|from|for|to)$/.test(words[i + 1]?.text ?? "")
    )
      return (
        isLoneVerb(words, i) || (isName(words, i) && !words.slice(i + 1).some((w) => AUXILIARIES.has(w.text)))
      );
    if (readPast(word.text) !== null) return true;
    // "tower weighs", but not "state visits" or "bank notes": a third person has a determiner, a number or a name after it.
    const next = words[i + 1]?.text ?? "";
    const isBehind =
      /^(?:the|a|an|its|his|her|their|about|over|more|some|from|into|through|to|at|in|on|up|down|off|\d.*|\p{Lu}.*)$/u.test(
        next,
      ) ||
      (word.text === "consists" && next === "of");
    return isBehind && !before.endsWith("s");
  });
}

/** Verbs without a passive: "production started in 1942" has no participle. */
const INTRANSITIVE =
  /^(?:started|began|ended|died|arrived|lived|came|went|grew|fell|rose|emerged|returned|moved|appeared|happened|occurred|continued|lasted|worked|retired)$/;

/** Whether a past tense without a passive is the only verb: nothing else can be the sentence's own. */
const isLoneVerb = (words: readonly Word[], at: number): boolean =>
  INTRANSITIVE.test(words[at]!.text) &&
  !words.some(({ text }, i) => i !== at && (AUXILIARIES.has(text) || (i > 0 && readPast(text) !== null)));

/** Whether the words before a past tense are a name alone: then it is no participle ("Ford based in …" has no other verb). */
function isName(words: readonly Word[], at: number): boolean {
  return (
    words.slice(0, at).every((w) => /^\p{Lu}|^(?:the|of|de|van|von)$/u.test(w.text)) ||
    (/^(?:The|A|An)$/.test(words[0]!.text) && at <= 3)
  );
}

function isSubject(words: readonly Word[]): boolean {
  const lower = words.map((w) => w.text.toLowerCase());
  if (PREPOSITIONS.has(lower[0]!) || CONJUNCTIONS.has(lower[0]!) || ADVERBS.has(lower[0]!)) return false;
  return !lower.some(
    (word) =>
      word === "to" || word === "there" || (/^(?:he|she|it|they|we|i|you)$/.test(word) && words.length > 1),
  );
}

/** A second finite verb: an auxiliary after the group, or a verb joined by "and". */
function hasSecondVerb(words: readonly Word[], at: number): boolean {
  return words.some((word, i) => {
    if (i <= at + 1) return false;
    const last = words[i - 1]!.text;
    // "Released an album and once performed": an adverb between.
    const before = ADVERBS.has(last) || last.endsWith("ly") ? words[i - 2]!.text : last;
    if (AUXILIARIES.has(word.text)) return true;
    if (
      (before === "and" || before === "or" || before === "then") &&
      (readPast(word.text) !== null || readThird(word.text) !== null)
    )
      return true;
    return /^(?:he|she|it|they)$/.test(before) && isFinite(word.text);
  });
}
