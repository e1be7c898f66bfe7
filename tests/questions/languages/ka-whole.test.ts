/** Georgian sentences that outside raters failed in rounds 16 and 17, as classes: without a predicate, a standard, a subject, or the one that is meant. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { findOneOfMany } from "../../../questions/languages/ka/which.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { findWords } from "../../../questions/words.ts";

const read = (text: string, title = "") => annotate([text], title, null, georgian);

describe("a sentence that is not whole", () => {
  const point = (text: string, headline = "ბაღი", lead = "") =>
    georgian.findUnresolved(text, false, headline, lead);
  it.each([
    ["თელავის ისტორიის სამი საფეხური − ძველი (V-XI სს.), საშუალი (XII-XVIII სს.) და ახალი.", "ახალი"],
    ["უფრო მაღალ შენობას ცათამბჯენი ჰქვია.", "უფრო მაღალ "],
    ["31 ქვევრი იპოვეს და ყველა სავსე იყო.", "იპოვეს"],
    ["ოცი ქვევრი აღმოაჩინეს და ყველა სავსე იყო.", "აღმოაჩინეს"],
    ["1911 წელს ბერლინში კონგრესს დაესწრო.", "დაესწრო"],
    ["1914 წელს რუსეთის ჯარში გაიწვიეს.", "გაიწვიეს"],
  ])("points outside: %s", (text, sign) => {
    expect(point(text)?.trim()).toBe(sign.trim());
  });
  it.each([
    "უფრო მაღალ შენობას, ვიდრე კოშკია, ცათამბჯენი ჰქვია.",
    "თელავში 31 ქვევრი იპოვეს და ყველა სავსე იყო.",
    "31 ქვევრი იპოვეს თელავში და ყველა სავსე იყო.",
    "1911 წელს ნინო ბერიძე ბერლინში კონგრესს დაესწრო.",
  ])("is none: %s", (text) => {
    expect(point(text)).toBeNull();
  });
  it("is whole behind what it goes on from", () => {
    expect(
      point("უფრო მაღალ სახლს ცათამბჯენი ჰქვია.", "ბაღი", "თელავის სახლს სამი სართული აქვს."),
    ).toBeNull();
  });
  it("does not end at „სს.“", () => {
    const text = "თელავის ტაძარი (X-XI სს.) და ბაღი მთაზე დგას. ბაღს 12 მებაღე უვლის.";
    const { sentences } = read(text);
    expect(sentences.map((s) => s.text)).toEqual([
      "თელავის ტაძარი (X-XI სს.) და ბაღი მთაზე დგას.",
      "ბაღს 12 მებაღე უვლის.",
    ]);
  });

  const festival = "ხელოვნების ფესტივალი „სალამური“ 1996 წელს გაიხსნა.";
  const untold = (text: string, title = "კინოს დღეები") => {
    const article = read(`${festival} ${text}`, title);
    return georgian.findBeyondHeadline(text, "", article);
  };
  it("names a festival by its title alone", () => {
    expect(untold("2002 წელს „სალამურს“ დახურვა ემუქრებოდა.")).toBe("სალამურს");
    expect(untold("2002 წელს ფესტივალ „სალამურს“ დახურვა ემუქრებოდა.")).toBeNull();
    expect(untold("2002 წელს „სალამურს“ დახურვა ემუქრებოდა.", "სალამურის დღეები")).toBeNull();
    expect(untold("2002 წელს „დინამოს“ დახურვა ემუქრებოდა.")).toBeNull();
  });

  it.each([
    ["ტბის სიღრმე 12 მეტრია.", "კავკასიის ღრმა ტბები", "ტბის"],
    ["სკოლაში 320 ბავშვი სწავლობს.", "თელავის სკოლები", "სკოლაში"],
    ["რიწის ტბის სიღრმე 12 მეტრია.", "კავკასიის ღრმა ტბები", null],
    ["ტბის სიღრმე 12 მეტრია.", "კავკასიის ღრმა ტბა", null],
  ])("is of one of those that the headline names: %s below %s", (text, headline, sign) => {
    expect(findOneOfMany(findWords(text), text, headline)).toBe(sign);
  });
});
