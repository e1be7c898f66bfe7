/** Countries, their larger parts and well-known cities in English text, and what could stand in their place. */
import { type Article, nameMention, type PlaceMention, type Sentence } from "../../article.ts";
import { lazy } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import type { Alternative } from "../language.ts";
import { aliases, cities, demonyms, regions, WITH_ARTICLE } from "./cities.ts";
import { countries } from "./data/places.ts";
import { readPast } from "./verbs.ts";
import { FUNCTION_WORDS, LOCATIVES, PREPOSITIONS, WEEKDAYS } from "./lexicon.ts";
import { isOfNamed } from "./named-sites.ts";
import { existed, readYear } from "./place-history.ts";
import { stripPossessive } from "./possessives.ts";

interface Place {
  lemma: string;
  area: PlaceMention["area"];
  /** The country or continent in which its rivals lie too. */
  within: string;
}

const lexicon = lazy(() => {
  const places = new Map<string, Place>();
  const add = (all: Iterable<[within: string, names: string]>, area: Place["area"]) => {
    for (const [within, names] of all) {
      for (const lemma of names.split("|"))
        if (!places.has(lemma)) places.set(lemma, { lemma, area, within });
    }
  };
  add(Object.entries(countries), "country");
  add(Object.entries(cities), "city");
  add(regions, "region");
  for (const [alias, lemma] of Object.entries(aliases))
    places.set(alias, places.get(lemma) ?? { lemma, area: "country", within: "" });
  return places;
});

/** Names by their first word, the longest first. */
const byFirstWord = lazy(() => {
  const names = new Map<string, string[]>();
  for (const name of [...lexicon().keys()].sort((a, b) => b.length - a.length)) {
    const first = findWords(name)[0]!.text;
    names.set(first, [...(names.get(first) ?? []), name]);
  }
  return names;
});

const countryByDemonym = lazy(() => {
  const names = new Map<string, string[]>();
  for (const [country, words] of Object.entries(demonyms)) {
    for (const word of words.split("|")) {
      for (const form of [word, `${word}s`]) names.set(form, [...(names.get(form) ?? []), country]);
    }
  }
  return names;
});

/** Countries that are each other's neighbours or like each other; the rest have those of their region. */
const NEIGHBOURS = [
  "Georgia|Armenia|Azerbaijan|Turkey|Russia|Iran",
  "Russia|Ukraine|Belarus|Poland|Kazakhstan|Finland|Georgia",
  "Germany|France|Austria|Italy|Spain|Belgium|Netherlands|Switzerland|Poland|United Kingdom",
  "United Kingdom|Ireland|France|Germany|Netherlands|Belgium|Norway",
  "United States|Canada|Mexico|Cuba",
  "Mexico|Guatemala|Honduras|Costa Rica|Panama|Cuba|Nicaragua",
  "Canada|United States|Mexico|Cuba",
  "Australia|New Zealand|Indonesia|Papua New Guinea|Fiji|Malaysia",
  "Sweden|Norway|Denmark|Finland|Iceland|Estonia|Latvia|Lithuania",
  "Greenland|Iceland|Norway|Canada|Finland|Sweden",
  "Greece|Bulgaria|Romania|Serbia|Croatia|Albania|Turkey|Hungary|North Macedonia",
  "Turkey|Iran|Iraq|Syria|Lebanon|Jordan|Israel|Egypt|Saudi Arabia",
  "China|Japan|South Korea|North Korea|Mongolia|Vietnam|Taiwan",
  "India|Pakistan|Bangladesh|Nepal|Sri Lanka|Afghanistan",
  "Indonesia|Malaysia|Philippines|Thailand|Vietnam|Cambodia|Singapore|Myanmar",
  "Brazil|Argentina|Chile|Peru|Colombia|Bolivia|Ecuador|Venezuela|Uruguay",
  "Guatemala|Honduras|Costa Rica|Panama|Cuba|Nicaragua|Mexico|El Salvador",
  "Egypt|Libya|Tunisia|Algeria|Morocco|Sudan",
  "Kenya|Tanzania|Uganda|Ethiopia|Rwanda|Somalia|Sudan",
  "Burundi|Rwanda|Uganda|Tanzania|Kenya|Zambia",
  "Nigeria|Ghana|Senegal|Cameroon|Mali|Niger|Chad|Sierra Leone",
  "South Africa|Namibia|Botswana|Zimbabwe|Zambia|Mozambique|Angola",
  "Kazakhstan|Uzbekistan|Turkmenistan|Kyrgyzstan|Tajikistan",
].map((group) => group.split("|"));

/** Cities beside others of their size abroad, for countries that have few in the list. */
const CAPITALS =
  "Paris|Berlin|Rome|Madrid|Vienna|Brussels|Warsaw|Prague|Budapest|Athens|Lisbon|Stockholm|Cairo|Tokyo|Beijing|Ottawa".split(
    "|",
  );
const LEAST_OF_COUNTRY = 4;
/** How many of an article's places serve as rivals. */
const MAX_OWN = 20;
const ORIGINS: Alternative["origin"][] = ["paragraph", "article", "outside"];

/** A known place by any of its names. */
export function readPlace(name: string): Place | null {
  return lexicon().get(name) ?? null;
}

/** Whether a word is an adjective or name of a people: "French", "Georgians". */
export function isDemonym(word: string): boolean {
  return countryByDemonym().has(word);
}

/** Finds the places of a sentence that are no part of a longer name. */
export function findPlaces(sentence: Sentence, isTaken: (at: number) => boolean): PlaceMention[] {
  const { words, text, start: offset } = sentence;
  const places: PlaceMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const name = matchName(text, word.start - offset, word.text);
    if (name === null || isTaken(word.start)) continue;
    const place = lexicon().get(name)!;
    const at = word.start - offset;
    let last = i;
    while (last + 1 < words.length && words[last + 1]!.start - offset < at + name.length) last++;
    // "U.S." has its second stop unless the sentence ends there.
    const isStopped = name.includes(".") && !name.includes(" ") && text[at + name.length] === ".";
    const end = at + name.length + (isStopped ? 1 : 0);
    if (isStopped && end === text.length) continue;
    // "the" belongs to the option: "in _____" takes "the Netherlands" and "France" alike.
    const article = WITH_ARTICLE.has(name) ? /\b[Tt]he $/.exec(text.slice(0, at)) : null;
    const start = at - (article?.[0].length ?? 0);
    const role = readRole(sentence, i - (article === null ? 0 : 1), last, end, place.area);
    if (role !== null)
      places.push({
        kind: "place",
        lemma: place.lemma,
        area: place.area,
        form: role.form,
        inTitle: role.isModifier,
        paragraph: sentence.paragraph,
        sentence: sentence.index,
        start: offset + start,
        end: offset + end,
        text: text.slice(start, end),
      });
    i = last;
  }
  return places;
}

function matchName(text: string, at: number, word: string): string | null {
  const bare = stripPossessive(word);
  const names = byFirstWord().get(bare);
  return (
    names?.find(
      (name) => text.startsWith(name, at) && !/[\p{L}\p{N}-]/u.test(text[at + name.length] ?? ""),
    ) ?? null
  );
}

/** Cities that stand for the government in them. */
const SEATS = new Set(
  "Washington Moscow Beijing Brussels Pyongyang Seoul Tehran Ankara London Paris Berlin Athens Kyiv Madrid Rome Tokyo Damascus Belgrade Tbilisi Baghdad Caracas Havana Warsaw".split(
    " ",
  ),
);
const HOME = new Set("England|Scotland|Wales|Northern Ireland".split("|"));

/** How a place stands in its sentence; null where it is a part of a longer name ("University of Michigan", "Bremen-class", "Paris Hilton"). */
function readRole(
  sentence: Sentence,
  first: number,
  last: number,
  end: number,
  area: Place["area"],
): { form: string; isModifier: boolean } | null {
  const { words, text, start: offset } = sentence;
  const before = words[first - 1];
  const next = words[last + 1];
  const lead = text.slice(0, words[first]!.start - offset);
  const left = before === undefined ? "" : lead.slice(before.end - offset);
  const preposition = left === " " ? before!.text.toLowerCase() : "";
  const after = text.slice(end);
  const follower = next !== undefined && after.slice(0, next.start - offset - end) === " " ? next.text : "";
  const isPossessive = /^['’]/.test(after);
  if (/[-–/&“"'‘]$/.test(lead) || /^[-–/&]/.test(after) || COMPASS.test(preposition)) return null;
  if (left === " " && /^\p{Lu}/u.test(before!.text) && first > 1 && !WEEKDAYS.has(before!.text)) return null;
  if (/^(?:of|for)$/.test(preposition) && /^\p{Lu}/u.test(words[first - 2]?.text ?? "")) return null;
  // "the Portugal and Juventus forward"
  if (/^(?:the|a|an)$/.test(preposition)) return null;
  // "Paris Saint-Germain"; "U.S. President" does speak of the country.
  if (area === "city" && /^\p{Lu}/u.test(follower)) return null;
  const modifier = { form: "modifier", isModifier: true };
  // "in Naples, Italy": says only where the town is. Within a list the name before is of the same kind.
  const located = area === "city" ? null : /(?:^|[ (])(\p{Lu}[\p{L}.'’-]+), $/u.exec(lead);
  if (located !== null && lexicon().get(located[1]!)?.area !== area) return modifier;
  if (/^\p{Lu}/u.test(follower) || (preposition === "between" && /^ (?:and|&) /.test(after))) return modifier;
  // "Washington's approach to Iran": its government's.
  if (isPossessive && area === "city" && SEATS.has(words[last]!.text.replace(/['’]s?$/, ""))) return modifier;
  if (isPossessive)
    return {
      form: "genitive",
      isModifier:
        /^['’]s? (?:\p{Lu}|(?:president|prime|king|queen|capital|government|parliament|chancellor|foreign|largest|most|second|first|only|northern|southern|western|eastern|north|south|east|west)\b|(?:[a-z-]+ ){0,2}(?:minister|ministry|president|secretary|ambassador|envoy|governor|commissioner|army|navy|police|military|embassy|team|coach|captain|striker|midfielder|goalkeeper|government|currency|flag|anthem)\b)/u.test(
          after,
        ),
    };
  if (/^[a-z]/.test(follower) && isNoun(follower)) return modifier;
  if (preposition === "and" || preposition === "or" || /^,? (?:and|or) \p{Lu}|^, \p{Lu}/u.test(after))
    return { form: "list", isModifier: false };
  // A city that acts, or that something is done by or with, stands for its state.
  const isPlace = area === "city" ? LOCATIVES.has(preposition) : PREPOSITIONS.has(preposition);
  return { form: isPlace ? "in" : "nominative", isModifier: false };
}

/** Before a name: it is then another place, or a part of this. */
const COMPASS =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?|central|upper|lower|old|new|downtown|ancient|modern|inner|outer|greater|mainland)$/;

/** Whether a lower-case word right after a place may be the noun it modifies: "UK adults", not "France has". */
function isNoun(word: string): boolean {
  return (
    !FUNCTION_WORDS.has(word) &&
    (!/(?:ed|ly|ing)$/.test(word) || /^(?:ally|family|assembly|supply|rally)$/.test(word))
  );
}

/** Countries that a text tells by an adjective, a city or a part of theirs. */
export function findTold(text: string): Set<string> {
  const told = new Set<string>();
  for (const { text: word, start } of findWords(text)) {
    for (const country of countryByDemonym().get(word) ?? []) told.add(country);
    const name = matchName(text, start, word);
    if (name === null) continue;
    const { area, lemma, within } = lexicon().get(name)!;
    told.add(area === "country" ? lemma : within);
  }
  return told;
}

/** Cities that come to mind first of all in their country. */
const FIRST_GUESSES = new Set(
  "London Paris Rome Moscow Berlin Madrid Vienna Tokyo Beijing Cairo Athens Delhi Lisbon Dublin Edinburgh Amsterdam Brussels Copenhagen Stockholm Oslo Warsaw Prague Budapest Istanbul Tehran Baghdad Sydney Toronto Buenos Aires Seoul Bangkok Nairobi Washington Tbilisi Kyiv".split(
    " ",
  ),
)
  .add("New York")
  .add("Mexico City")
  .add("Buenos Aires");

/** Other places that could stand there: the article's own of the same kind first, then neighbours it does not name. */
export function findOtherPlaces(article: Article, mention: PlaceMention): Alternative[] {
  const { text: sentence } = article.sentences[mention.sentence]!;
  const { within } = lexicon().get(mention.lemma)!;
  const told = findTold(sentence.replace(mention.text, " "));
  // "Naples, Italy" and "the French parliament in Paris" tell the country: of a country nothing is then left to ask.
  if (told.has(mention.lemma)) return [];
  if (isOfNamed(article, mention)) return [];
  const ofTitle = findTold(article.title);
  // Of a text on Newcastle nobody needs to be told the country.
  if (mention.area === "country" && ofTitle.has(mention.lemma)) return [];
  const year = readYear(article, mention);
  if (mention.area === "region" && within === "") return [];
  // "Before Europeans came to America": a continent as well.
  if (mention.text === "America") return [];
  // Of the four countries of the United Kingdom the matter tells which, where the text names no other.
  const isHome = mention.area === "region" && HOME.has(mention.lemma);
  if (isHome && !article.places.some((p) => p.lemma !== mention.lemma && HOME.has(p.lemma))) return [];
  // "In Germany, otters are protected by law": what holds at all times may hold elsewhere too.
  if (!/\d/.test(sentence) && !tellsOfPast(article.sentences[mention.sentence]!)) return [];
  const isTold = mention.area !== "country" && told.has(within);
  const others: Alternative[] = [];
  const names = new Set<string>([mention.lemma]);
  const paragraphsOf = (lemma: string) => article.paragraphsByMention.get(nameMention("place", lemma));
  const put = (lemma: string, origin: Alternative["origin"]) => {
    const place = lexicon().get(lemma);
    if (place === undefined || names.has(lemma) || place.area !== mention.area) return;
    if (isTold && place.within !== within) return;
    // From Ostia salt was carried to Rome or Naples, and never to Ahmedabad.
    if (mention.area === "city" && place.within !== within && !isBeside(place.within, within)) return;
    // What is so in Wales is so in Europe, and Nova Scotia is no part of what England is.
    if (mention.area === "region" && (place.within === "" || place.within !== within)) return;
    // In a ranking of the world the Central African Republic is no neighbour of the United States.
    if (mention.area === "country" && origin === "article" && place.within !== within) return;
    // Kenya's president does not visit Kenya: whom a text is about is no rival of what its people went to.
    if (mention.area === "country" && (told.has(lemma) || ofTitle.has(lemma))) return;
    if (!existed(lemma, year, mention.area === "country" && origin === "outside")) return;
    if (mention.text === mention.lemma && mention.form === "nominative" && WITH_ARTICLE.has(lemma)) return;
    names.add(lemma);
    others.push({ text: writePlace(lemma, mention), origin });
  };
  for (const { lemma } of article.places.filter((p) => p.area === mention.area).slice(0, MAX_OWN))
    put(lemma, paragraphsOf(lemma)!.has(mention.paragraph) ? "paragraph" : "article");
  for (const lemma of listNeighbours(mention, within))
    if (paragraphsOf(lemma) === undefined) put(lemma, "outside");
  // With no country of the text among the options whoever has skimmed it knows the one that is named.
  if (mention.area === "country" && !others.some(({ origin }) => origin !== "outside")) return [];
  // Of Rome, Milan, Naples and Turin one is the first guess, unless the text itself has another.
  if (FIRST_GUESSES.has(mention.lemma) && !others.some(({ origin }) => origin !== "outside")) return [];
  return others.sort((a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin));
}

/** Whether two countries are of one group of neighbours. */
function isBeside(a: string, b: string): boolean {
  return NEIGHBOURS.some((names) => names.includes(a) && names.includes(b));
}

/** Whether a sentence has a past, perfect or future verb; a participle after "is" is none. */
function tellsOfPast({ words }: Sentence): boolean {
  return words.some(
    ({ text }, i) =>
      /^(?:was|were|had|has|have|did|will)$/.test(text) ||
      (readPast(text) !== null && !/^(?:is|are|be|been)$/.test(words[i - 1]?.text ?? "")),
  );
}

function listNeighbours({ lemma, area }: PlaceMention, within: string): string[] {
  if (area === "region")
    return regions.find(([, names]) => names.split("|").includes(lemma))?.[1].split("|") ?? [];
  if (area === "country") {
    const group =
      NEIGHBOURS.find((names) => names[0] === lemma) ?? NEIGHBOURS.find((names) => names.includes(lemma));
    // Of the rest of a region those whose towns readers know.
    return group ?? (countries[within]?.split("|") ?? []).filter((name) => cities[name] !== undefined);
  }
  const own = cities[within]?.split("|") ?? [];
  const abroad = (NEIGHBOURS.find((names) => names.includes(within)) ?? []).flatMap(
    (c) => cities[c]?.split("|")[0] ?? [],
  );
  return own.length > LEAST_OF_COUNTRY || abroad.length >= LEAST_OF_COUNTRY
    ? [...own.slice(0, 8), ...abroad]
    : [...own, ...abroad, ...CAPITALS];
}

/** A place with "the" where its name has it, with a capital at a sentence's start. */
function writePlace(lemma: string, mention: PlaceMention): string {
  const article = WITH_ARTICLE.has(lemma) ? (mention.text.startsWith("The ") ? "The " : "the ") : "";
  return article + lemma;
}
