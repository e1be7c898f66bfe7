/** Mentioned: which of four countries or cities the article names. */
import { once } from "../../lazy.ts";
import type { Composed, Context } from "../context.ts";
import { chooseOptions } from "../distract.ts";
import { findDoubt } from "../facts.ts";
import { evidenceOf } from "../statement.ts";

/** Unless the language asks for more. */
const MIN_SENTENCES = 2;
/** Of a text that names fewer places of a kind, its matter tells which is meant. */
const MIN_PLACES = 4;
/** Sentences in which a place is met that the whole article is about. */
const MANY = 4;
/** Letters of a name from which another word that begins so is made of it. */
const MIN_STEM = 5;

/**
 * At most one item on countries and one on cities: a place that the article comes back to and the headline doesn't name,
 * among ones that the article doesn't. A place met once is a stray detail.
 */
export function composeMentioned(context: Context): Composed[] {
  return (["country", "city"] as const).flatMap((area) => composeOne(context, area) ?? []);
}

/** How many sentences name each place, as a place: "Washington said" is no city, "Russia's president" no country. */
const countSentences = once((context: Context): Map<string, number> => {
  const sentences = new Map<string, Set<number>>();
  for (const mention of context.article.mentions) {
    if (mention.kind !== "place" || findDoubt(context, mention) !== null) continue;
    const known = sentences.get(mention.lemma);
    if (known === undefined) sentences.set(mention.lemma, new Set([mention.sentence]));
    else known.add(mention.sentence);
  }
  return new Map([...sentences].map(([lemma, { size }]) => [lemma, size]));
});

/** Whether a headline has a word or one made of it: "Russian" tells of Russia. */
function isTold(stem: string, inTitle: ReadonlySet<string>): boolean {
  return (
    inTitle.has(stem) ||
    (stem.length >= MIN_STEM && [...inTitle].some((word) => word.startsWith(stem.slice(0, -1))))
  );
}

function composeOne(context: Context, area: "country" | "city"): Composed | null {
  const { article, pack } = context;
  const counts = countSentences(context);
  if (article.places.filter((p) => p.area === area && counts.has(p.lemma)).length < MIN_PLACES) return null;
  const least = pack.minPlaceSentences ?? MIN_SENTENCES;
  const inTitle = context.stemsOf(article.title);
  const inArticle = new Set(context.sentencesByStem.keys());
  const most = Math.max(MANY, ...counts.values());
  const places = article.places
    .filter((p) => p.area === area && (counts.get(p.lemma) ?? 0) >= least && counts.get(p.lemma)! < most)
    .filter((p) => ![...context.stemsOf(p.lemma)].some((stem) => isTold(stem, inTitle)))
    // What the article is all about can be told from the other questions.
    .sort((a, b) => counts.get(a.lemma)! - counts.get(b.lemma)!);
  for (const place of places) {
    const named = { ...place, form: "nominative", text: place.lemma };
    // "Honduran authorities" mention Honduras as well.
    const others = pack
      .findAlternatives(article, named)
      .filter(
        (a) => a.origin === "outside" && ![...context.stemsOf(a.text)].some((s) => isTold(s, inArticle)),
      );
    const chosen = chooseOptions({ text: place.lemma, order: undefined }, others, place.lemma);
    if (chosen === null) continue;
    const { paragraph, sentence } = place;
    return {
      candidate: {
        type: "mentioned",
        skill: "integrate",
        lang: pack.lang,
        stem: pack.phrases.mentioned[area],
        ...chosen,
        evidence: [evidenceOf(context, paragraph, article.sentences[sentence]!)],
      },
    };
  }
  return null;
}
