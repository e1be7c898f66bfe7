/** Georgian dates: years, months and days of a month, each in its inflection. */
import type { DateMention, Sentence } from "../../article.ts";

/** Month nominatives in order; some lose a vowel in the genitive (დეკემბერი → დეკემბრის). */
const MONTHS: [nominative: string, genitiveStem: string][] = [
  ["იანვარი", "იანვრ"],
  ["თებერვალი", "თებერვლ"],
  ["მარტი", "მარტ"],
  ["აპრილი", "აპრილ"],
  ["მაისი", "მაის"],
  ["ივნისი", "ივნის"],
  ["ივლისი", "ივლის"],
  ["აგვისტო", "აგვისტო"],
  ["სექტემბერი", "სექტემბრ"],
  ["ოქტომბერი", "ოქტომბრ"],
  ["ნოემბერი", "ნოემბრ"],
  ["დეკემბერი", "დეკემბრ"],
];

/** Form → endings on the full stem and on the genitive stem; აგვისტო, the one vowel stem, has its own. */
const MONTH_FORMS: Record<string, (month: number) => string> = {
  dative: (m) => fullStem(m) + "ს",
  in: (m) => fullStem(m) + "ში",
  genitive: (m) => (m === 8 ? "აგვისტოს" : MONTHS[m - 1]![1] + "ის"),
  from: (m) => (m === 8 ? "აგვისტოდან" : MONTHS[m - 1]![1] + "იდან"),
  until: (m) => (m === 8 ? "აგვისტომდე" : MONTHS[m - 1]![1] + "ამდე"),
};

function fullStem(month: number): string {
  const [nominative] = MONTHS[month - 1]!;
  return nominative.endsWith("ი") ? nominative.slice(0, -1) : nominative;
}

/** A month's name in a form: (12, "in") → "დეკემბერში". */
export function inflectMonth(month: number, form: string): string {
  return MONTH_FORMS[form]!(month);
}

const monthByWord = new Map<string, { month: number; form: string }>();
for (let month = 1; month <= 12; month++) {
  for (const form of Object.keys(MONTH_FORMS)) {
    const word = inflectMonth(month, form);
    // აგვისტოს is dative and genitive; as a date it is the dative.
    if (!monthByWord.has(word)) monthByWord.set(word, { month, form });
  }
}

/** Characters before a date that can make it relative. */
const LOOK_BACK = 40;
const RELATIVE_YEAR = /(?:მიმდინარე|გასული|წინა|შარშანდელი|მომავალი|იმავე|იმ|ამავე|ამ) წლის $/;
/** What joins a year and its month or day. */
const OF_YEAR = " წლის ";
const YEAR = /(?<![\d.,–-])([12]\d{3})(?=( წლის | წელს| წლიდან| წლამდე| წლისთვის))/g;
/** "2026 წლის ბოლომდე", "2026 წლამდე": by a year, for which later ones would be true as well. */
const BY_YEAR = /^ (?:წლის (?:ბოლომდე|დასაწყისამდე|[ა-ჰ]+მდე)|წლამდე|წლისთვის)/;
/** "დაახლოებით 1500 წელს": the years beside it would be as right. */
const ABOUT = /(?:დაახლოებით|დაახლ\.|სავარაუდოდ|მიახლოებით) $/;
/** Before the end of a span of time: its beginning. Without one, what lasts until May lasts until April as well. */
const SINCE = /დან [^,.;]{0,40}$/;
const DAY_MONTH = /(?<![\d.,–-])(\d{1,2}) ([ა-ჰ]+)/g;
const MONTH_WORD =
  /(?<![ა-ჰ-])(?:იანვ|თებერვ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ)[ა-ჰ]*/g;

/**
 * Finds dates. In "2024 წლის დეკემბერში" the year and the month are two mentions; in "9 ოქტომბერს" the day with its
 * month is one.
 */
export function findDates(sentence: Sentence): DateMention[] {
  const { text, start: offset } = sentence;
  const dates: DateMention[] = [];
  const add = (
    start: number,
    length: number,
    date: Pick<DateMention, "part" | "form" | "tail" | "relative"> & Partial<DateMention>,
  ) =>
    dates.push({
      kind: "date",
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start: offset + start,
      end: offset + start + length,
      text: text.slice(start, start + length),
      ...date,
    });

  const years = new Map<number, number>();
  for (const match of text.matchAll(YEAR)) {
    const year = Number(match[1]);
    if (year > 2100) continue;
    years.set(match.index + match[0].length, year);
    add(match.index, 4, {
      part: "year",
      year,
      form: "year",
      tail: match[2]!.trimEnd(),
      relative: BY_YEAR.test(text.slice(match.index + 4)) || ABOUT.test(text.slice(0, match.index)),
    });
  }
  const yearBefore = (at: number) => {
    const year = text.startsWith(OF_YEAR, at - OF_YEAR.length) ? years.get(at - OF_YEAR.length) : undefined;
    return year === undefined ? {} : { year };
  };
  const isRelative = (at: number, form: string) => {
    const before = text.slice(Math.max(0, at - LOOK_BACK), at);
    return RELATIVE_YEAR.test(before) || (form === "until" && !SINCE.test(before));
  };
  const taken = new Set<number>();
  for (const match of text.matchAll(DAY_MONTH)) {
    const reading = monthByWord.get(match[2]!);
    const day = Number(match[1]);
    if (reading === undefined || day < 1 || day > 31) continue;
    taken.add(match.index + match[0].length - match[2]!.length);
    add(match.index, match[0].length, {
      part: "day",
      day,
      month: reading.month,
      form: reading.form,
      tail: "",
      ...yearBefore(match.index),
      relative: isRelative(match.index, reading.form),
    });
  }
  for (const match of text.matchAll(MONTH_WORD)) {
    const reading = monthByWord.get(match[0]);
    if (reading === undefined || taken.has(match.index)) continue;
    add(match.index, match[0].length, {
      part: "month",
      month: reading.month,
      form: reading.form,
      tail: "",
      ...yearBefore(match.index),
      // "აგვისტოს მიწურულს": its genitive, though it looks like the datives of the others.
      relative: match[0] === "აგვისტოს" || isRelative(match.index, reading.form),
    });
  }
  return dates;
}
