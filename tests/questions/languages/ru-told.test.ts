/** Classes of Russian items that outside raters refused in round 18: what no reader of the headline and the sentence can tell, and what both of them tell. */
import { describe, expect, it } from "vitest";
import { isAside } from "../../../questions/languages/ru/aside.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { bankOf } from "../made.ts";

const read = (text: string, title: string) => annotate([text], title, null, russian);
const beyond = (text: string, title: string) => russian.findBeyondHeadline(text, "", read(text, title));

describe("a question for a year whose two subjects stand last", () => {
  const asked = (text: string) => {
    const article = read(text, "Глубины Рицы");
    const date = article.mentions.find(({ kind }) => kind === "date")!;
    return russian.ask(text, { start: date.start, end: date.end }, date);
  };
  it("has them first", () => {
    expect(
      asked("Глубину озера Рица впервые измерили в 1929 году на парусной лодке Пётр Бутов и Иван Лугин."),
    ).toBe("В каком году Пётр Бутов и Иван Лугин впервые измерили глубину озера Рица на парусной лодке?");
  });
  it("leaves places in a row", () => {
    expect(asked("Новые мосты построили в 1929 году в Великом Новгороде и Старой Руссе.")).toBe(
      "В каком году в Великом Новгороде и Старой Руссе построили новые мосты?",
    );
  });
});

describe("what a sentence leaves open", () => {
  it.each([
    ["В 1998 году в Твери не строили уже и другие деревянные мосты.", "Тверь бережёт мосты", "другие"],
    ["Победителем гонки стал норвежец Пер Нильсен.", "Бутов выиграл медаль Кубка мира", "гонки"],
    ["Победителем гонки с большим отрывом стал норвежец Пер Нильсен.", "Бутов выиграл медаль", "гонки"],
    ["Значит, для роста пшеницы нужна вода.", "Как растёт пшеница", "Значит"],
  ])("%s", (text, title, word) => {
    expect(beyond(text, title)).toBe(word);
  });
  it("is open without the headline, too", () => {
    const text = "Победителем гонки с большим отрывом стал норвежец Пер Нильсен.";
    expect(russian.findUnresolved(text, false, "Бутов выиграл медаль")).toBe("гонки");
  });
  it("is not told by any sentence before", () => {
    const text = "В 1998 году в Твери не строили уже и другие деревянные мосты.";
    const lead = "Тверь и Калуга не раскрывают стоимость строительства, однако она растёт.";
    const article = read(`${lead} ${text}`, "Тверь бережёт мосты");
    expect(russian.findBeyondHeadline(text, lead, article)).toBe("другие");
  });
  it.each([
    ["В 1998 году Тверь и другие города не строили мостов.", "Тверь бережёт мосты"],
    ["Победителем гонки «Лыжня Твери» стал норвежец Пер Нильсен.", "Бутов выиграл медаль Кубка мира"],
    ["Победителем гонки стал норвежец Пер Нильсен.", "Бутов проиграл гонку в Твери"],
  ])("but not: %s", (text, title) => {
    expect(beyond(text, title)).toBeNull();
  });
});

describe("a statement to be judged", () => {
  const headlined = (text: string, title: string) =>
    russian.isHeadlined?.(title, text, read(text, title).mentions);
  it("is not true by a count of the headline", () => {
    expect(headlined("Наводнение унесло жизни трёх человек.", "Наводнение в Твери: трое погибших")).toBe(
      true,
    );
    expect(headlined("Наводнение унесло жизни трёх человек.", "Наводнение в Твери: есть погибшие")).toBe(
      false,
    );
    expect(
      headlined("Наводнение 1908 года унесло жизни трёх человек.", "Наводнение в Твери: трое погибших"),
    ).toBe(false);
  });
  it("is not false by its condition", () => {
    const isLeft = (text: string, figure: string) => {
      const start = text.indexOf(figure);
      return isAside(text, { start, end: start + figure.length });
    };
    const text = "При температуре 25 градусов в литре воды растворяется 360 граммов соли.";
    expect(isLeft(text, "25")).toBe(true);
    expect(isLeft(text, "360")).toBe(false);
    expect(isLeft("Соль плавится при обычном давлении около 1 атмосферы.", "1")).toBe(true);
  });
  it("has no reason in brackets in its midst", () => {
    const idle = (text: string) => russian.isIdle?.(text, [], read(text, "Рыбинское водохранилище"));
    expect(idle("Уровень установлен (так как река перекрыта) в пределах 102 метров.")).toBe(true);
    expect(idle("Уровень установлен (по Балтийской системе) в пределах 102 метров.")).toBe(false);
  });
});

describe("a term", () => {
  const terms = (text: string) =>
    read(text, "Урок")
      .mentions.filter(({ kind }) => kind === "naming")
      .map(({ text: term }) => term);
  it("is of what is compared with something", () => {
    expect(terms("Слои почвы более тёмного цвета называют гумусом.")).toEqual([]);
    expect(terms("Слои почвы тёмного цвета называют гумусом.")).toEqual(["гумусом"]);
    expect(terms("Слои почвы более тёмного цвета, чем глина, называют гумусом.")).toEqual(["гумусом"]);
  });
  it("is not told by the name that it comes from", () => {
    expect(terms("Единицу силы тока называют ампером — в честь физика Ампера из Лиона.")).toEqual([]);
    expect(terms("Единицу силы тока называют ампером — в честь физика из Лиона.")).toEqual(["ампером"]);
  });
});

describe("who said it", () => {
  it("is asked with others of the text before strangers", () => {
    const item = bankOf({
      title: "Экипаж Бутова отправился в Арктику на новом ледоколе",
      text: [
        "В экипаже ледокола два полярника. Иван Лугин отправился в Арктику впервые и взял приборы для метеостанции.",
        "«Ледокол привезёт в Арктику новый радар и сорок тонн топлива для метеостанции», — сообщил Пётр Бутов.",
      ].join("\n"),
      lang: "ru",
    }).items.find(({ type }) => type === "who-said");
    const options = item !== undefined && "options" in item ? item.options.map(({ text }) => text) : [];
    expect(options).toContain("Иван Лугин");
    expect(options).toHaveLength(4);
  });
});
