/** What outside raters of round 19 failed of Russian items, by classes. */
import { describe, expect, it } from "vitest";
import type { Item } from "../../../questions/item.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { findRuns } from "../../../questions/languages/ru/name-runs.ts";
import { isToldAbove } from "../../../questions/languages/ru/told.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { itemsIn, stemsOf as listStems } from "../made.ts";

const make = itemsIn("ru");
const itemsOf = (text: string, title: string): Item[] => make(`${text} Жители были рады.`, title);
const stemsOf = (text: string, title: string): string[] => listStems(itemsOf(text, title));
const keysOf = (text: string, title: string) => itemsOf(text, title).map(({ key }) => key);
const openerOf = (text: string): string => text.slice(0, russian.measureOpener(text));
const articleOf = (text: string, title: string) => annotate([text], title, null, russian);

describe("a number", () => {
  it("of a size told by the way, before the verb, is neither typed nor changed", () => {
    const isAside = (text: string) =>
      russian.isAside?.(text, { start: text.indexOf("70"), end: text.indexOf("70") + 2 });
    expect(isAside("Озеро Лугино площадью 70 кв. км в старину называли Чёрным.")).toBe(true);
    expect(isAside("В Лугине построили мост длиной 70 метров.")).toBe(false);
  });
  it("that is a part of one measure of time is not asked for", () => {
    const title = "Матч в городе Лугин";
    expect(keysOf("В матче в Лугине Пётр Сомов провёл на льду 17 минут и 39 секунд.", title)).not.toContain(
      "17",
    );
    expect(keysOf("В матче в Лугине Пётр Сомов провёл на льду 17 минут.", title)).toContain("17");
  });
  it("told by «без малого» is none to be asked for", () => {
    const title = "Осада города Лугин";
    expect(keysOf("Осада города Лугин длилась без малого восемь лет.", title)).not.toContain("восемь");
  });
  it("of an earthquake is changed to no much weaker one", () => {
    const text = "Землетрясение магнитудой 7,4 разрушило в городе Лугин сотни домов.";
    const article = articleOf(text, "Землетрясение в Лугине");
    const [number] = article.mentions.filter(({ kind }) => kind === "number");
    const others = russian.findAlternatives(article, number!).map(({ order }) => order!);
    expect(others).not.toEqual([]);
    for (const other of others) expect(Math.abs(other - 7.4)).toBeLessThanOrEqual(1.5);
  });
});

describe("a year", () => {
  const title = "Фабрика в городе Лугин";
  it("of an event from which something is counted is not asked for", () => {
    expect(
      keysOf("Газета назвала пожар в Лугине самым крупным после гибели театра в 1949 году.", title),
    ).not.toContain("1949");
    expect(keysOf("Фабрика в Лугине выпускает больше ткани, чем до кризиса 1949 года.", title)).not.toContain(
      "1949",
    );
    expect(keysOf("После пожара фабрику в Лугине восстановили в 1949 году.", title)).toContain("1949");
  });
  it("of an account is not asked for", () => {
    expect(keysOf("За 1949 год доход фабрики в Лугине составил 12 миллионов рублей.", title)).not.toContain(
      "1949",
    );
  });
  it("of what is to come has no rival long before it", () => {
    const text =
      "В 1998 году фабрика в Лугине сгорела. В 2031 году в Лугин приедет балет города Тверь с новой постановкой.";
    const article = articleOf(text, title);
    const year = article.mentions.find((m) => m.kind === "date" && m.year === 2031)!;
    const others = russian.findAlternatives(article, year).map(({ order }) => order!);
    expect(others).not.toEqual([]);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(2029);
  });
  it("of meteors that fall every year is not changed", () => {
    const text = "Весь август 2017 года над Лугином можно будет видеть метеорный поток Персеиды.";
    const stems = stemsOf(text, "Ночи города Лугин");
    expect(stems.filter((stem) => stem.includes("Весь август") && !stem.includes("2017"))).toEqual([]);
  });
  it("is asked for without the calendar of its day", () => {
    const stems = stemsOf("Театр в Лугине открыли 3 мая 1864 года по старому стилю.", "Театр в городе Лугин");
    expect(stems.filter((stem) => /В каком году.*стилю/.test(stem))).toEqual([]);
  });
  it("is asked for with «впервые» before the verb", () => {
    const text = "Пароход из Лугина в Тверь впервые отправился 4 мая 1851 года.";
    const stems = stemsOf(text, "Пароходы города Лугин");
    expect(stems).toContainEqual(
      expect.stringContaining("В каком году пароход из Лугина в Тверь впервые отправился?"),
    );
  });
  it("since which something ended is asked for by no question", () => {
    const span = { start: 2, end: 6 };
    const article = articleOf("С 2011 года пароход закончил работу на Волге.", "Пароход");
    const year = article.mentions.find((m) => m.kind === "date")!;
    expect(russian.ask("С 2011 года пароход закончил работу на Волге.", span, year)).toBeNull();
    expect(russian.ask("С 2011 года пароход работает на Волге.", span, year)).not.toBeNull();
  });
});

describe("what opens a sentence", () => {
  it("is cut where it only links, or counts from the day of writing", () => {
    expect(openerOf("Так или иначе, в 1839 году в Лугин приехала экспедиция.")).toBe("Так или иначе, ");
    expect(openerOf("В ближайшие четыре года фабрика построит мост.")).toBe("В ближайшие четыре года ");
    expect(openerOf("На данный момент фабрика закрыта.")).toBe("На данный момент ");
  });
  it("is not cut where the sentence says otherwise without it", () => {
    expect(openerOf("Так и не построив мост, Сомов уехал.")).toBe("");
    expect(openerOf("Так, только Сомов поддерживал театр в Лугине.")).toBe("");
  });
  it("leaves no «однако» behind a century", () => {
    const text =
      "К концу XV века, однако, сила города Лугин пошла на спад: в 1494 году князь закрыл там суд.";
    for (const stem of stemsOf(text, "Город Лугин")) expect(stem).not.toContain("однако");
  });
});

describe("what points outside", () => {
  it("a span of days that begins with the day of writing", () => {
    expect(russian.findPointer("В Лугине в течение ближайших двух дней пройдут дожди.")).not.toBeNull();
    expect(russian.findPointer("В Лугине на данный момент закрыли 30 школ.")).not.toBeNull();
    expect(
      russian.findPointer("Летом 2011 года школы в Лугине в течение двух дней были закрыты."),
    ).toBeNull();
  });
  const beyond = (text: string, title: string, paragraphs = text) =>
    russian.findBeyondHeadline(text, "", articleOf(paragraphs, title));
  it("a war that lasted, and nothing shown names", () => {
    const title = "Анна Лугина";
    expect(beyond("Война длилась восемь лет.", title)).not.toBeNull();
    expect(beyond("Война длилась восемь лет.", "Война за город Лугин")).toBeNull();
  });
  it("an office in a body without its name", () => {
    const title = "Балет города Лугин едет в Тверь";
    const text = "Анна Берг, президент оркестра, приехала в Тверь 5 мая 2011 года.";
    expect(beyond(text, title)).not.toBeNull();
    expect(beyond(text, "Оркестр города Лугин едет в Тверь")).toBeNull();
    expect(beyond(text.replace("оркестра", "оркестра Лугина"), title)).toBeNull();
  });
  it("a ship, where the text names two of its kind", () => {
    const title = "Спасение судов у города Лугин";
    const text = "5 мая 2011 года ледокол провёл через льды судно «Профессор Сомов».";
    const before = "К Лугину идут ледокол «Адмирал Берг»";
    expect(beyond(text, title, `${before} и ледокол «Мичман». ${text}`)).not.toBeNull();
    expect(beyond(text, title, `${before}. ${text}`)).toBeNull();
    const helped = "Лёд кололи вместе с ледоколами «Юнга» и «Боцман».";
    expect(beyond(text, title, `${helped} ${before}. ${text}`)).not.toBeNull();
  });
  it("a place in a list that nothing names", () => {
    const text = "На первом месте остаются заводы города Лугин с долей 25,6%.";
    expect(beyond(text, "Фабрика в городе Лугин закрыта")).not.toBeNull();
    expect(beyond(text, "Рейтинг заводов города Лугин")).toBeNull();
  });
  it("what was there as well", () => {
    expect(russian.findPointer("Были в саду и экзотические животные — 2 льва и ягуар.")).not.toBeNull();
    expect(russian.findPointer("Были в саду и в парке 2 льва и ягуар.")).toBeNull();
  });
});

describe("a statement", () => {
  it("of a minute is not judged", () => {
    const article = articleOf("Сомов стоял на вершине в 9:05.", "Гора");
    expect(russian.isIdle?.("Сомов стоял на вершине в 9:05.", [], article)).toBe(true);
    expect(russian.isIdle?.("Сомов стоял на вершине 5 мая 2011 года в 9:05.", [], article)).toBe(false);
  });
  it("that the headline tells by its verb and most of its words is known", () => {
    const headline = "Лугинская фабрика полностью перешла на солнечный свет, продав старые машины";
    expect(isToldAbove(headline, "Фабрика из Лугина полностью перешла на солнечный свет в 2011 году.")).toBe(
      true,
    );
    expect(isToldAbove(headline, "Фабрика в Лугине полностью закрыта с 2011 года.")).toBe(false);
  });
  it("of where something grows is not made false by another side", () => {
    const side = (shown: string) => {
      const article = articleOf("В восточных районах растёт берёза.", "Лес");
      const term = article.mentions.find((m) => m.kind === "term")!;
      return russian.isGiven?.(shown, term, article);
    };
    expect(side("Лес\nВ _____ районах растёт берёза.")).toBe(true);
    expect(side("Лес\nДожди прошли в _____ районах.")).toBe(false);
    expect(side("Лес\nДожди прошли через _____ провинции Сычуань и Хубэй.")).toBe(true);
  });
});

describe("who", () => {
  it("is no station called by its letters", () => {
    const runsOf = (text: string) =>
      articleOf(text, "Суд").sentences.flatMap((s) =>
        findRuns(s).map(({ words }) => words.map((w) => w.text)),
      );
    expect(runsOf("Сомов сказал Би-Би-Си, что рад.").flat()).not.toContain("Би-Би-Си");
    expect(runsOf("Сомов сказал Римскому-Корсакову, что рад.").flat()).toContain("Римскому-Корсакову");
  });
  it("is named in full by no other's first name", () => {
    const text =
      "Семеро Лугиных вернулись. Отец позвонил Анне Сомов. Юитиро Сомов поднялся на гору Лугин. Сомов совершил восхождение в 2013 году.";
    for (const stem of stemsOf(text, "Восхождение на гору Лугин")) expect(stem).not.toContain("Анна Сомов");
  });
});

describe("a subject that an entry leaves out", () => {
  const person =
    "Пётр Ильич Сомов родился в 1834 г. в городе Лугин. В 1865 г. защитил диссертацию о силе пара.";
  it("is the one whom its headline names", () => {
    expect(stemsOf(person, "Пётр Ильич Сомов")).toContainEqual(
      expect.stringContaining("В каком году Сомов защитил диссертацию о силе пара?"),
    );
  });
  it("is the town that its headline names", () => {
    const town = "Тверь основана в 1135 г. на Волге. В 1485 г. присоединена к Московскому государству.";
    const stems = stemsOf(town, "Тверь").filter((stem) => stem.includes("присоединена"));
    expect(stems).not.toEqual([]);
    for (const stem of stems) expect(stem).toContain("Тверь присоединена");
  });
  it("is the battle that its headline names", () => {
    const battle =
      "Лугинская битва описана в летописи. Состоялась 8 сентября 1380 г. у города Лугин на берегу Дона.";
    const stems = stemsOf(battle, "Лугинская битва").filter((stem) => /остоялась/.test(stem));
    expect(stems).not.toEqual([]);
    for (const stem of stems) expect(stem).toMatch(/Лугинская битва состоялась|состоялась Лугинская битва/);
  });
  const town = "В 1903 году разрушен наводнением.";
  it.each([
    ["what stands in the town", `Мост через Каму в Лугине построили в 1890 году. ${town}`],
    ["what stands in the town, with its name unchanged", `Завод в городе Лугин открыли в 1890 году. ${town}`],
    ["what somebody built there", `Князь построил в Лугине каменный мост. ${town}`],
    ["what is first told of behind the town's name", `Лугин пересекает мост через Каму. ${town}`],
  ])("is not the town where it may be %s", (_, text) => {
    const stems = stemsOf(text, "Лугин");
    expect(stems).not.toEqual([]);
    for (const stem of stems) expect(stem).not.toContain("Лугин разрушен");
  });
  it.each([
    "Лугин стоит на берегу Камы.",
    "Город Лугин основан в 1135 году.",
    "В 1135 году на Каме появился Лугин.",
    "Древний Лугин расположен под горой. С 1240 года — столица княжества.",
  ])("is the town that is the subject before: %s", (before) => {
    expect(stemsOf(`${before} ${town}`, "Лугин")).toContainEqual(
      expect.stringContaining("В каком году Лугин разрушен наводнением?"),
    );
  });
  it("is no works that a person built", () => {
    const text = "Завод построил в 1870 году Пётр Сомов. В 1890 году закрыт после пожара в Лугине.";
    for (const stem of stemsOf(text, "Пётр Сомов")) expect(stem).not.toContain("Сомов закрыт");
  });
  it.each(["покинул", "бросил"])("is no university that somebody %s", (verb) => {
    const text = `В городе Лугин в 1870 году родился Пётр Сомов. В 1890 году ${verb} Петербургский университет.`;
    const stems = stemsOf(text, "Пётр Сомов").filter((stem) => stem.includes("Петербургский"));
    expect(stems).not.toEqual([]);
    for (const stem of stems) expect(stem).toContain(`Сомов ${verb} Петербургский университет`);
  });
  it("is nobody where another was named between", () => {
    const text = `${person.split(". В 1865")[0]}. В доме жил Иван Лугин. В 1865 г. защитил диссертацию о силе пара.`;
    for (const stem of stemsOf(text, "Пётр Ильич Сомов")) expect(stem).not.toContain("Сомов защитил");
  });
  it("is not told by a headline of many", () => {
    const text =
      "Пётр Сомов родился в 1934 г. в городе Лугин. В 1955 г. окончил техникум и аэроклуб в Лугине.";
    for (const stem of stemsOf(text, "Первые шаги в небо")) expect(stem).not.toMatch(/ г\. окончил/);
  });
});

describe("a question", () => {
  const ask = (text: string, of: string): string | null => {
    const article = articleOf(text, "Город Лугин");
    const mention = article.mentions.find((m) => m.text.startsWith(of) && /number|date/.test(m.kind))!;
    return russian.ask(text, { start: mention.start, end: mention.end }, mention);
  };
  it("for the year of a part that a colon or a semicolon sets off", () => {
    expect(
      ask("Сила города пошла на спад: в 1494 году князь Иван Берг закрыл контору в Лугине.", "1494"),
    ).toBe("В каком году князь Иван Берг закрыл контору в Лугине?");
    expect(ask("Сила города пошла на спад: в 1494 году он закрыл контору в Лугине.", "1494")).toBeNull();
  });
  it("for the year of what the subject did next", () => {
    expect(ask("Женева заключила союз с городом Берн и в 1536 году объявила о независимости.", "1536")).toBe(
      "В каком году Женева объявила о независимости?",
    );
    expect(ask("Женева заключила союз с городом Берн и в 1536 году князь умер.", "1536")).toBeNull();
  });
  it("for a year with its season, its reason or «впервые»", () => {
    expect(ask("Весной 2010 года в Лугине проснулся вулкан Берг.", "2010")).toBe(
      "В каком году в Лугине проснулся вулкан Берг?",
    );
    expect(ask("Пётр Сомов возглавил Полоцкое княжество в 1101 году после смерти отца.", "1101")).toBe(
      "В каком году Пётр Сомов возглавил Полоцкое княжество после смерти отца?",
    );
    expect(ask("Впервые идея построить в Лугине театр возникла в 1850 году.", "1850")).toBe(
      "В каком году впервые возникла идея построить в Лугине театр?",
    );
  });
  it("for what is meant to be spent", () => {
    expect(ask("Ольга Берг намерена вложить в дороги города 68 миллионов рублей.", "68")).toBe(
      "Сколько миллионов рублей Ольга Берг намерена вложить в дороги города?",
    );
  });
  it("for a size told with a dash", () => {
    expect(ask("Площадь озера Лугино — 31,7 тысячи квадратных километров.", "31,7")).toBe(
      "Сколько тысяч квадратных километров составляет площадь озера Лугино?",
    );
    expect(ask("Площадь озера Лугино — более 31 тысячи гектаров.", "31")).toBeNull();
  });
  it("for what is counted of an account, a place or a sea", () => {
    expect(ask("За 2016 год убытки банка Лугин составили 12 миллионов рублей.", "12")).toBe(
      "Сколько миллионов рублей составили убытки банка Лугин за 2016 год?",
    );
    expect(ask("В Байкал впадает 336 рек.", "336")).toBe("Сколько рек впадает в Байкал?");
    expect(ask("В аэропорту города Лугин из-за погоды отменили 240 рейсов.", "240")).toBe(
      "Сколько рейсов отменили в аэропорту города Лугин из-за погоды?",
    );
    expect(ask("За всю историю Каспийское море имело 70 имён у разных народов.", "70")).toBe(
      "Сколько имён за всю историю Каспийское море имело у разных народов?",
    );
  });
  it("reads no noun as a second verb", () => {
    expect(ask("Первый король, Густав Сомов, взошёл на престол в 1523 году.", "1523")).toBe(
      "В каком году первый король, Густав Сомов, взошёл на престол?",
    );
  });
});

describe("what earlier texts showed", () => {
  it("«Интересно, что» is cut off, and «Интересно» alone is not", () => {
    expect(openerOf("Интересно, что с 2008 года приз получал Сомов.")).toBe("Интересно, что ");
    expect(openerOf("Интересно рассказывает о Лугине Сомов.")).toBe("");
  });
  it("two prepositions in a row are a slip", () => {
    expect(
      russian.findPointer("Чума была в по крайней мере одном городе Европы с 1500 года."),
    ).not.toBeNull();
    expect(russian.findPointer("Чума была по крайней мере в одном городе Европы в 1500 году.")).toBeNull();
  });
  it("a short dash is one as a long one is", () => {
    for (const dash of ["—", "–"]) {
      expect(russian.findPointer(`С 1998 года по 1999 год ${dash} министр города Лугин.`)).not.toBeNull();
      expect(russian.findPointer(`Лугин ${dash} 12 % жителей уехали в Тверь.`)).not.toBeNull();
    }
  });
  it("«Тем самым» leans on what was told", () => {
    expect(russian.findPointer("Тем самым Лугин заручился поддержкой Берна в 1536 году.")).not.toBeNull();
  });
  it("hours behind days are a part of one measure", () => {
    const title = "Календарь города Лугин";
    const keys = keysOf("В календаре города Лугин год был длиной в 365 дней и 6 часов.", title);
    expect(keys).not.toContain("6");
    expect(keys).not.toContain("365");
  });
});

describe("a thing that the sentence before is about", () => {
  it("is named behind a dash of either length", () => {
    for (const dash of ["—", "–"]) {
      const text = `Байкал ${dash} самое глубокое озеро в мире. Его глубина достигает 1637 метров.`;
      expect(stemsOf(text, "Самое большое")).toContainEqual(expect.stringMatching(/лубина Байкала/));
    }
  });
  it("is one of those that were counted", () => {
    expect(russian.findPointer("На Байкале 27 островов, самый крупный из них – Ольхон.")).toBeNull();
    expect(russian.findPointer("На Байкале, самый крупный из них – Ольхон.")).not.toBeNull();
  });
});

describe("a month", () => {
  it("is no gap that opens a sentence without its capital", () => {
    const text = "Так или иначе, в сентябре 1839 года в городе Лугин высадилась экспедиция Сомова.";
    const opening = itemsOf(text, "Город Лугин").filter(({ stem }) => /(?:^|\n)_____/.test(stem));
    expect(opening).toEqual([]);
  });
});
