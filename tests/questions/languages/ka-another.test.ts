/** Georgian items of round 26: other values that hold as well, pronouns that may mean another, what is counted on from before, exact numbers among round ones. */
import { describe, expect, it } from "vitest";
import { holdsToo } from "../../../questions/languages/ka/known.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { itemsIn, stemsOf } from "../made.ts";

const read = (title: string, ...paragraphs: string[]) => annotate(paragraphs, title, null, georgian);
const below = (headline: string, text: string) => georgian.findBeyondHeadline(text, "", read(headline, text));
const itemsOf = itemsIn("ka");

describe("a value beside which another holds too", () => {
  const holds = (text: string, of: string) => {
    const mention = read("", text).mentions.find((m) => m.text === of)!;
    return holdsToo(text.replace(of, "_____"), mention);
  };
  it.each([
    ["ბიბლიოთეკაში წიგნის გამოფენები ოქტომბერში ეწყობა.", "ოქტომბერში"],
    ["ქარმა ორი ფიჭვი მოტეხა და ორივე გზაზე დააგდო.", "ორი"],
    ["სოფელმა სამი წყარო გაწმინდა, სამივე მთაშია.", "სამი"],
  ])("is not altered: %s", (text, of) => expect(holds(text, of)).toBe(true));
  it.each([
    ["ბიბლიოთეკა 2014 წლის ოქტომბერში გაიხსნა.", "ოქტომბერში"],
    ["სოფელმა სამი წყარო გაწმინდა, ორივე გზა კი მოასფალტა.", "სამი"],
  ])("is altered: %s", (text, of) => expect(holds(text, of)).toBe(false));
});

describe("a pronoun of another", () => {
  it.each([
    ["მასწავლებლებმა მათი ნახატები 2011 წელს გამოფინეს.", "მათი"],
    ["მეზობლებმაც მათი ბაღიდან 12 ხე ამოიღეს.", "მათი"],
    ["15 ექიმმა მათი ოპერაცია 2009 წელს გააკეთა.", "მათი"],
    ["2013 წელს ბანკმა ათი კვირა მათი ვალი არ დაფარა.", "მათი"],
    ["მეზღვაურმა კარი გააღო; მისი ნავი 2012 წელს ჩაიძირა.", "მისი"],
  ])("is told elsewhere: %s", (text, word) => expect(below("ძველი ნავსადგური", text)).toBe(word));
  it.each([
    "2013 წელს ბანკმა მეანაბრეების ანგარიშებიდან მათი თანხმობის გარეშე 900 ლარი ჩამოწერა.",
    "ბანკმა 2013 წელს ხუთი მეანაბრე მათი თანხმობის გარეშე დააჯარიმა.",
    "მეზღვაურმა თქვა, რომ მისი ნავი 2012 წელს ჩაიძირა.",
  ])("is told beside it: %s", (text) => expect(below("ძველი ნავსადგური", text)).toBeNull());
});

describe("a passive that opens a sentence", () => {
  it.each([
    "აგებულ იქნა 1904 წელს ინჟინერთა მიერ, ხოლო ხიდი სამი წლის მერე დაინგრა.",
    "დასახელებულ იქნა 1904 წელს საზოგადოების მიერ და ქუჩა დიდხანს არ შეცვლილა.",
  ])("has no subject in the clause behind it: %s", (text) =>
    expect(georgian.findUnresolved(text, false, "")).toBe("იქნა"),
  );
  it("has one behind whoever did it", () => {
    const text = "აგებულ იქნა 1904 წელს ინჟინერთა მიერ ხიდი მდინარე ლიახვზე.";
    expect(georgian.findUnresolved(text, false, "")).not.toBe("იქნა");
  });
});

describe("he, of whom somebody speaks", () => {
  const speak = (text: string, title = "სოფლის სკოლა") => georgian.findSpeech(read(title, text)).length;
  it.each([
    "ნიკა ვაშაძემ სკოლა გახსნა. ექიმ ლევან ბერიძის თქმით, ის ბავშვებთან ყოველდღე მუშაობდა.",
    "ნიკა ვაშაძე მასწავლებელია. როგორც ლევან ბერიძე ამბობს, ის ბავშვებთან ყოველდღე მუშაობდა.",
    "დირექტორმა ანა გურულმა მწვრთნელს ჯილდო გადასცა და თქვა, რომ ის სკოლაში ათი წელი მუშაობდა.",
    "მასწავლებელმა ბაღი გააშენა. ლევან ბერიძის თქმით, მისი ოჯახი სოფელში დიდხანს ცხოვრობდა.",
  ])("may be another than the speaker: %s", (text) => expect(speak(text)).toBe(0));
  it("may be whom the headline tells of", () => {
    const text =
      "ნიკა ვაშაძემ სკოლა გახსნა. სკოლა მთაშია. ლევან ბერიძის თქმით, ის ბავშვებთან ყოველდღე მუშაობდა.";
    expect(speak(text, "ნიკა ვაშაძე")).toBe(0);
    expect(speak(text)).toBe(1);
  });
  it("is the speaker where nobody else is told of", () => {
    expect(speak("სკოლა მთაშია. ლევან ბერიძემ თქვა, რომ ის ბავშვებთან ყოველდღე მუშაობდა.")).toBe(1);
  });
});

describe("what is said of something told before", () => {
  const open = (content: string) => georgian.findOpenSpeech!(content);
  it.each([
    ["იმან მთელი სოფელი შეაშფოთა და დააფიქრა", "იმან"],
    ["მთავრობა იმას არ დაუშვებს არასდროს", "იმას"],
    ["ამას ვერავინ შეცვლის ჩვენს ქალაქში", "ამას"],
    ["მოსახლეობის მესამედი მასში ნარჩენებს ყრის", "მასში"],
    ["ორივე ექიმი საავადმყოფოში დარჩა", "ორივე"],
    ["სამივეს მკურნალობა დასჭირდება", "სამივეს"],
    ["ქალაქი მაშინ უკეთ იყო დაცული", "მაშინ"],
    ["ხალხი იქ წყალს ვერ ნახულობს", "იქ"],
    ["იმავე გზით ბევრი მოდის ქალაქში", "იმავე გზით"],
  ])("stays open: %s", (content, word) => expect(open(content)).toBe(word));
  it.each([
    "ქალაქს იმას ვუსურვებ, რომ ხიდი აშენდეს",
    "ახალი გზა ყველა სოფელს ქალაქთან დააკავშირებს და ამას ხალხი იგრძნობს",
    "მერია და საკრებულო მოლაპარაკებას იწყებს, ორივე მხარე თანახმაა",
    "თუ ხიდი დაინგრევა, მაშინ ქალაქი წყლის გარეშე დარჩება",
    "თბილისში ჩავალთ და იქ ბანაკს გავშლით",
    "ქალაქი იმავე გზას ადგას, რომელიც სოფელმა გაიარა",
    "ამავე დროს ქალაქი იზრდება",
  ])("is explained: %s", (content) => expect(open(content)).toBeNull());
});

describe("what is counted on from another sentence", () => {
  const text =
    "თელავის თეატრი 1920 წელს დაარსდა. ორი წლის შემდეგ, თეატრის დირექტორი გახდა რეჟისორი ლევან ბერიძე.";
  it("is not asked without it", () => {
    const stems = stemsOf(itemsOf(text, "თელავის თეატრის ისტორია")).join("\n");
    expect(stems).not.toMatch(/ვინ გახდა .*წლის შემდეგ/);
  });
});

describe("an exact number told by about", () => {
  it("is not chosen among round ones", () => {
    expect(georgian.findAlternatives(...numberOf("1 392 684"))).toEqual([]);
    expect(georgian.findAlternatives(...numberOf("1 400 000")).length).toBeGreaterThan(3);
  });
});

function numberOf(number: string) {
  const article = read("თელავის ბაღი", `თელავის ბაღის ფართობი დაახლოებით ${number} კვადრატული მეტრია.`);
  return [article, article.mentions.find((m) => m.kind === "number")!] as const;
}
