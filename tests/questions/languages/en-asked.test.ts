/** What of an English statement is asked for, and in which words: classes of items that teachers refused. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { itemsIn, keyOf } from "../made.ts";

const itemsOf = itemsIn("en");
const keysOf = (text: string, title: string): string[] => itemsOf(text, title).map(keyOf);
const questionsOf = (text: string, title: string): string[] =>
  itemsOf(text, title).flatMap(({ stem }) => stem.split("\n").filter((line) => line.endsWith("?")));

describe("a question in words", () => {
  it("asks for a year to choose, and nothing asks for its month", () => {
    const text = "In May 1950 Anna Berg built the mill in Leeds for the miller Ned Holt.";
    expect(itemsOf(text, "The mill of Leeds").map(({ type }) => type)).toContain("when");
    expect(keysOf(text, "The mill of Leeds")).not.toContain("May");
  });
  it("is not asked of what was so before something else", () => {
    const of = (verb: string) =>
      questionsOf(`The army of the north ${verb} Leeds in 1836.`, "The town of Leeds");
    expect(of("had reached")).not.toContainEqual(expect.stringMatching(/In which year/));
    expect(of("could reach")).not.toContainEqual(expect.stringMatching(/In which year/));
    expect(of("reached")).toContain("In which year did the army of the north reach Leeds?");
  });
  it("takes in no clause of another subject", () => {
    const of = (rest: string) =>
      questionsOf(`The actor Mark Holt called the mill a wonder${rest}.`, "The mill of Leeds");
    expect(of(" and most of the stones will be on display")).not.toContainEqual(
      expect.stringMatching(/stones/),
    );
    expect(of(" of the north")).toContainEqual(expect.stringMatching(/actor who/));
    const who = (rest: string) =>
      questionsOf(`Ned Berg used the old mill of Leeds${rest}.`, "The mill of Leeds");
    expect(who(" but he was tired of it")).not.toContainEqual(expect.stringMatching(/^Who.* but/));
    expect(who(" for years")).toContainEqual(expect.stringMatching(/^Who/));
  });
});

describe("a date", () => {
  const article = "The mill of Leeds";
  it("told by about is not asked for", () => {
    const asked = (when: string) =>
      keysOf(`${when} 4 July 1831 Anna Berg opened the mill of Leeds.`, article);
    expect(asked("On")).toContain("4 July");
    expect(asked("Around")).not.toContain("4 July");
  });
  it("has no year among its rivals for which something is planned", () => {
    const text = (last: string) =>
      `Anna Berg built the mill of Leeds in 2018. The council of Leeds ${last} a museum of the mill in 2031.`;
    const rivals = itemsOf(text("will open"), article).flatMap(({ type, options, stem }) =>
      type === "gap-date" && stem.includes("built") ? options.map((o) => Number(o.text)) : [],
    );
    expect(Math.max(2018, ...rivals)).toBeLessThanOrEqual(2018);
  });
  it("is asked for of a book, not of what is published for the day", () => {
    const asked = (what: string) =>
      keysOf(
        `The history of Leeds was the first ${what}, published in 1724 by Anna Berg.`,
        "The history of Leeds",
      );
    expect(asked("book of the mills")).toContain("1724");
    expect(asked("article on the mills")).not.toContain("1724");
  });
  it("is asked for though an aside tells what lasted, not though the sentence does", () => {
    const asked = (clause: string) => keysOf(`In 1562 the bishop of Leeds${clause} the old mill.`, article);
    expect(asked(", who feared the miller, burned")).toContain("1562");
    expect(asked(" feared")).not.toContain("1562");
  });
});

describe("a number", () => {
  it("of feet is no year", () => {
    const { mentions } = annotate(["At an elevation of 1100 ft Leeds lies in the hills."], "", null, english);
    expect(mentions.map(({ kind }) => kind)).not.toContain("date");
  });
  it("is a year where the subject stands behind it", () => {
    const text = "The tax was so high that by 1780 smugglers were bringing in more than half of the tea.";
    const { mentions } = annotate([text], "", null, english);
    expect(mentions.filter(({ text: own }) => own === "1780").map(({ kind }) => kind)).not.toContain(
      "number",
    );
  });
  it("of brothers or of a minute in a match is told in passing", () => {
    expect(keysOf("Anna Berg of Leeds has three brothers and lived in Leeds.", "Anna Berg")).not.toContain(
      "three",
    );
    expect(
      keysOf("Ned Holt scored for Leeds in the 54th minute of the match.", "A match in Leeds"),
    ).not.toContain("54th");
  });
  it("counts no verb", () => {
    expect(
      keysOf("The town of Leeds after 211 became the capital of the north.", "The town of Leeds"),
    ).not.toContain("211");
  });
  it("is asked for of a town's population", () => {
    expect(keysOf("As of 2001 the population of Leeds was 181,000.", "The town of Leeds")).toContain(
      "181,000",
    );
  });
  it("of a mother of two is told in passing", () => {
    const text = "During the feast of Leeds, a mother of two appeared on the stage for Anna Berg.";
    const asked = itemsOf(text, "The feast of Leeds").filter(({ stem }) => stem.includes("mother of _____"));
    expect(asked).toEqual([]);
  });
  it("of years has no rival that few people live to", () => {
    const text = "Ned Berg, the hero of the north, has died in Leeds at the age of 95.";
    const [item] = itemsOf(text, "Heroes of the north").filter(({ type }) => type === "gap-number");
    expect(Math.max(...item!.options.map((o) => Number(o.text)))).toBeLessThanOrEqual(100);
  });
  it("of birthdays has no rival that nobody lives to", () => {
    const text = "A feast was held in Leeds for Anna Berg and her 80th birthday in 2009.";
    const article = annotate([text], "Feasts of Leeds", null, english);
    const birthday = article.mentions.find((m) => m.text === "80th")!;
    const rivals = english
      .findAlternatives(article, birthday)
      .map((rival) => Number.parseInt(rival.text, 10));
    expect(rivals).not.toEqual([]);
    expect(Math.max(...rivals)).toBeLessThanOrEqual(100);
  });
});

describe("what is no statement", () => {
  it.each([
    "Built in 1602 by the shah and designed by the architect, Anna Berg.",
    "According to the law of Wien (from the chapter on radiation), the sky of Leeds is warm.",
    "The stars of Leeds that are listed in Appendix J are the brightest.",
    "Itokawa (shown in ) is much smaller than Eros, only about 500 meters long.",
    "According to the first account, written in 1519 by Ned Berg, Leeds was glad.",
  ])("%s", (text) => {
    expect(english.findBeyondHeadline(text)).not.toBeNull();
  });
  it.each([
    "Founded in 1850 by Anna Berg, the mill grew.",
    "In 1998, acid poured into the park from the old mine near Leeds.",
    "The mine owner left Leeds.",
  ])("but: %s", (text) => {
    expect(english.findBeyondHeadline(text)).toBeNull();
  });
  it("a thing of mine is the speaker's", () => {
    expect(english.findPointer("Anna Berg is a friend of mine.")).toBe("mine");
  });
  it("a title ends no name by which a thing is told", () => {
    const text =
      "Ned Berg came to Leeds in 1799 and entered the school of Dr. William Holt. Ned Berg played for the school in a match in 1805.";
    const stems = itemsOf(text, "Ned Berg").map(({ stem }) => stem);
    expect(stems).not.toContainEqual(expect.stringMatching(/of Dr[^.]/));
    expect(stems).toContainEqual(expect.stringMatching(/played for the school/));
  });
});

describe("an old year", () => {
  const text =
    "In 202 BCE Ned Berg beat the army of the south near Zama. In 146 BCE Ned Berg took the town of Leeds with three ships. In 300 BCE the first mill of Zama was built.";
  const items = itemsOf(text, "The wars of Zama");
  const optionsOf = (word: string) =>
    items.find(({ type, stem }) => type === "gap-date" && stem.includes(word))!.options.map((o) => o.text);
  it("is asked for with its era, and its rivals stand in the order of time", () => {
    expect(keysOf(text, "The wars of Zama")).toContain("202 BCE");
    const years = optionsOf("beat").map((option) => Number(/^(\d+) BCE$/.exec(option)![1]));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });
  it("that is round stands among round ones", () => {
    expect(optionsOf("first mill").every((option) => option.endsWith("00 BCE"))).toBe(true);
  });
  it("is typed with its era or without", () => {
    expect(english.readAnswer("146")).toBe(english.readAnswer("146 BCE"));
  });
  it("is no number of those who are named after it", () => {
    const { mentions } = annotate(["In 348 Pachomius died in the north."], "", null, english);
    expect(mentions.filter((m) => m.kind === "number" && m.exact)).toEqual([]);
  });
});

describe("whom a pronoun stands for", () => {
  it("the lord of whom the entry is, who is he throughout", () => {
    const life =
      "Byron was sent to school in Leeds. He loved it. In 1801, he was sent to Harrow. He rode. He swam. He sang. He wrote to his mother in Leeds.";
    expect(itemsOf(life, "Lord Byron").map(({ stem }) => stem)).toContainEqual(
      expect.stringContaining("Lord Byron was sent to Harrow"),
    );
  });
  it("no people of old", () => {
    expect(english.findPointer("To make peoples of the north adopt Roman culture, he gave them land.")).toBe(
      "he",
    );
  });
});

describe("a year behind a participle that opens a statement", () => {
  it("is that of what happened, whatever is so now", () => {
    const asked = keysOf("Opened in 1905, the mill is the oldest house of Leeds.", "The mill of Leeds");
    expect(asked).toContain("1905");
  });
});

describe("what is told in passing", () => {
  it.each([
    "The 56-year-old plays a miller on the show of Leeds.",
    "“the main cause” of the fire of Leeds was the way Ned Berg built the mill.",
    "Sceptics of Leeds are the fi rst to admit that Ned Berg is right.",
    "According to a new scientifi c study, Leeds is warm.",
    "It was the day that the paper of Leeds had a story by four officers.",
    "... open violation of the laws of Leeds is caused by mobs.",
  ])("%s", (text) => {
    expect(english.findBeyondHeadline(text)).not.toBeNull();
  });
  it("but: an age with its name", () => {
    expect(
      english.findBeyondHeadline("The 56-year-old Ned Berg plays a miller on the show of Leeds."),
    ).toBeNull();
  });
  it("a month since which something has grown is not asked for", () => {
    const asked = (verb: string) =>
      keysOf(`The trade of Leeds with Oslo ${verb} 1998.`, "The trade of Leeds");
    expect(asked("has increased by 41% since December")).not.toContain("December");
    expect(asked("was ended for ever in December")).not.toContain("December");
    expect(asked("was ended for ever in December")).toContain("1998");
  });
  it("he of an example is nobody", () => {
    const resolved = (joint: string) => {
      const text = `Ned Berg wrote on words in Leeds. The term is applied to two concepts in one unit; ${joint} it rained, he ran indoors.`;
      const article = annotate([text], "Ned Berg", null, english);
      return english.resolve(article, article.sentences[1]!).map((r) => r.text);
    };
    expect(resolved("though")).toContain("Ned Berg");
    expect(resolved("e.g.,")).not.toContain("Ned Berg");
  });
});

it("one half of a pair is not cut off", () => {
  const cut = (joint: string) => {
    const text = `The merger of the mills ${joint} the town of Leeds, but it fed the north for years.`;
    return english.trimEnd(text, { start: 0, end: text.length }, { start: 0, end: 10 }) < text.length;
  };
  expect(cut("not only helped")).toBe(false);
  expect(cut("helped")).toBe(true);
});

it.each([
  "“We have been suffering in Leeds for years,” said Lemnos Mayor, Dimitris Marinakis.",
  "The director of the Council on American-Islamic Relations Alia Salem said that Leeds is warm.",
])("an office or a body is nobody's name: %s", (text) => {
  const { mentions } = annotate([text], "", null, english);
  const names = mentions.flatMap((m) => (m.kind === "person" ? [m.text] : []));
  expect(names).not.toContainEqual(expect.stringMatching(/^Lemnos|Islamic/));
});

it("how a name is spoken is left out, with brackets of its own", () => {
  const text =
    "Ned Holt Berg (/d(ə)ˈbɛrɡ/ d(ə)-BERG; Czech: [ˈbɛrk]; 8 September 1841 – 1 May 1904) was a composer of Leeds.";
  const article = annotate([text], "Ned Berg", null, english);
  const [gone] = english.resolve(article, article.sentences[0]!);
  expect(text.slice(gone!.span.start, gone!.span.end)).toMatch(/^ \(.*1904\)$/);
});
