/** Georgian values that what else is told rules out or gives away: days, parts, lives, events, misprints, and sentences cut short. */
import { describe, expect, it } from "vitest";
import type { DateMention, Mention, NumberMention } from "../../../questions/article.ts";
import { trimEnd } from "../../../questions/languages/ka/context.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { listMisdated } from "../../../questions/languages/ka/misdated.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { renderSentence } from "../../../questions/stages/statement.ts";

const read = (title: string, ...paragraphs: string[]) => annotate(paragraphs, title, null, georgian);
const list = (mentions: readonly Mention[]) => mentions.map(({ kind, text }) => `${kind}: ${text}`);
const isDate = (m: Mention): m is DateMention => m.kind === "date";
const isNumber = (m: Mention): m is NumberMention => m.kind === "number";

/** Values of the rivals of the mention that reads so. */
function listRivals(article: ReturnType<typeof read>, text: string): number[] {
  const mention = article.mentions.find((m) => m.text === text)!;
  return georgian.findAlternatives(article, mention).map(({ order }) => order!);
}

describe("a day before its month", () => {
  it("is a date in whatever form, and no number", () => {
    const { mentions } = read("", "2005 წლის 10 სექტემბრიდან 2006 წლის 26 აპრილამდე ნინო ერაყში იმყოფებოდა.");
    expect(list(mentions)).toContain("date: 26 აპრილამდე");
    expect(mentions.filter(isNumber)).toEqual([]);
    expect(read("", "კრებული 31 დეკემბრისთვის გამოვა.").mentions.filter(isNumber)).toEqual([]);
  });
  it("is not asked for where the span has no beginning", () => {
    const until = (text: string) => read("", text).mentions.find((m) => isDate(m) && m.part === "day");
    expect(until("განაცხადებს 26 აპრილამდე იღებენ.")).toMatchObject({ relative: true });
    expect(until("10 მარტიდან 26 აპრილამდე იღებენ.")).toMatchObject({ relative: false });
  });
});

describe("a part and its whole", () => {
  it.each([
    "დარბევის შემდეგ გარდაიცვალა 19 ადამიანი, რომელთაგან 16 ქალი იყო.",
    "ქალაქში 19 სკოლაა. აქედან 16 კერძოა.",
    "თელავში 19 ფანარიდან 16 უკვე შეცვლილია.",
    "თელავში მცხოვრები 19 მასწავლებლიდან, 16 ქალია.",
  ])("keep their order: %s", (text) => {
    const article = read("", text);
    expect(listRivals(article, "16").every((n) => n < 19)).toBe(true);
    expect(listRivals(article, "19").every((n) => n > 16)).toBe(true);
    expect(listRivals(article, "16")).not.toEqual([]);
  });
  it("are not two counts of two things", () => {
    const article = read("", "გორში 19 სკოლა და 16 ბაღია.");
    expect(listRivals(article, "16").some((n) => n > 19)).toBe(true);
  });
});

describe("a year in somebody's life", () => {
  const article = read(
    "გიორგი ბერიძე",
    "გიორგი ბერიძე 1984 წლის 18 აგვისტოს სოფელ ალვანში დაიბადა. 2004 წელს გიორგი ბერიძე ბრიგადაში მსახურობდა. იგი 2008 წელს ბრძოლაში დაიღუპა.",
    "გიორგი ბერიძეს 2013 წელს გმირის წოდება მიენიჭა.",
  );
  it("lies between childhood and death, an honour after it", () => {
    expect(listRivals(article, "2004").filter((y) => y > 2008 || y < 2000)).toEqual([]);
    expect(listRivals(article, "2013").every((y) => y > 2008)).toBe(true);
  });
});

describe("what everybody knows", () => {
  const isGiven = (shown: string, text: string, kind = "year") => {
    const mention = read("", text).mentions.find((m) => isDate(m) && m.part === kind)!;
    return georgian.isGiven?.(shown, mention);
  };
  it("is the year of a war with a name, and of what the headline names", () => {
    const text = "2008 წლის 9 აგვისტოს სერჟანტი ტყვედ ჩავარდა.";
    expect(isGiven("\n_____ წლის 9 აგვისტოს, რუსეთ-საქართველოს ომის დროს, ტყვედ ჩავარდა.", text)).toBe(true);
    expect(isGiven("\n_____ წლის 9 აგვისტოს სერჟანტი ტყვედ ჩავარდა.", text)).toBe(false);
    // Who fights does so in more years than one.
    expect(isGiven("\n_____ წელს სერჟანტი საბრძოლო ოპერაციებში მონაწილეობდა.", text)).toBe(true);
    expect(isGiven("\n_____ წელს სერჟანტი ტურნირებში მონაწილეობდა.", text)).toBe(false);
    const strike = "1989 წლის აპრილში ხალხი შეიკრიბა.";
    expect(isGiven("9 აპრილის ტრაგედია\n_____ წლის აპრილში ხალხი შეიკრიბა.", strike)).toBe(true);
    expect(isGiven("9 აპრილის ტრაგედია\n1989 წლის _____ ხალხი შეიკრიბა.", strike, "month")).toBe(true);
    expect(isGiven("გორის ისტორია\n_____ წლის აპრილში ხალხი შეიკრიბა.", strike)).toBe(false);
  });
});

describe("a capital", () => {
  const isGiven = (shown: string, text: string) =>
    georgian.isGiven?.(
      shown,
      read("", text).mentions.find(({ kind }) => kind === "place")!,
    );
  it("is told by the power that has its seat there", () => {
    expect(isGiven("წითელი არმიის შემოჭრა\n_____ დეპეშა გაგზავნეს.", "მოსკოვში დეპეშა გაგზავნეს.")).toBe(
      true,
    );
    expect(isGiven("ჩეხოვის დები\n_____ დეპეშა გაგზავნეს.", "მოსკოვში დეპეშა გაგზავნეს.")).toBe(false);
    expect(isGiven("9 აპრილის ტრაგედია\nტალღამ _____ გადმოინაცვლა.", "ტალღამ თბილისში გადმოინაცვლა.")).toBe(
      true,
    );
    expect(isGiven("\nფესტივალი _____ გაიმართა.", "ფესტივალი თბილისში გაიმართა.")).toBe(false);
    expect(isGiven("\nელჩი ტაჯიკეთში ჩავიდა.\nსხდომა _____ გაიმართა.", "სხდომა დუშანბეში გაიმართა.")).toBe(
      true,
    );
    expect(isGiven("პოეტი თურქეთიდან\nლექსი _____ დაიბეჭდა.", "ლექსი ანკარაში დაიბეჭდა.")).toBe(true);
  });
});

describe("a number that tells nothing of its own", () => {
  const numbers = (text: string) => read("", text).mentions.filter(isNumber);
  it("is the one of a rate, and the years up to a date", () => {
    expect(numbers("გული ერთ საათში ბევრ სისხლს გადაისვრის.")).toEqual([]);
    expect(numbers("ერთი წლის შემდეგ, 1990 წლის 28 ოქტომბერს არჩევნები გაიმართა.")).toMatchObject([
      { exact: false },
    ]);
    expect(numbers("სამი წლის შემდეგ არჩევნები გაიმართა.")).toMatchObject([{ exact: true }]);
  });
});

describe("a year that its neighbours contradict", () => {
  const told = (year: number) =>
    read(
      "",
      `1917 წლიდან ომი მიმდინარეობდა. 1920 წელს არმია შემოიჭრა. ${year} წელს არმიამ ქალაქი დაიკავა. 1921 წელს მთავრობა წავიდა.`,
    );
  it("is a misprint, of which nothing is asked", () => {
    const article = told(1929);
    expect([...listMisdated(article)]).toEqual(["1929"]);
    const { findUnresolved } = georgian;
    expect(findUnresolved("1929 წელს არმიამ ქალაქი დაიკავა.", false, "", "", article)).toBe("1929");
    expect(findUnresolved("1920 წელს არმია შემოიჭრა.", false, "", "", article)).not.toBe("1929");
  });
  it("is none where it goes on, or looks far ahead", () => {
    expect([...listMisdated(told(1920))]).toEqual([]);
    expect([...listMisdated(told(2013))]).toEqual([]);
  });
});

describe("a sentence cut short", () => {
  const cut = (text: string) =>
    text.slice(0, trimEnd(text, { start: 0, end: text.length }, { start: 0, end: 5 }));
  it("keeps the clause that tells of what something was the first", () => {
    const first = "ობსერვატორია 1932 წელს პირველი იყო კავშირში, რომელიც მთაზე აშენდა.";
    expect(cut(first)).toBe(first);
    const most = "ტაძარი 1932 წელს უდიდესი იყო იმ ტაძრებს შორის, სადაც მუშაობდნენ.";
    expect(cut(most)).toBe(most);
    expect(cut("ობსერვატორია 1932 წელს კავშირში დაარსდა, რომელიც მალე დაიშალა.")).toBe(
      "ობსერვატორია 1932 წელს კავშირში დაარსდა",
    );
  });
  it.each([
    [
      "ხელისუფლებამ 1923 წელს მონასტერი დახურა და მის შენობებში მუზეუმი მოათავსა.",
      "ხელისუფლებამ 1923 წელს მონასტერი დახურა",
    ],
    // An object of both, and a clause that is not the main one.
    ["ხუროთმოძღვრებმა 1130 წელს ააშენეს და მოხატეს ქალაქის ტაძარი.", null],
    ["როდესაც 1921 წელს ჯარი ქალაქს მიუახლოვდა და მერი გაიქცა, სკოლა დაიხურა.", null],
  ])("ends where a second predicate with its own words begins: %s", (text, whole) => {
    expect(cut(text)).toBe(whole ?? text);
  });
  it("keeps both words of a pair", () => {
    const render = (text: string) => {
      const article = read("", text);
      return renderSentence(createContext(article, georgian), article.sentences[0]!);
    };
    expect(render("ნინო ბერიძემ როგორც ბავშვებს, ასევე მშობლებს უმღერა.")).toContain(" ასევე ");
    expect(render("ნინო ბერიძემ ასევე მშობლებს უმღერა.")).not.toContain("ასევე");
  });
});

describe("what takes up something told before", () => {
  const pointer = (text: string, title = "") => georgian.findUnresolved(text, false, title);
  it.each([
    ["აღნიშული შეტევა 1920 წელს მოიგერიეს.", "აღნიშული"],
    ["აღნიშნულმა კომისიამ 1920 წელს იმუშავა.", "აღნიშნულმა"],
    ["შემდეგ ნინო ბერიძე თბილისში გადავიდა.", "შემდეგ"],
    ["მატ ჰყავთ ცხრა ექსპერტი.", "მატ"],
    ["დღეისათვის 740 ფანარიდან 610 უკვე შეცვლილია.", "ფანარ"],
  ])("is found: %s", (text, word) => expect(pointer(text)).toBe(word));
  it("is told by the headline", () => {
    expect(pointer("დღეისათვის 740 ფანარიდან 610 უკვე შეცვლილია.", "თელავის ფანარები")).toBeNull();
  });
});

describe("a year or a name that the world tells", () => {
  const isTold = (text: string, asked: string) => {
    const article = read("თელავის ამბები", text);
    const mention = article.mentions.find((m) => m.text === asked)!;
    return georgian.isGiven!(`თელავის ამბები\n${text.replace(asked, "_____")}`, mention, article);
  };
  it.each([
    ["1867 წელს პრეზიდენტმა ალასკა იყიდა.", "1867", true],
    ["1867 წელს მერიამ ალასკაზე სკოლა გახსნა.", "1867", false],
    ["2016 წელს მასკმა ხმა ჰილარი კლინტონს მისცა.", "2016", true],
    ["2015 წელს 200 მანქანა გაიყიდა, რაც სამჯერ აღემატებოდა 2014 წლის მაჩვენებელს.", "2014", true],
  ])("is not asked for: %s", (text, asked, told) => {
    expect(isTold(text, asked)).toBe(told);
  });
  it("is no day's hours, nor what another share leaves", () => {
    expect(isTold("თელავში 24 საათში ათასი ხე დარგეს.", "24")).toBe(true);
    expect(isTold("თელავში 30 საათში ათასი ხე დარგეს.", "30")).toBe(false);
    expect(isTold("წყლის 60% თბება, დარჩენილი 30% კი არა.", "30")).toBe(true);
  });
  it("is not the rest of one behind its given name", () => {
    const article = read("", "გიორგი ბერიძემ ხიდი გახსნა. ბერიძემ ბაღიც გახსნა.");
    const mention = article.mentions.find((m) => m.kind === "person")!;
    const isGiven = (shown: string) => georgian.isGiven!(shown, mention, article);
    expect([isGiven("ხიდი ფიდელ _____ გახსნა."), isGiven("ხიდი პრეზიდენტ _____ გახსნა.")]).toEqual([
      true,
      false,
    ]);
  });
  it("has no rival from before the war that the sentence tells of", () => {
    const war = read(
      "",
      "2024 წელს უკრაინაზე თავდასხმის დროს რაკეტა ბაღში ჩამოვარდა. 2025 წელს ბაღი გაიხსნა.",
    );
    expect(Math.min(...listRivals(war, "2024"))).toBeGreaterThanOrEqual(2022);
    expect(listRivals(war, "2024")).not.toEqual([]);
    const peace = read("", "2024 წელს უკრაინაში ბაღი გაიხსნა. 2026 წელს ბაღი დაიხურა.");
    expect(listRivals(peace, "2024").some((year) => year < 2022)).toBe(true);
  });
  it("is the one of two years that stands by a revolution", () => {
    const { mentions } = read(
      "",
      "2017 წელს სომხეთმა ხელშეკრულება გააფორმა, რაც 2018 წელს რევოლუციამ შეცვალა.",
    );
    expect(mentions.filter(isDate).map(({ relative }) => relative)).toEqual([false, true]);
  });
});
