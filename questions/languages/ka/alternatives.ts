/** Other values of a Georgian number or date in the same surface form, near it in size. */
import { once } from "../../lazy.ts";
import {
  type Article,
  type DateMention,
  type Mention,
  nameMention,
  type NumberMention,
} from "../../article.ts";
import { FAR, listFar } from "../far.ts";
import type { Alternative } from "../language.ts";
import { listNamingRivals } from "../namings.ts";
import { inflectMonth } from "./dates.ts";
import { isOfEvent } from "./history.ts";
import { stemWord } from "./inflect.ts";
import { OF_MORE_YEARS } from "./known.ts";
import { isOfLife } from "./life.ts";
import { readAgreement, readBound, readDigits } from "./numbers.ts";
import { readNumeral, writeNumeral } from "./numerals.ts";
import { findBounds } from "./parts.ts";
import { findOtherPlaces } from "./places.ts";
import { findOtherPeople } from "./rivals.ts";

const OF_OUR_DAYS = 2020;
/** Days of the months, of a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Sentences on each side whose numbers are rivals. */
const NEAR = 5;
/** Countries that whoever reads the news expects in any of them: no question is whether they are named. */
const EVERYWHERE = new Set(["რუსეთი", "უკრაინა"]);
/** Steps to the numbers around; of few each one counts. */
const STEPS = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6];
const FEW = 13;
/** Goals by which a false count of them is off, at most: a match has few. */
const GOALS = 2;
/** Years, or a share of them, by which a rival age is off at most. */
const MIN_AGES = 4;
const AGES = 0.3;
/** Metres of the highest peaks of the Caucasus, rounded: a rival height is below. */
const PEAK = 5_600;
/** Figures of a number that is still round, at most. */
const ROUND = 3;
/** Characters after a number in which its noun stands. */
const LOOK = 40;

/** All values that could stand in the mention's place, the article's own first. */
export function findAlternatives(article: Article, mention: Mention): Alternative[] {
  if (isDenied(article, mention)) return [];
  switch (mention.kind) {
    case "number": {
      const others =
        mention.style === "word" ? findOtherWords(article, mention) : findOtherNumbers(article, mention);
      if (isLeftOpen(article, mention)) return [];
      const bound = readBound(article.paragraphs[mention.paragraph]!, mention.start, mention.end);
      // Of more than 500, more than 200 is true as well.
      // "ორ წელზე მეტს არ ცოცხლობს": less is true or false by what is not said.
      if (bound !== null && isNegated(article, mention)) return [];
      if (bound !== null) return others.filter(({ order }) => (bound === "more") === order! > mention.value);
      // "თერთმეტი ტურიდან ცხრაში გაიმარჯვა": a whole is no less than its part.
      const { over, under } = findBounds(article, mention);
      const within = others.filter(({ order }) => order! > over && order! < under);
      return isWhole(mention, article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK))
        ? within.filter(({ order }) => order! > mention.value)
        : within;
    }
    case "date":
      return findOtherDates(article, mention);
    case "place":
      return EVERYWHERE.has(mention.lemma) ? [] : findOtherPlaces(article, mention);
    case "person":
      return findOtherPeople(article, mention);
    case "naming":
      return listNamingRivals(article, mention);
    case "term":
      return [];
  }
}

/** From here on a number is so large that the next one is no other quantity, and the share of it by which a false value is off at least. */
const LARGE = 12;
const OFF = 0.1;
/** The same of years and days. */
const DATES_OFF = 3;

/** Implements `LanguagePack.isTrick`: 1747 for 1748 is false by a digit that nobody need remember. */
export function isTrick(mention: Mention, rival: number): boolean {
  if (mention.kind === "number")
    return mention.value > LARGE && Math.abs(rival - mention.value) < OFF * mention.value;
  if (mention.kind !== "date" || mention.part === "month") return false;
  const own = mention.part === "year" ? mention.year! : mention.day!;
  return Math.abs(rival - own) < DATES_OFF;
}

const NOT = /(?<![ა-ჰ])(?:არ|ვერ|აღარ|არც)(?![ა-ჰ])/;

function isNegated({ paragraphs, sentences }: Article, { paragraph, end, sentence }: NumberMention): boolean {
  return NOT.test(paragraphs[paragraph]!.slice(end, sentences[sentence]!.end));
}

/** "ორმოცი მეტრი და მეტიც", "20 ან მეტი მოსწავლე": a greater number would be as true. */
const OR_MORE =
  /^(?:-[ა-ჰ]+)?(?: (?!და |ან )[ა-ჰ%]+){0,2},? (?:და|ან) (?:(?:კიდევ|უფრო|ზოგჯერ) )?მეტ(?:ი|მა|ს)?(?:ც|აც)?(?![ა-ჰ])/;

const isLeftOpen = ({ paragraphs }: Article, { paragraph, end }: NumberMention): boolean =>
  OR_MORE.test(paragraphs[paragraph]!.slice(end, end + LOOK).replace(/^ ?%/, ""));

/** "ვერ დაამტკიცა, რომ სახლი ორი წელი ცარიელი იყო": with another number what is denied is denied as well. */
const DENIED = /(?<![ა-ჰ])(?:არ|ვერ|აღარ) [ა-ჰ]+(?: [ა-ჰ-]+){0,4}, რომ [^;]*$/;

function isDenied({ paragraphs, sentences }: Article, { paragraph, start, sentence }: Mention): boolean {
  return DENIED.test(paragraphs[paragraph]!.slice(sentences[sentence]!.start, start));
}

/** "ათი ღამურის სახეობიდან რვა": a whole, of which a part is told. */
const PARTED =
  /^ (?:[ა-ჰ]+ ){0,2}[ა-ჰ]{2,}(?:იდან|ადან|ოდან) (?:[ა-ჰ]+ ){0,2}(?:\d|(?:ერთ|ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვ|ცხრ|ათ)(?:ი|მა|ს|ის|ა|ას)(?![ა-ჰ]))/;

function isWhole({ unit }: NumberMention, after: string): boolean {
  if (/^(?:წლ|თვ|დღ|კილომეტრ|მეტრ|კმ|საათ)/.test(unit)) return false;
  return /(?:იდან|ადან|ოდან)$/.test(unit) || PARTED.test(after);
}

function originOf(article: Article, mention: Mention, text: string): Alternative["origin"] {
  const paragraphs = article.paragraphsByMention.get(nameMention(mention.kind, text));
  if (paragraphs === undefined) return "outside";
  return paragraphs.has(mention.paragraph) ? "paragraph" : "article";
}

/** Numerals near by, in the same form: ოცდახუთი → ოცდაექვსი, სამ → ოთხ. */
function findOtherWords(article: Article, mention: NumberMention): Alternative[] {
  const { value, form: shown } = readNumeral(mention.text)!;
  // რვა and ცხრა are the same in all forms; what they stand before tells.
  const form = mention.text.endsWith("ა") ? readAgreement(mention.unit.split(" ")[0]!) : shown;
  if (form === null) return [];
  // "ათასი ჯარისკაცი": ცხრაას ორმოცდაათი is nobody's word for about as many.
  if (value >= 1_000) return [];
  const scale = mention.value / value;
  const around = mention.about
    ? listFar(value).map((n) => n - value)
    : value < FEW
      ? [-3, -2, -1, 1, 2, 3].filter((step) => !mention.unit.startsWith("გოლ") || Math.abs(step) <= GOALS)
      : STEPS.map((k) => k * (value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 1));
  const most = findMost(article, mention);
  const least = findLeast(article, mention);
  return around
    .map((step) => value + step)
    .filter((n) => n >= least && n < 1_000 && n <= most)
    .map((n) => {
      const text = writeNumeral(n, form);
      return { text, origin: originOf(article, mention, text), order: n * scale };
    });
}

/** Steps away from a number that keep its roundness and decimals: 38 → ±4 …, 1,200 → ±100 …; at most about half as much again. */
function findOtherNumbers(article: Article, mention: NumberMention): Alternative[] {
  const decimals = /^\d+([.,])(\d{1,2})$/.exec(mention.text);
  const separator = /^\d+$/.test(mention.text)
    ? ""
    : /^\d{1,3}([., ])\d{3}(?:\1\d{3})*$/.exec(mention.text)?.[1];
  if (decimals === null && separator === undefined) return [];
  const unit = 10 ** (decimals?.[2]!.length ?? 0);
  const raw = readDigits(mention.text);
  const value = Math.round(raw * unit);
  if (value < 2 || value > 1e9) return [];
  const scale = mention.value / raw;
  const write = (n: number) =>
    decimals === null
      ? String(n).replace(/\B(?=(?:\d{3})+$)/g, separator!)
      : `${Math.floor(n / unit)}${decimals[1]}${String(n % unit).padStart(decimals[2]!.length, "0")}`;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  while (step * 25 < value) step *= step >= 10 && value % (step * 5) !== 0 ? 2 : 5;
  const near = article.mentionsBySentence
    .slice(Math.max(0, mention.sentence - NEAR), mention.sentence + NEAR + 1)
    .flat();
  const own = near.flatMap((m) =>
    m.kind === "number" && m.style === "digits" && m.exact && isSameUnit(m, mention)
      ? [Math.round((m.value / scale) * unit)]
      : [],
  );
  const most = findMost(article, mention) * unit;
  // Of parts of one, as of shares, there may be fewer.
  const least = decimals === null && scale === 1 ? findLeast(article, mention) : 1;
  // "დაახლოებით 1 392 684 კილომეტრი": among round numbers an exact one is known for the key.
  if (mention.about && String(value).replace(/0+$/, "").length > ROUND) return [];
  // Of all or of more than all no other share is near.
  if (value >= most) return [];
  // "20 წლის კალათბურთელი" is not 40.
  const isAge = mention.unit.split(" ")[0] === "წლის";
  const isApart = (n: number) =>
    isAge
      ? Math.abs(n - value) <= Math.max(MIN_AGES, AGES * value)
      : mention.about
        ? Math.abs(n - value) >= FAR * value
        : n * 2 > value && n < value * 2.5;
  const around = mention.about ? listFar(value) : STEPS.map((k) => value + k * step);
  return [...new Set([...own, ...around])]
    .filter((n) => n !== value && n >= least && n * 4 >= value && n <= value * 3 && isApart(n) && n < most)
    .filter((n) => decimals === null || n % 10 !== 0)
    .map((n) => ({
      text: write(n),
      origin: originOf(article, mention, write(n)),
      order: (n / unit) * scale,
    }));
}

/** "ორ სახელმწიფოს აკავშირებს", "სამი წრე იკვეთება": one is joined to nothing, crosses, meets and differs from nothing. */
const OF_SEVERAL =
  /აკავშირ|აერთებ|გაერთიან|ყოფს|იკვეთებ|კვეთენ|გადაიკვეთ|ერთმანეთ|განსხვავდებ|შეეჯახ|შეჯახ|(?<![ა-ჰ])შორის(?![ა-ჰ])|(?:ხვდებიან|შეხვდნენ|იყრიან)(?![ა-ჰ])/;

/** What a number of things can be at least: of what meets, crosses or differs there are two. */
function findLeast({ sentences }: Article, { sentence }: NumberMention): number {
  return OF_SEVERAL.test(sentences[sentence]!.text) ? 2 : 1;
}

/** "კვირაში ექვსი დღე": how many of a thing there are in another. */
const WITHIN: Record<string, { unit: RegExp; most: number }> = {
  კვირაში: { unit: /^დღ/, most: 7 },
  თვეში: { unit: /^დღ/, most: 31 },
  წელიწადში: { unit: /^თვ/, most: 12 },
  დღეში: { unit: /^საათ/, most: 24 },
  საათში: { unit: /^წუთ/, most: 60 },
};

/** What a number of this kind can be at most: a share is under 100 percent, an age under 100 years, a week has seven days. */
function findMost(article: Article, mention: NumberMention): number {
  if (mention.unit.startsWith("პროცენტ")) return 100;
  const paragraph = article.paragraphs[mention.paragraph]!;
  const within =
    WITHIN[
      /(?<![ა-ჰ])([ა-ჰ]+ში) $/.exec(paragraph.slice(Math.max(0, mention.start - LOOK), mention.start))?.[1] ??
        ""
    ];
  if (within?.unit.test(mention.unit)) return within.most;
  const after = paragraph.slice(mention.end, mention.end + LOOK);
  // "დაახლოებით 3900 მეტრზე მდებარეობს": nothing of a country lies higher than its peaks.
  if (mention.value >= 1_000 && /^ (?:მეტრზე|მ-ზე|მეტრის სიმაღლეზე|მეტრ სიმაღლეზე)/.test(after)) return PEAK;
  // "1025 ათასი ლარი" is a million.
  if (/^ (?:ათას|მილიონ|მილიარდ|მლნ|მლრდ)/.test(after)) return 1_000;
  return /^ წლის (?!განმავლობაში|შემდეგ|წინ)/.test(after) ? 100 : Infinity;
}

/** Numbers of one thing are rivals; a share and an age are not. No unit ("29 კი") is of the unit before it. */
function isSameUnit(a: NumberMention, b: NumberMention): boolean {
  return stemWord(a.unit.split(" ").at(-1)!) === stemWord(b.unit.split(" ").at(-1)!);
}

/** No year that lies in the text's future is a rival: one after the latest it names, or after its own. */
const findLastYear = once(({ mentions, published }: Article): number => {
  const years = mentions.flatMap((m) => (m.kind === "date" && m.year !== undefined ? [m.year] : []));
  return years.reduce((a, b) => Math.max(a, b), published?.year ?? 0) + (published === null ? 1 : 0);
});

/** "2024 წელს, უკრაინაზე სარაკეტო თავდასხმის დროს": of the years before the war none is a rival. */
const WAR = /უკრაინ[^]*(?:რაკეტ|დრონ|თავდასხმ|დაბომბ|შეჭრ)|(?:რაკეტ|დრონ|თავდასხმ|დაბომბ|შეჭრ)[^]*უკრაინ/;
const WAR_YEAR = 2022;

function isInWar({ sentences }: Article, { year, sentence }: DateMention, rival: number): boolean {
  return rival >= WAR_YEAR || year! < WAR_YEAR || !WAR.test(sentences[sentence]!.text);
}

/** "შემდეგი კონცერტი 18 მაისს გაიმართა": later than what was told right before. */
const NEXT = /^(?:შემდეგი?|მომდევნო|მეორე|ბოლო|დასკვნითი|საბოლოოდ|მოგვიანებით|მერე)(?![ა-ჰ])/;

/** The day of the same month after which a date lies by its sentence's own words; 0 where nothing tells. */
function findDayBefore({ mentionsBySentence, sentences }: Article, { sentence, month }: DateMention): number {
  if (!NEXT.test(sentences[sentence]!.text)) return 0;
  const before = (mentionsBySentence[sentence - 1] ?? []).findLast(
    (m) => m.kind === "date" && m.part === "day",
  );
  return before?.kind === "date" && before.month === month ? before.day! : 0;
}

/** "ბუდეში მყოფი ბარტყი მონიშნეს": what has its season has no month of another one as a rival. */
const SEASONAL = /(?<![ა-ჰ])(?:ბარტყ|ბუდობ|იბუდ|მობუდარ|ყვავილობ|აყვავ|რთველ)/;

function findOtherDates(article: Article, mention: DateMention): Alternative[] {
  const own = (text: string) => originOf(article, mention, text);
  // "2008 წლის 9 აგვისტოს, რუსეთ-საქართველოს ომის დროს": no other year is believed.
  if (isOfEvent(article.sentences[mention.sentence]!.text, mention)) return [];
  if (mention.part === "year") {
    if (OF_MORE_YEARS.test(article.sentences[mention.sentence]!.text)) return [];
    const year = mention.year!;
    const last = findLastYear(article);
    // The latest year of a text of our days is the one in which it was written.
    if (year >= OF_OUR_DAYS && year >= last - (article.published === null ? 1 : 0)) return [];
    const near = [-4, -3, -2, -1, 1, 2, 3].map((k) => year + k);
    const far = [-10, -9, -8, -7, -6, -5, 4, 5, 6, 7, 8, 9, 10]
      .map((k) => year + k)
      .filter((y) => own(String(y)) !== "outside");
    return [...far, ...near]
      .filter((y) => y <= last && isOfLife(article, mention, y) && isInWar(article, mention, y))
      .map((y) => ({ text: String(y), origin: own(String(y)), order: y }));
  }
  if (mention.part === "month") {
    if (SEASONAL.test(article.sentences[mention.sentence]!.text)) return [];
    // "მარტიდან ივლისამდე": from August until July nothing lasts.
    if (
      /^ [ა-ჰ]+მდე(?![ა-ჰ])/.test(
        article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK),
      )
    )
      return [];
    return Array.from({ length: 12 }, (_, i) => i + 1)
      .filter((month) => month !== mention.month)
      .map((month) => {
        const text = inflectMonth(month, mention.form);
        return { text, origin: own(text), order: month };
      });
  }
  const month = inflectMonth(mention.month!, mention.form);
  const last = findDayBefore(article, mention);
  return [-9, -7, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 7, 9]
    .map((k) => mention.day! + k)
    .filter((day) => day > last && day <= DAYS[mention.month! - 1]!)
    .map((day) => ({ text: `${day} ${month}`, origin: own(`${day} ${month}`), order: day }));
}
