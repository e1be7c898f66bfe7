/** What makes a Russian statement whole and its rivals tempting: themes, events without a name, names with particles, origins. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate([text], title, null, russian);
const hasTheme = (text: string, title = "") => {
  const article = read(text, title);
  return russian.findUnresolved(article.sentences.at(-1)!.text, false, title, "", article) !== null;
};
const peopleOf = (text: string) => read(text).mentions.flatMap((m) => (m.kind === "person" ? [m.text] : []));
const optionsOf = (text: string, kind: string) => {
  const article = read(text);
  const mention = article.mentions.find((m) => m.kind === kind)!;
  return russian.findAlternatives(article, mention).map((a) => a.text);
};

describe("what a sentence takes as known", () => {
  it.each([
    "Развалины обнаружил археолог Пётр Бутов в 1922 году.",
    "Первый хлеб вышел из печи 17 марта 2011 года.",
    "Прокуратура начала проверку в Твери.",
    "В цитадели стоял большой бассейн из Индии.",
    "После премьеры на остров приехали 9 тысяч туристов из Твери.",
    "В 1980 году внутри церкви установили каркас из Тулы.",
    "Среди находок — бронзовая фигурка из Индии.",
  ])("a bare noun before the verb of an event: %s", (text) => {
    expect(hasTheme(text)).toBe(true);
  });

  it("an event in which nothing has a name", () => {
    expect(hasTheme("В 1965 году прекратили работы, потому что стены разрушала соль.")).toBe(true);
    expect(hasTheme("Построили мост и подняли 17 человек.")).toBe(true);
  });

  it.each([
    "Древние греки разделили звёзды по яркости на шесть величин.",
    "В 1902 году Пётр Бутов открыл в Твери школу.",
    "В имении Ольгино построили школу на 40 учеников.",
    "После аварии на шахте «Северная» закрыли 12 рудников.",
    "После войны Пётр Бутов жил в Твери.",
    "Сосна достигает 40 метров в высоту.",
    "В XIX веке впервые измерили скорость света.",
  ])("but what is named, shared or general is whole: %s", (text) => {
    expect(hasTheme(text)).toBe(false);
  });

  it("and what the headline names", () => {
    expect(hasTheme("Маяк погасили в 2004 году.")).toBe(true);
    expect(hasTheme("Маяк погасили в 2004 году.", "Пекарь с маяка")).toBe(false);
  });
});

describe("a text on one thing", () => {
  const hasAny = (title: string, text: string) => hasTheme(text, title);
  it("says of what it tells even in the present, a general one need not", () => {
    const text = "Лифт поднимает гостей за 58 секунд.";
    expect(hasAny("Останкинская башня", text)).toBe(true);
    expect(hasAny("Как поднимаются на башни", text)).toBe(false);
  });
  it("is not told by a headline's plural or adjective", () => {
    expect(hasAny("Первые дороги в Твери", "За первый год дорога перевезла 707 тысяч пассажиров.")).toBe(
      true,
    );
    expect(hasAny("Первая школа в Твери", "В первый класс приняли 26 подростков.")).toBe(true);
  });
  it("nor by a name that is cut off", () => {
    const text = "На высоте 337 метров находится площадка, а ниже — ресторан «Седьмое небо».";
    expect(hasAny("Останкинская башня", text)).toBe(true);
  });
});

describe("words that lean on what came before", () => {
  it.each([
    ["В 2020 году храм Петра снова открыли.", "снова"],
    ["Рядом стоит Покровская церковь из камня.", "Рядом"],
    ["С начала года в Твери родилось 900 детей.", "С начала года"],
    ["Иван Бутов заявил, что причиной стала ошибка.", "причиной"],
    ["Мать, Анна Бутова, жила в Твери.", "Мать"],
    ["Самая старая монета отчеканена в 1242 году.", "Самая"],
    ["Руководили работами Павел Мельников и Николай Крафт.", "Руководили"],
    ["Рекорд принадлежит заливу Фанди в Канаде.", "Рекорд"],
    ["Пациент, бакалейщик Луис Котов, прожил 18 дней.", "Пациент"],
    ["Иван Бутов приехал в Тверь в четверг.", "в четверг"],
    ["Один открыл магазин в Твери, другой уехал.", "Один"],
    ["Известно 417 знаков, самая длинная надпись содержит 26.", "Известно"],
  ])("%s", (text, pointer) => {
    expect(russian.findUnresolved(text, false)).toBe(pointer);
  });

  it("beside what the sentence names they are whole", () => {
    expect(russian.findUnresolved("Рядом с вокзалом Твери стоит башня Бутова.", false)).toBeNull();
    expect(russian.findUnresolved("Вокруг озера Байкал растут кедры.", false)).toBeNull();
  });
});

describe("what is named before", () => {
  const resolved = (text: string) => {
    const article = read(text);
    return russian.resolve(article, article.sentences.at(-1)!).map((r) => r.text);
  };
  it("names whose measure it is", () => {
    expect(resolved("Кижи — остров на Онежском озере. Его длина — 5,5 километра.")).toEqual([
      "Длина острова Кижи",
    ]);
    expect(resolved("Паром «Заря» построен в Польше. Его длина составляет 80 метров.")).toEqual([
      "Длина парома «Заря»",
    ]);
  });
  it("takes nobody for what something is in", () => {
    const told = resolved("Собор построил архитектор Огюст Монферран. В 1931 году в нём открылся музей.");
    expect(told.join()).not.toContain("Монферран");
  });
  it("is what opens a sentence and has the pronoun's gender", () => {
    const open = (text: string) => russian.findUnresolved(text, false);
    expect(open("Лугинск - порт на Каспийском море, его население выросло в 1905 году.")).toBeNull();
    expect(open("Кору варили в воде, чтобы она стала мягкой.")).toBe("она");
    expect(open("Камни, песок и глина, которые он принёс, остались в Твери.")).toBe("он");
    expect(open("Население сокращалось, и в 1905 году он был пуст.")).toBe("он");
  });
  it("takes a genitive after a kind for no name", () => {
    expect(
      resolved("Ладога — крупнейшее озеро Европы. По озеру ходят суда из Петербурга.").join(),
    ).not.toContain("Европы");
  });
  it("leaves out a month whose year stands before, and keeps what its own sentence links", () => {
    expect(resolved("Иван Бутов выехал в 1697 году. В августе Бутов приехал в Ригу.")).toContain("");
    expect(resolved("В 1954 году Иван Бутов окончил школу в Твери, а затем учился в Москве.")).toEqual([]);
  });
  it("names a bare noun by the article's only name of its kind", () => {
    expect(resolved("Паром «Заря» сел на мель. Паром построили в 1979 году.")).toEqual(["Паром «Заря»"]);
  });
});

describe("numbers told by about", () => {
  it("are asked for among amounts far from them", () => {
    expect(optionsOf("На праздник пришли около 400 жителей Твери.", "number")).toEqual([
      "100",
      "200",
      "600",
      "800",
      "1000",
      "1200",
    ]);
  });
  it("but of few things there is nothing to ask, and of more than a number only a larger one is wrong", () => {
    expect(read("В Твери открыли около 5 школ.").mentions.at(-1)).toMatchObject({ exact: false });
    expect(read("В Твери не более 400 школ.").mentions.at(-1)).toMatchObject({ exact: false });
    expect(
      optionsOf("В Твери более 400 школ.", "number")
        .map(Number)
        .every((n) => n >= 600),
    ).toBe(true);
  });
});

describe("numbers that bound", () => {
  it("are no answers: what is rare below 50 metres is rare below 70", () => {
    expect(read("Глубже 50 метров рифы почти не встречаются.").mentions[0]).toMatchObject({ exact: false });
  });
});

describe("names", () => {
  it("keeps a particle", () => {
    expect(
      peopleOf(
        "Марта де Грааф печёт хлеб. Училась Марта де Грааф у художника Хендрика ван Дейка. Потом де Грааф уехала.",
      ),
    ).toEqual(["Марта де Грааф", "Марта де Грааф", "Хендрика ван Дейка", "де Грааф"]);
  });

  it("takes no town or mine for a person, nor many people", () => {
    expect(peopleOf("Авария произошла близ города Калама. Жители Каламы собрали деньги.")).toEqual([]);
  });

  it("takes no surname of two for one's", () => {
    expect(peopleOf("Паровоз провели механики Ефим и Мирон Черепановы.")).toEqual([]);
  });

  it("takes no name of a ship for a person", () => {
    expect(peopleOf("Рейсы будет выполнять теплоход «Василий Косяков».")).toEqual([]);
  });

  it("asks for no name after a nationality", () => {
    const text = "Пётр Котов, Олег Рыбин и Ян Орлов жили в Твери. Улей изобрёл русский пчеловод Ян Орлов.";
    const article = read(text);
    const mention = article.mentions.findLast((m) => m.kind === "person")!;
    expect(russian.findAlternatives(article, mention)).toEqual([]);
  });

  it("asks for no voice from the street, and fits the verb's gender", () => {
    const others = "Олег Рыбин и Андрей Котов жили в Твери. ";
    const rivals = (text: string) => {
      const article = read(others + text);
      return russian.findAlternatives(
        article,
        article.mentions.findLast((m) => m.kind === "person")!,
      );
    };
    expect(rivals("Пенсионер Пётр Громов рассказал о войне.")).toEqual([]);
    expect(rivals("Механик Пётр Громов рассказал о войне.")).toHaveLength(2);
  });

  it("offers beside another name only names of its origin, and no rulers", () => {
    const text =
      "Фридрих Келлер жил в Берлине. Иван Грозный правил в Москве. Андрей Котов и Олег Рыбин строили. На реке Уче мельницу построил Фёдор Савинов.";
    const article = read(text);
    const mention = article.mentions.findLast((m) => m.kind === "person")!;
    expect(russian.findAlternatives(article, mention).map((a) => a.text)).toEqual([
      "Андрей Котов",
      "Олег Рыбин",
    ]);
  });
});

describe("places and dates", () => {
  it("asks for no country beside a person, and for towns of one country", () => {
    expect(optionsOf("В России при Иване Бутове строили заводы.", "place")).toEqual([]);
    const towns = "Иван Бутов родился в Калуге. Завод строили в Рязани и в Туле. Музей открыли в Твери.";
    expect(optionsOf(towns, "place")).toContain("в Твери");
    expect(optionsOf("Иван Бутов родился в Калуге.", "place")).toEqual([]);
    expect(optionsOf("Бюст из камня находится в Карачи.", "place")).not.toContain("в Киеве");
  });

  it("asks for no country, and takes no woman's name for a town", () => {
    expect(optionsOf("Большой риф в Австралии тянется на 2300 километров.", "place")).toEqual([]);
    expect(optionsOf("Роман вышел в США.", "place")).toEqual([]);
    expect(read("Мать София осталась в Твери.").mentions.map((m) => m.text)).toEqual(["в Твери"]);
  });

  it("asks for no country that its own party tells", () => {
    expect(optionsOf("По плану тори в Великобритании повысят сбор.", "place")).toEqual([]);
  });

  it("asks for no place of two that belong together", () => {
    expect(optionsOf("В Англии и Франции стояли сотни мельниц.", "place")).toEqual([]);
  });

  it("asks for no year of a census or report", () => {
    expect(optionsOf("По данным переписи 2010 года в Твери живёт 400 человек.", "date")).toEqual([]);
    expect(optionsOf("В 2010 году в Твери жило 400 человек.", "date")).not.toEqual([]);
  });

  it("reads a year after a verb in -или", () => {
    expect(read("Маяк погасили в 2004 году.").mentions[0]).toMatchObject({ part: "year", relative: false });
    expect(read("Это было в 2003 или 2004 году.").mentions.at(-1)).toMatchObject({ relative: true });
  });

  it("reads the ends of a range of months as no dates of their own", () => {
    const { mentions } = read("С сентября 1941 года по март 1943 года в Твери шли бои.");
    expect(mentions.filter((m) => m.kind === "date" && !m.relative)).toEqual([]);
  });

  it("asks for no number of two that are counted together", () => {
    const text = "Паром «Заря» вмещает 80 пассажиров и 12 автомобилей.";
    const mention = read(text).mentions.find((m) => m.kind === "number")!;
    expect(russian.ask(text, mention, mention)).toBeNull();
  });

  it("cuts no date that a participle needs", () => {
    const text = "В Кижах стоит Покровская церковь, возведённая в 1764 году.";
    const at = text.indexOf("1764");
    expect(russian.dropDate(text, { start: at, end: at + 4 })).toBeNull();
  });
});

describe("a subject that an entry leaves out", () => {
  it.each([
    ["Расположена на правом берегу Камы, в 215 км к востоку от Казани.", "Расположена"],
    ["В 1864 году поступил в Пятую петербургскую гимназию.", "поступил"],
    ["Родился 28 августа 1853 года в Грайвороне.", "Родился"],
    ["Был открыт английским астрономом Джоном Бутом в 1877 году и назван в честь бога Фобоса.", "Был"],
    ["Впервые был поднят со дна в 1950 году.", "был"],
    ["Первоначально назывался Петровской слободой.", "назывался"],
    ["Была построена в честь бога войны Ареса.", "Была"],
    ["Является крупнейшим портом Голландии.", "Является"],
    ["Окончил университет в Казани в 1905 году.", "Окончил"],
    ["По соглашению, Узбекистан берёт на себя 700 тысяч гектаров.", "По соглашению"],
  ])("%s", (text, pointer) => {
    expect(russian.findUnresolved(text, false)).toBe(pointer);
  });
  it.each([
    "Умер Поддубный в Ейске 8 августа 1949 года.",
    "В 1864 году Шухов поступил в Пятую петербургскую гимназию.",
    "В 1864 году был построен завод «Старт» на Оби.",
    "Сеул утверждает, что границу перешли 30 000 корейцев.",
    "Впервые Шухов поднялся на Эльбрус в 1905 году.",
    "Была построена Андреевская школа в Твери.",
  ])("not: %s", (text) => {
    expect(russian.findUnresolved(text, false)).toBeNull();
  });
});

it("a lead names the subject that is left out", () => {
  expect(
    russian.findUnresolved(
      "Был открыт Джоном Бутом в 1877 году.",
      false,
      "",
      "Фобос — один из двух спутников Марса.",
    ),
  ).toBeNull();
});

it("how something is so is told, or the sentence leans on another", () => {
  const text = "Смирнова ответила, что так требуют пожарные правила 2019 года.";
  expect(russian.findUnresolved(text, false)).toBe("так");
  expect(russian.findUnresolved("Смирнова так и не ответила Иванову.", false)).toBeNull();
});

describe("a pronoun of whom the headline does not name", () => {
  const named = (text: string, title: string) => {
    const article = read(text, title);
    return russian.resolve(article, article.sentences[1]!).map((r) => r.text);
  };
  const text = "Фермер Николай Котов рассказал, что цены упали. Он отказался продавать урожай.";
  it("is the name in full", () => {
    expect(named(text, "Урожай в Твери")).toEqual(["Николай Котов"]);
    expect(named(text, "Котов уехал из Твери")).toEqual(["Котов"]);
  });
});

describe("words that count from the day of writing", () => {
  const cut = (text: string) => {
    const article = read(text);
    return russian
      .resolve(article, article.sentences[0]!)
      .map((r) => `${text.slice(r.span.start, r.span.end)} → ${r.text}`);
  };
  it.each([
    ["Опрос, опубликованный в четверг, показал рост цен в Твери.", [", опубликованный в четверг, → "]],
    ["Матч состоялся в субботу на стадионе «Темп».", [" в субботу → "]],
    ["Паводок ожидают в понедельник и вторник в Твери.", []],
    ["Мэр заявил в пятницу о семи раненых. Врачи говорили в субботу о шести.", []],
    ["Популяции мышей в Твери сократились за последнее столетие.", [" за последнее столетие → "]],
    ["Бутов набрал за последние два дня больше очков, чем Котов.", []],
    ["За шесть лет в последнюю неделю февраля сгорело два дома.", []],
    ["Дипломаты говорят о недавнем соглашении между Россией и Турцией.", ["недавнем  → "]],
    ["Компания теперь сообщает об одном человеке, тогда как ранее говорила о двух.", []],
  ])("%s", (text, cuts) => {
    expect(cut(text)).toEqual(cuts);
  });
  it("are not cut off where a figure would open the sentence", () => {
    expect(russian.measureOpener("Затем 0,3 секунды сокращаются желудочки.")).toBe(0);
    expect(russian.measureOpener("В последние месяцы голос Котова звучал громче.")).toBe(19);
  });
});

describe("what was told of before", () => {
  const pointsTo = (text: string, title = "") => russian.findUnresolved(text, false, title);
  const pointer = (text: string) => russian.findPointer(text);
  it("a row of which the second opens the sentence", () => {
    expect(pointer("Вторую, каменную, заложили в 1717 году на берегу Невы.")).toBe("Вторую");
    expect(pointer("Третий собор начал строить в 1768 году Антонио Ринальди.")).toBe("Третий");
    expect(pointer("Вторая мировая война началась в 1939 году.")).toBeNull();
  });
  it("who is called by a title and surname", () => {
    expect(pointsTo("Г-н Корбин объявил о реформе в Лондоне.")).toBe("Корбин");
    expect(pointsTo("Г-н Корбин объявил о реформе в Лондоне.", "Корбин объявил о реформе")).toBeNull();
    expect(pointsTo("Г-н Джереми Корбин объявил о реформе в Лондоне.")).toBeNull();
  });
  it("whose deputy, and which school's class", () => {
    expect(pointsTo("Заместитель главы напомнил о пожаре в Твери.")).toBe("Заместитель главы");
    expect(pointsTo("Заместитель главы Твери уехал в Клин.")).toBeNull();
    expect(pointsTo("В мае 2023 года шестой класс получил 900 граммов соли.")).toBe("шестой класс");
  });
  it("of what so many tons were", () => {
    expect(pointsTo("Турция купила 400 тысяч тонн, Египет — 310 тысяч.")).toBe("тонн");
    expect(pointsTo("Турция купила 400 тысяч тонн зерна, Египет — 310 тысяч.")).toBeNull();
    expect(pointsTo("В Ключах толщина слоя составила 8,5 сантиметра.")).toBe("слоя");
  });
  it("but not by a name in quotation marks", () => {
    expect(pointer("Ведущая программы «Этим утром» уехала в Тверь.")).toBeNull();
    expect(pointer("Ведущая уехала этим утром в Тверь.")).toBe("этим");
  });
  it("what the headline names a thing by is to be seen", () => {
    const text =
      "Длина моста достигает 16 метров. Мост над рекой построили в Твери. Здесь, у Котовского моста, музей.";
    const article = read(text, "Котовский мост");
    const of = (title: string) =>
      russian.findUnresolved("Длина моста достигает 16 метров", false, title, "", article);
    expect(of("")).not.toBeNull();
    expect(of("Котовский мост")).toBeNull();
  });
});
