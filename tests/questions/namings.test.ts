/** What things are called: where a pack finds it, what is asked of it, and what is not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP, type Item, type Lang, scoreResponse, verifyItem } from "../../questions/index.ts";
import { packOf } from "../../questions/languages/index.ts";
import { toNominative } from "../../questions/languages/ru/nominative.ts";
import { splitSentences } from "../../questions/stages/segment.ts";
import { itemsIn } from "./made.ts";

/** The terms that a language finds in a text. */
function find(lang: Lang, text: string): string[] {
  const pack = packOf(lang);
  return pack.findNamings!(splitSentences([text], pack.isAbbreviation)).map((naming) => naming.text);
}

/** The items on what things are called, of an article without anything else to ask for. */
function ask(lang: Lang, title: string, text: string): Item[] {
  const { typed, typedQuestion } = packOf(lang).phrases;
  return itemsIn(lang)(`${title}\n\n${text}`).filter(
    ({ type, stem }) =>
      type === "what-called" || stem.startsWith(typed.term("")) || stem.startsWith(typedQuestion.term("")),
  );
}
const asked = (items: Item[]) => items.map(({ stem, key }) => `${stem.split("\n").at(-1)} ${String(key)}`);

describe("a naming", () => {
  it.each<[Lang, string, string[]]>([
    ["ka", "დედამიწის გარე მყარ ფენას ქერქი ეწოდება.", ["ქერქი"]],
    ["ka", "საინჟინრო საქმის სპეციალისტებს ინჟინრებს უწოდებენ.", ["ინჟინრებს"]],
    ["ka", "აირის ფენას, რომელიც დედამიწას იცავს, ოზონის შრე ეწოდება.", ["ოზონის შრე"]],
    ["ka", "სამშენებლო მექანიკაში წამწე ეწოდება ძელებიან სისტემას.", ["წამწე"]],
    ["ka", "ცილები იქმნება მონომერებისგან, რომლებსაც ამინომჟავებს უწოდებენ.", ["ამინომჟავებს"]],
    ["ka", "მტვრის გადატანას მტვრიანადან ბუტკოს დინგზე დამტვერვას უწოდებენ.", ["დამტვერვას"]],
    ["ka", "გამოკვლევებს, რომლებიც ამ პრობლემებს ეხებოდა, უწოდეს ინფორმატიკა.", ["ინფორმატიკა"]],
    ["en", "The outer layer of the Earth is called the crust.", ["crust"]],
    ["en", "Plants make sugar in a process known as photosynthesis.", ["photosynthesis"]],
    ["en", "The path of an object through space is called its orbit.", ["orbit"]],
    ["en", "The uppermost point is called the crest and the lowest is the trough.", ["crest"]],
    ["en", "The study of weather is referred to as meteorology.", ["meteorology"]],
    ["ru", "Наука о растениях называется ботаникой.", ["ботаникой"]],
    ["ru", "Фотосинтезом называется процесс образования сахара на свету.", ["Фотосинтезом"]],
    ["ru", "Кора разбита на части, называемые литосферными плитами.", ["литосферными плитами"]],
    ["ru", "Работу силы за единицу времени называют мощностью.", ["мощностью"]],
    ["ka", "ემბრიოლოგია — მეცნიერება ორგანიზმის განვითარების შესახებ.", ["ემბრიოლოგია"]],
    ["en", "A wave is a disturbance that travels from place to place.", ["wave"]],
    ["en", "Ontology is the study of being. Few study ontology.", ["Ontology"]],
    ["ru", "Экология — это наука о связях организмов со средой.", ["Экология"]],
  ])("is found: %s, %s", (lang, text, terms) => {
    expect(find(lang, text)).toEqual(terms);
  });

  it.each<[Lang, string]>([
    // Two names, another name beside it, or a hedge.
    ["en", "Small planets are called dwarf planets or planetoids."],
    ["en", "Chemicals called chlorofluorocarbons, or CFCs, were forbidden."],
    ["en", "Oak bark is also called tanbark."],
    // A word of everyday speech.
    ["en", "The fastest runner is given a golden jug called a trophy."],
    ["en", "The round things that children throw are called balls."],
    ["en", "The region is called the crust. It is also known as the shell."],
    ["ka", "მას სხვანაირად დოკუმენტურ აღრიცხვასაც უწოდებენ."],
    ["ka", "ამ ფორმას პროგრამის კოდი ან სორს კოდი ეწოდება."],
    ["ru", "Договор обмена иногда называют меной."],
    ["ru", "Такие слои называются корой или оболочкой."],
    // Somebody's opinion, a call, a name of somebody's own.
    ["en", "The plan was called a disaster."],
    ["en", "He is called a liar."],
    ["en", "The union called strikes in all towns."],
    ["en", "The meeting was called off."],
    ["en", "The largest lake is called Superior."],
    ["ru", "Также неизвестно, как их называли византийцы."],
    ["ru", "Это и есть так называемая точка росы."],
    ["ka", "მათ „საოცარ მეგობრებს“ უწოდებენ."],
    // Praise and images, one thing that was told of before, a word that everybody knows.
    ["ka", "ლომს ცხოველთა მეფეს უწოდებენ."],
    ["ka", "ქუჩას რუსთაველის გამზირი ეწოდება."],
    ["ka", "ჰაერის ჰორიზონტალურ მოძრაობას ქარი ეწოდება."],
    ["en", "The river of the valley is known as the mother of the land."],
    ["en", "The group is called the committee of the nine."],
    ["en", "They call the law of nature what is called the law of superposition."],
    ["ru", "Льва называют царём зверей."],
    ["ru", "Причиной аварии называют ошибку пилота."],
    ["ru", "Книга называется учебником."],
    ["ru", "Ушбу опытные альпинисты называют жестокой горой."],
    // What is told of a thing and defines nothing.
    ["en", "Education is the key to success. We need education."],
    ["en", "A good example is the practice of prayer."],
    ["en", "A whale is an animal that lives in the sea."],
    ["ru", "Любовь — это сила, которая движет миром."],
    ["ru", "Исток — река в России, протекает в Алтайском крае."],
    ["ka", "ვაზი არის მცენარე, რომელიც საქართველოში იზრდება."],
  ])("is none: %s, %s", (lang, text) => {
    expect(find(lang, text)).toEqual([]);
  });

  it("is a term that lies in its sentence as it stands, whatever the text", () => {
    const words = {
      ka: "ამ მოვლენას ქერქი ეწოდება უწოდებენ , . რომელსაც დედამიწის ფენებს და ან „ “ ( )",
      en: "the layer is called known as a crust , . and or of which its “ ” ( ) Rocks",
      ru: "слой называется называют корой , . который земной и или « » ( ) Земли",
    };
    for (const lang of ["ka", "en", "ru"] as const)
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words[lang].split(" ")), { maxLength: 14 }), (parts) => {
          const text = parts.join(" ");
          const pack = packOf(lang);
          for (const m of pack.findNamings!(splitSentences([text], pack.isAbbreviation))) {
            expect(text.slice(m.start, m.end)).toBe(m.text);
            expect(m.text).toMatch(/^\S+(?: \S+){0,2}$/);
          }
        }),
      );
  });
});

describe("what something is called", () => {
  it("is asked in Georgian with the wh-word right before the verb", () => {
    const items = ask(
      "ka",
      "მზის სისტემა",
      "გზას, რომელზეც პლანეტა მზის გარშემო მოძრაობს, ორბიტა ეწოდება. კოსმოსიდან დედამიწაზე ჩამოვარდნილ სხეულს მეტეორიტს უწოდებენ.",
    );
    expect(asked(items).sort()).toEqual([
      "რა ეწოდება გზას, რომელზეც პლანეტა მზის გარშემო მოძრაობს? ორბიტა",
      "რას უწოდებენ კოსმოსიდან დედამიწაზე ჩამოვარდნილ სხეულს? მეტეორიტს",
    ]);
  });

  it("is asked in English as a question, and what is told of the term besides is left out", () => {
    const items = ask(
      "en",
      "Inside the planet",
      "The thin outer layer of the Earth is called the crust, which is made of rock.",
    );
    expect(asked(items)).toEqual(["What is the thin outer layer of the Earth called? crust"]);
  });

  it("is asked in Russian by what is named, and answered in the nominative", () => {
    const items = ask(
      "ru",
      "Что внутри планеты",
      "Расплавленное вещество в недрах Земли называется магмой. Тяжеловооружённых пеших воинов называли гоплитами. Но не всё то золото, что блестит и на солнце.",
    );
    expect(asked(items)).toEqual([
      "Как называется расплавленное вещество в недрах Земли? магма",
      "Как называли тяжеловооружённых пеших воинов? гоплитами",
    ]);
  });

  it("is asked of a definition, in Georgian by a gap", () => {
    const english =
      "Tension is the force along the length of a flexible connector, such as a rope. Each rope bears the tension.";
    expect(asked(ask("en", "Ropes and cables", english))).toEqual([
      "What is the force along the length of a flexible connector called? tension",
    ]);
    const russian = "Экология — это наука о связях живых организмов друг с другом и с окружающей средой.";
    expect(asked(ask("ru", "Что изучают в школе", russian))).toEqual([
      "Как называется наука о связях живых организмов друг с другом и с окружающей средой? экология",
    ]);
    const metaphor =
      "Метафора — это употребление слова в переносном значении. И это всё, что о ней знают в школе.";
    expect(asked(ask("ru", "О литературе", metaphor))).toEqual([
      "Как называется употребление слова в переносном значении? метафора",
    ]);
    const georgian = "ემბრიოლოგია — მეცნიერება ორგანიზმის განვითარების პროცესის შესახებ.";
    expect(asked(ask("ka", "რას სწავლობენ სკოლაში", georgian))).toEqual([
      `${GAP} — მეცნიერება ორგანიზმის განვითარების პროცესის შესახებ. ემბრიოლოგია`,
    ]);
  });

  it("is not asked where somebody is named who calls it so", () => {
    const text = "In 1930 Albert Einstein spoke at length of a force in space that is called repulsion.";
    expect(ask("en", "The large and the small", text)).toEqual([]);
  });

  it("stands in a gap where its sentence is no simple clause", () => {
    const items = ask(
      "en",
      "Signs",
      "Music is written down with signs called notes, which few singers can do without.",
    );
    expect(items.map(({ stem }) => stem.split("\n").at(-1))).toEqual([
      `Music is written down with signs called ${GAP}, which few singers can do without.`,
    ]);
  });

  it("stands behind the sentence that explains what “this” is", () => {
    const [item] = ask(
      "en",
      "Herders of the desert",
      "Bedouin families move their camps as often as they need to find fresh pastures. This form of herding is called nomadism.",
    );
    expect(item!.stem).toContain("fresh pastures.\nThis form of herding is called");
    expect(item!.key).toBe("nomadism");
  });

  it.each<[Lang, string, string]>([
    ["en", "Forests", "The cutting down of forests is called deforestation in most books."],
    ["en", "Numbers", "A number that is not a prime number is called a composite number."],
    ["ka", "ინჟინრები", "საინჟინრო საქმის დიდი სპეციალისტების ჯგუფს ინჟინრებს უწოდებენ."],
    ["ru", "Числа", "Натуральное число, у которого есть делители, называется составным числом."],
    ["en", "The orbit of Mars", "The path of an object through space is called its orbit."],
  ])("is not asked where stem or headline tells it: %s, %s", (lang, title, text) => {
    expect(ask(lang, title, text)).toEqual([]);
  });

  it("is not asked of what only an earlier sentence explains", () => {
    const text =
      "Many people live beside the old harbour and know little of it.\n\nThis kind of theory is called evolutionism.";
    expect(ask("en", "News from the museum", text)).toEqual([]);
  });

  it("is chosen among the article's terms for things of the same kind, and never among others", () => {
    const items = ask(
      "en",
      "The human body",
      "The vessels that carry blood away from the heart are called arteries. The vessels that bring blood back to the heart are called veins. " +
        "The smallest vessels are called capillaries. The study of the body is called anatomy.",
    );
    const chosen = items.filter(({ type }) => type === "what-called");
    expect(chosen.length).toBeGreaterThan(1);
    for (const { options } of chosen)
      expect(options.map(({ text }) => text).sort()).toEqual(["arteries", "capillaries", "veins"]);
  });

  it("is refused by the verifier where another sentence names the same otherwise", () => {
    const paragraphs = [
      "The path of an object through space is called its orbit.",
      "In old books the path of an object through space is called a round.",
    ];
    const article = { lang: "en", title: "Paths", paragraphs } as const;
    const item: Parameters<typeof verifyItem>[0] = {
      type: "typed",
      skill: "retrieve",
      lang: "en",
      stem: packOf("en").phrases.typedQuestion.term("What is the path of an object through space called?"),
      options: [],
      key: "orbit",
      shuffle: false,
      evidence: [{ paragraph: 0, start: 0, end: paragraphs[0]!.length, text: paragraphs[0]! }],
    };
    expect(verifyItem(item, article)).toMatchObject({ ok: false, rule: "typed-key" });
    expect(verifyItem(item, { ...article, paragraphs: paragraphs.slice(0, 1) })).toEqual({ ok: true });
  });
});

describe("a typed term", () => {
  const make = (lang: Lang, key: string): Item => ({
    id: "t",
    type: "typed",
    skill: "retrieve",
    lang,
    stem: packOf(lang).phrases.typed.term(GAP),
    options: [],
    key,
    shuffle: false,
    evidence: [],
    difficulty: 0.4,
    status: "draft",
  });
  it.each<[Lang, string, string]>([
    ["en", "herbivores", "a herbivore"],
    ["en", "water cycle", "The Water Cycle"],
    ["en", "bacteria", "bacterium"],
    ["ka", "მეტეორიტს", "მეტეორიტი"],
    ["ka", "ბაგეები", "ბაგე"],
    ["ka", "ოზონის შრე", "ოზონის შრეს"],
    ["ru", "травоядными", "травоядные"],
    ["ru", "земной корой", "земная кора"],
    ["ru", "белком", "белок"],
  ])("is right in any form, singular or plural: %s, %s for %s", (lang, key, response) => {
    expect(scoreResponse(make(lang, key), response).score).toBe(1);
  });
  it.each<[Lang, string, string]>([
    ["en", "water cycle", "carbon cycle"],
    ["en", "water cycle", "cycle"],
    ["ka", "ოზონის შრე", "მიწის შრე"],
    ["ru", "земной корой", "древесной корой"],
    ["ru", "венами", "артериями"],
  ])("is wrong where a word of it is another: %s, %s for %s", (lang, key, response) => {
    expect(scoreResponse(make(lang, key), response).score).toBe(0);
  });
});

describe("the nominative of a Russian term", () => {
  it.each([
    ["ботаникой", "ботаника"],
    ["живыми организмами", "живые организмы"],
    ["земной корой", "земная кора"],
    ["внутренней энергией", "внутренняя энергия"],
    ["составным числом", "составное число"],
    ["силой тяжести", "сила тяжести"],
    ["веществами", "вещества"],
    ["травоядными", "травоядные"],
    ["цунами", "цунами"],
    ["испарением", "испарение"],
  ])("is told by the ending: %s", (term, nominative) => {
    expect(toNominative(term)).toBe(nominative);
  });
  it.each(["белком", "ядрами", "кольцом", "прямым углом", "стеблем"])(
    "is left open where two are possible: %s",
    (term) => {
      expect(toNominative(term)).toBeNull();
    },
  );
});
