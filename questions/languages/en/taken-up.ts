/**
 * What an excerpt takes up from its own first sentences ("the move", "the vessel", "the region"), and what it has to name: its subject,
 * people, towns, buildings and firms.
 */
import type { Word } from "../../words.ts";
import { AUXILIARIES, OCCUPATIONS } from "./lexicon.ts";
import { ROOT } from "./roots.ts";
import { findTold } from "./places.ts";
import { readPast } from "./verbs.ts";

/** Nouns that stand for the place, time or body a text is about; of a town the text itself may have said which. */
export const SITUATIONAL = new Set(
  (
    "country nation state government week month year decade century day vote election house stage field land city town village island region " +
    "province county district area capital club team company party school university museum church"
  ).split(" "),
);
/** Nouns that take up a whole sentence before them ("shell nouns", Schmid 2000), and what happened by another name. */
const SHELLS = new Set(
  (
    "move decision plan plans announcement incident accident crash collision attack shooting fire blast explosion quake earthquake disaster tragedy ruling verdict deal agreement " +
    "news policy proposal proposals scheme change changes comments claims claim allegations allegation remarks statement report study findings figures result results discovery event " +
    "ceremony meeting talks visit protest protests demonstration rally strike case trial match game victory win defeat loss vote measure measures law project programme program " +
    "initiative campaign operation search experiment idea practice problem issue situation process trend rise increase fall decline drop award prize criticism warning question work repairs answer demand request offer conflict war fighting violence debate argument"
  ).split(" "),
);
/** Nouns of one thing: a ferry is called the vessel in the next sentence. */
export const OTHER_NAMES = new Map(
  [
    "vessel|ship|ferry|boat|yacht|trawler|frigate|tanker",
    "company|firm|business|operator|manufacturer|retailer|airline|bank|startup|corporation",
    "building|museum|library|theatre|school|church|cathedral|castle|palace|hotel|house|hall|tower",
    "vehicle|car|lorry|truck|van|bus",
    "plane|aircraft|jet|airliner|flight|helicopter",
    "animal|dog|cat|horse|bear|wolf|elephant|whale",
    "bird|eagle|owl|stork|gull",
    "book|novel|memoir|biography",
    "film|movie|documentary|comedy|drama",
    "team|club|side|squad",
    "child|boy|girl|baby",
    "road|street|motorway|highway",
    "river|stream",
    "crash|collision|accident",
    "quake|earthquake",
    "storm|hurricane|typhoon|cyclone",
  ].flatMap((group) => {
    const names = group.split("|");
    return names.map((name) => [name, names] as const);
  }),
);
/** Whether a bare phrase of a lead is what it is about: the subject of one of its sentences, somebody, a town, a building, a firm. */
export function isMatter(words: readonly Word[], the: number, head: number, text: string): boolean {
  const noun = words[head]!.text;
  if (OCCUPATIONS.has(noun) || noun.endsWith("-year-old") || SITUATIONAL.has(noun) || OTHER_NAMES.has(noun))
    return true;
  // "IUPAC confirmed the new elements"
  if (words.slice(the + 1, head).some((w) => w.text === "new")) return true;
  let first = the;
  while (first > 0 && !/[.!?]/.test(text.slice(words[first - 1]!.end, words[first]!.start))) first--;
  return !words.slice(first, the).some((w) => AUXILIARIES.has(w.text) || readPast(w.text) !== null);
}

/**
 * Whether an excerpt tells what a definite phrase of it takes up: "the move", a whole sentence; "the evacuation", that they were
 * evacuated; "the region", a place that is named; "the government", that of a country that is told.
 */
export function isTaken(
  words: readonly Word[],
  the: number,
  head: number,
  met: ReadonlySet<string>,
  hasPlace: boolean,
  text: string,
): boolean {
  const noun = words[head]!.text.toLowerCase();
  const before = words[the]!.start;
  if (SHELLS.has(noun) && the > 0) return true;
  if (noun.length > ROOT && met.has(`~${noun.slice(0, ROOT)}`)) return true;
  if (/^(?:region|area|city|town|village|island|province|district|country|state|coast|border)$/.test(noun))
    return hasPlace;
  if (/^(?:government|parliament|military|army|authorities|navy|opposition)$/.test(noun))
    return findTold(text.slice(0, before)).size > 0;
  return (
    /^(?:governments|countries|sides|nations|leaders)$/.test(noun) && findTold(text.slice(0, before)).size > 1
  );
}
