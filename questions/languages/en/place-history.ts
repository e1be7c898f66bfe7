/** What history tells of places: which country a ruler or a dynasty is of, and which towns and states there were in a year. */
import type { Article, PlaceMention } from "../../article.ts";

/** Heads of state of our time, empires and dynasties, which tell their country. */
const HEADS: [RegExp, string][] = [
  [/\b(?:Trump|Obama|Biden|Clinton|Bush|Reagan|Kennedy|Pence|Pompeo)\b/, "United States"],
  [/\b(?:Putin|Medvedev|Yeltsin|Gorbachev|Lavrov)\b/, "Russia"],
  [/\b(?:Xi Jinping|Mao Zedong|Hu Jintao)\b/, "China"],
  [/\bKim Jong\b/, "North Korea"],
  [/\b(?:Merkel|Scholz|Merz|Hitler)\b/, "Germany"],
  [/\b(?:Macron|Hollande|Sarkozy|Napoleon|de Gaulle)\b/, "France"],
  [/\b(?:Erdo[gğ]an|Atatürk)\b/, "Turkey"],
  [/\b(?:Theresa May|Boris Johnson|Thatcher|Churchill|Blair|Cameron|Starmer|Sunak)\b/, "United Kingdom"],
  [/\bZelensky+\b/, "Ukraine"],
  [/\bAssad\b/, "Syria"],
  [/\bNetanyahu\b/, "Israel"],
  [/\bModi\b/, "India"],
  [/\bCastro\b/, "Cuba"],
  [/\b(?:Maduro|Chávez)\b/, "Venezuela"],
  [/\bMandela\b/, "South Africa"],
  [/\b(?:Yuan|Ming|Qing|Song|Tang|Han|Manchu)\b/, "China"],
  [/\b(?:Ottoman|Byzantine)/, "Turkey"],
  [/\b(?:Soviet|Bolshevik|Tsar)/, "Russia"],
  [/\b(?:Meiji|Edo|Shogun|Samurai|shogun|samurai)\b/, "Japan"],
  [/\b(?:Nazi|Weimar|Bundestag|Prussian?)\b/, "Germany"],
  [/\bMughal/, "India"],
  [/\b(?:Aztec|Maya)/, "Mexico"],
  [/\bInca/, "Peru"],
  [/\bAmazon\b/, "Brazil"],
  [/\b(?:Pharaoh|pharaoh|Nile)/, "Egypt"],
];
/** Whether a text names a ruler, a dynasty or a river that tells the country. */
export function isToldByRulers(text: string, country: string): boolean {
  return HEADS.some(([names, of]) => of === country && names.test(text));
}

/** When some cities were founded that older texts cannot have as rivals. Common knowledge; the year in round figures. */
const FOUNDED: Record<string, number> = {
  Novosibirsk: 1893,
  Vladivostok: 1860,
  "St. Petersburg": 1703,
  Odesa: 1794,
  Odessa: 1794,
  Astana: 1830,
  "New Delhi": 1911,
  "Tel Aviv": 1909,
  Johannesburg: 1886,
  Pretoria: 1855,
  Durban: 1835,
  "Cape Town": 1652,
  Nairobi: 1899,
  Canberra: 1913,
  Sydney: 1788,
  Melbourne: 1835,
  Brisbane: 1824,
  Adelaide: 1836,
  Hobart: 1804,
  Darwin: 1869,
  Auckland: 1840,
  Wellington: 1840,
  Christchurch: 1850,
  Dunedin: 1848,
  Brasília: 1960,
  Washington: 1790,
  Chicago: 1833,
  "Los Angeles": 1781,
  "San Francisco": 1776,
  "Las Vegas": 1905,
  Miami: 1896,
  Dallas: 1841,
  Houston: 1836,
  Denver: 1858,
  Seattle: 1851,
  Atlanta: 1837,
  Vancouver: 1886,
  Calgary: 1875,
  Toronto: 1793,
  Winnipeg: 1873,
  "Northern Ireland": 1921,
  Islamabad: 1960,
  Manchester: 1000,
};
/** Countries that were called so before the states of our time. */
const OLD = new Set(
  "France|Spain|Portugal|Russia|China|Japan|Denmark|Sweden|Norway|Poland|Hungary|England|Scotland|Netherlands|Austria|Switzerland|Egypt|India|Italy|Germany|Greece|Ireland|Persia|Georgia|Armenia|Turkey|Ethiopia|Morocco".split(
    "|",
  ),
);
/** Before this year most states of our time had other names or none. */
const STATES = 1850;

/** The year in which a sentence is set: its own, or the last one before it. */
export function readYear(article: Article, { sentence }: PlaceMention): number {
  for (let i = sentence; i >= 0; i--) {
    const date = article.mentionsBySentence[i]!.find((m) => m.kind === "date" && m.year !== undefined);
    if (date?.kind === "date") return date.year!;
  }
  return Infinity;
}

/** Whether there was a town or state of a name in a year; of a state that the text itself does not name. */
export function existed(name: string, year: number, isCountry: boolean): boolean {
  return year >= (FOUNDED[name] ?? -Infinity) && !(isCountry && year < STATES && !OLD.has(name));
}
