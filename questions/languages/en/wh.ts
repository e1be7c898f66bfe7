/** The form of a question: the auxiliary before the subject, which loses the capital of a sentence's beginning. */
import type { Clause } from "./clause.ts";
import { genderOf } from "./given-names.ts";
import { FUNCTION_WORDS, OCCUPATIONS, OFFICES } from "./lexicon.ts";
import { readWord } from "./number-words.ts";
import { isDemonym, readPlace } from "./places.ts";
import { uncapitalise } from "../../words.ts";

/**
 * A question: what stands before it, the asked words, and the clause with its auxiliary before the subject; null where the subject's capital may be a name's or
 * the sentence's. Behind an opener (`isWithin`) a capital is a name's: "In 1998, Rice joined the club."
 */
export function write(
  opener: string,
  wh: string,
  { subject, auxiliary, predicate }: Clause,
  isWithin = opener !== "",
): string | null {
  // "In which year did shortly before the vote begin": a clause of time, taken for the subject.
  if (
    /^(?:[a-z]+ly|just|soon|long|even|right|years|months|weeks|days) (?:before|after|when|while)\b/i.test(
      subject,
    )
  )
    return null;
  // "For how many years would the mill have been called so?": what never was.
  if (auxiliary === "would" && /^have\b/.test(predicate)) return null;
  if (isUncertain(subject) || (!isWithin && SURNAMES.test(subject)) || isDisagreeing(subject, auxiliary))
    return null;
  const isNamed = isWithin && !/^(?:The|An?) /.test(subject);
  const [, noun = ""] = WORK.exec(subject) ?? [];
  const isTitle = noun !== "" && OF_WORK.test(predicate) && !OFFICES.has(noun) && !DOCUMENT.test(noun);
  const whom = isNamed || isTitle ? subject : lowerSubject(subject);
  const question = `${opener}${opener === "" ? wh : lower(wh)} ${auxiliary} ${whom} ${predicate}`.trimEnd();
  return `${question}?`;
}

/** "The Life of Anna Berg" that was published is a title, and keeps its capital; "the Treaty of Bergen" was signed. */
const WORK = /^The (\p{Lu}[\p{L}’'-]*) of \p{Lu}/u;
const OF_WORK = /^(?:first )?(?:published|premiered|written by)\b/;
const DOCUMENT =
  /^(?:Treaty|Peace|Charter|Constitution|Declaration|Edict|Act|Articles|Bill|Code|Convention|Law|Laws|Report|Statute|Terms)$/;

/** "Does the couples travel together and Holt have": two subjects, or a clause taken for one, before a verb of the singular. */
function isDisagreeing(subject: string, auxiliary: string): boolean {
  return (
    auxiliary === "does" &&
    /^(?:the|these|those) \p{Ll}+s\b(?:(?! (?:of|for|in|on|with|to|from|at|by) ).)* and /iu.test(subject)
  );
}

/** Alone at a sentence's beginning a substance or somebody. */
const SURNAMES = /^(?:Snow|Rice|Steel|Cotton)$/;

/** What is all in capitals, as SALT and US are, keeps them. */
export const lower = (text: string) => (CAPITALS.test(text) ? text : uncapitalise(text));
const CAPITALS = /^(?:\p{Lu}{2}|I\b)/u;

/** Nouns that open a sentence without an article. */
const MASS = new Set(
  (
    "mass public primary ash plague smoke water rain snow ice fire fishing farming trade tourism traffic unemployment inflation gold silver oil coal gas tea coffee sugar " +
    "cotton wool wheat rice bread beer wine salt iron steel paper work construction production mining slavery education music football rugby cricket " +
    "profits sales shares prices exports imports revenue revenues turnover costs losses earnings wages rents spending investment output inflation house retail consumer interest " +
    "tennis chess malaria smallpox cholera influenza power electricity history science religion war peace demand growth"
  ).split(" "),
);

/** Plurals that open a sentence alone; "Airbus" and "Hughes" end as they do. */
const PEOPLE = new Set(
  (
    "thieves officials investigators rescuers authorities detectives prosecutors firefighters paramedics doctors nurses scientists researchers residents " +
    "workers farmers fishermen soldiers troops rebels protesters demonstrators visitors tourists passengers students pupils teachers volunteers women men " +
    "children people ships planes aeroplanes airplanes boats cars trains buses flights customers voters lawmakers engineers divers builders settlers archaeologists historians experts " +
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

/** How much of something, or who of it: "Parts of the Americas", "Members of the Bergen choir". "Friends of the Earth" is a name. */
const PARTS =
  /^(?:Parts|Members|Tens|Dozens|Scores|Hundreds|Thousands|Millions|Billions|Residents|Crowds|Copies|Remains|Pieces|Groups|Plans|Owners|Employees|Inhabitants|Students|Supporters|Leaders|Representatives) of /;

/** A title right before a name keeps its capital, as what somebody works as does not ("striker Ned Holt"). Chicago Manual of Style, § 8.19. */
const TITLES = new Set(
  (
    "president queen king prince princess pope bishop archbishop captain general colonel major admiral commander sergeant professor doctor judge senator governor mayor " +
    "minister secretary chancellor ambassador congressman congresswoman"
  ).split(" "),
);
/** Behind one of these and before nothing but capitals: a name ("Half Moon Bay", "All Saints"), unless they are people ("Two Germans"). */
const NUMBERING = /^(?:Half|All)$/;

/** A subject within a sentence loses the capital of a first word that is no name. */
export function lowerSubject(subject: string): string {
  const words = subject.split(" ");
  const [first = "", second = ""] = words;
  const small = first.toLowerCase();
  const isBeforeName = /^\p{Lu}/u.test(second);
  // "Historical figures", "historical and cultural sites": an adjective by its ending before a noun. "Vincent van Holt", "Beijing officials": a name.
  const isAdjective =
    /^\p{Lu}\p{Ll}+(?:al|ic|ive|ous|ful|less|ing|able|ible|ant|ent|ary)$/u.test(first) &&
    genderOf(first) === undefined &&
    readPlace(first) === null &&
    !/^\S+ (?:(?:de|von|van|der|la|le|di|da|bin) |and \p{Lu})/u.test(subject) &&
    (/^\p{Ll}/u.test(second) || isDemonym(second));
  const isNumber = readWord(small) !== null || NUMBERING.test(first);
  const isName =
    (MASS.has(small) && isBeforeName) ||
    (TITLES.has(small) && isBeforeName) ||
    (isNumber &&
      words.length > 1 &&
      words.every((word) => /^\p{Lu}/u.test(word)) &&
      !isDemonym(second.replace(/s$/, "")));
  const isCommon =
    isAdjective ||
    isNumber ||
    MASS.has(small) ||
    /^(?:Several|Most|Few|Much|Half|Former)$/.test(first) ||
    /^(?:Anti|Non|Pro|Multi|Semi|Self|Co|Pre|Post)-\p{Ll}/u.test(first) ||
    // "Striker Ned Holt"
    (OCCUPATIONS.has(small) && isBeforeName) ||
    FUNCTION_WORDS.has(small) ||
    (subject === first && PEOPLE.has(small)) ||
    PARTS.test(subject);
  return isCommon && !isName ? lower(subject) : subject;
}
