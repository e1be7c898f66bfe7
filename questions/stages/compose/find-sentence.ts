/** Find the sentence: a question, and a passage of the article in which one sentence answers it. */
import type { Sentence } from "../../article.ts";
import type { Option } from "../../item.ts";
import { createRandom } from "../../random.ts";
import { letter } from "../distract.ts";
import { type Composed, type Context, countShared } from "../context.ts";
import { listQuestions, type Question } from "./question.ts";

/** Sentences of the passage, fewest and most. */
const MIN_SENTENCES = 4;
const MAX_SENTENCES = 6;
/** Longer ones make a passage too long for a phone. */
const MAX_CHARS = 400;

/**
 * Candidates for the facts that the language can ask for in a question, of which the bank keeps few (rank.ts); the gap tells why a fact was refused. A question has other words
 * than the sentence: statements copied with another number were found by matching them alone (of five outside raters failed all).
 */
export function composeFindSentence(context: Context): Composed[] {
  const { article, pack } = context;
  return listQuestions(context).flatMap((asked): Composed[] => {
    const { question, fact } = asked;
    const { sentence, evidence } = fact.statement;
    const passage = choosePassage(article.sentences, sentence, question);
    const isLongest = passage.every((s) => s === sentence || s.text.length < sentence.text.length);
    if (passage.length < MIN_SENTENCES || isLongest || isMatched(context, passage, sentence, asked))
      return [];
    const options = passage.map(({ text, paragraph }, i): Option => {
      if (text === sentence.text) return { id: letter(i), text, origin: "key" };
      return { id: letter(i), text, origin: paragraph === sentence.paragraph ? "paragraph" : "article" };
    });
    return [
      {
        candidate: {
          type: "find-sentence",
          skill: "retrieve",
          lang: pack.lang,
          stem: pack.phrases.findSentence(question),
          options,
          key: options.find((o) => o.origin === "key")!.id,
          shuffle: false,
          evidence,
        },
      },
    ];
  });
}

/** Share of the words that a question has in common with its sentence which another sentence has at least. */
const SHARED = 0.25;

/**
 * Whether matching alone finds the sentence: no other one of the passage has a good part of the words that it shares with the question, or none has a value of the kind that is asked for,
 * as where it alone has a year: of such outside raters of rounds 14 and 15 passed none of six votes.
 */
function isMatched(
  { article, stemsOf }: Context,
  passage: Sentence[],
  asked: Sentence,
  { question, mention }: Question,
): boolean {
  const own = stemsOf(asked.text);
  const common = [...stemsOf(question)].filter((stem) => own.has(stem));
  const others = passage.filter((other) => other !== asked);
  return (
    others.every(({ text }) => countShared(common, stemsOf(text)) < SHARED * common.length) ||
    others.every(({ index }) => article.mentionsBySentence[index]!.every(({ kind }) => kind !== mention.kind))
  );
}

/** Neighbouring sentences, the asked one among them at a place drawn by chance. */
function choosePassage(sentences: Sentence[], asked: Sentence, seed: string): Sentence[] {
  const isShort = ({ text }: Sentence) => text.length <= MAX_CHARS;
  let [from, to] = [asked.index, asked.index + 1];
  while (from > 0 && asked.index - from < MAX_SENTENCES - 1 && isShort(sentences[from - 1]!)) from--;
  while (to < sentences.length && to - asked.index < MAX_SENTENCES && isShort(sentences[to]!)) to++;
  const size = Math.min(MAX_SENTENCES, to - from);
  const first = Math.max(from, asked.index - size + 1);
  const last = Math.min(asked.index, to - size);
  const start = first + createRandom(seed).below(last - first + 1);
  return sentences.slice(start, start + size);
}
