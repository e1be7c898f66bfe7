/** What a Georgian sentence leaves to another one that no headline tells: events, sides, one of many, a verb, whose it is set against. */
import { describe, expect, it } from "vitest";
import { trimEnd } from "../../../questions/languages/ka/context.ts";
import { findFaulty } from "../../../questions/languages/ka/faulty.ts";
import { isFamousFor } from "../../../questions/languages/ka/famous.ts";
import { findOpenClause } from "../../../questions/languages/ka/hanging.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { findBroken, findLeftOut } from "../../../questions/languages/ka/left-out.ts";
import { findPartOfOne } from "../../../questions/languages/ka/measures.ts";
import { findOneOfMany, findWhich } from "../../../questions/languages/ka/which.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { renderSentence } from "../../../questions/stages/statement.ts";
import { findWords } from "../../../questions/words.ts";

const which = (text: string, headline: string) => findWhich(findWords(text), text, headline);
const render = (...paragraphs: string[]) => {
  const context = createContext(annotate(paragraphs, "", null, georgian), georgian);
  return renderSentence(context, context.article.sentences.at(-1)!);
};

describe("an event or a body that only another sentence names", () => {
  it.each([
    ["1962 წელს ომს გამარჯვებული არ მოჰყოლია.", "ორი მეზობელი", "ომს"],
    ["მაისში მხარეები დაზავდნენ.", "მთის გზა", "მხარეები"],
    ["2002 წელს ორგანიზაციამ ახალი სამსახური შექმნა.", "სამიტი პეკინში", "ორგანიზაციამ"],
    ["პროგრამაში 54 უნივერსიტეტია წევრი ქვეყნებიდან.", "სამიტი პეკინში", "წევრი"],
    ["წვრთნების მთავარი ნაწილი მაისში დასრულდა.", "საზღვარი", "წვრთნების"],
    ["საბჭოს რიგითი წევრი ლადო ბეროშვილი წარდგენას აფასებს.", "მთის გზა", "საბჭოს"],
    ["2002 წელს კომიტეტმა ახალი წესი მიიღო.", "მთის გზა", "კომიტეტმა"],
    ["ხაზინა ვარაუდობს გაზრდას 120 მილიონამდე.", "მოსაკრებელი", "გაზრდას"],
  ])("points to it: %s", (text, headline, sign) => {
    expect(which(text, headline)).toBe(sign);
  });
  it.each([
    ["1962 წელს ომს გამარჯვებული არ მოჰყოლია.", "ომი მთებში"],
    ["აფხაზეთის ომის შემდეგ საზღვარი დაიხურა.", "ორი მეზობელი"],
    ["უკრაინაში ომის შემდეგ ფასები გაიზარდა.", "ბაზარი"],
    ["შანხაის ორგანიზაციამ ახალი სამსახური შექმნა.", "სამიტი პეკინში"],
    ["2002 წელს სასწავლებლის უმაღლესი საბჭოს სხდომაზე ახალი წესი მიიღეს.", "მთის გზა"],
    ["2002 წელს საბჭომ ახალი წესი მიიღო.", "საბჭო და მისი წესი"],
    ["კომიტეტის წევრის თქმით, წერილები გარემოს დაცვის კომიტეტშია.", "მთის გზა"],
    ["1962 წელს საბჭოთა მებაღემ ვარდი გამოიყვანა.", "მთის გზა"],
    ["ევროკავშირის წევრი ქვეყნები შეთანხმდნენ.", "სამიტი პეკინში"],
  ])("is told: %s", (text, headline) => {
    expect(which(text, headline)).toBeNull();
  });
  it("is one of those that the headline counts", () => {
    const find = (text: string, headline: string) => findOneOfMany(findWords(text), text, headline);
    expect(find("მუზეუმში 400 ნივთია.", "რაჭის მუზეუმები")).toBe("მუზეუმში");
    expect(find("ონის მუზეუმში 400 ნივთია.", "რაჭის მუზეუმები")).toBeNull();
    expect(find("მუზეუმში 400 ნივთია.", "რაჭის მუზეუმი")).toBeNull();
  });
});

describe("a clause that hangs in the air", () => {
  it.each([
    "საქმე იმაშია, რომ ზღვაში 250 კუნძულია.",
    "ეს იმიტომ, რომ ზღვაში 250 კუნძულია.",
    "რიცხვებს რომ დავაკვირდეთ, ერთი მილიარდი მძღოლია.",
    "კიდევ ორი ფრინველი მაისში დაიჭირეს.",
    "7 მაისს ჯარმა საპასუხო იერიში მიიტანა.",
    "ლოდინის საშუალო დრო კი 5 წუთია.",
    "ავტობუსით მგზავრობა რვა ცენტი დამიჯდა.",
  ])("%s", (text) => {
    expect(findOpenClause(text)).not.toBeNull();
  });
  it("is none where what it answers is told", () => {
    expect(findOpenClause("თავდასხმის საპასუხო იერიში მაისში მოხდა.")).toBeNull();
    expect(findOpenClause("ქალაქში მოვაჭრე ხალხი 1988 წელს ჩავიდა.")).toBeNull();
  });
  it("keeps a verb that two clauses share", () => {
    const text = "ქვეყნებმა ზავი დადეს, რომელმაც პირველი ტარიფები 30%-ზე, ხოლო მეორე 10%-ზე ჩამოიყვანა.";
    expect(trimEnd(text, { start: 0, end: text.length }, { start: 0, end: 8 })).toBe(text.length);
  });
  it("tells nobody who did it", () => {
    expect(findLeftOut(findWords("2009 წელს შეუერთდა ჯგუფს, ხელმძღვანელობდა ლაბორატორიას."))?.verb).toBe(
      "შეუერთდა",
    );
    for (const text of [
      "1931 წელს აყვანილ იქნა მთავრის რანგში.",
      "1931 წელს არჩეული იქნა თელავის თავად.",
      "20 წელია სოფლის სკოლას უძღვება.",
      "ბოლოს, 400 მილიარდს ვერ გასცდა.",
      "1931 წელს მეფის ერეკლე მეორის დავალებით გაემგზავრა თელავში.",
    ])
      expect(findLeftOut(findWords(text))).not.toBeNull();
    for (const text of [
      "1931 წელს მიღებულ იქნა ახალი წესი.",
      "1931 წელს ლადო არჩეული იქნა თელავის თავად.",
      "ლადო 20 წელია სოფლის სკოლას უძღვება.",
    ])
      expect(findLeftOut(findWords(text))).toBeNull();
    expect(findLeftOut(findWords("სანაპიროზე დელფინებს 17 წელია ითვლის."))?.verb).toBe("ითვლის");
    expect(findLeftOut(findWords("ბიოლოგი დელფინებს 17 წელია ითვლის."))).toBeNull();
  });
});

describe("what is left out of a statement", () => {
  it.each([
    [
      "ზამთარში 300 ტურისტი იყო. ზაფხულში კი სანაპიროს ათასზე მეტი ტურისტი ეწვია მაისამდე.",
      "ზაფხულში სანაპიროს ათასზე მეტი ტურისტი ეწვია მაისამდე.",
    ],
    ["1999 წელს, პრეზიდენტი ავად გახდა.", "1999 წელს პრეზიდენტი ავად გახდა."],
    ["ქარხანამ ჯერ კიდევ 2023 წელს აწარმოა ქაღალდი.", "ქარხანამ 2023 წელს აწარმოა ქაღალდი."],
  ])("%s", (text, rendered) => {
    expect(render(text)).toBe(rendered);
  });
});

describe("faults of agreement", () => {
  it.each([
    ["ფონდი 38 ცნობილი ბაღების დაცვაზე ზრუნავს.", "38 ცნობილი ბაღების"],
    ["ჩრდილოეთ კორეა აცხადებენ, რომ არ წავლენ.", "კორეა აცხადებენ"],
    ["მძღოლი 44-ზე რაუნდზე გამოვიდა.", "4-ზე რაუნდზე"],
    ["1931 წელს ფირმა -ის თავმჯდომარე გახდა.", "-ის"],
    ["ქვეყანა 16 მილიონ ბარელსზე მეტს მოიხმარს.", "ბარელსზე"],
  ])("%s", (text, sign) => {
    expect(findFaulty(text, findWords(text))).toBe(sign);
  });
  it.each([
    "გზა 300-ზე მეტ სოფელს აკავშირებს.",
    "ექსპერტები აცხადებენ, რომ ფასი გაიზრდება.",
    "ფირმა „წისქვილი“-ს თავმჯდომარე -5 გრადუსზე ბანაობდა.",
    "20 მარტის მოვლენების შემდეგ გზა დაიხურა.",
  ])("none: %s", (text) => {
    expect(findFaulty(text, findWords(text))).toBeNull();
  });
});

describe("two sentences that ran into one", () => {
  const broken = (text: string) => findBroken(findWords(text));
  it("meet between a number and a country, which nobody counts", () => {
    expect(broken("წყალმა ხიდი წაიღო, ორი დაშავებული იაპონია ოკეანეში მდებარეობს.")).toBe("იაპონია");
    expect(broken("წყალმა ხიდი წაიღო, ორი დაშავებული იაპონიაში მკურნალობს.")).toBeNull();
    expect(broken("წყალმა ხიდი წაიღო, ორი დაშავებულია, იაპონია ოკეანეში მდებარეობს.")).toBeNull();
  });
});

describe("a part of one of several", () => {
  const part = (text: string, headline: string) => findPartOfOne(findWords(text), headline);
  it("needs its whole below a headline in the plural", () => {
    expect(part("ყინულის საფარის სისქე 60 სანტიმეტრს აღწევს.", "მთის ტბები")).toBe("სისქე");
    expect(part("ყინულის საფარის სისქე 60 სანტიმეტრს აღწევს.", "მთის ტბა")).toBeNull();
    expect(part("ტბის ყინულის საფარის სისქე 60 სანტიმეტრს აღწევს.", "მთის ტბები")).toBeNull();
  });
});

describe("whom everybody names", () => {
  it("is told by his country, unless another of the article is as well", () => {
    const article = annotate(["რუსეთის პრეზიდენტმა ვლადიმერ პუტინმა კარი გააღო."], "", null, georgian);
    const two = annotate(
      ["რუსეთის პრეზიდენტმა ვლადიმერ პუტინმა და აზერბაიჯანის პრეზიდენტმა ილჰამ ალიევმა კარი გააღეს."],
      "",
      null,
      georgian,
    );
    const [putin] = article.people.get("პუტინ") ?? [];
    expect(isFamousFor(article, putin!, "რუსეთში _____ ჩამოვიდა.")).toBe(true);
    expect(isFamousFor(article, putin!, "თეატრში _____ მოვიდა.")).toBe(false);
    expect(isFamousFor(two, putin!, "რუსეთსა და აზერბაიჯანს შორის _____ გადაფრინდა.")).toBe(false);
  });
});
