/** A statement and the same statement with one fact changed: what true-or-false and which-is-true are made of. */
import type { Mention, PersonMention, Sentence } from "../article.ts";
import { GAP, type RefusalRule } from "../item.ts";
import type { Alternative } from "../languages/language.ts";
import { once, onceEach } from "../lazy.ts";
import { createRandom } from "../random.ts";
import { isLetterOrDigit } from "../words.ts";
import type { Context } from "./context.ts";
import { findRivals } from "./distract.ts";
import { findDoubt, isComputable, isCounted, isPart, isSpanBegun } from "./facts.ts";
import { makeLedStatement } from "./excerpt.ts";
import { replaceSpan, type Statement } from "./statement.ts";
import { hasFigure, isInHeadline, isUnanchored } from "./stem.ts";

/** Alternatives among which one is drawn. */
const TEMPTING = 4;

export interface Alteration {
  statement: Statement;
  altered: string;
  original: string;
  replacement: string;
  /** What was changed. */
  kind: Mention["kind"];
}

type Altered = Alteration | { rule: RefusalRule; reason: string } | null;

/** The alteration of a sentence, or the rule that refused it; null where it states no fact that can be changed. */
export const alterSentence = onceEach((context: Context, sentence: Sentence): Altered => {
  const mentions = mentionsOf(context, sentence);
  let refusal: { rule: RefusalRule; reason: string } | null = null;
  for (const mention of mentions) {
    // Statements with another place outside raters passed in none of 10, with another person in 12 of 29: a cathedral is in one city,
    // and an author stars in no film. But anybody who speaks may have said it.
    if (mention.kind === "place" || (mention.kind === "person" && !isSpeaker(context, mention))) continue;
    if (findDoubt(context, mention) !== null) continue;
    // "More than 200" is not belied by "more than 120", nor is it told; of "21 metres 36 centimetres" no other metres are near.
    if (mention.kind === "number" && (mention.bound !== undefined || isPart(context, mention))) continue;
    const result = makeLedStatement(context, mention, sentence);
    if (!result.ok) {
      refusal ??= result;
      continue;
    }
    const { statement } = result;
    if (isBracketed(statement) || context.pack.isAside?.(statement.text, statement.span)) continue;
    const rest = replaceSpan(statement, " ");
    const lead = statement.lead ?? "";
    // Below the name of an entry each sentence that stands by itself is of what is named; an excerpt's lead may be of something else.
    const isOfEntry = lead === "" && context.pack.isEntry?.(context.article) === true;
    const isNear = isOfEntry || context.pack.altersFar === true;
    if (!isNear && isUnanchored(context, lead, statement.text)) continue;
    const gapped = replaceSpan(statement, GAP);
    if (isFixed(context, mention, `${context.headline}\n${lead}\n${gapped}`)) continue;
    if (isSpanBegun(mention, gapped) || isCounted(mention, gapped)) continue;
    if (isComputable(context, mention, statement, `${lead}\n${gapped}`)) continue;
    // Who or what is named twice would be changed once: "Brindley (1716–1772) was born in 1712".
    if (isNamedIn(context, mention, `${lead} ${rest}`)) continue;
    const safe = findRivals(context, mention, rest, `${lead} ${rest}`).filter(
      ({ origin, order }) =>
        (mention.kind !== "person" || origin !== "outside") &&
        (order === undefined || context.pack.isTrick?.(mention, order) !== true),
    );
    // What the headline says is true, as everybody has read, and any other value is not, unless it says both.
    const isTold = isInHeadline(context, mention.text) || hasFigure(context, mention.text);
    const alternatives = isTold ? safe.filter(({ text }) => isInHeadline(context, text)) : safe;
    if (alternatives.length === 0) continue;
    const { text } = chooseTempting(alternatives, statement.text);
    return {
      statement,
      altered: replaceSpan(statement, text),
      original: mention.text,
      replacement: text,
      kind: mention.kind,
    };
  }
  return swapPeople(context, sentence, mentions) ?? refusal;
});

/** Whether what would be changed stands in brackets, which tell a thing by the way: a life's years beside what somebody was. */
const isBracketed = ({ text, span }: Statement): boolean =>
  text.lastIndexOf("(", span.start) > text.lastIndexOf(")", span.start);

/**
 * Whether another value may not stand there: the name of whoever is told by what stands around it, or a value beside which another may be true as well. A number or date that the world tells is
 * altered: of such statements outside raters passed 109 of 125, as of others.
 */
const isFixed = ({ pack, article }: Context, mention: Mention, shown: string): boolean =>
  mention.kind === "number" || mention.kind === "date"
    ? pack.holdsToo?.(shown, mention, article) === true
    : pack.isGiven?.(shown, mention, article) === true;

/** Whether the sentence is what a person is said to have said. */
export const isSpeaker = (context: Context, speaker: PersonMention): boolean =>
  listSpeakers(context).has(placeOf(speaker));

const listSpeakers = once(({ speech }: Context) => new Set(speech.map(({ speaker }) => placeOf(speaker))));
const placeOf = ({ paragraph, start }: PersonMention): string => `${paragraph} ${start}`;

function isNamedIn({ stemsOf }: Context, { kind, text }: Mention, rest: string): boolean {
  if (kind === "person" || kind === "term" || kind === "naming") {
    const around = stemsOf(rest);
    return [...stemsOf(text)].some((stem) => around.has(stem));
  }
  // As a value of its own: 16 is not in 1716.
  for (let at = rest.indexOf(text); at >= 0; at = rest.indexOf(text, at + 1))
    if (!isLetterOrDigit(rest[at - 1]) && !isLetterOrDigit(rest[at + text.length])) return true;
  return false;
}

/** Among the article's own values where it has any: a reader who only skimmed has met them. */
function chooseTempting(alternatives: Alternative[], seed: string): Alternative {
  const own = alternatives.filter((a) => a.origin !== "outside");
  const tempting = (own.length > 0 ? own : alternatives).slice(0, TEMPTING);
  return tempting[createRandom(seed).below(tempting.length)]!;
}

/** Facts of a sentence, numbers first: what is changed should matter. */
function mentionsOf({ article }: Context, sentence: Sentence): Mention[] {
  const rank = { number: 0, date: 1, term: 2, naming: 3, person: 4, place: 5 };
  return [...article.mentionsBySentence[sentence.index]!].sort((a, b) => rank[a.kind] - rank[b.kind]);
}
/** Two people change roles, each in a form that the article has: "ალიევმა პუტინს" → "პუტინმა ალიევს". */
function swapPeople(context: Context, sentence: Sentence, mentions: Mention[]): Alteration | null {
  const people = mentions.filter((m): m is PersonMention => m.kind === "person" && !m.text.includes(" "));
  const [first, second, ...more] = people;
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (first.entity === second.entity || first.form === second.form || first.form !== "ergative") return null;
  const find = (entity: string, form: string) =>
    context.article.people.get(entity)?.find((m) => m.form === form && !m.text.includes(" "));
  const [a, b] = [find(second.entity, first.form), find(first.entity, second.form)];
  const result = makeLedStatement(context, { start: first.start, end: second.end }, sentence);
  if (a === undefined || b === undefined || !result.ok) return null;
  const between = context.article.paragraphs[sentence.paragraph]!.slice(first.end, second.start);
  const original = `${first.text}${between}${second.text}`;
  const replacement = `${a.text}${between}${b.text}`;
  return {
    statement: result.statement,
    altered: replaceSpan(result.statement, replacement),
    original,
    replacement,
    kind: "person",
  };
}
