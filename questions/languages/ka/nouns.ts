/** Nouns that texts come back to, and their forms. */
import { lazy, remember } from "../../lazy.ts";

/** Stems, of things that texts come back to. A closed list, made by reading; generic nouns (გული, წყალი) are not of it. */
const NOUNS =
  "მამა დედა დეიდა ბიძა ძმა შვილ ვაჟ წყვილ დუეტ ბიზნეს ოჯახ საბჭო რეჟიმ ოპოზიცია ქალაქ ქვეყან ქვეყნ კომპანი ორგანიზაცი ფირმ გუნდ ნაკრებ კლუბ უნივერსიტეტ სკოლა შენობა სახლ ფილმ წიგნ მატჩ თამაშ შეხვედრა ღონისძიება პროექტ პროგრამა ავტორ მოთხრობა რომან ოპერა სპექტაკლ " +
  "ბრძოლა ოპერაცი ექსპედიცი სოფელ რაიონ მხარე რეგიონ ტაძარ მონასტერ მუზეუმ ხიდ გემ ხომალდ თვითმფრინავ მძღოლ პაციენტ მსხვერპლ ეჭვმიტანილ ბრალდებულ ავარია ხანძარ მიწისძვრა ფონდ ბანკ სააგენტო " +
  "უწყება დეპარტამენტ კომისია კომიტეტ არჩევნებ კანონ კანონპროექტ შეთანხმება ხელშეკრულება დოკუმენტ ანგარიშ კვლევა ნაშრომ გამოფენა კონკურს ფესტივალ ტურნირ ჩემპიონატ დარგ წარმოება ქარხანა ფაბრიკა " +
  "ბაღ პარკ სადგურ აეროპორტ რეისი ასოციაცია გაზეთ ჟურნალ გამოცემა ალბომ სიმღერა ნახატ ძეგლ ქანდაკება ეკლესია ციხე გალავან თეატრ ბიბლიოთეკა საავადმყოფო კლინიკა სასტუმრო რესტორან მაღაზია " +
  "ინციდენტ შემთხვევა დანაშაულ მკვლელობა თავდასხმა აქცია დემონსტრაცია სამიტ კონფერენცია სხდომა ცერემონია ჯილდო პრემია პრიზ კრებულ ლექს პოემა სტატია სერიალ გადაცემა არხ " +
  "მშენებლობა რეფორმა კამპანია გამოძიება პროცეს პლანეტა თანამგზავრ აპარატ რაკეტა მოწყობილობა გამოგონება მანქანა ავტომობილ ავტობუს მატარებელ ვერტმფრენ კუნძულ მდინარე ტბა მწვერვალ " +
  "ბავშვ გოგონა ბიჭ მამაკაც ქალბატონ კაც ქალ მეუღლე მეფობა პარტია ჯგუფ ლაშქარ არმია ჯარ ბანაკ მარან ღვინო პროდუქტ თანხა ბიუჯეტ ცხოველ ფრინველ მცენარე სახეობა ნივთიერება მადან " +
  "პრემიერა გადაღება გახსნა დახურვა ფინალ შერკინება ომ აჯანყება ამბოხება ზავ ალყა შტურმ ვიზიტ მოლაპარაკება მოგზაურობა ფრენა აფეთქება კატასტროფა ტრაგედია გადატრიალება რევოლუცია დღესასწაულ რეისი " +
  "სახელოსნო საცხობ საწარმო ბინა ქოხ კომპლექს ანსამბლ დარბაზ სცენა სამრეკლო გუმბათ კოშკ სასახლე ეზო სართულ ოთახ ნაგებობა სახურავ საძირკველ მოხატულობა ფრესკა ტერიტორია ნავსადგურ პორტ ბაზარ საამქრო ლაბორატორია ობსერვატორია " +
  "სამსახურ სამინისტრო სამმართველო ინსტიტუტ ცენტრ გაერთიანება კავშირ მთავრობა პარლამენტ მერია საკრებულო სასამართლო პოლიცია პროკურატურა რედაქცია გამომცემლობა ბრენდ კორპორაცია ორკესტრ დასი გუნდ ტრუპა " +
  "ბიჭ ბაბუა ბებია პაპა ტურისტ ვიზიტორ სტუმარ მგზავრ მაშველ მაყურებელ მოსწავლე სტუდენტ თანამშრომელ მასწავლებელ გამარჯვებულ მონაწილე შეკრება განცხადება გადაწყვეტილება წერილ დღიურ ხელნაწერ ტექსტ თხზულება რეკორდ კონტრაქტ გარიგება საჩივარ სარჩელ ბრალდება მოსავალ როლ ბილეთ კაშხალ წყალსაცავ ტურბინა აგრეგატ სავარძელ ოსტატ მუნიციპალიტეტ მაღარო გვირაბ გზა კაპილარ ზოდ ნერგ დაშავებულ რესპუბლიკა შტატ პროვინცია ავიაკომპანი დაღუპულ დაჭრილ ფოტო სურათ ხელობა";

/** What may follow the stem; a vowel at its end may be lost. */
const ENDING =
  /^(?:ი|მა|მ|ს|ის|ში|ზე|იდან|დან|თან|სთან|ისთვის|სთვის|ით|თი|ა|ას|ამ|აში|აზე|ე|ად|ება|ის|მდე|ამდე|ებ[ა-ჰ]{0,5})?$/;

const stemsByPrefix = lazy(() => {
  const byPrefix = new Map<string, string[]>();
  for (const stem of NOUNS.split(" ")) {
    const prefix = stem.slice(0, 2);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), stem]);
  }
  return byPrefix;
});

/** Stems that lose their last vowel before -ის, -ით, -იდან: ტაძარი, ტაძრის; სოფელი, სოფლის. Source: Hewitt 1995, ch. 3. */
const SYNCOPE = /[აეო](?=[რლნვ]$)/;

/** The listed stems. */
export const listNouns = (): string[] => NOUNS.split(" ");

/** The listed noun that a word is a form of, or null: "ქალაქმა" → "ქალაქ". */
export const readNoun = remember(
  (word) =>
    stemsByPrefix()
      .get(word.slice(0, 2))
      ?.find((stem) => isForm(word, stem)) ?? null,
);

/** Whether a word is a form of a noun with this stem. */
export function isForm(word: string, stem: string): boolean {
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

/** Letters of a compound's first part, at least. */
const FIRST_PART = 3;

/** Whether a word is a form of a noun, or of a compound that ends with it: "კინოფესტივალი" is a festival, "ელექტროსადგური" a station. */
export function isKindOf(word: string, stem: string): boolean {
  if (isForm(word, stem)) return true;
  const at = word.indexOf(stem, FIRST_PART);
  return at > 0 && stem.length > FIRST_PART && isForm(word.slice(at), stem);
}

/** Whether the title has the noun, in a form that has lost its last vowel too; or tells of what has such people and such a happening. */
export function isInTitle(stem: string, title: string): boolean {
  return title.includes(stem) || title.includes(stem.replace(SYNCOPE, "")) || isOfDisaster(stem, title);
}

/** Whom a disaster leaves; and by what an accident on the road is called besides. */
const HIT = new Set(["დაშავებულ", "დაღუპულ", "მსხვერპლ", "დაჭრილ"]);
const DISASTER =
  /ავარი|ხანძ|აფეთქ|თავდასხ|სროლ|მიწისძვრ|ცუნამ|კატასტროფ|შეჯახ|ჩამოვარდ|წყალდიდ|ქარიშხ|ავტოსაგზაო|მეწყერ|ზვავ|დაბომბ|ტერაქტ|დაშავ|დაიჭრ|დაიღუპ/;
const CRASHES = new Set(["ავარია", "ავარი", "შეჯახება"]);
const CRASH = /ავარი|ავტოსაგზაო|შეჯახ/;

const isOfDisaster = (stem: string, title: string): boolean =>
  (HIT.has(stem) && DISASTER.test(title)) || (CRASHES.has(stem) && CRASH.test(title));
