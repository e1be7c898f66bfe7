/** What a Russian statement lacks though a headline stands above it, and slips of its source. */
import { describe, expect, it } from "vitest";
import { GAP } from "../../../questions/item.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { findTerms } from "../../../questions/languages/ru/terms.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { bankOf, stemsOf } from "../made.ts";

const read = (text: string, title = "Мост в Твери") => annotate([text], title, null, russian);
const lacks = (text: string, title?: string) =>
  russian.findBeyondHeadline(text, "", read(`Иван Бутов жил в Твери. ${text}`, title));
const exactOf = (text: string) => read(text).mentions.flatMap((m) => (m.kind === "number" ? [m.exact] : []));

describe("below a headline it is not told", () => {
  it.each([
    ["Порталу подтвердили, что на складе 40 ящиков.", "Порталу"],
    ["Директор Бутов рассказал изданию, что на складе 40 ящиков.", "изданию"],
    ["Раскопки под Тверью — лишь одна из 20 экспедиций Института.", "Института"],
    ["Количество сотрудников Группы в Твери составляет 26 тысяч человек.", "Группы"],
    ["Долг области по итогам года вырос на 3 млрд рублей.", "по итогам года"],
    ["Вечером цена выросла на 3 рубля.", "Вечером"],
    ["Об этом, как передаёт ТАСС, заявил в Твери Иван Бутов.", "Об этом"],
    ["Отметил Иван Бутов, по закону подарок дороже 5 тысяч сдают.", "Отметил Иван Бутов,"],
    ["На пятницу запланировано заседание в Твери.", "На пятницу запланировано"],
    ["Аналогично назначаются 12 судей Твери.", "Аналогично"],
    ["Матч с бело-голубыми в Твери выиграл «Маяк».", "бело-голубыми"],
    ["Сам Иван Бутов пробовал рыбачить в 2012 году.", "Сам"],
    ["Именно в 1994 году в Твери открыли музей.", "Именно"],
    ["До этого рекорд принадлежал Ивану Бутову, тренеру «Зари», (60 лет).", "», ("],
    ["Возраст Ивана Бутова (60 лет 164 дней) стал рекордом Твери.", "164 дней"],
    ["Через 22 часов Иван Бутов вернулся в Тверь.", "22 часов"],
    ["Иван Бутов прожил в Твери 21 лет.", "21 лет"],
    ["Иван Бутов пробыл в Твери 15 дня.", "15 дня"],
    ["внести дополнение к проекту планируют на заседании комитета в феврале", "проекту"],
    ["Как уже упоминается в книге, в 1586 году здесь стоял дом.", "Как уже упоминается в книге"],
  ])("%s", (text, word) => {
    expect(lacks(text)?.toLowerCase()).toContain(word.toLowerCase());
  });
  it.each([
    "Порталу «Маяк» подтвердили, что на складе 40 ящиков.",
    "Раскопки под Тверью — лишь одна из 20 экспедиций Института истории.",
    "Долг области по итогам 2001 года вырос на 3 млрд рублей.",
    "По проекту архитектора Бутова построили 12 домов.",
    "Иван Бутов пробыл в Твери около 22 дней, а из 21 года жизни 15 лет рисовал.",
    "Иван Бутов прошёл 2,5 километра до Твери за 21 час и 34 минуты.",
    "дополнение к проекту закона о лесе внесут на заседании комитета по природе в феврале",
    "Даже если Тверь построит 12 домов, мест не хватит.",
  ])("but: %s", (text) => {
    expect(lacks(text)).toBeNull();
  });
});

describe("a noun taken as known", () => {
  const text = "Сделку Бутова с заводом готовили год. Сделка завершилась в апреле 2014 года.";
  const below = (title: string, statement = "Сделка завершилась в апреле 2014 года.") =>
    russian.findBeyondHeadline(statement, "", read(text, title));
  it("is asked about below news, not where the headline has it or is the name of an entry", () => {
    expect(below("Губернатор обвинил Apple в крахе экономики")).toBe("Сделка");
    expect(below("Губернатор осудил сделку Бутова с заводом")).toBeNull();
    expect(below("Покупка завода")).toBeNull();
  });
  it("and below a section's title, which names nothing", () => {
    expect(below("О монастыре", "В 1352 году был заложен мужской монастырь.")).toBe("был");
  });
  it.each([
    "Пять человек доставлены в больницу.",
    "В 1938 году цунами убило 200 человек.",
    "Два орбитальных телескопа сняли вспышку.",
  ])("but not: %s", (statement) => {
    expect(below("Губернатор обвинил Apple в крахе экономики", statement)).toBeNull();
  });
  it("and is shown behind a sentence that the headline explains", () => {
    const lines = [
      "Губернатор Твери обвинил Apple в крахе экономики",
      "Губернатор Твери Иван Бутов давно ждал покупки местного завода корпорацией Apple. Сделка завершилась в апреле 2014 года, и рабочие завода получили премии. Они были очень рады этому дню, как и бывшие владельцы.",
    ];
    const stems = stemsOf(bankOf({ text: lines.join("\n"), lang: "ru" }).items);
    const asked = stems.filter((stem) => stem.includes("Сделка завершилась"));
    expect(asked.length).toBeGreaterThan(0);
    for (const stem of asked) expect(stem).toContain("давно ждал покупки");
  });
  it("nor is one named among two firms in straight marks, or where it is of both", () => {
    const article = read(
      'Компания Samsung готова к миру. Суд обязал компанию "Маяк" платить. Вчера компании обсуждали сумму.',
    );
    expect(russian.resolve(article, article.sentences[1]!)).toEqual([]);
    expect(russian.resolve(article, article.sentences[2]!).map((r) => r.text)).not.toContain(
      "компании Samsung",
    );
  });
  it("of two in turn is nobody", () => {
    expect(lacks("Первого судью, второго врача: первого ввёл Рейган, второго Буш.")).toBeNull();
    expect(lacks("Первого ввёл Рейган, второго — Буш.")).toBe("Первого");
  });
});

describe("whom somebody speaks of", () => {
  const text =
    "Министр Анна Вормут приехала в Тверь. Бутов сообщил, что Вормут попросила денег. Так сказал Иван Бутов.";
  it("is named, or the headline names them", () => {
    const below = (title: string) =>
      russian.findBeyondHeadline("Вормут попросила у Твери денег", "", read(text, title));
    expect(below("Тверь поддержит санкции против Перми")).toBe("Вормут");
    expect(below("Вормут посетила Тверь")).toBeNull();
    expect(below("Анна посетила Тверь")).toBeNull();
    const named = "Марта Вормут попросила у Твери денег";
    expect(russian.findBeyondHeadline(named, "", read(text, "Тверь поддержит Пермь"))).toBeNull();
  });
  it("is not told without a headline either, but by a lead or by what they are", () => {
    const article = read(text, "Тверь поддержит Пермь");
    const alone = (lead: string, statement = "Вормут попросила у Твери 12 рублей.") =>
      russian.findUnresolved(statement, false, "", lead, article);
    expect(alone("")).toBe("Вормут");
    expect(alone("Министр Анна Вормут приехала в Тверь.")).toBeNull();
    expect(alone("", "Министр Вормут попросила у Твери 12 рублей.")).not.toBe("Вормут");
  });
  it("is not judged by what an entry is of", () => {
    const idle = (statement: string, title: string) => russian.isIdle!(statement, [], read(statement, title));
    expect(idle("Иван Ильич Бутов – русский писатель.", "Иван Бутов")).toBe(true);
    expect(idle("Тверь — город на Волге, основанный купцами.", "Иван Бутов")).toBe(false);
    expect(idle("Иван Бутов – автор 12 книг.", "Иван Бутов")).toBe(false);
  });
  it("is not asked of half of what they said", () => {
    const half =
      "По словам Ивана Бутова, переговоры в Твери определят не только сроки вывода войск, но и цену.";
    for (const { content } of russian.findSpeech(read(half))) expect(content.text).toContain("но и цену");
  });
  it("is not asked of words within the writer's own sentence", () => {
    const quoted = 'Доклад включает перечень "угроз, которые мешают развитию Твери", заявил Иван Бутов.';
    expect(russian.findSpeech(read(quoted)).filter(({ kind }) => kind === "quote")).toEqual([]);
  });
});

describe("a slip of the source", () => {
  it("of a preposition or a number's case is refused", () => {
    expect(lacks("Выборы прошли в в 512 посёлках под Тверью.")).not.toBeNull();
    expect(lacks("В Твери живут два известных шахматистов из Перми.")).not.toBeNull();
    expect(lacks("В Твери живут два известных шахматиста из Перми.")).toBeNull();
    expect(lacks("Вернулись пять известных шахматистов из Твери.")).toBeNull();
  });
  it("of a figure or a comma is refused", () => {
    expect(lacks("Средняя масса щуки в Твери была 1 35 кг.")).toBe("1 35 кг");
    expect(lacks("В Твери 18 мая 1756 года, Иван Бутов открыл школу.")).not.toBeNull();
  });
  it("but not what may stand so", () => {
    expect(lacks("В Твери живут 1 350 кошек.")).toBeNull();
    expect(lacks("В 1901 году, после пожара в Твери, Иван Бутов открыл школу.")).toBeNull();
    expect(lacks("Вернувшись в Тверь в 1497 году, Иван Бутов открыл школу.")).toBeNull();
  });
});

it("a date may follow what opens with a link", () => {
  expect(russian.measureOpener("Напомним, что 24 мая 2011 года акции вышли на биржу.")).toBe(14);
  expect(russian.measureOpener("Затем 0,3 секунды сокращаются желудочки.")).toBe(0);
});

describe("a cut", () => {
  const endOf = (text: string, asked: string) =>
    text.slice(0, russian.trimEnd(text, { start: 0, end: text.length }, { start: 0, end: asked.length }));
  it("leaves no clause without its verb", () => {
    const text =
      "Фирма из Твери сообщила, что с 11 августа цены на товар из-за затрат на хранение, а также перевозку, растут на 20%.";
    expect(endOf(text, "Фирма из Твери")).toBe(text);
    const whole = "Фирма из Твери сообщила, что цены растут на 20% каждый год, а также что она закрывается.";
    expect(endOf(whole, "Фирма из Твери")).toContain("каждый год");
  });
  it("leaves a surname what tells who that is", () => {
    const text = "Мировой суд Твери 10 марта оправдал Кулябина, который поставил оперу.";
    expect(endOf(text, "Мировой суд")).toBe(text);
  });
  it("leaves no month that another stands against", () => {
    const text = "В 1990 году Бутов молчал. В январе Бутов потерял одного друга, а в феврале четырёх.";
    const article = read(text);
    expect(russian.resolve(article, article.sentences[1]!)).toEqual([]);
  });
});

describe("a village behind a preposition", () => {
  it("goes on", () => {
    expect(read("Бутов родился 10 мая 1888 г. в д. Папулово под Тверью.").sentences).toHaveLength(1);
    expect(read("Тверь лежит у р. Волга, а Бутов жил в г. Кашин.").sentences).toHaveLength(1);
  });
});

describe("numbers that are none to ask for", () => {
  it("of a channel's name, of an error", () => {
    expect(exactOf('Об этом сообщает "112 Украина" из Твери.')).not.toContain(true);
    expect(exactOf("Лес накопил 0,62 ± 0,37 тонны углерода.")).not.toContain(true);
    expect(exactOf("В Твери собрались шестеро видных эксперта по шахматам.")).not.toContain(true);
    expect(exactOf("В Твери собрались шестеро видных экспертов по шахматам.")).toContain(true);
    expect(exactOf("Лапин работал с двумя купцами, Иваном Бутовым и Олегом Зиминым.")).not.toContain(true);
    const films =
      'Два проекта студии - комедия "Трек" Ильи Бутова и сказка "Лис" Анны Лапиной - сняты в Твери.';
    expect(exactOf(films)).not.toContain(true);
    expect(exactOf("Вину вменяют двум жителям Твери Ивану Бутову и Олегу Зимину.")).not.toContain(true);
    expect(exactOf("Уже 20 числа закон одобрили в Твери.")).not.toContain(true);
    expect(exactOf("Тверь получит 33 дома, Пермь ещё 33 дома, а 34 дома достанутся Туле.")).not.toContain(
      true,
    );
    expect(exactOf("Заказ требует 32 Гб памяти.")).not.toContain(true);
    expect(exactOf('"112 бригад приехали в Тверь", - сказал Бутов.')).toContain(true);
  });
});

describe("rivals", () => {
  const termsOf = (text: string) => findTerms(read(text).sentences[0]!).map((m) => m.text);
  it("of a sport are none where its kind or its clubs tell", () => {
    expect(termsOf("Школа провела турнир по хоккею с мячом.")).toEqual([]);
    expect(termsOf("Школа провела турнир по хоккею.")).toEqual(["хоккею"]);
  });
  it("of a report's hour are none", () => {
    expect(termsOf("Цены снижаются утром во вторник.")).toEqual([]);
  });
  it("of a year to come lie close before it", () => {
    const article = read("Фильм должен выйти в 2018 году.");
    const years = russian.findAlternatives(
      article,
      article.mentions.find((m) => m.kind === "date")!,
    );
    expect(Math.min(...years.map((y) => y.order!))).toBe(2016);
  });
  it("of the last year of a century are of tens", () => {
    const article = read("Наряды в Твери собраны с 1600 года по 1900 год.");
    const years = russian.findAlternatives(
      article,
      article.mentions.find((m) => m.kind === "date")!,
    );
    expect(years.map((y) => y.text)).toContain("1590");
    expect(years.map((y) => y.text)).not.toContain("1597");
  });
  it("of ten are as round", () => {
    const article = read("Разрешение дают на десять лет.");
    const words = russian.findAlternatives(
      article,
      article.mentions.find((m) => m.kind === "number")!,
    );
    expect(words.map((w) => w.text)).not.toContain("тринадцать");
  });
  it("of chess points are whole or half", () => {
    const article = read("Чемпионом Твери стал Иван Бутов, набрав 8,5 очков.");
    const points = russian.findAlternatives(
      article,
      article.mentions.find((m) => m.kind === "number")!,
    );
    for (const { order } of points) expect(Number.isInteger(order! * 2)).toBe(true);
  });
  it("of a whole whose parts are shown are none", () => {
    const article = read("В Твери погибли 326 граждан.");
    const mention = article.mentions.find((m) => m.kind === "number")!;
    const shown = `В Твери погибли ${GAP} граждан - 154 военных и 155 гражданских лиц.`;
    expect(russian.isGiven!(shown, mention, article)).toBe(true);
    expect(russian.isGiven!(`В Твери погибли ${GAP} граждан.`, mention, article)).toBe(false);
  });
  it("of two in a row may be as true", () => {
    const article = read("Пётр Бутов и Олег Лапин вошли в дом. Павел Сомов ждал.");
    const mention = article.mentions.find((m) => m.kind === "person")!;
    expect(russian.isGiven!(`${GAP} и Олег Лапин вошли в дом.`, mention, article)).toBe(true);
  });
});

describe("a noun below news", () => {
  const NEWS = "Бутовы открыли мост через реку";
  it.each([
    "В 1932 году здание повредил сильный пожар.",
    "Анна Бутова проработала 13 лет инженером в Твери.",
  ])("is known by a name or a year: %s", (text) => {
    expect(lacks(text, NEWS)).toBeNull();
  });
  it.each([
    ["Здание в 1932 году повредил сильный пожар.", "Здание"],
    ["Сильный пожар повредил здание на 40 процентов.", "здание"],
    ["В 1932 году Иван Бутов покинул пост главного редактора газеты.", "газеты"],
  ])("else is asked for: %s", (text, word) => {
    expect(lacks(text, NEWS)).toBe(word);
  });
});

describe("two of whom only behind both is told", () => {
  const behind = (text: string, lead: string) =>
    russian.findBeyondHeadline(text, lead, read(`${lead} ${text}`));
  it("asks which couples, and which two", () => {
    const lead = "Анна Бутова открыла в Твери школу вместе с Ольгой Громовой.";
    expect(behind("Обе пары владеют 40 % школы.", lead)).toBe("Обе");
    expect(behind("Обоим исполнилось 40 лет.", "Школу открыла Анна Бутова.")).toBe("Обоим");
  });
  it("knows them where they are shown", () => {
    expect(behind("Обе пары владеют 40 % школы.", "В Твери живут две пары учителей.")).toBeNull();
    expect(behind("Обе школы открыли в 1990 году.", "Тверь и Клин построили школы.")).toBeNull();
    expect(behind("В 1881 году оба завода объединили.", "«Маяк» стоит рядом с «Зарёй».")).toBeNull();
    expect(lacks("В Твери наградили обоих тренеров — Ивана Бутова и Павла Громова.")).toBeNull();
  });
});
