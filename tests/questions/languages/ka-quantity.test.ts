/** Georgian questions that outside raters failed in rounds 16 and 17, as classes: quantities asked in words, where something comes from, places told twice. */
import { describe, expect, it } from "vitest";
import type { Mention } from "../../../questions/article.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate([text], title, null, georgian);

/** The article of a text in one paragraph, and its mention in brackets: "[1948] წელს …". */
function mark(marked: string): { text: string; mention: Mention } {
  const start = marked.indexOf("[");
  const text = marked.replace(/[[\]]/g, "");
  const article = read(text);
  const mention = article.mentions.find((m) => m.start === start);
  if (mention === undefined) throw new Error(`nothing to ask for: ${marked}`);
  return { text, mention };
}

function ask(marked: string): string | null {
  const { text, mention } = mark(marked);
  return georgian.ask(text, mention, mention);
}

describe("a quantity that is asked for in words", () => {
  it.each([
    ["სოფელში [50]-მდე ახალი სახლი აშენდა.", "დაახლოებით რამდენი ახალი სახლი აშენდა სოფელში?"],
    ["ქარხანაში [50]-მდე კაცმა იმუშავა.", "დაახლოებით რამდენმა კაცმა იმუშავა ქარხანაში?"],
    ["ფონდში [5] მილიონამდე წიგნი ინახება.", "დაახლოებით რამდენი მილიონი წიგნი ინახება ფონდში?"],
    ["თელავში [2] მილიონამდე კაცმა იცხოვრა.", "დაახლოებით რამდენმა მილიონმა კაცმა იცხოვრა თელავში?"],
  ])("is about how many where it is told by „-მდე“: %s", (marked, question) => {
    expect(ask(marked)).toBe(question);
  });
  it("agrees with grams", () => {
    expect(ask("ერთი ჭიქა ყავა საშუალოდ [12] გრამ შაქარს შეიცავს.")).toBe(
      "საშუალოდ რამდენ გრამ შაქარს შეიცავს ერთი ჭიქა ყავა?",
    );
  });
  it.each([
    ["one of two", "გზაზე დაზიანებულია სახურავი და სატელეფონო ქსელის [სამი] ბოძი."],
    ["one of a list of shares", "თელავი ვაშლის 4%-ს ყიდულობდა გორიდან, [25]%-ს ონიდან და 40%-ს ხონიდან."],
    ["one of a list without nouns", "თელავი ვაშლის 4-ს ყიდულობდა გორიდან, [25]%-ს ონიდან."],
    ["one of two counts of the same", "თელავში 5 ძველი სკოლის გვერდით [12] სკოლა აშენდა."],
  ])("is not %s", (_, marked) => {
    expect(ask(marked)).toBeNull();
  });
  it("is asked for beside other counts", () => {
    expect(ask("თელავში [12] სკოლა აშენდა 5 წელიწადში.")).toBe("რამდენი სკოლა აშენდა 5 წელიწადში თელავში?");
  });

  const names = (question: string, headline: string) =>
    georgian.questionNamesTopic!(question, headline, read("თელავში სკოლა აშენდა.", headline));
  it.each([
    ["რამდენი ლარი დაჯდა ახალი სამუშაოები?", "მეწყერმა გზა ჩაკეტა"],
    ["რამდენი მეტრია ტბის სიღრმე?", "კავკასიის ღრმა ტბები"],
    ["რამდენი მოქალაქე ცხოვრობს ძველ ქალაქში ზამთარში?", "თელავი და გორი"],
  ])("names what is counted: %s", (question, headline) => {
    expect(names(question, headline)).toBe(false);
  });
  it.each([
    ["რამდენი ლარი დაჯდა გზის შეკეთება?", "მეწყერმა გზა ჩაკეტა"],
    ["რამდენი მეტრია ტბის სიღრმე?", "კავკასიის ღრმა ტბა"],
    ["რამდენი ლარით დაეხმარნენ დაღუპულის ოჯახს?", "ავარია მთის გზაზე"],
    ["რამდენი სტუმარი მიიღო იაპონურმა ბაღმა?", "მეწყერმა გზა ჩაკეტა"],
    ["რამდენი მოქალაქე ცხოვრობს თელავში?", "მეწყერმა გზა ჩაკეტა"],
  ])("is of what a name or the headline tells: %s", (question, headline) => {
    expect(names(question, headline)).toBe(true);
  });
  it("leaves a question for a year as free as it was", () => {
    expect(names("რომელ წელს დასრულდა ახალი სამუშაოები ძველ ქალაქში?", "მეწყერმა გზა ჩაკეტა")).toBe(true);
  });
});

describe("a question for a place or a day", () => {
  it.each([
    ["whence a thing comes", "[თბილისიდან] გორისკენ მიმავალი ავტობუსი ხიდზე გადაბრუნდა."],
    ["of a place told twice", "ფესტივალი [14 მაისს] დასრულდება თელავში, თეატრში."],
  ])("is not %s", (_, marked) => {
    expect(ask(marked)).toBeNull();
  });
  it.each([
    ["[თბილისიდან] გორისკენ ავტობუსი გაემგზავრა.", "რომელი ქალაქიდან გაემგზავრა გორისკენ ავტობუსი?"],
    ["ფესტივალი თელავის თეატრში [14 მაისს] დასრულდება.", "როდის დასრულდება ფესტივალი თელავის თეატრში?"],
  ])("is asked: %s", (marked, question) => {
    expect(ask(marked)).toBe(question);
  });
});
