/**
 * "He" and "she" with the person that they stand for. After the centering rule that a pronoun in subject position continues the
 * subject of the sentence before (Grosz, Joshi & Weinstein, "Centering", 1995), and only where nobody else of the gender is about.
 */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import type { Resolution } from "../language.ts";
import { once } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { findHeadline } from "../../headline.ts";
import { findQuotes } from "../../stages/segment.ts";
import { isFinite } from "./clause.ts";
import { measureOpener } from "./context.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NAME_OF_BODY,
  NAME_OF_THING,
  OCCUPATIONS,
  PREPOSITIONS,
} from "./lexicon.ts";
import { isName } from "./antecedents.ts";
import { readForm } from "./person-form.ts";
import { isDemonym, readPlace } from "./places.ts";
import { makePossessive, stripPossessive } from "./possessives.ts";

type Gender = "m" | "f";

/** How many sentences back the subject that pronouns continue may be named. */
export const MAX_CHAIN = 4;

/** A pronoun that is the sentence's subject, or owns it, after an opening phrase or none. */
const SUBJECT =
  /^((?:In|On|At|By|After|From|During|Until|Since|For|Before) [^,.]{2,40}?,? |(?:In|On|At|During) [^,.]{2,70}, |(?:After|Before|While|Upon|By|Since) [a-z]{2,}ing [^,.]{2,100}, |As [^,]{3,30}, )?(he|she|his|her) (?!and\b|or\b)/i;

/** "He was born in Gori." after "Soso Tsereteli is a painter." → "Soso Tsereteli was born in Gori." */
export function resolvePerson(article: Article, sentence: Sentence): Resolution[] {
  if (sentence.inQuote) return [];
  const found = readPronoun(sentence) ?? readWithin(article, sentence);
  if (found === null || isOfClause(sentence, found.span.start)) return [];
  const relative = findRelative(article, sentence, found.gender);
  const person = relative === null ? findSubject(article, sentence, found.gender) : null;
  const text =
    relative === null
      ? person === null
        ? nameLife(article, sentence, found.gender)
        : nameFuller(article, person)
      : nameRelative(article, relative);
  if (text === null) return [];
  return [
    {
      span: found.span,
      text: found.isPossessive ? makePossessive(text) : text,
      ...(person === null ? {} : { antecedent: person.sentence }),
    },
  ];
}

/**
 * Whether the pronoun's own clause has somebody else for its subject, who is named and whom it then means: "After Holt stood with Lind as his deputy, …" (Huddleston & Pullum 2002,
 * ch. 17).
 */
function isOfClause({ text, start }: Sentence, at: number): boolean {
  const words = findWords(/[^,;:"“”]*$/.exec(text.slice(0, at - start))![0]);
  return words.some(
    ({ text: name }, i) =>
      isFinite(words[i + 1]?.text ?? "") &&
      isName(words, i) &&
      !NAME_OF_THING.has(name) &&
      !NAME_OF_BODY.has(name) &&
      !isDemonym(name) &&
      readPlace(name) === null,
  );
}

/** A name as it was told, or in full where that has the surname alone and the headline has not. */
function nameFuller(article: Article, person: PersonMention): string {
  const isShort = readForm(person.form).shape === "surname" && !findHeadline(article).includes(person.text);
  const full = isShort
    ? article.people.get(person.entity)?.find((m) => readForm(m.form).shape === "full")
    : undefined;
  return full !== undefined && full.sentence <= person.sentence ? full.text : person.text;
}

/** A sentence about somebody's relative: whose, as the text has it, and what they are to them. */
interface Relative {
  sentence: Sentence;
  owner: string;
  kin: string;
}
const RELATIVES = {
  m: "father|stepfather|grandfather|brother|half-brother|son|husband|uncle|nephew|grandson|father-in-law|brother-in-law",
  f: "mother|stepmother|grandmother|sister|half-sister|daughter|wife|aunt|niece|granddaughter|mother-in-law|sister-in-law",
};
const readRelative = {
  m: new RegExp(
    `^(\\p{Lu}[\\p{L} ’'-]{0,40}?)(?: own)? ((?:(?:elder|older|younger|eldest|youngest|only|late) )?(?:${RELATIVES.m})) (?![\\p{Lu}&]|and\\b|or\\b)`,
    "u",
  ),
  f: new RegExp(
    `^(\\p{Lu}[\\p{L} ’'-]{0,40}?)(?: own)? ((?:(?:elder|older|younger|eldest|youngest|only|late) )?(?:${RELATIVES.f})) (?![\\p{Lu}&]|and\\b|or\\b)`,
    "u",
  ),
};
const OWNING = /^(?:His|Her|\p{Lu}[\p{L} ’'-]*['’]s?)$/u;

/**
 * The relative whom a sentence goes on to tell of: "Ned's father was a miller. He built dams. In 1850, he moved" is not of Ned. The subject is continued sentence by sentence
 * (Grosz, Joshi & Weinstein 1995, rule 1).
 */
function findRelative(article: Article, { index, paragraph }: Sentence, gender: Gender): Relative | null {
  for (let i = index - 1; i >= 0 && i >= index - MAX_SPOKEN; i--) {
    const before = article.sentences[i]!;
    if (before.paragraph !== paragraph && !isLine(article, before)) return null;
    const [, owner = "", kin = ""] =
      readRelative[gender].exec(before.text.slice(measureOpener(before.text))) ?? [];
    if (OWNING.test(owner)) return { sentence: before, owner, kin };
    const pronoun = readPronoun(before);
    if (pronoun?.gender !== gender || pronoun.isPossessive) return null;
  }
  return null;
}

/** "Ned Berg's father" in a life; null where whose relative it is may be another's. */
function nameRelative(article: Article, { sentence, owner, kin }: Relative): string | null {
  const gender = /^(?:His|Her)$/.test(owner) ? (owner === "His" ? "m" : "f") : null;
  if (gender !== null) {
    const named = findSubject(article, sentence, gender)?.text ?? nameLife(article, sentence, gender);
    return named === null ? null : `${makePossessive(named)} ${kin}`;
  }
  const name = stripPossessive(owner);
  const of = findTopic(article, "m")?.text ?? findTopic(article, "f")?.text ?? readLife(article)?.name;
  return of !== undefined && of.split(" ").includes(name) ? `${makePossessive(of)} ${kin}` : null;
}

/** The title of a life whose names no list has, "Zaha Hadid", where neither the sentence nor the one before names another of the gender. */
function nameLife(article: Article, sentence: Sentence, gender: Gender, depth = MAX_CHAIN): string | null {
  const life = readLife(article);
  if (life?.gender !== gender || depth === 0) return null;
  const surname = life.name.slice(life.name.lastIndexOf(" ") + 1);
  const isLived = ({ entity }: PersonMention) =>
    entity === life.name ||
    entity === surname ||
    isShortFor(life.name, entity) ||
    isShortFor(entity, life.name);
  const last = article.sentences[sentence.index - 1];
  const isContinued =
    last !== undefined &&
    last.paragraph === sentence.paragraph &&
    isOfSubject(
      article,
      last,
      isLived,
      surname,
      gender,
      (s) => nameLife(article, s, gender, depth - 1) !== null,
    );
  const own = readPronoun(sentence);
  const near = [
    ...(last === undefined || isContinued ? [] : article.mentionsBySentence[last.index]!),
    ...article.mentionsBySentence[sentence.index]!.filter((m) => own === null || m.start < own.span.start),
  ];
  const isOther = near.some(
    (m) => m.kind === "person" && readForm(m.form).shape !== "body" && fits(m, gender) && !isLived(m),
  );
  const before = article.sentences[sentence.index - 1];
  const row = findRow(article, sentence, gender);
  const isOfOther =
    (before !== undefined && isOfUnknown(before, life.name)) ||
    (row !== sentence && findSubject(article, row, gender) !== null);
  return isOther || isOfOther || sentence.text.includes(surname) ? null : life.name;
}

/** Whether a sentence begins with a name that no list has and that is not the one given: whoever bears it may be "he" in the next. */
function isOfUnknown({ text }: Sentence, known: string): boolean {
  const words = findWords(text.slice(measureOpener(text)));
  const name = stripPossessive(words[0]?.text ?? "");
  return (
    words.length > 0 &&
    isName(words, 0) &&
    !known.split(" ").includes(name) &&
    !NAME_OF_THING.has(name) &&
    !isDemonym(name) &&
    readPlace(name) === null &&
    !/^(?:He|She|His|Her|It|Its|They|Their|The|This|That|These|Those|A|An)$/.test(name)
  );
}

/** Words that a title of two or three capitals has where it is nobody's name. */
const NO_LIFE = /^(?:The|A|An|Of|And|In|For|San|New|North|South|East|West|Great)$/;
/** What stands before no name of a person: "during Ramadan", "my first". */
const OF_THINGS = /^(?:an?|my|our|his|her|their|this|every|each|during)$/i;
/** Pronouns of a gender in a text at least, and of the other at most this part of them, that tell whose life it is. */
const LEAST_PRONOUNS = 6;
const OTHERS = 0.3;

/** Whose life an article is, by its title and by nearly all its pronouns being of one gender. */
const readLife = once(({ title, sentences }: Article): { name: string; gender: Gender } | null => {
  const names = title.split(" ");
  const isLife =
    /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(title) &&
    !names.some((word) => NO_LIFE.test(word) || isDemonym(word) || readPlace(word) !== null);
  if (!isLife || NAME_OF_BODY.has(names.at(-1)!) || NAME_OF_THING.has(names.at(-1)!)) return null;
  let [m, f] = [0, 0];
  for (const { words } of sentences)
    for (const { text } of words) {
      const word = text.toLowerCase();
      if (MALE_PRONOUNS.has(word)) m++;
      else if (FEMALE_PRONOUNS.has(word)) f++;
    }
  const isClear = Math.max(m, f) >= LEAST_PRONOUNS && Math.min(m, f) <= OTHERS * Math.max(m, f);
  const last = names.at(-1)!;
  const isThing = sentences.some(({ words }) =>
    words.some(({ text }, i) => text === last && OF_THINGS.test(words[i - 1]?.text ?? "")),
  );
  return isClear && !isThing ? { name: title, gender: m > f ? "m" : "f" } : null;
});

/**
 * In a life the first pronoun of its gender is the one whose life it is, wherever it stands, where the sentence names nobody else of the
 * gender: "Shortfalls in payment of his salary led him to leave." → "… of Antonín Dvořák's salary led him to leave."
 */
function readWithin(article: Article, sentence: Sentence): ReturnType<typeof readPronoun> {
  const { words, text, start } = sentence;
  const at = words.findIndex((w) => /^(?:he|him|his|she|her)$/i.test(w.text));
  if (at < 1) return null;
  const word = words[at]!.text.toLowerCase();
  const gender = word.startsWith("h") && word !== "her" ? "m" : "f";
  const topic = findTopic(article, gender);
  // "After losing most of her savings, Anning was granted …": its own sentence names her.
  if (topic === null || text.includes(topic.text.split(" ").at(-1)!)) return null;
  const before = text.slice(0, words[at]!.start - start);
  const isNamed = article.mentionsBySentence[sentence.index]!.some(
    (m) => m.kind === "person" && readForm(m.form).shape !== "body" && fits(m, gender),
  );
  // "In sentences, e.g., it rained, he ran": he of an example is nobody.
  if (/\b(?:e\.g\.|i\.e\.|viz\.)/.test(before)) return null;
  // "The king and his son": a noun may be meant.
  const isMeant = words
    .slice(0, at)
    .some((w) => OCCUPATIONS.has(w.text.toLowerCase()) || PERSONS.test(w.text));
  if (isNamed || isMeant || /["“][^"”]*$/.test(before)) return null;
  const next = words[at + 1]?.text ?? "";
  const isPossessive = word === "his" || (word === "her" && mayBeOwned(next));
  return { span: { start: words[at]!.start, end: words[at]!.end }, gender, isPossessive };
}

/** Whether "her" owns what follows it: not where a preposition, an article, a verb or a figure does, before which it is an object ("included her in a list"). */
const mayBeOwned = (next: string): boolean =>
  /^[a-z]/.test(next) &&
  (NOMINAL.test(next) ||
    !(
      PREPOSITIONS.has(next) ||
      DETERMINERS.has(next) ||
      CONJUNCTIONS.has(next) ||
      AUXILIARIES.has(next) ||
      OF_ACTION.test(next)
    ));
/** Prepositions that are adjectives or nouns as well: "her past". */
const NOMINAL = /^(?:past|opposite|following|inside|outside)$/;
/** What is said of an action, not of a thing: "asked her not to come", "called her there again". */
const OF_ACTION = /^(?:not|here|there|how|why|too|also|again|twice|away|back|together|instead|never)$/;

const PERSONS = /^(?:man|woman|men|women|boy|girl|who|whom|whose|someone|everyone)$/i;

/**
 * A surname whose owner's gender the article tells, beside a pronoun of the other gender, is named in full: a statement in which
 * nobody else is named is then seen to lack somebody. "Monti borrowed money to buy his share." → "Chiara Monti borrowed …".
 */
export function nameBesideOther(article: Article, sentence: Sentence): Resolution[] {
  const pronouns = new Set(sentence.words.map(({ text }) => text.toLowerCase()));
  const has = (gender: Gender) =>
    [...(gender === "m" ? MALE_PRONOUNS : FEMALE_PRONOUNS)].some((p) => pronouns.has(p));
  return article.mentionsBySentence[sentence.index]!.flatMap((mention): Resolution[] => {
    if (mention.kind !== "person") return [];
    const { shape, gender } = readForm(mention.form);
    if (shape !== "surname" || gender === "" || !has(gender === "m" ? "f" : "m") || has(gender)) return [];
    const full = article.people.get(mention.entity)?.find((m) => readForm(m.form).shape === "full");
    // "Mrs May" becomes "Theresa May".
    const courtesy = COURTESY.exec(sentence.text.slice(0, mention.start - sentence.start))?.[0].length ?? 0;
    const span = { start: mention.start - courtesy, end: mention.end };
    return full === undefined ? [] : [{ span, text: full.text }];
  });
}

const COURTESY = /\b(?:Mr|Mrs|Ms|Miss)\.? $/;
const ACADEMIC = /\b(?:Dr|Prof|Professor)\.? $/;

/**
 * A surname that the headline does not have is named in full where the sentence first has it: "Rowlett said the phone was off." → "Paul
 * Rowlett said the phone was off." Not behind an office, which says enough, nor in somebody's own words.
 */
export function nameInFull(article: Article, sentence: Sentence): Resolution[] {
  if (sentence.inQuote) return [];
  const own = article.mentionsBySentence[sentence.index]!;
  const quotes = own.length === 0 ? [] : findQuotes(sentence.text);
  const done = new Set<string>();
  return own.flatMap((mention): Resolution[] => {
    if (mention.kind !== "person" || done.has(mention.entity)) return [];
    done.add(mention.entity);
    const { shape, title } = readForm(mention.form);
    if (shape !== "surname" || findHeadline(article).includes(mention.text)) return [];
    const at = mention.start - sentence.start;
    // "Halley's Comet" is called so.
    if (/^[’']s \p{Lu}/u.test(sentence.text.slice(mention.end - sentence.start))) return [];
    // "The 5th Earl of Carnarvon": a place.
    if (/\p{Lu}\p{L}+ of $/u.test(sentence.text.slice(0, at))) return [];
    // "Mr Berg" becomes "Ned Berg", "Professor Berg" becomes "Professor Ned Berg"; of an office the title says enough.
    const courtesy = COURTESY.exec(sentence.text.slice(0, at))?.[0].length ?? 0;
    if (title !== "" && courtesy === 0 && !ACADEMIC.test(sentence.text.slice(0, at))) return [];
    if (quotes.some((q) => q.start < at && at < q.end)) return [];
    const full = article.people.get(mention.entity)?.find((m) => readForm(m.form).shape === "full");
    if (full === undefined || full.sentence >= sentence.index) return [];
    return [
      {
        span: { start: mention.start - courtesy, end: mention.end },
        text: full.text,
        antecedent: full.sentence,
        isFuller: true,
      },
    ];
  });
}

const MALE_PRONOUNS = new Set(["he", "him", "his", "himself"]);
const FEMALE_PRONOUNS = new Set(["she", "her", "hers", "herself"]);

function readPronoun(
  sentence: Sentence,
): { span: { start: number; end: number }; gender: Gender; isPossessive: boolean } | null {
  const at = measureOpener(sentence.text);
  const match = SUBJECT.exec(sentence.text.slice(at));
  if (match === null || (match[1] === undefined && at === 0 && !/^\p{Lu}/u.test(sentence.text))) return null;
  const word = match[2]!.toLowerCase();
  const next = /^[^\s,.;:]*/.exec(sentence.text.slice(at + match[0].length))![0];
  // "In 2006 the Society included her in a list": an object.
  if (word === "her" && match[1] !== undefined && !mayBeOwned(next)) return null;
  // "In 2022 a statue of her by …": no owner, and no subject.
  if (/\b(?:of|by|to|with|from|than) $/.test(match[1] ?? "")) return null;
  const start = sentence.start + at + (match[1]?.length ?? 0);
  return {
    span: { start, end: start + word.length },
    gender: word.startsWith("h") && word !== "her" ? "m" : "f",
    isPossessive: word === "his" || word === "her",
  };
}

/** Whom "he" or "she" means as a sentence's subject. */
export const findMeant = (article: Article, sentence: Sentence, pronoun: string): PersonMention | null =>
  findSubject(article, sentence, pronoun.toLowerCase() === "he" ? "m" : "f");

/**
 * Whom "he said" behind somebody's words means. Whoever speaks goes on to speak: between the tag and the sentence that names them only their own words, and
 * sentences of which the same pronoun is the subject, may stand (Grosz, Joshi & Weinstein, "Centering", 1995: the center is continued).
 */
export function findSpeaking(article: Article, sentence: Sentence, pronoun: string): PersonMention | null {
  const known = findMeant(article, sentence, pronoun);
  if (known !== null) return known;
  const gender = pronoun.toLowerCase() === "he" ? "m" : "f";
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - MAX_SPOKEN; i--) {
    const before = article.sentences[i]!;
    const outside = maskSpoken(before);
    if (!/\p{L}/u.test(outside)) continue;
    const people = article.mentionsBySentence[i]!.filter(
      (m): m is PersonMention =>
        m.kind === "person" && readForm(m.form).shape !== "body" && outside[m.start - before.start] !== " ",
    );
    const verb = REPORTED.exec(outside);
    if (verb !== null && TAGGED[gender].test(outside)) continue;
    const fitting = people.filter((m) => fits(m, gender));
    if (verb !== null) {
      const speaker = fitting.find(
        (m) => speaks(article, before, m) || isSubject(article, before, m) || isSource(outside, before, m),
      );
      const at = (m: PersonMention) => m.start - before.start;
      const isOther = fitting.some((m) => m.entity !== speaker?.entity && at(m) < verb.index);
      return speaker === undefined || isOther ? null : speaker;
    }
    if (fitting.length > 0) return findLone(article, i, gender);
    if (before.words.some((w) => isPersonNoun(w.text) && outside[w.start - before.start] !== " "))
      return null;
  }
  return null;
}

/** "According to Byers, the barrels are emptied": he is the source. */
const isSource = (outside: string, { start }: Sentence, mention: PersonMention): boolean =>
  /(?:^|[ ,])[Aa]ccording to (?:[^.;“”"]{1,70} )?$/u.test(outside.slice(0, mention.start - start));

/** Sentences in which nobody else of the gender may be told of. */
const AROUND = 3;

/** The one person of a gender of whom a sentence and those before it tell, as a subject or not: nobody else can be meant. */
function findLone(article: Article, index: number, gender: Gender): PersonMention | null {
  const near = article.sentences.slice(Math.max(0, index - AROUND + 1), index + 1);
  const people = near.flatMap((sentence) => {
    const outside = maskSpoken(sentence);
    return article.mentionsBySentence[sentence.index]!.filter(
      (m): m is PersonMention =>
        m.kind === "person" &&
        readForm(m.form).shape !== "body" &&
        fits(m, gender) &&
        outside[m.start - sentence.start] !== " ",
    );
  });
  const last = people.at(-1)!;
  const isOwner = /^['’]/.test(article.paragraphs[last.paragraph]!.slice(last.end, last.end + 1));
  const isNoun = near.some(({ words }) => words.some((w) => isPersonNoun(w.text)));
  return isOwner || isNoun || people.some((m) => m.entity !== last.entity) ? null : last;
}

/** Sentences back in which the speaker of a tag may be named. */
const MAX_SPOKEN = 10;
const REPORTING =
  "(?:said|says|added|adds|told|tells|explained|explains|argued|argues|warned|warns|insisted|insists|claimed|claims|noted|notes|stressed|wrote|writes|recalled|recalls|continued|replied|asked|asks|joked|admitted|commented|believes|thinks)";
const REPORTED = new RegExp(`\\b${REPORTING}\\b|[Aa]ccording to `);
/** "He also told", "…," she added: the same goes on. */
const TAGGED = {
  m: new RegExp(`(?:^|[,”"] |\\band )[Hh]e (?:also |later |then |has |had )*${REPORTING}\\b`),
  f: new RegExp(`(?:^|[,”"] |\\band )[Ss]he (?:also |later |then |has |had )*${REPORTING}\\b`),
};
const isPersonNoun = (word: string) => OCCUPATIONS.has(word) || PERSONS.test(word) || KIN.test(word);
const KIN =
  /^(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|friend|partner|colleague)$/;

/** A sentence with what stands in quotation marks blanked, be it that the quotation began before it or goes on after. */
function maskSpoken({ text, inQuote }: Sentence): string {
  const blank = (part: string) => " ".repeat(part.length);
  const masked = text.replace(/["“][^"“”]*["”]/g, blank);
  if (!inQuote) return masked;
  const mark = masked.search(/["“”]/);
  // One that neither opens nor closes there is all somebody's words.
  if (mark < 0) return masked === text ? blank(text) : masked;
  const opens = /^$|[\s(]$/.test(masked.slice(0, mark));
  return opens
    ? masked.slice(0, mark) + blank(masked.slice(mark))
    : blank(masked.slice(0, mark + 1)) + masked.slice(mark + 1);
}

/** The person whom the sentence before is about, when nobody else there can be meant. */
function findSubject(
  article: Article,
  sentence: Sentence,
  gender: Gender,
  depth = MAX_CHAIN,
): PersonMention | null {
  const before = article.sentences[sentence.index - 1];
  if (before === undefined || depth === 0 || findRelative(article, sentence, gender) !== null) return null;
  const isNear = before.paragraph === sentence.paragraph || isLine(article, before);
  const people = article.mentionsBySentence[before.index]!.filter(
    (m): m is PersonMention => m.kind === "person" && readForm(m.form).shape !== "body" && fits(m, gender),
  );
  const pronoun = readPronoun(before);
  const [first] = people;
  const topic = findTopic(article, gender);
  const isAlone = people.every((m) => m.entity === first!.entity);
  // The subject of a life is "he" or "she" throughout, unless another of the gender has just been named.
  if (
    topic !== null &&
    isAlone &&
    (first === undefined || first.entity === topic.entity) &&
    topic.sentence < sentence.index
  ) {
    const row = findRow(article, sentence, gender);
    return (row === sentence ? null : findSubject(article, row, gender, depth - 1)) ?? topic;
  }
  if (
    topic !== null &&
    topic.sentence < sentence.index &&
    isNear &&
    goesOn(article, before, topic, gender, depth)
  )
    return topic;
  // Whoever has just spoken goes on in the next paragraph, however long the one before is.
  const isSaid = first !== undefined && speaks(article, before, first);
  if ((!isNear && !isSaid) || before.inQuote) return null;
  if (first === undefined)
    return pronoun?.gender === gender || readTag(before.text) === gender
      ? findSubject(article, before, gender, depth - 1)
      : null;
  // "Prime Minister Holt called him a friend. He …": of two, of whom one is named.
  if (OBJECT[gender].test(maskSpoken(before))) return null;
  if (!isAlone || pronoun?.gender === gender || !(isSaid || isSubject(article, before, first))) return null;
  return first;
}

/** An object, which cannot mean its verb's subject (Huddleston & Pullum 2002, ch. 17, § 3.1). */
const OBJECT = {
  m: /\b(?:[a-z]+ed|met|saw|knew|beat|made|found|left) him\b/,
  f: /\b(?:[a-z]+ed|met|saw|knew|beat|made|found|left) her(?=[.,;]| (?:an?|the|to|as|in|on|at|for|with|by|from|and|after|when)\b)/,
};

/** The first of a row of sentences that the pronoun begins and that name nobody: "Adam Hill opened a mill. He had 200 weavers. He sold it" goes on with Hill. */
function findRow(article: Article, sentence: Sentence, gender: Gender): Sentence {
  let row = sentence;
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - MAX_SPOKEN; i--) {
    const before = article.sentences[i]!;
    const isNear = before.paragraph === sentence.paragraph || isLine(article, before);
    const isNamed = article.mentionsBySentence[i]!.some(
      (m) => m.kind === "person" && readForm(m.form).shape !== "body" && fits(m, gender),
    );
    if (!isNear || isNamed || before.inQuote || readPronoun(before)?.gender !== gender) return row;
    row = before;
  }
  return row;
}

/**
 * Whether the sentence before is of somebody whose life is told, as its subject, and others of the gender only come behind its verb: the subject is then continued (Grosz, Joshi &
 * Weinstein 1995, rule 1). Not where it tells more of one of them, or of a family or a meeting, after which "he" may be either.
 */
const goesOn = (
  article: Article,
  before: Sentence,
  topic: PersonMention,
  gender: Gender,
  depth: number,
): boolean =>
  isOfSubject(
    article,
    before,
    ({ entity }) => entity === topic.entity,
    surnameOf(topic),
    gender,
    (sentence) => findSubject(article, sentence, gender, depth - 1)?.entity === topic.entity,
  );

const surnameOf = ({ entity }: PersonMention): string => entity.slice(entity.lastIndexOf(" ") + 1);

function isOfSubject(
  article: Article,
  before: Sentence,
  isWho: (mention: PersonMention) => boolean,
  surname: string,
  gender: Gender,
  isMeant: (sentence: Sentence) => boolean,
): boolean {
  if (before.inQuote || /["“”]/.test(before.text) || OF_BOTH.test(before.text)) return false;
  const people = article.mentionsBySentence[before.index]!.filter(
    (m): m is PersonMention => m.kind === "person" && readForm(m.form).shape !== "body" && fits(m, gender),
  );
  const others = people.filter((m) => !isWho(m));
  const isDescribed = others.some((m) =>
    /^(?:, (?:who|whose|an?|the|his|her|then|later|also)\b|['’]s? | \()/.test(
      before.text.slice(m.end - before.start),
    ),
  );
  if (isDescribed) return false;
  const [first] = people;
  const pronoun = readPronoun(before);
  if (pronoun?.gender === gender && !pronoun.isPossessive)
    return (first === undefined || first.start > pronoun.span.start) && isMeant(before);
  const opening = before.text.slice(measureOpener(before.text));
  // A surname that a namesake bears as well tells neither.
  const isNamesake = ([mention]: readonly PersonMention[]) =>
    mention!.entity.endsWith(` ${surname}`) && !isWho(mention!);
  return (
    (opening.startsWith(`${surname} `) && ![...article.people.values()].some(isNamesake)) ||
    (first !== undefined && isWho(first) && isSubject(article, before, first))
  );
}
const OF_BOTH =
  /\b(?:sons?|daughters?|brothers?|sisters?|father|mother|parents|wife|husband|uncle|aunt|nephew|cousin|grand(?:son|daughter|father|mother)|born to|married|met|joined by|together with|along with|both|each other|succeeded|replaced)\b/;

/** Not "the wife of X", "a letter to X", "X's wife": what stands before the name belongs to it or opens the sentence. */
function isSubject({ paragraphs }: Article, sentence: Sentence, mention: PersonMention): boolean {
  const lead = sentence.text.slice(measureOpener(sentence.text), mention.start - sentence.start);
  const isOpening =
    /^(?:(?:In|On|At|By|After|During|Before) [^,]{2,40},? |(?:Born|Raised|Educated|Trained|Elected|Appointed|Known) [^,]{2,90}, )?(?:(?:The |the |A |An )?(?:[\p{L}.'’-]+,? ){0,4})$/u.test(
      lead,
    );
  const tail = paragraphs[sentence.paragraph]!.slice(mention.end, sentence.end);
  // '"…," said Roy Dennis, the founder.', '"…," Castellano added.'
  if (
    /["”] (?:said|says|added|explained|recalled|wrote|told) $/.test(lead) ||
    (/["”] $/.test(lead) && /^ (?:said|says|added|explained|recalled|wrote|told)\b/.test(tail))
  )
    return true;
  return (
    isOpening &&
    !/\b(?:of|by|to|with|for|from|against|and|said|told|met|saw|his|her|their|when|while|after|that|which) $/.test(
      lead,
    ) &&
    !/^(?:['’]| and \p{Lu})/u.test(paragraphs[sentence.paragraph]!.slice(mention.end))
  );
}

/** "Costs pose the greatest risk, she said.": the gender of whoever has just spoken. */
function readTag(text: string): Gender | null {
  const word = /[,”"] (he|she) (?:said|says|added|adds|explained)\.$/.exec(text)?.[1];
  return word === undefined ? null : word === "he" ? "m" : "f";
}

/** "Although it is late, Mr Armes said", "…, said Mr Hosford.": whoever has just spoken. */
function speaks({ paragraphs }: Article, sentence: Sentence, mention: PersonMention): boolean {
  const lead = sentence.text.slice(0, mention.start - sentence.start);
  const tail = paragraphs[sentence.paragraph]!.slice(mention.end, sentence.end);
  return SPEAKING.test(tail)
    ? /(?:^|, )(?:(?:[Tt]he )?\p{Lu}[\p{L}.]* ){0,3}$/u.test(lead)
    : /^[.,]/.test(tail) && SPOKEN.test(lead);
}
const SPEAKING =
  /^(?:, [^,]{2,60},)? (?:also |later |has |had )*(?:said|says|added|adds|told|explained|argued|warned|insisted|claimed|noted|stressed)\b/;
const SPOKEN = /[,”"] (?:said|says|added|explained) (?:[\p{L}.'’-]+ ){0,5}$/u;

/** The person whose name is the article's title. */
function findTopic({ title, people }: Article, gender: Gender): PersonMention | null {
  for (const [first] of people.values()) {
    const { shape, gender: own } = readForm(first!.form);
    const isTitle =
      title === first!.text ||
      (first!.sentence === 0 && isShortFor(title, first!.text)) ||
      (first!.sentence === 0 &&
        /^(?:[:,]| and the )/.test(title.slice(first!.text.length)) &&
        title.startsWith(first!.text));
    if (shape === "full" && own === gender && isTitle) return first!;
  }
  return null;
}

/** "Antonín Dvořák", or "Antonín Dvořák: A Life", is "Antonín Leopold Dvořák". */
function isShortFor(title: string, name: string): boolean {
  const [own, full] = [title.replace(/: .*$/, "").split(" "), name.split(" ")];
  return own.length === 2 && full.length > 2 && own[0] === full[0] && own[1] === full.at(-1);
}

function fits(mention: PersonMention, gender: Gender): boolean {
  const own = readForm(mention.form).gender;
  return own === "" || own === gender;
}

/** Where each sentence is a line of its own, a paragraph break says nothing. */
export function isLine(article: Article, sentence: Sentence): boolean {
  return sentence.text.length === article.paragraphs[sentence.paragraph]!.length;
}
