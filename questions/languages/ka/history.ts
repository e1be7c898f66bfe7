/** Events that every Georgian pupil can date: their year, or their month in that year, is no question under their name. */
import type { DateMention } from "../../article.ts";

interface Event {
  name: RegExp;
  /** Its years, and the months known as well. */
  years: readonly number[];
  months?: readonly number[];
}

/** A hand list; a name is what headline or statement has. Source: the school course of history, classes 7–12. */
const EVENTS: readonly Event[] = [
  { name: /დიდგორ/, years: [1121], months: [8] },
  // Births and deaths of those whom every school reads.
  { name: /დავით[ა-ჰ]* აღმაშენებ/, years: [1089, 1122, 1125] },
  { name: /ნიკოლოზ ბარათაშვილ/, years: [1817, 1845] },
  { name: /ილია ჭავჭავაძ/, years: [1837, 1907] },
  { name: /აკაკი წერეთ/, years: [1840, 1915] },
  { name: /ალექსანდრე ყაზბეგ/, years: [1848, 1893] },
  { name: /ვაჟა[ -]?ფშაველა/, years: [1861, 1915] },
  { name: /ფიროსმან/, years: [1862, 1918] },
  { name: /გალაქტიონ ტაბიძ/, years: [1891, 1892, 1959] },
  { name: /გეორგიევსკის|ტრაქტატ/, years: [1783] },
  { name: /დამოუკიდებლობ[ა-ჰ]+ დეკლარაცი/, years: [1776], months: [7] },
  { name: /კრწანის|აღა-?[ა-ჰ ]{0,2}(?:მაჰმად|მუჰამედ|მამად|მოჰამედ|მოჰამად)/, years: [1795] },
  { name: /ერეკლე (?:II|მეორ)/, years: [1783, 1795, 1798] },
  { name: /გიორგი (?:XII|მეთორმეტ)/, years: [1798, 1800] },
  { name: /(?:რუსეთთან შეერთებ|სამეფოს გაუქმებ|ქართლ-კახეთის სამეფო)/, years: [1801] },
  { name: /1832 წლის შეთქმულებ|თავადაზნაურთა შეთქმულებ/, years: [1832] },
  { name: /ბატონყმობის გაუქმებ|ბატონყმობა გაუქმ/, years: [1861, 1864] },
  {
    name: /(?:თებერვლის|ოქტომბრის|რუსეთის|ბოლშევიკ[ა-ჰ]+) (?:რევოლუცი|გადატრიალებ)/,
    years: [1917],
    months: [2, 3, 10, 11],
  },
  {
    name: /დამოუკიდებლობ[ა-ჰ]+ (?:გამოცხად|აქტ)|დემოკრატიულ[ა-ჰ]* რესპუბლიკ/,
    years: [1918],
    months: [5],
  },
  {
    name: /წითელ[ა-ჰ]* არმი|გასაბჭოებ|საბჭოთა (?:რუსეთ|ოკუპაცი)|რესპუბლიკის (?:დაცემ|ოკუპაცი|ანექსი)/,
    years: [1921],
    months: [2, 3],
  },
  { name: /აგვისტოს აჯანყებ|ქაქუცა|საბჭოთა ხელისუფლების წინააღმდეგ აჯანყებ/, years: [1924], months: [8] },
  { name: /რეპრესი/, years: [1937] },
  { name: /პირველ[ა-ჰ]* მსოფლიო ომ/, years: [1914, 1918] },
  { name: /(?:მეორე|დიდ[ა-ჰ]*) (?:მსოფლიო|სამამულო) ომ|ფაშისტურ/, years: [1939, 1941, 1945] },
  { name: /9 მარტ|სტალინის (?:კულტ|ძეგლ)/, years: [1956] },
  { name: /14 აპრილ|დედაენის დღ/, years: [1978] },
  { name: /ჩერნობილ/, years: [1986], months: [4] },
  { name: /9 აპრილ|თბილისის ტრაგედი/, years: [1989, 1991], months: [4] },
  { name: /დამოუკიდებლობ[ა-ჰ]+ აღდგენ|რეფერენდუმ/, years: [1991], months: [3, 4] },
  { name: /საბჭოთა კავშირ[ა-ჰ]+ (?:დაშ|დანგრ)/, years: [1991], months: [12] },
  { name: /საბჭოთა კავშირ/, years: [1991] },
  { name: /კუბა[^]*რაკეტ|რაკეტ[^]*კუბა|კარიბის კრიზის/, years: [1962], months: [10] },
  { name: /აფხაზეთის ომ|სოხუმის დაცემ/, years: [1992, 1993] },
  { name: /ვარდების რევოლუცი/, years: [2003], months: [11] },
  {
    name: /რუსეთ-საქართველოს ომ|აგვისტოს ომ|ხუთდღიან[ა-ჰ]* ომ|2008 წლის ომ/,
    years: [2008],
    months: [8],
  },
  {
    name: /სააკაშვილ[^]*(?:არჩევნ|ინაუგურაცი)|(?:არჩევნ|ინაუგურაცი)[^]*სააკაშვილ/,
    years: [2004, 2008],
    months: [1],
  },
  { name: /ყირიმის (?:ანექსი|ოკუპაცი)/, years: [2014] },
  { name: /კოვიდ|პანდემი/, years: [2020] },
  {
    name: /(?:პირველ[ა-ჰ]* (?:ხელოვნურ[ა-ჰ]* )?თანამგზავრ|Sputnik|„?სპუტნიკი?[ -]1)/,
    years: [1957],
    months: [10],
  },
  { name: /გაგარინ/, years: [1961], months: [4] },
  { name: /ალასკ[ა-ჰ]* (?:[ა-ჰ]+ ){0,2}(?:იყიდ|შეიძინ|გაყიდ|მიჰყიდ)/, years: [1867] },
  {
    name: /ისრაელ[ა-ჰ]* (?:[ა-ჰ]+ ){0,2}(?:დამოუკიდებლობ|შექმნ|დაარსებ|გამოცხად)/,
    years: [1948],
    months: [5],
  },
  // Elections of the presidents whom every newspaper has.
  {
    name: /(?:ტრამპ|ბაიდენ|კლინტონ|კამალა ჰარის)[^]*(?:ხმ[აე](?![ა-ჰ]{3})|არჩევნ|აირჩი|მოიგო)|(?:ხმ[აე](?![ა-ჰ]{3})|არჩევნ)[^]*(?:ტრამპ|ბაიდენ|კლინტონ)/,
    years: [2016, 2020, 2024],
    months: [11],
  },
  { name: /ტრამპ[ა-ჰ]* (?:[ა-ჰ]+ )?(?:მკვლელობის მცდელობ|თავდასხმ)/, years: [2024], months: [7] },
  // The attack of which every newscast told.
  { name: /ჰამას[ა-ჰ]* [^.]*ისრაელ|ისრაელ[^.]* ჰამას/, years: [2023], months: [10] },
  { name: /უკრაინ[ა-ჰ]+ (?:[ა-ჰ]+ )?(?:ომ(?![ა-ჰ]{2}ნ)|შეჭრ|შეიჭრ)/, years: [2022], months: [2] },
];
/** "… _____ წლის 9 აგვისტოს, რუსეთ-საქართველოს ომის დროს": wars with a name. */
const IN_WAR = /(?<![ა-ჰ])[ა-ჰ-]{4,40} ომ(?:ის (?:დროს|დროინდელ|პერიოდ|დაწყებ|დასრულებ|შემდეგ)|ში(?![ა-ჰ]))/;

/** Whether what is shown around a year, a month or a day names an event by which it is known. */
export function isOfEvent(shown: string, mention: DateMention): boolean {
  if (mention.year === undefined) return false;
  // Of a war's months those after its end tempt nobody.
  if (mention.part !== "day" && IN_WAR.test(shown.slice(shown.lastIndexOf("\n") + 1))) return true;
  return EVENTS.some(
    ({ name, years, months }) =>
      years.includes(mention.year!) &&
      (mention.part === "year" || months?.includes(mention.month!) === true) &&
      name.test(shown),
  );
}
