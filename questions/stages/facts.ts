/** Facts: each number, date, place and name that may be asked for, in a statement that stands on its own. */
import {
  type Article,
  findSentences,
  type Mention,
  type NumberMention,
  type PersonMention,
  type PlaceMention,
  type Sentence,
} from "../article.ts";
import { GAP, type RefusalRule } from "../item.ts";
import { once, onceEach } from "../lazy.ts";
import { isLetters } from "../words.ts";
import type { Context } from "./context.ts";
import { LED_RULES, makeLedStatement, makeNamingStatement } from "./excerpt.ts";
import { isOneOfSpeakers } from "./said-too.ts";
import {
  cutStatement,
  makeStatement,
  replaceSpan,
  type Statement,
  type StatementResult,
} from "./statement.ts";
import { isHeaded } from "./stem.ts";

export interface Fact {
  mention: Mention;
  statement: Statement;
  /** The statement with a gap for the mention. */
  gapped: string;
  /** The same behind its lead, where it has one: what a pupil is shown. */
  shown: string;
}

export type FactResult = { fact: Fact } | { rule: RefusalRule; reason: string };

/** Numbers of a stem that are looked at. */
const MAX_SHOWN = 20;
/** Characters of a name that is sought in the title. */
const MIN_NAME = 4;
/** Forms in which a city is spoken of as one who acts. */
const AGENT_FORMS = new Set(["nominative", "ergative", "dative"]);

interface Found {
  mention: Mention;
  result: FactResult;
}

/** Each mention of the article with its fact, or with the rule that refuses it. */
export const listFacts = once((context: Context): Found[] =>
  context.article.mentions.map((mention) => ({
    mention,
    result:
      mention.kind === "naming"
        ? makeFact(context, mention, makeNamingStatement)
        : makeFact(context, mention, makeStatement),
  })),
);

/** The same, with facts of sentences that stand only behind the one before them. */
export const listLedFacts = once((context: Context): Found[] =>
  listFacts(context).map(({ mention, result }) =>
    "rule" in result && LED_RULES.has(result.rule) && mention.kind !== "naming"
      ? { mention, result: makeFact(context, mention, makeLedStatement) }
      : { mention, result },
  ),
);

/**
 * Facts to ask for in words, of which the question alone is shown: what stands behind a lead, points outside or is too long for a gap may hold a clause that does not.
 * `isWhole` where the statement itself stands alone or below the headline; else `led` is the fact behind its lead, or why there is none.
 */
export const listAskedFacts = once((context: Context): (Found & { isWhole: boolean; led: FactResult })[] =>
  listLedFacts(context).map(({ mention, result: led }) => {
    const isShown = "rule" in led ? !CLAUSE_RULES.has(led.rule) : led.fact.statement.lead === undefined;
    if (isShown || mention.kind === "naming" || context.pack.asksClauses !== true)
      return { mention, result: led, isWhole: true, led };
    return { mention, result: makeFact(context, mention, cutAlone), isWhole: false, led };
  }),
);

/** Rules against a whole sentence that a clause of it may pass. */
const CLAUSE_RULES: ReadonlySet<string> = new Set(["not-self-contained", "too-long", "too-short"]);

const cutAlone = (context: Context, span: Mention, sentence: Sentence): StatementResult =>
  cutStatement(context, sentence, span, isHeaded(context) ? "headed" : "alone");

function makeFact<M extends Mention>(
  context: Context,
  mention: M,
  make: (context: Context, mention: M, sentence: Sentence) => StatementResult,
): FactResult {
  const doubt = findDoubt(context, mention);
  if (doubt !== null) return doubt;
  if (mention.kind === "place" && mention.area !== "city")
    return no("known-without", "a country or region: what is told of it tells which it is");
  const result = make(context, mention, context.article.sentences[mention.sentence]!);
  if (!result.ok) return result;
  const { statement } = result;
  const gapped = replaceSpan(statement, GAP);
  const shown = statement.lead === undefined ? gapped : `${statement.lead}\n${gapped}`;
  const around = context.stemsOf(shown.replace(GAP, " "));
  if ([...context.stemsOf(mention.text)].some((stem) => around.has(stem)))
    return no("key-in-stem", `"${mention.text}" stands elsewhere in the sentence`);
  // A town that is typed needs no others that tempt.
  const isTown = mention.kind === "place" && context.pack.typesTowns === true;
  if (context.pack.isGiven?.(`${context.headline}\n${shown}`, mention, isTown ? undefined : context.article))
    return no("known-without", "what stands around it tells it without the article");
  if (mention.kind === "number" && isPart(context, mention))
    return no("inexact-number", "one part of a quantity: 2 minutes 41 seconds");
  if (isComputable(context, mention, statement, shown) || isCounted(mention, gapped))
    return no("computed-from-stem", "two other numbers of the sentence, or what it lists, give it");
  if (isDayOfHistory(context, mention, gapped))
    return no("unpromising", "a day or month whose year is told, in a text that goes through years");
  if (isSpanBegun(mention, gapped)) return no("key-in-stem", "the other end of the span tells it");
  return { fact: { mention, statement, gapped, shown } };
}

/** Years of which a text tells something, from which it goes through years and not through days. */
const YEARS_OF_HISTORY = 3;
const countToldYears = once(
  ({ mentions }: Article) =>
    new Set(mentions.flatMap((m) => (m.kind === "date" && m.year !== undefined ? [m.year] : []))).size,
);

/**
 * Whether a day or month is asked for whose year stands beside it, in a text of several years: "was born on _____ 1950" in a life. Its year is what one reads for; the day is a detail that an
 * item leaves alone (Haladyna, Downing & Rodriguez 2002, guideline 2: no trivial content).
 */
const isDayOfHistory = ({ article }: Context, mention: Mention, gapped: string): boolean =>
  mention.kind === "date" &&
  mention.part !== "year" &&
  mention.year !== undefined &&
  gapped.includes(`${mention.year}`) &&
  countToldYears(article) >= YEARS_OF_HISTORY;

/** Whether a date begins a span: "в июле" before "– сентябре 1941 года", "1890" before "–91". */
export const isSpanBegun = ({ kind }: Mention, gapped: string): boolean =>
  kind === "date" && /_ ?[–—-]/.test(gapped);

/** Why a mention by itself is no fact to ask for or to change. */
export function findDoubt(context: Context, mention: Mention): { rule: RefusalRule; reason: string } | null {
  if (mention.kind === "number" && isInName(context.article, mention))
    return no("inexact-number", "approximate, a range, an order or part of a name");
  if (mention.kind === "number" && !mention.exact && mention.bound === undefined)
    return no("inexact-number", "approximate, a range, an order or part of a name");
  if (mention.kind === "date" && mention.relative)
    return no("relative-date", "counted from a day the text does not give");
  if (mention.kind === "date" && mention.part !== "year" && isOfPublication(context, mention))
    return no("of-publication", "the day on which something was published or said");
  if (mention.kind === "person" && findProtagonist(context.article) === mention.entity)
    return no("protagonist", "the title names whom the text is about, and nobody else");
  if (mention.kind === "person" && isOneOfSpeakers(context, mention))
    return no("who-said-key", "another one says the same");
  if (mention.kind === "place" && mention.inTitle)
    return no("part-of-title", "names an office or body, known without the article");
  if (mention.kind === "place" && AGENT_FORMS.has(mention.form))
    return no("stands-for-state", "a city that acts stands for its state, known without the article");
  if (mention.kind === "place" && isBesidePlace(context, mention))
    return no(
      "place-beside-place",
      "a place of a list, or one that the next says where to find: Nashville, Tennessee",
    );
  return null;
}

/**
 * Whether a day or a month is that of a publication or an interview, from which no comma parts it: nobody has to know it (of such items outside
 * raters of round 12 failed six). The year of a book may be asked for.
 */
function isOfPublication({ article, pack }: Context, { sentence, paragraph, start, end }: Mention): boolean {
  const whole = article.sentences[sentence]!;
  const text = article.paragraphs[paragraph]!;
  const before = text.slice(whole.start, start);
  const after = text.slice(end, whole.end);
  return (
    pack.publishes.test(before.slice(before.lastIndexOf(",") + 1)) ||
    pack.publishes.test(after.split(",", 1)[0]!)
  );
}

/** The one person whom the title names, in any of the article's forms of the name; null where it names nobody or several. */
const findProtagonist = once(({ people, title }: Article): string | null => {
  const isNamed = ({ text }: PersonMention) => text.length >= MIN_NAME && title.includes(text);
  const [first, second] = [...people].filter(([, mentions]) => mentions.some(isNamed));
  return first === undefined || second !== undefined ? null : first[0];
});

/** Whether a place is in a list, or nothing but a comma or a bracket stands between it and another. */
function isBesidePlace({ article }: Context, place: PlaceMention): boolean {
  const text = article.paragraphs[place.paragraph]!;
  if (place.form === "list") return true;
  if (text.endsWith(", ", place.start) && text.startsWith(", ", place.end)) return true;
  return article.mentionsBySentence[place.sentence]!.some((m) => {
    if (m.kind !== "place" || m === place) return false;
    const [first, second] = m.start < place.start ? [m, place] : [place, m];
    return /^(?:,? ?\(|, )$/.test(text.slice(first.end, second.start));
  });
}

/**
 * Whether a number or year is the sum or difference of others that the stem shows, in digits or words: "born in _____, king in 1089 at
 * 16"; a count also of three: "1007 sites: 779 cultural, _____ natural and 31 mixed".
 */
export function isComputable(
  { article }: Context,
  mention: Mention,
  { evidence }: Statement,
  stem: string,
): boolean {
  const value =
    mention.kind === "number" ? mention.value : mention.kind === "date" ? mention.year : undefined;
  if (value === undefined || (mention.kind === "date" && mention.part !== "year")) return false;
  // Whole numbers as the stem has them; those in words, grouped, with decimals or a scale as they are read.
  const written = (stem.match(/(?<![\d.,])\d+(?![.,]?\d)/g) ?? []).map(Number);
  const told = evidence
    .flatMap((e) => findSentences(article, e.paragraph, e))
    .flatMap(({ index }) => article.mentionsBySentence[index]!)
    .filter((m): m is NumberMention => m !== mention && m.kind === "number");
  const isWritten = ({ text, value: own }: NumberMention) => Number(/^\D*(\d+)\D*$/.exec(text)?.[1]) === own;
  const read = told.filter((m) => !isWritten(m)).map((m) => m.value);
  const shown = [...written, ...read].slice(0, MAX_SHOWN);
  const isValue = (result: number) => Math.abs(result - value) < 1e-6;
  // "Of the 12 mills _____ stand in the west, three in the east, two in the north and one in the south": what the others leave.
  const all = shown.reduce((sum, n) => sum + n, 0);
  if (mention.kind === "number" && shown.length > 2 && isValue(2 * Math.max(...shown) - all)) return true;
  // "Fell by more than £600 from £190,329 to _____": nearly.
  const isNearly = (m: NumberMention) =>
    (m.about === true || m.bound !== undefined) &&
    m.value < value &&
    shown.some((n) => n !== m.value && Math.abs(Math.abs(n - m.value) - value) < NEARLY * m.value);
  if (mention.kind === "number" && told.some(isNearly)) return true;
  return shown.some((a, i) =>
    shown.some((b, k) => {
      if (k === i) return false;
      if (isValue(a + b) || isValue(a - b)) return true;
      // "12 months, each of 30 days, and five days more: _____ days in all".
      const isMore = (c: number, l: number) => l !== i && l !== k && isValue(a * b + c);
      if (mention.kind === "number" && a > 1 && b > 1 && (isValue(a * b) || shown.some(isMore))) return true;
      // "Begun in 1817, it took seven years. It opened in _____": about then.
      if (mention.kind === "date" && b >= MANY_YEARS && b < LIFETIME && Math.abs(a + b - value) === 1)
        return true;
      const isThird = (c: number, l: number) =>
        l !== i && l !== k && (isValue(a - b - c) || isValue(a + b + c));
      return mention.kind === "number" && shown.some(isThird);
    }),
  );
}

/** Share of an inexact step by which a sum may miss. */
const NEARLY = 0.05;
/** Years between two events from which one is told by the other but for a year. */
const MANY_YEARS = 5;
const LIFETIME = 100;

const CLOSERS = '”“"»';

/** "“Zapad 2025”": the end of a name of a few words in quotation marks. */
function isInName({ paragraphs }: Article, { paragraph, start, end }: NumberMention): boolean {
  const text = paragraphs[paragraph]!;
  return (
    CLOSERS.includes(text[end] ?? " ") &&
    /[„“"«]\p{L}[^„“”"«».,]{0,40} $/u.test(text.slice(Math.max(0, start - 44), start))
  );
}

const numbersIn = onceEach(({ mentionsBySentence }: Article, sentence: number) =>
  mentionsBySentence[sentence]!.filter((m) => m.kind === "number").sort((a, b) => a.start - b.start),
);

/** Whether a number is one part of a quantity in several units, which nothing but a unit stands between. */
export function isPart({ article, pack }: Context, number: NumberMention): boolean {
  const isApart = (unit: string) => pack.isApart?.(unit) === true;
  const text = article.paragraphs[number.paragraph]!;
  const numbers = numbersIn(article, number.sentence);
  const at = numbers.indexOf(number);
  return [numbers[at - 1], numbers[at + 1]].some((m) => {
    if (m === undefined) return false;
    const [first, second] = m.start < number.start ? [m, number] : [number, m];
    const between = text.slice(first.end, second.start);
    const unit = /^ ([^ .]+)\.? $/.exec(between)?.[1] ?? "";
    return between === " " || (isLetters(unit) && !isApart(unit));
  });
}

/** The most that anybody lists one by one. */
const MAX_LISTED = 12;
/** Between the parts of a list. */
const LISTED = /, (?:and |и |а также |და )?| and | и | და /;

/** Whether as many as a number says are listed after it: "_____ websites Shadowcrew, Carderplanet and Darkprofits". */
export function isCounted(mention: Mention, gapped: string): boolean {
  if (mention.kind !== "number" || mention.value < 2 || mention.value > MAX_LISTED) return false;
  const after = gapped.slice(gapped.indexOf(GAP) + GAP.length).replace(/[.!?…]+$/, "");
  const apart = after.match(/(?<=\()[^()]+|(?<=[:–—] ?)[^:–—]+/g) ?? [];
  // Behind what is counted stands the list: "_____ federal laws, the Eagle Act and the Bird Act", "_____ kinds of change as loss and gain".
  const joint = /, | as /.exec(after);
  const behind =
    joint === null ? "" : after.slice(joint.index + joint[0].length).replace(/^(?:and|и|да|და) /, "");
  const lists = [...apart, behind.replace(/ \([^()]*\)/g, "")];
  // "_____ schools and a park": two things that an "and" joins are no list.
  if (mention.value > 2) lists.push(after);
  return lists.some((list) => list.split(LISTED).length === mention.value);
}

/** Whether a number in words is one or two: „ორი უდიდესი ნავსადგური“. */
export const isPair = (mention: Mention): boolean =>
  mention.kind === "number" && mention.value <= 2 && mention.style !== "digits";

function no(rule: RefusalRule, reason: string): { rule: RefusalRule; reason: string } {
  return { rule, reason };
}
