/** Files of others: what GIFT and Moodle XML say, what is left out and why, and files made to do harm. */
import { describe, expect, it } from "vitest";
import {
  adoptQuestions,
  leaveHeadlines,
  readers,
  type ReadResult,
} from "../../../questions/formats/index.ts";
import { verifyItem } from "../../../questions/index.ts";
import { readXml } from "../../../questions/formats/read-xml.ts";
import { englishBank } from "./sources.ts";
import { bankOf } from "../made.ts";

const opened = (result: ReadResult) => {
  if (!result.ok) throw new Error(result.problem);
  return result;
};
const gift = (text: string) => opened(readers.gift(text));
const moodle = (inner: string) => opened(readers["moodle-xml"](`<quiz>${inner}</quiz>`));

describe("GIFT of others", () => {
  it("has comments, categories, names, feedback, weights and a word missing in the middle", () => {
    const { questions, warnings } = gift(`// comment
$CATEGORY: top/a
::Q1:: Who opened it? {=Anna Reed#yes ~Paul Moss # no ~%-50%Mary#no ####She did.}

The library opened in {~2018 =2019 ~2020} in Northfield.

Two \\{braces\\} and 2\\:1?{
  =one \\= 1
  =%100%uno
}`);
    expect(warnings).toEqual([]);
    expect(questions.map((q) => q.stem)).toEqual([
      "Who opened it?",
      "The library opened in _____ in Northfield.",
      "Two {braces} and 2:1?",
    ]);
    expect(questions[0]).toMatchObject({
      task: {
        options: [{ text: "Anna Reed", isKey: true }, { text: "Paul Moss" }, { text: "Mary", isKey: false }],
      },
      feedback: ["She did."],
    });
    expect(questions[2]!.task).toEqual({ kind: "text", answers: ["one = 1", "uno"] });
  });
  it("has true and false, pairs and numbers", () => {
    const { questions } = gift("A{T}\n\nB{FALSE#right#wrong}\n\nC{=a -> 1 =b -> 2 = -> 3}\n\nD{#38}");
    expect(questions.map((q) => q.task)).toMatchObject([
      { kind: "true-false", isTrue: true },
      { kind: "true-false", isTrue: false },
      { kind: "match", pairs: [{ prompt: "a", option: "1" }, { prompt: "b" }], options: ["1", "2", "3"] },
      { kind: "text", answers: ["38"] },
    ]);
  });
  it("is left out, with the reason, where we have no like of it", () => {
    const { questions, warnings } = gift(
      "E{}\n\nF{~%50%a ~%50%b ~c}\n\nG{#3:2}\n\nH{=*}\n\nI{=a->b =c}\n\nJ{=a~b} and {=c~d}\n\nopen { brace",
    );
    expect(questions).toEqual([]);
    expect(warnings.map((w) => w.reason)).toEqual([
      "an essay has no key",
      "not exactly one option has all the points",
      "a numerical answer with a tolerance",
      "an answer with a wildcard",
      "a pair without its arrow",
      "answers in two places",
      "braces that do not pair",
    ]);
  });
  it("says what of its answers does not come in", () => {
    const { questions } = gift(
      "A{=7 May =%50%May}\n\nB{=x ~%-50%y}\n\nC{=x#yes ~y}\n\nD{F##right}\n\nE{#38#so}\n\nF{=a\\#b ~c# ####x}\n\nG{T}",
    );
    const [part, penalty, feedback] = [
      "answers that give part of the points are left out",
      "answers that take points away only give none",
      "the feedback of single answers is left out",
    ];
    expect(questions.map((q) => q.changes)).toEqual([
      [part],
      [penalty],
      [feedback],
      [feedback],
      [feedback],
      [],
      [],
    ]);
  });
  it("loses its markup, and no character of its text", () => {
    const { questions } = gift(
      "[html]<p>Is 3 < 5 &amp; <b>5 &gt; 3</b>?</p>{=yes~no}\n\n[plain]<p>{=yes~no}",
    );
    expect(questions.map((q) => q.stem)).toEqual(["Is 3 < 5 & 5 > 3?", "<p>"]);
  });
});

describe("Moodle XML of others", () => {
  const question = (type: string, inner: string) =>
    `<question type="${type}"><questiontext format="html"><text><![CDATA[<p>Who opened it&nbsp;&mdash; and <i>when</i>?</p>]]></text></questiontext>${inner}</question>`;
  const answer = (fraction: string, text: string) =>
    `<answer fraction="${fraction}"><text>${text}</text></answer>`;

  it("has HTML in CDATA, escapes, fractions and comments", () => {
    const { questions } = moodle(
      `<!-- 1 -->${question("multichoice", `${answer("100", "&lt;b&gt;Anna &amp;amp; Co&lt;/b&gt;")}${answer("-33.3", "Paul")}<shuffleanswers>false</shuffleanswers>`)}`,
    );
    expect(questions).toEqual([
      {
        stem: "Who opened it — and when?",
        task: {
          kind: "choice",
          options: [
            { text: "Anna & Co", isKey: true },
            { text: "Paul", isKey: false },
          ],
        },
        shuffle: false,
        feedback: [],
        changes: ["answers that take points away only give none"],
      },
    ]);
  });
  it("says what of its answers does not come in", () => {
    const told = "<feedback><text>&lt;p&gt;Well done&lt;/p&gt;</text></feedback>";
    const { questions } = moodle(
      question(
        "shortanswer",
        answer("100", "7 May") + `<answer fraction="50"><text>May</text>${told}</answer>`,
      ) + question("truefalse", answer("100", "true") + answer("0", "false")),
    );
    expect(questions.map((q) => q.changes)).toEqual([
      ["answers that give part of the points are left out", "the feedback of single answers is left out"],
      [],
    ]);
  });
  it("is left out, with the reason, where we have no like of it", () => {
    const { warnings } = moodle(
      question("essay", "") +
        question("multichoice", answer("50", "a") + answer("50", "b")) +
        question("calculated", ""),
    );
    expect(warnings.map((w) => w.reason)).toEqual([
      "the type “essay” has no like here",
      "not exactly one option has all the points",
      "the type “calculated” has no like here",
    ]);
  });
});

describe("a question of a teacher", () => {
  const adopt = (text: string) => adoptQuestions(gift(text).questions, englishBank, []);

  it("becomes an item of its own kind where the article proves its key", () => {
    const { items, refused } = adopt(
      "What did the library buy in 2021?{=3,500 books ~300 pictures ~20 computers}",
    );
    expect(refused).toEqual([]);
    expect(items).toMatchObject([{ type: "own", status: "draft", key: "a", lang: "en" }]);
    expect(items[0]!.evidence[0]!.text).toBe(
      "In 2021 the library bought 3,500 books from France and Germany.",
    );
    expect(items[0]!.id).toMatch(/^own-/);
    for (const key of ["b", "c"]) expect(verifyItem({ ...items[0]!, key }, englishBank).ok).toBe(false);
  });
  it("takes the evidence that its feedback names", () => {
    const proof = "It now lends books to 8,200 readers.";
    const { items } = adopt(
      `How many readers does the library have?{=8,200 ~8,300 ~9,000 ####${proof}\\nCounted in spring.}`,
    );
    expect(items).toMatchObject([
      { evidence: [{ paragraph: 2, text: proof }], explanation: "Counted in spring." },
    ]);
  });
  it("may lean on the headline, which its pupils have before them", () => {
    const text = "The bridge was opened in June 1936 by the mayor of Oakham. Rutland has 41 bridges in all.";
    const adoptUnder = (title: string) => {
      const made = bankOf({ text, title });
      return adoptQuestions(
        gift("The bridge was opened in June 1936 by the mayor of Oakham.{T}").questions,
        made,
        [],
      );
    };
    expect(adoptUnder("Oakham bridge is closed").items).toMatchObject([{ type: "true-false", key: "true" }]);
    for (const title of ["Counted by hand", ""])
      expect(adoptUnder(title).refused).toMatchObject([{ rule: "self-contained" }]);
  });
  it.each([
    {
      lang: "en",
      title: "The mill of Kelby",
      text: "Anna Berg of Kelby opened the mill in 1804. Ned Holt sold the yard of Kelby to the town in 1873.",
      options: "{=Anna Berg ~Ned Holt}",
      stems: [
        "Read it all.\nText: who opened the mill?",
        "Text: The mill of Kelby\nText: who opened the mill?",
      ],
      other: "Text: The old bridge\nWhich statement is true according to the text?\nText: The old bridge",
    },
    {
      lang: "ru",
      title: "Мельница в Твери",
      text: "Мельницу в Твери открыла Анна Белова в 1804 году. Иван Петров продал двор городу в 1873 году.",
      options: "{=Анна Белова ~Иван Петров}",
      stems: [
        "Прочитайте всё.\nТекст: кто открыл мельницу?",
        "Текст: Мельница в Твери\nТекст: кто открыл мельницу?",
      ],
      other: "Текст: Старый мост\nКакое утверждение верно по тексту?\nТекст: Старый мост",
    },
    {
      lang: "ka",
      title: "წისქვილი თელავში",
      text: "წისქვილი თელავში ანა ბერიძემ 1804 წელს გახსნა. ივანე პეტრიაშვილმა ეზო ქალაქს 1873 წელს მიჰყიდა.",
      options: "{=ანა ბერიძემ ~ივანე პეტრიაშვილმა}",
      stems: [
        "წაიკითხე ბოლომდე.\nტექსტი: ვინ გახსნა წისქვილი?",
        "ტექსტი: წისქვილი თელავში\nტექსტი: ვინ გახსნა წისქვილი?",
      ],
      other: "ტექსტი: ძველი ხიდი\nრომელი დებულებაა მართალი ტექსტის მიხედვით?\nტექსტი: ძველი ხიდი",
    },
  ] as const)(
    "keeps what its last line asks, though it begins as a headline does: $lang",
    ({ lang, title, text, options, stems, other }) => {
      const made = bankOf({ lang, title, text });
      const written = stems.map((stem) => stem.replaceAll("\n", "\\n") + options).join("\n\n");
      const { items, refused, warnings } = adoptQuestions(
        leaveHeadlines(gift(written).questions, made),
        made,
        [],
      );
      expect(refused).toEqual([]);
      expect(items.map(({ stem }) => stem)).toEqual(stems);
      expect(warnings).toEqual([]);
      // Below an instruction of ours the last line is a headline: nothing is asked there.
      const [left] = leaveHeadlines(gift(other.replaceAll("\n", "\\n") + options).questions, made);
      expect(left!.stem).toBe(other.split("\n")[1]);
    },
  );
  it("is refused, with the rule, where the article does not prove it or proves more than one", () => {
    const { items, refused } = adopt(
      "Why do cats purr at night?{=happiness ~fear ~cold}\n\nWhich countries sold books to the library in 2021?{=France ~Germany ~Spain}",
    );
    expect(items).toEqual([]);
    expect(refused.map((r) => r.rule)).toEqual(["evidence", "own-key"]);
  });
});

describe("a file made to do harm", () => {
  const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);

  it("brings no document type, no entity of its own, no depth and no number without bound", () => {
    expect(readXml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe("a document type is not taken");
    expect(readXml("<a>&b; &#65; &lt;</a>")).toMatchObject({ text: "&b; A <" });
    expect(readXml(nested(20))).toMatchObject({ name: "a" });
    expect(readXml(nested(21))).toBe("nested deeper than 20");
    expect(readXml(nested(300_000))).toBe("nested deeper than 20");
    expect(readXml(`<a>${"<b/>".repeat(100_000)}</a>`)).toBe("over 100000 elements");
    expect(readers.gift("a{=b}\n\n".repeat(1_001))).toEqual({ ok: false, problem: "over 1000 questions" });
    const many = Array.from({ length: 13 }, (_, i) => `~${i}`).join("");
    expect(gift(`a{=x${many}}`).warnings).toMatchObject([{ reason: "over 12 options" }]);
  });
  it.each([
    "",
    "<",
    "<a",
    "<a>",
    "</a>",
    "<a></b>",
    "<a/><b/>",
    "<![CDATA[",
    "<!--",
    "<a b=c/>",
    "x",
    '<a b="<"/>',
  ])("is refused in words where it is no XML: %j", (xml) => {
    expect(readers["moodle-xml"](xml)).toMatchObject({ ok: false, problem: expect.any(String) });
  });
  it("is read to its end, however long", () => {
    const size = 300_000;
    const heavy = [
      " ",
      "<",
      "<a ",
      "{",
      "}",
      "=",
      "~",
      "\\",
      "::",
      "&",
      "<script ",
      "<!--",
      "%1",
      'a="',
      "#",
      "//\n\n",
      "<b>",
    ];
    for (const part of heavy) {
      const text = part.repeat(size / part.length);
      // By the square of its length it would take hours; how long it takes is measured by `npm run bench:hostile`.
      const escaped = text.replaceAll("<", "&lt;");
      for (const read of [
        readers.gift(text),
        readers.gift(`[html]a{=${text}}`),
        readers["moodle-xml"](`<quiz><question type="x"><questiontext><text>${escaped}`),
        readers["moodle-xml"](`<quiz>${text}</quiz>`),
      ])
        expect(read, part).toHaveProperty("ok");
    }
  });
});
