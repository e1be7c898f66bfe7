/** Who said it, where the article has nobody else who could have, and where a pronoun says who did. */
import { describe, expect, it } from "vitest";
import { findConflicts, type Item, scoreResponse, verifyItem } from "../../../questions/index.ts";
import { bankOf, keyOf } from "../made.ts";

const makeBank = (text: string, title = "Oakham counts its bats") => bankOf({ text, title, floor: 0 });
const asked = (text: string, title?: string): Item[] =>
  makeBank(text, title).items.filter(({ stem }) => /\bwho (?:said|wrote|added)\b/.test(stem));

const QUOTE = `"The old barns of this county hold more bats than we had ever counted," Jay Berzofsky said.`;

describe("who said it, with nobody else to choose from", () => {
  const bank = makeBank(`${QUOTE} The barns of Oakham were built in 1742.`);
  const item = bank.items.find(({ type, stem }) => type === "typed" && stem.includes("old barns"))!;

  it("is asked for the name, which may be the surname alone, below the headline", () => {
    expect(item.stem).toBe(
      "Answer with a name:\nText: Oakham counts its bats\nAccording to the text, who said: “The old barns of this county hold more bats than we had ever counted”?",
    );
    for (const answer of ["Jay Berzofsky", "berzofsky", "Berzofsky "])
      expect(scoreResponse(item, answer).score, answer).toBe(1);
    for (const answer of ["Jay", "Oakham"]) expect(scoreResponse(item, answer).score, answer).toBe(0);
    expect(verifyItem(item, bank)).toEqual({ ok: true });
  });
  it("shows where the full name stands if the statement has the surname alone", () => {
    const text = `Jay Berzofsky keeps the county's records of bats in Oakham. ${QUOTE.replace("Jay ", "")}`;
    const [typed] = asked(text);
    expect(typed!.key).toBe("Jay Berzofsky");
    expect(typed!.evidence.map((e) => e.text)).toEqual([
      expect.stringContaining("Berzofsky said"),
      "Jay Berzofsky keeps the county's records of bats in Oakham.",
    ]);
  });
  it("is asked once in a form, however often one speaks: the same name is not typed again", () => {
    const { evidence } = bank.items.find(({ type }) => type === "gap-date")!;
    const other = (key: string): Item => ({ ...item, id: key, key, stem: "Who counted the owls?", evidence });
    const pairs = findConflicts([item, other("Berzofsky, Jay"), other("Jay Berzofsky"), other("Ann Holt")]);
    expect(pairs.filter((pair) => pair.includes(item.id))).toEqual([[item.id, "Jay Berzofsky"]]);
  });
  it("is not asked of a body, nor of whom the headline names", () => {
    expect(asked(QUOTE.replace("Jay Berzofsky", "The Oakham Police Department"))).toEqual([]);
    for (const title of ["Jay Berzofsky counts bats", "Berzofsky counts the county's bats"])
      expect(asked(QUOTE, title)).toEqual([]);
  });
  it("is not asked of whom the surname does not tell from another, or of whom the last word is none", () => {
    const brother = "Anna Berzofsky keeps the county's records of bats in Oakham.";
    expect(asked(`${brother} ${QUOTE}`)).toEqual([]);
    expect(asked(QUOTE.replace("Jay Berzofsky", "Martin Luther King Jr."))).toEqual([]);
    const office = "რუსეთის პრეზიდენტმა განაცხადა, რომ ყაზანში 2025 წელს 32 სახელმწიფოს წარმომადგენელი ჩავა.";
    const typed = makeBank(office, "").items.filter(({ type, stem }) => type === "typed" && /ვინ/.test(stem));
    expect(typed).toEqual([]);
  });
  it("is found in the time of the text's length, however often one speaks", () => {
    const text = Array.from({ length: 2_000 }, (_, i) => QUOTE.replace("bats", `bats of ${i + 10}`)).join(
      " ",
    );
    expect(makeBank(text).items.length).toBeGreaterThan(0);
  });
  it.each([
    ["ka", `„ქალაქში დაძაბულობა სულ უფრო და უფრო მატულობს“, - თქვა ჯოან პუიგმა.`, "ჯოან პუიგი", "პუიგმა"],
    ["ru", "«Напряжение в городе растёт с каждым днём», — сказал Иван Орлов.", "Иван Орлов", "орлов"],
  ])("is asked in %s, and any case of the name is right", (_, text, name, answer) => {
    const typed = makeBank(text, "").items.find(({ type, key }) => type === "typed" && key === name);
    expect(scoreResponse(typed!, answer)).toEqual({ score: 1, maxScore: 1 });
  });
});

describe("a speaker that a pronoun stands for", () => {
  const quote = `"The match is not won yet and the team knows that well," he added.`;
  it("is the only one of the sentence before who can be meant", () => {
    const [item] = asked(`Jim Furyk sent his best players out first. ${quote}`);
    expect(keyOf(item!)).toBe("Jim Furyk");
    expect(item!.evidence[0]!.text).toContain("Jim Furyk sent");
  });
  it("is nobody where two may be meant, or one of the other gender", () => {
    for (const before of [
      "Jim Furyk met Peter Grant in the morning.",
      "Mary Collins sent her players out first.",
    ])
      expect(asked(`${before} ${quote}`)).toEqual([]);
  });
});

describe("what somebody answers", () => {
  it("is not asked for its speaker: it goes on from what was said before", () => {
    expect(asked(QUOTE.replace('"The', '"So the'))).toEqual([]);
  });
});

describe("a name before a verb of saying", () => {
  const others =
    "Anna Lind sold the mill. John Baker said the barn was worth nothing at all. Mary Collins said that the mill was sold to a rich man. James Carter was born in Leeds.";
  const speakers = (words: string) =>
    asked(`${words} ${others}`, "The bridge of Oakham and the mill")
      .filter(({ stem }) => stem.includes("lorries"))
      .map(keyOf);
  const unsafe = "said the bridge was unsafe for heavy lorries.";
  it.each([
    "The engineer James Carter",
    "Acting mayor James Carter",
    "On Friday morning, Leeds basketball coach James Carter",
  ])("is the speaker's: %s", (who) => expect(speakers(`${who} ${unsafe}`)).toContain("James Carter"));
  it.each([
    "Lawyers representing James Carter",
    "The doctor who treated James Carter",
    "A judge hearing the case against James Carter",
    "A man claiming to be James Carter",
    "Unlike James Carter, the mayor, who cycles to work,",
  ])("is another's: %s", (who) => expect(speakers(`${who} ${unsafe}`)).toEqual([]));
  it("with what he is behind it is no part of what he said", () => {
    const safe = "the bridge was safe for heavy lorries of the mill.";
    expect(speakers(`According to James Carter, ${safe}`)).toContain("James Carter");
    expect(speakers(`According to James Carter, the engineer, ${safe}`)).toEqual([]);
  });
});
