/**
 * Nouns that say "the one spoken of before". Georgian has no article: "ქალაქი 400 წელი …" opens a sentence on a town that an earlier
 * one named. Where such a noun comes first and nothing says which, the sentence does not stand on its own.
 */
import { lazy } from "../../lazy.ts";
import type { Word } from "../../words.ts";

/** Stems, of things that texts come back to. A closed list, made by reading; generic nouns (გული, წყალი) are not of it. */
const NOUNS =
  "მამა დედა დეიდა ბიძა ძმა შვილ ვაჟ წყვილ დუეტ ბიზნეს ოჯახ საბჭო რეჟიმ ოპოზიცია ქალაქ ქვეყან ქვეყნ კომპანი ორგანიზაცი ფირმ გუნდ ნაკრებ კლუბ უნივერსიტეტ სკოლა შენობა სახლ ფილმ წიგნ მატჩ თამაშ შეხვედრა ღონისძიება პროექტ პროგრამა ავტორ მოთხრობა რომან ოპერა სპექტაკლ " +
  "ბრძოლა ოპერაცი ექსპედიცი სოფელ რაიონ მხარე რეგიონ ტაძარ მონასტერ მუზეუმ ხიდ გემ ხომალდ თვითმფრინავ მძღოლ პაციენტ მსხვერპლ ეჭვმიტანილ ბრალდებულ ავარია ხანძარ მიწისძვრა ფონდ ბანკ სააგენტო " +
  "უწყება დეპარტამენტ კომისია კომიტეტ არჩევნებ კანონ კანონპროექტ შეთანხმება ხელშეკრულება დოკუმენტ ანგარიშ კვლევა გამოფენა კონკურს ფესტივალ ტურნირ ჩემპიონატ დარგ წარმოება ქარხანა ფაბრიკა " +
  "ბაღ პარკ სადგურ აეროპორტ რეისი ასოციაცია გაზეთ ჟურნალ გამოცემა ალბომ სიმღერა ნახატ ძეგლ ქანდაკება ეკლესია ციხე გალავან თეატრ ბიბლიოთეკა საავადმყოფო კლინიკა სასტუმრო რესტორან მაღაზია " +
  "ინციდენტ შემთხვევა დანაშაულ მკვლელობა თავდასხმა აქცია დემონსტრაცია სამიტ კონფერენცია სხდომა ცერემონია ჯილდო პრემია პრიზ კრებულ ლექს პოემა სტატია სერიალ გადაცემა არხ " +
  "მშენებლობა რეფორმა კამპანია გამოძიება პროცეს პლანეტა თანამგზავრ აპარატ რაკეტა მოწყობილობა გამოგონება მანქანა ავტომობილ ავტობუს მატარებელ ვერტმფრენ კუნძულ მდინარე ტბა მწვერვალ " +
  "ბავშვ გოგონა ბიჭ მამაკაც ქალბატონ კაც ქალ მეუღლე მეფობა პარტია ჯგუფ ლაშქარ არმია ჯარ ბანაკ მარან ღვინო პროდუქტ თანხა ბიუჯეტ ცხოველ ფრინველ მცენარე სახეობა ნივთიერება მადან";

/** What may follow the stem; a vowel at its end may be lost. */
const ENDING =
  /^(?:ი|მა|მ|ს|ის|ში|ზე|იდან|დან|თან|სთან|ისთვის|სთვის|ით|თი|ა|ას|ამ|აში|აზე|ე|ად|ება|ის|მდე|ამდე|ებ[ა-ჰ]{0,5})?$/;
/** Adjectives that tell which of them only to who knows the others. */
const ORDER = new Set("ბოლო მთავარი მთავარმა მთავარ დანარჩენი მეორე მეორემ მესამე მესამემ მეოთხე".split(" "));
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

/** The listed noun that a word is a form of, or null: "ქალაქმა" → "ქალაქ". */
function readNoun(word: string): string | null {
  const stems = stemsByPrefix().get(word.slice(0, 2)) ?? [];
  return stems.find((stem) => isForm(word, stem)) ?? null;
}

function isForm(word: string, stem: string): boolean {
  if (word.startsWith(stem) && ENDING.test(word.slice(stem.length))) return true;
  const cut = stem.slice(0, -1);
  return /[აე]$/.test(stem) && word.startsWith(cut) && /^(?:ის|იდან|ისთვის|ით)$/.test(word.slice(cut.length));
}

/** The noun with which a sentence begins and of which nothing in it or in the title says which one: "ქალაქი 400 წელი …" → "ქალაქი". */
export function findDefinite(words: readonly Word[], text: string, title: string): string | null {
  let i = 0;
  while (i < MAX_BEGINNING && TIME.test(words[i]?.text ?? "")) i++;
  if (ORDER.has(words[i]?.text ?? "")) i++;
  const word = words[i];
  const stem = word === undefined ? null : readNoun(word.text);
  if (word === undefined || stem === null) return null;
  // Where something lies need not be named: "სადგურის მახლობლად". „დაისი“ after the noun is its name; so is a word that the noun stands before without an ending: ქალაქ თელავში.
  const isPlacing = /^ (?:მახლობლად|სიახლოვეს|გარშემო|წინ|უკან|გარეთ)/.test(
    text.slice(word.end, word.end + 12),
  );
  const isNamed =
    isPlacing ||
    /^ ?[„«"(]/.test(text.slice(word.end, word.end + 2)) ||
    (word.text === stem && !/[აეო]$/.test(stem));
  return isNamed || title.includes(stem) ? null : word.text;
}
