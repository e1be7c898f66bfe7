/** A teacher's own statement, or sentence with a gap, as generated ones are shown: under an instruction and the headline. */
import { findSentences, type Mention } from "../article.ts";
import { GAP } from "../item.ts";
import type { TypedKind } from "../languages/language.ts";
import type { Candidate, Context } from "./context.ts";
import { putHeadline } from "./stem.ts";

/** The item with both above it; as it is where it asks in words, or has lines above what it asks already. */
export function dress(item: Candidate, context: Context): Candidate {
  const { phrases } = context.pack;
  const { type, stem } = item;
  if (stem.includes("\n")) return item;
  if (type === "true-false") return putHeadline({ ...item, stem: phrases.trueFalse(stem) }, context);
  if (type !== "typed" || !stem.includes(GAP)) return item;
  const kind = findKind(item, context);
  const instruct = kind === null ? phrases.missing : phrases.typed[kind];
  return putHeadline({ ...item, stem: instruct(stem) }, context);
}

/** What is to be typed, as far as the article tells: a number, a year, a name. */
function findKind({ key, evidence }: Candidate, { article }: Context): TypedKind | null {
  const mention = evidence
    .flatMap((e) => findSentences(article, e.paragraph, e))
    .flatMap(({ index }) => article.mentionsBySentence[index]!)
    .find(({ text }) => text === key);
  return mention === undefined ? null : kindOf(mention);
}

/** What of a mention is typed: a number, a year, a name, a term; null of a place, for a town, its region and its country may all be right, and of a month, which is a detail. */
export function kindOf(mention: Mention): TypedKind | null {
  switch (mention.kind) {
    case "date":
      return mention.part === "month" ? null : mention.part;
    case "term":
    case "naming":
      return "term";
    case "place":
      return null;
    default:
      return mention.kind;
  }
}
