/** What a teacher may have of what was refused, how it is dressed, and what the verifier says to a statement of the teacher's own. */
import { describe, expect, it } from "vitest";
import {
  adoptQuestions,
  type Bank,
  generateBank,
  leaveAsked,
  listReusable,
  type ReadQuestion,
  retitleBank,
  type Reusable,
} from "../../questions/index.ts";

function bankOf(text: string, title: string): Bank {
  const made = generateBank({ text, title });
  if (!made.ok) throw new Error(made.problem);
  return made.bank;
}

const harbour = bankOf(
  `Porthaven has a lighthouse and a long pier. It was built by one family, and one of them still lives there. They counted one boat in a storm.
In 1931 a flood reached the cellar of Porthaven Library and 300 maps were lost. The librarian Anna Berg dried the other maps on ropes in the attic.
He did not sell the boat. The stone bridge over the river opened for carts in May 1912.`,
  "The harbour of Porthaven",
);
const { all, data } = listReusable(harbour, 300);
const questionOf = ({ reuse }: Reusable) => reuse?.question;
const adopt = (question: ReadQuestion, bank = harbour) => adoptQuestions([question], bank, []);
const trueFalse = (stem: string, isTrue: boolean): ReadQuestion => ({
  stem,
  task: { kind: "true-false", isTrue, labels: { true: "", false: "" } },
  shuffle: true,
  feedback: [],
  isBare: true,
  changes: [],
});

describe("what was refused", () => {
  it("lends its words to a gap where they stand in the text, also where they stand there more than once", () => {
    const gaps = data.filter(({ type, words }) => type === "gap-number" && words === "one");
    expect(gaps.map((gap) => questionOf(gap)?.stem)).toEqual([
      "It was built by _____ family, and one of them still lives there.",
      "It was built by one family, and _____ of them still lives there.",
      "They counted _____ boat in a storm.",
    ]);
    for (const gap of gaps) expect(questionOf(gap)!.stem.replace("_____", "one")).toBe(gap.sentence);
  });
  it("is not told of what the bank asks in another form", () => {
    expect(all).toEqual(leaveAsked(harbour));
    expect(all.length).toBeLessThan(harbour.refused.length);
    const [item] = harbour.items.filter(({ type }) => type === "typed" || type === "how-many");
    const { paragraph } = item!.evidence[0]!;
    const words = item!.options.find(({ id }) => id === item!.key)?.text ?? String(item!.key);
    const twin = { rule: "unpromising", reason: "x", paragraph, stem: `gap-number: ${words}` } as const;
    const other = { ...twin, stem: "gap-number: 77" };
    expect(leaveAsked({ items: harbour.items, refused: [twin, other] })).toEqual([other]);
    expect(leaveAsked({ items: [], refused: [twin] })).toEqual([twin]);
    // Another number that begins with the same digits is none of it.
    const longer = { ...twin, stem: `gap-number: ${words}0` };
    const within = harbour.items.map((one) => ({
      ...one,
      evidence: one.evidence.map((e) => ({ ...e, text: `${e.text} ${words}0` })),
    }));
    expect(leaveAsked({ items: within, refused: [longer] })).toEqual([longer]);
  });
  it("tells all that the verifier has against it, and passes once that is overruled", () => {
    const judged = data.filter(({ reuse }) => (reuse?.against.length ?? 0) > 0);
    expect(judged.length).toBeGreaterThan(0);
    for (const { reuse } of judged) {
      const { question, against, id } = reuse!;
      expect(adopt(question).refused[0]).toMatchObject(against[0]!);
      const rules = against.map(({ rule }) => rule);
      expect(adoptQuestions([question], harbour, [], rules).items.map((item) => item.id)).toEqual([id]);
    }
  });
});

describe("a teacher's own line", () => {
  const typed = (stem: string, key: string): ReadQuestion => ({
    stem,
    task: { kind: "text", answers: [key] },
    shuffle: true,
    feedback: [],
    isBare: true,
    changes: [],
  });
  const stemOf = (question: ReadQuestion) =>
    adoptQuestions([question], harbour, [], ["self-contained", "typed-key"]).items[0]?.stem;
  it("gets the instruction of its kind and the headline above it", () => {
    expect(stemOf(typed("In 1931 a flood reached the cellar and _____ maps were lost.", "300"))).toBe(
      "Write the number that is missing, according to the text:\nText: The harbour of Porthaven\nIn 1931 a flood reached the cellar and _____ maps were lost.",
    );
    expect(stemOf(typed("The librarian _____ dried the other maps.", "Anna Berg"))).toMatch(
      /^Write the name/,
    );
    expect(stemOf(typed("In _____ a flood reached the cellar.", "1931"))).toMatch(/^Write the year/);
    expect(stemOf(typed("The maps were dried on _____ in the attic.", "ropes"))).toMatch(
      /^Write what is missing/,
    );
    expect(stemOf(trueFalse("The stone bridge over the river opened for carts.", true))).toBe(
      "True or false, according to the text?\nText: The harbour of Porthaven\nThe stone bridge over the river opened for carts.",
    );
  });
  it("has the article's new headline above it once that is another, though it does not explain what the line points to", () => {
    const asked = typed("They counted _____ boat in a storm.", "one");
    const [item] = adoptQuestions([asked], harbour, [], ["self-contained"]).items;
    const bank = retitleBank(
      { ...harbour, items: [{ ...item!, status: "approved" }] },
      "A pier in Porthaven",
    );
    expect(bank.items.find(({ id }) => id === item!.id)!.stem).toBe(
      item!.stem.replace("The harbour of Porthaven", "A pier in Porthaven"),
    );
  });
  it("stays as it is where it asks in words, or has its own instruction", () => {
    for (const question of [
      typed("Who dried maps on ropes?", "Anna Berg"),
      typed("Fill in:\nThe librarian _____ dried the other maps.", "Anna Berg"),
    ])
      expect(stemOf(question)).toBe(question.stem);
  });
});

describe("a statement that is said to be false", () => {
  const refusal = (stem: string) => {
    const [refused] = adopt(trueFalse(stem, false)).refused;
    return refused?.rule === "true-false-key" ? refused.reason : null;
  };
  it("is refused where one sentence has all its words in their order", () => {
    expect(refusal("The stone bridge opened in 1912.")).toBe("one sentence has all its words");
    expect(refusal("In 1931 a flood reached Porthaven Library.")).toBe("one sentence has all its words");
  });
  it("is not where a word is another, the order is, or one of both denies it", () => {
    expect(refusal("The stone bridge opened in 1913.")).toBeNull();
    expect(refusal("The carts opened over the stone bridge.")).toBeNull();
    expect(refusal("The stone bridge did not open for carts in 1912.")).toBeNull();
    expect(refusal("He did sell the boat.")).toBeNull();
  });
  it.each([
    [
      "ka",
      "მდინარეზე აგებული ქვის ხიდი ურმებისთვის 1912 წელს გაიხსნა.",
      "ქვის ხიდი 1912 წელს გაიხსნა.",
      "ქვის ხიდი 1912 წელს არ გაიხსნა.",
    ],
    [
      "ru",
      "Каменный мост через реку открыли для повозок в 1912 году.",
      "Каменный мост открыли в 1912 году.",
      "Каменный мост не открыли в 1912 году.",
    ],
  ])("is told so in the words of %s", (_lang, told, shorter, denied) => {
    const bank = bankOf(`${told} ${told.replace("1912", "1920")}`, shorter.split(" ").slice(0, 2).join(" "));
    const reasonOf = (stem: string) => adoptQuestions([trueFalse(stem, false)], bank, []).refused[0]?.reason;
    expect(reasonOf(shorter)).toBe("one sentence has all its words");
    expect(reasonOf(denied)).not.toBe("one sentence has all its words");
  });
});
