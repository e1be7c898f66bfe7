/** Chooses distractors among a mention's alternatives. Seeded by the item's own words, so a text always gets the same ones. */
import type { DateMention, Mention, NumberMention } from "../article.ts";
import { GAP, type Item, type Option } from "../item.ts";
import { once, onceEach } from "../lazy.ts";
import type { Alternative, LanguagePack } from "../languages/language.ts";
import { createRandom, type Random } from "../random.ts";
import { findWords } from "../words.ts";
import { type Context, testSupport } from "./context.ts";

/** Options of a choice item, the key among them. Of people three will do (Rodriguez 2005): an article names few. */
const OPTIONS = 4;
const LEAST_PEOPLE = 3;

/** The id of an option by its place: a, b, c. */
export function letter(place: number): string {
  return String.fromCharCode(97 + place);
}

/** Options for a mention that a stem asks for, and the key, among rivals that are safe there; null where these are too few. */
export function chooseFor(
  mention: Mention,
  stem: string,
  rivals: Alternative[],
): Pick<Item, "options" | "key" | "shuffle"> | null {
  // People are the article's own: among names made up the one that fits the story stands out.
  const isPerson = mention.kind === "person";
  const alternatives = isPerson ? rivals.filter(({ origin }) => origin !== "outside") : rivals;
  const least = isPerson ? LEAST_PEOPLE : OPTIONS;
  return chooseOptions({ text: mention.text, order: orderOf(mention) }, alternatives, stem, least);
}

/**
 * The alternatives that are safe in a claim: not named in it, not true by another sentence, and on the same side of each
 * like value beside it: of 12 out of 20 who came, 25 is absurd, as is a death before the birth. `shown` is the claim behind its lead.
 */
export function findSafeAlternatives(
  context: Context,
  mention: Mention,
  claim: string,
  shown = claim,
): Alternative[] {
  const { pack, article, stemsOf } = context;
  if (isRoundlyTold(context, mention)) return [];
  const alternatives = pack.findAlternatives(article, mention);
  if (alternatives.length === 0) return [];
  const inClaim = stemsOf(shown.replace(GAP, " "));
  const isSupported = testSupport(context, claim);
  const beside = findBeside(context, mention, shown);
  const key = orderOf(mention);
  const isTooMuch = testShares(mention, claim);
  const crossesYear = testYears(mention, `${context.headline} ${shown}`);
  // "Чэпмен" is "Чепмен".
  const own = mention.kind === "person" ? pack.readAnswer(mention.text) : null;
  return alternatives.filter(({ text, order }) => {
    if (own !== null && pack.readAnswer(text) === own) return false;
    if (isTooMuch(text)) return false;
    if (order !== undefined && beside.some((value) => Math.sign(order - value) !== Math.sign(key! - value)))
      return false;
    if (crossesYear(order)) return false;
    const isNamed = mention.kind !== "date" && [...stemsOf(text)].every((stem) => inClaim.has(stem));
    return !isNamed && !isSupported(text);
  });
}

/** The same of the statement that the mention stands in, of which several items are made. */
export const findRivals = onceEach(findSafeAlternatives);

/** Sentences of a lead, whose numbers are beside those of the statement. */
const MAX_LEADS = 3;

/** Other numbers of the same unit, or dates of the same part, in the mention's sentence; beside a month the months of days too; and like numbers of the lead. */
function findBeside({ article, pack }: Context, mention: Mention, shown: string): number[] {
  const isLike = (m: Mention) =>
    (m.kind === "number" && mention.kind === "number" && isSameMeasure(pack, m, mention)) ||
    (m.kind === "date" && mention.kind === "date" && (m.part === mention.part || isMonthOf(m, mention)));
  const { sentence } = mention;
  const led = article.sentences
    .slice(Math.max(0, sentence - MAX_LEADS), sentence)
    .filter(({ text }) => mention.kind === "number" && shown.includes(text))
    .flatMap(({ index }) => article.mentionsBySentence[index]!);
  return [...led, ...article.mentionsBySentence[sentence]!].flatMap((m) => {
    const value = m === mention || !isLike(m) ? undefined : isMonthOf(m, mention) ? m.month : orderOf(m);
    return value === undefined || value === orderOf(mention) ? [] : [value];
  });
}

/** Of one unit; or, where one of them has left it out, both with as many decimals: "second with 219.85 points …, third with 217.88". */
function isSameMeasure(pack: LanguagePack, a: NumberMention, b: NumberMention): boolean {
  if (pack.stem(a.unit) === pack.stem(b.unit)) return true;
  const decimals = DECIMALS.exec(a.text)?.[0].length ?? 0;
  return (a.unit === "" || b.unit === "") && decimals > 0 && decimals === DECIMALS.exec(b.text)?.[0].length;
}
const DECIMALS = /[.,]\d\d?(?!\d)/;

/** Numbers from this on whose sizes are so near are one number, told roundly; 19 % and 22 % are not. */
const LARGE = 1_000;
const ROUND = 0.3;

/** Whether the headline has a number of the same unit and about the same size: below "$9 billion order" an order of $8.8 billion is no news, and $7.3 billion is false. */
function isRoundlyTold(context: Context, mention: Mention): boolean {
  if (mention.kind !== "number" || mention.value < LARGE) return false;
  return listHeadlineNumbers(context).some(
    (m) =>
      m.unit !== "" &&
      context.pack.stem(m.unit) === context.pack.stem(mention.unit) &&
      Math.abs(m.value - mention.value) < ROUND * mention.value,
  );
}

const listHeadlineNumbers = once(({ pack, headline, article }: Context): NumberMention[] => {
  if (!/\d/.test(headline)) return [];
  const words = findWords(headline);
  const line = {
    index: 0,
    paragraph: 0,
    start: 0,
    end: headline.length,
    text: headline,
    words,
    inQuote: false,
  };
  return pack.findMentions([line], article.published).filter((m) => m.kind === "number");
});

/** Tests whether with another value shares of one whole would be more than all of it: 4 %, 20 %, 25 % and 60 %. */
function testShares(mention: Mention, claim: string): (text: string) => boolean {
  const others = mention.kind === "number" && claim.includes("%") ? (claim.match(SHARE) ?? []) : [];
  if (mention.kind !== "number" || others.length < 2) return () => false;
  const sum = (shares: string[]) => shares.reduce((all, share) => all + Number(share.replace(",", ".")), 0);
  const own = (of: string) => of.match(/\d+(?:[.,]\d+)?/g)?.slice(0, 1) ?? [];
  return (text) => sum([...others, ...own(mention.text)]) <= WHOLE && sum([...others, ...own(text)]) > WHOLE;
}
const SHARE = /\d+(?:[.,]\d+)?(?=[ \u00A0]?%)/g;
const WHOLE = 101;

/** Tests whether another year than a mention's stands on the other side of a year that is shown: of what burnt in 1968 and was made anew, 1965 is absurd. */
function testYears(mention: Mention, shown: string): (order: number | undefined) => boolean {
  if (mention.kind !== "date" || mention.part !== "year") return () => false;
  const own = mention.year!;
  const years = (shown.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? [])
    .map(Number)
    .filter((year) => year !== own && Math.abs(year - own) < LIFETIME);
  return (order) =>
    order !== undefined && years.some((year) => Math.sign(order - year) !== Math.sign(own - year));
}

/** Years farther apart say little of each other. */
const LIFETIME = 100;

/** Whether a day's month stands beside a month: "in August …, and on 3 November" leaves no December. */
function isMonthOf(m: Mention, mention: Mention): m is DateMention {
  return m.kind === "date" && m.part === "day" && mention.kind === "date" && mention.part === "month";
}

/**
 * Options with the key: sorted where values have an order, with the key's rank drawn by chance among those that its rivals allow, of which there are two at least;
 * otherwise one distractor from the evidence's paragraph, one from elsewhere, the rest as they come. Null if fewer than `least` with the key.
 */
export function chooseOptions(
  key: { text: string; order: number | undefined },
  alternatives: Alternative[],
  seed: string,
  least = OPTIONS,
): Pick<Item, "options" | "key" | "shuffle"> | null {
  if (alternatives.length < least - 1) return null;
  const random = createRandom(seed);
  const { order } = key;
  const distractors =
    order === undefined ? chooseMixed(alternatives) : chooseAround(order, alternatives, random);
  if (distractors.length < least - 1) return null;
  const all = [{ ...key, origin: "key" as const }, ...distractors];
  if (order !== undefined) all.sort((a, b) => a.order! - b.order!);
  else all.sort((a, b) => (a.text < b.text ? -1 : 1));
  const options = all.map(({ text, origin }, i): Option => ({ id: letter(i), text, origin }));
  return { options, key: options.find((o) => o.origin === "key")!.id, shuffle: order === undefined };
}

function chooseMixed(alternatives: Alternative[]): Alternative[] {
  const pick = (origin: string) => alternatives.find((a) => a.origin === origin);
  const chosen = new Set([pick("paragraph"), pick("article")].filter((a) => a !== undefined));
  for (const alternative of alternatives) if (chosen.size < OPTIONS - 1) chosen.add(alternative);
  return [...chosen];
}

/** Draws the key's rank, then the values below and above it: the article's own first, then by chance among the nearest. */
function chooseAround(order: number, alternatives: Alternative[], random: Random): Alternative[] {
  const nearest = (side: Alternative[]) => {
    const own = side.filter((a) => a.origin !== "outside");
    const others = side
      .filter((a) => a.origin === "outside")
      .sort((a, b) => Math.abs(a.order! - order) - Math.abs(b.order! - order));
    return [...own.slice(0, 1), ...random.shuffle(others.slice(0, OPTIONS))];
  };
  const below = nearest(alternatives.filter((a) => a.order! < order));
  const above = nearest(alternatives.filter((a) => a.order! > order));
  const most = Math.min(OPTIONS - 1, below.length);
  const least = Math.max(0, OPTIONS - 1 - above.length);
  if (least > most || below.length === 0 || above.length === 0) return [];
  const rank = least + random.below(most - least + 1);
  return [...below.slice(0, rank), ...above.slice(0, OPTIONS - 1 - rank)];
}

/** What sorts a mention among its alternatives; undefined for places and people. */
function orderOf(mention: Mention): number | undefined {
  if (mention.kind === "number") return mention.value;
  if (mention.kind === "date")
    return mention.part === "year" ? mention.year : mention.part === "month" ? mention.month : mention.day;
  return undefined;
}
