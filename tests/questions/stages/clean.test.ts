/** Pasted text as it comes: what its paragraphs are, and of which of them something may be asked. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitParagraphs } from "../../../questions/stages/clean.ts";
import { splitSentences } from "../../../questions/stages/segment.ts";

const sentences = (text: string) => splitSentences(splitParagraphs(text), () => false).map((s) => s.text);
/** Breaks a paragraph as an editor does that wraps. */
const wrap = (text: string, width: number) =>
  text.replace(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}}) `, "g"), "$1\n");

describe("characters", () => {
  it.each([
    ["a byte-order mark and Windows line ends", "\uFEFFერთი.\r\nორი.\r\n", ["ერთი.", "ორი."]],
    ["soft hyphens, no-break spaces, joiners", "ვეფხის\u00ADტყაო\u00A0\u200Bარის.", ["ვეფხისტყაო არის."]],
    ["a soft hyphen at a line's end", "ვეფხის\u00AD\n ტყაოსანი.", ["ვეფხისტყაოსანი."]],
    ["Georgian capitals", "ᲗᲑᲘᲚᲘᲡᲘ დიდია.", ["თბილისი დიდია."]],
    ["Latin letters in a Cyrillic word", "Пpeзидент Pоссии.", ["Президент России."]],
    ["Cyrillic letters in a Latin word", "The Рresident spоke.", ["The President spoke."]],
    ["two scripts that belong together", "Wi-Fi-сеть и MSкая.", ["Wi-Fi-сеть и MSкая."]],
    ["ligatures of a PDF file", "The ﬁrst oﬃce.", ["The first office."]],
    ["half a character", "ab\uD83Dc.", ["abc."]],
    ["commas and apostrophes for quotation marks", "თქვა ,,კი'' და წავიდა.", ["თქვა „კი“ და წავიდა."]],
    ["a quotation closed by another mark", 'თქვა „კი" და „არა”.', ["თქვა „კი“ და „არა“."]],
    ["a space before a mark", "პირველი , მეორე ; მესამე .", ["პირველი, მეორე; მესამე."]],
    ["a full stop without its space", "Он ушёл.Потом вернулся.", ["Он ушёл. Потом вернулся."]],
    [
      "UTF-8 that was read as Windows-1252",
      "It cost Â£16m or â‚¬18m for 10Â\u00A0km, and the cafÃ© said: â€œIt isnâ€™t much.â€\u009d â€¢ â€žDoch!â€œ",
      ["It cost £16m or €18m for 10 km, and the café said: “It isn’t much.” • „Doch!“"],
    ],
    ["notes of an encyclopedia", "He left in 1989.[3] She stayed.[12]", ["He left in 1989. She stayed."]],
  ])("%s are put right", (_, text, paragraphs) => {
    expect(splitParagraphs(text)).toEqual(paragraphs);
  });
  it("leaves words alone that have such letters", () => {
    const text = "Château et Âge, São Paulo, IRMÃ e “hotărâ”, crâ…";
    expect(splitParagraphs(text)).toEqual([text]);
  });
  it("leaves initials, addresses and abbreviations as they are", () => {
    const text = "Ю.А. Гагарин писал на kitkhva.example.org в т.ч. о Ph.D. и ა.შ. 3.5 км.";
    expect(splitParagraphs(text)).toEqual([text]);
  });
});

describe("lines", () => {
  const long =
    "The president of the country said on Thursday that the two capitals would hold new talks in the spring of " +
    "next year, after long months of silence between them. He added that 38 people had already been invited.";
  const other =
    "A witness said it had been a long and quiet day for everyone in the square of the old town, where all of the flags " +
    "were still flying high above the heads of the visitors who had come from far away.";
  const georgian =
    "საქართველოს პრეზიდენტმა ხუთშაბათს განაცხადა, რომ ორი ქვეყნის დედაქალაქები მომავალი წლის გაზაფხულზე ახალ მოლაპარაკებებს " +
    "გამართავენ. მისი თქმით, შეხვედრაზე 38 ადამიანი უკვე მიწვეულია, მათ შორის ორი მინისტრი და ქალაქის მერი თავისი მოადგილეებით.";

  it.each([
    ["72", 72],
    ["60", 60],
    ["100", 100],
  ])("wrapped at %s columns are paragraphs again, with empty lines between them or without", (_, width) => {
    const paragraphs = [long, other, georgian];
    const wrapped = paragraphs.map((p) => wrap(p, width));
    expect(splitParagraphs(wrapped.join("\n\n"))).toEqual(paragraphs);
    // Where no empty line says so, a last line that happens to be full may have the next paragraph put to it.
    expect(sentences(wrapped.join("\n"))).toEqual(sentences(paragraphs.join("\n\n")));
  });
  it("wrapped below a headline leave it by itself", () => {
    expect(splitParagraphs(`New talks in spring\n${wrap(long, 72)}\n${wrap(other, 72)}`)[0]).toBe(
      "New talks in spring",
    );
  });
  it("with a paragraph each are not put together, though they are short", () => {
    const lines = ["ერთი წინადადება მოკლეა.", "მეორე უფრო გრძელი წინადადებაა, ვიდრე პირველი.", "მესამე."];
    expect(splitParagraphs(lines.join("\n"))).toEqual(lines);
  });
  it("with a sentence each make paragraphs where empty lines part them", () => {
    expect(splitParagraphs("ერთი. \nორი.\n\nსამი.\nოთხი.")).toEqual(["ერთი. ორი.", "სამი. ოთხი."]);
  });
  it("lose the marks of Markdown, and what is marked keeps its place", () => {
    const text = `# სათაური.\n\n**მუქი** და *დახრილი* [ბმული](https://a.ge/ა "ბ") \`კოდი\`![სურათი](a.png).\n---\n> ციტატა აქ არის.\n
* ერთი\n+ ორი\n\n| წელი | რიცხვი |\n|:---|---:|\n| 2020 | 5 |\n\n[1]: https://a.ge`;
    expect(splitParagraphs(text)).toEqual([
      "სათაური",
      "მუქი და დახრილი ბმული კოდი.",
      "ციტატა აქ არის.",
      "• ერთი",
      "• ორი",
      "წელი | რიცხვი",
      "2020 | 5",
    ]);
  });
  it.each([
    "Photo: Reuters",
    "Photo by Jane Doe.",
    "ფოტო: სააგენტო",
    "ფოტოზე: პრეზიდენტი 2020 წელს.",
    "Фото: РИА Новости",
    "© 2025 Agency. All rights reserved.",
    "Read also: Ten people left the city.",
    "წაიკითხეთ აგრეთვე: ქალაქიდან 10 ადამიანი წავიდა.",
    "Читайте также: Из города уехали 10 человек.",
    "Автор: Иван Петров.",
    "We use cookies to make this site better for you.",
    "Мы используем файлы cookie на этом сайте.",
    "ვებსაიტი იყენებს ქუქი ფაილებს.",
    "Advertisement",
  ])("that belong to the page are left out: %s", (line) => {
    expect(splitParagraphs(`${long}\n${line}\n${other}`)).toEqual([long, other]);
  });
  it.each([
    "Photographs of the city were shown to 38 people.",
    "Read more than five books a year, the minister said.",
    "გააზიარეს ინფორმაცია 38 ადამიანთან დაკავშირებით.",
    "Автор книги уехал в Париж.",
    "Видео с места событий посмотрели 5 тысяч человек.",
    "The company said that cookies had been sold to 38 people.",
  ])("that only begin so are the article's: %s", (line) => {
    expect(splitParagraphs(line)).toEqual([line]);
  });
});

describe("nothing is asked", () => {
  it.each([
    ["a headline", "New talks in spring"],
    ["a byline", "By Jane Doe, Tbilisi"],
    ["a heading that asks", "Что будет дальше?"],
    ["an item of a list", "• Two ministers will come."],
    ["a numbered item", "3) ორი მინისტრი ჩამოვა."],
    ["a row of a table", "2020 | Two ministers came."],
    ["a line that leads to a list", "ჩამოვლენ შემდეგი სტუმრები:"],
  ])("of %s", (_, line) => {
    expect(splitParagraphs(line)).toEqual([line]);
    expect(sentences(line)).toEqual([]);
  });
  it.each([
    "TBILISI, Oct 9 (Reuters) — ",
    "TBILISI, October 9 -- ",
    "WASHINGTON — ",
    "თბილისი, 9 ოქტომბერი — ",
    "თბილისი (ინტერპრესნიუსი) - ",
    "МОСКВА, 9 окт — РИА Новости. ",
    "Москва, 9 октября /ТАСС/ — ",
  ])("of a dateline: %s", (dateline) => {
    expect(sentences(`${dateline}The talks will begin in spring.`)).toEqual([
      "The talks will begin in spring.",
    ]);
  });
  it.each([
    "США — крупная страна, в ней 50 штатов.",
    "In Paris, 12 people — all of them men — left.",
    "НАТО — Организация Североатлантического договора.",
    "მან თქვა - ეს ასეა.",
  ])("less of a sentence with a dash: %s", (text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."\n|\r\n| |. |„|“|\"|''|,,|* |# |> |- |1. || a | b |[1]|](|_|__|**|`|```|—|\u00AD|\uFEFF|\u0301|ა|Б|b|Ა|TBILISI, Oct 9 — |Photo: |https://".split(
      "|",
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 20 })), { maxLength: 80 })
      .map((p) => p.join("")),
  );
  it("becomes well-formed paragraphs whose sentences stand at their offsets, in order and apart", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = splitParagraphs(text);
        for (const p of paragraphs) {
          expect(p).toBe(p.trim());
          expect(p).not.toMatch(/[\n\r\t\u00AD\uFEFF]|\p{Surrogate}/u);
        }
        let [paragraph, end] = [0, 0];
        for (const s of splitSentences(paragraphs, () => false)) {
          expect(paragraphs[s.paragraph]!.slice(s.start, s.end)).toBe(s.text);
          expect(s.text).not.toBe("");
          if (s.paragraph > paragraph) [paragraph, end] = [s.paragraph, 0];
          expect(s.start).toBeGreaterThanOrEqual(end);
          end = s.end;
        }
      }),
      { numRuns: 500 },
    );
  });
  it("of hostile length is split to its end", () => {
    for (const piece of [
      "„",
      "“ა",
      "a-\n",
      "**",
      "[",
      "`",
      ",,",
      "| ",
      "ა",
      "A ",
      "Tbilisi, ",
      "1. ",
      "\n",
      "<<",
      "bБ",
      "[a](",
    ]) {
      // By the square of its length it would take hours; how long it takes is measured by `npm run bench:hostile`.
      const paragraphs = splitParagraphs(piece.repeat(300_000 / piece.length));
      expect(
        splitSentences(paragraphs, () => false),
        piece,
      ).toBeInstanceOf(Array);
    }
  });
});
