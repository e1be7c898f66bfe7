/** What each composer makes of texts written for it, and what it leaves alone. */
import { describe, expect, it } from "vitest";
import { type Bank, type Item, type ItemType, verifyItem } from "../../../questions/index.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import type { LanguagePack } from "../../../questions/languages/language.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { composeFindSentence } from "../../../questions/stages/compose/find-sentence.ts";
import { composeMentioned } from "../../../questions/stages/compose/mentioned.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { countFlaws } from "../../../questions/stages/flaws.ts";
import { sampleBank } from "../bank.ts";
import { bankOf, claimsOf, stemsOf } from "../made.ts";

/** Of all that the rules let pass: what the odds say of it is tested where they are. */
const makeBank = (text: string, title = "ქალაქის ამბები") => bankOf({ text, title, floor: 0 });
const listOf = (bank: Bank, type: ItemType) => bank.items.filter((item) => item.type === type);
const textsOf = (options: { text: string }[]) => options.map((o) => o.text);

/** What the verifier says of a sentence that is to be found, with another one beside it. */
function verdictBeside(other: string, key: string, stem: string) {
  const texts = ["She painted boats.", key, other, "Nobody knew why the roof leaked in winter."];
  const paragraph = texts.join(" ");
  const start = paragraph.indexOf(key);
  const item = {
    type: "find-sentence" as const,
    skill: "retrieve" as const,
    lang: "en" as const,
    stem,
    options: texts.map((text, i) => ({
      id: "abcd"[i]!,
      text,
      origin: i === 1 ? ("key" as const) : ("paragraph" as const),
    })),
    key: "b",
    shuffle: false,
    evidence: [{ paragraph: 0, start, end: start + key.length, text: key }],
  };
  return verifyItem(item, { lang: "en", title: "", paragraphs: [paragraph] });
}

describe("what somebody said in the article's words", () => {
  const asked = (title: string) => {
    const text =
      "The road to Oakham was blocked by snow on Monday morning. Engineer Anna Lind said the bridge would open by evening.";
    return bankOf({ text, title }).items.filter(({ stem }) => / who said that the bridge /.test(stem));
  };
  it("is asked for below the headline that tells which bridge it is, and not without one", () => {
    expect(asked("Oakham bridge closed by snow").map(({ type }) => type)).toEqual(["typed", "who-said"]);
    expect(asked("")).toEqual([]);
  });
});

describe("a sentence that does not stand on its own", () => {
  const en = (text: string) => bankOf({ text, title: "" }).items;
  it("is asked about behind the one before it, where that one does", () => {
    const text = "Oakham Castle stands on a hill above Oakham. Danish raiders burned its hall in 1210. ";
    const item = en(text + "It rained.").find(({ type }) => type !== "true-false");
    expect(item!.stem).toMatch(/Oakham Castle stands on a hill above Oakham\.\n.*_____/);
    expect(item!.evidence.map((e) => e.text)).toEqual([
      "Danish raiders burned its hall in 1210.",
      "Oakham Castle stands on a hill above Oakham.",
    ]);
  });
  it("is left alone where the one before names two whom its pronoun may mean, or is an entry of a list", () => {
    const two = "Anna Lind met Berta Holm in Oslo on a cold day of March. She was paid 300 crowns in 1931.";
    const entry = "Hundreds died on the coast of Sumatra. 2006: It hit Java and killed 700 people at night.";
    for (const text of [two, entry])
      expect(en(text).filter(({ stem }) => /paid|killed/.test(stem))).toEqual([]);
  });
  it("is judged behind the one before it, and the last one is named as what is judged", () => {
    const text = "Oakham Castle stands on a hill above Oakham. Danish raiders burned its hall in 1210.";
    const judged = en(text).find(({ type, stem }) => type === "true-false" && stem.includes("raiders"));
    expect(judged!.stem.split("\n")).toEqual([
      expect.stringContaining("last sentence"),
      "Oakham Castle stands on a hill above Oakham.",
      expect.stringMatching(/^Danish raiders burned its hall in 1\d{3}\.$/),
    ]);
  });
  it("is asked about behind two or three, of which the first points to nothing before it, and never behind more", () => {
    const first = "Oakham Castle stands on a hill above Oakham.";
    const second = "That winter it was sold twice.";
    const third = "Danish raiders burned its hall in 1210.";
    const stems = en(`${first} ${second} ${third}`).map(({ stem }) => stem);
    expect(stems.some((stem) => stem.includes(`${first} ${second}\n`))).toBe(true);
    const far = en(`${first} ${second} ${second} ${second} ${third}`).map(({ stem }) => stem);
    expect(far.filter((stem) => stem.includes("raiders"))).toEqual([]);
  });
});

describe("what stands within a quotation", () => {
  it.each([" ", "\n\n"])("is not asked about behind what stands there too, without a mark: %j", (gap) => {
    const text = [
      "Пётр Сидоров рассказал о мельнице: «Мне приснился сон. Он был странным.",
      "Мельницу в Твери построила Анна Белова в 1904 году. Мельница в Твери сгорела в 1912 году.",
      "Потом я проснулся». Мельница в Твери построена в 1850 году. Ида Лунина владела двором в Твери в 1873 году.",
    ].join(gap);
    const { items } = bankOf({ title: "Мельница в Твери", text, lang: "ru", floor: 0 });
    const ofText = items.filter(({ stem }) => !stem.includes("«"));
    expect(ofText.some(({ evidence: [first] }) => first!.text.includes("1873"))).toBe(true);
    expect(ofText.filter(({ evidence }) => evidence.some((e) => /1904|1912/.test(e.text)))).toEqual([]);
  });
});

describe("the proof of who said it", () => {
  it("begins with the quotation's mark where it begins with the quotation", () => {
    const quoted = sampleBank.items
      .filter(({ type, stem }) => type === "who-said" && /[„«]/.test(stem))
      .flatMap(({ evidence }) => evidence)
      .filter(({ paragraph, start, text }) =>
        /[„«]/.test(sampleBank.paragraphs[paragraph]!.slice(Math.max(0, start - 1), start) + text[0]),
      );
    expect(quoted).not.toEqual([]);
    for (const { paragraph, start, end, text } of quoted) {
      expect(text).toMatch(/^[„«]/);
      expect(sampleBank.paragraphs[paragraph]!.slice(start, end)).toBe(text);
    }
  });
});

describe("what stands above a question", () => {
  it("is the article's own: the verifier refuses another lead and another headline", () => {
    const text = "Oakham Castle stands on a hill above Oakham. Danish raiders burned its hall in 1210.";
    const bank = bankOf({ text, title: "Oakham" });
    const item = bank.items.find(({ type, stem }) => type === "typed" && stem.split("\n").length === 4)!;
    const [instruction, headline, lead, claim] = item.stem.split("\n");
    expect([instruction, headline]).toEqual([
      "Write the year that is missing, according to the text:",
      "Text: Oakham",
    ]);
    expect(verifyItem(item, bank)).toEqual({ ok: true });
    const other = `${instruction}\nNorwegian ships brought a long winter to the coast of Kent.\n${claim!}`;
    const headed = `${instruction}\nText: Somewhere else\n${lead!}\n${claim!}`;
    for (const stem of [other, headed])
      expect(verifyItem({ ...item, stem }, bank)).toMatchObject({ ok: false, rule: "self-contained" });
  });
});

describe("figures", () => {
  const made = (text: string, title = "The mill of Oakham") => makeBank(text, title).items;
  it("are not judged four at a time", () => {
    const judged = (more: string) =>
      made(`The mill of Oakham ground 40 sacks of wheat and 25 of rye in 1911${more}. Anna Lind owned it.`)
        .filter(({ type }) => type === "true-false")
        .filter(({ stem }) => stem.includes("sacks"));
    expect(judged(" for the town")).not.toEqual([]);
    expect(judged(" with 12 workers and 3 carts")).toEqual([]);
  });
  it("are chosen from four below a headline that has a word of what is counted there, and typed below any", () => {
    const asked = (title: string) =>
      made(
        "Old houses stand in the north of Kent. Anna Lind of Oakham had 38 workers when Norway was at war with Denmark.",
        title,
      ).map(({ type }) => type);
    expect(asked("How Oakham got its mill")).toEqual(expect.arrayContaining(["gap-number", "typed"]));
    expect(asked("Old houses in the north")).toContain("typed");
    expect(asked("Old houses in the north")).not.toContain("gap-number");
  });
  it("are not typed where they are strings to copy", () => {
    const typed = (people: string) =>
      made(`The town of Oakham had ${people} inhabitants before the war with Norway broke out.`, "Oakham")
        .filter(({ type }) => type === "typed")
        .map(({ key }) => key);
    expect(typed("12,400")).toContain("12,400");
    expect(typed("12,413")).toEqual([]);
  });
});

describe("a text in which nothing can be changed", () => {
  it("has one true statement where the draw leaves it one, so that they do not outnumber the false ones", () => {
    const judged = Array.from({ length: 40 }, (_, i) =>
      listOf(
        makeBank(
          `The mill of Oakham ground more than ${41 + i} sacks of wheat for the town of Brandon. The mill of Oakham sold more than 30 sacks of rye to Denmark.`,
          "The mill of Oakham",
        ),
        "true-false",
      ).map(({ key }) => key),
    );
    expect(judged.every((keys) => keys.length === 0 || keys.join() === "true")).toBe(true);
    const some = judged.filter((keys) => keys.length > 0).length;
    expect(some).toBeGreaterThan(8);
    expect(some).toBeLessThan(32);
  });
});

describe("true statements", () => {
  const people = [
    "Anna Lind",
    "Paul Moss",
    "Berta Holm",
    "Eric Wood",
    "Clara Reed",
    "Hugh Stone",
    "Ida Field",
  ];
  const things = ["mill", "bridge", "school", "market", "tower", "harbour", "theatre"];
  const upTo = (n: number) => Array.from({ length: n }, (_, k) => k);
  /** Of so many texts of sentences with a year, and of ones in which nothing can be changed. */
  const judgedIn = (texts: number, dated: number, plain: number, title: string) =>
    upTo(texts).flatMap((i) => {
      const of = (k: number) => `the ${things[(i + 2 * k) % 7]!} of Brandon`;
      const who = (k: number) => people[(3 * i + k) % 7]!;
      const all = [
        ...upTo(dated).map((k) => `${who(k)} opened ${of(k)} in ${1800 + 11 * k + i}.`),
        ...upTo(plain).map((k) => `${who(k + 3)} was for many years the head of ${of(k)}.`),
      ];
      const text = all.map((_, k) => all[(k + i) % all.length]!).join(" ");
      return listOf(makeBank(text, title), "true-false");
    });

  it("are in a bank beside the same statements with another year, and never in one form with them", () => {
    const bank = makeBank(
      "Anna Lind opened the mill of Brandon in 1804. Paul Moss sold the bridge of Brandon in 1873. Berta Holm closed the school of Brandon in 1911.",
      "News of the north",
    );
    const judged = listOf(bank, "true-false");
    for (const year of [1804, 1873, 1911]) {
      const pair = judged.filter(({ evidence: [proof] }) => proof!.text.includes(`${year}`));
      expect(pair.map(({ key }) => key).toSorted()).toEqual(["false", "true"]);
      const [one, other] = pair.map(({ id }) => id);
      expect(bank.conflicts.some((ids) => ids.includes(one!) && ids.includes(other!))).toBe(true);
      expect(
        pair.map(({ difficulty }) => difficulty).every((d) => Math.abs(d - pair[0]!.difficulty) < 0.05),
      ).toBe(true);
    }
  });
  it.each([
    [4, 2],
    [8, 2],
    [6, 3],
    [2, 6],
  ])(
    "are half of all and a few more, with a figure or without, of %d that can be changed and %d that can't",
    (dated, plain) => {
      const judged = judgedIn(40, dated, plain, "News of Brandon");
      const shareOf = (items: Item[]) => items.filter(({ key }) => key === "true").length / items.length;
      const figured = judged.filter((item) => /\d/.test(claimsOf([item])[0]!));
      expect(figured.length).toBeGreaterThan(80);
      expect(shareOf(figured)).toBeGreaterThan(0.44);
      expect(shareOf(figured)).toBeLessThan(0.56);
      expect(shareOf(judged)).toBeGreaterThan(0.48);
      expect(shareOf(judged)).toBeLessThanOrEqual(0.56);
    },
  );
  it("are chosen among those that the headline does not tell", () => {
    const text =
      "Eric Wood painted the hall of Brandon in 1911. Paul Moss was for many years the head of the old mill of Brandon. Anna Lind opened the school of Brandon in 1804. Berta Holm was for a long time the head of the market of Brandon. Clara Reed sold the yard of Brandon in 1873. Dora Vale closed the tower of Brandon in 1834. Ned Hart built the harbour of Brandon in 1852.";
    const judged = listOf(makeBank(text, "Moss, head of old mill of Brandon for many years"), "true-false");
    expect(claimsOf(judged).join()).not.toContain("old mill");
    expect(claimsOf(judged).join()).toContain("market");
  });
});

describe("what stands in brackets", () => {
  it("is not altered, while what stands beside them is", () => {
    const text =
      "Anna Lind (12 April 1805 – 4 August 1877) was a painter of Brandon. Paul Moss (born 1811) opened the mill of Brandon (now a school) in 1843.";
    const judged = claimsOf(listOf(makeBank(text, "News of the north"), "true-false"));
    expect(judged.filter((claim) => claim.includes("painter"))).toHaveLength(0);
    const [one, other] = judged.filter((claim) => claim.includes("opened the mill"));
    for (const claim of [one, other]) expect(claim).toContain("(born 1811)");
    expect(one).not.toBe(other);
  });
});

describe("a fact that the headline tells", () => {
  it("is not altered: whoever has read the headline knows it", () => {
    const text =
      "On Friday 40 sheep were stolen from a farm in Oakham. The town of Oakham has 12 farms and 3 mills.";
    const judged = (title: string) => {
      return bankOf({ text, title }).items.filter(
        ({ type, stem }) => type === "true-false" && stem.includes("were stolen"),
      );
    };
    expect(judged("Thieves come to Oakham")).toHaveLength(1);
    expect(judged("Thieves take 40 sheep in Oakham")).toEqual([]);
  });
});

describe("a statement that the headline explains", () => {
  const stems = (title: string) => {
    const text =
      "The bridge was opened in June 1936 by the mayor of Oakham. Rutland has 41 bridges and 12 tunnels in all.";
    return stemsOf(bankOf({ text, title }).items);
  };
  it("stands below it, and so does one that needs none: whoever reads it knows what the text is about", () => {
    for (const part of ["bridge was opened", "Rutland has"]) {
      const found = stems("Oakham bridge is closed").filter((stem) => stem.includes(part));
      expect(found.length).toBeGreaterThan(0);
      for (const stem of found) expect(stem.split("\n")).toContain("Text: Oakham bridge is closed");
    }
  });
  it("stands below it though it was given in two lines", () => {
    expect(stems(" Oakham bridge\n is closed").join("\n")).toContain("Text: Oakham bridge is closed\n");
  });
  it("is not asked where there is none, or one that has not a word of the article", () => {
    for (const title of ["", "Reading 4", "7", "Untitled document"])
      expect(stems(title).filter((stem) => stem.includes("bridge was"))).toEqual([]);
  });
  it("is not asked though there is one where a pronoun or a day points past it", () => {
    const text =
      "It was opened in June 1936 by the mayor of Oakham. Last year 300 people saw it. Rutland has 41 bridges in all.";
    const asked = stemsOf(bankOf({ text, title: "Oakham bridge is closed" }).items);
    expect(asked.some((stem) => stem.includes("Rutland has"))).toBe(true);
    expect(asked.filter((stem) => /opened in|Last year/.test(stem))).toEqual([]);
  });
});

const events = makeBank(
  `1950 წელს თელავის ცენტრში პირველი საჯარო ბიბლიოთეკა გაიხსნა. 1962 წელს მთავარ მოედანზე დიდი შადრევანი აშენდა.
1975 წელს სადგურის მახლობლად ახალი თეატრი დაარსდა. 1999 წელს ახალი თეატრი დიდმა ხანძარმა მთლიანად დაანგრია.`,
  "ბიბლიოთეკა, შადრევანი და თეატრი თელავში",
);

describe("a fact", () => {
  const reasonsOf = (text: string) => makeBank(`${text} ${FILLER}`).refused.map((r) => r.rule);
  const FILLER = "1975 წელს სადგურის მახლობლად ახალი თეატრი დაარსდა.";

  it("may be a bound to type, but not to choose: what lies on the true side of it would be true as well", () => {
    const bank = makeBank(`ზეიმზე თელავის მთავარ მოედანზე მინიმუმ 300 სტუმარი მოვიდა. ${FILLER}`);
    expect(listOf(bank, "typed").map(({ key }) => key)).toContain("300");
    expect(listOf(bank, "gap-number")).toEqual([]);
    // "At least 200" is true, and "at least 400" is neither told nor belied.
    const judged = listOf(bank, "true-false").filter(({ stem }) => stem.includes("ზეიმზე"));
    for (const { key } of judged) expect(key).toBe("true");
  });
  it("has rivals far from a number that is told by its size", () => {
    const bank = makeBank(`ზეიმზე თელავის მთავარ მოედანზე დაახლოებით 300 სტუმარი მოვიდა. ${FILLER}`);
    const [item] = listOf(bank, "gap-number");
    const rivals = textsOf(item!.options).map(Number);
    expect(rivals).toContain(300);
    for (const rival of rivals) expect(rival === 300 || Math.abs(rival - 300) >= 120).toBe(true);
  });
  it("is not a value that stands in the sentence twice", () => {
    expect(
      reasonsOf("დილით ქალაქის მუზეუმს 300 სტუმარი ეწვია, საღამოს კი 300 მოსწავლე დაესწრო კონცერტს."),
    ).toContain("key-in-stem");
  });
  it("is not the sum or the difference of two other numbers beside it", () => {
    expect(
      reasonsOf("თელავის სკოლაში 12 ბიჭი და 18 გოგონა სწავლობს, სულ კლასში კი 30 მოსწავლე ირიცხება."),
    ).toContain("computed-from-stem");
  });
  it("is not the product of two others, nor that and a third", () => {
    const of = (last: string) =>
      reasonsOf(
        `თელავის ბაღში 6 გრძელ რიგად 20 ვაშლის ხე და 4 მსხლის ხე დარგეს, სულ კი ბაღში ${last} ხე დგას.`,
      );
    expect(of("120")).toContain("computed-from-stem");
    expect(of("124")).toContain("computed-from-stem");
    expect(of("131")).not.toContain("computed-from-stem");
  });
  it("is not two in words: of its rivals the words around it mostly rule out one and three", () => {
    const asked = (count: string) =>
      listOf(makeBank(`1975 წელს თელავის მუზეუმს ${count} ახალი დარბაზი მიუშენეს. ${FILLER}`), "gap-number");
    expect(asked("ორი")).toEqual([]);
    expect(asked("ხუთი").length).toBeGreaterThan(0);
  });
});

describe("a sentence whose end is cut off", () => {
  it("is no statement where it ends with a dash", () => {
    const asked = (day: string) => {
      const text = `Anna Lind opened the Oakham fair ${day}. It rained in the hills.`;
      return claimsOf(bankOf({ text, title: "Oakham fair", floor: 0 }).items);
    };
    expect(asked("in 1912")).toContain("_____ opened the Oakham fair in 1912.");
    expect(asked("in 1912 -")).toEqual([]);
    // "This year" is left out, and a dash stays behind.
    const day = "on Harvest Day - 6 February";
    expect(asked(day)).toContain("_____ opened the Oakham fair on Harvest Day.");
    expect(asked(`${day} - this year`)).toEqual([]);
  });
});

describe("distractors", () => {
  it("keep the order of like values beside them: none of the winners outnumbers those who took part", () => {
    const bank = makeBank(
      "შეჯიბრში 40 მოსწავლე მონაწილეობდა და მხოლოდ ბოლო დღეს 36 მოსწავლე ფინალში გავიდა. 1975 წელს სადგურის მახლობლად ახალი თეატრი დაარსდა.",
    );
    const gap = listOf(bank, "gap-number").find((item) => item.options.some((o) => o.text === "36"));
    for (const text of textsOf(gap?.options ?? [])) expect(Number(text)).toBeLessThan(40);
  });
});

describe("the day of a publication", () => {
  const made = (verb: string) => {
    const text = `Oakham Museum ${verb} a study of the Oakham bridge on 12 May 2014. Its director Anna Lind says that the bridge is sound.`;
    return makeBank(text, "Oakham bridge studied").items.filter(({ stem }) => stem.includes("_ 2014"));
  };
  it("is not asked for, as that of another event is", () => {
    expect(made("began").length).toBeGreaterThan(0);
    expect(made("published")).toEqual([]);
  });
});

describe("find the sentence", () => {
  it("shows neighbouring sentences of the article in their order, the asked one among them", () => {
    const [item] = listOf(events, "find-sentence");
    const text = events.paragraphs.join(" ");
    const places = textsOf(item!.options).map((option) => text.indexOf(option));
    expect(places.length).toBeGreaterThanOrEqual(4);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(item!.evidence[0]!.text).toBe(item!.options.find((o) => o.id === item!.key)!.text);
  });
  it("is refused where another sentence with a date has two of its names, or one and another of its words", () => {
    const verdict = (other: string) =>
      verdictBeside(
        other,
        "Anna Berg opened the Fjord Gallery with her sister, her cousins and a painter from Leith in 1904.",
        "Mark the sentence of the text that shows this statement to be false:\nAnna Berg opened the Fjord Gallery with her sister, her cousins and a painter from Leith in 1907.",
      );
    expect(verdict("Peter Hill sold fish to the towns of the north in 1911.")).toEqual({ ok: true });
    expect(verdict("Berg left the Gallery to Peter Hill.")).toEqual({ ok: true });
    for (const other of [
      "Berg left the Gallery to Peter Hill in 1911.",
      "The Gallery was opened again in 1911.",
    ])
      expect(verdict(other)).toMatchObject({ ok: false, rule: "find-sentence-key" });
  });
  it("is not asked where its words alone find it, or that it alone has a year", () => {
    const others =
      "ზამთარში გზა დაიკეტა. გაზაფხულზე ხიდი გააკეთეს და მინდვრებში მუშაობა განახლდა. ზაფხული მშრალი გამოდგა.";
    const made = (last: string) => {
      const text = `${others} 1975 წელს თელავში ახალი თეატრი დაარსდა. ${last}`;
      return composeFindSentence(createContext(annotate([text], "თელავის ამბები", null, georgian), georgian));
    };
    expect(made("შემოდგომაზე მოსავალი უხვი იყო, ზამთარი კი თბილი.")).toEqual([]);
    const before = "თელავში თეატრი არ ყოფილა, მსახიობები კი ქუთაისიდან ჩამოდიოდნენ.";
    expect(made(`მანამდე ${before}`)).toEqual([]);
    expect(made(`1960 წლამდე ${before}`)).not.toEqual([]);
    // The words in one and a year in another leave it alone with both.
    expect(made(`მანამდე ${before} 1960 წელს მინდვრებში მუშაობა შეწყდა.`)).toEqual([]);
  });
  it("may stand beside one that has most words of the question, and not beside one that has the answer with them, or all", () => {
    const verdict = (other: string) =>
      verdictBeside(
        other,
        "Anna Berg opened the Fjord Gallery for her sister in 1904.",
        "Mark the sentence of the text that answers this question:\nIn which year did Anna Berg open the Fjord Gallery?",
      );
    expect(verdict("Anna Berg sold the Gallery to Peter Hill in 1911.")).toEqual({ ok: true });
    expect(verdict("Peter Hill opened a school in 1904.")).toEqual({ ok: true });
    for (const other of [
      "The Gallery of Anna Berg was there from 1904.",
      "Anna Berg had to open the Fjord Gallery again in 1911.",
    ])
      expect(verdict(other)).toMatchObject({ ok: false, rule: "find-sentence-key" });
  });
  it("asks for what one of them tells, in a question of its own", () => {
    const [item] = listOf(events, "find-sentence");
    const question = item!.stem.split("\n").at(-1)!;
    expect(question).toMatch(/\?$/);
    expect(events.paragraphs.join(" ")).not.toContain(question.slice(0, -1));
  });
});

describe("mentioned", () => {
  const text = (last: string) =>
    `ზაფხულში მოსწავლეები საფრანგეთში ჩავიდნენ და ძველი ქალაქები დაათვალიერეს. შემდეგ ${last} ორი დღე გაატარეს. სექტემბერში ისინი იტალიაში გაემგზავრნენ, ოქტომბერში კი ესპანეთში. ნოემბერში მათ პორტუგალიაში ელოდნენ. 1975 წელს სადგურის მახლობლად ახალი თეატრი დაარსდა.`;

  it("asks for a country that the article comes back to, among ones it never names", () => {
    const [item] = listOf(makeBank(text("ისევ საფრანგეთში")), "mentioned");
    expect(item!.options.find((o) => o.id === item!.key)!.text).toBe("საფრანგეთი");
    expect(item!.options.filter((o) => o.origin === "outside")).toHaveLength(3);
  });
  it("asks nothing where the text names so few countries that its matter tells which is meant", () => {
    const few = text("ისევ საფრანგეთში").replace(" ნოემბერში მათ პორტუგალიაში ელოდნენ.", "");
    expect(listOf(makeBank(few), "mentioned")).toEqual([]);
  });
  it("asks for no country met twice, where the language asks for more", () => {
    const pack = { ...georgian, minPlaceSentences: 3 };
    const compose = (of: LanguagePack) =>
      composeMentioned(createContext(annotate([text("ისევ საფრანგეთში")], "", null, of), of));
    expect(compose(georgian)).toHaveLength(1);
    expect(compose(pack)).toEqual([]);
  });
  it("does not ask for a country met once, or one that the headline names", () => {
    expect(listOf(makeBank(text("იქვე")), "mentioned")).toEqual([]);
    expect(listOf(makeBank(text("ისევ საფრანგეთში"), "მოსწავლეები საფრანგეთში"), "mentioned")).toEqual([]);
  });
});

describe("computed", () => {
  it("asks for the years between two events, a number that the article does not state", () => {
    const [first] = listOf(events, "computed");
    const years = first!.evidence.map((e) => Number(/\d{4}/.exec(e.text)![0]));
    expect(Number(first!.options.find((o) => o.id === first!.key)!.text)).toBe(years[1]! - years[0]!);
    expect(first!.stem).not.toMatch(/\d{4}/);
  });
  it("is left out where the two events are of different matters", () => {
    const bank = makeBank(`1950 წელს ქალაქის ცენტრში პირველი საჯარო ბიბლიოთეკა გაიხსნა.
1962 წელს მთავარ მოედანზე დიდი შადრევანი აშენდა.`);
    expect(listOf(bank, "computed")).toEqual([]);
  });
  it("is left out where the article states the number", () => {
    const stated = makeBank(
      `${events.paragraphs.join("\n")}\nშენობას 12 ოთახი, 13 ფანჯარა და 24 კარი ჰქონდა.`,
    );
    expect(listOf(stated, "computed")).toEqual([]);
  });
});

describe("matching", () => {
  it("pairs events with their years, each year once", () => {
    const [item] = listOf(events, "matching");
    expect(textsOf(item!.options)).toEqual(["1950", "1962", "1975", "1999"]);
    expect(new Set(Object.values(item!.key)).size).toBe(4);
  });
});

describe("events of different ages", () => {
  it("are neither put in order nor matched: their kinds tell their centuries", () => {
    const text = events.paragraphs.join("\n");
    const spread = text.replaceAll("1950", "1050").replaceAll("1962", "1262").replaceAll("1975", "1575");
    const far = makeBank(spread);
    expect(spread).not.toBe(text);
    for (const type of ["order", "matching"] as const)
      expect([type, listOf(events, type).length > 0, listOf(far, type).length > 0]).toEqual([
        type,
        true,
        false,
      ]);
  });
});

describe("order", () => {
  it("takes the dates out of the events", () => {
    const [item] = listOf(events, "order");
    for (const text of textsOf(item!.options)) expect(text).not.toMatch(/\d{4}/);
  });
});

describe("the bank", () => {
  it("keeps apart all items that rest on one sentence", () => {
    for (const a of events.items) {
      for (const b of events.items) {
        const overlap = a.evidence.some((x) =>
          b.evidence.some((y) => x.paragraph === y.paragraph && x.start < y.end && y.start < x.end),
        );
        const apart = events.conflicts.some((pair) => pair.includes(a.id) && pair.includes(b.id));
        if (a !== b && overlap) expect(apart, `${a.stem} | ${b.stem}`).toBe(true);
      }
    }
  });
});

describe("flaws", () => {
  const item = listOf(events, "gap-date")[0]!;
  const withOptions = (texts: string[], key = 0) => ({
    ...item,
    options: texts.map((text, i) => ({ id: "abcd"[i]!, text, origin: "article" as const })),
    key: "abcd"[key]!,
  });

  it("finds none in a date among dates", () => expect(countFlaws(item)).toEqual([]));
  it.each([
    [
      "longest option is the key",
      withOptions(["ძალიან გრძელი პასუხი", "მოკლე ერთი", "მოკლე ორი", "მოკლე სამი"]),
    ],
    ["shortest option is the key", withOptions(["კი", "გრძელი ერთი", "გრძელი ორი", "გრძელი სამი"])],
    ["unsorted numbers", withOptions(["5", "3", "4", "6"])],
    ["gratuitous text", { ...item, stem: "ა".repeat(400) }],
  ])("finds %s", (flaw, flawed) => expect(countFlaws(flawed)).toContain(flaw));
});

describe("who said it, to write", () => {
  it("accepts the surname as it stands alone, also where the article has it in another case only", () => {
    const text =
      "რუსეთის პრეზიდენტმა ვლადიმერ პუტინმა დუშანბეში ისაუბრა. პუტინსა და ალიევს ტელეფონით არ უსაუბრიათ. „რაკეტები თვითმფრინავს არ მოხვედრია“, - განაცხადა რუსეთის პრეზიდენტმა.";
    const item = bankOf({ text, lang: "ka" }).items.find(({ key }) => key === "ვლადიმერ პუტინი");
    expect(item!.accept).toContain("პუტინი");
  });
});

describe("a question in words", () => {
  const ask = (text: string, title: string) =>
    makeBank(text, title).items.flatMap(({ stem }) => (stem.endsWith("?") ? [stem.split("\n").at(-1)!] : []));
  it("asks for no day whose year it would leave open", () => {
    const text = "Ilia Meskhi was born in Kvareli on November 8, 1837. Ilia Meskhi opened a bank in 1875.";
    expect(ask(text, "Ilia Meskhi")).toContain("In which year was Ilia Meskhi born in Kvareli?");
    expect(ask(text, "Ilia Meskhi").join("\n")).not.toContain("On what date");
  });
  it("is one clause: what hangs on a dash is not asked along with it", () => {
    const text =
      "В 1150 году крепость Горис сожгли монголы. В 1985 году крепость Горис вошла в список памятников — в крепости сохранились две башни.";
    expect(ask(text, "Крепость Горис")).toContain("В каком году крепость Горис сожгли монголы?");
    expect(ask(text, "Крепость Горис").join("\n")).not.toContain("памятников");
    const joined =
      "თბილისი საქართველოს დედაქალაქია. თბილისი მდებარეობს მტკვარზე & იკავებს 726 კვადრატულ კილომეტრს. თბილისი 1921 წელს ქალაქი იყო.";
    expect(ask(joined, "თბილისი").join("\n")).not.toContain("კილომეტრს");
  });
});

describe("a value that the text or the sentence tells in another way", () => {
  it("is not asked for where it begins a span, nor changed there", () => {
    const text =
      "In 1890 – 91, the orchestra of Kutaisi played in the towns of western Georgia. In 1895, the orchestra of Kutaisi bought its own hall. In 1899, the orchestra of Kutaisi gave a concert in Vienna.";
    const stems = makeBank(text, "The orchestra of Kutaisi").items.map(({ stem }) => stem);
    expect(stems.join("\n")).not.toContain(" – 91");
    expect(stems.join("\n")).toContain("In _____, the orchestra of Kutaisi bought its own hall.");
  });
  it("is not typed where another sentence gives nearly the same amount", () => {
    const tell = (other: number) =>
      `The port of Poti counted ${other} drones above its piers in spring. According to the navy, 20 drones crossed the port of Poti in May 2024.`;
    const typed = (text: string) =>
      listOf(makeBank(text, "Drones over the port of Poti"), "typed").filter(({ key }) => key === "20");
    expect(typed(tell(35))).not.toEqual([]);
    expect(typed(tell(19))).toEqual([]);
  });
  it.each([
    ["დაახლოებით 19 თურქული გემი", false],
    ["დაახლოებით 19 თურქული წიგნი", true],
    ["დაახლოებით 40 თურქული გემი", true],
    ["19 თურქული გემი", true],
  ])("is not typed where one is told roughly of what the words behind both name: %s", (other, isTyped) => {
    const text = `ფოთის ნავსადგურში 2024 წლის მაისში 20 გემი დაიტვირთა. თელავის მუზეუმში ${other} გამოფინეს.`;
    const typed = listOf(makeBank(text, "ფოთის ნავსადგური"), "typed").filter(({ key }) => key === "20");
    expect(typed.length > 0).toBe(isTyped);
  });
  it.each([
    ["en", "about 19 wooden ships", false],
    ["en", "about 19 books in March", true],
    ["en", "about 30 wooden ships", true],
    ["ru", "19 кораблей", false],
    ["ru", "19 книг в марте", true],
  ] as const)("in %s no small word behind both makes them the same: %s", (lang, other, isTyped) => {
    const [title, text] = {
      en: ["The port of Poti", "In May 2024, 20 ships in the port of Poti were sold. The museum bought"],
      ru: ["Порт Поти", "В мае 2024 года 20 кораблей в порту Поти загрузили углём. Музей в Телави показал"],
    }[lang] as [string, string];
    const { items } = bankOf({ text: `${text} ${other}.`, title, lang, floor: 0 });
    const typed = items.filter(({ type, key }) => type === "typed" && key === "20");
    expect(typed.length > 0).toBe(isTyped);
  });
});
