/** What Russian does not ask, or asks otherwise: classes of items found by reading banks of news. */
import { describe, expect, it } from "vitest";
import { findDroppedSubject } from "../../../questions/languages/ru/dropped.ts";
import { russian } from "../../../questions/languages/ru/index.ts";
import { findFragment } from "../../../questions/languages/ru/stops.ts";
import { findWords } from "../../../questions/words.ts";
import { itemsIn, keyOf, stemsOf } from "../made.ts";

const make = itemsIn("ru");
const listStems = (text: string, title: string): string[] => stemsOf(make(text, title));

describe("who said it", () => {
  const title = "Вести из города Лугин";
  const speakersOf = (text: string): string[] =>
    make(`${text} Учитель Иван Громов рассказал, что школу откроют осенью. Анна Котова уехала.`, title)
      .filter(({ stem }) => stem.includes("лечение"))
      .filter(({ stem }) => stem.includes("Кто, согласно тексту"))
      .map(keyOf);
  it("is nobody who has a verb of his own before the comma", () => {
    const said = "сообщили, что лечение вылечило всех жителей города Лугин.";
    expect(speakersOf(`Мэр Пётр Сомов лежал в больнице города Лугин, врачи ${said}`)).toEqual([]);
  });
  it("is whoever stands before what is set off behind the name", () => {
    const said = "сообщил, что лечение вылечило всех жителей города Лугин.";
    expect(speakersOf(`Пётр Сомов, мэр города Лугин, в среду ${said}`)).toContain("Пётр Сомов");
    expect(speakersOf(`Пётр Сомов, мэр города Лугин ${said}`)).toContain("Пётр Сомов");
  });
});

describe("a name that is written as an address", () => {
  it.each(["Почта.Ру", "Pochta.Ru", "Pochta.Com"])("is not cut at its stop: %s", (name) => {
    const text = `В 1994 году мост в Лугине построил Пётр Сомов, глава компании ${name} Group из города Тверь.`;
    const stems = listStems(text, "Мост в городе Лугин");
    expect(stems).not.toEqual([]);
    for (const stem of stems) expect(stem).not.toMatch(/Почта\.$|Pochta\.$/);
  });
});

describe("a sentence without its subject", () => {
  const dropped = (text: string): string | null => findDroppedSubject(text, findWords(text));
  it.each([
    ["С 2015 года начал приезжать на гастроли в Тверь.", "начал"],
    ["В 2015 году решила уехать в Тверь.", "решила"],
    ["В 1962 году при помощи войск и эмигрантов совершил неудачную попытку вернуть власть.", "совершил"],
    ["После смерти старшего брата Петра, 25 июля 1959 г., взошёл на престол.", "взошёл"],
  ])("is one of which only what was begun or wished is told: %s", (text, verb) => {
    expect(dropped(text)).toBe(verb);
  });
  it.each([
    "В 2015 году решила построить мост Анна Берг.",
    "В 2015 году продолжила работать школа.",
    "В 1962 году под командованием Сомова полк взял город Лугин.",
    "В 2015 году начал строить мост Пётр Сомов.",
  ])("is none with who did it behind the verbs: %s", (text) => {
    expect(dropped(text)).toBeNull();
  });
});

describe("a span of time", () => {
  it("is not cut from what it is counted from", () => {
    const text =
      "Через четыре года после пожара в театре города Лугин архитектор Сомов построил 24 новых дома.";
    const stems = listStems(text, "Театр в городе Лугин");
    expect(stems).not.toEqual([]);
    for (const stem of stems) expect(stem).toContain("года после пожара");
  });
});

describe("what stands beside the text", () => {
  const title = "Вести из города Лугин";
  it.each([
    "На снимке 24 жителя города Лугин тушат пожар в театре.",
    "На фото слева мэр города Лугин Пётр Сомов и врач Анна Берг в 1994 году.",
    "На пятом — мост в городе Лугин, который в 1994 году построил Пётр Сомов.",
  ])("is not asked about: %s", (text) => {
    expect(listStems(text, title)).toEqual([]);
  });
  it.each([
    "На фотографии Анны Берг из города Лугин 24 жителя тушат пожар в театре.",
    "На пятом этаже театра в городе Лугин работают 24 врача.",
  ])("but of a picture or a floor that is named it is: %s", (text) => {
    expect(listStems(text, title)).not.toEqual([]);
  });
});

describe("an office", () => {
  const title = "Вести из города Лугин";
  const asks = (text: string): string[] =>
    listStems(text, title).filter((stem) => stem.includes("Кто директор"));
  it("is another with what stands before it", () => {
    const rest = "директор театра «Чайка» Пётр Сомов уехал из города Лугин в Тверь.";
    expect(asks(`Старший ${rest}`)).toEqual([]);
    expect(asks(`${rest.replace("д", "Д")}`)).not.toEqual([]);
  });
});

describe("a sentence without its verb", () => {
  const fragmentOf = (text: string): string | null => findFragment(text, findWords(text));
  it.each([
    ["Два выхода в открытый космос.", "Два"],
    [
      "82-летний Пётр Сомов, являющийся главой театра, которому принадлежат 80 домов, цена которых растёт.",
      "82-летний",
    ],
    ["Больше только у Петра Сомова и Анны Берг, которая открыла 8 школ.", "Больше"],
  ])("is a fragment: %s", (text, opening) => {
    expect(fragmentOf(text)).toBe(opening);
  });
  it.each([
    "Это главный город области, с которым соседи объединились в 1968 году.",
    "В космос полетели два человека.",
    "Пётр Сомов, который открыл 8 школ, уехал в Тверь.",
  ])("is whole where none is left out: %s", (text) => {
    expect(fragmentOf(text)).toBeNull();
  });
  it("has its subject where only others are told behind «совместно»", () => {
    const text = "В 1954 году совместно с Петром Сомовым и своим братом Львом организовал театр.";
    expect(findDroppedSubject(text, findWords(text))).toBe("организовал");
  });
});

describe("a part of a name", () => {
  const title = "Вести из города Лугин";
  const keysOf = (text: string): string[] => make(text, title).map(keyOf);
  it("is no number", () => {
    const text = "В храме Семи Вселенских Соборов в городе Лугин 24 жителя слушали Петра Сомова.";
    expect(keysOf(text)).not.toContain("Семи");
    expect(keysOf(text)).toContain("24");
  });
  it("is nobody to ask for", () => {
    expect(
      keysOf(
        "Мост в городе Лугин откроют в 1994 году, заявил депутат Милли Меджлиса Айдын Гасанзаде.",
      ).filter((key) => key.includes("Меджлиса")),
    ).toEqual([]);
    expect(
      keysOf(
        "12 апреля 2019 года в Твери, в сквере Анны Советского района врач Пётр Сомов установил новый рекорд.",
      ),
    ).not.toContain("Анны Советского");
    expect(keysOf("В 1994 году врач из города Лугин получил премию Николая Сомова.")).not.toContain(
      "Николая Сомова",
    );
    expect(keysOf("В городе Лугин 24 жителя слушали музыку в церкви Николая Сомова.")).not.toContain(
      "Николая Сомова",
    );
  });
  it("is none where the article calls somebody by a surname as well", () => {
    const rest = "В 1994 году Пётр Иванович построил в городе Лугин театр.";
    expect(keysOf(`Пётр Сомов жил в Твери. ${rest}`)).not.toContain("Пётр Иванович");
    expect(keysOf("В 1994 году мост в городе Лугин построил Пётр Иванович.")).toContain("Пётр Иванович");
    const surname = "В 1994 году мост в городе Лугин построил Пётр Янукович.";
    expect(keysOf(`Пётр Сомов жил в Твери. ${surname}`)).toContain("Пётр Янукович");
  });
});

describe("a pronoun behind an office", () => {
  it("is of whom its own sentence tells, and no other", () => {
    const text =
      "Из-за пожара Сомов был вынужден уйти в отставку в 2008 году. Бывший глава города находится в Твери, куда он отправился на лечение в 2016 году.";
    for (const stem of listStems(
      `Пётр Сомов родился в Лугине. ${text}`,
      "Экс-мэру города Лугин вынесли приговор",
    ))
      expect(stem).not.toMatch(/куда (?:Пётр )?Сомов/);
  });
});

describe("what somebody is called", () => {
  it("is no term where it tells whose side he takes", () => {
    const text = "Несмотря на жизнь в Твери, нового мэра называют ревностным приверженцем театра.";
    expect(
      listStems(text, "Пётр Сомов избран мэром города Лугин").filter((stem) =>
        stem.includes("называют _____"),
      ),
    ).toEqual([]);
  });
});

describe("who holds the office of a state", () => {
  const title = "Вести из города Лугин";
  const keysOf = (text: string): string[] => make(text, title).map(keyOf);
  it("is nobody to ask for where all readers know him by it", () => {
    const rest = "посетил город Лугин вместе с мэром города и 24 врачами.";
    expect(keysOf(`Президент США Барак Обама ${rest}`)).not.toContain("Барак Обама");
    expect(keysOf(`Российский лидер Владимир Путин ${rest}`)).not.toContain("Владимир Путин");
    expect(keysOf(`Основатель Facebook Марк Цукерберг ${rest}`)).not.toContain("Марк Цукерберг");
    expect(keysOf(`Основатель Facebook Пётр Сомов ${rest}`)).toContain("Пётр Сомов");
    expect(keysOf(`Президент Дании Пётр Сомов ${rest}`)).toContain("Пётр Сомов");
    expect(keysOf(`Врач Барак Обама ${rest}`)).toContain("Барак Обама");
  });
});

describe("last year's news", () => {
  it("is none of this year's without its year", () => {
    const text =
      "В этом году премию города Лугин получил Лев Берг. В прошлом году премию города Лугин получили 24 врача.";
    for (const stem of listStems(text, "Премию города Лугин получил Лев Берг"))
      expect(stem).not.toMatch(/получил[ио] (?:\d+|_____) врач|получило премию/);
  });
});

describe("who did it", () => {
  it("is not asked for behind an amount as behind a date", () => {
    const text = "Рекорд города Лугин: 82 километра 169 метров за 12 часов зафиксировал судья Пётр Сомов.";
    for (const stem of listStems(text, "Рекорд города Лугин")) expect(stem).not.toContain("Кто 82 километра");
  });
});

describe("a piece of a sentence", () => {
  const pointer = (text: string): string | null => russian.findUnresolved(text, false);
  it("is one that closes a bracket which it does not open", () => {
    expect(pointer("«Голос» 1990 г.), «Поле» и «Река» хранятся в музее города Лугин.")).toBe(")");
    expect(pointer("Картина «Голос» (1990 г.) хранится в музее города Лугин.")).toBeNull();
  });
  it("is one that tells of a neighbour's neighbour", () => {
    expect(pointer("В соседней Эстонии живут 24 врача из города Лугин.")).toBe("В соседней");
    expect(pointer("Пётр Сомов живёт в соседней Эстонии.")).toBeNull();
  });
  it("has a capital behind a mark where its link is cut", () => {
    const text = "Напомним, «мусорный закон» действует в городе Лугин с 1994 года.";
    const stems = listStems(text, "Вести из города Лугин");
    expect(stems).toContainEqual(expect.stringContaining("\n«Мусорный закон» действует"));
    for (const stem of stems) expect(stem).not.toContain("\n«мусорный");
  });
});

describe("who reports it", () => {
  it("is written small within the question", () => {
    const text = "Издания утверждают, что Пётр Сомов родился в городе Лугин в 1979 году.";
    const asked = listStems(text, "Пётр Сомов уехал").filter((stem) => stem.includes("как утверждают"));
    expect(asked).not.toEqual([]);
    for (const stem of asked) expect(stem).toContain("как утверждают издания");
  });
});

describe("what points beside the text", () => {
  const title = "Вести из города Лугин";
  it("is left out where it stands in a bracket", () => {
    const stems = listStems("Врач Пётр Сомов (на фото) в 1994 году открыл в городе Лугин театр.", title);
    expect(stems).not.toEqual([]);
    for (const stem of stems) expect(stem).not.toContain("на фото");
  });
  it("is who comes from somewhere", () => {
    const pointer = (text: string): string | null => russian.findUnresolved(text, false);
    expect(pointer("Родом из города Лугин, переехала в Тверь в возрасте 13 лет.")).toBe("Родом");
    expect(pointer("Родом из города Лугин был врач Пётр Сомов.")).toBeNull();
  });
});
