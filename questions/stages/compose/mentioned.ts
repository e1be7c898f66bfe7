/** Mentioned: which of four countries or cities the article names. */
import { nameMention, type PlaceMention } from "../../article.ts";
import type { Composed, Context } from "../context.ts";
import { chooseOptions } from "../distract.ts";
import { evidenceOf } from "../statement.ts";

/** At most one item on countries and one on cities: a place that the headline doesn't name, among ones that the article doesn't. */
export function composeMentioned(context: Context): Composed[] {
  return (["country", "city"] as const).flatMap((area) => composeOne(context, area) ?? []);
}

function composeOne(context: Context, area: PlaceMention["area"]): Composed | null {
  const { article, pack } = context;
  const inTitle = context.stemsOf(article.title);
  const countParagraphs = ({ lemma }: PlaceMention) =>
    article.paragraphsByMention.get(nameMention("place", lemma))!.size;
  const places = article.places
    .filter((p) => p.area === area && ![...context.stemsOf(p.lemma)].some((stem) => inTitle.has(stem)))
    .sort((a, b) => countParagraphs(b) - countParagraphs(a));
  for (const place of places) {
    const named = { ...place, form: "nominative", text: place.lemma };
    const others = pack.findAlternatives(article, named).filter((a) => a.origin === "outside");
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
