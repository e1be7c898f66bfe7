/**
 * What was refused in an article, each with the question that a teacher may have of it all the same: words of a sentence to be typed, a sentence
 * to be judged, or the question as it was made. Pure, as `generate.ts` is.
 */
import type { Mention, Sentence } from "./article.ts";
import { askedOf } from "./fact.ts";
import { type Weighed, weighQuestion } from "./formats/adopt.ts";
import type { ReadQuestion } from "./formats/read.ts";
import { type ReadText, remakeBank } from "./generate.ts";
import { type Bank, GAP, type Item, type ItemType, type Refusal } from "./item.ts";
import { packOf } from "./languages/index.ts";
import { locateRefusal, quoteOf, type RefusedPlace } from "./refused.ts";
import { type Candidate, type Context, createContext } from "./stages/context.ts";

/** A refusal with the question that it may become; null where it may become none. */
export type Reusable = Refusal & RefusedPlace & { reuse: (Weighed & { question: ReadQuestion }) | null };

/** What the words of a place that gave no candidate are. */
const KINDS: Partial<Record<ItemType, Mention["kind"]>> = {
  "gap-number": "number",
  "gap-date": "date",
  "gap-place": "place",
  "gap-name": "person",
  "gap-word": "term",
  "what-called": "naming",
};

/** Types that are more than one sentence proves. */
const OF_SEVERAL = new Set<ItemType>(["order", "matching", "computed"]);

/** The refusals but for those of what the bank asks in another form: a number that is typed, and not chosen. */
export function leaveAsked({ refused, items }: Pick<Bank, "refused" | "items">): Refusal[] {
  const answers = items.flatMap((item) => {
    const [asked, ...more] = askedOf(item);
    return asked === undefined || more.length > 0 || item.type === "true-false"
      ? []
      : [{ asked, answer: answerOf(item) }];
  });
  return refused.filter((refusal) => {
    const { type, words } = locateRefusal(refusal, []);
    if (type === null || KINDS[type] === undefined) return true;
    return !answers.some(
      ({ asked, answer }) =>
        asked.paragraph === refusal.paragraph && asked.text.includes(words) && isAsked(words, answer),
    );
  });
}

/** Whether words are an answer, have it as one of theirs, or are a form of it: "5 million" of 5, „დუშანბეში“ of „დუშანბე“. */
const isAsked = (words: string, answer: string): boolean =>
  ` ${words} `.includes(` ${answer} `) || (!/\d/.test(answer) && words.startsWith(answer));

const answerOf = ({ options, key }: Item): string =>
  options.find(({ id }) => id === key)?.text ?? String(key);

/** The refusals of a text, in its order, so many at most. */
export function listReusable(text: ReadText, most: number): { all: Refusal[]; data: Reusable[] } {
  const { bank, article, candidates } = remakeBank(text);
  const context = createContext(article, packOf(text.lang));
  const all = leaveAsked(bank);
  const taken = new Set<Mention>();
  const data = all
    .toSorted((a, b) => a.paragraph - b.paragraph)
    .slice(0, most)
    .map((refusal): Reusable => {
      const place = locateRefusal(refusal, article.sentences);
      const mention = findMention(refusal, place, context, taken);
      const sentence = mention === undefined ? null : article.sentences[mention.sentence]!;
      const candidate = candidates.get(refusal);
      const question = candidate === undefined ? askPlace(place, mention, sentence) : toQuestion(candidate);
      const weighed = question === null ? null : weighQuestion(question, context);
      return {
        ...refusal,
        ...place,
        ...(sentence !== null && { sentence: sentence.text }),
        reuse: question === null || weighed === null ? null : { ...weighed, question },
      };
    });
  return { all, data };
}

/** The words of a place as the article has them; of those that come again the first that no refusal before is of. */
function findMention(
  { reason, paragraph }: Refusal,
  { type, words }: RefusedPlace,
  { article }: Context,
  taken: Set<Mention>,
): Mention | undefined {
  const kind = type === null ? undefined : KINDS[type];
  if (kind === undefined) return undefined;
  const found = article.mentions.filter(
    (m) => m.kind === kind && m.paragraph === paragraph && m.text === words && !taken.has(m),
  );
  const quoted = quoteOf(reason);
  const mention = found.find((m) => article.sentences[m.sentence]!.text.includes(quoted)) ?? found[0];
  if (mention !== undefined) taken.add(mention);
  return mention;
}

/** The question of a place that gave no candidate: its words are to be typed, or its sentence is to be judged. */
function askPlace(
  { type, words, sentence: whole }: RefusedPlace,
  mention: Mention | undefined,
  sentence: Sentence | null,
): ReadQuestion | null {
  if (mention !== undefined && sentence !== null) {
    const at = mention.start - sentence.start;
    const gapped = sentence.text.slice(0, at) + GAP + sentence.text.slice(at + words.length);
    return bare(gapped, { kind: "text", answers: [words] }, sentence.text);
  }
  if (type !== "true-false" || whole === "") return null;
  return bare(whole, { kind: "true-false", isTrue: true, labels: { true: "", false: "" } }, whole);
}

const bare = (stem: string, task: ReadQuestion["task"], proof: string): ReadQuestion => ({
  stem,
  task,
  shuffle: true,
  feedback: [proof],
  isBare: true,
  changes: [],
});

/** A question that was made and refused, as it is. */
function toQuestion({
  type,
  stem,
  options,
  key,
  accept = [],
  shuffle,
  ...more
}: Candidate): ReadQuestion | null {
  const { evidence, explanation } = more;
  if (typeof key !== "string" || OF_SEVERAL.has(type)) return null;
  const choices = options.map(({ id, text }) => ({ text, isKey: id === key }));
  return {
    type,
    stem,
    task:
      type === "typed"
        ? { kind: "text", answers: [key, ...accept] }
        : type === "true-false"
          ? { kind: "true-false", isTrue: key === "true", labels: { true: "", false: "" } }
          : { kind: "choice", options: choices },
    shuffle,
    feedback: [evidence[0]!.text, ...(explanation === undefined ? [] : [explanation])],
    changes: [],
  };
}
