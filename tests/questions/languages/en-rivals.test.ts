/** Who and what may stand in a mention's place in English, and what stands around it already. */
import { describe, expect, it } from "vitest";
import type { Mention } from "../../../questions/article.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate(text.split("\n"), title, null, english);
const find = (text: string, key: string): Mention =>
  read(text).mentions.find((m) => m.text === key) ?? expect.fail(`no mention of ${key}`);
const others = (text: string, key: string) =>
  english.findAlternatives(read(text), find(text, key)).map((a) => a.text);
const texts = (kind: Mention["kind"], text: string) =>
  read(text).mentions.flatMap((m) => (m.kind === kind ? [m.text] : []));
const exact = (text: string) =>
  read(text).mentions.flatMap((m) => (m.kind === "number" && m.exact ? [m.text] : []));

describe("people from outside the article", () => {
  it("are of the same gender and origin, and others for other people", () => {
    const text = "Joaquim Teles, a farmer, found the crack in 2020 near Porto.";
    const names = others(text, "Joaquim Teles");
    expect(names.length).toBeGreaterThan(2);
    expect(names).toEqual(others(text, "Joaquim Teles"));
    expect(names.every((name) => /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(name))).toBe(true);
    expect(others("Farmer Robert Munz found the crack in 2020.", "Robert Munz")).not.toEqual(names);
  });
  it("stand beside nobody whom readers know", () => {
    expect(others("Donald Trump bought a hotel in 1988.", "Donald Trump")).toEqual([]);
    expect(others("Anna Webb, the Secretary of State, left in 1988.", "Anna Webb")).toEqual([]);
    expect(others("Secretary of State Anna Webb left in 1988.", "Anna Webb")).toEqual([]);
  });
  it("leave out whom the text calls something else where it says what somebody is", () => {
    const text = "Lawyer Peter Ward left in 1988. Footballer Adam Hill stayed. Mark Reed came in 1990.";
    const names = others(text, "Peter Ward");
    expect(names).toContain("Mark Reed");
    expect(names).not.toContain("Adam Hill");
  });
  it("are not asked for where somebody only passed a report on", () => {
    expect(others("An official told Chris Harris of WSMV that Adam Hill was well.", "Chris Harris")).toEqual(
      [],
    );
  });
});

describe("names", () => {
  it("are not cut: Santa Anna, the Union of Pure and Applied Chemistry", () => {
    const text = "Antonio Lopez de Santa Anna was the president. Santa Anna had besieged San Antonio.";
    expect(texts("person", text)).not.toContain("Anna");
    expect(texts("person", "The International Union of Pure and Applied Chemistry met in Bern.")).toEqual([
      "International Union of Pure and Applied Chemistry",
    ]);
  });
  it("are one with their letters", () => {
    const text = "The Norwegian Film Institute (NFI) met in Bergen. NFI said it was late.";
    expect(read(text).people.size).toBe(1);
  });
});

describe("numbers", () => {
  it("of a share stay on the side of a half that the sentence tells", () => {
    const sides = (text: string, key: string) => others(text, key).map((option) => parseFloat(option) > 50);
    const most = "The majority of the mills stand in Oakham, with 60% of them.";
    expect(others(most, "60%").length).toBeGreaterThan(1);
    expect(sides(most, "60%")).not.toContain(false);
    expect(sides("A minority of the mills, 40%, stand in Oakham.", "40%")).not.toContain(true);
    expect(sides("Some of the mills stand in Oakham, with 60% of them.", "60%")).toContain(false);
    expect(sides("The most famous mills, 60% of all, stand in Oakham.", "60%")).toContain(false);
  });
  it("keep their sign whole", () => {
    expect(exact("The vote cost NZ$26 million in all.")).toEqual(["NZ$26 million"]);
  });
  it("are sums before a currency, parts of a sum, centuries and ranks without an article", () => {
    expect(exact("The vote cost 26m euros in all.")).toEqual(["26m"]);
    expect(exact("The lift has a track of 382m in all.")).toEqual([]);
    expect(exact("Bergen sold its mills for $26 million (out of $40 million).")).toContain("$26 million");
    expect(exact("Bergen sold its mill for 26 million dollars (20 million euros).")).toEqual([]);
    expect(exact("Bergen was founded in the 9th century by Adam Hill.")).toEqual(["9th"]);
    expect(exact("Adam Hill won in Bergen for a record 12th time.")).toEqual(["12th"]);
    expect(exact("Adam Hill lived on 12th Avenue in Bergen.")).toEqual([]);
  });
  it("are not asked for where what stands beside them bounds them", () => {
    expect(exact("Spieth and Thomas each boast three points from four.")).toEqual([]);
    expect(exact("He played the front nine in an hour.")).toEqual([]);
  });
});

describe("places", () => {
  it("have neighbours for rivals", () => {
    expect(others("The storm moved across Mexico in 1997.", "Mexico")).not.toContain("Australia");
  });
  it("are given by their towns and people, stadiums, and the frame of a slogan", () => {
    const isGiven = (text: string, key: string) =>
      english.isGiven!(text.replace(key, "_____"), find(text, key));
    expect(isGiven("In 1950 Las Vegas was the largest town in Nevada.", "Nevada")).toBe(true);
    expect(isGiven("In 1950 British builders came home to the United Kingdom.", "the United Kingdom")).toBe(
      true,
    );
    expect(isGiven("In 1950 Chelsea won at Stamford Bridge in London.", "London")).toBe(true);
    expect(isGiven('In 1950 they shouted "Long live Spain" for hours.', "Spain")).toBe(true);
    expect(isGiven("In 1950 they moved to Spain with a dog.", "Spain")).toBe(false);
  });
});

describe("years", () => {
  it("of a war that the text names stay within it", () => {
    const text = "Vann fought in the First World War. On 29 September 1916 he led his men across a canal.";
    expect(others(text, "1916")).not.toContain("1919");
  });
});

it("what came later has no year that is seen to lie before what came first", () => {
  const text = (later: string) => `Holt took Bergen in 1901. Lind ${later}took Bergen in 1904.`;
  expect(Math.min(...others(text("later "), "1904").map(Number))).toBeGreaterThan(1901);
  expect(Math.min(...others(text(""), "1904").map(Number))).toBeLessThan(1901);
});

describe("what an excerpt tells", () => {
  const pointer = (lead: string, text: string) => english.findUnresolved(text, false, "", lead);
  it.each([
    ["A ferry ran aground off Skye.", "The vessel was built in Leith in 2009."],
    ["Foreign buyers are to pay more in London.", "The move will bring in £120 million."],
    ["More than 70 people in Perth were evacuated.", "Helen Reed said the evacuation took two hours."],
    ["Portugal has 30 dams.", "In 2010 the government promised 40 more."],
    ["A mill in Bradley burned down.", "The mill was built in 1854."],
    ["The crack was seen by Joaquim Teles.", "It was 11 metres long."],
  ])("%s %s", (lead, text) => {
    expect(pointer(lead, text)).toBeNull();
  });
  it.each([["A second agreement was signed in Oslo in 1991.", "It was kept for 40 years.", "A second a"]])(
    "%s %s leaves open: %s",
    (lead, text, open) => {
      expect(pointer(lead, text)).toBe(open);
    },
  );
  it.each([
    ["Traffic was lighter than predicted in Denmark.", "Traffic"],
    ["ABC was second with 2.26 million viewers.", "was second"],
    ["IUPAC confirmed the new elements on 30 December 2015.", "the new elements"],
    ["The Portugal and Juventus forward was in Las Vegas in 2009.", "The Portugal"],
    ["Critics in Berlin were less kind.", "were less kind"],
  ])("alone %s leaves open: %s", (text, open) => {
    expect(english.findUnresolved(text, false)).toBe(open);
  });
  it("needs no antecedent for those who act somewhere", () => {
    const text = "Police have arrested a suspect in the death of Wayde Sims.";
    expect(english.findUnresolved(text, false)).toBeNull();
  });
});

describe("what is dropped and named", () => {
  function resolved(text: string, title = ""): string {
    const article = read(text, title);
    const last = article.sentences.at(-1)!;
    let { text: whole } = last;
    for (const { span, text: words } of english.resolve(article, last).toReversed())
      whole = whole.slice(0, span.start - last.start) + words + whole.slice(span.end - last.start);
    return whole;
  }
  it.each([
    ["Trump last Wednesday referred to the paper.", "Trump referred to the paper."],
    ["She came to power in Leith seven years ago.", "She came to power in Leith."],
    ["She came to power in Leith barely two years ago.", "She came to power in Leith."],
    ["Barely a week ago, Helen Reed lost a race.", "Barely a week ago, Helen Reed lost a race."],
    ["Unusually this year, Helen Reed lost a race.", "Unusually this year, Helen Reed lost a race."],
    ["Since then islanders have relied on a boat.", "Since then islanders have relied on a boat."],
    ["Zaha Hadid DBE RA (Arabic: زها حديد; 1950 – 2016) was an architect.", "Zaha Hadid was an architect."],
  ])("%s → %s", (before, after) => {
    expect(resolved(before)).toBe(after);
  });
  it.each([
    "Barely a week ago, ",
    "Just last month, ",
    "More than two years ago, ",
    "Only a few days later, ",
  ])("a time goes with the adverb before it: %s", (time) => {
    expect(english.measureOpener(`${time}Helen Reed lost a race.`)).toBe(time.length);
    expect(english.measureOpener(`${time}did Helen Reed lose a race.`)).toBe(0);
  });
  it("leaves quotations as they were said", () => {
    const text = '"We heard a bang and then everything went quiet," said Helen Reed.';
    expect(resolved(text)).toBe(text);
  });
  it("names whom a life is about, wherever the first pronoun stands", () => {
    const before = "Antonín Leopold Dvořák was a Czech composer. ";
    const text = "Shortfalls in payment of his salary led to a quarrel.";
    expect(resolved(before + text, "Antonín Dvořák")).toContain("Dvořák's salary");
  });
  it("leaves a pronoun to whoever its own clause names", () => {
    const before = "Antonín Leopold Dvořák was a Czech composer. ";
    const own = "After Lind was elected with Kovář as his deputy, Dvořák left for Leith.";
    expect(resolved(before + own, "Antonín Dvořák")).toContain("as his deputy");
    const other = "After Lind was elected, his salary was cut to 40 florins.";
    expect(resolved(before + other, "Antonín Dvořák")).toContain("Dvořák's salary");
    const land = "After Poland was divided his salary was cut to 40 florins.";
    expect(resolved(before + land, "Antonín Dvořák")).toContain("Dvořák's salary");
  });
  it("does not cut a first name that no list has", () => {
    expect(texts("person", "Lise Marie Holm was a botanist.")).toEqual(["Lise Marie Holm"]);
  });
});

describe("bounds", () => {
  it("have rivals on the side on which they are false", () => {
    const values = others("More than 30,000 people came to Leith.", "30,000").map((t) =>
      Number(t.replace(",", "")),
    );
    expect(values.length).toBeGreaterThan(0);
    expect(values.every((n) => n > 30_000)).toBe(true);
  });
});

describe("what is not asked for, by what stands around it", () => {
  const given = (shown: string, text: string, key: string) => english.isGiven!(shown, find(text, key));
  it.each([
    ["It works in states such as _____ that supported the law in 2012.", "It works in Ohio.", "Ohio"],
    ["The festival is held every _____ years in Bergen.", "It is held every ten years in Bergen.", "ten"],
    ["The heart has _____ chambers.", "The heart has four chambers.", "four"],
    ["In _____ nobody in Spain knew the way.", "In 1519 nobody in Spain knew the way.", "1519"],
    ["In _____ the town was the capital of Norway.", "In 1519 the town was the capital.", "1519"],
    ["A survey in _____ found that 15 per cent agreed.", "A survey was made in 2014.", "2014"],
    ["Cebu, an island in _____, fell.", "Cebu lies in Spain.", "Spain"],
    ["He was born in Groningen, in _____.", "He was born in Spain.", "Spain"],
    ["The list has Anna Webb, _____, Adam Hill and others.", "In 1990 Paul Ward won.", "Paul Ward"],
    ["The Confession of _____ shows his influence.", "The Confession of 1559 shows it.", "1559"],
    ["He ruled for _____ years, from 1321 to 1323.", "He ruled for two years.", "two"],
    ["Kublai won a war against Japan and then _____ thirds of Korea.", "He won two thirds.", "two"],
    ["_____ has said that Pyongyang must wait.", "Spain has said that it must wait.", "Spain"],
    ["_____ (John Calvin) left Paris.", "In 1530 Paul Ward left Paris.", "Paul Ward"],
    ["Reed landed in Bergen possibly in _____.", "Reed landed in 1849.", "1849"],
    ["By the end of the Civil War in _____ half had come back.", "It ended in 1865.", "1865"],
    ["Adam Hill (_____–1990) was a painter.", "He died in 1990.", "1990"],
    ["Later Kenyatta visited _____ at the invitation of Xi Jinping.", "He visited China.", "China"],
  ])("%s", (shown, text, key) => expect(given(shown, text, key)).toBe(true));
  it.each([
    ["The company was founded in _____ by Adam Hill.", "It was founded in 1990.", "1990"],
    ["In _____ Adam Hill was elected mayor of Bergen.", "In 1990 he was elected.", "1990"],
    ["In _____ Adam Hill was able to light the hall.", "In 1990 he lit it.", "1990"],
    ["Bergen is the only town recorded in the book in _____.", "It was recorded in 1990.", "1990"],
    ["The talks were held in _____ in May 1990.", "The talks were held in Spain.", "Spain"],
    ["Adam Hill led _____ men across the river.", "Adam Hill led ten men.", "ten"],
  ])("but %s", (shown, text, key) => expect(given(shown, text, key)).toBe(false));
});

describe("names that tell nobody by themselves", () => {
  const article = read("Paul Rowlett read the phones. Rowlett said that it was late. Paul had come on time.");
  const open = (text: string, title = "") => english.findUnresolved(text, false, title, "", article);
  it("are first names, surnames that no headline has, and letters", () => {
    expect(open("Paul had come to Bergen.")).toBe("Paul");
    expect(open("Rowlett had come to Bergen.")).toBe("Rowlett");
    expect(open("Rowlett came to Bergen.", "A trial in Bergen")).toBeNull();
    expect(open("Paul came to Bergen.", "Paul Rowlett reads the phones")).toBeNull();
    expect(open("Rowletts first phone came from Bergen.")).toBe("Rowletts");
    expect(open("The exhibit of USI in Bergen opened.")).toBe("USI");
    expect(open("The University of Southern Indiana (USI) opened a hall in Bergen.")).toBeNull();
  });
  it("are days of the week without a date, and faults of the source", () => {
    expect(open("Adam Hill flew to Bergen by Tuesday.")).toBe("Tuesday");
    expect(open("Adam Hill flew to Bergen on Tuesday, 3 May 2016.")).toBeNull();
    expect(open("Adam Hill hadnt come to Bergen.")).toBe("hadnt");
    expect(open("Steck, he says, was planning a climb in Nepal.")).toBe("he");
  });
});

describe("what a headline tells", () => {
  it("is not altered", () => {
    const article = annotate(
      ["Nelson Mandela, the first president, died at the age of 95 in Pretoria."],
      "Mandela dies at 95",
      null,
      english,
    );
    const age = article.mentions.find((m) => m.text === "95")!;
    expect(english.findAlternatives(article, age)).toEqual([]);
  });
});

describe("a surname", () => {
  const named = (text: string, title = "") => {
    const article = read(text, title);
    const sentence = article.sentences[1]!;
    return english.resolve(article, sentence).map((r) => r.text);
  };
  const text = "Paul Rowlett read the phones in Bergen. Rowlett said on Monday that the phone was off.";
  it("is named in full where no headline has it, and a weekday left out", () => {
    expect(named(text)).toEqual(["Paul Rowlett", ""]);
    expect(named(text, "Rowlett on phones")).toEqual([""]);
  });
});

describe("other years for one end of a span", () => {
  it("lie beyond it, where what was said would else still be true", () => {
    const years = others("Plague was seen in Venice every year between 1500 and 1850.", "1850");
    expect(years.every((year) => Number(year) > 1850)).toBe(true);
    expect(others("From 1701 to 1750 it came 37 times, from 1751 to 1800 31 times.", "1800")).toEqual([]);
  });
});

describe("who could have said it", () => {
  it("is somebody whom the text lets speak", () => {
    const article = read(
      '"We never thought that the old statue would fall," said John Gold. Adam Hill said it was late. Paul Ward added that it was early. Mark Reed lay in his grave.',
    );
    const speech = english.findSpeech(article).find((s) => s.kind === "quote")!;
    const names = english.findRivals(article, speech)!.rivals.map((r) => r.text);
    expect(names).toEqual(expect.arrayContaining(["Adam Hill", "Paul Ward"]));
    expect(names).not.toContain("Mark Reed");
  });
  it.each([
    ["Kenya opens its lock", "The lock of Oakham was shut for a year."],
    ["A lock opens", "A lock of Kenya was shut for a year."],
  ])("is nobody from outside whose name a surname sounds like by chance: %s", (title, first) => {
    const text = (speaker: string) => [
      first,
      `Ships from Kenya and from London wait. "We have opened the old lock again," said ${speaker}.`,
    ];
    const beside = 'Ships of Kenya wait. "We have opened the old lock again," said Isaiah Cheptorus.';
    const rivalsOf = (speaker: string, headline = title, paragraphs = text(speaker)) => {
      const article = annotate(paragraphs, headline, null, english);
      return english.findRivals(article, english.findSpeech(article)[0]!)?.rivals.length ?? 0;
    };
    expect(rivalsOf("Isaiah Cheptorus")).toBe(0);
    for (const headline of ["London opens its lock", "A lock of Scotland opens"])
      expect(rivalsOf("Isaiah Cheptorus", headline)).toBeGreaterThan(1);
    expect(rivalsOf("Isaiah Cheptorus", "Locks", ["A lock of Scotland was shut.", beside])).toBe(0);
    expect(rivalsOf("Isaiah Walker")).toBeGreaterThan(1);
  });
  it("is no man where the statement says that she would", () => {
    const article = read(
      "Anna Gold said she would leave the old town. Adam Hill said it was late. Mary Ward added that it was early. Susan Reed said it was cold.",
    );
    const [speech] = english.findSpeech(article);
    const names = english.findRivals(article, speech!)!.rivals.map((r) => r.text);
    expect(names).toEqual(expect.arrayContaining(["Mary Ward", "Susan Reed"]));
    expect(names).not.toContain("Adam Hill");
  });
});
