/** Who said it: which Russian quotations are found, whose they are, and which of them a reader understands below the headline. */
import { describe, expect, it } from "vitest";
import { russian } from "../../../questions/languages/ru/index.ts";
import { findOpenInQuote } from "../../../questions/languages/ru/quoted.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (paragraphs: string[], title = "Новый мост через Волгу") =>
  annotate(paragraphs, title, null, russian);
const saidIn = (text: string, title?: string) => {
  const article = read([text], title);
  return russian
    .findSpeech(article)
    .map(({ speaker, content }) => [russian.labelSpeaker(article, speaker), content.text]);
};

describe("statements found", () => {
  it.each([
    [
      "of a surname that no list has, beside its verb",
      "«Мост через Волгу построят за два года», — считает Адамс.",
      "Адамс",
    ],
    [
      "of one who is called by an office",
      "Директор завода Иван Громов приехал. «Мост через Волгу построят за два года», — говорит директор.",
      "Иван Громов",
    ],
    [
      "of one who is called by an office, beside somebody with a word that begins alike",
      "Глава завода Иван Громов и главный инженер Анна Котова приехали. «Мост через Волгу построят за два года», — говорит глава.",
      "Иван Громов",
    ],
    [
      "of one whom a pronoun stands for",
      "Анна Котова приехала в Тверь. Она также добавила, что мост через Волгу построят за два года.",
      "Анна Котова",
    ],
    ["between commas", "Мост через Волгу, по словам Ивана Громова, построят за два года.", "Иван Громов"],
    ["at the end", "Мост через Волгу построят за два года, заявил Иван Громов журналистам.", "Иван Громов"],
    [
      "in a paper's words",
      "«Мост через Волгу построят за два года», — приводит газета слова Ивана Громова.",
      "Иван Громов",
    ],
    [
      "by initials without a space",
      "Директор Иван Громов приехал. «Мост через Волгу построят за два года», - отметил И.Громов.",
      "Иван Громов",
    ],
    [
      "with somebody else behind a preposition",
      "Иван Громов из Твери заявил, что мост через Волгу построят за два года.",
      "Иван Громов",
    ],
  ])("%s", (_, text, speaker) => {
    expect(saidIn(text).at(-1)?.[0]).toBe(speaker);
    expect(saidIn(text).at(-1)?.[1]?.toLowerCase()).toMatch(/^мост через волгу,? построят за два года$/);
  });
  it("of a quotation that goes on behind its attribution", () => {
    const text =
      "«Мы строим большой мост через Волгу», — сказал Иван Громов. «Денег на дорогу не хватило никому».";
    expect(saidIn(text)).toEqual([
      ["Иван Громов", "Мы строим большой мост через Волгу"],
      ["Иван Громов", "Денег на дорогу не хватило никому"],
    ]);
  });
  it("of short sentences together, and once", () => {
    const text =
      "«Мы строим мост. Весной поедут автобусы», — сказал Иван Громов. Позже Громов повторил. «Мы строим мост. Весной поедут автобусы», — сказал Громов.";
    expect(saidIn(text)).toEqual([["Иван Громов", "Мы строим мост. Весной поедут автобусы"]]);
  });
  it("but not of a body, of one whose lawyer spoke, or of whom the headline tells", () => {
    expect(saidIn("«Мост через Волгу построят за два года», — сообщил Кремль.")).toEqual([]);
    expect(
      saidIn(
        "Иван Громов приехал к заместителю министра Анне Котовой. «Мост через Волгу построят за два года», — сказал министр.",
      ),
    ).toEqual([]);
    expect(saidIn("Как сообщил адвокат Ивана Громова, мост через Волгу построят за два года.")).toEqual([]);
    expect(
      saidIn("«Мост через Волгу построят за два года», — сказал Иван Громов.", "Громов рассказал о мосте"),
    ).toEqual([]);
  });
});

describe("a quotation", () => {
  it.each([
    "Сейчас мы строим большой мост через Волгу.",
    "В прошлом году я обещала построить мост через Волгу.",
    "Если вы говорите с человеком на языке, который он понимает, вы взываете к его разуму.",
    "Россия — не единичный случай, она похожа на многие страны Европы.",
    "Здесь, в Твери, хорошее место для моста.",
    "Когда Волга разливается, это создаёт трудности для горожан.",
    "Этот мост свяжет два берега Волги.",
  ])("is whole: %s", (text) => {
    expect(findOpenInQuote(text, "Новый мост через Волгу")).toBeNull();
  });
  it.each([
    ["Он пришёл вчера и отказался строить.", "Он"],
    ["Это решение могло спасти сотни людей.", "Это"],
    ["Можно ли считать такое мнение точным?", "такое"],
    ["Они должны уйти немедленно.", "Они"],
    ["Тогда мы решили строить мост.", "Тогда"],
  ])("leans on what was said before: %s", (text, word) => {
    expect(findOpenInQuote(text, "Новый мост через Волгу")).toBe(word);
  });
  it("names in brackets the one of whom the headline and the sentence before tell", () => {
    const text = "Сергей Лавров построил мост. «Он полностью понимал свою задачу», — сказал Иван Громов.";
    expect(saidIn(text, "Лавров построил мост через Волгу")).toEqual([
      ["Иван Громов", "Он [Лавров] полностью понимал свою задачу"],
    ]);
  });
});

describe("nothing in particular", () => {
  it.each(["Нужно собраться с силами и идти дальше.", "Больше встреч и разговоров между странами."])(
    "%s",
    (text) => {
      expect(russian.findUnresolved(text, true, "Новый мост через Волгу")).not.toBeNull();
    },
  );
});

describe("a man's own words retold", () => {
  it("keep «его», which is whoever said so", () => {
    const article = read(["Иван Громов подчеркнул, что в его подходе к мостам нет ничего странного."]);
    const [speech] = russian.findSpeech(article);
    expect(speech?.content.text).toBe("в его подходе к мостам нет ничего странного");
    expect(speech?.named).toBe("в Громов подходе к мостам нет ничего странного");
  });
  it("but not where another may be meant", () => {
    const article = read(["Иван Громов заявил, что не собирается признавать его результаты."]);
    expect(russian.findSpeech(article)[0]?.named).toBeUndefined();
  });
});

describe("rivals", () => {
  const rivalsOf = (text: string) => {
    const article = read([text]);
    return russian.findRivals(article, russian.findSpeech(article)[0]!)?.rivals;
  };
  it("are from outside where the article has too few, of the speaker's kind and gender", () => {
    const rivals = rivalsOf("«Мост через Волгу построят за два года», — сказала Анна Котова.");
    expect(rivals).toHaveLength(3);
    for (const { text, origin } of rivals!) {
      expect(origin).toBe("outside");
      expect(text).toMatch(/^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+а$/);
    }
  });
  it("are none of one whose office readers know", () => {
    const text = "«Мост через Волгу построят за два года», — сказал президент Иван Громов.";
    expect(rivalsOf(text)).toBeUndefined();
  });
  it("are no men where a woman's words tell that she is one", () => {
    const text =
      "Пётр Лапин заявил, что устал. Павел Рогов сказал, что ушёл. «Я обещала построить мост через Волгу», — сказала Анна Котова.";
    const article = read([text]);
    const speech = russian.findSpeech(article).at(-1)!;
    expect(russian.findRivals(article, speech)?.rivals.every(({ text: name }) => name.endsWith("а"))).toBe(
      true,
    );
  });
});
