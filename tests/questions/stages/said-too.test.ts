/** What two people say in much the same words is asked of neither. */
import { describe, expect, it } from "vitest";
import { claimsOf, itemsIn } from "../made.ts";

const itemsOf = itemsIn("ka");

describe("who said what two people said", () => {
  const first = "დეპუტატმა ანა გურულმა თქვა, რომ ახალი ბიბლიოთეკა ბავშვების ინტერესებს არ ითვალისწინებს.";
  const second =
    "დეპუტატმა ლევან ბერიძემ თქვა, რომ ბიბლიოთეკა ბავშვების ინტერესებს საერთოდ არ ითვალისწინებს.";
  const third = "დეპუტატმა ლევან ბერიძემ თქვა, რომ სასტუმროს მშენებლობა თელავში გაისად დასრულდება.";
  const asked = (...said: string[]) =>
    claimsOf(itemsOf(said.join(" "), "დავა თელავში")).filter((claim) => claim.includes("ვინ თქვა"));
  it("is no question", () => {
    expect(asked(first, third).join()).toContain("ბიბლიოთეკა");
    expect(asked(first, second)).toEqual([]);
  });
  it("is no gap for either", () => {
    const others =
      "დეპუტატმა ნინო კობახიძემ თქვა, რომ გორის აფთიაქი შემოდგომაზე გაიხსნება. დეპუტატმა გიორგი მაისურაძემ თქვა, რომ ქუთაისის სკოლები შეკეთდება.";
    const gaps = claimsOf(itemsOf([first, second, others].join(" "), "დავა თელავში")).filter((claim) =>
      /_____ თქვა/.test(claim),
    );
    expect(gaps.join()).toContain("სკოლები");
    expect(gaps.join()).not.toContain("ბიბლიოთეკა");
  });
});

describe("who said what two people said, in English", () => {
  const asked = (text: string) =>
    claimsOf(itemsIn("en")(text, "A quarrel over the harbour")).filter((claim) => /who said/i.test(claim));
  const first = `"The new harbour takes the sea from the old fishermen," Jay Berzofsky said.`;
  it("is no question", () => {
    expect(asked(first).join()).toContain("fishermen");
    expect(
      asked(
        `${first} "This new harbour takes the sea from our old fishermen for ever," Ann Holt said.`,
      ).join(),
    ).not.toContain("“The new harbour");
  });
});
