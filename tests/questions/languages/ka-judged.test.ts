/** What two blind raters failed in Georgian items: forms of numerals, names cut in two, values that a word or the headline tells, tricks of a digit. */
import { describe, expect, it } from "vitest";
import type { NumberMention } from "../../../questions/article.ts";
import { isTrick } from "../../../questions/languages/ka/alternatives.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { readAgreement } from "../../../questions/languages/ka/numbers.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { bankOf } from "../made.ts";

const read = (title: string, ...paragraphs: string[]) => annotate(paragraphs, title, null, georgian);

/** The mention in brackets, its article and its text. */
function readMarked(marked: string, title = "") {
  const text = marked.replace(/[[\]]/g, "");
  const article = read(title, text);
  return { text, article, mention: article.mentions.find(({ start }) => start === marked.indexOf("["))! };
}

function listRivals(marked: string): string[] {
  const { article, mention } = readMarked(marked);
  return georgian.findAlternatives(article, mention).map(({ text }) => text);
}

/** The statements of a text's bank that are true, or false. */
function listJudged(text: string, key: string): string[] {
  return bankOf({ text, lang: "ka" })
    .items.filter((item) => item.type === "true-false" && item.key === key)
    .map(({ stem }) => stem);
}

function isGiven(marked: string, title: string): boolean {
  const { article, mention } = readMarked(marked, title);
  return georgian.isGiven!(`${title}\n\n${marked.replace(/\[[^\]]*\]/, "_____")}`, mention, article);
}

describe("a rival that nobody would believe", () => {
  it("is a match of many more goals", () => {
    expect(listRivals("გუნდი [ორი] გოლით ჩამორჩებოდა.")).toEqual(["ერთი", "სამი", "ოთხი"]);
    expect(listRivals("გუნდმა [ორი] ვაშლი იყიდა.")).toContain("ხუთი");
  });
  it("is another year of what has a name", () => {
    expect(listRivals("[2008] წლის 9 აგვისტოს, რუსეთ-საქართველოს ომის დროს, ლევან გურული დაიჭრა.")).toEqual(
      [],
    );
    expect(listRivals("[2004] წელს ლევან გურული საბრძოლო ოპერაციებში მონაწილეობდა.")).toEqual([]);
    expect(listRivals("[2008] წლის 9 აგვისტოს, თოვლის დროს, ლევან გურული დაიჭრა.")).not.toEqual([]);
  });
  it("is another month for what has its season", () => {
    expect(listRivals("ორნიტოლოგებმა 2024 წლის [ივლისში] ბარტყი მონიშნეს.")).toEqual([]);
    expect(listRivals("ორნიტოლოგებმა 2024 წლის [ივლისში] არწივი მონიშნეს.")).toContain("აგვისტოში");
  });
});

describe("a rival of a numeral that does not change", () => {
  it("agrees with an ergative", () => {
    const rivals = listRivals("რაზმის [რვა] წევრმა დაშავებული მთამსვლელი ჩამოიყვანა.");
    expect(rivals).toContain("შვიდმა");
    expect(rivals).toContain("ცხრა");
    expect(rivals).not.toContain("შვიდი");
  });
  it.each([
    ["წევრმა", "ergative"],
    ["გოგონამ", "ergative"],
    ["ფორმა", "full"],
    ["წევრი", "full"],
    ["წევრის", "full"],
    ["თვიდან", "full"],
    ["თვეში", "bare"],
    ["დღეს", "bare"],
    ["ნაწილად", "bare"],
    ["ქართველ", "bare"],
    ["ოქროს", null],
    ["კმ", null],
  ])("is known by what it stands before: %s", (unit, form) => {
    expect(readAgreement(unit)).toBe(form);
  });
  it("is offered nowhere that the case is not told", () => {
    expect(listRivals("გუნდმა [რვა] ოქროს მედალი მოიგო.")).toEqual([]);
  });
});

describe("a place whose kind is cut short before it", () => {
  it("is asked for with its kind and the direction from it", () => {
    const { text, mention } = readMarked("ციხე კვეტერა ქ. [ახმეტიდან] დასავლეთით მდებარეობს.");
    expect(georgian.ask(text, mention, mention)).toBe("რომელი ქალაქიდან დასავლეთით მდებარეობს ციხე კვეტერა?");
  });
  it("is not asked for as a city where it is a village", () => {
    const { text, mention } = readMarked("ციხე კვეტერა სოფ. [ახმეტაში] მდებარეობს.");
    expect(georgian.ask(text, mention, mention)).toBeNull();
    expect(isGiven("ციხე კვეტერა სოფ. [ახმეტაში] მდებარეობს.", "ციხე")).toBe(true);
  });
});

describe("a number within a word that is shown", () => {
  it("is told by the headline's", () => {
    expect(isGiven("ცხოველს რბილი სხეული და [რვა] საცეცი აქვს.", "რვაფეხა")).toBe(true);
    expect(isGiven("ფიგურას [სამი] გვერდი აქვს.", "სამკუთხედი")).toBe(true);
  });
  it("is told by none that begins like a numeral", () => {
    expect(isGiven("ქალაქში [სამი] ხიდი აშენდა.", "სამთავრო და სამგზავრო მატარებელი")).toBe(false);
    expect(isGiven("ქალაქში [ათი] ხიდი აშენდა.", "ათენის ათეულობით ხიდი")).toBe(false);
  });
});

describe("a true statement below a headline", () => {
  const isHeadlined = (title: string, text: string) =>
    georgian.isHeadlined!(title, text, read(title, text).mentions);
  it("is told by a count that the headline has in any form", () => {
    const title = "სარფიდან ანაკლიამდე ორ თვეში 40-მდე დელფინი გამორიყა";
    expect(isHeadlined(title, "მარტიდან მაისამდე ზღვამ 40-მდე დელფინი გამორიყა.")).toBe(true);
    expect(isHeadlined(title, "მდინარეზე ორი თვე წყალდიდობა იყო.")).toBe(true);
  });
  it("is not told by another count, or by the year alone of what it counts", () => {
    expect(isHeadlined("40 დელფინი გამორიყა", "ლაბორატორიამ 40 სინჯი აიღო.")).toBe(false);
    expect(isHeadlined("2024 წლის მოსავალი", "2024 წელს 340 ტონა ყურძენი დაიკრიფა.")).toBe(false);
    expect(isHeadlined("2024 წლის მოსავალი", "მოსავალი 2024 წელს სეტყვამ გაანადგურა.")).toBe(true);
  });
  it("is no item", () => {
    const text = [
      "თბილისში ორ თვეში 40-მდე ხე წაიქცა",
      "მერიის ცნობით, 2026 წლის 1 მარტიდან 1 მაისამდე მხოლოდ თბილისის ცენტრში ქარიშხალმა 40-მდე ხე წააქცია. " +
        "ნიკოლოზ გურულმა თქვა, რომ თბილისის ბაღში 1991 წელს 40-მდე ხე დარგეს. თბილისის ბაღში 1993 წელს სამი შადრევანი აშენდა.",
    ].join("\n\n");
    const truths = listJudged(text, "true");
    expect(truths.some((stem) => stem.includes("სამი შადრევანი"))).toBe(true);
    expect(truths.filter((stem) => stem.includes("40-მდე ხე წააქცია"))).toEqual([]);
  });
});

describe("what adds to something unsaid", () => {
  const cut = (text: string) => text.slice(georgian.measureOpener(text));
  it("is cut off at a sentence's beginning", () => {
    expect(cut("ასევე, ციტადელში სასახლე დგას.")).toBe("ციტადელში სასახლე დგას.");
    expect(cut("აგრეთვე, ციტადელში სასახლე დგას.")).toBe("ციტადელში სასახლე დგას.");
    expect(cut("ასევე, როგორც თბილისში, გორშიც სკოლა აშენდა.")).toMatch(/^ასევე/);
  });
  it.each([
    ["თუ მტერმა მაინც შენიშნა, რვაფეხა მელანს უშვებს.", "თუ მტერმა მაინც"],
    ["რვაფეხა მელანს უშვებს, როცა მტერი ეძებს მას ზღვაში.", "მას"],
    ["მეორე შემთხვევა თითქმის ერთი წლის შემდეგ დაფიქსირდა.", "მეორე შემთხვევა"],
  ])("begins no excerpt: %s", (text, pointer) => {
    expect(georgian.findPointer(text)).toBe(pointer);
  });
  it("is no hindrance where its own sentence tells", () => {
    expect(georgian.findPointer("მიუხედავად წვიმისა, ბერიძემ მაინც გაიმარჯვა ფინალში.")).toBeNull();
    expect(georgian.findPointer("მეორე მსოფლიო ომში ქალაქის ნახევარი დაინგრა.")).toBeNull();
  });
});

describe("a false value", () => {
  it("is off by more than a digit of a year or a day", () => {
    const { mention } = readMarked("გათხრები [1748] წელს დაიწყო.");
    expect([1747, 1749, 1750].every((year) => isTrick(mention, year))).toBe(true);
    expect(isTrick(mention, 1745)).toBe(false);
  });
  it("is off by more than a unit of a large number, and by one of a small one", () => {
    const large = readMarked("ნაკრძალში [47] დათვი ცხოვრობს.").mention;
    expect(isTrick(large, 48)).toBe(true);
    expect(isTrick(large, 52)).toBe(false);
    expect(isTrick(readMarked("ნაკრძალში [8] დათვი ცხოვრობს.").mention, 9)).toBe(false);
  });
  it("is in no statement", () => {
    const text =
      "პომპეის გათხრები\n\nპომპეის გათხრები 1748 წელს დაიწყო. პომპეის მუზეუმი 1861 წელს გაიხსნა. " +
      "პომპეის თეატრი 1902 წელს აღადგინეს. პომპეის პარკი 1955 წელს გაშენდა. პომპეის ბაღი 1931 წელს დააარსეს.";
    const years = listJudged(text, "false").flatMap((stem) => (stem.match(/\d{4}/g) ?? []).map(Number));
    expect(years.length).toBeGreaterThan(0);
    for (const year of years)
      expect(Math.min(...[1748, 1861, 1902, 1931, 1955].map((y) => Math.abs(y - year)))).toBeGreaterThan(2);
  });
});

describe("things that meet or cross", () => {
  it("are two at least", () => {
    expect(listRivals("ადგილი, სადაც [სამი] წრე იკვეთება, ეპიცენტრია.")).not.toContain("ერთი");
    expect(listRivals("მოედანზე [3] ქუჩა იკვეთება.")).not.toContain("1");
    expect(listRivals("ქალაქში [სამი] ხიდი აშენდა.")).toContain("ერთი");
  });
});

describe("a detail of a list", () => {
  const listExact = (text: string) =>
    read("", text)
      .mentions.filter((m): m is NumberMention => m.kind === "number" && m.exact)
      .map((m) => m.text);
  it("is the count of one of its things", () => {
    expect(
      listExact("ციტადელში დგას ორსართულიანი სასახლე, ეკლესიის ნანგრევი, ორი წყალსაცავის ავზი და კოშკი."),
    ).toEqual([]);
  });
  it("is no count behind another phrase, or of the only thing", () => {
    expect(listExact("გორში, ომის შემდეგ, ორი ხიდი და სკოლა აღადგინეს.")).toEqual(["ორი"]);
    expect(listExact("ციტადელში დგას ორი წყალსაცავის ავზი და კოშკი.")).toEqual(["ორი"]);
  });
  it("is the year of its edition, not that of an entry", () => {
    const isIdle = (text: string) =>
      read("", text).mentions.some((m) => m.kind === "date" && m.relative === true);
    expect(isIdle("საქართველოს 2014 წლის წითელ ნუსხაში ნიამორი შეტანილია.")).toBe(true);
    expect(isIdle("ნიამორი 2014 წელს წითელ ნუსხაში შეიტანეს.")).toBe(false);
  });
});
