/** Georgian items that outside raters failed, as classes: lists that tell a count, speakers nobody names, this year behind a count, whose war, which republic, days of a told year. */
import { describe, expect, it } from "vitest";
import type { NumberMention } from "../../../questions/article.ts";
import { isEnumerated } from "../../../questions/languages/ka/enumerated.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { findLeftOut } from "../../../questions/languages/ka/left-out.ts";
import { findMine } from "../../../questions/languages/ka/mine.ts";
import { findWhich } from "../../../questions/languages/ka/which.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { findWords } from "../../../questions/words.ts";
import { itemsIn, stemsOf } from "../made.ts";

const read = (text: string) => annotate([text], "", null, georgian);
const listExact = (text: string) =>
  read(text)
    .mentions.filter((m): m is NumberMention => m.kind === "number" && m.exact)
    .map((m) => m.text);

/** Stems of the items of a text, one line each. */
const listStems = (text: string): string[] => stemsOf(itemsIn("ka")(text));

describe("how many there are", () => {
  it.each([
    ["where the list ends the sentence", "მხარის ორი უძველესი ციხე ხეობაში უჯარმა და ბოჭორმაა."],
    ["and the count has the copula", "სოფლის სამი მთავარი ქუჩაა რუსთაველი, ჭავჭავაძე და წერეთელი."],
    ["and the copula is a word", "რაიონის ორი ქალაქი არის ონი და ამბროლაური."],
    ["and names follow at once", "მხარის 2 ქალაქი თელავი და გურჯაანია."],
    ["where it begins the sentence", "თელავი და გურჯაანი მხარის ორი მთავარი ქალაქია."],
    ["of three", "ონი, ცაგერი და ლენტეხი მთის სამი ქალაქია."],
    ["beside them", "თელავი და გურჯაანი, მხარის ორი ქალაქი, გზამ დააკავშირა."],
  ])("is told by the list: %s", (_, text) => {
    expect(listExact(text)).toEqual([]);
  });
  it.each([
    ["ეზოში ორი სახლი და ბაღია.", "ორი"],
    ["ეზოში ორი ძველი სახლი და ბაღია.", "ორი"],
    ["თელავი და გურჯაანი სამი გზით დაკავშირდა.", "სამი"],
    ["მტკვარი და არაგვი ორი მთის შუაშია.", "ორი"],
    ["ტყე და მინდორი ორი ჰექტარია.", "ორი"],
    ["მხარის ოთხი ქალაქი ხეობაში თელავი და გურჯაანია.", "ოთხი"],
    ["ნინომ ორი წიგნი დაწერა და სოფელში დაბრუნდა.", "ორი"],
  ])("is not told: %s", (text, value) => {
    const { start, value: count } = read(text).mentions.find(
      (m): m is NumberMention => m.kind === "number" && m.text === value,
    )!;
    expect(isEnumerated(text, start, start + value.length, count)).toBe(false);
  });
});

describe("a verb in the first person", () => {
  const mine = (text: string) => findMine(text, findWords(text));
  it.each([
    ["კვირაში 7 წიგნი თუ წავიკითხე, კმაყოფილი ვარ.", "წავიკითხე"],
    ["12 კილო ვაშლი როგორ უნდა გავყიდო.", "გავყიდო"],
    ["ბაზარში მეც უნდა ვნახო 12 კილო ვაშლი.", "ვნახო"],
    ["სოფელში 12 წელს ვმუშაობდი.", "ვმუშაობდი"],
    ["ქალაქში 12 მეგობარი მყავს.", "მყავს"],
    ["ბაზარში 12 კაცს შევხვდი.", "შევხვდი"],
  ])("is of nobody knows whom: %s", (text, verb) => {
    expect(mine(text)).toBe(verb);
    expect(georgian.findUnresolved(text, false, "ბაზარი")).not.toBeNull();
  });
  it.each([
    "ვახტანგმა 12 ვაზი დარგო, ვიდრე ვადა გავიდოდა.",
    "ვაჭრობა და გავლენა დავალებამდე გაიზარდა.",
    "შევარდნაძე ვიცე-პრეზიდენტს მოვლენებზე ესაუბრა.",
    "ვინმე მოვაჭრე უნდა ვიწრო ქუჩაზე ცხოვრობდეს.",
    "წიგნს „როგორ გავხდი მხატვარი“ ჰქვია.",
    "დავითი და ვარლამი ავსტრიიდან ჩავიდნენ.",
  ])("is not in: %s", (text) => {
    expect(mine(text)).toBeNull();
  });
  it("is the speaker's in quotation marks", () => {
    expect(mine("ნინო ბერიძემ თქვა: „კვირაში 7 წიგნი წავიკითხე“.")).toBeNull();
  });
});

describe("a year behind a count", () => {
  const point = (text: string, lead = "") => georgian.findUnresolved(text, false, "მუზეუმი", lead);
  it.each([
    "მუზეუმში 46 ათასი ნივთია, მათგან 1 200 წელს შეიძინეს.",
    "მუზეუმში 46 ათასი ნივთია, მათგან 4200 წელს შეიძინეს.",
  ])("that can be none is this year: %s", (text) => {
    expect(point(text)).toBe("წელს");
    expect(point(text, "მუზეუმი მოედანზე დგას.")).toBe("წელს");
  });
  it.each([
    "მუზეუმი 1936 წელს დაარსდა.",
    "მუზეუმის ხე 1 200 წელს ითვლის.",
    "მუზეუმის ხე 4200 წელს ცოცხლობს.",
    "მუზეუმის ხემ 250 წელს გაძლო.",
  ])("is a year or a span: %s", (text) => {
    expect(georgian.findBeyondHeadline(text)).not.toBe("წელს");
  });
});

describe("whose it is", () => {
  const which = (text: string, headline: string) => findWhich(findWords(text), text, headline);
  it.each([
    ["სამხედრო მოქმედებები 3 მარტს დასრულდა.", "მთის გზა", "მოქმედებები"],
    ["ბრძოლები 3 მარტს განახლდა.", "მთის გზა", "ბრძოლები"],
    ["სამუშაოები 3 მარტს დაიწყო.", "მთის გზა", "სამუშაოები"],
    ["სამეფოსთვის მძიმე 1625 წელი იყო.", "მთის გზა", "სამეფოსთვის"],
    ["1931 წელს ჯარი უკან დაბრუნდა.", "მთის გზა", "ჯარი"],
  ])("nothing tells: %s", (text, headline, sign) => {
    expect(which(text, headline)).toBe(sign);
  });
  it.each([
    ["სამხედრო მოქმედებები 3 მარტს დასრულდა.", "ომი მთებში"],
    ["ბრძოლები 3 მარტს განახლდა.", "ბრძოლა გზისთვის"],
    ["მეფის ჯარების ბრძოლები 3 მარტს განახლდა.", "მთის გზა"],
    ["ბრძოლები 3 მარტს თელავში განახლდა.", "მთის გზა"],
    ["გზის სამუშაოები 3 მარტს დაიწყო.", "მთის გზა"],
    ["გმირი ბრძოლები დახატა.", "მხატვარი"],
    ["სამეფოსთვის მძიმე 1625 წელი იყო.", "ძველი სამეფო"],
    ["სამეფოსთვის მძიმე 1625 წელი იყო.", "კახეთი და მისი მეფეები"],
    ["მეფის ჯარი უკან დაბრუნდა.", "მთის გზა"],
  ])("is told: %s", (text, headline) => {
    expect(which(text, headline)).toBeNull();
  });
});

describe("a day of a year that is told", () => {
  it("is not asked for, but the year is", () => {
    const stems = listStems(
      "თელავის ბაღი\n\nთელავის ბაღი 1958 წლის 14 ივნისს გაიხსნა. თელავის ბაღში 320 ხე იზრდება. თელავის ბაღს 12 მებაღე უვლის.",
    );
    expect(stems.some((stem) => /რომელ წელს|_____ წლის 14 ივნისს/.test(stem))).toBe(true);
    expect(stems.filter((stem) => /1958 წლის (?:_____|რომელ დღეს)/.test(stem))).toEqual([]);
  });
  it("is asked for where the sentence has no year", () => {
    const stems = listStems(
      "თელავის ბაღი\n\nთელავის ბაღი 14 ივნისს გაიხსნა. თელავის ბაღში 320 ხე იზრდება. თელავის ბაღს 12 მებაღე უვლის.",
    );
    expect(stems.some((stem) => /_____ გაიხსნა|როდის/.test(stem))).toBe(true);
  });
});

describe("a question in words", () => {
  const asks = (text: string) =>
    stemsOf(itemsIn("ka")(text, "ვაზი")).filter((stem) => /რომელ წელს.*\?$/.test(stem));
  it("is not asked without what its verb has proved", () => {
    const lead = "1889 წელს გერმანელმა აგროქიმიკოსმა ჰანს ბერგელმა პირველმა";
    expect(asks(`${lead} დაამტკიცა, თუ რა მნიშვნელობა აქვს ვაზისთვის წყალს და ნიადაგს.`)).toEqual([]);
    expect(asks(`${lead} თელავში ვაზის სკოლა დააარსა.`)).not.toEqual([]);
  });
  it("ends in no adjective that has lost its noun", () => {
    const farm = (kind: string) =>
      asks(`თელავის მევენახეობის ${kind}მეურნეობად გადაკეთდა 1921 წელს, ომის შემდეგ.`);
    expect(farm("საბჭოთა ").filter((stem) => stem.endsWith("საბჭოთა?"))).toEqual([]);
  });
});

it("“ავტორია” at the beginning needs whoever it is said of", () => {
  const left = (text: string) => findLeftOut(findWords(text))?.verb ?? null;
  expect(left("ავტორია 123 სამეცნიერო ნაშრომისა ბიოლოგიასა და ქიმიაში.")).toBe("ავტორია");
  expect(left("ავტორია ნინო ლომიძე, რომელიც თელავში ცხოვრობს.")).toBeNull();
});
