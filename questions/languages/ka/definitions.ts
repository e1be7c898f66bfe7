/**
 * Georgian definitions: "ემბრიოლოგია — მეცნიერება ორგანიზმის ფორმირების შესახებ", "მუტაცია არის …". What stands behind the dash may be anything; it defines where it is of one of
 * the kinds by which textbooks define, and is told apart from others by a relative clause or by what it is of. The term stands in a gap: to ask for it the kind would have to be inflected.
 */
import type { Sentence, Span } from "../../article.ts";

/** Kinds of things, in the nominative or with the copula. A closed list, made by reading textbooks. */
const KIND =
  /(?<![ა-ჰ-])(?:მეცნიერებ|დარგ|დისციპლინ|პროცეს|მოვლენ|ხელსაწყო|მოწყობილობ|იარაღ|ნივთიერებ|ნაერთ|სითხე|ერთობლიობ|უნარ|თვისებ|სიდიდე|ერთეულ|ორგანო|ქსოვილ|უჯრედ|ცვლილებ|გადასვლ|გადაქცევ|მოძრაობ|წარმოქმნ|ფენა|შრე|გარს|ნაწილაკ|მოლეკულ|მონაკვეთ|ფიგურ|კუთხე|წრფე|სიტყვ|ნაწილ|სისტემ|დეტალ|ჩარხ|მანქან|ქმედებ)(?:ი|ა|აა|ები|ებია|იც)?(?![ა-ჰ-])/;
const RELATIVE = /, (?:რომელ|რომლ|რითაც|სადაც|რომელთ)/;
/** A relative clause whose comma is missing. */
const UNPARTED = / რომ(?:ელ|ლ)/;
const OF_IT = /(?:ის|ების|[ოუ]ს) (?:[ა-ჰ]+(?:ული|ური|ელი|იანი) )?$/;
const ABOUT = /(?:შესახებ|შემსწავლელი)(?![ა-ჰ])/;
const DEFINITION = /^([ა-ჰ]+(?: [ა-ჰ]+){0,2}) (?:[—–-]|არის) (.+)$/;
/** A term's words: attributes, and the noun in the nominative. */
const TERM = /^(?:(?:[ა-ჰ]{3,}(?:ული|ური|ელი|ილი|იანი|ობრივი|ითი|ის)|[ა-ჰ]{4,}ო) ){0,2}[ა-ჰ]{2,}[იაოეუ]$/;
/** What is no term, but points, or names a role in the text. */
const EMPTY =
  /^(?:ეს|ის|იგი|ისინი|აქ|იქ|ასე|მისი|მათი|ერთი|სხვა|მთავარი|ძირითადი|მიზანი|მიზეზი|ამოცანა|შედეგი|პრობლემა|მაგალითი|აქედან|სიყვარული|მეგობრობა|ბედნიერება|სიცოცხლე|ცხოვრება|იმედი|რწმენა|თავისუფლება|ომი|მშვიდობა|დრო|ფული|წარმატება|ჩემი|ჩვენი|თქვენი|შენი)(?: |$)|(?:მიზანი|მიზეზი|ამოცანა|შედეგი|პრობლემა|მაგალითი|თანახმად|შორის)$/;
/** One of many, a second thing told, or a mark that the source has left. */
const JOINED =
  /[()„“"«»;:?!]|ერთ-ერთ|ყველაზე|(?<![ა-ჰ])(?:ხოლო|მაგრამ|ამ|ეს|იგი|ისინი|ტერმინი|ანუ|აგრეთვე|ასევე|მისი|მათი)(?![ა-ჰ])/;

/** The term that a sentence defines, or null. */
export function findDefinition({ text, start }: Sentence): Span | null {
  const [, term, told] = DEFINITION.exec(text) ?? [];
  if (term === undefined || told === undefined || !TERM.test(term) || EMPTY.test(term)) return null;
  const kind = KIND.exec(told);
  if (kind === null || JOINED.test(told) || / [—–] /.test(told)) return null;
  const before = told.slice(0, kind.index);
  // What a comma stands before is no kind of the term, but of something in its clause.
  if (before.includes(",") || UNPARTED.test(before)) return null;
  const isTold = RELATIVE.test(told.slice(kind.index)) || OF_IT.test(before) || ABOUT.test(told);
  return isTold ? { start, end: start + term.length } : null;
}
