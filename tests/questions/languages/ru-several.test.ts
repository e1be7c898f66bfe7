/** Russian statements and questions below a headline that names several, or of which nothing says whose they are: classes of items that outside raters refused. */
import { describe, expect, it } from "vitest";
import { generateBank } from "../../../questions/generate.ts";
import { findUnownedMeasure } from "../../../questions/languages/ru/owned.ts";
import { findDroppedSubject } from "../../../questions/languages/ru/dropped.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { findWords } from "../../../questions/words.ts";

const read = (text: string, title: string) => annotate([text], title, null, russian);
const beyond = (text: string, title: string, lead = "") =>
  russian.findBeyondHeadline(text, lead, read(`${lead} ${text}`.trim(), title));
const asks = (question: string, title: string, text = "Эльбрус выше Казбека.") =>
  russian.questionNamesTopic!(question, title, read(text, title));
const stemsOf = (title: string, ...paragraphs: string[]): string[] => {
  const made = generateBank({ text: paragraphs.join("\n"), title, lang: "ru" });
  return made.ok ? made.bank.items.map(({ stem }) => stem.split("\n").at(-1)!) : [];
};

describe("a headline that names several of a kind", () => {
  it.each([
    ["Высота горы достигает 5642 метров.", "Самые высокие горы Кавказа", "горы"],
    ["Глубина озера достигает 83 метров.", "Озёра Грузии", "озера"],
    ["Толщина льда над водоёмом достигает 3 метров.", "Чистейшие озёра Сибири", "водоёмом"],
    ["Площадь острова составляет 84 км².", "Соловецкие острова", "острова"],
    ["На площади острова живут в России 900 человек.", "Соловецкие острова", "острова"],
    ["Мост построили в 1911 году.", "Мосты Твери", "Мост"],
    ["Длина реки составляет 300 км.", "О чём шумят Волга и реки Твери", "реки"],
  ])("names none of them in the singular: %s", (text, title, noun) => {
    expect(beyond(text, title)).toBe(noun);
  });
  it.each([
    ["Высота горы Эльбрус достигает 5642 метров.", "Самые высокие горы Кавказа"],
    ["В России Эльбрус так высок, что на гору поднялись 900 человек.", "Самые высокие горы Кавказа"],
    ["Высота горы достигает 5642 метров.", "Гора Эльбрус"],
    ["Глубина озера достигает 83 метров.", "Берега озера Рица"],
    ["Горы Кавказа достигают 5642 метров.", "Горы Кавказа"],
    ["В Грузии насчитывают 850 озёр.", "Озёра Грузии"],
    ["Глубина Ладожского озера достигает 230 метров.", "Озёра Карелии"],
    ["В России самая высокая гора достигает 5642 метров.", "Горы Кавказа"],
  ])("leaves what has a name, or is many: %s", (text, title) => {
    expect(beyond(text, title, "")).toBeNull();
  });
  it("tells of one whose name the lead has", () => {
    const lead = "На Кавказе стоит гора Эльбрус.";
    expect(beyond("Высота горы достигает 5642 метров.", "Горы Кавказа", lead)).toBeNull();
  });
  it("leaves no subject out of its sentences, as that of one name does", () => {
    const text = "Расположена на берегу Волги.";
    expect(beyond(text, "Тверская крепость")).toBeNull();
    expect(beyond(text, "Тверь и Кострома")).not.toBeNull();
  });
});

describe("a question for an amount", () => {
  it.each([
    "Сколько метров составляет высота вершины?",
    "Скольких метров достигает высота хребта?",
    "Сколько человек было доставлено в больницу?",
    "Сколько метров составляет высота Эльбруса, который стоит на границе?",
  ])("names what is measured and has one verb: %s", (question) => {
    const isNamed = question.includes("Эльбрус");
    expect(asks(question, "Как человек покорял хребты")).toBe(false);
    expect(asks(question.replace(/, который.*/, "?"), "Как человек покорял хребты")).toBe(isNamed);
  });
  it("is put where a word of the headline names it", () => {
    expect(asks("Сколько метров составляет высота маяка?", "Маяк на мысе")).toBe(true);
    expect(asks("Сколько метров составляет высота маяка?", "Сторожка на мысе")).toBe(false);
    expect(asks("Сколько часов был открыт маяк?", "Маяк на мысе")).toBe(true);
    expect(asks("Сколько метров составляет высота горы?", "Горы Кавказа")).toBe(false);
    expect(asks("Сколько маяков построено на мысе?", "Новые маяки")).toBe(true);
    expect(asks("Сколько метров составляет высота маяка?", "Новые маяки")).toBe(false);
    expect(asks("Сколько метров составляет высота школы?", "Строительство школы")).toBe(true);
  });
  it("is a question of an item only then", () => {
    const asked = (title: string) =>
      stemsOf(title, "Пётр Бутов живёт в Твери.", "Высота колокольни в селе составляет 45 метров.").filter(
        (stem) => stem.startsWith("Сколько метров"),
      );
    expect(asked("Колокольня в Бутово")).not.toEqual([]);
    expect(asked("Пожар в Бутово")).toEqual([]);
  });
});

describe("an entry of a sheet of facts", () => {
  it.each([
    ["Возможная высота – 45 метров.", "высота"],
    ["Настоящее место рождения — село Бутово.", "место рождения"],
    ["Население посёлка — 744 жителя.", "Население"],
  ])("says whose it is: %s", (text, noun) => {
    expect(findUnownedMeasure(text, "Пётр Сомов: детство")).toBe(noun);
    expect(russian.findUnresolved(text, false, "")).not.toBeNull();
  });
  it.each([
    ["Население Бутово — 744 жителя.", "Сёла на Волге"],
    ["Высота колокольни – 45 метров.", "Колокольня в Бутово"],
    ["Высота колокольни достигает 45 метров.", "Пожар в Бутово"],
  ])("is whole with its owner: %s", (text, title) => {
    expect(findUnownedMeasure(text, title)).toBeNull();
  });
});

describe("an object before its verb", () => {
  const dropped = (text: string) => findDroppedSubject(text, findWords(text));
  it.each([
    ["Третий курс техникума окончил в мае 1931 года.", "окончил"],
    ["Трудовой путь начала на фабрике в 1934 году.", "начала"],
    ["Высшее образование получил в Твери.", "получил"],
    ["Во время учёбы, 6 июля 1932 года, вступила в партию.", "вступила"],
  ])("is no subject: %s", (text, verb) => {
    expect(dropped(text)).toBe(verb);
  });
  it.each([
    "Третий курс техникума окончил Пётр Бутов.",
    "Третий курс окончил в 1931 году Пётр Бутов.",
    "Третий курс получил новую аудиторию.",
    "Высшее образование Бутов получил в Твери.",
    "Во время учёбы, 6 июля 1932 года, Анна вступила в партию.",
  ])("has its subject beside it: %s", (text) => {
    expect(dropped(text)).toBeNull();
  });
});
