/** What Russian does not ask, or asks otherwise: classes of items found by reading banks of news. */
import { describe, expect, it } from "vitest";
import { findDroppedSubject } from "../../../questions/languages/ru/dropped.ts";
import { findWords } from "../../../questions/words.ts";
import { itemsIn, keyOf, stemsOf } from "../made.ts";

const make = itemsIn("ru");
const listStems = (text: string, title: string): string[] => stemsOf(make(text, title));

describe("who said it", () => {
  const title = "Вести из города Лугин";
  const speakersOf = (text: string): string[] =>
    make(`${text} Учитель Иван Громов рассказал, что школу откроют осенью. Анна Котова уехала.`, title)
      .filter(({ stem }) => stem.includes("лечение"))
      .filter(({ stem }) => stem.includes("Кто, согласно тексту"))
      .map(keyOf);
  it("is nobody who has a verb of his own before the comma", () => {
    const said = "сообщили, что лечение вылечило всех жителей города Лугин.";
    expect(speakersOf(`Мэр Пётр Сомов лежал в больнице города Лугин, врачи ${said}`)).toEqual([]);
  });
  it("is whoever stands before what is set off behind the name", () => {
    const said = "сообщил, что лечение вылечило всех жителей города Лугин.";
    expect(speakersOf(`Пётр Сомов, мэр города Лугин, в среду ${said}`)).toContain("Пётр Сомов");
    expect(speakersOf(`Пётр Сомов, мэр города Лугин ${said}`)).toContain("Пётр Сомов");
  });
});

describe("a name that is written as an address", () => {
  it.each(["Почта.Ру", "Pochta.Ru", "Pochta.Com"])("is not cut at its stop: %s", (name) => {
    const text = `В 1994 году мост в Лугине построил Пётр Сомов, глава компании ${name} Group из города Тверь.`;
    const stems = listStems(text, "Мост в городе Лугин");
    expect(stems).not.toEqual([]);
    for (const stem of stems) expect(stem).not.toMatch(/Почта\.$|Pochta\.$/);
  });
});

describe("a sentence without its subject", () => {
  const dropped = (text: string): string | null => findDroppedSubject(text, findWords(text));
  it.each([
    ["С 2015 года начал приезжать на гастроли в Тверь.", "начал"],
    ["В 2015 году решила уехать в Тверь.", "решила"],
  ])("is one of which only what was begun or wished is told: %s", (text, verb) => {
    expect(dropped(text)).toBe(verb);
  });
  it.each([
    "В 2015 году решила построить мост Анна Берг.",
    "В 2015 году продолжила работать школа.",
    "В 2015 году начал строить мост Пётр Сомов.",
  ])("is none with who did it behind the verbs: %s", (text) => {
    expect(dropped(text)).toBeNull();
  });
});

describe("a span of time", () => {
  it("is not cut from what it is counted from", () => {
    const text =
      "Через четыре года после пожара в театре города Лугин архитектор Сомов построил 24 новых дома.";
    const stems = listStems(text, "Театр в городе Лугин");
    expect(stems).not.toEqual([]);
    for (const stem of stems) expect(stem).toContain("года после пожара");
  });
});

describe("what stands beside the text", () => {
  const title = "Вести из города Лугин";
  it.each([
    "На снимке 24 жителя города Лугин тушат пожар в театре.",
    "На фото слева мэр города Лугин Пётр Сомов и врач Анна Берг в 1994 году.",
    "На пятом — мост в городе Лугин, который в 1994 году построил Пётр Сомов.",
  ])("is not asked about: %s", (text) => {
    expect(listStems(text, title)).toEqual([]);
  });
  it.each([
    "На фотографии Анны Берг из города Лугин 24 жителя тушат пожар в театре.",
    "На пятом этаже театра в городе Лугин работают 24 врача.",
  ])("but of a picture or a floor that is named it is: %s", (text) => {
    expect(listStems(text, title)).not.toEqual([]);
  });
});

describe("an office", () => {
  const title = "Вести из города Лугин";
  const asks = (text: string): string[] =>
    listStems(text, title).filter((stem) => stem.includes("Кто директор"));
  it("is another with what stands before it", () => {
    const rest = "директор театра «Чайка» Пётр Сомов уехал из города Лугин в Тверь.";
    expect(asks(`Старший ${rest}`)).toEqual([]);
    expect(asks(`${rest.replace("д", "Д")}`)).not.toEqual([]);
  });
});
