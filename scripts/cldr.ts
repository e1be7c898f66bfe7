/** What the compilers of places read of CLDR: territories by their names in a language, and the region each belongs to. */
import { readFileSync } from "node:fs";

/** Reads a JSON file of a package. */
export const readData = (path: string) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${path}`, import.meta.url), "utf8"));

/** The names of territories in a language, by code: "GE", also "CZ-alt-variant". */
export const readTerritories = (lang: string): Record<string, string> =>
  readData(`cldr-localenames-full/main/${lang}/territories.json`).main[lang].localeDisplayNames.territories;

const containment: Record<string, { _contains: string[] }> = readData(
  "cldr-core/supplemental/territoryContainment.json",
).supplemental.territoryContainment;
/** The world, the continents, and groups of regions. */
const GROUPS = /^(?:001|002|003|009|019|142|150|202|419)$/;

/** The region of UN M49 that a territory is in, no group of others; undefined where it is in none. */
export const regionOf = (code: string): string | undefined =>
  Object.keys(containment).find(
    (region) =>
      /^\d{3}$/.test(region) && !GROUPS.test(region) && containment[region]!._contains.includes(code),
  );
