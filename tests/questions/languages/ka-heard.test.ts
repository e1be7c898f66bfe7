/** Georgian news on people from elsewhere: whose name it is, and whose words a quotation is. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (...paragraphs: string[]) => annotate(paragraphs, "", null, georgian);
const names = (text: string) =>
  read(text).mentions.flatMap((m) => (m.kind === "person" ? [`${m.text}/${m.form}`] : []));
const said = (...paragraphs: string[]) =>
  georgian.findSpeech(read(...paragraphs)).map((s) => [s.speaker.entity, s.verb, s.content.text]);

describe("a name from elsewhere", () => {
  it("has a surname of any shape behind a given name that no Georgian bears", () => {
    expect(names("ხიდზე სერხიო ლამბრენა შემჩნეულია.")).toEqual(["სერხიო ლამბრენა/nominative"]);
    expect(names("გუნდში ფრანჩესკო მოლვერატის ბადალი არ არის.")).toEqual(["ფრანჩესკო მოლვერატის/genitive"]);
  });
  it("is none before a word that texts have often", () => {
    expect(names("ზაფხულში სერხიო წერილებს კითხულობდა.")).toEqual([]);
  });
  it("stands in any case behind an office that stands bare", () => {
    expect(names("პრემიერ მინისტრ ზორან ბრაევის ჩათვლით ყველა წავიდა.")).toEqual(["ზორან ბრაევის/genitive"]);
  });
  it("is known by an age on either side of it", () => {
    expect(names("დაიტონ ბრადშოუნი, 20 წლის, სოფელში წავიდა.")).toEqual(["დაიტონ ბრადშოუნი/nominative"]);
    expect(names("20 წლის დაიტონ ბრადშოუნი სოფელში წავიდა.")).toEqual(["დაიტონ ბრადშოუნი/nominative"]);
    expect(names("20 წლის ახალგაზრდა კაცი სოფელში წავიდა.")).toEqual([]);
  });
  it("is one name in both its cases where only the ergative shows its vowel", () => {
    const text = "ტიმ ბერმან-ლი ახალ ხიდს აშენებს. ბერმან-ლიმ ხიდი გახსნა.";
    const people = read(text).mentions.filter((m) => m.kind === "person");
    expect(people.map((m) => m.entity)).toEqual(["ბერმან-ლი", "ბერმან-ლი"]);
  });
  it("loses its article where the surname stands alone", () => {
    expect(names("მინისტრმა ვალიდ ალ-მურადემმა ხიდი ნახა. მურადემი კმაყოფილია.")).toEqual([
      "ვალიდ ალ-მურადემმა/ergative",
      "მურადემი/nominative",
    ]);
  });
});

describe("a quotation without an attribution", () => {
  const told = "„ძველი ხიდის აღდგენა დიდი მიღწევაა,“ თქვა ნინო ბერიძემ.";
  it("is of whoever spoke right before it", () => {
    expect(said(`${told} „სამუშაოები გაისად დასრულდება და გზა გაიხსნება.“`)).toEqual([
      ["ბერიძე", "თქვა", "ძველი ხიდის აღდგენა დიდი მიღწევაა"],
      ["ბერიძე", "თქვა", "სამუშაოები გაისად დასრულდება და გზა გაიხსნება"],
    ]);
  });
  it("is so in a paragraph of its own", () => {
    expect(said(told, "„სამუშაოები გაისად დასრულდება და გზა გაიხსნება.“")[1]).toEqual([
      "ბერიძე",
      "თქვა",
      "სამუშაოები გაისად დასრულდება და გზა გაიხსნება",
    ]);
  });
  it.each([
    `${told} ხიდს ხალხი „დიდი მდინარის თეთრ გიგანტს“ ეძახის.`,
    `${told} მეზობელი ბრაზობს. „სამუშაოები გაისად დასრულდება და გზა გაიხსნება.“`,
    `${told} „სამუშაოები გაისად დასრულდება და გზა გაიხსნება,“ დაწერა გაზეთმა.`,
  ])("is nobody's in %s", (text) => expect(said(text)).toHaveLength(1));
  it("shows the attribution among its evidence", () => {
    const text = `${told} „სამუშაოები გაისად დასრულდება და გზა გაიხსნება.“`;
    const [, goingOn] = georgian.findSpeech(read(text));
    expect(goingOn!.evidence.some((e) => text.slice(e.start, e.end).includes("თქვა ნინო ბერიძემ"))).toBe(
      true,
    );
  });
});

describe("an attribution", () => {
  it("may name the site that somebody told", () => {
    expect(said("„ძველი ხიდის აღდგენა დიდი მიღწევაა,“ უთხრა Bridges.com-ს ნინო ბერიძემ.")).toEqual([
      ["ბერიძე", "თქვა", "ძველი ხიდის აღდგენა დიდი მიღწევაა"],
    ]);
  });
  it("is of whom “he” means, and not of whoever is named behind", () => {
    const text =
      "მწვრთნელი ლევან გურული მოვიდა. „ძველი ხიდის აღდგენა დიდი მიღწევაა,“ თქვა მან, როდესაც ნინო ბერიძემ ჰკითხა.";
    expect(said(text).map(([who]) => who)).toEqual(["გურულ"]);
  });
  it("leaves out who reported it", () => {
    expect(said("ნინო ბერიძემ განაცხადა, რომ ძველი ხიდი გაისად დაიხურება, იტყობინება Bridge News.")).toEqual([
      ["ბერიძე", "განაცხადა", "ძველი ხიდი გაისად დაიხურება"],
    ]);
  });
  it.each([
    ["ნინო ბერიძე მიუთითებს, რომ ძველი ხიდი გაისად დაიხურება.", "მიუთითებს"],
    ["ნინო ბერიძემ გვითხრა, რომ ძველი ხიდი გაისად დაიხურება.", "თქვა"],
  ])("has its verb in %s", (text, verb) => expect(said(text)[0]?.[1]).toBe(verb));
  it("is not asked of words that leave out their object", () => {
    expect(said("ნინო ბერიძემ განაცხადა, რომ ოფიციალურად იანვარში გადაწყვეტს.")).toEqual([]);
  });
});

it("is no slip of “you can” where it says “we can”", () => {
  expect(georgian.findSlip!("შეგვიძლ")).toBeNull();
  expect(georgian.findSlip!("პრეზდენტ")).toBe("პრეზიდენტ");
});

describe("a number", () => {
  const numbers = (text: string) =>
    read(text).mentions.flatMap((m) => (m.kind === "number" ? [[m.text, m.value]] : []));
  it("may agree with who acts", () => {
    expect(numbers("სამმა ქალმა ხიდი გადაკვეთა.")).toEqual([["სამმა", 3]]);
    expect(numbers("სამმა იცის, სად დგას ხიდი.")).toEqual([]);
  });
  it("has its thousands apart before an ending", () => {
    expect(numbers("ხიდი 30 000-ზე მეტმა კაცმა გადაკვეთა.")).toEqual([["30 000", 30_000]]);
  });
});
