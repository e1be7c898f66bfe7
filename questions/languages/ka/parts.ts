/** Parts of what is counted: "19 ადამიანი, რომელთაგან 16 ქალი იყო", "740 ფანარიდან 610". No part is greater than its whole. */
import type { Article, NumberMention } from "../../article.ts";
import { findWords, isFigure } from "../../words.ts";
import { readNumeral } from "./numerals.ts";

/** What stands between a whole and a part of it. */
const OF_THESE =
  /^ [^,.;:\d]{2,60}(?:, |\. | და )(?:რომელთაგან(?:აც)?|რომლებიდანაც?|საიდანაც|აქედან|მათგან|მათ შორის|მათ რიცხვში)(?: [ა-ჰ]+){0,3} $/;
const THEIRS = /^(?: [ა-ჰ]+)? მათგან(?:ი|მა|ს|ის)?(?![ა-ჰ])/;
const OUT_OF =
  /^ (?!წლ|თვ|დღ|კვირ|კილომეტრ|მეტრ|კმ|საათ|წუთ|საუკუნ)(?:[ა-ჰ]+ ){0,2}[ა-ჰ]{2,}(?:იდან|ადან|ედან|ოდან|თაგან),?(?: [ა-ჰ]+){0,3} $/;

/** The same of a part whose noun is left out: "ხუთი გოლი გაიტანა, მათგან სამი — პენალტით". */
const LED_ON =
  /^ [^,.;:\d]{2,60}(?:, |\. | და )(?:რომელთაგან(?:აც)?|აქედან|მათგან|მათ შორის|მათ რიცხვში) ((?:[ა-ჰ-]+|\d+)(?: [ა-ჰ-]+){0,2})/;

/** The part that is told right behind a whole, or nothing. */
function readPart(after: string): number {
  for (const word of LED_ON.exec(after)?.[1]!.split(" ") ?? []) {
    const value = /^\d+$/.test(word) ? Number(word) : readNumeral(word)?.value;
    if (value !== undefined) return value;
  }
  return -Infinity;
}

/** Between a whole and parts of it that follow each other. */
const OF_WHOLE = /(?:, | და )(?:რომელთაგან(?:აც)?|რომლებიდანაც?|აქედან|მათგან)(?![ა-ჰ])/;
const IS_TIME = /^(?:წ|წელ[ა-ჰ]*|წლ[ა-ჰ]*|საათ[ა-ჰ]*)$/;

/** Whether a whole and two parts of it are told, "50, რომელთაგან 20 გაიყიდა, ხოლო 30 დარჩა": who takes one from the other need not have read the third. */
export function tellsSum(text: string): boolean {
  const at = OF_WHOLE.exec(text)?.index ?? -1;
  if (at < 0) return false;
  const words = findWords(text);
  const counts = words.filter(
    (word, i) =>
      (isFigure(word.text) || readNumeral(word.text) !== null) && !IS_TIME.test(words[i + 1]?.text ?? ""),
  );
  const parts = counts.filter(({ start }) => start > at);
  return parts.length >= PARTS && counts.length > parts.length;
}
const PARTS = 2;

/** In chess a round and a game are worth a point at most (FIDE Laws of Chess, art. 10.1). */
const GAMES = /^(?:პარტია|პარტიიდან|ტურ(?:ში|იდან)$)/;
const POINTS = /^ქულ/;
const CHESS = /ჭადრაკ|პარტი(?:აში|იდან)/;
/** Less than what two scores are apart: as many points as games may be had. */
const SLACK = 0.25;

export interface Bounds {
  /** What the number is greater than, and less than. */
  over: number;
  under: number;
}

/** "$65-დან $72-მდე გაიზარდა": what it grew to is more than what it grew from. */
const FROM_TO = /^(?:%|[^\d,.;]{0,20})-?(?:დან|იდან) \$?$/;
const GREW = /^(?:%|[^,.;\d]{0,20})?-?(?:მდე|ამდე)[^.;]{0,40}(?:ზარდ|იმატ|ავიდა|გააძვირ|გაძვირდ)/;
const FELL = /^(?:%|[^,.;\d]{0,20})?-?(?:მდე|ამდე)[^.;]{0,40}(?:მცირ|კლებ|იკლო|დაეცა|დავიდა|გაიაფდ)/;

/** 1 where a number is what another one grew to, or -1 where it fell to it; turned round for what it began from; 0 where neither is told. */
function readChange(text: string, other: NumberMention, mention: NumberMention): number {
  const [first, last] = other.start < mention.start ? [other, mention] : [mention, other];
  if (!FROM_TO.test(text.slice(first.end, last.start))) return 0;
  const after = text.slice(last.end, last.end + 80);
  const way = GREW.test(after) ? 1 : FELL.test(after) ? -1 : 0;
  return last === mention ? way : -way;
}

/** "5 ადამიანი დაშავდა" in the headline, and "4 დაშავებული საავადმყოფოშია" below it. */
const PEOPLE =
  "(?:ადამიან|პირ(?!ველ)|მოზარდ|მგზავრ|მოსწავლ|ბავშვ|ტურისტ|მოქალაქ|კაც|ქალ(?!აქ)|დაშავებულ|დაღუპულ|დაჭრილ)";
const IN_HEADLINE = new RegExp(`(?<![\\d.,])(\\d{1,4}) ${PEOPLE}`);
const OF_PEOPLE = new RegExp(`^${PEOPLE}`);

function boundByHeadline({ title }: Article, { value, unit }: NumberMention): number {
  const whole = OF_PEOPLE.test(unit) ? Number(IN_HEADLINE.exec(title)?.[1] ?? NaN) : NaN;
  return value < whole ? whole : Infinity;
}

/** Characters behind a whole in which its part is told. */
const LOOK = 120;

/** Between what a number lies by its whole, or its parts, in the same paragraph. */
export function findBounds(article: Article, mention: NumberMention): Bounds {
  const { mentionsBySentence, paragraphs } = article;
  const text = paragraphs[mention.paragraph]!;
  const bounds: Bounds = {
    over: readPart(text.slice(mention.end, mention.end + LOOK)),
    under: boundByHeadline(article, mention),
  };
  const isChess = CHESS.test(`${article.title} ${text}`);
  const near = [mention.sentence - 1, mention.sentence, mention.sentence + 1]
    .flatMap((i) => mentionsBySentence[i] ?? [])
    .filter((m): m is NumberMention => m.kind === "number" && m.paragraph === mention.paragraph);
  const isPart = (whole: NumberMention, part: NumberMention) => {
    const between = text.slice(whole.end, part.start);
    return OF_THESE.test(between) || OUT_OF.test(between);
  };
  // "3 მანქანა დაეჯახა. ორი მათგანი დაიწვა.": four of three is nothing to ask.
  if (THEIRS.test(text.slice(mention.end, mention.end + 20))) {
    const whole = near.findLast((m) => m.sentence < mention.sentence && m.value > mention.value);
    bounds.under = Math.min(bounds.under, whole?.value ?? Infinity);
  }
  for (const other of near) {
    const changed = other.sentence === mention.sentence ? readChange(text, other, mention) : 0;
    if (changed > 0) bounds.over = Math.max(bounds.over, other.value);
    if (changed < 0) bounds.under = Math.min(bounds.under, other.value);
    if (isChess && other.sentence === mention.sentence) {
      if (POINTS.test(mention.unit) && GAMES.test(other.unit))
        bounds.under = Math.min(bounds.under, other.value + SLACK);
      if (GAMES.test(mention.unit) && POINTS.test(other.unit))
        bounds.over = Math.max(bounds.over, other.value - SLACK);
    }
    if (other.start < mention.start && isPart(other, mention))
      bounds.under = Math.min(bounds.under, other.value);
    if (other.start > mention.start && isPart(mention, other))
      bounds.over = Math.max(bounds.over, other.value);
  }
  return bounds;
}
