/**
 * People and bodies in English text. A person is a run of capitalised words that begins with a known given name, or follows a
 * title, an office or an occupation, or stands before an age; after that the surname alone is theirs. A body is a run that holds
 * a word like "Police" or "University". Source of the surface patterns: Wacholder, Ravin & Choi, "Disambiguation of proper
 * names in text" (1997).
 */
import type { PersonMention, Sentence } from "../../article.ts";
import { lazy } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { either, female, male } from "./data/names.ts";
import {
  COURTESY,
  FEMALE,
  FUNCTION_WORDS,
  MALE,
  MONTHS,
  NAME_OF_BODY,
  NAME_OF_THING,
  OCCUPATIONS,
  OFFICES,
  PARTICLES,
  ROYALS,
  WEEKDAYS,
} from "./lexicon.ts";
import { isDemonym, readPlace } from "./places.ts";

export type Gender = "m" | "f" | "";

/** Given names that the compiled list lacks: Georgian, Slavic, Arabic, Chinese and Persian ones as news write them. */
const MORE_MALE =
  "Giorgi Irakli Zurab Ilia Akaki Vazha Shota Davit Levan Lasha Mikheil Tengiz Otar Merab Nodar Revaz Archil Erekle Vakhtang Ilham Heydar " +
  "Nikol Recep Vladimir Dmitry Dmitri Sergei Sergey Alexei Aleksei Andrei Mikhail Nikolai Boris Yuri Igor Oleg Ivan Pavel Fyodor Leo Volodymyr " +
  "Petro Viktor Mohammed Muhammad Mohamed Ahmed Mahmoud Hassan Hussein Bashar Ali Omar Khalid Emmanuel Xi Jair Narendra Shinzo Kim " +
  "Joko Rodrigo Benjamin Barack Boris Keir Rishi Jens Olaf Angelo Johann Isaac Galileo Leonardo Michelangelo Marco Ferdinand Hernán Alfred";
const MORE_FEMALE =
  "Nino Tamar Ketevan Salome Mariam Manana Lela Nana Eka Maia Ekaterine Ursula Marie Ada Rosalind Hillary Malala Indira Benazir";

const genders = lazy(() => {
  const names = new Map<string, Gender>();
  for (const name of either.split(" ")) names.set(name, "");
  for (const name of `${female} ${MORE_FEMALE}`.split(" ")) names.set(name, "f");
  for (const name of `${male} ${MORE_MALE}`.split(" ")) names.set(name, "m");
  return names;
});

/** A person as the article knows them. */
export interface Person {
  /** Without titles: "Bernard Vann". */
  name: string;
  surname: string;
  gender: Gender;
  /** Written with a given name somewhere. */
  isFull: boolean;
}

const AGE = /^, (?:aged )?\d{1,3}(?:[,.]|$)/;
const CAPITAL = /^\p{Lu}/u;
const ROMAN = /^[IVX]+$/;

interface Run {
  first: number;
  last: number;
}

/** The gender a given name tells, "" for either, undefined where it is none. */
export function genderOf(given: string): Gender | undefined {
  return genders().get(given);
}

/** Form of a mention: its shape ("full", "surname", "single" or "body"), gender and what stands before it. */
export interface PersonForm {
  shape: "full" | "surname" | "single" | "body";
  gender: Gender;
  /** "Mr", "President", "coach", or "". */
  title: string;
}

/** A person's form as one string, and back. */
export const writeForm = ({ shape, gender, title }: PersonForm): string => `${shape}/${gender}/${title}`;
export function readForm(form: string): PersonForm {
  const [shape, gender, title] = form.split("/") as [PersonForm["shape"], Gender, string];
  return { shape, gender, title };
}

/** Finds people and bodies in all sentences; a surname is its person's before and after the full name. */
export function findPeople(sentences: Sentence[]): PersonMention[] {
  const runs = sentences.map((sentence) => findRuns(sentence));
  const people = new Map<string, Person>();
  const named = sentences.flatMap((sentence, i) =>
    runs[i]!.flatMap((run) => readFullName(sentence, run, people) ?? []),
  );
  const bySurname = new Map<string, Person | null>();
  for (const person of people.values()) {
    const known = bySurname.get(person.surname);
    bySurname.set(person.surname, known === undefined ? person : mergePeople(known, person));
  }
  const taken = new Set(named.map((m) => `${m.sentence} ${m.end}`));
  const short = sentences.flatMap((sentence, i) =>
    runs[i]!.flatMap((run) => readSurname(sentence, run, bySurname) ?? []).filter(
      (m) => !taken.has(`${m.sentence} ${m.end}`),
    ),
  );
  const bodies = sentences.flatMap((sentence, i) => runs[i]!.flatMap((run) => readBody(sentence, run) ?? []));
  const isFree = (m: PersonMention) => !taken.has(`${m.sentence} ${m.end}`);
  const found = [...named, ...short, ...bodies.filter(isFree)];
  return found.map((mention) => {
    const form = readForm(mention.form);
    const person = people.get(mention.entity);
    const merged = person === undefined ? undefined : (bySurname.get(person.surname) ?? person);
    if (form.shape === "body" || merged === undefined) return mention;
    const entity = merged.surname === person!.surname ? merged.name : mention.entity;
    return { ...mention, entity, form: writeForm({ ...form, gender: form.gender || merged.gender }) };
  });
}

/** Two names with one surname: one person where one of them is the bare surname; otherwise the surname alone tells nobody. */
function mergePeople(a: Person | null, b: Person): Person | null {
  if (a === null) return null;
  if (a.isFull && b.isFull && a.name !== b.name) {
    // "Andres Manuel Lopez" and "Andres Lopez" share the given name.
    return a.name.split(" ")[0] === b.name.split(" ")[0] ? (a.name.length >= b.name.length ? a : b) : null;
  }
  const full = a.isFull ? a : b;
  return { ...full, gender: a.gender || b.gender };
}

/** Runs of capitalised words, with particles and initials within: "J. R. R. Tolkien", "Staffan de Mistura". */
function findRuns(sentence: Sentence): Run[] {
  const { words } = sentence;
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isNameWord(words[i]!)) continue;
    let last = i;
    while (last + 1 < words.length && !/['’]s?$/.test(words[last]!.text) && isTogether(sentence, last)) {
      const next = words[last + 1]!;
      if (isNameWord(next)) last++;
      else if (
        PARTICLES.has(next.text) &&
        words[last + 2] !== undefined &&
        isNameWord(words[last + 2]!) &&
        isTogether(sentence, last + 1)
      )
        last += 2;
      else break;
    }
    runs.push({ first: i, last });
    i = last;
  }
  return runs;
}

function isNameWord({ text }: Word): boolean {
  return CAPITAL.test(text) && !/\d/.test(text) && !MONTHS_AND_DAYS.has(text);
}
const MONTHS_AND_DAYS = new Set([
  ...MONTHS.filter((m) => m !== "May" && m !== "April" && m !== "June" && m !== "August"),
  ...WEEKDAYS,
]);

/** A space between two words, or the stop of an initial or a short title and a space. */
function isTogether({ words, text, start }: Sentence, i: number): boolean {
  const [a, b] = [words[i]!, words[i + 1]!];
  const between = text.slice(a.end - start, b.start - start);
  return (
    between === " " ||
    (between === ". " &&
      (/^(?:\p{Lu}|\p{Lu}\.\p{Lu})$/u.test(a.text) || COURTESY.has(a.text) || OFFICES.has(a.text)))
  );
}

/** A word without the possessive: "Trump's" → "Trump". */
function bare(word: string): string {
  return word.replace(/['’](?:s|S)?$/, "");
}

/** Titles at a run's beginning: "Lt Col The Reverend Bernard Vann" → 4 words, "Reverend". */
function readTitles(
  sentence: Sentence,
  { first, last }: Run,
): { from: number; title: string; gender: Gender; isRoyal: boolean; country: boolean } {
  const { words } = sentence;
  let from = first;
  let title = "";
  let gender: Gender = "";
  let isRoyal = false;
  // A sentence's first word, and adjectives and countries before an office, are no part of a name.
  while (from < last) {
    const word = words[from]!.text;
    const isLead = from === first && isOpening(sentence, from);
    if (COURTESY.has(word)) [title, gender] = [word, COURTESY.get(word)! || gender];
    else if (ROYALS.has(word)) [title, gender, isRoyal] = [word, ROYALS.get(word)!, true];
    else if (OFFICES.has(word)) title = word;
    else if (isLead && FUNCTION_WORDS.has(word.toLowerCase())) title = "";
    else if (!(isLead && !genders().has(word) && hasTitleOrName(sentence, from + 1, last)) && !isPrefix(word))
      break;
    from++;
  }
  return { from, title, gender, isRoyal, country: false };
}

function isPrefix(word: string): boolean {
  const name = bare(word);
  return (
    isDemonym(name) ||
    readPlace(name)?.area === "country" ||
    /^(?:The|Former|European|Catalan|North|South|West|East|New|Acting|Interim|Late)$/.test(name)
  );
}

function hasTitleOrName({ words }: Sentence, from: number, last: number): boolean {
  const word = words[from]!.text;
  return COURTESY.has(word) || OFFICES.has(word) || ROYALS.has(word) || (from < last && genders().has(word));
}

/** Whether a word owes its capital to where it stands: at the sentence's start or after an opening mark. */
function isOpening({ text, words, start }: Sentence, i: number): boolean {
  return i === 0 || /["“„'‘:–—-]\s?$/.test(text.slice(0, words[i]!.start - start));
}

/** The gender of a lower-case occupation right before a run ("actress", "coach"), "" where it tells none, null where there is none. */
function readOccupation(sentence: Sentence, first: number): { gender: Gender; word: string } | null {
  const before = sentence.words[first - 1];
  if (before === undefined || !isTogether(sentence, first - 1)) return null;
  const word = before.text.toLowerCase();
  if (!OCCUPATIONS.has(word) || /^[A-Z]/.test(before.text)) return null;
  return { gender: MALE.has(word) ? "m" : FEMALE.has(word) ? "f" : "", word };
}

/** Words of places and bodies that are surnames after a given name. */
const NAMESAKES = new Set("West North Day Church Hill Hall".split(" "));

/** A name with its given name, or a title or office with a name: makes the person known. */
function readFullName(sentence: Sentence, run: Run, people: Map<string, Person>): PersonMention | null {
  const { words } = sentence;
  const { from, title, gender: titled, isRoyal } = readTitles(sentence, run);
  const count = run.last - from + 1;
  const texts = words.slice(from, run.last + 1).map((w) => bare(w.text));
  const isNamesake = count === 2 && genders().has(texts[0]!) && NAMESAKES.has(texts[1]!);
  if (
    count < 1 ||
    count > 5 ||
    (texts.some((t) => NAME_OF_THING.has(t)) && !isNamesake) ||
    /^[A-Z]{2,}$/.test(texts.at(-1)!)
  )
    return null;
  if (
    /^(?:of|and) [A-Z]/.test(after(sentence, run.last)) &&
    isRoyal === false &&
    title === "" &&
    !genders().has(texts[0]!)
  )
    return null;
  if (texts.some((t) => isDemonym(t)) || (count > 1 && readPlace(texts.join(" ")) !== null)) return null;
  const occupation = readOccupation(sentence, run.first);
  const given = genders().get(texts[0]!);
  const isOffice = title !== "" && !isRoyal;
  if (isRoyal) {
    if (count > 2 && !ROMAN.test(texts.at(-1)!)) return null;
    if (!genders().has(texts[0]!) && count < 2) return null;
    return makePerson(
      sentence,
      from,
      run.last,
      people,
      { shape: "single", gender: titled, title },
      texts.join(" "),
      texts.join(" "),
    );
  }
  if (count === 1) {
    if (
      !isOffice ||
      FUNCTION_WORDS.has(texts[0]!.toLowerCase()) ||
      readPlace(texts[0]!) !== null ||
      OFFICES.has(texts[0]!)
    )
      return null;
    return makePerson(
      sentence,
      from,
      run.last,
      people,
      { shape: "surname", gender: titled, title },
      texts[0]!,
      texts[0]!,
    );
  }
  const isAged = AGE.test(after(sentence, run.last));
  if (given === undefined && !isOffice && occupation === null && !isAged) return null;
  if (from === 0 && given === undefined && !isAged && title === "") return null;
  const gender = titled || occupation?.gender || given || "";
  const surname = texts.slice(findSurnameStart(texts)).join(" ");
  const form: PersonForm = { shape: "full", gender, title: title || (occupation?.word ?? "") };
  return makePerson(sentence, from, run.last, people, form, texts.join(" "), surname);
}

/** "Staffan de Mistura" → "de Mistura"; otherwise the last word, a suffix left out. */
function findSurnameStart(texts: string[]): number {
  const last = /^(?:Jr|Sr|II|III|IV)$/.test(texts.at(-1)!) ? texts.length - 2 : texts.length - 1;
  return last > 1 && PARTICLES.has(texts[last - 1]!.toLowerCase()) ? last - 1 : Math.max(1, last);
}

function after({ text, words, start }: Sentence, i: number): string {
  return text.slice(words[i]!.end - start).trimStart();
}

function makePerson(
  sentence: Sentence,
  from: number,
  last: number,
  people: Map<string, Person>,
  form: PersonForm,
  name: string,
  surname: string,
): PersonMention {
  const known = people.get(name);
  const isFull = form.shape !== "surname";
  people.set(name, { name, surname, isFull, gender: known?.gender || form.gender });
  return makeMention(sentence, from, last, name, form);
}

function makeMention(
  sentence: Sentence,
  from: number,
  last: number,
  entity: string,
  form: PersonForm,
): PersonMention {
  const { words, text, start } = sentence;
  const [at, lastWord] = [words[from]!.start, words[last]!];
  const end = lastWord.start + bare(lastWord.text).length;
  return {
    kind: "person",
    entity,
    form: writeForm(form),
    paragraph: sentence.paragraph,
    sentence: sentence.index,
    start: at,
    end,
    text: text.slice(at - start, end - start),
  };
}

/** A surname alone, or after Mr, Mrs and the like, of a person known from elsewhere in the article. */
function readSurname(
  sentence: Sentence,
  run: Run,
  bySurname: Map<string, Person | null>,
): PersonMention | null {
  const { words } = sentence;
  const { from, title, gender } = readTitles(sentence, run);
  // The sentence's own capital before a name: "When Trump …", "While Kavanaugh …".
  const at = from < run.last && isOpening(sentence, from) ? run.last : from;
  if (at !== run.last) return readGivenName();
  const person = bySurname.get(bare(words[at]!.text));
  if (person === null || person === undefined) return null;
  const form: PersonForm = {
    shape: person.isFull && person.name === person.surname ? "single" : "surname",
    gender: gender || person.gender,
    title,
  };
  return makeMention(sentence, at, at, person.name, form);

  function readGivenName(): null {
    return null;
  }
}

/** "the Metropolitan Police", "Florida Fish and Wildlife Commission": a run with a word that makes it a body. */
function readBody(sentence: Sentence, run: Run): PersonMention | null {
  const { words } = sentence;
  const texts = words.slice(run.first, run.last + 1).map((w) => bare(w.text));
  const first = texts[0] === "The" ? 1 : 0;
  const isBody = texts.length - first >= 2 && texts.slice(first).some((t) => NAME_OF_BODY.has(t));
  const isAcronym = texts.length - first === 1 && /^[A-Z]{3,}$/.test(texts[first]!);
  if (!isBody && !isAcronym) return null;
  return makeMention(sentence, run.first + first, run.last, texts.slice(first).join(" "), {
    shape: "body",
    gender: "",
    title: "",
  });
}
