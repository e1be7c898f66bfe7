/** Russian nouns that stand for a name, what was true on the day of writing, slips of agreement, and what a headline or the sentence itself gives away. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { GAP } from "../../../questions/item.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { itemsIn } from "../made.ts";

const read = (text: string, title = "", more = "") =>
  annotate(more === "" ? [text] : [text, more], title, null, russian);
const beyond = (text: string, title: string, more = "") =>
  russian.findBeyondHeadline(text, "", read(text, title, more));
const make = itemsIn("ru");
const itemsOf = (title: string, ...paragraphs: string[]) => make(paragraphs.join("\n"), title);
/** Whether the first mention of these words is told around its gap. */
const isGiven = (text: string, what: string, title = "") => {
  const article = read(text, title);
  const mention = article.mentions.find((m) => m.text === what)!;
  const shown = `${title}\n${text.slice(0, mention.start)}${GAP}${text.slice(mention.end)}`;
  return russian.isGiven!(shown, mention, article);
};

describe("a noun that stands for a name", () => {
  it.each([
    ["Умер изобретатель в Твери в 1891 году.", "Как появился паровой трактор", "изобретатель"],
    ["В 1871 году скульптор переехал в Тверь.", "Памятник на набережной", "скульптор"],
    ["Иван Бутов предложил назвать сквер именем основателя города.", "Новый сквер", "города"],
    ["В 2021 году в столице открыли 14 станций проката.", "«Велос» открывает станции проката", "столице"],
  ])("is refused below a headline that has no name for it: %s", (text, title, noun) => {
    expect(beyond(text, title, "Иван Бутов жил в Твери.")).toBe(noun);
  });
  it.each([
    ["Умер изобретатель Иван Бутов в Твери в 1891 году.", "Как появился паровой трактор"],
    ["Умер изобретатель в Твери в 1891 году.", "Как Иван Бутов построил трактор"],
    ["В 1891 году изобретатель умер в Твери.", "Трактор Бутова"],
    ["В 2021 году в столице Грузии открыли 14 станций проката.", "«Велос» открывает станции проката"],
    ["В 2021 году в столице открыли 14 станций проката.", "В Грузии открывают станции проката"],
    ["Мэр Твери сообщил, что в городе построят 14 школ.", "Новые школы на Волге"],
    ["В 1871 году Иван Бутов построил дом в старинном городе на Волге.", "Дом на набережной"],
  ])("is known by a name beside it or above: %s (%s)", (text, title) => {
    expect(beyond(text, title, "Иван Бутов жил в Твери.")).toBeNull();
  });
  it("is no firm of which a question asks who leads a part of it", () => {
    const questions = (of: string) =>
      itemsOf(
        "«Велос» открывает станции проката",
        `Станции проката откроют весной, сообщил директор направления «Прокат» ${of} Пётр Бутов.`,
      ).map(({ stem }) => stem.split("\n").at(-1));
    expect(questions("компании «Велос»")).toContain("Кто директор направления «Прокат» компании «Велос»?");
    expect(questions("компании")).not.toContain("Кто директор направления «Прокат» компании?");
  });
});

describe("a country below a headline of two", () => {
  const title = "Франция и Дания открывают школы";
  it.each([
    ["Министр Пётр Бутов объявил, что школы страны откроются 14 мая.", "страны"],
    ["Пётр Бутов объявил, что в стране 14 мая откроются школы.", "стране"],
  ])("is neither: %s", (text, noun) => {
    expect(beyond(text, title)).toBe(noun);
    expect(beyond(text, "Франция открывает школы")).toBeNull();
  });
  it.each([
    "Министр образования Дании объявил, что школы страны откроются 14 мая.",
    "Пётр Бутов объявил, что школы островной страны откроются 14 мая.",
    "Пётр Бутов объявил, что школы страны, в которой он живёт, откроются 14 мая.",
    "Пётр Бутов объявил, что страны откроют школы 14 мая.",
  ])("is said, or both are meant: %s", (text) => {
    expect(beyond(text, title)).toBeNull();
  });
});

describe("what was tried or spread", () => {
  it("needs more than its noun", () => {
    const title = "Как появился паровой трактор";
    expect(beyond("В 1871 году врач Пётр Бутов провёл опыт.", title)).toBe("опыт");
    expect(beyond("В 1871 году врач Пётр Бутов провёл опыт с паром.", title)).toBeNull();
    expect(beyond("В 1871 году врач Пётр Бутов провёл опыт.", "Опыт с паром")).toBeNull();
  });
  it("is a word that somebody names", () => {
    const text = "Остановить распространение слова — не во власти Петра Бутова.";
    expect(beyond(text, "Фирма из Твери спорит о словаре")).toBe("слова");
    expect(beyond(text, "Фирма из Твери спорит о слове «тверить»")).toBeNull();
    expect(beyond(text.replace("слова", "слова «тверить»"), "Фирма из Твери спорит о словаре")).toBeNull();
  });
});

describe("a second deed", () => {
  it("keeps «вскоре» behind «и»", () => {
    const title = "Тверская крепость";
    const stems = itemsOf(
      title,
      "Тверская крепость была построена в 1478 году купцами и вскоре догнала и перегнала соседей по торговле мехом. В 1503 году её купил Пётр Бутов.",
    ).map(({ stem }) => stem);
    expect(stems.some((stem) => stem.includes("купцами и вскоре догнала"))).toBe(true);
    expect(stems.some((stem) => stem.includes("купцами и догнала"))).toBe(false);
  });
});

describe("a question for a date", () => {
  const ask = (text: string, question: string, title = "Как в Твери появился театр") =>
    russian.questionNamesTopic!(question, title, read(text, title));
  it("says of whom it is where its sentence does so by the year alone", () => {
    const text = "В 1871 году артисты приступили к репетициям.";
    expect(ask(text, "В каком году артисты приступили к репетициям?")).toBe(false);
    expect(ask(text, "В какой день 1871 года артисты приступили к репетициям?")).toBe(false);
  });
  it.each([
    "В каком году артисты приступили к репетициям «Грозы»?",
    "В каком году артисты тверского театра приступили к репетициям?",
  ])("may ask with a name or with a word of the headline: %s", (question) => {
    expect(ask("В 1871 году артисты приступили к репетициям «Грозы».", question)).toBe(true);
  });
  it("holds «в течение» for no thing that its sentence takes as known", () => {
    const text = "В течение 17 веков ярмарка работала в Твери около 30 дней в году.";
    expect(ask(text, "В каком городе в течение 17 веков ярмарка работала около 30 дней в году?")).toBe(true);
  });
  it("counts a total with its wh-phrase", () => {
    const stems = itemsOf(
      "Мосты Твери",
      "Всего в 2020 году в Твери было открыто 47 мостов. Тверь стоит на Волге.",
    ).map(({ stem }) => stem.split("\n").at(-1));
    expect(stems).toContain("Сколько всего мостов было открыто в 2020 году в Твери?");
  });
});

describe("what was so on the day of writing", () => {
  it.each([
    "Последнее солнечное затмение было в Твери в 2015 г.",
    "Последняя перепись проводилась в Твери в 2010 году.",
    "В последний раз ярмарку в Твери устраивали в 2003 году.",
    "Последний раз в Твери ярмарку устраивали в 1987 году.",
  ])("is no statement: %s", (text) => {
    expect(russian.findUnresolved(text, false, "", "", read(text))).not.toBeNull();
    expect(beyond(text, "Тверь")).not.toBeNull();
  });
  it.each([
    "Последняя вспышка чумы опустошила Тверь в 1654 году.",
    "Последняя книга Ивана Бутова вышла в 2010 году.",
  ])("is told of what is long past, or of all that there were: %s", (text) => {
    expect(beyond(text, "Тверь")).toBeNull();
  });
});

describe("a slip of agreement", () => {
  it.each([
    "45-летнего строитель Иван Бутов получил премию.",
    "45-летней учительница Анна Бутова получила премию.",
    "В поезде находились 32 человека — жителей Твери.",
    "В лагере жили 2 человека — граждан Грузии.",
  ])("shows that the sentence is not as it was meant: %s", (text) => {
    expect(beyond(text, "Премия в Твери")).not.toBeNull();
  });
  it.each([
    "45-летний строитель Иван Бутов получил премию в Твери.",
    "Премию 45-летнего строителя Ивана Бутова вручили в Твери.",
    "В поезде находились 32 человека — жители Твери.",
    "В Твери наградили 32 человека — граждан Грузии.",
  ])("is none: %s", (text) => {
    expect(beyond(text, "Премия в Твери")).toBeNull();
  });
});

describe("small print", () => {
  it.each([
    "Против Ивана Бутова возбудили дело по части 2 статьи 158 УК.",
    "Действия Ивана Бутова подпадают под статью 105 Уголовного кодекса.",
  ])("of a code is not asked for: %s", (text) => {
    expect(beyond(text, "Дело Ивана Бутова")).not.toBeNull();
  });
  it("leaves what else the sentence counts", () => {
    const text = "По статье 105 УК Ивану Бутову грозит 12 лет тюрьмы.";
    expect(beyond(text, "Дело Ивана Бутова")).toBeNull();
  });
  it("of letters is refused where neither text nor headline spells it out", () => {
    const text = "В Твери работают 35 ВПС.";
    expect(beyond(text, "Прокат в Твери")).toBe("ВПС");
    expect(beyond(text, "ВПС в Твери")).toBeNull();
    expect(beyond(text, "Прокат в Твери", "Первая велопрокатная станция (ВПС) открылась весной.")).toBeNull();
  });
});

describe("a sum of money", () => {
  const title = "Истец из Твери получил 5 млн рублей";
  it("is not asked for below another sum of the same money", () => {
    expect(isGiven("Суд в Твери взыскал с завода 3,2 млн рублей.", "3,2", title)).toBe(true);
  });
  it("is where the headline has other money, and judged below any", () => {
    expect(isGiven("Суд в Твери взыскал с завода 3,2 млн евро.", "3,2", title)).toBe(false);
    expect(russian.isHeadlined!(title, "Суд в Твери взыскал с завода 3,2 млн рублей.", [])).toBe(false);
  });
});

describe("what its own sentence gives away", () => {
  it.each([
    ["Башню в Твери построили с четырьмя окнами по сторонам света.", "четырьмя"],
    ["Зал украшают двенадцать колонн по числу месяцев.", "двенадцать"],
    ["В музее хранят ткани, сотканные с 1700 года по настоящее время.", "1700"],
    ["Крепость служила с 1600 по 1847 год.", "1600"],
  ])("is not asked for: %s (%s)", (text, what) => {
    expect(isGiven(text, what)).toBe(true);
  });
  it.each([
    ["Башню в Твери построили с четырьмя окнами и балконом.", "четырьмя"],
    ["Зал украшают двенадцать колонн из мрамора.", "двенадцать"],
    ["Зал украшают восемь колонн по сторонам двери.", "восемь"],
  ])("else it is: %s (%s)", (text, what) => {
    expect(isGiven(text, what)).toBe(false);
  });
});

describe("the year of what came first", () => {
  const isChosen = (text: string) => {
    const article = read(text, "Тоннель");
    return russian.isChosen!(
      article.mentions.find((m) => m.kind === "date")!,
      article,
    );
  };
  it("is not chosen among others, nor changed, where nobody is named who did it", () => {
    const text = "В 1843 году был построен первый подводный тоннель.";
    expect(isChosen(text)).toBe(false);
    expect(russian.isAside!(text, { start: 2, end: 6 })).toBe(true);
  });
  it.each([
    "В 1843 году был построен первый подводный тоннель Твери.",
    "В 1843 году рабочие построили первый подводный тоннель.",
    "В 1843 году был построен подводный тоннель.",
  ])("is else: %s", (text) => {
    expect(isChosen(text)).toBe(true);
  });
});
