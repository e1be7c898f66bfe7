/**
 * People and bodies in English text. A person is a run of capitalised words that begins with a known given name, or follows a
 * title, an office or an occupation, or stands before an age; after that the surname alone is theirs. A body is a run that holds
 * a word like "Police" or "University". Source of the surface patterns: Wacholder, Ravin & Choi, "Disambiguation of proper
 * names in text" (1997).
 */
import type { PersonMention, Sentence } from "../../article.ts";
import { genderOf } from "./given-names.ts";
import {
  COURTESY,
  FEMALE,
  FUNCTION_WORDS,
  MALE,
  NAME_OF_BODY,
  NAME_OF_THING,
  OCCUPATIONS,
  OFFICES,
  PARTICLES,
} from "./lexicon.ts";
import { findRuns, isOpening, isTogether, readTitles, type Run } from "./name-runs.ts";
import { type Gender, type PersonForm, readForm, writeForm } from "./person-form.ts";
import { isDemonym, readPlace } from "./places.ts";
import { isPossessive, stripPossessive } from "./possessives.ts";

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
/** "Abercrombie, a redshirt sophomore, …": what a person is, by the occupations that stand before names too. */
const APPOSED = /^, (?:an?|the|another) ((?:[a-z-]+ ){0,3}[\w-]*)/;
/** "Kempf, head of the federation": without an article what follows must tell of what. */
const HEADING =
  /^, (?:[a-z-]+ ){0,2}?(?:head|chairman|chairwoman|president|director|editor|spokesman|spokeswoman|professor|secretary|leader) (?:of|at|for) /;

function isOccupation(tail: string): boolean {
  if (HEADING.test(tail)) return true;
  const words = APPOSED.exec(tail)?.[1]?.split(" ") ?? [];
  // "Full-back", but "teacher-led".
  return words.some(
    (word) => OCCUPATIONS.has(/^\w*/.exec(word)![0]) || OCCUPATIONS.has(/^\w*-?\w*/.exec(word)![0]),
  );
}
/** "'s mother Lise said", "'s brother, Ned,": of the same surname mostly. */
const RELATIVE =
  /^['’]s? (?:[a-z-]+ )?(?:mother|father|parents|wife|husband|widow|brother|sister|son|daughter),? \p{Lu}\p{Ll}+(?! \p{Lu})/u;
const ROMAN = /^[IVX]+$/;

/** Finds people and bodies in all sentences; a surname is its person's before and after the full name. */
export function findPeople(sentences: Sentence[]): PersonMention[] {
  const runs = sentences.map((sentence) => findRuns(sentence));
  const people = new Map<string, Person>();
  const alone = listAlone(sentences, runs);
  const named = sentences.flatMap((sentence, i) =>
    runs[i]!.flatMap((run) => readFullName(sentence, run, people, alone) ?? []),
  );
  const bySurname = new Map<string, Person | null>();
  for (const person of people.values()) {
    const known = bySurname.get(person.surname);
    bySurname.set(person.surname, known === undefined ? person : mergePeople(known, person));
  }
  // "Qutb al-Din Aybak" beside "Izz al-Din Aybak": whose the surname is cannot be told, though no list has one of the names.
  for (const [i, sentence] of sentences.entries())
    for (const run of runs[i]!) {
      const name = readLongName(sentence, run);
      const known = name === null ? undefined : bySurname.get(name.at(-1)!);
      if (known?.isFull === true && !known.name.split(" ").includes(name![0]!))
        bySurname.set(name!.at(-1)!, null);
    }
  // "Anna Berg's mother Lise": two have the surname from there on.
  for (const { entity, sentence, end } of named) {
    const { text, start } = sentences[sentence]!;
    const person = people.get(entity);
    if (person?.isFull === true && RELATIVE.test(text.slice(end - start)))
      bySurname.set(person.surname, null);
  }
  const taken = new Set(named.map((m) => `${m.sentence} ${m.end}`));
  const short = sentences.flatMap((sentence, i) =>
    runs[i]!.flatMap((run) => readSurname(sentence, run, bySurname) ?? []).filter(
      (m) => !taken.has(`${m.sentence} ${m.end}`),
    ),
  );
  const bodies = sentences.flatMap((sentence, i) => runs[i]!.flatMap((run) => readBody(sentence, run) ?? []));
  const isFree = (m: PersonMention) => !taken.has(`${m.sentence} ${m.end}`);
  const byLetters = readLetters(sentences, bodies);
  const own = bodies.map((m) => ({ ...m, entity: byLetters.get(m.entity) ?? m.entity }));
  const found = [...named, ...short, ...own.filter(isFree)];
  return found.map((mention) => {
    const form = readForm(mention.form);
    const person = people.get(mention.entity);
    const merged = person === undefined ? undefined : (bySurname.get(person.surname) ?? person);
    // "Mrs Berg" beside Ned Berg: another of the family.
    const isOther = form.gender !== "" && (merged?.gender ?? "") !== "" && form.gender !== merged!.gender;
    if (form.shape === "body" || merged === undefined || isOther) return mention;
    const entity = merged.surname === person!.surname ? merged.name : mention.entity;
    return { ...mention, entity, form: writeForm({ ...form, gender: form.gender || merged.gender }) };
  });
}

/** Surnames that a text has alone, before or behind a verb of saying or after "Mr": "Junqueras said", "Ms Freeman". Of whom else it has a fuller name, it is theirs. */
function listAlone(sentences: Sentence[], runs: Run[][]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [i, sentence] of sentences.entries())
    for (const run of runs[i]!) {
      const { from } = readTitles(sentence, run);
      const word = sentence.words[run.last]!.text;
      const isCourteous = from === run.last && COURTESY.has(sentence.words[from - 1]?.text ?? "");
      const isAlone = run.first === run.last;
      if (from !== run.last || isPossessive(word) || FUNCTION_WORDS.has(word.toLowerCase())) continue;
      const speaks = isAlone && (SAYING.test(after(sentence, run.last)) || isSpeaker(sentence, run.first));
      if (isCourteous || speaks) found.add(word);
    }
  return found;
}
const SAYING = /^(?:said|says|told|wrote|added|argued|recalled|insisted|explained|warned)\b/;

/** The words of a name of three or more behind its titles; null where it is shorter or a thing's. */
function readLongName(sentence: Sentence, run: Run): string[] | null {
  if (run.last - run.first < 2) return null;
  const { from } = readTitles(sentence, run);
  const texts = sentence.words.slice(from, run.last + 1).map((w) => stripPossessive(w.text));
  const isOther =
    texts.length < 3 ||
    isOpening(sentence, from) ||
    texts.some((t) => NAME_OF_THING.has(t) || isDemonym(t) || readPlace(t) !== null);
  return isOther ? null : texts;
}

/** Two names with one surname: one person where one of them is the bare surname; otherwise the surname alone tells nobody. */
function mergePeople(a: Person | null, b: Person): Person | null {
  if (a === null) return null;
  if (a.isFull && b.isFull && a.name !== b.name) {
    // "Oscar Sánchez Barba" and "Sánchez Barba": both surnames of one. "Maria Lind" beside Anna Maria Lind may be another.
    const [long, short] = a.name.length > b.name.length ? [a, b] : [b, a];
    if (long.name.endsWith(` ${short.name}`) && genderOf(short.name.split(" ")[0]!) === undefined)
      return long;
    // "Andres Manuel Lopez" and "Andres Lopez" share the given name.
    return a.name.split(" ")[0] === b.name.split(" ")[0] ? (a.name.length >= b.name.length ? a : b) : null;
  }
  const full = a.isFull ? a : b;
  return { ...full, gender: full.gender || a.gender || b.gender };
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

/** Endings of nouns that no surname has, and papers of Japan. */
const ABSTRACT = /(?:[st]ion|ment|ance|ence|ness|ship|cracy)$|^Shimbun$/;

/** "…," said Dieter Kempf. */
function isSpeaker({ words }: Sentence, first: number): boolean {
  return /^(?:said|says|added|explained|recalled)$/.test(words[first - 1]?.text ?? "");
}

/** "The flood officer, Imran Shah, said", "Kosuke Morita, who led the research, said", "Risa Kusuma, a 35-year-old mother, told": only people do. */
function isApposedSpeaker({ words, text, start }: Sentence, first: number, tail: string): boolean {
  return (
    /^, (?:who|an?|citing|quoting|speaking|[a-z]+ of|[a-z]+ at|\d\d) [^,.;]{3,90}, (?:said|says|told|added|explained|announced|argued|warned|insisted|wrote)\b/.test(
      tail,
    ) ||
    (/^, (?:said|says|told|added)\b/.test(tail) &&
      /[a-z], $/.test(text.slice(0, words[first]!.start - start)))
  );
}

/** Surnames that come first in Chinese, Korean and Vietnamese names: the rest of a text may have them alone. */
const EASTERN = new Set(
  "Kim Moon Park Lee Li Xi Wang Chen Mao Ri Abe Ban Ho Deng Zhang Liu Yang Zhou Sun Hu Jiang Yoon Choi Nguyen Tran".split(
    " ",
  ),
);

/** A name with its given name, or a title or office with a name: makes the person known. */
function readFullName(
  sentence: Sentence,
  run: Run,
  people: Map<string, Person>,
  alone: ReadonlySet<string>,
): PersonMention | null {
  const { words } = sentence;
  const { from, title, gender: titled, isRoyal } = readTitles(sentence, run);
  const count = run.last - from + 1;
  const texts = words.slice(from, run.last + 1).map((w) => stripPossessive(w.text));
  const isNamesake = count === 2 && isGiven(texts[0]!) && NAMESAKES.has(texts[1]!);
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
    !isGiven(texts[0]!) &&
    // "The geologist Rosa Lopes of NASA"
    readOccupation(sentence, run.first) === null
  )
    return null;
  if (
    texts.some((t) => isDemonym(t)) ||
    readPlace(
      words
        .slice(run.first, run.last + 1)
        .map((w) => stripPossessive(w.text))
        .join(" "),
    ) !== null ||
    (readPlace(texts.at(-1)!) !== null && !isGiven(texts[0]!)) ||
    (count > 1 && readPlace(texts.join(" ")) !== null)
  )
    return null;
  // "Abu Hatab": a surname in two words.
  if (count === 2 && title === "" && texts[0] === "Abu") return null;
  // "Artist In Residence"
  if (texts.some((t) => /^(?:In|Of|The|And|For|On|At|To|By|With|Or|Not)$/.test(t))) return null;
  // "The St. Louis Post-Dispatch": a half of a name.
  if (/^St\.?$/.test(words[from - 1]?.text ?? "")) return null;
  // "The Jean Genie", "the Turner Contemporary", "to the Christian Nobility": what has the article is a thing.
  const article = words[from - 1];
  if (
    title === "" &&
    count > 1 &&
    article !== undefined &&
    /^(?:the|a|an)$/i.test(article.text) &&
    isTogether(sentence, from - 1)
  )
    return null;
  // "Gallican Roman Catholics": people of a kind, of whom "Roman" is no first name.
  if (
    /^(?:Catholic|Protestant|Christian|Muslim|Jew|Buddhist|Hindu|Lutheran|Methodist|Baptist|Orthodox)$/.test(
      texts.at(-1)!,
    )
  )
    return null;
  if (/(?:olics|isms?|estants|tians|ists|ites|crats|icans|vinists)$/.test(texts.at(-1)!)) return null;
  // "Norman Italy"
  const ofLast = readPlace(texts.at(-1)!);
  if (count > 1 && ofLast !== null && ofLast.area !== "city") return null;
  // "Van der Hoeven said": Maria van der Hoeven, whose particle has the sentence's capital.
  const tailOf = ` ${texts.slice(1).join(" ")}`;
  if (
    count > 1 &&
    PARTICLES.has(texts[0]!.toLowerCase()) &&
    [...people.keys()].some((name) => name.endsWith(tailOf) && name !== texts.join(" "))
  )
    return null;
  const occupation = readOccupation(sentence, run.first);
  // "Lise Marie Holm", of whose names no list has the first.
  const given = genderOf(texts[0]!) ?? (count > 2 ? genderOf(texts[1]!) : undefined);
  // "Lemnos Mayor Ned Berg", "the Council on American-Islamic Relations": of an office and of a body.
  if (count > 1 && given === undefined && OFFICES.has(texts.at(-1)!)) return null;
  if (texts.some((t) => t.split("-").some((part) => part !== t && isDemonym(part)))) return null;
  const isOffice = title !== "" && !isRoyal;
  if (isRoyal) {
    if (count > 2 && !ROMAN.test(texts.at(-1)!)) return null;
    if (!isGiven(texts[0]!) && count < 2) return null;
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
    // "Sir John" is "Sir John Bourn" after that.
    const knight = /^(?:Sir|Dame)$/.test(title)
      ? [...people.values()].find(({ name }) => name.startsWith(`${texts[0]!} `))
      : undefined;
    const { name, surname } = knight ?? { name: texts[0]!, surname: texts[0]! };
    return makePerson(
      sentence,
      from,
      run.last,
      people,
      { shape: "surname", gender: titled, title },
      name,
      surname,
    );
  }
  const tail = after(sentence, run.last);
  const isAged =
    AGE.test(tail) ||
    isOccupation(tail) ||
    isApposedSpeaker(sentence, run.first, tail) ||
    /^(?:said|says|told|wrote|added|argued|recalled)\b/.test(tail) ||
    isSpeaker(sentence, run.first) ||
    (count < 4 && (alone.has(bareOf(texts.at(-1)!)) || (EASTERN.has(texts[0]!) && alone.has(texts[0]!))));
  if (given === undefined && !isOffice && occupation === null && !isAged) return null;
  // "Stop Stansted Expansion said", "the Yomiuri Shimbun": a campaign and a paper speak as people do.
  if (given === undefined && !isOffice && ABSTRACT.test(texts.at(-1)!)) return null;
  if (from === 0 && given === undefined && !isAged && title === "") return null;
  const gender = titled || occupation?.gender || given || "";
  const surname = EASTERN.has(texts[0]!) ? texts[0]! : bareOf(texts.slice(findSurnameStart(texts)).join(" "));
  const form: PersonForm = { shape: "full", gender, title: title || (occupation?.word ?? "") };
  return makePerson(sentence, from, run.last, people, form, texts.join(" "), surname);
}

/** "al-Moualem" is "Moualem" when he stands alone. */
const bareOf = (surname: string): string => surname.replace(/^(?:al|el)-(?=\p{Lu})/u, "");

/** A name's surname with its particle: "Pieter de Vries" → "de Vries", "Ada Lovelace" → "Lovelace". */
export function surnameOf(name: string): string {
  const texts = name.split(" ");
  return texts.slice(findSurnameStart(texts)).join(" ");
}

/** "Staffan de Mistura" → "de Mistura"; otherwise the last word, a suffix left out. */
function findSurnameStart(texts: string[]): number {
  const last = /^(?:Jr|Sr|II|III|IV)$/.test(texts.at(-1)!) ? texts.length - 2 : texts.length - 1;
  let start = last;
  while (start > 1 && PARTICLES.has(texts[start - 1]!.toLowerCase())) start--;
  return Math.max(1, start);
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
  const end = lastWord.start + stripPossessive(lastWord.text).length;
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
  if (at !== run.last) return null;
  const surname = stripPossessive(words[at]!.text);
  // "Jane de Vries" is "de Vries" after that, and never "Vries".
  const particle = words[at - 1]?.text ?? "";
  if (PARTICLES.has(particle.toLowerCase()) && isTogether(sentence, at - 1)) {
    const whole = bySurname.get(`${particle} ${surname}`);
    if (whole) return makeMention(sentence, at - 1, at, whole.name, shortForm(whole, gender, title));
    // "Van der Berg"
    const first = words[at - 2]?.text ?? "";
    const double = bySurname.get(`${first.toLowerCase()} ${particle} ${surname}`);
    if (double) return makeMention(sentence, at - 2, at, double.name, shortForm(double, gender, title));
  }
  const person = bySurname.get(surname);
  if (person === null || person === undefined) return null;
  // "Mrs Berg" of whom only Ned Berg is told: another of the family.
  if (gender !== "" && person.gender !== "" && gender !== person.gender) return null;
  // "Lopez Obrador", "Santa Anna": a surname is not cut where the name itself goes on before it.
  const isDouble = at > run.first && person.name.endsWith(` ${particle} ${surname}`);
  if (isDouble && !isGiven(particle))
    return makeMention(sentence, at - 1, at, person.name, shortForm(person, gender, title));
  if (isDouble || /^(?:Santa|San|Saint|St)$/.test(particle)) return null;
  return makeMention(sentence, at, at, person.name, shortForm(person, gender, title));
}

function shortForm(person: Person, gender: Gender, title: string): PersonForm {
  const shape = person.isFull && person.name === person.surname ? "single" : "surname";
  return { shape, gender: gender || person.gender, title };
}

/** "The Union of Pure and Applied Chemistry (IUPAC)": the letters are the body's, before and after. */
function readLetters(sentences: Sentence[], bodies: PersonMention[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { sentence, end, entity } of bodies) {
    const { text, start } = sentences[sentence]!;
    const letters = /^ \(([A-Z]{2,})\)/.exec(text.slice(end - start))?.[1];
    if (letters !== undefined) names.set(letters, entity);
  }
  return names;
}

/** "the Metropolitan Police", "Florida Fish and Wildlife Commission": a run with a word that makes it a body. */
function readBody(sentence: Sentence, run: Run): PersonMention | null {
  const { words } = sentence;
  const texts = words.slice(run.first, run.last + 1).map((w) => stripPossessive(w.text));
  const first = texts[0] === "The" ? 1 : 0;
  const isBody = texts.length - first >= 2 && texts.slice(first).some((t) => NAME_OF_BODY.has(t));
  const isAcronym = texts.length - first === 1 && /^[A-Z]{3,}$/.test(texts[first]!);
  // "In the journal Plant Cell"
  const isPaper =
    texts.length > 1 &&
    /\b(?:journal|magazine|newspaper|periodical|website) $/.test(
      sentence.text.slice(0, words[run.first]!.start - sentence.start),
    );
  if (!isBody && !isAcronym && !isPaper) return null;
  const tail = isBody ? (BODY_TAIL.exec(afterRun(sentence, run.last))?.[0] ?? "") : "";
  const last = run.last + (tail === "" ? 0 : tail.trim().split(" ").length);
  return makeMention(sentence, run.first + first, last, texts.slice(first).join(" ") + tail, {
    shape: "body",
    gender: "",
    title: "",
  });
}

/** "of Pure and Applied Chemistry" belongs to the name. */
const BODY_TAIL = /^ (?:of|for)(?: the)? \p{Lu}[\p{L}-]+(?: (?:and )?\p{Lu}[\p{L}-]+){0,5}(?!['’])/u;

function afterRun({ text, words, start }: Sentence, i: number): string {
  return text.slice(words[i]!.end - start);
}

function isGiven(word: string): boolean {
  return genderOf(word) !== undefined;
}
