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
    const passages = listPassages(article.sentences, sentence).filter(
      (one) => one.some((s) => s.text.length > sentence.text.length) && !isMatched(context, one, asked),
    );
    if (passages.length === 0) return [];
    const passage = passages[createRandom(question).below(passages.length)]!;
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
const SHARED = 0.5;

/**
 * Whether matching alone finds the sentence: no other one of the passage has both half of the words that it shares with the question and a value of the kind that is asked for. Of those
 * where one sentence had some of the words and perhaps another one such a value, outside raters failed all of ten votes of five rounds: the question's words led to the sentence.
 */
function isMatched(
  { article, stemsOf }: Context,
  passage: Sentence[],
  { question, mention, fact }: Question,
): boolean {
  const asked = fact.statement.sentence;
  const own = stemsOf(asked.text);
  const common = [...stemsOf(question)].filter((stem) => own.has(stem));
  return !passage.some(
    (other) =>
      other !== asked &&
      countShared(common, stemsOf(other.text)) >= SHARED * common.length &&
      article.mentionsBySentence[other.index]!.some(({ kind }) => kind === mention.kind),
  );
}

/** Neighbouring sentences, as many as go, the asked one among them at each place. */
function listPassages(sentences: Sentence[], asked: Sentence): Sentence[][] {
  const isShort = ({ text }: Sentence) => text.length <= MAX_CHARS;
  let [from, to] = [asked.index, asked.index + 1];
  while (from > 0 && asked.index - from < MAX_SENTENCES - 1 && isShort(sentences[from - 1]!)) from--;
  while (to < sentences.length && to - asked.index < MAX_SENTENCES && isShort(sentences[to]!)) to++;
  const size = Math.min(MAX_SENTENCES, to - from);
  if (size < MIN_SENTENCES) return [];
  const first = Math.max(from, asked.index - size + 1);
  const last = Math.min(asked.index, to - size);
  return Array.from({ length: last - first + 1 }, (_, i) => sentences.slice(first + i, first + i + size));
}
