/** Who said it in Georgian news: names that no list has, the orders of an attribution, and what a statement need not explain. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { standSpoken } from "../../../questions/languages/ka/spoken.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate([text], title, null, georgian);
const names = (text: string) =>
  read(text).mentions.flatMap((m) => (m.kind === "person" ? [`${m.text}/${m.form}`] : []));
const said = (text: string, title = "") =>
  georgian
    .findSpeech(read(text, title))
    .map((s) => [s.speaker.text.replace(/მა?$/, ""), s.verb, s.content.text]);

describe("names that no list has", () => {
  it("are known by a bare stem before whoever speaks", () => {
    expect(names("კლუბის წარმომადგენელმა, ლიუკ ბრადშოუმ, განაცხადა, რომ ბაზა დაიკეტება.")).toEqual([
      "ლიუკ ბრადშოუმ/ergative",
    ]);
    expect(names("იურისტი კარენ ვესტბრუკი ამბობს, რომ საქმე დახურულია.")).toEqual([
      "კარენ ვესტბრუკი/nominative",
    ]);
  });
  it("are known by what stands unchanged before two cases", () => {
    expect(
      names(
        "ფესტივალზე ტერი ბრანდოლი მღეროდა. გვიან ღამით ტერი ბრანდოლმა სცენა დატოვა. ბრანდოლს უსტვენდნენ.",
      ),
    ).toEqual(["ტერი ბრანდოლი/nominative", "ტერი ბრანდოლმა/ergative", "ბრანდოლს/dative"]);
  });
  it("are known behind whoever acts, though they end in a vowel", () => {
    expect(names("ორი შვილის დედამ, რიზა მაკუმბამ, თქვა, რომ წყალი არ ჰქონდათ.")).toEqual([
      "რიზა მაკუმბამ/ergative",
    ]);
  });
  it("are known in the genitive of a source", () => {
    expect(names("სააგენტოს მკვლევარის, ემი ბრადშოუმენის თქმით, ზამთარი ცივია.")).toEqual([
      "ემი ბრადშოუმენის/genitive",
    ]);
    expect(names("თომას ლარსუნის თქმით, ზამთარი ცივია.")).toEqual(["თომას ლარსუნის/genitive"]);
  });
  it.each([
    "ლონდონ სიტიმ განაცხადა, რომ მატჩი გადაიდო.",
    "წევრ სახელმწიფომ განაცხადა, რომ თანხას გადაიხდის.",
    "ინტერნეტ პროვაიდერმა განაცხადა, რომ კავშირი აღდგა.",
    "ახალი წესის თქმით, ზამთარი ცივია.",
    "გუშინ გუნდმა განაცხადა, რომ მატჩი გადაიდო.",
    "ადგილობრივმა მოსახლემ თქვა, რომ ხიდი ძველია.",
    "ახალგაზრდა კაცმა თქვა, რომ წყალი ცივია.",
    "მაშინ მოხალისემ თქვა, რომ გზა დაკეტილია.",
  ])("are not seen in %s", (text) => expect(names(text)).toEqual([]));
});

describe("the order of an attribution", () => {
  it.each([
    ["მერმა ლევან ბერიძემ ჟურნალისტებს განუცხადა, რომ ბოტანიკური ბაღი შაბათს გაიხსნება.", "განაცხადა"],
    ["მერმა ლევან ბერიძემ განაცხადა გუშინდელ ბრიფინგზე, რომ ბოტანიკური ბაღი შაბათს გაიხსნება.", "განაცხადა"],
    ["შეხვედრაზე განაცხადა მერმა ლევან ბერიძემ, რომ ბოტანიკური ბაღი შაბათს გაიხსნება.", "განაცხადა"],
    [
      "ლევან ბერიძემ, ქალაქის მერმა, შეხვედრაზე განაცხადა, რომ ბოტანიკური ბაღი შაბათს გაიხსნება.",
      "განაცხადა",
    ],
  ])("is read in %s", (text, verb) => {
    expect(georgian.findSpeech(read(text)).map((s) => [s.speaker.entity, s.verb])).toEqual([
      ["ბერიძე", verb],
    ]);
  });
  it.each([
    "„ბაღი შაბათს გაიხსნება და ღამითაც იმუშავებს“, – მერმა ლევან ბერიძემ ჟურნალისტებს განუცხადა.",
    "„ბაღი შაბათს გაიხსნება და ღამითაც იმუშავებს“, – განაცხადა ქალაქის მერმა, ლევან ბერიძემ, საკრებულოში.",
    "მერმა ლევან ბერიძემ სააგენტოს უთხრა: „ბაღი შაბათს გაიხსნება და ღამითაც იმუშავებს.“",
  ])("of a quotation is read in %s", (text) => {
    expect(said(text).map(([who, , what]) => [who, what])).toEqual([
      ["ლევან ბერიძე", "ბაღი შაბათს გაიხსნება და ღამითაც იმუშავებს"],
    ]);
  });
  it("goes on with the speaker of the sentences before", () => {
    const found = said(
      "„ბაღი შაბათს გაიხსნება და ღამითაც იმუშავებს“, – განაცხადა ლევან ბერიძემ. „ფანრები ყველა ბილიკზე ანათებს“, – დაამატა მან.",
    );
    expect(found.map(([who]) => who)).toEqual(["ლევან ბერიძე", "ლევან ბერიძე"]);
  });
  it("does not go on over somebody else", () => {
    const found = said(
      "„ბაღი შაბათს გაიხსნება და ღამითაც იმუშავებს“, – განაცხადა ლევან ბერიძემ. ნინო გურულმა და ანა კოხრეიძემ ხეები დარგეს. „ფანრები უკვე ანათებს მთელ ბაღში“, – თქვა მან.",
    );
    expect(found).toHaveLength(1);
  });
  it("finds whom an office without a name means, by the one who was named with it", () => {
    const text =
      "თბილისს მინისტრი ანა ბერიძე ეწვია. სკოლა მან ნახა. „ბოტანიკური ბაღი შაბათს გაიხსნება“, – აღნიშნა მინისტრმა.";
    expect(said(text).map(([, , what]) => what)).toEqual(["ბოტანიკური ბაღი შაბათს გაიხსნება"]);
    expect(said(text.replace("აღნიშნა მინისტრმა", "აღნიშნა განათლების მინისტრმა"))).toEqual([]);
    expect(said(text.replace("სკოლა მან ნახა", "მინისტრი ლევან გურული სახლში დარჩა"))).toEqual([]);
  });
  it("is word for word before „ამის შესახებ“ where it says we", () => {
    const [speech] = georgian.findSpeech(
      read("ჩვენ ბაღს შაბათს გავხსნით და ღამითაც იმუშავებს, - ამის შესახებ მერმა ლევან ბერიძემ განაცხადა."),
    );
    expect(speech).toMatchObject({ kind: "quote", verb: "განაცხადა" });
  });
  it("has rivals from outside beside the only other of the article, of the speaker's kind", () => {
    const article = read(
      "ლევან ბერიძემ განაცხადა, რომ ბოტანიკური ბაღი შაბათს გაიხსნება. ნინო კახიძემ ხეები დარგო.",
    );
    const { speaker, rivals } = georgian.findRivals(article, georgian.findSpeech(article)[0]!)!;
    expect(speaker).toBe("ლევან ბერიძემ");
    expect(rivals.map(({ origin }) => origin)).toEqual(["article", "outside", "outside"]);
    for (const { text } of rivals) expect(text).toMatch(/(?:ძემ|შვილმა)$/);
  });
  it("is not asked for where the headline tells an office and what it said", () => {
    expect(
      said(
        "მერმა ლევან ბერიძემ განაცხადა, რომ ბოტანიკური ბაღი შაბათს გაიხსნება.",
        "ქალაქის მერი - ბაღი შაბათს გაიხსნება",
      ),
    ).toEqual([]);
  });
});

describe("who is meant", () => {
  const speakers = (text: string) => georgian.findSpeech(read(text)).map((s) => s.speaker.text);
  it("is whoever acts in the sentence before, whoever else is named there", () => {
    expect(
      speakers(
        "ნინო ბერიძის ადვოკატი ლევან გურული ბრალს უარყოფს. მისი თქმით, ბრალდებულს ახალი ადვოკატი არ ესაჭიროება.",
      ),
    ).toEqual(["ლევან გურული"]);
  });
  it("is told by an apposition that no comma closes", () => {
    expect(
      speakers(
        "ლევან გურულმა, მაშველთა ხელმძღვანელმა თბილისში განაცხადა: „ყველა მოსახლე სახლში დაბრუნდა წუხელ.“",
      ),
    ).toEqual(["ლევან გურულმა"]);
  });
  it("is told behind what is said with a name in marks at its head", () => {
    expect(speakers("ლევან გურულის ინფორმაციით, „ბორჯომი“ ახალ ქარხანას გახსნის.")).toEqual([
      "ლევან გურულის",
    ]);
    expect(speakers("ლევან გურულის ინფორმაციით, „ბორჯომი ახალ ქარხანას გახსნის.“")).toEqual([]);
  });
  it("is not told where another was named, whom „ის“ may mean", () => {
    const retold = "რომ ის ქალაქში დიდხანს აღარ დარჩება.";
    expect(speakers(`ლევან გურულმა ნინო ბერიძე შეაქო და თქვა, ${retold}`)).toEqual([]);
    expect(speakers(`ლევან გურულმა ახალი წიგნი შეაქო და თქვა, ${retold}`)).toEqual(["ლევან გურულმა"]);
  });
  it("stands behind what a paragraph of its own is told of", () => {
    const article = annotate(
      [
        "ქუთაისის ლაბორატორიაში სპეციალისტებმა 310 ნიმუში გამოიკვლიეს.",
        "ამის შესახებ სააგენტოს სამმართველოს უფროსმა, ლევან გურულმა განუცხადა.",
      ],
      "",
      null,
      georgian,
    );
    expect(georgian.findSpeech(article).map((s) => [s.paragraph, s.evidence.at(-1)!.paragraph])).toEqual([
      [0, 1],
    ]);
  });
});

describe("a statement that is asked about", () => {
  const pointer = (text: string) => {
    const [speech] = georgian.findSpeech(read(text));
    return georgian.findUnresolved(speech!.named!, speech!.kind === "quote", "");
  };
  it.each([
    "ნინო გურულმა თქვა, რომ ის მზად არის ქალაქის დასაცავად.",
    "„დღეს თბილისში ყველა სკოლა ღიაა და ავტობუსებიც დადის“, – თქვა ნინო გურულმა.",
    "„მწყემსებმა ცხვარი დაკარგეს და მთაში დიდხანს ეძებდნენ მათ ძაღლებს“, – თქვა ნინო გურულმა.",
    "ნინო გურულმა თქვა, რომ თბილისის მთავარი ნაკლი ის არის, რომ ქუჩები ვიწროა.",
  ])("stands alone: %s", (text) => expect(pointer(text)).toBeNull());
  it.each([
    ["„ისინი თბილისიდან გუშინ საღამოს წავიდნენ მატარებლით“, – თქვა ნინო გურულმა.", "ისინი"],
    ["„ამიტომ თბილისში აღარავინ ცხოვრობს და სახლებიც ინგრევა“, – თქვა ნინო გურულმა.", "ამიტომ"],
  ])("does not: %s", (text, word) => expect(pointer(text)).toBe(word));
});

describe("a day of a month", () => {
  const isPlain = (text: string) => {
    const [date] = read(text).mentions.filter((m) => m.kind === "date");
    return georgian.isPlain!(text, date!, date!, "", read(text));
  };
  it("stands in no gap, nor does what tells which thing is meant", () => {
    expect(isPlain("მერიამ 4 აგვისტოს ხიდი გახსნა.")).toBe(false);
    expect(isPlain("მერია 1987 წელს აშენებულ ხიდს შეაკეთებს.")).toBe(false);
    expect(isPlain("მერიამ 1987 წელს ხიდი გახსნა.")).toBe(true);
  });
});

describe("a year counted from when something was said", () => {
  it("is understood in a quotation, and not where the words are retold", () => {
    const text = "წელს ინსპექტორებმა თელავში 74 საწარმო შეამოწმეს.";
    expect(standSpoken(text, false)).not.toContain("წელს");
    expect(standSpoken(text, true)).toContain("წელს");
  });
});
