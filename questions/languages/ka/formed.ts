/**
 * Names that no list has, known by the grammar of a Georgian name: only its last word takes a case, while an attribute agrees with its noun
 * (Hewitt 1995, ch. 3.4 and 6). So a bare stem before an ergative is a given name ("ლიუკ ვალტონმა"), and so is what stands unchanged before
 * two cases of the word behind it ("კენი ვესტი", "კენი ვესტმა").
 */
import type { Sentence } from "../../article.ts";
import { readHead } from "./heads.ts";
import { readPlace } from "./places.ts";
import { isStranger } from "./strangers.ts";
import { type FoundName, NOT_SURNAMES, PARTICLES, type Reading, readSurname } from "./surnames.ts";
import { attributionVerbs, isVerb } from "./verbs.ts";

/** Words between a name and the verb of saying, at most. */
const NEAR = 10;
/** A stem in a consonant without a case; of two parts, as "ჰანს-პეტერ", too. */
const BARE_STEM =
  /^(?=.{3,})[ა-ჰ]+(?:-[ა-ჰ]+)?(?<![აეიოუსშ]|[აეიოუ]მ|ით|[აეიოუ]დან|თან|ად|ებ|ჯერ|ულ|ურ|ელ|ილ|ივ|არ|ვე)$/;
/** What agrees with a noun in the ergative, or is told of many. */
const ATTRIBUTE =
  /(?:ულ|ურ|ელ|ილ|ივ|იან|ებ|არ|ალ|ინდელ|ესტ|ოს|ისტ|ორ|ირ|ენტ|ანტ)მა$|^(?:ერთ|სხვა|ყველა|ბევრ|რომელ|ვინ|თითოეულ)/;
/** No given name: adverbs, pronouns, particles and words that stand unchanged before a noun. */
const UNCHANGED_WORD =
  /^(?:და|თუ|კი|ან|არა|ხოლო|თუმცა|მაგრამ|რომ|როცა|რადგან|სხვა|ყველა|ორი|რვა|ცხრა|თავის|ის|იგი|ეს|ამ|იმ|მისი|მათი|ჩვენი|თავისი|ახალგაზრდა|მსოფლიო|ზოგი|ბევრი|რამდენიმე|ბოლო|უკვე|ისე|ასე|ძალიან|საკმაოდ|ავია|სუპერ|მულტი|პრო|ანტი|ექს|ვიცე|მინი|მეგა|ვებ|პრეს|კიბერ|ბიო|ეკო|ონლაინ|მობილურ|ინტერნეტ|ბიზნეს|ექსპრეს|ჰოლდინგ|მედია|სპორტ|ფიტნეს|ბანკ|ფონდ|კლუბ|სუპერმარკეტ|წევრ|პარტნიორ|დონორ|ავტორ|მფლობელ|მსხვერპლ|კანდიდატ|ტელე|რადიო|ფოტო|კინო|ვიდეო|აუდიო)$|^სა[ა-ჰ]+ო$/;
/** Cases, and adjectives that agree with their noun. */
const UNCHANGED_SHAPE =
  /(?:ში|ზე|[აეიოუ]დან|თან|ით|ად|ს|მა|ვე|ც|ულ|ურ|ელ|ილ|ივ|ული|ური|ელი|ილი|ივი|იანი|ია)$/;
const isUnchanged = (word: string): boolean => UNCHANGED_WORD.test(word) || UNCHANGED_SHAPE.test(word);

/** Adverbs and conjunctions in a consonant, and plurals of verbs. */
const NOT_GIVEN =
  /(?:[აეო]ბ|ავ|დნ|ან)ენ$|^(?:როგორ|ჯერ|კვლავ|უკან|წინ|შინ|თვითონ|მაინც|სწორედ|დიახ|შარშან|გუშინ|ამჟამად)$/;

/** Given names that the text itself shows, each with the stem of the surname behind it. */
export type Shown = ReadonlySet<string>;

/** Pairs of which the first word stands unchanged before two cases of the second, one of which acts. */
export function listShown(sentences: readonly Sentence[]): Shown {
  const forms = new Map<string, Set<string>>();
  for (const sentence of sentences)
    sentence.words.forEach(({ text }, i) => {
      if (!isJoined(sentence, i) || text.length < 2 || isUnchanged(text) || !isStranger(sentence.words, i))
        return;
      // "ანდრეს მანუელ ლოპეზ ობრადორი": its beginning is in the lists.
      if (i > 0 && isJoined(sentence, i - 1) && isBareStem(sentence.words[i - 1]!.text)) return;
      const next = sentence.words[i + 1]!.text;
      if (!isSurname(sentence, i + 1)) return;
      for (const { stem, form } of readSurname(next)) {
        const key = `${text} ${stem}`;
        forms.set(key, (forms.get(key) ?? new Set<string>()).add(form));
      }
    });
  const shown = new Set<string>();
  for (const [key, cases] of forms) if (cases.size > 1 && cases.has("ergative")) shown.add(key);
  return shown;
}

/**
 * The full name that begins at a word, where the grammar or the text itself shows one beside a verb of saying; null elsewhere. Behind a title
 * in a case it is in that case.
 */
export function readFormed(sentence: Sentence, i: number, shown: Shown, title = ""): FoundName | null {
  const { words } = sentence;
  const given = words[i]!.text;
  if (!isJoined(sentence, i) || !isStranger(sentence.words, i)) return null;
  const surname = words[i + 1]!.text;
  const known = readSurname(surname).filter(({ stem }) => shown.has(`${given} ${stem}`));
  if (known.length > 0) return { first: i, last: i + 1, given, readings: known };
  const isTold = isBareStem(given) && isToldAsName(sentence, i);
  if (!isTold && !isGivenByForm(sentence, i, title !== "")) return null;
  let last = i + 1;
  while (last < i + MAX_NAME - 1 && isJoined(sentence, last) && goesOn(sentence, last)) last++;
  // Behind whoever acts by his office a second ergative is his name, whatever the verb.
  const isOffice = title === "ergative";
  if (!isSurname(sentence, last) || !(isTold || isOffice || isSpeaking(sentence, last))) return null;
  const readings = readSurname(words[last]!.text).filter(
    (r) => (isTold || isActing(sentence, last, r)) && (title === "" || title === "bare" || r.form === title),
  );
  if (readings.length === 0) return null;
  const names = words.slice(i, last).map(({ text }) => text);
  return { first: i, last, given: names.join(" "), readings };
}

/** Words of a name, at most. */
const MAX_NAME = 4;

/** "მარკ ოლსენი, 52 წლის", "52 წლის მარკ ოლსენი", "სახელად მარკ ოლსენი": who is so old, or is called so, is a person. */
const AGED = /^ [ა-ჰ-]+, \d{1,2} წლის(?![ა-ჰ])/;
const CALLED = /(?:(?<!\d)\d{1,2} წლის|(?<![ა-ჰ])სახელად) $/;

function isToldAsName({ words, text, start }: Sentence, i: number): boolean {
  const { start: from, end } = words[i]!;
  return AGED.test(text.slice(end - start)) || CALLED.test(text.slice(0, from - start));
}

/** Whether a name's word is not its last: a particle, a bare stem, or one that looks like an ergative before another. */
function goesOn(sentence: Sentence, i: number): boolean {
  const { text } = sentence.words[i]!;
  if (PARTICLES.has(text)) return true;
  if (!isStranger(sentence.words, i) || !isSurname(sentence, i + 1)) return false;
  const next = sentence.words[i + 1]!.text;
  return isBareStem(text) || (isErgative(text) && (isErgative(next) || isOfSource(sentence, i + 1)));
}

/** "ლარსონის თქმით". */
export const SOURCE =
  /^(?:თქმით|განცხადებით|აზრით|შეფასებით|განმარტებით|ინფორმაციით|მტკიცებით|სიტყვებით|ვარაუდით|მოსაზრებით|ცნობით)$/;

const isOfSource = ({ words }: Sentence, i: number): boolean =>
  /[^აეიოუ]ის$/.test(words[i]?.text ?? "") && SOURCE.test(words[i + 1]?.text ?? "");

/** A bare stem; or, behind whoever acts, what has no case of its own: "თავმჯდომარემ, რისა კუსუმამ". */
function isGivenByForm(sentence: Sentence, i: number, isTitled: boolean): boolean {
  const { words } = sentence;
  const before = words[i - 1];
  const isAfterActor =
    before !== undefined &&
    isErgative(before.text) &&
    (isTitled || (!ATTRIBUTE.test(before.text) && !isVerb(before.text)));
  const { text } = words[i]!;
  if (!isBareStem(text)) {
    // "პროფესორი, ჯეი ბერზოფსკი ამბობს".
    if (isTitled && attributionVerbs().get(words[i + 2]?.text ?? "") === "nominative")
      return !isUnchanged(text);
    if (UNCHANGED_WORD.test(text)) return false;
    // "დირექტორმა თომას ლარსენმა", "თომას ლარსენის თქმით": what ends like a dative, too.
    if (isApposed(sentence, i)) return /^[ა-ჰ]+(?:[აეიოუ]|[^იაე]ს)$/.test(text);
    if (isTitled && isAfterActor) return /^[ა-ჰ]+(?:[აეიოუ]|[^იაე]ს)$/.test(text);
    // "ახალი წესის თქმით": what ends in -ი may be an attribute there.
    if (isOpening(sentence, i)) return /^[ა-ჰ]+(?:[აეოუ]|[^იაე]ს)$/.test(text);
    return (
      isAfterActor &&
      /^[ა-ჰ]+[აეიოუ]$/.test(text) &&
      (!UNCHANGED_SHAPE.test(text) || /[ა-ჰ]{3}ია$/.test(text))
    );
  }
  // "რი იონგ ჰომ": a shorter word before it may be the name's beginning.
  const isCut =
    before !== undefined &&
    isJoined(sentence, i - 1) &&
    !isAfterActor &&
    /^[ა-ჰ]{1,5}[აეოუი]$/.test(before.text);
  return !isCut || readHead(words, i - 1) !== null || isUnchanged(before.text);
}

/** Whether a word begins the sentence, and the word or two behind it are "of" a source: "თომას ლარსენის თქმით". */
const isOpening = (sentence: Sentence, i: number): boolean =>
  i === 0 && (isOfSource(sentence, 1) || (sentence.words.length > MAX_NAME && isOfSource(sentence, 2)));

/** "მკვლევარის, ემი ლარსენის თქმით": a genitive on both sides of the comma is of one. */
function isApposed(sentence: Sentence, i: number): boolean {
  const { words, text, start } = sentence;
  const before = words[i - 1];
  return (
    before !== undefined &&
    /[ა-ჰ]{3}ის$/.test(before.text) &&
    text.slice(before.end - start, words[i]!.start - start) === ", " &&
    isOfSource(sentence, i + 1)
  );
}

const isErgative = (word: string): boolean => /^[ა-ჰ-]+(?:[^აეიოუ]მა|[აეიოუ]მ)$/.test(word);

const isBareStem = (word: string): boolean =>
  BARE_STEM.test(word) &&
  // "მანჩესტერ სიტიმ": a club.
  readPlace(`${word}ი`) === null &&
  !NOT_SURNAMES.has(word) &&
  !NOT_GIVEN.test(word) &&
  !isUnchanged(word);

/** Bodies and verbal nouns, in the cases in which they would be taken for names. */
const BODY = /(?:[ცნ]ია|ობა|ება|სახელმწიფო|ფირმა|ბანკ|ჯგუფ|კლუბ|ფონდ|სერვის|პროვაიდერ)(?:ი|მა|მ|ს|ის)?$/;

function isSurname(sentence: Sentence, i: number): boolean {
  const { text } = sentence.words[i]!;
  return (
    text.length > 2 &&
    !BODY.test(text) &&
    !NOT_SURNAMES.has(text) &&
    !/ებ(?:ი|მა|ს|ის)?$/.test(text) &&
    isStranger(sentence.words, i)
  );
}

/** In the ergative; in the nominative right before a verb that takes it, or with nothing between them but who the person is. */
function isActing(sentence: Sentence, i: number, { stem, form }: Reading): boolean {
  if (form === "ergative") return !ATTRIBUTE.test(`${stem}მა`) && isErgative(sentence.words[i]!.text);
  if (form === "genitive") return isOfSource(sentence, i);
  if (form !== "nominative") return false;
  const { words, text, start } = sentence;
  const beside = BESIDE.exec(text.slice(words[i]!.end - start))?.[0].length;
  const verb =
    beside === undefined ? words[i + 1] : words.find((word) => word.start >= words[i]!.end + beside);
  return attributionVerbs().get(verb?.text ?? "") === "nominative";
}

/** An apposition behind a name. */
const BESIDE = /^, [^,]{5,90}, (?=[ა-ჰ])/;

/** Whether a verb of saying stands near. */
function isSpeaking({ words }: Sentence, i: number): boolean {
  return words
    .slice(Math.max(0, i - NEAR), i + NEAR)
    .some(({ text }) => attributionVerbs().has(text) || SOURCE.test(text));
}

function isJoined({ words, text, start }: Sentence, i: number): boolean {
  const [a, b] = [words[i], words[i + 1]];
  return a !== undefined && b !== undefined && a.end + 1 === b.start && text[a.end - start] === " ";
}
