/** A Georgian text without the pronouns that its own clauses fill: what is left of them points elsewhere. */
import type { Article, DateMention, Mention, Span } from "../../article.ts";
import { remember } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { stemWord } from "./inflect.ts";
import { tellsSum } from "./parts.ts";
import { attributionVerbs, isVerb } from "./verbs.ts";

/** Conjunctions that hold a pointer in themselves: "მას შემდეგ, რაც", "იმის გამო, რომ", "მაშინ მიდის, როცა". */
const CONJUNCTIONS =
  /(?<![ა-ჰ])(?:(?:მას|იმის|ამის|იმ) (?:შემდეგ|მერე|გამო|შესახებ|მიუხედავად|ნაცვლად|დროს|გარდა)ა?(?: [ა-ჰ]+)?, (?:რაც|რომ|როცა|როდესაც|რომლებიც|რომელიც)|მაშინ(?: [ა-ჰ]+){0,3}, (?:როცა|როდესაც))(?![ა-ჰ])/g;
/**
 * A demonstrative that a clause of its own sentence fills: "ის, რომ", "იმ ადამიანებს, რომლებიც", "ისეთი სახლი, სადაც". At most
 * three words stand between.
 */
const CATAPHORA =
  /(?<![ა-ჰ])(?:(?:მას|მათ)(?! შორის| [ა-ჰ-]+(?: [ა-ჰ-]+){0,2}, (?:რომ|თუ|რაც|როგორც|როცა|როდესაც)(?![ა-ჰ]))|ის|იმ|იმას|იმის|იმით|ისეთი|ისეთ|ისინი|იმდენად|ისე|იმაში|იმაზე)(?: [ა-ჰ-]+){0,3}, (?:რომ|რაც|რასაც|ვინც|ვისაც|რომელ[ა-ჰ]+|რომლ[ა-ჰ]+|სადაც|საიდანაც|როგორც|როცა|როდესაც|თუ)(?![ა-ჰ])/g;
/** Who says, promises or knows, before what he does: words stand between. */
const HE_SAYS = /^(?:ის|ისინი|მათ) .*, (?:რომ|თუ|როგორც|როცა|როდესაც|რაც)$/;
/** Who does something, before a clause on the noun that stands behind the verb: "ის გადავიდა სახლში, სადაც". */
const HE_DOES = /^(?:ის|ისინი) .*, (?:რომელ[ა-ჰ]+|რომლ[ა-ჰ]+|სადაც|საიდანაც)$/;
/** Idioms whose pronoun points to what stands just before: "ცხოველები, მათ შორის ვეფხვი", "ერთ-ერთი". */
const IDIOMS =
  /(?:, |\()(?:მათ შორის|მათგან|მათ რიცხვში)(?![ა-ჰ])|(?<![ა-ჰ])(?:მიუხედავად ამისა|მასზე მეტი|არა მხოლოდ|სხვადასხვა|ერთი მხრივ|ამ დრომდე|სხვა [ა-ჰ]+ებთან ერთად)(?![ა-ჰ])|,? [-–—] ?ამის შესახებ(?![ა-ჰ])/g;
const IDIOM_MARKS = ["შესახებ", "მათ", "ამისა", "მასზე", "მხოლოდ", "სხვა", "მხრივ", "დრომდე"];
/** "მათგან 3 500 წელს შეიძინეს": no year is so late, and so many were bought this year. "ციხე 3 500 წელს ითვლის" tells how long. */
const THIS_YEAR =
  "(?<=(?:\\d[ .,]\\d{3}|(?<![\\d.,])(?:2[1-9]\\d\\d|[3-9]\\d{3}|\\d{5,9})) )წელს(?! (?:მო)?(?:ითვლ|უთვლ|ი?ცოცხლ|გაძლ|ს?ძლებ|აღწევ|აღწია|იცავ|შეადგენ|აჭარბ|აღემატ|უდრის|(?:გა)?გრძელდ|გასტან))";
/** "120 დღეს ცოცხლობს", "პირველ დღეს", "საერთაშორისო დღეს", "ყოველ წელს": a day or year that its own attribute tells, not today or this year. */
const TOLD_DAY = new RegExp(
  `(?:(?<![ა-ჰ])(?:რომელ|პირველ|მეორე|მესამე|მეოთხე|მეხუთე|ყოველ|ერთ|ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ|[ა-ჰ]{3,}მეტ|(?:ორმ|სამ|ოთხმ)?ოც(?:და[ა-ჰ]+)?|ას|სამუშაო|დასვენების|დაბადების|(?!ბოლო |მომდევნო |აღნიშნულ |ხსენებულ |მოცემულ |მითითებულ )[ა-ჰ]{4,}(?:ო|ულ|ურ|ელ)) |(?<=\\d ))(?!${THIS_YEAR})(?:დღეს|წელს|წუთს)(?![ა-ჰ])`,
  "g",
);
/** "რვა ათასი წლის წინ": so long ago that the day of writing does not matter. */
const LONG_AGO = /(?<=(?:\d{4}|\d[ .,]\d{3}|ათასი?|მილიონი?|მილიარდი?) )წლის წინ(?![ა-ჰ])/g;
/** "რუსეთის მსგავსი": what it is like is told. */
const LIKE = /(?<![ა-ჰ])[ა-ჰ]{3,}ს მსგავს[ა-ჰ]*/g;
/** Texts that are kept as they were read: each is asked about several times in a row. */
const MAX_READ = 32;

export interface ReadText {
  plain: string;
  words: readonly Word[];
  /** The sign of a fault, once it was looked for. */
  faulty?: string | null;
  /** What hangs in the air, once it was looked for. */
  open?: string | null;
}

/** A text without the pronouns that it resolves itself, and its words. */
export const readText = remember((text): ReadText => {
  const plain = mask(text);
  return { plain, words: findWords(plain) };
}, MAX_READ);

/** Blanks pronouns that the sentence itself resolves. */
function mask(text: string): string {
  const blank = (all: string) => " ".repeat(all.length);
  let plain = text;
  if (text.includes(", ")) plain = plain.replace(CONJUNCTIONS, blank);
  if (IDIOM_MARKS.some((mark) => text.includes(mark))) plain = plain.replace(IDIOMS, blank);
  if (/დღეს|წელს|წუთს/.test(text)) plain = plain.replace(TOLD_DAY, blank);
  if (text.includes("წლის წინ")) plain = plain.replace(LONG_AGO, blank);
  if (text.includes("მსგავს")) plain = plain.replace(LIKE, blank);
  if (!text.includes(", ")) return plain;
  return plain.replace(CATAPHORA, (all) =>
    // "ის ამბობს, რომ", "ის დაჰპირდა, რომ": the clause is what is said, and not who says it. "ის, რომ" is.
    HE_SAYS.test(all) ||
    (HE_DOES.test(all) &&
      findWords(all)
        .slice(1, -2)
        .some((word) => isVerb(word.text))) ||
    findWords(all).some((word) => attributionVerbs().has(word.text))
      ? all
      : blank(all),
  );
}

/** Right behind a date what its day belongs to: "18 სექტემბერს დადასტურებული შემთხვევა". */
const OF_PARTICIPLE = /^(?: წელს)? [ა-ჰ]{3,}(?:ულ|ილ|ებულ)(?:ი|მა|ს|ის)?(?= [ა-ჰ])/;

/** Names of which one is one in a row. */
const ROW = 3;
const PARTS = /, | და |[.;:]/;
/** Words of a name with what its bearer is. */
const [LEAST, MOST] = [2, 4];

/** Whether a name is one of three or more in a row: "ბანი ნიკო ბერიძე, მოცეკვავე ელენე კაპანაძე და მევიოლინე ანა ლომიძე". */
function isInRow(text: string, { start }: Span): boolean {
  if (!text.includes(" და ")) return false;
  const parts = text.split(PARTS);
  const own = text.slice(0, start).split(PARTS).length - 1;
  let length = 1;
  for (let i = own - 1; isName(parts[i]); i--) length++;
  for (let i = own + 1; isName(parts[i]); i++) length++;
  return length >= ROW;
}

/** Whether words are a name; at an end of the row its verb stands beside them: "მონაწილეობენ ბანი ნიკო ბერიძე, …". */
function isName(part: string | undefined): boolean {
  const all = findWords(part ?? "").map(({ text }) => text);
  const words = isVerb(all.at(-1) ?? "") ? all.slice(0, -1) : all.slice(all.findLastIndex(isVerb) + 1);
  return (
    words.length >= LEAST && words.length <= MOST && words.every((w) => NOMINATIVE.test(w) && !isVerb(w))
  );
}

const NOMINATIVE = /[ა-ჰ](?:[იეოა]|ულ|ურ|ელ|ოს)$/;

/** "„ჩირაღდანი“ 1994 წელს დაარსდა და 60 კაცს ასაქმებს": what a report on something else adds of a firm at its end. */
const FIRM =
  /(?<![ა-ჰ])(?:დაარსდა|დაფუძნდა|შეიქმნა)(?![ა-ჰ])[^.]*(?<![ა-ჰ])(?:ასაქმებს|დასაქმებული|მუშაობს|ჰყავს)/;
const NAME = /„([^“”]+)[“”]/;

/** Whether a year is that in which a firm was founded that the headline does not name. */
const isFounding = (text: string, { part }: DateMention, title: string): boolean => {
  if (part !== "year" || !FIRM.test(text)) return false;
  const name = NAME.exec(text)?.[1];
  return name !== undefined && !findWords(name).some((word) => title.includes(stemWord(word.text)));
};

/**
 * Implements `LanguagePack.isPlain`: the day of a month is a detail that a question alone asks for, and so are when a thing was what it is called and the
 * name of one of many.
 */
export function isPlain(text: string, span: Span, mention: Mention, _lead = "", article?: Article): boolean {
  if (mention.kind === "person") return !isInRow(text, span);
  if (mention.kind === "number") return !tellsSum(text);
  if (mention.kind !== "date") return true;
  if (article !== undefined && isFounding(text, mention, article.title)) return false;
  return mention.part !== "day" && !OF_PARTICIPLE.test(text.slice(span.end));
}

/** Whether a day of a statement only tells which thing is meant: "18 სექტემბერს დადასტურებული შემთხვევა". */
export const isOfThing = (statement: string, { text, part }: DateMention): boolean =>
  part === "day" && OF_PARTICIPLE.test(statement.slice(statement.indexOf(text) + text.length));
