/**
 * People in Russian text, by their capitals: a given name with a surname, initials, a patronymic, or a calling before the name; then the
 * surname alone, in any case. Who shares a surname with another is found by the full name only.
 */
import type { PersonMention, Sentence } from "../../article.ts";
import type { Word } from "../../words.ts";
import { type Found, isQuoted, type Person, readFull } from "./full-names.ts";
import { readGiven } from "./given-names.ts";
import { findRuns, isParticle, type Run } from "./name-runs.ts";
import { genderOfVerb, verbAfter } from "./name-verbs.ts";
import { declineSurname, type Gender } from "./surnames.ts";
import { readLetters, stemWord } from "./words.ts";

/** People of a text: who they are, and where each is named. */
export interface People {
  mentions: PersonMention[];
  persons: ReadonlyMap<string, Person>;
}

/** Finds the people of all sentences. */
export function findPeople(sentences: Sentence[]): People {
  const all = sentences.flatMap(findRuns);
  // The name of a thing is nobody's wherever it stands alone, unless it is a person's as well: "остров Врангеля".
  const things = new Set(all.flatMap((run) => (run.isThing ? [stemWord(run.words[0]!.text)] : [])));
  for (const { words } of all) if (words.length > 1) things.delete(stemWord(words.at(-1)!.text));
  const runs = all.filter(
    (run) =>
      !run.isThing &&
      !isQuotedWhole(run) &&
      (run.words.length > 1 || !things.has(stemWord(run.words[0]!.text))),
  );
  const recurring = countSingles(runs);
  const words = new Set(runs.flatMap((run) => run.words.map((w) => w.text)));
  const persons = new Map<string, Person>();
  const shared = new Set<string>();
  const isFirst = new Set<string>();
  const relatives = new Map<string, Person>();
  const found: Found[] = [];
  const rest: Run[] = [];
  for (const run of runs) {
    const full = readFull(run, recurring, words);
    if (full === null) {
      rest.push(run);
      continue;
    }
    const known = persons.get(full.person.entity);
    if (known === undefined) {
      persons.set(full.person.entity, full.person);
      if (run.sentence.index < 2) isFirst.add(full.person.entity);
    } else if (isOther(known, full.person)) {
      // A father or son beside the one whom the text is about: the surname alone means the latter, the full name him.
      if (known.gender === full.person.gender && isFirst.has(known.entity)) {
        const relative = nameInFull(full.person);
        if (relative !== null) {
          relatives.set(relative.entity, relatives.get(relative.entity) ?? relative);
          found.push({ ...full, person: relatives.get(relative.entity)! });
        }
        continue;
      }
      shared.add(full.person.entity);
    } else {
      known.full ??= full.person.full;
      known.gender ??= full.person.gender;
    }
    found.push(full);
  }
  const byForm = listForms(persons);
  const byGiven = new Map<string, Person | null>();
  for (const person of persons.values()) {
    const [given = "", ...others] = person.full?.split(" ") ?? [];
    if (others.length > 0 && !given.includes(".")) byGiven.set(given, byGiven.has(given) ? null : person);
  }
  for (const run of rest) found.push(...findSingles(run, byForm, byGiven));
  for (const [entity, person] of relatives) persons.set(entity, person);
  // Of two of one surname each is meant by the full name, and nobody by the surname alone.
  const named = found.flatMap((one): Found[] => {
    if (!shared.has(one.person.entity)) return [one];
    const person = one.isFull ? nameInFull(one.person) : null;
    if (person === null) return [];
    persons.set(person.entity, persons.get(person.entity) ?? person);
    return [{ ...one, person: persons.get(person.entity)! }];
  });
  const mentions = named.map(({ person, form, run }): PersonMention => {
    const { sentence, words: names } = run;
    const [start, end] = [names[0]!.start, names.at(-1)!.end];
    return {
      kind: "person",
      entity: person.entity,
      form: settleForm(form, sentence, names.at(-1)!, persons.get(person.entity)!.gender),
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start,
      end,
      text: sentence.text.slice(start - sentence.start, end - sentence.start),
    };
  });
  return { mentions, persons };
}

/** Somebody known by given name and surname together; null where no list has the given name. */
const nameInFull = (person: Person): Person | null =>
  person.full === null || readGiven(person.full.split(" ", 1)[0]!).length === 0
    ? null
    : { ...person, entity: readLetters(person.full) };

/** Two people of one surname: another gender, or another given name. */
function isOther(a: Person, b: Person): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return true;
  const [first, second] = [a.full?.split(" ")[0], b.full?.split(" ")[0]];
  return (
    first !== undefined &&
    second !== undefined &&
    first !== second &&
    !first.includes(".") &&
    !second.includes(".")
  );
}

/** How often each name stands alone, by stem. */
function countSingles(runs: Run[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words, first } of runs) {
    if (words.length > 1 || first === 0) continue;
    const stem = stemWord(words[0]!.text);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** "теплоход «Василий Косяков»", "бот «Святой Гавриил»": a name and nothing else in quotation marks is a thing's. */
function isQuotedWhole({ sentence: { text, start }, words }: Run): boolean {
  const [before, after] = [text.slice(0, words[0]!.start - start), text.slice(words.at(-1)!.end - start)];
  if (/[«"][А-ЯЁ][а-яё]+ $/.test(before) && /^[»"]/.test(after)) return true;
  return /[«“"„]$/.test(before) && /^[»”"“]/.test(after);
}

/** Forms of all surnames; a form of two people is of none. */
function listForms(persons: Map<string, Person>): Map<string, { person: Person; form: string } | null> {
  const byForm = new Map<string, { person: Person; form: string } | null>();
  for (const person of persons.values()) {
    const parts = person.surname.split(" ");
    const hasParticle = isParticle(parts[0]!);
    const name = hasParticle ? parts.at(-1)! : parts[0]!;
    const prefix = hasParticle ? `${parts.slice(0, -1).join(" ")} ` : "";
    const gender = person.gender;
    const forms = gender === null || (parts.length > 1 && !hasParticle) ? null : declineSurname(name, gender);
    const cases = new Map<string, string[]>();
    if (forms === null) cases.set(readLetters(prefix + name), ["any"]);
    else
      for (const [c, form] of Object.entries(forms)) {
        const key = readLetters(prefix + form);
        cases.set(key, [...(cases.get(key) ?? []), c]);
      }
    for (const [form, list] of cases)
      byForm.set(form, byForm.has(form) ? null : { person, form: list.join("+") });
  }
  return byForm;
}

/** Known surnames that stand alone in a run. */
function findSingles(
  run: Run,
  byForm: Map<string, { person: Person; form: string } | null>,
  byGiven: Map<string, Person | null>,
): Found[] {
  const isWhole = run.words.length === 1 || (run.words.length === 2 && isParticle(run.words[0]!.text));
  if (!isWhole || isQuoted(run.sentence, run.words[0]!)) return [];
  const name = run.words.map((w) => w.text).join(" ");
  const known = byForm.get(readLetters(name));
  if (known !== undefined) return known === null ? [] : [{ ...known, run, isFull: false }];
  const givens = readGiven(name);
  const [given] = givens;
  const person =
    given === undefined || givens.some((g) => g.lemma !== given.lemma) ? undefined : byGiven.get(given.lemma);
  return person === undefined || person === null
    ? []
    : [{ person, form: `given:${given!.cases.join("+") || "nom"}`, run, isFull: false }];
}

const PRESENT = /^[а-яё]{2,}[еиёую]т(?:ся)?$/;

/** A name that doesn't inflect is the subject where a verb follows that agrees with it. */
function settleForm(form: string, sentence: Sentence, name: Word, gender: Gender | null): string {
  if (form !== "any") return form;
  const verb = verbAfter(sentence, name);
  if (PRESENT.test(verb)) return "nom";
  const agreeing = genderOfVerb(sentence, name);
  return agreeing !== null && (gender === null || agreeing === gender) ? "nom" : "any";
}
