/**
 * Surnames in running text: which word after a title or given name is one, in which case it stands, and its stem. Nothing is
 * inflected here; a form is only read.
 */
import type { Sentence } from "../../article.ts";
import { remember } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { readHead } from "./heads.ts";
import { isClosedName, isForeignName, isOpenName } from "./names.ts";
import { readNumeral } from "./numerals.ts";
import { readPlace } from "./places.ts";
import { isStranger } from "./strangers.ts";
import { attributionVerbs, isFiniteVerb } from "./verbs.ts";

export interface Reading {
  stem: string;
  form: string;
}

/** A name as it stands: its given names (none after a title alone) and the surname's readings. */
export interface FoundName {
  first: number;
  last: number;
  given: string;
  readings: Reading[];
}

/** Form → what follows the stem, for stems in a consonant and in a vowel. */
const ENDINGS: [form: string, consonant: string, vowel: string][] = [
  ["for", "ისთვის", "სთვის"],
  ["of", "ისგან", "სგან"],
  ["with", "თან", "სთან"],
  ["ergative", "მა", "მ"],
  ["emphatic dative", "სა", "სა"],
  ["genitive", "ის", ""],
  ["dative", "ს", "ს"],
  ["nominative", "ი", ""],
];

/** Dative and genitive of names in a vowel other than -ე are one form: კავანოს, თურნავას. */
export const DATIVE_OR_GENITIVE = "dative or genitive";

/** Endings of surnames that no common noun is likely to have. */
const SURNAME =
  /(?:[ა-ჰ]{2}(?:შვილ|აძე|იძე|ოძე|ეძე)|[ა-ჰ]{3}(?:ია|ავა|უა|ოვ|ევ|სკ|სკა|ენკო|იან|ინ|სონ|ბერგ|მან|ოვან|იონ|ნერ|ერ|ელ|ურ|ულ))$/;
/** The two endings that make a surname by themselves: "child" and "son" (Hewitt 1995, ch. 1). */
const PLAIN = /^[ა-ჰ]{3,}(?:შვილ|აძე|იძე)$/;
const NOT_PLAIN = new Set(
  "შვილიშვილ ქალიშვილ ვაჟიშვილ ბიძაშვილ დეიდაშვილ მამიდაშვილ ძმისშვილ დისშვილ აზნაურიშვილ მეფისშვილ".split(
    " ",
  ),
);
/** Little words within foreign surnames. */
export const PARTICLES: ReadonlySet<string> = new Set("ვან ფონ დერ დე ლა ლე ელ ალ დი დუ ბინ".split(" "));

/** Words that follow a given name and are no surname. */
export const NOT_SURNAMES: ReadonlySet<string> = new Set(
  (
    "არის იყო არ ვერ და კი ან თუ რომ როგორც უკვე ასევე მაშინ ახლა აქ იქ მას მის მისი მისმა მისთვის მან ის იგი თავის თავისი შემდეგ შესახებ მიერ " +
    "თქმით აზრით განცხადებით სადაც რომელიც რომელმაც რომელსაც ამბობს თქვა თავად ასე ისე კიდევ მხოლოდ ყველა ბევრი დღეს გუშინ ხვალ ხელს უარს თავს მხარს დროს წელს"
  ).split(" "),
);

/** Postpositions and emphatic forms in which no name is looked for. */
const OTHER_FORM = /(?:ზე|ში|დან|კენ|მდე|ისა|ით|ად)$/;

/** The endings of surnames before the ergative's: no nominative ends so, though many a name is in -ა. */
const ERGATIVE = /[ა-ჰ]{2}(?:შვილ|[ოე]ვ|იან|სკ|ელ)მა$/;

/** "ჯავახიშვილია", "is Javakhishvili": the verb is at its end, and no other name can be put there. */
const COPULA = /^([ა-ჰ]{2,}(?:შვილ(?=ია)|[აიოე]ძე))ი?ა$/;

/** The readings of a word as a form of a name: "პუტინმა" → [{ stem: "პუტინ", form: "ergative" }]. */
export const readSurname = remember((word: string): Reading[] => {
  const readings: Reading[] = [];
  const copula = word.endsWith("ა") ? COPULA.exec(word)?.[1] : undefined;
  if (copula !== undefined) return [{ stem: copula, form: "copula" }];
  if (OTHER_FORM.test(word)) return readings;
  for (const [form, consonant, vowel] of ENDINGS) {
    const stemBefore = (ending: string) =>
      word.endsWith(ending) ? word.slice(0, word.length - ending.length) : "";
    const closed = stemBefore(consonant);
    const isTaken = readings.some((r) => r.form === "for" || r.form === "of" || r.form === "with");
    if (isTaken) break;
    // Surnames in -ძე are the only ones whose vowel is lost: ბერიძე → ბერიძის.
    if (closed.length > 1 && /[^აეიოუ]$/.test(closed))
      readings.push({ stem: form === "genitive" && closed.endsWith("ძ") ? `${closed}ე` : closed, form });
    const isOpen = form === "nominative" ? !ERGATIVE.test(word) : vowel !== "";
    const open = isOpen ? stemBefore(vowel) : "";
    // -ეს is the plural of the aorist more often than a name's dative: ჰკითხეს.
    const isVerb = form === "dative" && /[^ძ]ე$/.test(open);
    if (open.length > 1 && /[აეიოუ]$/.test(open) && !isVerb)
      readings.push({
        stem: open,
        form: form === "dative" && !open.endsWith("ე") ? DATIVE_OR_GENITIVE : form,
      });
  }
  return readings;
});

/** Letters of a foreign surname whose shape is no surname's, at least: shorter ones may be any noun. */
const MIN_FOREIGN = 5;

/** The name that begins at a word, after a title in `form` or, where that is null, by itself; null if none. */
export function readName(sentence: Sentence, i: number, form: string | null): FoundName | null {
  const { words } = sentence;
  const isNext = (k: number) =>
    words[k] !== undefined &&
    (k === i ||
      sentence.text.slice(words[k - 1]!.end - sentence.start, words[k]!.start - sentence.start) === " ");
  let last = i;
  let isClosed = false;
  while (
    last - i < 3 &&
    isNext(last + 1) &&
    isGiven(words, last, (form === "ergative" || form === "bare") && last === i && isNext(last + 1))
  ) {
    isClosed = isClosedName(words[last]!.text);
    last++;
    // "ანდრეს მანუელ ლოპეზ ობრადორმა": further bare stems stand before the word that takes the case.
    if (isClosed) while (last - i < 3 && isNext(last + 1) && isBareStem(words[last]!.text)) last++;
  }
  while (last > i && isNext(last + 1) && PARTICLES.has(words[last]!.text)) last++;
  const word = words[last];
  if (word === undefined || (last === i && form === null) || !isCandidate(words, last)) return null;
  const hasGiven = last > i;
  const isBehindForeign = hasGiven && isForeignName(words[last - 1]!.text);
  // "ბატონ რუჟის პოლიცია" is of Baton Rouge.
  const isAddress = words[i - 1]?.text === "ბატონ";
  const readings = readSurname(word.text).filter((r) => {
    // Without a given name only the ergative is hardly anything else: "მეფის სასახლის" is of no king called so.
    if (!hasGiven)
      return form === "ergative"
        ? r.form === "ergative"
        : form === "bare" && r.form !== "nominative" && !(isAddress && r.form === "genitive");
    if (form !== null && form !== "bare") return agrees(r.form, form);
    return (
      isClosed ||
      form === "bare" ||
      r.form === "ergative" ||
      SURNAME.test(r.stem) ||
      r.stem.includes("-") ||
      (isBehindForeign && word.text.length >= MIN_FOREIGN && isStranger(words, last))
    );
  });
  if (readings.length === 0) return null;
  const given = words
    .slice(i, last)
    .map((w) => w.text)
    .join(" ");
  return { first: i, last, given, readings };
}

function agrees(form: string, title: string): boolean {
  return form === title || (form === DATIVE_OR_GENITIVE && (title === "dative" || title === "genitive"));
}

/** After a title any bare word can be a given name; else a listed one. */
function isGiven(words: readonly Word[], i: number, isTitled: boolean): boolean {
  const word = words[i]!.text;
  if (isClosedName(word) || isOpenName(word)) return true;
  if (isTitled && isBeforeErgative(word, words[i + 1]!.text)) return true;
  // "პრემიერ მინისტრ ზორან ზაევის": an office in two words.
  if (!isBareStem(word) || readHead(words, i) !== null) return false;
  return isTitled || (!NO_GIVEN.test(word) && isPlainSubject(words[i + 1]!.text));
}

/** Adverbs, conjunctions and verbs in a consonant. */
const NO_GIVEN = /ც$|ენ$|^(?:როგორ|ჯერ|კვლავ|უკან|წინ|შინ|თვითონ|მაინც|სწორედ|დიახ|შარშან|გუშინ|ამჟამად)$/;

/** Ends like an ergative, and is none: conjunctions, and words for "I", "you" and "so". */
const NO_ERGATIVE = /^(?:[ა-ჰ]*მიტომ|[ა-ჰ]*რამ|რომ|ხომ|მაგრამ|[ა-ჰ]*თვითონ|თითქმის|[ა-ჰ]*დღემ)$/;

/** "პრეზიდენტმა რონი ჰოლტმა": a word in a vowel between two ergatives is no noun of another case, so that it belongs to the name. */
const isBeforeErgative = (word: string, next: string): boolean =>
  /^[ა-ჰ]{3,8}[აეიოუ]$/.test(word) &&
  /^[ა-ჰ]{2,}(?:[^აეიოუ]მა|[აეოუ]მ)$/.test(next) &&
  !NO_ERGATIVE.test(next) &&
  !NOT_SURNAMES.has(word) &&
  !isFiniteVerb(word) &&
  !attributionVerbs().has(word) &&
  readNumeral(word) === null;

/** "ზოოლოგმა ბეჟან ლორთქიფანიძემ": an adjective before a name in these cases would have an ending. */
function isPlainSubject(word: string): boolean {
  const form = readPlainSurname(word)?.form;
  return form === "ergative" || form === "nominative";
}

/** A consonant at the end and no case: within a full name only the last word has an ending. */
const isBareStem = remember(
  (word: string) =>
    /^[ა-ჰ]{3,}$/.test(word) &&
    !/(?:[აეიოუ]|[აეიოუ]მ|ში|ის|ით|დან|თან|[ოა]დ|ს)$/.test(word) &&
    !NOT_SURNAMES.has(word),
);

function isCandidate(words: readonly Word[], i: number): boolean {
  const word = words[i]!.text;
  return (
    /^[ა-ჰ][ა-ჰ-]{2,}$/.test(word) &&
    !word.startsWith("მინისტრ") &&
    !NOT_SURNAMES.has(word) &&
    readHead(words, i) === null &&
    readPlace(word) === null
  );
}

/** Whom news calls by the surname alone. */
const FIGURES = new Set(
  "ტრამპ ბაიდენ ობამა პუტინ ზელენსკი მაკრონ მერკელ შოლც ერდოღან ალიევ ფაშინიან მედვედევ ლავროვ ლუკაშენკო ნეთანიაჰუ ორბან ტუსკ სტარმერ სტოლტენბერგ გუტერეშ ბლინკენ პომპეო კლინტონ ბუშ რეიგან გორბაჩოვ ელცინ სტალინ ლენინ ჩერჩილ ჰიტლერ ნაპოლეონ".split(
    " ",
  ),
);

/** A surname that needs no given name to be known for one: "მაისურაძემ". */
export const readPlainSurname = remember((word: string): Reading | null => {
  const isKin = /(?:ძ|შვილ)/.test(word);
  const figure = isKin ? undefined : readSurname(word).find(({ stem }) => FIGURES.has(stem));
  if (!isKin) return figure ?? null;
  return readSurname(word).find(({ stem }) => PLAIN.test(stem) && !NOT_PLAIN.has(stem)) ?? null;
});
