/** Georgian items as an examiner would have them: no stray numbers, no values that what is shown gives away, no things whose name stands elsewhere. */
import { describe, expect, it } from "vitest";
import type { NumberMention } from "../../../questions/article.ts";
import { trimEnd } from "../../../questions/languages/ka/context.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { renderSentence } from "../../../questions/stages/statement.ts";
import { bankOf, stemsOf } from "../made.ts";

const read = (title: string, ...paragraphs: string[]) => annotate(paragraphs, title, null, georgian);

/** The numbers of a text that may be asked for. */
function listAsked(text: string): string[] {
  const isNumber = (m: { kind: string }): m is NumberMention => m.kind === "number";
  return read("", text)
    .mentions.filter(isNumber)
    .filter(({ exact, bound }) => exact || bound !== undefined)
    .map((m) => m.text);
}

/** What the article points to in its last sentence, below its headline. */
function pointBelow(title: string, ...sentences: string[]): string | null {
  const article = read(title, sentences.join(" "));
  return georgian.findBeyondHeadline(sentences.at(-1)!, "", article);
}

/** Whether the value in brackets is told by what stands around it. */
function isGiven(marked: string): boolean {
  const text = marked.replace(/[[\]]/g, "");
  const mention = read("", text).mentions.find(({ start }) => start === marked.indexOf("["))!;
  return georgian.isGiven!(`\n${marked.replace(/\[[^\]]*\]/, "_____")}`, mention);
}

describe("a number that nobody would test", () => {
  it.each([
    ["one of three counts in a row", "გზაზე 13 კილომეტრი გვირაბი, 27 ხიდი და 18 გადასასვლელი აშენდა."],
    ["one of them in words", "მოჭადრაკეს აქვს 18 მოგება, 20 მარცხი და შვიდი ყაიმი."],
    [
      "one of three results",
      "გიორგი ბერიძემ ჩაჯდომში 160 კგ, წოლჭიმში 130 კგ და ამოწევაში 190 კგ დააფიქსირა.",
    ],
    [
      "the beginning of a title",
      "მაღაზიამ მოსწავლეებს სერია „50 წიგნი, რომელიც ყველამ უნდა წაიკითხოს“ აჩუქა.",
    ],
    ["half of a quantity", "ერთი ლიტრი 5 ლარი და 20 თეთრი ღირდა."],
    ["the class of a sport", "ლაშა ბერიძემ 90 კილოგრამამდე წონაში ოქროს მედალი მოიპოვა."],
    ["the same without its noun", "ფინალში გიორგი ბერიძემ 60 კილოგრამში გაიმარჯვა."],
    ["how far off, beside where", "მეცნიერებმა თელავიდან 9 კილომეტრში, შირაქის ველზე ნაქალაქარს მიაკვლიეს."],
    ["how far somebody stood", "თავდამსხმელმა ბურთი კარიდან 30 მეტრის დაშორებით მიიღო."],
    ["what accompanies the rest", "77 000 ნახვებით, ვიდეომ მაყურებლის ყურადღება მიიპყრო."],
    ["what a list with brackets tells", "ტყეს ორი ხის, ალვის (მაღალი) და მუხის (ფართო), ჩრდილი ფარავს."],
  ])("is not asked for: %s", (_, text) => {
    expect(listAsked(text)).toEqual([]);
  });
  it.each([
    ["two counts", "გზაზე 27 ხიდი და 18 გვირაბი აშენდა.", ["27", "18"]],
    ["where a thing lies", "მღვიმე წყალტუბოდან 8 კილომეტრში, სოფელ ყუმისთავთან მდებარეობს.", ["8"]],
    ["what something weighs", "ლეკვი 12 კილოგრამს იწონის.", ["12"]],
    ["by how much", "ფასი 14 პროცენტით გაიზარდა, რაც ბევრია.", ["14"]],
    [
      "an attribute of the place before the counts",
      "15-კილომეტრიან მონაკვეთზე 14 ხიდი და 12 გვირაბია.",
      ["14", "12"],
    ],
  ])("stays otherwise: %s", (_, text, numbers) => {
    expect(listAsked(text)).toEqual(numbers);
  });
});

describe("a value that the stem gives away", () => {
  it.each([
    ["what is left of a hundred", "ქალაქებში 61 პროცენტი ცხოვრობს, სოფლებში კი [39]."],
    ["the year before", "ექსპორტმა 2018 წელს [2017] წლის მონაცემებს 13 პროცენტით გადააჭარბა."],
    ["the year after", "[2018] წელს 2017 წელთან შედარებით ექსპორტი გაიზარდა."],
    ["how many win", "კონკურსში [სამი] გამარჯვებული გამოვლინდა."],
    ["the year of a month's statistics", "[2015] წლის ივლისში 336 866 ტურისტი შემოვიდა."],
    ["the same behind the figure", "ვიზიტორთა რაოდენობა 3.5%-ით გაიზარდა [2015] წლის ივლისთან შედარებით."],
  ])("is given: %s", (_, text) => {
    expect(isGiven(text)).toBe(true);
  });
  it.each([
    ["shares of two wholes", "თელავში 61 პროცენტი კითხულობს, გორში კი [35] პროცენტი."],
    ["years far apart", "[2018] წელს 2011 წელთან შედარებით ექსპორტი გაიზარდა."],
    ["years of two events", "სკოლა [2018] წელს აშენდა, ბაღი კი 2017 წელს."],
    ["the year of an event in a month", "კონკურსი [2013] წლის დეკემბერში გამოცხადდა და 12 სკოლა ჩაერთო."],
  ])("is not: %s", (_, text) => {
    expect(isGiven(text)).toBe(false);
  });
});

describe("what is left of the headline's count", () => {
  const below = (headline: string) =>
    georgian.isGiven!(
      `ტექსტი: ${headline}\nგუნდი ერთი ვერცხლისა და _____ ბრინჯაოს მედლით დაბრუნდა.`,
      read("", "გუნდი 5 ბრინჯაოს მედლით დაბრუნდა.").mentions.find(({ text }) => text === "5")!,
    );
  it("is given where the other part is told in words", () => {
    expect(below("მოსწავლეებმა 6 მედალი მოიგეს")).toBe(true);
    expect(below("მოსწავლეებმა 9 მედალი მოიგეს")).toBe(false);
  });
});

describe("a number in another word of the headline", () => {
  const below = (headline: string) =>
    georgian.isGiven!(
      `ტექსტი: ${headline}\nსაქართველოში ღვინოს _____ ათასი წლის წინ აყენებდნენ.`,
      read("", "საქართველოში ღვინოს რვა ათასი წლის წინ აყენებდნენ.").mentions.find(
        ({ text }) => text === "რვა",
      )!,
    );
  it("is given, thousands and all", () => {
    expect(below("რვაათასწლოვანი ღვინო")).toBe(true);
    expect(below("რვადღიანი მოგზაურობა")).toBe(false);
  });
});

describe("a height among its rivals", () => {
  it("has none above the highest peaks", () => {
    const article = read("", "აუზი დაახლოებით 3900 მეტრზე მდებარეობს.");
    const number = article.mentions.find(({ kind }) => kind === "number")!;
    expect(georgian.findAlternatives(article, number).every(({ order }) => order! < 5_600)).toBe(true);
  });
});

describe("a relative clause at the end", () => {
  const cut = (text: string) =>
    text.slice(0, trimEnd(text, { start: 0, end: text.length }, { start: 0, end: 4 }));
  it("stays where it alone tells what a bare noun behind the verb is", () => {
    const text = "1861 წელს გერმანელმა ფილიპ რეისმა შექმნა აპარატი, რომელსაც ტელეფონი უწოდა.";
    expect(cut(text)).toBe(text);
  });
  it("goes where the noun has an attribute", () => {
    const text = "1861 წელს გერმანელმა ფილიპ რეისმა ელექტრული აპარატი შექმნა, რომელსაც ტელეფონი უწოდა.";
    expect(cut(text)).toBe("1861 წელს გერმანელმა ფილიპ რეისმა ელექტრული აპარატი შექმნა");
  });
});

describe("what points to another sentence", () => {
  it.each([
    ["მათ შორისაა ნაპოლეონის ნიღაბი, რომელიც ოჯახმა 1868 წელს ჩამოიტანა.", "მათ"],
    ["მომდევნო წელს ნიკო ფიროსმანის ოთხი ნამუშევარი მოსკოვში აჩვენეს.", "მომდევნო"],
    ["დარჩენილი 240 ათასი ლარით სოფელში ბოძები დადგეს.", "დარჩენილი"],
    ["ბოლო სეზონზე გოგი ბერიძე საშუალოდ 12 ქულას აგროვებდა.", "ბოლო სეზონზე"],
    ["ნინო ბერიძემ თელავში ამასთან დაკავშირებით სამი წერილი მიიღო.", "ამასთან დაკავშირებით"],
    ["აღმოჩენილ იქნა 2004 წელს მაუნა კეას ობსერვატორიის მკვლევართა მიერ ჰავაიზე.", "იქნა"],
    ["გუშინდელი მიწისძვრის შემდეგ თბილისში ექვსი ბიძგი დაფიქსირდა.", "გუშინდელი"],
    ["2017 წელთან შედარებით მეზობელ ქვეყანაში ექსპორტი 12 პროცენტით გაიზარდა.", "მეზობელ ქვეყანაში"],
  ])("is found: %s", (text, pointer) => {
    expect(georgian.findPointer(text)).toBe(pointer);
  });
  it("is none where the sentence tells it", () => {
    expect(georgian.findPointer("პარკში ბევრი ცხოველია, მათ შორის ვეფხვი ბინადრობს.")).toBeNull();
    expect(georgian.findPointer("ახალგაზრდობის საერთაშორისო დღეს თბილისში კონცერტი გაიმართა.")).toBeNull();
    expect(georgian.findPointer("ბანკმა მოანგარიშეების ფული მათი ნებართვის გარეშე გასცა.")).toBeNull();
    expect(georgian.findPointer("ქარხანაში 23 დაზგა იდგა; მათგან ცხრა გაფუჭდა.")).toBeNull();
    expect(georgian.findPointer("პლანეტა აღმოჩენილ იქნა 2004 წელს მკვლევართა ჯგუფის მიერ.")).toBeNull();
  });
  it("is found where two may be meant, or none", () => {
    expect(pointBelow("", "მწვრთნელი მეკარეებისგან ელის, რომ ისინი 2027 წელს ითამაშებენ.")).toBeNull();
    expect(pointBelow("", "მწვრთნელი მეკარეებისგან და მსაჯებისგან ელის, რომ ისინი ითამაშებენ.")).toBe(
      "ისინი",
    );
    expect(pointBelow("", "მხოლოდ 10 პროცენტი ამბობს, რომ ისინი წერილებს წერენ.")).toBe("ისინი");
    expect(georgian.findPointer("ბანკმა შეთანხმების წერილი მათი ნებართვის გარეშე გასცა.")).toBe("მათი");
  });
});

describe("a noun that an earlier sentence names", () => {
  const named = "პოლიციამ ზუგდიდის დადიანების სასახლიდან მოპარული ხატი იპოვა.";
  it("points there below a headline without the name", () => {
    expect(
      pointBelow("ქალაქს მოპარული ხატი დღეს დაუბრუნეს", named, "სასახლეში 41 ათასი ექსპონატი ინახება."),
    ).toBe("სასახლეში");
  });
  it("is understood below a headline that has it, or its name", () => {
    for (const title of ["სასახლეს მოპარული ხატი დღეს დაუბრუნეს", "ზუგდიდს მოპარული ხატი დღეს დაუბრუნეს"])
      expect(pointBelow(title, named, "სასახლეში 41 ათასი ექსპონატი ინახება.")).toBeNull();
  });
  it("is understood where no sentence gave it a name", () => {
    expect(
      pointBelow(
        "ქალაქს მოპარული ხატი დღეს დაუბრუნეს",
        "ხატი სასახლიდან გაუჩინარდა.",
        "სასახლეში 41 ათასი ექსპონატი ინახება.",
      ),
    ).toBeNull();
  });
  it("is understood where whoever acts, or a place, stands before it, which is no name of it", () => {
    const title = "სვანური სახარება დაბრუნდა";
    const text = "წიგნი მუზეუმს 2019 წელს გადასცეს.";
    expect(pointBelow(title, "ნინო ბერიძემ წიგნი პარიზში იპოვა.", text)).toBeNull();
    expect(pointBelow(title, "საფრანგეთში წიგნი ვერ იპოვეს.", text)).toBeNull();
    expect(pointBelow(title, "ნინო ბერიძის წიგნი პარიზში იპოვეს.", text)).toBe("წიგნი");
  });
  it("points there too where it is a kind of place and no place is named", () => {
    const before = "სკოლას რემონტი ჩაუტარდა.";
    expect(pointBelow("სკოლას ახალი შენობა მალე ექნება", before, "მუნიციპალიტეტში 43 სკოლაა.")).toBe(
      "მუნიციპალიტეტში",
    );
    expect(pointBelow("თელავში სკოლას ახალი შენობა ექნება", before, "მუნიციპალიტეტში 43 სკოლაა.")).toBeNull();
  });
});

describe("one of those whom the headline has in the plural", () => {
  it("is not told by it, though the plural lost a vowel", () => {
    const text = "ძალოსანმა რომში ატაცში 176 კილოგრამი ასწია.";
    expect(pointBelow("ქართველი ძალოსნების წარმატებული წლის დასაწყისი", text)).toBe("ძალოსანმა");
    expect(pointBelow("ქართველი ძალოსანი წელს წარმატებით ასპარეზობდა", text)).toBeNull();
  });
});

describe("who acts and is not introduced", () => {
  it.each([
    ["a body", "სააგენტომ მოგვიანებით დაადასტურა, რომ 70 პროცენტი ბავშვია.", "სააგენტომ"],
    [
      "a body that does something to a place",
      "ორგანიზაციამ შოტლანდიის პირველი ნაკრძალი 2004 წელს მოაწყო.",
      "ორგანიზაციამ",
    ],
    ["a name that no list has", "მუალემი ამტკიცებდა, რომ 2011 წლიდან 360 000 ადამიანი დაიღუპა.", "მუალემი"],
    ["weather", "ტემპერატურა მინუს 34 გრადუსამდე დაეცა.", "ტემპერატურა"],
  ])("points to another sentence: %s", (_, text, pointer) => {
    expect(pointBelow("მოგზაურები დღეს სახლში დაბრუნდნენ", text)).toBe(pointer);
  });
  it.each([
    ["a body of a place", "ლონდონის სააგენტომ მოგვიანებით დაადასტურა, რომ 70 პროცენტი ბავშვია."],
    ["a paper", "კვლევა ამტკიცებს, რომ ფუტკარი ორმოც დღეს ცოცხლობს."],
    ["people at large", "ბევრი ამბობს, რომ ფუტკარი ორმოც დღეს ცოცხლობს."],
  ])("is told: %s", (_, text) => {
    expect(pointBelow("მოგზაურები დღეს სახლში დაბრუნდნენ", text)).toBeNull();
  });
  it("is told by the headline", () => {
    const text = "მუალემი ამტკიცებდა, რომ 2011 წლიდან 360 000 ადამიანი დაიღუპა.";
    expect(pointBelow("მუალემის სიტყვა გაეროში დღეს ითარგმნა", text)).toBeNull();
  });
  it("is left out where it only passed on what the sentence tells", () => {
    const measured = georgian.measureOpener("უწყების მონაცემებით, 2018 წელს ექსპორტი გაიზარდა.");
    expect("უწყების მონაცემებით, 2018 წელს ექსპორტი გაიზარდა.".slice(measured)).toBe(
      "2018 წელს ექსპორტი გაიზარდა.",
    );
  });
});

describe("what a lead tells", () => {
  const led = (text: string, lead: string) => georgian.findUnresolved(text, false, "", lead);
  it("is whose a measure is, where a pronoun has it", () => {
    expect(led("მისი სიგრძე 1364 კილომეტრია.", "მტკვარი ამიერკავკასიის უდიდესი მდინარეა.")).toBeNull();
  });
  it("is one person, however many words a foreign name has", () => {
    const lead = "1893 წელს ჩინელმა ოსტატმა ლაუ ჯონ ჯაომ ჩაქვში პლანტაცია გააშენა.";
    expect(georgian.findPointer("მისი ჩაი 1900 წელს პარიზის გამოფენაზე დაჯილდოვდა.", lead)).toBeNull();
  });
  it("is several where it counts them", () => {
    expect(
      led("მათგან ყველაზე ძველი 1911 წელს ააშენეს.", "ქუჩაზე სულ ხუთი სახლი დგას და ბაღს უყურებს."),
    ).toBeNull();
    expect(led("მათ შორის არის ფერხული „ზარი“.", "მთაში იცოდნენ მრავალი ფერხული.")).toBeNull();
    expect(led("მათგან ყველაზე ძველი 1911 წელს ააშენეს.", "ქუჩაზე ძველი სახლი დგას.")).toBe("მათგან");
  });
  it("is two where both act", () => {
    const lead = "1893 წელს ოსტატმა ლაუ ჯონ ჯაომ და აგრონომმა ნინო ბერიძემ პლანტაცია გააშენეს.";
    expect(georgian.findPointer("მისი ჩაი 1900 წელს პარიზის გამოფენაზე დაჯილდოვდა.", lead)).toBe("მისი");
  });
});

describe("what stands by itself though it looks as if it pointed", () => {
  it("is what was so long ago that the day of writing does not matter", () => {
    expect(georgian.findPointer("საქართველოში ღვინოს რვა ათასი წლის წინ აყენებდნენ.")).toBeNull();
    expect(georgian.findPointer("კუნძული 20 000 წლის წინ ზღვამ დაფარა და დაცალა.")).toBeNull();
    expect(georgian.findPointer("თელავში სკოლა რვა წლის წინ ააშენეს და გახსნეს.")).toBe("წლის წინ");
  });
  it("is what a thing is called, and what it is", () => {
    const text = "თბილისის ეროვნული პარკი პირველი ეროვნული პარკია საქართველოში.";
    expect(georgian.findPointer(text)).toBeNull();
  });
  it("is a body that the one who acts is", () => {
    expect(
      pointBelow("ქვეყნების შეხვედრა დღეს დასრულდა", "1956 წელს ინტერპოლმა მიიღო ორგანიზაციის კონსტიტუცია."),
    ).toBeNull();
  });
  it("is a festival below a film festival's headline", () => {
    expect(pointBelow("თბილისში კინოფესტივალი გაიმართა", "ფესტივალში 17 რეჟისორი მონაწილეობდა.")).toBeNull();
  });
  it("is a long headline's thing that the sentence before begins with", () => {
    const article = read(
      "თბილისის ეროვნული პარკი",
      "თბილისის ეროვნული პარკი საქართველოში პირველია. იგი 1973 წელს დაარსდა.",
    );
    expect(renderSentence(createContext(article, georgian), article.sentences[1]!)).toBe(
      "თბილისის ეროვნული პარკი 1973 წელს დაარსდა.",
    );
  });
});

describe("two counts of one sentence", () => {
  it.each(["კონკურსში 34 ქვეყნის 480 მწარმოებელი მონაწილეობდა.", "სამ თვეში 96 ლეკვი გაჩნდა."])(
    "are apart where the first owns or places the second: %s",
    (text) => {
      const refused = bankOf({
        text: `ლონდონში ღვინის კონკურსი გაიმართა, ლეკვები კი ზოოპარკში გაჩნდნენ\n${text}`,
        lang: "ka",
        floor: 0,
      }).refused.map(({ reason }) => reason);
      expect(refused.filter((reason) => reason.includes("part of a quantity"))).toEqual([]);
    },
  );
  it("are one quantity otherwise", () => {
    const refused = bankOf({
      text: "მარათონი თბილისში\nმორბენალმა მანძილი თბილისში 2 საათში და 5 წუთში გაირბინა. ტრასის სიგრძე თბილისში 42 კილომეტრი 195 მეტრია.",
      lang: "ka",
      floor: 0,
    }).refused.map(({ reason }) => reason);
    expect(refused.some((reason) => reason.includes("part of a quantity"))).toBe(true);
  });
});

describe("the life of one person", () => {
  it("does not name another painter where it says „მხატვარი“", () => {
    const article = read(
      "ნიკო ფიროსმანი",
      "ნიკო ფიროსმანი 1862 წელს მირზაანში დაიბადა. 1912 წელს მისი ნახატები მხატვარმა მიხეილ ლედანტიუმ აღმოაჩინა. მხატვარი 1918 წლის აპრილში გარდაიცვალა.",
    );
    expect(renderSentence(createContext(article, georgian), article.sentences[2]!)).not.toContain("ლედანტიუ");
  });
  it("does not where the text has the hero's name in another form", () => {
    const article = read(
      "ნიკო ფიროსმანი",
      "ნიკო ფიროსმანაშვილი 1862 წელს მირზაანში დაიბადა. 1912 წელს მისი ნახატები მხატვარმა მიხეილ ლედანტიუმ აღმოაჩინა. მხატვარი 1918 წლის აპრილში გარდაიცვალა.",
    );
    expect(renderSentence(createContext(article, georgian), article.sentences[2]!)).not.toContain("ლედანტიუ");
  });
  it("does not take a plural for the verb", () => {
    const text = "2020 წლის „ოქროს ბუმბული“ პრიზებს გასცემს 3 ნომინაციაში.";
    const mention = read("", text).mentions.find((m) => m.text === "3")!;
    expect(georgian.ask(text, mention, mention)).toBe(
      "რამდენ ნომინაციაში გასცემს 2020 წლის „ოქროს ბუმბული“ პრიზებს?",
    );
  });
  it("asks as what somebody worked in the order of the language", () => {
    const stems = stemsOf(
      bankOf({
        text: "ნიკო ფიროსმანი\n1890 წლიდან ნიკო ფიროსმანი რკინიგზაზე მუხრუჭის გამტარად მუშაობდა.",
        lang: "ka",
        floor: 0,
      }).items,
    ).join("\n");
    expect(stems).toContain("რომელი წლიდან მუშაობდა ნიკო ფიროსმანი რკინიგზაზე მუხრუჭის გამტარად?");
  });
  it("does not part a surname with its copula from the first name", () => {
    const text = "2006 წლიდან თბილისის ზოოპარკის დირექტორი ზურაბ გურიელიძეა.";
    const mention = read("", text).mentions.find((m) => m.text === "2006")!;
    expect(georgian.ask(text, mention, mention)).toBeNull();
  });
});

describe("animals from two zoos", () => {
  const text =
    "12 აღმოსავლეთ კავკასიური ჯიხვი ტალინის ზოოპარკიდან (ესტონეთი), ხოლო 1 დომბა ნიკოლაევის ზოოპარკიდან (უკრაინა) ჩამოვიდა.";
  it("are not parted from the verb that both clauses share", () => {
    expect(trimEnd(text, { start: 0, end: text.length }, { start: 0, end: 2 })).toBe(text.length);
  });
  it("are known where the headline tells how many there are of both", () => {
    const mention = read("", text).mentions.find((m) => m.text === "12")!;
    const claim = text.replace("12", "_____");
    expect(georgian.isGiven!(`ზოოპარკს 13 ცხოველი შეემატა\n${claim}`, mention)).toBe(true);
    expect(georgian.isGiven!(`ზოოპარკს 15 ცხოველი შეემატა\n${claim}`, mention)).toBe(false);
  });
  it("are of a species, which must be told", () => {
    const told = "2014 წლის აღრიცხვით საქართველოში 5000-მდე ინდივიდია დარჩენილი.";
    expect(pointBelow("ზოოპარკს 13 ცხოველი შეემატა", told)).not.toBeNull();
    expect(
      pointBelow("ზოოპარკს 13 ცხოველი შეემატა", told.replace("ინდივიდია", "ჯიხვის ინდივიდია")),
    ).toBeNull();
  });
});

describe("„…, - ამის შესახებ“ somebody said", () => {
  const said = "თბილისის ზოოპარკის ტერიტორიიდან სამი ცხედარი გამოიყვანეს";
  const text = `${said}, - ამის შესახებ "ინტერპრესნიუსს" სამსახურის უფროსმა მზია შარაშიძემ განუცხადა.`;
  it("tells who said it", () => {
    expect(georgian.findSpeech(read("", text))).toMatchObject([
      { verb: "განაცხადა", speaker: { text: "მზია შარაშიძემ" }, content: { text: said } },
    ]);
  });
  it("tells who said what the sentence before tells", () => {
    const after = `${said}. ამის შესახებ „ინტერპრესნიუსს“ სამსახურის უფროსმა მზია შარაშიძემ განუცხადა.`;
    expect(georgian.findSpeech(read("", after))).toMatchObject([
      { verb: "განაცხადა", sentence: 0, speaker: { text: "მზია შარაშიძემ" }, content: { text: said } },
    ]);
    const quoted = `მერმა თქვა, რომ ${said}. ამის შესახებ მზია შარაშიძემ განაცხადა.`;
    expect(georgian.findSpeech(read("", quoted)).map((s) => s.speaker.text)).not.toContain("მზია შარაშიძემ");
  });
  it("ends the statement before it", () => {
    expect(trimEnd(text, { start: 0, end: text.length }, { start: 32, end: 36 })).toBe(said.length);
  });
  it("points to nothing outside the sentence", () => {
    expect(georgian.findPointer(text)).toBeNull();
    expect(georgian.findPointer("ამის შესახებ მზია შარაშიძემ თბილისში განაცხადა.")).not.toBeNull();
  });
});

describe("the year of writing", () => {
  it("is told by no sentence before", () => {
    const lead = "2019 წლიდან ფონდმა 106 სკოლა ააშენა.";
    expect(
      georgian.findUnresolved("მიმდინარე წლის ბოლომდე დაგეგმილია 39 სკოლის მშენებლობა.", false, "", lead),
    ).toBe("მიმდინარე წლის");
  });
});

describe("some of those counted", () => {
  const text = "საქართველოს ღირსებას 13 ძალოსანი იცავს, მათგან 3 ქალია.";
  const askFor = (number: string) => {
    const mention = read("", text).mentions.find((m) => m.text === number)!;
    return georgian.ask(text, mention, mention);
  };
  it("are left out of the question for all of them", () => {
    expect(askFor("13")).toBe("რამდენი ძალოსანი იცავს საქართველოს ღირსებას?");
  });
  it("are asked for by no question of their own", () => {
    expect(askFor("3")).toBeNull();
  });
  it("are asked for without a plural for the verb", () => {
    const owned = "სოფლის მეურნეობის სავარგულებს ეჭირა 1540 ჰა, აქედან ვაზის კულტურას – 1247 ჰა.";
    const mention = read("", owned).mentions.find((m) => m.text === "1540")!;
    expect(georgian.ask(owned, mention, mention) ?? "").not.toContain("სავარგულებს ეჭირა");
  });
  it("are no row of names that brackets alone tell apart", () => {
    const names =
      "ჩემპიონები გახდნენ მინდია ბერიძე (68 კგ), თორნიკე გელაშვილი (62 კგ) და ელენე ქებაძე (80 კგ).";
    const mention = read("", names).mentions.find((m) => m.text === "თორნიკე გელაშვილი")!;
    expect(georgian.isGiven!(`\n${names.replace(mention.text, "_____")}`, mention)).toBe(true);
  });
});
