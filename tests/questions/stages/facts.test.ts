/** Facts that are left alone because of what stands around them, by what outside raters failed. */
import { describe, expect, it } from "vitest";
import { type Item, readArticle } from "../../../questions/index.ts";
import { packOf } from "../../../questions/languages/index.ts";
import type { LanguagePack } from "../../../questions/languages/language.ts";
import { alterSentence } from "../../../questions/stages/alter.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { composeGaps } from "../../../questions/stages/compose/gap.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { bankOf, keyOf, stemsOf } from "../made.ts";

/** Of all that the rules let pass: what the odds say of it is tested where they are. */
const itemsOf = (text: string, title = "News of Oakham"): Item[] => bankOf({ text, title, floor: 0 }).items;

describe("a number", () => {
  const number = (text: string) =>
    itemsOf(text).filter((item) => /number|how-many|typed/.test(item.type) && keyOf(item) === "3");
  it("is not asked for where as many are listed as it says", () => {
    const sites = "In 2004 the police of Oakham closed 3 websites";
    expect(number(`${sites} Shadowcrew, Carderplanet and Darkprofits.`)).toEqual([]);
    expect(number(`${sites} (Shadowcrew, Carderplanet, Darkprofits) in Kent.`)).toEqual([]);
    expect(number(`${sites} of thieves from Leeds.`).map(keyOf)).toContain("3");
  });
  it("is typed into a gap in digits alone: in words it is small, and guessed", () => {
    const typed = (count: string) =>
      itemsOf(`The mayor of the town, Anna Berg, opened ${count} new libraries in Oakham.`).filter(
        ({ type, stem }) => type === "typed" && stem.includes("_____"),
      );
    expect(typed("14").map(keyOf)).toContain("14");
    expect(typed("four").map(keyOf)).not.toContain("four");
  });
});

describe("a day", () => {
  const day = "Anna Berg was born in Oakham on May 5, 1905.";
  it("is not asked for beside its year in a text that goes through years", () => {
    const life = "In 1930 Anna Berg opened a mill in Oakham. In 1951 Anna Berg sold the mill of Oakham.";
    const keys = itemsOf(`${day} ${life}`, "Anna Berg").map(keyOf);
    expect(keys).toContain("1905");
    expect(keys).not.toContain("May 5");
  });
  it("is asked for where the text is of one year", () => {
    expect(itemsOf(`${day} Anna Berg has a mill in Oakham.`, "Anna Berg").map(keyOf)).toContain("May 5");
  });
});

it("the year of games that have a calendar is not asked for", () => {
  const years = (games: string) =>
    itemsOf(`Anna Berg of Oakham ran in ${games} in 1972, and her son opened a mill in Oakham in 1981.`)
      .filter(({ type, key }) => type === "typed" && /\d{4}/.test(String(key)))
      .map(keyOf);
  expect(years("a race of the town of Leeds")).toContain("1972");
  expect(years("the Olympics")).not.toContain("1972");
});

describe("a name", () => {
  const people =
    "Peter Grant sold the mill. John Baker sold the barn. Mary Collins sold the inn. Henry Walsh sold the farm.";
  const gaps = (text: string, pack: LanguagePack) => {
    const article = annotate([`${text} ${people}`], "A bridge and a mill", null, pack);
    return composeGaps(createContext(article, pack)).flatMap((composed) =>
      "candidate" in composed &&
      composed.candidate.type === "gap-name" &&
      composed.candidate.stem.includes("bridge")
        ? [composed.candidate.options.find(({ id }) => id === composed.candidate.key)!.text]
        : [],
    );
  };
  /** A language that asks for names by choosing. */
  const choosing = { ...packOf("en"), isChosen: () => true };
  const plain = "In 1912 a stone bridge over the river was paid for by Robert Hill.";

  it("is chosen for where any of the article's people could stand, in a language that chooses names", () => {
    expect(gaps(plain, choosing)).toEqual(["Robert Hill"]);
    expect(gaps(plain, packOf("en"))).toEqual([]);
  });
  it("is typed in full, and by the surname alone where the headline tells what is spoken of", () => {
    const typed = (title: string) =>
      itemsOf(`${plain} Hill sold the mill to the town. ${people}`, title)
        .filter(({ type }) => type === "typed")
        .map(keyOf);
    expect(typed("A bridge and a mill for the town")).toEqual(
      expect.arrayContaining(["Robert Hill", "Hill"]),
    );
    expect(typed("A stone bridge")).toContain("Robert Hill");
    expect(typed("A stone bridge")).not.toContain("Hill");
  });
  it("is typed by the surname where it is whoever speaks", () => {
    const typed = itemsOf(
      `${plain} “Floods had taken three mills of Oakham in 1911,” Hill said. ${people}`,
      "A stone bridge",
    ).filter(({ type, stem }) => type === "typed" && stem.includes(",” _____ said"));
    expect(typed.map(keyOf)).toEqual(["Hill"]);
  });
  it.each([
    "In 1912 a stone bridge over the river was built by the engineer Robert Hill.",
    "In 1912 a stone bridge over the river was built by Robert Hill, the county's first engineer.",
    "In 1912 a stone bridge over the river was paid for by Alan Reid, Robert Hill and Simon Cole.",
  ])("is not where a description or a row tells who it is: %s", (text) => {
    expect(gaps(text, choosing)).toEqual([]);
  });
});

describe("a false statement", () => {
  it("has another number or date, and another person only where anybody may have said it", () => {
    const text =
      "Peter Grant built the mill of Oakham with his own hands. John Baker said that two of the mills were sold to a rich man. Mary Collins said that three of the barns were worth nothing at all. Peter Grant said that nobody had asked the old people.";
    const altered = itemsOf(text, "").filter(({ type, key }) => type === "true-false" && key === "false");
    expect(altered.length).toBeGreaterThan(0);
    for (const { stem } of altered) expect(stem).toMatch(/ said that /);
  });
  it("is judged without a figure too, where it names somebody and has a word of the headline", () => {
    const judged = (text: string, title: string) =>
      itemsOf(`The fair was in May. ${text}`, title).filter(
        ({ type, stem }) => type === "true-false" && stem.includes("barn"),
      );
    const told = "The barn of Oakham was sold to Ida Lund of Kent.";
    expect(
      judged(
        `${told} Ned Holt bought the mill of Oakham. Anna Berg mended the roof of the barn.`,
        "The barn of Oakham",
      ),
    ).not.toEqual([]);
    expect(judged(told, "A dull winter in Whitby")).toEqual([]);
  });
  it("keeps a year on its side of every other year that is shown", () => {
    const towns = ["Oakham", "Elton", "Barnwell", "Whitby", "Ashford", "Tenby", "Malton", "Ripley"];
    const changed = towns.map((town) => {
      const read = readArticle({
        text: `The league of ${town} joined the federation in 1951. Its rivals joined it in 1946, 1947, 1949 and 1953.`,
        title: `The league of ${town} since 1950`,
      });
      if (!read.ok) throw new Error(read.problem);
      const { article } = read;
      return alterSentence(createContext(article, packOf("en")), article.sentences[0]!);
    });
    for (const alteration of changed)
      expect(alteration).toMatchObject({ original: "1951", replacement: "1953" });
  });
});

describe("a statement", () => {
  const stems = (text: string, title: string) => stemsOf(itemsOf(text, title));
  const storm =
    "Rain fell on the town of Oakham in June 1912. The storm of Oakham felled 140 trees on Saturday and closed 3 of the town's 8 schools.";
  it("may name a day of the week below a headline, and not without one", () => {
    expect(stems(storm, "Storm fells trees in Oakham").join("\n")).toContain("on Saturday");
    expect(stems(storm, "").join("\n")).not.toContain("on Saturday");
  });
  it("with an editor's cross-reference is not asked about", () => {
    const walls = (mark: string) =>
      stems(`In 1340 the walls of Oakham were built of 2,400 oaks${mark} from the royal forest.`, "Oakham");
    expect(walls("")).not.toEqual([]);
    expect(walls(" (see Oak)")).toEqual([]);
    expect(walls(" as in Figure 2")).toEqual([]);
  });
  it("that says what the headline says is not judged to be true", () => {
    const report = "Hunters of Oakham found a frozen mammoth on the island in June 1912 and sold it.";
    const judged = (title: string) =>
      itemsOf(`${report} The mammoth weighed 3 tons and stood in Leeds.`, title)
        .filter(({ type, key }) => type === "true-false" && key === "true")
        .map(({ stem }) => stem)
        .join("\n");
    expect(judged("News from the north")).toContain(report);
    expect(judged("Hunters of Oakham found a frozen mammoth on an island")).not.toContain(report);
  });
});

describe("what the headline or the statement tells already", () => {
  it("a sum of about the headline's is neither asked for nor changed", () => {
    const sums = (title: string) =>
      itemsOf(
        "The order of the town of Oakham is valued at $8.8 billion by Anna Berg of Leeds.",
        title,
      ).filter(({ key, type }) => (type === "true-false" ? key === "false" : /^[\d$]/.test(String(key))));
    expect(sums("Oakham signs a $9 billion order")).toEqual([]);
    expect(sums("Oakham signs an order").length).toBeGreaterThan(0);
  });
  it("what is said twice is not changed once, nor a number before its own list of two", () => {
    const altered = (text: string) => {
      const read = readArticle({ text, title: "News of Oakham" });
      if (!read.ok) throw new Error(read.problem);
      const context = createContext(read.article, packOf("en"));
      const alteration = alterSentence(context, context.article.sentences[0]!);
      return alteration === null || "rule" in alteration ? null : alteration.original;
    };
    expect(altered("Anna Berg (1716–1772) of Oakham was born at Leeds in 1716.")).not.toBe("1716");
    expect(
      altered("Shooting a swan in Oakham violates two laws, the Swan Act, and the Bird Act of Kent."),
    ).toBeNull();
  });
});

it("a part that all the others leave of the whole is not asked for", () => {
  const parts = itemsOf(
    "Of the 14 mills of Oakham, 7 stand on the river, 4 on the hill, 2 in the wood and 1 in the town.",
  ).filter(({ type }) => /number|typed/.test(type));
  expect(parts.map(keyOf)).not.toContain("7");
  expect(parts.map(keyOf)).not.toContain("4");
});

it("a number that another and a step of about so much give is not asked for", () => {
  const prices = itemsOf(
    "The price of a house in Oakham fell by more than £600 from £190,329 in November to £189,733 in December.",
  );
  const asked = prices.filter(({ type }) => /number|typed/.test(type)).map(keyOf);
  expect(asked).not.toContain("£189,733");
});
