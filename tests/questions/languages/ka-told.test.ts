/** What an article has told of before: whom a life goes on about, names in full, things that come back; and who and what may stand in their place. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { renderSentence } from "../../../questions/stages/statement.ts";

const read = (title: string, text: string) => annotate([text], title, null, georgian);

/** A sentence of an article with those whom it means named. */
function render(index: number, title: string, text: string): string {
  const article = read(title, text);
  return renderSentence(createContext(article, georgian), article.sentences[index]!);
}

/** What a sentence of an article leans on, behind a lead or alone. */
function pointer(index: number, title: string, text: string, lead = ""): string | null {
  const article = read(title, text);
  return georgian.findUnresolved(article.sentences[index]!.text, false, title, lead, article);
}

/** What could stand in the place of a name or place. */
function rivals(title: string, text: string, name: string): string[] {
  const article = read(title, text);
  const mention = article.mentions.find((m) => m.text === name)!;
  return georgian.findAlternatives(article, mention).map((a) => a.text);
}

describe("whom a life goes on about", () => {
  const life = "დავით გურული მხატვარი იყო. 1910 წელს უნივერსიტეტში ჩაირიცხა. რვა წელი იცხოვრა პარიზში.";
  it("is named in the case that the verb asks for", () => {
    expect(render(1, "დავით გურული", life)).toBe("დავით გურული 1910 წელს უნივერსიტეტში ჩაირიცხა.");
  });
  it("is not guessed where the headline is no name, or somebody else has acted", () => {
    expect(render(1, "ერთი მხატვარი", life)).toBe("1910 წელს უნივერსიტეტში ჩაირიცხა.");
    const other = "დავით გურული მხატვარი იყო. ლევან ბერიძემ სკოლა გახსნა. 1910 წელს უნივერსიტეტში ჩაირიცხა.";
    expect(render(2, "დავით გურული", other)).toBe("1910 წელს უნივერსიტეტში ჩაირიცხა.");
  });
  it.each([
    ["1948 წელს აკადემიიდან გაათავისუფლეს.", "გაათავისუფლეს"],
    ["1919 წელს პარიზში გაემგზავრა, სადაც ელენე გურული გაიცნო.", "გაემგზავრა"],
    ["1930 წელს სახალხო მწერლის წოდება მიანიჭეს.", "მიანიჭეს"],
    ["დაიბადა 1862 წელს გაღარიბებული გლეხის ოჯახში.", "დაიბადა"],
  ])("is missing from %s", (text, verb) => {
    expect(georgian.findUnresolved(text, false, "")).toBe(verb);
  });
});

describe("a surname alone", () => {
  const text = "მაქს ბერიძე მეგობარი იყო. 1925 წელს ბერიძემ რომანი გამოსცა.";
  it("is told in full where an earlier sentence does", () => {
    expect(render(1, "რომანის ამბავი", text)).toBe("1925 წელს მაქს ბერიძემ რომანი გამოსცა.");
  });
  it("belongs to the given name before it, listed or not", () => {
    const article = read("", "ზოოლოგმა ბეჟან ლორთქიფანიძემ ლეოპარდი ნახა.");
    expect(article.mentions.map((m) => m.text)).toContain("ბეჟან ლორთქიფანიძემ");
  });
  it("is nobody's within a title", () => {
    const article = read("", "მოთხრობა „სოლომან მორბელაძე“ 1894 წელს გამოქვეყნდა.");
    expect(article.mentions.filter((m) => m.kind === "person")).toEqual([]);
  });
});

describe("a thing told before", () => {
  const text =
    "ამუნდსენმა კარავი დადგა. კარავში სამი წერილი იდო. გზაში სამკაული იპოვეს. სამკაულების ფასი 88 ლარია.";
  it("points back in any case, and in the plural", () => {
    expect(pointer(1, "", text)).toBe("კარავში");
    expect(pointer(3, "", text)).toBe("სამკაულების");
  });
  it("is new where it is first told, and told by a headline or a lead that has it", () => {
    expect(pointer(0, "", text)).toBeNull();
    expect(pointer(1, "კარავი პოლუსზე", text)).toBeNull();
    expect(pointer(1, "", text, "ამუნდსენმა კარავი დადგა.")).toBeNull();
    expect(pointer(1, "", text, "გზაში სამკაული იპოვეს.")).toBe("კარავში");
  });
  it.each([
    ["უკანასკნელი ჩანაწერი დღიურში მარტით თარიღდება.", "დღიურში"],
    ["ბრიტანელებმა ლაშქრობის შემდეგ 60 ადამიანი დააპატიმრეს.", "ლაშქრობის"],
    ["საგანგებო სიტუაციების სამსახურმა კუნძულიდან 4 700 ადამიანი გაიყვანა.", "კუნძულიდან"],
    ["ერთს ნორვეგიელი ხელმძღვანელობდა, მეორეს ინგლისელი.", "ერთს"],
    ["აკრძალვა 2013 წლის ივნისში გაუქმდა.", "აკრძალვა"],
    ["ცხრა ადამიანი დაიღუპა, 63 დაშავდა.", "დაიღუპა"],
    ["33 წლის მორაგბე საფრანგეთში თამაშობს.", "მორაგბე"],
    ["საქართველომ ბოლო სამ შეხვედრაში ორჯერ გაიმარჯვა.", "ბოლო სამ შეხვედრაში"],
    ["რუსთავში ხუთშაბათს გამართულ მატჩში 11 კაცი თამაშობდა.", "ხუთშაბათს"],
  ])("is missing from %s", (statement, word) => {
    expect(georgian.findUnresolved(statement, false, "")).toBe(word);
  });
});

describe("rivals", () => {
  it("of a name have its calling and its time", () => {
    const text =
      "1985 წელს არქეოლოგმა გივი გურულმა ქვევრი იპოვა. 1980 წელს არქეოლოგმა ლევან ბერიძემ ტაძარი იპოვა. მწვრთნელმა ნინო ლომიძემ იმღერა. 1156 წელს არქეოლოგმა ზურაბ ქავთარაძემ ხიდი ააშენა.";
    expect(rivals("", text, "გივი გურულმა")).toEqual(["ლევან ბერიძემ"]);
  });
  it("of a Georgian town are Georgian towns", () => {
    const text = "1931 წელს ნინო ბერიძემ თბილისში კონცერტი გამართა.";
    expect(rivals("", text, "თბილისში")).not.toContain("ბაქოში");
  });
  it("of a place are none where it is an address, one of two, or known by what stands there", () => {
    for (const [text, name] of [
      ["მარილის უძველესი მაღარო ავსტრიაში, ჰალშტატშია, ირანში კი არა.", "ავსტრიაში"],
      ["ლეოპარდი უმეტესად სომხეთსა და ირანში ცხოვრობს, თურქეთში კი იშვიათად.", "ირანში"],
      ["1891 წელს ნინო ბერიძე პარიზში გაემგზავრა და სორბონის უნივერსიტეტში ჩაირიცხა.", "პარიზში"],
    ] as const)
      expect(rivals("", text, name)).toEqual([]);
  });
  it("of the last years of a text of our days are none", () => {
    expect(rivals("", "2026 წელს სკოლა აშენდა. 1990 წელს სკოლა დაიწვა.", "2026")).toEqual([]);
    expect(rivals("", "2026 წელს სკოლა აშენდა. 1990 წელს სკოლა დაიწვა.", "1990")).not.toEqual([]);
  });
});

it("numbers of a clock and of a list that follows are not asked for", () => {
  for (const text of [
    "23 საათსა და 40 წუთზე აისბერგი შენიშნეს.",
    "მეცნიერებმა ორი ახალი ელემენტი, პოლონიუმი და რადიუმი, აღმოაჩინეს.",
  ])
    expect(
      read("", text)
        .mentions.filter((m) => m.kind === "number")
        .every((m) => !m.exact),
    ).toBe(true);
});
