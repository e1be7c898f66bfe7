/** Rough forms of Georgian words: each rule with its example. */
import { expect, it } from "vitest";
import { readForm } from "../../../questions/languages/ka/forms.ts";

it.each([
  ["აფეთქდა", "verb"],
  ["შევიდნენ", "verb"],
  ["ამბობენ", "verb"],
  ["დააზიანა", "verb"],
  ["დაიწყო", "verb"],
  ["გაერთიანება", "nominal"],
  ["რაკეტები", "nominal"],
  ["რაკეტის", "nominal"],
  ["რუსული", "nominal"],
  ["რაკეტებს", "ს"],
  ["სისტემამ", "მ"],
  ["სივრცეში", "ში"],
  ["შეხვედრიდან", "დან"],
  ["ოფიციალურად", null],
  ["რითაც", null],
  ["ძალიან", null],
  ["ბევრი", null],
])("the form of %s is %s", (word, form) => {
  expect(readForm(word)).toBe(form);
});
