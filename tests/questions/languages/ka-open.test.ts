/** Georgian items that leave something open: which thing, which year, until when counted, who; and what is known or told already. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (title: string, ...paragraphs: string[]) => annotate(paragraphs, title, null, georgian);

describe("a thing that a demonstrative takes up behind a lead", () => {
  const below = (lead: string, text: string) => georgian.findBeyondHeadline(text, lead);
  it("points outside where the lead has none", () => {
    const lead = "ვაჭრები ქარავნებით მიდიოდნენ აღმოსავლეთიდან დასავლეთისაკენ.";
    expect(below(lead, "ამ ხიდს ვაჭრები 1850 წლამდე იყენებდნენ.")).toBe("ამ ხიდს");
    expect(below(lead, "ვაჭრები ამ უძველეს ხიდს 1850 წლამდე იყენებდნენ.")).not.toBeNull();
    expect(below(lead, "ამ ქართული ხიდის გავლით ვაჭრები აბრეშუმს ეზიდებოდნენ.")).toBe("ამ ქართული ხიდის");
  });
  it.each([
    ["ვაჭრები ძველ ხიდზე გადადიოდნენ.", "ამ ხიდს ვაჭრები 1850 წლამდე იყენებდნენ."],
    ["ვაჭრები თელავში ჩერდებოდნენ.", "ამ ქალაქში ვაჭრები 1850 წლამდე ჩადიოდნენ."],
    ["ვაჭრებმა „არგო“ იყიდეს.", "ამ გემს ვაჭრები 1850 წლამდე იყენებდნენ."],
    ["ვაჭრები მგელს ხშირად ხვდებოდნენ.", "ამ ცხოველს ვაჭრები 1850 წლამდე უფრთხოდნენ."],
  ])("is told by its noun, a place, a name or its kind: %s", (lead, text) => {
    expect(below(lead, text)).toBeNull();
  });
});

describe("a question for when", () => {
  const isAsked = (question: string, headline: string, ...sentences: string[]) =>
    georgian.questionNamesTopic!(question, headline, read(headline, sentences.join(" ")));
  const history = ["ხიდი 1890 წელს ააგეს.", "1921 წელს ხიდი დაიწვა.", "1935 წელს ხიდი აღადგინეს."];
  it("leaves the year open in a text of several years, and not where the year is told", () => {
    const question = "როდის გახსნა მერმა ელენე ბერიძემ ხიდი?";
    expect(isAsked(question, "თელავის ხიდი", ...history)).toBe(false);
    expect(isAsked(question, "თელავის ხიდი", history[0]!)).toBe(true);
    expect(isAsked(question, "თელავის ხიდი 1935 წელს", ...history)).toBe(true);
    expect(isAsked("რომელ წელს გახსნა მერმა ელენე ბერიძემ ხიდი?", "თელავის ხიდი", ...history)).toBe(true);
  });
  it("does not ask what a council did that nothing names", () => {
    const asked = (headline: string) =>
      isAsked("როდის აირჩია დავით ბერიძე საბჭომ პირველ სხდომაზე თავმჯდომარედ?", headline, history[0]!);
    expect(asked("შემოდგომის ამბები თელავში")).toBe(false);
    expect(asked("თელავის საბჭოს პირველი სხდომა")).toBe(true);
  });
});

/** Whether the value in brackets is told by what stands around it, below a headline. */
function isGiven(headline: string, marked: string): boolean {
  const lines = marked.replace(/[[\]]/g, "");
  const mention = read(headline, lines).mentions.find(({ start }) => start === marked.indexOf("["))!;
  return georgian.isGiven!(`${headline}\n${marked.replace(/\[[^\]]*\]/, "_____")}`, mention);
}

describe("a number that another one and the sentence give", () => {
  it.each([
    "დიდ ქვევრში 300 ლიტრი ჩადის.\nპატარა ქვევრში სამჯერ ნაკლებია — დაახლოებით [110] ლიტრი.",
    "დიდ ქვევრში 300 ლიტრი ჩადის.\nპატარა ქვევრში ნახევარია — [150] ლიტრი.",
    "ძველი კოშკი 12 მეტრია, ახალი კი 3-ჯერ მაღალია — [36] მეტრი.",
  ])("is given: %s", (marked) => {
    expect(isGiven("თელავის მარანი", marked)).toBe(true);
  });
  it.each([
    "დიდ ქვევრში 300 ლიტრი ჩადის.\nპატარა ქვევრში სამჯერ ნაკლებია, [40] კი მარანში დგას.",
    "დიდ ქვევრში 300 ლიტრი ჩადის.\nპატარა ქვევრში [110] ლიტრი ჩადის.",
  ])("is asked for: %s", (marked) => {
    expect(isGiven("თელავის მარანი", marked)).toBe(false);
  });
});

describe("the day of what a month is the name of", () => {
  it("is known below the headline, and another month's is not", () => {
    const text = "თელავში დემონსტრაცია [24 მარტს] საღამოს დაიწყო.";
    expect(isGiven("მარტის აჯანყება", text)).toBe(true);
    expect(isGiven("მარტვილის აჯანყება", text)).toBe(false);
    expect(isGiven("მაისის აჯანყება", text)).toBe(false);
  });
});

describe("a count of what somebody has done so far", () => {
  const ask = (marked: string) => {
    const text = marked.replace(/[[\]]/g, "");
    const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
    const mention = read("", text).mentions.find((m) => m.start === start)!;
    return georgian.ask(text, { start, end }, mention);
  };
  it.each([
    "მოჭადრაკე ნინო ბერიძემ უკვე მოიგო [12] ტურნირი.",
    "მოჭადრაკე ნინო ბერიძეს [12] ტურნირი მოუგია.",
    "დღეისათვის მოჭადრაკე ნინო ბერიძემ [12] ტურნირი მოიგო.",
    "მოჭადრაკე ნინო ბერიძეს [12] ტურნირი აქვს მოგებული.",
  ])("is not asked for: %s", (marked) => {
    expect(ask(marked)).toBeNull();
  });
  it("is asked for with its year, and of one event", () => {
    expect(ask("2019 წელს ნინო ბერიძემ უკვე მოიგო [12] ტურნირი.")).not.toBeNull();
    expect(ask("ნინო ბერიძემ [12] ტურნირი მოიგო.")).toBe("რამდენი ტურნირი მოიგო ნინო ბერიძემ?");
  });
});

describe("a statement without its predicate or its subject", () => {
  const below = (headline: string, text: string, lead = "") =>
    georgian.findBeyondHeadline(text, lead, read(headline, text));
  it("is no statement where nothing closes it", () => {
    const lead = "კოშკი სვანეთში დგას.";
    expect(
      below("სვანური კოშკი", "სიმაღლით მეორე კოშკი სვანეთში, ხეობის სამ უძველეს ნაგებობათაგანი."),
    ).not.toBeNull();
    expect(
      below("სვანური კოშკი", "სიმაღლით მეორე კოშკი, სვანეთის 20 უძველეს ნაგებობათაგანი.", lead),
    ).not.toBeNull();
    expect(below("სვანური კოშკი", "კოშკი სვანეთის სამ უძველეს ნაგებობათაგანია.")).toBeNull();
    expect(below("სვანური კოშკი", "კოშკი 1890 წელს გადაარჩინა მხატვარმა, ერთმა ოც სტუმართაგანი.")).toBeNull();
  });
  it.each([
    "ადმინისტრაციულად იყოფა 26 ოლქად, რომელთა საერთო ფართობი 300 ჰექტარია.",
    "დასავლეთით ესაზღვრება მარნეული, აღმოსავლეთით კი გარდაბანი და 12 სოფელი.",
    "1995 წლიდან მოღვაწეობა ქუთაისის ბიბლიოთეკაში განაგრძო.",
    "XVIII საუკუნის ბოლოს დმანისში მოღვაწეობდა.",
    "რეგიონის აღმოსავლეთით 300 ჰექტარს მოიცავს.",
  ])("is of nobody: %s", (text) => {
    expect(below("ბოლნისი, დმანისი, წალკა", text)).not.toBeNull();
  });
  it.each([
    "ბოლნისი იყოფა 26 უბნად, რომელთა საერთო ფართობი 300 ჰექტარია.",
    "ბოლნისს დასავლეთით ესაზღვრება დმანისი, აღმოსავლეთით კი მარნეული და 12 სოფელი.",
    "ნინო ბერიძემ 1995 წლიდან მოღვაწეობა ქუთაისის ბიბლიოთეკაში განაგრძო.",
    "ნინო ბერიძემ წალკის პარკში, რომელიც 300 ჰექტარს მოიცავს, 12 ირემს მიაგნო.",
    "დავით IV დმანისში 1123 წელს ჩავიდა.",
    "Geostat ბოლნისში 300 ოჯახს აერთიანებს.",
  ])("is of one whom it names: %s", (text) => {
    expect(below("ბოლნისი, დმანისი, წალკა", text)).toBeNull();
  });
});

describe("a stray detail", () => {
  const listAsked = (text: string) =>
    read("", text).mentions.flatMap((m) => (m.kind === "number" && m.exact ? [m.text] : []));
  const isIdle = (text: string) => {
    const article = read("", text);
    return georgian.isIdle!(text, article.mentions, article);
  };
  it.each([
    "ტურისტები ბორჯომის ტყეში სეირნობენ, რომელიც მდინარის 30 კილომეტრზეა გადაჭიმული.",
    "1926 წლის აღწერის მიხედვით, სოფელში 64 კომლი ცხოვრობდა.",
    "სოფელ ომალოში აღწერის მიხედვით 118 მცხოვრებია.",
  ])("is no number to ask for: %s", (text) => {
    expect(listAsked(text)).toEqual([]);
  });
  it.each([
    ["ბორჯომის ტყე მდინარის გასწვრივ 30 კილომეტრზეა გადაჭიმული.", "30"],
    ["აღწერის მიხედვით, თელავში 19 629 ადამიანი ცხოვრობს.", "19 629"],
    ["სოფელში 64 კომლი ცხოვრობდა.", "64"],
  ])("is not what a sentence tells: %s", (text, number) => {
    expect(listAsked(text)).toEqual([number]);
  });
  it.each([
    "1926 წლის აღწერის მიხედვით, სოფელში 64 კომლი ცხოვრობდა.",
    "დავით ბერიძე 2011 წელს 33-ე ბატალიონში ჩაირიცხა.",
    "დავით ბერიძე სამხედრო სამსახურში 2011 წლის 3 მაისიდან 2012 წლის 5 ივნისამდე იყო.",
  ])("is not to be judged: %s", (text) => {
    expect(isIdle(text)).toBe(true);
  });
  it("is not the year of service, nor the days of a festival", () => {
    expect(isIdle("დავით ბერიძე 2011 წლიდან ბათუმში მსახურობდა.")).toBe(false);
    expect(isIdle("ფესტივალი თელავში 3 მაისიდან 5 ივნისამდე გაიმართა.")).toBe(false);
  });
  it("of service has no day or year to ask for", () => {
    expect(isGiven("დავით ბერიძე", "დავით ბერიძე [2011] წლის 3 მაისიდან ბათუმში მსახურობდა.")).toBe(true);
    expect(isGiven("დავით ბერიძე", "დავით ბერიძე [2011] წლიდან ბათუმში მსახურობდა.")).toBe(false);
  });
});

describe("a heading that ran into the first sentence", () => {
  const below = (text: string) => georgian.findBeyondHeadline(text, "", read("თელავის ისტორია", text));
  it("is no part of it where something else was done", () => {
    expect(
      below("ქალაქის დღე 1871 წლის ხანძრის შემდეგ თელავის მართვა ადგილობრივმა გუბერნატორმა იკისრა."),
    ).toBe("ქალაქის დღე");
  });
  it.each([
    "ქალაქის ბაღი 1871 წლის ხანძრის შემდეგ თელავის გუბერნატორმა ააშენა.",
    "1871 წლის ხანძრის შემდეგ თელავის მართვა ადგილობრივმა გუბერნატორმა იკისრა.",
  ])("is not what was done: %s", (text) => {
    expect(below(text)).toBeNull();
  });
});
