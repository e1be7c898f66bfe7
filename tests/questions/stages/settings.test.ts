/** What one language's pack lets through and another's does not: dates and numbers to choose, numbers in words to type, whose words are asked for, what is altered. */
import { describe, expect, it } from "vitest";
import { scoreResponse } from "../../../questions/index.ts";
import { bankOf } from "../made.ts";

const itemsOf = (text: string, title: string) => bankOf({ text, title, floor: 0 }).items;

const MILL_EN = `The mill of Oakham was sold by its owner Anna Berg after a long quarrel with the town council, and reopened on 14 May 2019. Ned Holt bought the mill of Oakham in 2017.`;
const MILL_KA =
  "ონის მერიამ ძველი წისქვილი განაახლა. ინჟინერმა გიორგი ჯაფარიძემ თქვა, რომ შენობა შაბათსაც უნდა მუშაობდეს. მშენებელმა ლადო ბეროშვილმა აღნიშნა, რომ ისინი გვიან მოვიდნენ. " +
  "წისქვილთან ცხრა ხე დარგეს. ონის წისქვილის სახურავზე, წყაროების ცნობით, სულ 85 ხელოსანი მუშაობდა.";
const TITLE_KA = "ონში ძველი წისქვილი განაახლეს";

describe("a date that no question asks for", () => {
  it("is chosen in an English gap beside being typed", () => {
    const gapped = itemsOf(MILL_EN, "The mill of Oakham reopens").filter(({ stem }) =>
      stem.includes("reopened on _____ 2019"),
    );
    expect(gapped.map(({ type }) => type).sort()).toEqual(["gap-date", "typed"]);
  });
});

describe("a number", () => {
  const items = itemsOf(MILL_KA, TITLE_KA);
  it("in words is typed in a Georgian gap", () => {
    const item = items.find(({ type, stem }) => type === "typed" && stem.includes("_____ ხე დარგეს"))!;
    expect(item.key).toBe("ცხრა");
  });
  it("that no question asks for is chosen in a Georgian gap", () => {
    expect(items.some(({ type, stem }) => type === "gap-number" && stem.includes("_____ ხელოსანი"))).toBe(
      true,
    );
  });
});

describe("what somebody said in Georgian", () => {
  const asked = itemsOf(MILL_KA, TITLE_KA).filter(({ stem }) => stem.includes("ტექსტის მიხედვით, ვინ "));
  it("is asked for below the headline though a noun or a day leans on the text", () => {
    expect(asked.map(({ key }) => key)).toContain("გიორგი ჯაფარიძე");
  });
  it("is not asked for where it leaves open who are meant", () => {
    expect(asked.some(({ stem }) => stem.includes("ისინი"))).toBe(false);
  });
});

describe("a fact told without a word of the headline", () => {
  it("is altered in English", () => {
    const text = "Ned Holt bought a barn in Stamford for 4,500 pounds.\nThe choir of Ketton sang 18 songs.";
    const keys = itemsOf(text, "Oakham reopens its mill").flatMap(({ type, key }) =>
      type === "true-false" ? [key] : [],
    );
    expect(keys).toContain("false");
  });
});

describe("a number in Russian words", () => {
  it("is typed in a gap, in words or digits and whatever case", () => {
    const text =
      "В 2019 году в Вологде на берегу реки Золотухи открыли девять мастерских, в которых шьют паруса и канаты.";
    const item = itemsOf(text, "Паруса из Вологды").find(
      ({ type, stem }) => type === "typed" && stem.includes("_____ мастерских"),
    )!;
    expect(item.key).toBe("девять");
    for (const answer of ["9", "девять", "девяти"]) expect(scoreResponse(item, answer).score, answer).toBe(1);
    expect(scoreResponse(item, "восемь").score).toBe(0);
  });
});

describe("a value that the world tells", () => {
  const judged = (text: string, title: string) =>
    itemsOf(text, title).filter(({ type }) => type === "true-false");
  it("is judged, as it is or altered, but for the year of what comes again", () => {
    const war = "The bridge of Boston was closed by Anna Berg at the beginning of the war in 1939.";
    const games = "The Olympic Games of Boston were opened by Anna Berg in 1976.";
    expect(judged(war, "The bridge of Boston")).toHaveLength(1);
    expect(judged(games, "The games of Boston")).toEqual([]);
  });
});
