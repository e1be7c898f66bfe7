/** What of a Russian statement is asked for: classes of items that teachers refused. */
import { describe, expect, it } from "vitest";
import type { Item } from "../../../questions/item.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { findOwnerless } from "../../../questions/languages/ru/owned.ts";
import { alterSentence } from "../../../questions/stages/alter.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { itemsIn, stemsOf } from "../made.ts";

const make = itemsIn("ru");
const itemsOf = (text: string, title: string, published?: string): Item[] =>
  make(`${text} Жители были рады.`, title, published);
const listStems = (text: string, title: string): string[] => stemsOf(itemsOf(text, title));

describe("a number", () => {
  const title = "Выборы в городе Лугин";
  it("is asked for with the object behind those who are counted", () => {
    expect(
      listStems("Партию моста в городе Лугин поддержали 60 процентов избирателей.", title),
    ).toContainEqual(
      expect.stringContaining("Сколько процентов избирателей поддержало партию моста в городе Лугин?"),
    );
    expect(listStems("За проект моста в Лугине высказались 60 процентов избирателей.", title)).toContainEqual(
      expect.stringContaining("Сколько процентов избирателей высказалось за проект моста в Лугине?"),
    );
  });
  it("before a name is a year without its word", () => {
    const text =
      "В городе Лугин жил Пётр Сомов. В 1697 Пётр Сомов уехал из Лугина в Голландию с посольством.";
    expect(listStems(text, "Пётр Сомов из города Лугин")).not.toContainEqual(
      expect.stringMatching(/_____ Пётр|1397|1497/),
    );
  });
  it("behind a preposition and without what is counted is a year", () => {
    const person = "Пётр Сомов из города Лугин";
    const keys = (text: string) =>
      itemsOf(`В Лугине жил Пётр Сомов. ${text}`, person).filter(({ type }) => type === "gap-number");
    expect(keys("С 1853 он руководил в Лугине театром.")).toEqual([]);
    expect(keys("Около 1853 купец Сомов открыл в Лугине театр.")).toEqual([]);
    expect(keys("В 1909 немец Сомов открыл в Лугине театр.")).toEqual([]);
    const asked = itemsOf(
      "В 1804 году в Лугине Сомов построил первый планёр, а в 1853 он построил в Лугине второй планёр.",
      person,
    );
    const gapped = asked.filter(({ stem }) => stem.includes("а в _____ он"));
    expect(gapped).not.toEqual([]);
    for (const { type, options } of gapped) {
      expect(type).not.toBe("gap-number");
      for (const { text } of options ?? []) expect(Number(text)).toBeGreaterThan(1804);
    }
  });
  it("behind a preposition with what is counted is an amount", () => {
    const keys = itemsOf(
      "В Лугине жил Пётр Сомов. Новый закон поддержали в 1500 домах города Лугин.",
      "Пётр Сомов из города Лугин",
    ).map(({ key }) => key);
    expect(keys).toContain("1500");
  });
  it("is not what is left of a hundred", () => {
    const text = (rest: number) =>
      `На выборах в городе Лугин Пётр Сомов набрал 56 процентов голосов, а Анна Берг набрала ${rest} процентов.`;
    const asked = (rest: number) => itemsOf(text(rest), title).map(({ key }) => key);
    expect(asked(39)).toContain("39");
    expect(asked(44)).not.toContain("44");
  });
  it("of an audience is not asked for", () => {
    const keys = itemsOf(
      "Запись о выборах в городе Лугин собрала 77 000 просмотров за один день.",
      title,
    ).map(({ key }) => key);
    expect(keys).not.toContain("77 000");
  });
});

describe("a date that opens a statement", () => {
  it("leaves the subject its capital", () => {
    const text =
      "Тесла жил в Лугине. Единицу назвали теслой. В 1900 году Тесла получил в Лугине первый патент.";
    expect(listStems(text, "Никола Тесла")).toContainEqual(
      expect.stringContaining("В каком году Тесла получил"),
    );
  });
  it("is asked for without a second clause", () => {
    const of = (rest: string) =>
      listStems(
        `В 1939 году в результате пожара школа в Лугине получила повреждения${rest}.`,
        "Школа в Лугине",
      );
    const asked = expect.stringMatching(
      /В каком году в результате пожара школа в Лугине получила повреждения\?$/,
    );
    expect(of("")).toContainEqual(asked);
    expect(of(", и в ходе работ прихожане заказали карильон")).toContainEqual(asked);
  });
});

describe("a year", () => {
  const rivalsOf = (text: string, published?: string) =>
    itemsOf(text, "Мост в Лугине", published).flatMap(({ type, stem, options }) =>
      type === "gap-date" && stem.includes("построили") ? options.map((o) => Number(o.text)) : [],
    );
  it("has no rival for which something is planned", () => {
    const text =
      "Мост через Волгу в Лугине построили в 2019 году. В Лугине планируют построить тоннель в 2031 году.";
    expect(Math.max(...rivalsOf(text))).toBeLessThanOrEqual(2021);
  });
  it("has no rival after the day on which it was told of", () => {
    const text = "Мост через Волгу в Лугине построили в 2019 году.";
    expect(Math.max(2019, ...rivalsOf(text, "2019-10-09"))).toBe(2019);
  });
});

describe("what is not cut off, and what is a slip", () => {
  it("a concession of one thought", () => {
    const text = "Комиссия не поддержала проект моста в Лугине в 2014 году, хотя и не признала ошибку.";
    const of = (body: string) => russian.trimEnd(body, { start: 0, end: body.length }, { start: 0, end: 8 });
    expect(of(text)).toBe(text.length);
    expect(of(text.replace("хотя и", "хотя Сомов"))).toBeLessThan(text.length);
  });
  it("two surnames of one person", () => {
    expect(
      russian.findBeyondHeadline("Премию Лугина получили Юрий Антонов Царёв и Мария Павлова."),
    ).not.toBeNull();
    expect(russian.findBeyondHeadline("Премию Лугина получили Юрий Антонов и Мария Павлова.")).toBeNull();
  });
  it("the day of a broadcast is of no matter", () => {
    const text = "Первая передача Анны Берг о выборах в Лугине вышла в эфир 9 сентября.";
    expect(itemsOf(text, "Выборы в городе Лугин").map(({ key }) => key)).not.toContain("9 сентября");
  });
});

describe("what is told in passing", () => {
  const title = "Выборы в городе Лугин";
  it("is a number that is supposed, or of all that are told of", () => {
    const keys = (text: string) => itemsOf(text, title).map(({ key }) => key);
    expect(keys("Если партия моста получит в Лугине 15 мест, она изберёт мэра города.")).not.toContain("15");
    expect(keys("Партия моста получила в Лугине 15 мест и избрала мэра города.")).toContain("15");
    expect(
      listStems("Договор о мосте в Лугине подписан всеми тремя партиями города.", title),
    ).not.toContainEqual(expect.stringContaining("_____ партиями"));
  });
  it("is a season without its year", () => {
    const text = (year: string) =>
      `Кения подписала договор с Китаем. Позже летом${year} Кеньятта посетил Китай по приглашению президента после остановки в России.`;
    const types = (year: string) => itemsOf(text(year), "Кения").map(({ type }) => type);
    expect(types(" 2013 года")).toContain("gap-word");
    expect(types("")).not.toContain("gap-word");
  });
  it("is the year of an estimate", () => {
    const text = "По оценкам врачей, в 2006 году в городе Лугин болели 30 процентов жителей.";
    expect(itemsOf(text, title).map(({ key }) => key)).not.toContain("2006");
  });
  it("is a part of one measure, which is not changed", () => {
    const text =
      "Анна Берг, завоевавшая серебро с результатом 20 метров 70 сантиметров, станет золотой медалисткой. Жители были рады.";
    const article = annotate([text], "Золото Анны Берг", null, russian);
    const context = createContext(article, russian);
    expect(alterSentence(context, article.sentences[0]!)).toBeNull();
  });
  it("is who is told by an age", () => {
    expect(russian.findPointer("46-летний инженер сделал в Лугине всю карьеру.")).toBe("46-летний инженер");
    expect(russian.findPointer("46-летний водитель погиб в Лугине в 2013 году.")).toBeNull();
    expect(russian.findPointer("46-летний инженер Пётр Сомов сделал в Лугине всю карьеру.")).toBeNull();
  });
});

describe("what is as nobody would write it", () => {
  const title = "Выборы в городе Лугин";
  it("is an age that nobody lives to", () => {
    const text = "Учитель Пётр Сомов умер в городе Лугин 87 лет от роду.";
    const article = annotate([text], title, null, russian);
    const age = article.mentions.find(({ kind }) => kind === "number")!;
    const rivals = russian.findAlternatives(article, age).map((rival) => Number(rival.text.split(" ")[0]));
    expect(rivals).not.toEqual([]);
    expect(Math.max(...rivals)).toBeLessThanOrEqual(100);
  });
  it("is a question without a subject, or with an aside between dashes", () => {
    const of = (rest: string) =>
      listStems(`В 1988 году ${rest}.`, title).filter((stem) => stem.includes("В каком году"));
    expect(of("мэр города Лугин на партийной конференции раскритиковал перестройку")).not.toEqual([]);
    expect(of("на городской партийной конференции раскритиковал в Лугине перестройку")).toEqual([]);
    expect(of("мэр города Лугин — крупный в мире инвестор — завёл себе собаку в Лугине")).toEqual([]);
  });
  it("is a year in the genitive after its preposition", () => {
    expect(russian.findBeyondHeadline("В 1969 года написал Пётр Сомов первую оперу в Лугине.")).toBe(
      "В 1969 года",
    );
  });
  it("is the day on which something was put on a page or announced", () => {
    const keys = (text: string) => itemsOf(text, title).map(({ key }) => key);
    expect(keys("Итоги выборов в городе Лугин выложены на сайт города 18 ноября.")).not.toContain(
      "18 ноября",
    );
    expect(
      keys("О том, что Пётр Сомов получил премию города Лугин, было объявлено 15 февраля 2013 года в Твери."),
    ).not.toContain("15 февраля");
  });
});

describe("what is told by the way", () => {
  const title = "Город Лугин и его озеро";
  const changed = (text: string) =>
    itemsOf(text, title).filter(({ key, type }) => type !== "true-false" || key === "false");
  it.each([
    "В середине XVI века жители Лугина перевозили соль на лодках.",
    "В начале XIX века город Лугин ещё не имел своего театра.",
    "В конце XIX века в городе Лугин жили рыбаки.",
  ])("is in which part of a century something went on: %s", (text) => {
    expect(changed(text)).toEqual([]);
  });
  it("is not in which part of a century something happened", () => {
    expect(changed("В начале XIX века город Лугин построил каменный мост.")).not.toEqual([]);
  });
  const keys = (text: string, about = title) => itemsOf(text, about).map(({ key }) => key);
  it("is not how old somebody was, nor what something was more than", () => {
    expect(keys("В городе Лугин в возрасте 87 лет умер учитель Пётр Сомов.")).toContain("87");
    expect(keys("Театр в Лугине поставил пьесу Анны Берг, которой исполняется 85 лет.")).toContain("85");
    const least = itemsOf("В городе Лугин живёт более 9 тыс. рыбаков.", title);
    expect(least.map(({ key, type }) => [type, key])).toContainEqual(["typed", "9"]);
    expect(least.filter(({ key, type }) => type === "true-false" && key === "false")).toEqual([]);
  });
  it("is where a span of a statistic begins or ends", () => {
    const span = (rest: string) => `С 1992 по 2003 год площадь озера в городе Лугин ${rest}`;
    const counted = keys(span("сократилась с 640 до 475 гектаров."));
    expect(counted).not.toContain("1992");
    expect(counted).not.toContain("2003");
  });
  it("is since when what a participle tells of is counted", () => {
    const asked = keys("Жители продали 64 процента домов, построенных в городе Лугин с 1974 года.");
    expect(asked).not.toContain("1974");
    expect(keys("Анна Берг руководила театром в городе Лугин с 1974 года.")).toContain("1974");
  });
  it("is the year of a day to come", () => {
    const text = (verb: string) => `Анна Берг 12 июня 1994 года ${verb} в городе Лугин новый театр.`;
    expect(keys(text("откроет"))).not.toContain("1994");
    expect(keys(text("открыла"))).toContain("1994");
  });
});

describe("a part without its whole", () => {
  const news = "Лугин открыл миру остров";
  const [alone, whole] = [
    "Часть воды вылилась, но столбик высотой 24 сантиметра остался в трубке.",
    "Часть воды вылилась из стеклянной трубки, но столбик воды высотой 24 сантиметра остался.",
  ];
  it("is not asked about", () => {
    expect(listStems("На борту разместили 24 новых прибора для города Лугин.", news)).toEqual([]);
    expect(listStems("Между слоями проходит 24 канала для воды из озера Лугин.", news)).toEqual([]);
    expect(listStems(alone, "Сколько весит вода")).toEqual([]);
    expect(listStems(whole, "Сколько весит вода")).not.toEqual([]);
    expect(
      listStems("Между слоями льда проходит 24 канала для воды из озера Лугин.", "Сколько весит вода"),
    ).not.toEqual([]);
  });
  it.each([
    ["На борту разместили приборы.", "", "борту"],
    ["Экипаж пополнили художники.", "", "Экипаж"],
    ["Экипаж пополнили художники.", "На борту разместили приборы.", "борту"],
    ["Труппа поехала в Тверь.", "", "Труппа"],
    ["Шахта пригодилась науке.", "", "Шахта"],
    ["Сложный прибор стоит между слоями.", "", "слоями"],
  ])("is open below the news: %s %s", (text, lead, word) => {
    expect(findOwnerless(text, lead, news, false)).toBe(word);
  });
  it.each([
    ["На борту шхуны «Чайка» разместили приборы.", ""],
    ["Экипаж пополнили художники.", "Шхуна вышла в море."],
    ["Российский экипаж пополнили художники.", ""],
    ["Труппа театра поехала в Тверь.", ""],
    ["Шахта Сомова пригодилась науке.", ""],
    ["Шахта пригодилась науке.", "Сомов выкопал во дворе шахту."],
    ["Сомов решил выкопать во дворе колодец.", ""],
    ["Корабль остался за бортом событий.", ""],
  ])("is told by its owner: %s %s", (text, lead) => {
    expect(findOwnerless(text, lead, news, false)).toBeNull();
  });
  it("is of the ship or theatre that names an entry", () => {
    expect(findOwnerless("Экипаж насчитывал 24 моряка.", "", "Чайка", true)).toBeNull();
    expect(findOwnerless("Шахта пригодилась науке.", "", "Вечный лёд", true)).toBe("Шахта");
  });
});

describe("somebody's words without their marks", () => {
  const title = "Театр в городе Лугин";
  it("are refused behind a colon", () => {
    const said =
      "Режиссёр Пётр Сомов сказал после премьеры: Театр в городе Лугин поставил 24 пьесы Анны Берг.";
    expect(listStems(said, title)).toEqual([]);
  });
  it("are no list behind a colon", () => {
    const list = "В 1924 году театр в городе Лугин открыли писатели: Анна Берг, Пётр Сомов и Лев Ильин.";
    expect(listStems(list, title)).not.toEqual([]);
  });
});

describe("a question's subject", () => {
  it("keeps the capital that it mostly has, though a unit is named after it", () => {
    const text =
      "Вотта умер в гостинице Лугина в 1943 году. В Лугине Вотта открыл музей, а единицу назвали воттой. Друзья любили, когда Вотта пел, и те дни, когда Вотта играл.";
    expect(listStems(text, "Вотта")).toContainEqual(
      expect.stringContaining("В каком году Вотта умер в гостинице Лугина?"),
    );
  });
  it("is not asked about where it stands beside what was told before", () => {
    const market = (opening: string) =>
      listStems(`${opening} рынок Лугина открыли в 1835 году.`, "Рынок в Лугине");
    expect(market("Сам")).not.toContainEqual(expect.stringContaining("сам рынок"));
    expect(market("Первый")).toContainEqual(expect.stringContaining("первый рынок Лугина"));
  });
});

it("a firm's “Inc.” ends no sentence", () => {
  const text =
    "В Лугин приехали директора фирм, среди них Пётр Сомов, владелец Mill, Inc. Анны Берг, и мэр города.";
  expect(annotate([text], "", null, russian).sentences).toHaveLength(1);
});
