/** English classes that outside raters failed: spans of records, counts beside their rows, days that all know, persons by origin alone. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { isGiven } from "./given.ts";

/** Whether a value would not be changed to make a false statement of it. */
function isAside(text: string, key: string): boolean {
  const start = text.indexOf(key);
  return english.isAside!(text, { start, end: start + key.length });
}

describe("the span of a record", () => {
  it.each([
    ["It was the largest sale of looms in Bergen for nine years.", "nine"],
    ["It was the largest sale of looms in Bergen for nine years.", "nine years"],
    ["Holt Mills had its worst winter in 12 years.", "12"],
    ["Bergen had its wettest spring since 1905.", "1905"],
    ["Anna Holt won for the first time since May 1905.", "1905"],
    ["It was the most successful fair of the last nine decades, and the best for almost 40 years.", "40"],
  ])("is not changed, as another is true as well: %s", (text, key) => {
    expect(isAside(text, key)).toBe(true);
  });
  it.each([
    ["Anna Holt led the largest mill in Bergen, which she owned for nine years.", "nine"],
    ["Holt Mills sold the oldest loom in 1905.", "1905"],
    ["Anna Holt wove at the request of Bergen for nine years.", "nine"],
    ["The tallest chimney in Bergen had 40 windows.", "40"],
  ])("is one of a superlative: %s", (text, key) => {
    expect(isAside(text, key)).toBe(false);
  });
});

describe("a count", () => {
  it.each([
    ["The mill has four halls called North, or the cold one, East, and South.", "four"],
    ["Anna Holt built three mills: Red Mill, Blue Mill, and Green Mill.", "three"],
    ["The fair has 5 prizes, gold, silver, bronze, iron, and tin.", "5"],
  ])("beside the row of what it counts is not changed: %s", (text, key) => {
    expect(isAside(text, key)).toBe(true);
  });
  it.each([
    ["Anna Holt built three mills in Bergen, bought a ship, and sold it.", "three"],
    ["Anna Holt built 40 mills: Red Mill, Blue Mill, and others.", "40"],
    ["Anna Holt built three mills and a ship.", "three"],
    ["In Bergen, Odense, and Oslo Anna Holt built three mills.", "three"],
  ])("beside none is: %s", (text, key) => {
    expect(isAside(text, key)).toBe(false);
  });
});

describe("a day", () => {
  it.each([
    ["Anna Holt left Bergen for New York on September 11, 2001.", "September 11"],
    ["Anna Holt left Pearl Harbor for Bergen on December 7, 1941.", "December 7"],
    ["The weavers of Bergen lit their bonfire on November 5, 1905 near the mill.", "November 5"],
    ["Anna Holt left Bergen after the May 2, 1905 fires at the mill.", "May 2"],
  ])("that all know, or by which a thing goes, is not asked for: %s", (text, key) => {
    expect(isGiven(text, key, "Weavers leave Bergen")).toBe(true);
  });
  it.each([
    ["Anna Holt opened the mill in Bergen on September 11, 1905.", "September 11"],
    ["Anna Holt opened the mill in Bergen on May 2, 1905.", "May 2"],
  ])("of its own is: %s", (text, key) => {
    expect(isGiven(text, key, "Weavers leave Bergen")).toBe(false);
  });
});

describe("somebody by origin and work alone", () => {
  const before = ["Anna Holt met Jan Lindqvist in Bergen."];
  const find = (text: string, title: string, lead = "") =>
    english.findBeyondHeadline(text, lead, annotate([...before, text], title, null, english));
  const text = "The Norwegian manager has run Bergen Mills since 1905.";
  it("is either of two in the headline", () => {
    expect(find(text, "Anna Holt replaces Jan Lindqvist as manager")).toBe("The Norwegian manager");
  });
  it("is known where the headline has one, or the lead or the statement tells which", () => {
    expect(find(text, "Anna Holt replaces manager")).toBeNull();
    expect(
      find(text, "Anna Holt replaces Jan Lindqvist as manager", "Lindqvist left Oslo in 1904."),
    ).toBeNull();
    expect(
      find(
        "Jan Lindqvist left Oslo, and the Norwegian manager has run Bergen Mills since 1905.",
        "Anna Holt replaces Jan Lindqvist as manager",
      ),
    ).toBeNull();
    expect(
      find(
        "The Norwegian manager Jan Lindqvist has run Bergen Mills since 1905.",
        "Anna Holt replaces Jan Lindqvist as manager",
      ),
    ).toBeNull();
  });
});
