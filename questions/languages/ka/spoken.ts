/**
 * What somebody said, as it is held to standing alone: "who said …?" is complete where the words are understood. The day on which they were
 * said, whoever speaks and what the words themselves explain need no other sentence.
 */
import type { Article, Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import { peopleOf } from "./agents.ts";
import { findSentences } from "../../article.ts";
import { isPredicate } from "./predicates.ts";
import { isVerb } from "./verbs.ts";

/** The beginning of a question for a speaker. */
export const ASKS_SPEAKER = /^ტექსტის მიხედვით, ვინ [ა-ჰ]+(?:, რომ|:) (?=.)/;

/** Counted from when it was said: now, today, last year. */
const THEN =
  /(?<![ა-ჰ])(?:ახლა|ახლაც|დღეს|დღესაც|დღემდე|ხვალ|გუშინ|ამჟამად|ამჟამინდელი?|დღევანდელი?|ახლანდელი?|ამჯერად|ახლახან|შარშან|წელს|(?:წლის|თვის|კვირის) (?:ბოლოს|ბოლოსთვის|ბოლომდე|დასაწყისში)|(?:გასულ|წინა|მომავალ|მომდევნო|მიმდინარე) (?:წელს|წლის|კვირას|კვირაში|თვეს|თვეში)|(?:ბოლო|გასული|უკანასკნელი?) (?:[ა-ჰ\d]+ )?(?:წლის|წლებში|თვის|დღის|დღეებში|კვირის|პერიოდში|ათწლეულში|საათის) ?(?:განმავლობაში|მანძილზე)?) (?=[ა-ჰ\d„])/g;
/** Of these a reader of retold words does not know which year it was. */
const YEARS = /შარშან|წელს|წლის/;
/** Whoever spoke calls himself so where his words are retold. */
export const HIMSELF =
  /^(?:ის|იგი|მას|მან)(?= )|^(?:მისი|მის) (?=(?:ბაბუ|ბებ|დედ|მამ|ცოლ|მეუღლ|ქმარ|ქმრ|შვილ|ვაჟ|ძმ|ოჯახ|მშობ))/;
/** "აქ, თბილისში": where, is told right behind it. */
const HERE = /(?<![ა-ჰ])აქ, (?=[ა-ჰ-]+ში(?![ა-ჰ]))/g;
/** "ეს იყო სიმბოლური, რომ …": what follows. */
const THIS_IS = /^ეს (?=(?:იყო|არის|იქნება|ნიშნავს)(?: [^,]*)?, რომ )/;
/** "…, და ეს ნიშნავს": what has just been said, in words enough to be understood. */
const SUMMED = /^((?:\S+ ){6,}?)და ეს (?=[ა-ჰ])/;
/** They, of whom the words have spoken. */
const MANY =
  /[ა-ჰ]{2}ებ(?:ი|მა|ს|ის|ზე|ში|თან|ით|ისთვის|ისგან|ია)(?![ა-ჰ])|[ა-ჰ]{3}ებზე|(?<![ა-ჰ])ხალხ(?:ი|მა|ს|ის)(?![ა-ჰ])|პროცენტი/;
const THEY = /(?<![ა-ჰ])(?:ისინი|მათ|მათი|მათმა|მათთვის|მათთან|მათგან|მათზე|მათში|იმათ)(?![ა-ჰ])/;
const HE = /(?<![ა-ჰ])(?:ის|იგი|მას|მან|მისი|მისმა|მის|მასთან|მისთვის|მისგან|მასზე|მასში|იმან)(?![ა-ჰ])/;
/** What else may stand for something told before, and what within the same words explains it: before it, or behind it. */
const OTHERS: readonly { pointer: RegExp; before: RegExp; behind: RegExp }[] = [
  {
    pointer: /(?<![ა-ჰ])იმას(?![ა-ჰ])/g,
    before: /(?!)/,
    behind: /^(?: [ა-ჰ]+){0,4}, (?:რომ|რაც|რასაც|ვინც|თუ)(?![ა-ჰ])/,
  },
  // As in „…, და ეს ნიშნავს“: words enough to be understood.
  { pointer: /(?<![ა-ჰ])(?:ამან|ამას)(?![ა-ჰ])/g, before: /^(?:\S+ ){6,}(?<=, | და )$/, behind: /(?!)/ },
  {
    pointer: /(?<![ა-ჰ])ორივე(?:ს|მ|მა|სთვის|ში|ზე|სთან)?(?![ა-ჰ])/g,
    before: /(?<![ა-ჰ\d])(?:და|ორი|2)(?![ა-ჰ\d])/,
    behind: /(?!)/,
  },
  {
    pointer: /(?<![ა-ჰ])სამივე(?:ს|მ|მა|სთვის|ში|ზე|სთან)?(?![ა-ჰ])/g,
    before: /(?<![ა-ჰ\d])(?:და|სამი|3)(?![ა-ჰ\d])/,
    behind: /(?!)/,
  },
  {
    pointer: /(?<![ა-ჰ])მაშინ(?![ა-ჰ])/g,
    before: /(?<![ა-ჰ])(?:თუ|როცა|როდესაც|როგორც კი)(?![ა-ჰ])/,
    behind: /^,? (?:როცა|როდესაც|თუ)(?![ა-ჰ])/,
  },
  {
    pointer: /(?<![ა-ჰ])იქ(?![ა-ჰ])/g,
    before: /[ა-ჰ]{3}(?:ში|ზე|თან)(?![ა-ჰ])/,
    behind: /^,? სადაც(?![ა-ჰ])/,
  },
  {
    pointer: /(?<![ა-ჰ])(?:ამავე|იმავე) (?!დროს)[ა-ჰ]+/g,
    before: /(?!)/,
    behind: /^(?: [ა-ჰ]+)?, (?:რომელ|რომლ|რაც|რასაც|როგორ|სადაც)/,
  },
];

/** A statement without what whoever is asked for its speaker understands: this must stand alone. */
export function standSpoken(text: string, isRetold: boolean): string {
  const own = isRetold ? text.replace(HIMSELF, "") : text;
  const told = own
    .replace(HERE, "")
    .replace(THIS_IS, "")
    .replace(SUMMED, "$1და ")
    .replaceAll(THEN, (then) => (isRetold && YEARS.test(then) ? then : ""));
  const they = THEY.exec(told);
  const isTold = they !== null && MANY.test(told.slice(0, they.index));
  return (isTold ? told.replaceAll(new RegExp(THEY, "g"), "") : told).replace(/ {2,}/g, " ").trim();
}

/** The same without a pronoun behind the one person whom the statement names before it. */
export function standSpokenOf(
  article: Article,
  paragraph: number,
  content: Span,
  text: string,
  isRetold: boolean,
): string {
  const told = standSpoken(text, isRetold);
  const he = HE.exec(told);
  if (he === null || he.index === 0) return told;
  const named = new Map(
    findSentences(article, paragraph, content)
      .flatMap((sentence) => peopleOf(article, sentence))
      .filter((m) => m.start >= content.start && m.end <= content.end)
      .map((m) => [m.entity, m.text] as const),
  );
  const [name] = named.values();
  const at = name === undefined ? -1 : told.indexOf(name);
  return named.size === 1 && at >= 0 && at < he.index && told.slice(at, he.index).includes(",")
    ? told.replaceAll(new RegExp(HE, "g"), "").replace(/ {2,}/g, " ")
    : told;
}

/** Words that go on from what was said before. */
const GOING_ON = /^(?:მაგრამ|თუმცა|ამიტომ|ხოლო|რადგან|და|ანუ|მაშინ)(?= )/;

/** Implements `LanguagePack.findOpenSpeech`: a pronoun that neither the speaker nor the words before it explain, or a beginning that is none. */
export const findOpenSpeech = (content: string): string | null =>
  (GOING_ON.exec(content) ?? HE.exec(content) ?? THEY.exec(content))?.[0] ?? findOther(content);

function findOther(content: string): string | null {
  for (const { pointer, before, behind } of OTHERS)
    for (const { 0: found, index } of content.matchAll(pointer))
      if (!before.test(content.slice(0, index)) && !behind.test(content.slice(index + found.length)))
        return found;
  return null;
}

/** Demonstratives that may stand for what a clause behind them tells. */
const AHEAD = /^(?:ის|იმ|იმას|იმის|იმით|იმაზე|იმაში|იმისთვის|ისეთი|ისეთ|ისეთმა)$/;
/** What only a clause of their own can explain, also over a verb: "იმას ამბობს, რომ". */
const OBLIQUE = /^(?:იმას|იმის|იმით|იმაზე|იმაში|იმისთვის)$/;
/** A clause that tells which, or what. */
const CLAUSE =
  /^,? (?:რომ|რომელ[ა-ჰ]*|რომლ[ა-ჰ]*|რაც|რასაც|რისიც|რითაც|ვინც|ვისაც|ვისიც|სადაც|საიდანაც|თუ|როგორიც|როგორსაც|როდესაც|რამდენად|რატომ|როგორ)(?![ა-ჰ])/;
/** Words between the two, at most. */
const BETWEEN = 4;

/** Whether what stands at a place of a text is explained by the clause behind it: "ის როლი, რაც ერგო", "იმის ცოდნა, რომ". */
export function pointsAhead(text: string, end: number, word: string): boolean {
  if (!AHEAD.test(word)) return false;
  const comma = text.indexOf(",", end);
  if (CLAUSE.test(text.slice(end, end + 12)) || /^ (?:არის|იყო), რომ /.test(text.slice(end, end + 14)))
    return true;
  if (comma < 0 || !CLAUSE.test(text.slice(comma, comma + 14))) return false;
  const between = findWords(text.slice(end, comma));
  const isClosed =
    OBLIQUE.test(word) ||
    between.every((w) => !isVerb(w.text) && !isPredicate(w.text) && !/(?:ია|აა)$/.test(w.text));
  return between.length <= BETWEEN && isClosed;
}
