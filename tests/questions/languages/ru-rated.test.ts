/** What outside raters of rounds 20 and 21 failed of Russian items, by classes. */
import { describe, expect, it } from "vitest";
import { generateBank } from "../../../questions/generate.ts";
import type { Item } from "../../../questions/item.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { findUnnamedSource } from "../../../questions/languages/ru/sources.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const articleOf = (paragraphs: string[], title = "Новый мост через Волгу") =>
  annotate(paragraphs, title, null, russian);
const itemsOf = (text: string, title: string): Item[] => {
  const made = generateBank({ text: `${text} Жители были рады.`, title, lang: "ru" });
  if (!made.ok) throw new Error(made.problem);
  return made.bank.items;
};
const stemsOf = (text: string, title: string): string =>
  itemsOf(text, title)
    .map(({ stem }) => stem)
    .join("\n");

describe("a speaker's name", () => {
  const speakersOf = (text: string) => {
    const article = articleOf([text]);
    return russian.findSpeech(article).map(({ speaker }) => russian.labelSpeaker(article, speaker));
  };
  it.each([
    [
      "of a full name",
      "Глава Минтранса Торальф Виргес заявил, что мост через Волгу построят за два года.",
      "Торальф Виргес",
    ],
    [
      "of a surname alone",
      "Глава Росавтодора Бутов заявил, что мост через Волгу построят за два года.",
      "Бутов",
    ],
  ])("has nothing of the body that he heads, %s", (_, text, name) => {
    expect(speakersOf(text)).toEqual([name]);
  });
  it("is not asked for where the headline has the office of one whom all know", () => {
    const said = (title: string) =>
      russian.findSpeech(
        articleOf(["Владимир Путин заявил, что мост через Волгу построят за два года."], title),
      ).length;
    expect(said("Президент рассказал о мосте через Волгу")).toBe(0);
    expect(said("Новый мост через Волгу")).toBe(1);
  });
  it("is that of one whose words a paper passes on, and the words begin behind it", () => {
    const article = articleOf([
      "По словам Ивана Громова, которые приводит городская газета, мост через Волгу построят за два года.",
    ]);
    expect(russian.findSpeech(article).map(({ content }) => content.text)).toEqual([
      "мост через Волгу построят за два года",
    ]);
  });
});

describe("a name", () => {
  it("ends before the adjective of the paper that its bearer told", () => {
    const { people } = articleOf([
      "«Мост через Волгу построят за два года», — сказал Роман Бутов Русской службе радио.",
    ]);
    expect([...people.values()].flat().map(({ text }) => text)).toEqual(["Роман Бутов"]);
  });
  it("is not asked for without what its bearer does it to", () => {
    const title = "Фонд «Лугин»";
    const text = "Свою выставку голландский художник Марк Бутов устроил в музее фонда «Лугин».";
    expect(stemsOf(text, title)).not.toContain("Кто устроил");
  });
  it("is asked for of nobody whom all readers know", () => {
    const title = "Фонд «Лугин»";
    expect(stemsOf("Основателем фонда «Лугин» стал Марк Цукерберг.", title)).not.toContain("Кто стал");
    expect(stemsOf("Основателем фонда «Лугин» стал Марк Бутов.", title)).toContain("Кто стал");
  });
});

it("a clause whose verb alone tells that a woman speaks is not asked for", () => {
  const contents = (said: string) => {
    const article = articleOf([`Анна Котова сообщила, что ${said}.`]);
    return russian.findSpeech(article).map(({ content }) => content.text);
  };
  expect(contents("в работе над романом использовала чемодан документов")).toEqual([]);
  expect(contents("в работе над романом редакция использовала чемодан документов")).toHaveLength(1);
});

describe("those who could have said it", () => {
  const optionsOf = (paragraphs: string[]) => {
    const article = articleOf(paragraphs);
    const found = russian.findRivals(article, russian.findSpeech(article)[0]!);
    return found === null ? null : [found.speaker, ...found.rivals.map(({ text }) => text)];
  };
  const SAID = "Мэр Андрей Громов рассказал, что мост через Волгу построят за два года.";
  it("are not all foreigners beside one Russian", () => {
    const options = optionsOf([
      `${SAID} Юрген Клемке сообщил, что завод работает. Дитер Вальдман добавил, что дорога готова. Клаус Ритмюллер отметил, что лес растёт.`,
    ]);
    expect(options).toHaveLength(4);
    expect(options!.filter((name) => /Юрген|Дитер|Клаус/.test(name))).toHaveLength(1);
  });
  it("are the text's own where Russians are among them", () => {
    expect(
      optionsOf([
        `${SAID} Юрген Клемке сообщил, что завод работает. Анна Котова добавила, что дорога готова.`,
      ]),
    ).toEqual(["Андрей Громов", "Юрген Клемке", "Анна Котова"]);
  });
  it("are not one name by two spellings", () => {
    const options = optionsOf([
      `${SAID} Павел Сыроватин сообщил, что завод работает. Павел Сырроватин добавил, что лес растёт. Анна Котова добавила, что дорога готова.`,
    ]);
    expect(options!.filter((name) => name.startsWith("Павел"))).toHaveLength(1);
  });
  it("are Russians beside one whose given name English has as well", () => {
    const options = optionsOf(["Карен Вартанов рассказал, что мост через Волгу построят за два года."]);
    expect(options!.slice(1).every((name) => /(?:[оеё]в|ин)$/.test(name))).toBe(true);
  });
  it("are no given names among surnames", () => {
    const options = optionsOf([
      "Мэр Громов рассказал, что мост через Волгу построят за два года. Директор Ямамото Кэнъити сообщил, что завод работает. Директор Котов добавил, что дорога готова.",
    ]);
    expect(options).toContain("Котов");
    expect(options).not.toContain("Кэнъити");
  });
});

describe("a statement that leans on something told before", () => {
  it.each([
    ["an entry of a list", "Следует Волгоград с 16 заводами."],
    ["a line of a list", "Анна Котова-Лугина — 19 % (3401 голос)."],
    ["an entry of a list by years", "2021 год — в Твери построили 16 домов."],
    ["a span counted from a year", "Спустя почти два века горожане восстановили порт."],
    [
      "one who shares the given name with another",
      "Пётр Бутов, по словам Рихтера, построил мост в 1999 году.",
    ],
    [
      "what stands before its verb as known",
      "В 1657 году в Твери поднять колокола пытались шестнадцать человек.",
    ],
  ])("is refused for %s", (_, text) => {
    const article = articleOf(["Адвокат Пётр Рихтер приехал в Тверь.", text, "Рихтер уехал."], "Город Тверь");
    const open = russian.findUnresolved(text, false, "Город Тверь", "", article);
    expect(open ?? russian.findBeyondHeadline(text, "", article)).not.toBeNull();
  });
  it("does not where the person's name is told", () => {
    const text = "Пётр Рихтер, по словам жены, построил мост в 1999 году.";
    const article = articleOf(["Адвокат Пётр Рихтер приехал в Тверь.", text, "Рихтер уехал."], "Город Тверь");
    expect(russian.findUnresolved(text, false, "Город Тверь", "", article)).toBeNull();
  });
  it("may point behind itself, lead or not", () => {
    const lead = "Первым измерил давление Пётр Бутов.";
    expect(russian.findPointer("В 1643 году он предложил такой опыт.", lead)).toBe("такой");
    expect(russian.findPointer("В 1643 году он предложил такой опыт с ртутью.", lead)).toBeNull();
  });
  it.each([
    "В 1297 году крепость Лугин захватил герцог Бутов, и с тех пор крепостью владели герцоги.",
    "В 1150 году до нашей эры город Лугин сожгли враги.",
    "Пётр Бутов родился 1 января 1919 года в селе Лугин (ныне Тверской области) в семье лесника.",
    "В Европе времён последней ледниковой эпохи обитал один вид бизонов.",
    "В 395 году после раздела Римской империи Вавил оказался в составе Византии.",
  ])("is none: %s", (text) => {
    expect(russian.findPointer(text)).toBeNull();
  });
  it("has a day of no month", () => {
    expect(russian.findPointer("Уже 20 числа закон приняли в Твери.")).toBe("20 числа");
    expect(russian.findPointer("Уже 20 марта закон приняли в Твери.")).toBeNull();
  });
  it("goes by a message that passes on what another told", () => {
    const text = "В пресс-релизе со ссылкой на мэра города говорится, что мост построили 106 человек.";
    expect(findUnnamedSource(text, "")).toBe("пресс-релизе");
    expect(findUnnamedSource(text, "Пресс-релиз завода вышел в мае.")).toBeNull();
  });
  it("counts the next years from one that its lead is to have", () => {
    const text = "Следующие сто лет городом управлял король Венгрии.";
    expect(russian.findPointer(text, "Знать контролировала политику города.")).not.toBeNull();
    expect(russian.findPointer(text, "В 1358 году город перешёл к Венгрии.")).toBeNull();
  });
  it("is called by common words in quotation marks", () => {
    expect(
      russian.findUnresolved("«Проверки без предупреждения» начались в 1967 году.", false),
    ).not.toBeNull();
    expect(russian.findUnresolved("«Мёртвые души» Гоголя вышли в 1842 году.", false)).toBeNull();
  });
});

describe("a number", () => {
  it("of a set phrase is none", () => {
    const numbers = (text: string) => articleOf([text]).mentions.filter(({ kind }) => kind === "number");
    expect(numbers("Мэр назвал закон палкой о двух концах.")).toEqual([]);
    expect(numbers("Мэр хранил указ за семью печатями.")).toEqual([]);
    expect(numbers("Мэр хранил указ за семью дверями.")).toHaveLength(1);
  });
  it("of a name is none to be changed", () => {
    const exact = (text: string) =>
      articleOf([text]).mentions.filter((m) => m.kind === "number" && m.exact && m.value === 2012);
    expect(exact("На форуме Россия 2012 мэров назвали лучшими.")).toEqual([]);
    expect(exact("На форуме собралось 2012 мэров.")).toHaveLength(1);
  });
  it("has one sign of its money", () => {
    expect(russian.findPointer("Бутов купил завод в Лугине за $5 млрд долларов.")).not.toBeNull();
    expect(russian.findPointer("Бутов купил завод в Лугине за $5 млрд.")).toBeNull();
  });
  it("of nothing told is not asked for", () => {
    expect(stemsOf("На выставке в Лугине побывало 714 тысяч.", "Выставка в Лугине")).not.toContain("Сколько");
  });
  it("of those whose own something would be is not asked for", () => {
    expect(stemsOf("На вершине своего могущества в Лугине жило 3000 человек.", "Город Лугин")).not.toContain(
      "Сколько",
    );
    expect(stemsOf("В 1700 году в Лугине жило 3000 человек.", "Город Лугин")).toContain("Сколько");
  });
});

describe("a date", () => {
  it("is not asked for beside its hour", () => {
    const title = "Выставка в Лугине";
    expect(stemsOf("7 апреля в 11 часов в Лугине открылась выставка Бутова.", title)).not.toContain("Когда");
    expect(stemsOf("7 апреля в Лугине открылась выставка Бутова.", title)).toContain("Когда");
  });
  it("is asked for without what is said to the reader", () => {
    const stems = stemsOf("В 2008 году Бутов, напомним, купил завод в Лугине.", "Завод в Лугине");
    expect(stems).not.toContain("напомним");
    expect(stems).toContain("В каком году Бутов купил завод в Лугине?");
  });
  it("is asked for without the clause that goes on from it", () => {
    const stems = stemsOf(
      "Летом 1998 года в Лугине загорелся завод Бутова, тогда погибли двое рабочих.",
      "Завод в Лугине",
    );
    expect(stems).toContain("В каком году в Лугине загорелся завод Бутова?");
    expect(stems).not.toContain("рабочих?");
  });
  it("takes the commas with it that set off what says it again", () => {
    const text = "В 1358 году, после ухода Венеции из Далмации, Лугин получил автономию.";
    expect(russian.dropDate(text, { start: 2, end: 6 })).toBe(
      "После ухода Венеции из Далмации Лугин получил автономию.",
    );
  });
});

it("a sentence is left without its attribution to an office", () => {
  const text = "В 24 лагерях Лугина власти разместили шесть тысяч человек, сказал директор департамента.";
  const end = russian.trimEnd(text, { start: 0, end: text.length }, { start: 2, end: 4 });
  expect(text.slice(0, end)).toBe("В 24 лагерях Лугина власти разместили шесть тысяч человек");
});

it("who stands among others is not named by a verb of naming", () => {
  const { mentions } = articleOf(["Среди партнёров города называются страны, которые граничат с Россией."]);
  expect(mentions.filter(({ kind }) => kind === "naming")).toEqual([]);
});
