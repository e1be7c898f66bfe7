/** Questions of one clause of a longer English statement, and of measures, towns and agents. */
import { describe, expect, it } from "vitest";
import type { Mention } from "../../../questions/article.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { bankOf, stemsOf } from "../made.ts";

/** The question for the mention with this text. */
function ask(text: string, key: string): string | null {
  const { mentions } = annotate([text], "", null, english);
  const mention = mentions.find((m: Mention) => m.text === key);
  if (mention === undefined) throw new Error(`no mention ${key} in ${text}`);
  return english.ask(text, { start: mention.start, end: mention.end }, mention);
}

describe("a clause of a longer statement", () => {
  it.each([
    [
      "another predicate",
      "Lind opened a shop in 1901 and moved to Bergen.",
      "In which year did Lind open a shop?",
    ],
    [
      "a predicate before it",
      "Lind was born in Oslo and moved to Bergen in 1901, where a shop was opened.",
      null,
    ],
    [
      "a predicate with a subject told before it",
      "Lind was raised in Oslo and died in Bergen in 1901.",
      "In which year did Lind die in Bergen?",
    ],
    [
      "a clause with its own date",
      "The town was burned by pirates and in 1901 it was granted a charter.",
      "In which year was the town granted a charter?",
    ],
    [
      "a relative clause at the end",
      "The society built a mill in 1901, which was sold to Ned Holt.",
      "In which year did the society build a mill?",
    ],
    [
      "a relative clause behind the subject",
      "In 1901, the bishop of Bergen, who feared a riot, closed the gates of the town.",
      "In which year did the bishop of Bergen close the gates of the town?",
    ],
    [
      "what somebody is",
      "Lind, a weaver from Oslo, built the mill in 1901.",
      "In which year did Lind, a weaver from Oslo, build the mill?",
    ],
    [
      "what was done with the subject",
      "The mill, built in 1901 by the town, is now a museum.",
      "In which year was the mill built by the town?",
    ],
    [
      "a participle in front",
      "Founded in 1901 by the town, the museum has many boats.",
      "In which year was the museum founded by the town?",
    ],
    [
      "a phrase in front, told at the end",
      "After the great fire, Lind rebuilt the mill in 1901.",
      "In which year did Lind rebuild the mill after the great fire?",
    ],
    [
      "a clause in front",
      "Although the town had no money, Lind rebuilt the mill in 1901.",
      "In which year did Lind rebuild the mill?",
    ],
    [
      "a second phrase in front",
      "In 1901, after the death of a friend, Lind sold the mill.",
      "In which year did Lind sell the mill?",
    ],
    [
      "but no half of two names",
      "The mill burned in 1901 at the corner of Pine and Bush streets.",
      "In which year did the mill burn at the corner of Pine and Bush streets?",
    ],
    [
      "an apposition before the date",
      "Lind married Anna Berg, a weaver, in 1901, and they left for Oslo.",
      "In which year did Lind marry Anna Berg?",
    ],
    [
      "a predicate with its own date",
      "The bishop found the books and in 1901 sold the mill.",
      "In which year did the bishop sell the mill?",
    ],
    ["brackets", "Lind (a weaver) sold the mill in 1901.", "In which year did Lind sell the mill?"],
    [
      "a phrase behind the date that holds a clause",
      "The church was built in 1901 in a form that recalls the tents of the north.",
      "In which year was the church built?",
    ],
    [
      "two verbs with one object",
      "In 1901, the bishop collected and burned the books.",
      "In which year did the bishop collect and burn the books?",
    ],
    [
      "a title in quotation marks",
      "Lind painted “The Red Mill” in 1901.",
      "In which year did Lind paint “The Red Mill”?",
    ],
    [
      "what has lasted since",
      "The fair has been held in the old town since 1901.",
      "Since which year has the fair been held in the old town?",
    ],
  ])("%s", (_, text, question) => {
    expect(ask(text, "1901")).toBe(question);
  });
  it.each([
    [
      "a participle may be the verb",
      "In 1901 a row of mills called Skerry opened in the north of the town.",
      "1901",
    ],
    ["the name would be told twice", "After leaving Lind’s house, Lind moved to the north in 1901.", "1901"],
    ["the capital may be a name’s", "Mill works of art were shown in Bergen in 1901.", "1901"],
    ["a pronoun has lost whom it means", "Lind built the mill and they sold it in 1901.", "1901"],
    ["a date of the clause that is cut off", "Lind left the town, which had burned in 1901.", "1901"],
    ["an adverb makes a participle no verb", "One of Lind’s most widely noticed works of 1901.", "1901"],
    ["two dates", "The prize was won by Lind in 1901 and again in 1905.", "1905"],
  ])("but not where %s", (_, text, key) => {
    const { mentions } = annotate([text], "", null, english);
    const mention = mentions.find((m: Mention) => m.text === key);
    const question = mention && english.ask(text, { start: mention.start, end: mention.end }, mention);
    expect(question ?? null).toBeNull();
  });
});

describe("a measure", () => {
  it.each([
    ["The bridge of Bergen is 450 metres long.", "450", "How many metres long is the bridge of Bergen?"],
    ["Bergen has a population of 290,000.", "290,000", "What is the population of Bergen?"],
    [
      "The population of Bergen was 290,000 in 2010.",
      "290,000",
      "What was the population of Bergen in 2010?",
    ],
    ["There farms make up 40% of it.", "40%", null],
    ["The forest covers 40% of the island.", "40%", "What percentage of the island does the forest cover?"],
    ["The price of bread fell by 15%.", "15%", "By what percentage did the price of bread fall?"],
    ["The queen ruled the north for 12 years.", "12", "For how many years did the queen rule the north?"],
    [
      "The farms of Bergen sent 342 chests of tea to Oslo.",
      "342",
      "How many chests of tea did the farms of Bergen send to Oslo?",
    ],
    [
      "The island produces about 40 per cent of the wool.",
      "40 per cent",
      "About what percentage of the wool does the island produce?",
    ],
    [
      "The bridge of Bergen is 450 metres long and 20 metres wide.",
      "450",
      "How many metres long is the bridge of Bergen?",
    ],
    ["The country consists of 12 islands.", "12", "How many islands does the country consist of?"],
    ["The town is divided into 12 districts.", "12", "How many districts is the town divided into?"],
  ])("%s", (text, key, question) => {
    expect(ask(text, key)).toBe(question);
  });
  it("of what lasts is counted from the day of writing", () => {
    expect(ask("The queen has ruled the north for 12 years.", "12")).toBeNull();
  });
});

describe("in a bank", () => {
  const text =
    "The mill of Leeds was famous. In 1831, after the great fire of which many songs and stories were told in the villages of the north and in the towns of the south and in the old harbour by the sea, Anna Berg rebuilt the mill of Leeds. " +
    "The mill of Leeds was sold by a miller from York in 1850. In 1871 the council of Leeds bought the old mill. In 1880 the mill of Leeds burned down.";
  const stems = stemsOf(bankOf({ text, title: "The mill of Leeds", lang: "en" }).items);
  it("a clause is asked of though its sentence is too long for a gap", () => {
    expect(stems).toContainEqual(
      expect.stringMatching(/In which year did Anna Berg rebuild the mill of Leeds\?$/),
    );
    expect(stems).not.toContainEqual(expect.stringMatching(/songs/));
  });
  it("the question comes before the gap", () => {
    const at = (sign: RegExp) => stems.findIndex((stem) => sign.test(stem));
    expect(at(/year was the mill of Leeds sold by/)).toBeGreaterThan(-1);
    expect(at(/year was the mill of Leeds sold by/)).toBeLessThan(at(/York in _____/));
  });
});
