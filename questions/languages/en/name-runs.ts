/** Runs of capitalised words, and the titles and other words before the name at their end. */
import type { Sentence } from "../../article.ts";
import type { Word } from "../../words.ts";
import { genderOf } from "./given-names.ts";
import {
  COURTESY,
  FUNCTION_WORDS,
  MONTHS,
  NAME_OF_THING,
  OCCUPATIONS,
  OFFICES,
  PARTICLES,
  ROYALS,
  WEEKDAYS,
} from "./lexicon.ts";
import type { Gender } from "./person-form.ts";
import { readWord } from "./number-words.ts";
import { isDemonym, readPlace } from "./places.ts";
import { isPossessive, stripPossessive } from "./possessives.ts";

const CAPITAL = /^(?:\p{Lu}|(?:al|el|bin|ben)-\p{Lu})/u;

/** First and last word of a run. */
export interface Run {
  first: number;
  last: number;
}

/** Runs of capitalised words, with particles and initials within: "J. R. R. Tolkien", "Staffan de Mistura". */
export function findRuns(sentence: Sentence): Run[] {
  const { words } = sentence;
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isNameWord(words[i]!)) continue;
    // "Six Chris Paterson penalties": of a number that opens a sentence the capital tells nothing.
    if (i === 0 && readWord(words[i]!.text) !== null) continue;
    let last = i;
    while (last + 1 < words.length && !isPossessive(words[last]!.text) && isTogether(sentence, last)) {
      const next = words[last + 1]!;
      if (isNameWord(next)) last++;
      else if (
        PARTICLES.has(next.text) &&
        words[last + 2] !== undefined &&
        isNameWord(words[last + 2]!) &&
        isTogether(sentence, last + 1)
      )
        last += 2;
      // "Maria van der Berg"
      else if (
        PARTICLES.has(next.text) &&
        PARTICLES.has(words[last + 2]?.text ?? "") &&
        words[last + 3] !== undefined &&
        isNameWord(words[last + 3]!) &&
        isTogether(sentence, last + 1) &&
        isTogether(sentence, last + 2)
      )
        last += 3;
      else break;
    }
    // "Jeane Holt MSP": letters behind a name are no part of it.
    runs.push({ first: i, last: last - i > 1 && POST_NOMINALS.has(words[last]!.text) ? last - 1 : last });
    i = last;
  }
  return runs;
}

const POST_NOMINALS = new Set("MP MPs MSP MEP MLA QC KC OBE MBE CBE PhD TD".split(" "));

function isNameWord({ text }: Word): boolean {
  return CAPITAL.test(text) && !/\d/.test(text) && !MONTHS_AND_DAYS.has(text);
}
const MONTHS_AND_DAYS = new Set([
  ...MONTHS.filter((m) => m !== "May" && m !== "April" && m !== "June" && m !== "August"),
  ...WEEKDAYS,
]);

/** A space between two words, or the stop of an initial or a short title and a space. */
export function isTogether({ words, text, start }: Sentence, i: number): boolean {
  const [a, b] = [words[i]!, words[i + 1]!];
  const between = text.slice(a.end - start, b.start - start);
  return (
    between === " " ||
    (between === ". " &&
      (/^(?:\p{Lu}|\p{Lu}\.\p{Lu})$/u.test(a.text) || COURTESY.has(a.text) || OFFICES.has(a.text)))
  );
}

/** Titles at a run's beginning: "Lt Col The Reverend Bernard Vann" → 4 words, "Reverend". */
export function readTitles(
  sentence: Sentence,
  { first, last }: Run,
): { from: number; title: string; gender: Gender; isRoyal: boolean } {
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
    // "Rapper Kanye West"
    else if (
      (OCCUPATIONS.has(word.toLowerCase().replace(/^co-/, "")) || LEARNED.test(word)) &&
      !isGiven(word)
    )
      title = word.toLowerCase();
    else if (isLead && FUNCTION_WORDS.has(word.toLowerCase())) title = "";
    else if (
      !(isLead && !isGiven(word) && !isFirstName(word) && hasTitleOrName(sentence, from + 1, last)) &&
      !isPrefix(word)
    )
      break;
    from++;
  }
  // "Secretary of State Mike Pompeo", "Arizona Sen. Jeff Flake", "Tennessee State's Mike Organ": the name begins with what can only be one.
  const texts = words.slice(from, last + 1).map((w) => w.text);
  const office = texts.findLastIndex((t, i) => i < texts.length - 1 && (OFFICES.has(t) || COURTESY.has(t)));
  const given = texts.findIndex((t, i) => i > office && i < texts.length - 1 && isGiven(t));
  const isPlaceName =
    given > 0 &&
    /^(?:San|Santa|Saint|St|Mount|Lake|Port|Fort|Camp|Cape|Los|Las|La|Le|El|New)$/.test(texts[given - 1]!);
  // "Secretary of Defense Clark Clifford"
  const of = words[first - 1]?.text === "and" ? first - 3 : first - 1;
  const holder = words[of - 1]?.text ?? "";
  if (office < 0 && given > 0 && words[of]?.text === "of" && OFFICES.has(holder))
    return { from: from + given, title: holder, gender: "", isRoyal: false };
  // "Minister in the Ministry of Finance Brian Manning"
  if (office < 0 && given > 0 && texts.slice(0, given).every((t) => PORTFOLIOS.has(t)))
    return { from: from + given, title: "", gender: "", isRoyal: false };
  if (office >= 0)
    return {
      from: from + office + 1,
      title: texts[office]!,
      gender: COURTESY.get(texts[office]!) || "",
      isRoyal: false,
    };
  // "Lise Marie Holm": a first name that no list has belongs to the name; what is no name before it does not.
  const isForeword = texts.slice(0, given).some((t) => isPossessive(t) || isNoName(stripPossessive(t)));
  if (given > 0 && !isPlaceName && isForeword && texts.slice(0, given).every((t) => !isGiven(t)))
    return { from: from + given, title: "", gender: "", isRoyal: false };
  return { from, title, gender, isRoyal };
}

/** "Oceanographer Pattiaratchi" */
const LEARNED = /^\p{Lu}\p{Ll}+(?:ographer|ologist|iatrist|icist|ician)$/u;
/** What ministers are of. */
const PORTFOLIOS = new Set(
  "Finance Health Wellness Defense Defence Education Justice Interior State Treasury Labor Labour Agriculture Energy Transport Transportation Trade Tourism Housing Environment Culture Sport Sports Works Planning Commerce Affairs Security and".split(
    " ",
  ),
);

/** Whether a word that no list has, before a given name, is rather another one ("Lise Marie Holm") than "Striker" or "Meanwhile". */
function isFirstName(word: string): boolean {
  return (
    !isNoName(stripPossessive(word)) &&
    !isPossessive(word) &&
    !/(?:er|or|ist|man|ian|ant|ent|ee|ie|le|al|ic|[a-z]s|le|te)$/.test(word) &&
    !COURTESY.has(word) &&
    !ROYALS.has(word)
  );
}

function isNoName(word: string): boolean {
  return (
    NAME_OF_THING.has(word) ||
    OFFICES.has(word) ||
    OCCUPATIONS.has(word.toLowerCase()) ||
    FUNCTION_WORDS.has(word.toLowerCase()) ||
    isDemonym(word) ||
    readPlace(word) !== null ||
    /^[A-Z]{2,}$|(?:ly|ing|ed|tion)$/.test(word)
  );
}

function isPrefix(word: string): boolean {
  const name = stripPossessive(word);
  return (
    isDemonym(name) ||
    // "Jordan Spieth" is no Spieth of Jordan.
    (readPlace(name)?.area === "country" && !isGiven(name)) ||
    // "Republican Keith Rothfus", "Viennese-born Helena Hartlauer", "In-form James McIlroy"
    /^(?:The|Former|European|Catalan|North|South|West|East|New|Acting|Interim|Late|Republicans?|Democrats?|Democratic|Conservative|Labour|Tory|Liberal|Libertarian|\p{Lu}\p{L}+-(?:born|based|trained|form|time|placed|seeded|winning))$/u.test(
      name,
    )
  );
}

function hasTitleOrName({ words }: Sentence, from: number, last: number): boolean {
  const word = words[from]!.text;
  return COURTESY.has(word) || OFFICES.has(word) || ROYALS.has(word) || (from < last && isGiven(word));
}

/** Whether a word owes its capital to where it stands: at the sentence's start or after an opening mark. */
export function isOpening({ text, words, start }: Sentence, i: number): boolean {
  return i === 0 || /["“„'‘:–—-]\s?$/.test(text.slice(0, words[i]!.start - start));
}

function isGiven(word: string): boolean {
  return genderOf(word) !== undefined;
}
