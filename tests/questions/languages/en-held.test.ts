/** English classes that outside raters failed: quantities that name nothing, what is cut off or left to nothing above it, stray details. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

/** The question for the mention with this text. */
function ask(text: string, key: string): string | null {
  const mention = annotate([text], "", null, english).mentions.find((m) => m.text === key);
  if (mention === undefined) throw new Error(`no mention ${key} in ${text}`);
  return english.ask(text, { start: mention.start, end: mention.end }, mention);
}

describe("a question for a quantity", () => {
  const names = (question: string, headline: string) =>
    english.questionNamesTopic!(question, headline, annotate(["Anna Holt left."], headline, null, english));
  it("has a name, or a word of the headline", () => {
    expect(names("How many weavers did the mill employ?", "Storm hits the north")).toBe(false);
    expect(names("How many weavers did the mill employ?", "Weavers leave the north")).toBe(true);
    expect(names("How many weavers did Holt Mills employ?", "Storm hits the north")).toBe(true);
  });
  it("is not named by who tells it, by a month or by the day of the week", () => {
    const asked = "how many weavers did the mill employ";
    expect(names(`According to Anna Holt, ${asked}?`, "Storm hits the north")).toBe(false);
    expect(names(`H${asked.slice(1)} in May?`, "Storm hits the north")).toBe(false);
    expect(names(`H${asked.slice(1)} on Monday?`, "Storm hits the north")).toBe(false);
  });
  it("alone is held to that", () => {
    expect(names("In which year was the mill built?", "Storm hits the north")).toBe(true);
  });
  it.each([
    ["asks what they were", "Three mills of Bergen were the only houses of stone in the north.", "Three"],
    ["lost its since", "The council has inspected 400 mills of Bergen, since the fire broke out.", "400"],
  ])("is none where it %s", (_, text, key) => {
    expect(ask(text, key)).toBeNull();
  });
  it("goes without the brackets of its sentence", () => {
    expect(ask("Three mills (one burned later) closed in Bergen in 1905.", "Three")).toBe(
      "How many mills closed in Bergen in 1905?",
    );
  });
  it("is asked where the perfect keeps its since, and where they did something", () => {
    expect(ask("Since 1905, the council has closed 400 mills.", "400")).toMatch(
      /^Since 1905, how many mills/,
    );
    expect(ask("Three mills closed in Bergen in 1905.", "Three")).toBe(
      "How many mills closed in Bergen in 1905?",
    );
  });
});
