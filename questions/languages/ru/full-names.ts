/** Full names in Russian text, and surnames after a calling: which words are whose, in which case. */
import type { Sentence } from "../../article.ts";
import type { Word } from "../../words.ts";
import { isBodyName } from "./bodies.ts";
import { isFunctionWord } from "./function-words.ts";
import { type NameCase, readGiven, readPatronymic } from "./given-names.ts";
import { INITIALS, isParticle, ROMAN, type Run } from "./name-runs.ts";
import { genderOfPast, genderOfVerb, isSubject, verbAfter } from "./name-verbs.ts";
import { VERBS } from "./saying.ts";
import { declineSurname, type Gender, readSurname } from "./surnames.ts";
import { isFinite } from "./verbs.ts";
import { isNext, readLetters, stemWord } from "./words.ts";

const ADJECTIVAL = /(?:[ыиоеая][йея]|[ое]го|[ое]му|[иы]м|[иы]х|[иы]ми|ую)$/;

const PLURAL_SURNAME = /(?:[оеё]в|[иы]н)ы(?:х|м|ми)?$|[сц]ки(?:е|х|ми)$/;
/** "Лужковым" is of Лужков, whatever adjective looks alike. */
const POSSESSIVE = /(?:[оеё]в|[иы]н)$/;
const EAST_ASIAN = 5;
/** Letters of a name that is no adjective, whatever its end: "Ким". */
const SHORT = 3;

export interface Person {
  entity: string;
  /** Surname or only name, in the nominative. */
  surname: string;
  /** The fullest name in the nominative, where that is known. */
  full: string | null;
  gender: Gender | null;
}

export interface Found {
  person: Person;
  form: string;
  run: Run;
  isFull: boolean;
}

/** A full name, or a surname after a calling; with its particle, "Винсент ван Гог", "Марта де Грааф". */
export function readFull(run: Run, recurring: Map<string, number>, attested: Set<string>): Found | null {
  const at = run.words.findIndex((w) => isParticle(w.text));
  if (at < 0) return readPlain(run, recurring, attested);
  if (at === 0) return null;
  const found = readPlain(
    { ...run, words: [...run.words.slice(0, at), run.words.at(-1)!] },
    recurring,
    attested,
  );
  if (found === null) return null;
  const { person } = found;
  const prefix = run.words
    .slice(at, -1)
    .map((w) => w.text)
    .join(" ");
  const full = person.full?.replace(/ (\S+)$/, ` ${prefix} $1`) ?? null;
  return {
    ...found,
    run,
    person: { ...person, entity: `${prefix} ${person.entity}`, surname: `${prefix} ${person.surname}`, full },
  };
}

function readPlain(run: Run, recurring: Map<string, number>, attested: Set<string>): Found | null {
  const { words, sentence } = run;
  const last = words.at(-1)!;
  const first = words[0]!;
  // "Ефим и Мирон Черепановы": the surname is of both. "Юрием Лужковым" is of one.
  const isInstrumental =
    last.text.endsWith("ым") && readGiven(first.text).some(({ cases }) => cases.includes("ins"));
  if (words.length > 1 && !isInstrumental && PLURAL_SURNAME.test(last.text)) return null;
  if (ROMAN.test(last.text)) return readMonarch(run);
  const givens = readGiven(first.text);
  const hasInitials = INITIALS.test(first.text);
  const isOpening = run.first === 0 && givens.length === 0 && !hasInitials;
  // "Ким Чен Ын": which of the words inflect is a matter of usage.
  if (words.length === 3 && words.every((w) => w.text.length <= EAST_ASIAN)) return null;
  if (words.length === 1) {
    const speaks = givens.length === 0 && !ADJECTIVAL.test(last.text) ? readSpeaking(run) : null;
    // At a sentence's beginning a name is one that stands within others as well.
    const isKnownName = !isOpening || (speaks !== null && (recurring.get(stemWord(last.text)) ?? 0) > 0);
    if (
      (!run.isTitled && speaks === null) ||
      isBodyName(last.text) ||
      givens.length > 0 ||
      !isKnownName ||
      ADJECTIVAL.test(last.text)
    )
      return null;
    const own = run.titleGender ?? speaks?.gender ?? null;
    return makeFound(run, chooseReading(last.text, own, null, attested), null, own);
  }
  if (givens.length > 0) return readWithGiven(run, recurring, attested);
  if (hasInitials) {
    const surname = words.findLast((w) => !INITIALS.test(w.text))!;
    if (ADJECTIVAL.test(surname.text) && !/(?:ский|цкий|ская|цкая|ского|цкого)$/.test(surname.text))
      return null;
    const reading = chooseReading(surname.text, run.titleGender, null, attested);
    return makeFound(run, reading, null, run.titleGender ?? reading?.gender ?? null);
  }
  const said = saidBefore(run) || saidBehindQuote(run);
  const isSupported =
    run.isTitled || said !== "" || (recurring.get(stemWord(last.text)) ?? 0) > 0 || isSubject(sentence, last);
  if (
    !isSupported ||
    isOpening ||
    words.some(
      (w) => w.text.length > SHORT && ADJECTIVAL.test(w.text) && !/(?:ский|ская|ского)$/.test(w.text),
    )
  )
    return null;
  if (isQuoted(sentence, first)) return null;
  const gender = run.titleGender ?? genderOfVerb(sentence, last) ?? genderOfPast(said);
  const both = BOTH.find(([given, surname]) => given.test(first.text) && surname.test(last.text));
  if (
    both !== undefined &&
    words.every((w) => both[0].test(w.text) || both[1].test(w.text)) &&
    gender !== "f" &&
    genderOfVerb(sentence, last) === null
  ) {
    const cut = words.map((w) => w.text.replace(/(?:а|у|ом|ым)$/, ""));
    const lemma = cut.at(-1)!;
    const full = cut.join(" ");
    const person = { entity: readLetters(lemma), surname: lemma, full, gender: "m" as const };
    return { person, form: both[2].join("+"), run, isFull: true };
  }
  const reading = chooseReading(last.text, gender, null, attested);
  const isNominative =
    !OBLIQUE_GIVEN.test(first.text) &&
    reading !== null &&
    (reading.cases.length === 0 || reading.cases.includes("nom"));
  return makeFound(
    run,
    reading,
    isNominative ? words.map((w) => w.text).join(" ") : null,
    gender ?? reading?.gender ?? null,
  );
}

/** Who says something by a surname alone, whom no list need have: "«…», — считает Адамс", "Адамс рассказал, что". Null for bodies, and where no verb of saying stands beside the name. */
function readSpeaking(run: Run): { gender: Gender | null } | null {
  const { sentence, words } = run;
  const name = words[0]!;
  if (isBodyName(name.text) || isQuoted(sentence, name)) return null;
  const before = saidBefore(run);
  const after = verbAfter(sentence, name);
  const isFollowed =
    VERBS.has(after) &&
    /^ [а-яё]+(?:,| что |:)/.test(
      sentence.text.slice(name.end - sentence.start, name.end - sentence.start + VERB_REACH),
    );
  const verb = before !== "" ? before : isFollowed ? after : "";
  return verb === "" || /(?:ли|лись|[юя]т|ут)$/.test(verb) ? null : { gender: genderOfPast(verb) };
}
const VERB_REACH = 24;
/** The verb of saying right before a name: "«…», — сказал Дитер Кемпф" is of a person, whom no list need have. */
function saidBefore({ sentence, first }: Run): string {
  const before = sentence.words[first - 1];
  const isLinked = before !== undefined && isNext(sentence, before, sentence.words[first]);
  return isLinked && VERBS.has(before.text) ? before.text : "";
}

/** The verb of saying behind a quotation whose attribution a name of two words ends: "«…», — говорит один из управляющих фонда Джо Салуцци." */
function saidBehindQuote({ sentence: { text, start }, words }: Run): string {
  if (words.length !== 2 || !/^(?:[.,]|$)/.test(text.slice(words[1]!.end - start))) return "";
  const before = text.slice(0, words[0]!.start - start);
  const verb = BEHIND_QUOTE.exec(before)?.[1] ?? "";
  return VERBS.has(verb) ? verb : "";
}
const BEHIND_QUOTE = /[»"”], ?[—–-] ([а-яё]+) [^»"”.,:;]{3,100} $/;

export function isQuoted(sentence: Sentence, word: Word): boolean {
  return /[«“"„]$/.test(sentence.text.slice(0, word.start - sentence.start));
}

/** "Пётр I", "Екатерины II": by the given name and its number. */
function readMonarch(run: Run): Found | null {
  const [name, number] = [run.words.at(-2)!, run.words.at(-1)!];
  const [given, ...others] = readGiven(name.text);
  if (given === undefined || run.words.length !== 2 || others.some((g) => g.gender !== given.gender))
    return null;
  const full = `${given.lemma} ${number.text}`;
  const person = {
    entity: `${readLetters(given.lemma)} ${number.text.toLowerCase()}`,
    surname: full,
    full,
    gender: given.gender,
  };
  return { person, form: given.cases.join("+") || "any", run, isFull: true };
}

/** Given name, patronymic or second name, surname: each reading must agree in gender and case. */
function readWithGiven(run: Run, recurring: Map<string, number>, attested: Set<string>): Found | null {
  const { words } = run;
  const second = readPatronymic(words[1]!.text);
  // "Василий Дорофеевич": nobody is known by a patronymic alone.
  const given = readGiven(words[0]!.text).find(({ gender }) => gender === second?.gender);
  // "Екатерина Самуцевич" is of no father called so.
  if (
    words.length === 2 &&
    second !== null &&
    given !== undefined &&
    (recurring.get(stemWord(words[1]!.text)) ?? 0) === 0
  ) {
    const cases = second.cases.filter((c) => given.cases.includes(c));
    if (cases.length === 0) return null;
    const full = `${given.lemma} ${second.lemma}`;
    return {
      person: { entity: readLetters(full), surname: full, full, gender: second.gender },
      form: cases.join("+"),
      run,
      isFull: true,
    };
  }
  // "Роман Абрамович": what could be a patronymic is a surname where nothing follows it.
  return readWithSurname(
    run,
    attested,
    words.length > 2 ? (readPatronymic(words[1]!.text)?.gender ?? null) : null,
  );
}

function readWithSurname(run: Run, attested: Set<string>, patronymic: Gender | null): Found | null {
  const { words, sentence } = run;
  const last = words.at(-1)!;
  const verb = genderOfVerb(sentence, last);
  const isAttested = (lemma: string) => Number(lemma !== last.text && attested.has(lemma));
  const isInflected = (fit: { lemma: string; cases: NameCase[] }) =>
    fit.lemma !== last.text &&
    fit.cases.length > 0 &&
    !fit.cases.includes("nom") &&
    (isInflectedGiven(words[0]!.text) || isAttested(fit.lemma) > 0 || !last.text.endsWith("и"));
  const fits: { lemma: string; cases: NameCase[]; gender: Gender; given: string }[] = [];
  for (const given of readGiven(words[0]!.text)) {
    if (patronymic !== null && given.gender !== patronymic) continue;
    // "на берегу Лены Ленский острог": an adjective of the other gender belongs to what follows.
    if (given.gender === "f" && /(?:[сц]кий|ый)$/.test(last.text)) continue;
    for (const reading of readSurname(last.text, given.gender)) {
      const cases =
        given.cases.length === 0
          ? reading.cases
          : reading.cases.length === 0
            ? given.cases
            : reading.cases.filter((c) => given.cases.includes(c));
      if (cases.length > 0 || (given.cases.length === 0 && reading.cases.length === 0))
        fits.push({ lemma: reading.lemma, cases, gender: given.gender, given: given.lemma });
    }
  }
  const [best] = fits.sort(
    (a, b) =>
      // "Ольги Смирновой": an inflected surname beside an inflected name, before one that does not inflect.
      Number(isInflected(b)) - Number(isInflected(a)) ||
      isAttested(b.lemma) - isAttested(a.lemma) ||
      (last.text.endsWith("ым") ? Number(POSSESSIVE.test(b.lemma)) - Number(POSSESSIVE.test(a.lemma)) : 0) ||
      Number(verb === b.gender) - Number(verb === a.gender) ||
      isOblique(b, last.text, verb) - isOblique(a, last.text, verb) ||
      Number(b.cases.includes("nom")) - Number(a.cases.includes("nom")),
  );
  if (best === undefined) return null;
  // "Джо Аллева" or of Аллев: the given name does not tell, nor does the article; what governs it may.
  if (
    best.lemma !== last.text &&
    !isInflectedGiven(words[0]!.text) &&
    isAttested(best.lemma) === 0 &&
    !isGoverned(run)
  )
    return null;
  const isPlain = words.length === 2;
  const isNominative = best.cases.length === 0 || best.cases.includes("nom");
  const full = isNominative
    ? words.map((w) => w.text).join(" ")
    : isPlain
      ? `${best.given} ${best.lemma}`
      : null;
  return {
    person: { entity: readLetters(best.lemma), surname: best.lemma, full, gender: best.gender },
    form: best.cases.join("+") || "any",
    run,
    isFull: true,
  };
}

/** Whether a preposition or a noun right before a name governs it: "для Джо Байдена", "слова Джо Байдена". */
function isGoverned({ sentence, words, first }: Run): boolean {
  const before = sentence.words[first - 1];
  if (before === undefined || !isNext(sentence, before, words[0]) || !/^[а-яё]/.test(before.text))
    return false;
  if (PREPOSITION.test(before.text)) return true;
  return !isFunctionWord(before.text) && !isFinite(before.text) && NOUN.test(before.text);
}
const PREPOSITION =
  /^(?:в|во|на|из|с|со|к|ко|у|о|об|обо|от|до|за|по|при|под|над|для|без|через|между|против|перед|про|после|около|вокруг|ради|кроме|мимо|среди)$/;
/** No adverb, adjective, infinitive or gerund. */
const NOUN =
  /(?<!(?:[оы]й|[иы]х|[иы]м|ого|его|ому|ему|ий|ая|яя|ое|ее|ые|ие|ую|юю|[аеиоуыяё]ть|[зс]ти|чь|в|вши|но|ло))$/;

/** Whether a given name stands in a form that tells its case. */
function isInflectedGiven(word: string): boolean {
  return readGiven(word).some((given) => given.cases.length > 0);
}

/** A man's surname in -а is rarer than the genitive of one in a consonant ("Джо Байдена"), unless a verb follows that makes it the subject. */
function isOblique(fit: { lemma: string; gender: Gender }, word: string, verb: Gender | null): number {
  return Number(
    fit.gender === "m" && fit.lemma !== word && verb !== "m" && /[^аеёиоуыэюяйь]$/.test(fit.lemma),
  );
}

/** Endings of a man's name in a case, given name and surname alike: "Роуэна Аткинсона", "Риком Перри". */
const BOTH: [RegExp, RegExp, NameCase[]][] = [
  [/[^аеёиоуыэюяйь]а$/, /[^аеёиоуыэюяйь]а$/, ["gen", "acc"]],
  [/[^аеёиоуыэюяйь]у$/, /[^аеёиоуыэюяйь]у$/, ["dat"]],
  [/[^аеёиоуыэюяйь]ом$/, /(?:ом|ым)$/, ["ins"]],
];

const OBLIQUE_GIVEN = /(?:ом|ем|ой|ей|[уюыи])$/;

/** The likeliest reading of a surname: one whose nominative the article has, else the nominative itself. */
function chooseReading(
  word: string,
  gender: Gender | null,
  cases: NameCase[] | null,
  attested: Set<string>,
): { lemma: string; cases: NameCase[]; gender: Gender | null } | null {
  const genders: Gender[] = gender === null ? ["m", "f"] : [gender];
  const readings = genders.flatMap((g) => readSurname(word, g).map((r) => ({ ...r, gender: g })));
  const oblique = readings.find((r) => r.lemma !== word && attested.has(r.lemma));
  if (oblique !== undefined) return oblique;
  const own = readings.filter((r) => r.lemma === word);
  // Whoever has other forms in the article inflects: a man.
  const inflected = own.find((r) => {
    const forms = declineSurname(word, r.gender);
    return forms !== null && Object.values(forms).some((form) => form !== word && attested.has(form));
  });
  if (inflected !== undefined) return inflected;
  if (cases !== null) return null;
  if (/[ауыею]$|ом$|ым$/.test(word) && own.some((r) => r.cases.length > 0))
    return gender === "f" ? own[0]! : null;
  return { lemma: word, cases: own.some((r) => r.cases.length > 0) ? ["nom"] : [], gender };
}

function makeFound(
  run: Run,
  reading: { lemma: string; cases: NameCase[]; gender: Gender | null } | null,
  full: string | null,
  gender: Gender | null,
): Found | null {
  if (reading === null) return null;
  return {
    person: {
      entity: readLetters(reading.lemma),
      surname: reading.lemma,
      full,
      gender: gender ?? reading.gender ?? genderOfShape(reading.lemma),
    },
    form: reading.cases.join("+") || "any",
    run,
    isFull: run.words.length > 1,
  };
}

/** Possessive and adjectival surnames tell their gender: Ханифов, Островский, Островская. */
function genderOfShape(surname: string): Gender | null {
  return /(?:[оеё]в|[сц]кий)$/.test(surname) ? "m" : /(?:[сц]кая)$/.test(surname) ? "f" : null;
}
