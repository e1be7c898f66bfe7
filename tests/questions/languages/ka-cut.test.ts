/** Where a Georgian sentence ends and whether it is whole, in the short hand of sports pages, ministries and encyclopaedias; and numbers that are none of the text's. */
import { describe, expect, it } from "vitest";
import { findDates } from "../../../questions/languages/ka/dates.ts";
import { isFragment } from "../../../questions/languages/ka/fragment.ts";
import { findFaulty } from "../../../questions/languages/ka/faulty.ts";
import { findOpenClause } from "../../../questions/languages/ka/hanging.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { findNumbers } from "../../../questions/languages/ka/numbers.ts";
import { findPeriodless } from "../../../questions/languages/ka/periods.ts";
import { isShifted } from "../../../questions/languages/ka/shifted.ts";
import { isWorthJudging } from "../../../questions/languages/ka/talk.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { renderSentence } from "../../../questions/stages/statement.ts";
import { findWords } from "../../../questions/words.ts";
import { bankOf, stemsOf } from "../made.ts";

const read = (title: string, ...paragraphs: string[]) => annotate(paragraphs, title, null, georgian);
const split = (text: string) => read("", text).sentences.map((s) => s.text);
const isGiven = (shown: string, text: string) => {
  const article = read("", shown.slice(shown.lastIndexOf("\n") + 1).replace("_____", text));
  return georgian.isGiven!(
    shown,
    article.mentions.find((m) => m.text === text)!,
    article,
  );
};

describe("a full stop", () => {
  it.each([
    "ოქრო 74 კგ. წონით კატეგორიაში ლადო ბეროშვილმა მოიგო.",
    "ლადო ბეროშვილმა (+90 კგ.) ბრინჯაო მოიპოვა.",
    "პოეტი ლადო ბეროშვილი (დაბ. 1931 წ.) 20 წელია თელავში ცხოვრობს.",
    "ქუჩას გარდ. 1931 წ. ივ. ბეროშვილის სახელი ეწოდა.",
    "1931-1934წწ. იყო გაზეთის რედაქტორი.",
    "პოლიციამ ეჭვმიტანილი გ.ბ. თელავში დააკავა.",
  ])("ends no sentence behind what is cut short: %s", (text) => {
    expect(split(text)).toEqual([text]);
  });
  it.each([
    "1931 წელს ბრბო თავს დაესხა ივ.",
    "მიუხედავად იმისა, რომ სოფელში წისქვილი მხოლოდ 17 იყო.",
    "მიუხედავად იმისა რომ სოფელში წისქვილი მხოლოდ 17 იყო",
  ])("leaves nothing half told: %s", (text) => {
    expect(findOpenClause(text)).not.toBeNull();
  });
  it.each([
    "ხიდი აშენდა 1931 წ.",
    "მიუხედავად იმისა, რომ სოფელში წისქვილი მხოლოდ 17 იყო, პური ჰყოფნიდათ.",
    "მიუხედავად წვიმისა ხიდი 1931 წელს გაიხსნა.",
  ])("leaves a sentence whole: %s", (text) => {
    expect(findOpenClause(text)).toBeNull();
  });
  it("ends one within brackets that hold a sentence", () => {
    expect(split("ხიდი დაიხურა (წყალი მოვარდა.) გზა ღიაა.")).toHaveLength(2);
  });
});

describe("what leads on from the sentence before", () => {
  it.each([
    ["ამიტომ, 1977 წელს, მერიამ ხიდი დახურა.", "ამიტომ, "],
    ["სწორედ ამ დროს, 1854 წელს, მერიამ ხიდი დახურა.", "სწორედ ამ დროს, "],
    ["ისიც უნდა აღინიშნოს, რომ 1854 წელს მერიამ ხიდი დახურა.", "ისიც უნდა აღინიშნოს, რომ "],
    ["თუმცა, ამის შემდეგ 1854 წელს მერიამ ხიდი დახურა.", "თუმცა, ამის შემდეგ "],
  ])("is left out: %s", (text, opener) => {
    expect(georgian.measureOpener(text)).toBe(opener.length);
  });
  it("stays where no year tells when", () => {
    expect(georgian.measureOpener("ამის შემდეგ ხიდი 30 წელი დაკეტილი იყო.")).toBe(0);
  });
  it.each([
    [
      "ხიდის მშენებლობა 1914 წელს დასრულდა და ის მერიის საკუთრება იყო.",
      "ხიდის მშენებლობა 1914 წელს დასრულდა",
    ],
    [
      "1986 წელს ნავთობის ფასი მკვეთრად დაეცა, რის გამოც ქარხანა დაიხურა.",
      "1986 წელს ნავთობის ფასი მკვეთრად დაეცა",
    ],
    [
      "მერიამ სოფელს 1914 წელს წისქვილი და მისი ეზო გადასცა.",
      "მერიამ სოფელს 1914 წელს წისქვილი და მისი ეზო გადასცა.",
    ],
  ])("and what goes on from it is cut: %s", (text, whole) => {
    const sentence = { start: 0, end: text.length };
    const at = text.search(/\d{4}/);
    expect(text.slice(0, georgian.trimEnd(text, sentence, { start: at, end: at + 4 }))).toBe(whole);
  });
  it("is told within the sentence where that counts the whole before a part", () => {
    const point = (text: string) => georgian.findPointer(text);
    expect(point("თელავში 12 სკოლაა, აქედან ორი ახალია.")).toBeNull();
    expect(point("აქედან ორი სკოლა ახალია.")).toBe("აქედან");
    expect(point("ომის დაწყებიდან ორი დღით ადრე ხიდი დაიხურა.")).toBeNull();
    expect(point("ხიდი ორი დღით ადრე დაიხურა.")).toBe("ორი დღით ადრე");
    expect(point("1970-იან წლებში თელავში ხიდი აშენდა.")).toBeNull();
  });
  it("is no date of a clause that tells of it alone", () => {
    const drop = (text: string) => {
      const year = read("", text).mentions.find((m) => m.kind === "date")!;
      return georgian.dropDate(text, { start: year.start, end: year.end });
    };
    expect(drop("ხიდი მხოლოდ 1961 წელს გაიხსნა.")).toBeNull();
    expect(drop("1961 წელს უკვე თელავის მერიამ ხიდი გახსნა.")).toBe("თელავის მერიამ ხიდი გახსნა.");
    expect(drop("„თელავის ხიდი“ 1961 წელს გაიხსნა.")).toBe("„თელავის ხიდი“ გაიხსნა.");
  });
  it("is told by whom a meeting was with", () => {
    const point = (text: string) => georgian.findUnresolved(text, false, "");
    expect(point("9 მაისს ლადო ბერიძემ მერთან შეხვედრის დაწყება ისურვა.")).not.toBe("შეხვედრის");
    expect(point("9 მაისს ლადო ბერიძემ შეხვედრის დაწყება ისურვა.")).toBe("შეხვედრის");
  });
  it("has its year without a comma, but for one that parts what follows", () => {
    const stateOf = (text: string) =>
      renderSentence(createContext(read("", text), georgian), read("", text).sentences[0]!);
    expect(stateOf("თუმცა, 1977 წელს, მერიამ ხიდი დახურა.")).toBe("თუმცა, 1977 წელს მერიამ ხიდი დახურა.");
    expect(stateOf("1991 წელს, საბჭოთა კავშირის დაშლის შემდეგ, ხიდი დაიხურა.")).toContain("წელს, საბჭოთა");
  });
});

describe("a sentence without a predicate", () => {
  it.each([
    "საშუალო წლიური ხარჯი 0,43 მ³/წმ.",
    "სიგრძე 8.5 კმ, ფართობი 19,7 კმ².",
    "ბორჯომის ხეობის საბაგირო გზის რეაბილიტაცია.",
  ])("is a fragment: %s", (text) => {
    expect(isFragment(findWords(text), text)).toBe(true);
    expect(georgian.findBeyondHeadline(text)).not.toBeNull();
  });
  it.each([
    "მდინარის სიგრძე 43 კილომეტრია.",
    "კარავში სამი წერილი იდო.",
    "სოფელი მთაზე დგას.",
    "ხე ორ ტონას იწონის.",
    "ლისი — ტბა თბილისთან.",
    "ქალაქი ორ ფრონტზე იბრძვის, სოფელი კი არა.",
  ])("has one: %s", (text) => {
    expect(isFragment(findWords(text), text)).toBe(false);
  });
  it("is not read off a form", () => {
    expect(findOpenClause("დაბადების ადგილი: ქ. თელავი.")).not.toBeNull();
  });
});

describe("a life whose sentences leave its name out", () => {
  const render = (title: string, ...texts: string[]) => {
    const context = createContext(read(title, ...texts), georgian);
    return renderSentence(context, context.article.sentences.at(-1)!);
  };
  it("is told by the headline that is the name", () => {
    expect(render("ვანო ბეროშვილი", "1950 წელს დაამთავრა თელავის უნივერსიტეტი.")).toBe(
      "ვანო ბეროშვილმა 1950 წელს დაამთავრა თელავის უნივერსიტეტი.",
    );
  });
  it("goes on behind the line that says what somebody is", () => {
    const is = "ვანო ბეროშვილი (დ. 1930) — ქართველი მხატვარი და პოეტი.";
    expect(render("ვანო ბეროშვილი", is, "1950 წელს დაამთავრა თელავის უნივერსიტეტი.")).toContain(
      "ვანო ბეროშვილმა",
    );
  });
  it("is nobody's under another headline", () => {
    const text = "1950 წელს დაამთავრა თელავის უნივერსიტეტი.";
    expect(render("ძველი თელავი", text)).toBe(text);
  });
});

describe("a number that the text does not tell", () => {
  it.each([
    ["გუნდი\n_____ წლამდე ნაკრებმა მატჩი მოიგო.", "19"],
    ["გუნდი\nჩემპიონმა _____ კილოგრამ წონაში მოიგო.", "74"],
  ])("belongs to a team's name or a class: %s", (shown, text) => {
    const { mentions } = read("", shown.split("\n")[1]!.replace("_____", text));
    const number = mentions.find((m) => m.kind === "number");
    expect(number === undefined || (!number.exact && number.bound === undefined)).toBe(true);
  });
  it("is what the headline's count leaves", () => {
    const claim = "გუნდმა 2 ვერცხლის და _____ ბრინჯაოს მედალი მოიპოვა.";
    expect(isGiven(`თელაველთა 9 მედალი ბაქოში\n${claim}`, "6")).toBe(true);
    expect(isGiven(`თელაველთა წარმატება ბაქოში\n${claim}`, "6")).toBe(false);
  });
  it("is less than the headline's whole", () => {
    const article = read("თელავში 5 ადამიანი დაშავდა", "თელავის საავადმყოფოში 4 დაშავებული გადაიყვანეს.");
    const number = article.mentions.find((m) => m.text === "4")!;
    const rivals = georgian.findAlternatives(article, number).map(({ order }) => order!);
    expect(rivals.filter((value) => value >= 5)).toEqual([]);
  });
  it.each(["ექვსი", "6"])("is one of two: %s or more", (text) => {
    const { mentions } = read("", `${text} ან მეტი საათის ძილი საკმარისია.`);
    expect(mentions.filter((m) => m.kind === "number" && m.exact)).toEqual([]);
  });
  it("is a year that every school teaches", () => {
    expect(isGiven("ილია ჭავჭავაძე\nმწერალი _____ წელს დაიბადა.", "1837")).toBe(true);
    expect(isGiven("ილია ბეროშვილი\nმწერალი _____ წელს დაიბადა.", "1837")).toBe(false);
  });
  it("is a day beside the other of a pair", () => {
    const claim = "ლეკვები 11 და _____ დაიბადნენ.";
    expect(isGiven(claim, "14 მაისს")).toBe(true);
  });
});

describe("a faulty sentence", () => {
  it.each([
    ["ოთხმა მოთხილამურემ, რომლებიც შეჯიბრს ასრულებდნენ, ადგილი მოიპოვა.", "ოთხმა მოთხილამურემ, რომლებ"],
    ["კოშკს 1890 წლამდე სხვა სახელი ქონდა.", "ქონდა"],
    ["თელავში 5,3, მაგნიტუდის მიწისძვრა მოხდა.", "3, მაგნიტუდ"],
    ["სამინისტროს ინფორმაცით, გზა 3 მაისს გაიხსნა.", "ორმაცით"],
    ["მედლები მოიპოვეს: ლადო ბეროშვილი,90.კგ გია კახიძე.", "ი,9"],
    ["არხხი სამ კვირას ზოგავს.", "ხხ"],
    ["მერმა ზღვაში საომარ გემები გაგზავნა.", "საომარ გემები"],
  ])("is known by a sign: %s", (text, sign) => {
    expect(findFaulty(text, findWords(text))).toBe(sign);
  });
  it.each([
    "მერმა სულ გემები გაგზავნა.",
    "ლადო საბჭოთა და ქართულ გემებს ხატავდა.",
    "ქართული გემები გაიგზავნა.",
  ])("is none where attribute and noun agree: %s", (text) => {
    expect(findFaulty(text, findWords(text))).toBeNull();
  });
  it("has a name that the headline spells in another way", () => {
    const stems = stemsOf(
      bankOf({
        lang: "ka",
        text: "გარდაიცვალა გრავიორი ჩესლავ სლანტუკი\nსანტუკი თბილისში 1956 წელს გადავიდა და იქ სამი ათეული წელი იცხოვრა. თელავში მარკების მუზეუმი 1971 წელს გაიხსნა.",
      }).items,
    );
    expect(stems.filter((stem) => stem.includes("\nსანტუკი"))).toEqual([]);
  });
});

describe("what points to something told elsewhere", () => {
  it.each([
    ["8 ივლისს ერთი გაუგზავნეს თელავის მერს.", "8 ივლისს ერთი გაუგზავნეს"],
    ["ორი კოშკის სიმაღლე 40 მეტრს აღწევს, მისი სიგრძე 120 მეტრია.", "მისი"],
    ["ნახევარკუნძულიდან 40 კილომეტრში კუნძულებია.", "ნახევარკუნძულიდან"],
  ])("is known: %s", (text, pointer) => {
    expect(georgian.findBeyondHeadline(text)).toBe(pointer);
  });
  it("is how so many died, below a headline that tells of no such thing", () => {
    const article = read("ძველი თელავი", "დაახლოებით 200 ქართველი გარდაიცვალა.");
    expect(georgian.findBeyondHeadline(article.sentences[0]!.text, "", article)).toBe("გარდაიცვალა");
    const told = read("ბრძოლა თელავთან", "დაახლოებით 200 ქართველი გარდაიცვალა.");
    expect(georgian.findBeyondHeadline(told.sentences[0]!.text, "", told)).toBeNull();
  });
});

it("asks for no year that is told by and large", () => {
  const { mentions } = read("", "შუა საუკუნეები დაახლოებით 1500 წელს დამთავრდა.");
  expect(mentions.find((m) => m.kind === "date")).toMatchObject({ relative: true });
});

describe("a count of a period", () => {
  it.each(["თელავის აეროპორტი 41 200 მგზავრს მოემსახურა.", "იმპორტი 12 პროცენტით გაიზარდა."])(
    "needs the period: %s",
    (text) => {
      expect(findPeriodless(text, "აეროპორტების ზრდა")).not.toBeNull();
      expect(findPeriodless(text, "2019 წელს აეროპორტები გაიზარდა.")).toBeNull();
      expect(georgian.findBeyondHeadline(text)).not.toBeNull();
    },
  );
  it.each([
    "თელავის აეროპორტი 2018 წელს 41 200 მგზავრს მოემსახურა.",
    "ხიდის ღირებულებამ 300 000 ლარი შეადგინა.",
    "დილით მუზეუმს 300 სტუმარი ეწვია.",
  ])("has it, or is paid once: %s", (text) => {
    expect(findPeriodless(text, "")).toBeNull();
  });
});

describe("a letter that was not shifted", () => {
  it("makes a frequent word another that is none", () => {
    expect(isShifted("ტავის")).toBe(true);
    expect(isShifted("თავის")).toBe(false);
    const text = "ქალაქმა ტავის მუზეუმს 300 000 ლარი გამოუყო.";
    expect(findFaulty(text, findWords(text))).toBe("ტავის");
  });
});

it("prints no mark of a noun told before behind a lead", () => {
  const stems = stemsOf(
    bankOf({
      lang: "ka",
      text: "სოფლებში გზები შეკეთდება\nსოფლის მხარდაჭერის პროგრამის ფარგლებში, თელავის სოფლებში გზების შეკეთება დაიწყო.\n2021 წელს, პროგრამის ბიუჯეტით 640 500 ლარის ღირებულების ბეტონი შეიძინეს.",
    }).items,
  );
  expect(stems.length).toBeGreaterThan(0);
  expect(stems.filter((stem) => stem.includes(" ეგ "))).toEqual([]);
});

it("takes no share for a count where it names a class", () => {
  const isExact = (text: string) => findNumbers(read("", text).sentences[0]!, new Set())[0]?.exact ?? false;
  expect(isExact("გრანტი 50%-იანი დაფინანსებით 12 სტუდენტმა მიიღო.")).toBe(false);
  expect(isExact("გრანტი სტუდენტების 52%-მა მიიღო.")).toBe(true);
});

it("asks no bare August, whose genitive looks like the datives of other months", () => {
  const relative = (text: string) => findDates(read("", text).sentences[0]!)[0]?.relative;
  expect(relative("ხიდი აგვისტოს მიწურულს გაიხსნა.")).toBe(true);
  expect(relative("ხიდი აგვისტოში გაიხსნა.")).toBe(false);
});

it("asks no four of three", () => {
  const stems = stemsOf(
    bankOf({
      lang: "ka",
      text: "გზაზე ავტოავარია მოხდა\nთელავის გზაზე 3 ავტომობილი ერთმანეთს შეეჯახა. ორი მათგანი სრულიად დაიწვა. შემთხვევის შედეგად ოთხი ადამიანი დაშავდა.",
    }).items,
  );
  expect(stems.filter((stem) => /(?:ოთხი|ხუთი|ექვსი) მათგანი/.test(stem))).toEqual([]);
});

it("takes a noun that its owner has twice for a fault", () => {
  const text = "მისი მოსახლეობა 2002 წლის მონაცემებით მოსახლეობა 2100 ადამიანს შეადგენს.";
  expect(findFaulty(text, findWords(text))).toBe("მოსახლეობა");
});

it("does not judge what a year was like", () => {
  const judged = (text: string) => isWorthJudging(text, read("", text).mentions);
  expect(judged("2022 წელი წარმატებული აღმოჩნდა ქართველი მეღვინეებისთვის.")).toBe(false);
  expect(judged("2022 წელს ქართველმა მეღვინეებმა 96 000 ტონა ღვინო გაიტანეს.")).toBe(true);
});
