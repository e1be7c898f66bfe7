/**
 * People and bodies that can speak or act, in Georgian text. There are no capitals: a person is found by a given name or a
 * title before the surname, or by the surname's own ending, and then by the surname alone; an office or body by its country.
 */
import type { Mention, PersonMention, Sentence } from "../../article.ts";
import { remember } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { listShown, readFormed, type Shown } from "./formed.ts";
import { isHonorific, readHead } from "./heads.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { readNumeral } from "./numerals.ts";
import { isOwner, readPlace } from "./places.ts";
import { attributionVerbs, isFiniteVerb } from "./verbs.ts";
import { type FoundName, readName, readPlainSurname, readSurname, type Reading } from "./surnames.ts";

interface Found extends FoundName {
  sentence: Sentence;
  role?: { place: string; head: string };
}

interface Office {
  sentence: Sentence;
  first: number;
  last: number;
  form: string;
  role: { place: string; head: string };
}

/** Finds people and bodies in all sentences; a surname met in a full name is known from there on and before. */
export function findPeople(sentences: Sentence[]): PersonMention[] {
  const names: Found[] = [];
  const offices: Office[] = [];
  const spoken = new Set(
    sentences.flatMap(({ words }) => words.map((w) => w.text).filter((w) => w.endsWith("მა"))),
  );
  const shown = listShown(sentences);
  for (const sentence of sentences) collectNames(sentence, names, offices, spoken, shown);
  const known = identify(names, listErgatives(sentences));
  const roles = new Map<string, string>();
  const mentions = names.flatMap((name): PersonMention[] => {
    const reading = choose(name.readings, known.stems);
    if (reading === null) return [];
    const entity = known.entityOf(reading.stem, name.given);
    if (entity === null) return [];
    if (name.role !== undefined && !roles.has(roleKey(name.role))) roles.set(roleKey(name.role), entity);
    return [makeMention(name.sentence, name.first, name.last, entity, reading.form, name.role)];
  });
  for (const { sentence, first, last, form, role } of offices)
    mentions.push(makeMention(sentence, first, last, roles.get(roleKey(role)) ?? roleKey(role), form, role));
  const taken = sentences.map(() => new Set<number>());
  for (const m of mentions)
    for (const { start } of wordsOf(sentences[m.sentence]!, m)) taken[m.sentence]!.add(start);
  for (const sentence of sentences) {
    sentence.words.forEach((word, i) => {
      if (taken[sentence.index]!.has(word.start)) return;
      const found = known.find(word.text);
      if (found !== null && readPlace(word.text) === null)
        mentions.push(makeMention(sentence, i, i, found.entity, found.form));
    });
  }
  const roleOf = new Map(
    mentions.flatMap((m) => (m.role === undefined ? [] : [[m.entity, m.role] as const])),
  );
  // "ლადო მესხიშვილის სახელობის თეატრი": a part of the theatre's name.
  const isName = ({ sentence, end }: PersonMention) => {
    const { text, start } = sentences[sentence]!;
    return text.startsWith(" სახელობის", end - start);
  };
  return mentions
    .filter((m) => !isName(m) && m.form !== "copula" && !isCut(sentences[m.sentence]!, m))
    .map((m) => {
      const role = m.role ?? roleOf.get(m.entity);
      return role === undefined ? m : { ...m, role };
    });
}

/** Words in a vowel that stand before a surname and are no given name. */
const BEFORE = new Set("და თუ კი არა ხოლო თუმცა სულ როცა რათა სანამ თითქოს".split(" "));

/** "ექსპერტი ნატა კვაჭანტირაძე" where no list has ნატა: what stands before the surname may be the rest of its name. */
function isCut(sentence: Sentence, { start, text }: PersonMention): boolean {
  if (text.includes(" ") || readPlainSurname(text) === null) return false;
  const at = sentence.words.findIndex((w) => w.start === start);
  const before = at > 0 && isTogether(sentence, at - 1) ? sentence.words[at - 1]!.text : "";
  return (
    /^[ა-ჰ]{2,8}[აოუ]$/.test(before) &&
    !BEFORE.has(before) &&
    !/(?:ობა|ება|ცია|ია|მა)$/.test(before) &&
    !isFiniteVerb(before) &&
    !attributionVerbs().has(before) &&
    readHead(sentence.words, at - 1) === null
  );
}

function roleKey(role: { place: string; head: string }): string {
  return `${role.place} ${role.head}`;
}

function makeMention(
  sentence: Sentence,
  first: number,
  last: number,
  entity: string,
  form: string,
  role?: PersonMention["role"],
): PersonMention {
  const [start, end] = [sentence.words[first]!.start, sentence.words[last]!.end];
  return {
    kind: "person",
    entity,
    form,
    ...(role === undefined ? {} : { role }),
    paragraph: sentence.paragraph,
    sentence: sentence.index,
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
  };
}

function wordsOf({ words }: Sentence, { start, end }: { start: number; end: number }): Word[] {
  return words.filter((w) => w.start < end && start < w.end);
}

/** Full names, titled surnames, and offices of countries that nobody is named for. */
function collectNames(
  sentence: Sentence,
  names: Found[],
  offices: Office[],
  spoken: ReadonlySet<string>,
  shown: Shown,
): void {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const head = readHead(words, i);
    if (head === null) {
      const name = extend(sentence, readName(sentence, i, null), spoken) ?? readFormed(sentence, i, shown);
      if (name === null) continue;
      names.push({ ...name, sentence });
      i = name.last;
      continue;
    }
    const place = i > 0 && isTogether(sentence, i - 1) ? readPlace(words[i - 1]!.text) : null;
    const role =
      place !== null && isOwner(place.form) && !isHonorific(head.head)
        ? { place: place.lemma, head: head.head }
        : undefined;
    const found = head.isTitle && isTogether(sentence, i) ? readTitled(sentence, i, head.form) : null;
    const name =
      extend(sentence, found, spoken) ??
      (head.isTitle && i + 1 < words.length ? readFormed(sentence, i + 1, shown, head.form) : null);
    if (name !== null) {
      names.push({ ...name, sentence, ...(role === undefined ? {} : { role }) });
      i = name.last;
    } else if (role !== undefined && head.form !== "bare") {
      offices.push({ sentence, first: i - 1, last: i, form: head.form, role });
    }
  }
}

/** "ლევან ბერიძე ქალაქის …", "ნინო გოგუა …": endings of surnames that close a name (Hewitt 1995, ch. 1). */
const WHOLE_SURNAME = /[ა-ჰ]{2}(?:[აიო]ძე|[^აეიოუ]ია|ავა|უა)$/;

/**
 * A name whose last word is not its end: "კრისტინ ბლაზი ფორდი" where the text has ფორდმა too. Null where what follows may
 * belong to it and cannot be told: "უილიამ ამო თორნიკროფტის".
 */
function extend(sentence: Sentence, name: FoundName | null, spoken: ReadonlySet<string>): FoundName | null {
  if (name === null || name.readings.some((r) => r.form !== "nominative")) return name;
  const next = isTogether(sentence, name.last) ? sentence.words[name.last + 1]!.text : "";
  const readings = readSurname(next).filter((r) => r.form === "nominative" && spoken.has(`${r.stem}მა`));
  if (readings.length > 0) return { ...name, last: name.last + 1, readings };
  const surname = sentence.words[name.last]!.text;
  const isBareVowel = !surname.endsWith("ი") && !WHOLE_SURNAME.test(surname);
  return isBareVowel && /(?:ის|[^აეიოუ]მა)$/.test(next) && name.given !== "" ? null : name;
}

/** "პირველმა", "მეორე", "მეთორმეტეს". */
const ORDINAL =
  /^(?:პირველ|მე(?:ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვ|ცხრ|ათ|თერთმეტ|თორმეტ|ცამეტ|თოთხმეტ|თხუთმეტ|თექვსმეტ|ჩვიდმეტ|თვრამეტ|ცხრამეტ|ოც))/;

interface Known {
  stems: ReadonlySet<string>;
  entityOf: (stem: string, given: string) => string | null;
  find: (word: string) => { entity: string; form: string } | null;
}

/** What stands in the ergative of a vowel: ბერნერს-ლიმ. */
const listErgatives = (sentences: readonly Sentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ words }) => words.flatMap(({ text }) => (/[აეიოუ]მ$/.test(text) ? [text] : []))),
  );

/** Which stems are surnames and whose: a surname of two people is nobody's by itself. */
function identify(names: Found[], ergatives: ReadonlySet<string>): Known {
  // An ergative shows the whole stem: კიურიმ is of კიური, ბიორნმა of ბიორნი.
  const shown = new Set(
    names.flatMap(({ readings }) =>
      readings.filter((r) => r.form === "ergative" || ergatives.has(`${r.stem}მ`)).map((r) => r.stem),
    ),
  );
  const givens = new Map<string, Set<string>>();
  for (const { readings, given } of names) {
    const stem = choose(readings, shown)?.stem;
    if (stem === undefined) continue;
    const known = givens.get(stem) ?? new Set();
    if (given !== "") known.add(given.split(" ")[0]!);
    givens.set(stem, known);
  }
  const entityOf = (stem: string, given: string): string | null => {
    const known = givens.get(stem);
    if (known === undefined || known.size < 2) return stem;
    return given === "" ? null : `${given} ${stem}`;
  };
  const owners = new Map<string, string | null>();
  for (const [stem, known] of givens) {
    for (const given of known) {
      const owner = stem === "" ? null : entityOf(stem, given);
      owners.set(given, owners.has(given) && owners.get(given) !== owner ? null : owner);
    }
  }
  // "ვალიდ ალ-მუალემი" is called "მუალემი" as well.
  const find = remember((word: string) => {
    // "მეორე ადგილზე": an ordinal is a name's only behind the given one, as in "ილია მეორე".
    if (ORDINAL.test(word)) return null;
    const readings = readSurname(word);
    const reading = choose(
      readings.flatMap((r) => {
        const stem = [r.stem, `ალ-${r.stem}`].find((name) => givens.has(name));
        return stem === undefined ? [] : [{ ...r, stem }];
      }),
      shown,
    );
    if (reading !== null) {
      const entity = entityOf(reading.stem, "");
      return entity === null ? null : { entity, form: reading.form };
    }
    const given = readings.find((r) => owners.get(r.stem));
    if (given !== undefined) return { entity: owners.get(given.stem)!, form: given.form };
    const plain = readPlainSurname(word);
    return plain === null ? null : { entity: plain.stem, form: plain.form };
  });
  return { stems: shown, entityOf, find };
}

/** The reading whose stem is known to be whole; else the consonant stem, which most surnames have. */
function choose(readings: Reading[], stems: ReadonlySet<string>): Reading | null {
  return (
    readings.find((r) => stems.has(r.stem)) ??
    readings.find((r) => !r.stem.endsWith("ი")) ??
    readings[0] ??
    null
  );
}

/** Whether nothing but a space stands between a word and the next. */
function isTogether(sentence: Sentence, i: number): boolean {
  const a = sentence.words[i];
  const b = sentence.words[i + 1];
  if (b === undefined || a!.end + 1 !== b.start) return false;
  return sentence.text[a!.end - sentence.start] === " ";
}

/** Words by which an office is said of somebody: "საქართველოს მეფე გახდა". */
const PREDICATE = /^(?:გახდ|იყო|იყვნენ|არის|იქნებ|აირჩ|დანიშნ|ხდებ)/;
/** Words between a title and its name, at most. */
const MAX_LATER = 5;
/** A genitive: whose the office is. */
const OWNER = /(?:ის|ისა|ოს|ას|ების|-ს)$/;
/** "პენსილვანიის უზენაესმა სასამართლომ", "ათი მომზადებული ექსპერტი": an adjective between; "როგორც თავმჯდომარე" says what somebody is. */
const BETWEEN = /(?:ული|ური|ელი|ესი|ულმა|ურმა|ელმა|ესმა|ულ|ურ|ელ|ეს)$/;

/** Whether a head at a word only says what somebody is: "ფალიაშვილი ქართველი კომპოზიტორი იყო". */
export function isPredicate(words: readonly Word[], i: number, form: string): boolean {
  return form === "nominative" && words.slice(i + 1).some(({ text }) => PREDICATE.test(text));
}

/** An office or body of which the text does not say whose it is or who holds it: მეფემ, მთავრობამ. Null if none. */
export function findBareHead(text: string): string | null {
  const words = findWords(text);
  const sentence = { index: 0, paragraph: 0, start: 0, end: text.length, text, words, inQuote: false };
  const bare = words.find((_, i) => {
    const head = readHead(words, i);
    if (head === null) return false;
    const [before, after] = [words[i - 1]?.text ?? "", words[i + 1]?.text ?? ""];
    // "პრემიერ მინისტრი": one office in two words, looked at in its second.
    if (head.form === "bare" && readHead(words, i + 1) !== null) return false;
    const isOwned =
      i > 0 &&
      isTogether(sentence, i - 1) &&
      (OWNER.test(before) ||
        /^(?:\d|როგორც$|უზენაეს)/.test(before) ||
        isGivenName(before) ||
        (BETWEEN.test(before) && isCounted(words[i - 2]?.text ?? "")));
    // "განაცხადა დეტექტივმა, დენის მაკარტიმ": the name may stand behind a comma.
    const isApposed = text.startsWith(", ", words[i]!.end) && isGivenName(after);
    const isNamed =
      head.isTitle &&
      (isApposed ||
        (isTogether(sentence, i) &&
          ((isGivenName(after) && !isOfAnother(words, i, head.form)) ||
            readTitled(sentence, i, head.form) !== null)));
    return !isOwned && !isNamed && !isNamedLater(sentence, i, head.form) && !isPredicate(words, i, head.form);
  });
  return bare?.text ?? null;
}

/** "მწერალი ივანე ორბელიანს შეხვდა": an office in -ი or -მა before a name in another case is not its. */
function isOfAnother(words: readonly Word[], i: number, form: string): boolean {
  if (!/(?:[^აეოუ]ი|[^აეიოუ]მა)$/.test(words[i]!.text)) return false;
  const surname = words[i + 2]?.text ?? "";
  return /[^ი]ს$/.test(surname) && (form === "nominative" || form === "ergative");
}

/** Whether a word is of whom or how many something is. */
function isCounted(word: string): boolean {
  return OWNER.test(word) || readNumeral(word) !== null || /^\d/.test(word);
}

/** "მწერალი და საზოგადო მოღვაწე ეკატერინე გაბაშვილი": the name comes after further words in the title's case. */
export function isNamedLater(sentence: Sentence, i: number, form: string): boolean {
  if (form !== "nominative" && form !== "ergative") return false;
  for (let k = i + 1; k <= i + MAX_LATER && isTogether(sentence, k - 1); k++) {
    const { text } = sentence.words[k]!;
    if (isGivenName(text) && k > i + 1) return readName(sentence, k, form) !== null;
    if (text !== "და" && !(form === "ergative" ? /მა?$/ : /[იეო]$/).test(text)) return false;
  }
  return false;
}

function isGivenName(word: string): boolean {
  return isClosedName(word) || isOpenName(word);
}

/** The name after a title. One in a vowel stands as it is before a name in any case: "მეფე ერეკლე მეორემ". */
function readTitled(sentence: Sentence, i: number, form: string): FoundName | null {
  const name = readName(sentence, i + 1, form);
  if (name !== null || form !== "nominative") return name;
  return /[აეო]$/.test(sentence.words[i]!.text) ? readName(sentence, i + 1, null) : null;
}

/** Implements `LanguagePack.isTypable`: who did something is asked for where the text has the name in full; nobody else of it need have done it. */
export const isTypable = (mention: Mention): "asked" | false =>
  mention.kind === "person" &&
  mention.text.includes(" ") &&
  findWords(mention.text).every((_, i, words) => readHead(words, i) === null) &&
  "asked";
