/** Articles with their items as what is exported: the sample, dated events, an English and a Russian text. */
import fc from "fast-check";
import type { Bank, Item } from "../../../questions/index.ts";
import type { Source } from "../../../questions/formats/index.ts";
import { makeItem, sampleBank } from "../bank.ts";
import { bankOf } from "../made.ts";

const dated = `2010 წლის 3 მაისს თელავის ცენტრში ახალი ბიბლიოთეკა გაიხსნა. 2012 წლის 7 ივნისს თელავის ბიბლიოთეკამ პირველი გამოფენა მოაწყო.
2015 წლის 9 სექტემბერს თელავის ბიბლიოთეკაში ძლიერი ხანძარი გაჩნდა. 2018 წლის 11 ოქტომბერს თელავის ბიბლიოთეკა ხელახლა გაიხსნა.`;
const english = `Mayor Anna Reed opened the new library of Northfield on 12 May 2019, after three years of work. The building cost 4.5 million dollars.
The council had closed the old library in 2014, when a fire destroyed 12,000 books. "We have waited for this day for a long time," said the director, Paul Moss.
In 2021 the library bought 3,500 books from France and Germany. It now lends books to 8,200 readers.`;
const russian = `Мэр города Анна Белова открыла новую библиотеку 12 мая 2019 года после трёх лет работы. Здание обошлось в 4,5 миллиона рублей.
Старую библиотеку закрыли в 2014 году, когда пожар уничтожил 12 тысяч книг. «Мы долго ждали этого дня», — сказал директор Павел Мохов.
В 2021 году библиотека купила 3500 книг во Франции и в Германии. Сейчас в ней 8200 читателей.`;

export const englishBank = bankOf({ text: english });
export const banks: [string, Bank][] = [
  ["the sample", sampleBank],
  ["dated events", bankOf({ text: dated })],
  ["an English text", englishBank],
  ["a Russian text", bankOf({ text: russian })],
];

export const toSource = ({ lang, title, paragraphs, items }: Bank): Source => ({
  id: "abcdefghjkmn",
  lang,
  title,
  paragraphs,
  items,
});
export const sources = banks.map(([name, bank]): [string, Source] => [name, toSource(bank)]);

/** Words between what the formats take for their own: GIFT's, XML's and HTML's marks, CSV's formulas, tabs. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "~",
        "=",
        "#",
        "{",
        "}",
        ":",
        "\\",
        "\\n",
        "::",
        "####",
        "->",
        "%50%",
        "[html]",
        "//",
        "$CATEGORY:",
      ),
      fc.constantFrom(
        "<b>",
        "&amp;",
        "]]>",
        "<!--",
        '"',
        "'",
        "&",
        "<",
        ">",
        "=1+1",
        "\t",
        "@",
        "*",
        "TRUE",
        "გ",
        "ы",
        "🙂",
      ),
      fc.string({ maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) =>
    parts
      .join(" ")
      .replace(/[\p{Cc}\p{Cs}\uE000-\uE07F\uFFFE\uFFFF]/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
  )
  .filter((text) => text !== "");

/** A choice and a typed item of such words. */
export const hostileItems: fc.Arbitrary<Item[]> = fc
  .tuple(hostile, fc.uniqueArray(hostile, { minLength: 6, maxLength: 6 }), hostile)
  .map(([stem, texts, evidence]) => {
    const proof = [{ paragraph: 0, start: 0, end: evidence.length, text: evidence }];
    const options = texts
      .slice(0, 4)
      .map((text, i) => ({ id: "abcd"[i]!, text, origin: "outside" as const }));
    return [
      makeItem("one", "which-true", 0, { stem, options, key: "b", evidence: proof }),
      makeItem("two", "typed", 0, {
        stem,
        options: [],
        key: texts[4]!,
        accept: [texts[5]!],
        evidence: proof,
      }),
    ];
  });

/** An article with so many such items, always the same. */
export function fullOfMarks(count: number): Source {
  const items = fc.sample(hostileItems, { numRuns: count / 2, seed: 1 }).flat();
  return {
    id: "marks",
    lang: "ka",
    title: "1/2 < 3 & „მეორე“",
    paragraphs: ["<b>1 & 2</b>", "{=ა ~ბ}"],
    items: items.map((item, i) => ({ ...item, id: `marks.${i}` })),
  };
}
