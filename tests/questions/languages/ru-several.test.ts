/** Russian statements and questions below a headline that names several, or of which nothing says whose they are: classes of items that outside raters refused. */
import { describe, expect, it } from "vitest";
import { findUnownedMeasure } from "../../../questions/languages/ru/owned.ts";
import { findDroppedSubject } from "../../../questions/languages/ru/dropped.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { findWords } from "../../../questions/words.ts";
import { claimsOf, itemsIn } from "../made.ts";

const read = (text: string, title: string) => annotate([text], title, null, russian);
const beyond = (text: string, title: string, lead = "") =>
  russian.findBeyondHeadline(text, lead, read(`${lead} ${text}`.trim(), title));
const asks = (question: string, title: string, text = "Эльбрус выше Казбека.") =>
  russian.questionNamesTopic!(question, title, read(text, title));
const make = itemsIn("ru");
const itemsOf = (title: string, ...paragraphs: string[]) => make(paragraphs.join("\n"), title);
const stemsOf = (title: string, ...paragraphs: string[]): string[] => claimsOf(itemsOf(title, ...paragraphs));

describe("a headline that names several of a kind", () => {
  it.each([
    ["Высота горы достигает 5642 метров.", "Самые высокие горы Кавказа", "горы"],
    ["Глубина озера достигает 83 метров.", "Озёра Грузии", "озера"],
    ["Толщина льда над водоёмом достигает 3 метров.", "Чистейшие озёра Сибири", "водоёмом"],
    ["Площадь острова составляет 84 км².", "Соловецкие острова", "острова"],
    ["На площади острова живут в России 900 человек.", "Соловецкие острова", "острова"],
    ["Мост построили в 1911 году.", "Мосты Твери", "Мост"],
    ["В 1911 году часть болота осушили.", "Болота Сибири", "болота"],
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
    ["Верховые болота осушили в 1911 году.", "Болота Сибири"],
    ["В 1911 году часть Шатурского болота осушили.", "Болота Сибири"],
    ["Глубина Ладожского озера достигает 230 метров.", "Озёра Карелии"],
    ["В России самая высокая гора достигает 5642 метров.", "Горы Кавказа"],
  ])("leaves what has a name, or is many: %s", (text, title) => {
    expect(beyond(text, title, "")).toBeNull();
  });
  it("is of any where a sentence without a figure tells what is", () => {
    for (const text of ["Остров — это суша среди воды.", "Остров зарастает кустами и травой."])
      expect(beyond(text, "Острова")).toBeNull();
    expect(beyond("Остров принимает 300 птиц.", "Острова")).toBe("Остров");
    expect(beyond("Остров получил школу.", "Острова")).toBe("Остров");
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
    expect(findUnownedMeasure(text, "Пётр Сомов: детство", "")).toBe(noun);
    expect(russian.findUnresolved(text, false, "")).not.toBeNull();
  });
  it.each([
    ["Население Бутово — 744 жителя.", "Сёла на Волге"],
    ["Высота колокольни – 45 метров.", "Колокольня в Бутово"],
    ["Высота колокольни достигает 45 метров.", "Пожар в Бутово"],
  ])("is whole with its owner: %s", (text, title) => {
    expect(findUnownedMeasure(text, title, "")).toBeNull();
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

describe("a day by the way", () => {
  const title = "Пётр Бутов из Твери";
  const keys = (text: string) =>
    itemsOf(title, `В Твери жил Пётр Бутов. ${text}`).map(
      ({ key, options }) => options?.find(({ id }) => id === key)?.text ?? key,
    );
  it("is that on which a family moved, of which the year may be asked", () => {
    const of = (verb: string) => keys(`14 мая 1931 года Пётр Бутов ${verb} в Тверь.`);
    expect(of("переехал")).not.toContain("14 мая");
    expect(of("переехал")).toContain("1931");
    expect(of("вернулся с победой")).toContain("14 мая");
  });
  it("is that on which something will be made known", () => {
    const of = (verb: string) => keys(`Награды Петра Бутова ${verb} в Твери 14 мая.`);
    expect(of("будут объявлены")).toEqual([]);
    expect(of("украли")).toContain("14 мая");
  });
});

describe("a year within a war", () => {
  const rivals = (text: string) => {
    const article = read(`В 1985 году Пётр Бутов жил в Твери. ${text}`, "Как жила Тверь");
    const year = article.mentions.find((m) => m.kind === "date" && m.year === 1942)!;
    return russian.findAlternatives(article, year).map((other) => Number(other.text));
  };
  it("has rivals of that war alone", () => {
    const war = rivals("Тверь пережила оккупацию, и в 1942 году Красная армия вошла в город.");
    expect(war.toSorted()).toEqual([1941, 1943, 1944, 1945]);
    const peace = rivals("Тверь пережила засуху, и в 1942 году город получил новый мост.");
    expect(peace).toContain(1938);
  });
});

describe("a year that its own clause tells of a war", () => {
  const rivals = (text: string, of: number) => {
    const article = read(
      `В 1938 году Пётр Бутов жил в Твери. ${text} В 1985 году его не стало.`,
      "Как жила Тверь",
    );
    const year = article.mentions.find((m) => m.kind === "date" && m.year === of)!;
    return russian.findAlternatives(article, year).map((other) => Number(other.text));
  };
  it.each([
    ["В 1946 году, после победы над Японией, Пётр Бутов вернулся в Тверь.", 1946, 1945],
    ["В 1947 году, после окончания Второй мировой войны, Пётр Бутов вернулся в Тверь.", 1947, 1945],
    ["В 1920 году, после Первой мировой войны, Пётр Бутов вернулся в Тверь.", 1920, 1918],
  ])("has no rival before its end: %s", (text, year, end) => {
    const found = rivals(text, year);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(end);
    expect(found.length).toBeGreaterThan(2);
    expect(Math.min(...rivals(text.replace(/, после [^,]+,/, ""), year))).toBeLessThan(end);
  });
  it("has rivals near it alone where the war began then", () => {
    const text = (what: string) => `Зимой 1904 года, когда началась ${what}, Пётр Бутов уехал из Твери.`;
    const far = (found: number[]) => Math.max(...found.map((year) => Math.abs(year - 1904)));
    expect(far(rivals(text("война с Японией"), 1904))).toBe(3);
    expect(far(rivals(text("стройка моста"), 1904))).toBeGreaterThan(3);
  });
});

describe("a year behind another", () => {
  it("has no rival before it where the sentence goes on from there", () => {
    const rivals = (who: string) => {
      const text = `В 1907 году Пётр Бутов вышел на свободу. В 1908 году ${who} открыл лавку. В 1985 году её закрыли.`;
      const article = read(text, "Пётр Бутов");
      const year = article.mentions.find((m) => m.kind === "date" && m.year === 1908)!;
      return russian.findAlternatives(article, year).map((other) => Number(other.text));
    };
    expect(Math.min(...rivals("он"))).toBe(1907);
    expect(Math.min(...rivals("купец Сомов"))).toBeLessThan(1907);
  });
});

describe("what somebody said in a clause", () => {
  const said = (text: string) =>
    russian.findSpeech(read(`Пётр Бутов рассказал, что ${text}.`, "Поход")).length;
  it("is not asked for with two asides in brackets", () => {
    expect(said("путь ведёт от села Лугин (200 метров) до перевала Сомов (900 метров)")).toBe(0);
    expect(said("путь ведёт от села Лугин (200 метров) до перевала Сомов")).toBe(1);
  });
});

describe("a decision that somebody tells of", () => {
  it("is one on something", () => {
    const said = (text: string) =>
      russian.findSpeech(read(`Пётр Бутов рассказал, что ${text}.`, "Поход в Лугин")).length;
    expect(said("примет окончательное решение к январю")).toBe(0);
    expect(said("примет окончательное решение о походе к январю")).toBe(1);
    expect(said("принял решение построить мост к январю")).toBe(1);
  });
});

describe("a definition", () => {
  const terms = (text: string) =>
    read(text, "Урок")
      .mentions.concat(russian.findNamings!(read(text, "Урок").sentences))
      .filter(({ kind }) => kind === "naming").length;
  it.each([
    "Геология — это сложная наука о строении земной коры.",
    "Геология — это наука, в которой применяют карты и буровые станки.",
    "Современная геология — это наука о строении земной коры.",
  ])("neither judges, nor is of a time, nor of a science by its tools: %s", (text) => {
    expect(terms(text)).toBe(0);
  });
  it.each([
    "Геология — это наука о строении земной коры.",
    "Геология — это естественная наука, которая изучает строение земной коры.",
  ])("tells a kind and what it is of: %s", (text) => {
    expect(terms(text)).toBeGreaterThan(0);
  });
});

describe("a meeting", () => {
  it("has its name, its place or its year", () => {
    expect(beyond("На съезде было решено построить мост через Волгу.", "Тверь")).toBe("съезде");
    for (const at of ["На Волжском съезде", "На съезде в Твери", "На съезде архитекторов"])
      expect(beyond(`${at} было решено построить мост через Волгу.`, "Тверь")).toBeNull();
    expect(beyond("На съезде было решено построить мост.", "Волжский съезд")).toBeNull();
    expect(beyond("На съезде решили построить мост.", "Тверь", "В Твери прошёл съезд.")).toBeNull();
  });
});

describe("an amount that bounds another", () => {
  const at = (text: string, what: string) => ({
    start: text.indexOf(what),
    end: text.indexOf(what) + what.length,
  });
  const isAside = (text: string, what: string) => russian.isAside!(text, at(text, what));
  it.each([
    ["Наибольшая глубина залива — 60 метров, средняя — 20 метров.", "60"],
    ["Площадь залива без отмелей — 60 км², а с отмелями — 70 км².", "60"],
    ["В Лугине 60 улиц, из них 20 мощёных.", "60"],
    ["Длина залива — 60 км, а ширина — 20 км.", "60"],
  ])("is not changed: %s", (text, what) => {
    expect(isAside(text, what)).toBe(true);
  });
  it("is changed where no other is told", () => {
    expect(isAside("Наибольшая глубина залива — 60 метров.", "60")).toBe(false);
    expect(isAside("В Лугине 60 улиц и 20 площадей.", "60")).toBe(false);
  });
});

describe("a paper as the source of news", () => {
  it("is left out behind what it tells", () => {
    const stems = stemsOf(
      "Мост в Твери",
      "Мост в Твери длиной 900 метров построили в 1911 году, пишет «Волжский листок».",
    );
    expect(stems.filter((stem) => stem.includes("900") || stem.includes("_____"))).not.toEqual([]);
    expect(stems.join()).not.toContain("листок");
  });
});
