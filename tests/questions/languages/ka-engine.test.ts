/** What the engine itself may spoil in a Georgian item: names filled in where none stands, rivals in another case, parts of a sentence. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { findNameRivals } from "../../../questions/languages/ka/speakers.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { renderSentence } from "../../../questions/stages/statement.ts";

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
