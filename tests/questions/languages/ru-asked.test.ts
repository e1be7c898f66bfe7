/** What a Russian bank does not ask: days without their year, gaps that swallow a unit, sentences without a subject or a source. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { itemsIn } from "../made.ts";

const make = itemsIn("ru");
const itemsOf = (...lines: string[]) => make(lines.join("\n"));
const beyond = (text: string, title = "В Твери открыли мост", ...rest: string[]) =>
  russian.findBeyondHeadline(text, "", annotate([text, ...rest], title, null, russian));

describe("a gap for what the instruction asks for", () => {
  const typed = (text: string) =>
    itemsOf("Новый завод в Твери", text)
      .filter(({ type }) => type === "typed")
      .map(({ stem, key }) => [stem.split("\n").at(-1), key]);
  it("leaves the noun beside the number", () => {
    expect(typed("В 1987 году в Твери построили школу на 624 места, сообщил музей города.")).toContainEqual([
      "В 1987 году в Твери построили школу на _____ места.",
      "624",
    ]);
  });
  it("asks for the year, and for no month", () => {
    const keys = typed("В июле 1987 года рабочие завода в Твери собрали первый трактор.").map(
      ([, key]) => key,
    );
    expect(keys).toContain("1987");
    expect(keys).not.toContain("июле");
  });
});

describe("days and months", () => {
  const rivals = (text: string, at = 0) => {
    const article = annotate([text], "Театр в Твери", null, russian);
    const date = article.mentions.filter((m) => m.kind === "date" && m.part !== "year")[at]!;
    return russian.findAlternatives(article, date).length;
  };
  it.each([
    "Котова основала театр в 2016 году, а Бутов возглавил его в марте.",
    "Театр в Твери открыли в марте.",
    "Котова основала театр в 2016 году, а 5 марта его возглавил Бутов.",
    "Театр основали в 1905 году. В 1930 году он сгорел. В 1955 году его построили снова. Гости прибыли 5 марта.",
    "Власть большевиков установили в Твери в октябре 1917 года.",
    "Ученики школы собрались в Твери 1 сентября.",
    "Театр открыли в августе 2014 году.",
    "Об открытии театра 5 марта сообщила газета «Волга».",
    "Театр открыл Бутов, сообщает 5 марта агентство «Волга».",
    "5 марта полиция сообщила, что театр открыл Бутов.",
  ])("not: %s", (text) => {
    const article = annotate([text], "Театр в Твери", null, russian);
    const date = article.mentions.findLast((m) => m.kind === "date" && m.part !== "year")!;
    expect(
      date.kind === "date" && (date.relative || russian.findAlternatives(article, date).length === 0),
    ).toBe(true);
  });
  it.each([
    "Театр в Твери открыли 5 марта.",
    "Театр в Твери открыли в марте 2016 года.",
    "Театр открыли 5 марта 2016, в субботу.",
    "Театр открыли 5 марта, сообщает агентство «Волга».",
    "Газета сообщила, что театр открыли 5 марта.",
  ])("%s", (text) => {
    expect(rivals(text)).toBeGreaterThan(2);
  });
});

describe("below a headline", () => {
  it.each([
    "После окончания школы поступил в институт.",
    "В 1960-х — 1980-х гг. пребывал в ссылке в Твери.",
    "3 июня 1908г. назначен заместителем мэра города Тверь.",
    "С 1989 года по 1990 год был председателем совета.",
    "В 27 лет окончил Тверской государственный университет.",
    "В 1983 окончил МГИМО, после чего работал в посольстве.",
    "В 1973 году в фильме «Не пройдёт и года» начал карьеру в кино.",
    "С 1980 года и до конца жизни — актёр городского театра.",
    "Анну Котову избрали в прошлом октябре с перевесом в 12 процентов.",
    "По факту случившегося в Твери возбудили два дела.",
    "В таком составе группа проработала в Твери шесть лет.",
    "В 1958 году совместно с Иваном Бутовым обосновали и запатентовали новый способ.",
    "В отличие от старого образца, выдаётся сроком на 10 лет.",
    "Что поезд в Тверь впервые отправился 1 ноября 1851 года.",
    "Предыдущие выборы прошли в апреля 2019 года.",
    "Поэту стало плохо 13 марта 2015 году.",
    "Песню впервые исполнили в [1957 году] в Твери.",
    "Иван Бутов на выставке книги в Твери в 2018 году.",
    "Ведомство давало более скромные оценки, не более 7 процентов.",
    "На прошедшей неделе мэр Твери открыл мост.",
    "Ещё трое захватили склад в Твери.",
    "К обучению на данных курсах привлекали солдат из Твери.",
    "Что касается самого медвежонка Топтыгина, она отзывается о нём с нежностью.",
    "Сделав несколько снимков, уехал из Твери на поезде.",
    "В 1927 году в 19 лет вступил в партию.",
    "Участник похода и гражданской войны с соседями.",
    "Стая пролетела над лесом, который.",
    "Две самые известные — это «Волга» и «Ока».",
    "Разместить 330 рабочих в городе у самой реки.",
    "По данным издания, строители заплатили 15 миллионов рублей.",
    "Агентство подтвердило, что 70 процентов рабочих приехали из Твери.",
    "В сообщении уточнялось, что 21 августа рабочие перейдут на другой берег.",
    "Самолёты летали около беспилотников у.",
    "Гостем станет гражданин Китая.В Твери его ждут 5 января.",
    "«Каждый день всем напоминали о том, что руки надо мыть».",
    "Купцы собрали в Твери деньги на мост (цена — 15 руб. 50 коп.)",
    "Кстати деньги на мост в Твери собрали купцы.",
    "Гидро электростанцию в Твери построили купцы.",
    "Об этом 5 марта сообщает тверская газета «Волга».",
    "Прошёл ещё один век до создания первого моста.",
    "Россию, похоже, устраивает мост у Твери.",
    "В Твери умерла актриса Анна Котова ().",
    "На минувших выходных в Твери погибли 22 человека.",
  ])("not: %s", (text) => {
    expect(beyond(text)).not.toBeNull();
  });
  it.each([
    "Купцы собрали в Твери деньги на мост (цена — 15 руб. 50 коп.).",
    "Пожар в Твери нанёс ущерб заводу.",
    "Умер поэт Бутов.",
    "Сделав несколько снимков, гости Твери уехали.",
    "Выиграв матч, команда Твери вышла в финал.",
    "В годы войны завод выпускал танки.",
    "На первом этаже размещался музей.",
    "По словам Иванова, погиб 1 человек.",
    "По данным полиции, задержан водитель из Твери.",
    "В бою у Твери был ранен командир полка.",
    "В городе, основанном купцами, родился поэт Бутов.",
    "По данным агентства «Волга», мост стоил 15 миллионов рублей.",
    "В отчёте о мосте говорится, что рабочим заплатили 15 миллионов рублей.",
  ])("%s", (text) => {
    // Below the name of an entry: below news "завод" would be one told of before.
    expect(beyond(text, "Тверской мост")).toBeNull();
  });
  it("what was done, where nothing tells when or where", () => {
    expect(beyond("Построена тысяча домов, ещё столько же ждут.", "Как строят дома")).toBe("Построена");
    expect(beyond("Построена тысяча домов, ещё столько же ждут.", "Дома в Твери")).toBeNull();
    expect(beyond("Светлана Котова построила тысячу домов.", "Как строят дома")).toBeNull();
  });
  it("who writes, and not what is so for all people", () => {
    expect(beyond("Мы видим в Твери новый мост.")).toBe("Мы");
    expect(beyond("Ваш поезд ждёт в Твери.")).toBe("Ваш");
    expect(beyond("Нас встретил директор завода в Твери.")).toBe("Нас");
    expect(beyond("Наша группа вышла в Тверь 5 июля 1985 года.")).toBe("Наша");
    expect(beyond("Наша галактика вращается быстрее Твери.")).toBeNull();
    expect(beyond("В наше время мост в Твери ведёт на остров.")).toBeNull();
    expect(beyond("Воздух у моста в Твери кажется нам невесомым.")).toBeNull();
  });
  it("whose size it is, without a lead", () => {
    const text = "Длина береговой линии — 2000 км.";
    const lead = "Озеро Сомово лежит у города.";
    const article = annotate([`${lead} ${text}`], "В Твери открыли мост", null, russian);
    expect(russian.findBeyondHeadline(text, "", article)).toBe("Длина");
    expect(russian.findBeyondHeadline(text, lead, article)).toBeNull();
  });
  it("an area without a name", () => {
    const text = "На территории городского округа стоят 500 мостов из дерева и камня.";
    expect(beyond(text, "Старые мосты снесут")).toBe("На территории городского округа");
    expect(beyond(text, "В Твери снесут мосты")).toBeNull();
    expect(beyond(text.replace("округа", "округа Тверь"), "Старые мосты снесут")).toBeNull();
  });
  it("an entry below its name may leave its subject out", () => {
    expect(beyond("С 1885 г. выступал в театре Твери.", "Анна Котова")).toBeNull();
  });
  it("the company, of several", () => {
    const others = "Компания «Волга» построила мост, компания «Ока» построила дорогу.";
    expect(beyond("Компания заплатила 15 миллионов рублей.", "В Твери открыли мост", others)).not.toBeNull();
    expect(beyond("Компания заплатила 15 миллионов рублей.", "Мост «Волги»", others)).toBeNull();
  });
});

describe("numbers", () => {
  it("in words are none of a name, and those of a range are told of", () => {
    const numbersOf = (text: string) =>
      annotate([text], "", null, russian).mentions.flatMap((m) => (m.kind === "number" ? [m] : []));
    expect(numbersOf("По опросу Boston Globe шесть избирателей ждали.")).toMatchObject([{ exact: true }]);
    expect(numbersOf("По данным Boeing 737 пассажиров ждали.")).toMatchObject([{ exact: false }]);
    for (const told of ["Корабль шёл 10-20 дней.", "В 1960-х годах строили мосты.", "В 862г. основан город."])
      expect(numbersOf(told)).toMatchObject([{ exact: false }]);
    expect(numbersOf("Мост построили по 3D-модели.")).toEqual([]);
    const values = numbersOf("Ветер дует на 10–15 километров, а шторм на 3,5 или 1.5 километра.");
    expect(values.map(({ value }) => value)).toEqual([15, 3.5, 1.5]);
    const stems = itemsOf(
      "Город Лугин и его озеро",
      "В городе Лугин живёт 9 тыс. рыбаков. В озере Лугин водится 40 видов рыб. В 1911 году в городе Лугин открыли музей. Лодки плывут от города Лугин к острову 10–20 дней.",
    ).map(({ stem }) => stem.split("\n").at(-1));
    expect(stems).toContain("Лодки плывут от города Лугин к острову 10–20 дней.");
  });
  it.each([
    ["Котова получила приз жюри 70 Тверского фестиваля.", 0],
    ["Город отметил сто одиннадцатую годовщину театра.", 0],
  ])("%s", (text, at) => {
    const number = annotate([text], "", null, russian).mentions.filter((m) => m.kind === "number")[at];
    expect(number?.kind === "number" && number.exact).toBe(false);
  });
  it.each([
    ["Бутов построил три башни у реки.", "две"],
    ["Бутов построил три новых моста у реки.", "два"],
    ["Бутов прошёл четыре длинные улицы города.", "две"],
    ["На мосту стояли четыре мужчины из Твери.", "два"],
    ["Бутов прочитал три интервью Котовой.", null],
  ])("two agrees in gender: %s", (text, two) => {
    const article = annotate([text], "", null, russian);
    const [number] = article.mentions.filter((m) => m.kind === "number");
    expect(russian.findAlternatives(article, number!).find(({ order }) => order === 2)?.text ?? null).toBe(
      two,
    );
  });
  it("no whole is smaller than its part", () => {
    const article = annotate(["Из десяти турбин станции семь были разрушены."], "", null, russian);
    const [whole] = article.mentions.filter((m) => m.kind === "number");
    const rivals = russian.findAlternatives(article, whole!).map(({ order }) => order!);
    expect(rivals.length).toBeGreaterThan(0);
    expect(Math.min(...rivals)).toBeGreaterThanOrEqual(7);
  });
  it.each([
    ["В результате терактов погибли 32 человека.", 0],
    ["В результате погибли 32 человека.", 13],
    ["В результате, сообщила полиция, погибли 32 человека.", 14],
  ])("%s", (text, length) => {
    expect(russian.measureOpener(text)).toBe(length);
  });
  it("the rest of what the headline tells", () => {
    const article = annotate(
      ["Завод заплатит 28 млн рублей, а город 27 млн рублей."],
      "Бутов получит 55 млн рублей",
      null,
      russian,
    );
    const [number] = article.mentions.filter((m) => m.kind === "number");
    const shown = "Бутов получит 55 млн рублей\nЗавод заплатит _____ млн рублей, а город 27 млн рублей.";
    expect(russian.isGiven!(shown, number!, article)).toBe(true);
  });
  it("who a speaker is, is no part of what he said", () => {
    const text = "По словам Анны Котовой, главы отделения, новый завод в Твери откроют весной этого года.";
    const [speech] = russian.findSpeech(annotate([`Анна Котова живёт в Твери. ${text}`], "", null, russian));
    expect(speech?.content.text).toBe("новый завод в Твери откроют весной этого года");
  });
  it("a pair of places stays whole", () => {
    expect(russian.measureOpener("И в Твери, и на берегу Волги строят мосты.")).toBe(0);
  });
  it("a row keeps its last member", () => {
    const text = "Десять учёных из Твери проводят опросы, поездки, а иногда и раскопки на реке.";
    const ten = { start: 0, end: 6 };
    expect(russian.trimEnd(text, { start: 0, end: text.length }, ten)).toBe(text.length);
  });
  it("a row of what somebody did keeps its last member", () => {
    const kept = (text: string) =>
      text.slice(0, russian.trimEnd(text, { start: 0, end: text.length }, { start: 0, end: 5 }));
    const row = "Бутов шесть лет вёл войну с соседями, одержал много побед, но не удержал крепость.";
    expect(kept(row)).toBe(row);
    expect(kept("Бутов шесть лет вёл войну с соседями и одержал много побед, но не удержал крепость.")).toBe(
      "Бутов шесть лет вёл войну с соседями и одержал много побед",
    );
  });
  it("two words of one noun stay together", () => {
    const text = "Бутова наградили в Твери за роль умного, но грубого купца.";
    expect(russian.trimEnd(text, { start: 0, end: text.length }, { start: 0, end: 6 })).toBe(text.length);
  });
  it("a sentence keeps the clause that tells which of many", () => {
    const text = "Бутов остаётся одним из двух живущих граждан России, которые получили премию.";
    const end = text.indexOf("двух") + 4;
    expect(russian.trimEnd(text, { start: 0, end: text.length }, { start: end - 4, end })).toBe(text.length);
  });
});

describe("a date that opens a statement", () => {
  const closed = "Завод в Твери закрывали в 1941 году";
  const whenOf = (text: string, others = `${closed} и в 1996 году.`) =>
    itemsOf("Новый завод в Твери", text, others)
      .filter(({ type }) => type === "when")
      .map(({ stem }) => stem.split("\n").at(-1));
  it("gives its place to the question, whatever clauses follow", () => {
    expect(
      whenOf(
        "В 1987 году рабочие завода собрали первый трактор, который назвали «Волга» (Тверская область).",
      ),
    ).toContain(
      "В каком году рабочие завода собрали первый трактор, который назвали «Волга» (Тверская область)?",
    );
  });
  it("is asked for by its day, with its year told", () => {
    expect(whenOf("10 июля 1987 года рабочие завода собрали первый трактор.", `${closed}.`)).toContain(
      "В какой день 1987 года рабочие завода собрали первый трактор?",
    );
  });
  it("is asked for by its month, or where it stands between subject and verb", () => {
    expect(whenOf("В июле 1987 года рабочие завода собрали первый трактор.", `${closed}.`)).toContain(
      "В каком месяце 1987 года рабочие завода собрали первый трактор?",
    );
    expect(whenOf("Рабочие завода в 1987 году собрали первый трактор, который назвали «Волга».")).toContain(
      "В каком году рабочие завода собрали первый трактор, который назвали «Волга»?",
    );
  });
  it("does not where who did it is left out", () => {
    expect(whenOf("10 июля 1987 года указом министра назначен директором завода.")).toEqual([]);
  });
  it("is asked for without the contrast behind its clause", () => {
    expect(whenOf("В 1987 году завод собрал трактор, а в 1990 году завод его продал.")).toEqual([
      "В каком году завод собрал трактор?",
    ]);
  });
  it("is not how old somebody became", () => {
    const stems = itemsOf(
      "Выборы мэра в Твери",
      "20 апреля директору завода Ивану Бутову исполнилось 58 лет.",
      "Мэры Твери были старше: выборы выигрывали те, кому за 60.",
    ).map(({ stem }) => stem);
    expect(stems.filter((stem) => /Сколько лет|Когда/.test(stem))).toEqual([]);
  });
});

describe("the ends of a span of years", () => {
  const yearsOf = (text: string) => {
    const article = annotate([text], "Театр в Твери", null, russian);
    return article.mentions.flatMap((m) =>
      m.kind === "date" && !m.relative
        ? [{ text: m.text, rivals: russian.findAlternatives(article, m).map((a) => Number(a.text)) }]
        : [],
    );
  };
  it("are asked for, with rivals on their own side of the other", () => {
    const [from, to] = yearsOf("Котова возглавляла театр в Твери с 1996 по 1999 годы.");
    expect([from!.text, to!.text]).toEqual(["1996", "1999"]);
    for (const { rivals } of [from!, to!]) expect(rivals).not.toEqual([]);
    expect(Math.max(...from!.rivals)).toBeLessThan(1999);
    expect(Math.min(...to!.rivals)).toBeGreaterThan(1996);
  });
  it.each(["Театр строили между 1996 и 1999 годом.", "Театр ремонтировали с 20 по 30 мая 1999 года."])(
    "are not where they bound something else: %s",
    (text) => {
      expect(yearsOf(text).map((year) => year.text)).not.toContain("1996");
    },
  );
});

describe("what an amount exceeds", () => {
  const boundOf = (text: string) =>
    annotate([text], "Театр в Твери", null, russian).mentions.flatMap((m) =>
      m.kind === "number" && m.exact ? [m.bound ?? "told"] : [],
    );
  it("is the least that it is", () => {
    expect(boundOf("Число зрителей театра превышает 100 тысяч человек.")).toEqual(["least"]);
  });
  it("is no amount where it is not exceeded", () => {
    expect(boundOf("Число зрителей театра не превышает 100 тысяч человек.")).toEqual([]);
  });
});

describe("a false statement without a word of the headline", () => {
  const judged = (title: string) =>
    itemsOf(
      title,
      "Чума пришла в Европу по морю, и о ней написано много книг.",
      "В 1466 году в Париже умерло примерно 40 000 человек.",
      "В 1679 году в Вене умерло примерно 76 000 человек.",
      "В 1654 году в Москве умерло примерно 150 000 человек, и в домах не было живых.",
    ).filter(({ type, stem }) => type === "true-false" && /Париже|Вене/.test(stem));
  it("stands below the name of an entry, and not below news", () => {
    expect(judged("Чума")).not.toEqual([]);
    expect(judged("Музей чумы закроют на ремонт до осени")).toEqual([]);
  });
});

describe("a surname whose first name no list has", () => {
  const resolved = (full: string) => {
    const text = `В музее Твери директор ${full} выступал весной. Рахами купил дом в 2011 году.`;
    const article = annotate([text], "Пожар в Твери", null, russian);
    return russian.resolve(article, article.sentences[1]!).map((named) => named.text);
  };
  it("is given its first name where that is no oblique form", () => {
    expect(resolved("Охмад Рахами")).toEqual(["Охмад Рахами"]);
    expect(resolved("Охмадом Рахами")).toEqual([]);
  });
});

describe("a word that points, and its own sentence tells to what", () => {
  it.each([
    "Последняя вспышка чумы опустошила Тверь в 1654 году.",
    "По данным музея, последняя книга Ивана Бутова называется «Старик путешествует».",
    "В 1973 году Тверь и Калуга при поддержке других русских городов построили мост.",
    "Тверь пострадала от пожаров меньше, чем большинство других городов севера.",
    "Бутов родился в 1942 году в деревне, входившей тогда в Тверскую губернию.",
    "Бутов окончил школу в Твери, позднее работал на заводе в Калуге.",
    "Лёд начал таять на севере Европы 22 000 лет назад.",
  ])("is no pointer: %s", (text) => {
    expect(russian.findPointer(text)).toBeNull();
  });
  it.each([
    "За последний сезон Бутов забил в Твери 12 голов, и в 2012 году его признали лучшим.",
    "Бутов и Котов встретились в Твери, и последний победил в 2012 году.",
    "Другие города севера построили мост в 1973 году.",
    "Власти Твери построили другие мосты.",
    "Тогда Бутов жил в деревне, а мост открыли в 1942 году.",
    "Позднее Бутов работал на заводе в Калуге.",
    "Бутов приехал в Тверь два года назад.",
  ])("is one: %s", (text) => {
    expect(russian.findPointer(text)).not.toBeNull();
  });
});

describe("what raters found wanting in a sentence", () => {
  it.each([
    ["a subject left out behind an object", "Службу проходил в Тверской области."],
    ["a subject left out behind a span of years", "В 1979–1980 годы — проходил срочную службу."],
    ["a subject left out behind a place", "В Твери занимается издательской деятельностью."],
    ["a slip of the source", "В 14 октября 2013 года мэр Твери отменил праздник."],
    ["a thing told before", "В указанной тюрьме Твери работал Иван Бутов."],
  ])("refuses it for %s", (_, text) => {
    expect(russian.findPointer(text)).not.toBeNull();
  });
  it.each([
    "Музей в Тверской области открыл Иван Бутов.",
    "В Твери работает музей завода.",
    "В ночь на 14 октября 2013 года в Твери отменили праздник.",
  ])("keeps: %s", (text) => {
    expect(russian.findPointer(text)).toBeNull();
  });
  it("is a first name alone below the headline, but for a wife's", () => {
    const known = "Житель Твери Андрей Бельский и Мелинда Бельская купили дом.";
    expect(
      beyond("В ходе обыска у Андрея нашли монеты на 60 миллионов рублей.", "Обыск в Твери", known),
    ).toBe("Андрея");
    expect(beyond("Фонд создал Пётр Котов со своей супругой Мелиндой.", "Обыск в Твери", known)).toBeNull();
  });
  it("is a count that stands in a name, or a year without its word", () => {
    const exactOf = (text: string) =>
      annotate([text], "Театр в Твери", null, russian).mentions.filter((m) => m.kind === "number" && m.exact)
        .length;
    expect(exactOf('Мартин сыграл роль в серии "Далеки в семи ключах Судного дня".')).toBe(0);
    expect(exactOf("Бутов в декабре 1988 избил соседа, и его судили.")).toBe(0);
    expect(exactOf("Эдуард правил Англией с 26 октября по 17 июля 924 года.")).toBe(0);
    expect(exactOf('Мартин сыграл 7 ролей в пьесе "Далеки".')).toBe(1);
  });
  it("is the year of a law, which is its name", () => {
    const lawOf = (text: string) => {
      const article = annotate([text], "Парламент", null, russian);
      const year = article.mentions.find((m) => m.kind === "date")!;
      return russian.isGiven!(text.replace(year.text, "_____"), year, article);
    };
    expect(lawOf("Правила ввёл Акт о дисквалификации Палаты общин 1975 года.")).toBe(true);
    expect(lawOf("Конституцию штата Виктория утвердили в 1975 году.")).toBe(false);
  });
  it("is how long ago, with what makes it about so long", () => {
    const text = "Котова была признана виновной в ограблении соседки почти 16 лет назад.";
    const article = annotate(["Котова жила в Твери.", text], "Суд в Твери", null, russian);
    expect(
      russian.resolve(article, article.sentences[1]!).map(({ span }) => text.slice(span.start, span.end)),
    ).toEqual([" почти 16 лет назад"]);
  });
  it("is the comma behind a day whose weekday is cut", () => {
    const text = "Во вторник, 27 марта 2019 года, суд Твери оправдал фермера Ивана Бутова.";
    const stems = itemsOf("Суды и фермеры", text, "Мэры Твери спорят с фермерами.").map(({ stem }) => stem);
    expect(stems.length).toBeGreaterThan(0);
    expect(stems.filter((stem) => stem.includes("года, суд"))).toEqual([]);
  });
});

describe("who speaks", () => {
  it("is a person by the verb of saying before the name, whom no list has", () => {
    const article = annotate(
      [
        "«Завод в Твери откроют весной, и мы этому рады», — сказал Гундлах Пферц, глава союза.",
        "Мост в Твери красив.",
      ],
      "Завод в Твери",
      null,
      russian,
    );
    expect([...article.people.keys()]).toEqual(["пферц"]);
  });
  it.each(["сказала", "призналась"])("is a woman where she %s it", (verb) => {
    const text = `«Завод в Твери откроют весной, и мы этому рады», — ${verb} Гундла Ферзова, глава союза.`;
    const article = annotate([text], "Завод в Твери", null, russian);
    expect([...article.people.keys()]).toEqual(["ферзова"]);
  });
});

describe("what the last reading found wanting", () => {
  it.each([
    "С 7 апреля 2016 года — государственный советник.",
    "В 1997 году признан «Человеком года» как лучший организатор производства в Твери.",
  ])("refuses what leaves out whom it tells of: %s", (text) => {
    expect(russian.findPointer(text)).not.toBeNull();
  });
  it("makes no question of two clauses that gainsay each other, but of the first alone", () => {
    const items = itemsOf(
      "Суд в Твери",
      "В 2017 году фермер Иван Бутов приехал в Тверь, но на вокзале его арестовали.",
    ).filter(({ type }) => type === "when");
    expect(items.map(({ stem }) => stem.split("\n").at(-1))).toEqual([
      "В каком году фермер Иван Бутов приехал в Тверь?",
    ]);
  });
  it("asks for no speaker by a first name that may be oblique", () => {
    const labelOf = (text: string) => {
      const article = annotate([text, "Мост в Твери красив."], "Выборы", null, russian);
      const [speech] = russian.findSpeech(article);
      return speech === undefined ? "none" : russian.labelSpeaker(article, speech.speaker);
    };
    expect(labelOf("По словам депутата Абросила Талаквадзе, в Твери построят мост и школу.")).toBeNull();
    expect(labelOf("Депутат Абросил Талаквадзе сообщил, что в Твери построят мост и школу.")).toBe(
      "Абросил Талаквадзе",
    );
  });
  it("gives no name among others to choose", () => {
    expect(russian.isChosen!({ kind: "person" } as never)).toBe(false);
    expect(russian.isChosen!({ kind: "date" } as never)).toBe(true);
  });
});
