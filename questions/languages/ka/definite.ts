/**
 * Nouns that say "the one spoken of before". Georgian has no article: "ქალაქი 400 წელი …" opens a sentence on a town that an earlier
 * one named. Where such a noun comes first and nothing says which, the sentence does not stand on its own.
 */
import { lazy } from "../../lazy.ts";
import { isOpenName } from "./names.ts";
import type { Word } from "../../words.ts";

/** Stems, of things that texts come back to. A closed list, made by reading; generic nouns (გული, წყალი) are not of it. */
const NOUNS =
  "მამა დედა დეიდა ბიძა ძმა შვილ ვაჟ წყვილ დუეტ ბიზნეს ოჯახ საბჭო რეჟიმ ოპოზიცია ქალაქ ქვეყან ქვეყნ კომპანი ორგანიზაცი ფირმ გუნდ ნაკრებ კლუბ უნივერსიტეტ სკოლა შენობა სახლ ფილმ წიგნ მატჩ თამაშ შეხვედრა ღონისძიება პროექტ პროგრამა ავტორ მოთხრობა რომან ოპერა სპექტაკლ " +
  "ბრძოლა ოპერაცი ექსპედიცი სოფელ რაიონ მხარე რეგიონ ტაძარ მონასტერ მუზეუმ ხიდ გემ ხომალდ თვითმფრინავ მძღოლ პაციენტ მსხვერპლ ეჭვმიტანილ ბრალდებულ ავარია ხანძარ მიწისძვრა ფონდ ბანკ სააგენტო " +
  "უწყება დეპარტამენტ კომისია კომიტეტ არჩევნებ კანონ კანონპროექტ შეთანხმება ხელშეკრულება დოკუმენტ ანგარიშ კვლევა გამოფენა კონკურს ფესტივალ ტურნირ ჩემპიონატ დარგ წარმოება ქარხანა ფაბრიკა " +
  "ბაღ პარკ სადგურ აეროპორტ რეისი ასოციაცია გაზეთ ჟურნალ გამოცემა ალბომ სიმღერა ნახატ ძეგლ ქანდაკება ეკლესია ციხე გალავან თეატრ ბიბლიოთეკა საავადმყოფო კლინიკა სასტუმრო რესტორან მაღაზია " +
  "ინციდენტ შემთხვევა დანაშაულ მკვლელობა თავდასხმა აქცია დემონსტრაცია სამიტ კონფერენცია სხდომა ცერემონია ჯილდო პრემია პრიზ კრებულ ლექს პოემა სტატია სერიალ გადაცემა არხ " +
  "მშენებლობა რეფორმა კამპანია გამოძიება პროცეს პლანეტა თანამგზავრ აპარატ რაკეტა მოწყობილობა გამოგონება მანქანა ავტომობილ ავტობუს მატარებელ ვერტმფრენ კუნძულ მდინარე ტბა მწვერვალ " +
  "ბავშვ გოგონა ბიჭ მამაკაც ქალბატონ კაც ქალ მეუღლე მეფობა პარტია ჯგუფ ლაშქარ არმია ჯარ ბანაკ მარან ღვინო პროდუქტ თანხა ბიუჯეტ ცხოველ ფრინველ მცენარე სახეობა ნივთიერება მადან " +
  "პრემიერა გადაღება გახსნა დახურვა ფინალ შერკინება ომ აჯანყება ამბოხება ზავ ალყა შტურმ ვიზიტ მოლაპარაკება მოგზაურობა ფრენა აფეთქება კატასტროფა ტრაგედია გადატრიალება რევოლუცია დღესასწაულ რეისი " +
  "სახელოსნო საცხობ საწარმო ბინა ქოხ კომპლექს ანსამბლ დარბაზ სცენა სამრეკლო გუმბათ კოშკ სასახლე ეზო სართულ ოთახ ნაგებობა სახურავ საძირკველ მოხატულობა ფრესკა ტერიტორია ნავსადგურ პორტ ბაზარ საამქრო ლაბორატორია ობსერვატორია " +
  "სამსახურ სამინისტრო სამმართველო ინსტიტუტ ცენტრ გაერთიანება კავშირ მთავრობა პარლამენტ მერია საკრებულო სასამართლო პოლიცია პროკურატურა რედაქცია გამომცემლობა ბრენდ კორპორაცია ორკესტრ დასი გუნდ ტრუპა " +
  "ბიჭ ბაბუა ბებია პაპა ტურისტ ვიზიტორ სტუმარ მგზავრ მაშველ მაყურებელ მოსწავლე სტუდენტ თანამშრომელ მასწავლებელ გამარჯვებულ მონაწილე შეკრება განცხადება გადაწყვეტილება წერილ დღიურ ხელნაწერ ტექსტ თხზულება რეკორდ კონტრაქტ გარიგება საჩივარ სარჩელ ბრალდება მოსავალ როლ ბილეთ კაშხალ წყალსაცავ ტურბინა აგრეგატ სავარძელ ოსტატ მუნიციპალიტეტ მაღარო გვირაბ გზა კაპილარ ზოდ ნერგ ფოტო სურათ ხელობა";

/** What may follow the stem; a vowel at its end may be lost. */
const ENDING =
  /^(?:ი|მა|მ|ს|ის|ში|ზე|იდან|დან|თან|სთან|ისთვის|სთვის|ით|თი|ა|ას|ამ|აში|აზე|ე|ად|ება|ის|მდე|ამდე|ებ[ა-ჰ]{0,5})?$/;
/** Adjectives that tell which of them only to who knows the others. */
const ORDER = new Set(
  "პირველი პირველმა პირველ ბოლო მთავარი მთავარმა მთავარ დანარჩენი მეორე მეორემ მესამე მესამემ მეოთხე".split(
    " ",
  ),
);
/** Words that place a thing beside another, or take one of several: at a sentence's beginning nothing tells whose or which. */
const RELATIONAL =
  /^(?:(?:უკანა|მარჯვენა|მარცხენა|მოპირდაპირე|მეზობელი|მეზობელ|ერთ-ერთი|ერთ-ერთმა|ერთ-ერთ|ერთერთი|ერთერთმა)$|თითოეულ)/;
/** Nouns by their ending: verbal nouns, plurals. No name has one. */
const DERIVED = /(?:[ა-ჰ]{3}ებები|[ა-ჰ]{3}(?:ობა|ება|ცია|ებ)(?:ი|მა|მ|ს|ში|ზე)?)$/;
/** Of people of a calling a report may speak without saying which: "მეცნიერებმა აღმოაჩინეს". */
const CALLINGS =
  /^(?:მეცნიერ|მკვლევ|ექსპერტ|სპეციალისტ|არქეოლოგ|ისტორიკოს|ასტრონომ|ექიმ|ფიზიკოს|ბიოლოგ|ქიმიკოს|ეკონომისტ|ინჟინრ|ინჟინერ|სინოპტიკოს|ადამიან)/;
/** The aorist at a statement's end, which tells of one event: what is always so is told in the present. */
const EVENT = /(?:[ა-ჰ]{2}(?:და|ეს|დნენ|ნენ)|[აიუე][ა-ჰ]{2,}[აო])[.“”"]*$/;
/** "მოთხრობის მიხედვით", "სადგურის რეაბილიტაციისთვის", "დარბაზის მოსაწყობად" after a word that is no attribute of it. */
const RELYING =
  /(?:ცი|ებ|ობ|ნ)ისთვის$|^(?:მო|შე|გა|ა|და|აღ)?სა[ა-ჰ]{3,}ად$|^(?:მიხედვით|მიხედვითვე|შესახებ|საფუძველზე|მიერ|თანახმად)$/;
/** What is done to a thing that exists already: its name without an attribute before such a verb is of a thing told before. */
const DONE_TO =
  /^(?:გააკრიტიკა|გააკრიტიკეს|მოიწონა|მოიწონეს|დაგმო|დაგმეს|უარყო|უარყვეს|შეაქო|შეაქეს|დაამტკიცა|დაამტკიცეს|აღადგინა|აღადგინეს|გააუმჯობესა|დააფინანსა|დააფინანსეს|შეაკეთა|შეაკეთეს)$/;
/** Attributes of a genitive end in its own -ი or -ის; these are none. */
const NO_ATTRIBUTE = /(?:მა|[აეოუ]მ|[^ი]ს|ში|ზე|დან|\d|და)$/;
/** After these a noun is still the first of its sentence. */
const TIME =
  /^(?:წელს|წლის|წლიდან|დღეს|\d+|[ა-ჰ]+(?:ბერს|ბერში|რვალს|რვალში)|იანვარს|იანვარში|მარტს|მარტში|აპრილს|აპრილში|მაისს|მაისში|ივნისს|ივნისში|ივლისს|ივლისში|აგვისტოს|აგვისტოში|მოგვიანებით|შემდეგ|ამჟამად)$/;
/** How far the beginning of a sentence goes. */
const MAX_BEGINNING = 6;

const stemsByPrefix = lazy(() => {
  const byPrefix = new Map<string, string[]>();
  for (const stem of NOUNS.split(" ")) {
    const prefix = stem.slice(0, 2);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), stem]);
  }
  return byPrefix;
});

/** Stems that lose their last vowel before -ის, -ით, -იდან: ტაძარი, ტაძრის; სოფელი, სოფლის. Source: Hewitt 1995, ch. 3. */
const SYNCOPE = /[აეო](?=[რლნ]$)/;

/** The listed noun that a word is a form of, or null: "ქალაქმა" → "ქალაქ". */
export function readNoun(word: string): string | null {
  const stems = stemsByPrefix().get(word.slice(0, 2)) ?? [];
  return stems.find((stem) => isForm(word, stem)) ?? null;
}

function isForm(word: string, stem: string): boolean {
  if (word.startsWith(stem) && ENDING.test(word.slice(stem.length))) return true;
  const lost = stem.replace(SYNCOPE, "");
  if (
    lost !== stem &&
    word.startsWith(lost) &&
    /^(?:ის|ით|იდან|ისთვის|ებ[ა-ჰ]{0,5})$/.test(word.slice(lost.length))
  )
    return true;
  const cut = stem.slice(0, -1);
  return /[აე]$/.test(stem) && word.startsWith(cut) && /^(?:ის|იდან|ისთვის|ით)$/.test(word.slice(cut.length));
}

/** Measures, which are of something: without it, or a place, nobody can tell which. */
const MEASURE =
  /^(?:ტემპერატურა|სიღრმე|სიგრძე|სიმაღლე|სიგანე|ფართობი|ფართობ|მოსახლეობა|წონა|მასა|დიამეტრი|სიჩქარე|ასაკი|ღირებულება|ფასი|მოცულობა|ხანგრძლივობა|რაოდენობა|რიცხვი)$/;
/** A genitive or a place before a measure tells whose it is; so does who has it. */
const OWNED = /[ა-ჰ]{2}(?:ის|ისა|ოს|ას|უს|თა|ში)$/;
const HAVING = /^(?:აქვს|ჰქონდა|აქვთ)$/;

/** "ტემპერატურა 127 გრადუსს აღწევს" → "ტემპერატურა": of what? */
function findMeasure(words: readonly Word[]): string | null {
  const at = words.findIndex(({ text }) => MEASURE.test(text));
  const isTold = words.some(({ text }, i) => (i < at && OWNED.test(text)) || HAVING.test(text));
  return at < 0 || isTold ? null : words[at]!.text;
}

/** "60 მილიონი ტონა მოიპოვეს": of what, is told before. What weighs or holds so much is told in the sentence. */
const STUFF =
  /(?<![ა-ჰ])(?:ტონა|ლიტრი|კილოგრამი|ბარელი|კუბომეტრი|ცენტნერი) (?:მოიპოვ|აწარმო|იწარმო|დამზად|გაყიდ|გაიყიდ|ჩამოიტან|გაიტან|შეიტან|მოვიდა|დაკრიფ|შეაგროვ)[ა-ჰ]*[.,]?$/;

function findStuff(text: string): string | null {
  return STUFF.exec(text.replace(/[.“”"]+$/, ""))?.[0] ?? null;
}

/** Whether the title has the noun, in a form that has lost its last vowel too. */
function isInTitle(stem: string, title: string): boolean {
  return title.includes(stem) || title.includes(stem.replace(SYNCOPE, ""));
}

/**
 * The noun of which nothing in the sentence or in the title says which one: where it begins the sentence ("ქალაქი 400 წელი …" →
 * "ქალაქი"), or as what something relies on ("რეჟისორმა მოთხრობის მიხედვით …" → "მოთხრობის").
 */
export function findDefinite(words: readonly Word[], text: string, title: string): string | null {
  return (
    findFirst(words, text, title) ??
    findRelied(words, title) ??
    findObject(words, title) ??
    findMeasure(words) ??
    findStuff(text)
  );
}

/** "დეპუტატმა პროექტი გააკრიტიკა" → "პროექტი": the ergative before it is no attribute. */
function findObject(words: readonly Word[], title: string): string | null {
  const found = words.find(({ text }, i) => {
    if (i === 0 || !DONE_TO.test(words[i + 1]?.text ?? "") || !/[იაეო]$/.test(text)) return false;
    const stem = NO_ATTRIBUTE.test(words[i - 1]!.text) ? readNoun(text) : null;
    return stem !== null && !isInTitle(stem, title);
  });
  return found?.text ?? null;
}

function findRelied(words: readonly Word[], title: string): string | null {
  const found = words.find(({ text }, i) => {
    if (i === 0 || !RELYING.test(words[i + 1]?.text ?? "") || !text.endsWith("ს")) return false;
    const stem = NO_ATTRIBUTE.test(words[i - 1]!.text) ? readNoun(text) : null;
    return stem !== null && !isInTitle(stem, title);
  });
  return found?.text ?? null;
}

/** The same of the noun that begins the sentence alone. */
export function findFirst(words: readonly Word[], text: string, title: string): string | null {
  let i = 0;
  while (i < MAX_BEGINNING && TIME.test(words[i]?.text ?? "")) i++;
  if (RELATIONAL.test(words[i]?.text ?? "")) return words[i]!.text;
  if (ORDER.has(words[i]?.text ?? "")) i++;
  const word = words[i];
  if (word === undefined) return null;
  const next = words[i + 1];
  // "რეგულარული მოძრაობა გაიხსნა": nothing tells where or whose.
  if (
    next !== undefined &&
    /[ა-ჰ]{3}(?:ული|ური|ელი)$/.test(word.text) &&
    !/(?:ში|ზე|დან|[ა-ჰ]ის)(?![ა-ჰ])/.test(text)
  ) {
    const noun = readDerived(next.text, "", text);
    if (noun !== null && !isInTitle(noun, title)) return next.text;
  }
  const stem = readNoun(word.text) ?? readDerived(word.text, words[i + 1]?.text ?? "", text);
  if (stem === null || isOpenName(word.text)) return null;
  // Where something lies need not be named: "სადგურის მახლობლად". „დაისი“ after the noun is its name; so is a word that the noun stands before without an ending: ქალაქ თელავში.
  const isPlacing = /^ (?:მახლობლად|სიახლოვეს|გარშემო|წინ|უკან|გარეთ)/.test(
    text.slice(word.end, word.end + 12),
  );
  const isNamed =
    isPlacing ||
    /^ ?[„«"(]/.test(text.slice(word.end, word.end + 2)) ||
    (word.text === stem && !/[აეო]$/.test(stem));
  return isNamed || isInTitle(stem, title) ? null : word.text;
}

/** The stem of a bare verbal noun or plural that an event is told of: "ნერგები ჩამოიტანეს" → "ნერგ". */
function readDerived(word: string, next: string, text: string): string | null {
  if (!DERIVED.test(word) || CALLINGS.test(word) || !EVENT.test(text)) return null;
  // "მეცნიერებების აკადემია", "ებრაელები და სომხები": more than a bare noun.
  if (/(?:ის|ისა)$/.test(next) || next === "და") return null;
  return word.replace(/(?:ობა|ება|ცია|ებ)(?:ი|მა|მ|ს|ში|ზე)?$/, "");
}
