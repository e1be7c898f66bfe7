/** Georgian questions: what a clause is freed of, what each question word stands for, and what is not asked so. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { isPredicate, isUnsure } from "../../../questions/languages/ka/predicates.ts";
import { generateBank, readArticle } from "../../../questions/generate.ts";

/** What is asked for the words in brackets: "[1948] წელს …". */
function ask(marked: string): string | null {
  const start = marked.indexOf("[");
  const text = marked.replace(/[[\]]/g, "");
  const read = readArticle({ text, lang: "ka" });
  if (!read.ok) throw new Error(`no article: ${text}`);
  const mention = read.article.mentions.find((m) => m.start === start);
  if (mention === undefined) throw new Error(`nothing to ask for: ${marked}`);
  return georgian.ask(text, mention, mention);
}

describe("a Georgian question frees the clause", () => {
  it.each([
    [
      "a second predicate",
      "საბჭოთა ხელისუფლებამ [1923] წელს მონასტერი დახურა და მის შენობებში მუზეუმი მოათავსა.",
      "რომელ წელს დახურა საბჭოთა ხელისუფლებამ მონასტერი?",
    ],
    [
      "a relative clause behind it",
      "[1964] წელს ქალაქში შეიქმნა მეცნიერული საზოგადოება, რომელშიც ათი კაცი შედიოდა.",
      "რომელ წელს შეიქმნა მეცნიერული საზოგადოება ქალაქში?",
    ],
    [
      "brackets",
      "მწერლის მუზეუმი (ყოფილი ფოსტა) [1981] წელს გაიხსნა.",
      "რომელ წელს გაიხსნა მწერლის მუზეუმი?",
    ],
    ["a reason", "[1938] წელს თეატრი დაიხურა, რადგან შენობა დაიწვა.", "რომელ წელს დაიხურა თეატრი?"],
    [
      "what came before it",
      "სკოლა [1952] წელს დაარსდა, მას შემდეგ, რაც ქარხანა გაიხსნა.",
      "რომელ წელს დაარსდა სკოლა?",
    ],
  ])("of %s", (_, marked, question) => {
    expect(ask(marked)).toBe(question);
  });
  it.each([
    [
      "a relative clause within it",
      "[1962] წელს შადრევანი, რომელიც მოედანზე იდგა, დაინგრა.",
      "რომელ წელს დაინგრა შადრევანი, რომელიც მოედანზე იდგა?",
    ],
    [
      "an apposition",
      "მთავარი ხუროთმოძღვრის შვილმა, ინჟინერმა, [1905] წელს ხიდი ააგო.",
      "რომელ წელს ააგო მთავარი ხუროთმოძღვრის შვილმა, ინჟინერმა, ხიდი?",
    ],
    [
      "a list",
      "ქალაქში ვაჭრებმა, ხელოსნებმა და მწერლებმა [1847] წელს წიგნსაცავი დააარსეს.",
      "რომელ წელს დააარსეს ქალაქში ვაჭრებმა, ხელოსნებმა და მწერლებმა წიგნსაცავი?",
    ],
    [
      "a relative clause that alone tells which",
      "[1958] წელს ბაღს ზოლი შეემატა, რომელიც ადრე სასაფლაო იყო.",
      "რომელ წელს შეემატა ბაღს ზოლი, რომელიც ადრე სასაფლაო იყო?",
    ],
    [
      "a clause of time, which moves to its end",
      "როდესაც ომი დაიწყო, ქალაქში [300] კაცი ცხოვრობდა.",
      "რამდენი კაცი ცხოვრობდა ქალაქში, როდესაც ომი დაიწყო?",
    ],
    [
      "a participle with its verb",
      "[1910] წელს ტაძარი ახალი კრამიტით დახურული იყო.",
      "რომელ წელს დახურული იყო ტაძარი ახალი კრამიტით?",
    ],
  ])("but keeps %s", (_, marked, question) => {
    expect(ask(marked)).toBe(question);
  });
  it.each([
    ["is awaited", "[1859] წელს გაიხსნა პირველი სკოლა, რომელშიც გოგონები სწავლობდნენ."],
    ["holds what is asked for", "ქალაქი, რომელიც [1859] წელს დაარსდა, ზღვის პირას მდებარეობს."],
    ["has no verb that is known", "ტაძარი, რომელიც მთაზე [1859] წელს, დაინგრა."],
    ["names what it brings in", "[1859] წელს ქიმიკოსმა ახალი ლითონი აღმოაჩინა და მას თელავიუმი დაარქვა."],
    ["stands behind it without a conjunction", "ბილეთი [15] ლარი ღირს, სკოლის მოსწავლეები ნახევარს იხდიან."],
    ["is wished for", "[1859] წელს მეფემ მოითხოვა, ტაძარი მალე აეშენებინათ."],
  ])("and asks nothing where a clause %s", (_, marked) => {
    expect(ask(marked)).toBeNull();
  });
});

describe("a Georgian question word", () => {
  it.each([
    [
      "1889 წელს ინჟინერმა [გიორგი ბერიძემ] ქალაქის წყალსადენი ააგო.",
      "ვინ ააგო 1889 წელს ქალაქის წყალსადენი?",
    ],
    ["თბილისის მერმა [ნინო ლომიძემ] ბაღი გახსნა და დამსწრეებს მიესალმა.", "ვინ გახსნა ბაღი?"],
    ["[ნინო ლომიძე] ბათუმში სახელმწიფო ვიზიტით ჩავიდა.", "ვინ ჩავიდა ბათუმში სახელმწიფო ვიზიტით?"],
    ["შეხვედრას ხელმძღვანელობდა მინისტრი [ნინო ლომიძე].", "ვინ ხელმძღვანელობდა შეხვედრას?"],
    [
      "[1954] წლიდან მოყოლებული ბაღში მებაღე ივანე ბერიძე მუშაობდა.",
      "რომელი წლიდან მოყოლებული მუშაობდა ბაღში მებაღე ივანე ბერიძე?",
    ],
    ["თელავის ტაძრის სიმაღლე [35] მეტრია.", "რამდენი მეტრია თელავის ტაძრის სიმაღლე?"],
    ["ძველ ქალაქში [15] ეკლესიაა შემორჩენილი.", "რამდენი ეკლესიაა შემორჩენილი ძველ ქალაქში?"],
    ["წყლის [80] პროცენტი მდინარეს შემოაქვს.", "წყლის რამდენი პროცენტი შემოაქვს მდინარეს?"],
    ["1907 წელს ქალაქ [ვენაში] კონგრესი ჩატარდა.", "რომელ ქალაქში ჩატარდა 1907 წელს კონგრესი?"],
    ["შადრევანი აშენდა [1962] წელს.", "რომელ წელს აშენდა შადრევანი?"],
    ["სამუშაოებში [26] ბრიგადა მონაწილეობს.", "რამდენი ბრიგადა მონაწილეობს სამუშაოებში?"],
  ])("stands for what is asked for: %s", (marked, question) => {
    expect(ask(marked)).toBe(question);
  });
  it.each([
    // Two who did it; what somebody is, was, or is called; whom it was done to; a title that is not known.
    "ინჟინერმა [გიორგი ბერიძემ] და ექიმმა ნინო ლომიძემ სკოლა ააგეს.",
    "[გიორგი ბერიძე] ქართველი ინჟინერი იყო.",
    "[გიორგი ბერიძე] სოფელში 1880 წელს დაიბადა.",
    "საბჭომ 1918 წელს [გიორგი ბერიძე] დანიშნა.",
    "ცნობილი მეაბრეშუმე [გიორგი ბერიძე] თელავში 1889 წელს ჩავიდა.",
    // Of a place or a number more is told than its name.
    "წიგნი შუა საუკუნეების [ვენაში] გამოჩნდა.",
    "ქალაქში სულ [70] საერთო სასამართლოა.",
    "2015 წელს ქალაქში [270] მეტრი სიგრძის ბაგირი გაიჭიმა.",
    "რაზმმა 70 გარბენი [41] ბურთის მოიპოვა.",
    "კანონი 1999 წლის [22 ივლისის] კრებულში დაიბეჭდა.",
    "კრებული დაიბეჭდა საქართველოს [1999] წლის 22 ივლისის კანონით.",
    "ჯგუფი თელავსა და [ბათუმში] გამოვიდა.",
  ])("is not found in: %s", (marked) => {
    expect(ask(marked)).toBeNull();
  });
});

it.each([
  ["შემოაქვს", true, false],
  ["აგებულია", true, false],
  ["განიხილება", true, false],
  ["გადარგეს", true, false],
  ["უჯრედებს", true, true],
  ["მოქალაქეს", true, true],
  ["გაერთიანება", false, false],
  ["მონაწილეობა", false, false],
  ["ფრიადი", false, false],
])("%s is a predicate: %s, perhaps a noun: %s", (word, is, unsure) => {
  expect([isPredicate(word), is && isUnsure(word)]).toEqual([is, unsure]);
});

describe("a bank", () => {
  const bankOf = (text: string) => {
    const result = generateBank({ text, lang: "ka", floor: 0 });
    if (!result.ok) throw new Error(result.problem);
    return result.bank;
  };
  it("asks who did something of a full name that has no rival, and makes no gap for it", () => {
    const { items } = bankOf(
      "თელავის ხელოვნების სკოლა\nთელავის ხელოვნების სკოლა 1921 წელს პედაგოგმა ივანე ბერიძემ დააარსა. სკოლაში 300 ბავშვი სწავლობს.",
    );
    const named = items.filter(({ type, key }) => type === "typed" && key === "ივანე ბერიძემ");
    expect(named.map(({ stem }) => stem.split("\n").at(-1))).toEqual([
      "ვინ დააარსა თელავის ხელოვნების სკოლა 1921 წელს?",
    ]);
  });
  it("does not ask when somebody began what, where the text does not say who", () => {
    const { items } = bankOf(
      "რკინიგზის ამბები\n1890 წელს რკინიგზაზე კონდუქტორად დაიწყო მუშაობა. თელავის რკინიგზა 1915 წელს გაიხსნა.",
    );
    expect(items.filter(({ stem }) => stem.includes("მუშაობა"))).toEqual([]);
  });
  it("has no lead that tells nothing of what is asked", () => {
    const { items } = bankOf(
      "აბრეშუმის გზა\nვაჭარმა გიორგი ბერიძემ აბრეშუმის გზის ამბავი მწერალ ნიკო ლომიძეს უამბო. 1453 წელს ოსმალებმა კონსტანტინოპოლი აიღეს.",
    );
    const asked = items.filter(({ key }) => key === "1453").map(({ stem }) => stem);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((stem) => stem.includes("ბერიძემ"))).toEqual([]);
  });
  it("asks behind a short lead that has a word of the question", () => {
    const { items } = bankOf(
      "თელავის ამბები\nრეჟისორმა ნინო ბერიძემ თელავზე ფილმი გადაიღო. ფილმმა 1974 წელს ქალაქის მთავარი პრიზი მიიღო. ქალაქში 1981 წელს წყალსადენი აშენდა.",
    );
    const led = items.find(({ type, key }) => type === "typed" && key === "1974");
    expect(led?.stem.split("\n").slice(1)).toEqual([
      "ტექსტი: თელავის ამბები",
      "რეჟისორმა ნინო ბერიძემ თელავზე ფილმი გადაიღო.",
      "რომელ წელს მიიღო ფილმმა ქალაქის მთავარი პრიზი?",
    ]);
  });
});
