/**
 * Pronouns and bare subjects with what they stand for, where only one thing can be meant; words that only link are left out.
 * After the centering rule that a pronoun in subject position continues the subject of the sentence before (Grosz, Joshi &
 * Weinstein 1995), and only where no other person of the same gender is about.
 */
import type { Article, CalendarDate, PersonMention, Sentence } from "../../article.ts";
import type { Resolution } from "../language.ts";
import { ADVERBS, MONTHS } from "./lexicon.ts";
import { measureOpener } from "./context.ts";
import { readForm } from "./people.ts";

/** How far back the subject that a pronoun continues may be named. */
const MAX_CHAIN = 3;

/** All that can be named or left out in a sentence, in text order, apart. */
export function resolve(article: Article, sentence: Sentence): Resolution[] {
  const found = [
    ...resolvePronouns(article, sentence),
    ...resolveYears(article.published, sentence),
    ...dropLinks(sentence),
  ].sort((a, b) => a.span.start - b.span.start);
  return found.filter((r, i) => i === 0 || found[i - 1]!.span.end <= r.span.start);
}

const SUBJECT = /^(He|She|His|Her)\b(?!['’])/;

/** "He was born in Gori." after "Soso Tsereteli is a painter." → "Soso Tsereteli". */
function resolvePronouns(article: Article, sentence: Sentence): Resolution[] {
  const at = measureOpener(sentence.text);
  const text = sentence.text.slice(at);
  const match = SUBJECT.exec(
    /^(?:he|she|his|her)\b/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text,
  );
  const start = match === null ? -1 : at;
  const inner =
    match === null ? /^(?:In|On|At|By|After|From|During) [^,]{2,40}, (he|she|his|her)\b/.exec(text) : null;
  const word = match?.[1] ?? inner?.[1];
  if (word === undefined || sentence.inQuote) return [];
  const from = match === null ? at + inner![0].length - word.length : start;
  const person = findSubject(
    article,
    sentence,
    /^s?he?r?$|^she$|^her$/i.test(word) && /^(?:she|her)$/i.test(word) ? "f" : "m",
    MAX_CHAIN,
  );
  if (person === null) return [];
  const isPossessive = /^(?:his|her)$/i.test(word);
  // "Her" is an object too; at a sentence's start it never is.
  const name = person.mention.text;
  const span = { start: sentence.start + from, end: sentence.start + from + word.length };
  return [
    {
      span,
      text: isPossessive ? `${name}${name.endsWith("s") ? "'" : "'s"}` : name,
      antecedent: person.sentence,
    },
  ];
}

/** The person that the sentence before is about: its first mention, when it is the only one who can be meant. */
function findSubject(
  article: Article,
  sentence: Sentence,
  gender: "m" | "f",
  depth: number,
): { mention: PersonMention; sentence: number } | null {
  const before = article.sentences[sentence.index - 1];
  if (before === undefined || before.inQuote || depth === 0) return null;
  if (before.paragraph !== sentence.paragraph && !isLine(article, before)) return null;
  const people = article.mentionsBySentence[before.index]!.filter(
    (m): m is PersonMention => m.kind === "person" && readForm(m.form).shape !== "body",
  );
  const entities = new Set(people.filter((m) => fits(m, gender)).map((m) => m.entity));
  const [entity] = entities;
  const opener = measureOpener(before.text);
  const start = before.text.slice(opener);
  const continues = new RegExp(`^${gender === "m" ? "(?:[Hh]e|[Hh]is)" : "(?:[Ss]he|[Hh]er)"}\\b`).test(
    start,
  );
  if (entities.size === 0 && continues) return findSubject(article, before, gender, depth - 1);
  if (entities.size !== 1 || entity === undefined) return null;
  const mention = people.find((m) => m.entity === entity)!;
  // A subject, not "the wife of X" or "a letter to X"; and not beside a pronoun of the same gender for somebody else.
  const lead = before.text.slice(opener, mention.start - before.start);
  const isSubject =
    /^(?:(?:The |A |An )?(?:[\p{L}.'’-]+ ){0,4}|(?:In|On|At|By|After|During) [^,]{2,40}, (?:[\p{L}.'’-]+ ){0,3})$/u.test(
      lead,
    ) && !/\b(?:of|by|to|with|for|from|against|and|said|told) $/.test(lead);
  if (!isSubject || continues) return null;
  if (/^['’]/.test(article.paragraphs[before.paragraph]!.slice(mention.end))) return null;
  return { mention: fullest(article, mention), sentence: before.index };
}

/** Where each sentence is a line of its own, a paragraph break says nothing. */
function isLine(article: Article, sentence: Sentence): boolean {
  return sentence.text.length === article.paragraphs[sentence.paragraph]!.length;
}

function fits(mention: PersonMention, gender: "m" | "f"): boolean {
  const own = readForm(mention.form).gender;
  return own === "" || own === gender;
}

/** The mention itself: what it says is what the reader has before their eyes. */
function fullest(_article: Article, mention: PersonMention): PersonMention {
  return mention;
}

/** "This year" → "in 2018" by the day of publication. */
function resolveYears(published: CalendarDate | null, sentence: Sentence): Resolution[] {
  if (published === null) return [];
  const found: Resolution[] = [];
  const add = (at: number, length: number, text: string) =>
    found.push({ span: { start: sentence.start + at, end: sentence.start + at + length }, text });
  for (const match of sentence.text.matchAll(
    /\b(?:(since|until|by|of|in|from|during) )?(this|last|next) (year|month)\b(?!['’])/gi,
  )) {
    const [whole, preposition, which, unit] = match;
    if (/\b(?:earlier|later|the|first|third|fourth) $/i.test(sentence.text.slice(0, match.index))) continue;
    const step = { this: 0, last: -1, next: 1 }[which!.toLowerCase()]!;
    const value = unit === "year" ? String(published.year + step) : writeMonth(published, step);
    const lead = preposition ?? "in";
    add(
      match.index,
      whole.length,
      `${/^\p{Lu}/u.test(whole) ? lead.charAt(0).toUpperCase() + lead.slice(1) : lead} ${value}`,
    );
  }
  for (const match of sentence.text.matchAll(/\b(yesterday|today|tomorrow)\b(?!['’])/gi)) {
    if (match[1]!.toLowerCase() !== "today") continue;
    add(
      match.index,
      match[0].length,
      `${match.index === 0 ? "On" : "on"} ${published.day} ${MONTHS[published.month - 1]} ${published.year}`,
    );
  }
  return found;
}

function writeMonth({ year, month }: CalendarDate, step: number): string {
  const index = year * 12 + month - 1 + step;
  return `${MONTHS[index % 12]} ${Math.floor(index / 12)}`;
}

/** " also", " then", ", however," between subject and verb only link: "Ford also testified." → "Ford testified." */
function dropLinks(sentence: Sentence): Resolution[] {
  const found: Resolution[] = [];
  for (const match of sentence.text.matchAll(
    /(?<=[\p{L}\d]) (?:also|then|therefore|thus|meanwhile|subsequently|however) (?=[a-z]{2})|(?<=[\p{L}\d]), (?:however|meanwhile|too|therefore|though|in turn|in addition|for example|for instance|for his part|for her part|of course), (?=[a-z])/gu,
  )) {
    const next = /^[a-z]+/.exec(sentence.text.slice(match.index + match[0].length))?.[0] ?? "";
    if (
      ADVERBS.has(next) ||
      /^ (?:not|but|only) $/.test(sentence.text.slice(match.index - 5, match.index + 1))
    )
      continue;
    if (/\b(?:but|the)$/.test(sentence.text.slice(0, match.index))) continue;
    found.push({
      span: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length },
      text: " ",
    });
  }
  return found;
}
