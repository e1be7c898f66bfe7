/** Texts in the three languages, clean and as they come. Written for the tests; the sample is the project's own article. */
import sample from "../../articles/dushanbe-2025.ka.txt?raw";

const georgian = `2010 წლის 3 მაისს თელავის ცენტრში ახალი ბიბლიოთეკა გაიხსნა. 2012 წლის 7 ივნისს თელავის ბიბლიოთეკამ პირველი გამოფენა მოაწყო.
2015 წლის 9 სექტემბერს თელავის ბიბლიოთეკაში ძლიერი ხანძარი გაჩნდა. 2018 წლის 11 ოქტომბერს თელავის ბიბლიოთეკა ხელახლა გაიხსნა.`;
const english = `Mayor Anna Reed opened the new library of Northfield on 12 May 2019, after three years of work. The building cost 4.5 million dollars.
The council had closed the old library in 2014, when a fire destroyed 12,000 books. "We have waited for this day for a long time," said the director, Paul Moss.
In 2021 the library bought 3,500 books from France and Germany. It now lends books to 8,200 readers.`;
const russian = `Мэр города Анна Белова открыла новую библиотеку 12 мая 2019 года после трёх лет работы. Здание обошлось в 4,5 миллиона рублей.
Старую библиотеку закрыли в 2014 году, когда пожар уничтожил 12 тысяч книг. «Мы долго ждали этого дня», — сказал директор Павел Мохов.
В 2021 году библиотека купила 3500 книг во Франции и в Германии. Сейчас в ней 8200 читателей.`;
/** A byte-order mark, Windows line ends, marks of all kinds, two scripts in a word, a headline in capitals, hard wraps. */
const odd = `\uFEFFᲐᲮᲐᲚᲘ ᲑᲘᲑᲚᲘᲝᲗᲔᲙᲐ\r\n\r\nფოტო: სააგენტო\r\n${georgian.replace(/ (?=[ა-ჰ]{9})/g, "\u00A0").replace(/და /g, "და\r\n")}\r\n* ერთი\r\n| ა | ბ |\r\n${russian.replace("Мэр", "Mэр")}`;

export const texts: Record<string, { text: string; lang?: string; published?: string }> = {
  "the sample": { text: sample },
  "the sample, with its day": { text: sample, published: "2025-10-09" },
  "a short Georgian text": { text: georgian },
  "an English text": { text: english, published: "2022-03-01" },
  "a Russian text": { text: russian },
  "a text as it comes": { text: odd },
  "a text of thousands of words": { text: Array.from({ length: 12 }, () => sample).join("\n") },
  "a text that gives nothing": { text: "12345 --- !!!" },
};
