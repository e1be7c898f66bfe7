/** Words of a Georgian text that point outside it: pronouns, "here", "this year", offices and things of which is not said whose or which. */
import type { Article, Span } from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findWords, type Word } from "../../words.ts";
import { onceAlone } from "../alone.ts";
import { findSpoken, isBound, isMeant } from "./bound.ts";
import { findDefinite, findFirst } from "./definite.ts";
import { DEADLY, findHappening, findVictims, isUntold, tellsSeveral } from "./events.ts";
import { findFaulty } from "./faulty.ts";
import { isFragment } from "./fragment.ts";
import {
  findBegun,
  findBroken,
  findCopulaFirst,
  findFound,
  findLeftOut,
  findNounless,
  findOne,
  findPlaced,
} from "./left-out.ts";
import { findGivenFirst } from "./given.ts";
import { findGlued } from "./glued.ts";
import { findOpenClause, isLeftOut } from "./hanging.ts";
import { readHead } from "./heads.ts";
import { stemWord } from "./inflect.ts";
import { findMeasure, findPartOfOne } from "./measures.ts";
import { listMisdated } from "./misdated.ts";
import { findMine } from "./mine.ts";
import { findNamed, findStranger, findTitle } from "./named.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { isInTitle, readNoun } from "./nouns.ts";
import { readNumeral } from "./numerals.ts";
import { findPeriodless } from "./periods.ts";
import { findBareHead } from "./people.ts";
import { readText } from "./plain.ts";
import { ASKS_SPEAKER, pointsAhead, standSpoken } from "./spoken.ts";
import { readPlainSurname } from "./surnames.ts";
import { findTakenUp } from "./taken-up.ts";
import { findBetween, findOneOfMany, findWhich } from "./which.ts";

const split = (words: string) => new Set(words.split(" "));

/** Third person singular, and plural: what stands before them in the sentence may be what they mean. */
const HE = split("ის იგი მან მას მისი მისმა მის მისგან მისთვის მასთან მასში მასზე მისით მისივე მისკენ");
const THEY = split("ისინი მათ მათი მათმა მათთვის მათთან მათგან მათში მათზე მათივე");
/** Demonstratives, and adverbs that mean something only at their place and time. */
const POINTERS = split(
  "დღეის მატ ეს ამ ამას ამან ამის ამით ესენი ეგ იმ იმას იმან იმის ამაში ამაზე ამისთვის ამათ მათგანი მათგანს მათგანმა ერთ-ერთმა " +
    "აქვეა აქაა იქაა ესაა ისაა აქ იქ აქედან იქიდან აქვე იქვე გარეთ ახლა ამჯერად ამჟამად მაშინ დღეს გუშინ ხვალ გუშინწინ წუხელ შარშან წელს დღესვე " +
    "ამიტომ ამგვარად ასე ისე იმავე ამავე იგივე ასეთი ასეთმა ასეთ ასეთს ისეთი ისეთ ამგვარი ამგვარ ამგვარმა ამგვარს ხსენებული ნახსენები ნახსენებ ნახსენებმა აღნიშნული აღნიშნულ მოცემული მოცემულ დასახელებული ხსენებულ ზემოაღნიშნული მითითებული მითითებულ " +
    "მსგავსი მსგავსმა მსგავს მსგავსს ანალოგიური ანალოგიურმა ანალოგიურ აქაური იქაური ადრინდელი ამდენი იმდენი შარშანდელი შარშანდელ წლევანდელი წლევანდელ წლევანდელმა გუშინდელი გუშინდელ გუშინდელმა ხვალინდელი ხვალინდელ წუხანდელი წუხანდელ " +
    "გასული გასულ მომავალ წინა მომდევნო შემდეგი მომავალი ორივე ორივემ ორივეს თითოეული თითოეულ თითოეულს დანარჩენი დანარჩენმა დანარჩენ დანარჩენს სხვები სხვებმა უკანასკნელმა " +
    "მანამდე აქამდე დღემდე დღესაც ახლაც ახლახან ახლახანს ჯერჯერობით ამჟამინდელი დღევანდელი დღევანდელ იქამდე იქაურ აქაურ მასპინძლები მასპინძლებმა მასპინძლების მასპინძლებს სტუმრებმა",
);
/** The same where a letter is missing, doubled or another: "აღნიშული შეტევა". No other word is so near these. */
const TAKEN_UP = ["აღნიშნულ", "ზემოაღნიშნულ", "ხსენებულ"];
const TAKEN_UP_FORM = /^([ა-ჰ]{5,}ლ)(?:ი|მა|ს|ის)?$/;

function isTakenUp(word: string): boolean {
  const isLike = word.startsWith("აღ") || word.startsWith("ზემოა") || word.startsWith("ხსე");
  const stem = isLike ? TAKEN_UP_FORM.exec(word)?.[1] : undefined;
  return stem !== undefined && TAKEN_UP.some((known) => isNear(stem, known));
}

/** Whether two words differ in one letter at most. */
function isNear(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let same = 0;
  while (same < Math.min(a.length, b.length) - from && a.at(-1 - same) === b.at(-1 - same)) same++;
  return Math.max(a.length, b.length) - from - same <= 1;
}

/** "მამამისი": whose is told by the ending alone. */
const KIN = /^(?:მამა|დედა|ძმა|და|ცოლ|ქმარ|მეუღლე|შვილ|ვაჟ|ბიძა|დეიდა)მის/;
/** "ჩამოვარდნის შედეგად": of what, is told before. */
const CAUSE = /^([ა-ჰ]{3,}ის) (?:შედეგად|დროს|შემდეგ|გამო|წინ)(?![ა-ჰ])/;
/** "შეჯახების" → "შეჯახება", "ავარიის" → "ავარია". */
const readCause = (word: string): string => `${word.replace(/(?:ებ)?ის$/, (end) => end.slice(0, -2))}ა`;
/** "შემთხვევის შედეგად ორი კაცი დაშავდა" below a headline that tells of one. */
const isOfTitle = (cause: string, title: string): boolean =>
  title.includes(cause.slice(0, -2)) ||
  isInTitle(readCause(cause), title) ||
  (/^(?:შემთხვევ|ინციდენტ)ის$/.test(cause) && DEADLY.test(title));
/** "ყველაზე მეტს ჩინეთი აწარმოებს": of what, is told before. */
const MOST = /^ყველაზე (?:მეტს|მეტი|მეტმა|ცოტას|ცოტა|ნაკლებს)(?= [ა-ჰ]+(?:ი|მა|ში|ა) )/;
/** "2016: …", an entry of a list: its date is no part of the clause. */
const ENTRY = /^\d{4} ?[:–—-](?![ა-ჰ]) ?/;
/** First and second person: fine inside a quotation, not in a statement of the article's own. */
const SPEAKERS = split(
  "მე ჩემი ჩემმა ჩემს ჩვენ ჩვენი ჩვენმა ჩვენს ჩვენთვის ჩვენთან შენ შენი თქვენ თქვენი თქვენს თქვენთვის",
);
/** At a sentence's beginning: inside, back, all, the one and the other of what was told before. */
const FIRST = split("შემდეგ შედეგად მერე შიგნით უკან ყველამ ყველას ყველანი ერთს მეორეს მეორემ ამასთან");
/** "ძაღლებიდან მხოლოდ 11 გადარჩა": of which dogs? */
const PARTITIVE =
  /(?:^|, |(?<![ა-ჰ])(?:და|კი|თუმცა|ხოლო|წელს) )([ა-ჰ]+ებიდან) (?:მხოლოდ |უმეტესობა|ერთ(?:ი|მა|ს)|ორი|სამი|ოთხი|ხუთი|\d)/;
/** "დღეისათვის 740 ფანარიდან 610 …": of which lamps? What is said of people or cases in general needs no telling. */
const PART_OF_COUNT =
  /^(?:[ა-ჰ]+ )?\d+ ((?!ადამიან|კაც|ბავშვ|ქალ|შემთხვ|გამოკითხ|რესპონდ|მოქალაქ|მოსწავლ|წლ|დღ|თვ|საათ|კილომეტრ|მეტრ|გრადუს|პროცენტ|ლარ|დოლარ)[ა-ჰ]{2,})(?:იდან|ადან|ედან|ოდან) (?:[ა-ჰ]+ ){0,2}\d/;
/** A weekday without a date: of which week? */
const WEEKDAY =
  /(?<![ა-ჰ]|ყოველ |ყველა )(?:ორშაბათ|სამშაბათ|ოთხშაბათ|ხუთშაბათ|პარასკევ|შაბათ)(?:ს|იდან|ამდე|ის)(?:აც)?(?![ა-ჰ]|, \d| ?\(\d)/;
/** "ერთმანეთს ერთი კვირა იცნობდნენ": who? */
const EACH_OTHER = /(?<![ა-ჰ])ერთმანეთ/;
/** "შეგვეძლება": the writer's own "we". */
const OURS =
  /(?<![ა-ჰ])(?!მოგვ(?:არ|იან)|დაგვიან|გაგვიან)(?:შე|და|გა|გამო|მი|მო|წა|ჩა|გადა)გვ(?:ე|ი(?!რგვ)|ა|ხ)[ა-ჰ]{3,}/;
/** A sentence of more words tells several things; in translated news it is mostly broken. */
const MAX_WORDS = 26;

/** "2007 წლის მერე 17 წელი გავიდა": up to the year of writing. */
const SINCE = /\d{4} წლის (?:შემდეგ|მერე) (?:[ა-ჰ]+ )?(?:\d+|[ა-ჰ]+) წელი (?:გავიდა|გასულა)(?![ა-ჰ])/;

/** "ქვემოთ მოცემული სქემა": what stands beside the text. */
const SHOWN = /(?<![ა-ჰ])(?:ქვემოთ|ქვევით|ზემოთ) (?:მოცემულ|ნაჩვენებ|გამოსახულ|მოყვანილ|მოტანილ)[ა-ჰ]*/;

/** What no lead tells either: days of the week, the writer himself, a sentence that is too long. */
function findAlways(plain: string, words: readonly Word[], inQuote: boolean): string | null {
  const weekday = /შაბათ|პარასკევ/.test(plain) ? WEEKDAY.exec(plain) : null;
  if (weekday !== null) return weekday[0];
  if (inQuote) return null;
  const ours = plain.includes("გვ") ? OURS.exec(plain) : null;
  if (ours !== null && findQuotes(plain).length === 0) return ours[0];
  const shown = SHOWN.exec(plain);
  if (shown !== null) return shown[0];
  const since = plain.includes("წელი გა") ? SINCE.exec(plain) : null;
  if (since !== null) return since[0];
  const mine = findMine(plain, words);
  if (mine !== null) return mine;
  if (words.length > MAX_WORDS) return words[MAX_WORDS]!.text;
  const isMutual = plain.includes("ერთმანეთ") && EACH_OTHER.test(plain);
  return isMutual &&
    !/(?<![ა-ჰ])და(?![ა-ჰ])|[ა-ჰ]ები(?![ა-ჰ])|[ა-ჰ]ებმა(?![ა-ჰ])/.test(
      plain.slice(0, plain.indexOf("ერთმანეთ")).replace(/^.* რომ /, ""),
    )
    ? "ერთმანეთს"
    : null;
}

/** "ბოლო სამ შეხვედრაში", "ბოლო სეზონზე": counted from the day of writing. */
const LAST =
  /(?<![ა-ჰ])(?:ბოლო|უკანასკნელი?) (?:(?:ერთ|ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ|\d+) [ა-ჰ]+|სეზონ(?:ზე|ში)(?![ა-ჰ]))/;
/** Words of a clause that tells a reason, at least. */
const REASON = 4;

/** "33 წლის მორაგბე საფრანგეთში თამაშობს", "6 ფუტი სიმაღლის მეკარე გაიზარდა": who? */
const AGED =
  /^(?:(?:\d{1,3}|[ა-ჰ]+) წლის|\d+ ფუტი(?: და \d+ დუიმი)? სიმაღლის) ([ა-ჰ]{3,}(?:[იეო]|მა|[აეო]მ)) ([ა-ჰ-]+)/;

/** The word behind one or two in the ergative that follow an age. */
const AGED_NAME = /^(?:\d{1,3}|[ა-ჰ]+) წლის [ა-ჰ]+(?: [ა-ჰ-]{3,}(?:[^აეიოუ]მა|[აეო]მ)){1,2} ([ა-ჰ-]+)/;
const isGiven = (word: string): boolean => isClosedName(word) || isOpenName(word);
const isName = (word: string): boolean => isGiven(word) || readPlainSurname(word) !== null;

/** "4498 მეტრის სიმაღლის მწვერვალი უმაღლესი წერტილია": which? */
const HIGH = /^\d[\d ,.]* (?:მეტრის|მ|კილომეტრის|კმ) (?:სიმაღლის|სიგრძის|სიღრმის) ([ა-ჰ]{3,}[აეიო]) /;

function findAged(text: string): string | null {
  const high = HIGH.exec(text)?.[1];
  if (high !== undefined && readNoun(high) !== null) return high;
  const [, noun, next] = AGED.exec(text) ?? [];
  if (noun === undefined || noun.endsWith("ში") || isGiven(noun) || isName(next!)) return null;
  // "ჩვიდმეტი წლის ფოთელმა მოცურავემ ლუკა ბერიძემ": further words in the noun's case, and then the name.
  const named = noun.endsWith("მა") || /[აეო]მ$/.test(noun) ? AGED_NAME.exec(text)?.[1] : undefined;
  return named !== undefined && isName(named) ? null : noun;
}

/** Words of time and order that need a point to count from: "last week", "two years ago". */
const RELATIVE =
  /(?<![ა-ჰ])(?:(?:გასულ|მომავალ|წინა|იმავე|ამავე) (?:წელს|კვირას|თვეს|დღეს|ღამეს)|(?:ბოლო|უკანასკნელი?|წარსული?) (?:[ა-ჰ\d]+ )?(?:წლის|წლებში|თვის|თვეში|თვეებში|კვირის|დღის|დღეებში|ათწლეულის|ათწლეულში|საუკუნის|პერიოდში|წელია|წელი|საათში|საათის|დღეში)|(?:წლის|თვის|კვირის|დღის|საათის) (?:წინ|უკან)|(?<!\d )(?:კვირის|თვის) ბოლოს)(?![ა-ჰ])/;

/** "უფრო ადრე", "კიდევ ერთი", "წლის პირველ რვა თვეში", "ამასთან დაკავშირებით": than what, beside what, of which year, about what? */
const BESIDE =
  /(?<![ა-ჰ])(?:ამასთან დაკავშირებით|უფრო (?:ადრე|გვიან)(?!,? ვიდრე)|კიდევ (?:ერთ(?:ი|მა)?|ორი?|სამი?|ოთხი?|ხუთი?|ექვსი?|შვიდი?|რვა|ცხრა|ათი?|თერთმეტი?|თორმეტი?|ოცი?|\d+)(?= )|მიმდინარე (?:წლ|წელ|თვ|კვირ|სეზონ|ეტაპ|ვიზიტ|პერიოდ)[ა-ჰ]*|(?<![\d-] ?|ბოლო )წლის (?:პირველ|ბოლო|მეორე|დასაწყის|დამლევს)[ა-ჰ]*(?! [ა-ჰ]+ჯერ)|დღის (?:პირველ|მეორე) ნახევარში|უახლოეს (?:დღეებში|მომავალში|თვეებში)|ბოლო დროს|(?<![ა-ჰ] )ადგილზე)(?![ა-ჰ])/;

/** "თუ მტერმა მაინც შენიშნა": in spite of what? A clause before it may tell; "ერთხელ მაინც" is at least once. */
const STILL = /^(?!მიუხედავად|თუნდაც|მართალია)(?:[ა-ჰ-]+ ){0,6}(?<!ხელ |ჯერ |ერთი |ერთ )მაინც(?= )/;

/** "უფრო მაღალ შენობას ცათამბჯენი ჰქვია": than what? A clause, or a noun in -ზე, may tell. */
const COMPARED = /^უფრო (?!ზუსტად|სწორად|მოგვიანებით)[ა-ჰ]+ (?!.*(?:ვიდრე|[ა-ჰ]ზე)(?![ა-ჰ]))/;

/** "ცოტა ქვემოთ, ხევში": below what? */
const LOWER =
  /^(?:(?:შედარებით|ცოტა|ოდნავ|კიდევ|უფრო|იქვე) )?(?:ქვევით|ქვემოთ|ზევით|ზემოთ|მაღლა|დაბლა|გვერდით|ახლოს|შორს|მოშორებით)(?=, )/;
/** "ოქტომბერშივე": in the same October that was told of. */
const SAME_MONTH =
  /(?<!\d წლის )(?<![ა-ჰ])(?:იანვარ|თებერვალ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტო|[ა-ჰ]{3,}ტემბერ|ოქტომბერ|ნოემბერ|დეკემბერ)(?:ში|ს)ვე(?![ა-ჰ])/;

/** "ათიოდე წუთში ავტობუსი მოვიდა", "არჩევნები ხუთ კვირაში გაიმართება": how long after what, or from which day? */
const WITHIN =
  /^(?:ათიოდე|ხუთიოდე|ოციოდე|რამდენიმე|ორიოდე|სულ მალე) (?:წუთში|საათში|დღეში|კვირაში|თვეში)(?![ა-ჰ])/;
const SOON =
  /(?<![ა-ჰ])(?:ერთ|ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ|რამდენიმე|\d+) (?:დღეში|კვირაში|თვეში) (?:გაიმართება|ჩატარდება|დაიწყება|გაიხსნება|შედგება|დასრულდება|გამოვა|მოხდება)(?![ა-ჰ])/;

/** "თანხის ნაწილით", "შემოსავლის ნახევარი", at a sentence's beginning: of which money? */
const OF_MONEY =
  /^(?:თანხის|შემოსავლის|ფულის|მოგების|დანახარჯის|სესხის|კრედიტის) (?:(?:დიდი|მეტი|დარჩენილი|მცირე) )?(?:ნაწილ|ნახევ|მესამედ|მეოთხედ|უმეტეს|ნარჩენ)[ა-ჰ]*/;

/** "სამუშაოები 2 მილიონი ლარი დაჯდა": which works, unless what was told is about some. */
const WORKS = /^სამუშაოებ(?:ი|ს|მა|ზე)(?= )/;
const WORKED =
  /სამუშაო|განახლ|განაახლ|აშენ|რემონტ|რეაბილიტ|მშენებ|შეკეთ|შეაკეთ|აღდგ|აღადგ|გაიხსნ|გახსნ|გაყვან|მოწყ|მოაწყ|გათხრ/;

function findWorks(text: string, told: string): string | null {
  const works = WORKS.exec(text);
  return works === null || WORKED.test(told) ? null : works[0];
}

/** "ისტორია 1998 წელს იწყება", "ყველაფერი გაზაფხულზე დაიწყო": what does is told elsewhere. */
const STORY =
  /^(?:ისტორია|ამბავი|ყველაფერი)(?:, (?:ფაქტობრივად|რეალურად|სინამდვილეში|ალბათ),)?(?: [^,.]+)? (?:იწყება|დაიწყო)(?![ა-ჰ])/;

/** "მეზობელ ქვეყანაში": whose neighbour? */
const NEIGHBOUR = /(?<!ის )(?<![ა-ჰ])(?:მეზობელი?|მოსაზღვრე) (?:ქვეყ|ქვეყნ|სახელმწიფო)[ა-ჰ]*/;

/** "ერთი წლით ადრე": than what? A noun in -ზე or -მდე tells: "ომზე ერთი წლით ადრე". */
const EARLIER =
  /(?<!ზე |დან |მდე )(?<![ა-ჰ\d])(?:[ა-ჰ]+|\d+) (?:დღით|კვირით|თვით|წლით) (?:ადრე|გვიან)(?!,? (?:ვიდრე|სანამ)|[ა-ჰ])/;

/** "… , მესამე დარტყმის შესახებ", "პირველი ორი კვირა", "დარჩენილი 240 ათასი": counted on from what was told before. */
const GOING_ON =
  /^დარჩენილი (?=\d)|, (?:მეორე|მესამე|მეოთხე|მეხუთე)(?! (?:მსოფლიო|მხრივ|დღეს|ადგილ|საუკუნ|ათასწლეულ|ნახევ|კლას|სართულ))(?= [ა-ჰ])|^(?:პირველი|მეორე) (?:ნახევარი(?= [—–-])|(?:არის|იყო)(?![ა-ჰ])|შემთხვევა(?=[ .]))|^პირველი (?:ორი|სამი|ოთხი|ხუთი|\d+)(?= )/;

/** "ორი წლის შემდეგ …": after what? */
const COUNTED_ON = /^(?:[ა-ჰ]+ )?(?:[ა-ჰ\d]+ )(?:წლის|თვის|კვირის|დღის|საათის|წუთის) შემდეგ(?![ა-ჰ]|,? რაც )/;

/** What at a statement's beginning points before it; a question has it at its end, where it points no less. */
export function findAtBeginning(plain: string): string | null {
  const found =
    MOST.exec(plain) ??
    COMPARED.exec(plain) ??
    LOWER.exec(plain) ??
    GOING_ON.exec(plain) ??
    ENTRY.exec(plain) ??
    OF_MONEY.exec(plain) ??
    STORY.exec(plain) ??
    (plain.includes("ის შემდეგ") ? COUNTED_ON.exec(plain) : null) ??
    (plain.includes("ში") ? WITHIN.exec(plain) : null);
  return found?.[0] ?? null;
}

/** Of these words and phrases, what counts from the day of writing: no sentence before tells it. */
const DEICTIC =
  /^(?:აქვეა|აქაა|ახლა|ამჯერად|ამჟამად|დღეს|დღესვე|გუშინ|ხვალ|გუშინწინ|წუხელ|შარშან|დღემდე|დღესაც|ახლაც|ახლახანს?|ჯერჯერობით|ამჟამინდელი|დღევანდელი?|შარშანდელ[ა-ჰ]*|წლევანდელ[ა-ჰ]*|(?:გუშინ|ხვალინ|წუხან)დელ[ა-ჰ]*|წელს|გასულ[ი]?|მომავალ[ი]?|ადრინდელი)$|^(?:მიმდინარე|გასულ|მომავალ|ბოლო|უკანასკნელი?|წარსული?|უახლოეს) | (?:წინ|უკან)$|(?:კვირის|თვის) ბოლოს/;

/** The first word that points outside the text, or null: "მან უარი თქვა" → "მან". What the title names, or the lead, is told. */
export function findUnresolved(
  whole: string,
  inQuote: boolean,
  title = "",
  lead = "",
  article?: Article,
): string | null {
  const asked = inQuote ? ASKS_SPEAKER.exec(whole)?.[0] : undefined;
  const text = asked === undefined ? whole : standSpoken(whole.slice(asked.length), !asked.endsWith(": "));
  const pointer = findIdle(text, lead, inQuote) ?? findHanging(text, lead, inQuote, title, article);
  if (pointer !== null) return pointer;
  const { plain, words } = readText(text);
  const head = findBareHead(plain);
  // "მეფემ" below "თამარ მეფე": the headline and a lead name who that is.
  if (head !== null && !hasHead(findWords(lead === "" ? "" : `${title} ${lead}`), head)) return head;
  // What a lead is there for it has to name.
  if (lead !== "") {
    // Behind a question what follows is its answer, and no statement of its own.
    if (lead.includes("?")) return words[0]?.text ?? null;
    const told = `${title} ${lead}`;
    return (article && findGivenFirst(article, words, plain, told)) ?? findUntold(plain, told, article);
  }
  if (inQuote) return null;
  const victims = title === "" ? findVictims(words) : null;
  if (victims !== null) return victims;
  // What somebody said, after "that", has no full stop: whoever is asked who said so need not know which plane it was.
  return WHOLE.test(text) ? findUntold(plain, title, article) : findFirst(words, plain, title);
}

/** Letters of a word's stem by which another is known for the same. */
const MIN_STEM = 3;

/**
 * The first word of a text that nothing in the lead above it is about: neither takes it up a pronoun of the lead's, nor have they a word in common. Such a lead misleads:
 * "ვაჭარმა თავისი ამბავი მწერალს უამბო. 1453 წელს ოსმალებმა ქალაქი აიღეს."
 */
function findIdle(text: string, lead: string, inQuote: boolean): string | null {
  if (lead === "" || inQuote || pointAlone(text, "", undefined) !== null) return null;
  const stemsOf = (of: string) =>
    readText(of).words.flatMap((word) => (/^[ა-ჰ]/.test(word.text) ? [stemWord(word.text)] : []));
  const told = new Set(stemsOf(lead).filter((stem) => stem.length >= MIN_STEM));
  return stemsOf(text).some((stem) => told.has(stem)) ? null : (readText(text).words[0]?.text ?? null);
}

/** Implements `LanguagePack.findBeyondHeadline`. Below one "2016 – …" is read as "in 2016"; a colon stays a list's. */
export const findBeyondHeadline = (text: string, lead = "", article?: Article): string | null =>
  findIdle(text, lead, false) ??
  findHanging(text.replace(/^\d{4} ?[–—-] ?/, ""), lead, false, article?.title ?? "", article);

/** What points or is missing, whatever nouns stand around it; and a year that the article itself belies. */
function findHanging(
  text: string,
  lead: string,
  inQuote: boolean,
  title: string,
  article: Article | undefined,
): string | null {
  const pointer = findPointing(text, lead, inQuote, title, article);
  if (pointer !== null) return pointer;
  for (const year of article === undefined ? [] : listMisdated(article)) if (text.includes(year)) return year;
  const { plain, words } = readText(text);
  if (inQuote) return null;
  const told = `${title} ${lead}`;
  const open =
    readOpen(text) ??
    findOne(plain) ??
    findCopulaFirst(plain) ??
    findGlued(words, plain) ??
    findPeriodless(plain, told) ??
    findHappening(plain, told) ??
    findWorks(plain, told) ??
    findWhich(words, plain, told) ??
    findTakenUp(words, plain, lead) ??
    (article && (findNamed(words, plain, told, article) ?? findTitle(text, told, article))) ??
    (WHOLE.test(text) ? findStranger(words, told, article) : null);
  if (open !== null) return open;
  if (words.length > 0 && WHOLE.test(text) && isFragment(words, plain)) return words.at(-1)!.text;
  if (lead !== "") return null;
  const found = findFound(words, plain) ?? findNounless(plain);
  if (found !== null) return found;
  const untold =
    article &&
    (findBetween(plain, article) ??
      findMeasure(words, article) ??
      (tellsSeveral(article) || isUntold(words, title) ? findVictims(words) : null));
  if (untold) return untold;
  if (words.length > 0 && isLeftOut(words, plain)) return words.at(-1)!.text;
  return findPartOfOne(words, title) ?? findOneOfMany(words, plain, title);
}

function readOpen(text: string): string | null {
  const known = readText(text);
  if (known.open === undefined) known.open = findOpenClause(text);
  return known.open;
}

/** The end of a whole sentence. */
const WHOLE = /[.!?…][“”»"]?$/;

/** Whether an office or body that a word names is named, with its owner or name, in words before. */
function hasHead(words: readonly Word[], word: string): boolean {
  const head = readHead([{ text: word, start: 0, end: word.length }], 0)?.head;
  return words.some((_, i) => readHead(words, i)?.head === head);
}

/** Words that an excerpt begins with, at least: "ყველამ როდი დაუჯერა" is of something told before. */
const MIN_OPENING = 4;

/** With which an excerpt does not begin: "მეორე შემთხვევა …" goes on, "იგი", "მას" and "მათ" may be of another than stands before them. */
const GOES_ON =
  /^(?:მეორე|მესამე|მეოთხე|მეხუთე) (?!მსოფლიო|მხრივ|დღეს|ადგილ|საუკუნ|ათასწლეულ|ნახევ|კლას|სართულ)|(?<![ა-ჰ])(?:ის|იგი|მან|მას|ისინი|მათ)(?![ა-ჰ]|,? (?:რომ|ვინც|რაც|შორის))/;

/** The same of pronouns, adverbs and phrases alone. */
export function findPointer(text: string, lead = "", article?: Article): string | null {
  const pointer = findPointing(text, lead, false, "", article);
  if (pointer !== null || lead !== "") return pointer;
  const on = GOES_ON.exec(text);
  if (on !== null) return on[0].trim();
  const open = readOpen(text);
  if (open !== null) return open;
  const { words } = readText(text);
  return words.length < MIN_OPENING ? (words[0]?.text ?? null) : null;
}

function findPointing(
  text: string,
  lead: string,
  inQuote: boolean,
  title: string,
  article: Article | undefined,
): string | null {
  if (inQuote) return readPointing(text, lead, inQuote, title);
  const pointer = pointAlone(text, lead, article);
  // What the headline may tell is looked at again below it.
  return pointer !== null && title !== "" && isOfTitle(pointer, title)
    ? readPointing(text, lead, inQuote, title)
    : pointer;
}

const pointAlone = onceAlone((text, lead) => readPointing(text, lead, false, ""));

function readPointing(text: string, lead: string, inQuote: boolean, title: string): string | null {
  const { plain, words } = readText(text);
  const isTold = (pointer: string) => lead !== "" && !DEICTIC.test(pointer);
  const relative = /წ[ეი]?ლ|წინ|უკან|კვირ|თვ|დღ|ღამ|საათ|წუთ|საუკუნ|ათწლეულ|პერიოდ|შემდეგ/.test(plain)
    ? RELATIVE.exec(plain)
    : null;
  if (relative !== null && !isTold(relative[0])) return relative[0];
  const last = plain.includes("ბოლო") || plain.includes("უკანასკნელ") ? LAST.exec(plain) : null;
  if (last !== null) return last[0];
  // "მიმდინარე წლის ბოლომდე": the year of writing, which no sentence before tells.
  const soon = plain.includes("ში ") ? SOON.exec(plain) : null;
  if (soon !== null) return soon[0];
  const now = plain.includes("მიმდინარე ") ? BESIDE.exec(plain)?.[0] : undefined;
  if (now !== undefined && DEICTIC.test(now)) return now;
  const always = findAlways(plain, words, inQuote);
  if (always !== null) return always;
  if (lead === "") {
    const cause = CAUSE.exec(plain)?.[1];
    if (cause !== undefined && !isOfTitle(cause, title)) return cause;
    const begun =
      (plain.includes("ადრე") || plain.includes("გვიან") ? EARLIER.exec(plain) : null) ??
      BESIDE.exec(plain) ??
      (plain.includes("მეზობელ") || plain.includes("მოსაზღვრე") ? NEIGHBOUR.exec(plain) : null) ??
      (plain.includes("ვე") ? SAME_MONTH.exec(plain) : null) ??
      (plain.includes("მაინც") ? STILL.exec(plain) : null) ??
      (plain.includes("ებიდან") ? PARTITIVE.exec(plain) : null);
    if (begun !== null) return begun[0].trim();
    const first = findAtBeginning(plain);
    if (first !== null) return first.trim();
    const counted = PART_OF_COUNT.exec(plain)?.[1];
    if (counted !== undefined && !title.includes(counted)) return counted;
    const aged = findAged(plain);
    if (aged !== null) return aged;
  }
  const leads = lead === "" ? [] : findWords(lead);
  let quotes: Span[] | null = null;
  for (let i = 0; i < words.length; i++) {
    const { text: word, start } = words[i]!;
    const bare = word.length > 3 && word.endsWith("ც") ? word.slice(0, -1) : word;
    // "ოჯახის სხვა წევრები": other than those beside it; "სხვა წევრები …" are others than those told before.
    const isOther =
      (i === 0 && FIRST.has(bare)) ||
      (i < 2 && bare === "სხვა" && !/^სხვა [ა-ჰ]+ებთან ერთად/.test(plain.slice(start)));
    // "თორმეტი სკოლაა, აქედან ორი ახალია": of those counted before it.
    if (
      bare === "აქედან" &&
      words.slice(0, i).some((w) => /^\d/.test(w.text) || readNumeral(w.text) !== null)
    )
      continue;
    // "ექიმი არ ჰყავდათ, ამიტომ ავადმყოფებს ქუთაისში აგზავნიდნენ": the sentence tells why.
    if (word === "ამიტომ" && i >= REASON && plain.slice(0, start).endsWith(", ")) continue;
    if (pointsAhead(plain, words[i]!.end, word)) continue;
    if (
      (isOther || POINTERS.has(bare) || isTakenUp(bare) || (bare.includes("მის") && KIN.test(bare))) &&
      !isTold(bare)
    )
      return word;
    if (
      !inQuote &&
      SPEAKERS.has(bare) &&
      !(quotes ??= findSpoken(plain, words)).some((q) => q.start <= start && start < q.end)
    )
      return word;
    const isPointer = HE.has(bare) || THEY.has(bare);
    if (!isPointer || isBound(plain, words, i, THEY.has(bare))) continue;
    if (lead === "" || !isMeant(leads, THEY.has(bare))) return word;
  }
  if (!inQuote) {
    const known = readText(text);
    if (known.faulty === undefined) known.faulty = findFaulty(text, words);
    if (known.faulty !== null) return known.faulty;
  }
  const broken = findBroken(words);
  if (broken !== null || lead !== "" || inQuote) return broken;
  return findLeftOut(words)?.verb ?? findPlaced(plain) ?? findBegun(words);
}

/** A noun spoken of before, sentence by sentence: what one names the next may take up. */
function findUntold(text: string, title: string, article: Article | undefined): string | null {
  let from = 0;
  for (const end of [...text.matchAll(/[.!?…]["“”»]? (?=[ა-ჰ\d„])/g)].map((m) => m.index + m[0].length)) {
    const found = findDefinite(
      findWords(text.slice(from, end)),
      text.slice(from, end),
      `${title} ${text.slice(0, from)}`,
      article,
    );
    if (found !== null) return found;
    from = end;
  }
  const rest = text.slice(from);
  return findDefinite(findWords(rest), rest, `${title} ${text.slice(0, from)}`, article);
}
