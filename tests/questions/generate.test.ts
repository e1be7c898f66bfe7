/** The bank as a whole: what every item of every text must keep, and the sample's bank to the byte. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  GAP,
  generateBank,
  type Bank,
  type Item,
  type ItemType,
  itemTypes,
  type Key,
  verifyItem,
} from "../../questions/index.ts";
import { bankOf } from "./made.ts";

const readText = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const sample = readText("articles/dushanbe-2025.ka.txt");

const makeBank = (text: string) => bankOf({ text });

function expectSound(bank: Bank): void {
  const ids = new Set(bank.items.map((item) => item.id));
  expect(ids.size).toBe(bank.items.length);
  for (const item of bank.items) {
    for (const e of item.evidence) expect(bank.paragraphs[e.paragraph]!.slice(e.start, e.end)).toBe(e.text);
    const options = item.options.map((o) => o.id);
    expect(new Set(item.options.map((o) => o.text)).size).toBe(options.length);
    const keys = typeof item.key === "string" ? [item.key] : Object.values(item.key);
    if (item.type === "typed") expect(options).toEqual([]);
    else for (const key of keys) expect(options).toContain(key);
  }
  for (const pair of bank.conflicts) for (const id of pair) expect(ids).toContain(id);
}

describe("the sample article's bank", () => {
  const bank = makeBank(sample);

  it("has at least twenty sound items of six types", () => {
    expectSound(bank);
    expect(bank.items.length).toBeGreaterThanOrEqual(20);
    expect(new Set(bank.items.map((item) => item.type)).size).toBeGreaterThanOrEqual(6);
  });
  it("covers every paragraph but two at most", () => {
    const covered = new Set(bank.items.flatMap((item) => item.evidence.map((e) => e.paragraph)));
    expect(covered.size).toBeGreaterThanOrEqual(bank.paragraphs.length - 2);
  });
  it("is the golden bank to the byte; `npm run goldens` renews it with a new engine version", async () => {
    await expect(`${JSON.stringify(bank, null, 2)}\n`).toMatchFileSnapshot(
      "../fixtures/dushanbe-2025.bank.json",
    );
  });
  it("names where each distractor comes from", () => {
    const items = [...bank.items, ...theatre.items];
    const origins = items.flatMap((item) => item.options.map((o) => o.origin));
    expect(new Set(origins)).toEqual(new Set(["key", "paragraph", "article", "outside", "statement"]));
  });
});

/** Dated events: unlike the sample they make an item to put in order, and open with what is altered. */
const events = makeBank(`ბიბლიოთეკა: შენობა, ხანძარი, გამოფენა
2010 წლის 3 მაისს თელავის ცენტრში ახალი ბიბლიოთეკა გაიხსნა. 2012 წლის 7 ივნისს ბიბლიოთეკამ პირველი გამოფენა მოაწყო.
2015 წლის 9 სექტემბერს შენობაში ძლიერი ხანძარი გაჩნდა. 2018 წლის 11 ოქტომბერს ბიბლიოთეკა მკითხველებს ხელახლა დაუბრუნდა.`);

/** Events dated by their years alone: how long between them can be computed. */
const years =
  makeBank(`1950 წელს თელავის ცენტრში პირველი საჯარო ბიბლიოთეკა გაიხსნა. 1962 წელს თელავის მოედანზე დიდი შადრევანი აშენდა.
1975 წელს სადგურის მახლობლად ახალი თეატრი დაარსდა. 1999 წელს ახალი თეატრი დიდმა ხანძარმა მთლიანად დაანგრია. თელავის ახალ თეატრში 38 ადამიანი დაიღუპა.`);

/** What tells twice of the like: one of its sentences is to be found. */
const theatre = makeBank(readText("tests/fixtures/theatre.ka.txt"));

it("a bank has few items whose sentence is to be found", () => {
  const count = (isFound: boolean) =>
    theatre.items.filter((i) => i.options.length > 0 && (i.type === "find-sentence") === isFound).length;
  expect(count(true)).toBeGreaterThan(0);
  expect(count(true)).toBeLessThanOrEqual(Math.round(count(false) / 15));
});

/** A text of another language, whose pack asks for numbers, places and people. */
const english = makeBank(`A new bridge for Riverton
The bridge opened in Manchester in 1998. Mary Collins designed the bridge, and Peter Grant built the two towers. John Baker paid for the lamps in 2001.
Fourteen workers were injured during the building works. Anna Reid, a local teacher, opened the bridge together with Peter Grant. The stone was cut in Leeds.
Mary Collins was born in Liverpool in 1950. Peter Grant, once a baker, moved to Boston in 2005. The museum near the bridge holds 320 drawings.`);

/** What happened in one town or another: Georgian asks where. */
const towns =
  makeBank(`2019 წელს ბიბლიოთეკარების პირველი შეკრება თელავში გაიმართა. მეორე შეკრება ბიბლიოთეკარებმა ქუთაისში ჩაატარეს.
ბიბლიოთეკარების მესამე შეკრება ზუგდიდში გაიმართება. საბავშვო წიგნების დიდი გამოფენა ფოთში გაიხსნა.`);

/** Russian alone asks for words. */
const russian = makeBank(`Деревянный мост через Клязьму
Деревянный мост через Клязьму построили весной 1943 года. Насыпь моста лежит на левом берегу Клязьмы.
Осенью 1950 года мост через Клязьму снесло половодьем. Новый мост через Клязьму стоит за каменной церковью.`);

const vessels = makeBank(`The human body
The vessels that carry blood away from the heart are called arteries. The vessels that bring blood back to the heart are called veins.
The smallest vessels are called capillaries. Bones are held together at joints by strong bands called ligaments.`);

/** Types that a teacher writes, that the odds leave out, or that these texts give none of. */
const UNMADE: ReadonlySet<ItemType> = new Set(["own", "mentioned", "gap-name"]);

/** Keys of an item's shape that are not its key. */
function otherKeys({ type, key, options }: Item): Key[] {
  if (type === "typed") return ["0", "სხვა", ""];
  const ids = options.map((o) => o.id);
  if (typeof key === "string") return ids.filter((id) => id !== key);
  if (Array.isArray(key)) return key.slice(1).map((_, i) => key.with(i, key[i + 1]!).with(i + 1, key[i]!));
  return Object.keys(key).flatMap((prompt) =>
    ids.filter((id) => id !== key[prompt]).map((id) => ({ ...key, [prompt]: id })),
  );
}

describe("the verifier", () => {
  const bank = makeBank(sample);
  const gap = bank.items.find((item) => item.type === "gap-date")!;
  const verify = (change: Partial<Item>, item = gap) => verifyItem({ ...item, ...change }, bank);
  const ruleOf = (verdict: ReturnType<typeof verifyItem>) => (verdict.ok ? null : verdict.rule);

  it("accepts every item of the bank, read anew", () => {
    for (const item of bank.items) expect(ruleOf(verifyItem(item, bank)), item.stem).toBeNull();
  });
  it("refuses evidence that is not at its offsets", () => {
    expect(ruleOf(verify({ evidence: [{ ...gap.evidence[0]!, start: gap.evidence[0]!.start + 1 }] }))).toBe(
      "evidence",
    );
  });
  it("refuses repeated options and a key that is none of them", () => {
    expect(ruleOf(verify({ options: gap.options.map((o) => ({ ...o, text: gap.options[0]!.text })) }))).toBe(
      "options",
    );
    expect(ruleOf(verify({ key: "z" }))).toBe("options");
  });
  it("refuses every other key of every item, whatever its type", () => {
    const all = [
      ...bank.items.map((item) => [item, bank] as const),
      ...events.items.map((item) => [item, events] as const),
      ...years.items.map((item) => [item, years] as const),
      ...theatre.items.map((item) => [item, theatre] as const),
      ...english.items.map((item) => [item, english] as const),
      ...towns.items.map((item) => [item, towns] as const),
      ...russian.items.map((item) => [item, russian] as const),
      ...vessels.items.map((item) => [item, vessels] as const),
    ];
    for (const [item, of] of all) {
      for (const key of otherKeys(item))
        expect(verifyItem({ ...item, key }, of).ok, `${item.stem} ${JSON.stringify(key)}`).toBe(false);
    }
    expect(new Set(all.map(([item]) => item.type))).toEqual(
      new Set(itemTypes.filter((type) => !UNMADE.has(type))),
    );
  });
  it("refuses every other key of types that are hardly made, or in older banks", () => {
    const typed = english.items.find(({ type, key }) => type === "typed" && key === "John Baker")!;
    const [, ...lines] = typed.stem.split("\n");
    const option = (text: string, i: number) => ({ id: "abcd"[i]!, text, origin: "outside" as const });
    const name: Item = {
      ...typed,
      type: "gap-name",
      stem: lines.join("\n"),
      options: ["Ann Holt", "John Baker", "Ned Stone"].map(option),
      key: "b",
    };
    const mentioned: Item = {
      ...gap,
      type: "mentioned",
      stem: "ამ ქალაქებიდან რომელია ტექსტში ნახსენები?",
      options: ["აშხაბადი", "დუშანბე", "ტაშკენტი"].map(option),
      key: "b",
    };
    for (const [item, of] of [
      [name, english],
      [mentioned, bank],
    ] as const) {
      expect(verifyItem(item, of)).toEqual({ ok: true });
      for (const key of otherKeys(item)) expect(verifyItem({ ...item, key }, of).ok).toBe(false);
    }
    expect(verifyItem({ ...mentioned, stem: "აბრაკადაბრა" }, bank)).toMatchObject({ rule: "mentioned-key" });
  });
  it("refuses a true statement whose first word is another", () => {
    const item = events.items.find((i) => i.type === "true-false" && i.key === "true")!;
    const stem = item.stem.replace(/\n\d{4}/, "\n1999");
    expect(stem).not.toBe(item.stem);
    expect(verifyItem({ ...item, stem }, events)).toMatchObject({ ok: false, rule: "true-false-key" });
  });
  it("refuses a stem with a pronoun that nothing in it resolves", () => {
    const item = bank.items.find((i) => i.type.startsWith("gap-") && i.stem.split(GAP)[1]!.length > 40)!;
    const stem = item.stem.replace(/ (\S+)$/, " მან $1");
    expect(ruleOf(verify({ stem }, item))).toBe("self-contained");
  });
  it("refuses another name of the key among the options of who said it", () => {
    const isPutin = ({ options, key }: Item) => options.find((o) => o.id === key)!.text.startsWith("რუსეთის");
    const who = bank.items.find((item) => item.type === "who-said" && isPutin(item))!;
    const options = who.options.map((o) =>
      o.id === who.key || o.origin !== "article" ? o : { ...o, text: "პუტინმა" },
    );
    expect(ruleOf(verify({ options }, who))).toBe("who-said-key");
  });
  it("refuses a true-or-false statement that the article makes but the key denies", () => {
    const statement = bank.items.find((item) => item.type === "true-false" && item.key === "true")!;
    expect(ruleOf(verify({ key: "false" }, statement))).toBe("true-false-key");
  });
  it("refuses to ask for what the headline names, unless it names a rival too", () => {
    const place = bank.items.find((item) => item.type === "where")!;
    const nameOf = (id: string) => place.options.find((o) => o.id === id)!.text;
    const key = nameOf(String(place.key));
    const rival = nameOf(place.options.find((o) => o.id !== place.key)!.id);
    const under = (title: string) => ruleOf(verifyItem(place, { ...bank, title }));
    expect(under(`მოლაპარაკება ${key}`)).toBe("title");
    expect(under(`მოლაპარაკება ${key} და ${rival}`)).toBeNull();
    expect(under("მოლაპარაკება")).toBeNull();
  });
  it("refuses a stem that gives the key away", () => {
    const who = bank.items.find((item) => item.type === "who-said")!;
    const key = who.options.find((o) => o.id === who.key)!.text;
    const options = who.options.map((o, i) =>
      o.id === who.key ? o : { ...o, text: `${["ინდოეთის", "ჩინეთის", "კუბის", "პერუს"][i]} მინისტრმა` },
    );
    expect(ruleOf(verify({ stem: `${who.stem} ${key}`, options }, who))).toBe("leak");
  });
  it("refuses the whole key in a stem though a distractor has a word there too", () => {
    const said = bank.items.filter(({ type }) => type === "who-said");
    expect(said).not.toEqual([]);
    for (const who of said) {
      const key = who.options.find((o) => o.id === who.key)!.text;
      expect(ruleOf(verify({ stem: `პასუხია ${key}. ${who.stem}` }, who))).toBe("leak");
    }
  });
  it.each(["who-said", "typed", "matching", "true-false"] as const)(
    "refuses a stem of %s that asks about nothing in the article",
    (type) => {
      const items = [...bank.items, ...events.items, ...towns.items].filter((item) => item.type === type);
      expect(items).not.toEqual([]);
      for (const item of items) {
        const of = [bank, events, towns].find(({ items: all }) => all.includes(item))!;
        expect(ruleOf(verifyItem({ ...item, stem: "აბრაკადაბრა" }, of)), item.stem).toBe(`${type}-key`);
      }
    },
  );
  it("refuses another date of the article as an answer to accept, not another form of the key", () => {
    const typed = bank.items.find(({ type, key }) => type === "typed" && String(key).endsWith("ოქტომბერს"))!;
    expect(typed.key).not.toBe("9 ოქტომბერს");
    expect(ruleOf(verify({ accept: ["9 ოქტომბერს"] }, typed))).toBe("typed-key");
    expect(
      ruleOf(verify({ accept: [String(typed.key).replace("ოქტომბერს", "ოქტომბრის")] }, typed)),
    ).toBeNull();
  });
});

describe("texts that give no bank", () => {
  it.each([
    ["", "empty"],
    [" \n\t", "empty"],
    ["\u0000\u0001ELF\u0002", "not-text"],
    ["<p>გამარჯობა.</p><script>alert(1)</script>", "markup-in-text"],
    ["გამარჯობა.<br>\nეს მეორე სტრიქონია.<br>\nეს მესამე.", "markup-in-text"],
    [
      "  <div class='a'>\n    <p>One sentence. Another <span>one</span>.\n    <p>A third.\n  </div>",
      "markup-in-text",
    ],
    ["12345 --- !!!", "no-sentences"],
    ["სიტყვები სიტყვები წერტილის გარეშე", "no-sentences"],
    ["Ceci est un texte en français. Il a deux phrases.", "unknown-language"],
  ])("says why for %j", (text, problem) => {
    expect(generateBank({ text })).toEqual({ ok: false, problem });
  });
  it("are none where a text is about HTML: only what elements enclose is markup", () => {
    const about =
      "<div>: a container\n" +
      "The <div> element groups others, and </div> ends it. A paragraph begins with <p> and ends with </p>.\n" +
      "<p> is older than <div>. Tim Berners-Lee wrote it down in 1991.\n<ul>\n  <li>One</li>\n</ul>\n" +
      "The list above has one item. A line may end with <br>, which has no end of its own.\n<div>\n</div>\n" +
      "Both were in the first standard, HTML 2.0, which was published in November 1995.";
    expect(generateBank({ text: about })).toMatchObject({ ok: true });
    // What was read from HTML is taken as it is: it may show a whole page.
    const shown = "<p>One sentence. Another one.</p>\n<p>A third sentence.</p>\nThat is a page.";
    expect(generateBank({ text: shown })).toEqual({ ok: false, problem: "markup-in-text" });
    expect(generateBank({ text: shown, isRead: true })).toMatchObject({ ok: true });
  });
  it("gives a bank without items, and says why, where nothing passes the rules", () => {
    const result = generateBank({ text: "ის 1990 წელს დაიბადა. გუშინ 38 კაცი მოვიდა." });
    expect(result).toMatchObject({ ok: true, bank: { items: [], conflicts: [] } });
    expect(result.ok && result.bank.refused.map(({ rule }) => rule)).toContain("not-self-contained");
  });
  it("knows Russian in few words that have none of its own letters, and takes none of another language for it", () => {
    const short = "Кошка сидела на ковре. Она ждала хозяина с 1998 года.";
    expect(generateBank({ text: short })).toMatchObject({ ok: true, bank: { lang: "ru" } });
    const others = [
      "Кішка сиділа на килимі. Вона чекала на хазяїна з 1998 року.",
      "Котката седеше на килима. Тя чакаше господаря си от пролетта на 1998 година, когато той замина на път.",
      "Мачка је седела на тепиху. Она је чекала на газду од 1998. године.",
      // Without a letter that Russian lacks.
      "Столицата на страната е София. На запад от нея има планина. До планината се стига за час. Там има много гора и вода.",
      "Школа стала новою. На уроках ми читали книгу про море та про наше село.",
      "Градот е на река. До него има гора. На пат за градот не врне. Там се ора и се копа.",
    ];
    for (const text of others)
      expect(generateBank({ text })).toEqual({ ok: false, problem: "unknown-language" });
  });
  it("takes no Belarusian or Kazakh for Russian, which have its letters too, and Russian with names of theirs for what it is", () => {
    const others = [
      "Гэта быў добры дзень. На вуліцы было холадна, але мы не сумавалі. Бацька сказаў, што да вечара трэба скончыць працу на полі. Мы пайшлі на поле, а там ужо былі суседзі. Яны сказалі, што на захадзе хмары, і да ночы будзе дождж. Мы беглі да хаты, а за намі бег сабака. У хаце было цёпла.",
      "Бала мектепке барды. Ол да бар, ал біз де бармыз. Анасы оны тосып алды. Бұл қала туралы көп жазылған.",
    ];
    for (const text of others)
      expect(generateBank({ text })).toEqual({ ok: false, problem: "unknown-language" });
    const text =
      "Казахстан (Қазақстан) — государство в центре Азии. Его столица — Астана (Астана қаласы). На западе страны находится Каспийское море, а на востоке — горы. Здесь живут казахи, русские, узбеки и другие народы. Но самый крупный город — это Алматы.";
    expect(generateBank({ text })).toMatchObject({ ok: true, bank: { lang: "ru" } });
  });
  it("believes who names the language of a text too short to tell, in its script", () => {
    expect(generateBank({ text: "Hello." })).toEqual({ ok: false, problem: "unknown-language" });
    expect(generateBank({ text: "Hello.", lang: "en" })).toMatchObject({ ok: true, bank: { lang: "en" } });
    expect(generateBank({ text: "Hello.", lang: "ru" })).toEqual({ ok: false, problem: "unknown-language" });
  });
  it("refuses a language without a pack", () => {
    expect(generateBank({ text: sample, lang: "tlh" })).toEqual({ ok: false, problem: "unknown-language" });
    expect(generateBank({ text: sample, lang: "ka-GE" }).ok).toBe(true);
  });
});

describe("a sentence without its full stops", () => {
  it("is refused before anything is looked for in it", () => {
    const run = "2014 წელს ბაქოში 38 ადამიანი, რომელიც თბილისიდან ჩამოვიდა, ";
    const bank = makeBank(`${sample}\n${run.repeat(60)}დარჩა.`);
    const last = bank.paragraphs.length - 1;
    const rules = bank.refused.filter((r) => r.paragraph === last).map((r) => r.rule);
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules)).toEqual(new Set(["too-long"]));
    expect(bank.items.some((item) => item.evidence.some((e) => e.paragraph === last))).toBe(false);
  });
});

describe("what gives a key away", () => {
  const bank = makeBank(`დავითი 1073 წელს დაიბადა და 1089 წელს, 16 წლის ასაკში, ქვეყნის სათავეში ჩადგა.
1 იანვარს თბილისში 2 ახალი სკოლა და 3 დიდი ბიბლიოთეკა საზეიმოდ გაიხსნა.
31 დეკემბერს ქუთაისში 5 ახალი სკოლა საზეიმოდ გაიხსნა და 2 დაიხურა.`);
  it("is not asked: a number that two others of its sentence give", () => {
    const rules = bank.refused
      .filter((r) => r.paragraph === 0 && r.stem.startsWith("gap"))
      .map((r) => r.rule);
    expect(rules).toEqual(["computed-from-stem", "computed-from-stem", "computed-from-stem"]);
  });
  it("is not asked: a date or number with no rival on one side", () => {
    expect(bank.refused).toContainEqual(
      expect.objectContaining({ stem: "gap-date: 31 დეკემბერს", rule: "few-distractors" }),
    );
  });
});

describe("a title that is given", () => {
  const lines = `მოკლე სტრიქონი\n${sample}`;
  it("leaves a first line alone that is another", () => {
    const result = generateBank({ text: lines, title: "სხვა სათაური" });
    expect(result.ok && [result.bank.title, result.bank.paragraphs[0]]).toEqual([
      "სხვა სათაური",
      "მოკლე სტრიქონი",
    ]);
  });
  it("takes a first line that is the same", () => {
    const result = generateBank({ text: lines, title: "მოკლე სტრიქონი" });
    expect(result.ok && result.bank.paragraphs[0]).toMatch(/^რუსეთის პრეზიდენტმა/);
  });
});

describe("any text", () => {
  const words = sample.split(/(?<=\s)/);
  const shuffled = fc.array(fc.constantFrom(...words), { maxLength: 250 }).map((list) => list.join(""));

  it("never throws, whatever the characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void generateBank({ text })),
      { numRuns: 300 },
    );
  });
  it("gives only sound items of shuffled Georgian, the same each time", () => {
    fc.assert(
      fc.property(shuffled, (text) => {
        const result = generateBank({ text });
        if (!result.ok) return;
        expectSound(result.bank);
        expect(generateBank({ text })).toEqual(result);
        for (const item of result.bank.items)
          if (item.type.startsWith("gap")) expect(item.stem.split(GAP)).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });
});
