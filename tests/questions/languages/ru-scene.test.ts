/** What a Russian statement must show: when and where a battle was, which team it is, the rest of a date that was left out. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { findUnset } from "../../../questions/languages/ru/scene.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate([text], title, null, russian);

describe("an event without a scene", () => {
  it.each([
    "Началась паника, войска Тита смогли разбить отряд из 900 солдат.",
    "Разгорелся бой, погибло 300 человек.",
    "Возник пожар, сгорело 40 домов.",
    "Толпа разбила 12 витрин.",
    "Армия Тита потеряла 900 солдат.",
  ])("is refused: %s", (text) => {
    expect(findUnset(text, "Тит против Рима", "")).not.toBeNull();
  });
  it("and sets none as a lead", () => {
    expect(findUnset("Только 40 удалось убежать.", "Тит против Рима", "Началась паника.")).not.toBeNull();
  });
  it.each([
    "В 1812 году армия потеряла 900 солдат.",
    "Вспыхнул пожар в Твери, сгорело 40 домов.",
    "В битве при Каннах армия потеряла 900 солдат.",
    "Начальник полиции Твери назвал число 40.",
    "Последователи Тита построили 40 домов.",
    "Мастер сделал 40 сундуков для армии.",
  ])("but with a time, a place or an event, or of others, it is whole: %s", (text) => {
    expect(findUnset(text, "", "")).toBeNull();
  });
  it("and under a headline or a lead that has one", () => {
    expect(findUnset("Началась паника, погибло 40 человек.", "Пожар в Твери", "")).toBeNull();
    expect(findUnset("Началась паника, погибло 40 человек.", "", "Театр сгорел в 1900 году.")).toBeNull();
  });
});

describe("a team by its colours", () => {
  it("is not told by them", () => {
    expect(findUnset("Красно-белые встретились с «Маяком» в Твери.", "", "")).toBe("Красно-белые");
    expect(findUnset("Матч в Твери выиграли сине-бело-голубые.", "", "")).toBe("сине-бело-голубые");
    expect(findUnset("В 1900 году столичная команда забила 3 гола.", "", "")).toBe("столичная команда");
    expect(findUnset("В Твери армейцы забили 3 гола.", "", "")).toBe("армейцы");
  });
  it("but by a headline or a lead, and flags are no teams", () => {
    expect(findUnset("Красно-белые встретились с «Маяком» в Твери.", "Юбилей «Старта»", "")).toBeNull();
    expect(findUnset("В Твери подняли красно-белые флаги.", "", "")).toBeNull();
  });
});

describe("a score", () => {
  it("wants the rival or the day", () => {
    expect(findUnset("Гости из Твери победили со счётом 2:1.", "", "")).not.toBeNull();
    expect(findUnset("Гости из Твери победили «Маяк» со счётом 2:1.", "", "")).toBeNull();
    expect(findUnset("В 1900 году гости из Твери победили со счётом 2:1.", "", "")).toBeNull();
  });
});

describe("a time told before", () => {
  it("is not left out", () => {
    expect(russian.measureOpener("Тогда «Старт» встретился с «Маяком» в Твери.")).toBe(0);
    expect(russian.measureOpener("Тогда, в 1900 году, «Старт» встретился с «Маяком».")).toBeGreaterThan(0);
    expect(russian.findPointer("Тогда «Старт» встретился с «Маяком» в Твери.")).toBe("Тогда");
  });
});

describe("a weekday that a clause says again", () => {
  const whole = (text: string) => {
    const sentence = read(text).sentences[0]!;
    return russian
      .resolve(read(text), sentence)
      .toReversed()
      .reduce((kept, { span, text: to }) => kept.slice(0, span.start) + to + kept.slice(span.end), text);
  };
  it("takes its comma with it", () => {
    expect(whole("Артисты прибыли в Тверь в четверг, всего через два дня после визита Бутова.")).toBe(
      "Артисты прибыли в Тверь всего через два дня после визита Бутова.",
    );
  });
  it("or stays, where what comes after goes on", () => {
    const text = "Артисты прибыли в четверг, то есть через два дня после визита, в Тверь.";
    expect(whole(text)).toBe(text);
  });
  it("and else a comma is the next clause's", () => {
    expect(whole("Артисты прибыли в Тверь в четверг, но концерт отменили.")).toBe(
      "Артисты прибыли в Тверь, но концерт отменили.",
    );
  });
});

describe("a figure within a name", () => {
  const isGiven = (text: string, title: string) => {
    const article = read(text, title);
    const mention = article.mentions.find((m) => m.kind === "date" || m.kind === "number")!;
    const shown = `${title}\n${text.slice(0, mention.start)}_____${text.slice(mention.end)}`;
    return russian.isGiven!(shown, mention, article);
  };
  it.each(["Съезд математиков (ICM2018)", "Евро-2018 открыт", "Сборная на ЧМ2018", "Лето '18"])(
    "tells the year: %s",
    (title) => {
      expect(isGiven("В 2018 году премию вручили четырём учёным Твери.", title)).toBe(true);
    },
  );
  it("and another does not", () => {
    expect(isGiven("В 2018 году премию вручили четырём учёным Твери.", "Евро-2016 закрыт")).toBe(false);
  });
});
