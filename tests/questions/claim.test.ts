/** Where a stem is one of many: what it asks or states, apart from what stands above. */
import { describe, expect, it } from "vitest";
import { claimLine, splitStem } from "../../questions/index.ts";

describe("a stem", () => {
  it.each([
    ["gap-number", "It held _____ books.", [], "It held _____ books."],
    [
      "gap-number",
      "Text: A library\nIt opened in 1912.\nIt held _____ books.",
      ["Text: A library", "It opened in 1912."],
      "It held _____ books.",
    ],
    [
      "true-false",
      "True or false?\nText: A library\nIt burnt down.",
      ["True or false?", "Text: A library"],
      "It burnt down.",
    ],
    [
      "which-true",
      "Which of these is true?\nText: A library",
      ["Text: A library"],
      "Which of these is true?",
    ],
    [
      "computed",
      "How many years?\nText: A library\n1. It opened.\n2. It burnt.",
      ["Text: A library"],
      "How many years?\n1. It opened.\n2. It burnt.",
    ],
    ["own", "Read this.\nWho was it?", ["Read this."], "Who was it?"],
  ] as const)("of type %s parts", (type, stem, above, claim) => {
    expect(splitStem({ type, stem })).toEqual({ above, claim });
    expect(claimLine({ type, stem })).toBe(claim.replaceAll("\n", " "));
  });
});
