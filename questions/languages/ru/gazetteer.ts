/** Countries, cities and regions by name and by each of their forms. */
import { lazy } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { cities, countries } from "./data/places.ts";
import { type Case, decline, listForms } from "./declension.ts";
import { MISREAD, MORE_CITIES, MORE_COUNTRIES, REGION_LISTS } from "./place-lists.ts";
import { readLetters } from "./words.ts";

/** UN M49: Western Asia. */
const WESTERN_ASIA = "145";

export interface Place {
  area: "country" | "city";
  /** ISO 3166 code of the country. */
  code: string;
  region: string;
}

const places = lazy(() => {
  const known = new Map<string, Place>();
  for (const source of [countries, MORE_COUNTRIES])
    for (const [region, list] of Object.entries(source))
      for (const entry of list.split(","))
        known.set(entry.slice(3), { area: "country", code: entry.slice(0, 2), region });
  // By the United Nations a part of Southern Asia, by everybody else of the Middle East: Bhutan is no rival of Iran.
  const iran = known.get("Иран");
  if (iran !== undefined) iran.region = WESTERN_ASIA;
  for (const source of [cities, MORE_CITIES])
    for (const [code, list] of Object.entries(source))
      for (const name of list.split(","))
        if (!known.has(name)) known.set(name, { area: "city", code, region: code });
  return known;
});

/** The part of the world of each country. */
export const regionByCode = lazy(
  () =>
    new Map(
      [...places().values()].flatMap((p) => (p.area === "country" ? [[p.code, p.region] as const] : [])),
    ),
);

/** All places that are known by their nominative. */
export const lexicon = lazy(() => new Map([...places()].filter(([name]) => !MISREAD.has(name))));

/** Each form of each name: what it may be. */
const byForm = lazy(() => {
  const forms = new Map<string, { lemma: string; cases: Case[] }>();
  for (const lemma of lexicon().keys())
    for (const [form, cases] of listForms(lemma)) if (!forms.has(form)) forms.set(form, { lemma, cases });
  return forms;
});

/** Regions by form, with the code of their country. */
export const regions = lazy(() => {
  const forms = new Map<string, string>();
  for (const [code, names] of Object.entries(REGION_LISTS))
    for (const name of names.split(" ")) for (const form of listForms(name).keys()) forms.set(form, code);
  return forms;
});

/** Whether a word is a form of a region, river, planet and the like. */
export function isRegion(word: string): boolean {
  return regions().has(readLetters(word));
}

const regionNames = lazy(() => new Set(Object.values(REGION_LISTS).flatMap((names) => names.split(" "))));

/** Whether a word is a region's name in the nominative. */
export function isRegionName(word: string): boolean {
  return regionNames().has(word);
}

/** Looks one or two words up as a form of a known place. */
export function readPlace(
  words: readonly Word[],
  i: number,
): { lemma: string; cases: Case[]; last: number } | null {
  const word = words[i]?.text;
  if (word === undefined || word[0] === word[0]!.toLowerCase()) return null;
  const next = words[i + 1]?.text;
  const pair = next === undefined ? undefined : byForm().get(readLetters(`${word} ${next}`));
  if (pair !== undefined) return { ...pair, last: i + 1 };
  const single = byForm().get(readLetters(word));
  // USA and its like are written in capitals, or they are other words.
  if (single === undefined || (/^[А-ЯЁ]+$/.test(single.lemma) && word !== single.lemma)) return null;
  return { ...single, last: i };
}

/** The region or country code of a place's name; null where it is none. */
export function findPlace(lemma: string): Place | null {
  return lexicon().get(lemma) ?? null;
}

/** What a verb in the past agrees with: "Суздаль был", "Казань была", "Афины были". Names that don't inflect go by themselves. */
export function genderOf(lemma: string): string {
  const forms = decline(lemma);
  if (forms === null || forms.gen === forms.nom) return /^[А-ЯЁ]+$/.test(lemma) ? lemma : "indeclinable";
  if (/(?:ов|ей|[^аеиоуыэюяьй])$/.test(forms.gen)) return "p";
  return /[аяь]$/.test(lemma) && forms.acc !== forms.nom ? "f" : /[иы]$/.test(forms.gen) ? "f" : "m";
}
