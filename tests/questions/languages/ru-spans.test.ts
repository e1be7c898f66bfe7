/** What a Russian statement counts from, points to and is cut to; whose names stand side by side: classes that teachers refused, or missed. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { nameSubject } from "../../../questions/languages/ru/self.ts";
import { askTown } from "../../../questions/languages/ru/ask-towns.ts";
import { findUnknownPerson } from "../../../questions/languages/ru/fuller.ts";
import { findTerms } from "../../../questions/languages/ru/terms.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { splitSentences } from "../../../questions/stages/segment.ts";
import { dateOf } from "../../../questions/stages/time.ts";
import { itemsIn, stemsOf } from "../made.ts";

const make = itemsIn("ru");
const listStems = (text: string, title: string): string[] =>
  stemsOf(make(`${text} Жители были рады.`, title));
const read = (text: string, title = "") => annotate([text], title, null, russian);
const peopleOf = (text: string) => read(text).mentions.flatMap((m) => (m.kind === "person" ? m.text : []));

describe("a span of time", () => {
  const since = "Через несколько лет население Лугина достигло 20 000 жителей.";
  it("is counted from its own text's year, or from outside", () => {
    expect(russian.findPointer(since)).not.toBeNull();
    expect(
      russian.findPointer("В 1834 году рабов освободили, и через несколько лет население Лугина выросло."),
    ).toBeNull();
    expect(
      russian.findPointer("В 1944 году мост взорвали войска, ушедшие из Лугина день спустя."),
    ).toBeNull();
  });
  it("beside a year needs a lead with one", () => {
    const text = "В 1521 году, почти 70 лет спустя, султан захватил Лугин.";
    expect(russian.findPointer(text, "Многих защитников Лугина унесла чума.")).toBe("70 лет спустя");
    expect(russian.findPointer(text, "В 1456 году турки осадили Лугин.")).toBeNull();
  });
  it("is of a century that is told", () => {
    const text = "К концу столетия Лугин насчитывал 200 домов.";
    expect(russian.findPointer(text)).toBe("К концу столетия");
    expect(russian.findPointer(text, "Рядом с Лугином жили рыбаки.")).toBe("К концу столетия");
    expect(russian.findPointer(text, "В XVII веке в Лугине жили рыбаки.")).toBeNull();
  });
  it("that follows may be of the text's own year", () => {
    expect(
      russian.findPointer("В 1759 году в Лугине основали завод, ставший в последующие столетия крупнейшим."),
    ).toBeNull();
    expect(russian.findPointer("В последующие столетия Лугин рос.")).not.toBeNull();
  });
  it("counted from the day of writing stays where it is what is told", () => {
    expect(
      listStems("Пётр Сомов утверждает, что работы в Лугине начались еще год назад.", "Мост в Лугине"),
    ).toEqual([]);
  });
});

describe("a word that points", () => {
  it.each([
    "Бабур так любил Лугин, что велел похоронить себя в нём.",
    "Что касается фотографа Петра Сомова, то полиция Лугина задержала его в 2011 году.",
    "В 1504 году будущий основатель династии Бабур захватил Лугин.",
    "Сомов в 1790 году завоевал соседний регион Пуна.",
    "Выходы из станции построили по обеим сторонам Лугинской улицы.",
  ])("points within its text: %s", (text) => {
    expect(russian.findPointer(text)).toBeNull();
  });
  it.each([
    ["Жители так любили город.", "так"],
    ["Будущий год станет для Лугина трудным.", "Будущий"],
    ["Соседний регион завоевал Сомов.", "Соседний"],
  ])("points outside: %s", (text, word) => {
    expect(russian.findPointer(text)).toBe(word);
  });
  it("is of a battle that the lead tells", () => {
    const text = "Эта битва стала поворотной в истории Лугина.";
    expect(russian.findPointer(text, "С могуществом Лугина было покончено.")).toBe("Эта");
    expect(russian.findPointer(text, "В 1665 году под Лугином произошло сражение.")).toBeNull();
  });
});

describe("a subject behind its verb", () => {
  it.each([
    "В Лугине 27 июня 2010 года проходил конституционный референдум.",
    "Первым сообщил президент боксёрского совета Пётр Сомов.",
    "Как сообщил журналистам пресс-секретарь завода Пётр Сомов, пожар потушили в 2011 году.",
    "В 2011 году были затоплены по меньшей мере 80 улиц.",
  ])("is none left out: %s", (text) => {
    expect(russian.findPointer(text)).toBeNull();
  });
  it.each([
    ["В 1967 году был избран президентом общества.", "был"],
    ["В 1939 году проходил службу на флоте.", "проходил"],
  ])("is missed: %s", (text, verb) => {
    expect(russian.findPointer(text)).toBe(verb);
  });
});

describe("names side by side", () => {
  it("are of two people where the first is in the genitive", () => {
    expect(peopleOf("Адвокат Юсупа Темерханова Мурад Мусаев подал жалобу.")).toEqual([
      "Юсупа Темерханова",
      "Мурад Мусаев",
    ]);
    expect(peopleOf("Защитник Марии Петровой Иван Сидоров подал жалобу.")).toEqual([
      "Марии Петровой",
      "Иван Сидоров",
    ]);
    expect(peopleOf("Писатель Габриэль Гарсиа Маркес приехал в Тверь.")).toEqual(["Габриэль Гарсиа Маркес"]);
  });
  it("are known of heads of states by the surname", () => {
    const unknown = (text: string) =>
      findUnknownPerson(
        read(`Дональд Трамп и Генри Хилл встретились в Твери. Хилл и Трамп молчали. ${text}`),
        text,
      );
    expect(unknown("Трамп приехал в Тверь в 2017 году.")).toBeNull();
    expect(unknown("Хилл приехал в Тверь в 2017 году.")).toBe("Хилл");
  });
  it("go on behind a hyphen in Latin letters", () => {
    const text =
      "Заказчиком является организация Q-Tel. Организация тратит в год 35 млн долларов на технологии.";
    expect(listStems(text, "Новые технологии США").join()).not.toMatch(/рганизация Q(?!-)/);
  });
});

describe("a quarter of the sky", () => {
  const terms = (text: string) =>
    findTerms(splitSentences([text], russian.isAbbreviation)[0]!).map((m) => m.text);
  it.each([
    "Сомов не стремился к господству в юго-восточной Азии.",
    "Город Лугин в северной части Италии стал центром ремёсел.",
    "Государство занимало северную часть долины.",
  ])("is told by the map: %s", (text) => {
    expect(terms(text)).toEqual([]);
  });
  it("is a fact of a small place", () => {
    expect(terms("Цунами произошло в западной части Лугина.")).toEqual(["западной"]);
  });
  it("is as little asked as the rank of who is quoted, or the hour of a day", () => {
    expect(terms("По словам майора Сомова, мост открыли.")).toEqual([]);
    expect(terms("Полк принял майор Сомов, а мост открыли.")).toEqual(["майор"]);
    expect(terms("Писатель умер днём 15 апреля в Лугине.")).toEqual([]);
  });
});

describe("a date", () => {
  it("has the month and day that stand before its year", () => {
    const dates = read("Мост открыли 29 ноября 1899 года.").mentions.filter((m) => m.kind === "date");
    expect(dateOf(dates)).toEqual([1899, 11, 29]);
  });
  it("of three figures is a year before «н. э.»", () => {
    const [date] = read("Собор построили в 530 г. н.э. в Лугине.").mentions;
    expect(date).toMatchObject({ kind: "date", year: 530 });
  });
  it.each([
    ["Появившаяся в 1861 году пушка названа в честь Сомова.", null],
    ["Лугин был городком, который основали в 1861 году.", null],
    ["Страна была бедной до падения режима в 1861 году.", null],
    ["Лугин основали в 1861 году до н.э.", null],
    ["В 1861 году пушка названа в честь Сомова.", "Пушка названа в честь Сомова."],
  ])("is the clause's own or another's: %s", (text, rest) => {
    const start = text.indexOf("1861");
    expect(russian.dropDate(text, { start, end: start + 4 })).toBe(rest);
  });
  it("within what tells of which thing is meant is not taken out", () => {
    const [date] = read("Экипаж пропавшего в Лугине 3 февраля вертолета нашли живым.").mentions.filter(
      (m) => m.kind === "date",
    );
    expect(date).toMatchObject({ relative: true });
  });
  it("at which something still was has no rival", () => {
    const rivals = (text: string) => {
      const article = read(`${text} В 1990 году жители были рады.`);
      return russian.findAlternatives(
        article,
        article.mentions.find((m) => m.kind === "date")!,
      ).length;
    };
    expect(rivals("Посёлок в Лугине существовал еще в 1000 году до н.э.")).toBe(0);
    expect(rivals("Посёлок в Лугине основали еще в 1000 году до н.э.")).toBeGreaterThan(0);
  });
  it("ends no sentence whose subject is to come", () => {
    const count = (text: string) => splitSentences([text], russian.isAbbreviation).length;
    expect(count("Флоренцию основал в 59 году до н.э. Юлий Цезарь.")).toBe(1);
    expect(count("Флоренция возникла в 59 году до н.э. Юлий Цезарь был жив.")).toBe(2);
    expect(count("Флоренцию основал в 59 году до н.э. Юлий Цезарь в том месте, где был брод.")).toBe(1);
    expect(count("Колонию основали в 59 году до н.э. Римляне привезли 300 семей.")).toBe(2);
    expect(count("Крепость построили в 59 году до н.э. Юлий Цезарь.")).toBe(2);
    expect(count("Колонию основал в 59 году до н.э. Юлий Цезарь был жив.")).toBe(2);
    expect(count("Колонию основал в 59 году до н.э. Анна Котова.")).toBe(2);
  });
  it("that every school teaches is not asked for", () => {
    const keys = (text: string) => make(`${text} Жители были рады.`, "Дом в Лугине").map(({ key }) => key);
    expect(keys("В 2001 году в дом Лугина врезался угнанный террористами самолёт.")).not.toContain("2001");
    expect(keys("В 2003 году в дом Лугина врезался угнанный террористами самолёт.")).toContain("2003");
  });
});

describe("a slip of the source", () => {
  it("is a pair of words that stands twice", () => {
    expect(russian.findPointer("Обладатель премии по премии по экономике приехал в Лугин.")).toBe(
      "премии по премии по",
    );
    expect(russian.findPointer("Обладатель премии по экономике приехал в Лугин.")).toBeNull();
  });
  it("is a sentence that breaks off", () => {
    const text = (end: string) =>
      `Мост в городе Лугин открыл 12 мая 2011 года министр транспорта Сомов${end}`;
    expect(listStems(text("."), "Мост в Лугине")).not.toEqual([]);
    expect(listStems(text("..."), "Мост в Лугине")).toEqual([]);
  });
});

describe("who says of himself without a pronoun", () => {
  const asked = (said: string) =>
    listStems(
      `В Лугине выступили Анна Котова и Пётр Сомов. Пётр Сомов утверждает, что ${said}.`,
      "Собрание в Лугине",
    ).filter((stem) => stem.includes("утверждает"));
  it.each([
    "изменил свой проект благодаря помощи друга из Твери",
    "он полон решимости построить мост в городе Лугин",
    "готов построить мост в городе Лугин за год",
  ])("is asked for: %s", (said) => {
    expect(asked(said)).not.toEqual([]);
  });
  const named = (said: string) => {
    const article = read(`Пётр Сомов утверждает, что ${said}.`);
    return nameSubject(
      article,
      article.mentions.find((m) => m.kind === "person")!,
      said,
    );
  };
  it.each([
    "изменил свой проект благодаря помощи друга из Твери",
    "изменил своё решение благодаря помощи друга, депутата от аграриев Ивана Котова",
    "готов построить мост в городе Лугин за год",
  ])("is the subject of what he did with his own or is willing to do: %s", (said) => {
    expect(named(said)).toBe(`Пётр Сомов ${said}`);
  });
  it.each([
    "сгорел архив старого театра",
    "снизился уровень воды в реке",
    "сломал станок студент из Твери",
    "сломал свой станок студент из Твери",
    "сломал свой станок в городе студент",
    "сломал свой станок в городе строитель",
    "сломал свой станок в Твери Иван Котов",
    "готов новый мост через реку",
    "готов построить мост новый подрядчик",
    "хватит денег на мост",
    "работает завод в Твери",
  ])("is not named where another may be meant: %s", (said) => {
    expect(named(said)).toBeNull();
  });
});

describe("what every reader knows", () => {
  const keys = (text: string, title: string) =>
    make(`${text} Жители были рады.`, title).map(({ key }) => key);
  it("is who did what schools teach, and when a republic left the union", () => {
    expect(keys("Христофор Колумб открыл Новый Свет для короля Испании.", "Плавания")).not.toContain(
      "Христофор Колумб",
    );
    expect(keys("В 1991 году Киев стал столицей независимой Украины.", "Киев")).not.toContain("1991");
    expect(keys("В 1921 году Киев стал столицей независимой Украины.", "Киев")).toContain("1921");
  });
});

describe("a town by its kind", () => {
  const title = "Варшава";
  const text = (own: string) =>
    `Варшава стоит на реке Висле, и Варшава велика. ${own} В 1901 году в Варшаве построили мост через Вислу.`;
  it("is in the case of its kind", () => {
    const stems = stemsOf(make(text("Шведское вторжение в 1655 году опустошило город."), title)).join();
    expect(stems).toContain("город Варшаву");
    expect(stems).not.toContain("город Варшава");
    expect(stemsOf(make(text("В 1655 году город опустошили войска шведов."), title)).join()).not.toContain(
      "город Варшаву",
    );
  });
});

describe("a question", () => {
  const ask = (text: string, what: string) => {
    const mention = read(text).mentions.find((m) => m.text === what)!;
    return russian.ask(text, mention, mention);
  };
  it("has the capital of a colour in a name", () => {
    expect(ask("Красная армия освободила Лугин в 1944 году.", "1944")).toBe(
      "В каком году Красная армия освободила Лугин?",
    );
  });
  it("leaves out what links its sentence to another", () => {
    const question = ask("Между тем правительство пытается с 2012 года построить мост в Лугине.", "2012");
    expect(question).not.toBeNull();
    expect(question).not.toContain("между тем");
  });
});

describe("a town", () => {
  it("is not where what is named by it got a prize", () => {
    const text = "Статуэтку за лучшую трансляцию получила церемония открытия игр в Твери.";
    const place = read(text).mentions.find((m) => m.kind === "place")!;
    expect(askTown(text, place, place)).toBeNull();
  });
});

describe("a quotation", () => {
  it("does not name those whom «у них» means by a noun of the same clause", () => {
    const open = (text: string) => russian.findUnresolved(text, true, "Завод в Лугине");
    expect(open("Собственного производства снарядов у них нет в городе Лугин.")).toBe("них");
    expect(open("Рабочие завода приехали в Лугин, и у них есть снаряды.")).toBeNull();
  });
});

describe("a capital", () => {
  it("is not asked for where it stands for its government", () => {
    const ask = (text: string) => {
      const place = read(text).mentions.find((m) => m.kind === "place")!;
      return askTown(text, place, place);
    };
    expect(ask("В Вашингтоне объявили войну японцам из-за мостов.")).toBeNull();
    expect(ask("В Вашингтоне открыли школу для японцев из-за мостов.")).toBe(
      "В каком городе открыли школу для японцев из-за мостов?",
    );
  });
});

describe("a headline", () => {
  it("with a place in it names an entry where the text begins with it", () => {
    const isEntry = (text: string) => russian.isEntry!(read(text, "Утиная охота на Волге"));
    expect(isEntry("Музей города отмечает юбилей выставками.")).toBe(false);
    expect(isEntry("Охота на уток разрешена осенью.")).toBe(true);
  });
});

describe("a label in brackets", () => {
  it("before a dash and a small letter opens no sentence behind it", () => {
    const [sentence] = splitSentences(["Анна Лин (фото) — магистр статистики."], russian.isAbbreviation);
    expect(sentence!.text).toBe("Анна Лин (фото) — магистр статистики.");
    const [news] = splitSentences(["Тверь (Рейтер) — Мост открыли."], russian.isAbbreviation);
    expect(news!.text).toBe("Мост открыли.");
  });
});

describe("a body with capitals in its name", () => {
  it("keeps them within a question", () => {
    const stems = listStems("Лига Наций была создана в 1925 году для мира в Лугине.", "Лига Наций");
    expect(stems.join()).not.toContain("лига Наций");
    expect(stems).not.toEqual([]);
  });
});
