/** Who and what may stand in a mention's place in English, and what stands around it already. */
import { describe, expect, it } from "vitest";
import type { Mention } from "../../../questions/article.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate(text.split("\n"), title, null, english);
const find = (text: string, key: string): Mention =>
  read(text).mentions.find((m) => m.text === key) ?? expect.fail(`no mention of ${key}`);
const others = (text: string, key: string) =>
  english.findAlternatives(read(text), find(text, key)).map((a) => a.text);
const texts = (kind: Mention["kind"], text: string) =>
  read(text).mentions.flatMap((m) => (m.kind === kind ? [m.text] : []));
const exact = (text: string) =>
  read(text).mentions.flatMap((m) => (m.kind === "number" && m.exact ? [m.text] : []));

describe("people from outside the article", () => {
  it("are of the same gender and origin, and others for other people", () => {
    const text = "Joaquim Teles, a farmer, found the crack in 2020 near Porto.";
    const names = others(text, "Joaquim Teles");
    expect(names.length).toBeGreaterThan(2);
    expect(names).toEqual(others(text, "Joaquim Teles"));
    expect(names.every((name) => /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(name))).toBe(true);
    expect(others("Farmer Robert Munz found the crack in 2020.", "Robert Munz")).not.toEqual(names);
  });
  it("stand beside nobody whom readers know", () => {
    expect(others("Donald Trump bought a hotel in 1988.", "Donald Trump")).toEqual([]);
    expect(others("Anna Webb, the Secretary of State, left in 1988.", "Anna Webb")).toEqual([]);
    expect(others("Secretary of State Anna Webb left in 1988.", "Anna Webb")).toEqual([]);
  });
  it("leave out whom the text calls something else where it says what somebody is", () => {
    const text = "Lawyer Peter Lund left in 1988. Footballer Adam Hill stayed. Mark Reed came in 1990.";
    const names = others(text, "Peter Lund");
    expect(names).toContain("Mark Reed");
    expect(names).not.toContain("Adam Hill");
  });
  it("are not asked for where somebody only passed a report on", () => {
    expect(others("An official told Chris Harris of WSMV that Adam Hill was well.", "Chris Harris")).toEqual(
      [],
    );
  });
});

describe("names", () => {
  it("are not cut: Santa Anna, the Union of Pure and Applied Chemistry", () => {
    const text = "Antonio Lopez de Santa Anna was the president. Santa Anna had besieged San Antonio.";
    expect(texts("person", text)).not.toContain("Anna");
    expect(texts("person", "The International Union of Pure and Applied Chemistry met in Bern.")).toEqual([
      "International Union of Pure and Applied Chemistry",
    ]);
  });
  it("are one with their letters", () => {
    const text = "The Norwegian Film Institute (NFI) met in Bergen. NFI said it was late.";
    expect(read(text).people.size).toBe(1);
  });
});

describe("numbers", () => {
  it("keep their sign whole", () => {
    expect(exact("The vote cost NZ$26 million in all.")).toEqual(["NZ$26 million"]);
  });
  it("are not asked for where what stands beside them bounds them", () => {
    expect(exact("Spieth and Thomas each boast three points from four.")).toEqual([]);
    expect(exact("He played the front nine in an hour.")).toEqual([]);
  });
});

describe("places", () => {
  it("have neighbours for rivals", () => {
    expect(others("The storm moved across Mexico in 1997.", "Mexico")).not.toContain("Australia");
  });
  it("are given by their towns and people, stadiums, and the frame of a slogan", () => {
    const isGiven = (text: string, key: string) =>
      english.isGiven!(text.replace(key, "_____"), find(text, key));
    expect(isGiven("In 1950 Las Vegas was the largest town in Nevada.", "Nevada")).toBe(true);
    expect(isGiven("In 1950 British builders came home to the United Kingdom.", "the United Kingdom")).toBe(
      true,
    );
    expect(isGiven("In 1950 Chelsea won at Stamford Bridge in London.", "London")).toBe(true);
    expect(isGiven('In 1950 they shouted "Long live Spain" for hours.', "Spain")).toBe(true);
    expect(isGiven("In 1950 they moved to Spain with a dog.", "Spain")).toBe(false);
  });
});

describe("years", () => {
  it("of a war that the text names stay within it", () => {
    const text = "Vann fought in the First World War. On 29 September 1916 he led his men across a canal.";
    expect(others(text, "1916")).not.toContain("1919");
  });
});
