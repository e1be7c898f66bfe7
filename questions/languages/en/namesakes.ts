/**
 * People outside an article who might stand in somebody's place: names of the same gender and origin, put together from lists, so that
 * they are nobody's in particular. Of somebody known to every reader no such name is a rival.
 */
import { lazy } from "../../lazy.ts";
import { createRandom } from "../../random.ts";
import { origins } from "./data/origins.ts";
import { isFromAfar, genderOf } from "./given-names.ts";
import type { Gender } from "./person-form.ts";

/** Heads of state and others of our time whose surname alone tells who they are. */
const FAMOUS = new Set(
  (
    "Trump Obama Biden Clinton Bush Reagan Kennedy Putin Medvedev Zelensky Zelenskyy Poroshenko Saakashvili Ivanishvili Zourabichvili Merkel Scholz Macron Hollande " +
    "Sarkozy May Johnson Sunak Starmer Cameron Blair Thatcher Churchill Corbyn Farage Trudeau Erdogan Erdoğan Netanyahu Assad Modi Xi Kim Duterte Bolsonaro Lula " +
    "Maduro Castro Orban Orbán Tusk Juncker Guterres Pompeo Kerry Pence Kavanaugh Musk Brin Bezos Zuckerberg Gates Jobs Ronaldo Messi Federer Nadal Djokovic Woods " +
    "Einstein Newton Darwin Galileo Shakespeare Dickens Mozart Beethoven Bach Columbus Napoleon Stalin Lenin Hitler Lincoln Washington Jefferson Gandhi Mandela Edison Tesla Picasso Berners-Lee " +
    "Luther Calvin Copernicus Kepler Pasteur Curie Marx Freud Plato Aristotle Socrates Caesar Cleopatra Michelangelo Rembrandt Gogh Monet Magellan Roosevelt Snowden Assange " +
    "Eisenhower Nixon Gorbachev Yeltsin Khrushchev Trotsky Mussolini Zedong Guevara Bonaparte Cromwell Rockefeller Nobel Gagarin Hawking Tolkien Rowling " +
    "Hemingway Twain Orwell Goethe Tolstoy Dostoevsky Pushkin Verdi Wagner Chopin Vivaldi Presley Lennon McCartney Pelé Maradona Hillary Norgay Beckham Beyoncé Jinping Jong-un Jong-il"
  ).split(" "),
);
/** Names made for each person: three are shown, and some fall away. */
const COUNT = 5;

const lexicon = lazy(() => {
  const lists = new Map<string, { f: string[]; m: string[]; surnames: string[] }>();
  const bySurname = new Map<string, string | null>();
  const byGiven = new Map<string, string | null>();
  const note = (map: Map<string, string | null>, name: string, origin: string) =>
    map.set(name, map.has(name) && map.get(name) !== origin ? null : origin);
  for (const [origin, { female, male, surnames }] of Object.entries(origins)) {
    const list = { f: female.split(" "), m: male.split(" "), surnames: surnames.split(" ") };
    lists.set(origin, list);
    for (const name of list.surnames) note(bySurname, name, origin);
    for (const name of [...list.f, ...list.m]) note(byGiven, name, origin);
  }
  return { lists, bySurname, byGiven };
});

/** Where a name seems to come from: an origin of the lists, "english" by its ending, otherwise "foreign". */
export function classOf(name: string): string {
  if (SYLLABLED.test(name)) return "foreign";
  const { bySurname, byGiven } = lexicon();
  const words = name.split(" ");
  const [given, surname] = [words[0]!, words.at(-1)!];
  const ofSurname = bySurname.get(surname);
  if (ofSurname) return ofSurname;
  const isKnown = words.length === 1 || (genderOf(given) !== undefined && !isFromAfar(given));
  if (isKnown && isEnglishEnding(surname)) return "english";
  return (words.length > 1 ? byGiven.get(given) : null) ?? "foreign";
}

/** Whether a reader may know the person without the article. */
export function isFamous(surname: string): boolean {
  return FAMOUS.has(surname);
}

/** Whether a list has a surname: the origin of another is told by its ending or the given name alone. */
export function isListed(surname: string): boolean {
  return lexicon().bySurname.has(surname);
}

/** Countries whose people bear names of an origin. */
const HOMES: Record<string, readonly string[]> = {
  english: [
    "United Kingdom",
    "England",
    "Scotland",
    "Wales",
    "United States",
    "Ireland",
    "Canada",
    "Australia",
    "New Zealand",
  ],
  german: ["Germany", "Austria", "Switzerland"],
  french: ["France", "Belgium", "Switzerland", "Canada"],
  spanish: [
    "Spain",
    "Mexico",
    "Argentina",
    "Chile",
    "Peru",
    "Colombia",
    "Venezuela",
    "Cuba",
    "Uruguay",
    "Ecuador",
    "Bolivia",
  ],
  italian: ["Italy", "Switzerland"],
  portuguese: ["Portugal", "Brazil"],
  nordic: ["Denmark", "Norway", "Sweden", "Iceland"],
  finnish: ["Finland"],
  polish: ["Poland"],
  hungarian: ["Hungary"],
  croatian: ["Croatia", "Serbia", "Bosnia and Herzegovina", "Slovenia"],
  turkish: ["Turkey"],
};
/** English surnames in -es, which most surnames of the Romance languages in -es are not. */
const ENGLISH_ES = new Set(
  "Baines Barnes Bates Bowles Byrnes Charles Coates Davies Dawes Dykes Forbes Gaines Gates Giles Graves Greaves Grimes Groves Harries Hawkes Hayes Haynes Hedges Hines Hodges Holmes Howes Hughes Humphries Ives James Jaynes Jeffries Jones Keyes Knowles Lowes Menzies Miles Myles Oates Parkes Raines Rawles Reeves Rhodes Staines Stokes Sykes Vines Wilkes Yates".split(
    " ",
  ),
);
/** Letters that English names do not have, and endings of names from elsewhere. */
const FOREIGN =
  /[^A-Za-z'’-]|^(?:Mb|Nk|Nd|Ng|Zh|Ts|Lu[mk])|(?:[aiou]|[^aeiou]e|ic|iz|az|ič|ek|ak|uk|ux|ij|kh|dt|nck|rck|tt[aio])$|(?:ov|ev|ova|eva|sky|ski|ska|vich|ić|shvili|dze|yan|oglu|poulos|escu|enko|chuk|aite|ullah|eddin|mann|ecke|berg|stein|feld|bach|witz|auer|inger|son|sen|quist|ström|ini|etti|elli|ano|ez|eau|eux|ois|inho|aki|amoto|awa)$|sch|tz|kk|aa|nj|rz/;

/** "Lee Jae-myung": a given name in two syllables, the second small, as Korean (Revised Romanization, § 3.4) and Taiwanese names are written. */
const SYLLABLED = /\p{Ll}-\p{Ll}/u;

/** Where a full name comes from: its surname tells, then its given name; null where neither does. */
function findOrigin(given: string, surname: string): string | null {
  if (SYLLABLED.test(`${given} ${surname}`)) return null;
  const { bySurname, byGiven } = lexicon();
  const found = bySurname.get(surname) ?? byGiven.get(given);
  if (found) return found;
  const isEnglish = genderOf(given) !== undefined && !byGiven.has(given) && !isFromAfar(given);
  return isEnglish && isEnglishEnding(surname) && !surname.includes(" ") ? "english" : null;
}

function isEnglishEnding(surname: string): boolean {
  return !FOREIGN.test(surname) && (!surname.endsWith("es") || ENGLISH_ES.has(surname));
}

/**
 * Full names of others of the same gender and origin: "Joaquim Teles" → "Gaspar Almeida"; surnames alone where `isShort`. None for a
 * name whose origin or gender is not known, or for somebody famous. `isTaken` tells words of the article, `told` countries of the sentence.
 */
export function findNamesakes(
  name: string,
  surname: string,
  gender: Gender,
  isShort: boolean,
  isTaken: (word: string) => boolean,
  told: readonly string[] = [],
): string[] {
  const given = name.split(" ")[0]!;
  // "Judith Sargent Murray": among names of two parts one of three stands out.
  if (isFamous(surname) || name.split(" ").length !== 2) return [];
  const origin = findOrigin(given, surname);
  if (origin === null) return [];
  // Where the sentence tells of other countries alone, a name that seems English is perhaps none, and rivals that are stand apart.
  if (told.length > 0 && !told.some((country) => HOMES[origin]!.includes(country))) return [];
  const { f, m, surnames } = lexicon().lists.get(origin)!;
  const random = createRandom(name);
  const isFree = (word: string) => !isTaken(word) && !name.includes(word);
  // A rival that is by far longer or shorter gives itself away.
  const own = random
    .shuffle(surnames.filter((word) => isFree(word) && Math.abs(word.length - surname.length) < 5))
    .slice(0, COUNT);
  if (isShort) return own;
  // "Joe", "Alex": of either gender.
  const firsts = random.shuffle((gender === "f" ? f : gender === "m" ? m : [...f, ...m]).filter(isFree));
  return own.slice(0, firsts.length).map((word, i) => `${firsts[i]!} ${word}`);
}
