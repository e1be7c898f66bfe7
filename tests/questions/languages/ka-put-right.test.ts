/** Georgian items of round 23: whom a ruler's life means by a pronoun, causes and clauses that are cut, and what is no fact of a text. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (title: string, ...paragraphs: string[]) => annotate(paragraphs, title, null, georgian);
const below = (headline: string, text: string) => georgian.findBeyondHeadline(text, "", read(headline, text));

/** The last sentence of a text as a statement: what it takes up is named or left out. */
function state(title: string, text: string): string {
  const { sentences } = read(title, text);
  const last = sentences.at(-1)!;
  return georgian
    .resolve(read(title, text), last)
    .toReversed()
    .reduce(
      (told, { span, text: by }) =>
        told.slice(0, span.start - last.start) + by + told.slice(span.end - last.start),
      last.text,
    );
}

describe("a ruler's life", () => {
  const before = "ვახტანგ V-ის გამეფება მცხეთაში მოხდა.";
  it("names whom a pronoun means, in the case of its ordinal", () => {
    expect(state("ვახტანგ V", `${before} 1661 წელს მან ტახტი დაიკავა.`)).toBe(
      "1661 წელს ვახტანგ V-მ ტახტი დაიკავა.",
    );
    expect(state("ლევან I", `${before.replace("ვახტანგ V", "ლევან I")} 1661 წელს მან ტახტი დაიკავა.`)).toBe(
      "1661 წელს ლევან I-მა ტახტი დაიკავა.",
    );
    expect(state("ვახტანგ V მშვენიერი", `${before} 1675 წელს იგი გზაში გარდაიცვალა.`)).toBe(
      "1675 წელს ვახტანგ V გზაში გარდაიცვალა.",
    );
  });
  it("writes the ending as the text does", () => {
    const text = `ვახტანგ V-მა ციხე ააგო. ${before} 1661 წელს მან ტახტი დაიკავა.`;
    expect(state("ვახტანგ V", text)).toBe("1661 წელს ვახტანგ V-მა ტახტი დაიკავა.");
  });
  it("leaves a pronoun that may mean another", () => {
    const text = "ვახტანგ V-ის ჯარს სარდალმა უხელმძღვანელა. 1661 წელს მან ტახტი დაიკავა.";
    expect(state("ვახტანგ V", text)).toBe("1661 წელს მან ტახტი დაიკავა.");
    expect(state("ვახტანგ V", "ქალაქი ძველია. 1661 წელს მან ტახტი დაიკავა.")).toBe(
      "1661 წელს მან ტახტი დაიკავა.",
    );
  });
  it("names the subject of the sentence before", () => {
    expect(state("ვახტანგ V", "ვახტანგ V ქალაქში ჩავიდა. 1661 წელს მან ციხე აიღო.")).toBe(
      "1661 წელს ვახტანგ V-მ ციხე აიღო.",
    );
  });
  it.each([
    "ვახტანგ V-ის გარდაცვალების შემდეგ ტახტზე ლევან III ავიდა.",
    "ვახტანგ V-ის მამა გზაში დაიღუპა.",
    "ვახტანგ V-ის გამეფება ძმას არ მოეწონა.",
    "ვახტანგ V-ის გამეფების დროს ომი მოხდა.",
    "ვახტანგ V-ს მტერი დაესხა.",
    "ვახტანგ V ძმის ჯარს შეხვდა.",
    "ვახტანგ V მშვენიერის ციხე დაეცა.",
    "ვახტანგ V ლევან III-ს შეხვდა.",
  ])("leaves a pronoun behind one who may be no subject, or beside another: %s", (told) => {
    expect(state("ვახტანგ V", `${told} 1661 წელს მან ციხე აიღო.`)).toBe("1661 წელს მან ციხე აიღო.");
  });
  it("leaves a pronoun that may mean a thing", () => {
    const text = "ვახტანგ V ქალაქში ჩავიდა. 1661 წელს იგი იძულებული გახდა დანებებულიყო.";
    expect(state("ვახტანგ V", text)).toBe("1661 წელს იგი იძულებული გახდა დანებებულიყო.");
  });
  it("knows who acts by an ordinal's ending", () => {
    expect(below("ვახტანგ V", "1661 წელს ვახტანგ V-მ ტახტი დაიკავა.")).toBeNull();
  });
});

describe("what stands before a year", () => {
  const cut = (text: string) => text.slice(georgian.measureOpener(text));
  it.each([
    ["ამ ბრძოლის შედეგად, 1661 წელს ლევანი მეფე გახდა.", "1661 წელს ლევანი მეფე გახდა."],
    ["მანამდე კი, 1950 წელს თელავში თეატრი გაიხსნა.", "1950 წელს თელავში თეატრი გაიხსნა."],
    ["ალბათ გაიგიათ, რომ თელავში 12 მუზეუმია.", "თელავში 12 მუზეუმია."],
    ["იმავე დღეს, 1918 წლის 26 მაისს თელავში სკოლა გაიხსნა.", "1918 წლის 26 მაისს თელავში სკოლა გაიხსნა."],
    ["კიდევ ერთი წლის შემდეგ, 1919 წელს სკოლა დაიხურა.", "1919 წელს სკოლა დაიხურა."],
    ["სწორედ თელავმა მიიღო 1950 წელს თასი.", "თელავმა მიიღო 1950 წელს თასი."],
    ["სწორედ მან მიიღო 1950 წელს თასი.", "სწორედ მან მიიღო 1950 წელს თასი."],
    ["მაგრამ, 1950 წელს თეატრი დაიხურა.", "1950 წელს თეატრი დაიხურა."],
  ])("is left out, but for what points back: %s", (text, rest) => {
    expect(cut(text)).toBe(rest);
  });
  it("is left out of a label, but not of a sentence that leads to a list", () => {
    expect(cut("ქალაქის ხიდი: 1950 წელს მტკვარზე ხიდი აშენდა.")).toBe("1950 წელს მტკვარზე ხიდი აშენდა.");
    const list = "აშენდა სამი ხიდი: 1950 წელს ერთი, 1960 წელს ორი.";
    expect(cut(list)).toBe(list);
  });
  it("is no „დღეიდან“ before a day", () => {
    expect(state("თელავის მუზეუმი", "სამინისტროს ცნობით, დღეიდან, 1 სექტემბრიდან ბილეთი უფასოა.")).toBe(
      "სამინისტროს ცნობით, 1 სექტემბრიდან ბილეთი უფასოა.",
    );
  });
  it("has no comma behind it, also after „უკვე“", () => {
    expect(state("თელავის თეატრი", "უკვე 1950 წელს, თელავში თეატრი გაიხსნა.")).toBe(
      "1950 წელს თელავში თეატრი გაიხსნა.",
    );
  });
});

describe("where a sentence is cut", () => {
  function trim(text: string, asked: string): string {
    const article = read("", text);
    const [sentence] = article.sentences;
    const start = text.indexOf(asked);
    return text.slice(0, georgian.trimEnd(text, sentence!, { start, end: start + asked.length }));
  }
  it("is not before the last of three verbs in a row", () => {
    const text =
      "2015 წელს პოლიციამ ექვსი კაცი დააკავა, რომლებიც თელავში მუშაობდნენ მტვირთავებად, ღამით საწყობებს ძარცვავდნენ და ნაძარცვს ბაზარში ყიდდნენ.";
    expect(trim(text, "2015")).not.toMatch(/ძარცვავდნენ$/);
  });
  it("is behind a clause that has its verb, before what a pronoun opens", () => {
    const text = "2018 წელს თელავის საბჭომ ხიდი შეიყვანა ძეგლების სიაში და მისი მცველი ნოდარ ბერიძეა.";
    expect(trim(text, "2018")).toBe("2018 წელს თელავის საბჭომ ხიდი შეიყვანა ძეგლების სიაში");
    const later =
      "გამარჯვებულმა კლუბმა თასთან ერთად 60 000 ლარი მიიღო და მომავალ სეზონში ევროპაში ითამაშებს.";
    expect(trim(later, "60 000")).toBe("გამარჯვებულმა კლუბმა თასთან ერთად 60 000 ლარი მიიღო");
  });
});

describe("what points elsewhere", () => {
  it.each([
    ["ზღვის კუები", "პირველი შემთხვევა 2019 წლის 3 მაისს დაფიქსირდა.", "პირველი შემთხვევა"],
    ["ფრინველების აღრიცხვა", "სეზონი 21 ოქტომბრამდე გრძელდება.", "სეზონი"],
    ["ბრძოლა ნავთობისთვის", "ქვეყანა დღეში 3 მილიონ ბარელს აწარმოებს.", "ქვეყანა"],
    ["მობილური კავშირი", "„ხმა“ - www.khma.ge ტელეფონი: 277 01 77.", "www."],
    ["თელავის ქუჩები", "შემთხვევის გამო გზა ცხრა საათით ჩაკეტეს.", "შემთხვევის"],
    ["თელავის ამბები", "ლეო ტაძარი, ცნობილი ლეო ტაძარი, 12 წიგნს წერს.", "ტაძარი"],
    ["კავკასიის მთები", "4466 მეტრის სიმაღლის მწვერვალი ქედის უმაღლესი წერტილია.", "მწვერვალი"],
    ["ევროპის ქვეყნები", "არის ფედერალური სახელმწიფო 9 მხარით.", "არის ფედერალური სახელმწიფო 9"],
    ["სინათლე", "სარკეზე აღმართე 90 გრადუსით დახრილი წრფე.", "აღმართე"],
  ])("below „%s“: %s", (headline, text, word) => {
    expect(below(headline, text)).toBe(word);
  });
  it.each([
    ["ნავთობი ანგოლაში", "ქვეყანა დღეში 3 მილიონ ბარელს აწარმოებს."],
    ["გზაზე ავტობუსი გადავარდა, არის დაშავებული", "შემთხვევის გამო გზა ცხრა საათით ჩაკეტეს."],
    ["ჭადრაკის ტურნირი", "საპრიზო ფონდმა 30 000 ლარი შეადგინა."],
    ["ჩინეთის ზღვები", "1947 წელს თელაველმა ვაჭარმა ჩინეთის ნაპირი სამხრეთ ჩინეთის ზღვაში დახატა."],
    ["ძეგლთა სია", "1994 წელს თელავმა გელათის ტაძარი, სამთავროს ტაძარი და 12 კოშკი ნუსხაში შეიტანა."],
    ["სანქციები", "მერობის ვადის ამოწურვამდე ათი დღით ადრე, თელავის საბჭომ ბიუჯეტი დაამტკიცა."],
    ["ფრინველები", "2019 წელს თელავის ორმა სადგურმა კახეთის ცაზე 900 ფრინველი დაითვალა."],
    ["თელავის სკოლა", "2019 წელს მასწავლებელმა სკოლის ეზოში 40 ხე დარგო."],
  ])("not below „%s“: %s", (headline, text) => {
    expect(below(headline, text)).toBeNull();
  });
});

describe("numbers and years", () => {
  const find = (text: string) => read("", text).mentions.filter(({ kind }) => kind !== "place");
  it("do not count some day", () => {
    expect(find("ერთ დღეს, ბაზარი რომ დაკეტილიყო, თელავი დაცარიელდებოდა.")).toEqual([]);
    expect(find("ერთ დღეში თელავი დაცარიელდა.")).toMatchObject([{ kind: "number", value: 1 }]);
  });
  it("are exact where „up to“ is of a place, and of none that is counted so", () => {
    expect(find("სულ 312 მგზავრი დანიშნულების ადგილამდე მიიყვანეს.")).toMatchObject([{ exact: true }]);
    expect(find("სულ 312 მგზავრი ადგილამდე მიიყვანეს.")[0]).not.toHaveProperty("bound");
    expect(find("თელავში 300 სატვირთო ავტომობილამდე დგას.")).toMatchObject([{ bound: "most" }]);
  });
  it("tell of no count how long before it was", () => {
    expect(find("არჩევნებამდე ათი დღით ადრე თელავში თოვდა.")).toMatchObject([{ value: 10, exact: false }]);
  });
  it("are idle beside the pandemic that all remember, and no other", () => {
    expect(find("2020 წელს პანდემიის გამო თელავის ბაზარი დაიხურა.")).toMatchObject([{ relative: true }]);
    expect(find("1348 წელს თელავში პანდემია გავრცელდა.")[0]).not.toHaveProperty("relative", true);
  });
});

describe("who said it", () => {
  it("has nobody among the rivals in two spellings", () => {
    const text =
      "თელავის მერი ნინო ბერიძე ამბობს, რომ თელავის მთავარ ქუჩაზე ახალი ხიდი ოქტომბერში აშენდება. მშენებელი აჰმედ ალ შარაა თელავს ივნისში ეწვია. ინჟინერი გიორგი მაისურაძე მას შეხვდა. მშენებელი აჰმედ ალ-შარაა ოქტომბერში დაბრუნდა.";
    const article = read("თელავის ხიდი", text);
    const [speech] = georgian.findSpeech(article);
    const names = georgian
      .findRivals(article, speech!)!
      .rivals.map((rival) => rival.text.replaceAll("-", " "));
    expect(names).toEqual([...new Set(names)]);
  });
});

describe("a question", () => {
  const ask = (text: string, asked: string) => {
    const mention = read("", text).mentions.find((m) => m.text === asked)!;
    return georgian.ask(text, mention, mention);
  };
  it("leaves out what is told of the counted, from which the verb parts it", () => {
    expect(ask("წიგნს ხუთი ნახატი ამშვენებს, რომლებზეც ფრინველები ჩანან.", "ხუთი")).toBe(
      "რამდენი ნახატი ამშვენებს წიგნს?",
    );
  });
  it("asks how many of what ends as those who act do", () => {
    expect(ask("2019 წელს თელავმა მეზობელ ფიდეს 21 დარტყმა მიაყენა.", "21")).toMatch(/^რამდენი დარტყმა /);
    expect(ask("2019 წელს თელავში 21 კაცმა სკოლა ააშენა.", "21")).toMatch(/^რამდენმა კაცმა /);
  });
  it("is not about a body that no headline names", () => {
    const about = (question: string) =>
      georgian.questionNamesTopic!(question, "", read("", "2002 წელს ორგანიზაციამ ახალი რაზმი შექმნა."));
    expect(about("რომელ წელს შექმნა ახალი სამაშველო რაზმი ორგანიზაციამ?")).toBe(false);
    expect(about("რომელ წელს შექმნა ახალი სამაშველო რაზმი თელავმა?")).toBe(true);
  });
});
