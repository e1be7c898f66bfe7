/**
 * Things that an article names or describes once, and later calls by their noun alone: "Kestrel Bicycles is a Canadian company"
 * makes "the company" Kestrel Bicycles; "the public library in Marsden" is meant by "the library". Only where no other thing
 * of the noun is about. Source: Vieira & Poesio, "An empirically based system for processing definite descriptions" (2000),
 * direct anaphora and copular descriptions.
 */
import type { Article, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { measurePhrase } from "./definites.ts";
import { BE, FUNCTION_WORDS, MONTHS, NAME_OF_THING, OCCUPATIONS, OFFICES, PREPOSITIONS } from "./lexicon.ts";
import { readForm } from "./person-form.ts";
import { isPossessive, stripPossessive } from "./possessives.ts";

export interface Thing {
  /** What to call it: "Kestrel Bicycles", "the public library in Marsden". */
  text: string;
  sentence: number;
  /** The article's title names it: another of its noun is meant only near where that is brought in. */
  isTopic: boolean;
}

interface Entry {
  things: Map<string, Thing>;
  /** Sentences that bring in one of the noun: "a library", "another bridge", "two bridges". */
  intros: number[];
}

/** Nouns too general to stand for one thing, or for parts and times. */
const GENERAL = new Set(
  (
    "part number group end time year day way people man woman thing place area side name one member lot amount result series kind type form example case fact " +
    "system process level rate percentage majority half third quarter population height length distance age cost price value use work life death " +
    "top middle centre center coast bank banks edge border north south east west start beginning rest first second last history story home house head ocean sea sky air ground"
  ).split(" "),
);

/** Other nouns for the same: a later sentence seldom repeats the first. */
const ALSO: Record<string, string[]> = {
  company: ["firm", "business", "company"],
  town: ["city"],
  lighthouse: ["building"],
  cathedral: ["church", "building"],
  church: ["building"],
  castle: ["fortress", "building"],
  library: ["building"],
  museum: ["building"],
  theatre: ["building"],
  school: ["building"],
  novel: ["book"],
};

/** The name of what the title is about, when it is a thing. */
export function findTopicThing(article: Article): Thing | null {
  return index(article).topic;
}

/** The one thing that "the noun" can mean in a sentence, or null. */
export function findThing(article: Article, noun: string, sentence: Sentence): Thing | null {
  const entry = index(article).entries.get(noun);
  if (entry === undefined || entry.things.size !== 1) return null;
  const [thing] = entry.things.values();
  if (thing!.sentence >= sentence.index) return null;
  const others = entry.intros.filter((at) => at !== thing!.sentence && at <= sentence.index);
  const isNear = (at: number) => article.sentences[at]!.paragraph === sentence.paragraph;
  return (thing!.isTopic ? others.filter(isNear) : others).length === 0 ? thing! : null;
}

/** What each article's nouns stand for, and its topic. */
const index = once((article: Article): { entries: Map<string, Entry>; topic: Thing | null } => {
  const entries = new Map<string, Entry>();
  const entryOf = (noun: string) => {
    const entry = entries.get(noun) ?? { things: new Map<string, Thing>(), intros: [] };
    entries.set(noun, entry);
    return entry;
  };
  const title = new Set(
    article.title
      .toLowerCase()
      .replace(/\bf\.c\.|\bfc\b/, "football club")
      .split(/[^\p{L}]+/u),
  );
  for (const sentence of article.sentences) readSentence(article, sentence, title, entryOf);
  const things = [...entries.values()].flatMap((entry) => [...entry.things.values()]);
  return { entries, topic: things.find(({ isTopic }) => isTopic) ?? null };
});

function readSentence(
  article: Article,
  sentence: Sentence,
  headline: ReadonlySet<string>,
  entryOf: (noun: string) => Entry,
): void {
  const { words, text, start: offset, index: at } = sentence;
  if (sentence.inQuote) return;
  const put = (noun: string, name: string, isTopic = false, key = name.toLowerCase()) => {
    if (GENERAL.has(noun) || noun.length < 3 || !/^[a-z]/.test(noun)) return;
    const entry = entryOf(noun);
    if (!entry.things.has(key)) entry.things.set(key, { text: name, sentence: at, isTopic });
  };
  const named = readNamed(sentence, headline);
  if (named !== null)
    for (const noun of new Set(named.nouns.flatMap((n) => [n, ...(ALSO[n] ?? [])])))
      put(noun, named.name, true);
  for (const mention of article.mentionsBySentence[at]!) {
    // "Mayor Helen Brody", "the librarian, Ruth Castellano": the office is then theirs.
    if (mention.kind !== "person") continue;
    const { shape, title } = readForm(mention.form);
    // "President Trump" makes "the President" Trump.
    if (
      shape === "surname" &&
      OFFICES.has(title) &&
      OCCUPATIONS.has(title.toLowerCase()) &&
      !isBelow(text, mention.start - offset)
    )
      put(title.toLowerCase(), mention.text, false, mention.entity);
    if (shape !== "full") continue;
    const before = text.slice(0, mention.start - offset);
    // A rapper may be one of many in a text; an office and "the librarian, Ruth Castellano" are one.
    const role = /(?:^| )(?:[Tt]he ([a-z-]+), |(\p{Lu}[a-z-]+) )$/u.exec(before);
    const office = role?.[2] !== undefined && OFFICES.has(role[2]) ? role[2].toLowerCase() : role?.[1];
    if (office !== undefined && OCCUPATIONS.has(office) && !isBelow(text, mention.start - offset))
      put(office, mention.entity, false, mention.entity);
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.text.toLowerCase();
    const isIntro =
      /^(?:a|an|another|one|each|every|several|some|two|three|four|five|six|many|both|new|\d+)$/.test(word);
    if (word !== "the" && !isIntro) continue;
    const head = measurePhrase(words, i, text, offset);
    if (head === i) continue;
    const noun = stripPossessive(words[head]!.text.toLowerCase());
    const isNamedHead = /^\p{Lu}/u.test(words[head]!.text);
    const phrase = describe(sentence, i, head);
    if (isIntro && !(named !== null && named.nouns.includes(noun))) entryOf(reduce(noun)).intros.push(at);
    if (
      phrase !== null &&
      !isNamedHead &&
      // "It was formerly the county town of Cornwall": what it was once is no name for what it is.
      !/\b(?:was|were|formerly|once|originally) $/.test(text.slice(0, words[i]!.start - offset)) &&
      // "A collision involving a car in London": what follows belongs to the sentence's first phrase alone.
      (word === "the" || (i === 0 && (word === "a" || word === "an"))) &&
      !OCCUPATIONS.has(noun)
    )
      put(noun, phrase);
    // "the Metropolitan Museum": the noun within a name is taken.
    const isName = isNamedHead && words.slice(i + 1, head).every((w) => /^\p{Lu}/u.test(w.text));
    const after = text.slice(words[head]!.end - offset);
    const isWhole = !/^ (?:of|for|and) /.test(after);
    if (isName && isWhole && head > i + 1 && NAME_OF_THING.has(words[head]!.text))
      put(
        noun,
        `the ${words
          .slice(i + 1, head + 1)
          .map((w) => w.text)
          .join(" ")}`,
      );
  }
}

/** "Deputy Mayor Helen Brody", "ex-President Holt": not whom "the mayor" means. */
const isBelow = (text: string, name: number): boolean =>
  /\b(?:Deputy|Vice|Acting|Former|Assistant|Shadow|Lieutenant|Junior|Under|Interim|Ex)[ -]\S+,? $/i.test(
    text.slice(0, name),
  );

function reduce(noun: string): string {
  return noun.replace(/(?<=[a-z]{3})s$/, "");
}

/** "Corran Point Lighthouse is a lighthouse on …" → its name, with the noun it is called and the nouns within its name. */
function readNamed(
  { words, text, start: offset }: Sentence,
  title: ReadonlySet<string>,
): { name: string; nouns: string[] } | null {
  let last = -1;
  const isOfTitle = (i: number) => title.has(words[i]!.text.toLowerCase());
  // "The snow leopard (Panthera uncia)": what stands in brackets is no part of the name.
  const isNext = (i: number) =>
    i === 0 || !/[^\p{L}\s'’.-]/u.test(text.slice(words[i - 1]!.end - offset, words[i]!.start - offset));
  while (last + 1 < words.length && isNext(last + 1) && (isOfName(words, last + 1) || isOfTitle(last + 1)))
    last++;
  while (last >= 0 && !/^\p{Lu}/u.test(words[last]!.text) && !isOfTitle(last)) last--;
  // "A galaxy is a group of stars": of that kind there are many.
  if (last < 0 || /^An?$/.test(words[0]!.text)) return null;
  const own = words.slice(0, last + 1).map((w) => w.text);
  const content = own.filter((w) => !FUNCTION_WORDS.has(w.toLowerCase()));
  if (content.length === 0 || !content.every((w) => title.has(w.toLowerCase()))) return null;
  const rest = text.slice(words[last]!.end - offset);
  const verb = /^(?: \([^)]{0,80}\)|, [^,]{2,60},)? (is|was) (?:an? |the |one of )/.exec(rest);
  const at = verb === null ? -1 : words.findIndex((w, i) => i > last && BE.has(w.text));
  if (at < 0) return null;
  const head = measurePhrase(words, at + 1, text, offset);
  if (head <= at + 1) return null;
  const name = text.slice(words[0]!.start - offset, words[last]!.end - offset);
  const nouns = [
    words[head]!.text.toLowerCase(),
    ...content.filter((w) => NAME_OF_THING.has(w) || w === content.at(-1)).map((w) => w.toLowerCase()),
  ];
  return { name: name.replace(/^The /, "the "), nouns: [...new Set(nouns)] };
}

function isOfName(words: readonly Word[], i: number): boolean {
  return /^\p{Lu}/u.test(words[i]!.text) || (i > 0 && /^(?:of|the|and|de|for)$/.test(words[i]!.text));
}

const TITLE = /^(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Sen|Gen|Col|Capt|Lt)$/;

/** "The public library in Marsden": a phrase whose place or owner is named right after; null for another. */
function describe({ words, text, start: offset }: Sentence, first: number, head: number): string | null {
  const preposition = words[head + 1];
  const name = words[head + 2];
  if (preposition === undefined || name === undefined || head === first) return null;
  if (!/^(?:in|of|at|on|near)$/.test(preposition.text) || !PREPOSITIONS.has(preposition.text)) return null;
  // "Sent it back to the firm in Bergen", "left the trust in Bergen": where that was done, which need not be where the thing is.
  if (preposition.text !== "of" && first > 0 && !text.slice(0, words[first]!.start - offset).endsWith(", "))
    return null;
  if (text.slice(words[head]!.end - offset, preposition.start - offset) !== " ") return null;
  let last = head + 2;
  if (name.text === "the") last++;
  if (words[last] === undefined || !/^\p{Lu}/u.test(words[last]!.text)) return null;
  // "The trust in July", "the town on Monday": when, and not where.
  if (words[last]!.text.endsWith("day") || MONTHS.includes(words[last]!.text)) return null;
  while (
    words[last + 1] !== undefined &&
    /^\p{Lu}/u.test(words[last + 1]!.text) &&
    text.slice(words[last]!.end - offset, words[last + 1]!.start - offset) === " "
  )
    last++;
  // "The school of Dr. Glennie": a title whose stop is within the name.
  if (isPossessive(words[last]!.text) || TITLE.test(words[last]!.text)) return null;
  return `the ${text.slice(words[first + 1]!.start - offset, words[last]!.end - offset)}`;
}
