/** Who could stand in a name's place: people of the article of whom all that the sentence tells could be true. */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import { once, onceEach } from "../../lazy.ts";
import type { Alternative } from "../language.ts";
import { readHead } from "./heads.ts";
import { readNumeral } from "./numerals.ts";
import { findTitle, isName, isSamePerson, listPeople, type Person } from "./roster.ts";
import { isFiniteVerb } from "./verbs.ts";

/** How many of an article's people serve as rivals. */
const MAX_OWN = 20;
/** Characters before a name in which a nationality stands. */
const LOOK = 40;
/** A foreign nationality before a name, a calling between them at most. */
const NATIONALITY =
  /(?<![ა-ჰ])(?:ამერიკელ|ფრანგ|გერმანელ|ინგლისელ|ბრიტანელ|შოტლანდიელ|ირლანდიელ|იტალიელ|ესპანელ|პორტუგალიელ|დანიელ|შვედ|ნორვეგიელ|ფინელ|ჰოლანდიელ|ბელგიელ|შვეიცარიელ|ავსტრიელ|უნგრელ|პოლონელ|ჩეხ|სლოვაკ|რუს|უკრაინელ|ბერძენ|თურქ|სომეხ|აზერბაიჯანელ|ირანელ|სპარს|ჩინელ|იაპონელ|კორეელ|ინდოელ|არაბ|ებრაელ|ბრაზილიელ|მექსიკელ|კანადელ|ავსტრალიელ)(?:მა|ი|ს|ის)? (?:[ა-ჰ-]{3,} )?$/;

/** Years from the time of one to the time of another, at most: a king of 1156 led no expedition in 1985. */
const MAX_YEARS = 40;
/** Kin and sex, which a given name shows or hides. */
const SEXED =
  /(?<![ა-ჰ])(?:ქალ(?:ი|მა|ს|ის|ბატონ[ა-ჰ]*)?|კაც(?:ი|მა|ს)|მამაკაც[ა-ჰ]*|დედ(?:ა|ამ|ას|ის)|მამ(?:ა|ამ|ას|ის)|ცოლ(?:ი|ად|მა|ს|ის)|ქმარ(?:ი|მა|ს)|მეუღლ[ა-ჰ]+|ქალიშვილ[ა-ჰ]*|ვაჟ[ა-ჰ]*|და|დამ|დას|ძმ(?:ა|ამ|ას|ის)|მეფე[ა-ჰ]*|დედოფ[ა-ჰ]+|დაქორწინდა|იქორწინა|შეირთო|მსახიობ(?:ი|მა) ქალ[ა-ჰ]+) /;
/** A king's number after his name. */
const isNumbered = (text: string) =>
  / (?:პირველ|მეორე|მესამე|მეოთხე|მეხუთე|მეექვსე|მეშვიდე|მერვე|მეცხრე|მეათე|მეთ[ა-ჰ]+)/.test(text);
/** Callings in the nominative; in the ergative their agreement tells them. */
const CALLING = /(?:ლოგ|გრაფ|ისტ|იკოს|ორ|ენტ|ანტ|[იე]ელ|[აე]რ|ულ|ურ|მოღვაწე|მასწავლებელ)ი$|მოღვაწე$/;

/** Other people of the article in the mention's case, all with given names or all without. */
export function findOtherPeople(article: Article, mention: PersonMention): Alternative[] {
  const people = listPeople(article);
  const own = people.get(mention.entity);
  if (own === undefined || !isName(mention)) return [];
  const paragraph = article.paragraphs[mention.paragraph]!;
  // "ფრანგმა _____": a name's origin alone would tell.
  const before = paragraph.slice(Math.max(0, mention.start - LOOK), mention.start);
  if (NATIONALITY.test(before)) return [];
  const sentence = article.sentences[mention.sentence]!;
  if (isListed(article, mention) || (mention.text.includes(" ") && isSexed(sentence, mention))) return [];
  const isFull = mention.text.includes(" ");
  const calling = readCalling(sentence, mention);
  // "პორტუგალიის კაპიტანმა _____": a name's origin alone would tell.
  if (mention.role !== undefined && calling !== null) return [];
  const numbered = isNumbered(mention.text);
  // Who is named beside by the surname alone is no rival: "ფიზიკოსმა … გაიხსენა, რომ ბერიძე …".
  const beside = new Set(
    article.mentionsBySentence[mention.sentence]!.flatMap((m) => (m.kind === "person" ? [m.entity] : [])),
  );
  return [...people.values()].slice(0, MAX_OWN).flatMap((person): Alternative[] => {
    if ((isFull && beside.has(person.entity)) || isSamePerson(person, own)) return [];
    // Whom the headline names the text is about: it would be told of him by that.
    if (isInTitle(article, person) && !isInTitle(article, own)) return [];
    if (!isOfKind(article, person, own, calling)) return [];
    if (!areOfOneTime(article, mention.entity, person.entity)) return [];
    if (!isOfSentence(article, mention, person.entity)) return [];
    const surname = person.surnames.get(mention.form);
    if (surname === undefined || (isFull && person.given === "")) return [];
    const text = isFull ? `${person.given} ${surname}` : surname;
    if (isNumbered(text) !== numbered) return [];
    return [{ text, origin: person.paragraphs.has(mention.paragraph) ? "paragraph" : "article" }];
  });
}

/** Whether one could be the other by what the article calls them: a coach scores no try. */
function isOfKind(article: Article, person: Person, own: Person, calling: string | null): boolean {
  const his = listCallings(article, person);
  if (calling !== null) return his.has(calling);
  const all = listCallings(article, own);
  return his.size === 0 ? all.size === 0 : [...his].some((one) => all.has(one));
}

function isInTitle({ title }: Article, { entity, surnames }: Person): boolean {
  return title.includes(entity) || [...surnames.values()].some((name) => title.includes(name));
}

/** "ლადო გუდიაშვილი და _____": one of two. */
function isListed({ mentionsBySentence, paragraphs }: Article, mention: PersonMention): boolean {
  const text = paragraphs[mention.paragraph]!;
  if (text.endsWith(" და ", mention.start) || text.startsWith(" და ", mention.end)) return true;
  return mentionsBySentence[mention.sentence]!.some((m) => {
    if (m.kind !== "person" || m === mention) return false;
    const [first, second] = m.start < mention.start ? [m, mention] : [mention, m];
    return /^(?:,| და|, [ა-ჰ ]{3,30}| და [ა-ჰ ]{3,30}) ?$/.test(text.slice(first.end, second.start));
  });
}

function isSexed({ text, start }: Sentence, mention: PersonMention): boolean {
  const around = `${text.slice(0, mention.start - start)} ${text.slice(mention.end - start)} `;
  // "და" is a sister and "and".
  return SEXED.test(around.replaceAll(" და ", "  "));
}

/** What the word right before a name calls its bearer: an office, a calling; its stem, or null. */
function readCalling(sentence: Sentence, mention: PersonMention): string | null {
  const { words, text, start } = sentence;
  const at = words.findIndex((w) => w.start === mention.start);
  const title = readHead(words, findTitle(words, at, mention.form));
  if (title !== null) return title.head;
  const before = words[at - 1];
  if (before === undefined || text.slice(before.end - start, mention.start - start) !== " ") return null;
  if (isFiniteVerb(before.text) || readNumeral(before.text) !== null) return null;
  if (mention.form === "ergative" && /(?:[^აეიოუ]მა|[აეოუ]მ)$/.test(before.text))
    return before.text.replace(/მა?$/, "");
  return CALLING.test(before.text) ? before.text.replace(/[იე]$/, "") : null;
}

/** All that the article calls a person. */
const listCallings = onceEach((article: Article, person: Person): ReadonlySet<string> => {
  const found = new Set(person.heads.keys());
  for (const mention of article.people.get(person.entity) ?? []) {
    const calling = readCalling(article.sentences[mention.sentence]!, mention);
    if (calling !== null) found.add(calling);
  }
  return found;
});

interface Time {
  first: number;
  last: number;
}

/** Of each person the years of the sentences that name him. */
const listTimes = once((article: Article): ReadonlyMap<string, Time> => {
  const times = new Map<string, Time>();
  for (const mentions of article.mentionsBySentence) {
    const years = mentions.flatMap((m) => (m.kind === "date" && m.year !== undefined ? [m.year] : []));
    if (years.length === 0) continue;
    for (const m of mentions) {
      if (m.kind !== "person") continue;
      const { first = Infinity, last = -Infinity } = times.get(m.entity) ?? {};
      times.set(m.entity, { first: Math.min(first, ...years), last: Math.max(last, ...years) });
    }
  }
  return times;
});

/** Whether two people of an article could be met in one story, by the years in which it tells of them. */
export function areOfOneTime(article: Article, a: string, b: string): boolean {
  const times = listTimes(article);
  return isOfTime(times.get(a), times.get(b));
}

/** Whether a year of the sentence is not known to be a rival's: who was champion in 1962 was of age then. */
function isOfSentence(article: Article, mention: PersonMention, rival: string): boolean {
  const years = article.mentionsBySentence[mention.sentence]!.flatMap((m) =>
    m.kind === "date" && m.year !== undefined ? [m.year] : [],
  );
  const time = listTimes(article).get(rival);
  return (
    years.length === 0 || (time !== undefined && years.every((y) => isOfTime(time, { first: y, last: y })))
  );
}

function isOfTime(a: Time | undefined, b: Time | undefined): boolean {
  return (
    a === undefined || b === undefined || (a.first - b.last <= MAX_YEARS && b.first - a.last <= MAX_YEARS)
  );
}
