/** How people are spoken to: in Georgian pupils as შენ and teachers as თქვენ, in Russian all as вы. */
import { describe, expect, it } from "vitest";
import { authorTexts } from "../../teach/author-texts.ts";
import { liveTexts } from "../../teach/live-texts.ts";
import { resultsTexts } from "../../teach/results-texts.ts";
import { signInTexts } from "../../teach/sign-in-texts.ts";
import { workspaceTexts } from "../../teach/workspace-texts.ts";
import { ka } from "../../widget/locales/ka.ts";
import { ru } from "../../widget/locales/ru.ts";
import { moreTexts } from "../../widget/more/texts.ts";
import { plainTextsFor } from "../../worker/pages/plain-texts.ts";
import { storedTextsFor } from "../../worker/pages/stored-texts.ts";

/** Every text of what a pupil meets, or a teacher; those with a number or a name in them too. */
function readAll(texts: unknown): string[] {
  if (typeof texts === "string") return [texts];
  if (typeof texts === "function") return [String((texts as (...given: number[]) => unknown)(2, 3, 4))];
  return typeof texts === "object" && texts !== null ? Object.values(texts).flatMap(readAll) : [];
}
const forPupils = (lang: "ka" | "ru") =>
  readAll([lang === "ka" ? ka : ru, moreTexts(lang), plainTextsFor(lang), storedTextsFor(lang)]);
const forTeachers = (lang: "ka" | "ru") =>
  readAll([authorTexts, liveTexts, resultsTexts, signInTexts, workspaceTexts].map((texts) => texts[lang]));
const saying = (texts: string[], words: RegExp) => texts.filter((text) => words.test(text));

describe("in Georgian", () => {
  it("pupils are spoken to familiarly", () => {
    expect(saying(forPupils("ka"), /შენ/)).not.toEqual([]);
    expect(saying(forPupils("ka"), /თქვენ|გაქვთ|[ა-ჰ](?:ეთ|ავთ)(?![ა-ჰ])/)).toEqual([]);
  });
  it("teachers are spoken to politely", () => {
    expect(saying(forTeachers("ka"), /თქვენ/)).not.toEqual([]);
    expect(
      saying(forTeachers("ka"), /(?<![ა-ჰ])შენ(?:ი|ს|მა|ია)?(?![ა-ჰ])|(?<![ა-ჰ])(?:გაქვს|ხარ)(?![ა-ჰ])/),
    ).toEqual([]);
  });
});

describe("in Russian", () => {
  const familiar =
    /(?<![а-яё])(?:ты|теб[яе]|тво[йяёеию]\S*)(?![а-яё])|[а-яё](?:ешь|ёшь|ишь)(?:ся)?(?![а-яё])/i;
  it("nobody is spoken to familiarly", () => {
    expect(saying(forPupils("ru"), /(?<![а-яё])ваш/i)).not.toEqual([]);
    expect(
      saying([...forPupils("ru"), ...forTeachers("ru")], familiar).filter((text) => !/лишь/.test(text)),
    ).toEqual([]);
  });
});
