/** The Georgian pack's rules, each with the example of its docstring. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { inflectMonth } from "../../../questions/languages/ka/dates.ts";
import { inflectPlace, readCase, readPlaceForms, stemWord } from "../../../questions/languages/ka/inflect.ts";
import { readPlace } from "../../../questions/languages/ka/places.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (...paragraphs: string[]) => annotate(paragraphs, "", null, georgian);
const texts = (kind: string, text: string) =>
  read(text)
    .mentions.filter((m) => m.kind === kind)
    .map((m) => m.text);

describe("inflection of place names", () => {
  it.each([
    ["რუსეთი", "in", "რუსეთში"],
    ["რუსეთი", "genitive", "რუსეთის"],
    ["უკრაინა", "from", "უკრაინიდან"],
    ["უკრაინა", "dative", "უკრაინას"],
    ["ბაქო", "from", "ბაქოდან"],
    ["ბაქო", "genitive", "ბაქოს"],
    ["დუშანბე", "in", "დუშანბეში"],
  ])("puts %s into the form %s as %s", (lemma, form, inflected) => {
    expect(inflectPlace(lemma, form)).toBe(inflected);
    expect(readPlaceForms(inflected)).toContainEqual({ lemma, form });
  });

  it("knows a name that loses a vowel, both ways", () => {
    expect(inflectPlace("ერევანი", "genitive")).toBe("ერევნის");
    expect(inflectPlace("ერევანი", "in")).toBe("ერევანში");
    expect(readPlace("ერევნიდან")).toMatchObject({ lemma: "ერევანი", form: "from" });
    expect(readPlace("ერევანის")).toBeNull();
  });
  it("calls საქართველოს neither dative nor genitive, puts no other name into its form, and knows its offices", () => {
    const article = read("საქართველოს პრეზიდენტმა მიხეილ ყაველაშვილმა განაცხადა.");
    const place = article.mentions.find((m) => m.kind === "place")!;
    expect(place).toMatchObject({ lemma: "საქართველო", inTitle: true });
    expect(georgian.findAlternatives(article, place)).toEqual([]);
    expect([...article.people.values()][0]![0]).toMatchObject({
      role: { place: "საქართველო", head: "პრეზიდენტ" },
    });
  });
  it("forms no genitive of a name in -ე, where usage wavers", () => {
    expect(inflectPlace("ჩილე", "genitive")).toBeNull();
  });
});

describe("cases of a known stem", () => {
  it("reads the ergative of a consonant and of a vowel stem", () => {
    expect(readCase("პუტინმა", "პუტინ")).toBe("ergative");
    expect(readCase("მეფემ", "მეფე")).toBe("ergative");
  });
  it("reads no case where more than an ending follows", () => {
    expect(readCase("პრეზიდენტობა", "პრეზიდენტ")).toBeNull();
  });
  it("has one rough stem for the forms of a word", () => {
    expect(new Set(["რუსეთის", "რუსეთში", "რუსეთმა", "რუსეთიდან"].map(stemWord))).toEqual(new Set(["რუსეთ"]));
  });
});

describe("dates", () => {
  it("drops the vowel of a month in the genitive only", () => {
    expect(inflectMonth(12, "genitive")).toBe("დეკემბრის");
    expect(inflectMonth(12, "in")).toBe("დეკემბერში");
    expect(inflectMonth(8, "genitive")).toBe("აგვისტოს");
  });
  it("finds a year and its month as two, a day with its month as one", () => {
    expect(texts("date", "2024 წლის დეკემბერში თვითმფრინავი ჩამოვარდა.")).toEqual(["2024", "დეკემბერში"]);
    expect(texts("date", "ის 9 ოქტომბერს ჩავიდა.")).toEqual(["9 ოქტომბერს"]);
  });
  it("is not misled by words that begin like a month", () => {
    expect(texts("date", "მარტო მარტივი მაისური ნახა.")).toEqual([]);
  });
  it("marks a month of this or last year as relative", () => {
    const [date] = read("მიმდინარე წლის ივლისში განაცხადა.").mentions;
    expect(date).toMatchObject({ kind: "date", relative: true });
  });
});

describe("numbers", () => {
  it("finds digits and number words that count", () => {
    expect(texts("number", "38 ადამიანი დაიღუპა და ორი რაკეტა აფეთქდა.")).toEqual(["38", "ორი"]);
  });
  it("takes ერთი for a number only before a span of time", () => {
    expect(texts("number", "ერთი კაცი ერთი დღით ადრე მოვიდა.")).toEqual(["ერთი"]);
  });
  it.each(["10-15 მეტრი", "17-ე რეისი", "სკოლაში 33, 34 და 39 ბავშვი"])(
    "calls the first number of %s inexact or none",
    (text) => {
      const number = read(`${text} იყო იქ.`).mentions.find((m) => m.kind === "number");
      expect(number === undefined || (number.kind === "number" && !number.exact)).toBe(true);
    },
  );
});

describe("numbers whose thousands are apart", () => {
  it.each(["56 000", "1 250 000", "56,000", "56.000"])(
    "reads %s as one, and writes its rivals alike",
    (text) => {
      const article = read(`ქალაქში ${text} მეომარი იბრძოდა.`);
      const [number] = article.mentions;
      expect(number).toMatchObject({ kind: "number", text, exact: true });
      const rivals = georgian.findAlternatives(article, number!);
      expect(rivals.length).toBeGreaterThan(2);
      for (const rival of rivals)
        expect(rival.text.replace(/\d/g, "").replace(/(.)\1+/, "$1")).toBe(text.replace(/\d/g, "")[0]);
    },
  );
  it.each(["0,125 კილომეტრი", "0.125 ტონა", "1,234 მილიარდი ლარი", "2,125 პროცენტი", "2,125% მოსახლეობისა"])(
    "takes none for thousands in %s",
    (text) => expect(texts("number", `ქალაქში ${text} იყო.`)).toEqual([]),
  );
  it("does not join a year and what it counts", () => {
    expect(texts("number", "სახლში 12 345 ადამიანი და 7 ძაღლი იყო.")).toEqual(["12 345", "7"]);
  });
});

describe("people", () => {
  const article = read(
    "რუსეთის პრეზიდენტმა ვლადიმერ პუტინმა და აზერბაიჯანის პრეზიდენტმა ილჰამ ალიევმა მოლაპარაკება გამართეს. ალიევმა პუტინს მადლობა გადაუხადა.",
  );
  it("finds a name by its title and then by the surname alone", () => {
    const people = article.mentions.filter((m) => m.kind === "person");
    expect(people.map((m) => [m.text, m.entity, m.form])).toEqual([
      ["ვლადიმერ პუტინმა", "პუტინ", "ergative"],
      ["ილჰამ ალიევმა", "ალიევ", "ergative"],
      ["ალიევმა", "ალიევ", "ergative"],
      ["პუტინს", "პუტინ", "dative"],
    ]);
  });
  it("knows that an office and a name are one person", () => {
    const both = read(
      "რუსეთის პრეზიდენტმა ვლადიმერ პუტინმა თქვა. რუსეთის პრეზიდენტი ჩავიდა.",
    ).mentions.filter((m) => m.kind === "person");
    expect(new Set(both.map((m) => m.entity)).size).toBe(1);
  });
});

describe("speech", () => {
  it("takes what follows რომ for the statement and stops before a contrast", () => {
    const article = read(
      "აზერბაიჯანის ხელისუფლება აცხადებდა, რომ თვითმფრინავი გარე გავლენის შედეგად ჩამოვარდა, თუმცა რუსეთმა არ აღიარა.",
    );
    const [speech] = georgian.findSpeech(article);
    expect(speech).toMatchObject({ verb: "აცხადებდა", kind: "clause" });
    expect(speech?.content.text).toBe("თვითმფრინავი გარე გავლენის შედეგად ჩამოვარდა");
  });
  it("finds the speaker after a quotation", () => {
    const article = read(
      "რუსეთის პრეზიდენტმა ვლადიმერ პუტინმა იმოგზაურა. „მიზეზი ტექნიკურ გაუმართაობაშია სავსებით,“ - განაცხადა პუტინმა.",
    );
    expect(georgian.findSpeech(article)[0]).toMatchObject({ kind: "quote", speaker: { entity: "პუტინ" } });
  });
  it.each([
    [
      "პარკის დირექტორის, დავით გელაშვილის თქმით, ხეობის ძველი ბილიკი აპრილამდე დაიკეტება.",
      "ამბობს",
      "ხეობის ძველი ბილიკი აპრილამდე დაიკეტება",
    ],
    [
      "დავით გელაშვილი პარკს მართავს. მისი თქმით, ხეობის ძველი ბილიკი აპრილამდე დაიკეტება.",
      "ამბობს",
      "ხეობის ძველი ბილიკი აპრილამდე დაიკეტება",
    ],
    [
      "„პარკის“ ხელმძღვანელის, დავით გელაშვილის, შეფასებით, ზარალი ათას ლარს აღემატება.",
      "მიიჩნევს",
      "ზარალი ათას ლარს აღემატება",
    ],
    [
      "დავით გელაშვილი პარკს მართავს. „ხეობის ძველი ბილიკი აპრილამდე დაიკეტება“, – ამბობს ის.",
      "ამბობს",
      "ხეობის ძველი ბილიკი აპრილამდე დაიკეტება",
    ],
    [
      "როგორც დავით გელაშვილი ამბობს, ხეობის ძველი ბილიკი აპრილამდე დაიკეტება.",
      "ამბობს",
      "ხეობის ძველი ბილიკი აპრილამდე დაიკეტება",
    ],
    [
      "დავით გელაშვილმა განაცხადა: „ხეობის ძველი ბილიკი აპრილამდე დაიკეტება.“",
      "განაცხადა",
      "ხეობის ძველი ბილიკი აპრილამდე დაიკეტება",
    ],
    [
      "დავით გელაშვილმა, პარკის დირექტორმა, განაცხადა, რომ ძველი ბილიკი აპრილამდე დაიკეტება.",
      "განაცხადა",
      "ძველი ბილიკი აპრილამდე დაიკეტება",
    ],
  ])("finds the speaker of %s", (text, verb, content) => {
    const speeches = georgian.findSpeech(read(text));
    expect(speeches).toMatchObject([{ speaker: { entity: "გელაშვილ" }, content: { text: content } }]);
    expect([verb, "აცხადებს"]).toContain(speeches[0]!.verb);
  });
  it("takes no one else's words for a person's", () => {
    for (const text of [
      "დავით გელაშვილმა კარი გახსნა, მეზობელმა თქვა: „ხეობის ძველი ბილიკი აპრილამდე დაიკეტება.“",
      "დავით გელაშვილის მეზობლის თქმით, ხეობის ძველი ბილიკი აპრილამდე დაიკეტება.",
      "დავით გელაშვილმა კარი გახსნა და მეზობელმა თქვა, რომ ხეობის ძველი ბილიკი აპრილამდე დაიკეტება.",
      "დავით გელაშვილმა არ თქვა, რომ ხეობის ძველი ბილიკი აპრილამდე დაიკეტება.",
    ])
      expect(georgian.findSpeech(read(text))).toEqual([]);
  });
});

describe("what ties a sentence to its surroundings", () => {
  it.each([
    ["მან უარი თქვა ამაზე", "მან"],
    ["გასულ წელს ჩამოვიდა", "გასულ წელს"],
    ["ჩვენ წავედით", "ჩვენ"],
    ["1122 წელს მეფემ თბილისი გაათავისუფლა", "მეფემ"],
    ["ბათუმში მსგავსი სკოლა გაიხსნა", "მსგავსი"],
  ])("finds the pointer in %s", (text, pointer) => {
    expect(georgian.findUnresolved(text, false)).toBe(pointer);
  });
  it.each([
    "მას შემდეგ, რაც რუსული თვითმფრინავი ჩამოვარდა",
    "მას შემდეგ დაიწყო, რაც ჩამოვარდა",
    "2014 წელს ჩამოვარდა",
  ])("lets the conjunction or date of %s pass", (text) =>
    expect(georgian.findUnresolved(text, false)).toBeNull(),
  );
  it.each([
    "რუსეთის პრეზიდენტმა განაცხადა",
    "პრეზიდენტმა ვლადიმერ პუტინმა განაცხადა",
    "საქართველოს მეფე გახდა",
  ])("lets an office pass of which is said whose it is or who holds it: %s", (text) =>
    expect(georgian.findUnresolved(text, false)).toBeNull(),
  );
  it("lets the first person pass within a quotation", () => {
    expect(georgian.findUnresolved("ჩვენ ვიცით ყველაფერი", true)).toBeNull();
  });
  it("measures openers that only link", () => {
    expect(georgian.measureOpener("ცნობისთვის, პუტინი ჩავიდა.")).toBe("ცნობისთვის, ".length);
    expect(georgian.measureOpener("მიმდინარე წლის ივლისში ალიევმა განაცხადა.")).toBe(
      "მიმდინარე წლის ივლისში ".length,
    );
    expect(georgian.measureOpener("პუტინი ჩავიდა.")).toBe(0);
  });
  it("cuts a contrasting clause that the span does not need", () => {
    const text = "7 ოქტომბერს ალიევმა რუსეთის პრეზიდენტს დაურეკა, თუმცა მათი ბოლო საუბარი მარტში შედგა.";
    expect(text.slice(0, georgian.trimEnd(text, { start: 0, end: text.length }, { start: 0, end: 11 }))).toBe(
      "7 ოქტომბერს ალიევმა რუსეთის პრეზიდენტს დაურეკა",
    );
    const march = text.indexOf("მარტში");
    expect(georgian.trimEnd(text, { start: 0, end: text.length }, { start: march, end: march + 6 })).toBe(
      text.length,
    );
  });
  it("names the subject a pronoun stands for, where the sentence before has just one person", () => {
    const article = read(
      "აზერბაიჯანის პრეზიდენტმა ილჰამ ალიევმა ისაუბრა. ალიევმა თქვა ასე. მან პარალელები გაავლო.",
    );
    expect(georgian.resolve(article, article.sentences[2]!)[0]?.text).toBe("ილჰამ ალიევმა");
  });
});

describe("a Georgian question", () => {
  const ask = (text: string) => {
    const article = read(text);
    const [mention] = article.mentions;
    return georgian.ask(text, mention!, mention!);
  };
  it.each([
    ["1962 წელს მთავარ მოედანზე დიდი შადრევანი აშენდა.", "რომელ წელს აშენდა მთავარ მოედანზე დიდი შადრევანი?"],
    ["კატასტროფის შედეგად 38 ადამიანი დაიღუპა.", "რამდენი ადამიანი დაიღუპა კატასტროფის შედეგად?"],
    ["დელეგაცია თბილისიდან გაემგზავრა.", "რომელი ქალაქიდან გაემგზავრა დელეგაცია?"],
  ])("has the verb directly after what is asked: %s", (text, question) => {
    expect(ask(text)).toBe(question);
  });
  it.each(["1962 წელს მოედანზე შადრევანი არ აშენდა.", "1962 წელს შადრევანი 1960 წლის გეგმით აშენდა."])(
    "is not made of a negation, or of two years: %s",
    (text) => {
      expect(ask(text)).toBeNull();
    },
  );
});

describe("what a Georgian sentence points to", () => {
  it.each([
    "მინისტრთა კაბინეტმა დაადასტურა ის, რომ თელავის ხიდი დაიხურა.",
    "თელავმა მადლობა გადაუხადა იმ მეხანძრეებს, რომლებმაც ხანძარი ჩააქრეს.",
    "ღვინის ფესტივალი პირველ დღეს თბილისში გაიხსნა.",
    "სომხეთმა რუსეთის მსგავსი კანონი მიიღო.",
  ])("stands in it: %s", (text) => {
    expect(georgian.findUnresolved(text, false)).toBeNull();
  });
  it.each([
    ["ფესტივალი დღეს თბილისში გაიხსნა.", "დღეს"],
    ["მუზეუმში გასულ თვეში გამოფენა გაიხსნა.", "გასულ"],
    ["ცუნამი ბოლო 200 წლის განმავლობაში რამდენჯერმე მოხდა.", "ბოლო 200 წლის"],
    ["მოლაპარაკება სამი თვის წინ დაიწყო.", "თვის წინ"],
  ])("lies outside it: %s", (text, pointer) => {
    expect(georgian.findUnresolved(text, false)).toBe(pointer);
  });
});

describe("who says it, and how much a week holds", () => {
  it("does not take what is said for who says it", () => {
    expect(georgian.findUnresolved("ის ამბობს, რომ ლევანი თელავში 1987 წლიდან მუშაობდა.", false)).toBe("ის");
  });
  it("offers no week of nine days", () => {
    const article = read("ლევანმა თქვა, რომ თელავის ბიბლიოთეკა კვირაში ექვსი დღე მუშაობს.");
    const six = article.mentions.find((m) => m.kind === "number")!;
    const others = georgian.findAlternatives(article, six).map((a) => a.text);
    expect(others).toContain("შვიდი");
    expect(others).not.toContain("რვა");
    expect(others).not.toContain("ცხრა");
  });
});
