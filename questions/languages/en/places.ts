/** Countries, their larger parts and well-known cities in English text, and what could stand in their place. */
import { type Article, nameMention, type PlaceMention, type Sentence } from "../../article.ts";
import { lazy } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import type { Alternative } from "../language.ts";
import { aliases, cities, demonyms, regions, WITH_ARTICLE } from "./cities.ts";
import { countries } from "./data/places.ts";
import { FUNCTION_WORDS, LOCATIVES, PREPOSITIONS, WEEKDAYS } from "./lexicon.ts";

interface Place {
  lemma: string;
  area: PlaceMention["area"];
  /** The country or continent in which its rivals lie too. */
  within: string;
}

const lexicon = lazy(() => {
  const places = new Map<string, Place>();
  const add = (all: Record<string, string>, area: Place["area"]) => {
    for (const [within, names] of Object.entries(all)) {
      for (const lemma of names.split("|"))
        if (!places.has(lemma)) places.set(lemma, { lemma, area, within });
    }
  };
  add(countries, "country");
  add(cities, "city");
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
  "United States|Canada|Mexico|United Kingdom|Australia",
  "Australia|New Zealand|Canada|South Africa",
  "Sweden|Norway|Denmark|Finland|Iceland|Estonia|Latvia|Lithuania",
  "Greece|Bulgaria|Romania|Serbia|Croatia|Albania|Turkey|Hungary|North Macedonia",
  "Turkey|Iran|Iraq|Syria|Lebanon|Jordan|Israel|Egypt|Saudi Arabia",
  "China|Japan|South Korea|North Korea|Mongolia|Vietnam|Taiwan",
  "India|Pakistan|Bangladesh|Nepal|Sri Lanka|Afghanistan",
  "Indonesia|Malaysia|Philippines|Thailand|Vietnam|Cambodia|Singapore|Myanmar",
  "Brazil|Argentina|Chile|Peru|Colombia|Bolivia|Ecuador|Venezuela|Uruguay",
  "Mexico|Guatemala|Honduras|Costa Rica|Panama|Cuba|Nicaragua",
  "Egypt|Libya|Tunisia|Algeria|Morocco|Sudan",
  "Kenya|Tanzania|Uganda|Ethiopia|Rwanda|Somalia|Sudan",
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
    const end = at + name.length;
    // "the" belongs to the option: "in _____" takes "the Netherlands" and "France" alike.
    const article = WITH_ARTICLE.has(name) ? /\b[Tt]he $/.exec(text.slice(0, at)) : null;
    const start = at - (article?.[0].length ?? 0);
    const role = readRole(sentence, i - (article === null ? 0 : 1), last, end);
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
  const bare = word.replace(/['’]s?$/, "");
  const names = byFirstWord().get(bare);
  return (
    names?.find(
      (name) => text.startsWith(name, at) && !/[\p{L}\p{N}-]/u.test(text[at + name.length] ?? ""),
    ) ?? null
  );
}

/** How a place stands in its sentence; null where it is a part of a longer name ("University of Michigan", "Bremen-class", "Paris Hilton"). */
function readRole(
  sentence: Sentence,
  first: number,
  last: number,
  end: number,
): { form: string; isModifier: boolean } | null {
  const { words, text, start: offset } = sentence;
  const before = words[first - 1];
  const next = words[last + 1];
  const left = before === undefined ? "" : text.slice(before.end - offset, words[first]!.start - offset);
  const after = text.slice(end);
  const isNextClose =
    next !== undefined && /^ $/.test(text.slice(words[last]!.end - offset, next.start - offset));
  if (/[-–/&“"'‘]$/.test(text.slice(0, words[first]!.start - offset)) || /^[-–/&]/.test(after)) return null;
  if (left === " " && /^[A-Z]/.test(before!.text) && first > 1 && !WEEKDAYS.has(before!.text)) return null;
  if (left === " " && before!.text === "of" && /^[A-Z]/.test(words[first - 2]?.text ?? "")) return null;
  if (
    left === " " &&
    /^(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|old|new|downtown|ancient|modern)$/i.test(
      before!.text,
    )
  )
    return null;
  if (isNextClose && /^[A-Z]/.test(next.text) && !/['’]s?$/.test(words[last]!.text))
    return { form: "modifier", isModifier: true };
  if (/^ (?:and|&) [A-Z]/.test(after) && left === " " && before!.text === "between")
    return { form: "pair", isModifier: true };
  if (/^['’]/.test(after))
    return {
      form: "genitive",
      isModifier:
        isNextClose &&
        /^[A-Z]|^(?:president|prime|king|queen|capital|government|parliament|chancellor|foreign|largest|most|second|first|only|northern|southern|western|eastern|north|south|east|west)/.test(
          next?.text ?? "",
        ),
    };
  if (isNextClose && /^[a-z]/.test(next.text) && isNoun(next.text) && after.startsWith(" "))
    return { form: "modifier", isModifier: true };
  const preposition = left === " " ? before!.text.toLowerCase() : "";
  if (preposition === "and" || preposition === "or" || /^,? (?:and|or) [A-Z]|^, [A-Z]/.test(after))
    return { form: "list", isModifier: false };
  return {
    form: LOCATIVES.has(preposition) || PREPOSITIONS.has(preposition) ? "in" : "nominative",
    isModifier: false,
  };
}

/** Whether a lower-case word right after a place may be the noun it modifies: "UK adults", not "France has". */
function isNoun(word: string): boolean {
  return !FUNCTION_WORDS.has(word) && !/(?:ed|ly|ing)$/.test(word);
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

/** Other places that could stand there: the article's own of the same kind first, then neighbours it does not name. */
export function findOtherPlaces(article: Article, mention: PlaceMention): Alternative[] {
  const { text: sentence } = article.sentences[mention.sentence]!;
  const { within } = lexicon().get(mention.lemma)!;
  const told = findTold(sentence.replace(mention.text, " "));
  // "Naples, Italy" and "the French parliament in Paris" tell the country: of a country nothing is then left to ask.
  if (mention.area === "country" && told.has(mention.lemma)) return [];
  if (mention.area === "region" && within === "") return [];
  const isTold = mention.area !== "country" && told.has(within);
  const others: Alternative[] = [];
  const names = new Set<string>([mention.lemma]);
  const paragraphsOf = (lemma: string) => article.paragraphsByMention.get(nameMention("place", lemma));
  const put = (lemma: string, origin: Alternative["origin"]) => {
    const place = lexicon().get(lemma);
    if (place === undefined || names.has(lemma) || place.area !== mention.area) return;
    if (isTold && place.within !== within) return;
    if (mention.area === "country" && told.has(lemma)) return;
    if (mention.text === mention.lemma && mention.form === "nominative" && WITH_ARTICLE.has(lemma)) return;
    names.add(lemma);
    others.push({ text: writePlace(lemma, mention), origin });
  };
  for (const { lemma } of article.places.filter((p) => p.area === mention.area).slice(0, MAX_OWN))
    put(lemma, paragraphsOf(lemma)!.has(mention.paragraph) ? "paragraph" : "article");
  for (const lemma of listNeighbours(mention, within))
    if (paragraphsOf(lemma) === undefined) put(lemma, "outside");
  return others.sort((a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin));
}

function listNeighbours({ lemma, area }: PlaceMention, within: string): string[] {
  if (area === "region") return regions[within]?.split("|") ?? [];
  if (area === "country") {
    const group = NEIGHBOURS.find((names) => names.includes(lemma));
    return group ?? countries[within]?.split("|") ?? [];
  }
  const own = cities[within]?.split("|") ?? [];
  const abroad = (NEIGHBOURS.find((names) => names.includes(within)) ?? []).flatMap(
    (c) => cities[c]?.split("|")[0] ?? [],
  );
  return own.length > LEAST_OF_COUNTRY ? [...own.slice(0, 8), ...abroad] : [...own, ...abroad, ...CAPITALS];
}

/** A place with "the" where its name has it, with a capital at a sentence's start. */
function writePlace(lemma: string, mention: PlaceMention): string {
  const article = WITH_ARTICLE.has(lemma) ? (mention.text.startsWith("The ") ? "The " : "the ") : "";
  return article + lemma;
}
