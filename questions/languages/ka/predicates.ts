/**
 * Georgian predicates by their shapes, more widely than `verbs.ts` reads them: for clauses that are looked at word by word, where a noun taken for a verb
 * costs a question, and a verb taken for a noun spoils one. Source of the shapes: Hewitt, Georgian: A Structural Reference Grammar (1995), ch. 4.
 */
import { lazy, remember } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { attributionVerbs, isFiniteVerb, isVerb } from "./verbs.ts";

const PREVERB =
  "(?:და|გადა|გადმო|გამო|გან|გარდა|გა|მიმო|მი|მო|შემო|შე|ჩამო|ჩა|წარმო|წარ|წამო|წა|ამო|აღმო|აღ|უკუ)";
const PASSIVE = new RegExp(`^${PREVERB}?[ია][ა-ჰ]{2,}(?:ება|ებიან)$|^[ა-ჰ]+დება$`);
/** Passives in -დება; imperfects and plurals; aorists and presents behind a preverb; what has the ჰ- of who has. */
const SHAPES = [
  /^[ა-ჰ]+(?:დება|დებოდა|დებოდნენ|დებიან|დიან|ებიან|ობენ|ებენ|ავენ|ევენ|ემენ|ნენ)$/,
  PASSIVE,
  new RegExp(`^${PREVERB}[ა-ჰ]{2,}(?:ეს|ემს|ავს|ობს|ებს)$`),
  new RegExp(`^${PREVERB}?ჰყ[ა-ჰ]{2,}$`),
  new RegExp(`^${PREVERB}(?:დის|დიოდა|დიოდნენ)$`),
];
/** Participles with the copula: აგებულია, დაფარულია, გავრცელებულია. */
const PARTICIPLE = new RegExp(`^(?:${PREVERB}|აგ|ს)[ა-ჰ]{2,}(?:ულ|ილ)ია$`);
/** Plural datives and datives in -ე, and verbal nouns, have the shape of verbs: "მოქალაქეს", "უჯრედებს", "გაერთიანება". */
const UNSURE = /(?:ებ|ე)ს$|(?:ობა|ება)$|(?:ნა|წერა|მარცხება)$/;
/** What is none: nouns, adverbs, attributes in -იან. */
const NOUNS =
  /^(?:დადება|გადადება|ჩადება|მიდება|წოდება|განცხადება|სახელწოდება|წინადადება|წესდება|ავლადიდება|ქმედება|ზემოქმედება|ურთიერთქმედება|დაბადება|დამზადება|მომზადება|მიწოდება|განზოგადება|შედუღება|არასოდეს|აღარასოდეს|იარაღება|შეიარაღება|მონაწილეობა|იმედება|ახალგაზრდა|არისტოტელეს)$/;

/** Aorists whose actor is in the ergative. */
const DONE = lazy(
  () =>
    new Set(
      (
        "დადო დატოვა მისცა გასცა გამოყო დახურა გახსნა ახსნა მოათავსა გამოთქვა წარმოთქვა წარმოშვა წამოაყენა განაპირობა განავითარა განახორციელა განაცხადა შეცვალა გადასცა გადაარჩინა " +
        "წარადგინა წარუდგინა წარმოადგინა აღადგინა აღმართა თარგმნა დაწერა დაბეჭდა დაამზადა ააგო ნახა ჰპოვა სცადა თქვა უთხრა სთხოვა სძლია დაამარცხა მიანიჭა დაარქვა უწოდა აკრძალა " +
        "გააკრიტიკა შერაცხა აკურთხა შეწყვიტა მონათლა გამოსცა დაიპყრო აიღო გაიტანა შეიტანა ჩაიბარა შეისწავლა გამოიკვლია გაზომა დათვალა აღწერა დახაზა მოითხოვა მოიგო წააგო გადაიხადა " +
        "ისაუბრა იმსჯელა იმღერა იკამათა იმოგზაურა იბრძოლა იმოქმედა იკვლია ითხოვა გამოფინა შეძლო აჩვენა დაკარგა გადალახა დაბლოკა მოხსნა ჩადო ჩააწოდა ჩამოაგდო გაუშვა გამოუშვა მიიტანა დახარჯა დაუჭირა გადაუხადა მოუგო სძლია დაუწესა შესთავაზა მოუწოდა " +
        "იასპარეზა გაიმარჯვა დაისაკუთრა ჩათვალა გადააკეთა შეიძინა გაყიდა მიაწოდა უმასპინძლა უხელმძღვანელა უპასუხა ესროლა გაავრცელა გამოძალა დაიწუნა გამოკვეთა გაატარა"
      ).split(" "),
    ),
);
const VERBS = lazy(
  () =>
    new Set(
      (
        "შემოაქვს მოაქვს მიაქვს დევს დგას წევს იდგა იდო იჯდა იწვა ეტევა ჩანს მოჩანს ქმნის ხდის ზრდის ცვლის ადგენს აღწერს წერს შლის იწვევს აძლევს იძლევა აწვდის იღებს იცავს იკვლევს " +
        "ირჩევს იძენს იცნობს იცის განიცდის შეისწავლის მოითხოვს მოიხმარს მოსდევს მიჰყვება მოჰყვა ეხება ერქვა ჰქვია უწევს უყვარს უყვარდა უჭირავს ეჭირა უკავია აცვია ეცვა უდევს ახდენს წარმოქმნის " +
        "წარმოადგენს წარმოადგენენ წარმოადგენდა შეადგენდა უზრუნველყოფს აერთიანებს აკავშირებს ეკუთვნის ეკუთვნოდა მიეკუთვნება განეკუთვნება შეიცავს შეიცავდა მოიცავდა შედის შედიოდა გადის " +
        "გადიოდა გაივლის გადაივლის დაივლის ჩადის მოდის მოდიოდა მიდის მიდიოდა ადის დადის დადიოდა დაფრინავს მიფრინავს ცურავს მოძრაობს ბრუნავს ბრუნავდა დუღს იყინება იქცა იქცევა გადაიქცა იქნა იქნება იქნებიან ხდება " +
        "ყვავის ხარობს ჭამს სვამს დებს დებენ ხურავენ სტუმრობენ გადარგეს დარგეს დადეს მისცეს გასცეს გამოყვეს დახურეს ახსნეს წარმოიშვა გადარჩა გარდაიცვალა წარიმართა აღმოჩნდა აღმოჩნდნენ " +
        "აღიმართა აიგო ნახეს სცადეს თქვეს უთხრეს სთხოვეს სძლიეს შეეძლო შეუძლია შეუძლიათ შეეძლოთ სჭირდება სჭირდებათ დასჭირდა დასჭირდათ სურს სურთ სურდა სურდათ მიენიჭა ერგო დაერქვა უწოდეს " +
        "ეწოდა ჰგავს ჰგავდა ახლავს ახლდა მიუძღვის ღირს ღირდა აკრძალეს აიწია დაეცა აქვთ ჰქონდათ გააჩნია გააჩნდა მოუწია მოუხდა წყვეტს დიოდა ერთვის უწყობს სძინავს სცემს გასცემს " +
        "ემსხვერპლა ისწავლის ისაუბრეს იმსჯელეს იმღერეს იმოგზაურეს იბრძოლეს ითამაშეს რჩება დარჩება რჩებოდა რჩებიან ჩამორჩება ჩამორჩა უსწრებს უსწრებდა უსვამს გააჩნიათ ესწრება ესწრებოდა ესწრებოდნენ ელის ელოდება ელოდა ეყრდნობა ეფუძნება ემუქრება დაემუქრა დაეცა " +
        "ეხმარება დაეხმარა ნათქვამია ცნობილია უცნობია მოსალოდნელია დაგეგმილია შეძლეს აჩვენეს დაკარგეს გამოფინეს გაგზავნეს გამოგზავნეს აღმართეს შეცვალეს მოჭრეს დაწვეს დაშალეს დაყვეს გაყვეს მოხატეს დახატეს დაბეჭდეს დათვალეს გაზომეს დამალეს გამოკვეთეს დაბლოკეს მოხსნეს ჩამოაგდეს გაუშვეს მიიტანეს დახარჯეს გადაუხადეს მოუწოდეს " +
        "დაუჭირეს მოუგეს გაიმარჯვეს იასპარეზეს ასახავს წარიმართა შეეჯახა დაეჯახა უმასპინძლებს ემსახურება გვიჩვენებს აჩვენებს"
      ).split(" "),
    ),
);

/** Whether a word is a predicate by its shape, or has the shape of one. */
export const isPredicate = remember(
  (word) =>
    VERBS().has(word) ||
    DONE().has(word) ||
    attributionVerbs().has(word) ||
    ((isVerb(word) || PARTICIPLE.test(word) || SHAPES.some((shape) => shape.test(word))) &&
      !NOUNS.test(word)),
);

/** Whether a predicate may be a noun after all. */
export const isUnsure = (word: string): boolean =>
  UNSURE.test(word) &&
  !attributionVerbs().has(word) &&
  !VERBS().has(word) &&
  !DONE().has(word) &&
  !PASSIVE.test(word) &&
  (word.endsWith("ებს") || !isFiniteVerb(word));

/** Whether it is said of one who did something, and stands in the ergative. */
export const isDone = (word: string): boolean => DONE().has(word);

/** "… 4,2 მილიონი ლარია": how much something is, with the copula. */
export const COUNTED = /\d (?:[ა-ჰ]+ ){0,2}[ა-ჰ]{2,}(?:ია|აა|ოა|ეა)$/;
const isSure = (word = ""): boolean => isPredicate(word) && !isUnsure(word);

/**
 * Whether "and" between two texts joins predicates that each have what is theirs: "… მონასტერი დახურა და მის შენობებში მუზეუმი მოათავსა", but not
 * "ააშენა და მოხატა ტაძარი", whose object is of both.
 */
export function isJoint(before: string, after: string): boolean {
  const [first, ...others] = findWords(after);
  const told = findWords(before);
  const last = told.at(-1)?.text ?? "";
  // "შემოიჭრა ქვეყნის საზღვრებში და …": where, behind the verb.
  const isWhere = /[ა-ჰ](?:ში|ზე|დან)$/.test(last) && told.some((word) => isSure(word.text));
  return (
    (isSure(last) || isWhere || COUNTED.test(before)) &&
    !isSure(first?.text) &&
    others.some((word) => isSure(word.text))
  );
}
