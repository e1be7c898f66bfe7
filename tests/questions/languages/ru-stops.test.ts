/** Where a Russian sentence ends after a word with a full stop. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string) => annotate([text], "", null, russian);

describe("a full stop after an abbreviation", () => {
  it.each([
    "Храм освятили во имя св. ап. Петра в 1848 году.",
    "Закладку совершил митр. Филарет с еп. Иннокентием.",
    "Мощи прп. Сергия и мч. Трифона хранит собор.",
    "Школа им. Гоголя стоит на ул. Садовой, у пл. Труда.",
    "Словарь вышел под ред. Ушакова, пер. Иванова, сост. Петров.",
    "Собор (нем. Dom, лат. Ecclesia) строили долго.",
    "Мост построили в сер. XIX в. при участии инж. Попова.",
    "Тогда же князем был основан г. Вельмеж.",
  ])("ends none: %s", (text) => {
    expect(read(text).sentences).toHaveLength(1);
  });
  it.each([
    "Завод открыли в 1870 г. Рабочие жили рядом.",
    "Здесь жили купцы, мастера и др. Рынок был богат.",
    "Мост стоил 5 млн руб. Деньги собрал город.",
    "Это было в V в. до н. э. Город сгорел.",
    "Груз весил 15 кг. Вагон стоял рядом.",
    "Первые суда появились здесь за 600 лет до н.э. Вельмеж стоял на реке.",
  ])("ends one before a common word: %s", (text) => {
    expect(read(text).sentences).toHaveLength(2);
  });
  it("and a statement that breaks off at one is refused", () => {
    expect(russian.findPointer("Собор в Твери заложили на месте старого храма во имя св. ап.")).toBe("ап");
    expect(russian.findPointer("Собор в Твери весил 15 т.")).toBeNull();
  });
});
