/**
 * Clauses whose subject an earlier sentence names, and clauses that are broken. A Georgian verb needs no pronoun: "1899 წელს უნივერსიტეტი
 * დაამთავრა" says of nobody that he did. The case that each verb asks of its subject tells whether one is there (Hewitt 1995, ch. 4).
 */
import { remember } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { readNumeral } from "./numerals.ts";
import { readPlace } from "./places.ts";
import { readThing } from "./told.ts";
import { isFiniteVerb } from "./verbs.ts";
import { isClosedName, isOpenName } from "./names.ts";

const split = (words: string) => new Set(words.split(" "));

/** Aorists that take an ergative and are nothing else. What "they" did is left out: "ააშენეს" is said of people at large. */
const ACTIVE = split(
  "დაამთავრა გაატარა შეირთო მიიღო დაიკავა გამოსცა იმოგზაურა დააარსა დაწერა დახატა ააშენა აღმოაჩინა გამოიგონა შექმნა ჩაატარა გამართა მოიგო მოიპოვა გადაიღო თარგმნა შეისწავლა " +
    "გამოაქვეყნა დააფუძნა მოაწყო ააგო მოკლა იყიდა შეიძინა გაყიდა გადასცა აჩუქა დატოვა განაცხადა თქვა აღნიშნა განმარტა დაამატა დასძინა იმუშავა იცხოვრა ისწავლა ითამაშა იმეფა იქორწინა " +
    "ჩააბარა აიღო დაასრულა მიატოვა შეიმუშავა დანიშნა გააკეთა მოიკლა აღწერა მიაღწია გაიარა უარყო გადაწყვიტა შეადგინა დაადგინა შესთავაზა მოითხოვა იმსახურა იბრძოლა უხელმძღვანელა " +
    "დაიცვა გააგრძელა წამოიწყო გაანადგურა აჩვენა წაიკითხა გაიმარჯვა იმღერა დააჯილდოვა დაიმსახურა მოუწოდა დაკარგა გაგზავნა გამოიყენა უთხრა სთხოვა ჰკითხა დაადანაშაულა გააფრთხილა დააპატიმრა დააკავა დააინტერესა აჯობა გააუქმა დაამტკიცა მოიწვია გაიგო გაიცნო წარადგინა შეიყვარა განაგრძო შეწყვიტა დახარჯა გადაიხადა ჩადო ისესხა იქირავა მოიპარა წაიღო წაიყვანა მოიყვანა დაიბრუნა",
);
/** The same by their form: a preverb and the version of what is done to or for somebody: გა-ა-ჩერა, და-უ-ჯერა. */
const ACTIVE_FORM = /^(?:და|გადა|გა|გამო|მო|მი|შე|ჩა|ჩამო|წა|წამო|ამო|აღა)(?:ა|უ)[ა-ჰ]{3,}(?<![ბდ])ა$/;
/** Verbs of one who is named in the nominative. */
const STATED = split(
  "დაიბადა გარდაიცვალა ხელმძღვანელობდა ცხოვრობდა მუშაობდა სწავლობდა ასწავლიდა მონაწილეობდა დაქორწინდა დაბრუნდა გაემგზავრა ჩაირიცხა დაინიშნა მოღვაწეობდა მსახურობდა თამაშობდა " +
    "სარდლობდა მეფობდა წერდა ხატავდა გადასახლდა დასახლდა ემიგრირდა დაიღუპა გახდა იყო ჩავარდა გარდაცვლილია ჩავიდა წავიდა შევიდა დაობლდა გადავიდა დაესწრო ეწვია ესტუმრა დაეუფლა შეუდგა ჩაება გასცდა გადააჭარბა მდებარეობს შედგება იყოფა მოიცავს მოიცავდა წარმოადგენს წარმოადგენდა ითვლება მიეკუთვნება მიეკუთვნებოდა გამოირჩევა გამოირჩეოდა აერთიანებს აერთიანებდა ითვლის შეუერთდა უძღვება უძღვებოდა განაგებდა იქნა იქნენ",
);
/** And so is to whom something is given. */
const GIVEN_TO = split("მიანიჭეს მიანიჭა გადასცეს უბოძეს უბოძა აჩუქეს");
/** What somebody began, and not what began: "1890 წელს რკინიგზაზე დაიწყო მუშაობა". */
const BEGUN =
  /^(?:მუშაობა|სწავლა|მოღვაწეობა|სამსახური|წერა|ხატვა|კითხვა|თამაში|ცეკვა|სიმღერა|მღერა|კვლევა|ვარჯიში|ცხოვრება|შემოქმედება)$/;
const BEGAN = split("დაიწყო განაგრძო გააგრძელა დაამთავრა შეწყვიტა");
/** What somebody is, with the copula, at the beginning: "ავტორია 123 ნაშრომისა" says of nobody whose they are. */
const BEING = split("ავტორია თანაავტორია ლაურეატია კავალერია მფლობელია წევრია დამაარსებელია დამფუძნებელია");
/** Who has or wants is in the dative, and so is what lies beside another. */
const HAVING = split(
  "ესაზღვრება ემეზობლება ჰყავს ჰყავდა აქვს ჰქონდა სურს სურდა ეკავა უნდოდა მოსწონს მოსწონდა სჭირდება დასჭირდება",
);
const CLAUSE = split(
  "რაც რამაც რასაც სადაც საიდანაც რომელიც რომელმაც რომელსაც რომლის რომელთა რომელთაც რომლითაც რომელშიც რომლებიც რომლებმაც როცა როდესაც ხოლო თუმცა მაგრამ რადგან",
);
const ERGATIVE = /(?:[^აეიოუ]მა|[აეიოუIVX-]მ)(?:აც|ც)?$|^(?:ვინ|ვინც|ვინმემ)$/;
const NOT_ERGATIVE = split(
  "ამიტომ იმიტომ ხომ რომ თვითონ ფორმა გეგმა თემა სისტემა პრობლემა დრამა რეკლამა პროგრამა დიპლომა ნორმა ფირმა რეფორმა პლატფორმა ალტერნატივამ",
);
/** Of whom or of what it was done is left out: "1948 წელს აკადემიიდან გაათავისუფლეს". */
const UNDERGONE = split(
  "გაათავისუფლეს დააპატიმრეს დააკავეს გადაასახლეს დახვრიტეს მოკლეს აირჩიეს დანიშნეს დააჯილდოვეს დაკრძალეს გადაასვენეს გარიცხეს მიიწვიეს მონათლეს დაასაფლავეს აღადგინეს დაანგრიეს გახსნეს ააშენეს გაიწვიეს გააციმბირეს გადაწვეს შეიყვანეს მიაბარეს",
);
/** Shaped like a nominative, or a name in Latin letters without an ending: no postposition, no verb, no little word. A year is none. */
const NOMINATIVE = /[ა-ჰ]{2}[იაეოუ]$|^\d{1,3}$|^ვინ$|^[A-Z][A-Za-z]+$|^[IVX]$/;
const NOT_NOMINATIVE =
  /^სა[ა-ჰ]{2,}ო$|[ა-ჰ]{3}[რლნ]თა$|(?:ში|(?<!^მ)ზე|და|ებსა|ისა|სა|[^აეიოუ]მა|კი)$|^(?:წელია|თვეა|დღეა|საათია)$|^(?:თუ|ან|არა|უკვე|ხოლო|თუმცა|სადაც|როცა|რაც|ორი|სამი|ოთხი|ხუთი|ახალი|მეორე|შემდეგი|იქვე|სულ|ხელახლა|კვლავაც)$/;
const DATIVE = /[^ი]ს(?:აც|ც)?$|^(?:მათ|თქვენ|ჩვენ|მე|შენ|ვის|რომლებსაც|ყველას)$|თა$/;
const TIME =
  /^(?:წელს|დღეს|საათს|თვეს|კვირას|[ა-ჰ]+(?:ბერს|რვალს|არს|ივნისს|ივლისს|მაისს|მარტს|აპრილს|აგვისტოს))$/;

/** What is not told of a verb, and the case in which a name would tell it. */
export interface LeftOut {
  verb: string;
  form: "ergative" | "nominative" | "dative";
}

/** The verb of which the text names no subject, or nobody who underwent it; or null. */
export function findLeftOut(all: readonly Word[]): LeftOut | null {
  const [first] = all;
  if (
    first !== undefined &&
    BEING.has(first.text) &&
    !all.some((w, k) => k > 0 && !/\d/.test(w.text) && isNominative(all, k))
  )
    return { verb: first.text, form: "nominative" };
  for (let i = 0; i < all.length; i++) {
    const verb = all[i]!.text;
    const isDone = STATED.has(verb) || UNDERGONE.has(verb);
    const isHad = HAVING.has(verb) || GIVEN_TO.has(verb);
    const isBegun = BEGAN.has(verb) && [all[i - 1], all[i + 1]].some((w) => BEGUN.test(w?.text ?? ""));
    if (!isDone && !isHad && !isBegun && !isActive(verb)) continue;
    const words = /^იქნ(?:ა|ენ)$/.test(verb) ? cutAgent(all, i) : cutClauses(all, i);
    if ((isBegun || isActive(verb)) && !words.some((w) => ERGATIVE.test(w.text) && !NOT_ERGATIVE.has(w.text)))
      return { verb, form: "ergative" };
    if (isDone && !words.some((_, k) => k !== i && isNominative(words, k)) && !isRelative(all, i))
      return { verb, form: "nominative" };
    if (isHad && !words.some((w) => w.text !== verb && DATIVE.test(w.text) && !TIME.test(w.text)))
      return { verb, form: "dative" };
  }
  return null;
}

/** "ნუსხაში საფრთხის წინაშეა": where a thing is, or in what state, with the copula. */
const PLACED = /^(?:წინაშე|ქვეშა?)ა$|[ა-ჰ]{3}(?:ში|ზე)ა$/;
const BRACKET = / ?\([^()]*\)/g;

/** What is said to be somewhere, where the clause names nothing that is; or null. */
export function findPlaced(text: string): string | null {
  if (!/(?:წინაშე|ქვეშა?|ში|ზე)ა(?![ა-ჰ])/.test(text) || text.includes(", ")) return null;
  const words = findWords(text.replace(BRACKET, ""));
  const last = words.at(-1)?.text ?? "";
  const isNamed = (word: Word, i: number) =>
    isNominative(words, i) || /[იაეოუ]ც$|^[IVXLC]+$|[A-Za-z]$/.test(word.text);
  return PLACED.test(last) && !words.slice(0, -1).some(isNamed) ? last : null;
}

/** "ბერიძემ ქალაქის თეატრთან ერთად 2016 წელს დაიწყო": what? Whoever begins is in the ergative, and what is begun in the nominative. */
export function findBegun(words: readonly Word[]): string | null {
  const verb = words.findIndex(({ text }) => text === "დაიწყო");
  if (verb < 0) return null;
  const own = cutClauses(words, verb);
  const isErgative = ({ text }: Word) => ERGATIVE.test(text) && !NOT_ERGATIVE.has(text);
  const isObject = (_: Word, i: number) => /[ა-ჰ]$/.test(own[i]!.text) && isNominative(own, i);
  // "დადგმა" has an ergative's shape.
  return own.filter(isErgative).length === 1 && !own.some(isObject) ? words[verb]!.text : null;
}

/** Whether a verb takes who acts in the ergative, and nobody else. */
export const isActive = remember((word) => ACTIVE.has(word) || ACTIVE_FORM.test(word));

/** "… პარკში, რომელიც 300 ჰექტარს მოიცავს, …": the pronoun that opens a verb's own clause is its subject. */
function isRelative(words: readonly Word[], verb: number): boolean {
  let first = verb;
  while (first > 0 && words[first - 1]!.end + 1 === words[first]!.start) first--;
  return /^(?:რომელიც|რომლებიც|ვინც|რაც)$/.test(words[first]!.text);
}

/** Words of a beginning: "1936 წელს" and the like. */
const FIRST = 4;

/** A verb's words, without the clauses that follow it: "პარიზში გაემგზავრა, სადაც ელენე ახვლედიანი გაიცნო". */
function cutClauses(words: readonly Word[], verb: number): readonly Word[] {
  // Where the verb comes first what is parted from it by a comma is another clause's: "2009 წელს შეუერთდა სტენფორდს, ხელმძღვანელობდა …".
  const isFirst = verb < FIRST;
  const next = words.findIndex(
    (w, k) => k > verb && (CLAUSE.has(w.text) || (isFirst && w.start > words[k - 1]!.end + 1)),
  );
  return next < 0 ? words : words.slice(0, next);
}

/**
 * "აღმოჩენილ იქნა 2004 წელს მაუნა კეას მკვლევართა მიერ": what stands between the passive and მიერ is when and by whom, and a comma or a conjunction behind that
 * opens another clause: "…, ხოლო კომეტა გაქრა".
 */
function cutAgent(words: readonly Word[], verb: number): readonly Word[] {
  const by = words.findIndex(({ text }, k) => k > verb && text === "მიერ");
  if (by < 0) return cutClauses(words, verb);
  const next = words.findIndex(
    (w, k) => k > by && (CLAUSE.has(w.text) || w.text === "და" || w.start > words[k - 1]!.end + 1),
  );
  return [...words.slice(0, verb + 1), ...words.slice(by + 1, next < 0 ? words.length : next)];
}

/** "10 მაისს" is no subject; "ჯარისკაცთაგან 10" is. */
const MONTH = /^(?:იანვ|თებერვ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ|წლ|წელ)/;

const isGivenName = (word: string): boolean => isClosedName(word) || isOpenName(word);

function isNominative(words: readonly Word[], k: number): boolean {
  const word = words[k]!.text;
  return (
    NOMINATIVE.test(word) &&
    !NOT_NOMINATIVE.test(word) &&
    !ACTIVE.has(word) &&
    !STATED.has(word) &&
    !isFiniteVerb(word) &&
    // "XVIII საუკუნეში", and not "ვახტანგ IV".
    !(/^[IVXLC]+$/.test(word) && !isGivenName(words[k - 1]?.text ?? "")) &&
    // "გაღარიბებული აზნაურის ოჯახში": an attribute of what stands in another case.
    !(/(?:ული|ური|ელი|იანი)$/.test(word) && /(?:ისა?|ში|ზე|დან|ით|ად)$/.test(words[k + 1]?.text ?? "")) &&
    // "ილია მეორის დავალებით": a name's first word, whose last one has the ending; "აყვანილი იქნა": what was done.
    !/^(?:პირველ|მეორ|მესამ|მეოთხ|მეხუთ)(?:ის|ისა|ს|ით|თან)$/.test(words[k + 1]?.text ?? "") &&
    !(word.endsWith("ლი") && /^იქნ(?:ა|ენ)$/.test(words[k + 1]?.text ?? "")) &&
    // "თორმეტი წლისა თბილისში გადავიდა": an age is nobody.
    !/^წლისა?$/.test(words[k + 1]?.text ?? "") &&
    // "400 მილიარდს ვერ გასცდა", "26 ოლქად იყოფა", but not "10 სრულად …": a number has the case of what it counts.
    !(/^\d/.test(word) && /[ა-ჰ](?:ს|[^ლრნ]ად)$/.test(words[k + 1]?.text ?? "")) &&
    !(/^\d/.test(word) && MONTH.test(words[k + 1]?.text ?? ""))
  );
}

/** "6 ივლისს ერთი გაუგზავნეს ვაშინგტონს": one of what? */
const ONE = /^(?:\d{1,2} [ა-ჰ]+ს |\d{4} წელს )?(?:ერთი|ერთმა|ერთს) (?:[ა-ჰ]+(?:ეს|ნენ))(?![ა-ჰ])/;
export const findOne = (text: string): string | null => ONE.exec(text)?.[0] ?? null;

/** "არის ფედერალური რესპუბლიკა 26 კანტონით": what is so, is told before. */
const COPULA_FIRST =
  /^(?:არის|არიან|იყო|იყვნენ) [ა-ჰ]+(?:ული|ური|ელი|იანი) [ა-ჰ]+(?:ა|ი|ე|ო)(?: \d| [ა-ჰ]+ით|,)/;
export const findCopulaFirst = (text: string): string | null => COPULA_FIRST.exec(text)?.[0] ?? null;

/** "31 ქვევრი იპოვეს და ყველა სავსე იყო": what somebody found, counted and studied, where no place or year tells in what search. */
const FOUND =
  /^(?:\d+|[ა-ჰ]+) [ა-ჰ]+(?:ი|ა|ე|ო|უ) (?:იპოვეს|ნახეს|დათვალეს|დაითვალეს|აღრიცხეს|აღმოაჩინეს|გამოავლინეს|შეისწავლეს|შეაგროვეს|მონიშნეს|დააფიქსირეს|გასინჯეს|შეამოწმეს|გამოიკვლიეს)(?![ა-ჰ])/;

export const findFound = (words: readonly Word[], text: string): string | null =>
  FOUND.test(text) &&
  (/^\d/.test(text) || readNumeral(words[0]!.text) !== null) &&
  !/\d{4} წ/.test(text) &&
  !words.some((word) => readPlace(word.text) !== null)
    ? words[2]!.text
    : null;

/** "მასწავლებელმა ქალაქის მერს მიმართა": nouns of whoever does something have an attribute's ending (Hewitt 1995, ch. 9). */
const DOER = /(?:ებ|ობ|ავ|ან)ელმა$/;

/** An ergative attribute without its noun: the sentence lost something; a number before a place: two ran into one. */
export function findBroken(words: readonly Word[]): string | null {
  for (let i = 0; i + 1 < words.length; i++) {
    const a = words[i]!;
    const b = words[i + 1]!;
    // "CBS-ის ჰყავდა": the subject is in the wrong case.
    if (HAVING.has(b.text) && a.text.endsWith("-ის")) return b.text;
    // "ცხრა დაშავებული ინდონეზია მდებარეობს": no number counts a country, so a clause ends before it.
    if (/(?:ული|ილი|ელი)$/.test(b.text) && (/^\d+$/.test(a.text) || readNumeral(a.text) !== null)) {
      const place = words[i + 2];
      if (place !== undefined && place.start === b.end + 1 && readPlace(place.text)?.form === "nominative")
        return place.text;
    }
    // "ამერიკელმა ქალის გაუპატიურებაში": the adjective's noun is in another case.
    if (
      a.text.endsWith("მა") &&
      /(?:ელ|ულ|ურ)მა$/.test(a.text) &&
      !DOER.test(a.text) &&
      readThing(a.text) === null &&
      /[ა-ჰ]ის$/.test(b.text) &&
      a.end + 1 === b.start
    ) {
      const before = words[i - 1]?.text ?? "";
      if (isGivenName(before)) continue;
      const near = words.slice(i + 1, i + 5);
      if (!near.some((w) => ERGATIVE.test(w.text))) return a.text;
    }
  }
  return null;
}

/** "ჯაჭვებად შეერთებულებს სტრეპტოკოკები ეწოდება": a participle in the plural without its noun, of what has a name. Of people such participles are nouns. */
const NOUNLESS =
  /^(?:[ა-ჰ-]+ ){1,3}((?!დაღუპ|დაჭრ|დაშავ|გარდაცვლ|დევნ|დაავად|განათლ|დაქირავ|დასაქმ)[ა-ჰ]{3,}(?:ულ|ილ)ებს) (?:[ა-ჰ„“-]+ ){1,3}(?:ეწოდებათ?|ჰქვიათ?|უწოდებენ)(?![ა-ჰ])/;

/** Such a participle, or null. */
export const findNounless = (text: string): string | null => NOUNLESS.exec(text)?.[1] ?? null;
