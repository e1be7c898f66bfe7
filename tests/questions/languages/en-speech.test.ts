/** English statements and whose they are: words that go on behind an attribution, "he said" of a speaker told sentences before, names that no list has, what a quotation explains itself. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { itemsIn } from "../made.ts";

const find = (paragraphs: string[], title = "") =>
  english
    .findSpeech(annotate(paragraphs, title, null, english))
    .map(({ speaker, content }) => `${speaker.entity}: ${content.text}`);

const itemsOf = itemsIn("en");
/** The questions of who said it with their keys. */
function ask(text: string): string[] {
  return itemsOf(text)
    .filter(({ type, stem }) => type === "typed" && stem.includes("who "))
    .map(({ stem, key }) => `${stem.slice(stem.indexOf("who "))} ${String(key)}`);
}

describe("words that go on behind their attribution", () => {
  it("are the same speaker's, in the paragraph and in the next one that is in marks as a whole", () => {
    expect(
      find([
        'Anna Lind opened the mill. "The wheel turned for the first time," said Lind, who leads the trust. "Two hundred people came to see the wheel."',
        '"The mill had been silent since the war."',
      ]),
    ).toEqual([
      "Anna Lind: The wheel turned for the first time",
      "Anna Lind: Two hundred people came to see the wheel",
      "Anna Lind: The mill had been silent since the war",
    ]);
  });

  it.each([
    [
      '"The wheel turned for the first time," said Anna Lind. Visitors cheered. "The mill was full of people."',
    ],
    ['"The wheel turned for the first time," said Anna Lind. "The mill was full of people," a visitor said.'],
  ])("are not where anything stands between, or somebody else is told: %s", (text) => {
    expect(find([text])).toEqual(["Anna Lind: The wheel turned for the first time"]);
  });

  it("begin behind a quotation that ends a sentence, and an apposition that no comma closes", () => {
    expect(
      find([
        'They called it "folly." Anna Lind, head of the Mill Trust said: "The wheel will turn again in May."',
      ]),
    ).toEqual(["Anna Lind: The wheel will turn again in May"]);
  });
});

describe("he said", () => {
  it("is said of whoever spoke before, though others are named in what was said", () => {
    expect(
      find([
        "Jan Berg said the lock had failed. He added that Tom Holm had been warned. “The gate was open for an hour,” he said.",
      ]),
    ).toContain("Jan Berg: The gate was open for an hour");
  });

  it.each([
    ["The gate was open for an hour, according to Jan Berg. “The lock keeper was not told,” he said."],
    ["“The gate was old,” Jan Berg said. “The lock keeper was not told,” he said on Friday."],
    ["Jan Berg fears that the gate may break. “The lock keeper was not told,” he says."],
  ])("is said of the only one whom the text has just told of: %s", (text) => {
    expect(find([text])).toContain("Jan Berg: The lock keeper was not told");
  });

  it.each([
    [
      "Jan Berg spoke. The mix of rain and wind, Berg says, is a danger to the gate.",
      "Jan Berg: the mix of rain and wind is a danger to the gate",
    ],
    [
      "Jan Berg spoke first. In the old town, he said, the gate had been shut for an hour.",
      "Jan Berg: in the old town the gate had been shut for an hour",
    ],
  ])("may stand within what was said: %s", (text, statement) => {
    expect(find([text])).toEqual([statement]);
  });

  it.each([
    [
      "Jan Berg said the lock had failed. The gate was shut for Tom Holm. “The gate was open for an hour,” he said.",
    ],
    ["Jan Berg said the lock had failed. The keeper closed it. “The gate was open for an hour,” he said."],
    [
      "Jan Berg said the lock had failed. Holm told the court more. “The gate was open for an hour,” he said.",
    ],
  ])("is not where another may speak: %s", (text) => {
    expect(find([text]).filter((statement) => statement.includes("an hour"))).toEqual([]);
  });
});

it("is kept to five of one speaker, which point to nothing", () => {
  const words = "one two three four five six seven".split(" ");
  const text = words.map((n) => `“The gate of Oakham was open for ${n} hours,” said Anna Lind.`).join(" ");
  expect(find([`“It was a long night for the keeper,” said Anna Lind. ${text}`])).toEqual(
    words.slice(0, 5).map((n) => `Anna Lind: The gate of Oakham was open for ${n} hours`),
  );
});

describe("whoever stands behind the verb", () => {
  it.each([
    ["“The gate was open for an hour,” said the report's editor, Jan Berg.", "Jan Berg"],
    ["Sir Thomas Berg led the inquiry. “The gate was open for an hour,” said Sir Thomas.", "Thomas Berg"],
    ["“The gate was open for an hour,” said Treasurer Anna Lind.", "Anna Lind"],
    ["Maria van der Berg spoke. Van der Berg said: “The gate was open for an hour.”", "Maria van der Berg"],
  ])("%s", (text, name) => {
    expect(find([text])).toEqual([`${name}: The gate was open for an hour`]);
  });
});

describe("a clause without that", () => {
  it("is known behind other verbs by its own verb", () => {
    expect(find(["Jan Berg noted the gate had been open for an hour."])).toEqual([
      "Jan Berg: the gate had been open for an hour",
    ]);
    expect(find(["Jan Berg claimed the prize of the town after he had beaten Tom Holm."])).toEqual([]);
  });

  it("ends before what only adds to its last noun", () => {
    expect(find(["Jan Berg said the gate had been open in Oakham, where two boats lay."])).toEqual([
      "Jan Berg: the gate had been open in Oakham",
    ]);
  });
});

describe("speakers of whose names no list has the first", () => {
  it.each([
    [
      "Oskarin Vellers, one of nine keepers, announced the plan. Vellers said the lock would stay closed.",
      "Oskarin Vellers",
    ],
    [
      "Foreign Minister Khalif al-Morabi spoke first. Morabi insisted that the lock would stay closed.",
      "Khalif al-Morabi",
    ],
    ["Jeannick Holm came to the lock. Ms Holm said the gate would stay closed.", "Jeannick Holm"],
  ])("%s", (text, name) => {
    expect(find([text]).map((statement) => statement.split(":")[0])).toEqual([name]);
  });
});

describe("what somebody said, by itself", () => {
  const MILL = "Old mill of Oakham turns again";

  it("has a name in brackets that the headline does not tell", () => {
    const text = `${MILL}\n\nAnna Lind and Jan Berg built the mill. "It's not a good sign for Berg that the wheel has stopped," Lind said.`;
    expect(ask(text)).toEqual([
      "who said: “It's not a good sign for [Jan] Berg that the wheel has stopped”? Anna Lind",
    ]);
  });

  it("has the headline's one man in brackets where it begins with “he”", () => {
    const text =
      'Peter Berg left out of the Oakham crew\n\nThe rower Peter Berg was left out by the coach, Tom Holm. "He has been the best rower of the crew for years," Holm said.';
    expect(ask(text)).toEqual([
      "who said: “[Peter Berg] has been the best rower of the crew for years”? Tom Holm",
    ]);
  });

  it.each([
    ["It was inevitable in the debate about old mills that the wheel would stop"],
    ["Last year I said the wheel would never turn again"],
    ["Unfortunately, the wheel of the mill broke in the storm"],
    ["The trust has put itself at the head of the campaign"],
    ["The people here in the mill were glad of the help"],
    ["I have worked in this country for the mill all my life"],
    ["The help goes to those living in the old mill"],
    ["However, the wheel of the mill broke in the storm"],
    ["The trust has called for help with these payments"],
    ["The keepers say that the trust has asked them for help with the mill"],
  ])("is asked for: %s", (words) => {
    expect(ask(`${MILL}\n\nThe keeper was Anna Lind. "${words}," Lind said.`)).toHaveLength(1);
  });

  it.each([
    ["So the wheel of the mill will turn again"],
    ["He was the best keeper that the mill has had"],
    ["Another way to save the mill is to close the lock"],
    ["The opposite happens and causes no problems for the mill"],
    ["Otherwise, no miller would have built a mill of stone"],
    ["The miller was a friend of the keeper of the mill, after all"],
  ])("is not where it leans on what was said before: %s", (words) => {
    expect(ask(`${MILL}\n\nThe keeper was Anna Lind. "${words}," Lind said.`)).toEqual([]);
  });
});

it.each([
  ["The water there is always very deep and cold", 0],
  ["I have seen no boats here for more than a year", 0],
  ["Once you have started the wheel, there’s no way to stop the water", 1],
  ["The water there in Oakham is always very deep and cold", 1],
])("is asked for with “here” or “there” only where a place is named: %s", (words, count) => {
  expect(ask(`Old mill turns again\n\nThe keeper was Anna Lind. "${words}," Lind said.`)).toHaveLength(count);
});

it("is asked among others who speak in the text, where no name from outside is like the speaker's and no country is told", () => {
  const text = `Old lock of Oakham fails\n\nThe keeper was Jan Hašek. "The gate of the lock was open for an hour," Hašek said. Anna Berg disagreed. "The boats were all in the harbour," Berg said. Tom Holm, who rowed there, said: "The water rose for an hour."`;
  const chosen = itemsOf(text).filter(({ type }) => type === "who-said");
  const item = chosen.find(({ stem }) => stem.includes("open for an hour"));
  expect(item?.options.map(({ text: name }) => name)).toEqual(["Anna Berg", "Jan Hašek", "Tom Holm"]);
});
