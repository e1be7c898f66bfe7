/** How the widget counts: the form of the noun after a number, in its three languages. */
import { describe, expect, it } from "vitest";
import { en } from "../../widget/locales/en.ts";
import { ka } from "../../widget/locales/ka.ts";
import { ru } from "../../widget/locales/ru.ts";
import { moreTexts } from "../../widget/more/texts.ts";

/** One, a few and many; the teens are many, whatever their last digit, in every hundred. */
const russian = [
  [1, "вопрос", "ответ"],
  [2, "вопроса", "ответа"],
  [4, "вопроса", "ответа"],
  [5, "вопросов", "ответов"],
  [0, "вопросов", "ответов"],
  [10, "вопросов", "ответов"],
  [11, "вопросов", "ответов"],
  [14, "вопросов", "ответов"],
  [19, "вопросов", "ответов"],
  [20, "вопросов", "ответов"],
  [21, "вопрос", "ответ"],
  [23, "вопроса", "ответа"],
  [111, "вопросов", "ответов"],
  [112, "вопросов", "ответов"],
  [121, "вопрос", "ответ"],
] as const;

describe("a number of questions or answers", () => {
  it.each(russian)("%d in Russian takes “%s”, “%s”", (count, question, answer) => {
    expect(ru.questions(count)).toBe(`${count} ${question}`);
    expect(moreTexts("ru").answers(count)).toBe(`${count} ${answer}`);
  });

  it("is one in English for 1 alone", () => {
    for (const [count, end] of [
      [0, "s"],
      [1, ""],
      [2, "s"],
      [11, "s"],
      [21, "s"],
    ] as const) {
      expect(en.questions(count)).toBe(`${count} question${end}`);
      expect(moreTexts("en").answers(count)).toBe(`${count} answer${end}`);
    }
  });

  it("leaves the noun as it is in Georgian", () => {
    for (const count of [1, 2, 5, 11, 21]) {
      expect(ka.questions(count)).toBe(`${count} კითხვა`);
      expect(moreTexts("ka").answers(count)).toBe(`${count} პასუხი`);
    }
  });
});
