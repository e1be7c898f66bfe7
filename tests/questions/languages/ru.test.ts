/** The Russian pack's rules, each with the example of its docstring. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP, generateBank } from "../../../questions/index.ts";
import { detectPack } from "../../../questions/languages/index.ts";
import { decline } from "../../../questions/languages/ru/declension.ts";
import { inflectMonth } from "../../../questions/languages/ru/dates.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { agreementOf, countNoun, readCounted } from "../../../questions/languages/ru/numerals.ts";
import { inflectPlace } from "../../../questions/languages/ru/place-rivals.ts";
import { declineSurname, readSurname } from "../../../questions/languages/ru/surnames.ts";
import { stemWord } from "../../../questions/languages/ru/words.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { verifyItem } from "../../../questions/stages/verify.ts";

const read = (...paragraphs: string[]) => annotate(paragraphs, "", null, russian);
const mentionsOf = (kind: string, text: string) => read(text).mentions.filter((m) => m.kind === kind);
const texts = (kind: string, text: string) => mentionsOf(kind, text).map((m) => m.text);
const resolved = (...sentences: string[]) => {
  const article = read(sentences.join(" "));
  const last = article.sentences.at(-1)!;
  let text = last.text;
  for (const { span, text: words } of russian.resolve(article, last).toReversed())
    text = text.slice(0, span.start - last.start) + words + text.slice(span.end - last.start);
  return text;
};
const optionsOf = (text: string, kind: string) => {
  const article = read(text);
  return russian
    .findAlternatives(
      article,
      article.mentions.find((m) => m.kind === kind)!,
    )
    .map((a) => a.text);
};
const askAbout = (text: string, kind: string) => {
  const article = read(text);
  const mention = article.mentions.find((m) => m.kind === kind)!;
  return russian.ask(text, mention, mention);
};

describe("cases of place names", () => {
  it.each([
    ["Россия", "России России Россию Россией России"],
    ["Прага", "Праги Праге Прагу Прагой Праге"],
    ["Китай", "Китая Китаю Китай Китаем Китае"],
    ["Париж", "Парижа Парижу Париж Парижем Париже"],
    ["Казань", "Казани Казани Казань Казанью Казани"],
    ["Израиль", "Израиля Израилю Израиль Израилем Израиле"],
    ["Египет", "Египта Египту Египет Египтом Египте"],
    ["Нидерланды", "Нидерландов Нидерландам Нидерланды Нидерландами Нидерландах"],
    ["Чили", "Чили Чили Чили Чили Чили"],
    ["Новая Зеландия", "Новой Зеландии Новой Зеландии Новую Зеландию Новой Зеландией Новой Зеландии"],
    [
      "Нижний Новгород",
      "Нижнего Новгорода Нижнему Новгороду Нижний Новгород Нижним Новгородом Нижнем Новгороде",
    ],
  ])("declines %s", (name, forms) => {
    const { gen, dat, acc, ins, pre } = decline(name)!;
    expect([gen, dat, acc, ins, pre].join(" ")).toBe(forms);
  });
  it("declines no name in -ово, where usage wavers", () => {
    expect(decline("Косово")).toBeNull();
  });
  it("fits the preposition to the name, and keeps islands apart", () => {
    expect(inflectPlace("Франция", "в pre")).toBe("во Франции");
    expect(inflectPlace("Швеция", "с ins")).toBe("со Швецией");
    expect(inflectPlace("Италия", "о pre")).toBe("об Италии");
    expect(inflectPlace("Куба", "в pre")).toBeNull();
    expect(inflectPlace("Кипр", "на pre")).toBe("на Кипре");
  });
  it("puts no name into a form that two cases share unless they do so in it too", () => {
    expect(inflectPlace("Франция", "gen+dat")).toBe("Франции");
    expect(inflectPlace("Китай", "gen+dat")).toBeNull();
  });
  it("takes the preposition into the mention and reads the case by it", () => {
    expect(mentionsOf("place", "Саммит прошёл во Франции.")).toMatchObject([
      { text: "во Франции", form: "во pre", lemma: "Франция" },
    ]);
    expect(mentionsOf("place", "Делегация поехала в Чили.")).toMatchObject([{ form: "в acc" }]);
  });
  it("knows an office's country, and no place in a longer name", () => {
    expect(mentionsOf("place", "Об этом сказал президент Франции.")).toMatchObject([{ inTitle: true }]);
    expect(texts("place", "Он читал «Москву» и жил в Новой Англии.")).toEqual([]);
  });
  it("offers no rivals for a place that its sentence tells", () => {
    expect(
      optionsOf("В Кёльне живёт турецкая община. Клуб есть в Бонне. Завод стоит в Гамбурге.", "place"),
    ).not.toEqual([]);
    expect(optionsOf("За пределами Турции турецкая община живёт давно.", "place")).toEqual([]);
    expect(optionsOf("Тверская область занимает третье место в России.", "place")).toEqual([]);
    expect(optionsOf("Между Берлином и соседями идёт спор.", "place")).toEqual([]);
  });
});

describe("surnames", () => {
  it("inflects a man's in a consonant and leaves a woman's", () => {
    expect(declineSurname("Трамп", "m")).toMatchObject({ gen: "Трампа", dat: "Трампу", ins: "Трампом" });
    expect(declineSurname("Форд", "f")).toBeNull();
    expect(declineSurname("Достоевский", "m")).toMatchObject({ gen: "Достоевского", ins: "Достоевским" });
    expect(declineSurname("Смирнова", "f")).toMatchObject({ gen: "Смирновой", acc: "Смирнову" });
  });
  it("reads a form back", () => {
    expect(readSurname("Трампу", "m")).toContainEqual({ lemma: "Трамп", cases: ["dat"] });
    expect(readSurname("Ивановым", "m")).toContainEqual({ lemma: "Иванов", cases: ["ins"] });
  });
});

describe("numbers", () => {
  const exact = (text: string) =>
    mentionsOf("number", text).flatMap((m) => (m.kind === "number" && m.exact ? [m.text] : []));
  it("agrees as CLDR's plural rules of Russian do", () => {
    expect([1, 21, 2, 4, 5, 11, 12, 1.5].map(agreementOf).join(" ")).toBe(
      "one one few few many many many other",
    );
    expect([1, 3, 5].map((n) => countNoun(readCounted("лет")!.noun, n)).join(" ")).toBe("год года лет");
  });
  it("takes the noun into the gap where another number would change it", () => {
    expect(texts("number", "Он прожил там 3 года.")).toEqual(["3 года"]);
    expect(optionsOf("Он прожил там 3 года.", "number")).toEqual(
      expect.arrayContaining(["2 года", "4 года", "5 лет"]),
    );
    expect(optionsOf("Он прожил там за 7 лет целую жизнь.", "number")).toContain("4 года");
  });
  it("keeps the agreement where the noun stays", () => {
    for (const text of optionsOf("В зале собрались 38 школьников.", "number"))
      expect(agreementOf(Number(text))).toBe("many");
    expect(optionsOf("Это было в 12 странах мира.", "number")).toEqual(
      expect.arrayContaining(["10", "13", "14"]),
    );
  });
  it("reads words, also in two parts, and keeps their case", () => {
    expect(texts("number", "Погибли двадцать пять человек.")).toEqual(["двадцать пять"]);
    expect(optionsOf("Спаслись шестеро рыбаков.", "number")).toContain("пятеро");
  });
  it("leaves a space within thousands and money its sign", () => {
    expect(texts("number", "Пришли 10 318 зрителей.")).toEqual(["10 318"]);
    expect(texts("number", "Ущерб составил $2 млрд за день.")).toEqual(["$2"]);
  });
  it.each([
    "Собралось менее 300 человек.",
    "Собралось от 200 до 300 человек.",
    "Собралось 200–300 человек.",
    "Встреча началась в 9 часов.",
    "Он занял 5 место.",
    "Она учится в школе № 5 города.",
    "Матч закончился со счётом 4:2 дома.",
    "Пришли ещё 40 человек.",
    "Ему принадлежат две трети земли.",
    "Это глава 5 книги.",
  ])("takes no exact number from: %s", (text) => {
    expect(exact(text)).toEqual([]);
  });
  it("offers no share above a hundred", () => {
    expect(optionsOf("За проголосовали 96 % жителей.", "number").every((t) => Number(t) < 100)).toBe(true);
  });
});

describe("dates", () => {
  it("inflects months", () => {
    expect(["gen", "pre", "ins"].map((c) => inflectMonth(5, c)).join(" ")).toBe("мая мае маем");
    expect(inflectMonth(3, "gen")).toBe("марта");
  });
  it("finds the day and its year, and a month with its preposition", () => {
    expect(texts("date", "Завод открыли 9 октября 2014 года.")).toEqual(["9 октября", "2014"]);
    expect(texts("date", "Завод открыли в мае 2014 г.")).toEqual(["в мае", "2014"]);
  });
  it("calls a range and a date counted from elsewhere relative", () => {
    const isRelative = (text: string) =>
      mentionsOf("date", text).every((m) => m.kind === "date" && m.relative);
    expect(isRelative("Шла война 1812 года и 1813 года.")).toBe(true);
    expect(isRelative("Это было 5 мая прошлого года.")).toBe(true);
    expect(isRelative("Мост достроят до конца 1870 года.")).toBe(true);
    expect(isRelative("Город вырос после 1870 года.")).toBe(true);
  });
  it("knows no year near one that is told by about, and dates no event by it", () => {
    const years = optionsOf("Книга вышла в Твери около 1870 года.", "date").map(Number);
    expect(years).not.toEqual([]);
    for (const year of years) expect(Math.abs(year - 1870)).toBeGreaterThanOrEqual(30);
    const text = "Книга вышла примерно в 1870 году.";
    const start = text.indexOf("1870");
    expect(russian.dropDate(text, { start, end: start + 4 })).toBeNull();
  });
  it("takes the end, the beginning or a part of something for a year of its own", () => {
    for (const text of [
      "Город рос до 1870 года.",
      "К 1870 году город вырос.",
      "С конца 1870 года город растёт.",
      "Город вырос после 1870 года, когда открыли рудник.",
    ])
      expect(mentionsOf("date", text)).toMatchObject([{ text: "1870", relative: false }]);
  });
  it("ends a sentence after a year's г. and not before a town's name", () => {
    expect(read("Храм построен в 1870 г. Колокольня появилась позже.").sentences).toHaveLength(2);
    expect(read("Храм стоит в г. Казани и виден всем.").sentences).toHaveLength(1);
  });
});

describe("people", () => {
  const people = (text: string) =>
    mentionsOf("person", text).map((m) => (m.kind === "person" ? `${m.text} ${m.entity} ${m.form}` : ""));
  it("knows a full name and then the surname in its cases", () => {
    expect(people("Дональд Трамп прилетел. Журналисты ждали Трампа.")).toEqual([
      "Дональд Трамп трамп nom",
      "Трампа трамп gen+acc",
    ]);
  });
  it("knows those without a surname by their father's name, in its cases", () => {
    expect(people("В зале висят портреты царя Фёдора Алексеевича и императрицы Анны Иоанновны.")).toEqual([
      "Фёдора Алексеевича федор алексеевич gen+acc",
      "Анны Иоанновны анна иоанновна gen",
    ]);
  });
  it("reads a name after a calling, and none after a preposition", () => {
    expect(people("Инженер Ротерт руководил стройкой.")).toEqual(["Ротерт ротерт nom"]);
    expect(people("Выступил сенатор от Аризоны.")).toEqual([]);
  });
  it("reads a foreign name by both its endings", () => {
    expect(people("Зрители любят актёра Роуэна Аткинсона.")).toEqual(["Роуэна Аткинсона аткинсон gen+acc"]);
  });
  it("gives a surname alone to whom the text is about", () => {
    expect(
      people("Дмитрий Менделеев родился в Тобольске. Он был сыном Ивана Менделеева. Менделеев стал химиком."),
    ).toEqual([
      "Дмитрий Менделеев менделеев nom",
      "Ивана Менделеева иван менделеев gen+acc",
      "Менделеев менделеев nom",
    ]);
  });
  it("gives two of one surname their full names, and nobody the surname alone", () => {
    expect(people("Пьер Кюри умер. Мария Кюри работала. Кюри получила премию.")).toEqual([
      "Пьер Кюри пьер кюри nom",
      "Мария Кюри мария кюри nom",
    ]);
  });
});

describe("what points outside a sentence", () => {
  it.each([
    ["Он отказался от награды в тот день.", "Он"],
    ["Завод построили здесь сто лет спустя.", "здесь"],
    ["Город основан в 1703 году на болоте.", "Город"],
    ["Американец выиграл оба забега в Атланте.", "Американец"],
    ["Новый театр открылся в Москве весной.", "театр"],
    ["Мы построили три школы в деревне Ивановке.", "Мы"],
  ])("finds it in: %s", (text, pointer) => {
    expect(russian.findUnresolved(text, false)).toBe(pointer);
  });
  it.each([
    "Трамп сказал, что он поедет в Сингапур.",
    "После того как Пушкин приехал, начался бал.",
    "Столица Франции стоит на Сене.",
    "Компания «Заря» построила мост.",
    "Школы хотят, чтобы их ученики читали.",
    "«Мы победили в трёх матчах», — сказал тренер «Зари» Петров.",
  ])("finds none in: %s", (text) => {
    expect(russian.findUnresolved(text, false)).toBeNull();
  });
  it("measures what only links a sentence to the one before", () => {
    expect(russian.measureOpener("Однако Трамп отказался.")).toBe(7);
    expect(russian.measureOpener("Кроме того, в среду Трамп отказался.")).toBe(20);
    expect(russian.measureOpener("Так как шёл снег, матч отменили.")).toBe(0);
  });
  it("cuts a contrast, and a relative clause after a name alone", () => {
    const cut = (text: string, upTo: string) =>
      text.slice(0, russian.trimEnd(text, { start: 0, end: text.length }, { start: 0, end: upTo.length }));
    const contrast = "Пушкин написал эту поэму в 1833 году, однако издать её не смог.";
    expect(cut(contrast, "Пушкин")).toBe("Пушкин написал эту поэму в 1833 году");
    const name = "В 1880 году он познакомился с Антоном Чеховым, который писал рассказы.";
    expect(cut(name, "В 1880")).toBe("В 1880 году он познакомился с Антоном Чеховым");
    const noun = "Гагарин стал в 1961 году первым человеком, который вышел в космос.";
    expect(cut(noun, "Гагарин")).toBe(noun);
  });
});

describe("naming what a sentence points to", () => {
  it("names a pronoun's person, in the pronoun's case", () => {
    expect(
      resolved(
        "Эйнштейн жил в Берне.",
        "Альберт Эйнштейн любил музыку.",
        "В 1905 году он опубликовал статью.",
      ),
    ).toBe("В 1905 году Альберт Эйнштейн опубликовал статью.");
    const plan = "По его плану открыли университет.";
    expect(resolved("Михаил Ломоносов много писал.", plan)).toBe(plan);
  });
  it("names nobody where two could be meant, or where a thing could", () => {
    const two = "Он умер в 1837 году.";
    expect(resolved("Александр Пушкин встретил Николая Гоголя.", two)).toBe(two);
    const thing = "Он находится на берегу моря.";
    expect(resolved("Иван Петров построил завод.", thing)).toBe(thing);
  });
  it("names a thing by its kind or its name", () => {
    expect(resolved("Вулкан Кракатау находится в Индонезии.", "В 1883 году он взорвался.")).toBe(
      "В 1883 году вулкан Кракатау взорвался.",
    );
    expect(resolved("Байкал — самое глубокое озеро планеты.", "Оно замерзает зимой.")).toBe(
      "Озеро Байкал замерзает зимой.",
    );
    expect(resolved("Компания «Заря» строит дома.", "Компания продала 12 квартир.")).toBe(
      "Компания «Заря» продала 12 квартир.",
    );
  });
  it("leaves out what counts from the day of writing", () => {
    expect(resolved("Иван Петров заявил в среду, что завод откроют.")).toBe(
      "Иван Петров заявил, что завод откроют.",
    );
    expect(resolved("Иван Петров также выпустил 12 машин.")).toBe("Иван Петров выпустил 12 машин.");
  });
  it("lets no statement keep a noun that is known from before", () => {
    const article = read("Завод построили в Туле.");
    const find = (text: string) => russian.findUnresolved(text, false, "", "", article);
    expect(find("Строительство длилось 3 года.")).toBe("Строительство");
    expect(find("Станок привезли из Москвы.")).toBe("Станок");
    expect(find("Вода кипит при 100 градусах.")).toBeNull();
  });
  it("names whom the text is about by the name", () => {
    const hero = [
      "Иван Шишкин родился в Елабуге.",
      "Шишкин учился в Москве.",
      "Потом Шишкин жил в Германии.",
    ];
    expect(resolved(...hero, "В 1865 году художник вернулся в Россию.")).toBe(
      "В 1865 году Шишкин вернулся в Россию.",
    );
  });
  it("reads this year by the day of publication", () => {
    const article = annotate(
      ["Завод Тулы в прошлом году выпустил 12 машин."],
      "",
      { year: 2020, month: 5, day: 1 },
      russian,
    );
    expect(russian.resolve(article, article.sentences[0]!)[0]!.text).toBe(" в 2019 году");
  });
});

describe("questions", () => {
  it.each([
    ["В аварии под Тулой погибли 12 человек.", "number", "Сколько человек погибло в аварии под Тулой?"],
    ["В шторм были разрушены 165 деревень.", "number", "Сколько деревень было разрушено в шторм?"],
    [
      "Павел Ротерт построил 13 станций в Москве.",
      "number",
      "Сколько станций построил Павел Ротерт в Москве?",
    ],
    ["Павел Ротерт построил 13 станций метро.", "number", null],
    ["В 1703 году Пётр I основал новую столицу.", "date", "В каком году Пётр I основал новую столицу?"],
    ["Музей был открыт в 1898 году в особняке.", "date", "В каком году музей был открыт в особняке?"],
    ["Встреча лидеров прошла в Париже.", "place", "В каком городе прошла встреча лидеров?"],
  ])("asks of %s", (text, kind, question) => {
    const asked = askAbout(text, kind);
    expect(asked).toBe(question);
  });
  it("asks nothing of two clauses or where a preposition governs the number", () => {
    expect(askAbout("Пушкин родился в 1799 году, а умер молодым.", "date")).toBeNull();
    expect(askAbout("Усачёв побывал в 12 странах мира.", "number")).toBeNull();
  });
  it("drops a date that is an adjunct, and no other", () => {
    const drop = (text: string, date: string) =>
      russian.dropDate(text, { start: text.indexOf(date), end: text.indexOf(date) + date.length });
    expect(drop("В 2014 году он победил.", "2014")).toBe("Он победил.");
    expect(drop("Завод открыли 9 октября 2014 года.", "9 октября 2014")).toBe("Завод открыли.");
    expect(drop("Выборы 2014 года прошли спокойно.", "2014")).toBeNull();
  });
});

describe("who said what", () => {
  const speech = (text: string) =>
    russian.findSpeech(read(text)).map((s) => [s.speaker.entity, s.verb, s.kind, s.content.text]);
  it("finds a clause, a quotation and what is said by someone's words", () => {
    expect(speech("Ольга Смирнова заявила, что завод в Туле откроют весной.")).toEqual([
      ["смирнова", "заявил", "clause", "завод в Туле откроют весной"],
    ]);
    expect(speech("«Завод откроют весной этого года», — сказала Ольга Смирнова.")).toEqual([
      ["смирнова", "сказал", "quote", "Завод откроют весной этого года"],
    ]);
    expect(speech("«Завод откроют весной этого года», сказала Ольга Смирнова.")).toHaveLength(1);
    expect(speech("Ольга Смирнова сказала: «Завод откроют весной этого года».")).toEqual([
      ["смирнова", "сказал", "quote", "Завод откроют весной этого года"],
    ]);
    expect(speech("По словам Ольги Смирновой, завод в Туле откроют весной.")).toEqual([
      ["смирнова", "сообщил", "clause", "завод в Туле откроют весной"],
    ]);
  });
  it("finds who stands behind what was said", () => {
    expect(speech("Завод в Туле откроют весной, заявила министр Ольга Смирнова.")).toEqual([
      ["смирнова", "заявил", "clause", "завод в Туле откроют весной"],
    ]);
    expect(speech("Завод в Туле откроют весной, сообщил министру помощник Ольги Смирновой.")).toEqual([]);
  });
  it("finds who said it, as the sentence begins", () => {
    expect(speech("Как считает Ольга Смирнова, завод в Туле откроют весной.")).toEqual([
      ["смирнова", "считает", "clause", "завод в Туле откроют весной"],
    ]);
  });
  it("does not ask who added something", () => {
    expect(speech("Ольга Смирнова добавила, что завод в Туле откроют весной.")[0]![1]).toBe("сказал");
  });
  it("finds what a dash opens", () => {
    expect(speech("— Мы посадили здесь большой лес, — рассказал учитель Иван Громов. — Он растёт.")).toEqual([
      ["громов", "рассказал", "quote", "Мы посадили здесь большой лес"],
    ]);
  });
  it("finds whom «он» stands for after a quotation", () => {
    expect(
      speech("Иван Петров выступил первым. «Завод откроют весной этого года», — сказал он."),
    ).toMatchObject([["петров", "сказал", "quote", expect.any(String)]]);
  });
  it("leaves a clause whose verb tells that a woman spoke", () => {
    expect(speech("Ольга Смирнова сказала, что построила большой завод.")).toEqual([]);
  });
  it("finds who holds which office", () => {
    expect(russian.findRoles(read("Приехал президент Македонии Георге Иванов."))).toMatchObject([
      { name: "Георге Иванов", role: "президент Македонии" },
    ]);
    expect(russian.findRoles(read("Сергей Воропанов, мэр Вологды, открыл школу."))).toMatchObject([
      { role: "мэр Вологды" },
    ]);
  });
});

describe("typed answers", () => {
  it.each([
    ["38", "тридцать восемь"],
    ["38", "38 лет"],
    ["3 года", "три"],
    ["10 318", "10318"],
    ["Путин", "Путиным"],
    ["Путин", "putin"],
    ["Роберт Скотт", "скотт"],
    ["Пётр I", "петр i"],
    ["9 октября", "09.10"],
    ["в июне", "июнь"],
    ["Королёв", "Korolev"],
    ["Достоевский", "Dostoevsky"],
  ])("takes %s for %s", (key, typed) => {
    expect(russian.readAnswer(typed)).toBe(russian.readAnswer(key));
  });
  it("tells other answers apart", () => {
    expect(russian.readAnswer("37")).not.toBe(russian.readAnswer("38"));
    expect(russian.readAnswer("Пушкин")).not.toBe(russian.readAnswer("Путин"));
  });
});

describe("stems and the language itself", () => {
  it("has one rough stem for the forms of a word", () => {
    expect(new Set(["Россия", "России", "Россией", "российский"].map(stemWord)).size).toBe(1);
    expect(stemWord("погибли")).toBe(stemWord("погибло"));
  });
  it("knows Russian from its neighbours", () => {
    expect(
      detectPack(
        "В 1703 году Пётр Первый основал на берегу Невы новую столицу, и город стал расти. Он был не похож на старые русские города.",
      ),
    ).toBe(russian);
    expect(
      detectPack(
        "У 1654 році Богдан Хмельницький уклав договір із Москвою, але його умови різні сторони розуміли по-різному. Це був початок нової доби.",
      ),
    ).toBeNull();
    expect(
      detectPack(
        "През 1879 година София става столица на България. Градът се развива бързо и днес в него живеят над един милион души.",
      ),
    ).toBeNull();
    expect(
      detectPack(
        "Године 1841. Београд је постао престоница Србије. Данас у граду живи више од милион и по људи, а кроз њега теку две реке.",
      ),
    ).toBeNull();
  });
});

describe("any Russian text", () => {
  const sample =
    "В 1735 году Иван Петров открыл в Казани школу на 40 мест. «Дети должны учиться», — сказал он. По словам Анны Смирновой, школу окончили 120 учеников. " +
    "Она также заявила, что 5 мая 1740 года в Туле построили 3 завода. Однако в Москве Олег Белов отметил, что 15 процентов жителей уехали во Францию. ";
  const words = sample.split(/(?<=\s)/);
  const shuffled = fc.array(fc.constantFrom(...words), { maxLength: 250 }).map((list) => list.join(""));
  it("gives only items that hold against the article, the same each time", () => {
    fc.assert(
      fc.property(shuffled, (text) => {
        const result = generateBank({ text, lang: "ru" });
        if (!result.ok) return;
        expect(generateBank({ text, lang: "ru" })).toEqual(result);
        for (const item of result.bank.items) {
          expect(verifyItem(item, result.bank)).toEqual({ ok: true });
          if (item.type.startsWith("gap")) expect(item.stem.split(GAP)).toHaveLength(2);
        }
      }),
      { numRuns: 60 },
    );
  });
  it("never throws on Cyrillic letters, marks and digits in any order", () => {
    const chars = fc.string({ unit: fc.constantFrom(..."аеиовсАВПя «»—-.,:!? 12IX%$"), maxLength: 300 });
    fc.assert(
      fc.property(chars, (text) => void generateBank({ text, lang: "ru" })),
      { numRuns: 200 },
    );
  });
});
