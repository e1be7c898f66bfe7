/**
 * Georgian questions of one short clause whose verb is certain. The wh-phrase stands first and the verb directly after it:
 * [wh-phrase][verb][rest]? (83 of 85 questions of a treebank; copying the statement's order fails).
 */
import type { Mention, Span } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";

const MAX_WORDS = 14;
/**
 * Third-person aorist verbs, which close most sentences of reports: by a preverb before a version vowel (გა-ი-ხსნა, და-ა-რსა),
 * or by an ending of the passive (აშენ-და, ჩამოვარდ-ნენ) that nouns hardly have. Source: Hewitt, Georgian: A Structural Reference
 * Grammar (1995), ch. 4.
 */
const FINITE =
  /^(?:და|გადა|გამო|გა|მო|მი|შემო|შე|ჩამო|ჩა|წარმო|წა|ამო|ა)[აიუე][ა-ჰ]{2,}(?:ა|ო|ეს|ნენ|დნენ)$|^[ა-ჰ]{4,}(?:ნდა|რდა|ლდა|ხდა|ვდა|ბდა|და)$/;
/** Nouns and adverbs in -და, and particles, that the endings would take for verbs. */
const NOT_FINITE = new Set("შემდგომადა გარდა უნდა ცოტადა კვირადა მხოლოდდა".split(" "));
/** A second clause, a negation, a condition: the question would need more than moving the verb. */
const COMPLEX = /(?<![ა-ჰ])(?:რომ|რომელ[ა-ჰ]*|სადაც|როცა|როდესაც|თუ|არ|ვერ|რადგან|ხოლო|მაგრამ|უნდა)(?![ა-ჰ])/;
/** A noun in the nominative: what is counted. */
const NOMINATIVE = /^[ა-ჰ]{3,}[იაოუ]$/;

const PLACE_QUESTIONS: Record<string, string> = { in: "სად", from: "საიდან" };

/**
 * "1962 წელს მოედანზე შადრევანი აშენდა." at 1962 → "რომელ წელს აშენდა მოედანზე შადრევანი?". Null unless the statement has
 * one verb, at its end, no second clause and no comma.
 */
export function ask(text: string, span: Span, mention: Mention): string | null {
  const body = text.replace(/\.$/, "");
  if (/[,;:–—„“"()!?]| - /.test(body) || COMPLEX.test(body)) return null;
  const words = findWords(body);
  const verb = words.at(-1);
  if (verb === undefined || words.length > MAX_WORDS || verb.start < span.end) return null;
  if (words.filter(isFinite).length !== 1 || !isFinite(verb)) return null;
  const asked = findAsked(body, words, span, mention);
  if (asked === null || asked.end > verb.start) return null;
  const rest = `${body.slice(0, asked.start)}${body.slice(asked.end, verb.start)}`
    .replace(/ {2,}/g, " ")
    .trim();
  return rest === "" ? null : `${asked.question} ${verb.text} ${rest}?`;
}

function isFinite({ text }: Word): boolean {
  return FINITE.test(text) && !NOT_FINITE.has(text);
}

/** The wh-phrase and the words that it stands for. */
function findAsked(
  body: string,
  words: Word[],
  { start, end }: Span,
  mention: Mention,
): (Span & { question: string }) | null {
  if (mention.kind === "place") {
    const question = PLACE_QUESTIONS[mention.form];
    return question === undefined ? null : { start, end, question };
  }
  if (mention.kind === "date") {
    const tail = " წელს";
    const isYear = mention.part === "year" && body.startsWith(tail, end);
    return isYear ? { start, end: end + tail.length, question: "რომელ წელს" } : null;
  }
  if (mention.kind !== "number" || mention.style !== "digits") return null;
  const noun = words.find((word) => word.start === end + 1);
  if (noun === undefined || !NOMINATIVE.test(noun.text)) return null;
  // An adjective between number and noun would be left behind.
  const next = words.find((word) => word.start > noun.end);
  if (next === undefined || NOMINATIVE.test(next.text) !== isFinite(next)) return null;
  return { start, end: noun.end, question: `რამდენი ${noun.text}` };
}
