/**
 * The nominative of a term that stands in the instrumental, where the ending leaves one choice. A noun in -ом is taken for masculine, as all but a few are. Source:
 * Zaliznyak, Grammaticheskij slovar' russkogo jazyka (1977), types 1–8.
 */
import { listWords } from "./words.ts";

/** Neuters in -о whose instrumental a masculine might have. */
const NEUTER = listWords(
  "ядром телом словом деревом молоком золотом серебром железом оловом стеклом маслом болотом озером пером крылом волокном зерном облаком руслом " +
    "веслом яблоком окном числом правом утром местом делом пространством сукном полотном жерлом",
);
/** Words that take no endings. */
const UNCHANGED = listWords("цунами оригами салями татами гуру какаду");
/** Adjectives whose masculine ends in -ой, as its ending has the stress. */
const STRESSED =
  /^(?:прям|жив|миров|морск|речн|земн|больш|друг|чуж|прост|круг|люб|молод|родн|полев|лесн|звуков|силов|волнов|дневн|ночн|полов|пищев|видов|родов|кров)/;

/** What the nominative has for an instrumental's ending, the first that fits; null where it may have one of two, or lose a vowel: «белком», «отцом». */
const NOUNS: [ending: RegExp, nominative: string | null][] = [
  [/(?<=ств)ами$/, "а"],
  [/(?<=ц)ами$/, null],
  [/(?<=[гкхжшщч])ами$/, "и"],
  [/ами$/, "ы"],
  [/(?<=[еа]ни)ями$/, "я"],
  [/(?<=и|тел|ар|ост)ями$/, "и"],
  [/ями$/, null],
  [/(?<=и)ей$/, "я"],
  [/ей$/, null],
  [/ью$/, "ь"],
  [/ой$/, "а"],
  [/(?<=[еа]ни|стви)ем$/, "е"],
  [/(?<=тел)ем$/, "ь"],
  [/(?<=[аоуэ])[её]м$/, "й"],
  [/(?<=ств)ом$/, "о"],
  [/(?<=[аяи]к|метр|центр|спектр|фильтр|цилиндр)ом$/, ""],
  [/(?<=[бвгджзлмнпрстфхчшщ][кц]|[бвгджзклмпстфхчшщ][рлн]|[кц])ом$/, null],
  [/(?<=[бвгджзлмнпрстфх])ом$/, ""],
];

/** An instrumental of a noun, by its ending. */
const INSTRUMENTAL = /(?:[оеё]м|[оеё]й|ью|ами|ями)$/;
const ADJECTIVE_PLURAL = /[ыи]ми$/;

/** «ботаникой» → «ботаника»; «живыми организмами» → «живые организмы»; null where no rule is certain. A term that is no instrumental stays. */
export function toNominative(term: string): string | null {
  if (UNCHANGED.has(term)) return term;
  const words = term.split(" ");
  const at = words.findLastIndex((word) => INSTRUMENTAL.test(word) && readNoun(word) !== null);
  if (at < 0) {
    if (words.length > 1) return null;
    if (ADJECTIVE_PLURAL.test(term)) return `${term.slice(0, -2)}е`;
    return INSTRUMENTAL.test(term) || /[ыи]м$/.test(term) ? null : term;
  }
  const noun = words[at]!;
  const head = readNoun(noun)!;
  const own = words.map((word, i) => (i > at ? word : i === at ? head : readAdjective(word, noun, head)));
  return own.includes(null) ? null : own.join(" ");
}

function readNoun(word: string): string | null {
  if (NEUTER.has(word)) return word.slice(0, -1);
  // «ядрами»: neuters have another plural.
  if (word.endsWith("ами") && NEUTER.has(`${word.slice(0, -3)}ом`)) return null;
  const [ending, nominative] = NOUNS.find(([known]) => known.test(word)) ?? [/$/, null];
  return nominative === null ? null : word.replace(ending, nominative);
}

/** An adjective with its noun: plural, feminine, or masculine and neuter by what the noun is. */
function readAdjective(word: string, noun: string, head: string): string | null {
  const stem = word.slice(0, -2);
  const isSoft = stem.endsWith("н") && !word.endsWith("ой") && !word.endsWith("ым");
  if (ADJECTIVE_PLURAL.test(word)) return `${stem}е`;
  if (/(?:ой|ью|ей)$/.test(noun)) return isSoft ? `${stem}яя` : `${stem}ая`;
  if (!/[ыи]м$/.test(word) || STRESSED.test(word)) return null;
  return /[оеё]$/.test(head) ? stem + (isSoft ? "ее" : "ое") : `${word.slice(0, -1)}й`;
}
