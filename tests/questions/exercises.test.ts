/** Mazes and C-tests: what each of them keeps, on the sample to the byte, and on any text. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Exercise,
  type ExerciseKind,
  exerciseKinds,
  type Gap,
  listGaps,
  makeExercise,
  readArticle,
  scoreExercise,
} from "../../questions/index.ts";
import { secondHalf } from "../../questions/exercises/c-test.ts";
import { findWords } from "../../questions/words.ts";

const sample = readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8");

function articleOf(text: string) {
  const read = readArticle({ text });
  if (!read.ok) throw new Error(read.problem);
  return read.article;
}

const article = articleOf(sample);
const seeds = ["1", "2", "3", "4", "5", "a", "ვარიანტი"];

function made(kind: ExerciseKind, seed: string): Exercise {
  const exercise = makeExercise(article, kind, seed);
  if (exercise === null) throw new Error(`no ${kind} of seed ${seed}`);
  return exercise;
}

const textOf = (exercise: Exercise) =>
  exercise.paragraphs.map((pieces) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece.answer)).join(""),
  );
const sentencesOf = (exercise: Exercise) => {
  const texts = textOf(exercise);
  return article.sentences.filter(({ text }) => texts.some((paragraph) => paragraph.includes(text)));
};
const touches = (gap: Gap, place: { paragraph: number; start: number; end: number }) =>
  gap.paragraph === place.paragraph && gap.start < place.end && place.start < gap.end;

/** What holds for every exercise of every text. */
function expectSound(exercise: Exercise, paragraphs: string[]): void {
  const gaps = listGaps(exercise);
  expect(gaps.length).toBeGreaterThanOrEqual(10);
  for (const { paragraph, start, end, answer, choices } of gaps) {
    expect(paragraphs[paragraph]!.slice(start, end)).toBe(answer);
    expect(answer).toMatch(/^\p{L}+$/u);
    if (exercise.kind === "c-test") expect(choices).toBeUndefined();
    else {
      expect(new Set(choices).size).toBe(3);
      expect(choices).toContain(answer);
    }
  }
  for (const text of textOf(exercise))
    expect(paragraphs.some((paragraph) => paragraph.includes(text))).toBe(true);
  const words = textOf(exercise).flatMap((text) => findWords(text)).length;
  expect(words).toBeGreaterThanOrEqual(100);
  expect(words).toBeLessThanOrEqual(250);
}

describe.each(exerciseKinds)("a %s of the sample article", (kind) => {
  it("is sound for every seed, and the same bytes for the same seed", () => {
    for (const seed of seeds) {
      expectSound(made(kind, seed), article.paragraphs);
      expect(JSON.stringify(made(kind, seed))).toBe(JSON.stringify(made(kind, seed)));
    }
    expect(new Set(seeds.map((seed) => JSON.stringify(made(kind, seed)))).size).toBe(seeds.length);
  });
  it("is the golden one to the byte", async () => {
    await expect(`${JSON.stringify(made(kind, "1"), null, 2)}\n`).toMatchFileSnapshot(
      `../fixtures/dushanbe-2025.${kind}.json`,
    );
  });
  it("leaves names, numbers and the first sentence whole", () => {
    for (const seed of seeds) {
      const exercise = made(kind, seed);
      const [first] = sentencesOf(exercise);
      for (const gap of listGaps(exercise)) {
        expect(touches(gap, first!)).toBe(false);
        expect(article.mentions.filter((mention) => touches(gap, mention))).toEqual([]);
      }
    }
  });
});

describe("a maze", () => {
  const gaps = seeds.flatMap((seed) => listGaps(made("maze", seed)));

  it("has its gaps seven words apart or more", () => {
    const words = article.sentences.flatMap((s) =>
      s.words.map((word) => ({ ...word, paragraph: s.paragraph })),
    );
    for (const seed of seeds) {
      const at = listGaps(made("maze", seed)).map((gap) => words.findIndex((word) => touches(gap, word)));
      for (const [i, place] of at.slice(1).entries()) expect(place - at[i]!).toBeGreaterThanOrEqual(7);
    }
  });
  it("offers words of the text of about one length that begin with different letters", () => {
    const words = new Set(article.sentences.flatMap((s) => s.words.map(({ text }) => text)));
    for (const { answer, choices = [] } of gaps) {
      expect(new Set(choices.map((choice) => choice[0])).size).toBe(3);
      for (const choice of choices) {
        expect(words).toContain(choice);
        expect(Math.abs(choice.length - answer.length)).toBeLessThanOrEqual(2);
      }
    }
  });
  it("offers no word that stands beside the gap's neighbour somewhere in the text", () => {
    for (const { paragraph, start, end, answer, choices = [] } of gaps) {
      const text = article.paragraphs[paragraph]!;
      const before = /([ა-ჰ]+) $/.exec(text.slice(0, start))?.[1];
      const after = /^ ([ა-ჰ]+)/.exec(text.slice(end))?.[1];
      for (const choice of choices.filter((c) => c !== answer)) {
        if (before !== undefined) expect(sample).not.toContain(` ${before} ${choice} `);
        if (after !== undefined) expect(sample).not.toContain(` ${choice} ${after} `);
      }
    }
  });
  it("puts the answer in each of the three places about as often", () => {
    const places = [0, 1, 2].map((place) => gaps.filter((g) => g.choices![place] === g.answer).length);
    for (const n of places) expect(n / gaps.length).toBeGreaterThan(0.2);
  });
});

describe("a C-test", () => {
  it("deletes the second half of a word, the longer one of an odd number of letters", () => {
    expect(["წიგნი", "სახლი", "და", "მთელი", "ქალაქი", "𐐨𐐩𐐪"].map(secondHalf)).toEqual([
      "გნი",
      "ხლი",
      "ა",
      "ელი",
      "აქი",
      "𐐩𐐪",
    ]);
  });
  it("has at most twenty-five gaps and none in the last sentence", () => {
    for (const seed of seeds) {
      const exercise = made("c-test", seed);
      expect(listGaps(exercise).length).toBeLessThanOrEqual(25);
      const last = sentencesOf(exercise).at(-1)!;
      for (const gap of listGaps(exercise)) expect(touches(gap, last)).toBe(false);
    }
  });
  it("halves every second word that may be halved", () => {
    const text = `პირველი წინადადება მთელი რჩება. ${"ა ბაღი სახლი წიგნი ქალაქი მთვარე. ".repeat(20)}ბოლოც მთელი რჩება.`;
    const gaps = listGaps(makeExercise(articleOf(text), "c-test", "1")!).map((gap) => gap.answer);
    const halves = ["ღი", "ხლი", "გნი", "აქი", "არე"];
    const first = halves.indexOf(gaps[0]!);
    expect([0, 1]).toContain(first);
    gaps.forEach((gap, i) => expect(gap).toBe(halves[(first + 2 * i) % 5]));
  });
});

/** A pack without `readForm`, in a script that has capitals. */
const english =
  articleOf(`The old ferry left the harbour early on Monday morning. Its captain, Helen Moore, had promised to reach Dunbar before the storm arrived.
About forty passengers were sitting below, and most of them were sleeping already. Two students from Leeds were reading a long story aloud, while their teacher counted sandwiches for lunch. Outside, heavy waves were breaking over the wooden deck.
Near the lighthouse the engine suddenly stopped. Sailors carried tools down the narrow stairs and repaired a broken pipe within an hour. Nobody complained, because the cook had opened the kitchen and offered everyone warm soup.
In the evening the ferry finally entered a quiet bay. Children waved at the fishermen who were mending their nets. The captain thanked her crew and wrote a short report about the journey.
Later that week, engineers examined the broken pipe and found a tiny crack inside. They replaced every old valve, tested the pumps twice and painted the rusty railings bright green. The owners promised cheaper tickets to all passengers who had waited so patiently on the dark water.
A month afterwards the students returned with their parents. They brought a huge cake, sang merry songs on the upper deck and photographed the friendly cook beside his shining kettles.`);

describe("an exercise of an English text", () => {
  it.each(exerciseKinds)("is a sound %s that leaves every word with a capital whole", (kind) => {
    for (const seed of seeds) {
      const exercise = makeExercise(english, kind, seed)!;
      expectSound(exercise, english.paragraphs);
      for (const { answer } of listGaps(exercise)) expect(answer).toBe(answer.toLowerCase());
    }
  });
});

describe("a passage", () => {
  const filler = (name: string) =>
    `${name} ბაღში დიდი სახლი სწრაფად აშენდა და მთელი ქალაქი ძალიან გახარებული დარჩა. `;
  const long = (opening: string) => `${opening} ${filler("ძველ").repeat(10)}`.trim();
  const openings = [
    "პირველი აბზაცი იწყება.",
    "მან უარი თქვა.",
    "მესამე აბზაცი იწყება.",
    "თუმცა, ეს ასე არ იყო.",
  ];
  const several = articleOf(openings.map(long).join("\n"));
  const opened = new Set(
    Array.from(
      { length: 30 },
      (_, i) => textOf(makeExercise(several, "c-test", String(i))!)[0]!.split(".")[0],
    ),
  );

  it("begins where the text can be read without what stands before it", () => {
    expect(opened).toEqual(new Set(["პირველი აბზაცი იწყება", "მესამე აბზაცი იწყება"]));
  });
  it("ends with a sentence where a paragraph is too long for it", () => {
    const one = articleOf(filler("ძველ").repeat(40).trim());
    const [text] = textOf(makeExercise(one, "c-test", "1")!);
    expect(text).toMatch(/დარჩა\.$/);
  });
});

describe("the score of an exercise", () => {
  const exercise = made("c-test", "1");
  const answers = listGaps(exercise).map((gap) => gap.answer);

  it("is full for the very letters, whatever the case and the space around them", () => {
    const typed = answers.map((answer, i) => (i % 2 === 0 ? ` ${answer.toUpperCase()} ` : answer));
    const { score, maxScore } = scoreExercise(exercise, typed);
    expect([score, maxScore]).toEqual([answers.length, answers.length]);
  });
  it("tells gap by gap what was wrong, what is missing among it", () => {
    const { score, gaps } = scoreExercise(exercise, [answers[0]!, `${answers[1]}ა`]);
    expect(score).toBe(1);
    expect(gaps.slice(0, 3)).toEqual([
      { answer: answers[0], response: answers[0], isRight: true },
      { answer: answers[1], response: `${answers[1]}ა`, isRight: false },
      { answer: answers[2], response: "", isRight: false },
    ]);
  });
});

describe("a text that bears no exercise", () => {
  it.each([
    ["too short", "ეს მოკლე ტექსტია. მასში ორი წინადადებაა."],
    ["one sentence without an end", `${"სიტყვა მოდის სიტყვას ".repeat(200)}.`],
    ["nothing but numbers", "2014 წელს 38, 2015 წელს 39, 2016 წელს 40. ".repeat(40)],
  ])("gives none: %s", (_, text) => {
    for (const kind of exerciseKinds) expect(makeExercise(articleOf(text), kind, "1")).toBeNull();
  });
});

describe("any text", () => {
  const words = sample.split(/(?<=\s)/);
  const shuffled = fc.array(fc.constantFrom(...words), { minLength: 100, maxLength: 400 });
  const kind = fc.constantFrom(...exerciseKinds);

  it("never throws, whatever the characters", () => {
    const paragraph = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), kind, fc.string(), (paragraphs, k, seed) => {
        const exercise = makeExercise({ lang: "ka", title: "", paragraphs }, k, seed);
        if (exercise !== null) expectSound(exercise, paragraphs);
      }),
      { numRuns: 200 },
    );
  });
  it("gives only sound exercises of shuffled Georgian, the same each time", () => {
    fc.assert(
      fc.property(shuffled, kind, fc.string({ maxLength: 5 }), (list, k, seed) => {
        const paragraphs = list
          .join("")
          .split("\n")
          .filter((line) => line.trim() !== "");
        const shuffledArticle = { lang: "ka" as const, title: "", paragraphs };
        const exercise = makeExercise(shuffledArticle, k, seed);
        if (exercise !== null) expectSound(exercise, paragraphs);
        expect(makeExercise(shuffledArticle, k, seed)).toEqual(exercise);
      }),
      { numRuns: 40 },
    );
  });
});
