import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { splitParagraphs } from "../../../questions/stages/clean.ts";
import { findQuotes, splitSentences, splitTitle } from "../../../questions/stages/segment.ts";

const sentences = (text: string) => splitSentences([text], georgian.isAbbreviation).map((s) => s.text);

describe("paragraphs", () => {
  it("takes a Georgian headline with a full stop that stands above a paragraph of several sentences, and no story's first sentence", () => {
    const body =
      "ჰარლემში ეკლესიები იხურება, რადგან მრევლი მცირდება და შენობების მოვლა ძვირია. მღვდელი სხვაგან გადავიდა.";
    const headline = "ეკლესიის ზარები დადუმდა ჰარლემში.";
    expect(splitTitle([headline, body]).title).toBe("ეკლესიის ზარები დადუმდა ჰარლემში");
    for (const [first, next] of [
      [headline, "მრევლი მცირდება."],
      ["ხიდი 1932 წელს აშენდა.", body],
      [
        "It was raining in Bergen that morning.",
        "The bridge was closed, and nobody came to the mill. The miller slept all day long.",
      ],
    ])
      expect(splitTitle([first!, next!])).toEqual({ title: null, body: [first, next] });
  });
  it("cleans soft hyphens, odd spaces and line ends", () => {
    expect(splitParagraphs("ა\u00ADბ\u00A0 გ\r\n\r\n \u200Bდ\t ე ")).toEqual(["აბ გ", "დ ე"]);
  });
  it("takes a short first line without a stop for the title", () => {
    expect(splitTitle(["სათაური", "წინადადება."])).toEqual({ title: "სათაური", body: ["წინადადება."] });
    const named = "Памятник Кромвелю вызвал спор о «переписывании истории»";
    expect(splitTitle([named, "Текст."]).title).toBe(named);
    expect(splitTitle(["Who was first?", "Text."]).title).toBe("Who was first?");
    for (const line of ["«Мы рады»", "– Кто там?", "He said: “No.”", "They said:", "Long ".repeat(40)])
      expect(splitTitle([line, "Текст."]).title).toBeNull();
    expect(splitTitle(["წინადადება.", "მეორე."])).toEqual({ title: null, body: ["წინადადება.", "მეორე."] });
  });
});

describe("sentences", () => {
  it("does not split at abbreviations, initials and list numbers", () => {
    expect(sentences("ძვ.წ. მე-5 საუკუნეში ე.წ. კოლხეთი იყო. აქ ა. წერეთელი ცხოვრობდა.")).toHaveLength(2);
    expect(sentences("1. პირველი პუნქტი. 2. მეორე პუნქტი.")).toEqual(["პირველი პუნქტი.", "მეორე პუნქტი."]);
  });
  it("goes on behind a mark of a title that has its year behind it, and ends at one of its own", () => {
    expect(sentences("Berg acted in Ahoy! (1952) and Who Goes? (1960). She sang.")).toHaveLength(2);
    expect(sentences("Berg acted in Ahoy! (1952–1955) and Oh No! (1961-63). She sang.")).toHaveLength(2);
    expect(sentences("What a year! (Nobody had hoped for it.) She sang.")).toHaveLength(3);
    for (const bracket of [
      "(2024 was the last time it was asked.)",
      "(1904 people took part.)",
      "(3000 did.)",
    ])
      expect(sentences(`Who will win? ${bracket} She sang.`), bracket).toHaveLength(3);
  });
  it("does not split before the dash of an attribution", () => {
    expect(sentences("„ეს ასეა.“ - განაცხადა მან.")).toHaveLength(1);
  });
  it("reads a paragraph of several sentences though its last one leads to a list, and no line that is nothing else", () => {
    const lead =
      "The tower was built of five kinds of stone, each of them from a quarry of its own, and nobody knows why:";
    expect(sentences(`The mill burnt down in 1804. ${lead}`)).toEqual(["The mill burnt down in 1804.", lead]);
    expect(sentences(`${lead.slice(0, -1)}, or who had it built of so many of them in those times:`)).toEqual(
      [],
    );
  });
  it("marks sentences within a longer quotation", () => {
    const [first, second, third] = splitSentences(
      ["„ერთი. ორი,“ - თქვა მან. სამი."],
      georgian.isAbbreviation,
    );
    expect([first!.inQuote, second!.inQuote, third!.inQuote]).toEqual([true, true, false]);
  });
  it("marks those of a quotation that the paragraph before left open, up to the mark that closes it, and none after it", () => {
    const quoted = (paragraphs: string[]) =>
      splitSentences(paragraphs, georgian.isAbbreviation).map((s) => Number(s.inQuote));
    const [open, rest] = [
      'Berg said: "We cut. We mill.',
      'We sell. The yard is full." The mill burnt down. She left.',
    ];
    expect(quoted([open, rest])).toEqual([1, 1, 1, 1, 0, 0]);
    expect(quoted(["„ვჭრით. ვხერხავთ.", "ვყიდით. ეზო სავსეა,“ თქვა მან. ის წავიდა."])).toEqual([
      1, 1, 1, 1, 0,
    ]);
    // Whoever opens each paragraph anew, or forgot the first mark, has nothing else in quotation.
    expect(quoted([open, '"We sell." The mill burnt down. She left.'])).toEqual([1, 1, 0, 0, 0]);
    expect(quoted(["She came.", rest])).toEqual([0, 0, 0, 0, 0]);
    // One that a bracket or an apostrophe ends with its paragraph is open all the same.
    for (const end of ["(all of it.)", "for the Bergs.’"])
      expect(quoted([`Berg said: "We cut. We mill ${end}`, rest])).toEqual([1, 1, 1, 1, 0, 0]);
  });
  it("marks those of the paragraphs between the one that opens a quotation and the one that closes it", () => {
    const quoted = (paragraphs: string[]) =>
      splitSentences(paragraphs, georgian.isAbbreviation).map((s) => Number(s.inQuote));
    const [open, between, rest] = [
      'Berg said: "We cut. We mill.',
      "We sold the yard. It burnt down.",
      'We left." The town paid.',
    ];
    expect(quoted([open, between, between, rest])).toEqual([1, 1, 1, 1, 1, 1, 1, 0]);
    expect(quoted(["„ვჭრით. ვხერხავთ.", "ვყიდით. ეზო სავსეა.", "წავედით,“ თქვა მან. ის წავიდა."])).toEqual([
      1, 1, 1, 1, 1, 0,
    ]);
    expect(quoted(["Он сказал: «Мы рубим. Мы пилим.", "Завод сгорел.", "Мы ушли». Город заплатил."])).toEqual(
      [1, 1, 1, 1, 0],
    );
    // Where the mark that closes is merely missing, no more is in quotation.
    expect(quoted([open, between])).toEqual([1, 1, 0, 0]);
    expect(quoted([open, between, 'The town paid for "all of it". She left.'])).toEqual([1, 1, 0, 0, 0, 0]);
    expect(quoted([open, between, "The fire of Oakham", rest])).toEqual([1, 1, 0, 0, 0, 0]);
  });
});

describe("quotations", () => {
  it("passes over a closing mark that nothing opened", () => {
    expect(findQuotes("საუბარი.“ და „ასე“")).toHaveLength(1);
  });
  it("ends one that is never closed with its paragraph", () => {
    expect(findQuotes("თქვა „ასე იყო")).toEqual([{ start: 5, end: 13 }]);
    const joined = 'Berg said: "We cut. We mill. "We sell." The mill burnt "down". She left.';
    expect(findQuotes(joined).map(({ start, end }) => joined.slice(start, end))).toEqual([
      '"We cut. We mill. ',
      '"We sell."',
      '"down"',
    ]);
    expect(findQuotes('The Dragons" Den star said "no way" twice.')).toEqual([{ start: 27, end: 35 }]);
  });
  it("holds one within another together, in straight marks both, where each has its partner", () => {
    const parts = (text: string) => findQuotes(text).map(({ start, end }) => text.slice(start, end));
    expect(parts('"Our "Old Mill" burnt," Berg said. "We sold "all of it.""')).toEqual([
      '"Our "Old Mill" burnt,"',
      '"We sold "all of it.""',
    ]);
    expect(parts('"We read "The "Old Mill" burnt" to all," Berg said. "We left."')).toEqual([
      '"We read "The "Old Mill" burnt" to all,"',
      '"We left."',
    ]);
    expect(parts('"Our "Old Mill burnt," Berg said. "We sold it."')).toEqual(['"Our "', '"We sold it."']);
  });
});
