/**
 * Surnames by declension class. Source: Kalakutskaja, Sklonenie familij i lichnyh imjon v russkom literaturnom jazyke (1984); Rozental,
 * Spravochnik po pravopisaniju, § 149: a man's surname in a consonant inflects, a woman's does not; those in -о, -е, -и, -у, -э don't.
 */
import type { NameCase } from "./given-names.ts";

export type Gender = "m" | "f";

/** What a surname's form may be; no cases where it does not inflect. */
export interface SurnameReading {
  lemma: string;
  cases: NameCase[];
}

const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/;
const HUSHING = /[жшщчц]$/;
/** Adjectives by form; -ой only where a consonant cluster or -ст precedes (Толстой), as Грей and Мэй are nouns. */
const ADJECTIVE = /(?:[сц]к|[^аеиоуыэюя]н)ий$|[нвмрлк]ый$|(?:ст|ск|цк|н)ой$/;
const POSSESSIVE = /(?:[оеё]в|[иы]н)$/;

/** The forms of a surname by case; null where it doesn't inflect. ("Трамп", "m") → Трамп, Трампа, … */
export function declineSurname(lemma: string, gender: Gender): Record<NameCase, string> | null {
  const cut = lemma.slice(0, -1);
  const stem = lemma.slice(0, -2);
  const make = (gen: string, dat: string, acc: string, ins: string, pre: string) => ({
    nom: lemma,
    gen,
    dat,
    acc,
    ins,
    pre,
  });
  if (gender === "m" && ADJECTIVE.test(lemma)) {
    const i = /[гкхжшщч]$/.test(stem) || lemma.endsWith("ний") ? "им" : "ым";
    const o = lemma.endsWith("ний") ? "е" : "о";
    return make(`${stem}${o}го`, `${stem}${o}му`, `${stem}${o}го`, stem + i, `${stem}${o}м`);
  }
  if (gender === "f" && /(?:[сц]к|[нвмр][н]?|ст)ая$|няя$/.test(lemma) && !/(?:[оеё]в|[иы]н)ая$/.test(lemma)) {
    const oj = lemma.endsWith("яя") ? "ей" : "ой";
    return make(stem + oj, stem + oj, `${stem}${lemma.endsWith("яя") ? "юю" : "ую"}`, stem + oj, stem + oj);
  }
  if (gender === "f" && /(?:[оеё]в|[иы]н)а$/.test(lemma))
    return make(`${cut}ой`, `${cut}ой`, `${cut}у`, `${cut}ой`, `${cut}ой`);
  if (gender === "m" && CONSONANT.test(lemma) && !/[ыи]х$/.test(lemma)) {
    const ins = POSSESSIVE.test(lemma) ? "ым" : HUSHING.test(lemma) ? "ем" : "ом";
    return make(`${lemma}а`, `${lemma}у`, `${lemma}а`, lemma + ins, `${lemma}е`);
  }
  if (gender === "m" && /[йь]$/.test(lemma))
    return make(`${cut}я`, `${cut}ю`, `${cut}я`, `${cut}ем`, `${cut}е`);
  if (/[^аеёиоуыэюя]а$/.test(lemma)) {
    const y = /[гкхжшщч]$/.test(cut) ? "и" : "ы";
    return make(cut + y, `${cut}е`, `${cut}у`, `${cut}ой`, `${cut}е`);
  }
  if (/[^аеёоуыэюя]я$/.test(lemma)) return make(`${cut}и`, `${cut}е`, `${cut}ю`, `${cut}ей`, `${cut}е`);
  return null;
}

/** Endings that may be cut off a form, and what the nominative has in their place. */
const BACK: [ending: RegExp, nominatives: string[]][] = [
  [/(?:ого|его|ому|ему|им|ым|ом|ем)$/, ["ий", "ый", "ой"]],
  [/(?:ой|ую|ей|юю)$/, ["ая", "а", "я"]],
  [/(?:а|у|ом|ем|ым|е)$/, [""]],
  [/(?:я|ю|ем|ём|е)$/, ["ь", "й"]],
  [/(?:ы|и|е|у|ю|ой|ей)$/, ["а", "я"]],
];

/**
 * All that a form of a surname may be, for a man or a woman: ("Трампа", "m") → Трамп in the genitive or accusative, or Трампа itself.
 * The nominative reading comes first.
 */
export function readSurname(word: string, gender: Gender): SurnameReading[] {
  const own = declineSurname(word, gender);
  const readings: SurnameReading[] = [{ lemma: word, cases: own === null ? [] : casesOf(own, word) }];
  for (const [ending, nominatives] of BACK) {
    const match = ending.exec(word);
    if (match === null || match.index < 2) continue;
    for (const nominative of nominatives) {
      const lemma = word.slice(0, match.index) + nominative;
      // "Макилроем" is of Макилрой: no soft sign stands behind a vowel.
      if (/[аеёиоуыэюя]ь$/.test(lemma)) continue;
      // "Пьера Кюри": names in -и do not inflect, and hardly any ends in such a consonant and -я.
      if (word.endsWith("и") && /[бвдзлмнпрст]я$/.test(lemma)) continue;
      if (lemma === word || readings.some((r) => r.lemma === lemma)) continue;
      const forms = declineSurname(lemma, gender);
      const cases = forms === null ? [] : casesOf(forms, word);
      if (cases.length > 0) readings.push({ lemma, cases });
    }
  }
  return readings;
}

function casesOf(forms: Record<NameCase, string>, word: string): NameCase[] {
  return (Object.keys(forms) as NameCase[]).filter(
    (c) => forms[c] === word || (c === "ins" && isOtherInstrumental(forms.nom, word)),
  );
}

/** Foreign names in -ов, -ин take -ом: Дарвином, Чаплином. */
function isOtherInstrumental(lemma: string, word: string): boolean {
  return POSSESSIVE.test(lemma) && word === `${lemma}ом`;
}
