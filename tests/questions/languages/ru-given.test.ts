/** What a Russian gap is not made of: values told around it, people not introduced, plays of no contest. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate([text], title, null, russian);
const isGiven = (text: string, kind: string, title = "", at = 0) => {
  const article = read(text, title);
  const mention = article.mentions.filter((m) => m.kind === kind).at(at)!;
  const sentence = article.sentences[mention.sentence]!;
  const shown = `${text.slice(sentence.start, mention.start)}_____${text.slice(mention.end, sentence.end)}`;
  return russian.isGiven!(shown, mention, article);
};
const pointsIn = (text: string, title = "", lead = "") =>
  russian.findUnresolved(text, false, title, lead, read(text, title));

const pointsInLed = (text: string, statement: string, lead: string) =>
  russian.findUnresolved(statement, false, "", lead, read(text));

describe("the year of the news", () => {
  const first = "4 марта 2019 года в Твери открыли мост.";
  const headline = "В Твери открыли мост";
  const isYearGiven = (text: string, at: number, title = headline) => {
    const article = read(text, title);
    const years = article.mentions.filter((m) => m.kind === "date" && m.part === "year");
    const mention = years.at(at)!;
    const { start, end } = article.sentences[mention.sentence]!;
    return russian.isGiven!(
      `${text.slice(start, mention.start)}_____${text.slice(mention.end, end)}`,
      mention,
      article,
    );
  };
  it("is not asked for, nor that of another day of it", () => {
    expect(isYearGiven(first, 0)).toBe(true);
    expect(isYearGiven(`${first} Строили его два года. Рабочие ушли 2 февраля 2019 года.`, -1)).toBe(true);
  });
  it("is that of its last day, where its beginning tells none", () => {
    const text =
      "В Твери открыли мост. Его строили долго. Прежний сгорел 2 мая 2007 года. Новый открыл мэр 4 марта 2019 года.";
    expect(isYearGiven(text, -1)).toBe(true);
    expect(isYearGiven(text, 0)).toBe(false);
  });
  it("other years are, and those of older times and of an entry", () => {
    expect(isYearGiven(`${first} Прежний мост сгорел 2 мая 1987 года.`, -1)).toBe(false);
    expect(isYearGiven(first.replace("2019", "1919"), 0)).toBe(false);
    expect(isYearGiven(first, 0, "Тверской мост")).toBe(false);
  });
});

describe("what is told around a gap", () => {
  it.each([
    ["Мастер сделал сундук (дубовый, в Твери) для князя.", "place"],
    ["Реликвии забрали из кенотафа (по-монгольски: Эдсен Хору) в Монголии.", "place"],
    ["Он купил дом на хуторе Заречье, в Твери.", "place"],
    ["Фильм показали в трёх измерениях.", "number"],
    ["Мороз достигает −16 градусов.", "number"],
    ["Заявка опирается на три составляющих – устойчивость, доступность и наследие.", "number"],
    ["Британцы будут работать четыре дня в неделю, а платить будут за пять дней.", "number"],
    ["В общей сложности 68 процентов учеников получили высшую оценку.", "number"],
    ["Спор расколол страну на два лагеря.", "number"],
    ["Число жертв растёт с окончания Корейской войны в 1953 году.", "date"],
    ["Анна Котова из Твери сообщила об аварии.", "person"],
    ["Пароход утонул в ночь с 14 на 15 апреля 1907 года.", "date"],
    ["Согласно «Тверской газете» от 29 сентября 1908 года поезд опоздал.", "date"],
    ["Он говорил о выборах в городской совет, которые состоятся 6 ноября.", "date"],
    ["Двоих братьев приняли, и для двух открыли класс.", "number"],
    ["Спутник делает оборот за 7 ч 39 минут.", "number", "", 1],
    ["Ближняя точка лежит в 9235,6 км от центра.", "number"],
    ["Масса составляет 12 тонн; длина — 15 метров, высота — 17 метров.", "number", "", 1],
    ["Отцом Анны Ивановны Лапиной был инженер Иван Бутов.", "person", "", -1],
    ["Мэр Твери подтвердил в среду, 20 апреля 1998 года что мост закрыт.", "date"],
    ["Указ опубликован в четверг, 27 июля 1998 года, на сайте города.", "date"],
    ["На прошедших 4 марта выборах победил Котов.", "date"],
    ["Завод построил Котов, который умер в Твери 4 марта.", "date"],
    ["В 1998 году в эфире телеканала Бутов называл Котова учителем.", "date"],
  ])("%s", (text, kind, title = "", at = 0) => {
    expect(isGiven(text, kind, title, at)).toBe(true);
  });
  it.each([
    ["Завод построили в Твери.", "place"],
    ["Театр был построен в 1905 году.", "date"],
    ["Учёный уехал в Тверь в 1905 году.", "date"],
    ["В парке посадили 16 деревьев.", "number"],
    ["Самолёт доставил четырёх зимовщиков и 25 тонн груза.", "number"],
    ["Пароход утонул 15 апреля 1907 года.", "date"],
    ["Отцом Анны Ивановны Лапиной был инженер Сергей Бутов.", "person", "", -1],
    ["В парке посадили четыре дуба – подарок города.", "number"],
    ["В 2015 году 68 процентов учеников Твери получили высшую оценку.", "number"],
  ])("not: %s", (text, kind, title = "", at = 0) => {
    expect(isGiven(text, kind, title, at)).toBe(false);
  });
  it("a headline tells a number by a word for so many", () => {
    const [four] = read("Самолёт доставил четырёх зимовщиков.").mentions;
    const isTold = (title: string) =>
      russian.isGiven!(`${title}\nСамолёт доставил _____ зимовщиков.`, four!, read(title));
    expect(isTold("Четверо на льдине")).toBe(true);
    expect(isTold("Зимовка вчетвером")).toBe(true);
    expect(isTold("Тридцать четыре дня")).toBe(false);
    expect(isTold("Трое на льдине")).toBe(false);
  });
  it("asks for nobody whom the headline names", () => {
    const text = "Анна Котова открыла музей. Пётр Лапин помогал ей с мебелью.";
    expect(isGiven(text, "person", "Котова открыла музей и сад")).toBe(true);
    expect(isGiven(text, "person", "Котова открыла музей и сад", 1)).toBe(false);
  });
});

describe("what a headline tells", () => {
  it("a score bounds the goals of a side", () => {
    const text = "«Старт» получил преимущество в три гола.";
    expect(
      russian.isGiven!(
        "Текст: «Старт» 5-3 «Заря»\n«Старт» получил преимущество в _____ гола.",
        read(text).mentions[0]!,
      ),
    ).toBe(true);
  });
  it("a number in one word with its unit", () => {
    const text = "Платить будут за пять дней.";
    expect(isGiven(text, "number", "План дать пятидневную зарплату")).toBe(true);
    expect(isGiven(text, "number", "План дать новую зарплату")).toBe(false);
  });
  it("what the thing is, in the sentence that defines it", () => {
    const text = "Котовский собор — крупнейший храм Твери.";
    expect(isGiven(text, "place", "Котовский собор")).toBe(true);
    expect(isGiven(text, "place", "Храмы России")).toBe(false);
  });
});

describe("people by their surnames alone", () => {
  it("are named in full as the subject", () => {
    const article = read("Полиция арестовала Ивана Бутова. Бутов признался во всём. Бутова увезли.");
    const of = (at: number) => russian.resolve(article, article.sentences[at]!).map((r) => r.text);
    expect(of(1)).toEqual(["Иван Бутов"]);
    expect(of(2)).toEqual([]);
  });
  it("are not known from elsewhere", () => {
    const text = "Полиция арестовала Ивана Бутова. Музей назвал Бутова героем в 1998 году.";
    expect(isGiven(text, "date")).toBe(true);
    expect(isGiven(text, "date", "Дело Бутова закрыли в Твери")).toBe(false);
  });
  it("have no alias by the first name, and none where the surname comes first", () => {
    expect(isGiven("Пришёл Иван Бутов. Полиция нашла очки Ивана.", "person", "", 1)).toBe(true);
    const people = read("Так сказал господин Пак Бён Сеуг в Твери.").mentions.filter(
      (m) => m.kind === "person",
    );
    expect(people).toEqual([]);
  });
});

describe("what only the text around tells", () => {
  it.each([
    ["В последующие десять лет завод построил 16 домов в Твери.", "последующие"],
    ["В Москве первые опыты начались в 1553 году.", "опыты"],
    ["Алонсо финишировал в гордом одиночестве.", "финишир"],
    ["Петров забил два гола «Данди» В игре на Неве.", "» В"],
    ["Женщина (Юлия) лежала на земле в Твери.", "а (Юлия)"],
    ["Суд в Твери признал признал Котова виновным в 2014 году.", "признал признал"],
    ["Данные собрали по 74 школам SCIS в Шотландии.", "SCIS"],
    ["«Необходимо собраться со всеми силами», — сказал Иван Бутов.", "Необходимо"],
    ["В 1968 году солдаты уничтожили в Твери всё ценное.", "всё"],
    ["Умер первопечатник в 1583 году во Львове.", "первопечатник"],
  ])("%s", (text, word) => {
    expect(pointsIn(text)).toBe(word);
  });
  it.each([
    ["В Москве первые опыты книгопечатания начались в 1553 году.", ""],
    ["Алонсо финишировал в одиночестве.", "Алонсо выиграл Гран-при Монако"],
    ["Совет независимых школ Шотландии (SCIS) собрал данные в Твери.", ""],
    ["США вышли из ЮНЕСКО в 2018 году.", ""],
  ])("not: %s", (text, title) => {
    expect(pointsIn(text, title)).toBeNull();
  });
});

describe("rivals", () => {
  const values = (text: string, kind: string, title = "") => {
    const article = read(text, title);
    return russian
      .findAlternatives(
        article,
        article.mentions.find((m) => m.kind === kind)!,
      )
      .map((a) => a.text);
  };
  it("of a part are no more than the whole", () => {
    expect(values("Спортсмен набрал три очка из четырёх на Кубке Твери.", "number")).not.toContain("четыре");
    expect(
      values("Из зала вышли 12 учеников из 15 в Твери.", "number")
        .map((v) => parseInt(v, 10))
        .every((v) => v < 15),
    ).toBe(true);
  });
  it("of a year are of the war that is named", () => {
    const years = values("В 1916 году полк вступил в бой.", "date", "Полк Первой мировой войны").map(Number);
    expect(years.every((y) => y >= 1914 && y <= 1918)).toBe(true);
  });
  it("write во before Львов, and are no towns of another time", () => {
    expect(values("Завод открыли в Киеве. Цех работал во Львове. Склад стоял в Одессе.", "place")).toContain(
      "во Львове",
    );
    expect(values("В 1553 году печатня работала в Москве.", "place")).toEqual([]);
  });
});

describe("what a value may be", () => {
  const valuesOf = (text: string, at = 0) => {
    const article = read(text);
    const mention = article.mentions.filter((m) => m.kind === "number").at(at)!;
    return russian.findAlternatives(article, mention).map((a) => a.order ?? 0);
  };
  it("years of service are fewer than those of the man", () => {
    const values = valuesOf("Кораблём командовал 62-летний Пётр Котов, он служил на флоте 40 лет.", -1);
    expect(values.length).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(47);
  });
  it("a part is less than the whole", () => {
    const values = valuesOf("В аварии под Тверью погибли 30 человек, в том числе 28 детей.", -1);
    expect(values.length).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(30);
  });
  it("two are not all of them", () => {
    expect(valuesOf("У Анны Котовой было три сына, и все они уехали.")).not.toContain(2);
    expect(valuesOf("У Анны Котовой было три сына в Твери.")).toContain(2);
  });
});

describe("half of a pair", () => {
  it("is not cut from the other", () => {
    const text = "Один, Пётр Бутов, стал врачом в столице, а другой, Иван Бутов, поехал в Тверь.";
    const sentence = read(text).sentences[0]!;
    expect(russian.trimEnd(text, sentence, { start: 18, end: 24 })).toBe(text.length);
  });
  it("nor does it stand alone", () => {
    expect(russian.findPointer("Один, Пётр Бутов, стал врачом.")).toBe("Один");
  });
});

it("whoever is said to think so is not named", () => {
  expect(russian.findPointer("Считают, что они построили мост в 1905 году.")).toBe("они");
  expect(russian.findPointer("Инженеры считали, что они построят мост в 1905 году.")).toBeNull();
});

describe("a given name alone", () => {
  const text =
    "Анна Котова жила в Твери, а Джудит Котова уехала в Пермь. Старшая дочь Анны была врачом. У Джудит было три сына.";
  const statement = "У Джудит было три сына.";
  it("is nobody to whom a lead does not introduce", () => {
    expect(pointsInLed(text, statement, "Старшая дочь Анны была врачом.")).toBe("Джудит");
    expect(pointsInLed(text, statement, text.slice(0, text.indexOf("У Джудит")))).toBeNull();
  });
  it.each(["Младшая дочь Джудит уехала в Пермь.", "Джудит Котова уехала в Пермь."])("but: %s", (led) => {
    expect(pointsInLed(text, led, "Анна Котова жила в Твери.")).toBeNull();
  });
});

describe("countries that a text may be asked for", () => {
  const rivalsOf = (lemma: string, text: string) => {
    const article = read(text);
    const place = article.places.find((p) => p.lemma === lemma)!;
    return russian
      .findAlternatives(article, { ...place, form: "nominative", text: lemma })
      .flatMap((a) => (a.origin === "outside" ? [a.text] : []));
  };
  it("have their own surroundings as rivals", () => {
    const rivals = rivalsOf("Иран", "Котов летал в Иран и в Сирию, потом в Германию.");
    expect(rivals).toContain("Ирак");
    expect(rivals).not.toContain("Бутан");
    expect(rivals).not.toContain("Кипр");
  });
  it("or none, where nothing else of the text lies there", () => {
    expect(rivalsOf("Иран", "Котов летал в Иран, потом в Германию и во Францию.")).toEqual([]);
  });
});
