/**
 * Who somebody is that the text brings in by what they do: "Anna Berg, chairman of the Mill Society," → "What is the name of the chairman of the Mill Society?". News names people by
 * their posts in passing, and whoever reads has to keep them apart. Of experts and spokesmen, who are several, nothing is asked: "Which engineer is quoted?" tests nothing of what they said (outside raters of round 19 passed none of two).
 */
import type { Article, PersonMention } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import type { OfficeHeld } from "../language.ts";
import { askOffice } from "./ask-office.ts";
import { FUNCTION_WORDS, OCCUPATIONS } from "./lexicon.ts";
import { isFamous } from "./namesakes.ts";
import { surnameOf } from "./people.ts";
import { readForm } from "./person-form.ts";
import { isDemonym, readPlace } from "./places.ts";
import { stripPossessive } from "./possessives.ts";
import { readCapitals } from "./retold-text.ts";
import { findBeyondHeadline } from "./unresolved.ts";

const NAMED = "[A-Z][\\p{L}’'&.-]*(?: (?:(?:of|for|and|in|on|de) )?(?:the )?[A-Z][\\p{L}’'&.-]*){0,6}";
/** "The Mill Society chairman", "Bergen tennis coach": a name, what kind, and what somebody is, right before the person's. */
const BEFORE = new RegExp(
  `(?:^|[ “"(])((?:[A-Z][\\p{L}&.’'-]*,? ){1,5}(?:[a-z]+ ){0,2}?([A-Za-z][a-z-]+)),? $`,
  "u",
);
/** ", a weaver at the Bergen Mill,", ", head of the Mill Society,". */
const BEHIND = new RegExp(
  `^, (?:(an?|the) )?((?:[a-z-]+ ){0,3}?([a-z-]+) (?:of|at|for|with|from|to) (?:the )?${NAMED})(?=[,.]| (?:and|said|told|says)\\b)`,
  "u",
);
/** Of these a body or a place has one. */
const ONE =
  /^(?:chairman|chairwoman|chair|president|head|manager|coach|captain|mayor|headteacher|principal|commissioner|goalkeeper|minister|secretary|conductor|curator|governor|CEO|executive|treasurer|founder)$|(?:athletic|artistic|sporting|finance|technical) director$|^chief [a-z]+(?: (?:of|at|for|with)\b|$)/i;
/** "Cut the ribbon on Thursday morning alongside Mayor Anna Berg": words of the clause before the post. */
const OF_CLAUSE =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:alongside|beside|including|versus|via|plus)\b/;
/** What anybody may be for a while. */
const NO_POST =
  /^(?:resident|passenger|witness|survivor|victim|fan|visitor|voter|customer|patient|guest|neighbou?r)$/i;
/** What makes a post one of several, or another's in time, and who governs a country, which the world knows. */
const NOT_ONE =
  /\b(?:former|then|deputy|vice|assistant|ex|late|ousted|outgoing|acting|interim|co|joint|senior|junior|regional|area|local|project|product|sales|future|ranking|one)\b/i;
const GOVERNS =
  /\b(?:president|president-elect|chancellor|premier|prime minister|king|queen|leader|governor|senator|nominee|candidate)$/i;

/** Questions for the people whom an article names with what they are; each is told of nobody else. */
export function findOffices(article: Article): OfficeHeld[] {
  const asked = new Map<string, OfficeHeld | null>();
  const done = new Set<string>();
  for (const mention of article.mentions) {
    if (mention.kind !== "person" || done.has(mention.entity)) continue;
    if (readForm(mention.form).shape !== "full" || isFamous(surnameOf(mention.entity))) continue;
    const question = askWhoIs(article, mention);
    if (question === null) continue;
    done.add(mention.entity);
    // Of two of one post the question would have two keys.
    const isTaken = asked.has(question);
    asked.set(question, isTaken ? null : { question, name: mention.entity, sentence: mention.sentence });
  }
  return [...asked.values()].filter((held) => held !== null);
}

function askWhoIs(article: Article, mention: PersonMention): string | null {
  const { text, start, inQuote } = article.sentences[mention.sentence]!;
  // The quotation that runs over a sentence's end begins behind the name: "Lind, head of the mill, said: “…".
  if (inQuote && /["“”]/.test(text.slice(0, mention.start - start))) return null;
  if (inQuote && !/["“]/.test(text)) return null;
  const span = { start: mention.start - start, end: mention.end - start };
  const question = askOffice(text, span) ?? askPost(article, text.slice(0, span.start), text.slice(span.end));
  if (question === null || isTold(article, question, mention)) return null;
  const led = question.replace(/^What is the name of (?:the )?|\?$/g, "");
  // "Since Yukos' founder": the sentence's own first word.
  const first = led.split(" ")[0]!;
  if (isOfState(led) || (FUNCTION_WORDS.has(first.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(first)))
    return null;
  const at = text.lastIndexOf(led, span.start);
  if (at > 0 && NOT_ONE.test(text.slice(Math.max(0, at - REACH), at))) return null;
  return findBeyondHeadline(`${question.slice(0, -1)}.`, "", article) === null ? question : null;
}

/** Characters before a post in which "former" stands. */
const REACH = 9;

/** "The French president": the world knows them. */
function isOfState(post: string): boolean {
  const of = stripPossessive(post.split(" ")[0]!);
  return GOVERNS.test(post) && (isDemonym(of) || readPlace(of) !== null);
}

function askPost(article: Article, before: string, after: string): string | null {
  const [, an, behind = "", post = ""] = BEHIND.exec(after) ?? [];
  if (behind !== "" && isPost(behind, post))
    return (ONE.test(post) || ONE.test(behind)) && an !== "a" && an !== "an"
      ? `What is the name of the ${behind}?`
      : null;
  const found = BEFORE.exec(before);
  const [, led = "", head = ""] = found ?? [];
  // "Department of Justice analyst", "Its UK director": whose.
  if (/\b(?:of|for|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) ?$/.test(before.slice(0, found?.index ?? 0)))
    return null;
  const role = dropOpening(article, led, before);
  if (role === null || !isPost(role, head) || before.endsWith(", ") !== after.startsWith(",")) return null;
  return ONE.test(head) || ONE.test(role)
    ? `What is the name of ${/['’]s? /.test(role) ? "" : "the "}${role}?`
    : null;
}

const isPost = (role: string, post: string): boolean =>
  OCCUPATIONS.has(post.toLowerCase()) &&
  !NO_POST.test(post) &&
  !OF_CLAUSE.test(role) &&
  !/ and | who | that /.test(role) &&
  // "A spokesman for the Mayor": of where.
  !/ the (?:Mayor|President|Minister|Government|Governor|Council|King|Queen|Prince|Pope|Bishop|Court|Ministry|Department)$/.test(
    role,
  ) &&
  !NOT_ONE.test(role) &&
  !GOVERNS.test(role) &&
  !/, /.test(role);

/** A role without the word that opens its sentence, where that is none of it; null where it names no body or place. */
function dropOpening(article: Article, role: string, before: string): string | null {
  const words = role.split(" ");
  if (before.startsWith(role) && FUNCTION_WORDS.has(words[0]!.toLowerCase())) words.shift();
  const [first = ""] = words;
  const bare = stripPossessive(first);
  const isOpening = before.startsWith(role);
  const isNamed =
    /^\p{Lu}/u.test(words[1] ?? "") ||
    /^\p{Lu}+$/u.test(first) ||
    bare !== first ||
    isDemonym(bare) ||
    readPlace(bare) !== null ||
    readCapitals(article).names.has(first);
  // "Chief Executive": of what.
  if (words.every((word) => /^\p{Ll}/u.test(word) || OF_OFFICE.test(word))) return null;
  return words.length > 1 && /^\p{Lu}/u.test(first) && (!isOpening || isNamed) ? words.join(" ") : null;
}

const OF_OFFICE =
  /^(?:The|Chief|Managing|Executive|General|Senior|Deputy|Vice|Head|Prime|Foreign|Finance|Financial|Home|Operating|Technical|Sporting|Artistic|Director|Officer|Manager|Minister|Secretary|Chairman|Chairwoman|Chair|President|Coach|Captain|Commissioner|Treasurer|Founder|Principal|Curator|Governor|Mayor|CEO)$/;

/** Whether the headline names the one asked for, or the question does. */
function isTold(article: Article, question: string, { entity }: PersonMention): boolean {
  const surname = surnameOf(entity);
  return findHeadline(article).includes(surname) || question.includes(surname);
}
