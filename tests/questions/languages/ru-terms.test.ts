import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { DOMAINS } from "../../../questions/languages/ru/term-list.ts";
import { findTerms, isTermTold } from "../../../questions/languages/ru/terms.ts";
import { splitSentences } from "../../../questions/stages/segment.ts";

const read = (text: string) =>
  findTerms(splitSentences([text], russian.isAbbreviation)[0]!).map(
    ({ text: word, rivals }) => `${word}: ${rivals.map((r) => r.text).join(" ")}`,
  );

describe("Russian terms", () => {
  it("gives a rival the ending that the article's word has", () => {
    expect(read("Церковь стояла за деревянной стеной.")).toEqual(["деревянной: каменной"]);
    expect(read("Насыпь лежит на левом берегу реки.")).toEqual(["левом: правом"]);
    expect(read("Мост построили весной 1943 года.")).toContain("весной: летом осенью зимой");
  });

  it("puts no rival behind a preposition that it does not go with", () => {
    expect(read("Семья живёт на втором этаже дома.")).toEqual(["втором: первом третьем четвертом пятом"]);
    expect(read("Она училась в третьем классе гимназии.")).toEqual(["третьем: первом четвертом пятом"]);
  });

  it("looks for none in a sentence too long to be asked about", () => {
    expect(read(`Насыпь лежит на левом берегу ${"реки и ".repeat(200)}озера.`)).toEqual([]);
  });

  it("asks for nothing where there is no verb", () => {
    expect(read("В XVII веке главный пункт на южной окраине России.")).toEqual([]);
  });

  it("leaves an adjunct alone with which something agrees, or of a clause by the way", () => {
    expect(read("Команда выступит на турнире этим летом.")).toEqual([]);
    expect(read("Он сказал, что утром видел волка.")).toEqual([]);
  });

  it("takes a quarter of the sky for no fact where it lies there for good", () => {
    expect(read("Посёлок расположен на севере области.")).toEqual([]);
    expect(read("В 1966 году на юге полуострова заработала станция.")).toEqual([
      "юге: севере востоке западе",
    ]);
  });

  it("asks for no relative: who it is shows from the generations", () => {
    expect(read("Княжичи вместе с отцом попали в плен.")).toEqual([]);
  });

  it("is told by the headline's word of the same matter", () => {
    expect(isTermTold("Текст: Деревянное зодчество\nПожар уничтожил _____ дома.", "каменн")).toBe(true);
    expect(isTermTold("Текст: Новости завода\nРядом стоял _____ дом.", "каменн")).toBe(false);
  });

  it("knows no word by two spellings of ё at once", () => {
    for (const { stems } of DOMAINS) expect(new Set(stems).size).toBe(stems.length);
  });
});
