/**
 * Bare nouns whose name an earlier sentence tells and nothing that a pupil is shown does: "სასახლეში 41 ათასი ექსპონატი ინახება" after "ზუგდიდის
 * დადიანების სასახლიდან", "მუნიციპალიტეტში 43 სკოლაა" below a headline that names no place. Other bare nouns stand below a headline (decision 35).
 */
import type { Article } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { isBare } from "./bare.ts";
import { readHead } from "./heads.ts";
import { isKindOf } from "./nouns.ts";
import { readPlace } from "./places.ts";
import { readPlainSurname } from "./surnames.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { readThing } from "./told.ts";
import { attributionVerbs } from "./verbs.ts";

/** Kinds of places, of which every text that has one names it first. */
const KINDS = new Set(["მუნიციპალიტეტ", "რაიონ", "რეგიონ", "ქალაქ", "სოფელ", "კუნძულ", "პროვინცია", "შტატ"]);
/** Words before a noun within which its name stands. */
const NEAR = 3;
/** Counted, and still of some species or kind, which stands before them: "5000-მდე ინდივიდია დარჩენილი". */
const OF_KIND = /^(?:ინდივიდ|ეგზემპლარ)(?!უალ)/;
/** Letters by which a word of a name is known in another case. */
const STEM = 5;
/** Words of a headline that is the name of what an entry is about, at most. */
const ENTRY = 3;
/** A statement has this share of its sentence's words at least. */
const OWN = 0.6;

interface Named {
  sentence: number;
  /** Beginnings of the words of its name. */
  name: string[];
}

/** Of each noun the first name that the article gives it. */
const listNamed = once((article: Article): Map<string, Named> => {
  const found = new Map<string, Named>();
  for (const { words, index, text, start } of article.sentences)
    words.forEach((word, i) => {
      const stem = readThing(word.text);
      if (stem === null || found.has(stem)) return;
      const name = words.slice(Math.max(0, i - NEAR), i).flatMap((w, k, near) => {
        const isNear = text.slice(w.end - start, word.start - start).search(/[,.;:!?]/) < 0;
        // Of a full name the last word alone has the case.
        const isBeside = near.slice(k, k + 2).some((of) => standsBeside(of.text, word.text));
        return isNear && !isBeside && isName(w, near[k + 1]) ? [w.text.slice(0, STEM)] : [];
      });
      const quoted = /^ ?[„«"]([^“”»"]{3,40})/.exec(text.slice(word.end - start))?.[1];
      if (quoted !== undefined) name.push(quoted.slice(0, STEM));
      const next = words[i + 1];
      if (word.text === stem && !/[აეო]$/.test(stem) && next !== undefined && next.start === word.end + 1)
        name.push(next.text.slice(0, STEM));
      if (name.length > 0) found.set(stem, { sentence: index, name });
    });
  return found;
});

/** "კაპიტანმა კუნძული იპოვა", "პარიზში წიგნი": who acts, or where, before a noun in another case is no attribute of it. */
const AGENT = /(?:[^აეიოუ]მა|[აეოუ]მ)$/;
const standsBeside = (name: string, noun: string): boolean =>
  (AGENT.test(name) && !AGENT.test(noun)) || /(?:ში|დან|თან|მდე)$/.test(name);

function isName(word: Word, next: Word | undefined): boolean {
  const { text } = word;
  return (
    readPlace(text) !== null ||
    readPlainSurname(text) !== null ||
    isClosedName(text) ||
    (isOpenName(text) && next !== undefined)
  );
}

/** The first bare noun of a statement whose name stands elsewhere alone, or null. */
export function findNamed(
  words: readonly Word[],
  text: string,
  told: string,
  article: Article,
): string | null {
  // What somebody said, after "that", need not tell which plane; an entry's nouns are what its headline names.
  if (!/[.!?…]["“”»]?$/.test(text) || isEntry(article)) return null;
  const shown = `${told} ${text}`;
  const found = words.find((word, i) => {
    if (OF_KIND.test(word.text)) return !/(?:[ა-ჰ](?:ის|ოს|უს)|ული|ური|ელი)$/.test(words[i - 1]?.text ?? "");
    const stem = readThing(word.text);
    if (stem === null || word.text.includes("ებ") || isTold(stem, told) || !isBare(words, i, text, stem))
      return false;
    // "სოფლის მეურნეობა": no village; "რკინიგზის წარმომადგენელი": somebody's office.
    const next = words[i + 1]?.text ?? "";
    if (/^(?:მეურნეობ|წარმომადგენ)/.test(next) || readHead(words, i + 1) !== null) return false;
    if (KINDS.has(stem) && !hasPlace(told) && !words.some((w) => readPlace(w.text) !== null)) return true;
    const named = listNamed(article).get(stem);
    if (named === undefined || named.name.some((part) => shown.includes(part))) return false;
    return !isOwn(article, named.sentence, words);
  });
  return found?.text ?? null;
}

/** What a name in quotation marks may be of; each stands before it in the genitive or the nominative. */
const WORK =
  /(?:ფესტივალ|კონკურს|პროექტ|ორგანიზაცი|ფონდ|გაზეთ|ჟურნალ|ფილმ|სპექტაკლ|რომან|მოთხრობ|პიეს|პოემ|ოპერა|სიმღერ|წიგნ|გემ|ხომალდ|კომპანი|ფირმ|პარტი|მოძრაობ|კლუბ|ანსამბლ|ორკესტრ|გადაცემ|არხ|სააგენტო|პრემი|სასტუმრო|კაფე|მაღაზი|საიტ|გამოფენ|აქცი|კამპანი|პროგრამ)[ა-ჰ]{0,4}$/;
const TITLE = /(?:^|(?<!\S)(\S+) )[„«"]([ა-ჰ]{4,})[“”»"]/g;

/** The titles that an article tells of what they are, by their beginnings. */
const listTitles = once((article: Article): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { text } of article.sentences)
    for (const [, before, title] of text.matchAll(TITLE))
      if (before !== undefined && WORK.test(before)) found.add(title!.slice(0, STEM));
  return found;
});

/** "„სალამურს“ დახურვა ემუქრებოდა" where another sentence alone tells that it is a festival: the title, or null. */
export function findTitle(text: string, told: string, article: Article): string | null {
  const titles = listTitles(article);
  if (titles.size === 0) return null;
  for (const [, before, title] of text.matchAll(TITLE)) {
    const part = title!.slice(0, STEM);
    const isKind = before !== undefined && (WORK.test(before) || readThing(before) !== null);
    if (titles.has(part) && !isKind && !told.includes(part)) return title!;
  }
  return null;
}

/** Whether the headline is a name of what the first sentence begins with: "მტკვარი" above "მტკვარი ამიერკავკასიის …". */
const isEntry = once(({ title, sentences }: Article): boolean => {
  const words = findWords(title);
  const first = words[0]?.text.slice(0, STEM) ?? "";
  return words.length <= ENTRY && sentences[0]?.text.startsWith(first) === true;
});

const isTold = (stem: string, told: string): boolean => findWords(told).some((w) => isKindOf(w.text, stem));
/** Plurals, and those of whom nobody asks who they are. */
const NO_NAME =
  /ებ(?:ი|მა)$|^(?:ბევრი|ბევრმა|ზოგი|ზოგმა|ყველა|ყველამ|ხალხი|ხალხმა|არავინ|ვინმე|ლეგენდა|ანდაზა|წყარო|წყარომ|გადმოცემა|ტექსტი|ავტორი)$/;
const SUBJECT = /^[ა-ჰ-]{4,}(?:[იეოუა]|[^აეიოუ]მა|[აეოუ]მ)$/;

/** "მუალემი ამტკიცებდა, რომ …": whom no list has and no headline names is somebody that another sentence introduces. */
export function findStranger(words: readonly Word[], told: string, article?: Article): string | null {
  const [first, verb] = words;
  if (first === undefined || verb === undefined || !attributionVerbs().has(verb.text)) return null;
  const { text } = first;
  if (!SUBJECT.test(text) || NO_NAME.test(text) || told.includes(text.slice(0, STEM))) return null;
  // Whom the engine knows by name is named in full where the article does so.
  if (article?.mentions.some((m) => m.kind === "person" && m.text === text)) return null;
  const isKnown = readThing(text) !== null || readHead(words, 0) !== null || readPlace(text) !== null;
  return isKnown || isOpenName(text) ? null : text;
}

const hasPlace = (told: string): boolean => findWords(told).some((w) => readPlace(w.text) !== null);

function isOwn({ sentences }: Article, index: number, words: readonly Word[]): boolean {
  const own = new Set(sentences[index]!.words.map((w) => w.text));
  return words.filter((w) => own.has(w.text)).length >= words.length * OWN;
}
