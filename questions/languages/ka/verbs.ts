/** Georgian verbs that the rules know by name: of saying, and of what only people do. */
import { lazy, remember } from "../../lazy.ts";

/**
 * Verbs of saying by the case of who speaks: the aorist takes the ergative, present and imperfect the nominative. By frequency in
 * news; those that need an addressee are asked for without one (`attribution.ts`).
 */
const SAYING: Record<"ergative" | "nominative", string> = {
  ergative:
    "განაცხადა თქვა დაამატა დასძინა აღნიშნა გამოაცხადა დაადასტურა აღიარა უარყო განმარტა იწინასწარმეტყველა გააფრთხილა დაწერა შენიშნა დააზუსტა " +
    "განაცხადეს თქვეს დაამატეს აღნიშნეს დაადასტურეს აღიარეს განმარტეს გამოაცხადეს იხუმრა ივარაუდა გაიხსენა დაასკვნა ამცნო განუცხადა უთხრა განუცხადეს უთხრეს უპასუხა უამბო",
  nominative:
    "ამბობს აცხადებს აცხადებდა ამბობდა წერს წერდა აღნიშნავს აღნიშნავდა ამტკიცებს ამტკიცებდა მიიჩნევს მიიჩნევდა ვარაუდობს იუწყება აცხადებენ ამბობენ განმარტავს " +
    "ფიქრობს იხსენებს აღიარებს უარყოფს ადასტურებს ხსნის თვლის შიშობს ირწმუნება დასძენს იმედოვნებს აფრთხილებს აზუსტებს აღნიშნავენ ამბობდნენ მიიჩნევენ",
};

/** Attribution verbs with the case of their speaker. */
export const attributionVerbs = lazy(
  () =>
    new Map(
      Object.entries(SAYING).flatMap(([form, verbs]) =>
        verbs.split(" ").map((verb) => [verb, form] as const),
      ),
    ),
);

/** What only people do or undergo: by it იგი is nobody's ship and nobody's book. Beginnings of third-person forms. */
const PERSONAL =
  /(?<![ა-ჰ])(?:დაიბადა|გარდაიცვალა|გარდაცვლილ|სწავლობ|ისწავლ|მუშაობ|იმუშავ|ცხოვრობ|იცხოვრ|დაქორწინ|იქორწინ|დაბრუნდა|გაემგზავრ|მოღვაწეობ|იმოღვაწ|ასწავლი|წერდა|წერს|ამბობ|აცხადებ|ამტკიც|მიიჩნევ|აპირებ|გეგმავს|ცდილობ|ოცნებ|თამაშობ|მონაწილეობ|ხელმძღვანელობ|იბრძო|ჩაირიცხ|დააკავეს|დააპატიმრ|აირჩი|დაინიშნ|დანიშნეს|მღერო|ჩავიდა|წავიდა|შეხვდა|ესაუბრ|დაიღუპა|დაიჭრა|გადასახლ|დასახლ|გაიქცა|დაკრძალ|იმყოფებ|ხატავდა|ქადაგებ|მეფობ|იმეფ|მსახურობ|იმსახურ|ემიგრ|ავად|შეირთო|ცოლად|დაინტერეს|გაიცნო|დაემოწაფ|დაესწრო|ემზადებ|სარდლობ|გამეფ|მოკლეს|დააჯილდოვ|დასახიჩრ|ოჯახში გაიზარდა|[ა-ჰ]+ ავტორია(?![ა-ჰ])|ჰყავდა(?![ა-ჰ]))/;

/** Whether a text has a verb of what only people do. */
export function isPersonal(text: string): boolean {
  return PERSONAL.test(text);
}

/**
 * Third-person aorist verbs, which close most sentences of reports: by a preverb before a version vowel (გა-ი-ხსნა, და-ა-რსა),
 * or by an ending of the passive (აშენ-და, ჩამოვარდ-ნენ) that nouns hardly have. Source: Hewitt, Georgian: A Structural Reference
 * Grammar (1995), ch. 4.
 */
const FINITE =
  /^(?:და|გადა|გამო|გა|მო|მი|შემო|შე|ჩამო|ჩა|წარმო|წა|ამო|ა)[აიუე][ა-ჰ]{2,}(?:ა|ო|ეს|ნენ|დნენ)$|^[ა-ჰ]{4,}(?:ნდა|რდა|ლდა|ხდა|ვდა|ბდა|და)$/;
/** Nouns and adverbs in -და, verbal nouns, and particles, that the endings would take for verbs. */
const NOT_FINITE = new Set(
  (
    "შემდგომადა გარდა უნდა ცოტადა კვირადა მხოლოდდა გაერთიანება გაუქმება დაარსება ქვედა ზედა გარემო დაახლოება შეერთება გაუმჯობესება " +
    "მაგიდა კარადა მამიდა ბრიგადა კომანდა პროპაგანდა ლეგენდა ოლიმპიადა არკადა ესტაკადა ბლოკადა ბალადა ვერანდა პირამიდა დეკადა კანადა ესპლანადა კოლონადა ბრავადა თითქოსდა კარგადა ახალგაზრდა"
  ).split(" "),
);
/** Frequent verbs of other shapes. */
const VERBS = lazy(
  () =>
    new Set(
      (
        "მდებარეობს ცხოვრობს მუშაობს სწავლობს სწავლობენ მუშაობენ ცხოვრობენ ინახება იყოფა აღწევს შეადგენს ითვლის მიიღო მიიღეს მოიგო მოიგეს დაწერა დახატა თარგმნა " +
        "ააშენეს აიღეს აიღო იპოვეს ნახეს ჰყავდა ჰქონდა ჰყავს აქვს იყო იყვნენ არის არიან გადასცა გადასცეს მოკლეს მოხდა გახდა გასცა მოკვდა ეწვია დაესწრო გახსნა გახსნეს " +
        "იშლება იხარჯება იკუმშება იწონის უდრის იყიდა იყიდეს გაყიდა გაყიდეს იმუშავა იმუშავებს იცხოვრა ისწავლა ითამაშა იქორწინა იტევს ემსახურება მოიცავს დარჩა აიტანა " +
        "გადაიღო გადაიღეს დადგა დადგეს დანიშნეს აირჩიეს მოაწყო მოაწყვეს მოაწერა გამართა ჩატარდა ჩაატარა დააფუძნა დაამთავრა გაიარა გაატარა გამოსცა გამოიცა ხელმძღვანელობდა " +
        "გამართეს ჩაატარეს გამოსცეს დააფუძნეს დაამთავრეს მონაწილეობდა მონაწილეობს დირიჟორობდა სარდლობდა თამაშობდა ტარდება იმართება გამოდის იწყება მთავრდება შედგა შეიქმნა შექმნა შექმნეს აღმოაჩინა აღმოაჩინეს გამოიგონა აღწერა მოიწვია მოიწვიეს " +
        "დააგემოვნა დააგროვა გაგრძელდა დასჭირდა დაჯდა ჩაიწერა დაესვენა გადაასვენეს დაკრძალეს გაანადგურა მიაღწია შეადგინა გაიტანა შემოიტანა აღემატება"
      ).split(" "),
    ),
);

/** Whether a word is a finite verb, with certainty: "აშენდა", "დააარსა", "მდებარეობს". */
export const isFiniteVerb = remember(
  (word) =>
    VERBS().has(word) ||
    (FINITE.test(word) && !NOT_FINITE.has(word) && !/(?:[ებ]ება|ობა|ილება|ულება)$/.test(word)),
);

/** Presents, imperfects and passives, which are verbs as surely as the aorists that are known by their form: იყენებს, იყენებდა, იგზავნება. */
const LASTING =
  /(?:[ოეაი]ბს|ავს|[ოე]ბენ|ავენ|დნენ|[ოე]ბდა|ავდა|ოდა|ამდა)$|^[იე][ა-ჰ]{3,}(?:ება|ობა)$|^(?:იყო|არის|არიან)$/;

/** Whether a word is a finite verb of any of these shapes. */
export const isVerb = remember((word) => isFiniteVerb(word) || LASTING.test(word));
