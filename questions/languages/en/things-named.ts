/** "The company" and "it" with the thing that they stand for. */
import type { Article, Sentence } from "../../article.ts";
import type { Resolution } from "../language.ts";
import { findQuotes } from "../../stages/segment.ts";
import { WITH_ARTICLE } from "./cities.ts";
import { isFinite } from "./clause.ts";
import { measureOpener } from "./context.ts";
import { measurePhrase } from "./definites.ts";
import { ADVERBS, AUXILIARIES, FUNCTION_WORDS, NAME_OF_THING, OCCUPATIONS } from "./lexicon.ts";
import { readForm } from "./person-form.ts";
import { isExpletive } from "./expletives.ts";
import { isLine, MAX_CHAIN } from "./pronouns.ts";
import { readPlace } from "./places.ts";
import { findThing, findTopicThing } from "./things.ts";
import { readPast, readThird } from "./verbs.ts";
import { makePossessive, stripPossessive } from "./possessives.ts";
import { capitalise } from "../../words.ts";

/** "The company now makes …" → "Kestrel Bicycles now makes …"; "It has nine arches." → "The Old Bridge has nine arches." */
export function resolveThings(article: Article, sentence: Sentence): Resolution[] {
  const { words, text, start: offset } = sentence;
  if (sentence.inQuote) return [];
  const found: Resolution[] = [];
  const quotes = findQuotes(text);
  const done = new Set<string>();
  const named = nameIt(article, sentence);
  if (named !== null) found.push(named);
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.text.toLowerCase() !== "the") continue;
    const head = measurePhrase(words, i, text, offset);
    const last = words[head]!;
    const bare = stripPossessive(last.text);
    const noun = OCCUPATIONS.has(bare.toLowerCase()) ? bare.toLowerCase() : bare;
    if (head !== i + 1 || done.has(noun) || !/^[a-z]/.test(noun) || isNounNext(words, head, text, offset))
      continue;
    // There is one, whatever the text calls the Modern World.
    if (noun === "world") continue;
    // "the library of the college" says itself which is meant.
    if (/^ (?:of|in|at|on|that|which|who|where|called|for)\b|^, \p{Lu}/u.test(text.slice(last.end - offset)))
      continue;
    // What is quoted stays as it was said.
    if (quotes.some((q) => q.start < last.start - offset && last.end - offset < q.end)) continue;
    const thing = findThing(article, noun, sentence);
    if (thing === null || text.includes(thing.text)) continue;
    done.add(noun);
    const end = last.end - (last.text.length - bare.length);
    // "The South Dakota legislature" is not of the South Dakota.
    const name = thing.text.replace(/^the /, "");
    const full = readPlace(name) !== null && !WITH_ARTICLE.has(name) ? name : thing.text;
    found.push({ span: { start: words[i]!.start, end }, text: full, antecedent: thing.sentence });
  }
  return found;
}

/** Whether the noun after "the" is itself before a noun: "the bridge toll". */
function isNounNext(words: Sentence["words"], head: number, text: string, offset: number): boolean {
  const next = words[head + 1];
  if (next === undefined || text.slice(words[head]!.end - offset, next.start - offset) !== " ") return false;
  return !FUNCTION_WORDS.has(next.text.toLowerCase()) && !ADVERBS.has(next.text) && !isFinite(next.text);
}

/** "It" as a subject continues the thing that is the subject of the sentence before. */
function nameIt(article: Article, sentence: Sentence, depth = MAX_CHAIN): Resolution | null {
  const at = measureOpener(sentence.text);
  const match =
    /^((?:In|On|At|By|After|From|During|Until|Since|For|Before) (?!it)[^,.]{2,40}?,? )?(it|its) (?=[a-z\d])/i.exec(
      sentence.text.slice(at),
    );
  if (match === null || depth === 0 || isExpletive(sentence.text.slice(at + (match[1]?.length ?? 0))))
    return null;
  if (match[1] === undefined && at === 0 && !match[2]!.startsWith("It")) return null;
  const before = article.sentences[sentence.index - 1];
  if (
    before === undefined ||
    before.inQuote ||
    (before.paragraph !== sentence.paragraph && !isLine(article, before))
  )
    return null;
  const subject = readSubject(article, before, depth);
  if (subject === null) return null;
  // "Kestrel introduced the Swift. It cost …": what is acted upon may be meant as well.
  if (!before.words.slice(0, MAX_LEAD).some(({ text }) => STATIVE.has(text))) return null;
  const start = sentence.start + at + (match[1]?.length ?? 0);
  const name = match[1] === undefined ? capitalise(subject.text) : subject.text;
  return {
    span: { start, end: start + match[2]!.length },
    text: match[2]!.toLowerCase() === "its" ? makePossessive(name) : name,
    antecedent: subject.sentence,
  };
}

/** Words of a subject and its verb. */
const MAX_LEAD = 14;
/** Verbs that act on nothing, so that their subject is what the next sentence goes on about. */
const STATIVE = new Set(
  "is was are were has had lies lay stands stood became becomes remains remained opened closed began ended belongs consists covers flows runs rises lives works stretches dates came grew fell".split(
    " ",
  ),
);

/** The thing that is a sentence's subject: a name before the verb, "the company" where that is known, or "it" again. */
function readSubject(
  article: Article,
  sentence: Sentence,
  depth: number,
): { text: string; sentence: number } | null {
  const { words, text, start: offset } = sentence;
  const verb = words.findIndex(
    ({ text: word }, i) =>
      i > 0 &&
      (AUXILIARIES.has(word) ||
        readPast(word) !== null ||
        (readThird(word) !== null && !/^(?:the|a|an|of|its)$/.test(words[i - 1]!.text))),
  );
  const last = words[verb - 1];
  if (last === undefined) return null;
  const it = /^(?:it|its)$/i.test(last.text) ? nameIt(article, sentence, depth - 1) : null;
  if (it !== null) return { text: it.text, sentence: it.antecedent! };
  const topic = findTopicThing(article);
  // "The snow leopard (Panthera uncia)"
  const lead = text.slice(0, last.end - offset).replace(/,? \([^()]*$/, "");
  if (topic !== null && topic.sentence <= sentence.index && isNamedAs(topic.text, lead)) return topic;
  const noun = /^(?:[^,]{2,40}, )?[Tt]he ([a-z-]+)$/.exec(lead.slice(measureOpener(text)));
  if (noun !== null) return findThing(article, noun[1]!, sentence);
  const name =
    /^(?:(?:In|On|At|By|After|During|Until|Since|From) [^,]{2,40}, )?((?:[Tt]he )?\p{Lu}[\p{L}.'’-]+(?: (?:of|the|de|and) \p{Lu}[\p{L}.'’-]+| \p{Lu}[\p{L}.'’-]+){0,5})(?:,? \(.*\))?$/u.exec(
      lead.slice(measureOpener(text)),
    );
  if (
    name === null ||
    FUNCTION_WORDS.has(name[1]!.toLowerCase()) ||
    /^(?:He|She|They|We|People|Work|One|Two)\b/.test(name[1]!)
  )
    return null;
  const at = offset + lead.lastIndexOf(name[1]!);
  const isPerson = article.mentionsBySentence[sentence.index]!.some(
    (m) =>
      m.kind === "person" &&
      m.start < at + name[1]!.length &&
      at < m.end &&
      readForm(m.form).shape !== "body",
  );
  // One word may be a person who is not known as one; two that nobody knows as one are a thing only by their words.
  const isThing = name[1]!
    .split(" ")
    .some((w) => NAME_OF_THING.has(w) || readPlace(w) !== null || /^[A-Z]{2,}$/.test(w));
  return isPerson || !isThing ? null : { text: name[1]!.replace(/^The /, "the "), sentence: sentence.index };
}

/** Whether a subject ends with a thing's name or with its first word: "Kestrel" for Kestrel Bicycles. */
function isNamedAs(name: string, lead: string): boolean {
  const bare = name.replace(/^the /, "");
  const first = bare.split(" ")[0]!;
  return lead.endsWith(bare) || (first.length > 3 && (lead === first || lead.endsWith(` ${first}`)));
}
