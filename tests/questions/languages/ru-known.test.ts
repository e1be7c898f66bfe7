/** What a Russian statement takes as told: nouns of the article before it, parts without their whole, scenes that the headline sets. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate([text], title, null, russian);
const FOUND =
  "Рабочие обнаружили жестяную коробку с письмами в Вологде. Андрей Корепин считает, что коробку спрятали в 1948 году.";
const article = read(FOUND);
const find = (text: string, title = "", lead = "") =>
  russian.findUnresolved(text, false, title, lead, article);

describe("a noun that the article has told of before", () => {
  it("points to it, but not where it stands first, nor behind a lead that has it", () => {
    const text = "Андрей Корепин считает, что коробку спрятали в 1948 году.";
    expect(find(text)).toBe("коробку");
    expect(find(text, "", "Рабочие обнаружили жестяную коробку с письмами в Вологде.")).toBeNull();
    expect(find("Рабочие обнаружили жестяную коробку с письмами в Вологде.")).toBeNull();
  });
  it("of the headline is told where that is shown", () => {
    const bridge = read("С 2009 года мыс входит в состав парка «Арктика».", "Мыс Желания");
    const text = bridge.sentences[0]!.text;
    expect(russian.findUnresolved(text, false, "", "", bridge)).toBe("мыс");
    expect(russian.findUnresolved(text, false, bridge.title, "", bridge)).toBeNull();
  });
  it("in the genitive after a noun is one: the population of the capital", () => {
    expect(russian.findUnresolved("Жители говорят, что население столицы выросло.", false)).toBe("столицы");
  });
});

describe("parts without a whole and openings without a scene", () => {
  it.each([
    ["За победу Галиев получит 500 тысяч рублей.", "победу"],
    ["В июне 1862 года вода реки Флит залила готовый участок.", "участок"],
    ["Средняя температура января составляет 16 градусов.", "Средняя температура"],
    ["Всего на старт вышли 27 тысяч человек из России.", "Всего"],
    ["За первые два дня позвонили восемь человек из Тулы.", "За первые"],
    ["До сих пор жители добирались в Тотьму на пароме.", "До сих пор"],
    ["Иван Бутов поднял уровень домашней команды.", "домашней команды"],
    ["2009: Землетрясение произошло в городе Паданг.", "2009:"],
  ])("%s", (text, pointer) => {
    expect(russian.findUnresolved(text, false)).toBe(pointer);
  });
  it("are told by a headline that names the event, and by where it was", () => {
    const title = "Казанский марафон в Татарстане выиграл учитель";
    expect(russian.findUnresolved("За победу Галиев получит 500 тысяч рублей.", false, title)).toBeNull();
    expect(russian.findUnresolved("За победу в марафоне Галиев получит 500 тысяч рублей.", false)).toBeNull();
  });
  it("what shares no name with the headline is asked about below it", () => {
    const tram = read("По словам Сергея Маслова, ремонт стоил 6 миллионов рублей.", "Трамвай в Смоленске");
    const text = tram.sentences[0]!.text;
    expect(russian.findUnresolved(text, false, "", "", tram)).not.toBeNull();
    expect(russian.findUnresolved(text, false, tram.title, "", tram)).toBeNull();
  });
});

describe("pronouns", () => {
  it.each([
    "Сергей Скрипаль и его дочь Юлия были найдены в Солсбери.",
    "Когда церковь Мартина перешла к общине, ее возглавил Джон Говард.",
    "Иван Бутов заявил о том, что он уедет в Тверь.",
    "В 1952 году цунами уничтожило Курильск, тогда погибли 2336 человек.",
  ])("of whom the sentence itself names: %s", (text) => {
    expect(russian.findPointer(text)).toBeNull();
  });
  it("behind a lead are as clear as in the article, unless all named there are of the other gender", () => {
    const text = "Дистанцию он преодолел за два часа.";
    expect(russian.findPointer(text, "Победителем Казанского марафона стал Руслан Галиев.")).toBeNull();
    expect(russian.findPointer(text, "Победила Анна Сорокина.")).toBe("он");
    expect(russian.findPointer("В этом году он уехал.", "Руслан Галиев победил.")).toBe("этом");
  });
});

describe("what is left whole", () => {
  const sentences = (text: string) => read(text).sentences.map((s) => s.text);
  it("a sentence with initials", () => {
    expect(sentences("Здесь купец П. И. Коробов построил фабрику.")).toHaveLength(1);
    expect(
      sentences("Город основан во 2 веке н. э. Эта честь редка. Длина равна 6 см. Для дома мало."),
    ).toHaveLength(4);
  });
  it("a clause whose verb says nothing without how", () => {
    const text = "В 1994 году Бернерс-Ли преобразовал Интернет, создав консорциум в Бостоне.";
    expect(russian.trimEnd(text, { start: 0, end: text.length }, { start: 2, end: 6 })).toBe(text.length);
  });
});

describe("numbers and dates", () => {
  const mention = (text: string, kind: string) => read(text).mentions.find((m) => m.kind === kind);
  it("of one amount told twice, of a list, or of a hundred are not asked for", () => {
    expect(mention("Стена тянется на 73 мили (117 км) от моря.", "number")).toMatchObject({ exact: false });
    expect(mention("Вышли два корабля: «Пётр» и «Павел».", "number")).toMatchObject({ exact: false });
    expect(mention("Задержались два рейса во Владивосток и Магадан.", "number")).toMatchObject({
      exact: false,
    });
    expect(mention("В Сенате 51 республиканец и 49 демократов.", "number")).toMatchObject({ exact: false });
  });
  it("in a case that no writer meant, or of a participle", () => {
    expect(mention("В 1954 год общество присвоило рынку класс.", "date")).toMatchObject({ relative: true });
    expect(mention("Его знают после широко наблюдаемых в марте выборов.", "date")).toMatchObject({
      relative: true,
    });
  });
  it("have no impossible rivals", () => {
    const quake = read("Город разрушило землетрясение магнитудой 7,5 балла.");
    const values = russian
      .findAlternatives(
        quake,
        quake.mentions.find((m) => m.kind === "number")!,
      )
      .map((a) => a.order!);
    expect(Math.max(...values)).toBeLessThan(9.6);
  });
});

describe("people", () => {
  it("who wrote is whom который means, and it agrees", () => {
    const text =
      "Павел Уэст получил поддержку Анны Тернер, которая написала: «Спасибо всем за большую поддержку в эти дни».";
    expect(russian.findSpeech(read(text)).map(({ speaker }) => speaker.text)).toEqual(["Анны Тернер"]);
  });
  it("a name within a longer name in marks is nobody's", () => {
    const names = read("Летом бот «Святой Гавриил» прошёл проливом.").mentions.filter(
      (m) => m.kind === "person",
    );
    expect(names).toEqual([]);
  });
  it("who holds an office has no rivals of another calling", () => {
    const options = (text: string, name: string) => {
      const of = read(text);
      return russian.findAlternatives(
        of,
        of.mentions.find((m) => m.kind === "person" && m.text === name)!,
      );
    };
    const text =
      "Так говорил палеонтолог Иван Бутов. Философ Пётр Лапин молчал. Мастер Олег Зимин уехал. Фонд основал Павел Сомов, посол Италии в Туле.";
    expect(options(text, "Иван Бутов").map((a) => a.text)).not.toContain("Пётр Лапин");
    expect(options(text, "Павел Сомов")).toEqual([]);
  });
});
