/** What adds to something unsaid, leads that tell of nothing, and alterations that are a trick: classes of items that outside raters refused. */
import { describe, expect, it } from "vitest";
import { GAP, type Item } from "../../../questions/item.ts";
import { isAside } from "../../../questions/languages/ru/aside.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { alterSentence } from "../../../questions/stages/alter.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { splitSentences } from "../../../questions/stages/segment.ts";
import { itemsIn, stemsOf } from "../made.ts";

const make = itemsIn("ru");
const itemsOf = (text: string, title: string): Item[] => make(`${text} Жители были рады.`, title);
const listStems = (text: string, title: string): string[] => stemsOf(itemsOf(text, title));

describe("an opening that adds to something unsaid", () => {
  it("counts more of what was counted, about so many too", () => {
    for (const amount of ["около 100", "почти 20", "более 1,5 тысячи", "двадцать", "несколько", "12"])
      expect(russian.findPointer(`Ещё ${amount} человек арестованы в Лугине.`)).toBe("Ещё");
    expect(russian.findPointer("Ещё в 1897 году путешественники открыли в Лугине могилу.")).toBeNull();
    expect(russian.findPointer("Ещё до 1905 года в Лугине построили мост.")).toBeNull();
  });
  it("sets a day against another: cut where the year is told, else refused", () => {
    const day = "А 5 октября экипаж Кено сбил самолёт.";
    expect(russian.measureOpener("А 5 октября 1914 года экипаж Кено сбил самолёт.")).toBe(2);
    expect(russian.measureOpener(day)).toBe(0);
    expect(russian.findPointer(day)).toBe("А");
    expect(russian.findPointer(day, "8 сентября Пётр Нестеров ударил его своим самолётом.")).toBe("А");
    expect(russian.findPointer(day, "8 сентября 1914 года Пётр Нестеров сбил самолёт.")).toBeNull();
  });
  it("is the eve of a day that no lead tells", () => {
    const eve = "Накануне глава «Газпрома» Алексей Миллер пообещал ограничить поставки в Минск.";
    expect(russian.findPointer(eve, "Конфликт может разгореться между Россией и Белоруссией.")).toBe(
      "Накануне",
    );
    expect(russian.findPointer(eve, "Конфликт разгорелся 21 июня 2010 года в Минске.")).toBeNull();
  });
  it("is many of a kind that the lead has no word of", () => {
    const text = "Двадцать лет Дженнер собирал такие наблюдения.";
    expect(russian.findPointer(text, "Коровья оспа — болезнь лёгкая.")).toBe("такие");
    expect(russian.findPointer(text, "Крестьяне рассказали Дженнеру о своих наблюдениях.")).toBeNull();
  });
});

describe("a lead", () => {
  it("is no entry of a dictionary without the name", () => {
    for (const entry of [
      "Русский мореплаватель польского происхождения, прапорщик корпуса штурманов, участник трёх экспедиций.",
      "Штурман, путешественник XVIII века, положивший основание исследованиям Новой Земли.",
      "Английский поэт, драматург и актёр конца XVI века.",
    ])
      expect(russian.findPointer(entry)).not.toBeNull();
    expect(russian.findPointer("Пётр Сомов, путешественник XVIII века, проник в Лугин.")).toBeNull();
    expect(russian.findPointer("Музей Сомова в Лугине возник в 1890 году.")).toBeNull();
    expect(russian.findPointer("Поэт Пётр Сомов умер в Лугине.")).toBeNull();
  });
  it("names whom the pronoun stands for, where people alone do what is told of him", () => {
    const of = (lead: string) =>
      russian.findPointer("В 1834 году он уехал в экспедицию на Новую Землю.", lead);
    expect(of("Экспедиция длилась два года и стоила дорого.")).toBe("он");
    expect(of("Начальник экспедиции получил дорогое судно.")).toBeNull();
    expect(of("Август Циволька служил на флоте.")).toBeNull();
  });
  it("is no sentence whose link was cut off", () => {
    expect(russian.findPointer("Пишет «Коммерсантъ», World Fashion имеет долги в Твери.")).not.toBeNull();
    expect(russian.findPointer("Сообщает «Коммерсантъ», что завод в Лугине закрыт.")).toBeNull();
  });
  it("has a word in common with what names somebody and stands without it", () => {
    const article = annotate(
      ["Стрелять вперёд значило рисковать лопастью. Француз Ролан Гаррос за две недели сбил три самолёта."],
      "Авиация мировой войны",
      null,
      russian,
    );
    const text = "Француз Ролан Гаррос за две недели сбил три самолёта.";
    const of = (lead: string) => russian.findBeyondHeadline(text, lead, article);
    expect(of("")).toBeNull();
    expect(of("Стрелять вперёд значило рисковать лопастью.")).toBe("Француз");
    expect(of("Сбить самолёт пулемётом было трудно.")).toBeNull();
  });
  it("is needed where one is called by what they are below a headline of several", () => {
    const article = annotate(["Жил Сомов."], "Исследователи Новой Земли", null, russian);
    const of = (text: string) => russian.findBeyondHeadline(text, "", article);
    expect(of("В последний раз мореплаватель отправился к Новой Земле в 1838 году.")).toBe("мореплаватель");
    expect(of("Участвовал в экспедиции к Новой Земле в 1838 году.")).not.toBeNull();
  });
});

describe("a bare vehicle", () => {
  it("is not the one that the article names where it has several, or where somebody goes by it", () => {
    const resolve = (...texts: string[]) => {
      const article = annotate([texts.join(" ")], "Красная палатка", null, russian);
      return russian.resolve(article, article.sentences.at(-1)!).map(({ text }) => text);
    };
    const named = "Руаль Амундсен вылетел из Осло, и «Латам» пропал: самолёт «Латам» не нашли.";
    expect(resolve(named, "Самолёт упал в море в 1928 году.")).toContain("Самолёт «Латам»");
    expect(resolve("Искали самолёты шести стран.", named, "Самолёт упал в море в 1928 году.")).toEqual([]);
    expect(resolve(named, "Лётчик Чухновский на самолёте нашёл двух итальянцев.")).toEqual([]);
  });
});

const alter = (text: string) => {
  const article = annotate([`${text} Жители были рады.`], "Смутное время в Лугине", null, russian);
  return alterSentence(createContext(article, russian), article.sentences[0]!);
};

describe("a false statement", () => {
  it("does not contradict itself by the years beside its number", () => {
    const isTold = (text: string, asked: string) => {
      const mention = annotate([text], "Смутное время", null, russian).mentions.find((m) =>
        m.text.startsWith(asked),
      )!;
      return russian.isGiven!(text.replace(mention.text, GAP), mention);
    };
    expect(isTold("В Лугине три года, с 1601 по 1603, были неурожайными.", "три")).toBe(true);
    expect(isTold("В Лугине три года, с 1601 по 1603 год, были неурожайными.", "1603")).toBe(true);
    expect(isTold("Поэт Пётр Сомов (1814–1841) погиб в Лугине в 26 лет.", "26")).toBe(true);
    expect(isTold("Поэт Пётр Сомов (1814–1841) написал поэму в Лугине в 19 лет.", "19")).toBe(false);
    expect(isTold("В Лугине с 1601 года по 1620 год правили три царя.", "1620")).toBe(false);
  });
  it("has its other fact in the main clause", () => {
    const of = (text: string, word: string) => {
      const start = text.indexOf(word);
      return isAside(text, { start, end: start + word.length });
    };
    expect(of("Причиной стало убийство Дуггана, которое произошло 9 августа.", "9 августа")).toBe(true);
    expect(of("Жители Ключей, стоящих в двадцати километрах от вершины, привыкли.", "двадцати")).toBe(true);
    expect(of("Сведения привёз Атласов, побывавший на Камчатке в 1697 году.", "1697")).toBe(true);
    expect(of("Основанный в 1703 году, город стал столицей.", "1703")).toBe(true);
    expect(of("Мост, построенный шведами, сгорел в 1703 году.", "1703")).toBe(false);
    expect(of("Атласов, который жил на Камчатке, умер в 1711 году.", "1711")).toBe(false);
    expect(of("Гаррос сбил три самолёта.", "три")).toBe(false);
  });
  it("may be of what is told by the way", () => {
    expect(alter("Смутное время описал Пётр Сомов, побывавший в Лугине в 1697 году.")).not.toBeNull();
    expect(alter("Пётр Сомов описал Смутное время и побывал в Лугине в 1697 году.")).not.toBeNull();
  });
});

describe("what is asked for", () => {
  it("is no vehicle that the verb tells, nor a half of a set phrase", () => {
    const words = (text: string) => russian.findTerms!(splitSentences([text], russian.isAbbreviation)[0]!);
    expect(words("Амундсен вылетел на поиски на самолёте «Латам».")).toEqual([]);
    expect(words("Амундсен уехал в Тверь на поезде ранним летом.")).not.toEqual([]);
    expect(words("Радист день за днём посылал сигнал бедствия.")).toEqual([]);
    expect(words("Радист Бьяджи днём посылал сигнал бедствия.")).not.toEqual([]);
  });
  it("is not the exact day of what comes behind other matter", () => {
    const text = (link: string) =>
      `Пётр Сомов построил в Лугине мост и сбил три самолёта${link} 18 апреля 1915 года сел за линией фронта и попал в плен.`;
    const stems = (link: string) => listStems(text(link), "Война в городе Лугин");
    expect(stems(", но").filter((stem) => stem.includes("_____ 1915"))).toEqual([]);
  });
});

describe("what leaves a figure, a day or a body open", () => {
  const exactOf = (text: string) =>
    annotate([text], "Мосты Лугина", null, russian).mentions.filter((m) => m.kind === "number" && m.exact)
      .length;
  it.each([
    "Через Волгу видны целых шесть мостов, а то и больше.",
    "Через Волгу видны шесть каменных мостов, если не больше.",
    "Через Волгу видны шесть, если не семь мостов.",
    "Через Волгу видны шесть мостов, а может быть, и больше.",
    "В Лугине видны шесть больших каменных мостов и более.",
  ])("is a number that may be larger: %s", (text) => {
    expect(exactOf(text)).toBe(0);
  });
  it.each([
    "Через Волгу видны шесть мостов, а то, что построено раньше, снесли.",
    "Через Волгу видны шесть мостов, если не считать деревянного.",
    "Бутов построил шесть каменных мостов и более удобную пристань.",
  ])("is not what follows a number that is whole: %s", (text) => {
    expect(exactOf(text)).toBe(1);
  });
  it("makes no statement false that may be true", () => {
    const open = "С башни в Лугине видны целых шесть мостов, а то и больше.";
    const falseOf = (text: string) =>
      itemsOf(text, "Мосты Лугина").filter((i) => i.type === "true-false" && i.key === "false");
    expect(falseOf(open)).toEqual([]);
  });
  const resolve = (text: string) => {
    const article = annotate([`Мосты Лугина красивы. ${text}`], "Мосты Лугина", null, russian);
    const sentence = article.sentences[1]!;
    return russian
      .resolve(article, sentence)
      .map(({ span, text: words }) => [
        sentence.text.slice(span.start - sentence.start, span.end - sentence.start),
        words,
      ]);
  };
  it("is set against another day or year by a particle, which is left out", () => {
    expect(resolve("12 же марта Бутов открыл мост.")).toContainEqual([" же", ""]);
    expect(resolve("В 1905 же году Бутов открыл мост.")).toContainEqual([" же", ""]);
    expect(resolve("В 1905 году же Бутов открыл мост.")).toContainEqual([" же", ""]);
    expect(resolve("В том же 1905 году Бутов открыл мост.")).not.toContainEqual([" же", ""]);
  });
  it("counts from the moment of writing", () => {
    const opener = (text: string) => text.slice(0, russian.measureOpener(text));
    expect(opener("В настоящий момент мост закрыт.")).toBe("В настоящий момент ");
    expect(opener("К настоящему времени, мост закрыт.")).toBe("К настоящему времени, ");
    expect(opener("В настоящий театр пришёл Бутов.")).toBe("");
    expect(resolve("Мост в настоящий момент ремонтируют.")).toContainEqual([" в настоящий момент", ""]);
    expect(russian.findPointer("В Лугине закрыт в данный момент каменный мост.")).not.toBeNull();
  });
  it("ends what was not so before, and is told again by a date", () => {
    expect(resolve("Ещё 50 лет назад моста не существовало.")).toEqual([]);
    expect(resolve("Моста не существовало 50 лет назад в городе.")).toContainEqual([" 50 лет назад", ""]);
    expect(russian.measureOpener("Спустя полгода в мае 2013 года Бутов открыл мост.")).toBe(15);
  });
  it("is an abbreviation that a lead does not spell out, and a trial that nothing names", () => {
    const article = annotate(["Союз мостовиков (СМЛ) судится."], "Мосты Лугина", null, russian);
    const of = (text: string, lead: string) => russian.findBeyondHeadline(text, lead, article);
    const lead = "Мосты Лугина закрыли.";
    expect(of("Мосты Лугина осмотрели 12 инженеров от СМЛ.", lead)).toBe("СМЛ");
    expect(
      of("Мосты Лугина осмотрели 12 инженеров от СМЛ.", "Мосты строит СМЛ, союз мостовиков."),
    ).toBeNull();
    expect(of("Мосты Лугина осмотрели 12 инженеров от МЧС.", lead)).toBeNull();
    expect(of("На суде выступили 12 инженеров.", lead)).toBe("суде");
    expect(of("На суде выступили 12 инженеров.", "Строителей мостов ждут суд и штраф.")).toBeNull();
  });
});
