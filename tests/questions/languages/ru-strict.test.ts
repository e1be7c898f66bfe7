/** What a Russian statement must name to stand in a gap or be judged, and what is not changed in it. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { bankOf, itemsIn, stemsOf } from "../made.ts";

const read = (text: string, title = "") => annotate([text], title, null, russian);

describe("a statement that is judged or stands in a gap", () => {
  const names = (text: string, title = "Запуск ракеты", lead = "") =>
    russian.namesTopic!(text, lead, title, read(text, title));
  it.each([
    "Между слоями возникает зона толщиной в 2 сантиметра.",
    "Премию вручили трём учёным.",
    "Официальные лица сообщили, что семь человек доставили в больницу.",
    "В 1972 году здание получило повреждения, и жители Твери его покинули.",
  ])("names what it is about: not %s", (text) => {
    expect(names(text)).toBe(false);
  });
  it.each([
    "Ракета поднялась на высоту 12 километров.",
    "Суда достигли острова Котлин в 1721 году.",
    "Мастера напечатали «Букварь» за 12 недель.",
    "Стоит отметить, что в 2010 году музей Твери закрыли.",
  ])("%s", (text) => {
    expect(names(text)).toBe(true);
  });
  it("may be named by the sentence before", () => {
    expect(names("Она весила 12 тонн.", "Запуск", "Ракету «Волна» построили в Твери.")).toBe(true);
  });
});

describe("a fact that no question asks for", () => {
  it.each([
    ["В Твери открыли мост, который построили в 1987 году по чертежам друга.", "1987"],
    ["Инженер Иван Бутов с 1987 по 1993 год возглавлял музей моста в Твери.", "1993"],
    ["Мост построили в Твери. Для этого понадобилось 12 барж с песком и камнем.", "12"],
  ])(
    "stands in a gap though it is told by the way, at the end of a span, or behind a lead: %s",
    (text, key) => {
      expect(itemsIn("ru")(`${text}\nЖители были рады.`, "Мост в Твери").map((item) => item.key)).toContain(
        key,
      );
    },
  );
});

describe("a date of a false statement", () => {
  const read1 = read("12 мая 1987 года в Твери открыли музей.");
  const dateOf = (part: string) => read1.mentions.find((m) => m.kind === "date" && m.part === part)!;
  it("is no other day, and no year next to the true one", () => {
    expect(russian.isTrick!(dateOf("day"), 20)).toBe(true);
    expect(russian.isTrick!(dateOf("year"), 1988)).toBe(true);
    expect(russian.isTrick!(dateOf("year"), 1982)).toBe(false);
  });
});

describe("a year that is the text's latest", () => {
  it("has no rival more than a year later: that would be yet to come", () => {
    const told = read("В Твери в 2025 году открыли музей моста. Его строили с 2013 года.");
    const year = told.mentions.find((m) => m.kind === "date" && m.year === 2025)!;
    const rivals = russian.findAlternatives(told, year).map(({ text }) => Number(text.match(/\d{4}/)![0]));
    expect(rivals).toContain(2026);
    expect(Math.max(...rivals)).toBe(2026);
  });
});

describe("news", () => {
  const text = (rest: string) =>
    `4 марта 2019 года в Твери открыли мост через Волгу. Его строили два года.\n${rest}\nЖители были рады.`;
  const keysOf = (rest: string) => {
    return bankOf({ text: text(rest), title: "В Твери открыли мост", lang: "ru" }).items.map(
      ({ key }) => key,
    );
  };
  it("is asked for the day of its beginning", () => {
    expect(keysOf("На стройке в Твери было холодно.")).toContain("4 марта");
  });
});

describe("the sentences before a statement", () => {
  const lead = (more: string) =>
    `Инженер Иван Бутов построил в Твери мост${more}. Он открыл его в 1987 году вместе с другом.`;
  const make = itemsIn("ru");
  const listStems = (paragraph: string) => stemsOf(make(`${paragraph}\nЖители были рады.`, "Мост в Твери"));
  const LONG =
    ", который соединил два берега Волги, старый рынок с новым вокзалом, площадь с парком и школу с музеем, где хранят первые чертежи";
  it("are short", () => {
    const isLed = (stem: string) => stem.includes("построил в Твери мост") && stem.includes("Он открыл");
    expect(listStems(lead("")).some(isLed)).toBe(true);
    expect(listStems(lead(LONG)).some(isLed)).toBe(false);
  });
});

describe("a name within a statement", () => {
  it.each([
    "Репортёр «Старта» Анна Котова написала об этом.",
    "Госсекретарь США Анна Котова выступила в Твери.",
  ])("is not changed: %s", (text) => {
    const start = text.indexOf("Анна");
    expect(russian.isAside!(text, { start, end: start + 11 })).toBe(true);
  });
});
