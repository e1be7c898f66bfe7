/** Russian dates and numbers beside which another one is true as well, and pronouns and measures that nothing in their own text owns. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { itemsIn, keyOf } from "../made.ts";

const read = (text: string, title = "") => annotate([text], title, null, russian);
const findOne = (text: string, key: string, title = "") => {
  const article = read(text, title);
  const mention = article.mentions.find((m) => m.text === key)!;
  return { article, mention };
};
const holdsToo = (text: string, key: string, above = "") => {
  const { article, mention } = findOne(text, key);
  const gapped = `${text.slice(0, mention.start)}_____${text.slice(mention.end)}`;
  return russian.holdsToo!(`${above}\n\n${gapped}`, mention, article);
};
const isChosen = (text: string, key: string) => {
  const { article, mention } = findOne(text, key);
  return russian.isChosen!(mention, article);
};
const ask = (text: string, key: string) => {
  const { mention } = findOne(text, key);
  return russian.ask(text, mention, mention);
};

describe("a date that is one of more", () => {
  it.each([
    ["До 1970 года на заводе в Твери не было столовой.", "1970"],
    ["Замок в Твери построили до 1850 года.", "1850"],
    ["Замок в Твери не работал до 1850 года.", "1850"],
    ["Люди в Твери жили до 1200 года до н. э.", "1200"],
    ["К 1850 году замок в Твери построили.", "1850"],
    ["К марту 2025 года замок в Твери построили.", "К марту"],
    ["К марту 2025 года замок в Твери построили.", "2025"],
    ["Замок в Твери построили до марта 1850 года.", "1850"],
    ["Степан снова был в 2005 году мэром Твери.", "2005"],
    ["В 2005 году Зотов был мэром Лугового и депутатом.", "2005"],
    ["В 1510 году замок принадлежал епископу Твери.", "1510"],
    ["В 1510 году епископ Твери ещё мог видеть замок.", "1510"],
    ["В мае 1510 года епископ Твери боялся войны.", "1510"],
    ["В 1510 году, после пожара, замок был складом епископа Твери.", "1510"],
  ])("is neither changed nor chosen: %s", (text, key) => {
    expect(holdsToo(text, key)).toBe(true);
    expect(isChosen(text, key)).toBe(false);
  });
  it.each([
    ["Завод в Твери работал до 1970 года.", "1970"],
    ["С 1850 до 1855 года в Твери строили замок.", "1855"],
    ["В 1510 году замок был наконец построен епископом Твери.", "1510"],
    ["Построен замок был в 1510 году в Твери.", "1510"],
    ["В 1510 году, после пожара, замок сгорел, где и был склад.", "1510"],
    ["В 1510 году епископ, который был болен, построил замок в Твери.", "1510"],
  ])("is both where nothing else is true: %s", (text, key) => {
    expect(holdsToo(text, key)).toBe(false);
    expect(isChosen(text, key)).toBe(true);
  });
  it("is typed", () => {
    const items = itemsIn("ru")(
      "Завод в Твери оштрафовали. До 1970 года на заводе в Твери не было столовой. Жители были рады.",
      "Завод в Твери",
    );
    const dated = items.filter(({ evidence }) => JSON.stringify(evidence).includes("столовой"));
    expect(dated.map((item) => [item.type, keyOf(item)])).toContainEqual(["typed", "1970"]);
    expect(dated.filter(({ type }) => /^(?:gap-date|when)$/.test(type))).toEqual([]);
    expect(dated.filter((item) => item.key === "false")).toEqual([]);
  });
  it.each([
    ["Мост в Твери чинили не раз, в том числе в 1979 году.", "1979"],
    ["Мост в Твери чинили много лет, включая 1995 год.", "1995"],
    ["Мост в Твери чинили не раз, например, в 2007 году.", "2007"],
    ["Если шайба в Твери забита за 20 секунд, тренер рад.", "20 секунд"],
  ])("is not changed among several, nor where it is supposed: %s", (text, key) => {
    expect(holdsToo(text, key)).toBe(true);
  });
  it("comes again, as the headline tells", () => {
    const text = "Поток достиг пика 12 августа 1993 года.";
    expect(holdsToo(text, "1993", "Метеорный поток Персеиды")).toBe(true);
    expect(holdsToo(text, "1993", "Поток машин в Твери")).toBe(false);
    const { article, mention } = findOne(text, "1993");
    const shown = "Поток достиг пика 12 августа _____ года.";
    expect(russian.isGiven!(`Метеорный поток Персеиды\n${shown}`, mention, article)).toBe(true);
    expect(russian.isGiven!(`Поток машин в Твери\n${shown}`, mention, article)).toBe(false);
  });
  it("is told by about, and no year to come is beside it", () => {
    const { article, mention } = findOne("Около 2010 года пещеру в Твери осветили.", "2010");
    const years = russian.findAlternatives(article, mention).map((a) => Number(a.text));
    expect(years).not.toEqual([]);
    expect(Math.max(...years)).toBeLessThanOrEqual(2015);
  });
});

describe("a question for a date", () => {
  it.each([
    ["Замок в Твери построили до 1850 года.", "1850"],
    ["В Твери рабочие начали стройку до 1850 года.", "1850"],
    ["Завод в Твери закрыли до 1970 года.", "1970"],
    ["К 1850 году замок в Твери был мельницей.", "1850"],
  ])("is not until when something was done, nor by when it was so: %s", (text, key) => {
    expect(ask(text, key)).toBeNull();
  });
  it("is until when it lasted, and by when it was done", () => {
    expect(ask("Замок в Твери был тюрьмой до 1970 года.", "1970")).toBe(
      "До какого года замок в Твери был тюрьмой?",
    );
    expect(ask("К 1850 году построили каменный замок.", "1850")).toBe(
      "К какому году построили каменный замок?",
    );
  });
  it("keeps what says that it had been so before", () => {
    const asked = (particle: string) =>
      ask(`Город Тверь ${particle} в 1880 году имел шесть каменных церквей.`, "1880");
    expect(asked("уже")).toBe("В каком году город Тверь уже имел шесть каменных церквей?");
    expect(asked("лишь")).toBe("В каком году город Тверь имел шесть каменных церквей?");
  });
});

describe("what stands by itself", () => {
  it.each([
    ["Побег заметили утром, его поймали 15 марта 2014 года.", "его"],
    ["Побег заметили утром, его ночью нашли 15 марта 2014 года.", "его"],
    ["Зимой 1905 года пришла полиция, которую он прятал двадцать дней.", "он"],
    ["Рядом с нами сидит сварщик из Твери.", "нами"],
    ["Перед нами стоят 7 труб из Твери.", "нами"],
    ["Наш водитель возит туристов из Твери.", "Наш"],
    ["К нам на спектакли ходят жители Твери.", "нам"],
    ["В Твери стояли у нас в труппе 12 артистов.", "нас"],
    ["Город Тверь имел, по нашим данным, 12 мостов.", "нашим"],
  ])("has no pronoun that nothing in it owns: %s", (text, pronoun) => {
    expect(russian.findPointer(text)).toBe(pronoun);
  });
  it.each([
    "Лугинск - порт на Каспийском море, его население выросло в 1905 году.",
    "Воздух у моста в Твери кажется нам невесомым.",
    "Наша планета вращается быстрее Марса.",
  ])("may have one of what it tells, and of all people: %s", (text) => {
    expect(russian.findPointer(text)).toBeNull();
  });
  it("has its measure's owner in a lead on one thing alone", () => {
    const text = "Высота — 45 метров.";
    const title = "В Твери открыли мост";
    const open = (lead: string) =>
      russian.findBeyondHeadline(text, lead, annotate([`${lead} ${text}`], title, null, russian));
    for (const lead of [
      "На острове Ратай есть гора Леший и скала Чёрный Нос.",
      "Гора Леший стоит рядом со скалой Чёрный Нос.",
      "На острове Ратай стоит маяк.",
    ])
      expect(open(lead)).toBe("Высота");
    expect(open("Гора Леший стоит у воды.")).toBeNull();
  });
});

describe("a number in words", () => {
  const exactIn = (text: string) =>
    read(text).mentions.flatMap((m) => (m.kind === "number" && m.exact ? [m.text] : []));
  it("is not half of a numeral", () => {
    expect(exactIn("В школе Твери учатся триста сорок пять детей.")).toEqual([]);
    expect(exactIn("В школе Твери учатся две тысячи триста детей.")).toEqual([]);
    expect(exactIn("В школе Твери учатся сорок пять детей.")).toEqual(["сорок пять"]);
  });
});
