/** What a Georgian sentence leaves untold: things without a "which", owners, subjects; and numbers that are told by a bound. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { readSurname } from "../../../questions/languages/ka/surnames.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (...paragraphs: string[]) => annotate(paragraphs, "", null, georgian);
const unresolved = (text: string, title = "") => georgian.findUnresolved(text, false, title);

describe("what a cold reader would ask about", () => {
  it.each([
    // A thing of a kind, anywhere in the sentence.
    ["ფერფლი და პემზა 18 საათს ცვიოდა, შემდეგ კი ქალაქს ცხელი გაზის ნაკადი დაეჯახა.", "ქალაქს"],
    // What is always of something.
    ["კამათი 1989 წელს გადაწყდა, როცა მკვლევრებმა მექანიკური ფუტკარი შექმნეს.", "კამათი"],
    ["2006 წელს ევროპის ბანკმა რეაბილიტაციისთვის 38 მილიონი დოლარი გამოყო.", "რეაბილიტაციისთვის"],
    ["თავდაპირველი გეგმა 301 მეტრს ითვალისწინებდა.", "გეგმა"],
    // A subject left out, by the case that the verb asks for.
    ["1899 წელს თბილისის გიმნაზია დაამთავრა.", "დაამთავრა"],
    ["ბავშვობაში სოფელ ხოვლეში ცხოვრობდა.", "ცხოვრობდა"],
    // A subject in the wrong case; an adjective without its noun.
    ["NBC-ის ჰყავდა ორი მილიონი მაყურებელი 2018 წელს.", "ჰყავდა"],
    ["თავდამსხმელს ბრალი ამერიკელმა ქალის მოტაცებაში ედება.", "ამერიკელმა"],
    // Than what, of which year, beside what.
    ["ფრიშმა ნობელის პრემია უფრო ადრე, 1973 წელს მიიღო.", "უფრო ადრე"],
    ["ქუთაისის აეროპორტმა წლის პირველ რვა თვეში მილიონი მგზავრი მიიღო.", "წლის პირველ"],
    ["ის დაჰპირდა, რომ ხელფასები სექტემბრიდან 8 პროცენტით მოიმატებს.", "ის"],
    ["მას ეგონა, რომ ინდოეთამდე 4 500 კილომეტრი იყო.", "მას"],
  ])("asks of %s", (text, word) => {
    expect(unresolved(text)).toBe(word);
  });

  it.each([
    "ლევან ბერიძემ ახალი ქალაქი 1912 წელს დახატა.",
    "ლარის ოფიციალური კურსი 2,7 იყო.",
    "„აზერბაიჯანის ავიახაზების“ თვითმფრინავი ყაზახეთში ჩამოვარდა.",
    "თელავში ლევან ბერიძემ სასტუმრო ააშენა.",
  ])("asks nothing of %s", (text) => {
    expect(unresolved(text)).toBeNull();
  });

  it("is told by the headline", () => {
    const text = "14 ათასმა სტუმარმა კაშხალი 2019 წელს ნახა.";
    expect(unresolved(text)).toBe("კაშხალი");
    expect(unresolved(text, "ენგურის კაშხალი")).toBeNull();
  });

  it("opens no excerpt", () => {
    expect(georgian.strictOpening).toBe(true);
    expect(unresolved("კაშხალი 1987 წელს აშენდა მთაში.")).toBe("კაშხალი");
    expect(georgian.findPointer("ყველამ როდი დაუჯერა.")).not.toBeNull();
  });

  it("knows whose “we” is in a quotation with its speaker", () => {
    expect(unresolved("„ჩვენს მხარეს ამას არავინ მოითხოვს“, – განაცხადა ლევან ბერიძემ თელავში.")).toBe(
      "ამას",
    );
    expect(unresolved("„ჩვენს მხარეს დახმარება სჭირდება“, – განაცხადა ლევან ბერიძემ თელავში.")).toBeNull();
  });
});

describe("numbers told by a bound", () => {
  it.each([
    ["ცუნამის დროს 200-ზე მეტი ადამიანი დაიღუპა.", true],
    ["ცუნამის დროს მინიმუმ 384 ადამიანი დაიღუპა.", true],
    ["თელავში 400-მდე ბავშვი სწავლობს.", false],
  ])("have rivals on the false side alone: %s", (text, isMore) => {
    const article = read(text);
    const [number] = article.mentions.filter((m) => m.kind === "number");
    expect(number).toMatchObject({ exact: true, about: true });
    const rivals = georgian.findAlternatives(article, number!);
    expect(rivals.length).toBeGreaterThan(0);
    for (const { order } of rivals) expect(order! > number!.value).toBe(isMore);
  });
  it.each([
    "საქართველომ ხუთი მედალი მოიპოვა: ორი ოქრო და სამი ბრინჯაო.",
    "გზა სამ სოფელთან – ურავთან, ლიხეთთან და სახლუნთან – ჩაიკეტა.",
    "ერთი ლარი ას თეთრს შეიცავს.",
    "37 წლის უილაბმა კონტრაქტი შეწყვიტა.",
  ])("are not those that their sentence tells, or that nobody would ask: %s", (text) => {
    for (const m of read(text).mentions) if (m.kind === "number") expect(m.exact).toBe(false);
  });
});

describe("names", () => {
  it("end before the copula", () => {
    expect(readSurname("ჯავახიშვილია")).toEqual([{ stem: "ჯავახიშვილ", form: "copula" }]);
  });
  it("are not cut in two where no list has the given name", () => {
    expect(read("ექსპერტი ტუტა კვაჭანტირაძე ამას ადასტურებს.").people.size).toBe(0);
  });
  it("have the nominative and ergative that a dative shows", () => {
    const article = read("ჯონ ადამსს და მაიკლ პენსს შეხვდა ტომას ლიმა. სარა ფორდმა იმღერა.");
    const ford = article.mentions.find((m) => m.kind === "person" && m.text.endsWith("ფორდმა"))!;
    expect(georgian.findAlternatives(article, ford).map(({ text }) => text)).toContain("ჯონ ადამსმა");
  });
});

describe("places", () => {
  it("have no rival where the text names one country alone", () => {
    const article = read("გამოკითხვა იტალიაში ჩატარდა.");
    expect(
      georgian.findAlternatives(
        article,
        article.mentions.find((m) => m.kind === "place")!,
      ),
    ).toEqual([]);
  });
  it("stand for a state, or begin a name", () => {
    const [place] = read("ქვეყანამ ვაშინგტონთან ურთიერთობა განაახლა.").mentions;
    expect(place).toMatchObject({ kind: "place", inTitle: true });
  });
});

describe("sentences", () => {
  it.each(["ძვ. წ. III საუკუნეში ალექსანდრია დაარსდა.", "შემოსავალი 70 მლნ. დოლარი იყო."])(
    "do not end within %s",
    (text) => {
      expect(read(text).sentences).toHaveLength(1);
    },
  );
});
