/** Georgian items that outside raters failed in rounds 20 and 21, as classes. */
import { describe, expect, it } from "vitest";
import { isBare } from "../../../questions/languages/ka/bare.ts";
import { findDates } from "../../../questions/languages/ka/dates.ts";
import { isOfEvent } from "../../../questions/languages/ka/history.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { isWorthJudging } from "../../../questions/languages/ka/talk.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { findWords } from "../../../questions/words.ts";
import { claimsOf, itemsIn } from "../made.ts";

const itemsOf = itemsIn("ka");
const unresolved = (text: string, title = "") =>
  georgian.findUnresolved(text, false, title, "", annotate([text], title, null, georgian));
const numbersOf = (text: string) =>
  annotate([text], "", null, georgian).mentions.flatMap((m) =>
    m.kind === "number" && m.exact ? [m.text] : [],
  );
/** Whether what is shown around a number tells it. */
function isTold(text: string, key: string, title: string): boolean {
  const article = annotate([text], title, null, georgian);
  const mention = article.mentions.find((m) => m.text === key)!;
  return georgian.isGiven!(`${title}\n${text.replace(key, "_____")}`, mention, article);
}
const datesOf = (text: string) =>
  annotate([text], "", null, georgian).mentions.flatMap((m) =>
    m.kind === "date" && m.relative !== true ? [m.text] : [],
  );

describe("what nothing tells which", () => {
  it.each([
    ["ნაშრომი მდინარეში ცხრა ახალ სახეობას აღწერს.", "ნაშრომი"],
    ["მეორე ნახევარი — დამატებითი 15% — ივლისში გადაიხადეს.", "მეორე ნახევარი"],
    ["პირველი არის 20%-იანი გადასახადი, რომელიც მთავრობამ მარტში დააწესა.", "პირველი არის"],
    ["წყალსაცავის მშენებლობა სულ ახლახანს, 12 მაისს დასრულდა.", "ახლახანს"],
    ["კომპანიას თელავში ჯერჯერობით 12 მაღაზია აქვს გახსნილი.", "ჯერჯერობით"],
    ["2005 წლის მერე 12 წელი გავიდა და ხიდი ვერ აშენდა.", "2005 წლის მერე 12 წელი გავიდა"],
    ["1402 წლის 3 მარტი — ლევან II-ის გარდაცვალება.", "1402 წლის 3 მარტი —"],
    ["ბოდბის ბრძოლა (1402): გადამწყვეტი შეტაკება, რომელმაც ომი დაასრულა.", "ბოდბის ბრძოლა (1402):"],
    ["ისტორიული წყაროების თანახმად, 1402 წელს მისი ბრძანებით ციხე განაახლეს.", "მისი"],
    ["1402 წელს ხელახლა ტყვედ ჩავარდა ბოდბესთან ბრძოლაში.", "ჩავარდა"],
    ["სამინისტროს 2014 წლის სიაში გადაშენების საფრთხის ქვეშაა.", "ქვეშაა"],
  ])("%s", (text, found) => {
    expect(unresolved(text)).toBe(found);
  });
  it.each([
    ["მეორე ნახევარში „დილამ“ ოთხი გოლი გაიტანა.", "„დილამ“ თასი მოიგო"],
    ["ნაშრომი არაგვის ცხრა თევზს აღწერს.", "ახალი ნაშრომი თევზებზე"],
  ])("but is told in: %s", (text, title) => {
    expect(unresolved(text, title)).toBeNull();
  });
});
describe("what was done to", () => {
  it("is not in the genitive", () => {
    expect(unresolved("თელავმა გურჯაანს გადასახადების გაუორმაგა.")).toBe("ების გაუორმაგა");
    expect(unresolved("თელავმა გურჯაანს გადასახადები გაუორმაგა.")).toBeNull();
  });
});
describe("a paper in quotation marks", () => {
  it("is named by them", () => {
    const isBareIn = (text: string) => isBare(findWords(text), 2, text, "კახელ");
    expect(isBareIn("ანა ბერიძემ კახელებს უთხრა.")).toBe(true);
    expect(isBareIn("ანა ბერიძემ „კახელებს“ უთხრა.")).toBe(false);
  });
});
describe("an attribute in -ური", () => {
  it("takes the ergative of its noun", () => {
    expect(unresolved("თელავის ოფიციალური პირებმა ორი ბანკი დახურეს.")).toBe("ური პირებმა");
    expect(unresolved("თელავის ოფიციალურმა პირებმა ორი ბანკი დახურეს.")).toBeNull();
  });
});
describe("what needs no text", () => {
  it("is the result of a sum that is shown", () => {
    expect(numbersOf("თუ მატარებელი 4 საათი მიდის, გზა დაახლოებით 90 · 4 ≈ 360 კილომეტრია.")).toEqual([]);
    expect(numbersOf("მატარებელმა 4 საათში 360 კილომეტრი გაიარა.")).toEqual(["4", "360"]);
  });
  it("is a formula to judge", () => {
    const judges = (text: string) => isWorthJudging(text, annotate([text], "", null, georgian).mentions);
    expect(judges("1 ჰა = 10 000 კვადრატული მეტრი ბაღში.")).toBe(false);
    expect(judges("ბაღს 10 000 კვადრატული მეტრი უკავია.")).toBe(true);
  });
  it.each([
    ["კარიბის კრიზისი", "საბჭოთა კავშირმა კუბაში 1962 წელს რაკეტები განალაგა."],
    ["ახალი პრეზიდენტი", "სააკაშვილმა არჩევნები 2004 წელს მოიგო."],
    ["ერეკლე II", "მეფე 1798 წელს გარდაიცვალა."],
    ["თბილისის დარბევა", "აღა-მაჰმად-ხანმა ქალაქი 1795 წელს დაარბია."],
    ["კავშირის დაშლა", "საბჭოთა კავშირი 1991 წელს საბოლოოდ დაიშალა."],
  ])("is the year of what every school teaches: %s", (title, text) => {
    const year = findDates(annotate([text], "", null, georgian).sentences[0]!)[0]!;
    expect(isOfEvent(`${title}\n${text}`, year)).toBe(true);
    expect(isOfEvent("ხიდი 1798 წელს აშენდა.", year)).toBe(false);
  });
  it("is half of what the headline tells", () => {
    expect(
      isTold(
        "მეორე ნახევარი — დამატებითი 15% — ივლისში გადაიხადეს.",
        "15",
        "ქალაქმა 30%-იანი გადასახადი დააწესა",
      ),
    ).toBe(true);
    expect(
      isTold("ქალაქმა დამატებით 15% ივლისში გადაიხადა.", "15", "ქალაქმა 40%-იანი გადასახადი დააწესა"),
    ).toBe(false);
  });
});
describe("a date", () => {
  const read = (text: string) =>
    findDates(annotate([text], "", null, georgian).sentences[0]!).find(({ part }) => part === "month")!;
  it("is none to ask for where it says which thing is meant", () => {
    expect(datesOf("საბჭოს, ძველი, 1962 წლის გეგმის ვადის გასაგრძელებლად, თანხმობა სჭირდებოდა.")).toEqual([]);
    expect(datesOf("აღმოჩენა 1962 წლიდან მიღებულ საზღვარს ჩრდილოეთით წევს.")).toEqual([]);
    expect(datesOf("საბჭომ 1962 წლიდან შეერთებულ შტატებს ღვინო მიჰყიდა.")).toEqual(["1962"]);
  });
  it("is known by the war in which it is, a month too", () => {
    const [war, peace] = [
      "ყირიმის ომის დროს, 1855 წლის მაისში, გენერალი სარდლად დაინიშნა.",
      "მშენებლობის დროს, 1855 წლის მაისში, გენერალი სარდლად დაინიშნა.",
    ];
    expect(isOfEvent(war, read(war))).toBe(true);
    expect(isOfEvent(peace, read(peace))).toBe(false);
  });
});
describe("how many", () => {
  const ask = (text: string, count: string) => {
    const mention = annotate([text], "", null, georgian).mentions.find((m) => m.text === count)!;
    return georgian.ask!(text, { start: mention.start, end: mention.end }, mention);
  };
  it("is asked of what stands in the numeral's case", () => {
    expect(ask("მსოფლიოში ყოველი ათი ავტომობილიდან შვიდი ჩინეთში იწარმოება.", "შვიდი")).toBeNull();
    expect(ask("ქარხანამ 2011 წელს 7 ქალაქში მაღაზია გახსნა.", "7")).toBe(
      "რამდენ ქალაქში გახსნა ქარხანამ 2011 წელს მაღაზია?",
    );
  });
});
describe("what points before a statement at its beginning", () => {
  it("points no less at a question's end", () => {
    const ask = (text: string) => {
      const mention = annotate([text], "", null, georgian).mentions.find((m) => m.text === "130")!;
      return georgian.ask!(text, { start: mention.start, end: mention.end }, mention);
    };
    expect(ask("თანხის ნაწილით ქუთაისის სკოლამ 130 დაფა იყიდა.")).toBeNull();
    expect(ask("ზაფხულში ქუთაისის სკოლამ 130 დაფა იყიდა.")).toBe(
      "რამდენი დაფა იყიდა ზაფხულში ქუთაისის სკოლამ?",
    );
  });
});
describe("put right", () => {
  const claims = (text: string, title?: string) => claimsOf(itemsOf(text, title)).join("\n");
  it("is a clause that კი sets against the one before, behind its date and comma", () => {
    const made = claims(
      "2019 წლის მარტში, ხიდის ჩამონგრევის შემდეგ კი ქუთაისის მერიამ მშენებელს 34 მილიონი ლარი გადაუხადა.",
      "ქუთაისის ხიდი",
    );
    expect(made).toContain("ჩამონგრევის შემდეგ ქუთაისის მერიამ");
    expect(made).not.toContain(" კი ");
  });
  it("is a clause on another, which marks name", () => {
    const made = claims(
      'ქუთაისის ქარხანამ 2011 წელს 34 ათასი ტონა ფოლადი გამოადნო, "რუსთავი" კი ჯერჯერობით ფოლადს არ ადნობს.',
      "ქუთაისის ქარხანა",
    );
    expect(made).toContain("ფოლადი გამოადნო.");
    expect(made).not.toContain("რუსთავი");
  });
  it("is a year behind which „instead“ stands", () => {
    const made = claims("2014 წელს სამაგიეროდ, ქუთაისმა მდინარეზე ოთხი ხიდი ააშენა.", "ქუთაისის ხიდები");
    expect(made).toContain("წელს ქუთაისმა");
    expect(made).not.toContain("სამაგიეროდ");
  });
  it("is what is asked of somebody, with the place where he had come", () => {
    const asked = (text: string) => {
      const { mentions } = annotate([text], "", null, georgian);
      const mention = mentions.find((m) => m.kind === "person")!;
      return georgian.ask!(text, { start: mention.start, end: mention.end }, mention);
    };
    expect(asked("მოედანზე ახალშესულმა ნინო ბერიძემ 70-ე წუთზე გამარჯვების გოლი გაიტანა.")).toBe(
      "ვინ გაიტანა 70-ე წუთზე გამარჯვების გოლი?",
    );
    expect(asked("ფინალში გამოცდილმა მცველმა ნინო ბერიძემ გამარჯვების გოლი გაიტანა.")).toBe(
      "ვინ გაიტანა ფინალში გამარჯვების გოლი?",
    );
    expect(asked("თემურ ლენგმა საქართველოს საზღვრები დატოვა.")).toBeNull();
    expect(asked("სკამით შეიარაღებულმა ნინო ბერიძემ გამარჯვების გოლი გაიტანა.")).toBeNull();
  });
  it("is what an entry leaves out: in what list its thing is, where its ruler went", () => {
    const listed = "წითელ ნუსხაში საფრთხის ქვეშაა (EN).";
    const put = (text: string, title: string) => {
      const article = annotate([text], title, null, georgian);
      return georgian.resolve!(article, article.sentences.at(-1)!).map((r) => r.text);
    };
    const entry = `ჭრელტყავა (Vormela peregusna) მტაცებელია და ველებზე ბინადრობს. ${listed}`;
    expect(put(entry, "ჭრელტყავა")).toEqual(["ჭრელტყავა "]);
    expect(put(entry, "მტაცებელი")).toEqual([]);
    const life = "ლევან II კახეთის მეფე იყო. 1561 წელს გაემგზავრა სტამბოლში.";
    expect(put(life, "ლევან II")).toEqual(["ლევან II "]);
    expect(put(life, "კახეთის მეფე")).toEqual([]);
    expect(
      put(`ლევან II კახეთის მეფე იყო. ელჩმა საჩუქრები მიიღო. გაემგზავრა სტამბოლში.`, "ლევან II"),
    ).toEqual([]);
    expect(put(`ჭრელტყავა მტაცებელია. ჭრელტყავა ${listed}`, "ჭრელტყავა")).toEqual([]);
  });
});
