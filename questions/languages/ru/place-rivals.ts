/** What could stand in a Russian place's stead, in its case and after its preposition; nothing where the sentence tells the place by itself. */
import { capitalise } from "../../words.ts";
import { type Article, nameMention, type PlaceMention } from "../../article.ts";
import { lazy } from "../../lazy.ts";
import type { Alternative } from "../language.ts";
import { CASES, type Case, decline } from "./declension.ts";
import { genderOf, lexicon, regionByCode, regions } from "./gazetteer.ts";
import {
  ADJECTIVES,
  BESIDE_AMERICA,
  CAPITALS,
  DISPUTED,
  ISLANDS,
  MINOR,
  NEIGHBOURS,
  SAME,
} from "./place-lists.ts";
import { listWords, readLetters } from "./words.ts";

const SPOKEN =
  /^(?:[а-яё]+ ){0,2}?(?:заяв|счита|подч[её]рк|отме[чт]|увер|надеют|рассчит|говор|призва|призы|опаса|полага|реши|намере|понима|отказ|пригроз|обвин|требу|объяв|сообщ|поясн|возраз|недовольн)[а-яё]*(?:ли|ят|ют|ат|ны)/;

/** The form of a name in a list. */
const LISTED = "nominative";

/** Characters before a place in which another may stand. */
const LOOK = 24;

/** How many of an article's places serve as rivals. */
const MAX_OWN = 20;

/** A name in a form and after its preposition: ("Франция", "в pre") → "во Франции"; null where it has another preposition, or cases that differ. */
export function inflectPlace(lemma: string, form: string): string | null {
  const [, preposition = "", cases = ""] = /^(?:(\S+) )?(\S+)$/.exec(form) ?? [];
  const forms = decline(lemma);
  const wanted = cases.split("+").filter((c): c is Case => CASES.includes(c as Case));
  if (forms === null || wanted.some((c) => forms[c] !== forms[wanted[0]!])) return null;
  const name = forms[wanted[0]!];
  if (preposition === "") return name;
  const written = fitPreposition(preposition, name);
  const small = preposition.toLowerCase();
  if (
    /^(?:во?|на)$/.test(small) &&
    (wanted[0] === "pre" || wanted[0] === "acc") &&
    (small === "на") !== ISLANDS.has(lemma)
  )
    return null;
  return `${written} ${name}`;
}

/** "в" → "во Франции", "во Вьетнаме"; "с" → "со Швецией"; "о" → "об Италии". Source: Rozental, Spravochnik po pravopisaniju, § 199. */
function fitPreposition(preposition: string, name: string): string {
  const small = preposition.toLowerCase();
  const [, isCapital] = [0, preposition[0] !== small[0]];
  let fit = small;
  if (small === "в" || small === "во")
    fit = /^(?:[ВФ][бвгджзклмнпрстфхцчшщь]|Льв|Мцен)/i.test(name) ? "во" : "в";
  if (small === "с" || small === "со") fit = /^[СЗШЖЩ][бвгджзклмнпрстфхцчшщ]|^Щ/i.test(name) ? "со" : "с";
  if (small === "о" || small === "об") fit = /^[АЭИОУ]/i.test(name) ? "об" : "о";
  if (small === "ко") fit = "к";
  return isCapital ? capitalise(fit) : fit;
}

/** Money of one country or a few. */
const CURRENCY =
  /(?<![а-яё])(?:рубл|франк|фунт|юан|иен[аы ]|лир[аы ]|песо|крон[аы ]|злот|грив|лари |тенге|марок|рупи|шекел|реал[ао])/;

/** Letters by which an adjective is known for that of a town: московский, тверская. */
const TOWN = 4;

/** The beginnings of towns' names with the codes of their countries. */
const codesByTown = lazy(() => {
  const codes = new Map<string, Set<string>>();
  for (const [name, { area, code }] of lexicon()) {
    if (area !== "city" || name.length < TOWN) continue;
    const start = readLetters(name).slice(0, TOWN);
    codes.set(start, (codes.get(start) ?? new Set<string>()).add(code));
  }
  return codes;
});

/** Whether the rest of its sentence tells the place to whoever knows a little: by its adjective, its people, or as a capital that acts for its state. */
function isKnownByWords(article: Article, mention: PlaceMention): boolean {
  const sentence = article.sentences[mention.sentence]!;
  if (CAPITALS.has(mention.lemma)) {
    const after = article.paragraphs[mention.paragraph]!.slice(mention.end + 1, mention.end + 60);
    // "отношений с Вашингтоном": its state is meant.
    if (mention.form.startsWith("с ")) return true;
    if (!mention.form.includes(" ") || SPOKEN.test(after)) return true;
  }
  const adjective = ADJECTIVES[mention.lemma];
  const code = lexicon().get(mention.lemma)?.code;
  const start = readLetters(mention.lemma).slice(0, mention.lemma.length > 4 ? 4 : 3);
  return sentence.words.some(({ text, start: at, end }) => {
    if (at >= mention.start && end <= mention.end) return false;
    const letters = readLetters(text);
    // "в России … на Камчатке"
    if (code !== undefined && code !== "" && /^[А-ЯЁ]/.test(text) && regions().get(letters) === code)
      return true;
    // "Тверская область … в России"
    if (
      mention.area === "country" &&
      /[сц]к(?:[иоа][йяе]|о[гм][оу]?|и[мх]и?|ую)$/.test(letters) &&
      codesByTown()
        .get(letters.slice(0, TOWN))
        ?.has(code ?? "") === true
    )
      return true;
    return (adjective?.test(letters) ?? false) || (letters.startsWith(start) && letters.length > 4);
  });
}

/** Other places in the mention's form: the article's own of the same kind first, then neighbours it does not name. */
export function findOtherPlaces(article: Article, mention: PlaceMention): Alternative[] {
  const place = lexicon().get(mention.lemma);
  if (place === undefined || DISPUTED.has(mention.lemma)) return [];
  // By its dictionary form alone, in a list of names, nothing agrees with it and nothing tells it.
  const isListed = mention.form === LISTED;
  // Which country it was, whoever knows the world tells from what is said of it: "вступление _____ в ЕС", "негодование в _____".
  if (!isListed && mention.area === "country") return [];
  // A Russian text speaks of Russia: nobody need read it to know; nor that it names Moscow.
  if (mention.lemma === "Россия" || (isListed && mention.lemma === "Москва")) return [];
  if (!isListed && isKnownByWords(article, mention)) return [];
  // A name of its sentence tells by its origin: which country, and which country's town.
  const isOriginTold =
    !isListed && article.mentionsBySentence[mention.sentence]!.some((m) => m.kind === "person");
  if (isOriginTold && mention.area === "country") return [];
  if (!isListed && CURRENCY.test(article.sentences[mention.sentence]!.text)) return [];
  // "в Англии и Франции": of two that belong together the one tells the other.
  const paragraph = article.paragraphs[mention.paragraph]!;
  if (
    !isListed &&
    (/^ и (?:[а-яё]{1,4} )?[А-ЯЁ]/.test(paragraph.slice(mention.end, mention.end + 9)) ||
      /[А-ЯЁ][а-яё-]+ и $/.test(paragraph.slice(Math.max(0, mention.start - LOOK), mention.start)))
  )
    return [];
  if (!isListed && mention.area === "country" && BLAMED.test(article.sentences[mention.sentence]!.text))
    return [];
  // "в регионах России": of the country that a text is about an outside one is absurd.
  const isHome = mention.area === "country" && isHomeCountry(article, mention.lemma);
  const codes = new Set<string>();
  const others: Alternative[] = [];
  const used = new Set<string>([SAME.get(mention.lemma) ?? mention.lemma]);
  const beside = article.mentionsBySentence[mention.sentence]!.filter(
    (m): m is PlaceMention => m.kind === "place" && m !== mention,
  );
  const codesBeside = new Set(beside.map((m) => lexicon().get(m.lemma)?.code));
  // A city beside its country, or a country beside its city, is known without the article.
  const isKnown = beside.some((m) => m.area !== mention.area && lexicon().get(m.lemma)?.code === place.code);
  if (isKnown && !isListed) return [];
  // Words that agree with the name would tell which it is: "с соседней _____, в которой".
  const isAgreeing =
    !isListed &&
    (!mention.form.includes(" ") ||
      /^,? (?:в |на |из |с |о )?котор/.test(
        article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + 12),
      ));
  const paragraphsOf = (lemma: string) => article.paragraphsByMention.get(nameMention("place", lemma));
  const add = (lemma: string, origin: Alternative["origin"]) => {
    const other = lexicon().get(lemma);
    if (
      other === undefined ||
      other.area !== mention.area ||
      lemma === mention.lemma ||
      SAME.get(lemma) === mention.lemma ||
      SAME.get(mention.lemma) === lemma ||
      DISPUTED.has(lemma)
    )
      return;
    if (isOriginTold && other.code !== place.code) return;
    // Beside another place a far one is absurd.
    if (beside.length > 0 && other.region !== place.region) return;
    if (mention.area === "country" && (other.code === place.code || codesBeside.has(other.code))) return;
    // Of two names of one city one will do.
    if (used.has(SAME.get(lemma) ?? lemma)) return;
    used.add(SAME.get(lemma) ?? lemma);
    if (isAgreeing && genderOf(lemma) !== genderOf(mention.lemma)) return;
    const text = inflectPlace(lemma, isListed ? "nom" : mention.form);
    if (text === null || others.some((o) => o.text === text)) return;
    // England and Britain are no two rivals.
    if (mention.area === "country" && codes.has(other.code)) return;
    codes.add(other.code);
    others.push({ text, origin });
  };
  for (const { lemma } of article.places.filter((p) => p.area === mention.area).slice(0, MAX_OWN))
    add(lemma, paragraphsOf(lemma)!.has(mention.paragraph) ? "paragraph" : "article");
  // A town that the text does not name tempts nobody who read, tells those who know the world, and may not have stood then.
  const isAlone = mention.area === "country" && !hasNeighbour(article, mention.lemma);
  for (const lemma of isHome || isAlone || !isListed ? [] : findNeighbours(mention))
    if (paragraphsOf(lemma) === undefined) add(lemma, "outside");
  const rank = ["paragraph", "article", "outside"];
  return others.sort((a, b) => rank.indexOf(a.origin) - rank.indexOf(b.origin));
}

/** Who blames whom, and against whom sanctions are, is known without the article. */
const BLAMED = /(?<![а-яё])(?:обвин|санкци|вторжени|вторг|аннекси|агресси)/;
/** A country is a text's own where it is named this often, and no other is. */
const OFTEN = 2;

function isHomeCountry(article: Article, lemma: string): boolean {
  const code = lexicon().get(lemma)?.code;
  const counts = new Map<string, number>();
  for (const m of article.mentions) {
    const own = m.kind === "place" ? lexicon().get(m.lemma)?.code : undefined;
    if (own !== undefined && own !== "") counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const own = counts.get(code ?? "") ?? 0;
  return own >= OFTEN && [...counts].every(([other, count]) => other === code || count < own);
}

/** Continents by the codes of UN M49 of their parts. */
const CONTINENTS = [
  ["030", "034", "035", "143", "145"],
  ["039", "151", "154", "155"],
  ["011", "014", "015", "017", "018"],
  ["005", "013", "021", "029"],
  ["053", "054", "057", "061"],
];

/** Whether an article names another country of the same continent: of one that is alone there its neighbours are no matter of the text. */
function hasNeighbour({ places }: Article, lemma: string): boolean {
  const { region, code } = lexicon().get(lemma)!;
  const continent = CONTINENTS.find((parts) => parts.includes(region)) ?? [region];
  return places.some((p) => {
    const other = p.area === "country" ? lexicon().get(p.lemma) : undefined;
    return other !== undefined && other.code !== code && continent.includes(other.region);
  });
}

/** Of Western Asia, and yet not of the Middle East. */
const ASIDE = listWords("Азербайджан Армения Грузия Кипр");

/** UN M49: Northern America. */
const AMERICA = "021";

/** Countries of the same region, or islands; cities near by or of the same country. */
function findNeighbours({ lemma, area }: PlaceMention): string[] {
  const { region, code } = lexicon().get(lemma)!;
  const isRival = (name: string) => !MINOR.has(name) && !name.includes(" ");
  if (area === "city") {
    const group = NEIGHBOURS.find((list) => list.includes(lemma));
    // Without a group of its own: well-known cities of the same country, then of the same part of the world; a farther one is absurd.
    const known = NEIGHBOURS.flat();
    const own = known.filter((name) => lexicon().get(name)?.code === code);
    const near = known.filter(
      (name) => regionByCode().get(lexicon().get(name)?.code ?? "") === regionByCode().get(code),
    );
    return group ?? [...own, ...near];
  }
  const near = [...lexicon()].flatMap(([name, p]) =>
    p.area === "country" && p.region === region && isRival(name) && (ASIDE.has(lemma) || !ASIDE.has(name))
      ? [name]
      : [],
  );
  const islands = [...ISLANDS].filter(isRival);
  return [...near, ...(ISLANDS.has(lemma) ? islands : region === AMERICA ? BESIDE_AMERICA : [])];
}
