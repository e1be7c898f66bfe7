/** Other values of a Russian number in the same surface form, near it in size; of one told by "about", far from it. */
import { type Article, type NumberMention } from "../../article.ts";
import { capitalise, findWords } from "../../words.ts";
import { FAR, listFar } from "../far.ts";
import type { Alternative } from "../language.ts";
import { isFunctionWord } from "./function-words.ts";
import { agreementOf, countNoun, listNumerals, readCounted, readNumeral } from "./numerals.ts";
import { LEAST_OF, readAgreement } from "./numbers.ts";
import { originOf } from "./origin.ts";
import { isFinite } from "./verbs.ts";
import { stemWord } from "./words.ts";

/** Sentences on each side whose numbers are rivals. */
const NEAR = 5;

/** Characters after a number in which its noun stands. */
const LOOK = 40;

const SMALL = 12;
const TEN = 10;
const DOZEN = 12;

const MAX_PERCENT = 100;
/** No earthquake has been stronger, and Russia has no more regions. */
const MAX_MAGNITUDE = 9.5;
const MAX_REGIONS = 89;
/** An earthquake much weaker than the one told of has not done what is told of it. */
const QUAKE = /магнитуд|(?:землетрясени|толч)[а-яё]* силой/i;
const QUAKE_OFF = 1.5;

/** What goes back to more than two. */
const ALL_OF_MANY = /(?<![а-яё])(?:все они|всех их|всем им|каждый из них|один из них)(?![а-яё])/;

const PERCENT = /^(?:%|процент)/;

/** Few people grow older. */
const OLDEST = 100;

/** Years of a child that does not serve or marry yet. */
const CHILDHOOD = 15;

/**
 * The most that a number may be by its sentence: a man of 62 has not served for 80 years, of 30 dead no 40 are children. Infinity where
 * nothing bounds it.
 */
function readMost(article: Article, mention: NumberMention): number {
  const sentence = article.sentences[mention.sentence]!;
  const at = mention.start - sentence.start;
  const [before, after] = [sentence.text.slice(0, at), sentence.text.slice(mention.end - sentence.start)];
  if (/^(?:год(?:а|у|ом)?|лет)$/.test(mention.unit) || /(?:год|года|лет)$/.test(mention.text)) {
    const rest = `${before} ${after}`;
    const age =
      /(\d{2,3})-летн/.exec(rest) ??
      /в (?:возрасте )?(\d{2,3}) (?:лет|года?)(?![а-яё])/.exec(rest) ??
      /(?:исполнил[а-яё]+|возраст[а-яё]*(?: —)?) (\d{2,3})/.exec(rest);
    const most = Number(age?.[1] ?? Infinity) - CHILDHOOD;
    if (most > mention.value) return most;
  }
  if (!PART_OF.test(before)) return Infinity;
  const whole = [mention.sentence, mention.sentence - 1]
    .flatMap((index) => (article.mentionsBySentence[index] ?? []).toReversed())
    .find(
      (m): m is NumberMention => m.kind === "number" && m.start < mention.start && m.value > mention.value,
    );
  return whole === undefined ? Infinity : whole.value - 1;
}
/** The least that a number may be by its sentence: "из десяти агрегатов разрушены семь" leaves no five of them. */
function readLeast(article: Article, { sentence: index, start, end, value }: NumberMention): number {
  const sentence = article.sentences[index]!;
  if (!OUT_OF.test(sentence.text.slice(0, start - sentence.start))) return 0;
  const parts = sentence.words.flatMap((word) => {
    if (word.start < end) return [];
    const part = /^\d+$/.test(word.text) ? Number(word.text) : (readNumeral(word.text)?.value ?? 0);
    return part < value ? [part] : [];
  });
  return Math.max(0, ...parts);
}
const OUT_OF = /(?:^|[ ,])[Ии]з (?:всех )?$/;
/** "Погибли 30 человек, в том числе _____". */
const PART_OF = /(?:в том числе|включая|из них|из которых|среди них|среди которых)[^.;]{0,30}$/i;

/**
 * "Two" as what follows it asks for, which is in the genitive singular: "две" where that ends as feminines do, "два" where as others; null where no
 * noun tells. Source: Shvedova (1980), § 1368.
 */
function readTwo(behind: string): string | null {
  const noun = /^ (?:[а-яё]+[ыи][хе] ){0,2}([а-яё]{3,})(?![а-яё])/.exec(behind)?.[1] ?? "";
  if (isFunctionWord(noun) || isFinite(noun)) return null;
  if (/[ая]$/.test(noun) || IN_Y_NOT_FEMININE.test(noun)) return "два";
  return /[ыи]$/.test(noun) ? "две" : null;
}
const IN_Y_NOT_FEMININE =
  /^(?:мужчины|юноши|судьи|старшины|дедушки|дяди|папы|воеводы|старосты|пути|имени|времени|племени|знамени|семени|пламени|стремени)$/;

/** Words in the same case: of "пять" six and on, of "трёх" two and four, of "двадцать пять" twenty-six. */
export function findOtherWords(article: Article, mention: NumberMention): Alternative[] {
  const words = findWords(mention.text);
  const last = words.at(-1)!;
  const numeral = readNumeral(last.text);
  if (numeral === null) return [];
  const tens = mention.value - numeral.value;
  const prefix = mention.text.slice(0, last.start);
  const whole = readWhole(article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK));
  const most = readMost(article, mention);
  const least = readLeast(article, mention);
  const sentence = article.sentences[mention.sentence]!;
  const behind = sentence.text.slice(mention.end - sentence.start);
  const isFree =
    numeral.form === "coll" ||
    numeral.form.includes("gen") ||
    numeral.form === "dat" ||
    numeral.form === "ins";
  return [...listNumerals(numeral.form)].flatMap(([value, word]): Alternative[] => {
    // Among tens only tens: "тридцать" beside "девятнадцать" stands out.
    if (numeral.value >= 20 && value % 10 !== 0) return [];
    // Nor thirteen beside ten, the only round one: a dozen and fifteen are told as often.
    if (numeral.value === TEN && value > TEN && value !== DOZEN && value !== TEN + TEN / 2) return [];
    const isNear =
      value !== numeral.value &&
      Math.abs(value - numeral.value) <= Math.max(numeral.value >= 20 ? 30 : 4, numeral.value / 2);
    const isSame = isFree || agreementOf(value) === agreementOf(numeral.value);
    if (!isNear || !isSame || (tens > 0 && value > 9)) return [];
    if ((whole > mention.value && tens + value >= whole) || tens + value > most || tens + value < least)
      return [];
    // "У неё было два сына, и все они": of two it is said otherwise.
    if (tens + value === 2 && ALL_OF_MANY.test(behind)) return [];
    // "три речи" → "две речи".
    const form = word === "два" ? readTwo(behind) : word;
    if (form === null) return [];
    const text = prefix + (/^[А-ЯЁ]/.test(mention.text) && prefix === "" ? capitalise(form) : form);
    return [{ text, origin: originOf(article, mention, text), order: tens + value }];
  });
}

/** Numbers near in size and as round, with which the words after them agree alike; the noun goes along where it is in the gap. */
export function findOtherNumbers(article: Article, mention: NumberMention): Alternative[] {
  const match = /^([$€£]?)(\d[\d ]*(?:[.,]\d+)?)( [а-яё]+)?$/.exec(mention.text);
  const { value } = mention;
  if (match === null || value <= 0 || value > 1e9) return [];
  const [, sign = "", digits = "", noun = ""] = match;
  const counted = noun === "" ? null : readCounted(noun.trim());
  if (noun !== "" && counted === null) return [];
  const after = article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK);
  const agreement = noun === "" && sign === "" ? readAgreement(mention.text, after, value) : "free";
  const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const write = (n: number) => {
    const whole =
      decimals > 0 ? n.toFixed(decimals).replace(".", digits.includes(",") ? "," : ".") : String(n);
    const grouped = digits.includes(" ") ? whole.replace(/\B(?=(?:\d{3})+$)/g, " ") : whole;
    return `${sign}${grouped}${counted === null ? "" : ` ${countNoun(counted.noun, n)}`}`;
  };
  const [before, behind] = [
    article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start),
    after,
  ];
  const whole = readWhole(behind);
  const most =
    whole > value
      ? whole - 1
      : /магнитуд|землетряс|толч(?:ок|к)/i.test(before)
        ? MAX_MAGNITUDE
        : /^ (?:регион|субъект)[а-яё]* (?:России|РФ|Российской)/.test(behind)
          ? MAX_REGIONS
          : readMost(article, mention);
  // "139-е место среди 176 стран": there are no fewer.
  const rank = Number(/(\d+)-е место (?:[а-яё]+ ){0,2}(?:среди|из) $/.exec(before)?.[1] ?? 0);
  const least = readLeast(article, mention);
  const isAge = /^ (?:лет|год[а-я]*) (?:в|на|от|из-за|после) /.test(behind);
  const oldest = isAge && value < OLDEST ? OLDEST : Infinity;
  const fits = (n: number) => {
    if (
      n <= 0 ||
      n < least ||
      n > most ||
      n > oldest ||
      n === value ||
      (PERCENT.test(mention.unit) && n >= MAX_PERCENT)
    )
      return false;
    // Points at chess are whole or half.
    if (decimals === 1 && mention.unit.startsWith("очк") && /[.,]5$/.test(digits) && !Number.isInteger(n * 2))
      return false;
    if (decimals > 0) return !/[.,]0+$/.test(n.toFixed(decimals)) && agreement !== "one";
    if (n < 2 && value > 1) return false;
    if (n < rank) return false;
    if (agreement !== "free") return agreementOf(n) === agreement;
    return agreementOf(value) === "one" || agreementOf(n) !== "one";
  };
  const isQuake = decimals > 0 && QUAKE.test(before);
  const isNear = (n: number) =>
    isQuake ? Math.abs(n - value) <= QUAKE_OFF : value <= SMALL || (n * 2 > value && n < value * 2.5);
  const near = article.mentionsBySentence
    .slice(Math.max(0, mention.sentence - NEAR), mention.sentence + NEAR + 1)
    .flat();
  const own = near.flatMap((m) =>
    m.kind === "number" &&
    m.value * 2 > value &&
    m.value < value * 2 &&
    isSameUnit(m, mention) &&
    Number.isInteger(m.value) === (decimals === 0)
      ? [m.value]
      : [],
  );
  const left = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start);
  if (LEAST_OF.test(left))
    return decimals > 0
      ? []
      : listFar(value)
          .filter((n) => n > value && fits(n))
          .map((n) => ({ text: write(n), origin: originOf(article, mention, write(n)), order: n }));
  if (decimals === 0 && /(?:около|примерно|приблизительно) $/i.test(left))
    return listRound(value)
      .filter(fits)
      .map((n) => ({ text: write(n), origin: originOf(article, mention, write(n)), order: n }));
  return [...new Set([...own, ...listAround(value, decimals, agreement)])]
    .filter((n) => fits(n) && isNear(n))
    .map((n) => ({ text: write(n), origin: originOf(article, mention, write(n)), order: n }));
}

/** Steps away from a number that keep its roundness: 38 → 34, 42 …; 1200 → 1100 …; 20,4 → 18,8 …; with one agreement by tens too. */
function listAround(value: number, decimals: number, agreement: string): number[] {
  const ks = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6];
  if (decimals > 0) {
    const unit = 10 ** decimals;
    const step = Math.max(1, Math.round(value * unit * 0.09));
    return ks.map((k) => Math.round(value * unit + k * step) / unit);
  }
  let step = 1;
  while (value % (step * 10) === 0 && step * 40 <= value) step *= 10;
  if (value % (step * 10) === 0 && step * 20 <= value) step *= 5;
  while (step * 25 < value) step *= step >= 10 && value % (step * 5) !== 0 ? 2 : 5;
  const plain = ks.map((k) => value + k * step);
  if (agreement === "free" || agreement === "many" || value < 20) return plain;
  const tens = Math.max(10, Math.floor(value / 100) * 10);
  return [...plain, ...[-4, -3, -2, -1, 1, 2, 3, 4].map((k) => value + k * tens)];
}

/** "тремя очками из четырёх": how many there are in all; 0 where that is not said. */
function readWhole(after: string): number {
  const [, digits, word = ""] = /^ (?:[а-яё]+ )?из (?:(\d+)|([а-яё]+))(?![а-яё\d])/.exec(after) ?? [];
  return digits === undefined ? (readNumeral(word)?.value ?? 0) : Number(digits);
}

/** Numbers far from one told by "about", and as round: of 140 000 neither 100 000 nor 155 000. */
function listRound(value: number): number[] {
  let unit = 1;
  while (value % (unit * 10) === 0) unit *= 10;
  const alike = [0.4, 0.5, 0.6, 1.4, 1.6, 2, 2.4]
    .map((k) => Math.round((value * k) / unit) * unit)
    .map((n) => (n % (unit * 10) === 0 ? n + unit : n))
    .filter((n) => Math.abs(n - value) >= FAR * value);
  return unit * 10 > value ? listFar(value) : [...new Set(alike)];
}

function isSameUnit(a: NumberMention, b: NumberMention): boolean {
  return stemWord(a.unit) === stemWord(b.unit);
}
