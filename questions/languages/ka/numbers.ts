/** Georgian numbers: digits and number words that count something, with what makes them inexact. */
import type { NumberMention, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import { isFigure, type Word } from "../../words.ts";
import { isEnumerated } from "./enumerated.ts";
import { type NumeralForm, readNumeral } from "./numerals.ts";
import { isStray } from "./stray.ts";

/** Right before a number: what tells it by its size. */
const ABOUT = new Set("დაახლოებით თითქმის მიახლოებით ლამის დაახლ".split(" "));
/** Before a number: more than, at least, up to, between, or. */
const HEDGES = new Set(
  "მინიმუმ მაქსიმუმ მცირე მეტი ნაკლები ვიდრე სავარაუდოდ თუ ან არანაკლებ ყოველ თითო".split(" "),
);
/** Before a number that is a name: "ნომერი 5", "მუხლი 12"; what is built or flown in a series: "აპოლო 11". */
const NUMBERED =
  /^(?:ნომერ|ნომრ|მუხლ|გვერდ|რეის|ავტობუს|სკოლა|სართულ|არხ|ტელ|აპოლო|ლუნა(?!რ)|ვოიაჯერ|ფალკონ|ფორმულა|სოიუზ|სტრიმი?$|აიფონ|კოვიდ|არტემის|მარინერ|ვოსტოკ|ბოინგ|სპუტნიკ|ვინდოუს|პლეისტეიშენ)/;
/** "დარეკეთ 112-ზე", "16 007-ზე დარეკა": a number that is called, which counts nothing. */
const CALLED = /^(?:(?:და|გადა)[ვუ]?რეკ[ა-ჰ]+|რეკავ[ა-ჰ]*|ურეკავ[ა-ჰ]*)$/;
/** After a number: what makes it a date, an order, a clock's hour or no count. */
const NOT_COUNTED =
  /^(?:მეტი|მეტმა|მეტს|ნაკლები|წელს|წლიდან|წლამდე|წლისთვის|წლისათვის|წლების|წლებში|საუკუნე|საუკუნის|საუკუნეში|საათზე|საათზეც|საათზეა|საათიდან|საათამდე|საათისთვის|გვერდი|გვერდზე)$/;
/** Parts: "ორი მესამედი" is one value. */
const PART = /^(?:მესამედ|მეოთხედ|მეხუთედ|მეექვსედ|მეათედ|ნახევარ)/;
/** A share of what is counted: "ორი და ნახევარი". */
const HALF = /^ და (?:ნახევარ|მეოთხედ)/;
/** Verbs of change, by which "up to" is a point reached: "7 პროცენტამდე გაიზარდა". Source: general use; a closed class. */
const CHANGE =
  /(?:(?<!მო)ზარდ|ზრდ(?!ასრულ)|მცირ|კლო|კლებ|იმატ|ეცა|ეცემ|ავიდა|დავიდა|ადის|გაიზარდ|დაწია|აიწია)/;
const SCALE = /^(?:ათას|მილიონ|მილიარდ|მლნ|მლრდ|ტრილიონ)/;
const SCALES: [RegExp, number][] = [
  [/^ათას/, 1e3],
  [/^(?:მილიონ|მლნ)/, 1e6],
  [/^(?:მილიარდ|მლრდ)/, 1e9],
  [/^ტრილიონ/, 1e12],
];
/** After a number: what is told with decimals rather than by thousands. */
const OF_DECIMALS = /^ ?(?:%|პროცენტ|მილიონ|მლნ|მილიარდ|მლრდ|ტრილიონ)/;
/** A number, or a numeral, of what is listed. */
const COUNTED = /(?:\d|(?<![ა-ჰ])(?:ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ)(?:ი|მა|ს)?(?![ა-ჰ]))/;
/** What is counted, a dash, and its list. */
const LISTED = /^ [ა-ჰ, ]{3,60} [–—-] [ა-ჰ]+,? [^.]{3,80} და /;
/** "23 საათსა და 40 წუთზე": of minutes there are sixty, and the time of day is a detail. */
const CLOCK = /^ საათსა და [ა-ჰ\d]+ წუთ/;
const CLOCK_BEFORE = /საათსა და $/;
/** "ორი ახალი ელემენტი, პოლონიუმი და რადიუმი, …": what is counted, and each of them. */
const APPOSED = /^ [ა-ჰ ]{3,40}, [ა-ჰ„“ ]{2,40}(?:, [ა-ჰ„“ ]{2,40})? და [ა-ჰ„“ ]{2,40}(?:,|[ა-ჰ“]\.?$)/;
/** "ორი ტერმინის, Information და Automatique": names in another script need no comma. */
const APPOSED_LATIN = /^ [ა-ჰ]{3,20},? [A-Z][A-Za-z ]{1,40}(?:, [A-Z][A-Za-z ]{1,40})? და [A-Z]/;

/** Whether behind what is counted each of it is named; what a bracket says of one is none. */
function isApposed(after: string): boolean {
  if (!after.includes(" და ")) return false;
  const plain = after.includes("(") ? after.replace(/ ?\([^()]{0,60}\)/g, "") : after;
  return APPOSED.test(plain) || APPOSED_LATIN.test(plain);
}
/** What is counted, and an age for each. */
const EACH_AGED = /^ [ა-ჰ ]{3,40}, \d+(?:, \d+)* და \d+ წლის/;
/** "ერთი ლარი ას თეთრს შეიცავს", "სრული წრე 360 გრადუსია": so many units of one are in one of another, which everybody knows. */
const EQUAL =
  /^(?:სრული წრე|(?:ერთი|1) (?:ლარი|დოლარი|ევრო|წამი|წუთი|საათი|დღე|კვირა|თვე|წელი|წელიწადი|მეტრი|კილომეტრი|მილი|ტონა|კილოგრამი|გრადუსი|საუკუნე)) [^,.]{0,40}(?:შეიცავს|შეესაბამება|უდრის|შეადგენს|ია)[,.]/;
/** "37 წლის უილაბმა", "სიმპსონი, 20 წლის, …": somebody's age, a detail that nobody would test. Of other things the years are told. */
const AGED =
  /^(?:,| (?!განმავლობა|შემდეგ|შემდგომ|წინ|მანძილ|ასაკ|იუბილე|წლისთავ|პერიოდ|ვად|თავ|ისტორი|პატიმრობ|სასჯელ|და |ან )[ა-ჰ])/;
/** "ერთი წლის შემდეგ, 1990 წლის 28 ოქტომბერს": the date tells how long it was for whoever knows the first. */
const DATED =
  /^ (?:(?:წლის|თვის|კვირის|დღის) (?:შემდეგ|წინ|მერე)|(?:წლით|თვით|კვირით|დღით) (?:ადრე|გვიან)), \d{4} წ/;
/** "ერთ საათში": of a rate one is what it is measured by. */
const RATE = /^(?:წამში|წუთში|საათში|დღე-ღამეში|წელიწადში)$/;
const SOME_DAY = /^(?:დღეს|საღამოს|დილას|ღამეს|წელს|შაბათს|კვირადღეს)$/;
/** Characters that join two numbers of a list, the digit among them. */
const JOIN = 6;
/** Words of a quotation up to which it is a title or name: „აპოლო 11“. */
const NAME_WORDS = 4;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
const TIME_UNIT = /^(?:წელ|წლ|დღ|თვ|კვირ|საათ|წუთ|წამ|საუკუნ|ათწლეულ)/;
const GROUPED = /^\d{1,3}(?:[., ]\d{3})+$/;
const DIGITS = /^\d{1,3}(?:[., ]\d{3})+$|^\d+(?:[.,]\d{1,2})?$/;
/** "70-ჯერ", "500-ზე", "40-მდე": endings that all numbers take alike. */
const SUFFIXED = /^(\d+(?:[., ]\d+)*)-(?:ჯერ|ზე|მდე)$/;
const MONTH =
  /^(?:იანვ|თებერვ|მარტ(?:ს|ი|ში|ის|იდან|ამდე|ით)?$|აპრილ|მაის(?:ს|ი|ში|ის|იდან|ამდე|ით)?$|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ)/;
/** "არ აღემატება": a limit, not a value. */
const LIMIT = /(?<![ა-ჰ])(?:აღემატებ|აჭარბებ|გადააჭარბ|სცდება|ჩამოუვარდება)/;
/** Nouns before which a numeral stands without its vowel: all but nominative, ergative, genitive and instrumental. */
const OBLIQUE = /(?:[^ი]ს|ში|ზე|თან|მდე)$/;

/** Ergatives; "ფორმა", "გეგმა" and the verbal nouns "დარტყმა", "თქმა", "დადგმა" are none. */
const ERGATIVE = /(?:[^აეიოუ]მა|[აეოუ]მ)$/;
export const NO_ERGATIVE = /(?:ფორმ|ფირმ|ნორმ|პალმ|არმ|გეგმ|ტყმ|თქმ|დგმ)ა$/;
/** Forms that are a dative or a genitive, before which a numeral has two forms: "წყაროს", "ოქროს მედალი". */
const EITHER = /[ოუ]ს$/;
/** What is cut short, or no noun, tells no case. */
const CASELESS = /^(?:კმ|სმ|მმ|კგ|მლნ|მლრდ|კვ|აშშ|რომ|[ა-ჰ])$/;
/** Genitives and instrumentals with what is joined to them: before them a numeral is full, "შვიდი თვით". */
const FULL_BEFORE = /(?:ის|ისა|ით|იდან|ადან|ოდან|ედან|უდან|გან|კენ|თვის)$/;

/**
 * The form that a rival has in the place of რვა or ცხრა, which do not change, by the noun or attribute that they stand before: "რვა წევრმა" → შვიდმა,
 * "რვა თვეში" → შვიდ; null where that does not tell. Source: Hewitt 1995, ch. 3, agreement of attributes in -ი.
 */
export function readAgreement(unit: string): NumeralForm | null {
  if (CASELESS.test(unit)) return null;
  if (ERGATIVE.test(unit) && !NO_ERGATIVE.test(unit)) return "ergative";
  if (FULL_BEFORE.test(unit)) return "full";
  if (EITHER.test(unit)) return null;
  return OBLIQUE.test(unit) || /[^აეიოუ]$/.test(unit) ? "bare" : "full";
}

interface Reading {
  value: number;
  style: "digits" | "word";
  form: NumeralForm;
  length: number;
}

/** Finds the numbers of a sentence; one at which a date starts is a part of it. */
export function findNumbers(sentence: Sentence, dateStarts: ReadonlySet<number>): NumberMention[] {
  const words = joinGroups(sentence);
  return words.flatMap((word, i): NumberMention[] => {
    const reading = readNumber(word);
    if (reading === null || dateStarts.has(word.start) || isDay(sentence, word, words[i + 1])) return [];
    if (isThousandths(sentence, words, i)) return [];
    // "18 991-მდე": an ending parts what its thousands belong to.
    const before = sentence.text.slice(0, word.start - sentence.start);
    if (/\d\s$/.test(before) && /^\d{3}(?!\d)/.test(word.text)) return [];
    const end = word.start + reading.length;
    const unit = findUnit(sentence, words, i, end);
    if (reading.style === "word") {
      if (unit === "" || (reading.value === 1 && (!TIME_UNIT.test(unit) || RATE.test(unit)))) return [];
      // "ერთ დღეს კარი გაიღო": some day, which counts none.
      if (reading.value === 1 && SOME_DAY.test(unit)) return [];
      // "ას ოცი": a part of a longer number.
      if (reading.form === "bare" && !OBLIQUE.test(unit)) return [];
      // "სამმა ქალმა": it agrees with what it counts.
      if (reading.form === "ergative" && (!ERGATIVE.test(unit) || NO_ERGATIVE.test(unit))) return [];
      if (readNumeral(unit) !== null && !SCALE.test(unit)) return [];
      if (i > 0 && isNumeral(words[i - 1]!) && isAdjacent(sentence, words[i - 1]!, word)) return [];
    }
    const bound = readBound(sentence.text, word.start - sentence.start, end - sentence.start);
    const scale = SCALES.find(([name]) => name.test(unit))?.[1] ?? 1;
    return [
      {
        kind: "number",
        value: reading.value * scale,
        style: reading.style,
        unit,
        exact:
          isExact(sentence, words, i, end, bound !== null) &&
          !isEnumerated(sentence.text, word.start - sentence.start, end - sentence.start, reading.value),
        ...(bound !== null && { bound: bound === "more" ? ("least" as const) : ("most" as const) }),
        ...((ABOUT.has(words[i - 1]?.text ?? "") || bound !== null) && { about: true }),
        paragraph: sentence.paragraph,
        sentence: sentence.index,
        start: word.start,
        end,
        text: sentence.text.slice(word.start - sentence.start, end - sentence.start),
      },
    ];
  });
}

function isNumeral(word: Word): boolean {
  return readNumeral(word.text) !== null || /^\d/.test(word.text);
}

/** "0,125 კილომეტრი", "1,234 მილიარდი", "2,125 %": decimals, though they look like thousands. Others of their kind would not be told as they are. */
function isThousandths({ text, start }: Sentence, words: readonly Word[], i: number): boolean {
  const { text: digits, end } = words[i]!;
  if (!/^\d{1,3}[.,]\d{3}$/.test(digits)) return false;
  return digits.startsWith("0") || OF_DECIMALS.test(text.slice(end - start));
}

/** "26 აპრილის ღამეს", "31 დეკემბრისთვის": a day, whatever form its month is in. */
function isDay(sentence: Sentence, word: Word, next: Word | undefined): boolean {
  return next !== undefined && MONTH.test(next.text) && isAdjacent(sentence, word, next);
}

/** What is counted: "%" as the word for it, "მილიონი დოლარი" with its scale. */
function findUnit(sentence: Sentence, words: readonly Word[], i: number, end: number): string {
  const rest = sentence.text.slice(end - sentence.start, end - sentence.start + 2);
  if (/^ ?%/.test(rest)) return "პროცენტი";
  if (rest === "-ჯ") return "ჯერ";
  // "500-ზე მეტი ადამიანი": what is counted stands behind "more".
  const skip = rest === "-ზ" ? 1 : 0;
  const [word, next, after] = [words[i + skip] ?? words[i]!, words[i + skip + 1], words[i + skip + 2]];
  if (next === undefined || !isAdjacent(sentence, word, next)) return "";
  const isScale =
    SCALE.test(next.text) && after !== undefined && /^\.? $/.test(between(sentence, next, after));
  return isScale ? `${next.text} ${after.text}` : next.text;
}

/** "56 000 კაცი" → 56 000 as one word: thousands are grouped by a space too. */
function joinGroups(sentence: Sentence): Word[] {
  const joined: Word[] = [];
  for (const word of sentence.words) {
    const last = joined.at(-1);
    const isGroup =
      last !== undefined &&
      isFigure(word.text) &&
      /^\d{3}(?:-(?:ჯერ|ზე|მდე))?$/.test(word.text) &&
      /^\d{1,3}(?: \d{3})*$/.test(last.text) &&
      isAdjacent(sentence, last, word);
    if (isGroup)
      joined[joined.length - 1] = { text: `${last.text} ${word.text}`, start: last.start, end: word.end };
    else joined.push(word);
  }
  return joined;
}

/** The value of digits: "12,5" → 12.5, "1.250" → 1250. */
export function readDigits(text: string): number {
  return Number(GROUPED.test(text) ? text.replace(/[., ]/g, "") : text.replace(",", "."));
}

function readNumber({ text }: Word): Reading | null {
  const numeral = readNumeral(text);
  if (numeral !== null) return { ...numeral, style: "word", length: text.length };
  if (!isFigure(text)) return null;
  const digits = SUFFIXED.exec(text)?.[1] ?? text;
  if (!DIGITS.test(digits) || digits.length > 12 || /^0\d/.test(digits)) return null;
  return { value: readDigits(digits), style: "digits", form: "full", length: digits.length };
}

/** "მინიმუმ", "-ზე მეტი": the true number is greater; "-მდე", "მაქსიმუმ": it is less. Such a number is asked for as it is told. */
const AT_LEAST = /(?<![ა-ჰ])(?:მინიმუმ|არანაკლებ|სულ მცირე) $/;
const AT_MOST = /(?<![ა-ჰ])მაქსიმუმ $/;
const MORE = /^(?:-ზე|(?: [ა-ჰ]+){1,3}ზე) (მეტ|ნაკლებ)/;
const UP_TO = /^(?:-მდე|(?: [ა-ჰ]*[^ი ])? [ა-ჰ]+მდე)(?![ა-ჰ])/;
const LOOK = 50;

/** On which side of a number the true one lies; null where the number is told as it is. */
export function readBound(text: string, start: number, end: number): "more" | "less" | null {
  const before = text.slice(Math.max(0, start - 14), start);
  if (AT_LEAST.test(before)) return "more";
  if (AT_MOST.test(before)) return "less";
  const after = text.slice(end, end + LOOK);
  const than = MORE.exec(after)?.[1];
  if (than !== undefined) return than === "მეტ" ? "more" : "less";
  // "21 წლამდე ნაკრები": which team, and "18 წლამდე მოზარდები": whom, not how many.
  if (after.startsWith(" წლამდე") || /^ (?:კგ-მდე|კილოგრამამდე) (?:წონა|კატეგორი)/.test(after)) return null;
  const isRange = text.endsWith("დან ", start);
  return !isRange && UP_TO.test(after) && !CHANGE.test(text) ? "less" : null;
}

/** "340 · 3 ≈ 1000", "1000 მ ÷ 3600 წმ": whoever reckons needs no text. */
const isReckoned = once(({ text }: Sentence) =>
  /\d(?: [ა-ჰ]{1,3})? ?[·×*+÷] ?\d|[·×*÷] ?\d[\d.,]* ?[=≈]/.test(text),
);

function isExact(
  sentence: Sentence,
  words: readonly Word[],
  i: number,
  end: number,
  isBound: boolean,
): boolean {
  const word = words[i]!;
  const { text } = sentence;
  const [at, after] = [word.start - sentence.start, end - sentence.start];
  const before = words.slice(Math.max(0, i - 2), i).map((w) => w.text);
  const next = words[i + 1]?.text ?? "";
  if ((!isBound && before.some((w) => HEDGES.has(w))) || NUMBERED.test(before.at(-1) ?? "")) return false;
  if (CALLED.test(before.at(-1) ?? "") || (CALLED.test(next) && /^-?(?:ზე|ში) /.test(text.slice(after))))
    return false;
  if (
    (NOT_COUNTED.test(next) && !(isBound && next.startsWith("მეტ"))) ||
    PART.test(next) ||
    // "სამი ჯარიმაც": besides others, which were told before.
    (next.endsWith("ც") && !next.endsWith("კაც")) ||
    // "ექვსი ან მეტსაათიანი ძილი": one of two.
    next === "ან" ||
    // "ორ ორში ქულა": of two, no more than two.
    /^(?:ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ)ში$/.test(next) ||
    // "11 მილიარდიანი მილსადენი": of what, is not said.
    /^(?:ათასიან|მილიონიან|მილიარდიან)/.test(next) ||
    MONTH.test(next) ||
    /^\d{3}-/.test(next) ||
    // "50%-იანი გრანტი": its name.
    /^ ?%?-?იან/.test(text.slice(after))
  )
    return false;
  if (next === "წლის" && AGED.test(text.slice(words[i + 1]!.end - sentence.start))) return false;
  const value = Number(word.text);
  if (value >= FIRST_YEAR && value <= LAST_YEAR && (next.startsWith("წ") || at === 0)) return false;
  const [left, right] = [text.slice(Math.max(0, at - 2), at), text.slice(after, after + 2)];
  if (/[-–—№#:/+]\s?$|[.,]$/.test(left) || (/^\s?[-–—:/]/.test(right) && !SUFFIXED.test(word.text)))
    return false;
  const isListed =
    /^(?:, | და )\d/.test(text.slice(after, after + JOIN)) ||
    /\d(?:, | და )$/.test(text.slice(Math.max(0, at - JOIN), at));
  // "სამი რამ სჭირდება: სინათლე, …": the list tells how many.
  // "სამი მამაკაცი, 33, 34 და 39 წლის": each has its age.
  if (EACH_AGED.test(text.slice(after))) return false;
  // "ორი ოქრო …" after "ხუთი მედალი: …", "სამ სოფელთან – ურავთან, ლიხეთთან და სახლუნთან": so does its part, or its count.
  const colon = text.lastIndexOf(": ", at);
  if (text.slice(after).includes(": ") || (colon >= 0 && COUNTED.test(text.slice(0, colon)))) return false;
  if (CLOCK.test(text.slice(after)) || CLOCK_BEFORE.test(text.slice(Math.max(0, at - 20), at))) return false;
  if (LISTED.test(text.slice(after)) || isApposed(text.slice(after)) || EQUAL.test(text)) return false;
  if (DATED.test(text.slice(after)) || isStray(text, words, i, at, after)) return false;
  if (isReckoned(sentence)) return false;
  // "300 კილომეტრი (180 მილი)": one gives the other.
  const isConverted =
    /\d[^()]{0,25}\($/.test(text.slice(Math.max(0, at - 30), at)) ||
    /^[^()]{0,25}\((?:და |ანუ |დაახლოებით |თითქმის )?\d/.test(text.slice(after, after + 30));
  if (isConverted) return false;
  // "9-დან 8 ქულით": no more than the whole, and close below it.
  if (/\d-დან $/.test(text.slice(Math.max(0, at - 6), at))) return false;
  if (isListed || isCompared(sentence, words, i, isBound) || isInName(text, at)) return false;
  return !/^[a-z]/i.test(next) && !/[a-z]$/i.test(before.at(-1) ?? "");
}

/** "30 წელზე მეტი", "8 ათასამდე", "ორი წელი და ნახევარი": other numbers would be true as well. */
function isCompared(sentence: Sentence, words: readonly Word[], i: number, isBound: boolean): boolean {
  if (
    LIMIT.test(
      words
        .slice(i + 1, i + 5)
        .map((w) => w.text)
        .join(" "),
    )
  )
    return true;
  for (let k = i + 1; k < Math.min(words.length, i + 5); k++) {
    const [word, next] = [words[k]!, words[k + 1]?.text ?? ""];
    if (!isBound && word.text.endsWith("ზე") && /^(?:მეტ|ნაკლებ|უფრო|ცოტა)/.test(next)) return true;
    // "312 მგზავრი ადგილამდე მიიყვანეს": the counted has its own case, so that "up to" is of another noun.
    const isOfCount = k <= i + 3 && words.slice(i + 1, k).every((w) => !/[ა-ჰ]ი$/.test(w.text));
    if (!isBound && word.text.endsWith("მდე") && isOfCount && !CHANGE.test(sentence.text)) return true;
    if (HALF.test(sentence.text.slice(word.end - sentence.start, word.end - sentence.start + 12)))
      return true;
    if (/[,;.]/.test(sentence.text[word.end - sentence.start] ?? "")) break;
  }
  return false;
}

/** Whether the place lies in a short quotation, which is a name: „ლუნა 3“. */
function isInName(text: string, at: number): boolean {
  const open = Math.max(...["„", "«", '"', "“"].map((mark) => text.lastIndexOf(mark, at)));
  if (open < 0) return false;
  const close = text.slice(open + 1).search(/[“”»"]/);
  if (close < 0 || open + 1 + close < at) return false;
  // „50 წიგნი, რომელიც უნდა წაიკითხო“ within a sentence is a title, whatever its length; behind a colon somebody speaks.
  if (open > 0 && open === at - 1 && !/[:,] $/.test(text.slice(0, open))) return true;
  return text.slice(open + 1, open + 1 + close).split(" ").length <= NAME_WORDS;
}

function between(sentence: Sentence, a: Word, b: Word): string {
  return sentence.text.slice(a.end - sentence.start, b.start - sentence.start);
}

function isAdjacent(sentence: Sentence, a: Word, b: Word): boolean {
  return between(sentence, a, b) === " ";
}
