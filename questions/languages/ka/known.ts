/**
 * Values that what is shown around a gap tells, or that no text is needed for: years counted from another one, heights of peaks, years of
 * wars and of counts of people, hours beside minutes, how many were asked in a poll.
 */
import type { Article, DateMention, Mention, NumberMention } from "../../article.ts";
import { isFamousFor } from "./famous.ts";
import { isOfEvent } from "./history.ts";
import { stemWord } from "./inflect.ts";
import { readNumeral } from "./numerals.ts";
import { isAside } from "./places.ts";
import { DATIVE_OR_GENITIVE } from "./surnames.ts";

/** "1815 … მომდევნო _____ წელს": counted from the year before; "_____ წლის ანალოგიურ პერიოდთან შედარებით": the year before, mostly. */
const COUNTED =
  /(?<![ა-ჰ])(?:მომდევნო|წინა|იმავე|ამავე) _____|_____ წლის (?:ანალოგიურ|იმავე|შესაბამის|მსგავს)|(?:აღემატ|აჭარბ|ჩამორჩ|ვიდრე)[^_.]{0,24}_____ წლის (?:მაჩვენებ|დონე|შედეგ)/;
/** "კორეის ომი _____ წელს დასრულდა": every school book has it; "მოსახლეობა _____ წელს …": when people were counted is no matter of a text. */
const OF_RECORD =
  /(?<![ა-ჰ])(?:ომ(?:ი|მა|ის) .{0,40}(?:დაი?წყ|დასრულ|დამთავრ)|(?:მოსახლეობ|აღწერ|გამოკითხვ)[ა-ჰ]+)|_____ წელს (?:დაწყებულ|დასრულებულ|დამთავრებულ)[ა-ჰ]* [ა-ჰ]+ ომ/;
/** "2017 წელთან შედარებით": with what a year is compared is mostly the year before. */
const COMPARED = /შედარებით|აჭარბ|აღემატ|ჩამორჩ|ვიდრე|გადააჭარბ/;

function isBesideYear(claim: string, { year }: DateMention): boolean {
  if (!COMPARED.test(claim)) return false;
  return [...claim.matchAll(/(?<!\d)\d{4}(?= წ)/g)].some(([other]) => Math.abs(Number(other) - year!) === 1);
}

/** "_____ წლის ივლისში 336 866 ტურისტი შემოვიდა": of which year a month's statistics are, nobody reads for. */
const OF_STATISTICS =
  /_____ წლის [ა-ჰ]+(?:ში|თან) [^_]*(?:\d[\d., ]*\d{3}(?!\d)|\d ?(?:%|პროცენტ))|(?:\d[\d., ]*\d{3}(?!\d)|\d ?(?:%|პროცენტ))[^_]*_____ წლის [ა-ჰ]+(?:ში|თან)/;

/** "ინფორმაციას სააგენტო _____ ავრცელებს": when a report came out. */
const PUBLISHED = /_____ (?:[ა-ჰ]+ ){0,2}(?:ა?ავრცელებ|გაავრცელ|გამოაქვეყნ|გამოქვეყნ|იტყობინებ)[ა-ჰ]*/;
/** Games and cups have a calendar of their own, which rules other years out. */
const RECURRING = /ოლიმპი(?:ად|ურ)|(?:მსოფლიო|ევროპის)(?: [ა-ჰ]+)? ჩემპიონატ|მუნდიალ/;
/** "ბრძოლებში მონაწილეობდა": who fights does so in more years than one. */
export const OF_MORE_YEARS = /(?:ოპერაცი|ბრძოლ)ებში (?:[ა-ჰ]+ )?მონაწილეობ/;
/** "აპრილსა და _____": the month that follows. */
const PAIRED = /[ა-ჰ](?:სა|ს|ში) და _____|_____ და [ა-ჰ]+(?:ს|ში)(?![ა-ჰ])/;
/** "20 და _____": days of a pair tell each other's month, and how far apart they are. */
const PAIRED_DAY = /\d{1,2} (?:და|თუ|ან) _____|_____ და \d{1,2} [ა-ჰ]{3}/;
/** "2025 წლის _____": of a month without its year outside raters passed 6 of 14, of a month beside it 7 of 9. */
const OF_YEAR = /\d{4} წლის _____/;
/** "11 სექტემბრის ტერაქტი": whoever hears of one has heard of it. */
const INFAMOUS = /_____[ა-ჰ ]{0,12} (?:ტერაქტ|თავდასხმ)/;
/** "მყინვარწვერი _____ მეტრის სიმაღლისაა". */
const HEIGHT =
  /_____ (?:მეტრ|მ)[ა-ჰ]*.{0,24}(?:სიმაღლ|ზღვის დონიდან)|(?:სიმაღლ|ზღვის დონიდან|მწვერვალ).{0,40}_____ (?:მეტრ|მ\.?(?![ა-ჰ]))/;
/** "_____ მაგნიტუდის მიწისძვრამ ათასობით სახლი გაანადგურა": of those to choose from none but the greatest would. */
const MAGNITUDE = /_____ (?:[ა-ჰ]{1,30} )?(?:მაგნიტუდ|ბალიან)/;
const DEADLY = /დაიღუპ|განადგურ|დაშავ|ცუნამ/;
/** "_____ საათი და 14 წუთი": a race lasts some two. */
const CLOCKED = /_____ საათ[ა-ჰ]* და \d+ წუთ/;
/** "… ოთხი გოლი გაიტანა" under "5-3": the score bounds it. */
const SCORE = /(?<!\d)\d{1,2}[-–:]\d{1,2}(?!\d)/;
const GOALS = /_____ (?:გოლ|ქულ|ბურთ)/;
const isScored = (shown: string): boolean => {
  const end = shown.lastIndexOf("\n", shown.search(GOALS));
  return GOALS.test(shown) && end > 0 && SCORE.test(shown.slice(0, end));
};
/** "გამოკითხვის თანახმად, რომელიც _____ მოზარდს შორის ჩატარდა": a poll's size is no matter of a text. */
const POLLED = /გამოკითხ[^_]{0,80}_____ (?:[ა-ჰ]+ )?(?:ადამიან|მოზარდ|რესპონდენტ|მოქალაქ|მოსწავლ|მშობ)/;

/** "… 29 სექტემბერს. … _____ დღის შემდეგ": the article's next date tells it as well, or belies it, as its days may be counted from either end. */
const LATER =
  /\d{1,2} (?:იანვ|თებერვ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ)[^]*_____ (?:დღის|კვირის) (?:შემდეგ|მერე)/;
/** "საუკეთესო _____ მოჭადრაკე": a podium has three. */
const PODIUM =
  /(?:საუკეთესო|პირველი|საპრიზო) _____ (?:[ა-ჰ]+ )?(?:სპორტსმენ|მოთამაშ|მოჭადრაკ|მონაწილ|გუნდ|ადგილ)/;
/** "360 გრადუსიანი პანორამა", "ანბანში 33 ასოა": what every pupil knows. */
export const TAUGHT =
  /(?<![\d.,])360 ?(?:°|გრადუს)[ა-ჰ]* (?:[ა-ჰ]+ )?(?:პანორამ|ხედ|ბრუნ)|(?<![\d.,])(?:33|ოცდაცამეტი?) ?(?:ასო|ბგერა|ფონემა)|(?:ქართულ|ანბან)[^.]*(?<![\d.,])(?:5|28|ხუთი?|ოცდარვა) (?:ხმოვან|თანხმოვან)|(?:ანბან|ქართულ)[^.]*(?<![\d.,])(?:33|ოცდაცამეტი?) (?:ასო|ბგერა|ნიშან)/;

/** "საქართველოს მოსახლეობა _____": the reader's own country. */
const OWN_COUNTRY = /საქართველოს (?:საერთო |ტერიტორიის |მთელი )?(?:ფართობ|მოსახლეობ)[^,]{0,60}_____/;

/** A bare stem: no attribute in -ულ, -ურ, -ელ, no number, adverb, postposition or ergative. */
const STEM =
  /(?<!ებ|ულ|ურ|ელ|იან|არ|ალ|ან|ად|ით|თან|ერთ|ორ|სამ|ოთხ|ეტ|[აეოუ]მ|^რომ|^მაგრამ|^შემდეგ|^მიერ|^წინ|^კვლავ|^ისევ|^მხოლოდ|^ჯერ)[ბგდვზთკლმნპჟრტფქღყშჩძწჭხჯ]$/;
/** "პრეზიდენტ _____": an office in its short form. */
const OFFICE =
  /^(?:(?:ვიცე|ექს)?-?პრეზიდენტ|მინისტრ|პრემიერ|გენერალ|აკადემიკოს|პროფესორ|ეპისკოპოს|მეფისნაცვალ|კონსულ|ელჩ|მერ|კანცლერ|დეპუტატ|სენატორ|იმპერატორ|პრინც|ბატონ|პაპ|მხატვარ|მწერალ|პოეტ|რეჟისორ)$/;

/** "ფიდელ _____": a given name in its short form, of which the gap has the rest. */
function isRestOfName(claim: string): boolean {
  const word = /(?<![ა-ჰ-])([ა-ჰ]{3,}) _____/.exec(claim)?.[1];
  return word !== undefined && STEM.test(word) && !OFFICE.test(word);
}

const MONTHS =
  "იანვა?რ თებერვა?ლ მარტ აპრილ მაის ივნის ივლის აგვისტო სექტემბე?რ ოქტომბე?რ ნოემბე?რ დეკემბე?რ".split(" ");

/** "_____ წლის 23 აპრილიდან … ბატალიონში მსახურობდა": from which day to which somebody served, and in the how manieth battalion. */
const SERVICE =
  /(?<![ა-ჰ])(?:(?:სამხედრო|სავალდებულო) სამსახურ|მსახურობ|იმსახურა|(?:სამშვიდობო )?მისიაში)|ბატალიონ|ბრიგად|(?<![ა-ჰ])პოლკ(?:ში|ის)/;
const EXACT_SPAN = /(?<!\d)\d{1,2} [ა-ჰ]+(?:იდან|დან)(?![ა-ჰ])|(?<!\d)\d{1,2} [ა-ჰ]+მდე(?![ა-ჰ])/;
const UNIT = /(?<![\d])\d{1,4}-ე (?:[ა-ჰ]+ )?(?:ბატალიონ|ბრიგად|ასეულ|დივიზი|პოლკ|ოცეულ|კორპუს)/;
export const isOfService = (claim: string): boolean =>
  UNIT.test(claim) || (SERVICE.test(claim) && EXACT_SPAN.test(claim));

/** "აპრილის ტრაგედია" above "ოპერაცია _____ დაიწყო": an event that a month is the name of is known by its day. */
function isHeadlinedDay(shown: string, { part, month }: DateMention): boolean {
  const headline = shown.slice(0, Math.max(0, shown.indexOf("\n")));
  const name = part === "day" && month !== undefined ? MONTHS[month - 1] : undefined;
  return name !== undefined && new RegExp(`(?<![ა-ჰ])${name}(?:ი|ის|ს|ში)?(?![ა-ჰ])`).test(headline);
}

const DAY = 24;
const LEFT = /\d ?(?:%|პროცენტ)[^_]{0,80}დარჩენილ[ა-ჰ]{0,6} _____/;
const HUNDRED = 100;

/** "ქალაქებში 61 პროცენტი ცხოვრობს, სოფლებში კი _____": two shares of one whole. */
function isComplement(claim: string, { value }: NumberMention): boolean {
  if (value >= HUNDRED || !/%|პროცენტ/.test(claim)) return false;
  const shares = claim.match(/(?<![\d.,])\d{1,2}(?:[.,]\d{1,2})?(?![\d.,]*\d)/g) ?? [];
  return shares.some((share) => Math.abs(Number(share.replace(",", ".")) + value - HUNDRED) < 1e-6);
}

/** "შავ ზღვაში ორჯერ ნაკლებია — _____ გრამი" behind "40 გრამი", "ნახევარია": what the other number makes of it. */
const TIMES =
  /(?<![ა-ჰ\d])([ა-ჰ]+|\d{1,3})-?ჯერ (?:უფრო )?(?:[ა-ჰ]+ )?(?:ნაკლებ|მეტ|დიდ|პატარა|მცირე|მაღალ|დაბალ|გრძელ|მოკლე|მძიმე|მსუბუქ|იაფ|ძვირ|ბევრ|ცოტა|გაიზარდა|შემცირდა|გაზარდ|შეამცირ|იზრდებ|მცირდებ)/;
const HALF = /(?<![ა-ჰ])(?:ნახევარია|(?:პირველი|მეორე) ნახევარი(?= [—–-])|ნახევარს|ნახევრად|განახევრ)/;
/** How far off a number is that still is "two times less". */
const ROUND = 0.2;

/** Whether another number that is shown, times what the sentence says, comes to about the missing one. */
function isTimesOther(shown: string, claim: string, { value }: NumberMention): boolean {
  const told = TIMES.exec(claim)?.[1];
  const half = HALF.test(claim) ? 2 : 0;
  const times = told === undefined ? half : Number(told) || (readNumeral(told)?.value ?? half);
  if (times < 2) return false;
  const others = shown.match(/(?<![\d.,])\d+(?:[.,]\d+)?(?![\d]| წ[ელ])/g) ?? [];
  return others.some((digits) => {
    const other = Number(digits.replace(",", "."));
    return [other * times, other / times].some((made) => Math.abs(made - value) <= value * ROUND);
  });
}

/** "გამოვლინდა _____ გამარჯვებული": a podium has three. */
const WINNERS = /_____ (?:[ა-ჰ]+ )?(?:გამარჯვებულ|პრიზიორ|საპრიზო)/;
const THREE = 3;

/** "გამოცდები ივლისში ტარდება": what is so in a month of each year, or of none that is told, is so in others too. */
const isLooseMonth = (claim: string, mention: Mention): boolean =>
  mention.kind === "date" && mention.part === "month" && (PAIRED.test(claim) || !OF_YEAR.test(claim));

const comesAgain = (claim: string, mention: Mention): boolean =>
  mention.kind === "date" && mention.part === "year" && (RECURRING.test(claim) || OF_MORE_YEARS.test(claim));

/** "_____ წლის მონაცემებით", "უკვე _____ წელს": so it was at other times too. Where three can live two can. */
const IN_STATE = /_____ წლის (?:[ა-ჰ]+ )?(?:მდგომარეობით|მონაცემებით|აღწერით)|უკვე _____/;
const POSSIBLE = /(?<![ა-ჰ])(?:შეუძლია|შეუძლიათ|შეეძლო|შეეძლოთ|შეიძლება|შესაძლებელია|შესაძლოა)(?![ა-ჰ])/;

/** Implements `LanguagePack.holdsToo`. */
export function holdsToo(shown: string, mention: Mention): boolean {
  const claim = shown.slice(shown.lastIndexOf("\n") + 1);
  // "სამი ხიდი წაიღო და ორივე დაანგრია": beside what tells of all of them no other number makes a statement.
  if (mention.kind === "number") return POSSIBLE.test(claim) || isToldByAll(shown, mention);
  return (
    isLooseMonth(claim, mention) ||
    comesAgain(claim, mention) ||
    (mention.kind === "date" && IN_STATE.test(claim))
  );
}

/** Whether what is shown around a gap, or the world, gives a mention away. */
export function isGiven(shown: string, mention: Mention, article?: Article): boolean {
  if (isAside(shown, mention)) return true;
  const claim = shown.slice(shown.lastIndexOf("\n") + 1);
  if (isLooseMonth(claim, mention)) return true;
  if (
    mention.kind === "date" &&
    (PUBLISHED.test(claim) ||
      PAIRED_DAY.test(claim) ||
      (mention.text.startsWith("11 სექტემბ") && INFAMOUS.test(claim)))
  )
    return true;
  // "2016 წლის _____": a day of a year that is told is a detail; the year is what a text is read for.
  if (mention.kind === "date" && mention.part === "day" && OF_YEAR.test(claim)) return true;
  if (comesAgain(claim, mention)) return true;
  if (mention.kind === "date")
    return (
      isHeadlinedDay(shown, mention) ||
      (SERVICE.test(claim) && EXACT_SPAN.test(claim)) ||
      (mention.part === "year" &&
        (COUNTED.test(claim) ||
          OF_RECORD.test(claim) ||
          OF_STATISTICS.test(claim) ||
          isBesideYear(claim, mention))) ||
      isOfEvent(shown, mention)
    );
  // "_____ კაბინეტის წევრები": whose something is, is told by what it is.
  if (mention.kind === "person")
    return (
      mention.form === "genitive" ||
      mention.form === DATIVE_OR_GENITIVE ||
      isRestOfName(claim) ||
      IN_ROW.test(claim) ||
      isFamousFor(article, mention, shown)
    );
  if (mention.kind !== "number") return false;
  // "-_____ გრადუსამდე", "11:_____ საათამდე": the sign, and half of a time of day, are left behind.
  if (/(?:[−–-]|\d:)_____|_____:\d/.test(claim)) return true;
  // "24 საათში": a day; "60 პროცენტი …, დარჩენილი _____%": what the other leaves.
  if ((mention.value === DAY && mention.unit.startsWith("საათ")) || LEFT.test(claim)) return true;
  if (
    isToldAbove(shown, mention) ||
    isScored(shown) ||
    isToldByAll(shown, mention) ||
    isInRoot(shown, mention)
  )
    return true;
  if (isRest(shown, claim, mention) || isComplement(claim, mention) || isTimesOther(shown, claim, mention))
    return true;
  if (mention.value === THREE && WINNERS.test(claim)) return true;
  return (
    [HEIGHT, CLOCKED, POLLED, PODIUM, OWN_COUNTRY].some((pattern) => pattern.test(claim)) ||
    (MAGNITUDE.test(claim) && DEADLY.test(claim)) ||
    LATER.test(shown) ||
    TAUGHT.test(claim.replace("_____", mention.text)) ||
    isSum(claim, mention)
  );
}

/** Whether a number in words is the sum or the difference of two others: "ცხრა პარტიიდან _____ მოიგო და ორი ყაიმით დაასრულა". */
function isSum(claim: string, { style, value }: NumberMention): boolean {
  if (style !== "word") return false;
  const others = claim.split(/[^ა-ჰ]+/).flatMap((word) => readNumeral(word)?.value ?? []);
  return others.some((a, i) => others.some((b, k) => i !== k && (a + b === value || a - b === value)));
}

/** "სამივე სახეობა", "ორივემ", beside a gap for three or two: all of them are so many. */
const ALL =
  /(?<![ა-ჰ])((?:ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ)(?=ი?ვე))ი?ვე(?:მ|ს|სთვის|თვის|სთან)?(?![ა-ჰ])/g;

function isToldByAll(shown: string, { value }: NumberMention): boolean {
  if (!shown.includes("ვე")) return false;
  return [...shown.matchAll(ALL)].some((match) => readNumeral(match[1]!)?.value === value);
}

/** "მინდია ლილუაშვილი (68 კგ.), _____ (62 კგ.) და ელენე ქებაძე (+80 კგ.)": one of three in a row, whom the brackets alone tell apart. */
const IN_ROW =
  /\), _____ \([^()]+\)(?:,| და) [ა-ჰ -]+\(|_____ \([^()]+\), [ა-ჰ -]+\([^()]+\)(?:,| და) [ა-ჰ -]+\(|\), [ა-ჰ -]+\([^()]+\)(?:,| და) _____ \(/;

/** "1 ვერცხლი და _____ ბრინჯაოს მედალი": the parts of a whole. */
const PARTS = /\d+ [^\d_.]{3,40}(?:, | და )_____ (?:[ა-ჰ]+ )?([ა-ჰ]{4,6})/;

/** Whether the gap is what is left of a count that headline or lead tell: "4 მედალი" above one of silver and some of bronze. */
function isRest(shown: string, claim: string, { value }: NumberMention): boolean {
  const above = shown.slice(0, shown.lastIndexOf("\n") + 1);
  if (isRestInWords(above, claim, value) || isRestOfTwo(above, claim, value)) return true;
  const noun = claim.includes("_____") ? PARTS.exec(claim)?.[1] : undefined;
  if (noun === undefined) return false;
  return above
    .split(noun)
    .slice(0, -1)
    .some((before) => /\d (?:[ა-ჰ]+ )?$/.test(before));
}

/** The other of two kinds, parted from the gap by a conjunction. */
const OTHER = /_____ [^\d]{3,80}(?:, ხოლო| და) (\d{1,9}) |(?<!\d)(\d{1,9}) [^\d]{3,80}(?:, ხოლო| და) _____ /;

/** "13 ცხოველი" above "_____ ჯიხვი ტალინიდან, ხოლო 1 დომბა ნიკოლაევიდან ჩამოვიდა": the kinds have names of their own. */
function isRestOfTwo(above: string, claim: string, value: number): boolean {
  const found = OTHER.exec(claim);
  if (found === null) return false;
  const whole = value + Number(found[1] ?? found[2]);
  return [...above.matchAll(/(?<![\d.,])\d{1,3}(?![\d.,%])/g)].some(([digits]) => Number(digits) === whole);
}

/** "6 მედალი" above "ერთი ვერცხლისა და _____ ბრინჯაოს მედლით": the noun may lose a vowel, the other part be in words. */
function isRestInWords(above: string, claim: string, value: number): boolean {
  const part = /(?<![ა-ჰ])([ა-ჰ]+) [ა-ჰ]{3,20}(?:, | და )_____ /.exec(claim)?.[1];
  const other = part === undefined ? undefined : readNumeral(part)?.value;
  if (other === undefined) return false;
  return [...above.matchAll(/(?<!\d)(\d{1,3}) ([ა-ჰ]{4,})/g)].some(
    ([, whole, noun]) => Number(whole) === other + value && claim.includes(noun!.slice(0, SAME_NOUN)),
  );
}
/** Letters by which a noun is known though it lost a vowel: მედალი, მედლით. */
const SAME_NOUN = 3;

const THOUSAND = 1_000;
const OF_NUMBER = /^([ა-ჰ]{2,}?)(ათას)?(?:წლ|დღ|თვ|კვირ|საათ|წუთ|მეტრ|კილომეტრ|ტომ|სართულ)[ა-ჰ]*(?:იან|ოვან)/;

/** A numeral's root before a root of what has so many: "რვაფეხა", "სამკუთხედი", "ხუთჭიდი", "ოთხთვალა". */
const ROOTED =
  /(?<![ა-ჰ])(სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ|თორმეტ)(?:ფეხ|კუთხ|თავიან|თვალ|თვლ|ხელა|ხელიან|თით|ფრთ|ფურცელ|ფოთოლ|სიმიან|წახნაგ|გვერდ|წევრ|ბორბ|ღერძ|ოთახ|საფეხურ|ნაწილ|ნავიან|კარიან|ჭიდ|ეულ(?!ობ)|მაგ|ქიმიან|მხრივ|განზომილ|ენოვან|ფეროვან|მარცვლ|ნიშნა|ბირთვ|აფსიდ)/g;

function isInRoot(shown: string, { value }: NumberMention): boolean {
  return [...shown.matchAll(ROOTED)].some((match) => readNumeral(match[1]!)?.value === value);
}

/** Implements `LanguagePack.isHeadlined`: "40 დელფინი" below "40-მდე დელფინი", "ორ თვეში" below "ორი თვე"; a year below that year, if nothing else is counted or dated. */
export function isHeadlined(headline: string, statement: string, mentions: readonly Mention[]): boolean {
  const words: readonly string[] = headline.match(/[ა-ჰ]+|\d[\d.,]*/g) ?? [];
  const stems = new Set(words.map(stemWord));
  const isTold = (m: NumberMention) =>
    m.unit.split(" ").some((word) => stems.has(stemWord(word))) &&
    words.some((word) => word === m.text || readNumeral(word)?.value === m.value);
  const counted = mentions.filter(
    (m) => (m.kind === "number" || m.kind === "date") && statement.includes(m.text),
  );
  const isYear = (m: Mention) => m.kind === "date" && m.part === "year" && words.includes(m.text);
  return (
    counted.some((m) => m.kind === "number" && isTold(m)) || (counted.length > 0 && counted.every(isYear))
  );
}

const SCALES: readonly (readonly [name: RegExp, scale: number])[] = [
  [/^(?:მილიარდ|მლრდ)/, 1e9],
  [/^(?:მილიონ|მლნ)/, 1e6],
  [/^ათას/, 1e3],
];

/** Whether headline or lead tell a number, in digits or in words: "სამჯერ უფრო ძლიერი იყო" above "3-ჯერ". Of one and two they may speak by chance. */
function isToldAbove(shown: string, { value, unit }: NumberMention): boolean {
  const above = shown.slice(0, shown.lastIndexOf("\n") + 1);
  const words: readonly string[] = above.match(/\d+(?:[.,]\d+)?|[ა-ჰ]+/g) ?? [];
  const of = stemWord(unit.split(" ")[0]!);
  const isSame = (word: string, i: number) => {
    const base = Number(word.replace(",", ".")) || (readNumeral(word)?.value ?? 0);
    const next = words[i + 1] ?? "";
    const scale = SCALES.find(([name]) => name.test(next))?.[1];
    return scale === undefined ? base === value && stemWord(next) === of : base * scale === value;
  };
  if (words.some(isSame)) return true;
  if (value <= 2) return false;
  return above.split(/[^ა-ჰ\d]+/).some((word) => {
    // "რვაათასწლოვანი ღვინო", "ოცდღიანი": the number is the first part of another word.
    const [, first = word.replace(/ჯერ$/, ""), thousands] = OF_NUMBER.exec(word) ?? [];
    const scale = thousands === undefined ? 1 : THOUSAND;
    return Number(word) === value || (readNumeral(first)?.value ?? 0) * scale === value;
  });
}
