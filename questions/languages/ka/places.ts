/** Countries and cities in Georgian text, in any inflected form, and what could stand in their place. */
import { type Article, type Mention, nameMention, type PlaceMention, type Sentence } from "../../article.ts";
import { lazy, remember } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import type { Alternative } from "../language.ts";
import { cities, countries } from "./data/places.ts";
import {
  CITY_GROUPS,
  COUNTRY_GROUPS,
  listCities,
  MORE_COUNTRIES,
  NATIONALITIES,
  REGION_GROUPS,
  WORLD,
} from "./gazetteer.ts";
import { readHead } from "./heads.ts";
import { readThing } from "./told.ts";
import { isPersonal } from "./verbs.ts";
import { inflectPlace, readPlaceForms, stemWord } from "./inflect.ts";

interface Place {
  area: PlaceMention["area"];
  /** CLDR's region of a country; the country of a city, where it is known. */
  region: string;
}

const lexicon = lazy(() => {
  const places = new Map<string, Place>();
  for (const [area, all] of [
    ["city", cities],
    ["country", countries],
  ] as const) {
    for (const [region, names] of Object.entries(all))
      for (const name of names.split(" ")) places.set(name, { area, region });
  }
  for (const name of MORE_COUNTRIES.split(" ")) places.set(name, { area: "country", region: "" });
  for (const name of REGION_GROUPS.flat()) places.set(name, { area: "region", region: "" });
  for (const [name, country] of listCities()) places.set(name, { area: "city", region: country });
  return places;
});

/** The places of the lists, in the nominative. */
export const listPlaces = (): Iterable<string> => lexicon().keys();

/** Small states and dependent territories: found in a text, but no rivals that would tempt. */
const MINOR = new Set(
  (
    "გიბრალტარი მაკაო ლიხტენშტაინი ანდორა სან-მარინო მონაკო ჯერსი გერნსი ანგილია არუბა გვადელუპა მარტინიკა მონსერატი " +
    "კიურასაო სენ-ბართელმი სენ-მარტენი სინტ-მარტენი ბერმუდა მაიოტა რეუნიონი ტოკელაუ გუამი პუერტო-რიკო ჰონკონგი მალტა"
  ).split(" "),
);

/** Characters after a place in which its own town is named. */
const LOOK = 40;
/** How many of an article's places serve as rivals, and in which order. */
const MAX_OWN = 20;
const ORIGINS: Alternative["origin"][] = ["paragraph", "article", "outside"];

/** Letters by which places are looked up: most words are passed over at once. */
const PREFIX = 3;
const prefixes = lazy(() => new Set([...lexicon().keys()].map((name) => name.slice(0, PREFIX))));

/** The form of a word that is dative and genitive alike (საქართველოს); no other name can be put into it. */
const DATIVE_OR_GENITIVE = "dative or genitive";

const EMPHATIC = "emphatic dative";

interface PlaceReading {
  lemma: string;
  form: string;
  area: PlaceMention["area"];
}

/** Looks a word up as a form of a known place. */
export const readPlace = remember((word: string): PlaceReading | null => {
  if (!prefixes().has(word.slice(0, PREFIX))) return null;
  const readings = readPlaceForms(word).filter(({ lemma }) => lexicon().has(lemma));
  const [first] = readings;
  // "რუსეთსა და აზერბაიჯანს": the first of two datives is longer by a vowel; no other form stands there.
  if (first === undefined)
    return word.endsWith("სა") && readPlace(word.slice(0, -1)) !== null
      ? { ...readPlace(word.slice(0, -1))!, form: EMPHATIC }
      : null;
  const isBoth = readings.some(({ lemma, form }) => lemma === first.lemma && form !== first.form);
  return {
    ...first,
    ...(isBoth ? { form: DATIVE_OR_GENITIVE } : {}),
    area: lexicon().get(first.lemma)!.area,
  };
});

/** Whether a place can stand before what belongs to it: რუსეთის, საქართველოს. */
export function isOwner(form: string): boolean {
  return form === "genitive" || form === DATIVE_OR_GENITIVE;
}

/** Finds the places of a sentence. */
export function findPlaces(sentence: Sentence): PlaceMention[] {
  const { words } = sentence;
  return words.flatMap((word, i) => {
    const reading = readPlace(word.text);
    if (reading === null || isPartOfName(sentence, words, i)) return [];
    return [
      {
        kind: "place" as const,
        ...reading,
        inTitle:
          (isOwner(reading.form) && isKnownBy(reading.area, words, i)) || standsForState(reading, words, i),
        paragraph: sentence.paragraph,
        sentence: sentence.index,
        start: word.start,
        end: word.end,
        text: word.text,
      },
    ];
  });
}

/** What a town's genitive stands before is mostly a name that tells the town (პარიზის პანთეონი); these only place it. */
const PLACING =
  /^(?:მიერ|გარშემო|გავლით|მახლობლად|სიახლოვეს|მიმართულებით|გარეუბანში|გარეუბნებში|ჩრდილოეთით|სამხრეთით|აღმოსავლეთით|დასავლეთით|ცენტრში|ქუჩებში|მოსახლეობა|მცხოვრებლები)$/;

/** Institutions and events whose names begin with a country's: "მასაჩუსეტსის ტექნოლოგიის ინსტიტუტი", "ინგლისის ეკლესია". */
const NAMED =
  /^(?:ინსტიტუტ|უნივერსიტეტ|კოლეჯ|აკადემი|ეკლესი|თას|პირველობ|ჩემპიონატ|ლიგ|არმი|ფლოტ|ჯილდო|ღირსებ|ბანკ|საბჭო|ნაკრებ|გრანპრი|მუზეუმ|ორდენ|ოპერ)/;
/** Words after a country in which such a name ends. */
const MAX_NAME = 3;
/** Capitals of which news speaks as of their states. */
const CAPITALS = new Set(
  "ვაშინგტონი მოსკოვი პეკინი ფხენიანი სეული ლონდონი პარიზი ბერლინი მადრიდი ანკარა თეირანი კიევი ბაქო ერევანი ათენი ტოკიო ბრიუსელი დამასკო თბილისი".split(
    " ",
  ),
);
const STATE_FORMS = new Set(["with", "for", "of", "towards"]);

/** "ვაშინგტონთან ურთიერთობა", "მადრიდის მიერ": the state is meant, and known without the article. */
function standsForState(
  { lemma, form }: { lemma: string; form: string },
  words: readonly Word[],
  i: number,
): boolean {
  return CAPITALS.has(lemma) && (STATE_FORMS.has(form) || words[i + 1]?.text === "მიერ");
}

/** Whether an owner is told by what it owns: an office, or any name that a town's genitive begins. */
function isKnownBy(area: PlaceMention["area"], words: readonly Word[], i: number): boolean {
  if (words.slice(i + 1, i + 1 + MAX_NAME).some(({ text }) => NAMED.test(text))) return true;
  return readHead(words, i + 1) !== null || (area === "city" && !PLACING.test(words[i + 1]?.text ?? ""));
}

/** In „აზერბაიჯანის ავიახაზები“ or ჩრდილოეთ კორეა the country is part of a longer name. */
function isPartOfName(sentence: Sentence, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const before = sentence.text[word.start - sentence.start - 1] ?? "";
  return (
    /[„“"«'’-]/.test(before) ||
    /^(?:ოკეან|ზღვ|უბე|უბის|ყურე|ნახევარკუნძულ)/.test(words[i + 1]?.text ?? "") ||
    /^(ჩრდილოეთ|სამხრეთ|აღმოსავლეთ|დასავლეთ|ცენტრალური|ახალი|ძველი|ქვემო|ზემო|შუა|შიდა|დიდი|დიდმა|დიდ|ბაია|ნიუ|სან|სანტა|პორტ|სენ)$/.test(
      words[i - 1]?.text ?? "",
    )
  );
}

/** Georgia is what a Georgian text is about unless it says otherwise: nobody need have read it to choose it. */
const HOME = "საქართველო";

/** A text of so many countries is of them all. */
const MANY_LANDS = 4;

/** Forms in which a place is where, from where or to where something is: others make it a part of a name, or one who acts. */
const LOCAL = new Set(["in", "from", "on", "towards", "until"]);

/** "სოფ. _____": towns are no rivals of what is no town. */
const CUT_SHORT = /(?<![ა-ჰ])(?:სოფ|დაბ|მდ|მთ|რ-ნ|მუნ)\. ?_____/;

/** Whether a gap is in brackets, or a place is not where something is but whose, or one who acts: what else is told of it names it. */
export function isAside(shown: string, mention: Mention): boolean {
  if (mention.kind === "place" && !LOCAL.has(mention.form)) return true;
  if (mention.kind === "place" && CUT_SHORT.test(shown)) return true;
  return /\([^()]*_____[^()]*\)/.test(shown) || (mention.kind === "place" && isSeat(shown, mention.lemma));
}

/** Of the seats of powers what tells them besides the country's name: who governs, fights or protests there. */
const POWERS: Record<string, RegExp> = {
  თბილისი:
    /საქართ|(?<![ა-ჰ])ქართ(?:ულ|ველ)|აპრილის ტრაგედი|საპროტესტო ტალღ|ანტისაბჭოთა|უზენაეს[ა-ჰ]+ საბჭო|ეროვნულ[ა-ჰ]* მოძრაობ/,
  მოსკოვი: /(?<![ა-ჰ])რუს(?:ეთ|ულ|მა|ი(?![ა-ჰ]))|საბჭოთა|წითელ[ა-ჰ]* არმი|ბოლშევიკ|რევკომ|პოლიტბიურო/,
};

/** Other capitals that a pupil knows by their countries. */
const SEATS = new Set(
  (
    "დუშანბე ტაშკენტი ბიშკეკი აშხაბადი ასტანა მინსკი ვარშავა პრაღა ვენა ბუდაპეშტი სოფია ბუქარესტი ბელგრადი რომი ლისაბონი " +
    "სტოკჰოლმი ოსლო ჰელსინკი კოპენჰაგენი რიგა ვილნიუსი ტალინი კაირო დელი ბაღდადი ამსტერდამი დუბლინი კიშინიოვი ქაბული"
  ).split(" "),
);

/** Whether what is shown names the country or the power whose capital is in the gap: everybody knows where that has its seat. */
function isSeat(shown: string, lemma: string): boolean {
  if (!CAPITALS.has(lemma) && !SEATS.has(lemma)) return false;
  const powers = POWERS[lemma];
  if (powers !== undefined) return powers.test(shown);
  const country = regionOf(lemma).replace(/(?:ეთი|ია|ა|ი)$/, "");
  return country.length > 2 && new RegExp(`(?<![ა-ჰ])${country}`).test(shown);
}

/** Other places in the mention's form: the article's own of the same kind first, then neighbours it does not name. */
export function findOtherPlaces(article: Article, mention: PlaceMention): Alternative[] {
  const others: Alternative[] = [];
  // "სოფელ ახალქალაქში": the lexicon's rivals are no villages.
  if (
    /(?<![ა-ჰ])(?:სოფელ|დაბა) $/.test(
      article.paragraphs[mention.paragraph]!.slice(0, mention.start).slice(-LOOK),
    )
  )
    return others;
  if (mention.lemma === HOME || isGivenAway(article, mention)) return others;
  const add = (lemma: string, origin: Alternative["origin"]) => {
    const text = lemma === mention.lemma ? null : inflectPlace(lemma, mention.form);
    if (text !== null) others.push({ text, origin });
  };
  const paragraphsOf = (lemma: string) => article.paragraphsByMention.get(nameMention("place", lemma));
  // "ქართული ჩაი … იყიდება": not in Georgia.
  const isOurs =
    mention.area === "country" && /(?<![ა-ჰ])ქართ(?:ულ|ველ)/.test(article.sentences[mention.sentence]!.text);
  // "პუტინი _____ ჩავიდა": not in his own country.
  const homes = new Set(
    article.mentionsBySentence[mention.sentence]!.flatMap((m) =>
      m.kind === "person" ? (m.role?.place ?? []) : [],
    ),
  );
  if (isOurs) homes.add(HOME);
  const isRival = (lemma: string) =>
    mention.area === "country" ? !homes.has(lemma) : regionOf(lemma) !== mention.lemma;
  // "იგი _____ დაბრუნდა": who travels may come from and go to any place of the story. Else only what lies near by could be meant.
  const isTravel = isPersonal(article.sentences[mention.sentence]!.text);
  const near = new Set(findNeighbours(mention));
  const lands = new Set(article.places.map(({ lemma, area }) => (area === "city" ? regionOf(lemma) : lemma)));
  const isNear = ({ lemma }: PlaceMention) =>
    isTravel ||
    lands.size >= MANY_LANDS ||
    near.has(lemma) ||
    (regionOf(lemma) !== "" && regionOf(lemma) === regionOf(mention.lemma));
  const own = article.places
    .filter((p) => p.area === mention.area && isRival(p.lemma) && isNear(p))
    .slice(0, MAX_OWN);
  for (const { lemma } of own)
    add(lemma, paragraphsOf(lemma)!.has(mention.paragraph) ? "paragraph" : "article");
  for (const lemma of [...near].filter(isRival)) if (paragraphsOf(lemma) === undefined) add(lemma, "outside");
  // Which of these is named: of a text that names no neighbour of it its matter tells.
  if (
    mention.form === "nominative" &&
    lands.size < MANY_LANDS &&
    !article.places.some((p) => p.lemma !== mention.lemma && near.has(p.lemma))
  )
    return [];
  // "_____ დაიღუპა" of a text that names no other country: whatever it is about is the key. Georgian towns tempt all the same.
  const isHome = mention.area === "city" && regionOf(mention.lemma) === HOME;
  if (!isHome && others.every(({ origin }) => origin === "outside")) return [];
  return others.sort((a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin));
}

function regionOf(lemma: string): string {
  return lexicon().get(lemma)?.region ?? "";
}

/** What everybody knows to be there. */
const LANDMARKS: Record<string, RegExp> = {
  პარიზი: /სორბონ|ლუვრ|ეიფელ|პანთეონ|ნოტრ-დამ|საფრანგეთის აკადემი|ბასტილი/,
  ლონდონი: /ვესტმინსტერ|ბრიტანეთის მუზეუმ|თემზ|ბაკინგემ|სამეფო საზოგადოება/,
  მოსკოვი: /კრემლ|ტრეტიაკოვ|დიდი თეატრ|ლომონოსოვ/,
  რომი: /კოლიზეუმ|ვატიკან|სიქსტ/,
  ბერლინი: /ბრანდენბურგ|რაიხსტაგ|ბუნდესტაგ/,
  ვაშინგტონი: /თეთრი სახლ|კონგრეს|სმითსონ/,
  "ნიუ-იორკი": /ბრუკლინ|მანჰეტენ|უოლ-სტრიტ|ბროდვე/,
  "სანკტ-პეტერბურგი": /ერმიტაჟ|ნევის/,
  თბილისი: /რუსთაველის (?:გამზირ|თეატრ)|მეტეხ|ნარიყალ|მთაწმინდ|სიონ/,
  ქუთაისი: /ბაგრატის ტაძ|გელათ/,
  სტამბოლი: /აია-?სოფია|ბოსფორ/,
};

/** Whether the title names the place, or its sentence one that lies in it or holds it: "კვიპროსში, ქალაქ ლიმასოლში". */
function isGivenAway(article: Article, mention: PlaceMention): boolean {
  const { lemma, sentence, end, paragraph } = mention;
  const stem = stemWord(lemma);
  if (findWords(article.title).some((word) => stemWord(word.text) === stem)) return true;
  if (
    /^(?:,? (?:ქალაქ|სოფელ|დაბა|კუნძულ) [ა-ჰ-]+(?:ში|ზე)|, (?:[ა-ჰ-]+ ){0,3}[ა-ჰ-]+(?:ში|ზე)ა?(?![ა-ჰ]))/.test(
      article.paragraphs[paragraph]!.slice(end, end + LOOK),
    )
  )
    return true;
  const { text } = article.sentences[sentence]!;
  // "ყველაზე მეტი ღვინო _____ გაიგზავნა": the greatest is what everybody guesses.
  if (text.includes("დედაქალაქ") || text.includes("ყველაზე ") || hasNationality(text, mention)) return true;
  const landmark = LANDMARKS[lemma];
  if (landmark?.test(article.paragraphs[paragraph]!)) return true;
  const shown = article.paragraphs[paragraph]!;
  // "უეფას ლიგის მატჩი, ლონდონში.": an address; "სეულში აცხადებენ": the state.
  if (shown.endsWith(", ", mention.start) && /^[.,]/.test(shown.slice(end))) return true;
  if (/^ (?:აცხადებ|ამბობ|მიიჩნევ|ფიქრობ|იმედოვნებ|აღნიშნავ)[ა-ჰ]+/.test(shown.slice(end))) return true;
  // "სომხეთსა და _____": one of two, and what stands beside it tells the region.
  if (
    /(?:ში|სა|დან) (?:და|თუ) $/.test(shown.slice(0, mention.start)) ||
    /^ (?:და|თუ) /.test(shown.slice(end))
  )
    return true;
  // Whoever is named is known, or has a name, of a country: "მაჰათმა განდიმ _____ ლაშქრობა მოაწყო".
  const isOfSomebody =
    article.mentionsBySentence[sentence]!.some((m) => m.kind === "person") ||
    article.sentences[sentence]!.words.some((_, i, words) => isUnknownAgent(words, i));
  if (mention.area === "country" && isOfSomebody && !isPersonal(text)) return true;
  return article.mentionsBySentence[sentence]!.some(
    (m) => m.kind === "place" && (regionOf(m.lemma) === lemma || regionOf(lemma) === m.lemma),
  );
}

/** "მაჰათმა განდიმ": an ergative that is no listed thing or office may be a name that no rule knows. */
function isUnknownAgent(words: readonly Word[], i: number): boolean {
  const { text } = words[i]!;
  return (
    /^[ა-ჰ]{3,}(?:[^აეიოუ]მა|[აეოუ]მ)$/.test(text) && readThing(text) === null && readHead(words, i) === null
  );
}

/** Whether the sentence calls somebody or something by the place's country: "გერმანულმა ფონდმა … ბერლინიდან". */
function hasNationality(text: string, { lemma, area }: PlaceMention): boolean {
  const country = area === "city" ? regionOf(lemma) : lemma;
  const stem = NATIONALITIES[country] ?? country.replace(/(?:ეთი|ია|ა|ი)$/, "");
  return (
    stem.length > 2 &&
    new RegExp(`(?<![ა-ჰ])${stem}(?:ულ|ურ|ელ|იელ|ელებ|მა|ი|ს|ები|ებმა)(?![ა-ჰ]{6})`).test(
      text.replaceAll(lemma, " "),
    )
  );
}

const GROUPS: Record<PlaceMention["area"], string[][]> = {
  country: COUNTRY_GROUPS,
  region: REGION_GROUPS,
  city: CITY_GROUPS,
};

/** Places that would tempt: of all groups that hold this one; else countries of its region, or the best known cities. */
function findNeighbours({ lemma, area }: PlaceMention): string[] {
  // In Georgia a Georgian town is what tempts; abroad the better known ones do.
  const isHome = area === "city" && regionOf(lemma) === HOME;
  const groups = GROUPS[area].filter(
    (group) => group.includes(lemma) && (!isHome || group.every((city) => regionOf(city) === HOME)),
  );
  const near = [...new Set(groups.flat())];
  if (near.length > 0) return near;
  return area === "country" ? listRegion(regionOf(lemma)) : area === "city" ? WORLD : [];
}

const listed = new Map<string, string[]>();

/** The countries of a region that would tempt. */
function listRegion(region: string): string[] {
  const known = listed.get(region);
  if (known !== undefined) return known;
  const names = [...lexicon()].flatMap(([name, place]) =>
    place.area === "country" && place.region === region && !MINOR.has(name) ? [name] : [],
  );
  listed.set(region, names);
  return names;
}

/** Countries that the article names, in order of first mention. */
export function listCountries(article: Article): string[] {
  return article.places.flatMap((p) => (p.area === "country" ? [p.lemma] : [])).slice(0, MAX_OWN);
}
