/** Terms of the Georgian pack: which words exclude each other, and where none is one. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { DOMAINS } from "../../../questions/languages/ka/domains.ts";
import { findTerms, listForms } from "../../../questions/languages/ka/terms.ts";
import { splitSentences } from "../../../questions/stages/segment.ts";

const read = (text: string) => splitSentences([text], georgian.isAbbreviation)[0]!;
const find = (text: string) => findTerms(read(text)).map((t) => [t.text, ...t.rivals.map((r) => r.text)]);

describe("a Georgian term", () => {
  it.each([
    ["ვარდისუბნელი გლეხები ხორბალს ბაზარში ყიდდნენ.", ["ხორბალს", "სიმინდს", "ქერს", "კარტოფილს"]],
    ["გლეხები ხორბლის მოსავალს ელოდნენ.", ["ხორბლის", "სიმინდის", "ქერის", "კარტოფილის"]],
    ["სახლის წინ ძველი მუხა დგას.", ["მუხა", "ცაცხვი", "თელა", "ჭადარი"]],
    ["მუხების ქვეშ სკამები დგას.", ["მუხების", "ცაცხვების", "თელების", "ჭადრების"]],
    [
      "მისი მეუღლე პროფესიით ინჟინერია.",
      ["ინჟინერია", "ექიმია", "იურისტია", "ჟურნალისტია", "მასწავლებელია", "არქიტექტორია", "ბუღალტერია"],
    ],
    [
      "მუზეუმი ორშაბათობით დაკეტილია.",
      ["ორშაბათობით", "სამშაბათობით", "ოთხშაბათობით", "ხუთშაბათობით", "პარასკევობით", "შაბათობით"],
    ],
    ["საჭადრაკო წრე მეორე სართულზე იკრიბება.", ["მეორე", "პირველ", "მესამე", "მეოთხე"]],
    ["ნინოს მუხლის ტრავმა აქვს.", ["მუხლის", "მხარის", "კისრის", "ზურგის"]],
    ["გუნდმა მესამე ადგილი დაიკავა.", ["მესამე", "პირველი", "მეორე", "მეოთხე", "მეხუთე"]],
    ["ბანაკი მდინარის მარჯვენა ნაპირზე იდგა.", ["მარჯვენა", "მარცხენა"]],
    ["ტაძარი XIX საუკუნის პირველ ნახევარში დაინგრა.", ["პირველ", "მეორე"]],
  ])("has rivals in its own form: %s", (text, term) => {
    expect(find(text)).toContainEqual(term);
  });

  it.each([
    // The field tells it.
    "ვერცხლი ძიუდოისტმა ფინალში დაკარგა.",
    "შვილიშვილმა ბაბუის წერილები იპოვა.",
    // A name, or part of one.
    "„შავი ქუდი“ რომანია.",
    "შენობას მამა გიორგი აკურთხებს.",
    "სტუმრები ჩრდილოეთ კორეიდან ჩამოვიდნენ.",
    // What frogs do in winter everybody knows.
    "ზამთარში ბაყაყს ლამში სძინავს.",
    // Two of one domain.
    "ბაღში ვაშლი და მსხალი იზრდება.",
    // "ორი მესამედი" is one number.
    "ხმების ორი მესამედი საკმარისი იყო.",
    // A match tells the game, and of whose age is told the trade stands for a name.
    "მატჩის შემდეგ სტადიონზე ფეხბურთელი ინტერვიუს იძლეოდა.",
    "სკოლას 31 წლის ფეხბურთელმა სტიპენდია დაუნიშნა.",
  ])("is no word that is told or named: %s", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("is not asked for below a headline that has a word of its field", () => {
    const [term] = findTerms(read("მოსავალი სეტყვამ გაანადგურა."));
    const told = (shown: string) => georgian.isGiven?.(shown, term!);
    expect(told("ქარი და წვიმა კახეთში\nმოსავალი _____ გაანადგურა.")).toBe(true);
    expect(told("ამბები კახეთიდან\nმოსავალი _____ გაანადგურა.")).toBe(false);
  });

  it("stands in a domain of one kind, no form twice", () => {
    for (const { words, as } of DOMAINS) {
      const forms = words.split(" ").flatMap((word) => listForms(word, as));
      expect(new Set(forms).size, words).toBe(forms.length);
    }
  });
});
