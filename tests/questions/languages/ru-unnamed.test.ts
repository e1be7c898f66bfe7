/** Russian nouns that stand for a name, what was true on the day of writing, slips of agreement, and what a headline or the sentence itself gives away. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { GAP } from "../../../questions/item.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "", more = "") =>
  annotate(more === "" ? [text] : [text, more], title, null, russian);
const beyond = (text: string, title: string, more = "") =>
  russian.findBeyondHeadline(text, "", read(text, title, more));
/** Whether the first mention of these words is told around its gap. */
const isGiven = (text: string, what: string, title = "") => {
  const article = read(text, title);
  const mention = article.mentions.find((m) => m.text === what)!;
  const shown = `${title}\n${text.slice(0, mention.start)}${GAP}${text.slice(mention.end)}`;
  return russian.isGiven!(shown, mention, article);
};

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

describe("a sum of money", () => {
  const title = "Истец из Твери получил 5 млн рублей";
  it("is neither asked for nor judged below another sum of the same money", () => {
    expect(isGiven("Суд в Твери взыскал с завода 3,2 млн рублей.", "3,2", title)).toBe(true);
    expect(russian.isHeadlined!(title, "Суд в Твери взыскал с завода 3,2 млн рублей.", [])).toBe(true);
  });
  it("is where the headline has other money, the same sum or none", () => {
    expect(isGiven("Суд в Твери взыскал с завода 3,2 млн евро.", "3,2", title)).toBe(false);
    expect(russian.isHeadlined!(title, "Суд в Твери взыскал с завода 3,2 млн евро.", [])).toBe(false);
    expect(russian.isHeadlined!(title, "Суд в Твери взыскал с завода 5 млн рублей.", [])).toBe(false);
    expect(russian.isHeadlined!("Суд в Твери", "Суд взыскал с завода 5 млн рублей.", [])).toBe(false);
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
