/** Parts of what is counted: "19 ადამიანი, რომელთაგან 16 ქალი იყო", "740 ფანარიდან 610". No part is greater than its whole. */
import type { Article, NumberMention } from "../../article.ts";

/** What stands between a whole and a part of it. */
const OF_THESE =
  /^ [^,.;:\d]{2,60}(?:, |\. | და )(?:რომელთაგან(?:აც)?|რომლებიდანაც?|საიდანაც|აქედან|მათგან|მათ შორის|მათ რიცხვში)(?: [ა-ჰ]+){0,3} $/;
const OUT_OF =
  /^ (?!წლ|თვ|დღ|კვირ|კილომეტრ|მეტრ|კმ|საათ|წუთ|საუკუნ)(?:[ა-ჰ]+ ){0,2}[ა-ჰ]{2,}(?:იდან|ადან|ედან|ოდან|თაგან)(?: [ა-ჰ]+){0,3} $/;

export interface Bounds {
  /** What the number is greater than, and less than. */
  over: number;
  under: number;
}

/** Between what a number lies by its whole, or its parts, in the same paragraph. */
export function findBounds({ mentionsBySentence, paragraphs }: Article, mention: NumberMention): Bounds {
  const bounds: Bounds = { over: -Infinity, under: Infinity };
  const text = paragraphs[mention.paragraph]!;
  const near = [mention.sentence - 1, mention.sentence, mention.sentence + 1]
    .flatMap((i) => mentionsBySentence[i] ?? [])
    .filter((m): m is NumberMention => m.kind === "number" && m.paragraph === mention.paragraph);
  const isPart = (whole: NumberMention, part: NumberMention) => {
    const between = text.slice(whole.end, part.start);
    return OF_THESE.test(between) || OUT_OF.test(between);
  };
  for (const other of near) {
    if (other.start < mention.start && isPart(other, mention))
      bounds.under = Math.min(bounds.under, other.value);
    if (other.start > mention.start && isPart(mention, other))
      bounds.over = Math.max(bounds.over, other.value);
  }
  return bounds;
}
