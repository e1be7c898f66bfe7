/** What Russian does not ask, or asks otherwise: classes of items found by reading banks of news. */
import { describe, expect, it } from "vitest";
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
