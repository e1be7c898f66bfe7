/** The Georgian pack. */
import type { DateMention, Mention, NumberMention, PersonMention, Sentence } from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import type { LanguagePack } from "../language.ts";
import { findAlternatives, isTrick } from "./alternatives.ts";
import { dropDate, measureOpener, trimEnd } from "./context.ts";
import { isFamousFor } from "./famous.ts";
import { findDates } from "./dates.ts";
import { readAnswer, readTerm } from "./answers.ts";
import { questionNamesTopic, namesTopic } from "./anchored.ts";
import { ask } from "./ask.ts";
import { findOpenSpeech } from "./spoken.ts";
import { readForm } from "./forms.ts";
import { stemWord } from "./inflect.ts";
import { isOpenName } from "./names.ts";
import { findNumbers } from "./numbers.ts";
import { findPeople, isTypable } from "./people.ts";
import { askNaming, findNamings, NAMES } from "./namings.ts";
import { phrases } from "./phrases.ts";
import { isOfThing, isPlain } from "./plain.ts";
import { isOfEvent } from "./history.ts";
import { holdsToo, isGiven, isHeadlined } from "./known.ts";
import { findOffices } from "./offices.ts";
import { findPlaces } from "./places.ts";
import { resolve } from "./resolve.ts";
import { findRoles } from "./roles.ts";
import { isWorthJudging } from "./talk.ts";
import { findBeyondHeadline, findPointer, findUnresolved } from "./unresolved.ts";
import { findRivals, labelSpeaker } from "./speakers.ts";
import { findSupposed } from "./supposed.ts";
import { findSlip, isSpelling } from "./spelling.ts";
import { findSpeech } from "./speech.ts";

const ABBREVIATIONS = new Set(
  (
    "სს ა.შ ე.წ ე.ი ძვ.წ ახ.წ ძვ ახ წ წწ ს ქ სოფ მაგ იხ პროფ წმ დაახლ ინგლ ლათ ბერძნ გვ ტ ე ა შ ბ-ნი ქ-ნი აკად სთ " +
    "მლნ მლრდ ათ დოქტ გენ მდ კვ რ-ნი სახ კგ სმ მმ კმ გრ ლიტ რეჟ რედ აკ ვ-მ " +
    "დაბ გარდ ივ ალ ნიკ მიხ კონსტ დიმ ვლ ვას გრიგ აღმ დას ჩრდ სამხ"
  ).split(" "),
);
const FUNCTION_WORDS = new Set(
  "და ან თუ რომ კი არ ვერ ნუ მაგრამ თუმცა ხოლო რომელიც როდესაც როცა ასევე აგრეთვე მხოლოდ უფრო ყველა ტექსტის მიხედვით ვინ რა სად საიდან როდის რომელ რომელი რამდენი რამდენ რამდენმა".split(
    " ",
  ),
);

/** Beside these a year is a detail of a source, or known to everybody. */
const IDLE = /გამოკითხვ|მსოფლიო ომ|რევოლუცი|ჩერნობილ/;
/** The same of the pandemic that all remember, and of no other. */
const PANDEMIC = { word: "პანდემი", from: 2019 };

const isIdleBeside = (text: string, { year = 0 }: DateMention): boolean =>
  IDLE.test(text) || (year >= PANDEMIC.from && text.includes(PANDEMIC.word));

/** Known stems may hide within longer words of another kind; dates go first, then people, places, numbers. */
function findMentions(sentences: Sentence[]): Mention[] {
  const people: PersonMention[][] = sentences.map(() => []);
  const times = new Map<string, number>();
  const supposed = findSupposed(sentences);
  for (const person of findPeople(sentences)) {
    if (isTitleOfWork(sentences[person.sentence]!, person)) continue;
    people[person.sentence]!.push(person);
    times.set(person.entity, (times.get(person.entity) ?? 0) + 1);
  }
  return sentences.flatMap((sentence) => {
    const dates = markIdle(sentence, findDates(sentence));
    const dateStarts = new Set(dates.map((d) => d.start));
    // "სოფია ხალიუტინას": a given name that is a town's name too.
    const places = findPlaces(sentence).filter(
      ({ form, lemma, end }) =>
        form !== "nominative" ||
        !isOpenName(lemma) ||
        !/^ [ა-ჰ]{4,}(?:ს|მა|მ)(?![ა-ჰ])/.test(sentence.text.slice(end - sentence.start)),
    );
    const read = supposed.has(sentence.index) ? [] : findNumbers(sentence, dateStarts);
    const numbers = read.map((number) =>
      // The age of somebody named once is a detail that nobody would test.
      isAgeOf(number, people[sentence.index]!, times) ? { ...number, exact: false } : number,
    );
    const found: Mention[] = [...dates, ...people[sentence.index]!, ...places, ...numbers];
    return found.sort((a, b) => a.start - b.start);
  });
}

/** "2014 წლის წითელ ნუსხაში": the edition of a list is a detail of a source. */
const EDITION = /^ წლის (?:[ა-ჰ]+ ){0,2}(?:ნუსხ|რეიტინგ|ინდექს|კატალოგ|რეესტრ|გამოცემ|სიაში|სიის|სიით)/;

/** "… 29 მილიონით მეტია 2018 წლის ივლისის მაჩვენებელზე": the year with which a figure is compared. */
const COMPARED =
  /^ წლის (?:[ა-ჰ-]+ ){0,2}(?:მაჩვენებელ|მონაცემ|შესაბამის|ანალოგიურ|იმავე|პერიოდთან|დონესთან|მოგებაზე|შედარებით|[ა-ჰ]+თან შედარებით)/;

/** "კვლევა 3 მარტს ჟურნალში გამოქვეყნდა": the day of a publication is a detail of a source. */
const PUBLISHED = /(?<![ა-ჰ])(?:გამოქვეყნდა|გამოაქვეყნა|გამოაქვეყნეს|დაიბეჭდა|დაბეჭდა)(?![ა-ჰ])/;
const isOfSource = (text: string, { part }: DateMention): boolean => part !== "year" && PUBLISHED.test(text);

/** "2004 წელსაც აქტუალური იყო": how things were then as well as at another time, so that no year is the one. */
const ALSO = /^ (?:წელსაც|წლის [ა-ჰ]+(?:ში|ს)აც|წლის [ა-ჰ]+შიც)(?![ა-ჰ])/;
const STATE = /(?<![ა-ჰ])(?:იყო|იყვნენ|არის|არიან|არსებობდა|ითვლებოდა)(?![ა-ჰ])/;

/** "დაპირისპირება 1971 წელს კვლავ განახლდა": once more, so that other years are as true. */
const RENEWED = /(?<![ა-ჰ])(?:კვლავ|ისევ|ხელახლა) (?:განახლდა|გამწვავდა|გაჩაღდა|დაიძაბა)(?![ა-ჰ])/;

/** "1977 წლიდან მიღებულ არეალს", "ძველი, 1972 წლის გეგმის ვადა": since when, or of which year, a thing is that the sentence tells something else of. */
const OF_ATTRIBUTE = /^ წლიდან (?!შეერთებულ)[ა-ჰ]{3,}(?:ულ|ილ) [ა-ჰ]/;
const OLD = /(?<![ა-ჰ])(?:ძველ|წინა|ყოფილ|მოქმედ|არსებულ)(?:ი|მა)?, $/;

/** "ბერიძე და თანაავტორები 2014 წელს ასკვნიან": the year of a cited study is a detail of a source. */
const CITED = /(?<![ა-ჰ])(?:თანაავტორ[ა-ჰ]+|და სხვ\.|et al)(?![ა-ჰ])/;

/** A year with what makes it a detail, or known, between it and the next: of two years of a sentence one may be known. */
function markIdle({ text, start }: Sentence, dates: DateMention[]): DateMention[] {
  const years = dates.filter(({ part }) => part === "year");
  return dates.map((date) => {
    const after = text.slice(date.end - start);
    const isCompared =
      date.part === "year"
        ? COMPARED.test(after)
        : date.part === "month" && /^ (?:მაჩვენებელ|მონაცემ)/.test(after);
    const isOfMany = ALSO.test(after) && STATE.test(/^[^,]*/.exec(after)![0]);
    const isAttribute =
      date.part === "year" && (OF_ATTRIBUTE.test(after) || OLD.test(text.slice(0, date.start - start)));
    const isAgain = date.part === "year" && RENEWED.test(text);
    const isEdition = date.part === "year" && (EDITION.test(after) || CITED.test(text));
    if (isCompared || isOfMany || isAgain || isOfSource(text, date) || isEdition || isAttribute)
      return { ...date, relative: true };
    if (!isIdleBeside(text, date)) return date;
    const at = years.indexOf(date);
    if (at < 0) return date;
    const from = at === 0 ? 0 : date.start - start;
    const to = at + 1 < years.length ? years[at + 1]!.start - start : text.length;
    return isIdleBeside(text.slice(from, to), date) ? { ...date, relative: true } : date;
  });
}

/** Words of a quotation up to which it is a name: of a story, a ship, a firm. */
const NAME_WORDS = 4;

/** "მოთხრობა „სოლომან მორბელაძე“", "“ალ ჰამრა”": a book or a channel, and nobody. What ends in a comma or a full stop is somebody's words. */
const isTitleOfWork = ({ text, start: from }: Sentence, { start, end }: PersonMention): boolean =>
  findQuotes(text).some(
    (q) =>
      q.start < start - from &&
      end - from < q.end &&
      !/[,.!?…]["“”»]?$/.test(text.slice(q.start, q.end)) &&
      text.slice(q.start, q.end).split(" ").length <= NAME_WORDS,
  );

/** Whether a number is the age of somebody named only there: "81 წლის ლამარა ჩიქოვანი". */
function isAgeOf(
  { unit, end }: NumberMention,
  people: readonly PersonMention[],
  times: ReadonlyMap<string, number>,
): boolean {
  const named = people.find((person) => person.start === end + " წლის ".length);
  return unit === "წლის" && named !== undefined && times.get(named.entity) === 1;
}

/** Georgian (ka). */
export const georgian: LanguagePack = {
  lang: "ka",
  commonShare: 0,
  hasCase: false,
  isLetter: (char) => (char >= "\u10A0" && char <= "\u10FF") || (char >= "\u1C90" && char <= "\u1CBF"),
  isAbbreviation: (word, next) =>
    // "1947-1951წწ.", "81კგ.", "ლ.ჩ.": written to its number, and two initials.
    ABBREVIATIONS.has(word.replace(/^[+\d–-]+/, "")) ||
    /^[ა-ჰ]\.[ა-ჰ]$/.test(word) ||
    (word === "აშშ" && next.startsWith("დოლარ")) ||
    /^[ა-ჰ]$/.test(word) ||
    /^[A-Z]$/.test(word),
  findMentions,
  findNamings,
  askNaming,
  names: NAMES,
  findSpeech: (article) =>
    findSpeech(article).filter(({ speaker, content }) => !isFamousFor(article, speaker, content.text)),
  findUnresolved,
  findPointer,
  findBeyondHeadline,
  // No article tells "the bridge" from "a bridge".
  strictOpening: true,
  findOpenSpeech,
  measureOpener,
  // No articles, no "to be": "ორსულობა 35 დღე გრძელდება" is whole.
  minStatement: 25,
  resolve,
  trimEnd,
  publishes: /გამოქვეყნ|გამოაქვეყნ|ინტერვიუ|უთხრა|განაცხად/,
  findAlternatives,
  isTrick,
  // "34 ქვეყნის 480 მწარმოებელი", "ერთ დღეში ორი ტონა": parts of one quantity stand in one case.
  isApart: (unit) => /(?:ის|ში|ზე|დან|თან)$/.test(unit),
  isGiven,
  holdsToo,
  isHeadlined,
  isIdle: (statement, mentions, { title }) =>
    !isWorthJudging(statement, mentions) ||
    mentions.some(
      (m) =>
        m.kind === "date" &&
        statement.includes(m.text) &&
        (isOfEvent(`${title}\n${statement}`, m) || isOfThing(statement, m) || isOfSource(statement, m)),
    ),
  asksPlaces: false,
  isTypable,
  findRivals,
  labelSpeaker,
  ask,
  questionNamesTopic,
  namesTopic,
  isPlain,
  asksBehindLead: true,
  typesWords: "gaps",
  chooses: new Set(["date", "number"]),
  asksClauses: true,
  asksBelow: true,
  typesTowns: true,
  dropDate,
  findOffices,
  findRoles,
  readAnswer,
  readTerm,
  stem: stemWord,
  findSlip,
  isSpelling,
  // Aronson, "Georgian: a reading grammar" (1990), 2.4: three negations, and what is made of them.
  negates: /^(?:(?:აღ|ვეღ)?არ|ვერ|ნუ(?:ღარ)?|(?:არ|ვერ|ნურ)(?:ც|ა|ავინ|ავის|აფერი|აფერს|სად|ასოდეს|ასდროს))$/,
  isFunctionWord: (word) => FUNCTION_WORDS.has(word),
  readForm,
  phrases,
};
