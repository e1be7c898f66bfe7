/** What is told of a regular expression by how it is built: `npm run check:expressions` looks no further at most of them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { degreeOf } from "../../scripts/expression-cost.ts";
import { collectLiterals, Expressions, JUDGED, nameOf } from "../../scripts/expressions.ts";

describe("the degree of an expression", () => {
  it.each([
    ["^abc", 1],
    ["^a*b*c*$", 1],
    ["^(?: [a-z]+)+$", 1],
    ["^(?:has|had|January|June)*$", 1],
    ["^#{1,6} +(?! )(.*)$", 1],
    ["<b[^<>]*>", 1],
    ["(?<![a-z])[a-z]+s like", 1],
    ["a+$", 2],
    ["<b[^>]*>", 2],
    ["^.*,.*$", 2],
    ["^#{1,6} +(.*?)[ #]*$", 3],
    ["^a*a*a*$", 3],
    ["^.*(?=.*x).*y$", 2],
    ["x*x*x*$", 4],
    ["(?: (?![^.]*\\d)[a-z]+)+$", 3],
    ["(?:(?!.*x).)*w", 3],
    ["(?:(?![^y]*x)[a-z])+w", 3],
    ["(?:a(?=[ab]*c)|b)*d", 3],
    ["(?:[a-z](?<=x[a-z]*))*w", 3],
    ["^(?:(?!.*x).)*w", 2],
    ["^(?:(?!.*x).)+", 2],
    ["^(?: (?!a)[a-z]+)+$", 1],
  ])("of %s is at most %d", (source, degree) => {
    expect(degreeOf(source, "u")).toBe(degree);
  });

  it.each([
    "(a+)+$",
    "(?:a|a)*b",
    "(?:a|ab)*c",
    "^(?:[^ ]+ ?)*x",
    "^(?:a?)*b",
    "^(?:.*,)*$",
    "(?:(?!.*,.*x).)*w",
  ])("of %s can't be told", (source) => {
    expect(degreeOf(source, "")).toBeNull();
  });
});

describe("the expressions of the code", () => {
  it("are bounded by how they are built, or were judged, and no other was: else `npm run check:expressions` is to be run", () => {
    const found = new Expressions();
    collectLiterals(found);
    expect(found.size).toBeGreaterThan(3_000);
    const judged = readFileSync(JUDGED, "utf8").trim().split("\n");
    expect(judged.toSorted()).toEqual(found.listDoubtful().map(nameOf).toSorted());
  });
});
