/**
 * Somebody's words with what a reader of them alone does not know in square brackets, as newspapers set it (AP Stylebook, "brackets"): "It's not good for Lind" → "It's not
 * good for [Anna] Lind"; "He is ready" → "[Jan Berg] is ready", where nobody else can be meant.
 */
import type { Article, PersonMention, Sentence, Span } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { surnameOf } from "./people.ts";
import { type Gender, readForm } from "./person-form.ts";

/** The words of a span that somebody spoke. */
export function bracketNames(
  article: Article,
  sentence: Sentence,
  speaker: PersonMention,
  span: Span,
): string {
  const headline = findHeadline(article);
  let text = article.paragraphs[sentence.paragraph]!.slice(span.start, span.end);
  const done = new Set([speaker.entity]);
  const given: { at: number; name: string }[] = [];
  for (const mention of article.mentionsBySentence[sentence.index]!) {
    if (mention.kind !== "person" || mention.start < span.start || mention.end > span.end) continue;
    if (done.has(mention.entity) || readForm(mention.form).shape !== "surname") continue;
    done.add(mention.entity);
    const full = article.people.get(mention.entity)!.find((m) => readForm(m.form).shape === "full")?.text;
    if (full?.endsWith(` ${mention.text}`) !== true || headline.includes(mention.text)) continue;
    given.push({ at: mention.start - span.start, name: full.slice(0, -mention.text.length - 1) });
  }
  for (const { at, name } of given.toReversed()) text = `${text.slice(0, at)}[${name}] ${text.slice(at)}`;
  return namePronoun(article, sentence, speaker, text);
}

/** "He" and "She" that open a quotation. */
const OPENING = /^(?:He|She)(?=['’]s | (?:is|was|has|had|will|would|can|could|may|did|does|[a-z]+(?:s|ed)) )/;
/** Sentences around in which nobody else of the gender may be told of. */
const NEAR = 3;

/** Of the headline's one man "he" is said, of its one woman "she", where neither the speaker nor anybody told of near by is another. */
function namePronoun(article: Article, sentence: Sentence, speaker: PersonMention, text: string): string {
  const pronoun = OPENING.exec(text)?.[0];
  if (pronoun === undefined) return text;
  const gender: Gender = pronoun === "He" ? "m" : "f";
  const meant = [...article.people].filter(
    ([entity, mentions]) => article.title.includes(surnameOf(entity)) && genderOf(mentions) === gender,
  );
  const [entity, mentions] = meant[0] ?? [];
  if (meant.length !== 1 || entity === undefined || entity === speaker.entity) return text;
  const full = mentions!.find((m) => readForm(m.form).shape === "full")?.text;
  const near = article.sentences.slice(Math.max(0, sentence.index - NEAR), sentence.index + 1);
  const told = near.flatMap((s) =>
    article.mentionsBySentence[s.index]!.filter((m): m is PersonMention => m.kind === "person"),
  );
  const isOther = told.some((m) => {
    const form = readForm(m.form);
    const isMeant = m.entity === entity || m.entity === speaker.entity;
    return form.shape !== "body" && !isMeant && (form.gender === "" || form.gender === gender);
  });
  if (full === undefined || isOther || !told.some((m) => m.entity === entity)) return text;
  return `[${full}]${text.slice(pronoun.length)}`;
}

const genderOf = (mentions: readonly PersonMention[]): Gender =>
  mentions.map((m) => readForm(m.form)).find(({ shape, gender }) => shape !== "body" && gender !== "")
    ?.gender ?? "";
