/** Whether a place is told by what stands around it, or asked for among places that tempt nobody. */
import type { Article, PlaceMention } from "../../article.ts";
import { isToldByRulers } from "./place-history.ts";
import { findOtherPlaces, findTold } from "./places.ts";

/** States and provinces by cities of theirs that readers know. */
const STATE_OF: Record<string, string> = {
  Nevada: "Las Vegas|Reno",
  California: "Los Angeles|San Francisco|San Diego|Sacramento|Oakland|Hollywood|Silicon Valley",
  Texas: "Houston|Dallas|Austin|San Antonio",
  Illinois: "Chicago",
  Florida: "Miami|Orlando|Tampa",
  Massachusetts: "Boston",
  Arizona: "Phoenix|Tucson",
  Michigan: "Detroit",
  Georgia: "Atlanta",
  Colorado: "Denver",
  Pennsylvania: "Philadelphia|Pittsburgh",
  Tennessee: "Nashville|Memphis",
  Louisiana: "New Orleans|Baton Rouge",
  Utah: "Salt Lake City",
  Oregon: "Portland",
  Washington: "Seattle",
  Ohio: "Cleveland|Columbus|Cincinnati",
  Missouri: "St. Louis|Kansas City",
  Minnesota: "Minneapolis",
  Wisconsin: "Milwaukee",
  Hawaii: "Honolulu",
  Alaska: "Anchorage",
  Maryland: "Baltimore",
  Queensland: "Brisbane",
  Victoria: "Melbourne",
  "New South Wales": "Sydney",
  Ontario: "Toronto|Ottawa",
  Quebec: "Montreal",
  "British Columbia": "Vancouver",
  England: "London|Manchester|Liverpool|Oxford|Cambridge|Birmingham",
  Scotland: "Edinburgh|Glasgow|Aberdeen",
  Wales: "Cardiff|Swansea",
  "Northern Ireland": "Belfast",
  Catalonia: "Barcelona",
  Bavaria: "Munich",
};
/** A place in a city that tells which city: "at Stamford Bridge". */
const VENUE =
  /\b(?:[Aa]t|[Ii]n|[Tt]o) (?:the )?(?:\p{Lu}[\p{L}.'’]+ ){1,3}(?:Stadium|Bridge|Park|Arena|Garden|Gardens|Road|Lane|Field|Dome|Airport|Palace|Cathedral|University|Museum|Square|Hall|Tower)\b/u;
/** Words of a slogan at most: whom a crowd cheers is no fact of the text. */
const SLOGAN = /["“][^"“”]{0,40}_____[^"“”]{0,25}["”]/;

/** Whether what stands around a gap for a place tells it: its capital, its people, a stadium in it, or the frame of a slogan. */
export function isPlaceGiven(shown: string, { lemma, area, text }: PlaceMention): boolean {
  const around = shown.replace("_____", " ");
  if (SLOGAN.test(shown)) return true;
  if (area === "country") return findTold(around).has(lemma) || isToldByRulers(around, lemma);
  if (area === "region")
    return (STATE_OF[lemma] ?? "").split("|").some((city) => city !== "" && around.includes(city));
  // "Riot police in _____ … Catalonia's vote": the region tells its city.
  const isOfRegion = Object.entries(STATE_OF).some(
    ([region, names]) => around.includes(region) && names.split("|").includes(lemma),
  );
  return isOfRegion || (VENUE.test(around) && !VENUE.test(text));
}

/** The article's own places that a place is asked for among. */
const OWN_PLACES = 2;

/** Whether the article has places that tempt: where the others are from outside, a people, a body or an event beside the gap tells it (of 4 fresh ones none passed). */
export function hasTemptingPlaces(article: Article, mention: PlaceMention): boolean {
  return findOtherPlaces(article, mention).filter(({ origin }) => origin !== "outside").length >= OWN_PLACES;
}
