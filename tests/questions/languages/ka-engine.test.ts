/** What the engine itself may spoil in a Georgian item: names filled in where none stands, rivals in another case, parts of a sentence. */
import { describe, expect, it } from "vitest";
import { trimEnd } from "../../../questions/languages/ka/context.ts";
import { findOpenClause } from "../../../questions/languages/ka/hanging.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { findMeasure } from "../../../questions/languages/ka/measures.ts";
import { findNameRivals } from "../../../questions/languages/ka/speakers.ts";
import { findWhich } from "../../../questions/languages/ka/which.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { renderSentence } from "../../../questions/stages/statement.ts";
import { findWords } from "../../../questions/words.ts";

const read = (...paragraphs: string[]) => annotate(paragraphs, "", null, georgian);
const render = (...paragraphs: string[]) => {
  const context = createContext(read(...paragraphs), georgian);
  return renderSentence(context, context.article.sentences.at(-1)!);
};

describe("an ordinal", () => {
  it("is no name by itself", () => {
    const text = "ტურნირზე 14 ქვეყანას შორის გუნდი მეორე ადგილზე გავიდა.";
    expect(render("ტაძარი აკურთხა პატრიარქმა ილია მეორემ.", text)).toBe(text);
  });
});

describe("who said it", () => {
  it("reads an ergative behind a title that has no case", () => {
    const { mentions } = read("მოსამართლე ლადო ბეროშვილმა სხდომა გადადო.");
    expect(mentions[0]).toMatchObject({ form: "ergative", entity: "ბეროშვილ" });
  });
  it("is none of whom he speaks", () => {
    const article = read(
      "ლადო ბეროშვილმა სხდომა გადადო. ნინო კახიძემ უარი თქვა.",
      "გია ლომიძემ განაცხადა, რომ ხარჯი გიორგი ჯაფარიძეს არასოდეს დაუმტკიცებია.",
      "გიორგი ჯაფარიძემ სხდომა დატოვა.",
    );
    const speech = georgian.findSpeech(article)[0]!;
    const rivals = findNameRivals(article, speech)!.rivals.map(({ text }) => text);
    expect(rivals).toEqual(["ლადო ბეროშვილმა", "ნინო კახიძემ"]);
  });
});

const YEAR = { start: 0, end: 4 };
const whole = (text: string) => ({ start: 0, end: text.length });

describe("a part of a sentence", () => {
  it.each([
    "1974 წელს მას შემდეგ რაც ხიდი ააშენეს.",
    "1974 წლის მაისში, მას შემდეგ, რაც ხიდი ააშენეს.",
    "მას მერე რაც 12 კოშკი დაანგრიეს.",
  ])("is no statement where its main clause is missing: %s", (text) => {
    expect(findOpenClause(text)).not.toBeNull();
  });
  it("is one behind its main clause", () => {
    expect(findOpenClause("ქალაქი გაიზარდა მას შემდეგ, რაც ხიდი ააშენეს.")).toBeNull();
  });
  it.each(["ის მწვრთნელი", "ისეთი ძველი გუნდი", "იმ კაცს"])("keeps the clause that %s waits for", (noun) => {
    const text = `1974 წელს საბჭოს სურდა, რომ მოეწვიათ ${noun}, რომელიც ქალაქმა აირჩია.`;
    expect(trimEnd(text, whole(text), YEAR)).toBe(text.length);
  });
  it("is cut where nothing waits for it", () => {
    const text = "1974 წელს საბჭომ მოიწვია ახალი მწვრთნელი, რომელიც ქალაქმა აირჩია.";
    expect(trimEnd(text, whole(text), YEAR)).toBeLessThan(text.length);
  });
  it("is no entry of a list", () => {
    const text = "1974: ხიდი ააშენა თელავის საკრებულომ.";
    expect(georgian.findBeyondHeadline(text)).toBe("1974:");
    expect(georgian.findBeyondHeadline("1974 – ხიდი ააშენა თელავის საკრებულომ.")).toBeNull();
  });
});

describe("a number that is given", () => {
  const isGiven = (text: string, value: string) => {
    const { mentions } = read(text);
    const number = mentions.find((m) => m.kind === "number" && m.text === value)!;
    return georgian.isGiven!(text.replace(value, "_____"), number);
  };
  it.each([
    ["სოფელში ოთხი წყაროა, და ოთხივე წყარო მთიდან მოდის.", "ოთხი"],
    ["ორი ხიდიდან ქარმა ორივეს სახურავი მოხადა.", "ორი"],
    ["მთიდან 360 გრადუსიანი ხედი იშლება.", "360"],
    ["ქართულ ანბანში 33 ასოა.", "33"],
    ["დაიჭრა 1918 წლის 3 მაისს. სოფელში 12 დღის შემდეგ დაბრუნდა.", "12"],
  ])("%s", (text, value) => {
    expect(isGiven(text, value)).toBe(true);
  });
  it.each([
    ["სოფელში ოთხი წყაროა, და ორივე ხიდი მდინარეზეა.", "ოთხი"],
    ["სომხურ ანბანში 39 ასოა.", "39"],
    ["სოფელში 12 დღის შემდეგ დაბრუნდა.", "12"],
  ])("not so: %s", (text, value) => {
    expect(isGiven(text, value)).toBe(false);
  });
  it("is no count where it is a part of a name", () => {
    const exact = (text: string) => read(text).mentions.map((m) => m.kind === "number" && m.exact);
    expect(exact("გემმა აპოლო 11 მთვარემდე მიიყვანა.")).not.toContain(true);
  });
});

describe("what no digest of a year tells", () => {
  const which = (text: string, headline: string) => findWhich(findWords(text), text, headline);
  it.each([
    ["მიუზიკლის დირიჟორი ლადო ბეროშვილია.", "2009 წლის თეატრი და მუსიკა", "მიუზიკლის"],
    ["9 მაისის შეხვედრა თბილისში შედგა.", "სპორტი — 2009 წელი", "შეხვედრა"],
    ["კონკურსის 14 მონაწილე ფინალში გავიდა.", "ახალი ხმები", "კონკურსის"],
  ])("%s", (text, headline, sign) => {
    expect(which(text, headline)).toBe(sign);
  });
  it.each([
    ["თელავის ფესტივალი 9 მაისს გაიხსნა.", "2009 წლის თეატრი და მუსიკა"],
    ["ფესტივალი თელავში გაიხსნა.", "ახალი ხმები"],
    ["კონკურსის 14 მონაწილე ფინალში გავიდა.", "კონკურსი დაიწყო"],
  ])("told: %s", (text, headline) => {
    expect(which(text, headline)).toBeNull();
  });
});

describe("a measure", () => {
  const article = read(
    "იმერეთში საშუალო წლიური ტემპერატურა 14 გრადუსია. გურიაში ტემპერატურა 13 გრადუსია. სიმაღლე 300 მეტრია.",
  );
  const find = (text: string) => findMeasure(findWords(text), article);
  it("is of one of several", () => {
    expect(find("საშუალო წლიური ტემპერატურა 14 გრადუსია, იანვრის ტემპერატურა 3.")).toBe("ტემპერატურა");
  });
  it("is told by a place, an owner, or as the only one", () => {
    expect(find("იმერეთში ტემპერატურა 14 გრადუსია.")).toBeNull();
    expect(find("წყლის ტემპერატურა 14 გრადუსია.")).toBeNull();
    expect(find("სიმაღლე 300 მეტრია.")).toBeNull();
  });
});

describe("a true statement", () => {
  const isIdle = (text: string) => {
    const article = read(text);
    return georgian.isIdle!(text, article.mentions, article);
  };
  it("has something to find", () => {
    expect(isIdle("ლომიძემ ახალი კაბინეტი წარადგინა.")).toBe(true);
    expect(isIdle("ლომიძემ 1974 წელს ახალი კაბინეტი წარადგინა.")).toBe(false);
  });
});
