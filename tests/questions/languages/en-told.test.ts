/** English questions of what somebody is the source of, of sums and shares, of inexact numbers, and of who holds an office. */
import { describe, expect, it } from "vitest";
import type { Mention } from "../../../questions/article.ts";
import { generateBank } from "../../../questions/generate.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { scoreResponse } from "../../../questions/score.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import type { Item } from "../../../questions/item.ts";

/** The question for the mention with this text. */
function ask(text: string, key: string): string | null {
  const { mentions } = annotate([text], "", null, english);
  const mention = mentions.find((m: Mention) => m.text === key);
  if (mention === undefined) throw new Error(`no mention ${key} in ${text}`);
  return english.ask(text, { start: mention.start, end: mention.end }, mention);
}

/** The questions for who holds an office, with the answers. */
const hold = (text: string, title = "") =>
  english.findOffices!(annotate([text], title, null, english)).map(
    ({ question, name }) => `${question} ${name}`,
  );

describe("a clause with a source", () => {
  it.each([
    [
      "The ferry line said six sailors were at the hospital.",
      "six",
      "According to the ferry line, how many sailors were at the hospital?",
    ],
    [
      "According to the Mill Survey, 40 percent of Bergen is without water.",
      "40 percent",
      "According to the Mill Survey, what percentage of Bergen is without water?",
    ],
    [
      "Some 300 weavers went on strike, the union said.",
      "300",
      "According to the union, about how many weavers went on strike?",
    ],
    [
      "By 2030, 40% of the mills will be closed, says a study.",
      "40%",
      "According to a study, by 2030, what percentage of the mills will be closed?",
    ],
    [
      "The company said its profit had risen 12% in 1994.",
      "12%",
      "According to the company, by what percentage had its profit risen in 1994?",
    ],
    [
      "Forty percent of “likely” voters said Lind should not run, according to the Bergen poll.",
      "Forty percent",
      "According to the Bergen poll, what percentage of “likely” voters said Lind should not run?",
    ],
    [
      "The survey said 18% of weavers were from Bergen and that sales had doubled.",
      "18%",
      "According to the survey, what percentage of weavers were from Bergen?",
    ],
    [
      "The album market grew by 4.5% in 2004 with 174 albums sold.",
      "2004",
      "In which year did the album market grow by 4.5% with 174 albums sold?",
    ],
    [
      "The airline said it would cut 200 jobs.",
      "200",
      "According to the airline, how many jobs would it cut?",
    ],
    [
      "An estimated 13 per cent of new mills are bought by sailors.",
      "13 per cent",
      "About what percentage of new mills are bought by sailors?",
    ],
    [
      "Lind said there had been 1,127 fires in 1994.",
      "1,127",
      "According to Lind, how many fires had there been in 1994?",
    ],
  ])("%s", (text, key, question) => {
    expect(ask(text, key)).toBe(question);
  });

  it.each([
    ["who speaks is not named", "He said six sailors were at the hospital.", "six"],
    ["a man may be anybody", "A man said six sailors were at the hospital.", "six"],
    ["whose they are is told elsewhere", "The ferry line said they had saved six sailors.", "six"],
  ])("is left where %s", (_, text, key) => {
    expect(ask(text, key)).toBeNull();
  });
});

it("something that no name tells keeps the place that the sentence ends with", () => {
  expect(ask("In 1938, a flood killed 200 people and destroyed a mill in Bergen.", "200")).toBe(
    "In 1938, how many people did a flood kill in Bergen?",
  );
  expect(ask("Lind opened a shop in 1901 and moved to a house in Bergen.", "1901")).toBe(
    "In which year did Lind open a shop?",
  );
});

it("letters behind a name are no part of it", () => {
  const { mentions } = annotate(["Anna Lind MSP sent a letter to Bergen."], "", null, english);
  expect(mentions.filter((m) => m.kind === "person").map((m) => m.text)).toEqual(["Anna Lind"]);
});

describe("an inexact number", () => {
  it.each([
    [
      "At least 384 people died in the flood at Bergen.",
      "384",
      "At least how many people died in the flood at Bergen?",
    ],
    ["The mill employs about 150 people.", "150", "About how many people does the mill employ?"],
    [
      "Holt Mills added only 146,000 looms in January.",
      "146,000",
      "How many looms did Holt Mills add in January?",
    ],
  ])("%s", (text, key, question) => {
    expect(ask(text, key)).toBe(question);
  });
});

describe("a sum or a share", () => {
  it.each([
    [
      "The mill was sold for £2m to a museum in Leeds.",
      "£2m",
      "For how much was the mill sold to a museum in Leeds?",
    ],
    [
      "Profits at Holt Mills rose 9% to £2bn in 1994.",
      "9%",
      "By what percentage did profits at Holt Mills rise in 1994?",
    ],
    [
      "Profits at Holt Mills rose 9% to £2bn in 1994.",
      "£2bn",
      "To how much did profits at Holt Mills rise in 1994?",
    ],
    [
      "Holt Mills reported a pre-tax profit of £15m in 1994.",
      "£15m",
      "How large a pre-tax profit did Holt Mills report in 1994?",
    ],
    [
      "Lind has been ordered to pay £500 in damages.",
      "£500",
      "How much money has Lind been ordered to pay in damages?",
    ],
    ["The contract is worth $5 million.", "$5 million", "How much is the contract worth?"],
    [
      "The town has set aside £3.5m (€4m) for the repairs.",
      "£3.5m",
      "How much money has the town set aside for the repairs?",
    ],
  ])("%s", (text, key, question) => {
    expect(ask(text, key)).toBe(question);
  });

  it("in millions is read however it is typed", () => {
    const item: Item = {
      id: "q",
      type: "typed",
      skill: "retrieve",
      lang: "en",
      stem: "How much is the contract worth?",
      options: [],
      key: "£1.5m",
      shuffle: false,
      evidence: [],
      difficulty: 0.5,
      status: "draft",
    };
    const score = (typed: string) => scoreResponse(item, typed).score;
    expect(["£1.5m", "1.5 million", "£1,500,000", "1.5bn", "1.5"].map(score)).toEqual([1, 1, 1, 0, 0]);
    expect(english.readAnswer("450m")).toBe("450");
  });

  it("leaves 800 m without a sign a distance", () => {
    const { mentions } = annotate(["Lind won the 800m in Leeds."], "", null, english);
    expect(mentions.filter((m) => m.kind === "number")).toEqual([]);
  });
});

it("may be typed where the text has it in words, of a question alone", () => {
  const result = generateBank({
    text: "Twenty-six weavers were arrested in Bergen after a strike at the old mill.",
    title: "Strike at the mill of Bergen",
    lang: "en",
  });
  if (!result.ok) throw new Error(result.problem);
  const typed = result.bank.items.filter(({ type }) => type === "typed");
  expect(typed.map(({ stem }) => stem.split("\n").at(-1))).toEqual([
    "How many weavers were arrested in Bergen after a strike at the old mill?",
  ]);
  expect(scoreResponse(typed[0]!, "26").score).toBe(1);
});

describe("sizes and counts", () => {
  it.each([
    [
      "Holt Mills has bought a 20% stake in Bergen Wool, the largest firm of Oslo.",
      "20%",
      "How large a stake in Bergen Wool has Holt Mills bought?",
    ],
    ["Lind got a 5% pay rise in May.", "5%", "How large a pay rise did Lind get in May?"],
    [
      "Holt Mills was granted 3,248 patents in 1994, more than any other firm in Bergen.",
      "3,248",
      "How many patents was Holt Mills granted in 1994?",
    ],
    [
      "In January 1994, there were only 10 million weavers in Norway.",
      "10 million",
      "In January 1994, how many weavers were there in Norway?",
    ],
    [
      "The mayor has apologised to two families who lost a child.",
      "two",
      "To how many families who lost a child has the mayor apologised?",
    ],
    [
      "Twelve weavers from Leeds were charged with theft and three millers from Bergen were charged with fraud.",
      "three",
      "How many millers from Bergen were charged with fraud?",
    ],
    [
      "Profits at Holt Mills fell 93% as wool costs rose.",
      "93%",
      "By what percentage did profits at Holt Mills fall?",
    ],
  ])("%s", (text, key, question) => {
    expect(ask(text, key)).toBe(question);
  });
  it.each([
    ["In 1938, a flood killed more than 200 people.", "200"],
    ["Less than £2 million has been spent on the mill.", "£2 million"],
    ["The weavers of Bergen left after almost 40 days.", "40"],
    ["Up to 300 weavers left Bergen in 1905.", "300"],
  ])("that is told by a bound alone is not asked for: %s", (text, key) => {
    expect(ask(text, key)).toBeNull();
  });
});

describe("what came of an event, where and at what age", () => {
  it.each([
    [
      "A flood struck western Bergen in 1996, killing nine.",
      "nine",
      "How many people were killed when a flood struck western Bergen in 1996?",
    ],
    [
      "In 2018, heavy storms hit Bergen, killing at least 500 people, mostly at sea.",
      "500",
      "At least how many people were killed when heavy storms hit Bergen in 2018?",
    ],
    ["Edward Lind died in Leeds at the age of 82.", "82", "At what age did Edward Lind die in Leeds?"],
    [
      "Lind was sentenced to nine years in prison for theft.",
      "nine",
      "To how many years in prison was Lind sentenced for theft?",
    ],
    ["The film was shown in 20 countries.", "20", "In how many countries was the film shown?"],
    [
      "The conference will be held in Geneva in May.",
      "Geneva",
      "In which town or city will the conference be held in May?",
    ],
    ["Lind moved to Leeds in 1901.", "Leeds", "To which town or city did Lind move in 1901?"],
    ["Lind was born in Leeds where her mother worked.", "Leeds", "In which town or city was Lind born?"],
    ["On Friday, Lind opened 12 shops in Leeds.", "12", "How many shops did Lind open in Leeds?"],
  ])("%s", (text, key, question) => {
    expect(ask(text, key)).toBe(question);
  });

  it.each([
    ["what was the first for so long", "Lind was glad of the first win for two months.", "two"],
    ["children of an age", "Lind taught children aged 12.", "12"],
    [
      "an event of two clauses",
      "A flood, which had come from the hills, struck Bergen and Leeds fell, killing nine.",
      "nine",
    ],
    [
      "what another subject goes on with",
      "Anna Lind kept a mill in Leeds and that is what drives her.",
      "Anna Lind",
    ],
    ["what may be elsewhere", "The conference could be held in Geneva.", "Geneva"],
  ])("is not asked of %s", (_, text, key) => {
    expect(ask(text, key)).toBeNull();
  });
});

describe("who holds an office", () => {
  it.each([
    [
      "Anna Lind, chairman of the Mill Society, said the mill would become a museum.",
      "What is the name of the chairman of the Mill Society?",
    ],
    [
      "Leeds basketball coach Anna Lind said: the team is tired.",
      "What is the name of the Leeds basketball coach?",
    ],
    [
      "“The mill will open in May,” said Anna Lind, director of the Mill Society.",
      "What is the name of the director of the Mill Society?",
    ],
    [
      "The mill was sold to the Leeds Larks. Larks coach Anna Lind opened the door.",
      "What is the name of the Larks coach?",
    ],
  ])("%s", (text, question) => {
    expect(hold(text)).toEqual([`${question} Anna Lind`]);
  });

  it.each([
    "“The mill will open in May,” said Anna Lind, an engineer at the Mill Society, in Oslo.",
    "Spokeswoman for Leeds Airport, Anna Lind, said the plan had failed for want of money.",
    "“The mill will open in May,” the Bergen economist Anna Lind said on Friday.",
    "Anna Lind, a member of the Mill Society, said the mill would become a museum.",
    "Anna Lind, deputy chairman of the Mill Society, said the mill would become a museum.",
    "Auction chairman Anna Lind said the mill would become a museum.",
    "Harry Story director Anna Lind said the mill would become a museum.",
    "Anna Lind, an engineer at the Mill Society, opened the door of the mill.",
    "The former Leeds manager Anna Lind said the mill would become a museum.",
    "The Mill Society met. Its Leeds manager, Anna Lind, said the mill would become a museum.",
    "The Department of Justice analyst Anna Lind said the mill would become a museum.",
    "Since Millcorp's founder, Anna Lind, was arrested, the mill has stood still.",
    "Anna Lind, a spokeswoman for the Mayor, said the mill would become a museum.",
    "The French president Anna Lind said the mill would become a museum.",
    "Leeds manager Anna Lind spoke. Leeds manager Ned Holt said the mill would become a museum.",
  ])("is not asked where several may, or all know: %s", (text) => {
    expect(hold(text)).toEqual([]);
  });

  it("has nobody else's name in it", () => {
    expect(hold("They met Deutsche's chairman Ned Holt and chief executive Anna Lind.")).toEqual([
      "What is the name of Deutsche's chairman? Ned Holt",
    ]);
  });

  it("is not asked of whom the headline names", () => {
    expect(hold("Leeds manager Anna Lind said the mill would become a museum.", "Lind opens mill")).toEqual(
      [],
    );
  });
});
