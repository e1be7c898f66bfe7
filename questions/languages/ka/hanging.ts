/** Georgian clauses that hang in the air, whatever stands above them: answers, talk to the reader, what is not counted or not decided, a verb that was cut off. */
import { type Word } from "../../words.ts";
import { readNumeral } from "./numerals.ts";

/** "იმიტომ, რომ …", "პირველი: იცოდით, რომ …", "1991 წელს მას შემდეგ რაც … მოიპოვა.": an answer, a point of a list, a clause without its main one. */
const DANGLING =
  /^(?:(?:\d{4} (?:წელს|წლის [ა-ჰ]+),? )?მას (?:შემდეგ|მერე),? რაც|მანამ, სანამ|როცა|როდესაც|რადგან|რადგანაც|ვიდრე|სანამ) [^,]*[.!]$|^(?:(?:ეს )?იმიტომ|იცოდით|(?:საქმე|მთავარი|პრობლემა|მიზეზი) (?:ის არის|ისაა|იმაშია)|პირველი:|მეორე:|მესამე:)|(?<![ა-ჰ])იცოდით(?![ა-ჰ])/;
/** "მიუხედავად იმისა, რომ წილი მხოლოდ 17 % იყო.": what it was in spite of stood in what was cut off. */
const IN_SPITE = /^(?:მიუხედავად იმისა,? რომ|ვინაიდან|რადგანაც?) [^,]*$/;
/** "სეპარატისტები თავს დაესხნენ ივ.": what a sentence cannot end with, for it shortens a word before the one that it belongs to. */
const CUT =
  /[ა-ჰ“”)] (?:ე\.წ|ივ|ალ|ნიკ|მიხ|ვლ|სოფ|დაბ|გარდ|მაგ|იხ|პროფ|დაახლ|აკად|გენ|მდ|აღმ|დას|ჩრდ|სამხ|(?![წსტგმლ])[ა-ჰ])\.$/;
/** "დავბრუნდეთ 1979 წელს", "შეხედეთ სურათს": the writer speaks to the reader; "მაშინდელი მინისტრი": of when. */
const TALK =
  /^(?:და|შე|გა|მო|მი|ა|გადა)?ვ[ა-ჰ]{3,}(?:ოთ|დეთ|ათ)(?=[ ,])|(?<![ა-ჰ])(?:შეხედეთ|დააკვირდით|დავაკვირდეთ|წარმოიდგინეთ|გავიხსენოთ|ვთქვათ)(?=[ ,])|(?<![ა-ჰ])რომ (?:და|შე|გა|გავი)?ვ[ა-ჰ]{4,}(?:ოთ|დეთ)(?=,)|(?<![ა-ჰ])(?:მაშინდელ[ა-ჰ]*|გაგახსენებთ|შეგახსენებთ|გეტყვით)/;
/** "3 000 ეკუთვნის რუსეთს", "თელავს 7 აქვს": of what. */
const UNCOUNTED =
  /(?<![ა-ჰ])\d[\d., ]*(?:-მდე)? (?:ეკუთვნის|ეკუთვნოდა|მოდის|აქვს|ჰქონდა|ჰყავს|ჰყავდა)(?![ა-ჰ])/;
/** "…, რომელმაც ტარიფები 30%-ზე.": its verb stood in what was cut off. */
const VERBLESS = /, რომელ(?:მაც|საც) [^,]+ \d[\d.,]*(?:%|-)+(?:ზე|მდე|ში|ით)\.$/;
/** "კიდევ ორი ეგზემპლარი", "საპასუხო იერიში": beside which, in answer to what? */
const MORE =
  /^(?:და )?კიდევ (?:ერთ|ორ|სამ|ოთხ|ხუთ|\d|რამდენიმე)|(?<![ა-ჰ]|ის )საპასუხო (?=[ა-ჰ])|(?:ისის|ლისის|რილის|ბრის|რვლის|ნვრის|ტოს) საპასუხოდ(?![ა-ჰ])/;
/** "დაბადების ადგილი: ქ. გორი.": a form's field. */
const FIELD = /^[ა-ჰ]+(?: [ა-ჰ]+)?: [^ ]+(?: [^ ]+)?\.$/;
/** "1072 წლის 24 ნოემბერი — მეფის გარდაცვალება.", "ბრძოლა (1463): შეტაკება …": an entry of a list. */
const ENTRY = /^\d{4} წლის \d{1,2} [ა-ჰ]+[იო] [—–-] |^[ა-ჰ]+(?: [ა-ჰ]+){0,3} \(\d{3,4}[^()]*\): /;
/** "ლოდინის საშუალო დრო კი 5 წუთია": a short clause that is set against the one before. */
const AGAINST = /^(?:[^ ,]+ ){1,4}კი,?(?: [^ ]+){1,5}$/;
/** "აღმოვაჩინე", "დამიჯდა", "ვიცით", "დავუჯერებთ": the writer's own, or his and the reader's. */
const MINE =
  /(?<![ა-ჰ])(?:ვიცით|ვიყავით|(?!მოვაჭრე|მოვალე|დავითი)(?:და|შე|გა|გამო|მო|მი|ჩა|წა|აღმო)ვ[აიეუ][ა-ჰ]{2,}(?<!ულ|ილ|ელ|ურ|არ|ან)[ეი]|ვ[აიეუ][ა-ჰ]{2,}ეთ|(?:და|შე|გა|გამო|მო|მი|ჩა|წა|აღმო|გადა)?ვ[ა-ჰ]{2,}(?:ებთ|ობთ|ავთ|ამთ)|გავიგე|გავიცანი|დავრწმუნდი|შევხვდი|დამიჯდა|დამხვდა|მომეწონა|გამიკვირდა|ვნახე|ვიყავი|გამომივიდა|მომივიდა|გადავწყვიტე|მივხვდი|მითხრა|მითხრეს)(?![ა-ჰ])/;
/** "იანვარში გადაწყვეტს": what. */
const OBJECTLESS =
  /(?:გადაწყვეტს|გადაწყვიტა|დათანხმდა|უარი თქვა|გადაწყვეტილება მიიღო|მიიღო გადაწყვეტილება)[.,](?! (?:რომ|თუ))/;

/** "შუადღის 3 საათზე": of which day? */
const HOUR = /(?<![ა-ჰ])(?:შუადღის|დილის|საღამოს|ღამის) \d{1,2} საათზე/;
const DAY = /\d (?:იანვ|თებერვ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ)/;

/** Whether a clause waits for its main one: nothing behind it may be cut off. */
export const isInSpite = (text: string): boolean => IN_SPITE.test(text);

/** What hangs in the air of a text, or null. */
export function findOpenClause(text: string): string | null {
  const open =
    DANGLING.exec(text) ??
    IN_SPITE.exec(text) ??
    CUT.exec(text) ??
    TALK.exec(text) ??
    UNCOUNTED.exec(text) ??
    OBJECTLESS.exec(text) ??
    VERBLESS.exec(text) ??
    MORE.exec(text) ??
    (text.includes(": ") ? FIELD.exec(text) : null) ??
    ENTRY.exec(text) ??
    AGAINST.exec(text) ??
    (text.includes("საათზე") && !DAY.test(text) ? HOUR.exec(text) : null) ??
    (text.includes("„") || text.includes("“") ? null : MINE.exec(text));
  return open === null ? null : open[0].trim();
}

/** "ვარშავაში სამ სპექტაკლს აჩვენებენ": they do so many, and nobody says who. What people do in general is not counted. */
export function isLeftOut(words: readonly Word[], text: string): boolean {
  const isTheirs = /[ა-ჰ]{2}(?:ებენ|ავენ|იან)$/.test(words.at(-1)!.text);
  if (!isTheirs || /,| და | თუ /.test(text)) return false;
  const isCounted = words.some((word) => /^\d+$/.test(word.text) || readNumeral(word.text) !== null);
  return isCounted && !words.some((word) => /[ა-ჰ]{2}(?:ებ(?:ი|მა|იც|მაც)|ნი|თა)$/.test(word.text));
}
