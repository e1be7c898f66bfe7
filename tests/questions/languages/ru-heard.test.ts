/** Whose words stand in one pair of Russian quotation marks, and who of one surname is meant. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate([text], title, null, russian);
const said = (text: string) => russian.findSpeech(read(text)).map((s) => [s.speaker.text, s.content.text]);
const people = (text: string) =>
  read(text).mentions.flatMap((m) => (m.kind === "person" ? [`${m.text}: ${m.entity}`] : []));

describe("words around an attribution within marks", () => {
  it("are asked of in front of it and behind it", () => {
    expect(
      said(
        "«Мы построим новый мост через реку, — сказал Джон Хилл. — Работы завершатся в будущем году, и дорога откроется».",
      ),
    ).toEqual([
      ["Джон Хилл", "Мы построим новый мост через реку"],
      ["Джон Хилл", "Работы завершатся в будущем году, и дорога откроется"],
    ]);
  });
  it("go on behind who the speaker is, and behind a second attribution", () => {
    expect(
      said(
        "«Мы построим новый мост через реку, — сказал Джон Хилл, директор школы. — Работы завершатся в будущем году, — добавил он. — Все будут очень рады такому мосту».",
      ).map(([, text]) => text),
    ).toEqual([
      "Мы построим новый мост через реку",
      "Работы завершатся в будущем году",
      "Все будут очень рады такому мосту",
    ]);
  });
  it("are not asked of where the attribution cuts a sentence in two", () => {
    expect(
      said("«Восстановление старого моста через реку, — сказал Джон Хилл, — стало большой удачей»."),
    ).toEqual([]);
    expect(
      said("«Мост, — сказал Джон Хилл, — новый. Работы завершатся в будущем году, и дорога откроется».").map(
        ([, text]) => text,
      ),
    ).toEqual(["Работы завершатся в будущем году, и дорога откроется"]);
  });
  it("are so in a paragraph that a dash opens", () => {
    expect(
      said(
        "— Мы построим новый мост через реку, — сказал Джон Хилл. — Работы завершатся в будущем году.",
      ).map(([, text]) => text),
    ).toEqual(["Мы построим новый мост через реку", "Работы завершатся в будущем году"]);
  });
  it("have a predicate, or nobody said a sentence", () => {
    expect(said("«Очередные проявления захлестнувшей город русофобии», — сказал Джон Хилл.")).toEqual([]);
    expect(said("«Нам нужен новый мост через реку и дорога», — сказал Джон Хилл.")).toHaveLength(1);
  });
  it.each(["пошутил", "надеется", "опасается"])("are retold behind “%s”", (verb) => {
    expect(said(`Джон Хилл ${verb}, что новый мост через реку построят за год.`)).toEqual([
      ["Джон Хилл", "новый мост через реку построят за год"],
    ]);
  });
});

describe("a relative of whom the text is about", () => {
  const text = "Бернард Ванн построил мост. Его внук, Майкл Ванн, мост открыл. Ванн был инженером.";
  it("is meant by the full name alone", () => {
    expect(people(text)).toEqual(["Бернард Ванн: ванн", "Майкл Ванн: майкл ванн", "Ванн: ванн"]);
  });
  it("has a given name that a list has", () => {
    expect(people("Бернард Ванн построил мост. Об убийстве Фолла Ванн молчал.")).not.toContain(
      "Фолла Ванн: фолла ванн",
    );
  });
});

it.each(["Майк Стерн", "Джереми Хаксли", "Викки Лоутон"])("knows %s for a person by the given name", (name) =>
  expect(people(`${name} мост через реку увидит завтра.`)).toHaveLength(1),
);

describe("a name in the instrumental", () => {
  it.each([
    ["Она встретилась с Юрием Лужковым в мэрии.", "Юрием Лужковым: лужков"],
    ["Мост построен инженером Денисом Синицыным.", "Денисом Синицыным: синицын"],
    ["Вместе с Марком Чёрным пришли соседи.", "Марком Чёрным: черный"],
  ])("is of one person in %s", (text, found) => expect(people(text)).toEqual([found]));
  it("has no soft sign behind a vowel", () => {
    expect(people("Встреча с премьером Рори Макилроем прошла.")).toEqual(["Рори Макилроем: макилрой"]);
  });
  it("is of one who does not inflect, whatever the first name does", () => {
    expect(people("Труды Пьера Кюри изданы. Франца Кафки здесь не было.")).toEqual([
      "Пьера Кюри: кюри",
      "Франца Кафки: кафка",
    ]);
  });
  it("is no surname of two in the plural", () => {
    expect(people("Помогли Ефиму и Мирону Черепановым.")).toEqual([]);
  });
});

describe("a first name that tells no case", () => {
  it.each([
    ["Он убедил президента Джимми Картера уступить.", "Джимми Картера: картер"],
    ["Мост в честь Эндрю Джексона открыли весной.", "Эндрю Джексона: джексон"],
  ])("leaves it to what governs the name in %s", (text, found) => expect(people(text)).toEqual([found]));
});
