/** Russian nouns that stand for a name, what was true on the day of writing, slips of agreement, and what a headline or the sentence itself gives away. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "", more = "") =>
  annotate(more === "" ? [text] : [text, more], title, null, russian);
const beyond = (text: string, title: string, more = "") =>
  russian.findBeyondHeadline(text, "", read(text, title, more));

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
