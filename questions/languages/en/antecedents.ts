/** What pronouns of a statement can stand for within it, and whether it tells of anybody at all. */
import type { Word } from "../../words.ts";
import { isExpletive } from "./expletives.ts";
import {
  AUXILIARIES,
  BEARERS,
  CONJUNCTIONS,
  FEMALE,
  FUNCTION_WORDS,
  MALE,
  MONTHS,
  NAME_OF_THING,
  OCCUPATIONS,
  PREPOSITIONS,
} from "./lexicon.ts";
import { genderOf } from "./given-names.ts";
import { readWord } from "./number-words.ts";
import { isDemonym, readPlace } from "./places.ts";
import { isPossessive, stripPossessive } from "./possessives.ts";
import { readPast, readThird } from "./verbs.ts";

/** Persons without a name. */
const PERSONS = new Set(
  "man woman boy girl person child people someone anyone everyone who whoever somebody nobody mp mep ceo gp".split(
    " ",
  ),
);

const PLURAL_VERBS = new Set(["have", "were", "are"]);

/** Whether "they" has a plural, a pair or a group before it. */
export function hasPlural(words: readonly Word[], i: number): boolean {
  // "Italy have won": a side, of which there are several.
  return (
    words.slice(0, i).some(
      ({ text }) =>
        /^(?:and|people|men|women|children|team|police|family|couple|group|everyone|each|nobody|anyone|someone|student|person|(?:[a-z]+-)?[a-z]{2,}[^s\W]s)$/i.test(
          text,
        ) &&
        // "After 15 minutes they were tender": no time is meant.
        !/^(?:was|has|is|his|its|this|as|(?:second|minute|hour|day|week|month|year|decade|centurie)s)$/i.test(
          text,
        ) &&
        readThird(text.toLowerCase()) === null,
    ) ||
    words.slice(1, i).some(({ text }, k) => PLURAL_VERBS.has(text) && /^\p{Lu}\p{Ll}/u.test(words[k]!.text))
  );
}

/** Whether a person stands before, or opens the main clause after a phrase ("In his youth, Wells …"); not of the other gender. */
export function hasPerson(text: string, words: readonly Word[], i: number, outside: string): boolean {
  const lower = words[i]!.text.toLowerCase();
  // "After meeting Lind, he left": whoever met is "he", and Lind somebody else (Huddleston & Pullum 2002, ch. 14, § 1.2).
  if (/^s?he$/.test(lower) && CONTROLLED.test(text.slice(0, words[i]!.start))) return false;
  const gender = FEMALE.has(lower.split("'")[0]!) ? "f" : "m";
  const isPronounOutside = outside[words[i]!.start] !== " ";
  // As an object "him" is never its own clause's subject: "Lind gave him the letter".
  const clause =
    OBJECTS.has(lower) && !isPossessiveUse(text, words[i]!) ? findClauseStart(text, words, i) : i;
  const canBe = (k: number) =>
    (k < clause || k > i) &&
    !(isPronounOutside && outside[words[k]!.start] === " ") &&
    isPerson(words, k, gender);
  if (words.slice(0, i).some((_, k) => canBe(k))) return true;
  if (
    !/^(?:In|At|After|Before|During|Despite|On|Throughout|Since|By|From|With|For|As|While|When|Along|Together|Following|Unlike)\b/.test(
      text,
    )
  )
    return false;
  // "On 17 December he was traded … for Ann Lind, Ben Holt": after a phrase it is the main clause's own subject.
  if (/^s?he$/.test(lower) && !/^(?:As|While|When|After|Before|Since)\b/.test(text)) return false;
  const main = words.findIndex(
    ({ start }, k) => k > i && text[words[k - 1]!.end] === "," && start === words[k - 1]!.end + 2,
  );
  return main > 0 && canBe(main);
}

/** A phrase with a participle whose subject is that of the clause after it. */
const CONTROLLED =
  /(?:^|[.!?]["”]? )(?:After|Before|Since|While|When|Upon|On|By|Besides|Without|Despite|In) (?:[a-z]{1,20}ly |not )?[a-z]{2,20}ing\b[^,.;!?]*, $/;

/** Whether the words of a lead name one person whom a pronoun may mean, however often, and no other of that gender. */
export function isOneMeant(lead: readonly Word[], pronoun: string): boolean {
  const gender = FEMALE.has(pronoun.toLowerCase().split("'")[0]!) ? "f" : "m";
  const meant = new Set<string>();
  for (const [k, word] of lead.entries()) {
    if (!isPerson(lead, k, gender)) continue;
    const next = lead[k + 1];
    // Of a name in several words the last one counts: "Anna Lind" is "Lind".
    const goesOn = next !== undefined && next.start === word.end + 1 && isPerson(lead, k + 1, gender);
    if (!goesOn) meant.add(stripPossessive(word.text));
  }
  return meant.size === 1;
}

const OBJECTS = new Set(["him", "her"]);

/** "Her" before a noun is a possessive: "her letter", but not "told her that", "saw her in", "her." */
function isPossessiveUse(text: string, { text: word, end }: Word): boolean {
  const next = /^ ([a-z]+)/.exec(text.slice(end))?.[1];
  const isOwned = next !== undefined && (OWNED.test(next) || !FUNCTION_WORDS.has(next));
  return word.toLowerCase() === "her" && isOwned;
}

/** Function words that stand before a noun: "her own work", "her only son". */
const OWNED = /^(?:own|only|other|same|most|many|two|three|first|second|last)$/;

function isPerson(words: readonly Word[], k: number, gender: "m" | "f"): boolean {
  const name = stripPossessive(words[k]!.text);
  const lower = name.toLowerCase();
  if (OCCUPATIONS.has(lower) || PERSONS.has(lower)) return !(gender === "m" ? FEMALE : MALE).has(lower);
  if (!/^\p{Lu}\p{Ll}/u.test(name)) return false;
  // "a bank in Isernia": a town, whether the list has it or not.
  if (/^(?:in|at|near)$/.test(words[k - 1]?.text ?? "")) return false;
  // "A tour to Isernia", "on his way to Isernia"
  if (words[k - 1]?.text === "to" && WAYS.test(words[k - 2]?.text ?? "")) return false;
  // "the institute Norstat": the noun before tells what bears the name.
  if (BEARERS.has(words[k - 1]?.text ?? "")) return false;
  const given = genderOf(name);
  const isFollowed =
    words[k + 1] !== undefined &&
    words[k + 1]!.start === words[k]!.end + 1 &&
    /^\p{Lu}/u.test(words[k + 1]!.text);
  if (isFollowed && (given === "m" || given === "f")) return given === gender;
  if (given === undefined && k === 0 && !isName(words, 0)) return false;
  // A surname after a given name of the other gender is nobody else.
  const before = k > 0 ? genderOf(words[k - 1]!.text) : undefined;
  if (before !== undefined && before !== "" && before !== gender && words[k]!.start === words[k - 1]!.end + 1)
    return false;
  return (
    !isThingName(name) &&
    !(
      words[k + 1] !== undefined &&
      words[k + 1]!.start === words[k]!.end + 1 &&
      isThingName(words[k + 1]!.text)
    )
  );
}

/** What leads to a place. */
const WAYS =
  /^(?:tours?|trips?|visits?|journeys?|voyages?|expeditions?|missions?|roads?|way|flights?|moves?|moved|travels?|travelled|went|sailed|fled|returned|pilgrimages?|crossings?|routes?|railways?|trains?)$/;

/** Adjectives of peoples of old and of faiths: "Roman culture" names nobody. */
const OF_PEOPLES = new Set(
  (
    "Roman Greek Persian Ottoman Byzantine Spartan Athenian Carthaginian Babylonian Assyrian Phoenician Macedonian Trojan Etruscan Balkan Celtic Germanic Slavic Saxon Gothic " +
    "Norman Viking Mongol Arab Arabic Moorish Aztec Inca Mayan Maya Hebrew Jewish Christian Muslim Islamic Catholic Protestant Orthodox Buddhist Hindu Latin Iberian Soviet Nazi " +
    "European Asian African American Victorian Confederate Union Republican Democratic Communist"
  ).split(" "),
);

function isThingName(name: string): boolean {
  return (
    NAME_OF_THING.has(name) ||
    readPlace(name) !== null ||
    isDemonym(name) ||
    OF_PEOPLES.has(name) ||
    MONTHS.includes(name) ||
    /day$|^[A-Z]+$|^(?:First|Second|Third)$/.test(name)
  );
}

/** Whether a word with a capital is a name; the first of a sentence may have it from its place alone. */
export function isName(words: readonly Word[], k: number): boolean {
  const { text } = words[k]!;
  if (!/^\p{Lu}/u.test(text) || MONTHS.includes(text) || /^(?:I|\p{Lu}\p{Ll}+day)$/u.test(text)) return false;
  if (k > 0) return true;
  const lower = text.toLowerCase();
  if (genderOf(text) !== undefined || isPossessive(text) || /^[A-Z]{2,}$/.test(text)) return true;
  const next = words[1]?.text ?? "";
  const isCommon =
    FUNCTION_WORDS.has(lower) ||
    readWord(lower) !== null ||
    COMMON.has(lower) ||
    /(?:ing|ed|ly|ity|tion|ment|ness|ers|ists|ians|ics)$/.test(lower);
  // "Shortfalls in payment", "Shares of Kestrel": a name has a verb, a comma or another name after it.
  if (/^(?:in|of|for|on|to|at|with|from|between|by|over)$/.test(next)) return false;
  // "Online records revealed her address": a word that stands before a plural noun and its verb.
  if (/^[a-z].*[^su]s$/.test(next) && readPast(words[2]?.text ?? "") !== null) return false;
  // "Jaynes said", but not "Boats helped".
  const isPlural =
    /[^s]s$/.test(lower) &&
    (OCCUPATIONS.has(lower.slice(0, -1)) ||
      /(?:ors|ees|ents|ants|ies|als|ols|ats|ds|ps|ns|ks|ges|les)$/.test(lower));
  return !isCommon && (!isPlural || /^(?:was|is|has|became)$/.test(next));
}

/** Nouns without an article that texts begin with. */
const COMMON = new Set(
  "bread grain water rain snow work wine food gold oil coal light fire ice paper music history wood milk salt sugar life time war trade traffic money land trade later soon nearly almost about more most many".split(
    " ",
  ),
);

/**
 * What happened once has to be told of somebody or something: a past without any name ("A toll was paid until 1831.") belongs to
 * what the text was about before. What holds at all times needs none ("A large oak can give off 150,000 litres.").
 */
export function findUnanchored(words: readonly Word[], whole: string): string | null {
  const isPast = words.some(
    ({ text }) => /^(?:was|were|had|did)$/.test(text) || (/^[a-z]/.test(text) && readPast(text) !== null),
  );
  const isPresent = words.some(({ text }) => /^(?:is|are|has|have|can|may|does|do)$/.test(text));
  if ((!isPast || isPresent) && !words.some(({ text }) => /^(?:will|expected|planned|due)$/.test(text)))
    return null;
  // The capital of a lead's second sentence is none of a name.
  const opens = (k: number) => k > 0 && /[.!?]/.test(whole.slice(words[k - 1]!.end, words[k]!.start));
  if (words.some((_, k) => (opens(k) ? isName(words.slice(k), 0) : isName(words, k)))) return null;
  return words
    .slice(0, 2)
    .map((w) => w.text)
    .join(" ");
}

/**
 * "It" and "its" have what stands for them in the sentence: an expletive's clause after them, or a thing before them, which for
 * "it" is the sentence's subject: in "Smith said it failed" nothing is named.
 */
export function hasThing(text: string, words: readonly Word[], i: number): boolean {
  if (isExpletive(text.slice(words[i]!.start))) return true;
  // "In its first year the firm sold …"
  if (
    i === 1 &&
    /^(?:In|At|During|Throughout|Despite|For|On|Over) its [^,]{3,40}(?:,| [Tt]he| \p{Lu})/u.test(text)
  )
    return true;
  if (words[i]!.text.toLowerCase() === "its" && CATAPHORIC.test(text) && i < 4) return true;
  // "Following its capture, Java was …"
  const main = findMain(text, words);
  if (i < 4 && main > i && BEFORE_MAIN.test(text) && isThing(words.slice(main), 1)) return true;
  if (i < 2) return false;
  if (words[i]!.text.toLowerCase() === "its") return isThing(words, i) || isOwner(words);
  // After another sentence: "It was the third strike" names what happened there, not its subject.
  const isFirst = /[.!?]["”]? $/.test(text.slice(0, words[i]!.start));
  if (isFirst && PREDICATED.test(text.slice(words[i]!.start))) return false;
  const clause = findClauseStart(text, words, i);
  // "Although Holt came from Bergen, Austria argued that it was the first": behind a clause in front the subject is the main one's.
  if (clause === i)
    return (
      isThing(words, 1) || (main > 1 && main < i - 1 && IN_FRONT.test(text) && isThing(words.slice(main), 1))
    );
  // "A little more than half of it …": within the subject itself.
  // What has no verb to its end shares the one before it: "with 38 percent for a run and 48 percent against it".
  if (PREPOSITIONS.has(words[i - 1]!.text.toLowerCase()) && !words.slice(clause, i).some(isVerbal))
    return clause > 0 && i === words.length - 1 && isCount(words[clause]!.text) && isThing(words, clause);
  // "A landowner, Henry Henley, bought it": the comma ends an apposition, and the clause has begun before it.
  if (
    clause > 0 &&
    isVerbal(words[clause]!) &&
    /,/.test(text.slice(words[clause - 1]!.end, words[clause]!.start))
  )
    return false;
  // As an object it is never its own clause's subject, which would be "itself" (Huddleston & Pullum 2002, ch. 17, § 2.3): "Spain handed it over".
  return clause > 0 && isThing(words, clause);
}

const BEFORE_MAIN =
  /^(?:Since|Following|After|Before|Until|Upon|With|Despite|Because of|Due to|Under|Unlike) its /;
const IN_FRONT = /^(?:Although|Though|While|When|As|After|Before|Because|Since|Even though) /;

/** Where the clause behind what stands in front of it begins: at the first word behind a comma; -1 where there is none. */
const findMain = (text: string, words: readonly Word[]): number =>
  words.findIndex(
    ({ start }, k) => k > 0 && text[words[k - 1]!.end] === "," && start === words[k - 1]!.end + 2,
  );

const isCount = (word: string): boolean => /^\d/.test(word) || readWord(word) !== null;

/** "Defra had been slow to pay its bills": "its" tells itself that the name before the verb is nobody's. */
function isOwner(words: readonly Word[]): boolean {
  const verb = words.findIndex((word, k) => k > 0 && isVerbal(word));
  return verb > 0 && verb < 4 && words.slice(0, verb).every((_, k) => isName(words, k));
}

/** "In disseminating its propaganda, China's government is …": a phrase with a participle has the subject of the clause that it opens (Quirk et al. 1985, § 15.58). */
const CATAPHORIC =
  /^(?:(?:In|By|After|Before|Since|Despite|While|When|On) )?[A-Za-z]+ing its [^,]{3,50}, (?:[Tt]he|[Aa]n?|\p{Lu}\p{L}+['’]s) /u;

/** Where the clause of a word begins: after the last comma or conjunction before it; at the word itself where it is the subject. */
function findClauseStart(text: string, words: readonly Word[], i: number): number {
  for (let k = i; k > 0; k--) {
    const isAfterMark = /[.!?,;:–—]/.test(text.slice(words[k - 1]!.end, words[k]!.start));
    if (isAfterMark || CONJUNCTIONS.has(words[k - 1]!.text.toLowerCase()) || SPEAKING.has(words[k - 1]!.text))
      return k;
  }
  return 0;
}

const PREDICATED =
  /^it (?:is|was|has been|became|remains|remained) (?:the|an?|his|her|its|their|one|part|not)\b/i;

const isVerbal = ({ text }: Word) =>
  AUXILIARIES.has(text) || readPast(text) !== null || readThird(text) !== null;

/** Verbs after which a clause may stand without "that". */
const SPEAKING = new Set(
  "announce announced announces insisted argued said says say believed believes thought thinks hoped hopes claimed claims knew knows".split(
    " ",
  ),
);

/** Whether a thing is named among the first words: "the bridge", "Germany", "the Labour Party", "NASA". */
function isThing(words: readonly Word[], to: number): boolean {
  const [first] = words;
  if (/^(?:the|a|an|each|every|his|her|their|our|my|your)$/i.test(first!.text)) {
    const head = words.slice(1, 4).map((w) => w.text.toLowerCase());
    return !head.some((word) => OCCUPATIONS.has(word) || PERSONS.has(word));
  }
  if (COMMON.has(first!.text.toLowerCase())) return true;
  return words.slice(0, Math.max(to, 4)).some(({ text }, k) => {
    const name = stripPossessive(text);
    return (
      NAME_OF_THING.has(name) ||
      readPlace(name) !== null ||
      /^[A-Z]{2,}$/.test(name) ||
      (k > 0 && to > 1 && /^(?:the|a|an)$/.test(name))
    );
  });
}
