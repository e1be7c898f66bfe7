/** What makes a Georgian sentence stand on its own: things, causes and measures told, pronouns named, adverbs cut. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { listPeople, writeName } from "../../../questions/languages/ka/roster.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { renderSentence } from "../../../questions/stages/statement.ts";

const read = (title: string, ...paragraphs: string[]) => annotate(paragraphs, title, null, georgian);
const pointer = (text: string, title = "") => georgian.findUnresolved(text, false, title);

/** A sentence of an article with its pronouns named. */
function render(index: number, title: string, ...paragraphs: string[]): string {
  const article = read(title, ...paragraphs);
  return renderSentence(createContext(article, georgian), article.sentences[index]!);
}

/** What is asked for the words in brackets: "[1948] წელს …". */
function ask(marked: string): string | null {
  const text = marked.replace(/[[\]]/g, "");
  const mention = read("", text).mentions.find(({ start }) => start === marked.indexOf("["))!;
  return georgian.ask(text, mention, mention);
}

describe("a thing that an earlier sentence named", () => {
  it.each([
    ["პრემიერა მარტში ბერგენში შედგა.", "პრემიერა"],
    ["ტაძრის კედლები მხატვარმა დავით გურულმა მოხატა.", "ტაძრის"],
    ["ნერგები ბათუმიდან ჩამოიტანეს.", "ნერგები"],
    ["სამსახურის ხელმძღვანელმა ლევან ბერიძემ ისაუბრა.", "სამსახურის"],
    ["უკანა მხარე 1959 წელს ხომალდმა გადაიღო.", "უკანა"],
    ["ერთ-ერთი ვაჟი, რევაზი, ექიმი გახდა.", "ერთ-ერთი"],
    ["1928 წელს ნიკოლოზ გურულმა მოთხრობის მიხედვით სცენარი დაწერა.", "მოთხრობის"],
    ["ტემპერატურა დღისით 127 გრადუსს აღწევს.", "ტემპერატურა"],
    ["მამამისი, რევაზ გურული, მასწავლებელი იყო.", "მამამისი"],
    ["ომის შემდეგ თელავში სამი სკოლა აშენდა.", "ომის"],
    ["ყველაზე მეტს ჩინეთი აწარმოებს.", "ყველაზე მეტს"],
    ["დეპუტატმა ელენე გურულმა პროექტი გააკრიტიკა.", "პროექტი"],
    ["პირველი მოსავალი სეტყვამ გაანადგურა.", "მოსავალი"],
    ["2020 წელს ჩინეთში 60 მილიონი ტონა მოიპოვეს.", "ტონა მოიპოვეს"],
    ["რეგულარული მოძრაობა 1814 წელს გაიხსნა.", "მოძრაობა"],
    ["აგრეგატი ერთი წლით ადრე ამუშავდა.", "ერთი წლით ადრე"],
    ["1999 წელს ევროკავშირმა სადგურის რეაბილიტაციისთვის ფული გამოყო.", "სადგურის"],
    ["გორის მერიამ დარბაზის მოსაწყობად 85 000 ლარი გამოყო.", "დარბაზის"],
    ["2016: სოფელში სკოლა აშენდა.", "2016:"],
  ])("is missing from %s", (text, word) => {
    expect(pointer(text)).toBe(word);
  });
  it("is told by the title", () => {
    expect(pointer("ტაძრის კედლები მხატვარმა დავით გურულმა მოხატა.", "ბანას ტაძარი")).toBeNull();
  });
  it("is not what is always so, a calling, or a measure with its owner", () => {
    expect(pointer("ფუტკრები ზამთარში ბურთად იკვრებიან.")).toBeNull();
    expect(pointer("მეცნიერებმა 2019 წელს ახალი კუნძული აღმოაჩინეს.")).toBeNull();
    expect(pointer("მთვარის დიამეტრი 3 474 კილომეტრია.")).toBeNull();
  });
});

describe("a bare noun that an earlier sentence has", () => {
  const text = "პოლონეთში, ველიჩკას ქვაბში, მარილს თხრიდნენ. ქვაბის კედლები ტურისტებს იზიდავს.";
  const isMarked = (title: string, words: string) => {
    const article = annotate([words], title, null, georgian);
    return georgian.resolve(article, article.sentences[1]!).some(({ isMark }) => isMark === true);
  };
  it("points back, but not where the title has it, and is printed as it stands", () => {
    expect([isMarked("", text), isMarked("ველიჩკას ქვაბი", text)]).toEqual([true, false]);
    expect(render(1, "", text)).toBe("ქვაბის კედლები ტურისტებს იზიდავს.");
  });
  it("is no adjective, no person and no time", () => {
    for (const words of [
      "ახალი ფილმი გადაიღეს. ახალი ფილმი თბილისში აჩვენეს.",
      "ნინო ბერიძე თელავში ჩავიდა. ბერიძემ სკოლა დაათვალიერა.",
      "ზამთარი ცივია. ზამთარში მდინარე იყინება.",
    ])
      expect(isMarked("", words), words).toBe(false);
  });
});

describe("what stands for something told before", () => {
  it("is the thing of the title, where the sentence before begins with it", () => {
    const moon = "მთვარე დედამიწის თანამგზავრია. იგი დედამიწიდან 384 400 კილომეტრით არის დაშორებული.";
    expect(render(1, "რატომ ცვლის მთვარე ფორმას?", moon)).toBe(
      "მთვარე დედამიწიდან 384 400 კილომეტრით არის დაშორებული.",
    );
    expect(render(1, "კომეტები", moon)).toMatch(/^იგი/);
  });
  it("is the person whose life it is, over a sentence that names nobody", () => {
    const life =
      "მწერალი და საზოგადო მოღვაწე ნინო ბერიძე 1851 წელს გორში დაიბადა. 17 წლისამ სოფელში სკოლა გახსნა. 1869 წელს იგი თბილისში დაბრუნდა.";
    expect(render(2, "ნინო ბერიძე", life)).toBe("1869 წელს ნინო ბერიძე თბილისში დაბრუნდა.");
    expect(render(2, "სოფლის სკოლა", life)).toMatch(/იგი/);
  });
  it("is of the thing that the article names with the event elsewhere", () => {
    expect(
      render(
        1,
        "",
        "გამოძიება სამხედრო თვითმფრინავის ჩამოვარდნის მიზეზებს ეძებს. ჩამოვარდნის შედეგად 38 კაცი დაიღუპა.",
      ),
    ).toBe("თვითმფრინავის ჩამოვარდნის შედეგად 38 კაცი დაიღუპა.");
  });
});

describe("an adverb that counts from elsewhere", () => {
  it("is left out where the statement stays true without it", () => {
    expect(render(0, "", "გასულ კვირას პოლიციამ ფოთში ხუთი კაცი დააკავა.")).toBe(
      "პოლიციამ ფოთში ხუთი კაცი დააკავა.",
    );
    expect(render(0, "", "დავით გურული თელავში, ერთი დღით ადრე ჩავიდა.")).toBe(
      "დავით გურული თელავში ჩავიდა.",
    );
    expect(render(0, "", "დავით გურულმა ასევე აღნიშნა, რომ გზა გაიხსნა.")).toBe(
      "დავით გურულმა აღნიშნა, რომ გზა გაიხსნა.",
    );
  });
  it("stays where it is a year, by which events are told apart", () => {
    expect(render(0, "", "გასულ წელს რაჭაში შვიდი ხიდი დაზიანდა.")).toMatch(/^გასულ წელს/);
  });
});

describe("what is no fact to ask for", () => {
  it("is the age of somebody named once", () => {
    const [number] = read("", "შეხვედრაზე იყო 81 წლის ლამარა ჩიქოვანი.").mentions.filter(
      (m) => m.kind === "number",
    );
    expect(number).toMatchObject({ value: 81, exact: false });
  });
  it("is the end of a range of a grown animal's weight", () => {
    const numbers = read("", "ზრდასრული ცხოველის მასა 4-დან 15 კილოგრამამდე მერყეობს.").mentions;
    expect(numbers.every((m) => m.kind !== "number" || !m.exact)).toBe(true);
  });
  it("is a quotation that goes on after its end", () => {
    const [first] = georgian.findSpeech(
      read("", "„ჩვენ დიდი სხვაობა გვქონდა მატჩის დაწყებამდე, მაგრამ“, — თქვა დავით გურულმა."),
    );
    expect(first).toBeUndefined();
  });
});

it("rivals of a village are no towns", () => {
  const article = read("", "დავით გურული სოფელ ახალქალაქში გარდაიცვალა. ნინო ბერიძე თელავში ცხოვრობდა.");
  const place = article.mentions.find((m) => m.kind === "place")!;
  expect(georgian.findAlternatives(article, place)).toEqual([]);
});

it("a whole has no rival below it, and a name after a nationality none", () => {
  const article = read(
    "",
    "თერთმეტი ტურიდან ნინო ბერიძემ ცხრაში გაიმარჯვა. ფრანგმა პოლ ერუმ და დავით გურულმა წააგეს.",
  );
  const [whole] = article.mentions.filter((m) => m.kind === "number");
  expect(georgian.findAlternatives(article, whole!).every((a) => a.order! > 11)).toBe(true);
  const frenchman = article.mentions.find((m) => m.kind === "person" && m.text.startsWith("პოლ"))!;
  expect(georgian.findAlternatives(article, frenchman)).toEqual([]);
});

it("who is named beside is no rival", () => {
  const article = read(
    "",
    "ფიზიკოსმა დავით გურულმა გაიხსენა, რომ ბერიძე ადრე იწყებდა. თელავში ფიზიკოსმა ნინო ბერიძემ იმღერა. იქ ფიზიკოსმა ლევან ლომიძემ იცეკვა.",
  );
  const [first] = article.mentions.filter((m) => m.kind === "person");
  expect(georgian.findAlternatives(article, first!).map((a) => a.text)).toEqual(["ლევან ლომიძემ"]);
});

it("a given name is no town", () => {
  const kinds = read("", "თბილისში მან სოფია ხალიუტინას სკოლა დაამთავრა.").mentions;
  expect(kinds.filter((m) => m.kind === "place").map((m) => m.text)).toEqual(["თბილისში"]);
});

it("the ergative of a surname in -ძე or -შვილი follows from its nominative", () => {
  const article = read("", "ქალაქში ნინო ბერიძე ცხოვრობდა. შეხვედრას ვახტანგ ლომიძის ძმა დაესწრო.");
  const names = [...listPeople(article).values()].map((p) => writeName(p, "ergative"));
  expect(names).toContain("ნინო ბერიძემ");
});

it("a noun that begins the second sentence is told by the first, or by nothing", () => {
  const lead = "ვარშავაში თელავის თეატრმა ახალი დრამა აჩვენა.";
  expect(pointer(`${lead} ქალაქის მერმა დავით ერემეიშვილმა ავტობუსი გადასცა.`)).toBe("ქალაქის");
  expect(pointer(`${lead} თეატრის დირექტორმა ლევან ხურციამ ისაუბრა.`)).toBeNull();
});

it("who does so many of something is told", () => {
  expect(pointer("ვარშავაში სამ სპექტაკლს აჩვენებენ.")).toBe("აჩვენებენ");
  expect(pointer("ვარშავაში მსახიობები სამ სპექტაკლს აჩვენებენ.")).toBeNull();
  expect(pointer("კახეთში ღვინოს ქვევრში აყენებენ.")).toBeNull();
});

it("who a theatre is named after is a part of its name", () => {
  const { mentions } = read("", "ქუთაისში ლადო მესხიშვილის სახელობის თეატრი გაიხსნა.");
  expect(mentions.filter((m) => m.kind === "person")).toEqual([]);
});

describe("a question for the first of two counts", () => {
  it("leaves out what is set against it, and the comma of its opening phrase", () => {
    expect(ask("ავტობუსის ჩამოვარდნის შედეგად, [38] ადამიანი დაიღუპა, 29 კი, გადარჩა.")).toBe(
      "რამდენი ადამიანი დაიღუპა ავტობუსის ჩამოვარდნის შედეგად?",
    );
    expect(ask("ავტობუსის ჩამოვარდნის შედეგად, 38 ადამიანი დაიღუპა, [29] კი, გადარჩა.")).toBeNull();
    expect(ask("ავტობუსის შესახებ, [38] ადამიანი დაიღუპა.")).toBeNull();
  });
});

describe("a question", () => {
  it.each([
    ["[1948] წელს დავის მოგვარებაში ჩაერთო გაერო.", "რომელ წელს ჩაერთო გაერო დავის მოგვარებაში?"],
    ["[7 ოქტომბერს] ალიევმა მერს დღის მისალოცად დაურეკა.", "როდის დაურეკა ალიევმა მერს დღის მისალოცად?"],
    ["[2003] წელს ქალაქები ოფიციალურად დაზავდნენ.", "რომელ წელს დაზავდნენ ოფიციალურად ქალაქები?"],
    ["წვიმის ფონზე, [1979] წელს მერმა თელავი დატოვა.", "რომელ წელს დატოვა წვიმის ფონზე მერმა თელავი?"],
    ["2024 წლის [მარტში], რაკეტამ ბაღში შეაღწია.", "2024 წლის რომელ თვეში შეაღწია რაკეტამ ბაღში?"],
    ["[2016] წლიდან თელავში ბაღი ინახება.", "რომელი წლიდან ინახება თელავში ბაღი?"],
    ["თელავში წყლის [95]% მილებით გადაადგილდება.", "წყლის რამდენი პროცენტი გადაადგილდება თელავში მილებით?"],
    ["თელავის ხიდი [2] კმ სიგრძისაა.", "რამდენი კმ სიგრძისაა თელავის ხიდი?"],
    ["რაკეტამ თელავში [ორი] ადამიანი იმსხვერპლა.", "რამდენი ადამიანი იმსხვერპლა რაკეტამ თელავში?"],
    [
      "[1978] წელს დაიწყო გამოსვლები ქრთამის, დაბალი ხელფასის და შიმშილის გამო.",
      "რომელ წელს დაიწყო გამოსვლები ქრთამის, დაბალი ხელფასის და შიმშილის გამო?",
    ],
  ])("has the verb behind what is asked for: %s", (marked, question) => {
    expect(ask(marked)).toBe(question);
  });
  it.each([
    "[ორი] თვის ბრძოლის შემდეგ მერიამ წესი აღადგინა.",
    "ხიდი მდებარეობს თელავიდან [50] კმ-ში.",
    "დააკავეს [შვიდი] ადამიანი, მათ შორის რედაქტორი.",
    "მერიამ [სამი] ძირითადი ხიდი 1961 წელს გახსნა.",
    "ხიდი მხოლოდ [1961] წელს გაიხსნა.",
    "[1960] წელს მერიამ ხიდი 1961 წლის გეგმით ააშენა.",
    // The place of a participle.
    "ნინო ბერიძემ [ბუდაპეშტში] დამთავრებული ჩემპიონატი მოიგო.",
  ])("is not made of %s", (marked) => {
    expect(ask(marked)).toBeNull();
  });
});

it("who held a meeting is asked where", () => {
  expect(ask("ნინო ბერიძემ და მაია ლომიძემ [ბათუმში] პირველი შეხვედრა გამართეს.")).toBe(
    "რომელ ქალაქში გამართეს ნინო ბერიძემ და მაია ლომიძემ პირველი შეხვედრა?",
  );
});
