/** Countries and cities in Georgian text, in any inflected form, and what could stand in their place. */
import { type Article, nameMention, type PlaceMention, type Sentence } from "../../article.ts";
import { lazy } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import type { Alternative } from "../language.ts";
import { cities, countries } from "./data/places.ts";
import { readHead } from "./heads.ts";
import { inflectPlace, readPlaceForms } from "./inflect.ts";

interface Place {
  area: "country" | "city";
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
  return places;
});

/** Well-known cities that are each other's neighbours: rivals that would tempt. */
const NEIGHBOURS = [
  "თბილისი ბაქო ერევანი ბათუმი ქუთაისი",
  "ტაშკენტი ბიშკეკი აშხაბადი დუშანბე ალმატი",
  "მოსკოვი კიევი მინსკი ვარშავა კიშინიოვი ბუქარესტი",
  "რიგა ვილნიუსი ტალინი ჰელსინკი სტოკჰოლმი ოსლო კოპენჰაგენი",
  "ბერლინი პარიზი ლონდონი ბრიუსელი ვენა ამსტერდამი მადრიდი პრაღა",
  "რომი ათენი ბელგრადი ზაგრები სოფია ბუდაპეშტი სტამბოლი",
  "თეირანი ბაღდადი დამასკი ბეირუთი იერუსალიმი კაირო მუსკატი",
  "ტოკიო სეული შანხაი ბანგკოკი მანილა ჯაკარტა",
  "ნიუ-იორკი ჩიკაგო ლოს-ანჯელესი დეტროიტი ტორონტო დენვერი ფენიქსი",
  "ბოგოტა ლიმა სანტიაგო კარაკასი მონტევიდეო ჰავანა",
  "ნაირობი ლაგოსი კამპალა დაკარი აკრა ხარტუმი",
  "სიდნეი მელბურნი პერთი ადელაიდა ბრისბეინი",
].map((group) => group.split(" "));

/** Small states and dependent territories: found in a text, but no rivals that would tempt. */
const MINOR = new Set(
  (
    "გიბრალტარი მაკაო ლიხტენშტაინი ანდორა სან-მარინო მონაკო ჯერსი გერნსი ანგილია არუბა გვადელუპა მარტინიკა მონსერატი " +
    "კიურასაო სენ-ბართელმი სენ-მარტენი სინტ-მარტენი ბერმუდა მაიოტა რეუნიონი ტოკელაუ გუამი პუერტო-რიკო ჰონკონგი მალტა"
  ).split(" "),
);

/** How many of an article's places serve as rivals, and in which order. */
const MAX_OWN = 20;
const ORIGINS: Alternative["origin"][] = ["paragraph", "article", "outside"];

/** Letters by which places are looked up: most words are passed over at once. */
const PREFIX = 3;
const prefixes = lazy(() => new Set([...lexicon().keys()].map((name) => name.slice(0, PREFIX))));

/** The form of a word that is dative and genitive alike (საქართველოს); no other name can be put into it. */
const DATIVE_OR_GENITIVE = "dative or genitive";

/** Looks a word up as a form of a known place. */
export function readPlace(word: string): { lemma: string; form: string; area: "country" | "city" } | null {
  if (!prefixes().has(word.slice(0, PREFIX))) return null;
  const readings = readPlaceForms(word).filter(({ lemma }) => lexicon().has(lemma));
  const [first] = readings;
  if (first === undefined) return null;
  const isBoth = readings.some(({ lemma, form }) => lemma === first.lemma && form !== first.form);
  return {
    ...first,
    ...(isBoth ? { form: DATIVE_OR_GENITIVE } : {}),
    area: lexicon().get(first.lemma)!.area,
  };
}

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
        inTitle: isOwner(reading.form) && readHead(words, i + 1) !== null,
        paragraph: sentence.paragraph,
        sentence: sentence.index,
        start: word.start,
        end: word.end,
        text: word.text,
      },
    ];
  });
}

/** In „აზერბაიჯანის ავიახაზები“ or ჩრდილოეთ კორეა the country is part of a longer name. */
function isPartOfName(sentence: Sentence, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const before = sentence.text[word.start - sentence.start - 1] ?? "";
  return (
    /[„“"«'’-]/.test(before) ||
    /^(ჩრდილოეთ|სამხრეთ|აღმოსავლეთ|დასავლეთ|ცენტრალური|ახალი|ძველი|ქვემო|ზემო|შუა)$/.test(
      words[i - 1]?.text ?? "",
    )
  );
}

/** Other places in the mention's form: the article's own of the same kind first, then neighbours it does not name. */
export function findOtherPlaces(article: Article, mention: PlaceMention): Alternative[] {
  const others: Alternative[] = [];
  const add = (lemma: string, origin: Alternative["origin"]) => {
    const text = lemma === mention.lemma ? null : inflectPlace(lemma, mention.form);
    if (text !== null) others.push({ text, origin });
  };
  const paragraphsOf = (lemma: string) => article.paragraphsByMention.get(nameMention("place", lemma));
  const own = article.places.filter((p) => p.area === mention.area).slice(0, MAX_OWN);
  for (const { lemma } of own)
    add(lemma, paragraphsOf(lemma)!.has(mention.paragraph) ? "paragraph" : "article");
  for (const lemma of findNeighbours(mention)) if (paragraphsOf(lemma) === undefined) add(lemma, "outside");
  return others.sort((a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin));
}

/** Countries of the same region, or well-known cities near by; for a city of no group, the first of each group. */
function findNeighbours({ lemma, area }: PlaceMention): string[] {
  if (area === "city")
    return NEIGHBOURS.find((group) => group.includes(lemma)) ?? NEIGHBOURS.map((group) => group[0]!);
  return listRegion(lexicon().get(lemma)!.region);
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
