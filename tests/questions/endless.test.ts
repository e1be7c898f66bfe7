/** Texts that are none: whatever is repeated without end is read in time, and what stands beside it is asked about. */
import { describe, expect, it } from "vitest";
import { generateBank } from "../../questions/index.ts";
import { type BaseLang, bases, makeText, pumps } from "./pumps.ts";

/** Time by the square of the length would here be minutes, and by its cube days: the test's own limit would end it. */
const CHARS = 200_000;

const stemsOf = (text: string, lang: BaseLang) => {
  const made = generateBank({ text, lang });
  return made.ok ? made.bank.items.map(({ stem }) => stem) : [made.problem];
};

describe.each(Object.keys(bases) as BaseLang[])("a text in %s", (lang) => {
  it("comes to an end, whatever it repeats in one run or in sentence after sentence", () => {
    for (const pump of pumps)
      for (const stop of ["", ". "]) {
        const stems = stemsOf(makeText(lang, pump, CHARS, stop), lang);
        expect([pump, stop, stems.length > 0]).toEqual([pump, stop, true]);
      }
  });
  it("of more dates than a call takes arguments is asked about", () => {
    const date = {
      en: "12 May 2019 ",
      ka: "2019 წლის 3 მაისს ",
      ru: "в городе 12 мая 2019 года были люди, ",
    }[lang];
    expect(stemsOf(makeText(lang, date, 900_000, ". "), lang).length).toBeGreaterThan(0);
  });
  it("is asked about beside a run that no sentence is as long as, in which nothing is read", () => {
    const alone = stemsOf(bases[lang], lang);
    expect(alone.length).toBeGreaterThan(0);
    const run = `${bases[lang].split(/[.]/)[0]!}, `.repeat(100).slice(0, -2);
    expect(run.length).toBeGreaterThan(5_000);
    expect(stemsOf(`${bases[lang]}\n${run}.`, lang)).toEqual(alone);
  });
});
