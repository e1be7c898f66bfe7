/** The form of a question: the auxiliary before the subject, which loses the capital of a sentence's beginning. */
import type { Clause } from "./clause.ts";
import { FUNCTION_WORDS, OCCUPATIONS } from "./lexicon.ts";
import { readWord } from "./number-words.ts";
import { isDemonym, readPlace } from "./places.ts";

/** A question: what stands before it, the asked words, and the clause with its auxiliary before the subject; null where the subject's capital may be a name's or the sentence's. */
export function write(opener: string, wh: string, { subject, auxiliary, predicate }: Clause): string | null {
  if (isUncertain(subject)) return null;
  const question =
    `${opener}${opener === "" ? wh : lower(wh)} ${auxiliary} ${lowerSubject(subject)} ${predicate}`.trimEnd();
  return `${question}?`;
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Nouns that open a sentence without an article. */
const MASS = new Set(
  (
    "mass public primary ash plague smoke water rain snow ice fire fishing farming trade tourism traffic unemployment inflation gold silver oil coal gas tea coffee sugar " +
    "cotton wool wheat rice bread beer wine salt iron steel paper work construction production mining slavery education music football rugby cricket " +
    "profits sales shares prices exports imports revenue revenues turnover costs losses earnings wages rents spending investment output inflation house retail consumer interest " +
    "tennis chess malaria smallpox cholera influenza power electricity parliament congress history science religion war peace demand growth"
  ).split(" "),
);

/** Plurals that open a sentence alone; "Airbus" and "Hughes" end as they do. */
const PEOPLE = new Set(
  (
    "thieves officials investigators rescuers authorities detectives prosecutors firefighters paramedics doctors nurses scientists researchers residents " +
    "workers farmers fishermen soldiers troops rebels protesters demonstrators visitors tourists passengers students pupils teachers volunteers women men " +
    "children people ships trains buses flights customers voters lawmakers engineers divers builders settlers archaeologists historians experts " +
    "gamers drivers shoppers consumers analysts economists investors motorists commuters users readers viewers pensioners families teenagers adults parents " +
    "patients prisoners migrants refugees ministers campaigners"
  ).split(" "),
);

/** "Mass production", "Oxford scholars": one word with a capital before one without, of which nothing tells whether it is a name. */
export function isUncertain(subject: string): boolean {
  const [, first] = /^(\p{Lu}\p{L}+) \p{Ll}/u.exec(subject) ?? [];
  if (first === undefined || lowerSubject(subject) !== subject) return false;
  return (
    !/^\p{Lu}+$/u.test(first) &&
    !isDemonym(first) &&
    readPlace(first) === null &&
    !/^\S+ (?:and|of|de|von|van|the) /.test(subject)
  );
}

/** A subject within a sentence loses the capital of a first word that is no name. */
export function lowerSubject(subject: string): string {
  const [first = ""] = subject.split(" ");
  // "Historical figures": an adjective by its ending before a noun.
  const isAdjective =
    /^\p{Lu}\p{Ll}+(?:al|ic|ive|ous|ful|less|ing|able|ible|ant|ent|ary)$/u.test(first) &&
    (/^\S+ \p{Ll}/u.test(subject) || isDemonym(subject.split(" ")[1] ?? ""));
  const isCommon =
    isAdjective ||
    MASS.has(first.toLowerCase()) ||
    readWord(first.toLowerCase()) !== null ||
    /^(?:Several|Most|Few|Much|Half|Former)$/.test(first) ||
    /^(?:Anti|Non|Pro|Multi|Semi|Self|Co|Pre|Post)-\p{Ll}/u.test(first) ||
    // "Striker Ned Holt"
    (OCCUPATIONS.has(first.toLowerCase()) && /^\S+ \p{Lu}/u.test(subject)) ||
    FUNCTION_WORDS.has(first.toLowerCase()) ||
    (subject === first && PEOPLE.has(first.toLowerCase()));
  return isCommon && first !== "I" && first !== "US" ? lower(subject) : subject;
}
